/** The program's own services against a simulated site, on loopback alone and in a folder of their own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Job } from '../../shared/job.ts';
import { noVault, type Vault } from '../../electron/services/credentials/vault.ts';
import type { Clock } from '../../electron/services/clock.ts';
import type { Trust } from '../../electron/services/devices/links.ts';
import { Services } from '../../electron/services/services.ts';
import type { Jobs } from '../../electron/services/jobs/jobs.ts';
import { startSite, type Site, type SiteOptions } from '../device/site.ts';
import type { SimulatedDevice } from '../device/device.ts';

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'field-installer-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
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
  options: { dataFolder?: string; trust?: Trust; vault?: Vault; clock?: Clock } = {},
): Promise<Services> {
  const services = new Services({
    dataFolder: options.dataFolder ?? (await temporaryFolder()),
    interfaces: ['127.0.0.1'],
    trust: options.trust ?? 'first-use',
    vault: options.vault ?? noVault,
    ...(options.clock ? { clock: options.clock } : {}),
  });
  await services.load();
  onTestFinished(() => services.stop());
  return services;
}

/** The device in the list and logged in to, over HTTP unless told otherwise. */
export async function addAndLogIn(
  services: Services,
  device: SimulatedDevice,
  scheme: 'http' | 'https' = 'http',
): Promise<void> {
  const port = scheme === 'http' ? device.port : device.httpsPort;
  const added = await services.devices.add({ scheme, host: device.address, port }, true);
  if (!added.ok) throw new Error(added.error.message);
  const { user, password } = device;
  const loggedIn = await services.devices.logIn(device.serial, { user, password, fingerprint: null }, false);
  if (!loggedIn.ok) throw new Error(loggedIn.error.message);
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
