/** Which entries of the log a person wants to see. */
import type { ActivityEntry, ActivityFilter } from '../contract/activity.ts';

/** What of an entry is searched; `sentence` is its message in the person's language. */
export function searchedText({ who, serial, facts }: ActivityEntry, sentence: string): string {
  return [sentence, who, serial ?? '', ...Object.values(facts)].join('\n').toLowerCase();
}

/** `searched` as `searchedText` makes it. Each word of the filter's text has to stand in it. */
export function fitsFilter(
  entry: ActivityEntry,
  searched: string,
  { text, serial, kind }: ActivityFilter,
): boolean {
  if (serial !== null && entry.serial !== serial) return false;
  if (kind !== null && entry.kind !== kind) return false;
  const words = text.toLowerCase().split(/\s+/);
  return words.every((word) => searched.includes(word));
}
