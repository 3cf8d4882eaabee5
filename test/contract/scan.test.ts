import { createServer as createWebServer, type RequestListener } from 'node:http';
import { createServer, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { scanSummary, type ScanDelta, type ScanProgress } from '../../shared/contract/scan.ts';
import { scanTargets } from '../../shared/net/ranges.ts';
import type { Services } from '../../electron/services/services.ts';
import { ManualClock } from '../clock.ts';
import type { SimulatedDevice } from '../device/device.ts';
import { inEnglish } from '../english.ts';
import { addAndLogIn, onlyDevice, passing, servicesForTest, siteForTest } from './services.ts';

/** Resolves with what came of it when the scan has ended. */
function ended({ scan }: Services): Promise<ScanProgress> {
  return new Promise((resolve) => {
    const unfollow = scan.onChange(({ progress }) => {
      if (progress.state === 'running') return;
      unfollow();
      resolve(progress);
    });
  });
}

function start(services: Services, addresses: string): void {
  const targets = scanTargets(addresses);
  if (!targets.ok) throw new Error(inEnglish(targets.error.message));
  const started = services.scan.start(targets.value);
  if (!started.ok) throw new Error(inEnglish(started.error.message));
}

async function scanned(services: Services, addresses: string, clock?: ManualClock): Promise<ScanProgress> {
  const over = ended(services);
  start(services, addresses);
  return clock ? passing(clock, over) : over;
}

const refusals = ({ requests }: SimulatedDevice) => requests.filter(({ status }) => status === 401).length;
const logins = ({ requests }: SimulatedDevice) => requests.filter(({ login }) => login !== 'none').length;
const found = ({ scan }: Services) =>
  scan
    .snapshot()
    .hits.map(({ serial }) => serial)
    .sort();
const http = ({ address, port }: SimulatedDevice) => `${address}:${port}`;
const https = ({ address, httpsPort }: SimulatedDevice) => `${address}:${httpsPort}`;

/** A server that ends with the test; answers how it is reached, and its connections so far and at present. */
async function listen(
  address: string,
  onConnection: (socket: Socket) => void,
): Promise<{ at: string; all: Socket[]; open: Set<Socket> }> {
  const all: Socket[] = [];
  const open = new Set<Socket>();
  const server = createServer({ allowHalfOpen: false }, (socket) => {
    all.push(socket);
    open.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => open.delete(socket));
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  onTestFinished(async () => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const bound = server.address();
  return { at: `${address}:${typeof bound === 'object' ? bound?.port : ''}`, all, open };
}

async function web(address: string, handler: RequestListener) {
  const statuses: number[] = [];
  const server = createWebServer((request, response) => {
    response.once('finish', () => statuses.push(response.statusCode));
    handler(request, response);
  });
  const { at } = await listen(address, (socket) => server.emit('connection', socket));
  return { at, statuses };
}

const keepQuiet = () => undefined;

describe('a scan of addresses', () => {
  test('finds devices of every age, each asked without a login and with one refusal at most', async () => {
    const site = await siteForTest({
      devices: [
        {},
        { factoryNew: true },
        { profile: 'os13', factoryNew: true },
        { lockedDeviceInfo: true },
        { httpSchemes: ['basic'] },
        { profile: 'os10' },
        { lockedDeviceInfo: true, httpSchemes: ['basic'] },
      ],
    });
    const services = await servicesForTest();
    const all = site.devices.map(({ serial }) => serial).sort();
    // AXIS OS 13 has no HTTP.
    const addresses = site.devices.flatMap((one) =>
      one.port === 0 ? [https(one)] : [http(one), https(one)],
    );
    const progress = await scanned(services, addresses.join(' '));
    expect(progress).toMatchObject({ state: 'done', total: 13, done: 13, counts: { refused: 0, other: 0 } });
    expect([...new Set(found(services))]).toEqual(all);
    expect(
      services.devices
        .snapshot()
        .devices.map(({ serial }) => serial)
        .sort(),
    ).toEqual(all);
    for (const device of site.devices) {
      expect(logins(device)).toBe(0);
      // Both of its ports were typed as addresses of their own.
      expect(refusals(device)).toBeLessThanOrEqual(2);
    }
    const fresh = site.devices[1];
    expect(services.scan.snapshot().hits.find(({ serial }) => serial === fresh?.serial)).toMatchObject({
      model: 'P3265-V',
      needsSetup: true,
      known: false,
      problem: null,
    });
    expect(services.devices.get(fresh?.serial ?? '')).toMatchObject({ presence: 'here', needsSetup: true });
  });

  test('knocks at the usual ports where none is typed, and is refused once at most', async (context) => {
    const site = await siteForTest({
      devices: [{ lockedDeviceInfo: true }, { profile: 'os13' }, { profile: 'os10' }],
    });
    const [first] = site.devices;
    if (first?.port !== 80) return context.skip('Ports below 1024 may not be opened here.');
    const services = await servicesForTest();
    await scanned(services, site.devices.map(({ address }) => address).join(' '));
    expect(found(services)).toEqual(site.devices.map(({ serial }) => serial).sort());
    expect(site.devices.map(refusals)).toEqual([1, 0, 0]);
  });

  test('asks a device no second question that it may refuse', async () => {
    const site = await siteForTest({
      devices: [{ lockedDeviceInfo: true }, { profile: 'os8' }, { profile: 'os8', lockedDeviceInfo: true }],
    });
    // Some have a 401 for whatever they do not know.
    for (const { faults } of site.devices) faults.add({ kind: 'unauthorized', method: 'systemready' });
    const services = await servicesForTest();
    await scanned(services, site.devices.map(http).join(' '));
    expect(site.devices.map(refusals)).toEqual([1, 1, 1]);
    expect(found(services)).toEqual(site.devices.map(({ serial }) => serial).sort());
  });

  test('passes by what is no device, and counts it', async () => {
    const clock = new ManualClock();
    const services = await servicesForTest({ clock });
    const router = await web('127.30.0.1', (_, response) => {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="Router"' }).end();
    });
    const page = await web('127.30.0.2', (_, response) => response.end('<h1>Hello</h1>'));
    const endless = await web('127.30.0.3', (_, response) => void response.write('{'));
    const silent = await listen('127.30.0.4', keepQuiet);
    const closes = await listen('127.30.0.5', (socket) => socket.end());
    const resets = await listen('127.30.0.6', (socket) => socket.resetAndDestroy());
    const chatter = await listen('127.30.0.7', (socket) => socket.end('220 mail ready\r\n'));
    const listeners = [router, page, endless, silent, closes, resets, chatter];
    const progress = await scanned(
      services,
      [...listeners.map(({ at }) => at), '127.30.0.8:9', 'no-such-host.invalid'].join('\n'),
      clock,
    );
    expect(progress.counts).toEqual({ other: 3, mute: 4, refused: 1, silent: 0, noWay: 1 });
    expect(progress.done).toBe(progress.total);
    expect(router.statuses).toEqual([401]);
    expect(services.devices.snapshot().devices).toEqual([]);
    expect(scanSummary(progress, 0).map(inEnglish)).toEqual([
      'No Axis device answered at 9 addresses.',
      'Elsewhere: 3 web servers that are no Axis device, 4 that take connections and give no whole answer, 1 that refuses connections, and 1 that could not be asked.',
      'A name is known to no name server, so its address could not be asked.',
    ]);
  });

  test('finds 300 devices at once', async () => {
    const site = await siteForTest({ devices: Array.from({ length: 300 }, () => ({})) });
    const services = await servicesForTest();
    const progress = await scanned(services, site.devices.map(http).join(','));
    expect(found(services)).toEqual(site.devices.map(({ serial }) => serial).sort());
    expect(progress.counts).toEqual({ other: 0, mute: 0, refused: 0, silent: 0, noWay: 0 });
  });

  test('has 240 connections at most, and leaves none when it is cancelled', async () => {
    // Its time stands still: nobody is given up.
    const services = await servicesForTest({ clock: new ManualClock() });
    let taken = 0;
    let reached: () => void = keepQuiet;
    const enough = new Promise<void>((resolve) => (reached = resolve));
    const listeners = await Promise.all(
      Array.from({ length: 300 }, (_, at) =>
        listen(`127.31.${Math.floor(at / 200)}.${(at % 200) + 1}`, () => {
          taken += 1;
          // Whoever is asked was knocked at before.
          if (taken === 2 * 240) reached();
        }),
      ),
    );
    const over = ended(services);
    start(services, listeners.map(({ at }) => at).join(' '));
    await enough;
    services.scan.cancel();
    const progress = await over;
    expect(progress).toMatchObject({ state: 'cancelled', total: 300 });
    expect(listeners.filter(({ all }) => all.length > 0)).toHaveLength(240);
    const open = listeners.flatMap((listener) => [...listener.open]);
    await Promise.all(open.map((socket) => new Promise((resolve) => socket.once('close', resolve))));
    expect(scanSummary(progress, 0).map(inEnglish)[0]).toMatch(/^Stopped after 0 of 300 addresses/);
  });

  test('is one at a time, and tells what it does in revisions that follow one another', async () => {
    const site = await siteForTest({ devices: [{}, {}, {}] });
    const services = await servicesForTest();
    const deltas: ScanDelta[] = [];
    services.scan.onChange((delta) => deltas.push(delta));
    const over = ended(services);
    start(services, site.devices.map(http).join(' '));
    expect(services.scan.start([])).toMatchObject({ ok: false, error: { kind: 'input' } });
    await over;
    expect(deltas.map(({ revision }) => revision)).toEqual(deltas.map((_, at) => at + 1));
    expect(deltas.flatMap(({ hits }) => hits)).toEqual(services.scan.snapshot().hits);
    await scanned(services, '127.30.0.9:9');
    expect(services.scan.snapshot()).toMatchObject({ progress: { id: 2 }, hits: [] });
  });
});

describe('what a scan finds, and the list', () => {
  test('is taken over only with the certificate that is pinned', async () => {
    const site = await siteForTest({ devices: [{ serial: 'B8A44F0000AA' }] });
    const device = onlyDevice(site);
    const services = await servicesForTest();
    await addAndLogIn(services, device, 'https');
    const before = services.devices.get(device.serial);
    expect(before?.fingerprint).toBe(device.fingerprint);
    await scanned(services, https(device));
    expect(services.scan.snapshot().hits).toMatchObject([{ known: true, problem: null }]);

    const impostors = await siteForTest({ devices: [{ serial: 'B8A44F0000AA' }] });
    const impostor = onlyDevice(impostors);
    for (const address of [https(impostor), http(impostor)]) {
      await scanned(services, address);
      const [hit] = services.scan.snapshot().hits;
      expect(hit).toMatchObject({ serial: device.serial, known: true });
      expect(hit?.problem?.id).toBe('http.certificateChanged');
      expect(services.devices.get(device.serial)).toMatchObject({
        fingerprint: device.fingerprint,
        address: device.address,
        addresses: before?.addresses,
        reachability: { state: 'reachable' },
        changedFingerprint: null,
      });
    }
    expect(logins(impostor)).toBe(0);
  });

  test('is held against its pin where the device is on no list but another site’s, too', async () => {
    const [device, impostor] = await Promise.all(
      [1, 2].map(async () => onlyDevice(await siteForTest({ devices: [{ serial: 'B8A44F0000AD' }] }))),
    );
    if (!device || !impostor) throw new Error('There is no device.');
    const services = await servicesForTest();
    await services.pins.set(device.serial, device.fingerprint);
    for (const address of [https(impostor), http(impostor)]) {
      await scanned(services, address);
      expect(services.scan.snapshot().hits).toMatchObject([{ serial: device.serial, known: false }]);
      expect(services.scan.snapshot().hits[0]?.problem).not.toBeNull();
      expect(services.devices.get(device.serial)).toBeNull();
    }
    await scanned(services, https(device));
    expect(services.scan.snapshot().hits).toMatchObject([{ problem: null }]);
    expect(services.devices.get(device.serial)).toMatchObject({ fingerprint: device.fingerprint });
  });

  test('does not move a device that answers elsewhere', async () => {
    const site = await siteForTest({ devices: [{ serial: 'B8A44F0000AB' }] });
    const device = onlyDevice(site);
    const services = await servicesForTest();
    await addAndLogIn(services, device);
    const others = await siteForTest({ devices: [{ serial: 'B8A44F0000AB' }] });
    const second = onlyDevice(others);
    await scanned(services, http(second));
    const shown = services.devices.get(device.serial);
    expect(shown).toMatchObject({ address: device.address, port: device.port, login: 'accepted' });
    expect(shown?.addresses).toContain(second.address);
  });
});
