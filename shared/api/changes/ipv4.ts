/** setIPv4AddressConfiguration. The device answers before it changes addresses, and goes back silently where that fails. */
import {
  addressProblems,
  inSubnet,
  isIPv4,
  isLinkLocal,
  sameAddress,
  type StaticAddress,
} from '../../net/ip.ts';
import { said, type Said } from '../../texts/said.ts';
import { told, type Change, type Coming, type Seen, type Values } from '../change.ts';
import {
  cuts,
  followsSettingsOf,
  held,
  interfaceNamed,
  interfaceWith,
  isOn,
  refused,
  safe,
  unknownLine,
  type Assessment,
  type Line,
} from '../line.ts';
import type { IpAddress, IpSettings, NetworkInterface, NetworkPicture } from '../network-info.ts';

type Params = Readonly<Values>;

export const setIPv4AddressConfiguration: Change = {
  title: said('changeTitle.setIPv4AddressConfiguration'),
  page: 'addresses',
  present: (picture, { deviceName }) => told(interfaceNamed(picture, deviceName)?.IPv4),
  assess: (line, params) => {
    const network = interfaceNamed(line.picture, params.deviceName);
    const assessment = network ? assess(line, network, params) : safe;
    return assessment.verdict === 'safe' ? assessRouter(line, params) : assessment;
  },
  canCut: () => true,
  takesAway: ({ enabled }) => enabled === false,
  madeLater: true,
  addresses: {
    mayCome: ({ staticAddressConfigurations, configurationMode }) =>
      staticAddressConfigurations !== undefined || configurationMode === 'static',
    coming,
  },
  isSettled,
  whenNotSeen: ({ configurationMode }) =>
    configurationMode === 'dhcp' ? said('changeAdvice.askDhcpServer') : null,
};

/** The section says that IPv4 cannot go off while IPv6 is off; asking is not worth the risk that a device does it. */
function assess(line: Line, network: NetworkInterface, params: Params): Assessment {
  const { IPv4 } = network;
  if (params.enabled === false) {
    if (!isOn(network.IPv6)) {
      const { name } = network;
      return refused(said(network.IPv6 === null ? 'guard.noIPv6' : 'guard.iPv6Off', { name }));
    }
    if (line.through === null) return isOn(IPv4) ? unknownLine : safe;
    return held(IPv4, line) || followsSettingsOf(line.through, network)
      ? cuts(said('guard.overIPv4', { address: line.address }))
      : safe;
  }
  if (!changesAddresses(IPv4, params)) return safe;
  if (line.through === null) return unknownLine;
  const mine = held(IPv4, line);
  const stays = mine ? staysWith(mine, IPv4, params) : !followsSettingsOf(line.through, network);
  return stays ? safe : cuts(said('guard.addressGoes', { address: line.address ?? '' }));
}

/** A new router cuts whoever comes over the old one, although the address stays. */
function assessRouter({ address, through, own }: Line, params: Params): Assessment {
  const { staticDefaultRouter: router, deviceName } = params;
  if (router === undefined || own.length === 0 || address === null || through?.name !== deviceName)
    return safe;
  if (own.some((subnet) => inSubnet(address, subnet)) || router === through?.IPv4?.staticDefaultRouter) {
    return safe;
  }
  return cuts(said('guard.overRouter', { address }));
}

/** Whether `params` may change which addresses the interface has, beyond adding a link-local one. */
function changesAddresses(IPv4: IpSettings | null, params: Params): boolean {
  const { configurationMode, linkLocalMode, useStaticDHCPFallback } = params;
  return (
    (configurationMode !== undefined && configurationMode !== IPv4?.configurationMode) ||
    (linkLocalMode !== undefined && linkLocalMode !== 'on' && linkLocalMode !== IPv4?.linkLocalMode) ||
    (useStaticDHCPFallback === false && IPv4?.useStaticDHCPFallback !== false) ||
    (params.staticAddressConfigurations !== undefined && !sameAddresses(params, IPv4))
  );
}

/** Whether the address of the line is still there after a change of addresses. */
function staysWith(mine: IpAddress, IPv4: IpSettings | null, params: Params): boolean {
  // In mode `fallback` (and wherever the mode is not told) a link-local address goes as soon as another one works.
  if (mine.origin === 'linkLocal') return (params.linkLocalMode ?? IPv4?.linkLocalMode) === 'on';
  const mode = params.configurationMode ?? IPv4?.configurationMode;
  if (mode === 'static') return staticAddresses(IPv4, params).some((one) => isThe(mine, one));
  if (mode !== 'dhcp' || IPv4?.configurationMode !== 'dhcp') return false;
  // A static address in use under DHCP is the fallback of a device that no server answered.
  if (mine.origin !== 'static') return true;
  const fallback = params.useStaticDHCPFallback !== false;
  return fallback && staticAddresses(IPv4, params).some((one) => isThe(mine, one));
}

