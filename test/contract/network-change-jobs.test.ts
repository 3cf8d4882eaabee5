import { existsSync, readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ChangeMethod } from '../../shared/api/changes.ts';
import { ManualClock } from '../clock.ts';
import { asks, ends, reaches, stateOf, steps } from './jobs-support.ts';
import {
  begin,
  changesSent,
  freeAddress,
  run,
  scene,
  toStatic,
  type Scene,
} from './network-change-support.ts';
import { inEnglish } from '../english.ts';
import { ownJournal, passingUntil, servicesForTest, temporaryFolder } from './services.ts';

const set = 'setIPv4AddressConfiguration';

describe('a harmless change', () => {
  test.each<[ChangeMethod, Record<string, unknown>]>([
    ['setHostnameConfiguration', { useDhcpHostname: false, staticHostname: 'gate-3' }],
    ['setResolverConfiguration', { useDhcpResolverInfo: false, staticNameServers: ['10.0.0.53'] }],
    ['setGlobalProxyConfiguration', { httpProxy: 'http://me:word@proxy.example:3128', noProxy: '.example' }],
    ['setIPv6AddressConfiguration', { deviceName: 'eth0', enabled: true }],
    ['addVlan', { masterDeviceName: 'eth0', VlanId: 7 }],
    ['setDeviceConfiguration', { deviceName: 'eth1', staticState: 'down' }],
  ])('%s is sent once, without a question, and read back', async (method, params) => {
    const where = await scene({ secondWired: 'up' });
    const id = begin(where, method, params);
    const job = await ends(where, id);
    expect(job.outcome).toMatchObject({ kind: 'confirmed', address: where.device.address });
    expect(steps(job).filter((step) => !step.startsWith('look'))).toEqual([
      'check done',
      'send done',
      'verify done',
    ]);
    expect(changesSent(where.device)).toHaveLength(1);
    expect(JSON.stringify(job)).not.toContain('word@');
  });

  test('that the device says yes to and does not make is not called confirmed', async () => {
    const where = await scene({ ignoresChange: true });
    const params = { useDhcpHostname: false, staticHostname: 'gate-3' };
    const job = await run(where, 'setHostnameConfiguration', params, 2_000);
    expect(job.outcome?.kind).toBe('not-taken');
    expect(inEnglish(job.outcome?.message)).toContain('staticHostname');
    expect(stateOf(job, 'verify')).toBe('failed');
  });

  test('that the device refuses fails with its sub-code and the parameter, nothing changed', async () => {
    const where = await scene();
    const job = await run(where, 'removeVlan', { VlanName: 'eth0.9' });
    expect(job.outcome).toMatchObject({
      kind: 'failed',
      failure: { kind: 'api', subCode: 201, parameter: 'VlanName' },
    });
    expect(inEnglish(job.outcome?.message)).toContain('Nothing was changed');
    expect(job.resumable).toBe(false);
  });

  test.each([
    ['cut in the middle', { kind: 'truncated' }],
    ['a web page', { kind: 'html' }],
    ['a web page with status 500', { kind: 'server-error' }],
    ['more than anybody reads', { kind: 'oversized' }],
  ] as const)('whose answer is %s is unknown, and what was read back decides', async (_, fault) => {
    const where = await scene();
    const made = fault.kind !== 'server-error';
    where.device.faults.add({ ...fault, method: 'setHostnameConfiguration', times: 1 });
    const params = { useDhcpHostname: false, staticHostname: 'gate-3' };
    const job = await run(where, 'setHostnameConfiguration', params, 2_000);
    expect(stateOf(job, 'send')).toBe('unknown');
    expect(job.outcome?.kind).toBe(made ? 'confirmed' : 'not-taken');
    expect(inEnglish(job.outcome?.message)).not.toContain('Nothing was changed');
  });

  test('whose connection is closed in the middle is not called cancelled, nor nothing', async () => {
    const where = await scene();
    const { device, services } = where;
    const method = 'setHostnameConfiguration';
    device.faults.add({ kind: 'slow', ms: 4_000, method, times: 1 });
    const id = begin(where, method, { staticHostname: 'gate-3' });
    await passingUntil(where.clock, () => changesSent(device).length === 1);
    await services.devices.access.logOut(device.serial);
    const job = await ends(where, id);
    expect(inEnglish(job.outcome?.message)).not.toMatch(/Cancelled|Nothing was changed/);
    expect(job.outcome?.kind === 'confirmed' || job.resumable).toBe(true);
  });

  test('that ends in the device’s internal error does not claim that nothing was changed', async () => {
    const where = await scene();
    where.device.faults.add({ kind: 'internal', method: 'setHostnameConfiguration', times: 1 });
    const job = await run(where, 'setHostnameConfiguration', { staticHostname: 'gate-3' });
    expect(job.outcome).toMatchObject({ kind: 'failed', failure: { code: 1000 } });
    expect(inEnglish(job.outcome?.message)).toContain('not known');
  });
});

