/** The rows of a site on disk: what is written when, and what becomes of a file that is not as it should be. */
import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { disk, type Files } from '../../electron/services/storage/files.ts';
import { Journal } from '../../electron/services/storage/journal.ts';
import { Store } from '../../electron/services/storage/store.ts';
import type { SiteRow } from '../../shared/contract/site.ts';
import { ManualClock } from '../clock.ts';
import { inEnglish } from '../english.ts';

const serialOf = (index: number) => `B8A44F${index.toString(16).toUpperCase().padStart(6, '0')}`;

const row = (index: number, more: Partial<SiteRow> = {}): SiteRow => ({
  serial: serialOf(index),
  name: `Camera ${index}`,
  model: 'M1075-L',
  osVersion: '12.11.77',
  addresses: ['10.0.0.21'],
  port: 80,
  httpsPort: 443,
  needsSetup: false,
  lastSeen: 1_000,
  scheme: null,
  readAt: null,
  installationMode: false,
  hasStation: false,
  joinedSsid: null,
  prefixes: [],
  routers: [],
  ...more,
});

async function folderForTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'field-installer-journal-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

interface Options {
  folder?: string;
  content?: string | Buffer;
  files?: Partial<Files>;
  mayWrite?: () => Promise<boolean>;
}

/** A journal that was read, the rows that its program holds, and what is on disk. */
async function journalForTest(options: Options = {}) {
  const folder = options.folder ?? (await folderForTest());
  const file = join(folder, 'devices.jsonl');
  if (options.content !== undefined) await writeFile(file, options.content);
  const clock = new ManualClock();
  const faults: unknown[] = [];
  const store = new Store({
    folder,
    clock,
    report: (fault) => faults.push(fault),
    files: { ...disk, ...options.files },
  });
  const rows = new Map<string, SiteRow>();
  const mayWrite = options.mayWrite ?? (() => Promise.resolve(true));
  const journal = new Journal(
    { ...store.place('devices.jsonl'), mayWrite },
    {
      row: (serial) => rows.get(serial) ?? null,
      adopt: (serial, one) => {
        if (one) rows.set(serial, one);
        else rows.delete(serial);
        return true;
      },
    },
  );
  const put = (...more: SiteRow[]) => {
    for (const one of more) {
      rows.set(one.serial, one);
      journal.change(one.serial);
    }
  };
  const remove = (index: number) => {
    rows.delete(serialOf(index));
    journal.change(serialOf(index));
  };
  const lines = async () => (await readFile(file, 'utf8')).split('\n').slice(0, -1);
  const said = () => store.notices.snapshot().notices.map(({ message }) => inEnglish(message));
  const asides = async () => (await readdir(folder)).filter((name) => name.includes('.damaged-'));
  const loaded = await journal.load();
  return { folder, file, clock, journal, rows, put, remove, lines, said, asides, faults, loaded };
}

/** What stands on disk, as the next run of the program reads it. */
async function nextRun(folder: string) {
  const { rows } = await journalForTest({ folder });
  return new Map([...rows].sort());
}

