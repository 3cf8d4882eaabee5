import { EventEmitter, once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { disk, type Files } from '../../electron/services/storage/files.ts';
import type { Shape } from '../../electron/services/storage/shape.ts';
import { Store } from '../../electron/services/storage/store.ts';
import { ManualClock } from '../clock.ts';
import { inEnglish } from '../english.ts';
import { plain } from '../../shared/texts/said.ts';

const schema = z.object({ id: z.string(), text: z.string(), at: z.number(), data: z.unknown().optional() });
type Note = z.infer<typeof schema>;

const shape: Shape<Note> = {
  field: 'notes',
  key: 'id',
  schema,
  title: (id) => plain(id === null ? 'a note without an id' : `the note ${id}`),
  time: ({ at }) => at,
  most: null,
  settle: (_base, mine, theirs) => (mine.at >= theirs.at ? mine : theirs),
  migrations: [],
};

const note = (id: string, text = id, at = 0): Note => ({ id, text, at });
const asText = (...notes: unknown[]) => JSON.stringify({ version: 1, notes });

class SystemError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

async function folderForTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'field-installer-document-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

interface Options {
  folder?: string;
  content?: string | Buffer;
  files?: Partial<Files>;
  shape?: Shape<Note>;
}

/** A document of notes, what its program holds, and what is on disk. */
async function documentForTest(options: Options = {}) {
  const folder = options.folder ?? (await folderForTest());
  const file = join(folder, 'notes.json');
  if (options.content !== undefined) await writeFile(file, options.content);
  const faults: unknown[] = [];
  const clock = new ManualClock();
  const store = new Store({
    folder,
    clock,
    report: (fault) => faults.push(fault),
    files: { ...disk, ...options.files },
  });
  const notes = new Map<string, Note>();
  const document = store.document('notes.json', options.shape ?? shape, {
    records: () => new Map(notes),
    adopt: (id, record) => {
      if (record) notes.set(id, record);
      else notes.delete(id);
      return true;
    },
  });
  const put = (...more: Note[]) => more.forEach((one) => notes.set(one.id, one));
  const content = async () => {
    const text = await readFile(file, 'utf8');
    return JSON.parse(text) as { version: number; notes: Note[] };
  };
  const said = () => store.notices.snapshot().notices.map(({ message }) => inEnglish(message));
  const asides = async () => (await readdir(folder)).filter((name) => name.startsWith('notes.json.damaged'));
  return { folder, file, clock, store, notes, document, put, content, said, asides, faults };
}

const refused = { ok: false, error: { kind: 'storage' } };

describe('A document that was read', () => {
  test('is written as a whole, a record a line, readable by its owner alone', async () => {
    const { file, document, put } = await documentForTest();
    await document.load();
    put(note('a'), note('b'));
    expect(await document.save()).toEqual({ ok: true, value: null });
    expect((await readFile(file, 'utf8')).split('\n')).toEqual([
      '{"version":1,"notes":[',
      '{"id":"a","text":"a","at":0},',
      '{"id":"b","text":"b","at":0}',
      ']}',
      '',
    ]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test('leaves no file where there is nothing to keep', async () => {
    const { folder, document } = await documentForTest();
    await document.load();
    await document.close();
    expect(await readdir(folder)).toEqual([]);
  });

  test.each([
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with one', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 the other way round', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('may be in %s', async (_name, encode) => {
    const { notes, document, said, asides } = await documentForTest({ content: encode(asText(note('Tür'))) });
    expect(await document.load()).toMatchObject({ ok: true });
    expect([...notes.keys()]).toEqual(['Tür']);
    expect([...said(), ...(await asides())]).toEqual([]);
  });

  test('is written through a link, and the link stays', async () => {
    const folder = await folderForTest();
    const target = join(folder, 'elsewhere.json');
    await writeFile(target, asText(note('a')));
    await symlink('elsewhere.json', join(folder, 'notes.json'));
    const { document, put } = await documentForTest({ folder });
    await document.load();
    put(note('b'));
    await document.save();
    expect(await readFile(target, 'utf8')).toContain('"b"');
    expect(await readlink(join(folder, 'notes.json'))).toBe('elsewhere.json');
  });

  test('is written through a link whose target is not there yet', async () => {
    const folder = await folderForTest();
    await symlink('later.json', join(folder, 'notes.json'));
    const { document, put } = await documentForTest({ folder });
    await document.load();
    put(note('a'));
    await document.save();
    expect(await readFile(join(folder, 'later.json'), 'utf8')).toContain('"a"');
    expect(await readlink(join(folder, 'notes.json'))).toBe('later.json');
  });

  test('loses what killed runs have left beside it, and nothing else', async () => {
    const folder = await folderForTest();
    // Beyond the highest process number that Linux gives.
    const gone = 4_194_305;
    const names = [
      `notes.json.${gone}.tmp`,
      `notes.json.${process.ppid}.tmp`,
      `others.json.${gone}.tmp`,
      'notes.json.old.tmp',
    ];
    for (const name of names) await writeFile(join(folder, name), 'half');
    const { document } = await documentForTest({ folder });
    await document.load();
    expect((await readdir(folder)).sort()).toEqual(names.slice(1).sort());
  });

  test('is written again by each save with what there is by then, one after the other', async () => {
    const order: string[] = [];
    const held = new EventEmitter();
    const { file, store, document, put, content } = await documentForTest({
      files: {
        open: (path, flags, mode) => {
          if (path === `${file}.lock`) order.push('asks for the lock');
          return disk.open(path, flags, mode);
        },
        rename: async (from, to) => {
          if (to !== file) return disk.rename(from, to);
          order.push('begins');
          held.emit('begun');
          if (order.length === 2) await once(held, 'let go');
          await disk.rename(from, to);
          order.push('ends');
        },
      },
    });
    await document.load();
    put(note('a', 'first'));
    const begun = once(held, 'begun');
    const first = document.save();
    await begun;
    put(note('a', 'second'));
    const others = [document.save(), document.save()];
    put(note('a', 'third'));
    // One that did not queue up would have asked for the lock by the time that another document is written as a whole.
    const other = store.document('others.json', shape, {
      records: () => new Map([['b', note('b')]]),
      adopt: () => true,
    });
    await other.load();
    expect(await other.save()).toMatchObject({ ok: true });
    held.emit('let go');
    for (const saved of [await first, ...(await Promise.all(others))]) expect(saved.ok).toBe(true);
    const writing = ['asks for the lock', 'begins', 'ends'];
    expect(order).toEqual([...writing, ...writing]);
    expect((await content()).notes).toEqual([note('a', 'third')]);
  });
});

describe('A document that was not read is never written', () => {
  test('while it is still being read, as at a quit during the start', async () => {
    const { file, document } = await documentForTest({ content: asText(note('a')) });
    expect(await document.close()).toMatchObject(refused);
    expect(await readFile(file, 'utf8')).toBe(asText(note('a')));
  });

  test('when the system refuses it, which is said until it can be read; then both sides are kept', async () => {
    let isHeld = true;
    const { file, clock, notes, document, put, content, said } = await documentForTest({
      content: asText(note('a')),
      files: {
        // One call of several kinds; the bytes are read by this one.
        readFile: ((name: string, ...rest: []) =>
          isHeld && name.endsWith('notes.json')
            ? Promise.reject(new SystemError('EACCES'))
            : disk.readFile(name, ...rest)) as Files['readFile'],
      },
    });
    expect(await document.load()).toMatchObject(refused);
    put(note('b'));
    expect(await document.save()).toMatchObject(refused);
    expect(await readFile(file, 'utf8')).toBe(asText(note('a')));
    expect(said()).toEqual([expect.stringContaining('cannot be read: this user may not do that (EACCES)')]);

    isHeld = false;
    clock.advance(30_000);
    await document.save();
    expect(said()).toEqual([]);
    expect([...notes.keys()].sort()).toEqual(['a', 'b']);
    expect((await content()).notes).toHaveLength(2);
  });

  test('when a folder is in its place', async () => {
    const folder = await folderForTest();
    await mkdir(join(folder, 'notes.json'));
    const { document, put, said } = await documentForTest({ folder });
    expect(await document.load()).toMatchObject(refused);
    put(note('a'));
    expect(await document.save()).toMatchObject(refused);
    expect((await stat(join(folder, 'notes.json'))).isDirectory()).toBe(true);
    expect(said()).toEqual([expect.stringContaining('there is a folder in its place')]);
  });

  test('when a newer program wrote it: what is understood is shown, and nothing renamed', async () => {
    const content = JSON.stringify({ version: 2, notes: [note('a'), { id: 'b', words: ['new'] }], more: 1 });
    const { file, notes, document, put, said, asides } = await documentForTest({ content });
    expect(await document.load()).toMatchObject({ ok: true });
    expect([...notes.keys()]).toEqual(['a']);
    put(note('c'));
    expect(await document.save()).toMatchObject(refused);
    expect(await document.close()).toMatchObject(refused);
    expect(await readFile(file, 'utf8')).toBe(content);
    expect(await asides()).toEqual([]);
    expect(said()).toEqual([expect.stringMatching(/newer version.*1 of its entries cannot be shown/)]);
  });

  test('when a newer program wrote it and keeps its records elsewhere: that is no damage', async () => {
    const content = JSON.stringify({ version: 2, pages: [note('a')] });
    const { file, notes, document, put, said, asides } = await documentForTest({ content });
    expect(await document.load()).toMatchObject({ ok: true });
    expect([...notes.keys()]).toEqual([]);
    put(note('c'));
    expect(await document.close()).toMatchObject(refused);
    expect(await readFile(file, 'utf8')).toBe(content);
    expect(await asides()).toEqual([]);
    expect(said()).toEqual([expect.stringContaining('newer version')]);
  });

  test('when a newer program has written it meanwhile', async () => {
    const { file, document, put } = await documentForTest({ content: asText(note('a')) });
    await document.load();
    const newer = JSON.stringify({ version: 2, notes: [] });
    await writeFile(file, newer);
    put(note('b'));
    expect(await document.save()).toMatchObject(refused);
    expect(await readFile(file, 'utf8')).toBe(newer);
  });

  test('when it is damaged and cannot be set aside', async () => {
    const { file, document, put, said } = await documentForTest({
      content: 'not json',
      files: { rename: () => Promise.reject(new SystemError('EROFS')) },
    });
    expect(await document.load()).toMatchObject(refused);
    put(note('a'));
    expect(await document.save()).toMatchObject(refused);
    expect(await readFile(file, 'utf8')).toBe('not json');
    expect(said()).toEqual([expect.stringContaining('the disk is read-only')]);
  });
});

describe('What does not fit', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

  const damaged: Record<string, string | Buffer> = {
    empty: '',
    'no JSON': 'not json',
    'cut off': asText(note('a'), note('b')).slice(0, -9),
    'nested beyond measure': deep,
    'without a version': '{"notes":[]}',
    'with a version that is no number': '{"version":"1","notes":[]}',
    'without records': '{"version":1}',
    'in no encoding that can be read': Buffer.from(asText(note('Tür')), 'latin1'),
  };

  test.each(Object.keys(damaged))(
    'is set aside as a whole, said and kept, when the document is %s',
    async (how) => {
      const content = damaged[how] ?? '';
      const { folder, notes, document, put, said, asides } = await documentForTest({ content });
      expect(await document.load()).toMatchObject({ ok: true });
      expect(notes.size).toBe(0);
      const [aside = ''] = await asides();
      expect((await readFile(join(folder, aside))).equals(Buffer.from(content))).toBe(true);
      expect(said()).toEqual([expect.stringContaining(aside)]);
      put(note('b'));
      expect(await document.save()).toMatchObject({ ok: true });
    },
  );

  test('never takes the place of what was set aside before', async () => {
    const { folder, clock, document, asides } = await documentForTest({ content: 'damaged anew' });
    const taken = `notes.json.damaged-${clock.now()}`;
    await writeFile(join(folder, taken), 'damaged before');
    await document.load();
    expect(await readFile(join(folder, taken), 'utf8')).toBe('damaged before');
    expect(await asides()).toEqual([taken, `${taken}-1`]);
  });

  test('is one record alone, named and kept beside the file; the others are read and stay', async () => {
    const bad = { id: 'b', text: 5, at: 0, more: 'kept' };
    const { folder, notes, document, content, said, asides } = await documentForTest({
      content: asText(note('a'), bad, { no: 'id' }, note('c')),
    });
    expect(await document.load()).toMatchObject({ ok: true });
    expect([...notes.keys()]).toEqual(['a', 'c']);
    expect((await content()).notes).toEqual([note('a'), note('c')]);
    const [aside = ''] = await asides();
    expect(JSON.parse(await readFile(join(folder, aside), 'utf8'))).toEqual({
      version: 1,
      notes: [bad, { no: 'id' }],
    });
    expect(said()).toEqual([
      expect.stringMatching(/the note b, a note without an id.*everything else is there/),
    ]);
    expect(said()[0]).toContain(aside);
  });

  test('is a record nested beyond measure', async () => {
    const text = asText(note('a'), { ...note('b'), data: 0 }).replace('"data":0', `"data":${deep}`);
    const { folder, notes, document, said, asides } = await documentForTest({ content: text });
    expect(await document.load()).toMatchObject({ ok: true });
    expect([...notes.keys()]).toEqual(['a']);
    const [aside = ''] = await asides();
    expect(await readFile(join(folder, aside), 'utf8')).toBe(text);
    expect(said()).toEqual([expect.stringContaining('the note b')]);
  });

  test('is the older of two records of one key', async () => {
    const { folder, notes, document, said, asides } = await documentForTest({
      content: asText(note('a', 'new', 2), note('a', 'old', 1)),
    });
    await document.load();
    expect(notes.get('a')?.text).toBe('new');
    const [aside = ''] = await asides();
    expect(await readFile(join(folder, aside), 'utf8')).toContain('old');
    expect(said()).toEqual([expect.stringContaining('an older record of the note a')]);
  });

  test('goes from the notices once it was read', async () => {
    const { store, document, said } = await documentForTest({ content: 'not json' });
    await document.load();
    expect(said()).toHaveLength(1);
    store.notices.seen();
    expect(said()).toEqual([]);
  });

  test('does not stop a document of an earlier version, which is brought up to date', async () => {
    const { notes, document, put, content } = await documentForTest({
      content: JSON.stringify({ version: 1, words: [{ id: 'a', word: 'hello' }] }),
      shape: {
        ...shape,
        migrations: [
          ({ words }) => ({
            notes: (words as { id: string; word: string }[]).map(({ id, word }) => ({
              id,
              text: word,
              at: 0,
            })),
          }),
        ],
      },
    });
    expect(await document.load()).toMatchObject({ ok: true });
    expect(notes.get('a')).toEqual(note('a', 'hello'));
    put(note('b'));
    await document.save();
    expect(await content()).toEqual({ version: 2, notes: [note('a', 'hello'), note('b')] });
  });
});

describe('A document that cannot be written', () => {
  test.each([
    ['ENOSPC', 'the disk is full (ENOSPC)'],
    ['EROFS', 'the disk is read-only (EROFS)'],
    ['EACCES', 'this user may not do that (EACCES)'],
  ])('says so at once (%s), stays as it was, and is written when that has passed', async (code, words) => {
    let isBroken = true;
    const { file, clock, document, put, content, said } = await documentForTest({
      content: asText(note('a')),
      files: {
        open: (...args) =>
          isBroken && String(args[0]).endsWith('.tmp')
            ? Promise.reject(new SystemError(code))
            : disk.open(...args),
      },
    });
    await document.load();
    put(note('b'));
    expect(await document.save()).toMatchObject(refused);
    expect(said()).toEqual([expect.stringContaining(words)]);
    expect(await readFile(file, 'utf8')).toBe(asText(note('a')));

    isBroken = false;
    expect(clock.waiting).toBe(1);
    clock.advance(30_000);
    await document.save();
    expect(said()).toEqual([]);
    expect((await content()).notes).toEqual([note('a'), note('b')]);
  });

  test('for a moment, because a virus scanner holds it, is written all the same', async () => {
    let refusals = 3;
    const { document, put, content, said } = await documentForTest({
      files: {
        rename: (from, to) => {
          refusals -= 1;
          return refusals < 0 ? disk.rename(from, to) : Promise.reject(new SystemError('EPERM'));
        },
      },
    });
    await document.load();
    put(note('a'));
    expect(await document.save()).toMatchObject({ ok: true });
    expect((await content()).notes).toEqual([note('a')]);
    expect(said()).toEqual([]);
  });

  test('because there is too much in it fails as storage does, and is no fault', async () => {
    const { document, notes, faults } = await documentForTest();
    await document.load();
    const endless: { toJSON: () => unknown } = {
      toJSON: () => {
        throw new RangeError('Invalid string length');
      },
    };
    notes.set('a', { ...note('a'), data: endless });
    expect(await document.save()).toMatchObject(refused);
    expect(faults).toEqual([]);
  });

  test('because of a fault of the program says so, and the fault is told', async () => {
    const { document, notes, faults } = await documentForTest();
    await document.load();
    const fault = new TypeError('not foreseen');
    notes.set('a', {
      ...note('a'),
      data: {
        toJSON: () => {
          throw fault;
        },
      },
    });
    expect(await document.save()).toMatchObject(refused);
    expect(faults).toEqual([fault]);
  });
});

describe('Two programs on one document', () => {
  /** Both have read the same notes. */
  async function two(...notes: Note[]) {
    const folder = await folderForTest();
    const one = await documentForTest({ folder, content: asText(...notes) });
    const other = await documentForTest({ folder });
    await one.document.load();
    await other.document.load();
    return { one, other };
  }

  test('keep what each has added', async () => {
    const { one, other } = await two(note('a'));
    one.put(note('b'));
    await one.document.save();
    other.put(note('c'));
    await other.document.save();
    expect((await one.content()).notes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect([...other.notes.keys()].sort()).toEqual(['a', 'b', 'c']);
    await one.document.save();
    expect([...one.notes.keys()].sort()).toEqual(['a', 'b', 'c']);
  });

  test('keep what each has changed', async () => {
    const { one, other } = await two(note('a'), note('b'));
    one.put(note('a', 'changed'));
    other.put(note('b', 'changed'));
    await one.document.save();
    await other.document.save();
    expect((await one.content()).notes).toEqual([note('a', 'changed'), note('b', 'changed')]);
  });

  test('settle between themselves what both have changed', async () => {
    const { one, other } = await two(note('a'));
    one.put(note('a', 'newer', 2));
    other.put(note('a', 'older', 1));
    await one.document.save();
    await other.document.save();
    expect((await one.content()).notes).toEqual([note('a', 'newer', 2)]);
    expect(other.notes.get('a')?.text).toBe('newer');
  });

  test('do not bring back what one of them has removed', async () => {
    const { one, other } = await two(note('a'), note('b'));
    one.notes.delete('a');
    await one.document.save();
    other.put(note('a', 'changed'), note('c'));
    await other.document.save();
    expect((await one.content()).notes.map(({ id }) => id)).toEqual(['b', 'c']);
    expect([...other.notes.keys()].sort()).toEqual(['b', 'c']);
  });

  test('take a file that went away for no wish to remove what was in it', async () => {
    const { one } = await two(note('a'));
    await rm(one.file);
    one.put(note('b'));
    await one.document.save();
    expect((await one.content()).notes).toEqual([note('a'), note('b')]);
  });

  test('set aside what somebody has damaged meanwhile, and lose nothing', async () => {
    const { one } = await two(note('a'));
    await writeFile(one.file, 'damaged');
    one.put(note('b'));
    expect(await one.document.save()).toMatchObject({ ok: true });
    expect((await one.content()).notes).toEqual([note('a'), note('b')]);
    const [aside = ''] = await one.asides();
    expect(await readFile(join(one.folder, aside), 'utf8')).toBe('damaged');
  });

  test('keep what a failed writing could not', async () => {
    let isBroken = false;
    const folder = await folderForTest();
    const one = await documentForTest({
      folder,
      content: asText(note('a')),
      files: {
        rename: (from, to) => (isBroken ? Promise.reject(new SystemError('ENOSPC')) : disk.rename(from, to)),
      },
    });
    const other = await documentForTest({ folder });
    await one.document.load();
    await other.document.load();
    isBroken = true;
    one.put(note('a', 'mine'));
    await one.document.save();
    other.put(note('b'));
    await other.document.save();
    isBroken = false;
    await one.document.save();
    expect((await one.content()).notes).toEqual([note('a', 'mine'), note('b')]);
  });

  test('take over a lock that a killed program has left', async () => {
    const { one } = await two(note('a'));
    const { hostname } = await import('node:os');
    await writeFile(`${one.file}.lock`, `4194305 ${hostname()} x`);
    one.put(note('b'));
    expect(await one.document.save()).toMatchObject({ ok: true });
    expect((await one.content()).notes).toHaveLength(2);
    expect(await readdir(one.folder)).toEqual(['notes.json']);
  });

  test('read again when the lock was lost before the writing', async () => {
    const folder = await folderForTest();
    let intrude = () => Promise.resolve();
    const one = await documentForTest({
      folder,
      content: asText(note('a')),
      files: {
        open: async (...args) => {
          if (String(args[0]).endsWith('.tmp')) await intrude();
          return disk.open(...args);
        },
      },
    });
    const other = await documentForTest({ folder });
    await one.document.load();
    await other.document.load();
    other.put(note('c'));
    intrude = async () => {
      intrude = () => Promise.resolve();
      await rm(`${one.file}.lock`);
      await other.document.save();
    };
    one.put(note('b'));
    expect(await one.document.save()).toMatchObject({ ok: true });
    expect((await one.content()).notes.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  });
});
