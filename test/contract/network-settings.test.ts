import { networkSettings } from '../../shared/api/network-settings.ts';
import { randomBytes } from 'node:crypto';
import { describe, expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../electron/services/clock.ts';
import { pinned } from '../../electron/services/http/certificates.ts';
import { DeviceHttp } from '../../electron/services/http/device-http.ts';
import { discoverNetworkSettings, identify } from '../../electron/services/vapix/identity.ts';
import { Client } from '../../electron/services/vapix/client.ts';
import type { MethodName } from '../../shared/api/methods.ts';
import type { DeviceOptions } from '../device/options.ts';
import { networkProfiles } from '../device/profiles.ts';
import type { SimulatedDevice } from '../device/device.ts';
import { onlyDevice, siteForTest } from './services.ts';
import { inEnglish } from '../english.ts';

interface Login {
  user: string;
  password: string;
}

async function connected(options: DeviceOptions = {}, login?: Login) {
  const site = await siteForTest({ devices: [{ installationMode: true, ...options }] });
  const device = onlyDevice(site);
  const http = httpTo(device, login);
  return { site, device, http, settings: new Client(networkSettings, http) };
}

function httpTo(device: SimulatedDevice, login?: Login): DeviceHttp {
  const http = new DeviceHttp({
    endpoint: device.profile.http
      ? { scheme: 'http', host: device.address, port: device.port }
      : { scheme: 'https', host: device.address, port: device.httpsPort },
    login: login ?? { user: device.user, password: device.password },
    certificate: pinned(device.fingerprint),
    random: randomBytes,
    clock: systemClock,
  });
  onTestFinished(() => http.close());
  return http;
}

describe('the network of a device', () => {
  test.each(networkProfiles)('is read from the %s profile', async (profile) => {
    const { settings } = await connected({ profile });
    const answer = await settings.call('getNetworkInfo', {});
    const devices = answer.ok ? answer.value.devices : [];
    expect(devices.map(({ name }) => name)).toEqual(expect.arrayContaining(['eth0', 'wlan0']));
    expect(devices.find(({ name }) => name === 'wlan0')?.wlan).toMatchObject({
      station: { authentication: { status: 'Stopped' } },
      accessPoint: { enabled: true, installationModeSupported: true },
    });
    const wired = devices.find(({ name }) => name === 'eth0')?.wired?.authentication;
    expect(wired?.supportedModes).toContain('WPA-Enterprise-EAPTLS');
  });

  test('costs one request after the first', async () => {
    const { device, settings } = await connected();
    await settings.call('getNetworkInfo', {});
    const before = device.requests.length;
    await settings.call('getNetworkInfo', {});
    expect(device.requests.length - before).toBe(1);
  });
});

describe('what a device is too old for', () => {
  test('is said with the versions, without asking it', async () => {
    const { device, settings } = await connected({ profile: 'os10' });
    const answer = await settings.call('setWlanConfiguration', { countryCode: 'SE' });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'api', code: 4001, requestSent: false } });
    expect(!answer.ok && inEnglish(answer.error.message)).toContain('1.27');
    expect(device.requests.some(({ method }) => method === 'setWlanConfiguration')).toBe(false);
  });

  test('is a parameter younger than its method, too', async () => {
    const { settings } = await connected({ profile: 'os10' });
    const answer = await settings.call('setIPv4AddressConfiguration', {
      deviceName: 'eth0',
      useDHCPStaticRoutes: true,
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 4001, requestSent: false } });
  });
});

