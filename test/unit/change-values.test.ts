import { describe, expect, test } from 'vitest';
import { areSame, differences, presentValues, wantedValues } from '../../shared/api/change-values.ts';
import type { ChangeMethod } from '../../shared/api/changes.ts';
import { hideSecrets } from '../../shared/api/secrets.ts';
import { ipv4, picture, type InterfaceParts, type SystemParts } from './guard-support.ts';

/** The parameters that a device with this network does not have as asked. */
function differing(
  method: ChangeMethod,
  params: Record<string, unknown>,
  devices: InterfaceParts[],
  system: SystemParts = {},
) {
  // As they are kept: nothing may depend on a secret.
  const kept = hideSecrets(params);
  return differences(wantedValues(method, kept), presentValues(picture(devices, system), method, kept));
}

describe('what was read back is as asked', () => {
  const set = 'setIPv4AddressConfiguration';
  const at = (address: string, prefixLength = 24) => [{ address, prefixLength }];
  const eth0 = (parts: Record<string, unknown>) => [{ name: 'eth0', IPv4: { ...ipv4([]), ...parts } }];

  test('where every parameter is, whatever else the device has', () => {
    const device = eth0({
      configurationMode: 'Static',
      staticDefaultRouter: '10.0.0.1',
      staticAddressConfigurations: [{ address: '10.0.0.9', prefixLength: 24, broadcast: '10.0.0.255' }],
    });
    const params = {
      deviceName: 'eth0',
      configurationMode: 'static',
      staticDefaultRouter: '10.0.0.1',
      staticAddressConfigurations: at('10.0.0.9'),
    };
    expect(differing(set, params, device)).toEqual([]);
    expect(differing(set, { ...params, staticAddressConfigurations: at('10.0.0.9', 25) }, device)).toEqual([
      'staticAddressConfigurations',
    ]);
    expect(differing(set, { ...params, configurationMode: 'dhcp' }, device)).toEqual(['configurationMode']);
  });

  test('with static addresses in any order, and name servers in theirs alone', () => {
    const two = [...at('10.0.0.9'), ...at('10.0.0.10')];
    const device = eth0({ staticAddressConfigurations: [...two].reverse() });
    expect(differing(set, { deviceName: 'eth0', staticAddressConfigurations: two }, device)).toEqual([]);
    const resolver = { staticNameServers: ['10.0.0.2', '10.0.0.1'] };
    const params = { staticNameServers: ['10.0.0.1', '10.0.0.2'] };
    expect(differing('setResolverConfiguration', params, [], { resolver })).toEqual(['staticNameServers']);
  });

  test('where an empty router is told as 0.0.0.0, and a name is spelt otherwise', () => {
    const router = { deviceName: 'eth0', staticDefaultRouter: '' };
    expect(differing(set, router, eth0({ staticDefaultRouter: '0.0.0.0' }))).toEqual([]);
    const resolver = { staticDomainName: 'Example.com.', staticNameServers: ['FD00:0::1'] };
    const params = { staticDomainName: 'example.com', staticNameServers: ['fd00::1'] };
    expect(differing('setResolverConfiguration', params, [], { resolver })).toEqual([]);
  });

  test('where the device hides the login in a proxy’s URL, and not where the proxy is another', () => {
    const params = { httpProxy: 'http://me:word@proxy.example:3128' };
    const told = (httpProxy: string) => ({ globalProxies: { httpProxy } });
    const set = 'setGlobalProxyConfiguration';
    expect(differing(set, params, [], told('http://****:****@proxy.example:3128/'))).toEqual([]);
    expect(differing(set, params, [], told('http://other.example:3128'))).toEqual(['httpProxy']);
  });

  test('as far as the device tells', () => {
    const params = { deviceName: 'eth0', linkLocalMode: 'off', useDHCPStaticRoutes: true };
    expect(differing(set, params, eth0({ useDHCPStaticRoutes: false }))).toEqual(['useDHCPStaticRoutes']);
    expect(presentValues(picture([]), set, params)).toEqual({});
  });

  test('where a VLAN is there, or gone', () => {
    const vlan = [{ name: 'eth0' }, { name: 'eth0.4' }];
    const add = (VlanId: number) => ({ masterDeviceName: 'eth0', VlanId });
    expect(differing('addVlan', add(4), vlan)).toEqual([]);
    expect(differing('addVlan', add(5), vlan)).toEqual(['VlanId']);
    expect(differing('removeVlan', { VlanName: 'eth0.4' }, vlan)).toEqual(['VlanName']);
    expect(differing('removeVlan', { VlanName: 'eth0.5' }, vlan)).toEqual([]);
  });
});

describe('a secret counts as set or not set', () => {
  const wired = (params: Record<string, unknown>) => [
    {
      name: 'eth0',
      wired: {
        '8021X': {
          enabled: true,
          mode: 'MACsec-PSK',
          configurations: [
            { mode: 'MACsec PSK', params },
            { mode: 'WPA-Enterprise-PEAP-MSCHAPv2', params: { identity: 'gate', is_password_set: true } },
          ],
        },
      },
    },
  ];
  const set = 'setWired8021XConfiguration';

  test('of the mode that was asked for, else of the one in use', () => {
    const macsec = { deviceName: 'eth0', mkaCak: '0a'.repeat(16), mkaCkn: 'AB01' };
    expect(differing(set, macsec, wired({ is_mka_cak_set: true, mkaCKN: 'ab01' }))).toEqual([]);
    expect(differing(set, macsec, wired({ is_mka_cak_set: false, mkaCkn: 'ab02' }))).toEqual([
      'mkaCak',
      'mkaCkn',
    ]);
    const peap = {
      deviceName: 'eth0',
      mode: 'WPA-Enterprise-PEAP-MSCHAPv2',
      password: 'x',
      identity: 'gate',
    };
    expect(differing(set, peap, wired({}))).toEqual(['mode']);
  });

  test('for a WLAN key under whatever name it was sent', () => {
    const radio = (is_psk_set: boolean) => [
      {
        name: 'wlan0',
        wlan: {
          station: {
            activeSsid: 'Site',
            '8021X': {
              mode: 'WPA-Personal-PSK',
              configurations: [{ mode: 'WPA-Personal-PSK', params: { is_psk_set } }],
            },
          },
        },
      },
    ];
    const station = (name: string) => ({
      deviceName: 'wlan0',
      ssid: 'Site',
      authentication: { mode: 'WPA-Personal-PSK', params: { [name]: 'installer-2026' } },
    });
    const set = 'setWLANStationConfiguration';
    expect(differing(set, station('psk'), radio(true))).toEqual([]);
    expect(differing(set, station('psk'), radio(false))).toEqual(['psk']);
    expect(differing(set, station('password'), radio(true))).toEqual([]);
    expect(differing(set, { ...station('psk'), ssid: 'Other' }, radio(true))).toEqual(['ssid']);
  });
});

test('a value that the device did not tell before is not said to be the old one', () => {
  expect(areSame(['a'], { a: 'x' }, { a: 'X' })).toBe(true);
  expect(areSame(['a'], {}, { a: 'x' })).toBe(false);
  expect(areSame(['a', 'b'], { a: 1, b: 2 }, { a: 1, b: 3 })).toBe(false);
});
