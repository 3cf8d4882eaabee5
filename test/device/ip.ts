import { isIPv4 } from 'node:net';
import type { Params } from './api.ts';
import { ApiError, isParams } from './api.ts';
import type { Change, Host } from './host.ts';
import { flag, merged, namedInterface, oneOf, refuseUnknown, text } from './params.ts';
import type { Ipv4, StaticAddress } from './state.ts';
import { linkLocalModes } from './state.ts';

/** setIPv4AddressConfiguration and setIPv6AddressConfiguration. Both are made once their answer is out. */

export const maxStaticAddresses = 1;

const ipv4Parameters = [
  'deviceName',
  'enabled',
  'configurationMode',
  'linkLocalMode',
  'staticDefaultRouter',
  'staticAddressConfigurations',
  'useStaticDHCPFallback',
  'useDHCPStaticRoutes',
];

export function setIPv4(host: Host, params: Params): Change {
  const device = namedInterface(host, params, 100);
  const old = device.ipv4;
  // A member of a bridge, or a switch port, has no addresses of its own: it is the name that is wrong.
  if (old === undefined) throw new ApiError(4004, 100);
  refuseUnknown(host.profile, params, ipv4Parameters);
  const given: { [K in keyof Ipv4]?: Ipv4[K] | undefined } = {
    enabled: flag(params, 'enabled', 111),
    configurationMode: oneOf(params, 'configurationMode', ['static', 'dhcp'], 101),
    linkLocalMode: oneOf(params, 'linkLocalMode', linkLocalModes, 109),
    staticDefaultRouter: text(params, 'staticDefaultRouter', isRouter, 102),
    staticAddresses: staticAddresses(params),
    useStaticDHCPFallback: flag(params, 'useStaticDHCPFallback', 108),
    useDHCPStaticRoutes: flag(params, 'useDHCPStaticRoutes', 110),
  };
  const wanted = merged(old, given);
  if (!wanted.enabled && device.ipv6?.enabled !== true) throw new ApiError(4004, 111);
  if (wanted.configurationMode === 'static' && wanted.staticAddresses.length === 0)
    throw new ApiError(4004, 103);
  return () => {
    const before = device.ipv4 ?? old; // another change may have come first
    const asked = given.configurationMode === 'dhcp' && before.configurationMode === 'static';
    device.ipv4 = merged(before, { ...given, ...(asked && { lease: host.dhcpAddress }) });
  };
}

export function setIPv6(host: Host, params: Params): Change {
  const { ipv6 } = namedInterface(host, params, 100);
  if (ipv6 === undefined) throw new ApiError(4004, 100);
  refuseUnknown(host.profile, params, ['deviceName', 'enabled']);
  const enabled = flag(params, 'enabled', 101) ?? ipv6.enabled;
  // The text lets IPv6 go while IPv4 is off, and IPv4 not while IPv6 is off.
  return () => {
    ipv6.enabled = enabled;
  };
}

/** The router in use: the static one as long as no DHCP server names another; those of this site name none. */
export function defaultRouter({
  configurationMode,
  useStaticDHCPFallback,
  staticDefaultRouter,
}: Ipv4): string {
  return configurationMode === 'static' || useStaticDHCPFallback ? staticDefaultRouter : '';
}

/** An empty one unsets it. */
function isRouter(address: string): boolean {
  return address === '' || isHostAddress(address);
}

function staticAddresses(params: Params): StaticAddress[] | undefined {
  const list = params.staticAddressConfigurations;
  if (list === undefined) return undefined;
  if (!Array.isArray(list) || list.length > maxStaticAddresses) throw new ApiError(4004, 103);
  return list.map(staticAddress);
}

function staticAddress(entry: unknown): StaticAddress {
  if (!isParams(entry)) throw new ApiError(4004, 103);
  const { prefixLength } = entry;
  const address = text(entry, 'address', isHostAddress, 104);
  if (address === undefined || prefixLength === undefined) throw new ApiError(4003);
  if (
    typeof prefixLength !== 'number' ||
    !Number.isInteger(prefixLength) ||
    prefixLength < 1 ||
    prefixLength > 32
  )
    throw new ApiError(4004, 105);
  const given = text(entry, 'broadcast', isIPv4, 106);
  const broadcast = broadcastOf(address, prefixLength);
  const taken = prefixLength < 31 && (address === broadcast || address === networkOf(address, prefixLength));
  if (taken || (given !== undefined && given !== broadcast)) throw new ApiError(4004, 107);
  return { address, prefixLength, broadcast };
}

/** Neither "this network" nor multicast nor beyond. */
function isHostAddress(address: string): boolean {
  if (!isIPv4(address)) return false;
  const first = Number(address.split('.')[0]);
  return first > 0 && first < 224;
}

function broadcastOf(address: string, prefixLength: number): string {
  return toText(toNumber(address) + 2 ** (32 - prefixLength) - 1 - hostPart(address, prefixLength));
}

function networkOf(address: string, prefixLength: number): string {
  return toText(toNumber(address) - hostPart(address, prefixLength));
}

function hostPart(address: string, prefixLength: number): number {
  return toNumber(address) % 2 ** (32 - prefixLength);
}

function toNumber(address: string): number {
  return address.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}

function toText(number: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');
}
