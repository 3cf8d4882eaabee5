/** The lines of a journal: how a device's row is written in one, and what a whole file of them says. */
import { isUtf8 } from 'node:buffer';
import { isDeeperThan, isRecord } from '../../../shared/api/fields.ts';
import { siteRowSchema, type SiteRow } from '../../../shared/contract/site.ts';
import { said, type Said } from '../../../shared/texts/said.ts';
import { Turns } from '../turns.ts';

const version = 1;
/** A row has some hundred signs: what is longer came by an accident, or to do harm. */
export const longestLine = 64 * 1024;
const deepest = 20;

export const header = `{"version":${version},"holds":"devices"}\n`;

/** A row as it stands in its line: `text` is its JSON without the time, which is no reason to write it. */
export interface Line {
  text: string;
  lastSeen: number | null;
}

export function toLine({ lastSeen, ...rest }: SiteRow): Line {
  return { text: JSON.stringify(rest), lastSeen };
}

export const lineText = ({ text, lastSeen }: Line) => `{"lastSeen":${lastSeen},"device":${text}}\n`;
export const removalText = (serial: string) => `{"removed":"${serial}"}\n`;

export interface Lines {
  /** The last line of each serial number that stands. */
  rows: Map<string, { row: SiteRow; line: Line }>;
  /** How many lines there are. */
  count: number;
  /** Lines that cannot be used, as they are. */
  misfits: { serial: string | null; piece: Uint8Array }[];
  /** The last line was not written to its end. */
  isTorn: boolean;
}

export type JournalText = { state: 'damaged'; why: Said } | ({ state: 'read' | 'newer' } & Lines);

/** Takes a journal apart; others have their turn meanwhile. */
export async function readLines(bytes: Uint8Array): Promise<JournalText> {
  const { pieces, isTorn } = split(bytes);
  const [first, ...rest] = pieces;
  const head = first && parse(first);
  if (!isRecord(head)) return { state: 'damaged', why: said('storage.otherJson') };
  const { version: written } = head;
  if (typeof written !== 'number' || !Number.isInteger(written) || written < 1) {
    return { state: 'damaged', why: said('storage.noVersion') };
  }
  // A journal of a newer version may have lines that are unknown here: they are left where they are.
  const misfits: Lines['misfits'] = [];
  const candidates = new Map<string, { piece: Uint8Array; raw: unknown; lastSeen: unknown }[]>();
  const turns = new Turns();
  for (const piece of rest) {
    if (turns.isOver()) await turns.next();
    const raw = parse(piece);
    if (!isRecord(raw)) {
      misfits.push({ serial: null, piece });
    } else if (typeof raw['removed'] === 'string') {
      candidates.delete(raw['removed']);
    } else {
      const { device, lastSeen } = raw;
      const serial = isRecord(device) ? device['serial'] : undefined;
      if (typeof serial !== 'string') {
        misfits.push({ serial: null, piece });
        continue;
      }
      const same = candidates.get(serial);
      if (same) same.push({ piece, raw: device, lastSeen });
      else candidates.set(serial, [{ piece, raw: device, lastSeen }]);
    }
  }
  const rows: Lines['rows'] = new Map();
  for (const [serial, versions] of candidates) {
    if (turns.isOver()) await turns.next();
    // The last that fits counts: an older one is better than none.
    for (let one = versions.pop(); one; one = versions.pop()) {
      const row = isRecord(one.raw) ? siteRowSchema.safeParse({ ...one.raw, lastSeen: one.lastSeen }) : null;
      if (!row?.success) {
        misfits.push({ serial, piece: one.piece });
        continue;
      }
      rows.set(serial, {
        row: row.data,
        line: { text: JSON.stringify(one.raw), lastSeen: row.data.lastSeen },
      });
      break;
    }
  }
  return { state: written > version ? 'newer' : 'read', rows, count: rest.length, misfits, isTorn };
}

const lineEnd = 0x0a;

/** The lines as bytes, without empty ones; what follows the last line end was torn off, unless it is whole. */
export function split(bytes: Uint8Array): { pieces: Uint8Array[]; isTorn: boolean } {
  let end = bytes.length;
  // A computer that lost its power may leave zeros where the last line was to stand.
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  const pieces: Uint8Array[] = [];
  let start = isMarked(bytes) ? 3 : 0;
  for (let at = bytes.indexOf(lineEnd, start); at !== -1 && at < end; at = bytes.indexOf(lineEnd, start)) {
    if (at > start) pieces.push(bytes.subarray(start, at));
    start = at + 1;
  }
  const rest = bytes.subarray(start, end);
  const isWhole = rest.length > 0 && isRecord(parse(rest));
  if (isWhole) pieces.push(rest);
  return { pieces, isTorn: rest.length > 0 || end < bytes.length };
}

/** An editor may have put a byte order mark before it. */
const isMarked = (bytes: Uint8Array) => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

export function parse(piece: Uint8Array): unknown {
  if (piece.length > longestLine || !isUtf8(piece)) return undefined;
  try {
    // A TextDecoder takes longer for so few bytes than all the rest.
    const value: unknown = JSON.parse(
      Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString(),
    );
    return isDeeperThan(deepest, value) ? undefined : value;
  } catch {
    return undefined;
  }
}
