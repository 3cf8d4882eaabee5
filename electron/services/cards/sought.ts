/** What a person who misses a device types: a serial number in whatever form, an address, or a name. */
import { parseAddress, type Endpoint } from '../../../shared/net/address.ts';
import { isIPv4, isIPv6 } from '../../../shared/net/ip.ts';

export interface Sought {
  /** 12 hex digits in upper case; null where none was typed. */
  serial: string | null;
  /** Null where no address was typed. */
  endpoint: Endpoint | null;
  /** As `parseAddress` reads it. */
  typed: string;
  /** In lower case, to look for in names and serial numbers. */
  words: string;
}

export function readSought(text: string): Sought {
  const given = text.trim();
  const words = given.toLowerCase();
  const typed = isIPv6(given) ? `[${given}]` : given;
  const parsed = parseAddress(typed);
  const host = parsed.ok ? parsed.value.host : '';
  // Numbers of an address may be twelve digits in all; a word alone is a name, although it could be a host's.
  const isNumeric = isIPv4(host) || isIPv6(host);
  const serial = isNumeric ? null : serialIn(given);
  const isAddress = isNumeric || (serial === null && /[.:]/.test(given));
  return { serial, endpoint: parsed.ok && isAddress ? parsed.value : null, typed, words };
}

/**
 * From `b8:a4:4f:63:13:39`, `B8A4.4F63.1339`, `S/N B8A44F631339`, `axis-b8a44f631339.local`, with the letter O read as the
 * digit and so on: labels are read from a ladder. Null for anything else.
 */
function serialIn(typed: string): string | null {
  const bare = typed
    .replace(/^(?:s\/?n|mac|serial(?: number)?)[\s:]+/i, '')
    .replace(/^axis-(.*?)(?:\.local)?\.?$/i, '$1')
    .replace(/[\s:.-]/g, '')
    .toUpperCase();
  const digits = bare.replaceAll('O', '0').replace(/[IL]/g, '1');
  return /^[0-9A-F]{12}$/.test(digits) ? digits : null;
}

/** Whether one may have been misread for the other: two signs differ at most, or two neighbours changed places. */
export function isSimilar(one: string, other: string): boolean {
  if (one === other || one.length !== other.length) return false;
  return [...one].filter((sign, at) => sign !== other[at]).length <= 2;
}

/** The link-local address that a card of that hardware address gives itself as a rule (RFC 4291), without its zone. */
export function hardwareLinkLocal(serial: string): string {
  const bytes = serial.match(/../g)?.map((pair) => parseInt(pair, 16)) ?? [];
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0] = bytes;
  const eight = [first ^ 2, second, third, 0xff, 0xfe, fourth, fifth, sixth];
  const groups = [0, 2, 4, 6].map((at) => (((eight[at] ?? 0) << 8) | (eight[at + 1] ?? 0)).toString(16));
  return `fe80::${groups.join(':')}`;
}

const axisPrefixes = ['00408C', 'ACCC8E', 'B8A44F', 'E82725'];

/** A hint: devices that others sell under their own name carry other numbers. */
export function isAxisSerial(serial: string): boolean {
  return axisPrefixes.some((prefix) => serial.startsWith(prefix));
}
