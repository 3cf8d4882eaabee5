import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keptSchema, type KeptJob } from '../../electron/services/jobs/document.ts';
import { JobFiles } from '../../electron/services/jobs/job-files.ts';
import { disk, type Files } from '../../electron/services/storage/files.ts';
import { Store } from '../../electron/services/storage/store.ts';
import { plain, said } from '../../shared/texts/said.ts';
import { ManualClock } from '../clock.ts';
import { inEnglish } from '../english.ts';

async function folderForTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'field-installer-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The files of that folder, and the jobs that are to be kept in it. */
function filesOf(folder: string, files: Files = disk) {
  const clock = new ManualClock();
  const report = (fault: unknown) => {
    throw fault;
  };
  const store = new Store({ folder, clock, report, files });
  const jobs = new Map<string, KeptJob>();
  const notices = () => store.notices.snapshot().notices;
  return { jobs, notices, clock, files: new JobFiles({ store, clock, job: (id) => jobs.get(id) ?? null }) };
}

/** As version 1 has written it. */
const old = {
  id: 'a',
  serial: 'B8A44F631339',
  deviceLabel: 'Gate',
  request: { kind: 'network-change', method: 'addVlan', params: { VlanId: 4 } },
  state: 'ended',
  steps: [
    {
      name: 'check',
      title: 'Read what the device has',
      state: 'failed',
      message: 'The device is gone.',
      startedAt: 1,
      endedAt: 2,
      deadline: null,
    },
    {
      name: 'send',
      title: 'Send the change',
      state: 'todo',
      message: null,
      startedAt: null,
      endedAt: null,
      deadline: null,
    },
  ],
  question: null,
  outcome: {
    kind: 'failed',
    message: 'The device is gone. Nothing was changed on the device.',
    advice: 'Check the cable.',
    failure: { kind: 'unreachable', message: 'The device is gone.', advice: 'Check the cable.' },
  },
  cancelling: false,
  resumable: false,
  startedAt: 1,
  endedAt: 2,
};

/** As this version keeps it. */
const job = keptSchema.parse({
  ...old,
  steps: [],
  outcome: { kind: 'confirmed', message: plain('Done.'), advice: plain('None.') },
});

test('jobs that an earlier version kept in one file are taken over, each into its own, with their sentences', async () => {
  const folder = await folderForTest();
  const one = JSON.stringify({
    version: 1,
    jobs: [
      old,
      { ...old, id: 'b', state: 'waiting', question: 'Go on?', outcome: null, startedAt: 5 },
      { ...old, id: '../c' },
    ],
  });
  await writeFile(join(folder, 'jobs.json'), one);
  const { files, notices } = filesOf(folder);
  const { jobs, loaded } = await files.load();
  expect(loaded).toMatchObject({ ok: true });
  expect(jobs.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(jobs[0]?.steps.map(({ title, message }) => [title, message])).toEqual([
    [plain('Read what the device has'), plain('The device is gone.')],
    [plain('Send the change'), null],
  ]);
  expect(jobs[0]?.outcome).toEqual({
    kind: 'failed',
    message: plain('The device is gone. Nothing was changed on the device.'),
    advice: plain('Check the cable.'),
    failure: {
      kind: 'unreachable',
      message: plain('The device is gone.'),
      advice: plain('Check the cable.'),
    },
  });
  expect(jobs[1]?.question).toEqual(plain('Go on?'));
  // The one whose id is no name of a file is set aside, and said.
  expect(notices().map(({ message }) => inEnglish(message))).toEqual([expect.stringContaining('../c')]);
  expect(await readFile(join(folder, 'jobs.json.migrated'), 'utf8')).toBe(one);
  expect((await readdir(join(folder, 'jobs'))).sort()).toEqual(['a.json', 'b.json']);
  expect((await filesOf(folder).files.load()).jobs).toEqual(jobs);
});

test('what was taken over before counts where it is newer', async () => {
  const folder = await folderForTest();
  const { files, jobs } = filesOf(folder);
  jobs.set('a', { ...job, endedAt: 9 });
  await files.save('a');
  await writeFile(join(folder, 'jobs.json'), JSON.stringify({ version: 1, jobs: [old] }));
  expect((await filesOf(folder).files.load()).jobs).toMatchObject([{ id: 'a', endedAt: 9 }]);
});

test('what is said is kept by its id and parts, and reads back the same', async () => {
  const folder = await folderForTest();
  const { files, jobs } = filesOf(folder);
  const question = said('changeJob.willBe', { address: '10.0.0.5' });
  jobs.set('a', { ...job, state: 'waiting', question, outcome: null });
  await files.save('a');
  const written = await readFile(join(folder, 'jobs', 'a.json'), 'utf8');
  expect(written).toContain('"version":1');
  expect(written).toContain('"question":{"id":"changeJob.willBe","parts":{"address":"10.0.0.5"}}');
  expect((await filesOf(folder).files.load()).jobs).toEqual([...jobs.values()]);
});

test('one that is damaged is set aside and said, one of a newer program stays, and neither costs another', async () => {
  const folder = await folderForTest();
  const { files, jobs } = filesOf(folder);
  for (const id of ['a', 'b', 'c']) jobs.set(id, { ...job, id });
  for (const id of jobs.keys()) await files.save(id);
  await writeFile(join(folder, 'jobs', 'b.json'), '{"version":1,"id":');
  const newer = '{"version":2,"id":"c"}';
  await writeFile(join(folder, 'jobs', 'c.json'), newer);
  const later = filesOf(folder);
  expect((await later.files.load()).jobs.map(({ id }) => id)).toEqual(['a']);
  expect(later.notices()).toHaveLength(2);
  expect(later.notices()).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ file: 'jobs/b.json', happened: 'once' }),
      expect.objectContaining({
        file: 'jobs',
        happened: 'still',
        message: said('storage.newerNotTaken', { name: 'jobs/c.json' }),
      }),
    ]) as object,
  );
  later.jobs.set('c', { ...job, id: 'c' });
  expect(await later.files.save('c')).toMatchObject({ ok: false, error: { kind: 'storage' } });
  expect(await readFile(join(folder, 'jobs', 'c.json'), 'utf8')).toBe(newer);
});

test('one with a time that no calendar has is set aside, as whoever shows it would fail', async () => {
  const folder = await folderForTest();
  const { files, jobs } = filesOf(folder);
  jobs.set('a', { ...job, startedAt: 8.64e15 + 1 });
  await files.save('a');
  const later = filesOf(folder);
  expect((await later.files.load()).jobs).toEqual([]);
  expect(later.notices()).toMatchObject([{ file: 'jobs/a.json', happened: 'once' }]);
});

test('one that cannot be written is said, and written when the disk takes it again', async () => {
  const folder = await folderForTest();
  let full = true;
  const open: Files['open'] = (...args) =>
    full ? Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })) : disk.open(...args);
  const { files, jobs, notices, clock } = filesOf(folder, { ...disk, open });
  jobs.set('a', job);
  expect(await files.save('a')).toMatchObject({ ok: false, error: { kind: 'storage' } });
  expect(notices()).toMatchObject([{ file: 'jobs', happened: 'still' }]);
  full = false;
  clock.advance(30_000);
  await files.close();
  expect(notices()).toEqual([]);
  expect((await filesOf(folder).files.load()).jobs).toEqual([job]);
});

test('those that are dropped are gone from the disk', async () => {
  const folder = await folderForTest();
  const { files, jobs } = filesOf(folder);
  jobs.set('a', job);
  await files.save('a');
  jobs.delete('a');
  await files.save('a');
  expect(await readdir(join(folder, 'jobs'))).toEqual([]);
});
