import { describe, expect, test } from 'vitest';
import type { Device } from '../../shared/contract/device.ts';
import type { Services } from '../../electron/services/services.ts';
import { addAndLogIn, onlyDevice, servicesForTest, siteForTest } from './services.ts';
import { inEnglish } from '../english.ts';

/** Resolves when the list shows the device as wanted. */
function listShows(
  { devices }: Services,
  serial: string,
  wanted: (device: Device) => boolean,
): Promise<Device> {
  return new Promise((resolve) => {
    const look = () => {
      const device = devices.get(serial);
      if (!device || !wanted(device)) return;
      unfollow();
      resolve(device);
    };
    const unfollow = devices.onChange(look);
    look();
  });
}

function search(services: Services): void {
  services.discovery.start();
  services.devices.presence.start();
}

describe('the list of devices', () => {
  test('fills with what announces itself and what it says of itself without a login', async () => {
    const site = await siteForTest({ devices: [{ name: 'Gate "1.2" Ö' }, { factoryNew: true }], mdns: true });
    const services = await servicesForTest();
    search(services);
    const [gate, fresh] = site.devices;
    if (!gate || !fresh) throw new Error('The site is too small.');
    const shown = await listShows(services, gate.serial, ({ model }) => model !== null);
    expect(shown).toMatchObject({
      name: 'Gate "1.2" Ö',
      model: 'P3265-V',
      address: gate.address,
      needsSetup: false,
      presence: 'here',
      reachability: { state: 'reachable' },
    });
    expect(await listShows(services, fresh.serial, ({ model }) => model !== null)).toMatchObject({
      needsSetup: true,
    });
    expect(site.devices.flatMap(({ requests }) => requests).some(({ login }) => login !== 'none')).toBe(
      false,
    );
  });

  test('follows a device to another address, under the same serial number', async () => {
    const site = await siteForTest({ devices: [{}], mdns: true });
    const device = onlyDevice(site);
    const services = await servicesForTest();
    search(services);
    await listShows(services, device.serial, ({ model }) => model !== null);
    await device.moveTo('127.20.251.7');
    await listShows(services, device.serial, ({ address }) => address === '127.20.251.7');
    expect(services.devices.snapshot().devices.filter(({ serial }) => serial === device.serial)).toHaveLength(
      1,
    );
  });

  test('finds a device whose move nobody heard, once it does not answer where it was', async () => {
    const site = await siteForTest({ devices: [{}], mdns: true });
    const device = onlyDevice(site);
    const services = await servicesForTest();
    search(services);
    await listShows(services, device.serial, ({ model }) => model !== null);
    await device.moveTo('127.20.251.8', false);
    await services.devices.presence.identify(device.serial);
    await listShows(services, device.serial, ({ address }) => address === '127.20.251.8');
  });

  test('says that a device is gone when it takes its leave', async () => {
    const site = await siteForTest({ devices: [{}], mdns: true });
    const device = onlyDevice(site);
    const services = await servicesForTest();
    search(services);
    await listShows(services, device.serial, ({ model }) => model !== null);
    device.goodbye();
    await device.close();
    const gone = await listShows(
      services,
      device.serial,
      ({ reachability }) => reachability.state === 'unreachable',
    );
    expect(gone.lastSeen).not.toBeNull();
  });

  test('tells of changes with revisions that follow one another', async () => {
    const site = await siteForTest({ devices: [{}, {}, {}], mdns: true });
    const services = await servicesForTest();
    const { revision } = services.devices.snapshot();
    const revisions: number[] = [];
    services.devices.onChange((delta) => revisions.push(delta.revision));
    search(services);
    for (const { serial } of site.devices) await listShows(services, serial, ({ model }) => model !== null);
    expect(revisions).toEqual(revisions.map((_, index) => revision + 1 + index));
  });

  test('keeps what it has told as it was, whatever changes later', async () => {
    const site = await siteForTest({ devices: [{}] });
    const device = onlyDevice(site);
    const services = await servicesForTest();
    await addAndLogIn(services, device);
    const told = {
      snapshot: services.devices.snapshot().devices[0],
      got: services.devices.get(device.serial),
      answered: await services.devices.calls.readNetwork(device.serial),
    };
    const before = structuredClone(told);
    expect(before).toMatchObject({ snapshot: { login: 'accepted' }, answered: { value: { user: 'root' } } });
    await services.devices.access.logOut(device.serial);
    await device.close();
    await services.devices.presence.identify(device.serial);
    expect(services.devices.get(device.serial)).toMatchObject({
      login: 'none',
      reachability: { state: 'unreachable' },
    });
    expect(told).toEqual(before);
  });

  test('tells two devices apart that hold the same address', async () => {
    const site = await siteForTest({ devices: [{}, {}] });
    const [one, two] = site.devices;
    if (!one || !two) throw new Error('The site is too small.');
    const services = await servicesForTest();
    await addAndLogIn(services, one);
    const { address } = one;
    await one.moveTo('127.20.252.1');
    await two.moveTo(address);
    const answer = await services.devices.presence.identify(one.serial);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
    expect(!answer.ok && inEnglish(answer.error.message)).toContain(two.serial);
  });
});

