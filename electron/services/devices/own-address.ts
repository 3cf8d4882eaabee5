/** Which address this computer would need to reach a device. */
import type { Device, OwnAddress } from '../../../shared/contract/device.ts';
import {
  freeNeighbour,
  inSubnet,
  isIPv4,
  isLinkLocal,
  subnetFacts,
  type Subnet,
} from '../../../shared/net/ip.ts';
import type { Entry } from './entry.ts';
import { said, type Said } from '../../../shared/texts/said.ts';

/** What is known of who has which address. */
export interface Taken {
  addresses: ReadonlySet<string>;
  /** The prefix length that a device told of its own address. */
  prefixLengths: ReadonlyMap<string, number>;
  /** What was suggested, by subnet: it is the same for all devices in it. */
  suggested: Map<string, string | null>;
}

/** The addresses of the list's devices and of their routers; `more` are others that somebody has. */
export function takenAddresses(
  entries: readonly Pick<Entry, 'device' | 'told'>[],
  more: readonly string[] = [],
): Taken {
  const addresses = new Set(more);
  const prefixLengths = new Map<string, number>();
  for (const { device, told } of entries) {
    for (const address of device.addresses) addresses.add(address);
    for (const router of told.routers) addresses.add(router);
    for (const { address, prefixLength } of told.prefixes) prefixLengths.set(address, prefixLength);
  }
  return { addresses, prefixLengths, suggested: new Map() };
}

/**
 * Which address this computer lacks to reach `address`; null where it lacks none, and for what is no IPv4 address. The
 * prefix length of the device's subnet is the one that is given, else the one that it told, else a guess (24). `card`: the
 * one that hears the device, where one does.
 */
export function ownAddressLacking(
  address: string,
  own: readonly Subnet[],
  { addresses, prefixLengths, suggested }: Taken,
  { prefixLength = null, card = null }: { prefixLength?: number | null; card?: string | null } = {},
): OwnAddress | null {
  if (!isIPv4(address) || own.some((subnet) => inSubnet(address, subnet))) return null;
  const prefix = isLinkLocal(address) ? 16 : (prefixLength ?? prefixLengths.get(address) ?? 24);
  const key = addresses.has(address) ? `${subnetFacts(address, prefix)?.network ?? ''}/${prefix}` : address;
  const known = suggested.get(key);
  const free = known === undefined ? freeNeighbour(address, prefix, addresses) : known;
  suggested.set(key, free);
  return { card, address: free, prefixLength: prefix };
}

/** The same as a sentence. */
export function lackingText(address: string, lacks: OwnAddress): Said {
  const { card, address: example, prefixLength } = lacks;
  if (example === null) return said('ip.lacksAndNoneFree', { address, prefixLength });
  if (isLinkLocal(address)) {
    return card === null
      ? said('ip.lacksLinkLocal', { example })
      : said('ip.cardLacksLinkLocal', { card, example });
  }
  return card === null
    ? said('ip.lacks', { example, prefixLength })
    : said('ip.cardLacks', { card, example, prefixLength });
}

/** Of a device's addresses the one that such an address is said for. */
export function addressWanted({ address, addresses }: Pick<Device, 'address' | 'addresses'>): string | null {
  return [address, ...addresses].find((one): one is string => one !== null && isIPv4(one)) ?? null;
}
