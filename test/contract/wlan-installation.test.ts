import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Job } from '../../shared/contract/job.ts';
import type { WlanInstallationRequest } from '../../electron/services/jobs/wlan-installation.ts';
import { realisticDelays, type SimulatedDevice } from '../device/device.ts';
import type { DeviceOptions } from '../device/options.ts';
import type { Site } from '../device/site.ts';
import { ManualClock } from '../clock.ts';
import { asks, ends, endsWithYes, messageOf, reaches, stateOf, type Timed } from './jobs-support.ts';
import {
  filesIn,
  addAndLogIn,
  deviceClock,
  onlyDevice,
  passing,
  passingUntil,
  servicesForTest,
  siteForTest,
  temporaryFolder,
} from './services.ts';
import { inEnglish } from '../english.ts';

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

interface Scene extends Timed {
  site: Site;
  device: SimulatedDevice;
}

/** A device in installation mode, in the list and logged in to. It announces itself, as real ones do. */
async function installation(
  options: DeviceOptions = {},
  dataFolder?: string,
  scheme: 'http' | 'https' = 'http',
): Promise<Scene> {
  const clock = new ManualClock();
  const delays = { ...realisticDelays, ...options.delays };
  const devices = [{ installationMode: true, ...options, delays }];
  const site = await siteForTest({ devices, mdns: true, clock: deviceClock(clock) });
  const device = onlyDevice(site);
  const services = await servicesForTest({ clock, ...(dataFolder === undefined ? {} : { dataFolder }) });
  await addAndLogIn(services, device, scheme);
  services.discovery.start();
  services.devices.presence.follow();
  return { site, device, services, clock };
}

function begin({ services: { jobs } }: Pick<Scene, 'services'>, wanted: WlanInstallationRequest): string {
  const started = jobs.startWlanInstallation(wanted);
  if (!started.ok) throw new Error(inEnglish(started.error.message));
  return started.value.id;
}

/** Runs the installation to its end and says yes to the switch, after `atQuestion`. */
function run(where: Timed, wanted: WlanInstallationRequest, atQuestion?: () => void): Promise<Job> {
  return endsWithYes(where, begin(where, wanted), atQuestion);
}

describe('a WLAN installation that succeeds', () => {
  test('ends where the serial number answered, with every step done', async () => {
    const where = await installation();
    const { device } = where;
    const job = await run(where, request(device));
    expect(job.outcome).toMatchObject({ kind: 'on-network', address: device.stationAddress });
    expect(job.steps.map((step) => step.state)).toEqual(['done', 'done', 'done', 'done', 'done', 'done']);
    expect(device.place).toBe('station');
    expect(device.state.countryCode).toBe('SE');
  });

  test('goes over HTTPS with the pinned certificate too', async () => {
    const where = await installation({}, undefined, 'https');
    const { device } = where;
    const job = await run(where, request(device));
    expect(job.outcome).toMatchObject({ kind: 'on-network', address: device.stationAddress });
    expect(
      device.requests.filter(({ transport, login }) => transport === 'http' && login !== 'none'),
    ).toEqual([]);
  });

  test('treats a lost answer to the switch as probably switched, and looks for the device', async () => {
    const where = await installation({ loseSwitchAnswer: true });
    const { device } = where;
    const job = await run(where, request(device));
    expect(stateOf(job, 'switch')).toBe('unknown');
    expect(job.outcome).toMatchObject({ kind: 'on-network', address: device.stationAddress });
  });

  test('says how the key was sent where the device takes it as password alone', async () => {
    const where = await installation({ wlanKeyName: 'password' });
    const { device } = where;
    const job = await run(where, request(device));
    expect(job.outcome?.kind).toBe('on-network');
    expect(messageOf(job, 'configure')).toContain('sent as “password”');
  });

  test('sends the key as password when the device says that none is set', async () => {
    const where = await installation({ wlanKeyName: 'ignores-unknown' });
    const { device } = where;
    const job = await run(where, request(device));
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
    const where = await installation({
      certificates: ['Axis device ID ECC-P256 (802.1AR)'],
      countryCode: 'SE',
    });
    const { device } = where;
    const job = await run(where, request(device, { ssid: name, authentication }));
    expect(job.outcome?.kind).toBe('on-network');
    expect(stateOf(job, 'country')).toBe('skipped');
  });

  test('stops before the switch when told to', async () => {
    const where = await installation();
    const { device } = where;
    const job = await run(where, request(device, { doSwitch: false }));
    expect(job.outcome?.kind).toBe('tested');
    expect(device.place).toBe('access-point');
  });

  test('has nothing to switch on a device that is not in installation mode', async () => {
    const where = await installation({ installationMode: false, wlan: true });
    const { device } = where;
    const job = await run(where, request(device));
    expect(job.outcome?.kind).toBe('tested');
    expect(stateOf(job, 'switch')).toBe('skipped');
    expect(device.requests.some(({ method }) => method === 'wlanSwitchAPToStation')).toBe(false);
  });
});

