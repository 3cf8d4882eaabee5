/** The IPv4 form: what it holds, what it sends, and what is wrong with it. */
import { addressProblems, isIPv4, prefixLengthOf } from '../../shared/net/ip.ts';
import type { IpSettings } from '../../shared/api/network-info.ts';
import { say, t } from '../parts/language.svelte.ts';
import { same, type Errors, type Params } from '../state/params.ts';

/** A static address as typed. */
export interface AddressRow {
  address: string;
  /** A prefix length or a mask: `24`, `/24`, `255.255.255.0`. */
  prefix: string;
}

/** Null and empty: the device does not tell it, so it is not shown and not sent. */
export interface Ipv4Values {
  enabled: boolean | null;
  configurationMode: string;
  linkLocalMode: string;
  rows: readonly AddressRow[];
  staticDefaultRouter: string;
  useStaticDHCPFallback: boolean | null;
  useDHCPStaticRoutes: boolean | null;
}

export function ipv4Values(settings: IpSettings | null): Ipv4Values {
  return {
    enabled: settings?.enabled ?? null,
    configurationMode: settings?.configurationMode ?? '',
    linkLocalMode: settings?.linkLocalMode ?? '',
    rows: (settings?.staticAddressConfigurations ?? []).map(({ address, prefixLength }) => ({
      address,
      prefix: prefixLength === null ? '' : String(prefixLength),
    })),
    staticDefaultRouter: settings?.staticDefaultRouter ?? '',
    useStaticDHCPFallback: settings?.useStaticDHCPFallback ?? null,
    useDHCPStaticRoutes: settings?.useDHCPStaticRoutes ?? null,
  };
}

/**
 * The parameters of setIPv4AddressConfiguration. Broadcast addresses are left to the device, which computes them.
 * With IPv4 off nothing else is said.
 */
export function ipv4Params(values: Ipv4Values): Params {
  if (values.enabled === false) return { enabled: false };
  return {
    enabled: values.enabled ?? undefined,
    configurationMode: values.configurationMode || undefined,
    linkLocalMode: values.linkLocalMode || undefined,
    staticDefaultRouter: values.staticDefaultRouter.trim(),
    staticAddressConfigurations: filled(values.rows).map(({ address, prefix }) => ({
      address: address.trim(),
      prefixLength: prefixOf(prefix) ?? 0,
    })),
    useStaticDHCPFallback: values.useStaticDHCPFallback ?? undefined,
    useDHCPStaticRoutes: values.useDHCPStaticRoutes ?? undefined,
  };
}

const isFilled = ({ address, prefix }: AddressRow) => address.trim() !== '' || prefix.trim() !== '';
const filled = (rows: readonly AddressRow[]) => rows.filter(isFilled);

/** A prefix length from `24`, `/24` or `255.255.255.0`; null for anything else. */
export function prefixOf(text: string): number | null {
  const typed = text.trim();
  if (typed.includes('.')) return isIPv4(typed) ? prefixLengthOf(typed) : null;
  const digits = /^\/?(\d{1,2})$/.exec(typed)?.[1];
  return digits === undefined || Number(digits) > 32 ? null : Number(digits);
}

/**
 * What is wrong, by field: `address.0` and `prefixLength.0` for the first row, and so on. What was in the device before
 * and is not in use is left alone. `holder` names the other device that has an address, null where none has; `now` are
 * the device's addresses.
 */
export function ipv4Errors(
  values: Ipv4Values,
  present: Ipv4Values,
  holder: (address: string) => string | null,
  now: readonly string[] = [],
): Errors {
  if (values.enabled === false) return {};
  const errors: Errors = {};
  const router = values.staticDefaultRouter.trim();
  const complaints: (string | undefined)[] = [];
  const inUse = values.configurationMode === 'static' && present.configurationMode !== 'static';
  let judged = inUse || router !== present.staticDefaultRouter;
  values.rows.forEach((row, index) => {
    if (!isFilled(row)) return;
    const address = row.address.trim();
    const problems = addressProblems({ address, prefixLength: prefixOf(row.prefix) ?? NaN }, router, now);
    const complaint = problems.find(({ parameter }) => parameter === 'staticDefaultRouter');
    complaints.push(complaint && say(complaint.message));
    const touched = !same(row, present.rows[index]);
    judged ||= touched;
    if (!touched && !inUse) return;
    for (const { parameter, message } of problems) {
      if (parameter !== 'staticDefaultRouter') errors[`${parameter}.${index}`] ??= say(message);
    }
    const twice = values.rows.findIndex((other) => other.address.trim() === address) < index;
    const other = touched ? holder(address) : null;
    if (twice) errors[`address.${index}`] ??= t().ipv4.twice;
    if (other !== null) errors[`address.${index}`] ??= t().ipv4.held({ holder: other });
  });
  const none = filled(values.rows).length === 0;
  if (values.configurationMode === 'static' && none && (inUse || present.rows.length > 0)) {
    errors.staticAddressConfigurations = t().ipv4.needsAddress;
  }
  // One subnet with the router in it is enough.
  const outside = complaints.every((one) => one !== undefined) ? complaints[0] : undefined;
  if (judged && outside !== undefined) errors.staticDefaultRouter = outside;
  return errors;
}
