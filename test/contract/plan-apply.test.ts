/** A site's plan applied at simulated devices, and undone. */
import { describe, expect, test } from 'vitest';
import type { Services } from '../../electron/services/services.ts';
import type { ApplySecrets } from '../../electron/services/plans/device-apply.ts';
import { knownFacts } from '../../electron/services/plans/plan-facts.ts';
import type { PlanColumn } from '../../shared/plan/plan.ts';
import type { WorkSnapshot } from '../../shared/plan/progress.ts';
import type { NumberedRow } from '../../shared/plan/steps.ts';
import type { SimulatedDevice } from '../device/device.ts';
import type { DeviceOptions } from '../device/options.ts';
import type { Site } from '../device/site.ts';
import { inEnglish } from '../english.ts';
import { ManualClock } from '../clock.ts';
import { deviceClock, onlyDevice, passing, servicesForTest, siteForTest } from './services.ts';

const newPassword = 'New-Sesame-4711-long';

type Cells = Partial<Record<PlanColumn, string>>;

const secrets: ApplySecrets = {
  login: { user: 'root', password: 'pass' },
  newPassword,
  wlanKey: null,
  eapPassword: null,
  trust: 'refuse',
  remember: false,
};

/** Services that know the site's devices by their addresses. */
async function knowing(devices: readonly DeviceOptions[]): Promise<{ site: Site; services: Services }> {
  const site = await siteForTest({ devices });
  const services = await servicesForTest();
  for (const device of site.devices) await meet(services, device);
  return { site, services };
}

async function meet({ devices }: Services, { address, httpsPort }: SimulatedDevice): Promise<void> {
  const added = await devices.presence.add({ scheme: 'https', host: address, port: httpsPort }, false);
  if (!added.ok) throw new Error(inEnglish(added.error.message));
}

/** The device is known, and its certificate is one that somebody has looked at. */
async function trust({ devices }: Services, { serial, fingerprint }: SimulatedDevice): Promise<void> {
  await devices.access.trust(serial, { fingerprint });
}

async function meetAll(services: Services, site: Site): Promise<void> {
  for (const device of site.devices) {
    await meet(services, device);
    await trust(services, device);
  }
}

const rowsOf = (cells: readonly Cells[]): NumberedRow[] =>
  cells.map((one, at) => ({ number: at + 2, row: { id: String(at), cells: one, notes: {} } }));

/** `checked`: what happens when the rows were checked, before anything is sent. */
async function apply(
  services: Services,
  cells: readonly Cells[],
  checked = () => Promise.resolve(),
): Promise<WorkSnapshot> {
  const rows = rowsOf(cells);
  const facts = await knownFacts({ devices: services.devices, interfaces: ['127.0.0.1'] }, rows);
  await checked();
  const begun = await services.applying.apply(rows, facts, secrets, 500);
  if (!begun.ok) throw new Error(inEnglish(begun.error.message));
  begun.value.onChange(({ state }) => {
    if (state === 'asking') begun.value.goOn();
  });
  return begun.value.ended();
}

/** How each device's work ended, with the words of what it failed with. */
const ends = ({ devices }: WorkSnapshot) =>
  devices.map(({ state, failure }) => (failure ? `${state}: ${inEnglish(failure.message)}` : state));

/** How often the device was sent each method that changes it. */
function sent({ requests }: SimulatedDevice): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { method, login } of requests) {
    if (method === undefined || !/^(set|add|remove)/.test(method) || login !== 'accepted') continue;
    counts[method] = (counts[method] ?? 0) + 1;
  }
  return counts;
}

/** A free address of the site's own block, for the device at that place of it. */
const moved = (device: SimulatedDevice, host: number) => device.address.replace(/\d+$/, String(host));

