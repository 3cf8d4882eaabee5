import { isShutOut } from './wired-8021x.ts';
import type { Address, DeviceState, Interface, Ipv4 } from './state.ts';

/** Which interface carries the device's traffic, and the addresses that it has there. */

/** Where the device is to be found: the first address of the first active interface. */
export interface Line {
  name: string;
  address: string;
  prefixLength: number;
  /** Whether it can be listened on here: the simulated site is all of 127.0.0.0/8 and nothing else, but for a card of its own. */
  reachable: boolean;
}

export function lineOf(state: DeviceState): Line | undefined {
  for (const { name, ipv4 } of activeInterfaces(state)) {
    const [first] = inUse(ipv4?.addresses ?? []);
    if (first === undefined) continue;
    const { address, prefixLength } = first;
    return { name, address, prefixLength, reachable: isHere(address) };
  }
  return undefined;
}

export function sameLine(a: Line | undefined, b: Line | undefined): boolean {
  return a?.name === b?.name && a?.address === b?.address;
}

/** Every IPv4 address that the device answers to, as mDNS says them. */
export function addressesOf(state: DeviceState): string[] {
  return state.interfaces.flatMap(({ ipv4 }) => inUse(ipv4?.addresses ?? []).map(({ address }) => address));
}

/** `link` of getNetworkInfo: something is plugged in and lets it through, and the interface is up. */
export function hasLink(state: DeviceState, device: Interface): boolean {
  if (!device.carrier || device.staticState === 'down') return false;
  const { authentication } = device.wired ?? {};
  if (authentication && isShutOut(authentication, state.authenticator)) return false;
  const linked = (fits: (other: Interface) => boolean): boolean =>
    state.interfaces.some((other) => fits(other) && hasLink(state, other));
  if (device.master !== undefined) return linked(({ name }) => name === device.master);
  // A bridge is as good as its uplink: what hangs on the switch ports is further out.
  if (device.type === 'bridged')
    return linked(({ partOfBridge, type }) => partOfBridge === device.name && type === 'wired');
  return true;
}

/** In mode auto the most preferred that has a link and can carry IP; in mode manual those on the list. */
export function activeInterfaces(state: DeviceState): Interface[] {
  const { interfaces, switching } = state;
  const linked = (names: readonly string[]): Interface[] =>
    names.flatMap((name) => interfaces.filter((device) => device.name === name && hasLink(state, device)));
  if (switching.mode === 'manual') return linked(switching.manualActiveDevices);
  return linked(switching.devices)
    .filter(({ ipv4 }) => ipv4 !== undefined)
    .slice(0, 1);
}

/** Whether the address in use comes from a DHCP server, so that its other offers count too. */
export function hasLease(state: DeviceState): boolean {
  return activeInterfaces(state).some(
    ({ ipv4 }) => ipv4?.enabled === true && ipv4.configurationMode === 'dhcp' && ipv4.lease !== null,
  );
}

/** Gives every interface the addresses that follow from its settings. One that is left lingers with scope `nowhere`. */
export function settleAddresses(state: DeviceState, serial: string): void {
  const active = activeInterfaces(state);
  for (const device of state.interfaces) {
    const { ipv4, ipv6 } = device;
    if (ipv4 !== undefined) {
      const before = inUse(ipv4.addresses).filter(({ scope }) => scope === 'global');
      const now = active.includes(device) && ipv4.enabled ? addressesNow(device, ipv4, serial) : [];
      const left = before.filter((old) => !now.some(({ address }) => address === old.address));
      const lingering = left.length > 0 ? left : ipv4.addresses.filter(({ scope }) => scope === 'nowhere');
      ipv4.addresses = [
        ...now,
        ...lingering
          .filter((old) => !now.some(({ address }) => address === old.address))
          .map((old): Address => ({ ...old, scope: 'nowhere' })),
      ];
    }
    if (ipv6 !== undefined)
      ipv6.addresses = ipv6.enabled && hasLink(state, device) ? ipv6Addresses(device, state.ipv6Prefix) : [];
  }
}

function addressesNow(device: Interface, ipv4: Ipv4, serial: string): Address[] {
  if (device.wlan?.accessPoint.enabled) return [leased(device.wlan.ownAddress), linkLocal(serial)];
  const routable = routableAddresses(ipv4);
  const withLinkLocal =
    ipv4.linkLocalMode === 'on' || (ipv4.linkLocalMode === 'fallback' && routable.length === 0);
  return withLinkLocal ? [...routable, linkLocal(serial)] : routable;
}

/** Without a DHCP server the static address is used where `useStaticDHCPFallback` allows it. */
function routableAddresses(ipv4: Ipv4): Address[] {
  const { configurationMode, lease, staticAddresses, useStaticDHCPFallback } = ipv4;
  if (configurationMode === 'dhcp' && lease !== null) return [leased(lease)];
  if (configurationMode === 'dhcp' && !useStaticDHCPFallback) return [];
  return staticAddresses.map((entry) => ({ ...entry, origin: 'static', scope: 'global' }));
}

function leased(address: string): Address {
  const given = { address, origin: 'dhcp', scope: 'global' } as const;
  return isHere(address)
    ? { ...given, prefixLength: 8, broadcast: '127.255.255.255' }
    : { ...given, prefixLength: 24, broadcast: address.replace(/\d+$/, '255') };
}

/** From the serial, so that it stays the same; 1 to 254 as the link-local range demands. */
function linkLocal(serial: string): Address {
  const third = (parseInt(serial.slice(-4, -2), 16) % 254) + 1;
  const fourth = (parseInt(serial.slice(-2), 16) % 254) + 1;
  return { address: `169.254.${third}.${fourth}`, prefixLength: 16, origin: 'linkLocal', scope: 'link' };
}

function ipv6Addresses({ macAddress }: Interface, prefix: string | undefined): Address[] {
  const host = eui64(macAddress);
  const own: Address = { address: `fe80::${host}`, prefixLength: 64, origin: 'linkLocal', scope: 'link' };
  if (prefix === undefined) return [own];
  const address = `${prefix.replace(/::$/, '')}::${host}`;
  return [own, { address, prefixLength: 64, origin: 'RA', scope: 'global' }];
}

/** The lower half of an address that is made from a MAC address: RFC 4291, appendix A. */
function eui64(macAddress: string): string {
  const [first = 0, ...others] = macAddress.split(':').map((pair) => parseInt(pair, 16));
  const bytes = [first ^ 2, ...others.slice(0, 2), 0xff, 0xfe, ...others.slice(2)];
  const groups = [0, 2, 4, 6].map((at) => ((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)).toString(16));
  return groups.join(':');
}

function inUse(addresses: readonly Address[]): Address[] {
  return addresses.filter(({ scope }) => scope !== 'nowhere');
}

function isHere(address: string): boolean {
  return address.startsWith('127.');
}
