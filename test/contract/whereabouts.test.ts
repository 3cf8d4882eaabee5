/** Where devices are, who is asked and who is left alone: with real sockets on loopback. */
import { describe, expect, test, vi } from 'vitest';
import { eventually } from '../eventually.ts';
import type { Services } from '../../electron/services/services.ts';
import type { Sighting } from '../../electron/services/discovery/sightings.ts';
import type { Card } from '../../electron/services/discovery/cards.ts';
import type { Device } from '../../shared/contract/device.ts';
import { ManualClock } from '../clock.ts';
import type { SimulatedDevice } from '../device/device.ts';
import { inEnglish } from '../english.ts';
import {
  addAndLogIn,
  onlyDevice,
  passing,
  passingUntil,
  servicesForTest,
  siteForTest,
  temporaryFolder,
} from './services.ts';

const loopback: Card = {
  name: 'lo',
  address: '127.0.0.1',
  prefixLength: 8,
  mac: '00:00:00:00:00:00',
  zone: 'lo',
  ipv6: [],
};
const office: Card = { ...loopback, name: 'eth0', address: '10.9.8.7', prefixLength: 24 };

/** This computer's cards are these from now on; nothing is sent by multicast. */
function onCards(services: Services, ...cards: Card[]): void {
  vi.spyOn(services.discovery, 'cards').mockReturnValue(cards);
  services.devices.presence.takeSightings();
}

/** A list that remembers these devices from an earlier run, in a program that starts on `cards`. */
async function remembering(devices: readonly SimulatedDevice[], cards: Card[], clock?: ManualClock) {
  const dataFolder = await temporaryFolder();
  const before = await servicesForTest({ dataFolder });
  for (const { address: host, port } of devices) {
    expect(await before.devices.presence.add({ scheme: 'http', host, port }, true)).toMatchObject({
      ok: true,
    });
  }
  await before.stop();
  for (const { requests } of devices) requests.length = 0;
  const services = await servicesForTest({ dataFolder, ...(clock ? { clock } : {}) });
  vi.spyOn(services.discovery, 'cards').mockReturnValue(cards);
  services.devices.presence.start();
  return services;
}

function row(services: Services, { serial }: SimulatedDevice): Device | null {
  return services.devices.get(serial);
}
/** Nobody waits for it: nothing but timers is under way. */
function pass(clock: ManualClock, ms: number): Promise<void> {
  return passing(clock, new Promise((resolve) => clock.setTimeout(resolve, ms)), 5_000);
}
const asksOf = (services: Services) => vi.spyOn(services.links, 'ask');

async function twoDevices(): Promise<[SimulatedDevice, SimulatedDevice]> {
  const { devices } = await siteForTest({ devices: [{}, {}] });
  const [one, other] = devices;
  if (!one || !other) throw new Error('The site is too small.');
  return [one, other];
}

describe('a device of another network', () => {
  test('is left alone until a person asks, however much time passes', async () => {
    const device = onlyDevice(await siteForTest({ devices: [{}] }));
    const clock = new ManualClock();
    const services = await remembering([device], [office], clock);
    await pass(clock, 20 * 60_000);
    expect(device.requests).toEqual([]);
    expect(row(services, device)).toMatchObject({
      presence: 'elsewhere',
      reachability: { state: 'unknown' },
    });
    services.devices.presence.search();
    services.devices.presence.visible([device.serial]);
    await pass(clock, 60_000);
    expect(device.requests).toEqual([]);
    expect(await passing(clock, services.devices.presence.identify(device.serial))).toMatchObject({
      ok: true,
    });
    expect(row(services, device)).toMatchObject({ presence: 'here', lacks: null });
  });

  test('opens the part of its network where it answered a person, for its neighbours too', async () => {
    const [gate, yard] = await twoDevices();
    await gate.moveTo('127.20.240.1');
    await yard.moveTo('127.20.240.2');
    const clock = new ManualClock();
    const services = await remembering([gate, yard], [office], clock);
    expect(row(services, yard)?.presence).toBe('elsewhere');
    await passing(clock, services.devices.presence.identify(gate.serial));
    await passingUntil(clock, () => row(services, yard)?.presence === 'here');
  });

  test('names the address that this computer would need, and none that somebody has taken since', async () => {
    const device = onlyDevice(await siteForTest({ devices: [{}] }));
    await device.moveTo('127.20.240.1');
    const services = await remembering([device], [office]);
    expect(row(services, device)?.lacks).toEqual({ card: null, address: '127.20.240.10', prefixLength: 24 });
    const stranger: Sighting = {
      serial: '00408C0000FF',
      name: 'Stranger',
      services: ['_axis-video._tcp'],
      addresses: ['127.20.240.10'],
      port: 80,
      httpsPort: null,
      interfaces: [office.address],
      lastSeen: 1,
    };
    vi.spyOn(services.discovery, 'sightings').mockReturnValue([stranger]);
    services.devices.presence.takeSightings();
    expect(row(services, device)?.lacks?.address).toBe('127.20.240.11');
    // The card that hears it is known by its name.
    expect(services.devices.get(stranger.serial)).toMatchObject({
      presence: 'here',
      lacks: { card: 'eth0', address: '127.20.240.11', prefixLength: 24 },
    });
  });
});

