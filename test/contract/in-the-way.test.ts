/** What is no file stands in the place of a document: nobody waits for it, nothing is done to it, and the other documents are there. */
import { execFileSync } from 'node:child_process';
import { lstat, mkdir, readdir, rename, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ownSiteId } from '../../shared/contract/site.ts';
import { documents, known, programOn } from './kept-documents.ts';
import { filesIn, temporaryFolder } from './services.ts';

type Put = (path: string) => Promise<unknown>;

const pipe: Put = (path) => Promise.resolve(execFileSync('mkfifo', [path]));

/** What may stand there, beside a folder. */
const kinds: [string, Put][] = [
  ['a pipe', pipe],
  ['a link to a pipe', async (path) => Promise.all([pipe(`${path}.pipe`), symlink(`${path}.pipe`, path)])],
  [
    'a socket',
    async (path) => {
      const server = createServer();
      onTestFinished(() => void server.close());
      await new Promise<void>((resolve) => server.listen(path, resolve));
    },
  ],
  ['a link to itself', (path) => symlink(path, path)],
];

const [first] = documents;
const cases = [
  ...documents.map((document) => ({ document, kind: 'a pipe', put: pipe, name: document.name })),
  ...kinds
    .slice(1)
    .flatMap(([kind, put]) => (first ? [{ document: first, kind, put, name: first.name }] : [])),
];

const reason = process.platform === 'win32' ? 'Windows has no pipes among its files' : null;
if (reason !== null) console.log(`Skipped: ${reason}.`);

describe.skipIf(reason !== null)('What is no file, in the place of a document,', () => {
  test.each(cases)('is waited for by nobody, and stays: $kind, $name', async ({ document, put }) => {
    const folder = await temporaryFolder();
    const before = await programOn(folder);
    for (const { change } of documents) await change(before, 'one');
    const all = await known(before);
    await before.stop();
    const place = join(folder, document.file);
    // In a folder of documents it stands in the place of one.
    const [one = ''] = await readdir(place).catch(() => ['']);
    const path = join(place, one);
    await rename(path, join(folder, 'away'));
    await put(path);
    const { ino } = await lstat(path);

    const program = await programOn(folder);
    // The harness takes up no jobs where something could not be read.
    const left: Record<string, unknown> = { ...(await known(program)), jobs: null };
    expect(left).toEqual({ ...all, jobs: null, [document.name]: left[document.name] });
    const done = await document.change(program, 'two');
    // What is a record by itself is written anew; all else that stood there might be lost.
    if (one === '') {
      expect(done?.ok).not.toBe(true);
      expect(program.said()).toMatchObject([
        {
          message: { id: expect.stringMatching(/^storage\.un/) as string },
          advice: { id: 'storage.inTheWayAdvice' },
        },
      ]);
      expect((await lstat(path)).ino).toBe(ino);
    }
    await program.stop();
    expect(program.faults).toEqual([]);
    expect((await filesIn(folder)).filter((name) => name.includes('damaged'))).toEqual([]);
  });

  test('is no program that has the site open', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'sites', ownSiteId), { recursive: true });
    await pipe(join(folder, 'sites', ownSiteId, 'open.lock'));
    const program = await programOn(folder);
    expect(program.said()).toEqual([]);
    expect(program.services.devices.site?.isWriter).toBe(true);
    await program.stop();
  });
});