describe('logging in', () => {
  test('goes over HTTPS where the device has it, and pins its certificate', async () => {
    const site = await siteForTest({ devices: [{}], mdns: true });
    const device = onlyDevice(site);
    const services = await servicesForTest();
    search(services);
    await listShows(services, device.serial, ({ model }) => model !== null);
    const { user, password } = device;
    const { fingerprint } = device;
    const shown = await services.devices.access.certificate(device.serial);
    expect(shown).toEqual({ ok: true, value: { fingerprint, pinned: false } });
    await services.devices.access.logIn(device.serial, { user, password, fingerprint }, false);
    expect(services.devices.get(device.serial)).toMatchObject({
      scheme: 'https',
      fingerprint: device.fingerprint,
      login: 'accepted',
    });
    expect(
      device.requests.filter(({ transport, login }) => transport === 'http' && login !== 'none'),
    ).toEqual([]);
  });

  test('tries a wrong password once and then not again', async () => {
    const site = await siteForTest({ devices: [{}] });
    const device = onlyDevice(site);
    const services = await servicesForTest();
    await services.devices.presence.add({ scheme: 'http', host: device.address, port: device.port }, true);
    const answer = await services.devices.access.logIn(
      device.serial,
      { user: 'root', password: 'wrong', fingerprint: null },
      false,
    );
    expect(answer).toMatchObject({ ok: false, error: { kind: 'login' } });
    const sent = device.requests.length;
    expect(await services.devices.calls.readNetwork(device.serial)).toMatchObject({
      error: { kind: 'login' },
    });
    expect(device.requests).toHaveLength(sent);
  });

  test('refuses a changed certificate until the user decides', async () => {
    // Nothing tells where the first one has gone.
    const site = await siteForTest({ devices: [{}, {}], mdns: false });
    const [device, other] = site.devices;
    if (!device || !other) throw new Error('The site is too small.');
    const services = await servicesForTest();
    await addAndLogIn(services, device, 'https');
    const { address } = device;
    await device.moveTo('127.20.253.1');
    await other.moveTo(address);
    const refused = await services.devices.presence.identify(device.serial);
    expect(refused).toMatchObject({ error: { kind: 'certificate', fingerprint: other.fingerprint } });
    expect(services.devices.get(device.serial)?.changedFingerprint).toBe(other.fingerprint);
    expect(other.requests).toEqual([]);
  });

  test('creates the first administrator, over HTTPS, and logs in with it', async () => {
    const site = await siteForTest({ devices: [{ factoryNew: true, delays: { setup: 300 } }] });
    const device = onlyDevice(site);
    const services = await servicesForTest();
    await services.devices.presence.add(
      { scheme: 'https', host: device.address, port: device.httpsPort },
      true,
    );
    const login = { user: 'root', password: 'first one', fingerprint: device.fingerprint };
    const created = await services.devices.access.createAdministrator(device.serial, login, false);
    expect(created).toMatchObject({ ok: true, value: { needsSetup: false, login: 'accepted' } });
  });

  test('says that the administrator exists already where it does', async () => {
    const site = await siteForTest({ devices: [{}] });
    const device = onlyDevice(site);
    const services = await servicesForTest();
    await services.devices.presence.add({ scheme: 'http', host: device.address, port: device.port }, true);
    const created = await services.devices.access.createAdministrator(
      device.serial,
      { user: 'root', password: 'other', fingerprint: null },
      false,
    );
    expect(created).toMatchObject({ ok: false, error: { kind: 'login' } });
  });
});
