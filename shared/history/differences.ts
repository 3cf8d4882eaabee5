/** What is other between two answers of a device, value by value: what this program knows of and what it does not. */
import { isRecord } from '../api/fields.ts';
import { withoutSecrets } from '../api/secrets.ts';
import type { SiteAnswer } from '../contract/site.ts';

/** A value that is not as it was; undefined where it was not told. */
export interface Difference {
  /** Names from the outside in; what stands in a list is called by its name, mode or address, such as `devices`, `eth0`, `link`. */
  path: readonly string[];
  before: unknown;
  after: unknown;
}

/** Who it was first, then its network; nothing that is a secret. */
export function answerDifferences(before: SiteAnswer, after: SiteAnswer): Difference[] {
  return [...differences(who(before), who(after)), ...differences(before.data, after.data)];
}

const who = ({ model, osVersion, fingerprint }: SiteAnswer) => ({ model, osVersion, fingerprint });

/** Each value that differs, once; a list of plain values is one value. */
export function differences(before: unknown, after: unknown): Difference[] {
  const found: Difference[] = [];
  compare(withoutSecrets(before), withoutSecrets(after), [], found);
  return found;
}

function compare(before: unknown, after: unknown, path: readonly string[], found: Difference[]): void {
  if (canonical(before) === canonical(after)) return;
  const parts = partsOf(before, after);
  if (parts === null) {
    found.push({ path, before, after });
    return;
  }
  const [mine, theirs] = parts;
  const count = found.length;
  for (const name of new Set([...mine.keys(), ...theirs.keys()])) {
    compare(mine.get(name), theirs.get(name), [...path, name], found);
  }
  // Their order alone is another.
  if (found.length === count) found.push({ path, before, after });
}

type Parts = ReadonlyMap<string, unknown>;

/** Both taken apart alike; null where they are to be told as they stand. What is missing on one side has no parts there. */
function partsOf(before: unknown, after: unknown): [Parts, Parts] | null {
  const some = before ?? after;
  if (isRecord(some)) {
    if (![before, after].every((one) => one === undefined || isRecord(one))) return null;
    const mine = new Map(Object.entries(before ?? {}));
    const theirs = new Map(Object.entries(after ?? {}));
    return mine.size + theirs.size === 0 ? null : [mine, theirs];
  }
  if (![before, after].every((one) => one === undefined || Array.isArray(one))) return null;
  const key = keyOf([...listOf(before), ...listOf(after)]);
  if (key === null) return null;
  const mine = named(listOf(before), key);
  const theirs = named(listOf(after), key);
  return mine && theirs ? [mine, theirs] : null;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What tells the entries of a device's lists apart. */
const keys = ['name', 'mode', 'address'] as const;

/** What all of them are called by; null where nothing will do. */
function keyOf(entries: readonly unknown[]): string | null {
  if (entries.length === 0) return null;
  return keys.find((key) => entries.every((entry) => isRecord(entry) && isName(entry[key]))) ?? null;
}

const isName = (value: unknown) => typeof value === 'string' && value !== '';

/** By their names; null where two have the same. */
function named(entries: readonly unknown[], key: string): Parts | null {
  const parts = new Map<string, unknown>();
  for (const entry of entries) {
    if (!isRecord(entry)) return null;
    const { [key]: name, ...rest } = entry;
    // One that has only a name is told by that.
    parts.set(String(name), Object.keys(rest).length === 0 ? name : rest);
  }
  return parts.size === entries.length ? parts : null;
}

/** The same for the same values in whatever order a record names them. */
function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_name, part: unknown) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}
