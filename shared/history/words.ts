/** A difference in words: the forms' own where they have any, else as the device spells it. */
import { cleanText } from '../texts/clean-text.ts';
import type { Texts } from '../texts/texts.ts';
import type { Difference } from './differences.ts';

/** They say only where in the answer something stands. */
const unsaid: ReadonlySet<string> = new Set(['system', 'devices', 'params', 'hostname']);
const longest = 300;

/** What it is that differs, from the outside in. */
export function differenceTitle({ path }: Difference, words: Texts): string {
  const fields: Readonly<Record<string, string>> = words.historyFields;
  const said = path.filter((name, index) => index === path.length - 1 || !unsaid.has(name));
  return said
    .map((name) => (Object.hasOwn(fields, name) ? fields[name] : cleanText(name, longest)))
    .join(', ');
}

export function valueText(value: unknown, { history, valueWords }: Texts): string {
  const known: Readonly<Record<string, string>> = valueWords;
  if (value === undefined) return history.notTold;
  if (value === null || value === '') return history.empty;
  if (typeof value === 'boolean') return value ? history.yes : history.no;
  if (typeof value === 'string' && Object.hasOwn(known, value)) return known[value] ?? value;
  if (Array.isArray(value) && value.length === 0) return history.empty;
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'string');
  const text = isList ? value.join(', ') : typeof value === 'string' ? value : JSON.stringify(value);
  return cleanText(text, longest);
}
