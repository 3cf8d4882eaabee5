import { describe, expect, test } from 'vitest';
import { assessChange } from '../../shared/api/guard.ts';
import { addressesOf, interfaceWith } from '../../shared/api/line.ts';
import type { ChangeMethod } from '../../shared/api/changes.ts';
import { ipv4, ipv6, picture, type InterfaceParts, type SystemParts } from './guard-support.ts';
import { inEnglish } from '../english.ts';

const here = '10.0.0.48';

/** One wired interface at DHCP's address 10.0.0.48, IPv6 on. */
const eth0 = (parts: InterfaceParts = {}): InterfaceParts => ({
  name: 'eth0',
  IPv4: ipv4([here]),
  IPv6: ipv6(['fe80::1']),
  ...parts,
});

function assess(
  devices: InterfaceParts[],
  method: ChangeMethod,
  params: Record<string, unknown>,
  address: string | null = here,
  system: SystemParts = {},
) {
  return assessChange(picture(devices, system), address, method, params);
}

const verdict = (...given: Parameters<typeof assess>) => assess(...given).verdict;
function reason(...given: Parameters<typeof assess>): string {
  const assessment = assess(...given);
  return assessment.verdict === 'safe' ? '' : inEnglish(assessment.reason);
}

describe('the interface that the line goes over', () => {
  test('is the one that has the address, however it is spelt', () => {
    const both = picture([eth0({ IPv6: ipv6(['fd00::a:1']) }), { name: 'eth1', IPv4: ipv4(['10.0.9.9']) }]);
    expect(interfaceWith(both, '10.0.9.9')?.name).toBe('eth1');
    expect(interfaceWith(both, 'FD00:0:0::A:1%eth0')?.name).toBe('eth0');
  });

  test('is not known where the picture has the address nowhere, or as one that only lingers', () => {
    const one = picture([eth0({ IPv4: ipv4([{ address: here, scope: 'nowhere' }, '10.0.0.50']) })]);
    expect(interfaceWith(one, here)).toBeNull();
    expect(interfaceWith(one, 'axis-b8a44f000001.local')).toBeNull();
    expect(interfaceWith(one, null)).toBeNull();
    expect(one.devices.flatMap(addressesOf).map(({ address }) => address)).toEqual(['10.0.0.50', 'fe80::1']);
  });
});

