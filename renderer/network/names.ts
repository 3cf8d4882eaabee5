/** Host names and DNS: what the two forms hold, what they send, and what is wrong with it. */
import type { NetworkPicture } from '../../shared/api/network-info.ts';
import { domainSchema, nameServerSchema } from '../../shared/api/parameters.ts';
import { problemOf, type Errors, type Params } from '../state/params.ts';

type System = NetworkPicture['system'];

export interface HostnameValues {
  useDhcpHostname: boolean | null;
  staticHostname: string;
}

export function hostnameValues(hostname: System['hostname']): HostnameValues {
  return {
    useDhcpHostname: hostname?.useDhcpHostname ?? null,
    staticHostname: hostname?.staticHostname ?? '',
  };
}

export function hostnameParams({ useDhcpHostname, staticHostname }: HostnameValues): Params {
  return { useDhcpHostname: useDhcpHostname ?? undefined, staticHostname: staticHostname.trim() };
}

export interface ResolverValues {
  useDhcpResolverInfo: boolean | null;
  staticNameServers: readonly string[];
  staticSearchDomains: readonly string[];
  staticDomainName: string;
}

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
  const judge = (field: string, schema: typeof domainSchema | typeof nameServerSchema, text: string) => {
    const problem = text === '' ? null : problemOf(schema, text);
    if (problem !== null) errors[field] = problem;
  };
  for (const [name, schema] of [
    ['staticNameServers', nameServerSchema],
    ['staticSearchDomains', domainSchema],
  ] as const) {
    values[name].forEach((item, index) => {
      if (!present[name].includes(item.trim())) judge(`${name}.${index}`, schema, item.trim());
    });
  }
  const domain = values.staticDomainName.trim();
  if (domain !== present.staticDomainName) judge('staticDomainName', domainSchema, domain);
  return errors;
}
