/** What the texts of a language are made with: its own way to count, to list, and to write numbers, dates and countries. */
import type { Language } from './language.ts';

/** Functions that stand alone: a language's file takes those that it uses. */
export interface Helpers {
  /** “a, b and c”. */
  list: (items: readonly string[]) => string;
  /** “a, b or c”. */
  either: (items: readonly string[]) => string;
  /** `one` for what is counted as one thing, else `other`. */
  plural: (count: number, one: string, other: string) => string;
  number: (value: number) => string;
}

export function helpers(language: Language): Helpers {
  const and = new Intl.ListFormat(language, { type: 'conjunction' });
  const or = new Intl.ListFormat(language, { type: 'disjunction' });
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return {
    list: (items) => and.format(items),
    either: (items) => or.format(items),
    plural: (count, one, other) => (plurals.select(count) === 'one' ? one : other),
    number: (value) => numbers.format(value),
  };
}
