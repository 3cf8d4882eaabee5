/** What Node's reader of arguments threw, in the program's own words. */
import { said, type Said } from '../../../shared/texts/said.ts';

/** Names the option alone: what stands behind it, or in its place, may be a password. */
export function notParsed(error: unknown): Said {
  const thrown = error instanceof Error ? error.message : '';
  const option = /'(--?[a-z][a-z0-9-]*)/i.exec(thrown)?.[1];
  if (option === undefined) return said('start.notUnderstood');
  if (/^Unknown/.test(thrown)) return said('start.unknownOption', { option });
  return / not take /.test(thrown)
    ? said('start.takesNoValue', { option })
    : said('start.needsValue', { option });
}
