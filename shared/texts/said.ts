/**
 * What is said to a person is a value, an id and its parts, from where it arises to where it is stored; it becomes a
 * sentence at the border, in the person's language.
 */
import type { Texts } from './texts.ts';

/** Made by `said` alone, or read from a file, which may know more texts than this program. JSON. */
export interface Said {
  readonly id: string;
  /** Names, addresses, what a device said: data, in no language. Never a secret. */
  readonly parts: { readonly [name: string]: Part };
}

export type Part = string | number | boolean | null | Said | readonly Part[];

type Group = keyof Texts;
/** Every text of the catalogue, such as `http.refused`. */
export type TextId = { [G in Group]: `${G}.${keyof Texts[G] & string}` }[Group];
type TextOf<I> = I extends `${infer G extends Group}.${infer N}`
  ? N extends keyof Texts[G]
    ? Texts[G][N]
    : never
  : never;
/** Wherever a text takes words, it takes something said as well. */
type Given<P> = P extends string
  ? string extends P
    ? P | Said
    : P
  : P extends readonly (infer E)[]
    ? readonly Given<E>[]
    : P;
type PartsOf<I> =
  TextOf<I> extends (parts: infer P) => string ? [parts: { readonly [K in keyof P]: Given<P[K]> }] : [];

/** One of the catalogue's texts with its parts. A text that is not there, and a part that is missing, do not compile. */
export function said<I extends TextId>(id: I, ...[parts]: PartsOf<I>): Said {
  return { id, parts: parts ?? {} };
}

/** A text as it stands, in whichever language it is: what a system said, or an earlier version of this program. */
export function plain(text: string): Said {
  return said('plain.text', { text });
}

/** One after the other. */
export function sentences(first: Said, ...more: readonly Said[]): Said {
  return more.length === 0 ? first : said('plain.sentences', { all: [first, ...more] });
}

/** What speaks: all texts, or what there is of them. */
export type Spoken = Partial<Texts> & Pick<Texts, 'plain'>;

/**
 * The sentence in the language that `texts` are of. A text that this program does not know, as of a newer version's
 * file, is shown by its id and parts.
 */
export function sayIn(texts: Spoken, { id, parts }: Said): string {
  const spoken = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, speak(texts, part)]));
  const text = find(texts, id);
  if (typeof text === 'string') return text;
  try {
    if (text) return text(complete(spoken));
  } catch (error) {
    // A time that no calendar has is out of range.
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
  }
  const told = Object.entries(spoken).map(([name, part]) => `${name}: ${JSON.stringify(part)}`);
  return texts.plain.unknown({ id, parts: told.join(', ') });
}

function speak(texts: Spoken, part: Part): unknown {
  if (Array.isArray(part)) return part.map((one: Part) => speak(texts, one));
  return isSaid(part) ? sayIn(texts, part) : part;
}

export function isSaid(value: unknown): value is Said {
  return typeof value === 'object' && value !== null && 'id' in value && 'parts' in value;
}

function find(all: Spoken, id: string): string | ((parts: object) => string) | undefined {
  const [group = '', name = ''] = id.split('.');
  // By an id from a file the compiler cannot look anything up.
  const groups: Record<string, Record<string, string | ((parts: never) => string)>> = all;
  const texts = Object.hasOwn(groups, group) ? groups[group] : undefined;
  // A text's parts fit it where `said` has made them; `say` bears those that do not.
  return texts && Object.hasOwn(texts, name) ? (texts[name] as ReturnType<typeof find>) : undefined;
}

/** The parts, throwing a TypeError for one that is missing: no sentence may say “undefined”. */
function complete(parts: object): object {
  return new Proxy(parts, {
    get: (target, name) => {
      if (!Object.hasOwn(target, name)) throw new TypeError(`The part ${String(name)} is missing.`);
      return Reflect.get(target, name) as unknown;
    },
  });
}
