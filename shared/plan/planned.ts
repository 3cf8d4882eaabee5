/** A planned change beside what the device has now, and what it still wants before it can be made. */
import { areSame, differences, presentValues, wantedValues } from '../api/change-values.ts';
import { changeOf, type ChangeMethod } from '../api/changes.ts';
import { assessChange } from '../api/guard.ts';
import { networkSettings } from '../api/network-settings.ts';
import type { NetworkPicture } from '../api/network-info.ts';
import { hidden, secretParameters } from '../api/secrets.ts';
import { isRecord } from '../api/fields.ts';
import type { KnownDevice } from '../contract/device.ts';
import type { PlannedChange } from '../contract/planned.ts';

/** One parameter: as it was when it was planned, as it is, and as it is to be. Undefined where the device does not tell. */
export interface PlannedValue {
  name: string;
  was: unknown;
  present: unknown;
  planned: unknown;
}

export interface PlannedStanding {
  values: PlannedValue[];
  /** The device has something else now than it was planned from. */
  moved: boolean;
  /** The device has all of it already. Never where a secret is among it: devices do not tell those. */
  there: boolean;
}

/** What the device has for the parameters of a change. `read`: what its own source told; see `readOf`. */
export const presentOf = ({ method, params }: PlannedChange, read: unknown): Record<string, unknown> =>
  read === null ? {} : presentValues(read, method, params);

/** `present`: see `presentOf`. */
export function standingOf(
  { method, params, base }: PlannedChange,
  present: Readonly<Record<string, unknown>>,
): PlannedStanding {
  const wanted = wantedValues(method, params);
  const told = Object.keys(wanted).every((name) => name in present);
  const there = differences(wanted, present, changeOf(method).exact).length === 0;
  return {
    values: Object.keys(wanted).map((name) => ({
      name,
      was: base.values[name],
      present: present[name],
      planned: secretParameters.has(name) && wanted[name] === true ? hidden : wanted[name],
    })),
    moved: !areSame(Object.keys(base.values), base.values, present),
    there: told && there && secretsToCome(params).length === 0,
  };
}

/** What is known of the device of that which the change is about; null where nothing is. */
export function readOf(method: ChangeMethod, device: Pick<KnownDevice, 'network' | 'mdns'>): unknown {
  const isNetwork = changeOf(method).from.api === networkSettings;
  return isNetwork ? (device.network?.picture ?? null) : device.mdns;
}

/** Where a login is to come in a URL. */
const inUrl = `//${hidden}@`;

/** The parameters whose keys, passwords or logins are to be typed when it is made: the names from the outside in. */
export function secretsToCome(params: Readonly<Record<string, unknown>>): string[][] {
  return Object.entries(params).flatMap(([name, value]) => secretsIn(name, value));
}

function secretsIn(name: string, value: unknown): string[][] {
  if (typeof value === 'string') return isToCome(name, value) ? [[name]] : [];
  const parts: [string, unknown][] = Array.isArray(value)
    ? value.map((one, index) => [String(index), one])
    : isRecord(value)
      ? Object.entries(value)
      : [];
  return parts.flatMap(([inner, part]) => secretsIn(inner, part)).map((path) => [name, ...path]);
}

const isToCome = (name: string, value: string) =>
  (secretParameters.has(name) && value === hidden) || value.includes(inUrl);

/** The parameters with what was typed for each of `secretsToCome`, in its order. */
export function withSecrets(
  params: Readonly<Record<string, unknown>>,
  typed: readonly string[],
): Record<string, unknown> {
  const left = [...typed];
  const filled = (name: string, value: unknown): unknown => {
    if (typeof value === 'string') {
      return isToCome(name, value) ? value.replace(hidden, () => left.shift() ?? '') : value;
    }
    if (Array.isArray(value)) return value.map((one, index) => filled(String(index), one));
    return isRecord(value) ? entries(value) : value;
  };
  const entries = (record: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [name, filled(name, value)]));
  return entries(params);
}

/** In the order in which the line to the device holds longest: what may cut it comes last, what does cut it at the very end. */
export function inSafeOrder(
  changes: readonly PlannedChange[],
  picture: NetworkPicture | null,
  address: string | null,
): PlannedChange[] {
  const risk = ({ method, params }: PlannedChange) => {
    if (changeOf(method).canCut?.(params) !== true) return 0;
    return picture && assessChange(picture, address, method, params).verdict === 'safe' ? 1 : 2;
  };
  return [...changes].sort((one, other) => risk(one) - risk(other) || one.madeAt - other.madeAt);
}

/** The parameters that say what a change is about. */
const targets = ['deviceName', 'masterDeviceName', 'VlanId', 'VlanName'];

/** The same thing, and nothing that the later one does not set. */
export function isReplaced(earlier: PlannedChange | undefined, later: PlannedChange): boolean {
  if (earlier?.method !== later.method) return false;
  const isSame = targets.every((name) => earlier.params[name] === later.params[name]);
  return isSame && Object.keys(earlier.params).every((name) => name in later.params);
}

/** The first of a device's changes that sets otherwise what another one sets as well; null for none. */
export function setTwice(changes: readonly PlannedChange[]): PlannedChange | null {
  const contradicts = (one: PlannedChange, other: PlannedChange) =>
    one !== other && isReplaced(one, other) && !areSame(Object.keys(other.params), one.params, other.params);
  return changes.find((one) => changes.some((other) => contradicts(one, other))) ?? null;
}