describe('a change that can cut the line', () => {
  test('is refused where it would close the last way in', async () => {
    const where = await scene();
    const job = await run(where, 'setDeviceConfiguration', { deviceName: 'eth0', staticState: 'down' });
    expect(job.outcome).toMatchObject({ kind: 'failed', failure: { kind: 'input' } });
    expect(inEnglish(job.outcome?.message)).toContain('only interface');
    expect(changesSent(where.device)).toEqual([]);
  });

  test('that is meant to end the line says that the device was not to be seen again', async () => {
    const where = await scene();
    await run(where, 'setIPv6AddressConfiguration', { deviceName: 'eth0', enabled: true });
    const job = await run(where, set, { deviceName: 'eth0', enabled: false }, 2_000);
    expect(job.outcome?.kind).toBe('not-seen');
    expect(inEnglish(job.outcome?.message)).toContain('as was to be expected');
    expect(job.resumable).toBe(true);
  });

  test('of 802.1X that the switch’s port refuses is not seen, with advice on the port', async () => {
    const where = await scene({ authenticator: { identity: 'gate', password: 'right' } });
    const params = {
      deviceName: 'eth0',
      enabled: true,
      mode: 'WPA-Enterprise-PEAP-MSCHAPv2',
      identity: 'gate',
      password: 'wrong-4711',
    };
    const job = await run(where, 'setWired8021XConfiguration', params, 2_000);
    expect(job.outcome?.kind).toBe('not-seen');
    expect(inEnglish(job.outcome?.advice)).toContain('switch');
    expect(JSON.stringify(job)).not.toContain('wrong-4711');
  });

  test('of 802.1X that the port accepts is confirmed by what can be read of it', async () => {
    const where = await scene({ authenticator: { identity: 'gate', password: 'right' } });
    const params = {
      deviceName: 'eth0',
      enabled: true,
      mode: 'WPA-Enterprise-PEAP-MSCHAPv2',
      identity: 'gate',
      password: 'right',
    };
    const job = await run(where, 'setWired8021XConfiguration', params);
    expect(job.outcome?.kind).toBe('confirmed');
    expect(job.request).toMatchObject({ params: { password: '(hidden)' }, before: { password: false } });
  });
});

describe('a WLAN key', () => {
  const params = {
    deviceName: 'wlan0',
    ssid: 'Site-Cameras',
    authentication: { mode: 'WPA-Personal-PSK', params: { psk: 'installer-2026' } },
  };

  test.each([
    ['refuses', 'password'],
    ['ignores', 'ignores-unknown'],
  ] as const)('is sent as password once where the device %s the usual name', async (_, wlanKeyName) => {
    const where = await scene({ wlan: true, wlanKeyName });
    const job = await run(where, 'setWLANStationConfiguration', params);
    expect(job.outcome?.kind).toBe('confirmed');
    expect(inEnglish(job.steps.find(({ name }) => name === 'send')?.message)).toContain('sent as “password”');
    expect(changesSent(where.device)).toHaveLength(2);
    expect(JSON.stringify(job)).not.toContain('installer-2026');
  });

  test('that the device calls not set under both names is a warning that names the device’s own test', async () => {
    const where = await scene({ wlan: true, wlanKeyName: 'takes-no-key' });
    const job = await run(where, 'setWLANStationConfiguration', params);
    expect(job.outcome?.kind).toBe('confirmed');
    expect(inEnglish(job.outcome?.message)).toContain('says that no key is set');
    expect(inEnglish(job.outcome?.advice)).toContain('testWLANStationSettings');
    expect(inEnglish(job.steps.find(({ name }) => name === 'send')?.message)).toContain('no key is set');
  });
});

describe('cancelling', () => {
  const cancelAt = async (where: Scene, step: string, waitMs = 20_000) => {
    const id = begin(where, set, toStatic(freeAddress(where.device)), waitMs);
    const unfollow = where.services.jobs.onChange(({ job }) => {
      if (job.id !== id) return;
      if (stateOf(job, step) === 'running') {
        unfollow();
        where.services.jobs.cancel(id);
      } else if (job.question !== null) {
        where.services.jobs.confirm(id);
      }
    });
    return ends(where, id);
  };

  test.each(['check', 'address'])('in the step “%s” leaves the device as it was', async (step) => {
    const where = await scene();
    const { address } = where.device;
    const job = await cancelAt(where, step);
    expect(job.outcome?.kind).toBe('cancelled');
    expect(inEnglish(job.outcome?.message)).toContain('Nothing was changed');
    expect(job.resumable).toBe(false);
    expect(changesSent(where.device)).toEqual([]);
    expect(where.device.address).toBe(address);
  });

  test('at the question leaves the device as it was', async () => {
    const where = await scene();
    const id = begin(where, set, toStatic(freeAddress(where.device)));
    await asks(where, id);
    where.services.jobs.cancel(id);
    const job = await ends(where, id);
    expect(inEnglish(job.outcome?.message)).toContain('Nothing was changed');
    expect(stateOf(job, 'send')).toBe('todo');
    expect(changesSent(where.device)).toEqual([]);
  });

  test('while it is sent waits for the answer, and says that it was sent', async () => {
    const where = await scene();
    where.device.faults.add({ kind: 'slow', method: set, ms: 400, times: 1 });
    const id = begin(where, set, toStatic(freeAddress(where.device)));
    await asks(where, id);
    where.services.jobs.confirm(id);
    await passingUntil(where.clock, () => changesSent(where.device).length === 1);
    where.services.jobs.cancel(id);
    const job = await ends(where, id);
    expect(stateOf(job, 'send')).toBe('done');
    expect(job.outcome).toMatchObject({ kind: 'cancelled' });
    expect(inEnglish(job.outcome?.message)).toContain('The change was sent');
    expect(job.resumable).toBe(true);
  });

  test('in the step “look” stops looking, and the search can be taken up again', async () => {
    const where = await scene();
    const job = await cancelAt(where, 'look');
    expect(inEnglish(job.outcome?.message)).toContain('The change was sent');
    expect(job.resumable).toBe(true);
    where.services.jobs.resume(job.id, 20_000);
    const again = await ends(where, job.id);
    expect(again.outcome).toMatchObject({ kind: 'confirmed', address: freeAddress(where.device) });
  });
});

