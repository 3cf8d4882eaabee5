import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ChangeMethod } from '../../shared/api/changes.ts';
import type { Job } from '../../shared/contract/job.ts';
import { ManualClock } from '../clock.ts';
import { endsWithYes, type Timed } from './jobs-support.ts';
import {
  filesIn,
  addAndLogIn,
  deviceClock,
  onlyDevice,
  passing,
  servicesForTest,
  siteForTest,
  temporaryFolder,
} from './services.ts';
import { inEnglish } from '../english.ts';

/** A device that repeats in its errors and in its test what it was sent, and services that keep what they hear of it. */
async function repeating(method: string) {
  const clock = new ManualClock();
  const dataFolder = await temporaryFolder();
  const devices = [{ installationMode: true, countryCode: 'SE' }];
  const device = onlyDevice(await siteForTest({ devices, clock: deviceClock(clock) }));
  const services = await servicesForTest({ clock, dataFolder });
  await addAndLogIn(services, device);
  device.faults.add({ kind: 'echo', method });
  return { device, services, clock, dataFolder };
}

/** Everything that was told of the job while it ran, and all that is on disk afterwards. */
async function told(
  where: Timed & { dataFolder: string },
  start: () => { id: string },
): Promise<[Job, string]> {
  const { jobs } = where.services;
  const heard: string[] = [];
  jobs.onChange((delta) => heard.push(JSON.stringify(delta)));
  const job = await endsWithYes(where, start().id);
  await passing(where.clock, where.services.stop());
  const files = await filesIn(where.dataFolder);
  const kept = await Promise.all(files.map((file) => readFile(join(where.dataFolder, file), 'utf8')));
  expect(files).toContain(join('jobs', `${job.id}.json`));
  return [job, [...heard, ...kept].join('\n')];
}

const cak = '0123456789abcdef0123456789ABCDEF';

test.each<[what: string, secret: string, method: ChangeMethod, params: Record<string, unknown>]>([
  [
    'a WLAN key',
    'Site "key" \\ 2026',
    'setWLANStationConfiguration',
    {
      deviceName: 'wlan0',
      ssid: 'Site-Cameras',
      authentication: { mode: 'WPA-Personal-PSK', params: { psk: 'Site "key" \\ 2026' } },
    },
  ],
  [
    'an EAP password',
    'peap-4711',
    'setWired8021XConfiguration',
    { deviceName: 'eth0', mode: 'WPA-Enterprise-PEAP-MSCHAPv2', identity: 'gate', password: 'peap-4711' },
  ],
  [
    'a MACsec key',
    cak,
    'setWired8021XConfiguration',
    { deviceName: 'eth0', mode: 'MACsec-PSK', mkaCak: cak, mkaCkn: 'AB' },
  ],
  [
    'a proxy’s login',
    'me:word-4711',
    'setGlobalProxyConfiguration',
    { httpProxy: 'http://me:word-4711@proxy.example:3128' },
  ],
])(
  '%s that the device repeats in its refusal is told and kept nowhere',
  async (_, secret, method, params) => {
    const where = await repeating(method);
    const request = { serial: where.device.serial, method, params, waitMs: 5_000 };
    const [job, all] = await told(where, () => {
      const started = where.services.jobs.startChange(request);
      return started.ok ? started.value : expect.unreachable(inEnglish(started.error.message));
    });
    expect(inEnglish(job.outcome?.message)).toContain('Cannot take');
    expect(inEnglish(job.outcome?.message)).toContain('(hidden)');
    for (const form of [secret, JSON.stringify(secret).slice(1, -1)]) {
      expect(all).not.toContain(form);
      expect(all).not.toContain(JSON.stringify(form).slice(1, -1));
    }
  },
);

test.each([
  ['refusal', 'setWLANStationConfiguration', 'Cannot take'],
  ['test', 'testWLANStationSettings', 'Cannot join with'],
])('a WLAN key that the device repeats in its %s is told and kept nowhere', async (_, method, said) => {
  const where = await repeating(method);
  const key = 'installer-2026';
  const request = {
    serial: where.device.serial,
    deviceName: 'wlan0',
    countryCode: null,
    ssid: 'Site-Cameras',
    authentication: { mode: 'WPA-Personal-PSK', key } as const,
    doSwitch: true,
    waitMs: 5_000,
  };
  const [job, all] = await told(where, () => {
    const started = where.services.jobs.startWlanInstallation(request);
    return started.ok ? started.value : expect.unreachable(inEnglish(started.error.message));
  });
  expect(inEnglish(job.outcome?.message)).toContain(said);
  expect(all).not.toContain(key);
  expect(all).not.toContain(key.slice(0, 9));
});
