import { pbkdf2Sync } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import type { SimulatedDevice } from '../device/device.ts';
import type { DeviceOptions } from '../device/options.ts';
import { networkProfiles } from '../device/profiles.ts';
import type { RadioNetwork } from '../device/radio.ts';
import { startSite } from '../device/site.ts';
import type { Site } from '../device/site.ts';
import { call, post, readApi } from './device-support.ts';
import type { ApiReply } from './device-support.ts';

let site: Site | undefined;

afterEach(async () => {
  await site?.close();
});

const networks: RadioNetwork[] = [
  {
    ssid: 'site',
    band: '2.4GHz',
    channel: 6,
    signal: -50,
    security: [{ authentication: 'PSK', version: 'WPA2' }],
    key: 'right key',
  },
  {
    ssid: 'office',
    band: '5GHz',
    channel: 36,
    signal: -60,
    security: [{ authentication: 'IEEE 802.1X', version: 'WPA2' }],
    users: { camera: 'secret' },
    clients: { camera: 'device-id' },
  },
  {
    ssid: 'slow',
    band: '2.4GHz',
    channel: 1,
    signal: -88,
    security: [{ authentication: 'None' }],
    connectMs: 60_000,
  },
];

async function start(options: DeviceOptions = {}): Promise<SimulatedDevice> {
  site = await startSite({ devices: [{ installationMode: true, ...options }], networks, mdns: false });
  const [device] = site.devices;
  if (device === undefined) throw new Error('no device');
  return device;
}

function setStation(device: SimulatedDevice, ssid: string, mode: string, params = {}): Promise<ApiReply> {
  return call(device, 'setWLANStationConfiguration', {
    deviceName: 'wlan0',
    ssid,
    authentication: { mode, params },
  });
}

async function test(device: SimulatedDevice, timeout?: number): Promise<unknown> {
  return (await call(device, 'testWLANStationSettings', { deviceName: 'wlan0', timeout })).data?.code;
}

async function stationOf(device: SimulatedDevice): Promise<string> {
  return JSON.stringify((await call(device, 'getNetworkInfo')).data?.devices);
}

describe('the envelope of the network settings API', () => {
  it.each([
    ['{ not json', 3000],
    ['[1]', 2000],
    ['{"apiVersion":"1.0"}', 2000],
    ['{"apiVersion":7,"method":"getNetworkInfo"}', 2000],
    ['{"method":"getNetworkInfo"}', 4003],
    ['{"apiVersion":"1.99","method":"getNetworkInfo"}', 4001],
    ['{"apiVersion":"2.0","method":"getNetworkInfo"}', 4001],
    ['{"apiVersion":"1.0","method":"scanWLANNetworks"}', 4001],
    ['{"apiVersion":"1.0","method":"makeCoffee"}', 4000],
    ['{"apiVersion":"1.0","method":"toString"}', 4000],
    ['{"apiVersion":"1.0","method":"getNetworkInfo","params":[]}', 4004],
  ])('%s is answered with %i, and HTTP 200', async (body, code) => {
    const reply = await post(await start(), body);
    expect([reply.status, readApi(reply.body).code]).toEqual([200, code]);
  });

  it('a body of more than 64 KiB is answered with 2001', async () => {
    const body = JSON.stringify({ apiVersion: '1.0', method: 'getNetworkInfo', context: 'x'.repeat(65_536) });
    expect(readApi((await post(await start(), body)).body).code).toBe(2001);
  });

  it('echoes the context when there is one, and answers the internal error with HTTP 500', async () => {
    const device = await start();
    const body = JSON.stringify({ apiVersion: '1.0', context: 'abc', method: 'getNetworkInfo' });
    expect(readApi((await post(device, body)).body).envelope.context).toBe('abc');
    expect((await call(device, 'getNetworkInfo')).envelope).not.toHaveProperty('context');
    device.faults.add({ kind: 'internal', times: 1 });
    expect(await call(device, 'getNetworkInfo')).toMatchObject({ status: 500, code: 1000 });
    expect(await call(device, 'getNetworkInfo')).toMatchObject({ status: 200 });
  });

  it('answers any error of the API on demand, of one method alone', async () => {
    const device = await start();
    device.faults.add({ kind: 'error', method: 'addVlan', code: 4004, subCode: 201, times: 1 });
    expect(await call(device, 'getNetworkInfo')).toMatchObject({ status: 200 });
    expect(await call(device, 'addVlan', {})).toMatchObject({
      status: 200,
      code: 4004,
      subCode: 201,
      envelope: { method: 'addVlan' },
    });
    device.faults.add({ kind: 'error', code: 1000 });
    expect(await call(device, 'addVlan', {})).toMatchObject({ status: 500, code: 1000 });
  });
});