describe('the device’s own errors', () => {
  const station = (authentication: object) => ({ deviceName: 'wlan0', ssid: 'Site-Cameras', authentication });
  const cases: [what: string, method: MethodName, params: object, expected: object][] = [
    ['an interface that is not there', 'scanWLANNetworks', { deviceName: 'wlan7' }, { code: 5000 }],
    ['an interface that is no WLAN', 'testWLANStationSettings', { deviceName: 'eth0' }, { code: 5001 }],
    [
      'a scan on a wired interface',
      'scanWLANNetworks',
      { deviceName: 'eth0' },
      { subCode: 100, parameter: 'deviceName' },
    ],
    [
      'a key of the wrong length',
      'setWLANStationConfiguration',
      station({ mode: 'WPA-Personal-PSK', params: { psk: 'short' } }),
      { subCode: 107, parameter: 'password' },
    ],
    ['a switch with nothing configured', 'wlanSwitchAPToStation', {}, { code: 5004 }],
  ];
  test.each(cases)('%s', async (_, method, params, expected) => {
    const { settings } = await connected();
    expect(await settings.callRaw(method, params)).toMatchObject({
      ok: false,
      error: { kind: 'api', ...expected },
    });
  });

  test('a switch outside installation mode', async () => {
    const { settings } = await connected({ installationMode: false, wlan: true });
    expect(await settings.call('wlanSwitchAPToStation', {})).toMatchObject({
      error: { kind: 'api', code: 5003 },
    });
  });

  test('a country code that is locked', async () => {
    const { settings } = await connected({ countryCode: 'DE', countryCodeLock: true });
    expect(await settings.call('setWlanConfiguration', { countryCode: 'SE' })).toMatchObject({
      error: { subCode: 102, parameter: 'countryCode' },
    });
  });

  test('a device without WLAN', async () => {
    const { settings } = await connected({ installationMode: false });
    expect(await settings.call('setWlanConfiguration', { countryCode: 'SE' })).toMatchObject({
      error: { subCode: 101 },
    });
  });

  test('a login without an administrator’s rights is a matter of the login', async () => {
    const viewer = { user: 'viewer', password: 'looks only' };
    const { settings } = await connected({ viewer }, viewer);
    expect(await settings.call('getNetworkInfo', {})).toMatchObject({ error: { kind: 'login', code: 4002 } });
  });

  test('an unsuccessful station test is an answer and no error', async () => {
    const { settings } = await connected();
    const answer = await settings.call('testWLANStationSettings', { deviceName: 'wlan0', timeout: 5 });
    expect(answer).toMatchObject({ ok: true, value: { code: 5 } });
  });
});

describe('an answer that went wrong', () => {
  test.each([
    ['html', 'protocol'],
    ['truncated', 'unreachable'],
    ['oversized', 'protocol'],
    ['server-error', 'protocol'],
    ['internal', 'api'],
    ['booting', 'timeout'],
    ['reset', 'unreachable'],
  ] as const)('%s is a failure of kind %s', async (kind, expected) => {
    const { device, settings } = await connected();
    device.faults.add({ kind });
    expect(await settings.call('getNetworkInfo', {})).toMatchObject({ ok: false, error: { kind: expected } });
  });

  test('in time with the wrong content type is read all the same', async () => {
    const { device, settings } = await connected();
    device.faults.add({ kind: 'wrong-type' });
    expect((await settings.call('getNetworkInfo', {})).ok).toBe(true);
  });

  test('never is given up after the call’s own limit', async () => {
    const { device, settings } = await connected();
    device.faults.add({ kind: 'hang', method: 'getNetworkInfo' });
    const answer = await settings.call('getNetworkInfo', {}, { timeoutMs: 700 });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'timeout', requestSent: true } });
  });
});

describe('who a device is', () => {
  test('is told without a login', async () => {
    const { device, http } = await connected({ installationMode: false, factoryNew: true });
    expect(await identify(http, { timeoutMs: 5_000 })).toEqual({
      ok: true,
      value: {
        serial: device.serial,
        model: 'P3265-V',
        osVersion: '12.11.77',
        needsSetup: true,
        passphrasePolicy: 'none',
        starting: false,
      },
    });
    expect(device.requests.some(({ login }) => login !== 'none')).toBe(false);
  });

  test('stands in the realm where the device tells nothing else', async () => {
    const { device, http } = await connected({ lockedDeviceInfo: true });
    expect(await identify(http, { timeoutMs: 5_000 })).toMatchObject({
      ok: true,
      value: { serial: device.serial, model: null },
    });
  });

  test('is not guessed from something that is no Axis device', async () => {
    const { device, http } = await connected();
    for (const path of ['/axis-cgi/basicdeviceinfo.cgi', '/axis-cgi/param.cgi']) {
      device.faults.add({ kind: 'html', path, beforeLogin: true });
    }
    expect(await identify(http, { timeoutMs: 5_000 })).toMatchObject({ error: { kind: 'protocol' } });
  });

  test('has the API’s versions beside it where API discovery needs no login', async () => {
    const open = await connected({ profile: 'os10' });
    const closed = await connected({ profile: 'os12' });
    expect(await discoverNetworkSettings(open.http, { timeoutMs: 5_000 })).toEqual([
      open.device.profile.apiVersion,
    ]);
    expect(await discoverNetworkSettings(closed.http, { timeoutMs: 5_000 })).toBeNull();
  });
});
