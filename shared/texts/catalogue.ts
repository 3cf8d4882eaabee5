/** The languages that were learned, for the program behind the window and the terminal. The window loads its own alone. */
import { languages, loadTexts, type Language } from './language.ts';
import { sayIn, type Said } from './said.ts';
import type { Texts } from './texts.ts';

const learned = new Map<Language, Texts>();

/** Whoever is about to speak a language learns it first. */
export async function learn(language: Language): Promise<Texts> {
  const texts = learned.get(language) ?? (await loadTexts(language));
  learned.set(language, texts);
  return texts;
}

/** Every language, for what was written in any of them. */
export function learnAll(): Promise<Texts[]> {
  return Promise.all(languages.map(learn));
}

/** All texts of a language that was learned; English, which has to be, in place of one that was not. */
export function textsIn(language: Language): Texts {
  const texts = learned.get(language) ?? learned.get('en');
  if (!texts) throw new Error('No language was learned.');
  return texts;
}

/** The sentence in that language, as `textsIn`. */
export function say(language: Language, said: Said): string {
  return sayIn(textsIn(language), said);
}