describe('a journal', () => {
  test('gives the next run the newest of each row, and none that was removed', async () => {
    const { folder, journal, put, remove } = await journalForTest();
    put(row(1), row(2), row(3));
    await journal.flush();
    put(row(2, { name: 'Gate' }));
    remove(3);
    expect(await journal.flush()).toMatchObject({ ok: true });
    expect([...(await nextRun(folder)).values()]).toEqual([row(1), row(2, { name: 'Gate' })]);
  });

  test('adds one line for a change, whatever else it holds', async () => {
    const { journal, put, lines } = await journalForTest();
    put(...Array.from({ length: 50 }, (_, index) => row(index)));
    await journal.flush();
    expect(await lines()).toHaveLength(51);
    put(row(7, { osVersion: '12.12.1' }));
    await journal.flush();
    expect(await lines()).toHaveLength(52);
    expect((await lines()).at(-1)).toContain(serialOf(7));
  });

  test('writes a device that changes all the time once in five seconds', async () => {
    const { journal, put, lines, clock } = await journalForTest();
    put(row(1));
    await journal.flush();
    for (let count = 0; count < 40; count += 1) {
      put(row(1, { name: `Camera ${count}` }));
      clock.advance(100);
    }
    expect(await lines()).toHaveLength(2);
    clock.advance(1_000);
    await journal.flush();
    expect(await lines()).toHaveLength(3);
    expect((await lines()).at(-1)).toContain('Camera 39');
  });

  test('writes nothing for a row that is as it was', async () => {
    const { journal, put, lines } = await journalForTest();
    put(row(1));
    await journal.flush();
    put(row(1, { name: 'other' }));
    put(row(1));
    await journal.flush();
    expect(await lines()).toHaveLength(2);
  });

  test('writes that a device was seen alone once in ten minutes, and at the end', async () => {
    const { folder, journal, put, lines } = await journalForTest();
    put(row(1));
    await journal.flush();
    put(row(1, { lastSeen: 1_000 + 9 * 60_000 }));
    await journal.flush();
    expect(await lines()).toHaveLength(2);
    put(row(1, { lastSeen: 1_000 + 10 * 60_000 }));
    await journal.flush();
    expect(await lines()).toHaveLength(3);
    const last = row(1, { lastSeen: 1_000 + 10 * 60_000 + 1 });
    put(last);
    await journal.close([serialOf(1)]);
    expect([...(await nextRun(folder)).values()]).toEqual([last]);
  });

  test('is written anew when more lines are over than are needed', async () => {
    const { folder, journal, put, lines } = await journalForTest();
    for (let count = 0; count < 1_200; count += 1) {
      put(row(1, { name: `Camera ${count}` }));
      await journal.flush();
    }
    expect((await lines()).length).toBeLessThan(1_010);
    expect((await nextRun(folder)).get(serialOf(1))?.name).toBe('Camera 1199');
  });

  test('is read by its owner alone', async () => {
    const { journal, put, file } = await journalForTest();
    put(row(1));
    await journal.flush();
    expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600');
  });

  test('holds what was put, removed and read again in any order', async () => {
    const step = fc.oneof(
      fc.record({ put: fc.nat(5), name: fc.string({ maxLength: 20 }) }),
      fc.record({ remove: fc.nat(5) }),
      fc.constant('flush' as const),
      fc.constant('restart' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const folder = await folderForTest();
        let run = await journalForTest({ folder });
        const expected = new Map<string, SiteRow>();
        for (const one of steps) {
          if (one === 'flush') {
            await run.journal.flush();
          } else if (one === 'restart') {
            await run.journal.close([]);
            run = await journalForTest({ folder });
          } else if ('put' in one) {
            run.put(row(one.put, { name: one.name }));
            expected.set(serialOf(one.put), row(one.put, { name: one.name }));
          } else {
            run.remove(one.remove);
            expected.delete(serialOf(one.remove));
          }
        }
        await run.journal.close([]);
        expect(await nextRun(folder)).toEqual(new Map([...expected].sort()));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a journal that is not as it should be', () => {
  const written = async (...rows: SiteRow[]) => {
    const { folder, file, journal, put } = await journalForTest();
    put(...rows);
    await journal.flush();
    return { folder, file };
  };

  test('loses nothing but a last line that was torn off, wherever that was, and says nothing', async () => {
    const { folder, file } = await written(row(1), row(2));
    const whole = (await stat(file)).size;
    const lastLine = (await readFile(file, 'utf8')).split('\n').at(-2)?.length ?? 0;
    const bytes = await readFile(file);
    for (let cut = 2; cut <= lastLine; cut += 7) {
      await writeFile(file, bytes);
      await truncate(file, whole - cut);
      const { rows, said, put, journal } = await journalForTest({ folder });
      expect([...rows.keys()]).toEqual([serialOf(1)]);
      expect(said()).toEqual([]);
      put(row(3));
      await journal.flush();
      expect([...(await nextRun(folder)).keys()]).toEqual([serialOf(1), serialOf(3)]);
    }
  });

  test('takes zeros at its end for a line that was never written', async () => {
    const { folder, file } = await written(row(1));
    await appendFile(file, Buffer.alloc(4_096));
    const { rows, said, journal, put } = await journalForTest({ folder });
    expect([...rows.keys()]).toEqual([serialOf(1)]);
    put(row(2));
    await journal.flush();
    expect([...(await nextRun(folder)).keys()]).toEqual([serialOf(1), serialOf(2)]);
    expect(said()).toEqual([]);
  });

  test('sets a line aside alone that does not fit, and goes on with an older one of that device', async () => {
    const { folder, file } = await written(row(1), row(2));
    const bad = JSON.stringify({ lastSeen: 5, device: { ...row(1), port: 'none' } });
    await appendFile(file, `${bad}\n{]\n`);
    const { rows, said, asides, lines } = await journalForTest({ folder });
    expect([...rows.values()]).toEqual([row(1), row(2)]);
    expect(said()).toEqual([expect.stringContaining(serialOf(1))]);
    const [aside = ''] = await asides();
    expect(await readFile(join(folder, aside), 'utf8')).toContain(bad);
    expect(await lines()).toHaveLength(3);
    expect((await journalForTest({ folder })).said()).toEqual([]);
  });

  test('sets a line of another encoding aside as it is, and guesses none of its letters', async () => {
    const { folder, file } = await written(row(1));
    const bad = Buffer.from(JSON.stringify({ lastSeen: 9, device: { ...row(1), name: 'Tür' } }), 'latin1');
    await appendFile(file, Buffer.concat([bad, Buffer.from('\n')]));
    const { rows, asides } = await journalForTest({ folder });
    expect([...rows.values()]).toEqual([row(1)]);
    const [aside = ''] = await asides();
    expect((await readFile(join(folder, aside))).includes(bad)).toBe(true);
  });

  test.each([
    ['foreign', 'Name;Serial\nGate;B8A44F\n'],
    ['empty', ''],
    ['of no encoding', Buffer.from([0x80, 0xff, 0x0a, 0x81])],
    ['without a version', '{"holds":"devices"}\n'],
  ])('is set aside as a whole where it is %s, and said', async (_, content) => {
    const { folder, rows, said, asides, put, journal } = await journalForTest({ content });
    expect(rows.size).toBe(0);
    expect(said()).toEqual([expect.stringContaining('was damaged')]);
    const [aside = ''] = await asides();
    expect(await readFile(join(folder, aside))).toEqual(Buffer.from(content));
    put(row(1));
    await journal.flush();
    expect((await nextRun(folder)).size).toBe(1);
  });

  test('of a newer program is shown and left as it is', async () => {
    const { file } = await written(row(1));
    const content = (await readFile(file, 'utf8')).replace('"version":1', '"version":2') + '{"more":1}\n';
    const { file: newer, rows, said, put, journal } = await journalForTest({ content });
    expect([...rows.keys()]).toEqual([serialOf(1)]);
    expect(said()).toEqual([expect.stringContaining('newer version')]);
    put(row(2));
    expect(await journal.flush()).toMatchObject({ ok: false, error: { kind: 'storage' } });
    expect(await readFile(newer, 'utf8')).toBe(content);
  });

  test('cannot be read where a folder is in its place, and heals when that is gone', async () => {
    const folder = await folderForTest();
    await mkdir(join(folder, 'devices.jsonl'));
    const { loaded, said, put, journal } = await journalForTest({ folder });
    expect(loaded).toMatchObject({ ok: false, error: { kind: 'storage' } });
    put(row(1));
    expect(await journal.flush()).toMatchObject({ ok: false });
    await rm(join(folder, 'devices.jsonl'), { recursive: true });
    expect(await journal.flush()).toMatchObject({ ok: true });
    expect(said()).toEqual([]);
    expect((await nextRun(folder)).size).toBe(1);
  });

  test('that went away is written again with all that is known', async () => {
    const { folder, file, journal, put } = await journalForTest();
    put(row(1), row(2));
    await journal.flush();
    await rm(file);
    put(row(3));
    expect(await journal.flush()).toMatchObject({ ok: true });
    expect((await nextRun(folder)).size).toBe(3);
  });
});

describe('a disk that does not take it', () => {
  const noRoom = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));

  test('is said, half a line is taken away again, and all is written once there is room', async () => {
    let isFull = false;
    const files: Partial<Files> = {
      open: async (file, flags, mode) => {
        const handle = await disk.open(file, flags, mode);
        if (!isFull || typeof file !== 'string') return handle;
        const write = handle.writeFile.bind(handle);
        handle.writeFile = async (data) => {
          await write((data as Buffer).subarray(0, 40));
          return noRoom();
        };
        return handle;
      },
    };
    const { folder, file, journal, put, said, clock } = await journalForTest({ files });
    put(row(1));
    await journal.flush();
    const before = await readFile(file, 'utf8');
    isFull = true;
    put(row(2));
    expect(await journal.flush()).toMatchObject({ ok: false, error: { kind: 'storage' } });
    expect(said()).toEqual([expect.stringContaining('the disk is full')]);
    expect(await readFile(file, 'utf8')).toBe(before);
    isFull = false;
    clock.advance(30_000);
    await journal.flush();
    expect(said()).toEqual([]);
    expect((await nextRun(folder)).size).toBe(2);
  });
});

describe('two programs at one journal', () => {
  test('write it one at a time: who may not keeps what it learned until it may, and loses nothing of the other’s', async () => {
    const folder = await folderForTest();
    let second = false;
    const one = await journalForTest({ folder, mayWrite: () => Promise.resolve(!second) });
    const two = await journalForTest({ folder, mayWrite: () => Promise.resolve(second) });
    one.put(row(1), row(2, { lastSeen: 9_000, name: 'newer' }), row(4));
    two.put(row(2, { lastSeen: 2_000, name: 'older' }), row(3), row(4, { lastSeen: 3_000, name: 'newest' }));
    await one.journal.flush();
    expect(await two.journal.flush()).toMatchObject({ ok: false, error: { kind: 'storage' } });
    expect((await nextRun(folder)).size).toBe(3);
    second = true;
    await two.journal.load();
    await two.journal.flush();
    const names = [...(await nextRun(folder)).values()].map(({ name }) => name);
    expect(names).toEqual(['Camera 1', 'newer', 'Camera 3', 'newest']);
    expect([...two.rows.values()].map(({ name }) => name).sort()).toEqual(names.sort());
  });

  test('that both believe to be the one lose nothing either', async () => {
    const folder = await folderForTest();
    const one = await journalForTest({ folder });
    const two = await journalForTest({ folder });
    for (let count = 0; count < 10; count += 1) {
      one.put(row(count));
      await one.journal.flush();
      two.put(row(100 + count));
      await two.journal.flush();
    }
    expect((await nextRun(folder)).size).toBe(20);
    await one.journal.flush();
    one.put(row(50));
    await one.journal.flush();
    expect(one.rows.size).toBe(21);
  });

  test('do not bring back what one of them has removed', async () => {
    const folder = await folderForTest();
    const one = await journalForTest({ folder });
    one.put(row(1), row(2));
    await one.journal.flush();
    const two = await journalForTest({ folder });
    one.remove(1);
    await one.journal.flush();
    two.put(row(2, { name: 'other' }));
    await two.journal.flush();
    expect([...(await nextRun(folder)).values()]).toEqual([row(2, { name: 'other' })]);
  });
});
