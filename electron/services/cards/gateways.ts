/** The default gateways of this computer, a card each, from the routing table of its operating system. */
import { readFile } from 'node:fs/promises';
import { isIPv4 } from '../../../shared/net/ip.ts';
import { printed } from '../devices/neighbours.ts';

export interface Gateway {
  /** The card that the way goes out of: its name, on Windows its IPv4 address. */
  card: string;
  address: string;
}

/** Reads /proc/net/route: addresses there are hex numbers, the last byte first. */
export function parseLinuxRoutes(text: string): Gateway[] {
  return text.split('\n').flatMap((line) => {
    const [card = '', destination = '', gateway = '', flags = '', , , , mask = ''] = line.split(/\s+/);
    const isGateway = (parseInt(flags, 16) & 3) === 3;
    if (destination !== '00000000' || mask !== '00000000' || !isGateway) return [];
    if (!/^[0-9A-F]{8}$/i.test(gateway)) return [];
    const bytes = [6, 4, 2, 0].map((at) => parseInt(gateway.slice(at, at + 2), 16));
    return [{ card, address: bytes.join('.') }];
  });
}

/** Reads `netstat -rn -f inet` of macOS: `default  10.0.0.1  UGScg  en0`. A way to a link (`link#12`) has no gateway. */
export function parseMacRoutes(text: string): Gateway[] {
  return text.split('\n').flatMap((line) => {
    const [destination, address = '', flags = '', card = ''] = line.trim().split(/\s+/);
    return destination === 'default' && isIPv4(address) && flags.includes('G') && card !== ''
      ? [{ card, address }]
      : [];
  });
}

/** Reads `route print -4 0.0.0.0` of Windows in any language: two times 0.0.0.0, the gateway, the card's address, a metric. */
export function parseWindowsRoutes(text: string): Gateway[] {
  return text.split('\n').flatMap((line) => {
    const [destination, mask, address = '', card = ''] = line.trim().split(/\s+/);
    return destination === '0.0.0.0' && mask === '0.0.0.0' && isIPv4(address) && isIPv4(card)
      ? [{ card, address }]
      : [];
  });
}

/** Reads the table of this computer; empty where it cannot be had. */
export async function readGateways(platform: NodeJS.Platform = process.platform): Promise<Gateway[]> {
  if (platform === 'win32') return parseWindowsRoutes(await printed('route', ['print', '-4', '0.0.0.0']));
  if (platform === 'darwin') return parseMacRoutes(await printed('netstat', ['-rn', '-f', 'inet']));
  return parseLinuxRoutes(await readFile('/proc/net/route', 'utf8').catch(() => ''));
}
