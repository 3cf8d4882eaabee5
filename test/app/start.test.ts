import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../../build/run.ts';
import { noWindowReason, startElectron } from './electron.ts';

const reason = noWindowReason();
if (reason !== null) console.log(`Skipped: starts that fail, because ${reason}.`);

describe.skipIf(reason !== null)('A start that fails', () => {
  let room: string;
  beforeEach(async () => {
    room = await mkdtemp(join(tmpdir(), 'field-installer-'));
  });
  afterEach(() => rm(room, { recursive: true }));

  test('says on standard error and in a box that the data folder is a file, and ends with a code', async () => {
    const file = join(room, 'file');
    await writeFile(file, 'somebody’s');
    const program = await startElectron(['--data', file]);
    const { code, said, boxes } = await program.ended;
    const words = `The folder ${file} cannot be used: there is a file in its place. Name another folder`;
    expect(code).toBe(1);
    expect(said).toContain(words);
    expect(boxes).toEqual([expect.stringContaining(words)]);
  });

  test.each([
    ['renderer/index.html', 'The program’s page is missing.'],
    // With it all texts go.
    ['renderer', 'The program’s page is missing.'],
    ['preload', 'The page could not be connected to the program.'],
  ])('is no empty window where the program has lost %s', async (lost, words) => {
    const folder = join(room, 'program');
    await cp(join(root, 'out'), join(folder, 'out'), { recursive: true });
    await cp(join(root, 'package.json'), join(folder, 'package.json'));
    await rm(join(folder, 'out', lost), { recursive: true });
    const program = await startElectron(['--data', join(room, 'data'), '--interface', '127.0.0.1'], folder);
    const { code, said, boxes } = await program.ended;
    expect(code).toBe(1);
    expect(said).toContain(words);
    expect(boxes).toEqual([expect.stringContaining(words)]);
    expect(boxes[0]).toContain(join(room, 'data', 'logs'));
  });

  test('is no page that ends again and again', async () => {
    const program = await startElectron(['--data', join(room, 'data'), '--interface', '127.0.0.1']);
    await program.debugging;
    await program.main(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.on('did-finish-load', () => {
        contents.forcefullyCrashRenderer();
      });
      contents?.forcefullyCrashRenderer();
    });
    const { code, boxes } = await program.ended;
    expect(code).toBe(1);
    expect(boxes).toEqual([expect.stringContaining('The page ended again and again.')]);
  });
});
