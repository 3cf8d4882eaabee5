import type { Params } from './api.ts';
import { ApiError } from './api.ts';
import type { Clock } from './clock.ts';
import type { Change, Host } from './host.ts';
import { namedInterface } from './params.ts';
import { inProfile } from './profiles.ts';
import { isComplete } from './radio.ts';
import type { Interface } from './state.ts';
import { configureStation } from './station.ts';

/** The methods about the radio: scan, country, station, its test, and the way out of installation mode. */

const testMessages = [
  'Authentication successful',
  'Authentication failed',
  'Timeout connecting to Access Point',
  'WLAN station configuration changed',
  'Interrupted by interface change',
  'WLAN configuration is incomplete',
] as const;

export async function scan(host: Host, params: Params): Promise<unknown> {
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

export function setCountry(host: Host, params: Params): Change {
  const { countryCode } = params;
  if (countryCode === undefined) throw new ApiError(4003);
  if (!host.state.interfaces.some((device) => device.wlan !== undefined)) throw new ApiError(4004, 101);
  if (typeof countryCode !== 'string' || !/^[A-Z]{2}$/.test(countryCode) || countryCode === 'XX')
    throw new ApiError(4004, 100);
  if (host.state.countryCodeLock) throw new ApiError(4004, 102);
  return () => {
    host.state.countryCode = countryCode;
  };
}

export function setStation(host: Host, params: Params): Change {
  const device = namedInterface(host, params, 100);
  const { wlan } = device;
  if (wlan === undefined) throw new ApiError(4004, 100);
  const station = configureStation(wlan.station, params, host.keyName);
  return () => {
    wlan.station = station;
    for (const end of [...host.runningTests]) end(3);
  };
}

export async function testStation(host: Host, params: Params): Promise<unknown> {
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

export function switchToStation(host: Host, params: Params): unknown {
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
