/** Each way in which a call can go wrong is said in a way of its own, and what a device lacks is said as just that. */
import { networkSettings } from '../../shared/api/network-settings.ts';
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../electron/services/clock.ts';
import { pinned } from '../../electron/services/http/certificates.ts';
import { DeviceHttp } from '../../electron/services/http/device-http.ts';
import { Client } from '../../electron/services/vapix/client.ts';
import { methods } from '../../shared/api/methods.ts';
import { isLacking } from '../../shared/contract/result.ts';
import { listen } from '../unit/http-digest-server.ts';
import { addAndLogIn, onlyDevice, servicesForTest, siteForTest } from './services.ts';
import { inEnglish } from '../english.ts';

interface Scripted {
  status?: number;
  /** Text as it is; anything else as JSON. Without one the connection is cut. */
  body?: unknown;
}

/** A device that says exactly what the test wants said, beside the versions it offers. */
async function scripted(
  answer: Scripted,
  versions: unknown = ['1.38'],
  osVersion: string | null = '12.11.77',
) {
  const server: Server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      const asked = text.includes('"getSupportedVersions"');
      const { status = 200, body } =
        asked && versions !== null ? { body: { data: { apiVersions: versions } } } : answer;
      if (body === undefined) request.socket.destroy();
      else response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  const port = await listen(server);
  const http = new DeviceHttp({
    endpoint: { scheme: 'http', host: '127.0.0.1', port },
    login: { user: 'root', password: 'not asked for' },
    certificate: pinned(null),
    random: randomBytes,
    clock: systemClock,
  });
  onTestFinished(() => {
    http.close();
    server.close();
  });
  return new Client(networkSettings, http, () => osVersion);
}

const error = (code: unknown, more: object = {}) => ({ body: { error: { code, message: 'No.', ...more } } });

async function refused(answer: Scripted, versions?: unknown, osVersion?: string | null) {
  const settings = await scripted(answer, versions, osVersion);
  const result = await settings.call('addVlan', { masterDeviceName: 'eth0', VlanId: 4 });
  if (result.ok) throw new Error('It was not refused.');
  return inEnglish(result.error);
}

test('transport, HTTP status, JSON, the API’s error and an unsuccessful result are five different things', async () => {
  const failures = {
    transport: await refused({}),
    status: await refused({ status: 502, body: '<h1>Bad Gateway</h1>' }),
    json: await refused({ body: '<h1>It works</h1>' }),
    api: await refused(error(4004, { details: { subCode: 101 } })),
  };
  const { transport, status, json, api } = failures;
  expect([transport.kind, status.kind, json.kind, api.kind]).toEqual([
    'unreachable',
    'protocol',
    'protocol',
    'api',
  ]);
  expect(transport.message).toContain('broke before the whole answer had come');
  expect(status.message).toContain('HTTP status 502');
  expect(json.message).toContain('something other than the API’s JSON');
  expect(api).toMatchObject({
    message: 'The device refused this value (VlanId).',
    code: 4004,
    subCode: 101,
    parameter: 'VlanId',
  });

  const settings = await scripted({ body: { data: { code: 1, message: 'Authentication failed' } } });
  const tested = await settings.call('testWLANStationSettings', { deviceName: 'wlan0' });
  expect(tested).toEqual({ ok: true, value: { code: 1, message: 'Authentication failed' } });
  const result = inEnglish(methods.testWLANStationSettings.results?.[1]);
  expect(result).toContain('refused the device');

  const said = [...Object.values(failures).map(({ message }) => message), result];
  expect(new Set(said).size).toBe(5);
  // The request reached the device in all of them: it may have been acted on.
  expect(Object.values(failures).map(({ requestSent }) => requestSent)).toEqual([true, true, true, true]);
});

