import { isIP } from 'node:net';
import type { Params } from './api.ts';
import type { Change, Host } from './host.ts';
import { hasLease } from './line.ts';
import { flag, refuseUnknown, text, texts } from './params.ts';
import type { DeviceState } from './state.ts';

/** setHostnameConfiguration and setResolverConfiguration: names, and who resolves them. */

const maxNameServers = 3;
const maxSearchDomains = 6;

export function setHostname(host: Host, params: Params): Change {
  refuseUnknown(host.profile, params, ['useDhcpHostname', 'staticHostname']);
  const old = host.state.hostname;
  const wanted = {
    staticHostname: text(params, 'staticHostname', isName, 100) ?? old.staticHostname,
    useDhcpHostname: flag(params, 'useDhcpHostname', 101) ?? old.useDhcpHostname,
  };
  return () => {
    host.state.hostname = wanted;
  };
}

export function setResolver(host: Host, params: Params): Change {
  refuseUnknown(host.profile, params, [
    'useDhcpResolverInfo',
    'staticNameServers',
    'staticSearchDomains',
    'staticDomainName',
  ]);
  const old = host.state.resolver;
  const isServer = (address: string): boolean => isIP(address) !== 0;
  const wanted = {
    useDhcpResolverInfo: flag(params, 'useDhcpResolverInfo', 100) ?? old.useDhcpResolverInfo,
    staticNameServers:
      texts(params, 'staticNameServers', maxNameServers, isServer, 101) ?? old.staticNameServers,
    staticSearchDomains:
      texts(params, 'staticSearchDomains', maxSearchDomains, isName, 102) ?? old.staticSearchDomains,
    staticDomainName:
      text(params, 'staticDomainName', (name) => name === '' || isName(name), 103) ?? old.staticDomainName,
  };
  return () => {
    host.state.resolver = wanted;
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
