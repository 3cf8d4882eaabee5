/** Host names and DNS: what the two forms hold, what they send, and what is wrong with it. */
import { z } from 'zod';
import { isIPv4 } from '../../shared/net/ip.ts';
import type { NetworkPicture } from '../../shared/api/network-info.ts';
import type { Errors, Params } from '../state/params.ts';

type System = NetworkPicture['system'];

export interface HostnameValues {
  useDhcpHostname: boolean | null;
  staticHostname: string;
}

export const hostnameTitles = { useDhcpHostname: 'Host name from DHCP', staticHostname: 'Host name' };

export function hostnameValues(hostname: System['hostname']): HostnameValues {
  return {
    useDhcpHostname: hostname?.useDhcpHostname ?? null,
    staticHostname: hostname?.staticHostname ?? '',
  };
}

export function hostnameParams({ useDhcpHostname, staticHostname }: HostnameValues): Params {
  return { useDhcpHostname: useDhcpHostname ?? undefined, staticHostname: staticHostname.trim() };
}

export function hostnameErrors(values: HostnameValues, present: HostnameValues): Errors {
  const name = values.staticHostname.trim();
  if (name === present.staticHostname) return {};
  if (name === '') return { staticHostname: 'A host name has at least one letter or digit.' };
  const problem = nameProblem(name);
  return problem === null ? {} : { staticHostname: problem };
}

/** What keeps `name` from being a host name as RFC 1123 has it; null when nothing does. */
export function nameProblem(name: string): string | null {
  if (name.length > 253) return 'A name has at most 253 characters.';
  const labels = name.split('.');
  if (labels.some((label) => label.length > 63)) return 'Each part between dots has at most 63 characters.';
  if (labels.some((label) => !/^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/.test(label))) {
    return 'A name consists of letters, digits and hyphens; no part of it begins or ends with a hyphen.';
  }
  return null;
}

export interface ResolverValues {
  useDhcpResolverInfo: boolean | null;
  staticNameServers: readonly string[];
  staticSearchDomains: readonly string[];
  staticDomainName: string;
}

export const resolverTitles = {
  useDhcpResolverInfo: 'DNS from DHCP',
  staticNameServers: 'Name servers',
  staticSearchDomains: 'Search domains',
  staticDomainName: 'Domain name',
};

export function resolverValues(resolver: System['resolver']): ResolverValues {
  return {
    useDhcpResolverInfo: resolver?.useDhcpResolverInfo ?? null,
    staticNameServers: resolver?.staticNameServers ?? [],
    staticSearchDomains: resolver?.staticSearchDomains ?? [],
    staticDomainName: resolver?.staticDomainName ?? '',
  };
}

/** Rows that were left empty are not sent. */
export function resolverParams(values: ResolverValues): Params {
  return {
    useDhcpResolverInfo: values.useDhcpResolverInfo ?? undefined,
    staticNameServers: filled(values.staticNameServers),
    staticSearchDomains: filled(values.staticSearchDomains),
    staticDomainName: values.staticDomainName.trim(),
  };
}

const filled = (items: readonly string[]) => items.map((item) => item.trim()).filter((item) => item !== '');

/** By field; `staticNameServers.0` is the first row. What the device has already is not judged. */
export function resolverErrors(values: ResolverValues, present: ResolverValues): Errors {
  const errors: Errors = {};
  values.staticNameServers.forEach((item, index) => {
    const server = item.trim();
    if (server === '' || present.staticNameServers.includes(server)) return;
    if (!isIPv4(server) && !z.ipv6().safeParse(server).success) {
      errors[`staticNameServers.${index}`] = 'A name server is an IPv4 or IPv6 address, such as 10.0.0.1.';
    }
  });
  values.staticSearchDomains.forEach((item, index) => {
    const domain = item.trim();
    const problem =
      domain === '' || present.staticSearchDomains.includes(domain) ? null : nameProblem(domain);
    if (problem !== null) errors[`staticSearchDomains.${index}`] = problem;
  });
  const domain = values.staticDomainName.trim();
  const problem = domain === '' || domain === present.staticDomainName ? null : nameProblem(domain);
  if (problem !== null) errors.staticDomainName = problem;
  return errors;
}