describe('an answer', () => {
  test.each([
    ['no object', [1, 2]],
    ['no data and no error', { method: 'addVlan' }],
    ['cut short', '{"data":{'],
    ['too deep to be meant', `{"data":${'['.repeat(5_000)}${']'.repeat(5_000)}}`],
    ['an error without a code', { error: { message: 'No.' } }],
  ])('that is %s is not the API’s JSON', async (_, body) => {
    expect(await refused({ body })).toMatchObject({ kind: 'protocol', requestSent: true });
  });

  test('may have its error written as text', async () => {
    expect(await refused(error('4004', { details: { subcode: '201' } }))).toMatchObject({
      kind: 'api',
      code: 4004,
      subCode: 201,
      parameter: 'VlanId',
      message: 'The VLAN exists already.',
    });
  });

  test('with a sub-code is told by it, whatever the code: an internal error would be no help', async () => {
    const internal = await refused({ status: 500, ...error(1000, { details: { subCode: 201 } }) });
    expect(internal).toMatchObject({ kind: 'api', code: 1000, message: 'The VLAN exists already.' });
    expect(internal.advice).not.toContain('restart');
    expect((await refused({ status: 500, ...error(1000) })).advice).toContain('restart');
  });

  test.each([200, 400, 404, 409, 500, 503])(
    'with the API’s error counts under HTTP status %i',
    async (status) => {
      const invalid = await refused({ status, ...error(4004, { details: { subCode: 101 } }) });
      expect(invalid).toMatchObject({ kind: 'api', code: 4004, subCode: 101, parameter: 'VlanId' });
      const settings = await scripted({ status, ...error(4004, { details: { subCode: 100 } }) });
      const named = await settings.call('setHostnameConfiguration', { staticHostname: 'gate' });
      expect(named).toMatchObject({ error: { code: 4004, subCode: 100, parameter: 'staticHostname' } });
    },
  );

  test.each([400, 409])('with HTTP status %i alone is not understood', async (status) => {
    expect(await refused({ status, body: { data: {} } })).toMatchObject({ kind: 'protocol' });
  });

  test('may have a NUL behind it', async () => {
    const body = `${JSON.stringify(error(4004).body)}\0`;
    expect(await refused({ body })).toMatchObject({ kind: 'api', code: 4004 });
  });

  test('with 403 is a block for a while before it is a lack of rights', async () => {
    const blocked = await refused({ status: 403, body: '<h1>Forbidden</h1>' });
    expect(blocked).toMatchObject({ kind: 'login', code: 403 });
    expect(blocked.message).toContain('blocks this computer for a while, or this account may not do that');
    expect(blocked.advice).toMatch(/^Wait 10 seconds, then try again once/);
  });

  test('with a code that no section lists says the device’s own words', async () => {
    const unknown = await refused(error(7777));
    expect(unknown).toMatchObject({
      kind: 'api',
      code: 7777,
      message: 'The device refused with code 7777 (No.).',
    });
    expect((await refused(error(5000))).message).toContain('no network interface of that name');
  });
});

