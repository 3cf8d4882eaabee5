/**
 * What a change asks for and what the device has, parameter by parameter, spelt as the API spells them. A key or a
 * password counts as whether one is set: devices tell no more.
 */
import { sameAddress } from '../net/ip.ts';
import { changeOf, type ChangeMethod } from './changes.ts';
import type { Values } from './change.ts';
import { secretParameters } from './secrets.ts';
import { isRecord, type IpAddress } from './network-info.ts';

/** What `params` ask for. `null` stands for something that is to be gone. */
export function wantedValues(method: ChangeMethod, params: Readonly<Values>): Values {
  const wanted = changeOf(method).wanted?.(params) ?? { ...params, deviceName: undefined };
  return secretsAsFlags(defined(wanted));
}

/** What the device has for the parameters of `params`, in what was read of it; what it does not tell is left out. */
export function presentValues(read: unknown, method: ChangeMethod, params: Readonly<Values>): Values {
  const present = changeOf(method).present(read, params);
  return Object.fromEntries(
    Object.keys(wantedValues(method, params)).flatMap((name) =>
      name in present ? [[name, present[name]]] : [],
    ),
  );
}

/** An empty secret is one that is not to be set. */
function secretsAsFlags(values: Readonly<Values>): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, secretParameters.has(name) ? value !== '' : value]),
  );
}

function defined(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** The parameters that the device has otherwise than asked, out of those that it tells. */
export function differences(wanted: Readonly<Values>, present: Readonly<Values>, exact = false): string[] {
  const same = exact ? Object.is : isSame;
  return Object.keys(wanted).filter((name) => name in present && !same(wanted[name], present[name]));
}

/** Whether all of `names` are as they were. */
export function areSame(names: readonly string[], before: Readonly<Values>, now: Readonly<Values>): boolean {
  return names.every((name) => name in before && isSame(before[name], now[name]));
}

/** Tolerant of case, of how an address is spelt, of a last dot or slash, and of logins that a device hides in URLs. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) return false;
    const ordered = one.every((item, index) => isSame(item, other[index]));
    return ordered || (one.every(isStaticAddress) && other.every(isStaticAddress) && sameSet(one, other));
  }
  if (isStaticAddress(one) && isStaticAddress(other)) return isSameStatic(one, other);
  if (typeof one !== 'string' || typeof other !== 'string') return one === other;
  return sameAddress(simplified(one), simplified(other));
}

function simplified(text: string): string {
  if (text === '0.0.0.0') return '';
  return text
    .trim()
    .replace(/\/\/[^/\s]*@/g, '//')
    .replace(/[./]$/, '');
}

type StaticAddress = Pick<IpAddress, 'address' | 'prefixLength'>;

function isStaticAddress(value: unknown): value is StaticAddress {
  return isRecord(value) && typeof value.address === 'string';
}

function isSameStatic(one: StaticAddress, other: StaticAddress): boolean {
  return sameAddress(one.address, other.address) && one.prefixLength === other.prefixLength;
}

function sameSet(one: readonly StaticAddress[], other: readonly StaticAddress[]): boolean {
  return one.every((item) => other.some((candidate) => isSameStatic(item, candidate)));
}
