/** APIs beside the network settings, each called over the one link that has proved the serial number. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { plainAnswer, type Api } from '../../shared/api/api.ts';
import { mdnssd } from '../../shared/api/mdnssd.ts';
import { method } from '../../shared/api/method.ts';
import { json, page } from '../device/answer.ts';
import type { DeviceOptions } from '../device/options.ts';
import { inEnglish } from '../english.ts';
import { cli, cliJson, overHttp, password } from './cli-support.ts';
import { stateOf } from './jobs-support.ts';
import { changesSent, run, scene } from './network-change-support.ts';
import {
  addAndLogIn,
  onlyDevice,
  passingUntil,
  servicesForTest,
  siteForTest,
  temporaryFolder,
} from './services.ts';
import { plain } from '../../shared/texts/said.ts';

const row = { since: '1.0', purpose: plain('do that'), summary: '', errors: {}, subCodes: {} } as const;
const nothing = z.strictObject({});

const neighbours = {
  id: 'lldp',
  title: plain('LLDP API'),
  path: '/config/rest/lldp/v1',
  style: 'rest',
  methods: {
    neighbors: method({
      ...row,
      changes: false,
      resource: 'neighbors',
      params: nothing,
      read: (data) => (Array.isArray(data) ? data.length : null),
    }),
    enable: method({
      ...row,
      changes: true,
      verb: 'PATCH',
      resource: 'enabled',
      params: z.strictObject({ on: z.boolean() }),
      read: () => 'done' as const,
    }),
  },
} as const satisfies Api;

const pictures = {
  id: 'image',
  title: plain('picture'),
  path: '/axis-cgi/jpg/image.cgi',
  style: 'plain',
  methods: {
    take: method({
      ...row,
      changes: false,
      params: z.strictObject({ resolution: z.string() }),
      read: plainAnswer,
    }),
  },
} as const satisfies Api;

/** A device that is logged in to. */
async function loggedIn(options: DeviceOptions) {
  const device = onlyDevice(await siteForTest({ devices: [options] }));
  const services = await servicesForTest();
  await addAndLogIn(services, device);
  return { device, services };
}

describe('an API of another style', () => {
  test('is read below its path, where it is made of resources', async () => {
    const { device, services } = await loggedIn({
      pages: {
        'GET /config/rest/lldp/v1/neighbors': () => json(200, { status: 'success', data: [{}, {}] }),
        'PATCH /config/rest/lldp/v1/enabled': (body) =>
          body === '{"data":{"on":true}}'
            ? json(200, { status: 'success' })
            : json(400, { status: 'error', error: { code: 4004, message: 'Not a boolean' } }),
      },
    });
    const { calls } = services.devices;
    const read = await calls.with(device.serial, neighbours, (lldp) => lldp.call('neighbors', {}));
    expect(read).toEqual({ ok: true, value: 2 });
    const on = await calls.with(device.serial, neighbours, (lldp) => lldp.call('enable', { on: true }));
    expect(on).toEqual({ ok: true, value: 'done' });
    const off = await calls.with(device.serial, neighbours, (lldp) => lldp.call('enable', { on: false }));
    expect(inEnglish(off)).toMatchObject({
      error: { kind: 'api', code: 4004, message: 'A parameter is not valid.', requestSent: true },
    });
  });

  test('that a device does not have is said as what it lacks', async () => {
    const { device, services } = await loggedIn({});
    const read = await services.devices.calls.with(device.serial, neighbours, (lldp) =>
      lldp.call('neighbors', {}),
    );
    expect(inEnglish(read)).toMatchObject({
      error: { code: 404, message: expect.stringContaining('does not offer the LLDP API') as string },
    });
  });

  test('is read byte by byte, where it answers a picture', async () => {
    const { device, services } = await loggedIn({
      pages: {
        'GET /axis-cgi/jpg/image.cgi': () => ({
          status: 200,
          type: 'image/jpeg',
          body: '\udcff\udcd8\udcff',
        }),
      },
    });
    const taken = await services.devices.calls.with(device.serial, pictures, (camera) =>
      camera.call('take', { resolution: '640x360' }),
    );
    expect(taken).toMatchObject({ ok: true, value: { type: 'image/jpeg' } });
    expect(taken.ok && [...taken.value.bytes]).toEqual([0xff, 0xd8, 0xff]);
  });
});

test('no API is called at a stranger that has taken the device’s address', async () => {
  const site = await siteForTest({ devices: [{ password }, { password }] });
  const [device, stranger] = site.devices;
  if (!device || !stranger) throw new Error('The site is too small.');
  const services = await servicesForTest();
  await addAndLogIn(services, device);
  const { address } = device;
  await device.close();
  await stranger.moveTo(address);
  expect(await services.devices.calls.flash(device.serial)).toMatchObject({ ok: false });
  expect(stranger.requests.filter(({ login }) => login !== 'none')).toEqual([]);
  expect(stranger.shown).toEqual([]);
});

