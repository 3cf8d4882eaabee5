/** The form of a WLAN station: what it holds, what it sends (setWLANStationConfiguration), and what is wrong with it. */
import type { NetworkInterface } from '../../shared/api/network-info.ts';
import { ssidSchema, stationModes, type StationMode } from '../../shared/api/wlan.ts';
import { changedParams, problemOf, type Errors, type Params } from '../state/params.ts';
import { fieldOfParameter, type FieldName, type SecurityForm } from '../state/wlan-form.ts';
import { configurationOf, securityErrors, securityParams, securityValues } from './security-values.ts';

export interface StationValues extends SecurityForm {
  ssid: string;
  mode: string;
}

/** What getNetworkInfo tells of an interface's station. */
type Station = NonNullable<NonNullable<NetworkInterface['wlan']>['station']>;

/** What stands in for the station of an interface that is gone. */
export const noStation: Station = { activeSsid: null, authentication: null, other: {} };

export const knownMode = (mode: string): StationMode | null =>
  stationModes.find((known) => known === mode) ?? null;

/** The modes that the device says it supports; all of them where it says nothing. */
export function stationModesOf(station: Station): StationMode[] {
  const supported = station.authentication?.supportedModes ?? [];
  const both = stationModes.filter((mode) => supported.includes(mode));
  return both.length > 0 ? both : [...stationModes];
}

export const stationModeValues = (station: Station, mode: string): SecurityForm =>
  securityValues(configurationOf(station.authentication, mode));

export function stationValues(station: Station): StationValues {
  const mode = station.authentication?.mode ?? 'none';
  return { ssid: station.activeSsid ?? '', mode, ...stationModeValues(station, mode) };
}

export function stationParams({ ssid, mode, ...security }: StationValues): Params {
  return { ssid, mode, ...securityParams(mode, security) };
}

/** What differs from the device. Each mode has values of its own, so those of the chosen one are compared. */
export function stationChanges(station: Station, values: StationValues): Params {
  const { ssid, mode } = stationValues(station);
  const present = { ...stationModeValues(station, values.mode), ssid, mode: values.mode };
  const changes = changedParams(stationParams(present), stationParams(values));
  return values.mode === mode ? changes : { mode: values.mode, ...changes };
}

/** The changes as the method takes them. The parameters of a mode go with its name, changed or not. */
export function stationRequest({ ssid, ...security }: Params, mode: string): Params {
  const { mode: changedMode, ...params } = security;
  const some = Object.keys(params).length > 0;
  return {
    ...(ssid === undefined ? {} : { ssid }),
    ...(some || changedMode !== undefined ? { authentication: { mode, ...(some ? { params } : {}) } } : {}),
  };
}

export function stationErrors(station: Station, values: StationValues): Errors {
  const ssid = problemOf(ssidSchema, values.ssid);
  const mode = knownMode(values.mode);
  return {
    ...(ssid === null ? {} : { ssid }),
    ...(mode ? securityErrors(mode, values, configurationOf(station.authentication, mode)) : {}),
  };
}

/** Messages by parameter as messages by field: a WLAN's key is complained about under several names. */
export function stationFields(errors: Readonly<Errors>, mode: string): Partial<Record<FieldName, string>> {
  const known = knownMode(mode);
  const fields: Partial<Record<FieldName, string>> = {};
  for (const [name, message] of Object.entries(errors)) {
    const field = fieldOfParameter(name, known ?? 'none');
    if (field) fields[field] ??= message;
  }
  return fields;
}