describe('profiles', () => {
  it.each([
    ['os10', { supportedVersions: ['1.0', '1.16'] }],
    ['os11', { supportedVersions: ['1.30'] }],
    ['os12', { apiVersions: ['1.38'] }],
  ] as const)('%s lists its versions under its own key', async (profile, data) => {
    expect((await call(await start({ profile }), 'getSupportedVersions')).data).toEqual(data);
  });

  it('AXIS OS 10 lacks what came later, and knows no country code', async () => {
    const device = await start({ profile: 'os10' });
    const text = JSON.stringify((await call(device, 'getNetworkInfo')).data);
    for (const name of [
      'staticState',
      'linkLocalMode',
      'supportedLinkModes',
      'useStaticDHCPFallback',
      'countryCode',
    ])
      expect(text).not.toContain(`"${name}"`);
    expect((await call(device, 'setWlanConfiguration', { countryCode: 'SE' }, '1.27')).code).toBe(4001);
    expect((await call(device, 'setWlanConfiguration', { countryCode: 'SE' })).code).toBe(4000);
  });

  it('between them the misspelt profiles show every odd spelling', async () => {
    const texts: string[] = [];
    for (const profile of ['misspelt', 'misspelt-too'] as const) {
      const device = await start({ profile });
      texts.push(JSON.stringify((await call(device, 'getNetworkInfo')).data));
      texts.push(JSON.stringify((await call(device, 'scanWLANNetworks', { deviceName: 'wlan0' })).data));
      await site?.close();
    }
    for (const form of [
      '"staus"',
      '"Ipv6"',
      '"portNUmber"',
      '"remoteAddress"',
      '"dchp"',
      '"2.4Ghz"',
      '"WPA-Enterprise_EAPTLS"',
      '"MACsec PSK"',
      '"mkaCKN"',
      '"bridge"',
      '"bridged"',
      '"peapVersion":0',
      '"peapVersion":"PEAPv0"',
      '"useDHCPResolverInfo"',
      '"useDHCPResolvInfo"',
      '"params":{"identity":"","eapolVersion":"EAPoLv1","certClient":"","certsCA":[]}},"supportedModes"',
    ])
      expect(texts.join('\n')).toContain(form);
  });

  it.each(networkProfiles)('%s can be installed on WLAN', async (profile) => {
    const device = await start({ profile });
    await setStation(device, 'site', 'WPA-Personal-PSK', { psk: 'right key' });
    expect((await call(device, 'wlanSwitchAPToStation')).data?.code).toBe(0);
    await eventually(() => expect(device.place).toBe('station'));
  });
});

describe('country code', () => {
  it('is XX until it is set, and can be read again', async () => {
    const device = await start();
    const read = async (): Promise<unknown> => (await call(device, 'getNetworkInfo')).data?.system;
    expect(await read()).toMatchObject({ wlan: { countryCode: 'XX', countryCodeLock: false } });
    expect((await call(device, 'setWlanConfiguration', { countryCode: 'SE' })).data).toEqual({});
    expect(await read()).toMatchObject({ wlan: { countryCode: 'SE' } });
  });

  it.each([
    [{}, {}, 4003, undefined],
    [{}, { countryCode: 'XX' }, 4004, 100],
    [{}, { countryCode: 'Sweden' }, 4004, 100],
    [{}, { countryCode: 46 }, 4004, 100],
    [{ installationMode: false }, { countryCode: 'SE' }, 4004, 101],
    [{ countryCodeLock: true }, { countryCode: 'SE' }, 4004, 102],
  ])('device %j refuses %j with %i/%s', async (options, params, code, subCode) => {
    const reply = await call(await start(options), 'setWlanConfiguration', params);
    expect([reply.code, reply.subCode]).toEqual([code, subCode]);
  });
});

