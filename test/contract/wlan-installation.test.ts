import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Job } from '../../shared/job.ts';
import type { WlanInstallationRequest } from '../../electron/services/jobs/wlan-installation.ts';
import type { Services } from '../../electron/services/services.ts';
import type { SimulatedDevice } from '../device/device.ts';
import type { DeviceOptions } from '../device/options.ts';
import {
  addAndLogIn,
  jobReaches,
  onlyDevice,
  servicesForTest,
  siteForTest,
  temporaryFolder,
} from './services.ts';

const ssid = 'Site-Cameras';
const key = 'installer-2026';

function request(device: SimulatedDevice, change: Partial<WlanInstallationRequest> = {}) {
  return {
    serial: device.serial,
    deviceName: 'wlan0',
    countryCode: 'SE',
    ssid,
    authentication: { mode: 'WPA-Personal-PSK', key },
    doSwitch: true,
    waitMs: 20_000,
    ...change,
  } satisfies WlanInstallationRequest;
}

/** A device in installation mode, in the list and logged in to. It announces itself, as real ones do. */
async function installation(options: DeviceOptions = {}, dataFolder?: string) {
  const site = await siteForTest({ devices: [{ installationMode: true, ...options }], mdns: true });
  const device = onlyDevice(site);
  const services = await servicesForTest(dataFolder === undefined ? {} : { dataFolder });
  await addAndLogIn(services, device);
  services.discovery.start();
  services.devices.follow();
  return { site, device, services };
}

function begin({ jobs }: Services, wanted: WlanInstallationRequest): string {
  const started = jobs.startWlanInstallation(wanted);
  if (!started.ok) throw new Error(started.error.message);
  return started.value.id;
}

async function runToEnd(services: Services, wanted: WlanInstallationRequest): Promise<Job> {
  const id = begin(services, wanted);
  services.jobs.onChange(({ job }) => {
    if (job.id === id && job.question !== null) services.jobs.confirm(id);
  });
  return jobReaches(services.jobs, id, (job) => job.state === 'ended');
}

const stateOf = (job: Job, name: string) => job.steps.find((step) => step.name === name)?.state;
const messageOf = (job: Job, name: string) => job.steps.find((step) => step.name === name)?.message;

describe('a WLAN installation that succeeds', () => {
  test('ends where the serial number answered, with every step done', async () => {
    const { device, services } = await installation();
    const job = await runToEnd(services, request(device));
    expect(job.outcome).toMatchObject({ kind: 'on-network', address: device.stationAddress });
    expect(job.steps.map((step) => step.state)).toEqual(['done', 'done', 'done', 'done', 'done', 'done']);
    expect(device.place).toBe('station');
    expect(device.state.countryCode).toBe('SE');
  });

  test('goes over HTTPS with the pinned certificate too', async () => {
    const site = await siteForTest({ devices: [{ installationMode: true }], mdns: true });
    const device = onlyDevice(site);
    const services = await servicesForTest();
    await addAndLogIn(services, device, 'https');
    services.discovery.start();
    services.devices.follow();
    const job = await runToEnd(services, request(device));
    expect(job.outcome).toMatchObject({ kind: 'on-network', address: device.stationAddress });
    expect(
      device.requests.filter(({ transport, login }) => transport === 'http' && login !== 'none'),
    ).toEqual([]);
  });

  test('treats a lost answer to the switch as probably switched, and looks for the device', async () => {
    const { device, services } = await installation({ loseSwitchAnswer: true });
    const job = await runToEnd(services, request(device));
    expect(stateOf(job, 'switch')).toBe('unknown');
    expect(job.outcome).toMatchObject({ kind: 'on-network', address: device.stationAddress });
  });

  test('says how the key was sent where the device takes it as password alone', async () => {
    const { device, services } = await installation({ wlanKeyName: 'password' });
    const job = await runToEnd(services, request(device));
    expect(job.outcome?.kind).toBe('on-network');
    expect(messageOf(job, 'configure')).toContain('sent as “password”');
  });

  test('sends the key as password when the device says that none is set', async () => {
    const { device, services } = await installation({ wlanKeyName: 'ignores-unknown' });
    const job = await runToEnd(services, request(device));
    expect(job.outcome?.kind).toBe('on-network');
    expect(messageOf(job, 'configure')).toContain('sent as “password”');
  });

  test.each([
    ['an open network', 'Guest', { mode: 'none' }],
    [
      'PEAP',
      'Site-Enterprise',
      { mode: 'WPA-Enterprise-PEAP-MSCHAPv2', identity: 'camera', password: 'peap-secret' },
    ],
    [
      'EAP-TLS',
      'Site-Enterprise',
      { mode: 'WPA-Enterprise-EAPTLS', identity: 'camera', certClient: 'Axis device ID ECC-P256 (802.1AR)' },
    ],
    ['a hidden network', 'Back office', { mode: 'WPA-Personal-PSK', key: 'nobody sees me' }],
    ['a network named in emoji', 'Dock 📡🚚', { mode: 'WPA-Personal-PSK', key: 'dock-password' }],
  ] as const)('joins %s', async (_, name, authentication) => {
    const { device, services } = await installation({
      certificates: ['Axis device ID ECC-P256 (802.1AR)'],
      countryCode: 'SE',
    });
    const job = await runToEnd(services, request(device, { ssid: name, authentication }));
    expect(job.outcome?.kind).toBe('on-network');
    expect(stateOf(job, 'country')).toBe('skipped');
  });

  test('stops before the switch when told to', async () => {
    const { device, services } = await installation();
    const job = await runToEnd(services, request(device, { doSwitch: false }));
    expect(job.outcome?.kind).toBe('tested');
    expect(device.place).toBe('access-point');
  });

  test('has nothing to switch on a device that is not in installation mode', async () => {
    const { device, services } = await installation({ installationMode: false, wlan: true });
    const job = await runToEnd(services, request(device));
    expect(job.outcome?.kind).toBe('tested');
    expect(stateOf(job, 'switch')).toBe('skipped');
    expect(device.requests.some(({ method }) => method === 'wlanSwitchAPToStation')).toBe(false);
  });
});

