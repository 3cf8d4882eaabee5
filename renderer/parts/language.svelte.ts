/** The language of the window: whatever draws texts is drawn again when it changes. */
import { catalogue, say as sayIn, type Said } from '../../shared/texts/said.ts';
import type { Language } from '../../shared/texts/language.ts';
import type { Texts } from '../../shared/texts/texts.ts';

let current = $state<Language>('en');

export function language(): Language {
  return current;
}

/** All texts in the window's language: `t().help.title`. */
export function t(): Texts {
  return catalogue[current];
}

/** The sentence in the window's language. */
export function say(said: Said): string {
  return sayIn(current, said);
}

export function setLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language;
}
