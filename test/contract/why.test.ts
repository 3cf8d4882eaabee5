import { createServer, type Server } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { networkInterfaces } from 'node:os';
import { Why } from '../../electron/services/cards/why.ts';
import { systemClock } from '../../electron/services/clock.ts';
import type { Services } from '../../electron/services/services.ts';
import type { WhyReport } from '../../shared/contract/why.ts';
import { inEnglish } from '../english.ts';
import { announcement, Neighbour } from '../unit/discovery-support.ts';
import { cli, cliJson } from './cli-support.ts';
import { onlyDevice, servicesForTest, siteForTest } from './services.ts';

/** Somebody on this loopback network says something now and then, so that something is heard. */
async function chatter(serial = '00408C00FFFF', name = 'Chatter'): Promise<void> {
  const neighbour = await Neighbour.open();
  const say = () => neighbour.say(announcement({ serial, instance: name, addresses: ['127.20.0.9'] }));
  const timer = setInterval(() => void say(), 300);
  onTestFinished(() => {
    clearInterval(timer);
    neighbour.close();
  });
}

async function searching(): Promise<Services> {
  const services = await servicesForTest();
  services.discovery.start();
  services.devices.presence.start();
  return services;
}

const unstopped = new AbortController().signal;
const states = ({ steps }: WhyReport) => Object.fromEntries(steps.map(({ id, state }) => [id, state]));
const told = ({ verdict }: WhyReport) => inEnglish(verdict);