type Configured = Pick<IpAddress, 'address' | 'prefixLength'>;

/** The static addresses as they will be. */
function staticAddresses(IPv4: IpSettings | null, params: Params): readonly Configured[] {
  const { staticAddressConfigurations: asked } = params;
  // Checked by the method's schema.
  if (Array.isArray(asked)) return asked as StaticAddress[];
  const present = IPv4?.staticAddressConfigurations ?? [];
  return present.map(({ address, prefixLength }) => ({ address, prefixLength }));
}

function isThe(mine: Configured, { address, prefixLength }: Configured): boolean {
  return (
    sameAddress(address, mine.address) && (mine.prefixLength === null || prefixLength === mine.prefixLength)
  );
}

function sameAddresses(params: Params, IPv4: IpSettings | null): boolean {
  const now = IPv4?.staticAddressConfigurations ?? [];
  const coming = staticAddresses(IPv4, params);
  return (
    coming.length === now.length && now.every((address) => coming.some((other) => isThe(address, other)))
  );
}

/** The static addresses that come into use, and what is wrong with them or their router. */
function coming(picture: NetworkPicture, params: Params): Coming {
  const network = interfaceNamed(picture, params.deviceName);
  if (!network || params.enabled === false) return { addresses: [], problem: null };
  const { staticDefaultRouter: given, staticAddressConfigurations: asked, configurationMode } = params;
  const addresses = staticAddresses(network.IPv4, params).map((one): StaticAddress => ({
    ...one,
    prefixLength: one.prefixLength ?? 24,
  }));
  const router = typeof given === 'string' ? given : usableRouter(network);
  const checked = asked !== undefined || given !== undefined || configurationMode === 'static';
  const problem = checked ? firstProblem(addresses, router, presentAddresses(picture)) : null;
  const setBefore = problem?.parameter === 'staticDefaultRouter' && given === undefined;
  return {
    addresses: (configurationMode ?? network.IPv4?.configurationMode) === 'static' ? addresses : [],
    problem: setBefore ? { ...problem, message: routerFromBefore(router, addresses) } : problem,
  };
}

/** A router that nobody typed: where it comes from, and how to have another one or none. */
function routerFromBefore(router: string, addresses: readonly StaticAddress[]): Said {
  const subnets = addresses.map(({ address, prefixLength }) => `${address}/${prefixLength}`);
  const outside = !addresses.some((subnet) => inSubnet(router, subnet));
  return said(outside ? 'ip.routerBeforeOutside' : 'ip.routerBeforeUnfit', { router, subnets });
}

function presentAddresses({ devices }: NetworkPicture): string[] {
  return devices.flatMap(({ IPv4 }) => IPv4?.addresses ?? []).map(({ address }) => address);
}

/** The router that stays where none is sent. The text has an example with a word in its place. */
function usableRouter({ IPv4 }: NetworkInterface): string {
  const router = IPv4?.staticDefaultRouter ?? '';
  return isIPv4(router) && router !== '0.0.0.0' ? router : '';
}

/** A router has to fit one of the addresses; everything else is a fault of the address that has it. */
function firstProblem(
  addresses: readonly StaticAddress[],
  router: string,
  present: readonly string[],
): Coming['problem'] {
  const problems = addresses.map((one) => addressProblems(one, router, present));
  const ofAddresses = problems.flat().find(({ parameter }) => parameter !== 'staticDefaultRouter');
  if (ofAddresses) return ofAddresses;
  const repeated = addresses.find((one, index) =>
    addresses.slice(0, index).some(({ address }) => sameAddress(address, one.address)),
  );
  if (repeated) return { parameter: 'address', message: said('ip.twice', { address: repeated.address }) };
  return problems.some((list) => list.length === 0) ? null : (problems[0]?.[0] ?? null);
}

/**
 * A device that has written a change of addresses down and not made it yet tells the new settings and still uses the old
 * addresses: what is read then confirms nothing.
 */
function isSettled(
  params: Params,
  { read: picture, address, talkedTo, coming }: Seen<NetworkPicture>,
): boolean {
  if (!coming.every((one) => interfaceWith(picture, one) !== null)) return false;
  const network = interfaceNamed(picture, params.deviceName);
  const inUse = network?.IPv4?.addresses.filter(({ scope }) => scope !== 'nowhere') ?? [];
  if (params.configurationMode === 'dhcp' && inUse.some(({ origin }) => origin === 'static')) return false;
  if (address !== talkedTo || !isIPv4(address)) return true;
  // Still where it was: right on another interface, and where that address is one that stays.
  const through = interfaceWith(picture, address);
  if (!through || through.name !== network?.name) return through !== null;
  return coming.length === 0 || isLinkLocal(address) || coming.some((one) => sameAddress(one, address));
}