describe('a device of this network', () => {
  test('that does not answer is silent, and is asked ever more rarely', async () => {
    const device = onlyDevice(await siteForTest({ devices: [{}] }));
    const clock = new ManualClock();
    const services = await remembering([device], [office], clock);
    await device.close();
    const asks = asksOf(services);
    onCards(services, loopback);
    await passingUntil(clock, () => row(services, device)?.presence === 'silent');
    const first = asks.mock.calls.length;
    await pass(clock, 25 * 60_000);
    const rounds = asks.mock.calls.length / first;
    expect(rounds).toBeGreaterThanOrEqual(4);
    expect(rounds).toBeLessThanOrEqual(7);
  });

  test('that announces nothing and answers is here, and no more once it has left', async () => {
    const device = onlyDevice(await siteForTest({ devices: [{}] }));
    const clock = new ManualClock();
    const services = await remembering([device], [loopback], clock);
    await passingUntil(clock, () => row(services, device)?.presence === 'here');
    await device.close();
    await passingUntil(clock, () => row(services, device)?.presence === 'silent');
  });

  test('that takes its leave and still answers is here; one that does not is gone', async () => {
    const { devices } = await siteForTest({ devices: [{}, {}], mdns: true });
    const [stays, leaves] = devices;
    if (!stays || !leaves) throw new Error('The site is too small.');
    const services = await servicesForTest();
    services.discovery.start();
    services.devices.presence.start();
    await eventually(() => {
      for (const device of devices)
        expect(row(services, device)).toMatchObject({ presence: 'here', model: 'P3265-V' });
    });
    stays.requests.length = 0;
    stays.goodbye();
    leaves.goodbye();
    await leaves.close();
    await eventually(() => {
      expect(row(services, leaves)?.presence).toBe('gone');
      expect(stays.requests.length).toBeGreaterThan(0);
      expect(row(services, stays)).toMatchObject({ presence: 'here', reachability: { state: 'reachable' } });
    });
  });
});

describe('a laptop that wakes', () => {
  test('on another network shows nothing of the one before as here, and asks nobody there', async () => {
    const device = onlyDevice(await siteForTest({ devices: [{}] }));
    const clock = new ManualClock();
    const services = await remembering([device], [loopback], clock);
    await passing(clock, addAndLogIn(services, device));
    expect(row(services, device)).toMatchObject({ presence: 'here', login: 'accepted' });
    device.requests.length = 0;
    onCards(services, office);
    expect(row(services, device)).toMatchObject({
      presence: 'elsewhere',
      reachability: { state: 'unknown' },
    });
    await pass(clock, 10 * 60_000);
    expect(device.requests).toEqual([]);
  });

  test('on one that numbers alike asks everybody anew, by a link of its own', async () => {
    const device = onlyDevice(await siteForTest({ devices: [{}] }));
    const clock = new ManualClock();
    const services = await remembering([device], [loopback], clock);
    await passing(clock, addAndLogIn(services, device));
    clock.jump(8 * 3_600_000);
    await device.close();
    clock.advance(5_000);
    expect(row(services, device)).toMatchObject({ presence: 'unknown', reachability: { state: 'unknown' } });
    await passingUntil(clock, () => row(services, device)?.presence === 'silent');
  });

  test('keeps what is on a card that stayed when another is plugged in or pulled', async () => {
    const device = onlyDevice(await siteForTest({ devices: [{}] }));
    const services = await remembering([device], [loopback]);
    await eventually(() => expect(row(services, device)?.presence).toBe('here'));
    onCards(services, loopback, office);
    expect(row(services, device)).toMatchObject({ presence: 'here', reachability: { state: 'reachable' } });
    onCards(services, loopback);
    expect(row(services, device)).toMatchObject({ presence: 'here', reachability: { state: 'reachable' } });
  });
});

describe('two devices whose addresses were swapped', () => {
  test('say so, each by the serial number of the other', async () => {
    const [gate, yard] = await twoDevices();
    await gate.moveTo('127.20.240.1');
    await yard.moveTo('127.20.240.2');
    const services = await remembering([gate, yard], [loopback]);
    const here = () =>
      expect([gate, yard].map((device) => row(services, device)?.presence)).toEqual(['here', 'here']);
    await eventually(here);
    await gate.moveTo('127.20.240.3');
    await yard.moveTo('127.20.240.1');
    await gate.moveTo('127.20.240.2');
    // One of them is looked for where it was: who answers there is asked at once, and it itself where that one was.
    await services.devices.presence.identify(gate.serial);
    await eventually(() => {
      for (const [device, other] of [
        [gate, yard],
        [yard, gate],
      ] as const) {
        const news = inEnglish(row(services, device)?.addressNews);
        expect(news).toContain('swapped');
        expect(news).toContain(other.serial);
      }
    });
  });
});
