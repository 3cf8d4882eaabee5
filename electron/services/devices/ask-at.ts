/** Who is at an address that somebody typed. */
import type { Endpoint } from '../../../shared/net/address.ts';
import { fail, type Failure, type Result } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/texts/catalogue.ts';
import { said } from '../../../shared/texts/said.ts';
import { tellingFailure } from '../http/failures.ts';
import type { Answering, FirstSight, Links } from './links.ts';

/** Asks over the scheme that was typed, and over both at once where none was. */
export function askAt(
  links: Pick<Links, 'ask'>,
  endpoint: Endpoint,
  schemeTyped: boolean,
  judge: FirstSight,
): Promise<Result<Answering>> {
  return askOneOf(links, schemeTyped ? [endpoint] : bothSchemes(endpoint), judge);
}

/** The first that says who it is; where none does, the failure that tells most. */
async function askOneOf(
  links: Pick<Links, 'ask'>,
  endpoints: readonly Endpoint[],
  judge: FirstSight,
): Promise<Result<Answering>> {
  const enough = new AbortController();
  const failures: Failure[] = [];
  const answers = endpoints.map(async (endpoint) => {
    const answer = await links.ask(endpoint, null, enough.signal, judge);
    if (answer.ok) return answer;
    failures.push(answer.error);
    throw new Error(say('en', answer.error.message));
  });
  const answer = await Promise.any(answers).catch(() => null);
  enough.abort();
  if (answer) return answer;
  const [first, ...others] = failures;
  if (!first) return fail('input', said('devices.noAddress'));
  // A redirect may name another port than the usual one.
  const httpsPort = failures.find(({ reason }) => reason === 'speaks-tls')?.httpsPort;
  const untried = endpoints.length > 1 && !endpoints.some(({ port }) => port === httpsPort);
  const [{ host } = { host: '' }] = endpoints;
  if (httpsPort !== undefined && untried) {
    return askOneOf(links, [{ scheme: 'https', host, port: httpsPort }], judge);
  }
  return { ok: false, error: tellingFailure([first, ...others]) };
}

/** An address without a scheme: the port that was typed, or the usual ones. */
function bothSchemes({ host, port }: Endpoint): Endpoint[] {
  return [
    { scheme: 'http', host, port },
    { scheme: 'https', host, port: port === 80 ? 443 : port },
  ];
}
