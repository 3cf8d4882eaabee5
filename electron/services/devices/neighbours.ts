/** The operating system's neighbour table: which hardware address answered for an IPv4 address on the own cables. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { isIPv4 } from '../../../shared/net/ip.ts';

export interface Neighbour {
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
    const bytes = digits.split(/[:-]/).map((byte) => byte.padStart(2, '0').toUpperCase());
    const isGroup = (parseInt(bytes[0] ?? '', 16) & 1) === 1;
    const isNone = bytes.every((byte) => byte === '00');
    return isGroup || isNone ? [] : [{ address, mac: bytes.join(':') }];
  });
}

/** Reads the table of this computer; empty where it cannot be had. */
export async function readNeighbours(platform: NodeJS.Platform = process.platform): Promise<Neighbour[]> {
  const text =
    platform === 'linux'
      ? await readFile('/proc/net/arp', 'utf8').catch(() => '')
      : await printed('arp', platform === 'win32' ? ['-a'] : ['-an']);
  return parseNeighbours(text);
}

const longestMs = 5_000;

/** What a command of the system prints; what it printed until then where it fails or takes too long. */
export function printed(command: string, args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(command, args, { timeout: longestMs, windowsHide: true }, (_error, stdout) => resolve(stdout));
  });
}
