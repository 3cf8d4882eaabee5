/** The program's own services against a simulated site, on loopback alone and in a folder of their own. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Job } from '../../shared/contract/job.ts';
import { noVault, type Vault } from '../../electron/services/credentials/vault.ts';
import type { Clock } from '../../electron/services/clock.ts';
import { Services } from '../../electron/services/services.ts';
import type { Files } from '../../electron/services/storage/files.ts';
import type { Jobs } from '../../electron/services/jobs/jobs.ts';
import { startSite, type Site, type SiteOptions } from '../device/site.ts';
import type { Clock as DeviceClock } from '../device/clock.ts';
import type { SimulatedDevice } from '../device/device.ts';
import { ManualClock } from '../clock.ts';
import { inEnglish } from '../english.ts';

type Report = (fault: unknown, where: string) => void;

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'field-installer-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface KeptDevice {
  serial: string;
  name: string;
  fingerprint: string | null;
}

/** The list of this computer as its files tell it, each with its pinned certificate, by serial number. */
export async function keptIn(dataFolder: string): Promise<KeptDevice[]> {
  const rows = new Map<string, KeptDevice>();
  const journal = await readFile(ownJournal(dataFolder), 'utf8').catch(() => '');
  const pins = await readFile(join(dataFolder, 'pins.json'), 'utf8').catch(() => '{"pins":[]}');
  const { pins: pinned } = JSON.parse(pins) as { pins: { serial: string; fingerprint: string | null }[] };
  for (const line of journal.split('\n').slice(1, -1)) {
    const { device, removed } = JSON.parse(line) as { device?: KeptDevice; removed?: string };
    if (removed !== undefined) rows.delete(removed);
    if (!device) continue;
    const fingerprint = pinned.find(({ serial }) => serial === device.serial)?.fingerprint ?? null;
    rows.set(device.serial, { ...device, fingerprint });
  }
  return [...rows.values()];
}

/** The file of the rows of this computer's list. */
export const ownJournal = (dataFolder: string) => join(dataFolder, 'sites', 'this-computer', 'devices.jsonl');

/** Every file of a data folder, by its path in it. */
export async function filesIn(dataFolder: string): Promise<string[]> {
  const entries = await readdir(dataFolder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((file) => relative(dataFolder, join(file.parentPath, file.name))).sort();
}

/** A site that ends with the test; multicast only where a test asks for it. */
export async function siteForTest(options: SiteOptions): Promise<Site> {
  const site = await startSite({ mdns: false, ...options });
  onTestFinished(() => site.close());
  return site;
}

export function onlyDevice(site: Site): SimulatedDevice {
  const [device] = site.devices;
  if (!device) throw new Error('The site has no device.');
  return device;
}

/** Services that have loaded their folder; they end with the test. Nothing is sent until a test says so. */
export async function servicesForTest(
  options: { dataFolder?: string; vault?: Vault; clock?: Clock; report?: Report; files?: Files } = {},
): Promise<Services> {
  const faults: unknown[] = [];
  const services = new Services({
    dataFolder: options.dataFolder ?? (await temporaryFolder()),
    interfaces: ['127.0.0.1'],
    vault: options.vault ?? noVault,
    report: options.report ?? ((fault) => faults.push(fault)),
    ...(options.clock ? { clock: options.clock } : {}),
    ...(options.files ? { files: options.files } : {}),
  });
  await services.load();
  const { clock } = options;
  onTestFinished(async () => {
    const stopped = services.stop();
    await (clock instanceof ManualClock ? passing(clock, stopped) : stopped);
    expect(faults).toEqual([]);
  });
  return services;
}

/** The device in the list and logged in to, over HTTP unless told otherwise. */
export async function addAndLogIn(
  services: Services,
  device: SimulatedDevice,
  scheme: 'http' | 'https' = 'http',
): Promise<void> {
  const port = scheme === 'http' ? device.port : device.httpsPort;
  const added = await services.devices.presence.add({ scheme, host: device.address, port }, true);
  if (!added.ok) throw new Error(inEnglish(added.error.message));
  const { user, password } = device;
  const fingerprint = scheme === 'https' ? device.fingerprint : null;
  const loggedIn = await services.devices.access.logIn(device.serial, { user, password, fingerprint }, false);
  if (!loggedIn.ok) throw new Error(inEnglish(loggedIn.error.message));
}

/** Resolves when the job looks as wanted; the test's own time limit is the only deadline. */
export function jobReaches(jobs: Jobs, id: string, wanted: (job: Job) => boolean): Promise<Job> {
  const now = jobs.snapshot().jobs.find((job) => job.id === id);
  if (now && wanted(now)) return Promise.resolve(now);
  return new Promise((resolve) => {
    const unfollow = jobs.onChange(({ job }) => {
      if (job.id !== id || !wanted(job)) return;
      unfollow();
      resolve(job);
    });
  });
}

/** The hand-moved clock as the simulated devices take it: they and the program live in one time. */
export function deviceClock(clock: ManualClock): DeviceClock {
  return { now: () => clock.ticks(), after: (ms, run) => clock.setTimeout(run, ms) };
}

/** Work on files, connections on their way and child processes: it takes real time and none of the hand-moved clock. */
const atWork = /^FSReq|^CloseReq$|^ProcessWrap$|ConnectWrap$|WriteWrap$|ShutdownWrap$/;
/** So far the clock goes in one step at most: no deadline overtakes what is still on its way. */
const longestStepMs = 500;
const mostMs = 30 * 60_000;

/**
 * Lets time pass by hand until `wanted` is there, so that nobody waits: from one timer to the next, with turns for the
 * sockets between them, and none while the operating system is at work. Half an hour at most. Smaller steps are for
 * work that does not show, such as unpacking.
 */
export async function passing<T>(clock: ManualClock, wanted: Promise<T>, stepMs = longestStepMs): Promise<T> {
  let settled = false;
  const over = () => (settled = true);
  wanted.then(over, over);
  await passingUntil(clock, () => settled, stepMs);
  return wanted;
}

/** Lets time pass by hand until `condition` holds. */
export async function passingUntil(
  clock: ManualClock,
  condition: () => boolean,
  stepMs = longestStepMs,
): Promise<void> {
  const until = clock.ticks() + mostMs;
  while (!condition()) {
    if (clock.ticks() >= until) throw new Error('It did not come in half an hour.');
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
    if (condition() || process.getActiveResourcesInfo().some((name) => atWork.test(name))) continue;
    clock.advance(Math.min(clock.due ?? stepMs, stepMs));
  }
}
