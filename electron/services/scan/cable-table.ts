/** What the neighbour table tells a scan: who answered on the cable, and who was never asked there. */
import { readFile } from 'node:fs/promises';
import { parseNeighbours, readNeighbours } from '../devices/neighbours.ts';

export interface CableTable {
  /** The addresses whose hardware address is known. */
  answered: ReadonlySet<string>;
  /** Whether the system has no memory of having asked for an address: its table was full. Linux alone tells. */
  lost: (address: string) => boolean;
}

export async function readCableTable(platform: NodeJS.Platform = process.platform): Promise<CableTable> {
  if (platform !== 'linux') {
    const answered = new Set((await readNeighbours('', platform)).map(({ address }) => address));
    return { answered, lost: () => false };
  }
  return linuxTable(await readFile('/proc/net/arp', 'utf8').catch(() => null));
}

/** The same from the text of /proc/net/arp, which names those that were asked in vain, too; null where it cannot be read. */
export function linuxTable(text: string | null): CableTable {
  const answered = new Set(parseNeighbours(text ?? '').map(({ address }) => address));
  const asked = new Set(
    (text ?? '').split('\n').flatMap((line) => /^\d+(?:\.\d+){3}(?=\s)/.exec(line)?.[0] ?? []),
  );
  return { answered, lost: (address) => text !== null && !asked.has(address) };
}
