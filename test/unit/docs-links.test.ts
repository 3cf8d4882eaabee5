import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...(await readdir('docs', { recursive: true }))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** What is no prose: blocks of code, and code within a line. */
const code = /^(```|~~~)[^]*?^\1|`[^`\n]*`/gm;

/** Where the links and pictures of a page lead to within the project. */
function targets(text: string): string[] {
  const links = text
    .replaceAll(code, '')
    .matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)|^\[[^\]]+\]:\s+(\S+)/gm);
  return [...links]
    .map(([, inline, reference]) => inline ?? reference ?? '')
    .filter((to) => !/^[a-z]+:/.test(to));
}

/** The names that GitHub gives to a page's headings. */
function anchors(text: string): string[] {
  const seen = new Map<string, number>();
  return [...text.replaceAll(/^(```|~~~)[^]*?^\1/gm, '').matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(
    ([, title = '']) => {
      const words = title.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
      const name = words.replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '').replaceAll(' ', '-');
      const before = seen.get(name) ?? 0;
      seen.set(name, before + 1);
      return before === 0 ? name : `${name}-${String(before)}`;
    },
  );
}

async function leadsNowhere(page: string, target: string): Promise<boolean> {
  const [path = '', anchor] = decodeURIComponent(target).split('#', 2);
  const file = path === '' ? page : join(dirname(page), path);
  if (!existsSync(file)) return true;
  return anchor !== undefined && !anchors(await readFile(file, 'utf8')).includes(anchor);
}

describe('The links, pictures and paths of the project’s own pages', () => {
  test.each(pages)('lead somewhere in %s', async (page) => {
    const found = targets(await readFile(page, 'utf8'));
    const nowhere = await Promise.all(found.map((target) => leadsNowhere(page, target)));
    expect(found.filter((_, index) => nowhere[index])).toEqual([]);
  });

  test.each(pages)('name files and folders that exist in %s', async (page) => {
    const text = await readFile(page, 'utf8');
    const named = [
      ...text.matchAll(/`((?:shared|electron|renderer|test|build|docs|\.ci|\.github)\/[\w./-]*)`/g),
    ];
    expect(named.flatMap(([, path = '']) => (existsSync(path) ? [] : [path]))).toEqual([]);
  });

  test('are found in every way of writing them', () => {
    const text =
      'A [link](a.md), a ![picture](b.png "B"), `[code](c.md)`, [web](https://d.example) and [e][e]\n\n[e]: e.md\n';
    expect(targets(text)).toEqual(['a.md', 'b.png', 'e.md']);
  });

  test('find a heading by the name that GitHub gives it', () => {
    const text =
      '# How it is built, and why\n\n```sh\n# no heading\n```\n\n## `addVlan`\n\n## Why\n\n## Why\n';
    expect(anchors(text)).toEqual(['how-it-is-built-and-why', 'addvlan', 'why', 'why-1']);
  });
});
