/**
 * Station settings with a key, whose name no source gives: sent as `psk` or `hex`, the device's own flag read back, and
 * as `password` once where that says "not set" or the device refuses the parameter (section setWLANStationConfiguration).
 */
import { wlanKeyNames, type ParamsOf } from '../../../shared/methods.ts';
import type { Failure } from '../../../shared/result.ts';
import type { Devices } from '../devices/devices.ts';
import type { HttpFailure } from '../http/failures.ts';

type StationParams = ParamsOf<'setWLANStationConfiguration'>;

/**
 * - `stored`: the device took it; `note` is how, in a sentence, where that is worth a word.
 * - `keyless`: it took the settings and says that no key is set.
 */
export type Stored =
  { kind: 'stored'; note: string } | { kind: 'keyless' } | { kind: 'failed'; error: HttpFailure };

interface Key {
  mode: keyof typeof wlanKeyNames;
  key: string;
}

const readBackMs = 10_000;

/** Stores station settings. `params` have the key, if there is one, under the first of its names. */
export async function storeStation(devices: Devices, serial: string, params: StationParams): Promise<Stored> {
  const key = keyIn(params);
  const first = await store(devices, serial, params, key);
  const again =
    key !== null && (first.kind === 'keyless' || (first.kind === 'failed' && namesTheKey(first.error)));
  if (!again) return first;
  const [usual, other] = wlanKeyNames[key.mode];
  const second = await store(devices, serial, withKeyAs(other, key, params), key);
  if (second.kind !== 'stored') return second;
  return {
    kind: 'stored',
    note: `The device did not take the key as “${usual}”; it was sent as “${other}”.`,
  };
}

async function store(
  devices: Devices,
  serial: string,
  params: StationParams,
  key: Key | null,
): Promise<Stored> {
  const answer = await devices.changeSettings(serial, (settings) =>
    settings.call('setWLANStationConfiguration', params),
  );
  if (!answer.ok) return { kind: 'failed', error: answer.error };
  const isSet = key === null ? null : await isKeySet(devices, serial, params.deviceName, key.mode);
  return isSet === false ? { kind: 'keyless' } : { kind: 'stored', note: '' };
}

function keyIn({ authentication }: StationParams): Key | null {
  const { psk, hex } = authentication?.params ?? {};
  if (psk !== undefined) return { mode: 'WPA-Personal-PSK', key: psk };
  return hex === undefined ? null : { mode: 'WPA-Personal-HEX', key: hex };
}

function withKeyAs(name: 'password', { key }: Key, params: StationParams): StationParams {
  const others = { ...params.authentication?.params };
  delete others.psk;
  delete others.hex;
  return { ...params, authentication: { ...params.authentication, params: { ...others, [name]: key } } };
}

/** Whether another name for the key is worth a try: 4003 or 4004 that blames nothing else. */
function namesTheKey({ code, parameter }: Failure): boolean {
  const keyish = parameter === undefined || parameter === 'password' || parameter === 'authentication';
  return (code === 4003 || code === 4004) && keyish;
}

/** What the device says of the key: set, not set, or null when it does not say. */
async function isKeySet(
  devices: Devices,
  serial: string,
  deviceName: string,
  mode: Key['mode'],
): Promise<boolean | null> {
  const answer = await devices.withSettings(serial, (settings) =>
    settings.call('getNetworkInfo', {}, { timeoutMs: readBackMs }),
  );
  if (!answer.ok) return null;
  const device = answer.value.devices.find(({ name }) => name === deviceName);
  const configuration = device?.wlan?.station?.authentication?.configurations.find(
    (one) => one.mode === mode,
  );
  return (mode === 'WPA-Personal-PSK' ? configuration?.isPskSet : configuration?.isHexSet) ?? null;
}
