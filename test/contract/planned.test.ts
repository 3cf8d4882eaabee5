/** Changes that are planned while a device is away, and made when it is here. */
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Services } from '../../electron/services/services.ts';
import type { ChangeMethod } from '../../shared/api/changes.ts';
import type { PlannedItem, PlannedRun, PlannedWish } from '../../shared/contract/planned.ts';
import { ManualClock } from '../clock.ts';
import { inEnglish } from '../english.ts';
import { changesSent, freeAddress, scene, toStatic, type Scene } from './network-change-support.ts';
import { addAndLogIn, passing, passingUntil, servicesForTest, temporaryFolder } from './services.ts';

const host = 'setHostnameConfiguration';
const named = (staticHostname: string) => ({ useDhcpHostname: false, staticHostname });

/** A device whose network was read. */
async function known(options: Parameters<typeof scene>[0] = {}, dataFolder?: string): Promise<Scene> {
  const where = await scene(options, dataFolder);
  await read(where);
  return where;
}

async function read({ services, device, clock }: Scene): Promise<void> {
  const answer = await passing(clock, services.devices.calls.readNetwork(device.serial));
  if (!answer.ok) throw new Error(inEnglish(answer.error.message));
}

async function keep(
  { services, device }: Pick<Scene, 'services' | 'device'>,
  method: ChangeMethod,
  params: Record<string, unknown>,
): Promise<string> {
  const kept = await services.planned.keep(device.serial, method, params);
  if (!kept.ok) throw new Error(inEnglish(kept.error.message));
  return kept.value.id;
}

const wish = (serial: string, id: string, more: Partial<PlannedWish> = {}): PlannedWish => ({
  serial,
  id,
  secrets: [],
  agreedTo: null,
  ...more,
});

/** The run as it stands. */
const runOf = (services: Services): PlannedRun => {
  const { run } = services.planned.snapshot();
  if (!run) throw new Error('Nothing is being made.');
  return run;
};
const itemOf = (services: Services, id: string): PlannedItem => {
  const item = runOf(services).items.find((one) => one.id === id);
  if (!item) throw new Error('It is not being made.');
  return item;
};

/** Makes them, and lets time pass until all is over; `yes` to whatever their jobs ask. */
async function apply(where: Scene, wishes: readonly PlannedWish[], yes = true): Promise<PlannedRun> {
  const { services, clock } = where;
  const stop = services.jobs.onChange(({ job }) => {
    if (job.question !== null && yes) services.jobs.confirm(job.id);
  });
  const begun = await passing(clock, services.planned.apply(wishes));
  if (!begun.ok) throw new Error(inEnglish(begun.error.message));
  await passingUntil(clock, () => runOf(services).state === 'ended');
  stop();
  return runOf(services);
}

const idsOf = ({ services, device }: Scene) =>
  services.planned.of(device.serial)?.changes.map(({ id }) => id) ?? [];

