/** The languages that the program speaks, and the one to begin with. */

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** Each by its own name, for whoever chooses. */
export const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch' };

export function isLanguage(text: unknown): text is Language {
  return languages.some((language) => language === text);
}

/** The first of the wished languages (`de-AT`, `de_DE.UTF-8`) that the program speaks; English where there is none. */
export function languageOf(wished: readonly string[]): Language {
  const spoken = wished.map((tag) => tag.toLowerCase().split(/[-_.@]/)[0]);
  return spoken.find(isLanguage) ?? 'en';
}
