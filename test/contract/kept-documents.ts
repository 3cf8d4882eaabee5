/** Every document of the data folder: how a test changes it, and what the next run of the program knows of it. */
import { cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Settings } from '../../electron/services/storage/settings.ts';
import { Services } from '../../electron/services/services.ts';
import { Tries } from '../../electron/services/credentials/tries.ts';
import { JobFiles } from '../../electron/services/jobs/job-files.ts';
import type { KeptJob } from '../../electron/services/jobs/document.ts';
import { AppliedStore } from '../../electron/services/plans/applied-store.ts';
import type { Files } from '../../electron/services/storage/files.ts';
import type { Result } from '../../shared/contract/result.ts';
import { ownSiteId } from '../../shared/contract/site.ts';
import type { Applied } from '../../shared/plan/applied.ts';
import { plain } from '../../shared/texts/said.ts';
import { ManualClock } from '../clock.ts';
import { FakeVault } from '../vault.ts';

const serial = 'B8A44F000001';

/** A run of the program that has read its folder, and asks no network. */
export async function programOn(folder: string, files?: Files) {
  const clock = new ManualClock();
  const faults: unknown[] = [];
  const services = new Services({
    dataFolder: folder,
    interfaces: ['127.0.0.1'],
    vault: new FakeVault(),
    report: (fault) => faults.push(fault),
    who: () => 'Ada',
    clock,
    ...(files && { files }),
  });
  const { store } = services;
  const settings = new Settings(store);
  // The services keep theirs to themselves.
  const tries = new Tries({ store, clock, newId: () => 'run' });
  const mayWrite = () => services.devices.site?.isWriter === true;
  const undone = new AppliedStore({ place: store.place(`sites/${ownSiteId}/undone`), mayWrite });
  const jobs = new Map<string, KeptJob>();
  const jobFiles = new JobFiles({ store, clock, job: (id) => jobs.get(id) ?? null });
  const loaded = [await services.load(), await settings.load(), await tries.load(), await undone.load()];
  // What could not be taken over from an earlier version is none of another program's business.
  const kept = loaded.every(({ ok }) => ok) ? (await jobFiles.load()).jobs : [];
  for (const one of kept) jobs.set(one.id, one);
  return {
    ...{ services, settings, tries, undone, jobs, jobFiles, clock, faults, loaded },
    /** What is said of the files. */
    said: () => store.notices.snapshot().notices,
    /** Resolves when there is nothing more to say. */
    quiet: () =>
      new Promise<void>((resolve) => {
        if (store.notices.snapshot().notices.length === 0) resolve();
        store.notices.onChange(({ notices }) => notices.length === 0 && resolve());
      }),
    stop: async () => {
      await jobFiles.close();
      await services.stop();
      await Promise.all([settings.stop(), tries.stop()]);
    },
  };
}
export type Program = Awaited<ReturnType<typeof programOn>>;

export interface KeptDocument {
  /** The name that the program has for it, as it stands in its sources. */
  name: string;
  /** The file or folder. */
  file: string;
  change: (program: Program, value: string) => Promise<Result<unknown> | void>;
  /** What is known of it. */
  shows: (program: Program) => unknown;
  /** A writing that fails is not tried again by itself: whoever asked for it is told that nothing came of it. */
  refuses?: true;
}

const own = `sites/${ownSiteId}`;
const fingerprint = (value: string) => (value === 'one' ? 'A' : 'B').repeat(64);
const siteOf = ({ services }: Program) => {
  const { site } = services.devices;
  if (!site) throw new Error('No site is open.');
  return site;
};

const applied = (value: string): Applied => ({
  serial,
  row: value,
  startedAt: 1,
  endedAt: null,
  outcome: 'begun',
  steps: [],
  before: [],
  administrator: null,
  fingerprint: null,
  verified: null,
  sighting: null,
  signal: null,
});

const job = (value: string): KeptJob => ({
  id: 'job-1',
  serial,
  deviceLabel: value,
  request: { kind: 'network-change', method: 'setHostnameConfiguration', params: {} },
  state: 'ended',
  steps: [],
  question: null,
  cancelling: false,
  resumable: false,
  outcome: { kind: 'confirmed', message: plain('Done.'), advice: plain('Nothing.') },
  startedAt: 1,
  endedAt: 2,
});