describe('a WLAN installation that fails', () => {
  test('ends at the test when the key is wrong, and points at the key', async () => {
    const where = await installation();
    const { device } = where;
    const wrong = { mode: 'WPA-Personal-PSK', key: 'not-the-key' } as const;
    const job = await run(where, request(device, { authentication: wrong }));
    expect(job.outcome).toMatchObject({
      kind: 'failed',
      failure: { kind: 'api', code: 1, parameter: 'key' },
    });
    expect(inEnglish(job.outcome?.message)).toContain('nothing was switched');
    expect(device.place).toBe('access-point');
  });

  test('points at the network’s name when its access point is nowhere', async () => {
    const where = await installation();
    const { device } = where;
    const job = await run(where, request(device, { ssid: 'Nobody has this' }));
    expect(job.outcome?.failure).toMatchObject({ code: 2, parameter: 'ssid' });
  });

  test('leaves a key that the device calls not set under both names to its own test', async () => {
    const where = await installation({ wlanKeyName: 'takes-no-key' });
    const { device } = where;
    const job = await run(where, request(device));
    expect(stateOf(job, 'configure')).toBe('done');
    expect(messageOf(job, 'configure')).toContain('says that no key is set');
    expect(job.outcome).toMatchObject({
      kind: 'failed',
      failure: { kind: 'api', code: 5, parameter: 'key' },
    });
    const sent = device.requests.filter(({ method }) => method === 'setWLANStationConfiguration');
    expect(sent.filter(({ login }) => login === 'accepted')).toHaveLength(2);
  });

  test('leaves a locked country code alone and says so', async () => {
    const where = await installation({ countryCode: 'DE', countryCodeLock: true });
    const { device } = where;
    const job = await run(where, request(device));
    expect(job.outcome?.failure).toMatchObject({ kind: 'api', parameter: 'countryCode' });
    expect(inEnglish(job.outcome?.message)).toContain('Nothing was changed on the device.');
  });

  test('says that the access point is back when the join failed after the switch', async () => {
    const where = await installation();
    const { device } = where;
    const job = await run(where, request(device), () => {
      for (const network of where.site.radio.networks) network.outOfRange = true;
    });
    expect(job.outcome).toMatchObject({ kind: 'failed', address: device.address });
    expect(inEnglish(job.outcome?.message)).toContain('back in installation mode');
    expect(job.resumable).toBe(false);
  });

  test('is not seen yet when the device does not come back, and finds it when resumed later', async () => {
    const where = await installation();
    const { device } = where;
    const first = await run(where, request(device, { waitMs: 4_000 }));
    expect(first.outcome?.kind).toBe('not-seen');
    expect(inEnglish(first.outcome?.message)).toContain('has not been seen');
    expect(first.resumable).toBe(true);
    where.services.jobs.resume(first.id, 20_000);
    const second = await ends(where, first.id);
    expect(second.outcome).toMatchObject({ kind: 'on-network', address: device.stationAddress });
  });

  test('ends with what the device’s own error means', async () => {
    const where = await installation();
    const { device } = where;
    device.faults.add({ kind: 'internal', method: 'testWLANStationSettings', times: 1 });
    const job = await run(where, request(device));
    expect(job.outcome?.failure).toMatchObject({ kind: 'api', code: 1000 });
  });

  test('does not change another device that has taken over the address', async () => {
    const site = await siteForTest({ devices: [{ installationMode: true }, {}] });
    const [device, other] = site.devices;
    if (!device || !other) throw new Error('The site is too small.');
    const clock = new ManualClock();
    const services = await servicesForTest({ clock });
    await addAndLogIn(services, device);
    const { address } = device;
    await device.moveTo('127.20.250.250');
    await other.moveTo(address);
    const job = await run({ services, clock }, request(device));
    expect(job.outcome?.kind).toBe('failed');
    expect(inEnglish(job.outcome?.message)).toContain(other.serial);
    expect(other.requests.some(({ login }) => login !== 'none')).toBe(false);
    expect(other.requests.some(({ method = '' }) => /^(set|test|wlan)/.test(method))).toBe(false);
  });
});

