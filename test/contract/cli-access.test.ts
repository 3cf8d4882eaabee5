/** Over which line the terminal talks to a device, and what it does with certificates and secrets. */
import { describe, expect, test } from 'vitest';
import type { SimulatedDevice } from '../device/device.ts';
import { cli, cliJson, overHttp, password, wlanKey } from './cli-support.ts';
import { onlyDevice, siteForTest, temporaryFolder } from './services.ts';

const sent = ({ requests }: SimulatedDevice) => requests.filter(({ login }) => login !== 'none');
const refused = { code: 5, json: { error: { kind: 'certificate' } } };

describe('an address without a scheme', () => {
  test('means https where the device has it, once its certificate is trusted', async () => {
    const device = onlyDevice(await siteForTest({ devices: [{ password }] }));
    const address = `${device.address}:${device.port}`;
    const data = ['--data', await temporaryFolder()];
    expect(await cliJson(['info', address, ...data])).toMatchObject(refused);
    expect(sent(device)).toEqual([]);
    expect((await cliJson(['info', address, '--trust-first', ...data])).code).toBe(0);
    expect((await cliJson(['info', address, ...data])).code).toBe(0);
    expect(sent(device).every(({ transport }) => transport === 'https')).toBe(true);
  });

  test('finds AXIS OS 13, whose HTTP is off', async () => {
    const device = onlyDevice(await siteForTest({ devices: [{ password, profile: 'os13' }] }));
    const data = ['--data', await temporaryFolder()];
    expect(await cliJson(['identify', device.address, ...data])).toMatchObject(refused);
    const trusting = ['--fingerprint', device.fingerprint];
    expect(await cliJson(['identify', device.address, ...trusting, ...data])).toMatchObject({
      code: 0,
      json: { serial: device.serial, passphrasePolicy: 'complex', firmware: '13.0.45' },
    });
  });
});

describe('a pinned certificate', () => {
  test('keeps a device off http:// until it is taken away by hand', async () => {
    const device = onlyDevice(await siteForTest({ devices: [{ password }] }));
    const data = ['--data', await temporaryFolder()];
    expect((await cliJson(['info', device.address, '--trust-first', ...data])).code).toBe(0);
    const before = sent(device).length;
    expect(await cliJson(['info', overHttp(device), ...data])).toMatchObject(refused);
    expect(sent(device)).toHaveLength(before);
    expect((await cliJson(['info', overHttp(device), '--forget-certificate', ...data])).code).toBe(0);
  });
});

describe('a key', () => {
  const params = JSON.stringify({
    deviceName: 'wlan0',
    ssid: 'Site-Cameras',
    authentication: { mode: 'WPA-Personal-PSK', params: { psk: wlanKey } },
  });

  test('is no argument of any command, and said before it goes over plain HTTP', async () => {
    const device = onlyDevice(await siteForTest({ devices: [{ password, wlan: true }] }));
    const call = ['call', overHttp(device), 'setWLANStationConfiguration', '--params'];
    const [asArgument, piped] = await Promise.all([
      cliJson([...call, params], { wlanKey }),
      cli([...call, '-', '--json'], { stdin: params, wlanKey }),
    ]);
    expect(asArgument).toMatchObject({ code: 2, json: { error: { kind: 'input', parameter: 'params' } } });
    expect(piped.code).toBe(0);
    expect(piped.stderr).toMatch(/key or a password goes over plain HTTP/);
  });
});
