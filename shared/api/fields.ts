/** Takes JSON from a device apart, tolerant of spellings, without losing what it does not know. */

/** What was sent and is not known, by the names that the device gave it. */
export type Other = Record<string, unknown>;

const squash = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The spelling in `known` that `value` is a variant of (case, dashes, underscores, spaces); else `value` itself. */
export function canonical(known: readonly string[], value: string): string {
  const squashed = squash(value);
  return known.find((candidate) => squash(candidate) === squashed) ?? value;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether there is more than `limit` layers of objects and lists: what walks through it would not come to an end. */
export function isDeeperThan(limit: number, json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false;
  return limit === 0 || Object.values(json).some((value) => isDeeperThan(limit - 1, value));
}

interface Entry {
  key: string;
  value: unknown;
}

/** What was taken as objects or texts, and may leave something behind. */
interface Opened {
  key: string;
  inList: boolean;
  fields: Fields[];
  /** Entries of a list that are of another type than asked for. */
  rest: unknown[];
}

/**
 * Takes fields off one JSON object by name, without regard to case, dashes and underscores. Nothing gets lost: what is
 * of an unexpected type, what nobody asked for, a second spelling of the same name, and what is left of objects inside
 * comes out of `other()`.
 */
export class Fields {
  private readonly left = new Map<string, Entry[]>();
  private readonly opened: Opened[] = [];

  constructor(source: Record<string, unknown>) {
    for (const [key, value] of Object.entries(source)) {
      const name = squash(key);
      const same = this.left.get(name);
      if (same) same.push({ key, value });
      else this.left.set(name, [{ key, value }]);
    }
  }

  private take<T>(
    names: readonly string[],
    accept: (value: unknown) => T | null,
  ): { key: string; value: T } | null {
    for (const name of names) {
      const entries = this.left.get(squash(name)) ?? [];
      const exactFirst = [
        ...entries.filter(({ key }) => key === name),
        ...entries.filter(({ key }) => key !== name),
      ];
      for (const entry of exactFirst) {
        const accepted = accept(entry.value);
        if (accepted === null) continue;
        this.left.set(
          squash(name),
          entries.filter((other) => other !== entry),
        );
        return { key: entry.key, value: accepted };
      }
    }
    return null;
  }

  text(...names: string[]): string | null {
    return this.take(names, (value) => (typeof value === 'string' ? value : null))?.value ?? null;
  }

  /** A word out of a known set, in its canonical spelling; an unknown word as it came. */
  word(known: readonly string[], ...names: string[]): string | null {
    const text = this.text(...names);
    return text === null ? null : canonical(known, text);
  }

  number(...names: string[]): number | null {
    return this.numberWithin(-Infinity, Infinity, ...names);
  }

  /** Also a whole number written as text, where the number says as much as the text. */
  numberWithin(least: number, most: number, ...names: string[]): number | null {
    const accept = (value: unknown) => {
      const written = typeof value === 'string' && /^-?\d{1,9}$/.test(value);
      const number = written ? Number(value) : value;
      if (typeof number !== 'number' || !Number.isFinite(number)) return null;
      if (written && String(number) !== value) return null;
      return number >= least && number <= most ? number : null;
    };
    return this.take(names, accept)?.value ?? null;
  }

  /** Also the strings yes/no and true/false, which some systems send. */
  boolean(...names: string[]): boolean | null {
    const accept = (value: unknown) => {
      if (typeof value === 'boolean') return value;
      if (typeof value !== 'string') return null;
      if (/^(yes|true)$/i.test(value)) return true;
      return /^(no|false)$/i.test(value) ? false : null;
    };
    return this.take(names, accept)?.value ?? null;
  }

  /** The list's texts; what else is in it stays in `other()`. */
  texts(...names: string[]): string[] | null {
    const list = this.take(names, arrayOrNull);
    if (!list) return null;
    const isText = (item: unknown): item is string => typeof item === 'string';
    const rest = list.value.filter((item) => !isText(item));
    this.opened.push({ key: list.key, inList: true, fields: [], rest });
    return list.value.filter(isText);
  }

  /** An object inside. What its reader leaves in it comes out of this one's `other()`, under its own name. */
  fields(...names: string[]): Fields | null {
    const found = this.take(names, (value) => (isRecord(value) ? value : null));
    if (!found) return null;
    const inner = new Fields(found.value);
    this.opened.push({ key: found.key, inList: false, fields: [inner], rest: [] });
    return inner;
  }

  /** The list's objects; what else is in it, and what their readers leave in them, comes out of `other()`. */
  list(...names: string[]): Fields[] | null {
    const list = this.take(names, arrayOrNull);
    if (!list) return null;
    const items = list.value.filter(isRecord).map((item) => new Fields(item));
    const rest = list.value.filter((item) => !isRecord(item));
    this.opened.push({ key: list.key, inList: true, fields: items, rest });
    return items;
  }

  /** Everything not taken so far, handed out once: ask the objects inside first, so that theirs is with them. */
  other(): Other {
    const left: [string, unknown][] = [...this.left.values()]
      .flat()
      .map(({ key, value }): [string, unknown] => [key, value]);
    this.left.clear();
    for (const { key, inList, fields, rest } of this.opened.splice(0)) {
      const inside = [...fields.map((inner) => inner.other()).filter(isFilled), ...rest];
      if (inside.length > 0) left.push([key, inList ? inside : inside[0]]);
    }
    return Object.fromEntries(left);
  }
}

const isFilled = (other: Other) => Object.keys(other).length > 0;

function arrayOrNull(value: unknown): unknown[] | null {
  return Array.isArray(value) ? value : null;
}
