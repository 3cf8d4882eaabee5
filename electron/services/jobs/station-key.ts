/**
 * Station settings with a key, whose name no source gives: sent as `psk` or `hex`, the device's own flag read back, and
 * as `password` once where that says "not set" or the device refuses the parameter (section setWLANStationConfiguration).
 * The flag is a hint: where it stays "not set", the device's own test is the judge.
 */
import { wlanKeyNames, type ParamsOf } from '../../../shared/api/methods.ts';
import type { Failure } from '../../../shared/contract/result.ts';
import type { HttpFailure, HttpResult } from '../http/failures.ts';
import type { JobControl } from './job-kind.ts';
import { isMidway, mayHaveActed, readPicture } from './steps.ts';

type StationParams = ParamsOf<'setWLANStationConfiguration'>;
type Control = Pick<JobControl, 'devices' | 'job'>;

/** `note`: how the device took it, in a sentence, where that is worth a word. */
export type Stored = { kind: 'stored'; note: string } | { kind: 'failed'; error: HttpFailure };

interface Key {
  mode: keyof typeof wlanKeyNames;
  key: string;
}

const readBackMs = 10_000;

/** Stores station settings. `params` have the key, if there is one, under the first of its names. */
export async function storeStation(control: Control, params: StationParams): Promise<Stored> {
  const key = keyIn(params);
  const first = await send(control, params);
  if (!first.ok && (key === null || !namesTheKey(first.error))) return failed(first.error);
  if (key === null || (first.ok && !(await isUnset(control, params.deviceName, key.mode)))) return stored('');
  const [usual, other] = wlanKeyNames[key.mode];
  const second = await send(control, withKeyAs(other, key, params));
  if (second.ok) {
    return (await isUnset(control, params.deviceName, key.mode))
      ? stored(`The device says that no key is set, sent as “${usual}” or as “${other}”. ${judge}`)
      : stored(`The device did not take the key as “${usual}”; it was sent as “${other}”.`);
  }
  // Refused under its other name, the settings are there as they were sent first.
  return first.ok && !mayHaveActed(second.error) && !isMidway(second.error)
    ? stored(`The device says that no key is set, and refuses it as “${other}”. ${judge}`)
    : failed(second.error);
}

const judge = 'Its own test shows whether it has one.';
const stored = (note: string): Stored => ({ kind: 'stored', note });
const failed = (error: HttpFailure): Stored => ({ kind: 'failed', error });

function send({ devices, job }: Control, params: StationParams): Promise<HttpResult<unknown>> {
  return devices.changeSettings(job.serial, (settings) =>
    settings.call('setWLANStationConfiguration', params),
  );
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

/** True where the device says that no key is set; false also where it does not say. */
async function isUnset(control: Control, deviceName: string, mode: Key['mode']): Promise<boolean> {
  const picture = await readPicture(control, { timeoutMs: readBackMs });
  if (!picture.ok) return false;
  const device = picture.value.devices.find(({ name }) => name === deviceName);
  const configuration = device?.wlan?.station?.authentication?.configurations.find(
    (one) => one.mode === mode,
  );
  return (mode === 'WPA-Personal-PSK' ? configuration?.isPskSet : configuration?.isHexSet) === false;
}