describe('why a device is not here', () => {
  test('is told live, ends in a verdict, and no device is sent a login', async () => {
    const device = onlyDevice(await siteForTest({ devices: [{ name: 'Gate' }] }));
    const services = await searching();
    const seen: WhyReport[] = [];
    const typed = `http://${device.address}:${device.port}`;
    const report = await services.why.run(typed, (now) => seen.push(now), unstopped);
    expect(states(report)).toMatchObject({ card: 'good', send: 'good', subnet: 'good', answers: 'good' });
    expect(told(report)).toContain(`The device ${device.serial} answers at ${device.address}`);
    expect(report.next).toEqual({ kind: 'add', address: typed });
    expect(seen.some((now) => states(now)['announced'] === 'running' && now.verdict === null)).toBe(true);
    expect(seen.some((now) => states(now)['answers'] === 'running')).toBe(true);
    expect(device.requests.length).toBeGreaterThan(0);
    expect(device.requests.map(({ scheme }) => scheme)).not.toContain('digest');
    expect(device.requests.map(({ scheme }) => scheme)).not.toContain('basic');
    expect(
      await services.devices.presence.add({ scheme: 'http', host: device.address, port: device.port }, true),
    ).toMatchObject({ ok: true });
    const again = await services.why.run(device.serial.toLowerCase(), () => undefined, unstopped);
    expect(told(again)).toMatch(/^It is here: /);
    expect(again.next).toEqual({ kind: 'open', serial: device.serial });
  });

  test('finds one that announces itself under another name, and asks no further', async () => {
    await chatter('B8A44F00C0DE', 'Renamed by somebody');
    const services = await searching();
    const report = await services.why.run('b8:a4:4f:00:c0:de', () => undefined, unstopped);
    expect(states(report)).toMatchObject({ hear: 'good', announced: 'good', subnet: 'skipped' });
    const { message } = report.steps.find(({ id }) => id === 'announced') ?? {};
    expect(inEnglish(message ?? null)).toContain('It calls itself “Renamed by somebody”');
    expect(told(report)).toMatch(/^It is here: “Renamed by somebody” stands in the list/);
  });

  test('names one whose serial number is nearly the same', async () => {
    await chatter('B8A44F00C0DF', 'Neighbour’s');
    const services = await searching();
    const report = await services.why.run('B8A44F00C0D8', () => undefined, unstopped);
    expect(told(report)).toContain('“Neighbour’s” has B8A44F00C0DF');
  });

  test('says which address this computer needs for one of another subnet', async () => {
    await chatter();
    const services = await searching();
    const report = await services.why.run('10.77.0.20', () => undefined, unstopped);
    expect(states(report)).toMatchObject({ subnet: 'bad', answers: 'bad' });
    expect(told(report)).toMatch(/^The device’s address 10.77.0.20 was not reached. .* such as 10.77.0.10/);
    expect(report.next).toEqual({ kind: 'copy', address: '10.77.0.10' });
  });

  test('says so where something else is at the address', async () => {
    await chatter();
    const server: Server = createServer(
      (socket) => void socket.on('error', () => undefined).end('220 mail\r\n'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.88.0.4', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const services = await searching();
    const report = await services.why.run(`127.88.0.4:${port}`, () => undefined, unstopped);
    expect(states(report)).toMatchObject({ answers: 'unclear' });
    expect(told(report)).toMatch(/^Something answers at 127.88.0.4 and does not say/);
  });

  test('says in which other list the device is', async () => {
    await chatter();
    const services = await searching();
    const device = onlyDevice(await siteForTest({ devices: [{}] }));
    const { host, port } = { host: device.address, port: device.port };
    await services.devices.presence.add({ scheme: 'http', host, port }, true);
    const made = await services.sites.create('Harbour');
    if (!made.ok) throw new Error('No site was made.');
    expect(await services.sites.open(made.value.id)).toMatchObject({ ok: true });
    const report = await services.why.run(device.serial, () => undefined, unstopped);
    const { message } = report.steps.find(({ id }) => id === 'known') ?? {};
    expect(inEnglish(message ?? null)).toBe('It is in another list: the list of this computer.');
  });

  test('ends when it is stopped, and says that no reason was found', async () => {
    const services = await searching();
    const stop = new AbortController();
    const report = await services.why.run(
      'ACCC8E0BADC0',
      ({ steps }) => {
        if (steps.some(({ state }) => state === 'running')) stop.abort();
      },
      stop.signal,
    );
    expect(told(report)).toBe('Stopped before the reason was found.');
    expect(report.steps.every(({ state }) => state !== 'running' && state !== 'todo')).toBe(true);
  });
});

describe('in the terminal', () => {
  test('cards tells of the cards that are used and of those that are not', async () => {
    const args = ['cards', '--interface', '127.0.0.1'];
    const [asJson, asText] = await Promise.all([cliJson(args), cli(args)]);
    expect(asJson.code).toBe(0);
    const { cards, networks } = asJson.json as { cards: { name: string }[]; networks: unknown[] };
    expect(cards[0]).toMatchObject({
      name: 'lo',
      kind: 'loopback',
      addresses: [{ address: '127.0.0.1', prefixLength: 8 }, { address: '::1' }],
      problems: [],
    });
    expect(networks).toEqual([
      { card: 'lo', subnet: '127.0.0.0/8', gateway: null, gatewayMac: null, ssid: null },
    ]);
    expect(asText.stdout).toMatch(/^lo: This computer itself\n +Addresses +127\.0\.0\.1\/8/);
    expect(asText.stderr).toBe('Asking for 3 s …\n');
  });

  test('why tells each step and ends in one sentence', async () => {
    const device = onlyDevice(await siteForTest({ devices: [{}] }));
    const typed = `${device.address}:${device.port}`;
    const args = ['why', typed, '--interface', '127.0.0.1'];
    const [asJson, asText] = await Promise.all([cliJson(args), cli(args)]);
    expect(asJson).toMatchObject({
      code: 0,
      json: {
        steps: expect.arrayContaining([
          expect.objectContaining({ step: 'answers', state: 'good' }),
        ]) as object,
        verdict: { id: 'why.answers', parts: { serial: device.serial } },
        next: { kind: 'add', address: typed },
      },
    });
    expect(asText.stdout).toMatch(new RegExp(`^The device ${device.serial} answers at .*\n$`));
    expect(asText.stderr).toMatch(/^yes +A network card has an address: Asked on lo\.$/m);
    expect(await cliJson(['why'])).toMatchObject({ code: 2, json: { error: { parameter: 'text' } } });
  });
});

test('a verdict does not wait for sites that take long to read', async () => {
  const { discovery, devices, links } = await searching();
  let reading: AbortSignal | null = null;
  const why = new Why({
    clock: systemClock,
    discovery,
    devices,
    links,
    neighbours: () => Promise.resolve([]),
    networkInterfaces,
    elsewhere: (_serial, signal) => {
      reading = signal;
      return new Promise(() => undefined);
    },
  });
  const report = await why.run('B8A44F00BEEF', () => undefined, unstopped);
  expect(report.verdict).not.toBeNull();
  expect(reading).toMatchObject({ aborted: true });
});
