/** Whoever tells of newer versions: a file of JSON at an address that a person has typed. */
import axios, { AxiosError } from 'axios';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import { longestFeed, type NewVersion } from '../../../shared/contract/updates.ts';
import { cleanLines } from '../../../shared/texts/clean-text.ts';
import { plain, said } from '../../../shared/texts/said.ts';
import { codeOf } from '../storage/files.ts';
import { parseJson } from '../storage/shape.ts';

const longestMs = 10_000;
const mostBytes = 64 * 1024;
const longestNotes = 4_000;

/** https, or this very computer; without a login. */
export function isFeed(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || text.length > longestFeed || url.username !== '' || url.password !== '') return false;
  return (
    url.protocol === 'https:' || (url.protocol === 'http:' && /^(?:127\.[\d.]+|\[::1\])$/.test(url.hostname))
  );
}

const answerSchema = z.object({
  version: z.string().regex(/^\d{1,6}(?:\.\d{1,6}){1,3}$/),
  notes: z
    .string()
    .default('')
    .transform((text) => cleanLines(text, longestNotes)),
  url: z
    .string()
    .refine(isFeed)
    // In letters that nobody can mistake.
    .transform((text) => new URL(text).href),
});

/**
 * What is told there. Sends the question alone: no cookie, no id, no version; follows no redirect. Fails with `unreachable` where
 * nobody answers in time, with `protocol` for anything but the answer that is expected.
 */
export async function askFeed(feed: string, signal: AbortSignal): Promise<Result<NewVersion>> {
  const { host } = new URL(feed);
  const advice = said('updates.failedAdvice');
  try {
    const body = await read(feed, AbortSignal.any([signal, AbortSignal.timeout(longestMs)]));
    const answer = body === null ? null : answerSchema.safeParse(parseJson(body));
    if (answer?.success === true) return ok(answer.data);
    return fail('protocol', said('updates.notUnderstood', { host }), { advice });
  } catch (error) {
    const code = codeOf(error);
    const reason = plain(code === null || code === AxiosError.ERR_CANCELED ? 'ETIMEDOUT' : code);
    return fail('unreachable', said('updates.noAnswer', { host, reason }), { advice });
  }
}

const tooLong = { status: 0, data: '' };

/** The body of an answer with status 200; null of any other, and of one that is too long. */
async function read(feed: string, signal: AbortSignal): Promise<string | null> {
  const { status, data } = await axios
    .get<string>(feed, {
      adapter: 'http',
      signal,
      proxy: false,
      maxRedirects: 0,
      maxContentLength: mostBytes,
      decompress: false,
      responseType: 'text',
      transformResponse: (text: string) => text,
      validateStatus: () => true,
      headers: { Accept: 'application/json', 'Accept-Encoding': false, 'User-Agent': false },
    })
    .catch((error: unknown) => {
      if (error instanceof AxiosError && error.code === AxiosError.ERR_BAD_RESPONSE) return tooLong;
      throw error;
    });
  return status === 200 ? data : null;
}

/** Whether `one` comes after `other`; both are numbers with dots between. */
export function isNewer(one: string, other: string): boolean {
  const numbers = (version: string) => version.split('.').map((part) => Number.parseInt(part, 10) || 0);
  const [ones, others] = [numbers(one), numbers(other)];
  for (let at = 0; at < Math.max(ones.length, others.length); at += 1) {
    const difference = (ones[at] ?? 0) - (others[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
