import ipaddr from 'ipaddr.js';
import type { Scheme } from '../contract/device.ts';
import { fail, ok, type Result } from '../contract/result.ts';
import { cleanText } from '../texts/clean-text.ts';
import { said, type Said } from '../texts/said.ts';

/** Where a device's web server is: enough to connect, nothing secret. */
export interface Endpoint {
  scheme: Scheme;
  /** A name in lower case, an IPv4 address, or an IPv6 address without brackets, `%zone` behind it where given. */
  host: string;
  port: number;
}

const defaultPorts: Record<Scheme, number> = { http: 80, https: 443 };
const longest = 300;

/**
 * Reads an address as a person types it: `host`, `host:port`, `http://…`, `https://…`, IPv6 in brackets or all by
 * itself. Without a scheme it stands as HTTP: see `namesScheme`. A login, a path or anything else behind the port is refused (kind `input`), never guessed at.
 */
export function parseAddress(text: string): Result<Endpoint> {
  const typed = text.trim();
  if (typed === '') return refused(said('typedAddress.none'));
  if (typed.length > longest) return refused(said('typedAddress.long'));

  const schemeAndRest = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(typed);
  const scheme = (schemeAndRest?.[1] ?? 'http').toLowerCase();
  if (scheme !== 'http' && scheme !== 'https') {
    return refused(said('typedAddress.scheme', { scheme: cleanText(scheme, 20) }));
  }
  const rest = (schemeAndRest?.[2] ?? typed).replace(/\/$/, '');
  // Never repeat the text here: it may hold a password.
  if (rest.includes('@')) return refused(said('typedAddress.login'), said('typedAddress.loginAdvice'));
  if (/[/?#\\]/.test(rest)) {
    return refused(said('typedAddress.behindHost'), said('typedAddress.behindHostAdvice'));
  }

  // Without brackets nothing can stand behind it: the last part of the address would be taken for a port.
  if (schemeAndRest === null && isBareIPv6(rest)) {
    const host = readIPv6(rest, false);
    return host.ok ? ok({ scheme, host: host.value, port: defaultPorts[scheme] }) : host;
  }
  const parts = rest.startsWith('[') ? /^\[([^\]]*)\](.*)$/s.exec(rest) : /^([^:]*)(.*)$/s.exec(rest);
  const [, hostText = '', portText = ''] = parts ?? [];
  if (parts === null) return refused(said('typedAddress.bracket'));
  if (isBareIPv6(rest)) {
    return refused(
      said('typedAddress.brackets'),
      said('typedAddress.bracketsAdvice', { address: cleanText(rest, 80) }),
    );
  }
  const host = rest.startsWith('[') ? readIPv6(hostText, schemeAndRest !== null) : readHost(hostText);
  if (!host.ok) return host;
  const port = readPort(portText, defaultPorts[scheme]);
  if (!port.ok) return port;
  return ok({ scheme, host: host.value, port: port.value });
}

/** Whether the person said how to speak to the device: without it, the program goes by what the device has. */
export function namesScheme(typed: string): boolean {
  return typed.includes('://');
}

/** The address as it is shown and typed: `parseAddress` reads it back. The scheme's own port is left out. */
export function formatEndpoint({ scheme, host, port }: Endpoint): string {
  // A zone that looks like the % of a URL has to be written as one.
  const shown = bracketed(host.replace(/%(?=25.)/, '%25'));
  return `${scheme}://${shown}${port === defaultPorts[scheme] ? '' : `:${port}`}`;
}

/** A host as it stands in a URL: IPv6 in brackets. */
export function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function isBareIPv6(text: string): boolean {
  return text.includes(':') && ipaddr.IPv6.isValid(text.split('%')[0] ?? '');
}

function readPort(text: string, otherwise: number): Result<number> {
  if (text === '') return ok(otherwise);
  const port = /^:(\d{1,5})$/.exec(text)?.[1];
  if (port === undefined || Number(port) < 1 || Number(port) > 65535) {
    return refused(said('typedAddress.port'));
  }
  return ok(Number(port));
}

/** A zone stands behind % or, in a URL, behind %25; cards may be called 25 and 251 as well. */
function readIPv6(text: string, isUrl: boolean): Result<string> {
  const [, address = '', encoded, plain] = /^([^%]*)(?:%25(.+)|%(.*))?$/s.exec(text) ?? [];
  const isEncoded = encoded !== undefined && (isUrl || !/^\d/.test(encoded));
  const zone = encoded !== undefined && !isEncoded ? `25${encoded}` : (encoded ?? plain);
  if (!ipaddr.IPv6.isValid(address)) return refused(said('typedAddress.notIPv6'));
  if (zone !== undefined && !/^[A-Za-z0-9._~-]{1,64}$/.test(zone)) {
    return refused(said('typedAddress.zone'));
  }
  const parsed = ipaddr.IPv6.parse(address);
  if (['unspecified', 'multicast'].includes(parsed.range())) return notOneDevice;
  return ok(parsed.toString() + (zone === undefined ? '' : `%${zone}`));
}

function readHost(text: string): Result<string> {
  const host = text.replace(/\.$/, '').toLowerCase();
  if (host === '') return refused(said('typedAddress.noHost'));
  if (!/^[\x21-\x7e]+$/.test(host)) {
    return refused(said('typedAddress.hostSigns'));
  }
  // Whatever ends in a number is an IPv4 address to browsers, which read 10.1 as 10.0.0.1: four decimal parts or none.
  if (/(^|\.)(\d+|0x[0-9a-f]*)$/.test(host)) {
    if (!ipaddr.IPv4.isValidFourPartDecimal(host) || /(^|\.)0\d/.test(host)) {
      return refused(said('typedAddress.notIPv4'));
    }
    const range = ipaddr.IPv4.parse(host).range();
    return ['unspecified', 'multicast', 'broadcast'].includes(range) ? notOneDevice : ok(host);
  }
  // What a spreadsheet makes of an address without its dots, or of one with two: 1.9216801E9, 2023-01-10.
  if (/^\d+\.\d+e\d+$|^\d{4}-\d\d-\d\d$/.test(host)) return refused(said('typedAddress.notIPv4'));
  const labels = host.split('.');
  if (host.length > 253 || !labels.every((label) => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/.test(label))) {
    return refused(said('typedAddress.hostLabels'));
  }
  return ok(host);
}

function refused(message: Said, advice = said('typedAddress.advice')) {
  return fail('input', message, { advice });
}

const notOneDevice = refused(said('typedAddress.notOneDevice'));