describe('a WLAN installation that fails', () => {
  test('ends at the test when the key is wrong, and points at the key', async () => {
    const { device, services } = await installation();
    const wrong = { mode: 'WPA-Personal-PSK', key: 'not-the-key' } as const;
    const job = await runToEnd(services, request(device, { authentication: wrong }));
    expect(job.outcome).toMatchObject({
      kind: 'failed',
      failure: { kind: 'api', code: 1, parameter: 'key' },
    });
    expect(job.outcome?.message).toContain('nothing was switched');
    expect(device.place).toBe('access-point');
  });

  test('points at the network’s name when its access point is nowhere', async () => {
    const { device, services } = await installation();
    const job = await runToEnd(services, request(device, { ssid: 'Nobody has this' }));
    expect(job.outcome?.failure).toMatchObject({ code: 2, parameter: 'ssid' });
  });

  test('says that no key is set when the device takes it under no name', async () => {
    const { device, services } = await installation({ wlanKeyName: 'takes-no-key' });
    const job = await runToEnd(services, request(device));
    expect(job.outcome).toMatchObject({ kind: 'failed', failure: { kind: 'api', parameter: 'key' } });
    const sent = device.requests.filter(({ method }) => method === 'setWLANStationConfiguration');
    expect(sent.filter(({ login }) => login === 'accepted')).toHaveLength(2);
  });

  test('leaves a locked country code alone and says so', async () => {
    const { device, services } = await installation({ countryCode: 'DE', countryCodeLock: true });
    const job = await runToEnd(services, request(device));
    expect(job.outcome?.failure).toMatchObject({ kind: 'api', parameter: 'countryCode' });
    expect(job.outcome?.message).toContain('Nothing was changed on the device.');
  });

  test('says that the access point is back when the join failed after the switch', async () => {
    const { site, device, services } = await installation();
    const id = begin(services, request(device));
    await jobReaches(services.jobs, id, (job) => job.state === 'waiting');
    for (const network of site.radio.networks) network.outOfRange = true;
    services.jobs.confirm(id);
    const job = await jobReaches(services.jobs, id, ({ state }) => state === 'ended');
    expect(job.outcome).toMatchObject({ kind: 'failed', address: device.address });
    expect(job.outcome?.message).toContain('back in installation mode');
    expect(job.resumable).toBe(false);
  });

  test('is not seen yet when the device does not come back, and finds it when resumed later', async () => {
    const { device, services } = await installation({ delays: { join: 2_500 } });
    const first = await runToEnd(services, request(device, { waitMs: 1_000 }));
    expect(first.outcome?.kind).toBe('not-seen');
    expect(first.resumable).toBe(true);
    services.jobs.resume(first.id, 20_000);
    const second = await jobReaches(services.jobs, first.id, ({ state }) => state === 'ended');
    expect(second.outcome).toMatchObject({ kind: 'on-network', address: device.stationAddress });
  });

  test('ends with what the device’s own error means', async () => {
    const { device, services } = await installation();
    device.faults.add({ kind: 'internal', method: 'testWLANStationSettings', times: 1 });
    const job = await runToEnd(services, request(device));
    expect(job.outcome?.failure).toMatchObject({ kind: 'api', code: 1000 });
  });

  test('does not change another device that has taken over the address', async () => {
    const site = await siteForTest({ devices: [{ installationMode: true }, {}] });
    const [device, other] = site.devices;
    if (!device || !other) throw new Error('The site is too small.');
    const services = await servicesForTest();
    await addAndLogIn(services, device);
    const { address } = device;
    await device.moveTo('127.20.250.250');
    await other.moveTo(address);
    const job = await runToEnd(services, request(device));
    expect(job.outcome?.kind).toBe('failed');
    expect(other.requests.some(({ login }) => login === 'accepted')).toBe(false);
  });
});

