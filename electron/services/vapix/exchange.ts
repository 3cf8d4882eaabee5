/** One request and its answer, written and read as the API's style says. */
import type { Api, MethodOf, PlainAnswer, Row, Style } from '../../../shared/api/api.ts';
import { Fields, isDeeperThan, isRecord } from '../../../shared/api/fields.ts';
import { ok, type Result } from '../../../shared/contract/result.ts';
import { cleanText } from '../../../shared/texts/clean-text.ts';
import type { DeviceHttp, DeviceRequest } from '../http/device-http.ts';
import type { HttpResult } from '../http/failures.ts';
import type { Answer } from '../http/connection.ts';
import { unexpectedStatus } from './status.ts';

/** Whoever sends requests to a device: its connections, or one of them. */
export type Requester = Pick<DeviceHttp, 'request'>;

export interface ExchangeOptions {
  signal?: AbortSignal | undefined;
  /** Milliseconds for the whole exchange. */
  timeoutMs?: number | undefined;
  /** The version asked for, where a JSON API is to be asked for a later one than the method needs. */
  apiVersion?: string | undefined;
}

/** Sends a call and gives back what came, whatever its status. */
export function exchange<A extends Api>(
  http: Requester,
  api: A,
  name: MethodOf<A>,
  params: Readonly<Record<string, unknown>>,
  { signal, timeoutMs, apiVersion }: ExchangeOptions,
): Promise<HttpResult<Answer>> {
  const row = rowOf(api, name);
  return http.request({
    ...styles[api.style].write({ api, name, row, params, apiVersion: apiVersion ?? row.since }),
    login: row.open !== true,
    idempotent: !row.changes,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(signal ? { signal } : {}),
  });
}

/** What the answer holds: `data`, or the device's own `error`. Fails with what the HTTP status alone says. */
export function readAnswer(api: Api, answer: Answer): Result<Told> {
  return styles[api.style].read(answer) ?? unexpectedStatus(answer.status, api.path);
}

export function rowOf<A extends Api>(api: A, name: MethodOf<A>): Row {
  const row = api.methods[name];
  if (!row) throw new Error('A method that is called stands in its API.');
  return row;
}

export type Told = { data: unknown; error?: undefined } | { data?: undefined; error: ApiError };

export interface ApiError {
  code: number;
  subCode?: number;
  message: string;
}

interface Call {
  api: Api;
  name: string;
  row: Row;
  params: Readonly<Record<string, unknown>>;
  apiVersion: string;
}

interface Wire {
  write(call: Call): Pick<DeviceRequest, 'method' | 'path' | 'body' | 'contentType'>;
  /** Null where nothing but the status tells. */
  read(answer: Answer): Result<Told> | null;
}

const asJson = (value: unknown) => ({ contentType: 'application/json', body: JSON.stringify(value) });

const styles: Record<Style, Wire> = {
  json: {
    write: ({ api, name, params, apiVersion }) => ({
      method: 'POST',
      path: api.path,
      ...asJson({
        ...(name === 'getSupportedVersions' ? {} : { apiVersion }),
        method: name,
        ...(Object.keys(params).length > 0 ? { params } : {}),
      }),
    }),
    read: ({ status, body }) => {
      // Network settings send most errors with HTTP 200, others send 400, 404 and more; a 401 is a question.
      const json = status === 401 ? null : parseJson(body);
      const error = readError(json?.error);
      if (error) return ok({ error });
      return json && status === 200 && 'data' in json ? ok({ data: json.data }) : null;
    },
  },
  rest: {
    write: ({ api, row, params }) => ({
      method: row.verb ?? 'GET',
      path: row.resource === undefined ? api.path : `${api.path}/${row.resource}`,
      ...(row.verb === undefined ? {} : asJson({ data: params })),
    }),
    read: ({ status, body }) => {
      const json = status === 401 ? null : parseJson(body);
      const error = readError(json?.error);
      // The framework's code 1 stands for an API that is not there, as the status does.
      if (error && status !== 404) return ok({ error });
      return json?.status === 'success' ? ok({ data: json.data }) : null;
    },
  },
  plain: {
    write: ({ api, row, params }) => {
      const form = new URLSearchParams(Object.entries(params).map(([name, value]) => [name, String(value)]));
      return row.verb === undefined
        ? { method: 'GET', path: form.size === 0 ? api.path : `${api.path}?${form}` }
        : {
            method: row.verb,
            path: api.path,
            contentType: 'application/x-www-form-urlencoded',
            body: form.toString(),
          };
    },
    read: (answer) => (answer.status === 200 ? ok({ data: plain(answer) }) : null),
  },
};

export function plain({ body, bytes, headers }: Answer): PlainAnswer {
  return { text: body, bytes, type: headers['content-type'] ?? '' };
}

/**
 * Null for what is no JSON object, or one so deep that it was made to do harm: what is kept and shown is walked
 * through. Some devices write the NUL behind their text out as well.
 */
export function parseJson(body: string): Record<string, unknown> | null {
  try {
    let end = body.length;
    // No pattern: one that looks for the end tries every NUL of millions as its begin.
    while (/[\0\s]/.test(body.charAt(end - 1))) end -= 1;
    const json: unknown = JSON.parse(body.slice(0, end));
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
  // What is no code is no error that could be told.
  if (code === null || !Number.isSafeInteger(code)) return null;
  const subCode = fields.fields('details')?.number('subCode') ?? null;
  const message = cleanText(fields.text('message') ?? '');
  return { code, message, ...(subCode === null ? {} : { subCode }) };
}
