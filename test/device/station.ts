import type { Params } from './api.ts';
import { ApiError, isParams } from './api.ts';
import type { Station } from './state.ts';
import { stationModes } from './state.ts';

/**
 * Which parameter carries a WPA-Personal key; no public source says.
 * - `psk-hex`: `psk` or `hex` by mode; a name that does not belong to the mode is refused (4004).
 * - `password`: `password` alone; without it 4003.
 * - `ignores-unknown`: `password` too, but other names are passed over and the read-back flag stays false.
 * - `takes-no-key`: no name is taken, all are passed over.
 */
export const keyNames = ['psk-hex', 'password', 'ignores-unknown', 'takes-no-key'] as const;
export type KeyName = (typeof keyNames)[number];

const subCodes: Record<string, number> = {
  mode: 102,
  identity: 103,
  eapolVersion: 104,
  ssid: 105,
  authentication: 106,
  password: 107,
  psk: 107,
  hex: 107,
  peapVersion: 108,
  label: 109,
  mkaCak: 110,
  mkaCkn: 111,
  certClient: 112,
  certsCA: 113,
};

/** The station after setWLANStationConfiguration. Nothing is changed when any part is refused. */
export function configureStation(old: Station, params: Params, keyName: KeyName): Station {
  const station = structuredClone(old);
  station.status = 'Stopped';
  if (params.ssid !== undefined) station.ssid = readSsid(params.ssid);
  if (params.authentication === undefined) return station;
  const { authentication } = params;
  if (!isParams(authentication)) throw wrong('authentication');
  if (authentication.mode !== undefined) {
    const mode = stationModes.find((known) => known === authentication.mode);
    if (mode === undefined) throw wrong('mode');
    station.mode = mode;
  }
  const given = authentication.params ?? {};
  if (!isParams(given)) throw wrong('authentication');
  switch (station.mode) {
    case 'none':
      refuseOthers(given, [], keyName);
      break;
    case 'WPA-Personal-PSK':
      station.psk = readKey(given, 'psk', isPassphrase, station.psk, keyName);
      break;
    case 'WPA-Personal-HEX':
      station.hex = readKey(given, 'hex', isHexKey, station.hex, keyName);
      break;
    case 'WPA-Enterprise-PEAP-MSCHAPv2':
      readPeap(station, given, keyName);
      break;
    case 'WPA-Enterprise-EAPTLS':
      readEapTls(station, given, keyName);
      break;
  }
  return station;
}

function wrong(name: string): ApiError {
  return new ApiError(4004, subCodes[name] ?? 106);
}

function readSsid(ssid: unknown): string {
  const length = typeof ssid === 'string' ? Buffer.byteLength(ssid) : 0;
  if (typeof ssid !== 'string' || length < 1 || length > 32) throw wrong('ssid');
  return ssid;
}

function readKey(
  given: Params,
  ownName: 'psk' | 'hex',
  fits: (key: string) => boolean,
  stored: string,
  keyName: KeyName,
): string {
  const taken = keyName === 'psk-hex' ? ownName : 'password';
  if (keyName === 'takes-no-key') return stored;
  if (keyName === 'password' && given.password === undefined && Object.keys(given).length > 0)
    throw new ApiError(4003);
  refuseOthers(given, [taken], keyName);
  const key = given[taken];
  if (key === undefined) return stored;
  if (typeof key !== 'string' || !fits(key)) throw wrong(taken);
  return key;
}

function isPassphrase(key: string): boolean {
  return /^[\x20-\x7e]{8,63}$/.test(key);
}

function isHexKey(key: string): boolean {
  return /^[0-9a-f]{64}$/i.test(key);
}

/** A device that does not pass over unknown names says which one it minds. */
function refuseOthers(given: Params, taken: readonly string[], keyName: KeyName): void {
  if (keyName === 'ignores-unknown' || keyName === 'takes-no-key') return;
  const other = Object.keys(given).find((name) => !taken.includes(name));
  if (other !== undefined) throw wrong(other);
}

function readPeap({ peap }: Station, given: Params, keyName: KeyName): void {
  refuseOthers(
    given,
    ['identity', 'password', 'eapolVersion', 'peapVersion', 'label', 'certClient', 'certsCA'],
    keyName,
  );
  peap.identity = text(given, 'identity', peap.identity);
  peap.password = text(given, 'password', peap.password);
  peap.eapolVersion = oneOf(given, 'eapolVersion', eapolVersions, peap.eapolVersion);
  peap.peapVersion = oneOf(given, 'peapVersion', ['PEAPv0', 'PEAPv1'], peap.peapVersion);
  peap.certsCA = certificates(given, peap.certsCA);
  peap.certClient = text(given, 'certClient', peap.certClient);
  if (given.label === undefined) return;
  if (given.label !== 1 && given.label !== 2) throw wrong('label');
  peap.label = given.label;
}

function readEapTls({ eapTls }: Station, given: Params, keyName: KeyName): void {
  refuseOthers(given, ['identity', 'eapolVersion', 'certClient', 'certsCA'], keyName);
  eapTls.identity = text(given, 'identity', eapTls.identity);
  eapTls.eapolVersion = oneOf(given, 'eapolVersion', eapolVersions, eapTls.eapolVersion);
  eapTls.certClient = text(given, 'certClient', eapTls.certClient);
  eapTls.certsCA = certificates(given, eapTls.certsCA);
}

const eapolVersions = ['EAPoLv1', 'EAPoLv2', 'EAPoLv3'];

function text(given: Params, name: string, stored: string): string {
  const value = given[name];
  if (value === undefined) return stored;
  if (typeof value !== 'string' || value.length > 255) throw wrong(name);
  return value;
}

function oneOf(given: Params, name: string, allowed: readonly string[], stored: string): string {
  const value = text(given, name, stored);
  if (!allowed.includes(value)) throw wrong(name);
  return value;
}

function certificates(given: Params, stored: string[]): string[] {
  const list = given.certsCA;
  if (list === undefined) return stored;
  if (!Array.isArray(list) || !list.every((id) => typeof id === 'string')) throw wrong('certsCA');
  return list;
}
