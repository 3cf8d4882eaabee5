/** What devices answered, on disk: a document a device, with a history of bounded length. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { AnswerStore, longestAnswer } from '../../electron/services/storage/answers.ts';
import { disk, type Files } from '../../electron/services/storage/files.ts';
import { Store } from '../../electron/services/storage/store.ts';
import type { SiteAnswer } from '../../shared/contract/site.ts';
import { ManualClock } from '../clock.ts';
import { inEnglish } from '../english.ts';

const serial = 'B8A44F000001';
const answer = (readAt: number, data: unknown = { hostName: `camera-${readAt}` }): SiteAnswer => ({
  readAt,
  lastReadAt: readAt,
  model: 'M1075-L',
  osVersion: '12.11.77',
  fingerprint: null,
  data,
});

async function answersForTest(files: Partial<Files> = {}, mayWrite = () => Promise.resolve(true)) {
  const folder = await mkdtemp(join(tmpdir(), 'field-installer-answers-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const clock = new ManualClock();
  const store = new Store({ folder, clock, report: () => undefined, files: { ...disk, ...files } });
  const open = () => {
    const { file, ...place } = store.place('answers');
    return new AnswerStore({ ...place, folder: file, mayWrite });
  };
  const file = join(folder, 'answers', `${serial}.json`);
  const said = () => store.notices.snapshot().notices.map(({ message }) => inEnglish(message));
  const read = async (answers = open()) => {
    const kept = await answers.read(serial);
    if (!kept.ok) throw new Error(inEnglish(kept.error.message));
    return kept.value;
  };
  return { folder, file, clock, answers: open(), open, said, read };
}

describe('the answers of a device', () => {
  test('are there at the next start, the newest first', async () => {
    const { answers, read } = await answersForTest();
    for (const at of [1, 2, 3]) expect(await answers.keep(serial, answer(at))).toMatchObject({ ok: true });
    expect((await read()).map(({ readAt }) => readAt)).toEqual([3, 2, 1]);
  });

  test('that are the same as before move their time alone', async () => {
    const { answers, read } = await answersForTest();
    for (const at of [1, 2, 3]) await answers.keep(serial, answer(at, { hostName: 'gate' }));
    await answers.keep(serial, { ...answer(4, { hostName: 'gate' }), osVersion: '12.12.1' });
    expect(await read()).toMatchObject([
      { readAt: 4, lastReadAt: 4, osVersion: '12.12.1' },
      { readAt: 1, lastReadAt: 3, osVersion: '12.11.77' },
    ]);
  });

  test('are twenty at most, the newest', async () => {
    const { answers, read } = await answersForTest();
    for (let at = 1; at <= 25; at += 1) await answers.keep(serial, answer(at));
    const kept = await read();
    expect(kept.map(({ readAt }) => readAt)).toEqual(Array.from({ length: 20 }, (_, index) => 25 - index));
  });

  test('have room for a mebibyte, and one beyond any device’s is not kept', async () => {
    const { answers, read, file } = await answersForTest();
    for (let at = 1; at <= 8; at += 1)
      await answers.keep(serial, answer(at, { long: 'x'.repeat(200_000), at }));
    expect((await readFile(file)).length).toBeLessThan(1024 * 1024 + 100);
    expect((await read()).map(({ readAt }) => readAt)).toEqual([8, 7, 6, 5, 4]);
    await answers.keep(serial, answer(9, { long: 'x'.repeat(longestAnswer) }));
    expect((await read())[0]?.readAt).toBe(8);
  });

  test('of others are not read by that, and of nobody are none', async () => {
    const opened: string[] = [];
    const readFileOf: Files['readFile'] = ((file: string, options: undefined) => {
      opened.push(file);
      return disk.readFile(file, options);
    }) as Files['readFile'];
    const { answers, file } = await answersForTest({ readFile: readFileOf });
    expect(await answers.read('B8A44F000002')).toEqual({ ok: true, value: [] });
    await answers.keep(serial, answer(1));
    await answers.read(serial);
    expect(new Set(opened)).toEqual(new Set([file]));
    expect(await answers.serials()).toEqual([serial]);
  });

  test('go when they are told to', async () => {
    const { answers, folder, read } = await answersForTest();
    await answers.keep(serial, answer(1));
    await answers.remove(serial);
    expect(await readdir(join(folder, 'answers'))).toEqual([]);
    expect(await read()).toEqual([]);
  });
});

describe('a document of answers that is not as it should be', () => {
  test.each([
    ['foreign', '<xml/>'],
    ['empty', ''],
    ['cut off', '{"version":1,"serial":"B8A44F000001","answers":[{"readAt"'],
    ['of another device', '{"version":1,"serial":"B8A44F000009","answers":[]}'],
    ['too deep', `{"version":1,"serial":"${serial}","answers":${'['.repeat(5_000)}${']'.repeat(5_000)}}`],
  ])('is set aside and said where it is %s', async (_, content) => {
    const { folder, file, answers, said, read } = await answersForTest();
    await mkdir(join(folder, 'answers'));
    await writeFile(file, content);
    await answers.keep(serial, answer(1));
    expect(said()).toEqual([expect.stringContaining(`${serial}.json was damaged`)]);
    const aside = (await readdir(join(folder, 'answers'))).find((name) => name.includes('damaged')) ?? '';
    expect(await readFile(join(folder, 'answers', aside), 'utf8')).toBe(content);
    expect(await read()).toEqual([answer(1)]);
  });

  test('of a newer program is read and left as it is', async () => {
    const { folder, file, answers, read, said } = await answersForTest();
    await mkdir(join(folder, 'answers'));
    const content = JSON.stringify({ version: 2, serial, answers: [answer(1)], more: true });
    await writeFile(file, content);
    await answers.keep(serial, answer(2));
    expect(await readFile(file, 'utf8')).toBe(content);
    expect(await read()).toEqual([answer(1)]);
    expect(said()).toEqual([expect.stringContaining('newer version')]);
  });

  test('of a newer program and not understood is no device that never answered', async () => {
    const { folder, file, answers } = await answersForTest();
    await mkdir(join(folder, 'answers'));
    await writeFile(file, JSON.stringify({ version: 2, serial, told: [] }));
    expect(await answers.read(serial)).toMatchObject({
      ok: false,
      error: { kind: 'storage', message: { id: 'storage.newerNotTaken' } },
    });
  });

  test('is left alone by a program that only reads, which does not take it for none', async () => {
    const { folder, file, answers, said } = await answersForTest({}, () => Promise.resolve(false));
    await mkdir(join(folder, 'answers'));
    await writeFile(file, 'damaged');
    expect(await answers.read(serial)).toMatchObject({
      ok: false,
      error: {
        kind: 'storage',
        message: { id: 'storage.unreadable' },
        advice: { id: 'storage.inTheWayAdvice' },
      },
    });
    expect(await answers.keep(serial, answer(1))).toMatchObject({ ok: false, error: { kind: 'storage' } });
    expect(await readFile(file, 'utf8')).toBe('damaged');
    expect(said()).toEqual([]);
  });

  test('that the disk does not take is said once, known in this run, and written when there is room', async () => {
    let isFull = true;
    const files: Partial<Files> = {
      rename: async (from, to) => {
        if (isFull) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        await disk.rename(from, to);
      },
    };
    const { answers, said, clock, read, open } = await answersForTest(files);
    expect(await answers.keep(serial, answer(1))).toMatchObject({ ok: false });
    expect(await answers.keep('B8A44F000002', answer(1))).toMatchObject({ ok: false });
    expect(said()).toEqual([expect.stringContaining('the disk is full')]);
    expect(await read(answers)).toEqual([answer(1)]);
    isFull = false;
    clock.advance(30_000);
    await answers.close();
    expect(said()).toEqual([]);
    expect(await read(open())).toEqual([answer(1)]);
  });
});
