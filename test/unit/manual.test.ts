import { readdir } from 'node:fs/promises';
import { describe, expect, it, test } from 'vitest';
import { findIn, isManualId, loadManual, manualIds, summaryOf } from '../../renderer/help/manual.ts';
import { readMarkdown, type Block, type Inline } from '../../renderer/help/markdown.ts';
import { catalogue } from '../catalogue.ts';
import { languages } from '../../shared/texts/language.ts';

const linesOf = (block: Block): Inline[][] => ('parts' in block ? [block.parts] : block.items);
const shapeOf = (block: Block) =>
  'parts' in block ? block.kind : `${block.kind} ${String(block.items.length)}`;

describe.each(languages)('The manual in the language %s', (language) => {
  const manual = loadManual(language);
  const parts = manual.then((pages) =>
    [...pages].flatMap(([id, { blocks }]) =>
      blocks.flatMap(linesOf).flatMap((line) => line.map((part) => ({ id, part }))),
    ),
  );

  it('has the pages that the window knows, and no other', async () => {
    const files = await readdir(`docs/manual/${language}`);
    expect(files.sort()).toEqual(manualIds.map((id) => `${id}.md`).sort());
  });

  it('says on each page what it is about, under a title of its own', async () => {
    const articles = [...(await manual).values()];
    expect(articles.filter((article) => summaryOf(article) === '')).toEqual([]);
    expect(new Set(articles.map(({ title }) => title)).size).toBe(manualIds.length);
  });

  it('is built as the English one, block by block', async () => {
    const english = await loadManual('en');
    for (const [id, { blocks }] of await manual) {
      expect(blocks.map(shapeOf), id).toEqual(english.get(id)?.blocks.map(shapeOf));
    }
  });

  it('has links that lead to its own pages, by their titles', async () => {
    const pages = await manual;
    const wrong = (await parts).filter(
      ({ part }) => part.kind === 'link' && !(isManualId(part.to) && pages.get(part.to)?.title === part.text),
    );
    expect(wrong).toEqual([]);
  });

  it('names buttons, pages and outcomes as the window does', async () => {
    const named = new Set(
      Object.values(catalogue[language]).flatMap((group) =>
        Object.values(group).flatMap((text: unknown) =>
          typeof text === 'string' ? [text.replace(/ ?…$/, '')] : [],
        ),
      ),
    );
    const bold = (await parts).filter(({ part }) => part.kind === 'bold');
    expect(bold.length).toBeGreaterThan(50);
    expect(bold.filter(({ part }) => !named.has(part.text))).toEqual([]);
  });
});

describe('The search in the manual', () => {
  const english = loadManual('en');

  it('finds a page by words of its text, in any order, whatever their case', async () => {
    expect(findIn(await english, 'PoE INJECTOR switch')).toEqual(['gone-after-address']);
  });

  it('puts pages first that have the words in their title', async () => {
    const [first, second] = findIn(await english, 'certificate');
    expect(first).toBe('certificate-changed');
    expect(second).toBeDefined();
  });

  it('does without accents, finds nothing where a word is nowhere, and all where none is asked for', async () => {
    expect(findIn(await loadManual('de'), 'gerat erscheint')).toContain('device-missing');
    expect(findIn(await english, 'certificate xylophone')).toEqual([]);
    expect(findIn(await english, ' ')).toHaveLength(manualIds.length);
  });
});

describe('The manual’s Markdown', () => {
  it('is a title, headings, paragraphs, steps and points, with bold, code and links', () => {
    const text =
      '# T\n\nOne\nline with `code`.\n\n## H\n\n1. **A**\n   goes on\n2. b\n\n- See [P](a-page.md).\n';
    expect(readMarkdown(text)).toEqual({
      title: 'T',
      blocks: [
        {
          kind: 'paragraph',
          parts: [
            { kind: 'text', text: 'One line with ' },
            { kind: 'code', text: 'code' },
            { kind: 'text', text: '.' },
          ],
        },
        { kind: 'heading', parts: [{ kind: 'text', text: 'H' }] },
        {
          kind: 'steps',
          items: [
            [
              { kind: 'bold', text: 'A' },
              { kind: 'text', text: ' goes on' },
            ],
            [{ kind: 'text', text: 'b' }],
          ],
        },
        {
          kind: 'points',
          items: [
            [
              { kind: 'text', text: 'See ' },
              { kind: 'link', text: 'P', to: 'a-page' },
              { kind: 'text', text: '.' },
            ],
          ],
        },
      ],
    });
  });

  test.each([
    'No title',
    '# T\n\n### Too deep',
    '# T\n\n| a | b |',
    '# T\n\n> quoted',
    '# T\n\n*slanted*',
    '# T\n\n[away](https://example.com)',
    '# T\n\n- a\nb',
  ])('that is not known is an error: %j', (text) => {
    expect(() => readMarkdown(text)).toThrow();
  });

  it('has no markup: what looks like it is text', () => {
    const [block] = readMarkdown('# T\n\n<b onclick="x">a</b>').blocks;
    expect(block).toEqual({ kind: 'paragraph', parts: [{ kind: 'text', text: '<b onclick="x">a</b>' }] });
  });
});
