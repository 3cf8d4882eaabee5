/** The operating system's neighbour tables: which hardware address answered for an address on the own cables. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { isIPv4, isIPv6, isLinkLocal, zoneOf } from '../../../shared/net/ip.ts';

export interface Neighbour {
  /** A link-local one of IPv6 with the zone of its card. */
  address: string;
  /** Six pairs of hex digits in upper case, such as `B8:A4:4F:00:00:01`. */
  mac: string;
}

/**
 * The neighbours in Linux' /proc/net/arp, or in what `arp -a` prints on Windows and `arp -an` on macOS. Headings, in
 * whatever language, and entries without an answer are left out, and so are broadcast and multicast.
 */
export function parseNeighbours(text: string): Neighbour[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const address = /(?:^|[\s(])(\d{1,3}(?:\.\d{1,3}){3})(?=[\s)])/.exec(line)?.[1];
    // macOS leaves leading zeros out.
    const digits = /(?:^|\s)([0-9a-f]{1,2}(?:[:-][0-9a-f]{1,2}){5})(?=\s|$)/i.exec(line)?.[1];
    // Linux keeps the hardware address of one that answers no more, with the flag "complete" (2) taken off.
    const flags = /\s0x[0-9a-f]+\s+(0x[0-9a-f]+)\s/i.exec(line)?.[1];
    if (flags !== undefined && (Number(flags) & 2) === 0) return [];
    if (address === undefined || digits === undefined || !isIPv4(address)) return [];
    return neighbour(address, digits);
  });
}

/**
 * The IPv6 neighbours in what `ip -6 neigh` prints on Linux, `ndp -an` on macOS and `netsh interface ipv6 show neighbors`
 * on Windows, which names the card in a heading. Left out is the same as of IPv4.
 */
export function parseNeighbours6(text: string): Neighbour[] {
  let heading: string | undefined;
  return text.split(/\r?\n/).flatMap((line) => {
    // "Interface 5: Ethernet", in whatever language.
    heading = /^\S.*\s(\d+):\s/.exec(line)?.[1] ?? heading;
    const [first = '', ...rest] = line.trim().split(/\s+/);
    const digits = rest.find((part) => /^[0-9a-f]{1,2}([:-][0-9a-f]{1,2}){5}$/i.test(part));
    // Linux keeps the hardware address of one that answers no more for a while.
    if (!first.includes(':') || !isIPv6(first) || digits === undefined || rest.includes('FAILED')) return [];
    const device = rest[rest.indexOf('dev') + 1];
    const zone = zoneOf(first) ?? (rest.includes('dev') ? device : heading);
    if (isLinkLocal(first) && zone === undefined) return [];
    const [plain = first] = first.split('%');
    return neighbour(isLinkLocal(first) ? `${plain}%${zone}` : plain, digits);
  });
}

/** Empty for a group's hardware address, and for none. */
function neighbour(address: string, digits: string): Neighbour[] {
  const bytes = digits.split(/[:-]/).map((byte) => byte.padStart(2, '0').toUpperCase());
  const isGroup = (parseInt(bytes[0] ?? '', 16) & 1) === 1;
  const isNone = bytes.every((byte) => byte === '00');
  return isGroup || isNone ? [] : [{ address, mac: bytes.join(':') }];
}

/** Reads the table of this computer that `address` would stand in, that of IPv4 without one; empty where it cannot be had. */
export async function readNeighbours(
  address = '',
  platform: NodeJS.Platform = process.platform,
): Promise<Neighbour[]> {
  if (isIPv6(address)) return parseNeighbours6(await printed(...table6(platform)));
  const text =
    platform === 'linux'
      ? await readFile('/proc/net/arp', 'utf8').catch(() => '')
      : await printed('arp', platform === 'win32' ? ['-a'] : ['-an']);
  return parseNeighbours(text);
}

function table6(platform: NodeJS.Platform): [command: string, args: string[]] {
  if (platform === 'linux') return ['ip', ['-6', 'neigh', 'show']];
  return platform === 'win32' ? ['netsh', ['interface', 'ipv6', 'show', 'neighbors']] : ['ndp', ['-an']];
}

const longestMs = 5_000;

/** What a command of the system prints; what it printed until then where it fails or takes too long. */
export function printed(command: string, args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(command, args, { timeout: longestMs, windowsHide: true }, (_error, stdout) => resolve(stdout));
  });
}
