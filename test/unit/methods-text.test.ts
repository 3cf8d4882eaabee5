import { describe, expect, test } from 'vitest';
import { describeMethod } from '../../shared/api/method-text.ts';
import { networkSettings } from '../../shared/api/network-settings.ts';
import { apiOf } from '../../shared/api/apis.ts';
import { methodNames, methods, type MethodName } from '../../shared/api/methods.ts';
import { hidden, hideSecrets } from '../../shared/api/secrets.ts';
import { inEnglish } from '../english.ts';
import { stationTestCodes } from '../../shared/api/wlan.ts';

const described = methodNames.map(describeMethod);
const parameter = (method: MethodName, name: string) =>
  describeMethod(method).parameters.find((row) => row.name === name);

describe('the table in words', () => {
  test('says of every method what it does, and of every parameter what it is', () => {
    for (const { name, summary, parameters } of described) {
      expect(summary, name).toMatch(/^[A-Z].*\.$/);
      for (const row of parameters) {
        expect(row.description, `${name} ${row.name}`).toMatch(/^[A-Z].*\.$/);
        expect(row.type, `${name} ${row.name}`).not.toMatch(/^$|undefined|object Object/);
      }
    }
  });

  test('reads limits off the schemas', () => {
    expect(parameter('addVlan', 'VlanId')).toMatchObject({
      type: 'whole number from 1 to 4094',
      required: true,
      since: null,
    });
    expect(parameter('setIPv4AddressConfiguration', 'linkLocalMode')).toMatchObject({
      type: 'off, on or fallback',
      required: false,
      since: '1.21',
    });
    expect(parameter('setWired8021XConfiguration', 'label')?.type).toBe('1 or 2');
    expect(parameter('setWired8021XConfiguration', 'mkaCak')?.type).toBe('32 or 64 hex digits');
    expect(parameter('setResolverConfiguration', 'staticNameServers')?.type).toBe(
      'list of at most 16, each IPv4 or IPv6 address',
    );
  });

  test('names what stands inside another parameter by its way there', () => {
    const names = (method: MethodName) => describeMethod(method).parameters.map(({ name }) => name);
    expect(names('setIPv4AddressConfiguration')).toContain('staticAddressConfigurations[].prefixLength');
    expect(names('setWLANStationConfiguration')).toContain('authentication.params.eapolVersion');
  });

  test('calls secret what is hidden where parameters are shown, and nothing else', () => {
    const rows = described.flatMap(({ parameters }) => parameters);
    const secret = rows.filter(({ description }) => description.includes('a secret'));
    const last = (name: string) => name.split(/[.\]]+/).at(-1) ?? '';
    expect(secret.length).toBeGreaterThan(4);
    for (const row of rows.filter(({ name }) => !name.endsWith('Proxy'))) {
      const shown = hideSecrets({ [last(row.name)]: 'x' })[last(row.name)];
      expect([row.name, shown]).toEqual([row.name, secret.includes(row) ? hidden : 'x']);
    }
  });
});

