/** What else may happen while a change is on its way: to the device in the list, and to who is at its address. */
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Services } from '../../electron/services/services.ts';
import type { Job } from '../../shared/contract/job.ts';
import { ManualClock } from '../clock.ts';
import type { SimulatedDevice } from '../device/device.ts';
import { Relay } from '../device/relay.ts';
import type { Site } from '../device/site.ts';
import { ends, reaches, stateOf, type Timed } from './jobs-support.ts';
import {
  addAndLogIn,
  deviceClock,
  onlyDevice,
  passing,
  passingUntil,
  servicesForTest,
  siteForTest,
} from './services.ts';
import { inEnglish } from '../english.ts';

const method = 'setHostnameConfiguration';

function begin({ jobs }: Services, { serial }: SimulatedDevice): string {
  const params = { useDhcpHostname: false, staticHostname: 'gate-3' };
  const started = jobs.startChange({ serial, method, params, waitMs: 20_000 });
  if (!started.ok) throw new Error(inEnglish(started.error.message));
  return started.value.id;
}

const changed = ({ state }: SimulatedDevice) => state.hostname.staticHostname === 'gate-3';
const sent = ({ requests }: SimulatedDevice) => requests.filter((request) => request.method === method);

interface Scene extends Timed {
  site: Site;
  device: SimulatedDevice;
}

describe('a change whose answer is on its way', () => {
  const login = ({ user, password }: SimulatedDevice) => ({ user, password, fingerprint: null });
  const announceAt = (addresses: readonly string[]) => {
    return ({ site, device: { serial, name, port } }: Scene): void => {
      const services = [{ type: '_axis-video._tcp', port, txt: [`macaddress=${serial}`] }];
      const host = `axis-${serial.toLowerCase()}`;
      site.mdns?.announce({ serial, instance: name, host, addresses, services });
    };
  };

  test.each<[string, (scene: Scene) => unknown]>([
    ['nothing', () => undefined],
    ['its goodbye', ({ device }) => device.goodbye()],
    ['word of another address', announceAt(['127.20.255.1'])],
    [
      'another login',
      ({ services, device }) => services.devices.access.logIn(device.serial, login(device), false),
    ],
    ['logging out', ({ services, device }) => services.devices.access.logOut(device.serial)],
    [
      'adding it by its address',
      ({ services, device: { address, port } }) =>
        services.devices.presence.add({ scheme: 'http', host: address, port }, true),
    ],
    [
      'a question beside it that fails',
      ({ services, device }) => {
        device.faults.add({ kind: 'reset', path: '/axis-cgi/basicdeviceinfo.cgi', times: 2 });
        return services.devices.presence.identify(device.serial);
      },
    ],
    [
      'a reading beside it that fails',
      ({ services, device }) => {
        device.faults.add({ kind: 'reset', method: 'getNetworkInfo', times: 2 });
        return services.devices.calls.readNetwork(device.serial);
      },
    ],
  ])('is not disturbed by %s', async (_, disturb) => {
    const clock = new ManualClock();
    const site = await siteForTest({ devices: [{}], mdns: true, clock: deviceClock(clock) });
    const device = onlyDevice(site);
    const services = await servicesForTest({ clock });
    await addAndLogIn(services, device);
    services.discovery.start();
    services.devices.presence.follow();
    const { serial } = device;
    await passingUntil(clock, () => services.discovery.sightings().some((seen) => seen.serial === serial));

    device.faults.add({ kind: 'slow', method, ms: 4_000, times: 1 });
    const id = begin(services, device);
    await passingUntil(clock, () => sent(device).some(({ login }) => login === 'accepted'));
    const disturbed = Promise.resolve(disturb({ site, device, services, clock }));
    await passing(clock, new Promise<void>((resolve) => void clock.setTimeout(resolve, 1_000)));
    await passing(clock, disturbed);
    expect(stateOf(jobOf(services, id), 'send')).toBe('running');
    const job = await ends({ services, clock }, id);

    expect(stateOf(job, 'send')).toBe('done');
    expect(changed(device)).toBe(true);
    expect(sent(device).filter(({ login }) => login !== 'none')).toHaveLength(1);
    expect(inEnglish(job.outcome?.message)).not.toMatch(/nothing (else )?was|cancelled/i);
  });
});

