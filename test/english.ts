/** Whatever is said in a value, as the English sentence: tests read like what people read. */
import { learn, say } from '../shared/texts/catalogue.ts';
import { isSaid, type Said } from '../shared/texts/said.ts';

await learn('en');

export type InEnglish<T> = T extends Said
  ? string
  : T extends (...given: never[]) => unknown
    ? T
    : T extends object
      ? { [K in keyof T]: InEnglish<T[K]> }
      : T;

export function inEnglish<T>(value: T): InEnglish<T> {
  return told(value) as InEnglish<T>;
}

function told(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(told);
  if (isSaid(value)) return say('en', value);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, told(part)]));
}