describe('an answer that is lost or makes no sense', () => {
  const switched = 'wlanSwitchAPToStation';
  const settings = 'setWLANStationConfiguration';

  test.each([
    ['cut off', 'truncated'],
    ['too long to be read', 'oversized'],
    ['a web page', 'html'],
    ['empty', 'empty'],
  ] as const)('to the switch, %s: the device is looked for and found', async (_, kind) => {
    const where = await installation();
    const { device } = where;
    device.faults.add({ kind, method: switched, times: 1 });
    const job = await run(where, request(device));
    expect(stateOf(job, 'switch')).toBe('unknown');
    expect(job.outcome).toMatchObject({ kind: 'on-network', address: device.stationAddress });
  });

  test('to the switch, whose connection was closed: nobody is told that nothing was switched', async () => {
    const where = await installation();
    const { device, services } = where;
    device.faults.add({ kind: 'slow', ms: 4_000, method: switched, times: 1 });
    const id = begin(where, request(device, { waitMs: 60_000 }));
    const job = endsWithYes(where, id);
    await reaches(where, id, (now) => stateOf(now, 'switch') === 'running');
    await passingUntil(where.clock, () => device.requests.some(({ method }) => method === switched));
    await services.devices.access.logOut(device.serial);
    expect(inEnglish((await job).outcome?.message)).not.toMatch(/cancelled|nothing was switched/i);
    expect((await job).outcome?.kind === 'on-network' || (await job).resumable).toBe(true);
  });

  test.each([
    ['no answer at all', 'hang'],
    ['a connection that breaks', 'reset'],
    ['“not ready”', 'booting'],
    ['a web page with status 500', 'server-error'],
  ] as const)('to a switch that the device never read (%s): it was never gone', async (_, kind) => {
    const where = await installation();
    const { device } = where;
    device.faults.add({ kind, method: switched, times: 1 });
    const job = await run(where, request(device, { waitMs: 60_000 }));
    expect(stateOf(job, 'switch')).toBe('unknown');
    expect(job.outcome).toMatchObject({ kind: 'not-taken', address: device.address });
    expect(inEnglish(job.outcome?.message)).toContain('probably never read the request');
    expect(inEnglish(job.outcome?.message)).toContain('still in installation mode');
    expect(inEnglish(job.outcome?.message)).not.toContain('could not join');
  });

  test('to a switch just now: it may be about to, and is looked at again', async () => {
    const where = await installation({ delays: { switchOff: 5_000 } });
    const { device, services } = where;
    const first = await run(where, request(device, { waitMs: 3_000 }));
    expect(first.outcome).toMatchObject({ kind: 'not-seen', address: device.address });
    expect(inEnglish(first.outcome?.message)).toContain('about to switch');
    services.jobs.resume(first.id, 20_000);
    expect((await ends(where, first.id)).outcome?.kind).toBe('on-network');
  });

  test('to a switch after which the device was gone and is back: it could not join', async () => {
    const where = await installation({ loseSwitchAnswer: true });
    const { device, site } = where;
    const job = await run(where, request(device), () => {
      for (const network of site.radio.networks) network.outOfRange = true;
    });
    expect(inEnglish(job.outcome?.message)).toContain('could not join');
  });

  test('to a switch after which the device was gone, and is back when it is looked for again', async () => {
    const where = await installation({ loseSwitchAnswer: true, delays: { failedJoin: 30_000 } });
    const { device, site, services } = where;
    const first = await run(where, request(device, { waitMs: 5_000 }), () => {
      for (const network of site.radio.networks) network.outOfRange = true;
    });
    expect(first.outcome?.kind).toBe('not-seen');
    await passingUntil(where.clock, () => device.place === 'access-point');
    services.jobs.resume(first.id, 30_000);
    expect(inEnglish((await ends(where, first.id)).outcome?.message)).toContain('could not join');
  });

  test.each([
    ['cut off', 'truncated'],
    ['too long to be read', 'oversized'],
    ['a web page', 'html'],
  ] as const)('to the settings, %s: they are read back, tested and gone on from', async (_, kind) => {
    const where = await installation();
    const { device } = where;
    device.faults.add({ kind, method: settings, times: 1 });
    const job = await run(where, request(device));
    expect(stateOf(job, 'configure')).toBe('unknown');
    expect(messageOf(job, 'configure')).toContain(`has “${ssid}”`);
    expect(job.outcome?.kind).toBe('on-network');
  });

  test('to settings that the device never read: it has another network, and nothing was switched', async () => {
    const where = await installation();
    const { device } = where;
    device.faults.add({ kind: 'server-error', method: settings, times: 1 });
    const job = await run(where, request(device));
    expect(job.outcome?.kind).toBe('not-taken');
    expect(inEnglish(job.outcome?.message)).toContain('another ssid');
    expect(inEnglish(job.outcome?.message)).toContain('Nothing was switched.');
    expect(device.requests.some(({ method }) => method === switched)).toBe(false);
  });

  test('to the settings, and they cannot be read back: they may be stored, and are looked at again', async () => {
    const where = await installation();
    const { device, services } = where;
    device.faults.add({ kind: 'truncated', method: settings, times: 1 });
    const id = begin(where, request(device));
    await reaches(where, id, (job) => stateOf(job, 'configure') === 'running');
    const clear = device.faults.add({ kind: 'html', method: 'getNetworkInfo' });
    const first = await ends(where, id);
    expect(first.outcome?.kind).toBe('not-seen');
    expect(inEnglish(first.outcome?.message)).toContain('may be stored');
    expect(first.resumable).toBe(true);
    clear();
    services.jobs.resume(id, 20_000);
    expect((await endsWithYes(where, id)).outcome?.kind).toBe('on-network');
  });

  test('to the country code: it may have been set', async () => {
    const where = await installation();
    const { device } = where;
    device.faults.add({ kind: 'oversized', method: 'setWlanConfiguration', times: 1 });
    const job = await run(where, request(device));
    expect(stateOf(job, 'country')).toBe('unknown');
    expect(inEnglish(job.outcome?.message)).toContain('may have been set');
  });
});