function jobOf({ jobs }: Services, id: string): Job {
  const job = jobs.snapshot().jobs.find((one) => one.id === id);
  if (!job) throw new Error('There is no such job.');
  return job;
}

describe('another device in the place of the one that is to be changed', () => {
  /** Two devices with the same login; the first is in the list, reached by way of the relay. */
  async function behindRelay(scheme: 'http' | 'https') {
    const clock = new ManualClock();
    const site = await siteForTest({ devices: [{}, {}], clock: deviceClock(clock) });
    const [device, other] = site.devices;
    if (!device || !other) throw new Error('The site is too small.');
    const door = ({ address, port, httpsPort }: SimulatedDevice) => ({
      address,
      port: scheme === 'http' ? port : httpsPort,
    });
    const relay = await Relay.open(door(device));
    onTestFinished(() => relay.close());
    const services = await servicesForTest({ clock });
    const { user, password, serial } = device;
    const added = await services.devices.presence.add({ scheme, host: '127.0.0.1', port: relay.port }, true);
    if (!added.ok) throw new Error(inEnglish(added.error.message));
    const fingerprint = scheme === 'https' ? device.fingerprint : null;
    const loggedIn = await services.devices.access.logIn(serial, { user, password, fingerprint }, false);
    if (!loggedIn.ok) throw new Error(inEnglish(loggedIn.error.message));
    const take = { over: () => relay.lead(door(other)), connection: () => relay.swap(door(other)) };
    return { clock, services, device, other, take };
  }

  type Taken = Awaited<ReturnType<typeof behindRelay>>;

  /** The change, with the other device there from the moment at which the step begins. */
  async function change({ services, clock, device }: Taken, step: 'check' | 'send', take: () => void) {
    const id = begin(services, device);
    await reaches({ services, clock }, id, (job) => {
      const reached = stateOf(job, step) === 'running';
      if (reached) take();
      return reached;
    });
    return ends({ services, clock }, id);
  }

  test.each(['check', 'send'] as const)(
    'on a new connection from step “%s” on gets no login and no setting',
    async (step) => {
      const scene = await behindRelay('http');
      const job = await change(scene, step, scene.take.over);
      expect(inEnglish(job.outcome?.message)).toContain(scene.other.serial);
      expect(changed(scene.device) || changed(scene.other)).toBe(false);
      expect(scene.other.requests.every(({ login }) => login === 'none')).toBe(true);
      expect(sent(scene.other)).toEqual([]);
    },
  );

  test.each([
    ['check', false],
    ['send', false],
    ['send', true],
  ] as const)(
    'on the very connection from step “%s” on is not changed (nonce called stale: %s)',
    async (step, stale) => {
      const scene = await behindRelay('http');
      if (stale) scene.other.faults.add({ kind: 'stale', method, beforeLogin: true });
      const job = await change(scene, step, scene.take.connection);
      expect(job.outcome?.kind).toBe('failed');
      expect(changed(scene.device) || changed(scene.other)).toBe(false);
      expect(scene.other.requests.every(({ login }) => login !== 'accepted')).toBe(true);
    },
  );

  test('with a certificate of its own is refused before anything is sent', async () => {
    const scene = await behindRelay('https');
    const job = await change(scene, 'send', scene.take.over);
    expect(job.outcome).toMatchObject({ kind: 'failed', failure: { kind: 'certificate' } });
    expect(changed(scene.device)).toBe(false);
    expect(scene.other.requests).toEqual([]);
  });
});
