/** Who a device is, asked without a login: basic device info, the realm of its logins, system ready, API discovery. */
import { tooOldToTell, type Identity } from '../../../shared/contract/device.ts';
import type { Api } from '../../../shared/api/api.ts';
import { apiDiscovery, basicDeviceInfo, parameterList, systemReady } from '../../../shared/api/identity.ts';
import { networkSettings } from '../../../shared/api/network-settings.ts';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import { parseSerial } from '../../../shared/texts/clean-text.ts';
import { parseChallenges } from '../http/challenge.ts';
import type { Answer } from '../http/connection.ts';
import { covers } from './capability.ts';
import { Client } from './client.ts';
import { exchange, parseJson, readAnswer, readError, type Requester } from './exchange.ts';
import { unexpectedStatus } from './status.ts';
import { said } from '../../../shared/texts/said.ts';

export interface IdentifyOptions {
  /** Milliseconds for each request. */
  timeoutMs: number;
  signal?: AbortSignal | undefined;
  /**
   * Told of a 401. Where it is given, no second question is asked that could be answered so: devices may count those,
   * and a scan comes by many that are none of ours.
   */
  onRefused?: (() => void) | undefined;
}

/** Which device this is; what else it says of itself is null where it does not say. */
export type Properties = Pick<Identity, 'serial' | 'model' | 'osVersion'>;

/** `refused`: they came with a 401. `setupAsked`: it said that the device has no administrator yet. */
type Told = Properties & { refused: boolean; setupAsked: boolean };

/**
 * Which device answers: one question to basic device info (no login, AXIS OS 8.50 and later), and where that tells
 * nothing a second one that wants a login, as its realm names the device. Fails with `protocol` where neither says
 * that this is an Axis device, with `timeout` where it is not ready to answer.
 */
export async function whoIs(http: Requester, options: IdentifyOptions): Promise<Result<Properties>> {
  const told = await tell(http, options);
  if (!told.ok) return told;
  const { serial, model, osVersion } = told.value;
  return ok({ serial, model, osVersion });
}

/** The same, and how far the device has come: whether it is starting, and whether it has an administrator. */
export async function identify(http: Requester, options: IdentifyOptions): Promise<Result<Identity>> {
  const told = await tell(http, options);
  if (!told.ok) return told;
  const { refused, setupAsked, ...properties } = told.value;
  const state = refused && options.onRefused ? nothingTold : await askState(http, options);
  return ok({ ...properties, ...state, needsSetup: setupAsked || state.needsSetup });
}

/** The serial number in the realm of a 401, or null: every call that wants a login names the device so. */
function serialOf({ status, headers }: Answer): string | null {
  if (status !== 401) return null;
  for (const { params } of parseChallenges(headers['www-authenticate'] ?? '')) {
    const serial = parseSerial(/^AXIS_(.*)$/i.exec(params.get('realm') ?? '')?.[1] ?? '');
    if (serial !== null) return serial;
  }
  return null;
}

/** Whether a 401 says that no login will do, as the first administrator is missing. */
export function asksForSetup({ status, headers }: Answer): boolean {
  return status === 401 && headers['axis-setup']?.trim().toLowerCase() === 'vapix';
}

async function tell(http: Requester, options: IdentifyOptions): Promise<Result<Told>> {
  const first = await exchange(http, basicDeviceInfo, 'getAllUnrestrictedProperties', {}, options);
  if (!first.ok) return first;
  if (first.value.status === 503) return unexpectedStatus(503, basicDeviceInfo.path);
  const properties = basicDeviceInfo.methods.getAllUnrestrictedProperties.read(
    dataOf(basicDeviceInfo, first.value),
  );
  if (properties) return ok({ ...properties, refused: false, setupAsked: false });
  if (first.value.status === 401) options.onRefused?.();
  const told = ofRealm(first.value, null);
  if (told) return ok(told);
  if (first.value.status === 401 && options.onRefused) return notAxis(401);

  const wanted = { action: 'list', group: 'root.Properties.System.SerialNumber' };
  const second = await exchange(http, parameterList, 'list', wanted, options);
  if (!second.ok) return second.error.kind === 'protocol' ? notAxis(first.value.status) : second;
  if (second.value.status === 401) options.onRefused?.();
  const old = ofRealm(second.value, lacksTheQuestion(first.value) ? tooOldToTell : null);
  if (old) return ok(old);
  return notAxis(first.value.status);
}

function ofRealm(answer: Answer, osVersion: string | null): Told | null {
  const serial = serialOf(answer);
  if (serial === null) return null;
  return { serial, model: null, osVersion, refused: true, setupAsked: asksForSetup(answer) };
}

/** Basic device info came with 8.40, its question that needs no login with 8.50: not there, or not known to it. */
function lacksTheQuestion({ status, body }: Answer): boolean {
  const code = readError(parseJson(body)?.error)?.code;
  return code === undefined ? status === 404 : code === 4000 || code === 2004;
}

function notAxis(status: number): Result<never> {
  if (status === 403) {
    return fail('protocol', said('api.refusesAll'), {
      reason: 'not-axis',
      advice: said('api.refusesAllAdvice'),
    });
  }
  return fail('protocol', said('api.notAxis', { status }), {
    reason: 'not-axis',
    advice: said('api.notAxisAdvice'),
  });
}

/** What an answer says in its `data`; undefined where it is none. */
function dataOf(api: Api, answer: Answer): unknown {
  const told = readAnswer(api, answer);
  return told.ok ? told.value.data : undefined;
}

type State = Pick<Identity, 'needsSetup' | 'passphrasePolicy' | 'starting'>;
const nothingTold: State = { needsSetup: null, passphrasePolicy: null, starting: false };

/** How far the device has come. Null where it does not say: systemready came with AXIS OS 9.50, the password's rule with its version 1.5. */
export async function askState(http: Requester, options: IdentifyOptions): Promise<State> {
  const told = await askSystemReady(http, options, '1.1');
  // Whether an older version's question is answered with what came later is not known.
  const more =
    told.needsSetup === true && told.passphrasePolicy === null && covers(told.version, '1.5')
      ? await askSystemReady(http, options, '1.5')
      : told;
  const { needsSetup, starting } = told;
  return { needsSetup, starting, passphrasePolicy: more.passphrasePolicy };
}

async function askSystemReady(
  http: Requester,
  options: IdentifyOptions,
  apiVersion: string,
): Promise<State & { version: string }> {
  const answer = await exchange(http, systemReady, 'systemready', { timeout: 1 }, { ...options, apiVersion });
  const nothing = { ...nothingTold, version: '' };
  if (!answer.ok) return nothing;
  if (asksForSetup(answer.value)) return { ...nothing, needsSetup: true };
  const state = systemReady.methods.systemready.read(dataOf(systemReady, answer.value));
  const version = parseJson(answer.value.body)?.apiVersion;
  return state ? { ...state, version: typeof version === 'string' ? version : '' } : nothing;
}

/** Versions of the Network settings API as API discovery tells them without a login; null when it does not. */
export async function discoverNetworkSettings(
  http: Requester,
  options: IdentifyOptions,
): Promise<string[] | null> {
  const apis = await new Client(apiDiscovery, http).call('getApiList', {}, options);
  if (!apis.ok) return null;
  const versions = apis.value.flatMap(({ id, version }) =>
    id === networkSettings.id ? (version ?? []) : [],
  );
  return versions.length > 0 ? versions : null;
}