describe('the program killed in the middle', () => {
  /** Another program on what this one would leave behind, had it been killed now. */
  async function copyOf(dataFolder: string): Promise<string> {
    const folder = await temporaryFolder();
    // The lock of a program that was killed is taken over; this one runs on.
    const filter = (source: string) => !source.endsWith('.lock') && !source.endsWith('.tmp');
    await cp(dataFolder, folder, { recursive: true, filter });
    return folder;
  }
  const later = async (dataFolder: string) =>
    servicesForTest({ dataFolder: await copyOf(dataFolder), clock: new ManualClock() });

  test('before the change was sent says that nothing was', async () => {
    const dataFolder = await temporaryFolder();
    const where = await scene({}, dataFolder);
    const id = begin(where, set, toStatic(freeAddress(where.device)));
    await asks(where, id);
    await passingUntil(where.clock, () => existsSync(join(dataFolder, 'jobs', `${id}.json`)));
    const { jobs } = await later(dataFolder);
    const [job] = jobs.snapshot().jobs;
    expect(job).toMatchObject({ id, state: 'ended', resumable: false, outcome: { kind: 'failed' } });
    expect(inEnglish(job?.outcome?.message)).toContain('Nothing was changed');
    where.services.jobs.cancel(id);
  });

  test('while the change was being sent says that it may have been made', async () => {
    const dataFolder = await temporaryFolder();
    const where = await scene({}, dataFolder);
    where.device.faults.add({ kind: 'hang', method: set, times: 1 });
    const id = begin(where, set, toStatic(freeAddress(where.device)));
    await asks(where, id);
    where.services.jobs.confirm(id);
    await passingUntil(where.clock, () => changesSent(where.device).length === 1);
    const { jobs } = await later(dataFolder);
    const [job] = jobs.snapshot().jobs;
    expect(job).toMatchObject({ id, resumable: true, outcome: { kind: 'not-seen' } });
    expect(inEnglish(job?.outcome?.message)).toContain('may have made it');
    await where.device.close();
  });

  test('while it was looking goes on to look when it runs again, with the login and no other secret', async () => {
    const dataFolder = await temporaryFolder();
    const where = await scene({ delays: { settle: 1_500 } }, dataFolder);
    const { serial, user, password } = where.device;
    const id = begin(where, set, toStatic(freeAddress(where.device)));
    await asks(where, id);
    where.services.jobs.confirm(id);
    await reaches(where, id, (job) => stateOf(job, 'look') === 'running');
    await passingUntil(where.clock, () => existsSync(ownJournal(dataFolder)));
    const folder = await copyOf(dataFolder);
    const services = await servicesForTest({ dataFolder: folder, clock: where.clock });
    const beside = await servicesForTest({ dataFolder: folder });
    const [job] = services.jobs.snapshot().jobs;
    expect(job).toMatchObject({ id, resumable: true, outcome: { kind: 'not-seen' } });

    const again = { services, clock: where.clock };
    services.jobs.resume(id, 15_000);
    const unread = await ends(again, id);
    // Without a login it is seen and cannot be read.
    expect(unread.outcome).toMatchObject({ kind: 'failed', failure: { kind: 'login' } });
    expect(unread.resumable).toBe(true);

    await services.devices.access.logIn(serial, { user, password, fingerprint: null }, false);
    services.jobs.resume(id, 15_000);
    const read = await ends(again, id);
    expect(read.outcome).toMatchObject({ kind: 'confirmed', address: freeAddress(where.device) });

    // A window that was open all the time has it from the disk.
    const kept = () => readFileSync(join(folder, 'jobs', `${id}.json`), 'utf8');
    await passingUntil(where.clock, () => kept().includes('confirmed'));
    expect(beside.jobs.snapshot().jobs).toMatchObject([{ id, resumable: true }]);
    await beside.jobs.lookAtOthers();
    expect(beside.jobs.snapshot().jobs).toEqual(services.jobs.snapshot().jobs);
  });
});
