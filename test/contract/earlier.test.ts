/** Data folders of every earlier version, in test/earlier, and documents of a newer one. */
import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { inEnglish } from '../english.ts';
import { asKilled, documents, known, programOn, type Program } from './kept-documents.ts';
import { filesIn, temporaryFolder } from './services.ts';
import { systemError, watched, type Op } from './watched-disk.ts';

const folders = fileURLToPath(new URL('../earlier', import.meta.url));
const [gate, dock] = ['B8A44F000001', 'ACCC8E000002'];
const fingerprint = 'AB'.repeat(32);

async function copyOf(folder: string): Promise<string> {
  const copy = await temporaryFolder();
  await asKilled(folder, copy);
  return copy;
}

/** All that a person would miss. */
async function seen({ services, settings }: Program) {
  const { devices, sites, logins, pins, jobs, plan, applying, activity, given } = services;
  const answers = await devices.site?.answers.read(gate);
  const [rows, records, log] = [await plan.read(), await applying.records(), await activity.portion(null, 9)];
  return {
    devices: devices.snapshot().devices.map(({ serial, name, addresses }) => [serial, name, ...addresses]),
    sites: sites.all().map(({ name }) => name),
    pins: [pins.get(gate), pins.get(dock)],
    login: logins.get(gate),
    given: given.list().map(({ user, refused }) => [user, refused]),
    answers: answers?.ok === true ? answers.value.map(({ osVersion }) => osVersion) : answers,
    jobs: jobs.snapshot().jobs.map(({ serial, outcome, steps }) => ({
      serial,
      end: inEnglish(outcome)?.message,
      failure: inEnglish(outcome?.failure)?.message,
      steps: inEnglish(steps).map(({ title }) => title),
    })),
    people: sites.people(gate),
    language: settings.language,
    person: settings.person,
    plan: rows.ok ? rows.value.map(({ cells }) => cells) : rows,
    applied: records.ok
      ? records.value.all().map(({ outcome, verified }) => [outcome, verified?.address])
      : records,
    activity: log.ok ? log.value.entries.map(({ message }) => inEnglish(message)) : log,
  };
}

const sentences = {
  devices: [
    [dock, 'Dock', '10.0.0.22'],
    [gate, 'Gate', '10.0.0.21'],
  ],
  sites: [''],
  pins: [fingerprint, null],
  login: { user: 'root', password: 'hush', fingerprint: null },
  given: [],
  answers: ['12.1.64'],
  jobs: [{ serial: gate, end: 'It was not found.', failure: 'No answer.', steps: ['Switch to the WLAN'] }],
  people: null,
  language: null as string | null,
  person: null as string | null,
  plan: [] as unknown[],
  applied: [] as unknown[],
  activity: [] as string[],
};
const oneList = { ...sentences, login: { user: 'root', password: 'hush', fingerprint }, language: 'de' };
const sites = {
  ...oneList,
  sites: ['', 'Harbour'],
  people: { serial: gate, place: 'Gate 4', note: 'The ladder is in the shed.', tags: ['roof'], planned: [] },
};
const plans = {
  ...sites,
  given: [['installer', 1]],
  person: 'Ada',
  plan: [{ serial: gate, host_name: 'gate' }],
  applied: [['done', '10.0.0.21']],
  activity: ['Site opened.'],
};
/** From the first version on: one file with sentences in it, the sentences by id, sites apart, and plans. */
const expected: Record<string, unknown> = { sentences, 'one-list': oneList, sites, plans };

/** What that run sees; it has nothing to say and sets nothing aside. */
async function opened(folder: string) {
  const program = await programOn(folder);
  const all = await seen(program);
  expect(program.said()).toEqual([]);
  expect(program.loaded.map(({ ok }) => ok)).not.toContain(false);
  await program.stop();
  expect(program.faults).toEqual([]);
  // The lock of a file that is taken over may be left by who was killed: nobody asks for it any more.
  const left = (await filesIn(folder)).filter((file) =>
    /damaged|tmp|(?<!^jobs\.json|^site\.json)\.lock/.test(file),
  );
  expect(left).toEqual([]);
  return { ...all, devices: all.devices.sort() };
}

describe('a data folder of an earlier version', () => {
  test('is there for each of them', async () => {
    expect((await readdir(folders)).sort()).toEqual(Object.keys(expected).sort());
  });

  test.each(Object.keys(expected))(
    '"%s" opens with all that was in it, and a second time the same',
    async (name) => {
      const folder = await copyOf(join(folders, name));
      expect(await opened(folder)).toEqual(expected[name]);
      expect(await opened(folder)).toEqual(expected[name]);
      for (const file of ['site.json', 'jobs.json']) {
        const before = await readFile(join(folders, name, file), 'utf8').catch(() => null);
        if (before !== null) expect(await readFile(join(folder, `${file}.migrated`), 'utf8')).toBe(before);
      }
    },
  );

  test('loses nothing where the disk fails once while it is taken over, or the program is killed', async () => {
    const from = join(folders, 'sentences');
    const calls: Op[] = [];
    const killed: string[] = [];
    const whole = await copyOf(from);
    let isLoaded = false;
    const program = await programOn(
      whole,
      watched(whole, async (op) => {
        if (isLoaded) return null;
        calls.push(op);
        if (['write', 'rename', 'rm'].includes(op)) killed.push(await copyOf(whole));
        return null;
      }),
    );
    isLoaded = true;
    await program.stop();
    for (const left of killed) expect(await opened(left)).toEqual(sentences);
    for (const [index, op] of calls.entries()) {
      if (!['open', 'write', 'rename'].includes(op)) continue;
      const folder = await copyOf(from);
      let count = index;
      const fails = watched(folder, () => Promise.resolve(count-- === 0 ? systemError('EIO') : null));
      await (await programOn(folder, fails)).stop();
      expect(await opened(folder), `${op}, the ${index + 1}. call, fails`).toEqual(sentences);
    }
  });
});

describe('a document of a newer version', () => {
  test.each(documents)('$name stays byte for byte, whatever is changed here', async (document) => {
    const folder = await temporaryFolder();
    const first = await programOn(folder);
    for (const { change } of documents) await change(first, 'one');
    await first.stop();
    const files = (await filesIn(folder)).filter((file) => file.startsWith(document.file));
    for (const file of files) {
      const text = await readFile(join(folder, file), 'utf8');
      const newer = text.replace(/^\{"version":(\d+)/, (_, version) => `{"version":${Number(version) + 1}`);
      expect(newer).not.toBe(text);
      await writeFile(join(folder, file), newer);
      if (file.endsWith('.jsonl')) await appendFile(join(folder, file), '{"more":"that nobody knows yet"}\n');
    }
    const contents = () => Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
    const before = await contents();
    const program = await programOn(folder);
    await document.change(program, 'two');
    program.clock.advance(60_000);
    await known(program);
    expect(JSON.stringify(program.said())).toContain('"storage.newer');
    await program.stop();
    expect(files).not.toEqual([]);
    expect(await contents()).toEqual(before);
    expect((await filesIn(folder)).filter((file) => /damaged|tmp|lock/.test(file))).toEqual([]);
    expect(program.faults).toEqual([]);
  });
});
