/** What goes out to whom: over which certificate, to which serial number, and what becomes of a login. */
import { createServer, type Socket } from 'node:net';
import { networkSettings } from '../../shared/api/network-settings.ts';
import { describe, expect, test } from 'vitest';
import type { Services } from '../../electron/services/services.ts';
import type { SimulatedDevice } from '../device/device.ts';
import type { DeviceOptions } from '../device/options.ts';
import { ManualClock } from '../clock.ts';
import { FakeVault } from '../vault.ts';
import {
  addAndLogIn,
  onlyDevice,
  passing,
  servicesForTest,
  siteForTest,
  temporaryFolder,
} from './services.ts';

const password = 'one for all of them';

/** Two devices with the same password, as real sites have them. */
async function twins(first: DeviceOptions = {}, second: DeviceOptions = {}) {
  const site = await siteForTest({
    devices: [
      { password, ...first },
      { password, ...second },
    ],
  });
  const [device, stranger] = site.devices;
  if (!device || !stranger) throw new Error('The site is too small.');
  return { device, stranger };
}

/** The stranger takes the device's place: its address, and its open connections are gone. */
async function takeOver(device: SimulatedDevice, stranger: SimulatedDevice): Promise<void> {
  const { address } = device;
  await device.moveTo('127.20.253.7');
  await stranger.moveTo(address);
}

const sentTo = ({ requests }: SimulatedDevice) => requests.filter(({ login }) => login !== 'none');
const at = ({ address, port }: SimulatedDevice) => ({ scheme: 'http', host: address, port }) as const;
const securelyAt = ({ address, httpsPort }: SimulatedDevice) =>
  ({ scheme: 'https', host: address, port: httpsPort }) as const;
const read = (services: Services, { serial }: SimulatedDevice) => services.devices.calls.readNetwork(serial);

describe('another device at the address', () => {
  test('gets no login, and the login that is right stays', async () => {
    const { device, stranger } = await twins();
    const services = await servicesForTest();
    await addAndLogIn(services, device);
    await takeOver(device, stranger);
    const answer = await read(services, device);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unreachable', reason: 'another-device' } });
    expect(sentTo(stranger)).toEqual([]);
    expect(services.logins.get(device.serial)).toMatchObject({ password });
    expect(services.devices.get(device.serial)).toMatchObject({ login: 'accepted' });
  });

  test('gets no setting either', async () => {
    const { device, stranger } = await twins({ wlan: true }, { wlan: true });
    const services = await servicesForTest();
    await addAndLogIn(services, device);
    await takeOver(device, stranger);
    const change = () =>
      services.devices.calls.with(device.serial, networkSettings, (settings) =>
        settings.call('setHostnameConfiguration', { staticHostname: 'gate' }),
      );
    // Over the link that stood, and over one that is opened anew.
    for (const changed of [await change(), await change()]) expect(changed.ok).toBe(false);
    expect(stranger.requests.map(({ method }) => method)).not.toContain('setHostnameConfiguration');
    expect(sentTo(stranger)).toEqual([]);
  });

  test('does not become the first administrator’s device', async () => {
    const { device, stranger } = await twins({ factoryNew: true }, { factoryNew: true });
    const services = await servicesForTest();
    await services.devices.presence.add(at(device), true);
    await takeOver(device, stranger);
    const login = { user: 'root', password: 'the first one', fingerprint: null };
    const created = await services.devices.access.createAdministrator(device.serial, login, false);
    expect(created).toMatchObject({ ok: false, error: { reason: 'another-device' } });
    expect(stranger.state.accounts.size).toBe(0);
    expect(stranger.requests.map(({ path }) => path)).not.toContain('/axis-cgi/pwdgrp.cgi');
  });
});

