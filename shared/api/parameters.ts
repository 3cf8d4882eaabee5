/**
 * The schemas that the parameters of the Network settings API are made of: the table of methods and the forms share
 * them. Refusals are worded for a form’s own field and never repeat what was typed. Where a schema’s limits cannot be
 * read off it (patterns, refinements), `words` in its metadata says them for the documentation.
 */
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { parseAddress } from '../net/address.ts';
import { isIPv4 } from '../net/ip.ts';
import { eapolVersions, peapVersions } from './wlan.ts';
import { said } from '../texts/said.ts';
import { refusal } from '../texts/issues.ts';

export const deviceNameSchema = z
  .string()
  .min(1, refusal(said('limits.interfaceMissing')))
  .max(64, refusal(said('limits.interfaceLong')));

const vlanIdMessage = refusal(said('limits.vlanId'));
export const vlanIdSchema = z.int(vlanIdMessage).min(1, vlanIdMessage).max(4094, vlanIdMessage);

/** RFC 1123: labels of 1 to 63 letters, digits and hyphens, no hyphen at their ends, 253 characters in all. */
function isName(text: string): boolean {
  if (text.length > 253) return false;
  return text.split('.').every((label) => /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(label));
}

const nameWords = '1 to 253 letters, digits, hyphens and dots, at most 63 between two dots';

/** A host name as RFC 1123 has it; four numbers with dots would be an address and not a name. */
export const hostnameSchema = z
  .string()
  .refine((name) => isName(name) && !isIPv4(name), refusal(said('limits.hostName')))
  .meta({ words: `host name of ${nameWords}` });

/** A domain name by the rules of a host name: no blanks, no dot at the end. */
export const domainSchema = z
  .string()
  .refine((name) => isName(name) && !isIPv4(name), refusal(said('limits.domain')))
  .meta({ words: `domain name of ${nameWords}, none at the end` });

export const ipv4Schema = z.ipv4(refusal(said('ip.notIPv4'))).meta({ words: 'IPv4 address' });

const prefixLengthMessage = refusal(said('ip.notPrefixLength'));
export const prefixLengthSchema = z
  .int(prefixLengthMessage)
  .min(1, prefixLengthMessage)
  .max(32, prefixLengthMessage);

export const nameServerSchema = z
  .union([z.ipv4(), z.ipv6()], refusal(said('limits.nameServer')))
  .meta({ words: 'IPv4 or IPv6 address' });

/** Nothing in place of a value: the setting is taken away. */
export const emptySchema = z.literal('').meta({ words: 'empty' });

/**
 * A proxy as a URL with http or https, as in every example of the text: host, port where it is not the scheme’s own,
 * a login where it needs one. A bare host:port is refused, since nothing says which scheme a device would take for it.
 */
export const proxySchema = z
  .string()
  .max(1000, refusal(said('limits.proxyLong')))
  .refine(
    (text) => {
      const [, scheme, place] = /^(https?:\/\/)(?:[^@/?#\\\s]*@)?([^@]*)$/i.exec(text) ?? [];
      return scheme !== undefined && place !== undefined && parseAddress(scheme + place).ok;
    },
    refusal(said('limits.proxy')),
  )
  .meta({ words: 'URL of at most 1000 characters with http:// or https://' });

/**
 * Section setGlobalProxyConfiguration: names and addresses that are reached without the proxy. No wildcards; a dot in
 * front stands for all names below a domain, CIDR for networks.
 */
export const noProxySchema = z
  .string()
  .max(1000, refusal(said('limits.noProxyLong')))
  .refine((list) => !list.includes('*'), refusal(said('limits.noWildcards')))
  .refine(
    (list) => list === '' || list.split(',').every((entry) => bypassesProxy(entry.trim())),
    refusal(said('limits.noProxy')),
  )
  .meta({
    words:
      'at most 1000 characters: names, addresses and networks (CIDR) with commas between them, no wildcards',
  });

function bypassesProxy(entry: string): boolean {
  const [address = '', prefix] = entry.split('/');
  if (isIPv4(address)) return prefix === undefined || isUpTo(32, prefix);
  if (ipaddr.IPv6.isValid(address)) return prefix === undefined || isUpTo(128, prefix);
  const [, name = ''] = /^\.?(.+?)(?::\d{1,5})?$/.exec(entry) ?? [];
  // What ends in a number is an address that was mistyped, or one with its port.
  return isName(name) && (isIPv4(name) || !/(^|\.)\d+$/.test(name));
}

const isUpTo = (most: number, text: string) => /^\d{1,3}$/.test(text) && Number(text) <= most;

/** MACsec connectivity association key. */
export const cakSchema = z
  .string()
  .regex(/^([0-9A-Fa-f]{32}|[0-9A-Fa-f]{64})$/, refusal(said('limits.cak')))
  .meta({ words: '32 or 64 hex digits', secret: true });

/** The name of a CAK. */
export const cknSchema = z
  .string()
  .regex(/^[0-9A-Fa-f]{2,64}$/, refusal(said('limits.ckn')))
  .refine((digits) => digits.length % 2 === 0, refusal(said('limits.cknEven')))
  .meta({ words: '2 to 64 hex digits, an even number' });

export const countryCodeSchema = z
  .string()
  .regex(/^[A-Z]{2}$/, refusal(said('limits.countryCode')))
  .refine((code) => code !== 'XX', refusal(said('limits.noCountry')))
  .meta({ words: 'two capital letters, not XX' });

/** Text whose limit only this program sets. */
export const textSchema = z.string().max(255, refusal(said('limits.textLong')));

/** A key or a password: hidden by its parameter's name wherever parameters and answers are shown or kept. */
export const secretSchema = textSchema.meta({ secret: true });

export const eapolVersionSchema = z.enum(eapolVersions);
export const peapVersionSchema = z.enum(peapVersions);
export const peapLabelSchema = z.union([z.literal(1), z.literal(2)], refusal(said('limits.peapLabel')));
export const certsCASchema = z.array(textSchema).max(16);
