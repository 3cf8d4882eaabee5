import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(`${root}${file}`, 'utf8');

/** Each test file that the page names, with the titles that stand behind it in quotes. */
const named = [
  ...read('docs/security.md')
    .replace(/\s+/g, ' ')
    .matchAll(/`(test\/[\w./-]+\.test\.ts)`(?: \(([^)]*)\))?/g),
].map(([, file = '', titles = '']) => ({
  file,
  titles: [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => title),
}));

describe('the page on security', () => {
  test('names tests', () => {
    expect(named.length).toBeGreaterThan(10);
  });

  test.each(named)('names what is there: $file', ({ file, titles }) => {
    const source = read(file);
    for (const title of titles) expect(source).toContain(title);
  });

  test('says of each of its parts by which tests it is shown', () => {
    const parts = read('docs/security.md').split(/^## /m).slice(1);
    const silent = parts
      .filter((part) => !/Shown\s+by\s+`test\//.test(part))
      .map((part) => part.split('\n')[0]);
    expect(silent).toEqual([]);
  });
});

test('connections to devices are opened in one place', () => {
  const files = readdirSync(`${root}electron`, { recursive: true, encoding: 'utf8' });
  const opening = files.filter(
    (file) => file.endsWith('.ts') && /new DeviceHttp\(/.test(read(`electron/${file}`)),
  );
  expect(opening.map((file) => basename(file))).toEqual(['links.ts']);
});