describe('scan', () => {
  it('lists the radio world, each network with its band, channel and wavering signal', async () => {
    const device = await start();
    const rows = (await call(device, 'scanWLANNetworks', { deviceName: 'wlan0', refresh: true })).data
      ?.networks;
    expect(rows).toMatchObject([
      { ssid: 'site', band: '2.4GHz', channel: 6, security: [{ authentication: 'PSK', version: 'WPA2' }] },
      { ssid: 'office', band: '5GHz', channel: 36 },
      { ssid: 'slow', security: [{ authentication: 'None' }] },
    ]);
    const again = (refresh: boolean): Promise<unknown> =>
      call(device, 'scanWLANNetworks', { deviceName: 'wlan0', refresh }).then(
        (reply) => reply.data?.networks,
      );
    expect(await again(false)).toEqual(rows);
    await eventually(async () => expect(await again(true)).not.toEqual(rows));
  });

  it.each([
    [{}, 4003, undefined],
    [{ deviceName: 5 }, 4004, 100],
    [{ deviceName: 'wlan7' }, 5000, undefined],
    [{ deviceName: 'eth0' }, 4004, 100],
    [{ deviceName: 'wlan0', refresh: 'yes' }, 4004, 101],
  ])('%j is refused with %i/%s', async (params, code, subCode) => {
    const reply = await call(await start(), 'scanWLANNetworks', params);
    expect([reply.code, reply.subCode]).toEqual([code, subCode]);
  });
});

describe('station configuration', () => {
  const peap = 'WPA-Enterprise-PEAP-MSCHAPv2';
  const tls = 'WPA-Enterprise-EAPTLS';
  const authentication = (mode: string, params: unknown): unknown => ({
    deviceName: 'wlan0',
    ssid: 'site',
    authentication: { mode, params },
  });

  it.each([
    [{ ssid: 'site' }, 4003, undefined],
    [{ deviceName: true }, 4004, 100],
    [{ deviceName: 'wlan9' }, 5000, undefined],
    [authentication('WEP', {}), 4004, 102],
    [authentication(peap, { identity: 5 }), 4004, 103],
    [authentication(peap, { eapolVersion: 'EAPoLv9' }), 4004, 104],
    [{ deviceName: 'wlan0', ssid: 'åäö'.repeat(6) }, 4004, 105],
    [{ deviceName: 'wlan0', authentication: 'none' }, 4004, 106],
    [authentication('WPA-Personal-PSK', { psk: 'short' }), 4004, 107],
    [authentication('WPA-Personal-HEX', { hex: 'xyz' }), 4004, 107],
    [authentication('WPA-Personal-PSK', { password: 'right key' }), 4004, 107],
    [authentication(peap, { peapVersion: 'PEAPv7' }), 4004, 108],
    [authentication(peap, { label: 3 }), 4004, 109],
    [authentication(peap, { mkaCak: '00' }), 4004, 110],
    [authentication(peap, { mkaCkn: '00' }), 4004, 111],
    [authentication(tls, { certClient: 5 }), 4004, 112],
    [authentication(tls, { certsCA: 'all' }), 4004, 113],
  ])('%j is refused with %i/%s and changes nothing', async (params, code, subCode) => {
    const device = await start();
    const before = await stationOf(device);
    const reply = await call(device, 'setWLANStationConfiguration', params);
    expect([reply.code, reply.subCode]).toEqual([code, subCode]);
    expect(await stationOf(device)).toBe(before);
  });

  it('is read back, the key as a flag and never as itself', async () => {
    const device = await start();
    await setStation(device, 'site', 'WPA-Personal-PSK', { psk: 'right key' });
    const text = await stationOf(device);
    expect(text).toContain('"activeSsid":"site"');
    expect(text).toContain('"is_psk_set":true');
    expect(text).not.toContain('right key');
  });

  it('is read back field by field for the enterprise modes, the password as a flag', async () => {
    const device = await start();
    const readable = {
      identity: 'camera',
      eapolVersion: 'EAPoLv2',
      certClient: 'mine',
      certsCA: ['site-ca'],
    };
    const peapOnly = { peapVersion: 'PEAPv1', label: 2 };
    await setStation(device, 'office', peap, { ...readable, ...peapOnly, password: 'secret' });
    await setStation(device, 'office', tls, readable);
    const station = device.state.interfaces[1]?.wlan?.station;
    expect(station).toMatchObject({ mode: tls, peap: { password: 'secret' } });
    const devices = (await call(device, 'getNetworkInfo')).data?.devices;
    expect((devices as unknown[])[1]).toMatchObject({
      wlan: {
        station: {
          activeSsid: 'office',
          '8021X': {
            mode: tls,
            configurations: [
              { params: { is_psk_set: false } },
              { params: { is_hex_set: false } },
              { mode: peap, params: { ...readable, ...peapOnly, is_password_set: true } },
              { mode: tls, params: readable },
            ],
          },
        },
      },
    });
    expect(JSON.stringify(devices)).not.toContain('secret');
  });

  it.each([
    ['psk-hex', 'psk', [undefined, true]],
    ['psk-hex', 'password', [4004, false]],
    ['password', 'psk', [4003, false]],
    ['password', 'password', [undefined, true]],
    ['ignores-unknown', 'psk', [undefined, false]],
    ['ignores-unknown', 'password', [undefined, true]],
    ['takes-no-key', 'password', [undefined, false]],
  ] as const)('device %s, given the key as %s', async (wlanKeyName, name, [code, set]) => {
    const device = await start({ wlanKeyName });
    expect((await setStation(device, 'site', 'WPA-Personal-PSK', { [name]: 'right key' })).code).toBe(code);
    expect(await stationOf(device)).toContain(`"is_psk_set":${set}`);
  });
});

