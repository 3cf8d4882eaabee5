/** Files that a person named: in a dialog, on the command line, by double click. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { disk, makeFolder, readNamedFile, type Files } from '../../electron/services/storage/files.ts';
import { fail } from '../../shared/contract/result.ts';
import { plain } from '../../shared/texts/said.ts';
import { temporaryFolder } from '../contract/services.ts';
import { inEnglish } from '../english.ts';

const tooLarge = fail('input', plain('It is too large.'));

async function refusalOf(path: string): Promise<string> {
  const read = await readNamedFile(path, 10, tooLarge);
  return read.ok ? 'none' : inEnglish(read.error.message);
}

test('A file is read whole, and one that is too large not at all', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'ten'), '0123456789');
  await writeFile(join(folder, 'eleven'), '0123456789A');
  const read = await readNamedFile(join(folder, 'ten'), 10, tooLarge);
  expect(read.ok && read.value.toString()).toBe('0123456789');
  expect(await refusalOf(join(folder, 'eleven'))).toBe('It is too large.');
});

test('What is not there, and what is a folder, is called that', async () => {
  const folder = await temporaryFolder();
  expect(await refusalOf(join(folder, 'none.csv'))).toContain('there is no such file');
  expect(await refusalOf(join(folder, 'none', 'none.csv'))).toContain('there is no such file');
  expect(await refusalOf(folder)).toContain('it is no file');
});

test.skipIf(process.platform === 'win32')('What has no end is no file', async () => {
  expect(await refusalOf('/dev/zero')).toContain('it is no file');
});

test('A folder is made with those above it, and not asked for again where one that is there says that there is none', async () => {
  const folder = await temporaryFolder();
  await makeFolder(disk, join(folder, 'sites', 'gate'));
  await makeFolder(disk, join(folder, 'sites', 'gate'));
  expect(await readdir(join(folder, 'sites'))).toEqual(['gate']);
  const asked: string[] = [];
  const none = (path: string) => {
    asked.push(path);
    return Promise.reject(Object.assign(new Error('None'), { code: 'ENOENT' }));
  };
  const files: Files = { ...disk, mkdir: none as Files['mkdir'] };
  await expect(makeFolder(files, join(folder, 'more', 'still'))).rejects.toThrow('None');
  expect(asked).toHaveLength(2);
});
