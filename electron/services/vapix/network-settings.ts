/** The client of the VAPIX Network settings API: everything it knows of a method comes from the table in shared/api/methods.ts. */
import { noDevice } from '../../../shared/api/method.ts';
import {
  generalErrors,
  methods,
  type AnswerOf,
  type MethodName,
  type ParamsOf,
  withoutSecrets,
} from '../../../shared/api/methods.ts';
import { fail, isLacking, type Failure, type Result } from '../../../shared/contract/result.ts';
import { cleanText } from '../../../shared/texts/clean-text.ts';
import type { DeviceHttp } from '../http/device-http.ts';
import type { HttpFailure, HttpResult } from '../http/failures.ts';
import { covers, neededVersion, notOffered, tooOld, type Needed, type Offered } from './capability.ts';
import { answered, postJson, type ApiError } from './json.ts';

const path = '/axis-cgi/network_settings.cgi';

export interface CallOptions {
  signal?: AbortSignal;
  /** Milliseconds for the whole call; 20 s when not given. */
  timeoutMs?: number;
}

export class NetworkSettings {
  private versions: string[] | null = null;

  /** `osVersion` is asked for the device's AXIS OS when a text is to name it; null where it is not known. */
  constructor(
    private readonly http: DeviceHttp,
    private readonly osVersion: () => Promise<string | null> = () => Promise.resolve(null),
  ) {}

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
   * Calls a method and answers its `data` as it came, without keys and passwords in it. Refuses malformed parameters (`input`) and methods or parameters
   * newer than the device (`api`, 4001) before anything is sent.
   */
  async callRaw(name: MethodName, params: unknown, options: CallOptions = {}): Promise<HttpResult<unknown>> {
    const checked = checkParams(name, params);
    if (!checked.ok) return unsent(checked.error);
    const needed = neededVersion(name, checked.value);
    if (name !== 'getSupportedVersions') {
      const supported = await this.supports(needed, name, options);
      if (!supported.ok) return unsent(supported.error);
    }
    return this.send(name, needed, checked.value, options);
  }

  /** Whether the device's API is recent enough; asks it once. */
  private async supports(needed: Needed, name: MethodName, options: CallOptions): Promise<Result<null>> {
    if (this.versions === null) {
      const versions = await this.call('getSupportedVersions', {}, options);
      if (!versions.ok) return versions;
      this.versions = versions.value;
    }
    if (this.versions.some((version) => covers(version, needed.version))) return { ok: true, value: null };
    return tooOld(name, needed, await this.offered());
  }

  private async offered(): Promise<Offered> {
    return { versions: this.versions, osVersion: await this.osVersion() };
  }

  private async send(
    name: MethodName,
    needed: Needed,
    params: Record<string, unknown>,
    options: CallOptions,
  ): Promise<HttpResult<unknown>> {
    const body = {
      ...(name === 'getSupportedVersions' ? {} : { apiVersion: needed.version }),
      method: name,
      ...(Object.keys(params).length > 0 ? { params } : {}),
    };
    const answer = await postJson(this.http, path, body, {
      login: true,
      idempotent: !methods[name].changes,
      timeoutMs: options.timeoutMs ?? 20_000,
      signal: options.signal,
    });
    if (!answer.ok) return this.refusal(name, needed, answer.error);
    const { data, error } = answer.value;
    return error
      ? this.refusal(name, needed, apiFailure(name, error))
      : { ok: true, value: withoutSecrets(data) };
  }

  /** What went wrong with a request that was sent; what the device lacks is said as just that. */
  private async refusal(name: MethodName, needed: Needed, error: HttpFailure): Promise<HttpResult<never>> {
    if (!isLacking(error)) return { ok: false, error };
    return answered(notOffered(name, needed, await this.offered(), error));
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
  const known = Object.keys(methods[name].params.shape).join(', ') || 'none';
  const advice = path.length <= 1 ? { advice: `Its parameters: ${known}.` } : {};
  if (issue?.code === 'unrecognized_keys') {
    const parameter = cleanText([...path, issue.keys[0]].join('.'), 60);
    return fail('input', `${name} has no parameter “${parameter}”.`, { parameter, ...advice });
  }
  const parameter = path.join('.');
  if (parameter !== '' && valueAt(params, path) === undefined) {
    return fail('input', `${name} needs ${parameter}.`, { parameter, ...advice });
  }
  const what = parameter === '' ? 'the parameters' : parameter;
  const problem = (issue?.message ?? 'not valid').replace(/\.?$/, '.');
  return fail('input', `${name}: ${what} – ${problem}`, parameter === '' ? {} : { parameter });
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    // An index or a name into JSON: an array takes both.
    (part, key) =>
      typeof part === 'object' && part !== null ? (part as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

/** The device's own error in words: section "General error codes", then the method's own tables. */
function apiFailure(name: MethodName, error: ApiError): HttpFailure {
  const method = methods[name];
  const general = generalErrors[error.code];
  const subCode = error.subCode === undefined ? undefined : method.subCodes[error.subCode];
  const text =
    subCode?.text ??
    method.errors[error.code] ??
    general?.text ??
    // Not every section that takes a deviceName lists it.
    noDevice[error.code] ??
    `The device refused with code ${error.code}${error.message === '' ? '' : ` (${error.message})`}.`;
  const failed = fail(error.code === 4002 ? 'login' : 'api', text, {
    code: error.code,
    ...(error.subCode === undefined ? {} : { subCode: error.subCode }),
    ...(subCode?.parameter === undefined ? {} : { parameter: subCode.parameter }),
    // Where a sub-code says what is wrong, advice on the code alone would mislead.
    ...(subCode || general?.advice === undefined ? {} : { advice: general.advice }),
  });
  return { ...failed.error, requestSent: true };
}
