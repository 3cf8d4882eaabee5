/** IP arithmetic: which of a device's addresses this computer reaches best, and what it lacks where it reaches none. */
import ipaddr from 'ipaddr.js';
import { said, type Said } from '../texts/said.ts';

/** An address of this computer with the prefix length of its subnet; a link-local one of IPv6 has its zone. */
export interface Subnet {
  address: string;
  prefixLength: number;
}

const octet = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;
const fourOctets = new RegExp(String.raw`^${octet}(?:\.${octet}){3}$`);

/** Asked some times for each device of a long list, so without a parser. */
export function isIPv4(address: string): boolean {
  return fourOctets.test(address);
}

/** With or without a zone, such as `fe80::1%eth0`. */
export function isIPv6(address: string): boolean {
  return parse(address)?.kind() === 'ipv6';
}

/**
 * What stands behind the % of an IPv6 address: the card that leads to it, as its name or, on Windows, its number. Null
 * where nothing does.
 */
export function zoneOf(address: string): string | null {
  const at = address.indexOf('%');
  return at === -1 ? null : address.slice(at + 1);
}

/** True for fe80::/10, with or without a zone: such an address means a device only together with a card. */
export function isLinkLocalIPv6(address: string): boolean {
  return address.includes(':') && isLinkLocal(address);
}

/** Whether a text can be an address of a network card. Loopback has no other devices, and is asked over IPv4 alone. */
export function canBeOfCard(address: string): boolean {
  if (isIPv4(address)) return true;
  return isIPv6(address) && !['loopback', 'multicast', 'unspecified'].includes(parse(address)?.range() ?? '');
}

/** The prefix length that a mask stands for; null for what is no mask. */
export function prefixLengthOf(mask: string): number | null {
  return parse(mask)?.prefixLengthFromSubnetMask() ?? null;
}

function parse(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const withoutZone = address.replace(/%.*$/, '');
  return ipaddr.isValid(withoutZone) ? ipaddr.parse(withoutZone) : null;
}

/** Whether two texts mean the same IP address (or are the same name), whatever their spelling and zone. */
export function sameAddress(one: string, other: string): boolean {
  const [a, b] = [parse(one), parse(other)];
  if (!a || !b) return one.toLowerCase() === other.toLowerCase();
  return a.toNormalizedString() === b.toNormalizedString();
}

/** True for 169.254.0.0/16 and fe80::/10: good on one cable only. */
export function isLinkLocal(address: string): boolean {
  return parse(address)?.range() === 'linkLocal';
}

/** A link-local address of IPv6 is in the subnet of a card, which is one with a zone, where it has the same zone alone. */
export function inSubnet(address: string, subnet: Subnet): boolean {
  const one = parse(address);
  const other = parse(subnet.address);
  if (!one || !other || one.kind() !== other.kind()) return false;
  const zone = zoneOf(subnet.address);
  return one.match(other, subnet.prefixLength) && (zone === null || zone === zoneOf(address));
}

/** Where an IPv4 address stands in a subnet, from 0 for its first to 1 for its last; null outside. */
export function placeIn(address: string, { address: within, prefixLength }: Subnet): number | null {
  const facts = subnetFacts(within, prefixLength);
  if (!facts || !inSubnet(address, { address: within, prefixLength })) return null;
  return (toNumber(address) - toNumber(facts.network)) / Math.max(1, 2 ** (32 - prefixLength) - 1);
}

/**
 * 0 is best: same subnet, then routable, then link-local; IPv4 before IPv6 where they tie. A link-local address of IPv6
 * leads to any device on the link, whatever its IPv4, and so is shown only once nothing else is worth it; without a zone
 * it leads nowhere.
 */
function rank(address: string, own: readonly Subnet[]): number {
  const family = isIPv4(address) ? 0 : 1;
  const near = own.some((subnet) => inSubnet(address, subnet));
  if (!isLinkLocal(address)) return (near ? 0 : 4) + family;
  if (family === 0) return near ? 2 : 7;
  if (near) return 6;
  return zoneOf(address) === null ? 9 : 8;
}

/** `addresses` without repeats, the one that this computer reaches best first. */
export function sortByReach(addresses: readonly string[], own: readonly Subnet[]): string[] {
  return [...new Set(addresses)].sort((a, b) => rank(a, own) - rank(b, own));
}

/**
 * An address that a computer beside `address` could take: a host of that subnet that is neither that one nor in `taken`;
 * null where there is none.
 */
