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

export const deviceNameSchema = z
  .string()
  .min(1, 'The name of the network interface is missing.')
  .max(64, 'The name of a network interface has at most 64 characters.');

const vlanIdMessage = 'A VLAN id is a whole number from 1 to 4094.';
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
  .refine(
    (name) => isName(name) && !isIPv4(name),
    'A host name has letters, digits and hyphens (none at either end), up to 63 of them between two dots and 253 in all.',
  )
  .meta({ words: `host name of ${nameWords}` });

/** A domain name by the rules of a host name: no blanks, no dot at the end. */
export const domainSchema = z
  .string()
  .refine(
    (name) => isName(name) && !isIPv4(name),
    'A domain has letters, digits, hyphens and dots between its parts, such as example.com, with no dot at the end.',
  )
  .meta({ words: `domain name of ${nameWords}, none at the end` });

export const ipv4Schema = z
  .ipv4('An IPv4 address has four numbers from 0 to 255, such as 10.0.0.21.')
  .meta({ words: 'IPv4 address' });

const prefixLengthMessage = 'A prefix length is a whole number from 1 to 32, such as 24.';
export const prefixLengthSchema = z
  .int(prefixLengthMessage)
  .min(1, prefixLengthMessage)
  .max(32, prefixLengthMessage);

export const nameServerSchema = z
  .union([z.ipv4(), z.ipv6()], 'A name server is given by its IPv4 or IPv6 address, such as 10.0.0.1.')
  .meta({ words: 'IPv4 or IPv6 address' });

/** Nothing in place of a value: the setting is taken away. */
export const emptySchema = z.literal('').meta({ words: 'empty' });

/**
 * A proxy as a URL with http or https, as in every example of the text: host, port where it is not the scheme’s own,
 * a login where it needs one. A bare host:port is refused, since nothing says which scheme a device would take for it.
 */
export const proxySchema = z
  .string()
  .max(1000, 'A proxy’s URL has at most 1000 characters.')
  .refine((text) => {
    const [, scheme, place] = /^(https?:\/\/)(?:[^@/?#\\\s]*@)?([^@]*)$/i.exec(text) ?? [];
    return scheme !== undefined && place !== undefined && parseAddress(scheme + place).ok;
  }, 'A proxy is a URL such as http://10.0.0.9:3128, with nothing behind the port; signs in its login are written as %40 for @.')
  .meta({ words: 'URL of at most 1000 characters with http:// or https://' });

/**
 * Section setGlobalProxyConfiguration: names and addresses that are reached without the proxy. No wildcards; a dot in
 * front stands for all names below a domain, CIDR for networks.
 */
export const noProxySchema = z
  .string()
  .max(1000, 'The list has at most 1000 characters.')
  .refine(
    (list) => !list.includes('*'),
    'Wildcards are not allowed: write .example.com for all names below it.',
  )
  .refine(
    (list) => list === '' || list.split(',').every((entry) => bypassesProxy(entry.trim())),
    'Names, addresses and networks with a comma between them, such as .example.com,192.168.0.0/24.',
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
  .regex(/^([0-9A-Fa-f]{32}|[0-9A-Fa-f]{64})$/, 'A CAK has 32 or 64 hex digits.')
  .meta({ words: '32 or 64 hex digits', secret: true });

/** The name of a CAK. */
export const cknSchema = z
  .string()
  .regex(/^[0-9A-Fa-f]{2,64}$/, 'A CKN has 2 to 64 hex digits.')
  .refine((digits) => digits.length % 2 === 0, 'A CKN has an even number of hex digits.')
  .meta({ words: '2 to 64 hex digits, an even number' });

export const countryCodeSchema = z
  .string()
  .regex(/^[A-Z]{2}$/, 'A country code has two capital letters, such as SE.')
  .refine((code) => code !== 'XX', 'XX means that no country is set; a device cannot be set back to it.')
  .meta({ words: 'two capital letters, not XX' });

/** Text whose limit only this program sets. */
export const textSchema = z.string().max(255, 'At most 255 characters.');

/** A key or a password: hidden by its parameter's name wherever parameters and answers are shown or kept. */
export const secretSchema = textSchema.meta({ secret: true });

export const eapolVersionSchema = z.enum(eapolVersions);
export const peapVersionSchema = z.enum(peapVersions);
export const peapLabelSchema = z.union([z.literal(1), z.literal(2)], 'A PEAP label is 1 or 2.');
export const certsCASchema = z.array(textSchema).max(16);
