/** What a document holds: records by key, read one by one, so that one that does not fit costs no other. */
import type { z } from 'zod';
import { isDeeperThan, isRecord } from '../../../shared/api/fields.ts';
import { decodeText } from '../../../shared/texts/clean-text.ts';
import type { Kept } from './merge.ts';
import { said, type Said } from '../../../shared/texts/said.ts';

export interface Shape<R extends object> {
  /** The document's field that holds the records: a list, or an object where `key` is null. */
  field: string;
  /** The field of a record that is its key; null where the records stand in an object by their keys. */
  key: string | null;
  schema: z.ZodType<R>;
  /** What a notice calls a record; the key is null where none could be read. */
  title: (key: string | null) => Said;
  /** When it was last true, so that of two the newer counts. */
  time: (record: R) => number;
  /** So many are kept, the newest; null for all of them. */
  most: number | null;
  /** What becomes of a record that both this program and another have changed; `base` is what both had before. */
  settle: (base: R | undefined, mine: R, theirs: R) => R;
  /** A document of version n + 1 from one of version n; the first is for version 1. */
  migrations: readonly ((document: Record<string, unknown>) => Record<string, unknown>)[];
}

export type Records<R> = Map<string, Kept<R>>;

/** A record that cannot be used, or that a newer one of the same key goes before. */
export interface Misfit {
  title: Said;
  /** The key under which it stands, where the document holds records by key. */
  key: string;
  raw: unknown;
}

export type Document<R> =
  { state: 'damaged'; why: Said } | { state: 'newer' | 'read'; records: Records<R>; misfits: Misfit[] };

/** getNetworkInfo is about ten deep, and an answer of more than 64 is refused: this came by an accident, or to do harm. */
const deepest = 100;

/** Takes a document apart; `known` are records that were read before and need not be checked again. Throws what is too long. */
export function readDocument<R extends object>(
  bytes: Uint8Array,
  shape: Shape<R>,
  known: Records<R>,
): Document<R> {
  const text = decodeText(bytes);
  if (text === null) return { state: 'damaged', why: said('storage.noEncoding') };
  const document = parseJson(text);
  if (!isRecord(document)) return { state: 'damaged', why: said('storage.otherJson') };
  const { version } = document;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { state: 'damaged', why: said('storage.noVersion') };
  }
  const migrated = shape.migrations.slice(version - 1).reduce((old, migrate) => migrate(old), document);
  const raws = entriesOf(migrated[shape.field], shape.key);
  const state = version > shape.migrations.length + 1 ? 'newer' : 'read';
  // A newer version may keep them elsewhere: that is no damage.
  if (raws === null && state === 'newer') return { state, records: new Map(), misfits: [] };
  if (raws === null) return { state: 'damaged', why: said('storage.noRecords', { field: shape.field }) };
  return { state, ...sort(raws, shape, known) };
}

/** The document's text: a record a line, so that a person can read and mend it. */
export function writeDocument(
  { field, key, migrations }: Pick<Shape<object>, 'field' | 'key' | 'migrations'>,
  texts: [string, string][],
): string {
  const [open, close] = key === null ? ['{', '}'] : ['[', ']'];
  const lines = texts.map(([name, text]) => (key === null ? `${JSON.stringify(name)}:${text}` : text));
  const version = migrations.length + 1;
  return `{"version":${version},${JSON.stringify(field)}:${open}\n${lines.join(',\n')}\n${close}}\n`;
}

/** Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The records with their keys, empty where there is none; null for what holds none. */
function entriesOf(held: unknown, key: string | null): [string, unknown][] | null {
  if (key === null) return isRecord(held) ? Object.entries(held) : null;
  return Array.isArray(held) ? held.map((raw: unknown) => [keyOf(raw, key), raw]) : null;
}

function keyOf(raw: unknown, field: string): string {
  const key = isRecord(raw) ? raw[field] : undefined;
  return typeof key === 'string' ? key : '';
}

function sort<R extends object>(
  raws: [string, unknown][],
  shape: Shape<R>,
  known: Records<R>,
): { records: Records<R>; misfits: Misfit[] } {
  const records: Records<R> = new Map();
  const misfits: Misfit[] = [];
  for (const [key, raw] of raws) {
    const kept = key === '' ? null : check(raw, shape, known.get(key));
    if (!kept) {
      misfits.push({ title: shape.title(key === '' ? null : key), key, raw });
      continue;
    }
    const other = records.get(key);
    const isNewest = !other || shape.time(kept.record) >= shape.time(other.record);
    const older = isNewest ? other : kept;
    if (isNewest) records.set(key, kept);
    if (older && older.text !== records.get(key)?.text) {
      misfits.push({ title: said('storage.older', { title: shape.title(key) }), key, raw: older.record });
    }
  }
  return { records, misfits };
}

function check<R extends object>(raw: unknown, shape: Shape<R>, known: Kept<R> | undefined): Kept<R> | null {
  if (isDeeperThan(deepest, raw)) return null;
  const text = JSON.stringify(raw);
  if (text === known?.text) return known;
  const checked = shape.schema.safeParse(raw);
  return checked.success ? { record: checked.data, text } : null;
}