export function freeNeighbour(
  address: string,
  prefixLength: number,
  taken: ReadonlySet<string>,
): string | null {
  const facts = subnetFacts(address, prefixLength);
  if (!facts) return null;
  const first = Math.max(toNumber(facts.firstHost), firstHostOfAll);
  const last = Math.min(toNumber(facts.lastHost), lastHostOfAll);
  // Link-local addresses begin behind their first 256 (RFC 3927); elsewhere the first one is a router's as a rule.
  const start = Math.max(first, toNumber(facts.network) + (isLinkLocal(address) ? 2_570 : 10));
  for (const [from, to] of [
    [start, last],
    [first + 1, last],
    [first, Math.min(first, last)],
  ] as const) {
    for (let host = from; host <= to; host += 1) {
      const candidate = toAddress(host);
      if (candidate !== address && !taken.has(candidate)) return candidate;
    }
  }
  return null;
}

const firstHostOfAll = 2 ** 24;
const lastHostOfAll = 224 * 2 ** 24 - 1;

/** What a subnet consists of, for showing while one types. */
export interface SubnetFacts {
  /** The network's own address. */
  network: string;
  mask: string;
  /** Null where the subnet has none (prefix lengths 31 and 32). */
  broadcast: string | null;
  firstHost: string;
  lastHost: string;
  /** How many addresses hosts can have. */
  hosts: number;
}

/** The subnet of an IPv4 address; null where the address or the prefix length (0 to 32) is not valid. */
export function subnetFacts(address: string, prefixLength: number): SubnetFacts | null {
  if (!isIPv4(address) || !Number.isInteger(prefixLength) || prefixLength < 0 || prefixLength > 32)
    return null;
  const size = 2 ** (32 - prefixLength);
  const first = Math.floor(toNumber(address) / size) * size;
  const last = first + size - 1;
  const small = prefixLength >= 31;
  return {
    network: toAddress(first),
    mask: toAddress(2 ** 32 - size),
    broadcast: small ? null : toAddress(last),
    firstHost: toAddress(small ? first : first + 1),
    lastHost: toAddress(small ? last : last - 1),
    hosts: small ? size : size - 2,
  };
}

export function toNumber(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

export function toAddress(number: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');
}

/** A static IPv4 address as a form holds it; empty texts are parts that were not filled in. */
export interface StaticAddress {
  address: string;
  prefixLength: number;
  broadcast?: string;
}

/** What is wrong with a static address or its router, and the parameter of setIPv4AddressConfiguration at fault. */
export interface AddressProblem {
  parameter: 'address' | 'prefixLength' | 'broadcast' | 'staticDefaultRouter';
  message: Said;
}

/**
 * Why these settings would not work, as far as arithmetic can tell: network and broadcast addresses, reserved
 * ranges, a router outside the subnet. Empty when nothing is wrong. An empty router is none. `present` are the
 * device's addresses now: only one that is on loopback, as simulated devices are, may take another there.
 */
export function addressProblems(
  { address, prefixLength, broadcast }: StaticAddress,
  router: string,
  present: readonly string[] = [],
): AddressProblem[] {
  const problems: AddressProblem[] = [];
  const add = (parameter: AddressProblem['parameter'], message: Said) =>
    problems.push({ parameter, message });
  if (!isIPv4(address)) {
    add('address', said('ip.notIPv4'));
  }
  if (!Number.isInteger(prefixLength) || prefixLength < 1 || prefixLength > 32) {
    add('prefixLength', said('ip.notPrefixLength'));
  }
  if (router !== '' && !isIPv4(router)) {
    add('staticDefaultRouter', said('ip.routerNotIPv4'));
  }
  const facts = problems.some(({ parameter }) => parameter !== 'staticDefaultRouter')
    ? null
    : subnetFacts(address, prefixLength);
  if (!facts) return problems;
  if (address === facts.broadcast) add('address', said('ip.isBroadcast', { address }));
  else if (facts.broadcast !== null && address === facts.network) {
    add('address', said('ip.isNetwork', { address }));
  } else if (isLoopback(address) && !present.some(isLoopback)) {
    add('address', said('ip.isLoopback', { address }));
  } else if (!canBeHost(address)) {
    add('address', said('ip.isNoHost', { address }));
  }
  if (broadcast && broadcast !== facts.broadcast) {
    add('broadcast', said('ip.otherBroadcast', { broadcast: facts.broadcast }));
  }
  if (router !== '' && isIPv4(router)) {
    if (router === address) add('staticDefaultRouter', said('ip.routerIsDevice'));
    else if (!inSubnet(router, { address, prefixLength })) {
      add(
        'staticDefaultRouter',
        said('ip.routerOutside', { router, first: facts.firstHost, last: facts.lastHost }),
      );
    } else if (router === facts.broadcast || (facts.broadcast !== null && router === facts.network)) {
      add('staticDefaultRouter', said('ip.routerNoHost', { router }));
    }
  }
  return problems;
}

/** 127.0.0.0/8, which never leaves a computer. */
export function isLoopback(address: string): boolean {
  return address.startsWith('127.');
}

/** Neither "this network" (0.0.0.0/8) nor multicast nor the reserved block above it. */
export function canBeHost(address: string): boolean {
  const number = toNumber(address);
  return number >= firstHostOfAll && number <= lastHostOfAll;
}
