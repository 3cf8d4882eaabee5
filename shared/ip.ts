/** IP arithmetic: which of a device's addresses this computer reaches best, and what it lacks where it reaches none. */
import ipaddr from 'ipaddr.js';

/** An address of this computer with the prefix length of its subnet. */
export interface Subnet {
  address: string;
  prefixLength: number;
}

export function isIPv4(address: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(address);
}

function parse(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const withoutZone = address.replace(/%.*$/, '');
  return ipaddr.isValid(withoutZone) ? ipaddr.parse(withoutZone) : null;
}

/** True for 169.254.0.0/16 and fe80::/10: good on one cable only. */
export function isLinkLocal(address: string): boolean {
  return parse(address)?.range() === 'linkLocal';
}

export function inSubnet(address: string, subnet: Subnet): boolean {
  const one = parse(address);
  const other = parse(subnet.address);
  if (!one || !other || one.kind() !== other.kind()) return false;
  return one.match(other, subnet.prefixLength);
}

/** 0 is best: same subnet, then routable, then link-local; IPv4 before IPv6 where they tie. */
function rank(address: string, own: readonly Subnet[]): number {
  const family = isIPv4(address) ? 0 : 1;
  const near = own.some((subnet) => inSubnet(address, subnet));
  const linkLocal = isLinkLocal(address);
  if (near) return linkLocal ? 2 + family : family;
  return (linkLocal ? 6 : 4) + family;
}

/** `addresses` without repeats, the one that this computer reaches best first. */
export function sortByReach(addresses: readonly string[], own: readonly Subnet[]): string[] {
  return [...new Set(addresses)].sort((a, b) => rank(a, own) - rank(b, own));
}

/**
 * Why `address` does not answer, as far as this computer's own addresses explain it: which address the computer
 * would need, or null when it has one in the same subnet. The prefix length of a device's subnet is a guess (24)
 * until the device has told it.
 */
export function missingSubnet(
  address: string,
  own: readonly Subnet[],
  prefixLength: number | null = null,
): string | null {
  if (!isIPv4(address) || own.some((subnet) => inSubnet(address, subnet))) return null;
  if (isLinkLocal(address)) {
    return 'This computer has no 169.254 address. Set the network card that the device is on to DHCP or link-local, or give it an address such as 169.254.10.10 with prefix length 16.';
  }
  const prefix = prefixLength ?? 24;
  const example = suggestNeighbour(address, prefix);
  return `This computer has no address in the device’s subnet. Without a router between them, its network card needs one such as ${example} with prefix length ${prefix}.`;
}

/** A host address in the subnet of `address` that is not the address itself. */
function suggestNeighbour(address: string, prefixLength: number): string {
  const network = ipaddr.IPv4.networkAddressFromCIDR(`${address}/${prefixLength}`).toByteArray();
  const last = network[3] ?? 0;
  const size = 2 ** Math.min(8, 32 - prefixLength);
  const host = [10, 1, 2].find((step) => {
    const candidate = [...network.slice(0, 3), last + step].join('.');
    return step < size - 1 && candidate !== address;
  });
  return [...network.slice(0, 3), last + (host ?? 1)].join('.');
}