describe('a change of IPv4', () => {
  const set = 'setIPv4AddressConfiguration';
  const to = (address: string, prefixLength = 24) => ({
    deviceName: 'eth0',
    configurationMode: 'static',
    staticAddressConfigurations: [{ address, prefixLength }],
  });

  test('cuts where the address that is talked to would go', () => {
    expect(reason([eth0()], set, to('10.0.0.60'))).toContain(here);
    const fixed = eth0({ IPv4: { ...ipv4([{ address: here, origin: 'static' }]), ...staticAt(here) } });
    expect(verdict([fixed], set, { deviceName: 'eth0', configurationMode: 'dhcp' })).toBe('cuts');
    expect(verdict([fixed], set, { ...to('10.0.0.60'), configurationMode: undefined })).toBe('cuts');
  });

  test('is safe where that address stays, with the same prefix length alone', () => {
    expect(verdict([eth0()], set, to(here))).toBe('safe');
    expect(verdict([eth0()], set, to(here, 16))).toBe('cuts');
    expect(verdict([eth0()], set, { ...to('10.0.0.60'), configurationMode: 'dhcp' })).toBe('safe');
    expect(verdict([eth0()], set, { deviceName: 'eth0', staticDefaultRouter: '10.0.0.1' })).toBe('safe');
  });

  test('is safe where nothing is other than it was', () => {
    const fixed = eth0({ IPv4: { ...ipv4([{ address: here, origin: 'static' }]), ...staticAt(here) } });
    expect(verdict([fixed], set, to(here))).toBe('safe');
    expect(verdict([fixed], set, to(here), 'camera.example')).toBe('safe');
  });

  test('is safe on an interface that the line does not go over, and where the line is IPv6', () => {
    const eth1 = { name: 'eth1', IPv4: ipv4(['10.9.0.1']) };
    expect(verdict([eth0(), eth1], set, { ...to('10.9.0.2'), deviceName: 'eth1' })).toBe('safe');
    expect(verdict([eth0()], set, to('10.0.0.60'), 'fe80::1')).toBe('safe');
  });

  test('cuts a line over the link-local address unless that is always on', () => {
    const linkLocal = (linkLocalMode: string | undefined) =>
      eth0({
        IPv4: {
          ...ipv4([{ address: '169.254.7.7', origin: 'linkLocal' }]),
          configurationMode: 'dhcp',
          linkLocalMode,
        },
      });
    const over = '169.254.7.7';
    const off = { deviceName: 'eth0', linkLocalMode: 'off' };
    expect(verdict([linkLocal('on')], set, off, over)).toBe('cuts');
    expect(verdict([linkLocal('on')], set, to('10.0.0.60'), over)).toBe('safe');
    expect(verdict([linkLocal('fallback')], set, to('10.0.0.60'), over)).toBe('cuts');
    expect(verdict([linkLocal(undefined)], set, to('10.0.0.60'), over)).toBe('cuts');
    expect(verdict([linkLocal('fallback')], set, { ...to('10.0.0.60'), linkLocalMode: 'on' }, over)).toBe(
      'safe',
    );
  });

  test('cuts a line over the static fallback of a device that no DHCP server answered', () => {
    const fallback = eth0({
      IPv4: {
        ...ipv4([{ address: here, origin: 'static' }]),
        ...staticAt(here),
        configurationMode: 'dhcp',
        useStaticDHCPFallback: true,
      },
    });
    const change = { deviceName: 'eth0', ...staticAt('10.0.0.60') };
    expect(verdict([fallback], set, { ...change, configurationMode: 'dhcp' })).toBe('cuts');
    expect(verdict([fallback], set, { deviceName: 'eth0', useStaticDHCPFallback: false })).toBe('cuts');
    expect(verdict([fallback], set, to(here))).toBe('safe');
  });

  test('counts as one that cuts where the line is not known', () => {
    expect(reason([eth0()], set, to('10.0.0.60'), 'camera.example')).toContain('not known');
    expect(verdict([eth0()], set, to(here), '203.0.113.7')).toBe('cuts');
    expect(verdict([eth0()], set, { deviceName: 'eth0', enabled: false }, null)).toBe('cuts');
  });

  test('counts as one that cuts on the wired interface below the one that MACsec made', () => {
    const macsec = { name: 'macsec0', type: undefined, IPv4: ipv4([here]) };
    const below = eth0({ IPv4: ipv4([]), IPv6: ipv6([]) });
    expect(verdict([below, macsec], set, to('10.0.0.60'))).toBe('cuts');
  });

  test('that switches IPv4 off is refused while IPv6 is off, away or not told', () => {
    const off = { deviceName: 'eth0', enabled: false };
    expect(reason([eth0({ IPv6: { enabled: false } })], set, off)).toContain('Switch IPv6 on first');
    expect(verdict([eth0({ IPv6: undefined })], set, off)).toBe('refused');
    expect(verdict([eth0({ IPv6: { addresses: [] } })], set, off)).toBe('refused');
    expect(verdict([eth0()], set, off)).toBe('cuts');
    expect(verdict([eth0()], set, off, 'fe80::1')).toBe('safe');
  });
});

describe('a change of IPv6', () => {
  const set = 'setIPv6AddressConfiguration';
  const off = { deviceName: 'eth0', enabled: false };

  test('that switches it off is refused while IPv4 is off', () => {
    expect(verdict([eth0({ IPv4: { enabled: false } })], set, off, 'fe80::1')).toBe('refused');
    expect(verdict([eth0({ IPv4: undefined })], set, off, 'fe80::1')).toBe('refused');
  });

  test('cuts a line over IPv6 and leaves one over IPv4 alone', () => {
    expect(verdict([eth0()], set, off, 'FE80::1%eth0')).toBe('cuts');
    expect(verdict([eth0()], set, off)).toBe('safe');
    expect(verdict([eth0()], set, off, 'camera.example')).toBe('cuts');
  });

  test('that changes nothing is safe', () => {
    const without = eth0({ IPv6: { enabled: false } });
    expect(verdict([without], set, off, 'camera.example')).toBe('safe');
    expect(verdict([eth0()], set, { deviceName: 'eth0', enabled: true }, null)).toBe('safe');
  });
});