describe('a login that is typed beside a good one', () => {
  test('and refused leaves the one that is kept, which goes on working', async () => {
    const { device } = await twins();
    const services = await servicesForTest({ vault: new FakeVault() });
    await addAndLogIn(services, device, 'https');
    const { serial, user, fingerprint } = device;
    const mistyped = { user, password: 'mistyped', fingerprint };
    expect(await services.devices.access.logIn(serial, mistyped, true)).toMatchObject({
      ok: false,
      error: { kind: 'login' },
    });
    expect(services.logins.get(serial)).toMatchObject({ password });
    expect(services.devices.get(serial)).toMatchObject({ login: 'accepted' });
    expect(await read(services, device)).toMatchObject({ ok: true });
  });

  test('is the one that is kept: refused, it is kept no longer', async () => {
    const { device } = await twins();
    const services = await servicesForTest();
    await addAndLogIn(services, device, 'https');
    const { serial, user, fingerprint } = device;
    device.state.accounts.set(user, { password: 'changed', administrator: true });
    await services.devices.access.logIn(serial, { user, password, fingerprint }, false);
    expect(services.logins.get(serial)).toBeNull();
    expect(services.devices.get(serial)).toMatchObject({ login: 'refused' });
  });
});

describe('a pin', () => {
  test('keeps a device off plain HTTP, whatever announces itself in its name', async () => {
    const site = await siteForTest({ devices: [{ password }], mdns: true });
    const device = onlyDevice(site);
    const services = await servicesForTest();
    services.discovery.start();
    services.devices.presence.follow();
    await services.devices.presence.add(at(device), false);
    const { user, fingerprint } = device;
    await services.devices.access.logIn(device.serial, { user, password, fingerprint }, false);
    // A neighbour: the same serial number at another port of plain HTTP, while the device is heard no more.
    const neighbour = await siteForTest({
      devices: [{ serial: device.serial, password, port: 0, httpsPort: 0 }],
      mdns: true,
    });
    const pretender = onlyDevice(neighbour);
    device.goodbye();
    await new Promise<void>((resolve) => {
      const look = () => {
        if (services.devices.get(device.serial)?.addresses.includes(pretender.address) !== true) return;
        unfollow();
        resolve();
      };
      const unfollow = services.devices.onChange(look);
      look();
    });
    await device.close();
    // Over the link that stood, and over one that is opened anew.
    for (const answer of [await read(services, device), await read(services, device)]) {
      expect(answer.ok).toBe(false);
    }
    expect(
      pretender.requests.filter(({ transport, login }) => transport === 'http' || login !== 'none'),
    ).toEqual([]);
    expect(services.devices.get(device.serial)?.fingerprint).toBe(device.fingerprint);
  });

  test('is not replaced where the serial number answers at another address with another certificate', async () => {
    const { device } = await twins();
    const impostor = onlyDevice(await siteForTest({ devices: [{ serial: device.serial, password }] }));
    const services = await servicesForTest();
    await addAndLogIn(services, device, 'https');
    const added = await services.devices.presence.add(securelyAt(impostor), true);
    expect(added).toMatchObject({
      ok: false,
      error: { kind: 'certificate', fingerprint: impostor.fingerprint },
    });
    expect(services.devices.get(device.serial)).toMatchObject({
      fingerprint: device.fingerprint,
      changedFingerprint: impostor.fingerprint,
      address: device.address,
    });
    expect(sentTo(impostor)).toEqual([]);
  });

  test('outlives a typed http://, until the person takes it away', async () => {
    const { device } = await twins();
    const services = await servicesForTest();
    await addAndLogIn(services, device, 'https');
    const { serial, user } = device;
    expect(await services.devices.presence.add(at(device), true)).toMatchObject({ ok: true });
    const login = { user, password, fingerprint: null };
    const refused = await services.devices.access.logIn(serial, login, false);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'certificate' } });
    await services.devices.access.forgetCertificate(serial);
    expect(await services.devices.access.logIn(serial, login, false)).toMatchObject({
      ok: true,
      value: { scheme: 'http', fingerprint: null },
    });
  });

  test('is not made by asking who is there', async () => {
    const { device } = await twins();
    const services = await servicesForTest();
    await services.devices.presence.add(securelyAt(device), true);
    expect(services.devices.get(device.serial)).toMatchObject({
      fingerprint: null,
      reachability: { state: 'reachable' },
    });
  });
});

