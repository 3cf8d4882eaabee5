/** What the list says of who is here: devices of every kind, and those that are none. */
import { describe, expect, test, vi } from 'vitest';
import type { Services } from '../../electron/services/services.ts';
import type { Device } from '../../shared/contract/device.ts';
import type { DeviceOptions } from '../device/options.ts';
import { inEnglish } from '../english.ts';
import { onlyDevice, servicesForTest, siteForTest } from './services.ts';

async function listed(options: DeviceOptions) {
  const site = await siteForTest({ devices: [options], mdns: true });
  const device = onlyDevice(site);
  const services = await servicesForTest();
  services.discovery.start();
  services.devices.presence.start();
  return { device, services };
}

/** Resolves when the device is shown as wanted. */
function shows({ devices }: Services, serial: string, wanted: (device: Device) => boolean): Promise<Device> {
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

const asked = ({ reachability }: Device) => reachability.state !== 'unknown';

describe('AXIS OS 13, which has HTTP switched off', () => {
  test('is found by what it announces over https alone', async () => {
    const { device, services } = await listed({ profile: 'os13' });
    expect(await shows(services, device.serial, ({ model }) => model !== null)).toMatchObject({
      reachability: { state: 'reachable' },
      osVersion: '13.0.45',
      httpsPort: device.httpsPort,
      passphrasePolicy: 'complex',
    });
  });

  test('is found by its bare address', async () => {
    const device = onlyDevice(await siteForTest({ devices: [{ profile: 'os13' }] }));
    const services = await servicesForTest();
    const { address: host, serial } = device;
    const added = await services.devices.presence.add({ scheme: 'http', host, port: 80 }, false);
    expect(added).toMatchObject({ ok: true, value: { identity: { serial }, endpoint: { scheme: 'https' } } });
  });

  test('gets its first administrator, is logged in to and read', async () => {
    const device = onlyDevice(await siteForTest({ devices: [{ profile: 'os13', factoryNew: true }] }));
    const services = await servicesForTest();
    const { address: host, serial, fingerprint } = device;
    await services.devices.presence.add({ scheme: 'http', host, port: 80 }, false);
    const { access } = services.devices;
    const weak = { user: 'root', password: 'short', fingerprint };
    expect(await access.createAdministrator(serial, weak, false)).toMatchObject({
      ok: false,
      error: { parameter: 'password' },
    });
    const strong = { user: 'root', password: 'Long-enough-4-it', fingerprint };
    expect(await access.createAdministrator(serial, strong, false)).toMatchObject({
      ok: true,
      value: { login: 'accepted', scheme: 'https', fingerprint },
    });
    expect(await services.devices.calls.readNetwork(serial)).toMatchObject({ ok: true });
  });
});

describe('what is told of a device', () => {
  test('that asks for Basic on plain HTTP: it is logged in to over https', async () => {
    const device = onlyDevice(await siteForTest({ devices: [{ httpSchemes: ['basic'] }] }));
    const services = await servicesForTest();
    const { address: host, port, serial, user, password, fingerprint } = device;
    await services.devices.presence.add({ scheme: 'http', host, port }, false);
    const { access } = services.devices;
    expect(await access.logIn(serial, { user, password, fingerprint }, false)).toMatchObject({
      ok: true,
      value: { scheme: 'https' },
    });
    expect(device.requests.some(({ transport, login }) => transport === 'http' && login !== 'none')).toBe(
      false,
    );
  });

  test('of another maker: something odd answers, and nobody is invited to log in', async () => {
    const { device, services } = await listed({ profile: 'foreign' });
    const { reachability } = await shows(services, device.serial, asked);
    expect(reachability).toMatchObject({ state: 'odd' });
    expect(JSON.stringify(inEnglish(reachability))).toContain('does not say that it is an Axis device');
  });

  test('that is starting: just that', async () => {
    const { device, services } = await listed({ starting: true });
    const shown = await shows(services, device.serial, asked);
    expect([shown.starting, JSON.stringify(inEnglish(shown.reachability))].join()).toMatch(
      /true|not ready yet/,
    );
  });

  test('older than AXIS OS 8.50: it is one, and its serial number is known', async () => {
    const { device, services } = await listed({ profile: 'os8' });
    expect(await shows(services, device.serial, asked)).toMatchObject({
      reachability: { state: 'reachable' },
      osVersion: 'before 8.50',
    });
  });

  test('whose address another one holds: who answers there, not that nothing does', async () => {
    const site = await siteForTest({ devices: [{}, {}] });
    const [device, other] = site.devices;
    if (!device || !other) throw new Error('The site is too small.');
    const services = await servicesForTest();
    const { address: host, port, serial } = device;
    await services.devices.presence.add({ scheme: 'http', host, port }, true);
    await device.moveTo('127.20.253.8');
    await other.moveTo(host);
    const answer = await services.devices.presence.identify(serial);
    expect(answer).toMatchObject({ ok: false, error: { reason: 'another-device' } });
    expect(JSON.stringify(inEnglish(services.devices.get(serial)?.reachability))).toContain(other.serial);
  });
});

describe('an announced address', () => {
  test('outside this computer’s networks is asked only once a person says so', async () => {
    const { device, services } = await listed({ announcedAddresses: ['203.0.113.9'] });
    const asks = vi.spyOn(services.links, 'ask');
    const { reachability } = await shows(services, device.serial, asked);
    expect(JSON.stringify(inEnglish(reachability))).toContain('no address in the device’s subnet');
    const hosts = () => asks.mock.calls.map(([{ host }]) => host);
    expect(hosts()).not.toContain('203.0.113.9');
    // Bound to loopback, so that this leads nowhere.
    await services.devices.presence.identify(device.serial);
    expect(hosts()).toContain('203.0.113.9');
  });

  test('in the subnets of two cards: says on which one it is heard, and which other is in the way', async () => {
    const site = await siteForTest({ devices: [{ announcedAddresses: ['127.77.0.1'] }], mdns: true });
    const device = onlyDevice(site);
    const services = await servicesForTest();
    services.discovery.start();
    const [loopback] = services.discovery.cards();
    if (!loopback) throw new Error('There is no loopback card.');
    const vpn = { ...loopback, name: 'vpn', address: '127.9.9.9' };
    vi.spyOn(services.discovery, 'cards').mockReturnValue([loopback, vpn]);
    services.devices.presence.start();
    const { reachability } = await shows(services, device.serial, asked);
    expect(JSON.stringify(inEnglish(reachability))).toMatch(/heard on lo \(127\.0\.0\.1\).*disconnect vpn/);
  });
});

describe('a device that this computer has no address for', () => {
  const elsewhere = async () => {
    const device = onlyDevice(await siteForTest({ devices: [{}] }));
    const services = await servicesForTest();
    services.discovery.start();
    const [loopback] = services.discovery.cards();
    if (!loopback) throw new Error('There is no loopback card.');
    vi.spyOn(services.discovery, 'cards').mockReturnValue([{ ...loopback, prefixLength: 24 }]);
    services.devices.presence.start();
    const { address: host, port } = device;
    const add = async () => {
      const added = await services.devices.presence.add({ scheme: 'http', host, port }, true);
      return added.ok ? '' : JSON.stringify(inEnglish(added.error));
    };
    return { device, services, add };
  };

  test('is not said to be out of reach by it where it answered, and its answer broke off', async () => {
    const { device, services, add } = await elsewhere();
    const clear = device.faults.add({ kind: 'truncated', path: '/axis-cgi/basicdeviceinfo.cgi' });
    expect(await add()).toContain('broke before the whole answer had come');
    expect(await add()).not.toContain('no address in the device’s subnet');
    clear();
    expect(await add()).toBe('');
    device.faults.add({ kind: 'truncated', path: '/axis-cgi/basicdeviceinfo.cgi' });
    await services.devices.presence.identify(device.serial);
    const { reachability } = services.devices.get(device.serial) ?? {};
    expect(JSON.stringify(inEnglish(reachability))).toContain('broke before the whole answer had come');
  });

  test('is said to need one where nothing answers', async () => {
    const { device, add } = await elsewhere();
    await device.unplug();
    expect(await add()).toContain('no address in the device’s subnet');
  });
});