describe('station test', () => {
  it('0 with the right passphrase, with the hex key derived from it, with PEAP and with EAP-TLS', async () => {
    const device = await start({ certificates: ['device-id'] });
    await setStation(device, 'site', 'WPA-Personal-PSK', { psk: 'right key' });
    expect(await test(device)).toBe(0);
    const hex = pbkdf2Sync('right key', 'site', 4096, 32, 'sha1').toString('hex');
    await setStation(device, 'site', 'WPA-Personal-HEX', { hex });
    expect(await test(device)).toBe(0);
    const peap = { identity: 'camera', password: 'secret', peapVersion: 'PEAPv1', label: 1 };
    await setStation(device, 'office', 'WPA-Enterprise-PEAP-MSCHAPv2', peap);
    expect(await test(device)).toBe(0);
    const tls = { identity: 'camera', certClient: 'device-id' };
    await setStation(device, 'office', 'WPA-Enterprise-EAPTLS', tls);
    expect(await test(device)).toBe(0);
    expect(await stationOf(device)).toContain('"status":"Authorized"');
  });

  it.each([
    ['site', 'WPA-Personal-PSK', { psk: 'wrong key' }],
    ['site', 'none', {}],
    ['office', 'WPA-Enterprise-PEAP-MSCHAPv2', { identity: 'camera', password: 'no' }],
    ['office', 'WPA-Enterprise-PEAP-MSCHAPv2', { identity: 'constructor', password: 'secret' }],
    ['office', 'WPA-Personal-PSK', { psk: 'right key' }],
  ])('1 on %s with %s %j', async (ssid, mode, params) => {
    const device = await start();
    await setStation(device, ssid, mode, params);
    expect(await test(device)).toBe(1);
    expect(await stationOf(device)).toContain('"status":"Unauthorized"');
  });

  it('2 where the network is not in range, and where its access point is slower than the timeout', async () => {
    const device = await start();
    await setStation(device, 'elsewhere', 'none');
    expect(await test(device)).toBe(2);
    await setStation(device, 'slow', 'none');
    expect(await test(device, 1)).toBe(2);
    device.radio.network('slow').connectMs = 5;
    expect(await test(device, 1)).toBe(0);
  });

  it('3 when the configuration changes meanwhile, 4 when the interface does', async () => {
    const device = await start();
    await setStation(device, 'slow', 'none');
    const changed = test(device, 120);
    await eventually(() => expect(device.runningTests.size).toBe(1));
    await setStation(device, 'slow', 'none');
    expect(await changed).toBe(3);
    const interrupted = test(device, 120);
    await eventually(() => expect(device.runningTests.size).toBe(1));
    device.changeInterface();
    expect(await interrupted).toBe(4);
  });

  it('5 where something is missing: the network, the key, the certificate', async () => {
    const device = await start();
    expect(await test(device)).toBe(5);
    await setStation(device, 'site', 'WPA-Personal-PSK');
    expect(await test(device)).toBe(5);
    await setStation(device, 'office', 'WPA-Enterprise-EAPTLS', {
      identity: 'camera',
      certClient: 'device-id',
    });
    expect(await test(device)).toBe(5);
  });

  it.each([
    [{}, 4003],
    [{ deviceName: 1 }, 4004],
    [{ deviceName: 'wlan5' }, 5000],
    [{ deviceName: 'eth0' }, 5001],
    [{ deviceName: 'wlan0', timeout: 0 }, 4004],
  ])('%j is refused with %i', async (params, code) => {
    expect((await call(await start(), 'testWLANStationSettings', params)).code).toBe(code);
  });
});