describe('a planned change', () => {
  test('is kept with what it was made from, sends nothing, and is there after a restart', async () => {
    const dataFolder = await temporaryFolder();
    const where = await known({}, dataFolder);
    const { services, device } = where;
    // Who it is may be asked at any time, without a login.
    const sent = () => device.requests.filter(({ login }) => login !== 'none').length;
    const before = { ...device.state.hostname, sent: sent() };
    const id = await keep(where, host, named('gate-3'));
    expect(sent()).toBe(before.sent);
    expect(services.devices.get(device.serial)?.planned).toBe(1);
    const again = await servicesForTest({ clock: new ManualClock(), dataFolder: await copyOf(dataFolder) });
    const [change] = again.planned.of(device.serial)?.changes ?? [];
    expect(again.planned.of(device.serial)).toEqual({
      serial: device.serial,
      foreign: 0,
      changes: [
        {
          id,
          method: host,
          params: named('gate-3'),
          madeAt: change?.madeAt,
          base: change?.base,
          failed: null,
        },
      ],
    });
    expect(change?.base.values).toEqual({ useDhcpHostname: true, staticHostname: before.staticHostname });
  });

  test('is made as its job and leaves the plan, and the next one of the device goes on', async () => {
    const where = await known();
    const { services, device } = where;
    const first = await keep(where, host, named('gate-3'));
    const second = await keep(where, 'addVlan', { masterDeviceName: 'eth0', VlanId: 7 });
    const run = await apply(where, [wish(device.serial, first), wish(device.serial, second)]);
    expect(run.items.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(idsOf(where)).toEqual([]);
    expect(services.devices.get(device.serial)?.planned).toBe(0);
    const jobs = services.jobs.snapshot().jobs.map(({ id }) => id);
    expect(run.items.map(({ jobId }) => jobId).sort()).toEqual(jobs.sort());
    expect(changesSent(device)).toHaveLength(2);
  });

  test('that sets otherwise what another one sets is not made with it, and is by itself', async () => {
    const where = await known();
    const { services, device } = where;
    const first = await keep(where, host, named('gate-3'));
    const mine = services.sites.people(device.serial)?.planned ?? [];
    const second = await keep(where, host, named('gate-4'));
    const theirs = services.sites.people(device.serial)?.planned ?? [];
    // As two sites that are merged leave them.
    await services.sites.setPeople([device.serial], { planned: [...mine, ...theirs] });
    expect(idsOf(where)).toEqual([first, second]);
    const both = await services.planned.apply([wish(device.serial, first), wish(device.serial, second)]);
    expect(both).toMatchObject({ ok: false, error: { kind: 'input' } });
    expect(changesSent(device)).toEqual([]);
    await apply(where, [wish(device.serial, first)]);
    expect(device.state.hostname.staticHostname).toBe('gate-3');
    expect(idsOf(where)).toEqual([second]);
  });

  test('that cuts the line comes last, asks as its job does, and is not sent without a yes', async () => {
    const where = await known();
    const { device, services } = where;
    const move = await keep(where, 'setIPv4AddressConfiguration', toStatic(freeAddress(device)));
    const name = await keep(where, host, named('gate-3'));
    const asked = services.planned.apply([wish(device.serial, move), wish(device.serial, name)]);
    await passing(where.clock, asked);
    await passingUntil(where.clock, () =>
      services.jobs.snapshot().jobs.some(({ state }) => state === 'waiting'),
    );
    expect(changesSent(device).map(({ method }) => method)).toEqual([host]);
    const job = services.jobs.snapshot().jobs.find(({ state }) => state === 'waiting');
    expect(job?.id).toBe(itemOf(services, move).jobId);
    services.jobs.cancel(job?.id ?? '');
    await passingUntil(where.clock, () => runOf(services).state === 'ended');
    expect(itemOf(services, move).state).toBe('left');
    expect(changesSent(device)).toHaveLength(1);
    expect(idsOf(where)).toEqual([move]);
    const run = await apply(where, [wish(device.serial, move)]);
    expect(run.items[0]?.state).toBe('done');
    expect(idsOf(where)).toEqual([]);
  });

  test('whose base has changed since asks first, and is made with a yes to just what is there', async () => {
    const where = await known();
    const { device, services } = where;
    const id = await keep(where, host, named('gate-3'));
    device.state.hostname.staticHostname = 'somebody-else';
    device.state.hostname.useDhcpHostname = false;
    await apply(where, [wish(device.serial, id)]);
    const asks = itemOf(services, id);
    expect(asks).toMatchObject({ state: 'asks', present: { staticHostname: 'somebody-else' } });
    expect(changesSent(device)).toEqual([]);
    expect(idsOf(where)).toEqual([id]);
    await apply(where, [wish(device.serial, id, { agreedTo: { staticHostname: 'gate-2' } })]);
    expect(itemOf(services, id).state).toBe('asks');
    await apply(where, [wish(device.serial, id, { agreedTo: asks.present })]);
    expect(itemOf(services, id).state).toBe('done');
    expect(changesSent(device)).toHaveLength(1);
  });

  test('that the device has already is done and sends nothing', async () => {
    const where = await known();
    const { device, services } = where;
    const id = await keep(where, host, named('gate-3'));
    device.state.hostname.staticHostname = 'gate-3';
    device.state.hostname.useDhcpHostname = false;
    await apply(where, [wish(device.serial, id)]);
    expect(inEnglish(itemOf(services, id).message)).toContain('Nothing was sent');
    expect(changesSent(device)).toEqual([]);
    expect(idsOf(where)).toEqual([]);
  });

  test('that fails stays with its reason, and the rest of its device is left', async () => {
    const where = await known();
    const { device, services } = where;
    device.faults.add({ kind: 'error', code: 2100, method: host, times: 1 });
    const first = await keep(where, host, named('gate-3'));
    const second = await keep(where, 'setResolverConfiguration', {
      useDhcpResolverInfo: false,
      staticNameServers: ['10.0.0.53'],
    });
    const run = await apply(where, [wish(device.serial, first), wish(device.serial, second)]);
    expect(run.items.map(({ state }) => state)).toEqual(['failed', 'left']);
    const [failed, left] = services.planned.of(device.serial)?.changes ?? [];
    expect(failed?.failed).toMatchObject({ message: itemOf(services, first).message });
    expect(left?.failed).toBeNull();
  });

  test('that is stopped in the middle stays, and nothing more is begun', async () => {
    const where = await known();
    const { device, services, clock } = where;
    device.faults.add({ kind: 'slow', ms: 4_000, method: host, times: 1 });
    const first = await keep(where, host, named('gate-3'));
    const second = await keep(where, 'addVlan', { masterDeviceName: 'eth0', VlanId: 7 });
    await passing(clock, services.planned.apply([wish(device.serial, first), wish(device.serial, second)]));
    await passingUntil(clock, () => changesSent(device).length === 1);
    expect(services.planned.cancel().ok).toBe(true);
    await passingUntil(clock, () => runOf(services).state === 'ended');
    expect(changesSent(device).map(({ method }) => method)).toEqual([host]);
    expect(itemOf(services, second).state).toBe('left');
    expect(idsOf(where)).toContain(second);
  });

  test.each<[what: string, method: ChangeMethod, params: Record<string, unknown>, secrets: string[]]>([
    ['one that can be read back', host, named('gate-3'), []],
    [
      'one with a key, which no device tells',
      'setWLANStationConfiguration',
      {
        deviceName: 'wlan0',
        ssid: 'Site-Cameras',
        authentication: { mode: 'WPA-Personal-PSK', params: { psk: 'installer-2026' } },
      },
      ['installer-2026'],
    ],
  ])(
    'whose program is killed after it was sent is not sent again when it is taken up: %s',
    async (_, method, params, secrets) => {
      const dataFolder = await temporaryFolder();
      const where = await known({ wlan: true }, dataFolder);
      const { device, services, clock } = where;
      device.faults.add({ kind: 'slow', ms: 4_000, method, times: 1 });
      const id = await keep(where, method, params);
      await passing(clock, services.planned.apply([wish(device.serial, id, { secrets })]));
      await passingUntil(clock, () => changesSent(device).length === 1);
      const killed = await copyOf(dataFolder);
      await passingUntil(clock, () => runOf(services).state === 'ended');
      const sent = changesSent(device).length;

      const later = await servicesForTest({ clock, dataFolder: killed });
      await passing(clock, addAndLogIn(later, device));
      const again = { ...where, services: later };
      expect(idsOf(again)).toEqual([id]);
      await apply(again, [wish(device.serial, id, { secrets })]);
      expect(itemOf(later, id).state).toBe('done');
      expect(changesSent(device)).toHaveLength(sent);
      expect(idsOf(again)).toEqual([]);
    },
  );

  test('two of them, killed at each moment at which something is told, are made once when taken up', async () => {
    const dataFolder = await temporaryFolder();
    const where = await known({}, dataFolder);
    const { device, services, clock } = where;
    const first = await keep(where, host, named('gate-3'));
    const second = await keep(where, 'addVlan', { masterDeviceName: 'eth0', VlanId: 7 });
    const both = [wish(device.serial, first), wish(device.serial, second)];
    const copies: Promise<string>[] = [];
    const stop = services.jobs.onChange(() => void copies.push(copyOf(dataFolder)));
    await apply(where, both);
    stop();
    expect(copies.length).toBeGreaterThan(8);
    // The device has both by now: whoever sends one of them again doubles it.
    const sent = changesSent(device).length;
    for (const copy of [0, 3, 5, copies.length - 2, copies.length - 1]) {
      const later = await servicesForTest({ clock, dataFolder: (await copies[copy]) ?? '' });
      await passing(clock, addAndLogIn(later, device));
      const again = { ...where, services: later };
      await apply(again, both);
      expect(idsOf(again), String(copy)).toEqual([]);
      await passing(clock, later.stop());
    }
    expect(changesSent(device)).toHaveLength(sent);
    expect(sent).toBe(2);
  });

  test('takes the place of an earlier one that sets nothing else of the same thing', async () => {
    const where = await known();
    await keep(where, host, named('gate-3'));
    const id = await keep(where, host, named('gate-4'));
    const other = await keep(where, host, { useDhcpHostname: true });
    expect(idsOf(where)).toEqual([id, other]);
  });

  test('is taken back', async () => {
    const where = await known();
    const id = await keep(where, host, named('gate-3'));
    await where.services.planned.remove(where.device.serial, [id]);
    expect(where.services.planned.of(where.device.serial)).toBeNull();
  });
});

describe('keys and passwords of planned changes', () => {
  test('are in no file, and are asked for when it is made', async () => {
    const dataFolder = await temporaryFolder();
    const where = await known({ wlan: true }, dataFolder);
    const { device, services } = where;
    const key = 'planted-key-7742';
    const proxy = 'http://installer:planted-word-7743@proxy.example:3128';
    const station = await keep(where, 'setWLANStationConfiguration', {
      deviceName: 'wlan0',
      ssid: 'Site-Cameras',
      authentication: { mode: 'WPA-Personal-PSK', params: { psk: key } },
    });
    const viaProxy = await keep(where, 'setGlobalProxyConfiguration', { httpProxy: proxy });
    const file = await readFile(join(dataFolder, 'sites', 'this-computer', 'people.json'), 'utf8');
    expect(file).toContain('Site-Cameras');
    expect(file).not.toMatch(/planted/);

    await apply(where, [wish(device.serial, station)]);
    expect(inEnglish(itemOf(services, station).message)).toContain('was not given');
    expect(changesSent(device)).toEqual([]);
    await apply(where, [
      wish(device.serial, station, { secrets: [key] }),
      wish(device.serial, viaProxy, { secrets: ['installer:planted-word-7743'] }),
    ]);
    expect(runOf(services).items.map(({ state }) => state)).toEqual(['done', 'done']);
    const bodies = changesSent(device).map(({ params }) => JSON.stringify(params));
    expect(bodies.some((body) => body.includes(key))).toBe(true);
    expect(bodies.some((body) => body.includes(proxy))).toBe(true);
    expect(JSON.stringify(services.planned.snapshot())).not.toMatch(/planted/);
    const after = await readFile(join(dataFolder, 'sites', 'this-computer', 'people.json'), 'utf8');
    expect(after).not.toMatch(/planted/);
  });
});

/** The folder as a program that ended just now would have left it. */
async function copyOf(dataFolder: string): Promise<string> {
  const copy = await temporaryFolder();
  // The locks of a program that was killed are taken over; this one runs on.
  const filter = (source: string) => !source.endsWith('.lock') && !source.endsWith('.tmp');
  await cp(dataFolder, copy, { recursive: true, filter });
  return copy;
}
