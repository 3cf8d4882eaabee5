/** Spreadsheets in a thread of their own: what becomes of a file that is too much for it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sheetsApart } from '../../electron/main/sheets-apart.ts';
import { inEnglish } from '../english.ts';

/** Those whose thread is this script. */
async function sheetsBy(script: string, limits = { longestMs: 60_000, mostMb: 64 }) {
  const folder = await mkdtemp(join(tmpdir(), 'field-installer-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'thread.mjs');
  await writeFile(file, script);
  return sheetsApart(file, limits);
}
const refused = {
  ok: false,
  error: { kind: 'input', message: 'There is much more in this file than a list of devices has.' },
};

test('A spreadsheet that takes too long is refused', async () => {
  const sheets = await sheetsBy('for (;;);', { longestMs: 100, mostMb: 64 });
  expect(inEnglish(await sheets.read('a.xlsx'))).toMatchObject(refused);
});

test('A spreadsheet that takes too much memory is refused, and the program goes on', async () => {
  const sheets = await sheetsBy(
    'const all = []; for (;;) all.push(Array.from({ length: 100_000 }, String));',
  );
  expect(inEnglish(await sheets.read('a.xlsx'))).toMatchObject(refused);
});

test('What goes wrong in the thread itself is no fault of the file', async () => {
  const sheets = await sheetsBy('throw new Error("Broken.");');
  await expect(sheets.read('a.xlsx')).rejects.toThrow('Broken.');
});
