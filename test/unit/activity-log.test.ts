/** The log of a site on disk: added to, never edited, in files of bounded length. */
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ActivityLog } from '../../electron/services/storage/activity-log.ts';
import { disk, type Files } from '../../electron/services/storage/files.ts';
import { Store } from '../../electron/services/storage/store.ts';
import type { ActivityEntry } from '../../shared/contract/activity.ts';
import { plain } from '../../shared/texts/said.ts';
import { ManualClock } from '../clock.ts';
import { inEnglish } from '../english.ts';

const entry = (at: number, message = `entry ${at}`): ActivityEntry => ({
  at,
  who: 'technician',
  serial: 'B8A44F000001',
  kind: 'job',
  message: plain(message),
  facts: { job: String(at) },
});

async function logForTest(files: Partial<Files> = {}, mayWrite = () => Promise.resolve(true)) {
  const folder = await mkdtemp(join(tmpdir(), 'field-installer-activity-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const clock = new ManualClock();
  const store = new Store({ folder, clock, report: () => undefined, files: { ...disk, ...files } });
  const open = () => new ActivityLog({ ...store.place('sites/one/activity.jsonl'), mayWrite });
  const file = join(folder, 'sites', 'one', 'activity.jsonl');
  const said = () => store.notices.snapshot().notices.map(({ message }) => inEnglish(message));
  const read = async (log = open()) => {
    const kept = await log.read();
    if (!kept.ok) throw new Error(inEnglish(kept.error.message));
    return kept.value;
  };
  const times = async (log = open()) => (await read(log)).entries.map(({ at }) => at);
  return { file, clock, log: open(), open, said, read, times, names: () => readdir(dirname(file)) };
}

describe('the log of a site', () => {
  test('is there at the next start, and what was written stays byte for byte', async () => {
    const { log, open, read, file } = await logForTest();
    await log.add([entry(1), entry(2)]);
    const before = await readFile(file, 'utf8');
    await open().add([entry(3)]);
    expect((await readFile(file, 'utf8')).startsWith(before)).toBe(true);
    expect((await read()).entries).toEqual([entry(1), entry(2), entry(3)]);
  });

  test('leaves out a line that was torn off, says so, and goes on behind it', async () => {
    const { log, open, file, times, said } = await logForTest();
    await log.add([entry(1)]);
    await appendFile(file, '{"at":2,"who":"techn');
    expect(await times()).toEqual([1]);
    expect(said()).toEqual([expect.stringContaining('1 line cannot be read and is left out')]);
    await open().add([entry(3)]);
    expect(await times()).toEqual([1, 3]);
    expect(await readFile(file, 'utf8')).toContain('{"at":2,"who":"techn\n');
  });

  test('puts a file that is large beside, keeps it, and reads them all by time', async () => {
    const { log, read, names } = await logForTest();
    const long = 'x'.repeat(3_900);
    for (let at = 0; at < 3_000; at += 600) {
      await log.add(Array.from({ length: 600 }, (_, index) => entry(at + index, long)));
    }
    expect((await names()).sort()).toEqual(['activity-1.jsonl', 'activity-2.jsonl', 'activity.jsonl']);
    const { entries, hasOlder } = await read();
    expect(entries.map(({ at }) => at)).toEqual(Array.from({ length: 3_000 }, (_, index) => index));
    expect(hasOlder).toBe(false);
  });

  test('reads the newest twenty thousand, and says that there are older ones', async () => {
    const { log, read } = await logForTest();
    await log.add(Array.from({ length: 20_000 }, (_, index) => entry(index)));
    await log.add([entry(20_000)]);
    const { entries, hasOlder } = await read();
    expect(hasOlder).toBe(true);
    expect([entries.length, entries[0]?.at, entries.at(-1)?.at]).toEqual([20_000, 1, 20_000]);
  });

  test('is written by nobody who does not write the site, and then what waited is', async () => {
    let mine = false;
    const { log, clock, names, times } = await logForTest({}, () => Promise.resolve(mine));
    await log.add([entry(1)]);
    expect(await names().catch(() => [])).toEqual([]);
    expect(await times(log)).toEqual([1]);
    mine = true;
    clock.advance(30_000);
    await log.add([entry(2)]);
    expect(await times()).toEqual([1, 2]);
  });

  test('keeps what a full disk refused until there is room, and says so meanwhile', async () => {
    let full = true;
    const open: Files['open'] = (...given) =>
      full ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) : disk.open(...given);
    const { log, clock, said, times } = await logForTest({ open });
    await log.add([entry(1)]);
    expect(said()).toEqual([expect.stringContaining('the disk is full')]);
    full = false;
    clock.advance(30_000);
    await log.close();
    expect(said()).toEqual([]);
    expect(await times()).toEqual([1]);
  });

  test('of a newer version is read and not written; what is no log is put aside', async () => {
    const newer = await logForTest();
    await mkdir(dirname(newer.file), { recursive: true });
    const text = `{"version":2,"holds":"activity"}\n${JSON.stringify(entry(1))}\n{"at":2,"kind":"unknown"}\n`;
    await writeFile(newer.file, text);
    await newer.log.add([entry(3)]);
    expect(await readFile(newer.file, 'utf8')).toBe(text);
    expect(await newer.times()).toEqual([1]);

    const foreign = await logForTest();
    await mkdir(dirname(foreign.file), { recursive: true });
    await writeFile(foreign.file, 'what is this?\n');
    await foreign.log.add([entry(3)]);
    expect(await foreign.times()).toEqual([3]);
    const aside = (await foreign.names()).find((name) => name.includes('.damaged-'));
    expect(await readFile(join(dirname(foreign.file), aside ?? ''), 'utf8')).toBe('what is this?\n');
  });

  test('takes what another copy has more, once', async () => {
    const { log, times } = await logForTest();
    await log.add([entry(1), entry(3)]);
    for (let count = 0; count < 2; count += 1) await log.merge([entry(1), entry(2)]);
    expect(await times()).toEqual([1, 2, 3]);
  });

  test('holds no line that nothing could read again', async () => {
    const { log, read } = await logForTest();
    const all = Array.from({ length: 100 }, () => 'y'.repeat(1_000));
    await log.add([{ ...entry(1), message: { id: 'plain.sentences', parts: { all } } }]);
    expect(inEnglish((await read()).entries[0]?.message)).toBe('What was done is too long to be kept.');
  });
});