describe('looking for the device', () => {
  test('says that it answers and cannot be read, and why', async () => {
    const where = await installation();
    const { device, services } = where;
    const first = await run(where, request(device, { waitMs: 10_000 }), () =>
      device.faults.add({ kind: 'html', method: 'getNetworkInfo' }),
    );
    expect(first.outcome).toMatchObject({ kind: 'not-seen', address: device.stationAddress });
    expect(inEnglish(first.outcome?.message)).toContain(`It answers at ${device.stationAddress}`);
    expect(inEnglish(first.outcome?.message)).toContain('something other than the API’s JSON');
    expect(inEnglish(first.outcome?.message)).not.toContain('not been seen');
    expect(inEnglish(first.outcome?.advice)).not.toMatch(/cable|power|join/i);
    device.faults.clear();
    services.jobs.resume(first.id, 20_000);
    expect((await ends(where, first.id)).outcome?.kind).toBe('on-network');
  });

  test.each([
    ['forward', 3_600_000],
    ['back', -3_600_000],
  ])('goes on as long as it should when the computer’s clock is set an hour %s', async (_, ms) => {
    const late = await installation({ delays: { join: 8_000 } });
    const seen = begin(late, request(late.device, { waitMs: 30_000 }));
    const joins = endsWithYes(late, seen);
    await reaches(late, seen, (job) => stateOf(job, 'wait') === 'running');
    late.clock.jump(ms);
    expect((await joins).outcome?.kind).toBe('on-network');
  });

  test('ends in its time when the computer’s clock is set back an hour', async () => {
    const where = await installation({ neverComesBack: true });
    const id = begin(where, request(where.device, { waitMs: 30_000 }));
    const ended = endsWithYes(where, id);
    await reaches(where, id, (job) => stateOf(job, 'wait') === 'running');
    const began = where.clock.ticks();
    where.clock.jump(-3_600_000);
    expect((await ended).outcome?.kind).toBe('not-seen');
    expect(where.clock.ticks() - began).toBeLessThan(45_000);
  });
});

