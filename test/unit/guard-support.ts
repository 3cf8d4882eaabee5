/** Small networks for tests, read by the program's own reader as a device's answer would be. */
import { readNetworkInfo, type NetworkPicture } from '../../shared/api/network-info.ts';

export type InterfaceParts = Record<string, unknown> & { name?: string };
export type SystemParts = Record<string, unknown>;

/** Interfaces that are wired, up and have a link unless `devices` says otherwise; `undefined` leaves a part out. */
export function picture(devices: readonly InterfaceParts[], system: SystemParts = {}): NetworkPicture {
  const usual = { type: 'wired', link: true, state: 'up', partOfBridge: '' };
  // As JSON, so that what is undefined is not there.
  const data: unknown = JSON.parse(
    JSON.stringify({ system, devices: devices.map((parts) => ({ ...usual, ...parts })) }),
  );
  const read = readNetworkInfo(data);
  if (!read) throw new Error('That is no network.');
  return read;
}

type Addresses = readonly (string | { address: string; origin?: string; scope?: string })[];

const written = (addresses: Addresses, usual: Record<string, unknown>) =>
  addresses.map((one) => ({ ...usual, ...(typeof one === 'string' ? { address: one } : one) }));

/** IPv4 that is on, in mode DHCP. */
export function ipv4(addresses: Addresses) {
  const usual = { prefixLength: 24, origin: 'dhcp', scope: 'global' };
  return { enabled: true, configurationMode: 'dhcp', addresses: written(addresses, usual) };
}

export function ipv6(addresses: Addresses) {
  const usual = { prefixLength: 64, origin: 'linkLocal', scope: 'link' };
  return { enabled: true, addresses: written(addresses, usual) };
}
