import type { Params } from './api.ts';
import { ApiError, isParams, messages, parseRequest } from './api.ts';
import type { Clock } from './clock.ts';
import { networkInfo } from './network-info.ts';
import type { Profile } from './profiles.ts';
import { inProfile } from './profiles.ts';
import type { RadioWorld, ScanRow } from './radio.ts';
import { isComplete } from './radio.ts';
import type { DeviceState, Interface } from './state.ts';
import { configureStation } from './station.ts';
import type { KeyName } from './station.ts';

/** `network_settings.cgi` as the specification has it. */

export const bodyLimit = 64 * 1024;

const testMessages = [
  'Authentication successful',
  'Authentication failed',
  'Timeout connecting to Access Point',
  'WLAN station configuration changed',
  'Interrupted by interface change',
  'WLAN configuration is incomplete',
] as const;

/** What the methods need of their device. */
export interface Host {
  readonly serial: string;
  readonly profile: Profile;
  readonly state: DeviceState;
  readonly radio: RadioWorld;
  readonly clock: Clock;
  readonly keyName: KeyName;
  readonly delays: { scan: number; notFound: number };
  /** The last scan of each interface. */
  readonly scans: Map<string, ScanRow[]>;
  /** Station tests under way: each is told the code that ends it early. */
  readonly runningTests: Set<(code: 3 | 4) => void>;
  /** Leaves installation mode once the answer is out. */
  switchToStation(device: Interface): void;
}

interface Method {
  /** The version of the API in which the method came. */
  since: string;
  run(host: Host, params: Params): unknown;
}

/** The methods that the simulated device knows. A method that is not here answers 4000. */
const methods: Record<string, Method> = {
  getSupportedVersions: {
    since: '1.0',
    run: ({ profile }) => ({ [profile.versionsKey]: profile.versions }),
  },
  getNetworkInfo: {
    since: '1.0',
    run: (host) => networkInfo(host.state, host.profile, host.serial),
  },
  scanWLANNetworks: { since: '1.14', run: scan },
  setWlanConfiguration: { since: '1.27', run: setCountry },
  setWLANStationConfiguration: { since: '1.12', run: setStation },
  testWLANStationSettings: { since: '1.0', run: testStation },
  wlanSwitchAPToStation: { since: '1.16', run: switchToStation },
};

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
    const known = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (name !== 'getSupportedVersions') checkVersion(host.profile.apiVersion, request.apiVersion);
    if (known === undefined || isNewer(known.since, host.profile.apiVersion)) throw new ApiError(4000);
    if (name !== 'getSupportedVersions' && isNewer(known.since, String(request.apiVersion)))
      throw new ApiError(4001);
    if (!administrator) throw new ApiError(4002);
    if (request.params !== undefined && !isParams(request.params)) throw new ApiError(4004);
    const data = await known.run(host, request.params ?? {});
    return { status: 200, body: { ...envelope, method, data } };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return {
      status: error.code === 1000 ? 500 : 200,
      body: {
        ...envelope,
        ...(method !== undefined && !host.profile.errorsWithoutMethod && { method }),
        error: {
          code: error.code,
          message: error.message,
          ...(error.subCode !== undefined && { details: { subCode: error.subCode } }),
        },
      },
    };
  }
}