/** The codes as the sections of the reference list them: error codes, then sub-codes with the parameter that each names. */
const reference: Record<MethodName, [errors: number[], subCodes: Record<number, string | null>]> = {
  addVlan: [[], { 100: 'masterDeviceName', 101: 'VlanId', 201: 'VlanId' }],
  getNetworkInfo: [[], {}],
  getSupportedVersions: [[], {}],
  removeVlan: [[], { 100: 'VlanName', 200: 'VlanName', 201: 'VlanName' }],
  scanWLANNetworks: [[5000], { 100: 'deviceName', 101: 'refresh' }],
  setDeviceConfiguration: [[5000], { 100: 'deviceName', 101: 'staticState' }],
  setHostnameConfiguration: [[], { 100: 'staticHostname', 101: 'useDhcpHostname' }],
  setIPv4AddressConfiguration: [
    [5000],
    {
      100: 'deviceName',
      101: 'configurationMode',
      102: 'staticDefaultRouter',
      103: 'staticAddressConfigurations',
      104: 'address',
      105: 'prefixLength',
      106: 'broadcast',
      107: 'staticAddressConfigurations',
      108: 'useStaticDHCPFallback',
      109: 'linkLocalMode',
      110: 'useDHCPStaticRoutes',
      111: 'enabled',
    },
  ],
  setIPv6AddressConfiguration: [[5000], { 100: 'deviceName', 101: 'enabled' }],
  setGlobalProxyConfiguration: [[], { 100: 'httpProxy', 101: 'httpsProxy', 102: 'noProxy' }],
  setResolverConfiguration: [
    [],
    {
      100: 'useDhcpResolverInfo',
      101: 'staticNameServers',
      102: 'staticSearchDomains',
      103: 'staticDomainName',
    },
  ],
  setWired8021XConfiguration: [
    [],
    {
      100: 'deviceName',
      101: 'enabled',
      102: 'mode',
      103: 'identity',
      104: 'eapolVersion',
      112: 'certClient',
      113: 'certsCA',
    },
  ],
  setWlanConfiguration: [[], { 100: 'countryCode', 101: null, 102: 'countryCode' }],
  setWLANStationConfiguration: [
    [5000],
    {
      100: 'deviceName',
      102: 'mode',
      103: 'identity',
      104: 'eapolVersion',
      105: 'ssid',
      106: 'authentication',
      107: 'password',
      108: 'peapVersion',
      109: 'label',
      110: 'mkaCak',
      111: 'mkaCkn',
      112: 'certClient',
      113: 'certsCA',
    },
  ],
  testWLANStationSettings: [[5000, 5001], {}],
  wlanSwitchAPToStation: [[5000, 5003, 5004], { 100: 'deviceName' }],
};

describe('the codes of', () => {
  test.each(methodNames)('%s are those of its section', (name) => {
    const { errors, subCodes } = describeMethod(name);
    expect(errors.map(({ code }) => code)).toEqual(reference[name][0]);
    expect(Object.fromEntries(subCodes.map(({ code, parameter }) => [code, parameter]))).toEqual(
      reference[name][1],
    );
    for (const { text } of [...errors, ...subCodes]) expect(text).toMatch(/\.$/);
  });

  test('the results are those of a station test, in the same words as in the wizard, and of the switch', () => {
    const results = (name: MethodName) => describeMethod(name).results;
    expect(results('testWLANStationSettings').map(({ code }) => code)).toEqual([0, 1, 2, 3, 4, 5]);
    for (const { code, text } of results('testWLANStationSettings')) {
      expect(text).toBe(inEnglish(stationTestCodes[code]?.text));
    }
    expect(results('wlanSwitchAPToStation').map(({ code }) => code)).toEqual([0]);
    const silent = methodNames.filter((name) => results(name).length === 0);
    expect(silent).toHaveLength(14);
  });
});

test('versions are those in which methods and parameters were first seen', () => {
  const later = Object.entries(methods).filter(([, { since }]) => since !== '1.0');
  expect(Object.fromEntries(later.map(([name, { since }]) => [name, since]))).toEqual({
    setIPv6AddressConfiguration: '1.6',
    setWLANStationConfiguration: '1.12',
    scanWLANNetworks: '1.14',
    wlanSwitchAPToStation: '1.16',
    setDeviceConfiguration: '1.17',
    setWlanConfiguration: '1.27',
  });
  const rows = described.flatMap(({ parameters }) => parameters).filter(({ since }) => since !== null);
  expect(Object.fromEntries(rows.map(({ name, since }) => [name, since]))).toEqual({
    linkLocalMode: '1.21',
    useStaticDHCPFallback: '1.21',
    useDHCPStaticRoutes: '1.29',
  });
});

test('a name is a method’s only when it is in the table', () => {
  expect(methodNames.every((name) => apiOf(name) === networkSettings)).toBe(true);
  for (const name of ['getNetworkinfo', '__proto__', 'toString', '']) expect(apiOf(name)).toBeNull();
});
