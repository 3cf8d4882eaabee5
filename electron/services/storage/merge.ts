/** What becomes of one record that two programs hold: a comparison of three, by what both had read or written last. */

/** A record with the JSON that it stands in: two with the same text are the same. */
export interface Kept<R> {
  record: R;
  text: string;
}

/**
 * The record that both sides end with, or undefined for none. Who changed nothing takes the other's; a record that one side
 * removed stays removed; `settle` decides where both changed it. `base` is what both had, if they had it.
 */
export function mergeRecord<R>(
  base: Kept<R> | undefined,
  mine: Kept<R> | undefined,
  theirs: Kept<R> | undefined,
  settle: (base: R | undefined, mine: R, theirs: R) => R,
): Kept<R> | undefined {
  if (mine?.text === base?.text) return theirs;
  if (theirs?.text === base?.text || theirs?.text === mine?.text) return mine;
  if (!mine || !theirs) return undefined;
  const record = settle(base?.record, mine.record, theirs.record);
  return { record, text: JSON.stringify(record) };
}

/** Field by field: each side's changes are kept; where both changed a field, `choose` says whose goes before. */
export function mergeFields<R extends object>(
  base: R | undefined,
  mine: R,
  theirs: R,
  choose: (field: keyof R) => 'mine' | 'theirs',
): R {
  const merged = { ...theirs };
  // Both are such records, so their fields are R's.
  for (const field of Object.keys(mine) as (keyof R)[]) {
    const [had, here, there] = [base?.[field], mine[field], theirs[field]].map((value) =>
      JSON.stringify(value),
    );
    if (here === had || here === there) continue;
    if (there === had || choose(field) === 'mine') merged[field] = mine[field];
  }
  return merged;
}