/** The API's error 1000, for a fault. */
export function internalError(profile: Profile): ApiAnswer {
  return {
    status: 500,
    body: { apiVersion: profile.apiVersion, error: { code: 1000, message: messages[1000] } },
  };
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

/** The interface that `deviceName` names: missing 4003, not a text 4004 with `subCode`, unknown 5000. */
function namedInterface(host: Host, params: Params, subCode?: number): Interface {
  if (params.deviceName === undefined) throw new ApiError(4003);
  if (typeof params.deviceName !== 'string') throw new ApiError(4004, subCode);
  const device = host.state.interfaces.find(({ name }) => name === params.deviceName);
  if (device === undefined) throw new ApiError(5000);
  return device;
}

async function scan(host: Host, params: Params): Promise<unknown> {
  const device = namedInterface(host, params, 100);
  // The text lists no error for a wired interface here: it is the parameter deviceName that is wrong.
  if (device.wlan === undefined) throw new ApiError(4004, 100);
  if (params.refresh !== undefined && typeof params.refresh !== 'boolean') throw new ApiError(4004, 101);
  let rows = params.refresh === false ? host.scans.get(device.name) : undefined;
  if (rows === undefined) {
    await pause(host.clock, host.delays.scan);
    rows = host.radio.scan();
    host.scans.set(device.name, rows);
  }
  return inProfile(host.profile, { networks: rows });
}

function setCountry(host: Host, params: Params): unknown {
  const { countryCode } = params;
  if (countryCode === undefined) throw new ApiError(4003);
  if (!host.state.interfaces.some((device) => device.wlan !== undefined)) throw new ApiError(4004, 101);
  if (typeof countryCode !== 'string' || !/^[A-Z]{2}$/.test(countryCode) || countryCode === 'XX')
    throw new ApiError(4004, 100);
  if (host.state.countryCodeLock) throw new ApiError(4004, 102);
  host.state.countryCode = countryCode;
  return {};
}

function setStation(host: Host, params: Params): unknown {
  const device = namedInterface(host, params, 100);
  if (device.wlan === undefined) throw new ApiError(4004, 100);
  device.wlan.station = configureStation(device.wlan.station, params, host.keyName);
  for (const end of [...host.runningTests]) end(3);
  return {};
}

async function testStation(host: Host, params: Params): Promise<unknown> {
  const device = namedInterface(host, params);
  if (device.wlan === undefined) throw new ApiError(5001);
  const { timeout = 10 } = params;
  if (typeof timeout !== 'number' || !Number.isInteger(timeout) || timeout < 1) throw new ApiError(4004);
  const code = await stationTest(host, device.wlan, timeout * 1000);
  return { code, message: testMessages[code] };
}

/** Codes 0 to 5 by the truth of the radio world; 3 and 4 come from what happens meanwhile. */
function stationTest(
  host: Host,
  { station }: NonNullable<Interface['wlan']>,
  timeoutMs: number,
): Promise<0 | 1 | 2 | 3 | 4 | 5> {
  const joining = host.radio.join(station, host.state.certificates);
  if (joining.kind === 'incomplete') return Promise.resolve(5);
  const before = station.status;
  station.status = 'Connecting';
  const [takesMs, code] =
    joining.kind === 'not-found'
      ? ([Math.min(host.delays.notFound, timeoutMs), 2] as const)
      : joining.connectMs > timeoutMs
        ? ([timeoutMs, 2] as const)
        : ([joining.connectMs, joining.right ? 0 : 1] as const);
  return new Promise((resolve) => {
    const interrupt = (early: 3 | 4): void => finish(early);
    const cancel = host.clock.after(takesMs, () => finish(code));
    const finish = (result: 0 | 1 | 2 | 3 | 4): void => {
      cancel();
      host.runningTests.delete(interrupt);
      station.status = result === 0 ? 'Authorized' : result === 1 ? 'Unauthorized' : before;
      resolve(result);
    };
    host.runningTests.add(interrupt);
  });
}

function switchToStation(host: Host, params: Params): unknown {
  const { deviceName } = params;
  if (deviceName !== undefined) {
    if (typeof deviceName !== 'string') throw new ApiError(4004, 100);
    if (!host.state.interfaces.some(({ name }) => name === deviceName)) throw new ApiError(5000);
  }
  const device = host.state.interfaces.find(
    ({ name, wlan }) =>
      wlan?.accessPoint.enabled === true &&
      wlan.accessPoint.installationModeSupported &&
      (deviceName === undefined || name === deviceName),
  );
  if (device?.wlan === undefined) throw new ApiError(5003);
  if (!isComplete(device.wlan.station, host.state.certificates)) throw new ApiError(5004);
  host.switchToStation(device);
  return { code: 0, message: 'Connection process started' };
}

function pause(clock: Clock, ms: number): Promise<void> {
  return ms <= 0 ? Promise.resolve() : new Promise((resolve) => void clock.after(ms, resolve));
}