describe('a key', () => {
  test.each([
    ['http', true],
    ['https', false],
  ] as const)('over %s: that it can be read along is said before it is sent: %s', async (scheme, said) => {
    const where = await installation({}, undefined, scheme);
    const { device, services } = where;
    const before: string[] = [];
    services.jobs.onChange(({ job }) => {
      const isSent = device.requests.some(({ method }) => method === 'setWLANStationConfiguration');
      if (!isSent) before.push(messageOf(job, 'configure') ?? '');
    });
    await run(where, request(device, { doSwitch: false }));
    expect(before.some((message) => message.includes('can be read along'))).toBe(said);
  });

  test('that is none is not warned of', async () => {
    const where = await installation();
    const told: string[] = [];
    where.services.jobs.onChange(({ job }) => told.push(messageOf(job, 'configure') ?? ''));
    const open = { ssid: 'Guest', authentication: { mode: 'none' }, doSwitch: false } as const;
    await run(where, request(where.device, open));
    expect(told.join()).not.toContain('read along');
  });
});

describe('cancelling', () => {
  test('at the question leaves the device in installation mode', async () => {
    const where = await installation();
    const { device } = where;
    const id = begin(where, request(device));
    await asks(where, id);
    where.services.jobs.cancel(id);
    const job = await ends(where, id);
    expect(job.outcome?.kind).toBe('cancelled');
    expect(inEnglish(job.outcome?.message)).toContain('still in installation mode');
    expect(device.place).toBe('access-point');
  });

  test('during the test stops waiting for it and switches nothing', async () => {
    const where = await installation();
    const { device } = where;
    device.faults.add({ kind: 'hang', method: 'testWLANStationSettings', times: 1 });
    const id = begin(where, request(device));
    await reaches(where, id, (job) => stateOf(job, 'test') === 'running');
    where.services.jobs.cancel(id);
    const job = await ends(where, id);
    expect(inEnglish(job.outcome?.message)).toContain(
      'The WLAN settings are stored on the device; nothing was switched.',
    );
    expect(stateOf(job, 'switch')).toBe('todo');
    expect(device.place).toBe('access-point');
  });

  test('during the wait stops looking, and the search can be taken up again', async () => {
    const where = await installation({ neverComesBack: true });
    const { device } = where;
    const id = begin(where, request(device));
    await asks(where, id);
    where.services.jobs.confirm(id);
    await reaches(where, id, (job) => stateOf(job, 'wait') === 'running');
    where.services.jobs.cancel(id);
    const job = await ends(where, id);
    expect(job.outcome?.kind).toBe('cancelled');
    expect(job.resumable).toBe(true);
  });
});

describe('what is kept of a job', () => {
  test('never holds the key', async () => {
    const dataFolder = await temporaryFolder();
    const where = await installation({}, dataFolder);
    const { device } = where;
    const job = await run(where, request(device));
    await passing(where.clock, where.services.stop());
    const file = await readFile(join(dataFolder, 'jobs', `${job.id}.json`), 'utf8');
    expect(file).toContain(job.id);
    expect(file + JSON.stringify(job)).not.toContain(key);
    const others = await filesIn(dataFolder);
    expect(others).toContain(join('sites', 'this-computer', 'devices.jsonl'));
    for (const name of others) {
      expect(await readFile(join(dataFolder, name), 'utf8')).not.toContain(device.password + '"');
    }
  });

  test('is on disk before the device is told to switch', async () => {
    const dataFolder = await temporaryFolder();
    const where = await installation({}, dataFolder);
    const { device } = where;
    device.faults.add({ kind: 'hang', method: 'wlanSwitchAPToStation', times: 1 });
    const id = begin(where, request(device));
    await asks(where, id);
    where.services.jobs.confirm(id);
    const isSent = () => device.requests.some(({ method }) => method === 'wlanSwitchAPToStation');
    await passingUntil(where.clock, isSent);

    // Another program finds what this one would have left behind, had it been killed now.
    const later = await temporaryFolder();
    await cp(join(dataFolder, 'jobs'), join(later, 'jobs'), { recursive: true });
    const { jobs } = await servicesForTest({ dataFolder: later });
    expect(jobs.snapshot().jobs).toMatchObject([
      { id, state: 'ended', resumable: true, outcome: { kind: 'not-seen' } },
    ]);
    await device.close();
  });

  test('refuses a second job for the same device', async () => {
    const where = await installation();
    const { device } = where;
    const id = begin(where, request(device));
    await asks(where, id);
    expect(where.services.jobs.startWlanInstallation(request(device))).toMatchObject({
      error: { kind: 'input' },
    });
  });
});