describe('the name that a device announces', () => {
  const set = 'setMdnssdConfiguration';

  test('is changed by a job, without a question, and then shown in the list', async () => {
    const where = await scene({ name: 'AXIS P3265-V' });
    const { device, services, clock } = where;
    const isCalled = (name: string) => services.devices.get(device.serial)?.name === name;
    await passingUntil(clock, () => isCalled('AXIS P3265-V'));
    const job = await run(where, set, { friendlyName: 'Gate – north' });
    expect(inEnglish(job)).toMatchObject({
      request: { before: { friendlyName: 'AXIS P3265-V' } },
      outcome: { kind: 'confirmed' },
      question: null,
    });
    expect(job.steps.map(({ name }) => name)).toEqual(['check', 'send', 'verify']);
    expect(changesSent(device).map((request) => request.params)).toEqual([{ friendlyName: 'Gate – north' }]);
    await passingUntil(clock, () => isCalled('Gate – north'));
    expect(services.devices.get(device.serial)?.mdns).toEqual({
      enabled: true,
      friendlyName: 'Gate – north',
    });
  });

  test('counts as changed sign by sign alone', async () => {
    const where = await scene({ name: 'gate', ignoresChange: true });
    const job = await run(where, set, { friendlyName: 'Gate' });
    expect(stateOf(job, 'verify')).toBe('failed');
    expect(job.outcome?.kind).toBe('not-taken');
  });

  test('is told for a device that is heard nowhere, once it was asked', async () => {
    const { device, services } = await loggedIn({ name: 'Back door' });
    expect(services.devices.get(device.serial)?.name).not.toBe('Back door');
    const read = await services.devices.calls.read(device.serial, mdnssd, 'getMdnssdInfo');
    expect(read).toEqual({ ok: true, value: { enabled: true, friendlyName: 'Back door' } });
    expect(services.devices.get(device.serial)?.name).toBe('Back door');
  });

  test('has at most 48 bytes', async () => {
    const params = JSON.stringify({ friendlyName: 'ö'.repeat(25) });
    const result = await cliJson(['set', '10.0.0.5', set, '--params', params]);
    expect(result).toMatchObject({ code: 2, json: { error: { kind: 'input', parameter: 'friendlyName' } } });
  });

  test('is changed in the terminal as everything else is', async () => {
    const device = onlyDevice(await siteForTest({ devices: [{ password }] }));
    const result = await cli([
      ...['set', overHttp(device), set, '--params', '{"friendlyName":"Gate"}', '--json'],
      ...['--interface', '127.0.0.1', '--data', await temporaryFolder()],
    ]);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(device.name).toBe('Gate');
  });
});

describe('a device that is to show itself', () => {
  test('says yes, and is told to for ten seconds', async () => {
    const device = onlyDevice(await siteForTest({ devices: [{ password }] }));
    const flash = ['flash', overHttp(device), '--interface', '127.0.0.1', '--data', await temporaryFolder()];
    const result = await cli(flash);
    expect(result).toMatchObject({ code: 0 });
    expect(result.stdout).toContain('The device said yes');
    expect(await cliJson(flash)).toEqual({ code: 0, json: { serial: device.serial, seconds: 10 } });
    expect(device.shown).toEqual([10, 10]);
  });

  test.each([
    [
      2102,
      'This device (AXIS OS 12.11.77) cannot flash its light: its Find my device API (1.1) does not have find.',
    ],
    [2201, 'It is showing itself already.'],
    [1100, 'The device had an internal error.'],
  ])('and answers error %i is told by its own numbers', async (code, message) => {
    const { device, services } = await loggedIn({
      pages: {
        'POST /axis-cgi/findmydevice.cgi': (body) =>
          body.includes('getSupportedVersions')
            ? json(200, { data: { apiVersions: ['1.1'] } })
            : json(200, { method: 'find', error: { code, message: 'No' } }),
      },
    });
    expect(inEnglish(await services.devices.calls.flash(device.serial))).toMatchObject({
      error: { kind: 'api', message },
    });
  });

  test('and has no such API is told as what it lacks', async () => {
    const { device, services } = await loggedIn({
      pages: { 'POST /axis-cgi/findmydevice.cgi': () => page(404, 'Not Found') },
    });
    expect(inEnglish(await services.devices.calls.flash(device.serial))).toMatchObject({
      error: {
        code: 404,
        message: expect.stringContaining('does not offer the Find my device API') as string,
      },
    });
  });
});
