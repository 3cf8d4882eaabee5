export interface Arranged {
  /** Keys in the order in which they are shown. */
  shown: readonly string[];
  /** How many new ones are held back. */
  waiting: number;
}

/**
 * The order of a list that must not jump while one aims at it. While it is held, rows stay where they are: new ones
 * wait and are counted, and one that no longer fits the filter stays until the hand is off the list.
 * `wanted`: the keys in the order they should have; `known`: whether a key still exists at all.
 */
export function arrange(
  before: readonly string[],
  wanted: readonly string[],
  known: (key: string) => boolean,
  held: boolean,
): Arranged {
  if (!held || before.length === 0) return { shown: wanted, waiting: 0 };
  const kept = before.filter(known);
  const keptKeys = new Set(kept);
  return { shown: kept, waiting: wanted.filter((key) => !keptKeys.has(key)).length };
}