describe('a login', () => {
  test('goes over https where the device has it, and not before its certificate was seen', async () => {
    const { device } = await twins();
    const services = await servicesForTest();
    await services.devices.presence.add({ scheme: 'http', host: device.address, port: device.port }, false);
    const { serial, user, fingerprint } = device;
    const unseen = await services.devices.access.logIn(serial, { user, password, fingerprint: null }, false);
    expect(unseen).toMatchObject({ ok: false, error: { kind: 'certificate', fingerprint } });
    expect(sentTo(device)).toEqual([]);
    const seen = await services.devices.access.logIn(serial, { user, password, fingerprint }, false);
    expect(seen).toMatchObject({ ok: true, value: { scheme: 'https', fingerprint } });
    expect(sentTo(device).every(({ transport }) => transport === 'https')).toBe(true);
  });

  test('is not sent over another certificate than the one that was seen with it', async () => {
    const { device, stranger } = await twins();
    const services = await servicesForTest();
    await services.devices.presence.add(securelyAt(device), true);
    const { serial, user } = device;
    const login = { user, password, fingerprint: stranger.fingerprint };
    const answer = await services.devices.access.logIn(serial, login, false);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'certificate' } });
    expect(sentTo(device)).toEqual([]);
  });

  test('of plain HTTP is not sent readable to a certificate that turns up later', async () => {
    const { device } = await twins();
    const services = await servicesForTest();
    await addAndLogIn(services, device);
    // Says the same serial number, has a certificate that nobody saw, and asks for Basic.
    const pretender = onlyDevice(
      await siteForTest({ devices: [{ serial: device.serial, password, httpsSchemes: ['basic'] }] }),
    );
    await device.close();
    await services.devices.presence.add(securelyAt(pretender), true);
    const { fingerprint } = pretender;
    const answer = await read(services, device);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'certificate', fingerprint } });
    expect(sentTo(pretender)).toEqual([]);
  });

  test('of plain HTTP asks for the certificate once the device speaks https alone', async () => {
    const { device } = await twins();
    const services = await servicesForTest();
    await addAndLogIn(services, device);
    const { serial, address, httpsPort } = device;
    await device.close();
    const [upgraded] = (await siteForTest({ devices: [{ serial, address, port: 0, httpsPort, password }] }))
      .devices;
    if (!upgraded) throw new Error('The site is empty.');
    const { fingerprint } = upgraded;
    expect(await read(services, device)).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
    const answer = await read(services, device);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'certificate', fingerprint } });
    expect(sentTo(upgraded)).toEqual([]);
    expect(services.devices.get(serial)).toMatchObject({
      login: 'none',
      reachability: { state: 'reachable' },
    });
  });

  test('does not go over plain HTTP because HTTPS says nothing; a closed port is another thing', async () => {
    const { device } = await twins();
    const clock = new ManualClock();
    const services = await servicesForTest({ clock });
    const { serial, address, port, httpsPort, user } = device;
    await services.devices.presence.add(securelyAt(device), false);
    await device.close();
    const plain = await siteForTest({ devices: [{ serial, address, port, httpsPort: 0, password }] });
    const held: Socket[] = [];
    const swallows = createServer((socket) => void held.push(socket.on('error', () => undefined)));
    await new Promise<void>((resolve) => swallows.listen(httpsPort, address, resolve));
    const tried = services.devices.access.logIn(serial, { user, password, fingerprint: null }, false);
    expect(await passing(clock, tried)).toMatchObject({
      ok: false,
      error: { kind: 'timeout', advice: { id: 'devices.httpsSilentAdvice' } },
    });
    expect(sentTo(onlyDevice(plain))).toEqual([]);
    expect(services.devices.get(serial)).toMatchObject({ reachability: { state: 'reachable' } });
    for (const socket of held) socket.destroy();
    await new Promise((resolve) => swallows.close(resolve));
    const seen = await services.devices.access.certificate(serial);
    expect(seen).toEqual({ ok: true, value: { fingerprint: null, pinned: false } });
  });

  test('that was accepted stays through a device that is reset, busy or gone', async () => {
    const { device } = await twins();
    const services = await servicesForTest();
    await addAndLogIn(services, device);
    for (const kind of ['reset', 'booting', 'server-error', 'html'] as const) {
      device.faults.add({ kind, times: 1 });
      await read(services, device);
      expect(services.logins.get(device.serial), kind).toMatchObject({ password });
    }
    expect(await read(services, device)).toMatchObject({ ok: true });
  });

  test('is dropped when the device itself refuses it', async () => {
    const { device } = await twins();
    const services = await servicesForTest();
    await addAndLogIn(services, device);
    device.state.accounts.set(device.user, { password: 'changed', administrator: true });
    expect(await read(services, device)).toMatchObject({ ok: false, error: { kind: 'login' } });
    expect(services.logins.get(device.serial)).toBeNull();
    expect(services.devices.get(device.serial)?.login).toBe('refused');
  });

  test('is kept, and called what it is, when the device was reset to factory settings', async () => {
    const { device } = await twins();
    const services = await servicesForTest();
    await addAndLogIn(services, device);
    device.state.accounts.clear();
    expect(await read(services, device)).toMatchObject({ ok: false, error: { reason: 'no-administrator' } });
    expect(services.devices.get(device.serial)?.needsSetup).toBe(true);
  });

  test('remembered with a certificate goes over that one after a restart', async () => {
    const { device } = await twins();
    const vault = new FakeVault();
    const dataFolder = await temporaryFolder();
    const first = await servicesForTest({ vault, dataFolder });
    await first.devices.presence.add(securelyAt(device), true);
    const { serial, user, fingerprint } = device;
    await first.devices.access.logIn(serial, { user, password, fingerprint }, true);
    await first.stop();
    const second = await servicesForTest({ vault, dataFolder });
    expect(await read(second, device)).toMatchObject({ ok: true, value: { scheme: 'https' } });
  });
});

