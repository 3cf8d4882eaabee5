/**
 * Every call of the disk that a change of a document takes fails once, and the program is killed before each: nothing that was
 * known is lost, nothing half is left, and what could not be written is said and written later.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { asKilled, documents, known, programOn, type KeptDocument } from './kept-documents.ts';
import { filesIn, temporaryFolder } from './services.ts';
import { systemError, watched, type Op } from './watched-disk.ts';

/** A folder in which the document is not there yet, and one in which there is something in every document. */
async function folders(document: KeptDocument): Promise<{ name: string; folder: string; value: string }[]> {
  const [empty, full] = [await temporaryFolder(), await temporaryFolder()];
  for (const [folder, some] of [
    [empty, documents.filter(({ name }) => name.endsWith('devices.jsonl') && name !== document.name)],
    [full, documents],
  ] as const) {
    const program = await programOn(folder);
    for (const { change } of some) await change(program, 'one');
    await program.stop();
  }
  return [
    { name: 'another', folder: full, value: 'two' },
    { name: 'the first', folder: empty, value: 'one' },
  ];
}

async function copyOf(folder: string): Promise<string> {
  const copy = await temporaryFolder();
  await asKilled(folder, copy);
  return copy;
}

/** What stands in the folder, apart from who writes there, and from what is told of that in the log. */
async function contents(folder: string, { file }: KeptDocument): Promise<string> {
  const isOther = (name: string) =>
    name.endsWith('.lock') || (name.includes('activity') && !name.startsWith(file));
  const names = (await filesIn(folder)).filter((name) => !isOther(name));
  return JSON.stringify(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
  );
}

/** What is known in the next run on each folder; that has nothing to say, sets nothing aside and goes on. */
function nextRuns(document: KeptDocument) {
  const seen = new Map<string, Promise<Record<string, unknown>>>();
  const run = async (folder: string) => {
    const program = await programOn(folder);
    const all = await known(program);
    expect(program.loaded.map(({ ok }) => ok)).not.toContain(false);
    await document.change(program, 'two');
    expect(program.said()).toEqual([]);
    await program.stop();
    expect(program.faults).toEqual([]);
    expect((await filesIn(folder)).filter((file) => /damaged|tmp|lock/.test(file))).toEqual([]);
    return all;
  };
  return async (folder: string) => {
    const key = await contents(folder, document);
    const now = seen.get(key) ?? copyOf(folder).then(run);
    seen.set(key, now);
    return now;
  };
}

interface Given {
  document: KeptDocument;
  folder: string;
  value: string;
}

/** Makes the change on a copy of the folder; `before` sees the calls that its document takes. */
async function changeOn(
  { document, folder, value }: Given,
  before: (op: Op, copy: string) => Promise<Error | null>,
) {
  const copy = await copyOf(folder);
  let isBegun = false;
  const files = watched(copy, (op, file) =>
    isBegun && file.startsWith(document.file) ? before(op, copy) : Promise.resolve(null),
  );
  const program = await programOn(copy, files);
  isBegun = true;
  const done = await document.change(program, value);
  const isDone = done ? done.ok : program.said().length === 0;
  return { copy, program, isDone };
}

type NextRun = ReturnType<typeof nextRuns>;

/** The calls that the change takes, each with what the next run would know if the program were killed before it. */
async function callsOf(given: Given, nextRun: NextRun) {
  const calls: Op[] = [];
  const killed: unknown[] = [];
  const { copy, program, isDone } = await changeOn(given, async (op, there) => {
    calls.push(op);
    killed.push(await nextRun(there));
    return null;
  });
  expect(isDone).toBe(true);
  const changed = await nextRun(copy);
  await program.stop();
  return { calls, killed, changed };
}

/** What the next run knows when it was written after all, and when that program has ended. */
async function failsOnce(given: Given, index: number, code: string, nextRun: NextRun): Promise<unknown[]> {
  let left = index;
  const { copy, program, isDone } = await changeOn(given, () =>
    Promise.resolve(left-- === 0 ? systemError(code) : null),
  );
  if (!isDone) {
    expect(program.said().length > 0 || given.document.refuses).toBe(true);
    if (given.document.refuses) await given.document.change(program, given.value);
    program.clock.advance(30_000);
    await program.quiet();
  }
  const written = await nextRun(copy);
  await program.stop();
  expect(program.faults).toEqual([]);
  return [written, await nextRun(copy)];
}

describe.each(documents)('$name', (document) => {
  test('is whole, whenever the program is killed and whichever call of the disk fails', async () => {
    const nextRun = nextRuns(document);
    const played = new Set<string>();
    for (const { name, folder, value } of await folders(document)) {
      const given = { document, folder, value };
      const before = await nextRun(folder);
      const { calls, killed, changed } = await callsOf(given, nextRun);
      expect(calls, name).toEqual(expect.arrayContaining(['open', 'write', 'sync', 'close']));
      expect(changed).not.toEqual(before);
      expect({ ...changed, [document.name]: before[document.name] }).toEqual(before);
      for (const [index, seen] of killed.entries()) {
        expect([before, changed], `killed before ${index}: ${calls[index]}`).toContainEqual(seen);
      }
      // The same calls fail in the same way.
      if (played.has(calls.join())) continue;
      played.add(calls.join());
      const cases = calls.flatMap((op, index) => {
        const passing = value === 'two' && ['open', 'rename', 'rm'].includes(op) ? ['EBUSY'] : [];
        return [op === 'write' ? 'ENOSPC' : 'EIO', ...passing].map((code) => ({ op, index, code }));
      });
      const play = async ({ op, index, code }: (typeof cases)[number]) => {
        const words = `${name}: ${op}, the ${index + 1}. call of ${calls.join()}, fails with ${code}`;
        const all = await failsOnce(given, index, code, nextRun).catch((error: unknown) => {
          throw new Error(words, { cause: error });
        });
        for (const one of all) expect(one, words).toEqual(changed);
      };
      await Promise.all(cases.map(play));
    }
  });
});

/** Written by nobody who keeps something there: looked into at the start, or names of folders alone. */
const besides = ['sites', 'sites/${id}', 'site.json', 'jobs.json', 'sites/${id}/open.lock'];

test('every document that the program has is among them', async () => {
  const services = fileURLToPath(new URL('../../electron/', import.meta.url));
  const names = new Set<string>();
  for (const file of await readdir(services, { recursive: true })) {
    if (!file.endsWith('.ts') || file.endsWith('store.ts')) continue;
    const text = await readFile(join(services, file), 'utf8');
    const constants = new Map(
      [...text.matchAll(/^const (\w+) = '([^']+)';$/gm)].map(([, name, value]) => [name, value]),
    );
    for (const [, given = ''] of text.matchAll(/store\s*\.(?:place|document)\(\s*([^,)]+)[,)]/g)) {
      const name =
        constants.get(given) ?? given.replace(/[`']/g, '').replace(/^\$\{this\.name\}/, 'sites/${id}');
      if (name === 'this.name') continue;
      for (const kind of ['applied', 'undone']) names.add(name.replace('${kind}', kind));
    }
  }
  expect([...names].sort()).toEqual([...documents.map(({ name }) => name), ...besides].sort());
});