describe('cancelling', () => {
  test('at the question leaves the device in installation mode', async () => {
    const { device, services } = await installation();
    const id = begin(services, request(device));
    await jobReaches(services.jobs, id, (job) => job.state === 'waiting');
    services.jobs.cancel(id);
    const job = await jobReaches(services.jobs, id, ({ state }) => state === 'ended');
    expect(job.outcome?.kind).toBe('cancelled');
    expect(job.outcome?.message).toContain('still in installation mode');
    expect(device.place).toBe('access-point');
  });

  test('during the test stops waiting for it and switches nothing', async () => {
    const { device, services } = await installation();
    device.faults.add({ kind: 'hang', method: 'testWLANStationSettings', times: 1 });
    const id = begin(services, request(device));
    await jobReaches(services.jobs, id, (job) => stateOf(job, 'test') === 'running');
    services.jobs.cancel(id);
    const job = await jobReaches(services.jobs, id, ({ state }) => state === 'ended');
    expect(job.outcome?.message).toContain(
      'The WLAN settings are stored on the device; nothing was switched.',
    );
    expect(stateOf(job, 'switch')).toBe('todo');
    expect(device.place).toBe('access-point');
  });

  test('during the wait stops looking, and the search can be taken up again', async () => {
    const { device, services } = await installation({ neverComesBack: true });
    const id = begin(services, request(device));
    await jobReaches(services.jobs, id, (job) => job.state === 'waiting');
    services.jobs.confirm(id);
    await jobReaches(services.jobs, id, (job) => stateOf(job, 'wait') === 'running');
    services.jobs.cancel(id);
    const job = await jobReaches(services.jobs, id, ({ state }) => state === 'ended');
    expect(job.outcome?.kind).toBe('cancelled');
    expect(job.resumable).toBe(true);
  });
});

describe('what is kept of a job', () => {
  test('never holds the key', async () => {
    const dataFolder = await temporaryFolder();
    const { device, services } = await installation({}, dataFolder);
    const job = await runToEnd(services, request(device));
    await services.stop();
    const file = await readFile(join(dataFolder, 'jobs.json'), 'utf8');
    expect(file).toContain(job.id);
    expect(file + JSON.stringify(job)).not.toContain(key);
    expect(await readFile(join(dataFolder, 'site.json'), 'utf8')).not.toContain(device.password + '"');
  });

  test('is on disk before the device is told to switch', async () => {
    const dataFolder = await temporaryFolder();
    const { device, services } = await installation({}, dataFolder);
    device.faults.add({ kind: 'hang', method: 'wlanSwitchAPToStation', times: 1 });
    const id = begin(services, request(device));
    await jobReaches(services.jobs, id, (job) => job.state === 'waiting');
    services.jobs.confirm(id);
    await expect
      .poll(() => device.requests.some(({ method }) => method === 'wlanSwitchAPToStation'))
      .toBe(true);

    // Another program finds what this one would have left behind, had it been killed now.
    const file = await readFile(join(dataFolder, 'jobs.json'), 'utf8');
    const later = await temporaryFolder();
    await writeFile(join(later, 'jobs.json'), file);
    const { jobs } = await servicesForTest({ dataFolder: later });
    expect(jobs.snapshot().jobs).toMatchObject([
      { id, state: 'ended', resumable: true, outcome: { kind: 'not-seen' } },
    ]);
    await device.close();
  });

  test('refuses a second job for the same device', async () => {
    const { device, services } = await installation();
    const id = begin(services, request(device));
    await jobReaches(services.jobs, id, (job) => job.state === 'waiting');
    expect(services.jobs.startWlanInstallation(request(device))).toMatchObject({ error: { kind: 'input' } });
  });
});