describe('a plan', () => {
  test('gives twenty new devices administrator, name, address and resolver, and reads all of it back', async () => {
    const { site, services } = await knowing(Array.from({ length: 20 }, () => ({ factoryNew: true })));
    const cells = site.devices.map((device, at): Cells => ({
      serial: device.serial,
      administrator: 'root',
      name: `Gate ${at}`,
      host_name: `gate-${at}`,
      place: `Pole ${at}`,
      ipv4: 'static',
      address: moved(device, 100 + at),
      prefix: '24',
      name_servers: '127.0.0.53',
    }));
    const left = new Map(site.devices.map(({ serial, address }) => [serial, address]));
    const done = await apply(services, cells);
    expect(ends(done)).toEqual(site.devices.map(() => 'done'));
    for (const [at, device] of site.devices.entries()) {
      expect(device.address).toBe(cells[at]?.address);
      expect(device.name).toContain(`Gate ${at}`);
      expect(device.state.accounts.get('root')?.password).toBe(newPassword);
      expect(sent(device)).toEqual({
        setMdnssdConfiguration: 1,
        setHostnameConfiguration: 1,
        setResolverConfiguration: 1,
        setIPv4AddressConfiguration: 1,
      });
    }
    const records = await services.applying.records();
    if (!records.ok) throw new Error('There are no records.');
    for (const device of site.devices) {
      expect(records.value.get(device.serial)).toMatchObject({
        outcome: 'done',
        administrator: 'root',
        fingerprint: device.fingerprint,
        verified: { address: device.address },
      });
      // The address that it has left lingers in what it tells, and is not taken for one that it has.
      const told = services.devices.rows.get(device.serial)?.prefixes.map(({ address }) => address);
      expect(told).toContain(device.address);
      expect(told).not.toContain(left.get(device.serial));
      expect(services.devices.site?.people(device.serial)?.place).toMatch(/^Pole/);
    }
    // Once more: nothing is sent again.
    const before = site.devices.map(sent);
    expect(ends(await apply(services, cells))).toEqual(site.devices.map(() => 'done'));
    expect(site.devices.map(sent)).toEqual(before);
  });

  test('swaps the addresses of two devices, and moves a chain of three', async () => {
    const { site, services } = await knowing([{}, {}, {}, {}, {}]);
    const [a, b, c, d, e] = site.devices;
    if (!a || !b || !c || !d || !e) throw new Error('The site is too small.');
    for (const device of site.devices) await trust(services, device);
    const to = (device: SimulatedDevice, address: string): Cells => ({
      serial: device.serial,
      ipv4: 'static',
      address,
      prefix: '24',
    });
    const wanted = [b.address, a.address, d.address, e.address, moved(e, 150)];
    const done = await apply(services, [
      to(a, b.address),
      to(b, a.address),
      to(c, d.address),
      to(d, e.address),
      to(e, moved(e, 150)),
    ]);
    expect(ends(done)).toEqual(['done', 'done', 'done', 'done', 'done']);
    expect(site.devices.map(({ address }) => address)).toEqual(wanted);
  });

  test('goes on over the certificate that the first administrator was made over, though the answer was lost', async () => {
    const { site, services } = await knowing([{ factoryNew: true }]);
    const device = onlyDevice(site);
    device.faults.add({ kind: 'end-after', path: '/axis-cgi/pwdgrp.cgi', times: 1 });
    const done = await apply(services, [{ serial: device.serial, administrator: 'root', name: 'Gate' }]);
    expect(ends(done)).toEqual(['done']);
    expect(services.devices.get(device.serial)?.fingerprint).toBe(device.fingerprint);
    expect(device.requests.filter(({ path }) => path.includes('pwdgrp'))).toHaveLength(1);
  });

  test('lets one that fails, rolls back, vanishes or loses its answer stop no other', async () => {
    const clock = new ManualClock();
    const site = await siteForTest({
      devices: Array.from({ length: 5 }, () => ({})),
      clock: deviceClock(clock),
    });
    const services = await servicesForTest({ clock });
    const [good, back, gone, lost, wrong] = site.devices;
    if (!good || !back || !gone || !lost || !wrong) throw new Error('The site is too small.');
    await passing(clock, meetAll(services, site));
    back.changeFails = true;
    gone.neverComesBack = true;
    lost.loseChangeAnswer = true;
    wrong.faults.add({ kind: 'error', code: 4003, method: 'setIPv4AddressConfiguration' });
    const cells = site.devices.map((device, at): Cells => ({
      serial: device.serial,
      ipv4: 'static',
      address: moved(device, 100 + at),
      prefix: '24',
    }));
    const done = await passing(clock, apply(services, cells));
    expect(done.devices.map(({ serial, state, failure }) => [serial, state, failure?.kind])).toEqual([
      [good.serial, 'done', undefined],
      [back.serial, 'failed', 'api'],
      [gone.serial, 'failed', 'timeout'],
      [lost.serial, 'done', undefined],
      [wrong.serial, 'failed', 'api'],
    ]);
    for (const device of [good, back, gone, lost]) {
      expect(sent(device)).toEqual({ setIPv4AddressConfiguration: 1 });
    }
  });

  test('leaves a device where it is whose address somebody has taken since the check, and goes on with the rest', async () => {
    const site = await siteForTest({ devices: [{}, {}, {}] });
    const services = await servicesForTest();
    const [late, other, stranger] = site.devices;
    if (!late || !other || !stranger) throw new Error('The site is too small.');
    for (const device of [late, other]) {
      await meet(services, device);
      await trust(services, device);
    }
    const cells = [late, other].map((device, at): Cells => ({
      serial: device.serial,
      host_name: `gate-${at}`,
      ipv4: 'static',
      address: moved(device, 100 + at),
      prefix: '24',
    }));
    const before = late.address;
    const done = await apply(services, cells, () => stranger.moveTo(moved(late, 100)));
    expect(ends(done)).toEqual([
      expect.stringMatching(new RegExp(`^failed: .*in use.*${stranger.serial}`)),
      'done',
    ]);
    expect(late.address).toBe(before);
    // What went before stays, and is told; the address was not sent.
    expect(sent(late)).toEqual({ setHostnameConfiguration: 1 });
    const records = await services.applying.records();
    const record = records.ok ? records.value.get(late.serial) : null;
    expect(record).toMatchObject({ outcome: 'failed', verified: null });
    expect(record?.steps.map(({ name, state }) => [name, state])).toEqual([
      ['login', 'done'],
      ['setHostnameConfiguration', 'done'],
      ['setIPv4AddressConfiguration', 'failed'],
    ]);
    // It has gone again: the same plan goes on where it stood.
    await stranger.close();
    expect(ends(await apply(services, cells))).toEqual(['done', 'done']);
    expect(late.address).toBe(cells[0]?.address);
    expect(sent(late)).toEqual({ setHostnameConfiguration: 1, setIPv4AddressConfiguration: 1 });
  });

  test('waits for answers that come late, and sends nothing again for it', async () => {
    const clock = new ManualClock();
    const site = await siteForTest({ devices: [{ factoryNew: true }, {}], clock: deviceClock(clock) });
    const services = await servicesForTest({ clock });
    await passing(clock, meetAll(services, site));
    for (const device of site.devices) device.faults.add({ kind: 'slow', ms: 4_000, times: 12 });
    const cells = site.devices.map((device, at): Cells => ({
      serial: device.serial,
      administrator: 'root',
      name: `Gate ${at}`,
      ipv4: 'static',
      address: moved(device, 100 + at),
      prefix: '24',
    }));
    const began = clock.ticks();
    const done = await passing(clock, apply(services, cells));
    expect(ends(done)).toEqual(['done', 'done']);
    expect(clock.ticks() - began).toBeGreaterThan(12 * 4_000);
    for (const device of site.devices) {
      expect(sent(device)).toEqual({ setMdnssdConfiguration: 1, setIPv4AddressConfiguration: 1 });
    }
  });
});
