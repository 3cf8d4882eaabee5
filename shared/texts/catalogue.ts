/** All languages at once: for the program behind the window and the terminal. The window loads its own alone. */
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import type { Language } from './language.ts';
import { sayIn, type Said } from './said.ts';
import type { Texts } from './texts.ts';

export const catalogue: Record<Language, Texts> = { en, de };

/** The sentence in that language. */
export function say(language: Language, said: Said): string {
  return sayIn(catalogue[language], said);
}