describe('a call under way', () => {
  test.each([
    ['a goodbye', ({ device }: Scene) => Promise.resolve(device.goodbye())],
    ['logging out', async ({ services, device }: Scene) => services.devices.access.logOut(device.serial)],
    [
      'adding it again',
      async ({ services, device }: Scene) => services.devices.presence.add(at(device), true),
    ],
    [
      'a second login',
      ({ services, device }: Scene) =>
        services.devices.access.logIn(
          device.serial,
          { user: device.user, password, fingerprint: null },
          false,
        ),
    ],
    ['forgetting it', ({ services, device }: Scene) => services.devices.forget(device.serial)],
  ] as const)('is not cut off by %s', async (_name, disturb) => {
    const site = await siteForTest({ devices: [{ password }], mdns: true });
    const device = onlyDevice(site);
    const services = await servicesForTest();
    services.discovery.start();
    services.devices.presence.follow();
    await addAndLogIn(services, device);
    device.faults.add({ kind: 'slow', method: 'setHostnameConfiguration', ms: 1_500, times: 1 });
    const change = services.devices.calls.with(device.serial, networkSettings, (settings) =>
      settings.call('setHostnameConfiguration', { staticHostname: 'gate' }),
    );
    await reached(device, 'setHostnameConfiguration');
    await disturb({ services, device });
    expect(await change).toMatchObject({ ok: true });
  });
});

interface Scene {
  services: Services;
  device: SimulatedDevice;
}

/** Resolves when that method has arrived at the device with a login. */
async function reached({ requests }: SimulatedDevice, wanted: string): Promise<void> {
  while (!requests.some(({ method, login }) => method === wanted && login !== 'none')) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
