/** The manual: docs/manual as it was when the program was built, loaded when it is opened, one language at a time. */
import type { Language } from '../../shared/texts/language.ts';
import { manualGroups, type ManualId } from '../parts/manual.ts';
import { readMarkdown, type Article, type Inline } from './markdown.ts';

export type Manual = ReadonlyMap<ManualId, Article>;

const loads: Record<Language, () => Promise<{ files: Record<string, string> }>> = {
  en: () => import('./manual-en.ts'),
  de: () => import('./manual-de.ts'),
  fr: () => import('./manual-fr.ts'),
  sv: () => import('./manual-sv.ts'),
  es: () => import('./manual-es.ts'),
};

export const manualIds: readonly ManualId[] = Object.values(manualGroups).flat();

export const isManualId = (text: string): text is ManualId => manualIds.some((id) => id === text);

export async function loadManual(language: Language): Promise<Manual> {
  const { files } = await loads[language]();
  const read = (id: ManualId) => {
    const text = files[`../../docs/manual/${language}/${id}.md`];
    if (text === undefined) throw new Error(`The manual has no page ${id} in ${language}.`);
    return readMarkdown(text);
  };
  return new Map(manualIds.map((id) => [id, read(id)]));
}

const textOf = (parts: readonly Inline[]) => parts.map(({ text }) => text).join('');

/** What a page is about: its first paragraph. */
export function summaryOf({ blocks }: Article): string {
  const [first] = blocks;
  return first?.kind === 'paragraph' ? textOf(first.parts) : '';
}

/** As it is compared: without case and accents. */
const fold = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

function wordsOf({ title, blocks }: Article): string {
  const texts = blocks.map((block) =>
    'parts' in block ? textOf(block.parts) : block.items.map(textOf).join(' '),
  );
  return fold([title, ...texts].join(' '));
}

/** The pages that hold every word of `query`, those first that have them in their title. */
export function findIn(manual: Manual, query: string): ManualId[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const holds = (text: string) => words.every((word) => text.includes(word));
  const found = [...manual].filter(([, article]) => holds(wordsOf(article)));
  const inTitle = ([, { title }]: [ManualId, Article]) => holds(fold(title));
  return [...found.filter(inTitle), ...found.filter((one) => !inTitle(one))].map(([id]) => id);
}
