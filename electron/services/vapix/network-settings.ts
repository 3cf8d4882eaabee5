/** The client of the VAPIX Network settings API: everything it knows of a method comes from the table in shared/methods.ts. */
import {
  generalErrors,
  methods,
  type AnswerOf,
  type MethodName,
  type ParamsOf,
} from '../../../shared/methods.ts';
import { fail, type Failure, type Result } from '../../../shared/result.ts';
import { cleanText } from '../../../shared/text.ts';
import type { DeviceHttp } from '../http/device-http.ts';
import type { HttpResult } from '../http/failures.ts';
import { answered, postJson, type ApiError } from './json.ts';

const path = '/axis-cgi/network_settings.cgi';

export interface CallOptions {
  signal?: AbortSignal;
  /** Milliseconds for the whole call; 20 s when not given. */
  timeoutMs?: number;
}

export class NetworkSettings {
  private versions: string[] | null = null;

  constructor(private readonly http: DeviceHttp) {}

  /** Calls a method and reads its answer; what is not understood is a `protocol` failure. */
  async call<N extends MethodName>(
    name: N,
    params: ParamsOf<N>,
    options: CallOptions = {},
  ): Promise<HttpResult<AnswerOf<N>>> {
    const data = await this.callRaw(name, params, options);
    if (!data.ok) return data;
    const answer = methods[name].read(data.value);
    if (answer === null) {
      return answered(fail('protocol', `The device’s answer to ${name} was not understood.`));
    }
    // The table pairs each name with its own reader, which a lookup by a generic name cannot show the compiler.
    return { ok: true, value: answer as AnswerOf<N> };
  }

  /**
   * Calls a method and answers its `data` untouched. Refuses malformed parameters (`input`) and methods or parameters
   * newer than the device (`api`, 4001) before anything is sent.
   */
  async callRaw(name: MethodName, params: unknown, options: CallOptions = {}): Promise<HttpResult<unknown>> {
    const checked = checkParams(name, params);
    if (!checked.ok) return unsent(checked.error);
    const version = neededVersion(name, checked.value);
    if (name !== 'getSupportedVersions') {
      const supported = await this.supports(version, name, options);
      if (!supported.ok) return unsent(supported.error);
    }
    return this.send(name, version, checked.value, options);
  }

  /** Whether the device's API is recent enough; asks it once. */
  private async supports(wanted: string, name: MethodName, options: CallOptions): Promise<Result<null>> {
    if (this.versions === null) {
      const versions = await this.call('getSupportedVersions', {}, options);
      if (!versions.ok) return versions;
      this.versions = versions.value;
    }
    const listed = this.versions;
    if (listed.some((version) => covers(version, wanted))) return { ok: true, value: null };
    return fail(
      'api',
      `This device cannot ${methods[name].purpose}: that needs version ${wanted} of its network settings API, ` +
        `and it has ${listed.join(', ') || 'none that is known'}.`,
      { code: 4001, advice: generalErrors[4001]?.advice ?? '' },
    );
  }

  private async send(
    name: MethodName,
    version: string,
    params: Record<string, unknown>,
    options: CallOptions,
  ): Promise<HttpResult<unknown>> {
    const body = {
      ...(name === 'getSupportedVersions' ? {} : { apiVersion: version }),
      method: name,
      ...(Object.keys(params).length > 0 ? { params } : {}),
    };
    const answer = await postJson(this.http, path, body, {
      login: true,
      idempotent: !methods[name].changes,
      timeoutMs: options.timeoutMs ?? 20_000,
      signal: options.signal,
    });
    if (!answer.ok) return answer;
    if (answer.value.error) return answered(apiFailure(name, answer.value.error));
    return { ok: true, value: answer.value.data };
  }
}

const unsent = (error: Failure): HttpResult<never> => ({
  ok: false,
  error: { ...error, requestSent: false },
});

/** The parameters if they fit the method's schema, else an `input` failure that names the first one at fault. */
export function checkParams(name: MethodName, params: unknown): Result<Record<string, unknown>> {
  const checked = methods[name].params.safeParse(params);
  if (checked.success) return { ok: true, value: checked.data };
  const issue = checked.error.issues[0];
  const path = issue?.path ?? [];
  if (issue?.code === 'unrecognized_keys') {
    const parameter = cleanText([...path, issue.keys[0]].join('.'), 60);
    const known = Object.keys(methods[name].params.shape).join(', ') || 'none';
    const advice = path.length === 0 ? { advice: `Its parameters: ${known}.` } : {};
    return fail('input', `${name} has no parameter “${parameter}”.`, { parameter, ...advice });
  }
  const parameter = path.join('.');
  return fail(
    'input',
    `${name}: ${parameter === '' ? 'the parameters' : parameter} – ${issue?.message ?? 'not valid'}`,
    parameter === '' ? {} : { parameter },
  );
}

/** The lowest version that knows the method and every parameter given. */
function neededVersion(name: MethodName, params: Record<string, unknown>): string {
  const method = methods[name];
  const later = 'parameterSince' in method ? (method.parameterSince ?? {}) : {};
  return Object.keys(params)
    .flatMap((parameter) => later[parameter] ?? [])
    .reduce<string>((highest, version) => (covers(version, highest) ? version : highest), method.since);
}

/** A version covers another of the same major with at most its minor: the list does not name every minor. */
export function covers(version: string, wanted: string): boolean {
  const [major, minor] = version.split('.').map(Number);
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  return major === wantedMajor && (minor ?? -1) >= (wantedMinor ?? 0);
}

/** The device's own error in words: section "General error codes", then the method's own tables. */
function apiFailure(name: MethodName, error: ApiError): Result<never> {
  const method = methods[name];
  const general = generalErrors[error.code];
  const subCode = error.subCode === undefined ? undefined : method.subCodes[error.subCode];
  const text =
    subCode?.text ??
    method.errors[error.code] ??
    general?.text ??
    `The device refused with code ${error.code}${error.message === '' ? '' : ` (${error.message})`}.`;
  return fail(error.code === 4002 ? 'login' : 'api', text, {
    code: error.code,
    ...(error.subCode === undefined ? {} : { subCode: error.subCode }),
    ...(subCode?.parameter === undefined ? {} : { parameter: subCode.parameter }),
    ...(general?.advice === undefined ? {} : { advice: general.advice }),
  });
}
