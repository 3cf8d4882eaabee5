/** A scan of addresses for devices, as window and terminal tell of it. */
import { said, type Said } from '../texts/said.ts';
import type { Scheme } from './device.ts';

/** A device that said its serial number at an address that was scanned. */
export interface ScanHit {
  scheme: Scheme;
  host: string;
  port: number;
  serial: string;
  model: string | null;
  osVersion: string | null;
  needsSetup: boolean | null;
  /** Whether the list had it before. */
  known: boolean;
  /** Why the list has not taken the address over, such as a certificate that is not the pinned one. */
  problem: Said | null;
}

/**
 * What was at the addresses without a device:
 * - `other`: a web server that does not say that it is an Axis device.
 * - `mute`: something that takes connections, and then closes them or gives no answer to its end.
 * - `refused`: a computer that takes no connection at these ports; on loopback, also nobody.
 * - `silent`: nothing that answered.
 * - `noWay`: not asked, as this computer has no way there or no address for the name.
 */
const scanOutcomes = ['other', 'mute', 'refused', 'silent', 'noWay'] as const;
export type ScanOutcome = (typeof scanOutcomes)[number];

export interface ScanProgress {
  /** Counts the scans of this run of the program. */
  id: number;
  state: 'running' | 'done' | 'cancelled';
  /** The addresses to look at, and those that were. */
  total: number;
  done: number;
  counts: Record<ScanOutcome, number>;
  /** Why addresses could not be asked, where one reason stands out. */
  problem: Said | null;
}

export interface ScanSnapshot {
  revision: number;
  /** Null: there was none in this run. */
  progress: ScanProgress | null;
  hits: ScanHit[];
}

/** Follows a snapshot with revision `revision - 1`. `hits` are new ones; those of a scan with another id are over. */
export interface ScanDelta {
  revision: number;
  progress: ScanProgress;
  hits: ScanHit[];
}

/** A subnet of this computer that can be scanned as a whole, or the part of a large one around its own address. */
export interface ScanSuggestion {
  range: string;
  count: number;
  card: string;
  /** The subnet is larger than what is suggested. */
  part: boolean;
}

export const noCounts: Record<ScanOutcome, number> = { other: 0, mute: 0, refused: 0, silent: 0, noWay: 0 };

/** What came of a scan, a sentence each. `devices`: how many serial numbers were found. */
export function scanSummary({ state, total, done, counts, problem }: ScanProgress, devices: number): Said[] {
  const found =
    state === 'cancelled'
      ? said('scan.cancelled', { devices, done, total })
      : said('scan.ended', { devices, total });
  const elsewhere = scanOutcomes
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => said(`scan.${outcome}`, { count: counts[outcome] }));
  return [
    found,
    ...(elsewhere.length > 0 ? [said('scan.besides', { list: elsewhere })] : []),
    ...(problem === null ? [] : [problem]),
  ];
}

/** How many devices these are: one may answer at several addresses. */
export function countDevices(hits: readonly Pick<ScanHit, 'serial'>[]): number {
  return new Set(hits.map(({ serial }) => serial)).size;
}
