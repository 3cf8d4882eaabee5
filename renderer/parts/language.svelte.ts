/** The language of the window: whatever draws texts is drawn again when it changes. */
import { sayIn, type Said } from '../../shared/texts/said.ts';
import { loadTexts, type Language } from '../../shared/texts/language.ts';
import type { Texts } from '../../shared/texts/texts.ts';

let current = $state.raw<{ language: Language; texts: Texts } | null>(null);
/** The one that was asked for last: what is loaded after another was asked for comes too late. */
let wanted: Language | null = null;

export function language(): Language {
  return spoken().language;
}

/** All texts in the window's language: `t().help.title`. */
export function t(): Texts {
  return spoken().texts;
}

/** The sentence in the window's language. */
export function say(said: Said): string {
  return sayIn(t(), said);
}

/** Nothing is drawn before a language was set. */
function spoken(): { language: Language; texts: Texts } {
  if (current === null) throw new Error('The window speaks no language yet.');
  return current;
}

/** Resolves once the window speaks it. */
export async function setLanguage(language: Language): Promise<void> {
  wanted = language;
  const texts = await loadTexts(language);
  if (wanted !== language) return;
  current = { language, texts };
  document.documentElement.lang = language;
}
