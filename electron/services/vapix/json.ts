/** Posts JSON to one of a device's CGIs and tells apart what can go wrong: transport, HTTP status, JSON, the API's own error. */
import { Fields, isDeeperThan, isRecord } from '../../../shared/api/fields.ts';
import { fail, type Result } from '../../../shared/contract/result.ts';
import { cleanText } from '../../../shared/texts/clean-text.ts';
import type { DeviceHttp } from '../http/device-http.ts';
import type { HttpResult } from '../http/failures.ts';

/** Whoever sends requests to a device: its connections, or one of them. */
export type Requester = Pick<DeviceHttp, 'request'>;

export interface PostOptions {
  login: boolean;
  /** Milliseconds for the whole exchange. */
  timeoutMs?: number;
  signal?: AbortSignal | undefined;
  /** True when asking twice does no harm. */
  idempotent: boolean;
}

export interface ApiError {
  code: number;
  subCode?: number;
  message: string;
}

export type Answer = { data: unknown; error?: undefined } | { data?: undefined; error: ApiError };

/** Marks a failure of the answer itself: the request reached the device. */
export function answered<T>(result: Result<T>): HttpResult<T> {
  return result.ok ? result : { ok: false, error: { ...result.error, requestSent: true } };
}

/**
 * The answer's `data`, or the `error` that the device put in its place. Fails with `unreachable`, `timeout`, `login`,
 * `certificate` or `cancelled` from the transport, and with `protocol` for an answer that is not the API's JSON.
 */
export async function postJson(
  http: Requester,
  path: string,
  body: Record<string, unknown>,
  options: PostOptions,
): Promise<HttpResult<Answer>> {
  const answer = await http.request({
    method: 'POST',
    path,
    contentType: 'application/json',
    body: JSON.stringify(body),
    login: options.login,
    idempotent: options.idempotent,
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  if (!answer.ok) return answer;
  return answered(readAnswer(answer.value.status, answer.value.body, path));
}

function readAnswer(status: number, body: string, path: string): Result<Answer> {
  // The network settings API sends most of its errors with HTTP 200, others send 400, 404 and more; a 401 is a question.
  const json = status === 401 ? null : parseJson(body);
  if (json) {
    const error = readError(json.error);
    if (error) return { ok: true, value: { error } };
    if (status === 200 && 'data' in json) return { ok: true, value: { data: json.data } };
  }
  return unexpectedStatus(status, path);
}

/**
 * Null for what is no JSON object, or one so deep that it was made to do harm: what is kept and shown is walked
 * through. Some devices write the NUL behind their text out as well.
 */
export function parseJson(body: string): Record<string, unknown> | null {
  try {
    const json: unknown = JSON.parse(body.replace(/\0+\s*$/, ''));
    return isRecord(json) && !isDeeperThan(deepest, json) ? json : null;
  } catch {
    return null;
  }
}

/** getNetworkInfo is about ten deep. */
const deepest = 64;

/** The error of an API's answer; null where there is none with a code. */
export function readError(error: unknown): ApiError | null {
  if (!isRecord(error)) return null;
  const fields = new Fields(error);
  const code = fields.number('code');
  if (code === null) return null;
  const subCode = fields.fields('details')?.number('subCode') ?? null;
  const message = cleanText(fields.text('message') ?? '');
  return { code, message, ...(subCode === null ? {} : { subCode }) };
}

/** What an HTTP status alone says, where nothing in the answer says more. */
export function unexpectedStatus(status: number, path: string): Result<never> {
  switch (status) {
    case 200:
      return fail('protocol', 'The device answered, but with something other than the API’s JSON.');
    case 401:
      return fail('login', 'The device wants a login for this.', { advice: 'Log in, then try again.' });
    case 403:
      // Many failed logins in a second bring this for 10 s, whatever the login.
      return fail(
        'login',
        'The device blocks this computer for a while, or this account may not do that (HTTP 403).',
        {
          code: 403,
          advice: 'Wait 10 seconds, then try again once. If it stays so, log in as an administrator.',
        },
      );
    case 404:
      return fail('api', `The device does not have this function (${path} is not there).`, {
        code: 404,
        advice: 'It may need a newer AXIS OS.',
      });
    case 503:
      return fail('timeout', 'The device is not ready yet (HTTP 503): it is starting or busy.', {
        reason: 'starting',
      });
    default:
      return fail(
        'protocol',
        `The device answered with HTTP status ${status} and nothing that explains it.`,
        {
          ...(status < 500 ? {} : { advice: 'Try again in a minute; if it comes back, restart the device.' }),
        },
      );
  }
}
