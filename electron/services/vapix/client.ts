/** Calls the methods of one API: everything it knows of them comes from the API's value. */
import type { AnswerOf, Api, MethodOf, ParamsOf } from '../../../shared/api/api.ts';
import { noDevice } from '../../../shared/api/method.ts';
import { readVersions } from '../../../shared/api/method-answers.ts';
import { generalErrors } from '../../../shared/api/methods.ts';
import { withoutSecrets } from '../../../shared/api/secrets.ts';
import { fail, isLacking, type Failure, type Result } from '../../../shared/contract/result.ts';
import { cleanText } from '../../../shared/texts/clean-text.ts';
import type { HttpResult } from '../http/failures.ts';
import { covers, neededVersion, notOffered, tooOld, type Needed, type Offered } from './capability.ts';
import { exchange, readAnswer, rowOf, type ApiError, type Requester } from './exchange.ts';
import { said } from '../../../shared/texts/said.ts';
import { issueSaid } from '../../../shared/texts/issues.ts';

export interface CallOptions {
  signal?: AbortSignal | undefined;
  /** Milliseconds for the whole call; 20 s when not given. */
  timeoutMs?: number;
}

export class Client<A extends Api> {
  /** Those that the device lists, once it was asked. */
  private versions: string[] | null = null;

  /** `osVersion` is asked for the device's AXIS OS when a text is to name it; null where it is not known. */
  constructor(
    private readonly api: A,
    private readonly http: Requester,
    private readonly osVersion: () => string | null = () => null,
  ) {}

  /** Calls a method and reads its answer; what is not understood is a `protocol` failure. */
  async call<N extends MethodOf<A>>(
    name: N,
    params: ParamsOf<A, N>,
    options: CallOptions = {},
  ): Promise<HttpResult<AnswerOf<A, N>>> {
    const data = await this.callRaw(name, params, options);
    if (!data.ok) return data;
    const answer = readData(this.api, name, data.value);
    return answer.ok ? answer : answered(answer);
  }

  /**
   * Calls a method and answers its `data` as it came, without keys and passwords in it. Refuses malformed parameters
   * (`input`) and methods or parameters newer than the device (`api`, 4001) before anything is sent.
   */
  async callRaw(name: MethodOf<A>, params: unknown, options: CallOptions = {}): Promise<HttpResult<unknown>> {
    const checked = checkParams(this.api, name, params);
    if (!checked.ok) return unsent(checked.error);
    const needed = neededVersion(this.api, name, checked.value);
    if (name !== asksVersions && asksVersions in this.api.methods) {
      const supported = await this.supports(needed, name, options);
      if (!supported.ok) return unsent(supported.error);
    }
    return this.send(name, needed, checked.value, options);
  }

  /** Whether the device's API is recent enough; asks it once. */
  private async supports(needed: Needed, name: MethodOf<A>, options: CallOptions): Promise<Result<null>> {
    if (this.versions === null) {
      const told = await this.send(asksVersions, { version: '1.0', parameter: null }, {}, options);
      if (!told.ok) return told;
      const versions = readVersions(told.value);
      if (versions === null) return notUnderstood(asksVersions);
      this.versions = versions;
    }
    if (this.versions.some((version) => covers(version, needed.version))) return { ok: true, value: null };
    return tooOld(this.api, name, needed, this.offered());
  }

  private offered(): Offered {
    return { versions: this.versions, osVersion: this.osVersion() };
  }

  private async send(
    name: MethodOf<A>,
    needed: Needed,
    params: Record<string, unknown>,
    { signal, timeoutMs = 20_000 }: CallOptions,
  ): Promise<HttpResult<unknown>> {
    const options = { signal, timeoutMs, apiVersion: needed.version };
    const answer = await exchange(this.http, this.api, name, params, options);
    if (!answer.ok) return answer;
    const told = readAnswer(this.api, answer.value);
    if (!told.ok) return this.refusal(name, needed, told.error);
    const { data, error } = told.value;
    return error
      ? this.refusal(name, needed, apiFailure(this.api, name, error))
      : { ok: true, value: withoutSecrets(data) };
  }

  /** What the device says against a request that was sent; what it lacks is said as just that. */
  private refusal(name: MethodOf<A>, needed: Needed, error: Failure): HttpResult<never> {
    return answered(
      isLacking(error) ? notOffered(this.api, name, needed, this.offered(), error) : { ok: false, error },
    );
  }
}

const asksVersions = 'getSupportedVersions';

/** A method's answer read from its `data`; what is not understood is a `protocol` failure. */
export function readData<A extends Api, N extends MethodOf<A>>(
  api: A,
  name: N,
  data: unknown,
): Result<AnswerOf<A, N>> {
  const answer = rowOf(api, name).read(data);
  // The API pairs each name with its own reader, which a lookup by a generic name cannot show the compiler.
  return answer === null ? notUnderstood(name) : { ok: true, value: answer as AnswerOf<A, N> };
}

const notUnderstood = (name: string) => fail('protocol', said('api.notUnderstood', { method: name }));

/** Marks a failure of the answer itself: the request reached the device. */
export function answered(failed: { ok: false; error: Failure }): HttpResult<never> {
  return { ok: false, error: { ...failed.error, requestSent: true } };
}

const unsent = (error: Failure): HttpResult<never> => ({
  ok: false,
  error: { ...error, requestSent: false },
});

/** The parameters if they fit the method's schema, else an `input` failure that names the first one at fault. */
export function checkParams<A extends Api>(
  api: A,
  name: MethodOf<A>,
  params: unknown,
): Result<Record<string, unknown>> {
  const row = rowOf(api, name);
  const checked = row.params.safeParse(params);
  if (checked.success) return { ok: true, value: checked.data };
  const issue = checked.error.issues[0];
  const path = issue?.path ?? [];
  const known = Object.keys(row.params.shape);
  const advice = path.length <= 1 ? { advice: said('api.itsParameters', { known }) } : {};
  if (issue?.code === 'unrecognized_keys') {
    const parameter = cleanText([...path, issue.keys[0]].join('.'), 60);
    return fail('input', said('api.noParameter', { method: name, parameter }), { parameter, ...advice });
  }
  const parameter = path.join('.');
  if (parameter !== '' && valueAt(params, path) === undefined) {
    return fail('input', said('api.needsParameter', { method: name, parameter }), { parameter, ...advice });
  }
  const why = issue ? issueSaid(issue) : said('limits.notValid');
  return parameter === ''
    ? fail('input', said('api.wrongParameters', { method: name, why }))
    : fail('input', said('api.wrongParameter', { method: name, parameter, why }), { parameter });
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
function apiFailure<A extends Api>(api: A, name: MethodOf<A>, error: ApiError): Failure {
  const method = rowOf(api, name);
  const code = api.sameAs?.[error.code] ?? error.code;
  const general = generalErrors[code];
  const subCode = error.subCode === undefined ? undefined : method.subCodes[error.subCode];
  const text =
    subCode?.text ??
    method.errors[code] ??
    general?.text ??
    // Not every section that takes a deviceName lists it.
    (code === error.code ? noDevice[code] : undefined) ??
    said('api.refusedWith', { code: error.code, words: error.message });
  const failed = fail(code === 4002 ? 'login' : 'api', text, {
    code,
    ...(error.subCode === undefined ? {} : { subCode: error.subCode }),
    ...(subCode?.parameter === undefined ? {} : { parameter: subCode.parameter }),
    // Where a sub-code says what is wrong, advice on the code alone would mislead.
    ...(subCode || general?.advice === undefined ? {} : { advice: general.advice }),
  });
  return failed.error;
}