export const documents: readonly KeptDocument[] = [
  {
    name: 'settings.json',
    file: 'settings.json',
    change: ({ settings }, value) => settings.choosePerson(value),
    shows: ({ settings }) => settings.person,
  },
  {
    name: 'pins.json',
    file: 'pins.json',
    change: ({ services }, value) => services.pins.set(serial, fingerprint(value)),
    shows: ({ services }) => services.pins.get(serial),
  },
  {
    name: 'logins.json',
    file: 'logins.json',
    change: ({ services }, user) =>
      services.logins.set(serial, { user, password: 'hush', fingerprint: null }, true),
    shows: ({ services }) => services.logins.get(serial)?.user,
  },
  {
    name: 'tries.json',
    file: 'tries.json',
    change: ({ tries }, value) => tries.begin(serial, value, 'root'),
    shows: ({ tries }) => tries.of(serial).map(({ login }) => login),
    refuses: true,
  },
  {
    name: 'sites.json',
    file: 'sites.json',
    change: ({ services }, value) => services.sites.setNote(ownSiteId, value),
    shows: ({ services }) => services.sites.current().note,
  },
  {
    name: 'sites/${id}/devices.jsonl',
    file: `${own}/devices.jsonl`,
    change: ({ services }, value) =>
      services.devices.expect([
        { serial: value === 'one' ? serial : 'B8A44F000002', name: value, model: null, endpoint: null },
      ]),
    shows: ({ services }) =>
      services.devices
        .snapshot()
        .devices.filter(({ inSite }) => inSite)
        .map(({ name }) => name),
  },
  {
    name: 'sites/${id}/people.json',
    file: `${own}/people.json`,
    change: ({ services }, note) => services.sites.setPeople([serial], { note }),
    shows: ({ services }) => services.sites.people(serial)?.note,
  },
  {
    name: 'sites/${id}/answers',
    file: `${own}/answers`,
    change: (program, osVersion) =>
      siteOf(program).answers.keep(serial, {
        readAt: osVersion === 'one' ? 1 : 2,
        lastReadAt: 2,
        model: null,
        osVersion,
        fingerprint: null,
        data: {},
      }),
    shows: async (program) => {
      const answers = await siteOf(program).answers.read(serial);
      return answers.ok ? answers.value.map(({ osVersion }) => osVersion) : answers;
    },
  },
  {
    name: 'sites/${id}/activity.jsonl',
    file: `${own}/activity.jsonl`,
    change: (program, value) =>
      siteOf(program).activity.add([
        { at: 1, who: 'Ada', serial: null, kind: 'site', message: plain(value), facts: { value } },
      ]),
    shows: async (program) => {
      const read = await siteOf(program).activity.read();
      return read.ok ? read.value.entries.flatMap(({ facts }) => facts['value'] ?? []) : read;
    },
  },
  {
    name: 'sites/${id}/plan.json',
    file: `${own}/plan.json`,
    change: ({ services }, id) => services.plan.write([{ id, cells: { serial }, notes: {} }]),
    shows: async ({ services }) => {
      const read = await services.plan.read();
      return read.ok ? read.value.map(({ id }) => id) : read;
    },
  },
  {
    name: 'sites/${site.id}/applied',
    file: `${own}/applied`,
    change: async ({ services }, value) => {
      const records = await services.applying.records();
      return records.ok ? records.value.put(applied(value)) : records;
    },
    shows: async ({ services }) => {
      const records = await services.applying.records();
      return records.ok ? records.value.get(serial)?.row : records;
    },
    refuses: true,
  },
  {
    name: 'sites/${site.id}/undone',
    file: `${own}/undone`,
    change: ({ undone }, value) => undone.put(applied(value)),
    shows: ({ undone }) => undone.get(serial)?.row,
    refuses: true,
  },
  {
    name: 'jobs',
    file: 'jobs',
    change: ({ jobs, jobFiles }, value) => {
      jobs.set('job-1', job(value));
      return jobFiles.save('job-1');
    },
    shows: ({ jobs }) => jobs.get('job-1')?.deviceLabel,
  },
];

/** What a run knows of every document. */
export async function known(program: Program): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const { name, shows } of documents) all[name] = (await shows(program)) ?? null;
  return all;
}

/** A number that no process has on Linux. */
const gone = 4_194_305;

/** The folder as it would be left if this process were killed now. */
export async function asKilled(folder: string, copy: string): Promise<void> {
  await mkdir(copy, { recursive: true });
  await cp(folder, copy, { recursive: true });
  const entries = await readdir(copy, { recursive: true, withFileTypes: true });
  for (const { name, parentPath } of entries.filter((entry) => entry.isFile())) {
    const path = join(parentPath, name);
    if (name.endsWith('.lock')) {
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replace(new RegExp(`\\b${process.pid}\\b`), String(gone)));
    }
    const left = name.replace(`.${process.pid}.tmp`, `.${gone}.tmp`);
    if (left !== name) await rename(path, join(parentPath, left));
  }
}
