/**
 * Every error that the table of methods documents, made to happen once and read by the program's own client. Where
 * parameters that the client lets through can bring it about, they do; the others are answered on demand.
 */
import type { ParamsOf } from '../../shared/api/api.ts';
import { networkSettings } from '../../shared/api/network-settings.ts';
import { randomBytes } from 'node:crypto';
import { describe, expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../electron/services/clock.ts';
import { pinned } from '../../electron/services/http/certificates.ts';
import { DeviceHttp } from '../../electron/services/http/device-http.ts';
import { Client } from '../../electron/services/vapix/client.ts';
import { generalErrors, methodNames, methods, type MethodName } from '../../shared/api/methods.ts';
import type { SimulatedDevice } from '../device/device.ts';
import type { DeviceOptions } from '../device/options.ts';
import { onlyDevice, siteForTest } from './services.ts';
import { inEnglish } from '../english.ts';

/** Parameters that each method takes: what is wrong is then the device's affair. */
const right: { [N in MethodName]: ParamsOf<typeof networkSettings, N> } = {
  addVlan: { masterDeviceName: 'eth0', VlanId: 4 },
  getNetworkInfo: {},
  getSupportedVersions: {},
  removeVlan: { VlanName: 'eth0.4' },
  scanWLANNetworks: { deviceName: 'wlan0' },
  setDeviceConfiguration: { deviceName: 'eth0', staticState: 'up' },
  setHostnameConfiguration: { staticHostname: 'gate' },
  setIPv4AddressConfiguration: { deviceName: 'eth0', linkLocalMode: 'on' },
  setIPv6AddressConfiguration: { deviceName: 'eth0', enabled: true },
  setGlobalProxyConfiguration: { noProxy: '.example.com' },
  setResolverConfiguration: { staticDomainName: 'example.com' },
  setWired8021XConfiguration: { deviceName: 'eth0', enabled: false },
  setWlanConfiguration: { countryCode: 'SE' },
  setWLANStationConfiguration: { deviceName: 'wlan0', ssid: 'Site-Cameras' },
  testWLANStationSettings: { deviceName: 'wlan0' },
  wlanSwitchAPToStation: {},
};

interface Cause<N extends MethodName> {
  params: ParamsOf<typeof networkSettings, N>;
  device?: DeviceOptions;
  /** The code that a sub-code comes with, where that is not 4004. */
  code?: number;
}

/** What brings an error about: for each method by code, or by sub-code. */
const causes: { [N in MethodName]?: Record<number, Cause<N>> } = {
  addVlan: {
    100: { params: { masterDeviceName: 'eth7', VlanId: 4 } },
    101: { params: { masterDeviceName: 'eth0', VlanId: 5 }, device: { vlan: { id: 4 } } },
    201: { params: { masterDeviceName: 'eth0', VlanId: 4 }, device: { vlan: { id: 4 } }, code: 1000 },
  },
  removeVlan: {
    200: {
      params: { VlanName: 'eth0.4' },
      device: { vlan: { id: 4, holdsAddress: true }, deviceSwitching: 'manual' },
      code: 1000,
    },
    201: { params: { VlanName: 'eth0.4' }, code: 1000 },
  },
  scanWLANNetworks: {
    100: { params: { deviceName: 'eth0' } },
    5000: { params: { deviceName: 'wlan7' } },
  },
  setDeviceConfiguration: { 5000: { params: { deviceName: 'eth7' } } },
  setIPv4AddressConfiguration: {
    100: { params: { deviceName: 'eth0', configurationMode: 'dhcp' }, device: { builtInSwitch: true } },
    102: { params: { deviceName: 'eth0', staticDefaultRouter: '224.0.0.1' } },
    103: { params: { deviceName: 'eth0', configurationMode: 'static', staticAddressConfigurations: [] } },
    104: {
      params: {
        deviceName: 'eth0',
        staticAddressConfigurations: [{ address: '224.0.0.1', prefixLength: 24 }],
      },
    },
    107: {
      params: {
        deviceName: 'eth0',
        staticAddressConfigurations: [{ address: '10.0.0.255', prefixLength: 24 }],
      },
    },
    111: { params: { deviceName: 'eth0', enabled: false } },
    5000: { params: { deviceName: 'eth7' } },
  },
  setIPv6AddressConfiguration: {
    100: { params: { deviceName: 'eth0', enabled: true }, device: { builtInSwitch: true } },
    5000: { params: { deviceName: 'eth7' } },
  },
  setResolverConfiguration: {
    101: { params: { staticNameServers: ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'] } },
    102: {
      params: { staticSearchDomains: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `${name}.com`) },
    },
  },
  setWired8021XConfiguration: {
    100: { params: { deviceName: 'wlan0', enabled: true } },
    112: { params: { deviceName: 'eth0', enabled: true, mode: 'WPA-Enterprise-EAPTLS' } },
  },
  setWlanConfiguration: {
    101: { params: { countryCode: 'SE' }, device: { wlan: false } },
    102: { params: { countryCode: 'SE' }, device: { countryCodeLock: true } },
  },
  setWLANStationConfiguration: {
    100: { params: { deviceName: 'eth0', ssid: 'Site-Cameras' } },
    107: {
      params: {
        deviceName: 'wlan0',
        authentication: { mode: 'WPA-Personal-PSK', params: { psk: 'short' } },
      },
    },
    4003: {
      params: {
        deviceName: 'wlan0',
        authentication: { mode: 'WPA-Personal-PSK', params: { psk: 'installer-2026' } },
      },
      device: { wlanKeyName: 'password' },
    },
    5000: { params: { deviceName: 'wlan7' } },
  },
  testWLANStationSettings: {
    5000: { params: { deviceName: 'wlan7' } },
    5001: { params: { deviceName: 'eth0' } },
  },
  wlanSwitchAPToStation: {
    5003: { params: {} },
    5004: { params: {}, device: { installationMode: true } },
  },
};

interface Case {
  method: MethodName;
  code: number;
  subCode?: number;
  cause?: Cause<MethodName>;
}

/** The general errors, the method's own and its sub-codes, each once. */
const cases: Case[] = methodNames.flatMap((method) => {
  const { errors, subCodes } = methods[method];
  const known: Record<number, Cause<MethodName>> = causes[method] ?? {};
  const numbers = (table: object): number[] => Object.keys(table).map(Number);
  const withCause = (number: number) => (known[number] ? { cause: known[number] } : {});
  return [
    ...numbers({ ...generalErrors, ...errors }).map((code) => ({ method, code, ...withCause(code) })),
    ...numbers(subCodes).map((subCode) => ({
      method,
      code: known[subCode]?.code ?? 4004,
      subCode,
      ...withCause(subCode),
    })),
  ];
});

async function connected(
  options: DeviceOptions = {},
): Promise<[SimulatedDevice, Client<typeof networkSettings>]> {
  const device = onlyDevice(await siteForTest({ devices: [{ wlan: true, ...options }] }));
  const http = new DeviceHttp({
    endpoint: { scheme: 'http', host: device.address, port: device.port },
    login: { user: device.user, password: device.password },
    certificate: pinned(null),
    random: randomBytes,
    clock: systemClock,
  });
  onTestFinished(() => http.close());
  return [device, new Client(networkSettings, http)];
}

describe.each(methodNames)('the errors of %s', (name) => {
  const own = cases.filter(({ method }) => method === name);

  test.each(own)('$code/$subCode is put into words', async ({ method, code, subCode, cause }) => {
    const [device, settings] = await connected(cause?.device);
    const params = cause?.params ?? right[method];
    if (!cause) device.faults.add({ kind: 'error', method, code, ...(subCode && { subCode }) });
    const answer = await settings.callRaw(method, params);
    if (answer.ok) throw new Error('The device refused nothing.');
    const { error } = answer;
    expect(error).toMatchObject({ kind: code === 4002 ? 'login' : 'api', code, requestSent: true });
    const row = subCode === undefined ? undefined : methods[method].subCodes[subCode];
    expect([error.subCode, error.parameter]).toEqual([subCode, row?.parameter]);
    expect(inEnglish(error.message)).toMatch(/^[A-Z].{10,}\.$/);
    expect(inEnglish(error.message)).not.toContain('refused with code');
    if (row) expect(inEnglish(error.message)).not.toBe(generalErrors[code]?.text);
    expect(inEnglish(error.advice)).not.toBe('');
  });

  test('do not come where everything is right', async () => {
    const [, settings] = await connected(name === 'removeVlan' ? { vlan: { id: 4 } } : {});
    const notThere = { ok: false, error: { code: 5003 } };
    expect(await settings.callRaw(name, right[name])).toMatchObject(
      name === 'wlanSwitchAPToStation' ? notThere : { ok: true },
    );
  });
});