describe('an interface that goes down', () => {
  const set = 'setDeviceConfiguration';
  const down = (deviceName: string) => ({ deviceName, staticState: 'down' });
  const eth1 = { name: 'eth1', IPv4: ipv4(['10.9.0.1']) };

  test('is refused where it is the only way in', () => {
    expect(reason([eth0()], set, down('eth0'))).toContain('only interface');
    expect(verdict([eth0(), { ...eth1, link: false }], set, down('eth0'))).toBe('refused');
    expect(verdict([eth0(), { ...eth1, state: 'down' }], set, down('eth0'))).toBe('refused');
    expect(verdict([eth0(), { ...eth1, IPv4: ipv4([]) }], set, down('eth0'))).toBe('refused');
    expect(verdict([eth0()], set, down('eth0'), 'camera.example')).toBe('refused');
  });

  test('cuts where the line goes over it and another way in is left', () => {
    expect(verdict([eth0(), eth1], set, down('eth0'))).toBe('cuts');
    expect(verdict([eth0(), eth1], set, down('eth0'), 'camera.example')).toBe('cuts');
    expect(verdict([eth0(), eth1], set, down('eth1'))).toBe('safe');
    expect(verdict([eth0(), eth1], set, { deviceName: 'eth0', staticState: 'up' })).toBe('safe');
  });

  test('cuts where the next interface takes over by itself', () => {
    const wlan = { name: 'wlan0', type: 'wlan', IPv4: { enabled: true, addresses: [] } };
    const auto = { deviceSwitching: { mode: 'auto', devices: ['eth0', 'wlan0'] } };
    const manual = { deviceSwitching: { mode: 'manual', devices: ['eth0', 'wlan0'] } };
    expect(verdict([eth0(), wlan], set, down('eth0'), here, auto)).toBe('cuts');
    expect(verdict([eth0(), wlan], set, down('eth0'), here, manual)).toBe('refused');
    expect(verdict([eth0(), { ...wlan, link: false }], set, down('eth0'), here, auto)).toBe('refused');
  });

  test('takes the VLANs on it and the bridge’s last member along', () => {
    const vlan = { name: 'eth0.4', IPv4: ipv4(['10.4.0.1']) };
    const bare = { name: 'eth0' };
    expect(verdict([bare, vlan], set, down('eth0'), '10.4.0.1')).toBe('refused');
    expect(verdict([bare, vlan, eth1], set, down('eth0'), '10.4.0.1')).toBe('cuts');
    const member = { name: 'eth0', partOfBridge: 'br0' };
    const port = { name: 'eth1.1', type: 'switchPort', partOfBridge: 'br0' };
    const bridge = { name: 'br0', type: 'bridge', IPv4: ipv4([here]) };
    expect(verdict([member, bridge], set, down('eth0'))).toBe('refused');
    expect(verdict([member, port, bridge], set, down('eth0'))).toBe('cuts');
    expect(verdict([member, { ...port, link: false }, bridge], set, down('eth0'))).toBe('refused');
    expect(verdict([member, port, { name: 'eth1' }, bridge], set, down('eth1'))).toBe('cuts');
    expect(verdict([port, { name: 'eth1' }, bridge], set, down('eth1'))).toBe('refused');
  });

  test('changes nothing where it is down already', () => {
    expect(verdict([eth0(), { ...eth1, staticState: 'down' }], set, down('eth1'), null)).toBe('safe');
  });
});

describe('a VLAN', () => {
  const vlan = { name: 'eth0.4', IPv4: ipv4(['10.4.0.1']) };
  const remove = { VlanName: 'eth0.4' };

  test('cuts the line over it when it is removed', () => {
    expect(verdict([eth0(), vlan], 'removeVlan', remove, '10.4.0.1')).toBe('cuts');
    expect(verdict([eth0(), vlan], 'removeVlan', remove)).toBe('safe');
    expect(verdict([eth0(), vlan], 'removeVlan', remove, 'camera.example')).toBe('cuts');
    expect(verdict([{ name: 'eth0' }, vlan], 'removeVlan', remove, '10.4.0.1')).toBe('refused');
    expect(verdict([eth0()], 'removeVlan', remove, 'camera.example')).toBe('safe');
  });

  test('is added without harm', () => {
    expect(verdict([eth0()], 'addVlan', { masterDeviceName: 'eth0', VlanId: 4 }, null)).toBe('safe');
  });
});

