/** All languages at once. The program loads each when somebody wants it. */
import { learn, learnAll } from '../shared/texts/catalogue.ts';
import { languages, type Language } from '../shared/texts/language.ts';
import type { Texts } from '../shared/texts/texts.ts';

await learnAll();
const texts = await Promise.all(
  languages.map(async (language) => [language, await learn(language)] as const),
);
export const catalogue = Object.fromEntries(texts) as Record<Language, Texts>;
