import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { networkSettingsDoc } from '../../build/network-settings-doc.ts';
import { methodNames } from '../../shared/api/methods.ts';

const onDisk = () => readFile(new URL('../../docs/network-settings.md', import.meta.url), 'utf8');

test('docs/network-settings.md is what the table of methods yields; npm run docs writes it anew', async () => {
  // Git may have checked it out with the line ends of Windows.
  expect((await onDisk()).replaceAll('\r\n', '\n')).toBe(await networkSettingsDoc());
});

test('the page has a section for every method', async () => {
  const sections = (await networkSettingsDoc()).match(/^## \w+$/gm) ?? [];
  expect(sections).toEqual(methodNames.map((name) => `## ${name}`));
});
