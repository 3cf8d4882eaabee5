import type { Params } from './api.ts';
import { ApiError, isParams, parseRequest } from './api.ts';
import type { Host, Method } from './host.ts';
import { setIPv4, setIPv6 } from './ip.ts';
import { setInterfaceState } from './interface-state.ts';
import { setHostname, setResolver } from './names.ts';
import { networkInfo } from './network-info.ts';
import type { Profile } from './profiles.ts';
import { setProxies } from './proxy.ts';
import { addVlan, removeVlan } from './vlan.ts';
import { setWired8021X } from './wired-8021x.ts';
import { scan, setCountry, setStation, switchToStation, testStation } from './wlan-methods.ts';

/** `network_settings.cgi` as the specification has it. */

const bodyLimit = 64 * 1024;

const now = 'now';
const afterTheAnswer = 'after the answer';

/** All methods of the text. A method that is not here, nor the device's own, answers 4000. */
const methods: Record<string, Method> = {
  addVlan: { since: '1.0', set: addVlan, made: now },
  getSupportedVersions: {
    since: '1.0',
    run: ({ profile }) => ({ [profile.versionsKey]: profile.versions }),
  },
  getNetworkInfo: {
    since: '1.0',
    run: (host) => networkInfo(host.state, host.profile),
  },
  removeVlan: { since: '1.0', set: removeVlan, made: afterTheAnswer },
  scanWLANNetworks: { since: '1.14', run: scan },
  setDeviceConfiguration: { since: '1.17', set: setInterfaceState, made: afterTheAnswer },
  setHostnameConfiguration: { since: '1.0', set: setHostname, made: now },
  setIPv4AddressConfiguration: { since: '1.0', set: setIPv4, made: afterTheAnswer },
  setIPv6AddressConfiguration: { since: '1.6', set: setIPv6, made: afterTheAnswer },
  setGlobalProxyConfiguration: { since: '1.0', set: setProxies, made: now },
  setResolverConfiguration: { since: '1.0', set: setResolver, made: now },
  setWired8021XConfiguration: { since: '1.0', set: setWired8021X, made: afterTheAnswer },
  setWlanConfiguration: { since: '1.27', set: setCountry, made: now },
  setWLANStationConfiguration: { since: '1.12', set: setStation, made: now },
  testWLANStationSettings: { since: '1.0', run: testStation },
  wlanSwitchAPToStation: { since: '1.16', run: switchToStation },
};

/** Whether `body` answers that a setting was taken. */
export function isChangeAnswer(host: Host, body: unknown): boolean {
  if (!isParams(body) || typeof body.method !== 'string' || !('data' in body)) return false;
  const method = methodOf(host, body.method);
  return method !== undefined && 'set' in method;
}

export interface ApiAnswer {
  status: number;
  body: unknown;
}

/** Answers one request body. `administrator` is whether the login may call the API at all. */
export async function callNetworkSettings(
  host: Host,
  body: string,
  administrator: boolean,
): Promise<ApiAnswer> {
  let envelope: Params = { apiVersion: host.profile.apiVersion };
  let method: string | undefined;
  try {
    if (Buffer.byteLength(body) > bodyLimit) throw new ApiError(2001);
    const request = parseRequest(body);
    if ('context' in request) envelope = { ...envelope, context: request.context };
    if (typeof request.method !== 'string') throw new ApiError(2000);
    const name = request.method;
    method = name;
    const known = methodOf(host, name);
    if (name !== 'getSupportedVersions') checkVersion(host.profile.apiVersion, request.apiVersion);
    if (known === undefined || isNewer(known.since, host.profile.apiVersion)) throw new ApiError(4000);
    if (name !== 'getSupportedVersions' && isNewer(known.since, String(request.apiVersion)))
      throw new ApiError(4001);
    if (!administrator) throw new ApiError(4002);
    if (request.params !== undefined && !isParams(request.params)) throw new ApiError(4004);
    const data = await carryOut(host, known, request.params ?? {});
    return { status: 200, body: { ...envelope, method, data } };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return errorAnswer(host.profile, error, method, envelope);
  }
}

/** An error as a device of this profile words it. */
export function errorAnswer(
  profile: Profile,
  error: ApiError,
  method: string | undefined,
  envelope: Params = { apiVersion: profile.apiVersion },
): ApiAnswer {
  return {
    status: error.code === 1000 ? 500 : 200,
    body: {
      ...envelope,
      ...(method !== undefined && !profile.errorsWithoutMethod && { method }),
      error: {
        code: error.code,
        message: error.message,
        ...(error.subCode !== undefined && { details: { subCode: error.subCode } }),
      },
    },
  };
}

function methodOf(host: Host, name: string): Method | undefined {
  const all = { ...methods, ...host.methods };
  return Object.hasOwn(all, name) ? all[name] : undefined;
}

function checkVersion(own: string, wanted: unknown): void {
  if (wanted === undefined) throw new ApiError(4003);
  if (typeof wanted !== 'string' || !/^\d+\.\d+$/.test(wanted)) throw new ApiError(2000);
  if (wanted.split('.')[0] !== own.split('.')[0] || isNewer(wanted, own)) throw new ApiError(4001);
}

/** Is version `a` newer than `b`? Both are `major.minor`. */
function isNewer(a: string, b: string): boolean {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA !== majorB ? majorA > majorB : minorA > minorB;
}

function carryOut(host: Host, method: Method, params: Params): unknown {
  if ('run' in method) return method.run(host, params);
  host.make(method.set(host, params), method.made);
  return {};
}
