/** The whole API from the terminal, through the server that stands inside real devices. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MethodName } from '../../shared/api/methods.ts';
import type { SimulatedDevice } from '../device/device.ts';
import { startSite, type Site } from '../device/site.ts';
import { missing, startApache, type Apache } from './apache.ts';
import { cli, cliJson, password, wlanKey, type CliOptions } from './cli-support.ts';
import { onlyDevice } from './services.ts';

if (missing !== null) console.warn(`Skipped: the terminal through Apache. ${missing}`);

const station = {
  deviceName: 'wlan0',
  ssid: 'Site-Cameras',
  authentication: { mode: 'WPA-Personal-PSK', params: { psk: wlanKey } },
};

/** One good call of each method, in an order that leaves it reachable until the last. */
const calls: Record<MethodName, object> = {
  getSupportedVersions: {},
  getNetworkInfo: {},
  setHostnameConfiguration: { useDhcpHostname: false, staticHostname: 'gate-camera' },
  setResolverConfiguration: { useDhcpResolverInfo: false, staticNameServers: ['10.0.0.53'] },
  setGlobalProxyConfiguration: { httpProxy: 'http://10.0.0.8:3128', noProxy: '.example.com' },
  setWired8021XConfiguration: { deviceName: 'eth0', identity: 'gate', eapolVersion: 'EAPoLv2' },
  addVlan: { masterDeviceName: 'eth0', VlanId: 4 },
  removeVlan: { VlanName: 'eth0.4' },
  setIPv6AddressConfiguration: { deviceName: 'eth0', enabled: true },
  setIPv4AddressConfiguration: { deviceName: 'eth0', linkLocalMode: 'on' },
  setDeviceConfiguration: { deviceName: 'eth0', staticState: 'down' },
  setWlanConfiguration: { countryCode: 'SE' },
  scanWLANNetworks: { deviceName: 'wlan0' },
  setWLANStationConfiguration: station,
  testWLANStationSettings: { deviceName: 'wlan0', timeout: 5 },
  wlanSwitchAPToStation: {},
};

describe.skipIf(missing !== null)('The terminal against a device behind Apache', () => {
  let site: Site;
  let apache: Apache;
  let device: SimulatedDevice;
  beforeAll(async () => {
    site = await startSite({ devices: [{ installationMode: true, password: 'behind it' }], mdns: false });
    device = onlyDevice(site);
    apache = await startApache('root', password, [], device);
  });
  afterAll(async () => {
    await apache.stop();
    await site.close();
  });
  const run = (words: string[], options: CliOptions = {}) => {
    const [command = '', ...rest] = words;
    return cliJson([command, `http://127.0.0.1:${apache.port}`, ...rest], options);
  };

  test('tells a refused login', async () => {
    expect(await run(['info'], { password: 'not the one' })).toMatchObject({
      code: 4,
      json: { error: { kind: 'login' } },
    });
  });

  test('tells a device’s complaint with the parameter that it names', async () => {
    const params = JSON.stringify({ deviceName: 'eth0' });
    expect(await run(['call', 'scanWLANNetworks', '--params', params])).toMatchObject({
      code: 1,
      json: { error: { kind: 'api', code: 4004, subCode: 100, parameter: 'deviceName' } },
    });
  });

  test.each(Object.entries(calls))('calls %s', async (method, params) => {
    const address = `http://127.0.0.1:${apache.port}`;
    // With a key in it, standard error says that plain HTTP can be read along.
    const { code, stdout } = await cli(['call', address, method, '--params', '-', '--json'], {
      stdin: JSON.stringify(params),
    });
    expect({ code, stdout }).toMatchObject({ code: 0 });
    expect(device.requests.some((request) => request.method === method && request.status === 200)).toBe(true);
  });
});