describe('wired 802.1X', () => {
  const set = 'setWired8021XConfiguration';
  const off = eth0({ wired: { '8021X': { enabled: false } } });
  const on = eth0({ wired: { '8021X': { enabled: true } } });

  test('may close the port of the line when it goes on, goes off or is on and changes', () => {
    expect(reason([off], set, { deviceName: 'eth0', enabled: true })).toContain('does not accept');
    expect(reason([on], set, { deviceName: 'eth0', enabled: false })).toContain('demands 802.1X');
    expect(verdict([on], set, { deviceName: 'eth0', identity: 'gate' })).toBe('cuts');
    expect(reason([off], set, { deviceName: 'eth0', enabled: true }, 'a.example')).toContain('may talk');
  });

  test('may be prepared while it is off, on any interface', () => {
    expect(verdict([off], set, { deviceName: 'eth0', identity: 'gate', password: 'x' }, null)).toBe('safe');
    expect(verdict([on], set, { deviceName: 'eth0', enabled: true })).toBe('safe');
  });

  test('on a bridge’s member is 802.1X on the line over the bridge', () => {
    const member = { ...off, IPv4: undefined, IPv6: undefined, partOfBridge: 'br0' };
    const bridge = { name: 'br0', type: 'bridge', IPv4: ipv4([here]) };
    expect(verdict([member, bridge], set, { deviceName: 'eth0', enabled: true })).toBe('cuts');
  });
});

describe('WLAN settings', () => {
  const radio = (accessPoint: boolean): InterfaceParts => ({
    name: 'wlan0',
    type: 'wlan',
    IPv4: ipv4([here]),
    wlan: { station: { activeSsid: 'Site' }, accessPoint: { enabled: accessPoint } },
  });
  const station = { deviceName: 'wlan0', ssid: 'Other' };

  test('cut the line over the station that they change, and wait while it is an access point', () => {
    expect(verdict([radio(false)], 'setWLANStationConfiguration', station)).toBe('cuts');
    expect(verdict([radio(true)], 'setWLANStationConfiguration', station)).toBe('safe');
    expect(verdict([radio(false)], 'setWLANStationConfiguration', station, 'a.example')).toBe('cuts');
    const wired = eth0({ IPv4: ipv4(['10.7.0.1']) });
    expect(verdict([radio(false), wired], 'setWLANStationConfiguration', station, '10.7.0.1')).toBe('safe');
  });

  test('touch nothing over an idle radio, and may touch the line over one that holds an address', () => {
    const over = (parts: InterfaceParts) =>
      verdict([{ ...radio(false), ...parts }], 'setWLANStationConfiguration', station, null);
    expect(over({ link: false, IPv4: ipv4([]) })).toBe('safe');
    expect(over({ link: false })).toBe('cuts');
  });

  test('of another country may cut the line over the radio', () => {
    const system = { wlan: { countryCode: 'SE' } };
    const to = (countryCode: string, address = here) =>
      verdict([radio(false), eth0()], 'setWlanConfiguration', { countryCode }, address, system);
    expect(to('DE')).toBe('cuts');
    expect(to('SE')).toBe('safe');
    expect(to('DE', 'fe80::1')).toBe('safe');
  });
});

test('a new host name cuts where this computer knows the device by its name', () => {
  const params = { staticHostname: 'gate' };
  expect(verdict([eth0()], 'setHostnameConfiguration', params, 'axis-b8a44f000001.local')).toBe('cuts');
  expect(verdict([eth0()], 'setHostnameConfiguration', params, 'fe80::1')).toBe('safe');
  expect(verdict([eth0()], 'setHostnameConfiguration', params)).toBe('safe');
});

test('DNS and proxy settings are safe whatever the line', () => {
  expect(verdict([eth0()], 'setResolverConfiguration', { staticNameServers: [] }, null)).toBe('safe');
  expect(verdict([eth0()], 'setGlobalProxyConfiguration', { httpProxy: '' }, null)).toBe('safe');
});

function staticAt(address: string) {
  return { configurationMode: 'static', staticAddressConfigurations: [{ address, prefixLength: 24 }] };
}
