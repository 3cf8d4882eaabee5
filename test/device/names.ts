import { isIP } from 'node:net';
import type { Params } from './api.ts';
import type { Change, Host } from './host.ts';
import { hasLease } from './line.ts';
import { flag, merged, refuseUnknown, text, texts } from './params.ts';
import type { DeviceState } from './state.ts';

/** setHostnameConfiguration and setResolverConfiguration: names, and who resolves them. */

const maxNameServers = 3;
const maxSearchDomains = 6;

export function setHostname(host: Host, params: Params): Change {
  refuseUnknown(host.profile, params, ['useDhcpHostname', 'staticHostname']);
  const given = {
    staticHostname: text(params, 'staticHostname', isName, 100),
    useDhcpHostname: flag(params, 'useDhcpHostname', 101),
  };
  return () => {
    host.state.hostname = merged(host.state.hostname, given);
  };
}

export function setResolver(host: Host, params: Params): Change {
  refuseUnknown(host.profile, params, [
    'useDhcpResolverInfo',
    'staticNameServers',
    'staticSearchDomains',
    'staticDomainName',
  ]);
  const isServer = (address: string): boolean => isIP(address) !== 0;
  const isDomain = (name: string): boolean => name === '' || isName(name);
  const given = {
    useDhcpResolverInfo: flag(params, 'useDhcpResolverInfo', 100),
    staticNameServers: texts(params, 'staticNameServers', maxNameServers, isServer, 101),
    staticSearchDomains: texts(params, 'staticSearchDomains', maxSearchDomains, isName, 102),
    staticDomainName: text(params, 'staticDomainName', isDomain, 103),
  };
  return () => {
    host.state.resolver = merged(host.state.resolver, given);
  };
}

/** `hostname` of getNetworkInfo: the DHCP server's where that is preferred and there is one. */
export function describeHostname(state: DeviceState): Record<string, unknown> {
  const { useDhcpHostname, staticHostname } = state.hostname;
  const offered = useDhcpHostname && hasLease(state) ? state.dhcpOffers.hostname : undefined;
  return { useDhcpHostname, hostname: offered ?? staticHostname, staticHostname };
}

/** `resolver` of getNetworkInfo: what is in use, then what was set. */
export function describeResolver(state: DeviceState): Record<string, unknown> {
  const { useDhcpResolverInfo, staticNameServers, staticSearchDomains, staticDomainName } = state.resolver;
  const offered = useDhcpResolverInfo && hasLease(state) ? state.dhcpOffers : {};
  return {
    useDhcpResolverInfo,
    nameServers: offered.nameServers ?? staticNameServers,
    staticNameServers,
    maxSupportedStaticNameServers: maxNameServers,
    searchDomains: offered.searchDomains ?? staticSearchDomains,
    staticSearchDomains,
    maxSupportedStaticSearchDomains: maxSearchDomains,
    domainName: offered.domainName ?? staticDomainName,
    staticDomainName,
  };
}

/** A host or domain name as RFC 1123 has it. */
function isName(name: string): boolean {
  const isLabel = (label: string): boolean => /^(?!-)[a-z0-9-]{1,63}(?<!-)$/i.test(label);
  return name.length <= 253 && name.split('.').every(isLabel);
}
