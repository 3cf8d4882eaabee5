/** The languages that the program speaks, a line each; their texts are loaded when somebody wants them. */
import type { Texts } from './texts.ts';

/** Each by its own name, for whoever chooses, with what loads its texts. */
const known = {
  en: { name: 'English', load: async (): Promise<Texts> => (await import('./en/index.ts')).en },
  de: { name: 'Deutsch', load: async (): Promise<Texts> => (await import('./de/index.ts')).de },
  fr: { name: 'Français', load: async (): Promise<Texts> => (await import('./fr/index.ts')).fr },
  sv: { name: 'Svenska', load: async (): Promise<Texts> => (await import('./sv/index.ts')).sv },
  es: { name: 'Español', load: async (): Promise<Texts> => (await import('./es/index.ts')).es },
};

export type Language = keyof typeof known;
// An object's keys are those that it was written with; only the compiler cannot know that.
export const languages = Object.keys(known) as Language[];

export const languageName = (language: Language) => known[language].name;

export const loadTexts = (language: Language): Promise<Texts> => known[language].load();

export function isLanguage(text: unknown): text is Language {
  return languages.some((language) => language === text);
}

/** The first of the wished languages (`de-AT`, `de_DE.UTF-8`) that the program speaks; English where there is none. */
export function languageOf(wished: readonly string[]): Language {
  const spoken = wished.map((tag) => tag.toLowerCase().split(/[-_.@]/)[0]);
  return spoken.find(isLanguage) ?? 'en';
}