describe('what a device lacks', () => {
  const newer = expect.stringContaining('newer AXIS OS') as string;

  test('is said with its AXIS OS and the versions, before anything is sent', async () => {
    const site = await siteForTest({ devices: [{ profile: 'os10', wlan: true }] });
    const device = onlyDevice(site);
    const services = await servicesForTest();
    await addAndLogIn(services, device);
    const country = await services.devices.calls.with(device.serial, networkSettings, (settings) =>
      settings.call('setWlanConfiguration', { countryCode: 'SE' }),
    );
    expect(inEnglish(country)).toMatchObject({
      error: {
        kind: 'api',
        code: 4001,
        message:
          'This device (AXIS OS 10.12.236) cannot set the country code of its WLAN: its network settings API is 1.16 and that came with 1.27.',
        advice: newer,
      },
    });
    const routes = await services.devices.calls.with(device.serial, networkSettings, (settings) =>
      settings.call('setIPv4AddressConfiguration', {
        deviceName: 'eth0',
        linkLocalMode: 'off',
        useDHCPStaticRoutes: true,
      }),
    );
    expect(inEnglish(routes)).toMatchObject({
      error: {
        message:
          'This device (AXIS OS 10.12.236) cannot change its IPv4 settings with useDHCPStaticRoutes: its network settings API is 1.16 and that came with 1.29.',
      },
    });
    const asked = device.requests.map(({ method }) => method);
    expect(asked).not.toContain('setWlanConfiguration');
    expect(asked).not.toContain('setIPv4AddressConfiguration');
  });

  test.each([
    [
      4000,
      'This device (AXIS OS 12.11.77) cannot add VLANs: its network settings API (1.38) does not have addVlan.',
    ],
    [
      4001,
      'This device (AXIS OS 12.11.77) cannot add VLANs: its network settings API (1.38) does not take version 1.0.',
    ],
  ])('is said when the device says so itself with %i', async (code, message) => {
    const failure = await refused(error(code));
    expect(failure).toMatchObject({ kind: 'api', code, message, advice: newer, requestSent: true });
    expect(isLacking(failure)).toBe(true);
  });

  test('is the whole API where its address is not there', async () => {
    const failure = await refused({ status: 404, body: '<h1>Not Found</h1>' }, null, '8.40.1');
    expect(failure).toMatchObject({ kind: 'api', code: 404 });
    expect(failure.message).toBe(
      'This device (AXIS OS 8.40.1) has no network settings API: that came with AXIS OS 8.50.',
    );
    expect(isLacking(failure)).toBe(true);
  });

  test.each([
    ['8.49.3', 'has no network settings API: that came with AXIS OS 8.50'],
    ['before 8.50', 'has no network settings API: that came with AXIS OS 8.50'],
    ['8.50.1', 'does not offer the network settings API at this address (HTTP 404)'],
    ['12.11.77', 'does not offer the network settings API at this address (HTTP 404)'],
    [null, 'does not offer the network settings API at this address (HTTP 404)'],
  ])('is no word on the age of a device with AXIS OS %s that has no such address', async (version, words) => {
    const failure = await refused({ status: 404, body: '<h1>Not Found</h1>' }, null, version);
    expect(failure.message).toContain(words);
    const old = words.startsWith('has no');
    if (!old && version !== null) expect(`${failure.message} ${failure.advice}`).not.toContain('8.50,');
    expect(failure.advice.includes('newer AXIS OS')).toBe(old || version === null);
  });

  test.each([
    [['1.0', '1.2', '2.4'], 'is 1.2 and that came with 1.27'],
    [['2.4', '3.1'], 'is 2.4, 3.1, which this program does not know'],
    [[], 'it lists no version'],
  ])('is told of a device with the versions %j', async (versions, words) => {
    const settings = await scripted(error(4004), versions, null);
    const result = await settings.call('setWlanConfiguration', { countryCode: 'SE' });
    expect(result).toMatchObject({ error: { kind: 'api', code: 4001, requestSent: false } });
    const message = result.ok ? '' : inEnglish(result.error.message);
    expect(message).toMatch(/^This device cannot set the country code/);
    expect(message).toContain(words);
  });

  test('is not what a device refused', async () => {
    expect(isLacking(await refused(error(4004)))).toBe(false);
    expect(isLacking(await refused({ status: 502, body: '' }))).toBe(false);
  });
});

test('An answer keeps none of the keys and passwords that a device reads back, however it spells their names', async () => {
  const secrets = {
    password: 'key-1',
    psk: 'key-2',
    hex: 'key-3',
    mkaCak: 'key-4',
    PSK: 'key-5',
    MkaCAK: 'key-6',
  };
  const data = {
    system: { HTTPProxy: 'http://user:key-7@proxy.example:8080', hostname: { hostname: 'gate' } },
    devices: [{ name: 'wlan0', wlan: { authentication: { params: secrets }, scanned: [secrets] } }],
  };
  const settings = await scripted({ body: { apiVersion: '1.38', data } });
  const answer = await settings.callRaw('getNetworkInfo', {});
  expect(answer).toMatchObject({ ok: true, value: { system: { hostname: { hostname: 'gate' } } } });
  expect(JSON.stringify(answer)).not.toMatch(/key-/);
});
