/**
 * The line that this computer talks to a device through, and what a change does to it. Where the line is not known (a
 * name, a router, an address that the picture does not have) a change that might cut it counts as one that does.
 */
import { sameAddress, type Subnet } from '../net/ip.ts';
import type { IpAddress, IpSettings, NetworkInterface, NetworkPicture } from './network-info.ts';
import { said, type Said } from '../texts/said.ts';

/**
 * - `safe`: the line stays.
 * - `cuts`: it would be lost, at least for a while; `reason` says so in a sentence. Needs a confirmation.
 * - `refused`: the last way in would be closed; `reason` says why. Never sent.
 */
export type Assessment = { verdict: 'safe' } | { verdict: 'cuts' | 'refused'; reason: Said };

export const safe: Assessment = { verdict: 'safe' };
export const cuts = (reason: Said): Assessment => ({ verdict: 'cuts', reason });
export const refused = (reason: Said): Assessment => ({ verdict: 'refused', reason });
export const unknownLine = cuts(said('guard.lineUnknown'));

export interface Line {
  picture: NetworkPicture;
  /** Where the device is talked to: an address or a name; null where nobody knows. */
  address: string | null;
  /** The interface that holds it; null where it is not known. */
  through: NetworkInterface | null;
  /** This computer's own subnets; empty where they are not known. */
  own: readonly Subnet[];
}

/** The addresses in use: those with scope `nowhere` only linger after a change. */
export function addressesOf(network: NetworkInterface): IpAddress[] {
  return [...inUse(network.IPv4), ...inUse(network.IPv6)];
}

/** The interface that holds `address`; null where the picture has it nowhere (a router or a name stands between). */
export function interfaceWith(picture: NetworkPicture, address: string | null): NetworkInterface | null {
  if (address === null) return null;
  const has = (network: NetworkInterface) =>
    addressesOf(network).some((one) => sameAddress(one.address, address));
  return picture.devices.find(has) ?? null;
}

export function interfaceNamed({ devices }: NetworkPicture, wanted: unknown): NetworkInterface | null {
  return devices.find(({ name }) => name === wanted) ?? null;
}

function inUse(settings: IpSettings | null): IpAddress[] {
  return settings?.addresses.filter(({ scope }) => scope !== 'nowhere') ?? [];
}

/** Whether a family is on; a device that does not say so has it on where it has addresses. */
export function isOn(settings: IpSettings | null): boolean {
  return settings?.enabled ?? inUse(settings).length > 0;
}

/** The address of the line, where it belongs to `settings`. */
export function held(settings: IpSettings | null, { address }: Line): IpAddress | undefined {
  return address === null ? undefined : inUse(settings).find((one) => sameAddress(one.address, address));
}

const isAlive = (network: NetworkInterface) =>
  network.state !== 'down' && network.staticState !== 'down' && network.link !== false;

/** MACsec's own interface, which takes over from the wired one that it was made on (section on MACsec of the text). */
const isMacsec = ({ name }: NetworkInterface) => /^macsec\d*$/i.test(name);

/** Whether `upper` takes its IP settings from `lower`: itself, or MACsec's interface on it. */
export function followsSettingsOf(upper: NetworkInterface, lower: NetworkInterface): boolean {
  return isMacsec(upper) && lower.type === 'wired' && upper.name !== lower.name;
}

/** Whether `upper` sits right on `lower`: a VLAN or port on its master, MACsec on a wired one, a bridge on a member. */
function sitsOn(upper: NetworkInterface, lower: NetworkInterface): boolean {
  const isPart = upper.name.startsWith(`${lower.name}.`) && lower.name !== '';
  const isBridgeOf = Boolean(lower.partOfBridge) && lower.partOfBridge === upper.name;
  return isPart || isBridgeOf || followsSettingsOf(upper, lower);
}

/** Whether `upper` is `lower`, or sits on it over any number of interfaces. */
export function standsOn(picture: NetworkPicture, upper: NetworkInterface, lower: NetworkInterface): boolean {
  const below = new Set([upper]);
  // A set that grows is walked to its end, and every interface enters it once.
  for (const one of below) {
    for (const other of picture.devices) if (sitsOn(one, other)) below.add(other);
  }
  return below.has(lower);
}

/** Whether the device can still be reached through something when `network` is gone. */
export function hasWayInWithout(picture: NetworkPicture, network: NetworkInterface): boolean {
  const gone = new Set([network]);
  for (const one of gone) {
    for (const other of picture.devices) if (fallsWith(picture, other, one, gone)) gone.add(other);
  }
  return picture.devices.some((other) => !gone.has(other) && isAlive(other) && isWayIn(picture, other));
}

/** A bridge falls with its last member that is up; everything else falls with what it sits on. */
function fallsWith(
  picture: NetworkPicture,
  upper: NetworkInterface,
  lower: NetworkInterface,
  gone: ReadonlySet<NetworkInterface>,
): boolean {
  if (!sitsOn(upper, lower)) return false;
  const members = picture.devices.filter((other) => other.partOfBridge === upper.name);
  return !members.some((member) => !gone.has(member) && isAlive(member));
}

/** It has an address, or is next in line to get one (section "Device switching mode values": `auto`). */
function isWayIn({ system: { deviceSwitching } }: NetworkPicture, network: NetworkInterface): boolean {
  if (addressesOf(network).length > 0) return true;
  const canTakeOver = deviceSwitching?.mode === 'auto' && deviceSwitching.devices.includes(network.name);
  return canTakeOver && network.link === true && (isOn(network.IPv4) || isOn(network.IPv6));
}
