import { describe, expect, test } from 'vitest';
import { infoText } from '../../electron/cli/info-text.ts';
import { readNetworkInfo } from '../../shared/api/network-info.ts';
import { misspelt, os10, os12 } from './network-info-documents.ts';

function textOf(data: object): string[] {
  const picture = readNetworkInfo(data);
  if (!picture) throw new Error('The document does not read.');
  return infoText(picture, 'en').split('\n');
}

/** The line of a wired interface that begins with `label`; undefined where there is none. */
function line(label: string, more: object, system: object = {}): string | undefined {
  const data = { system, devices: [{ name: 'eth0', type: 'wired', ...more }] };
  return textOf(data)
    .map((one) => one.trim())
    .find((one) => one.startsWith(`${label} `))
    ?.slice(label.length)
    .trim();
}

const leased = { address: '192.168.1.92', prefixLength: 24, origin: 'dhcp', scope: 'global' };
const linkLocal = { address: '169.254.193.169', prefixLength: 16, origin: 'linkLocal', scope: 'link' };

test('a whole device is told line by line', () => {
  expect(textOf(os12())).toEqual([
    'Host name       axis-gate',
    'Name servers    10.20.0.2, fd20::2, from DHCP',
    'Search domains  site.example',
    'WLAN country    SE, locked',
    'HTTP proxy      http://10.20.0.9:3128',
    'No proxy for    .site.example',
    '',
    'eth0  wired, b8:a4:4f:00:00:07, link, 1000BaseTX-FD',
    '  IPv4    10.20.1.7/16 (from DHCP), 169.254.7.9/16 (link-local)',
    '  Router  10.20.0.1',
    '  IPv6    fd20::7/64 (from the router), fe80::7/64 (link-local)',
    '  Router  fe80::1',
    '  802.1X  on, authorized, WPA-Enterprise-EAPTLS, secured by MACsec',
    '',
    'wlan0  wlan, b8:a4:4f:00:00:08, no link',
    '  WLAN station  “Site-Cameras”, connecting, WPA-Personal-PSK',
    '  Access point  on, “axis-setup”, installation mode',
    '',
    'br0  bridge, link, bridge of eth1.2',
    '  IPv4    10.20.1.7/16 (from DHCP), 169.254.7.9/16 (link-local)',
    '  Router  10.20.0.1',
    '  IPv6    off',
    '',
    'eth1.2  switchPort, link, part of br0',
    '  Port       2',
    '  Connected  ac:cc:8e:00:00:02, ac:cc:8e:00:00:03',
  ]);
});

test('an older device that tells less, and one that misspells, are told the same way', () => {
  expect(textOf(os10()).join('\n')).not.toMatch(/undefined|null|: *$|, *$| -( |$)/m);
  expect(textOf(misspelt())).toEqual(textOf(os12()));
});

describe('what explains why something does not work', () => {
  const withLogin = (authentication: object) => line('802.1X', { wired: { '8021X': authentication } });
  test.each([
    [{ status: 'Unauthorized', mode: 'WPA-Enterprise-EAPTLS' }, 'on, not authorized, WPA-Enterprise-EAPTLS'],
    [
      { status: 'Stopped', mode: 'WPA-Enterprise-EAPTLS' },
      'on, stopped, WPA-Enterprise-EAPTLS, as is normal on a switch that does not ask for it',
    ],
    [
      { status: 'Connecting', mode: 'MACsec-PSK', MACsecSecured: false },
      'on, connecting, MACsec-PSK, not secured by MACsec',
    ],
    [{}, 'on'],
  ])('802.1X: %j', (authentication, text) => {
    expect(withLogin({ enabled: true, ...authentication })).toBe(text);
    expect(withLogin({ enabled: false, ...authentication })).toBeUndefined();
  });

  test.each([
    [[linkLocal], {}, 'on, and has given no address'],
    [[linkLocal, leased], {}, undefined],
    [
      [{ ...leased, origin: 'static' }],
      {
        useStaticDHCPFallback: true,
        staticAddressConfigurations: [{ address: '192.168.1.92', prefixLength: 24 }],
      },
      'on, and has given no address, falls back to 192.168.1.92/24',
    ],
  ])('DHCP with the addresses %j', (addresses, more, text) => {
    expect(line('DHCP', { IPv4: { configurationMode: 'dhcp', addresses, ...more } })).toBe(text);
    expect(line('DHCP', { IPv4: { configurationMode: 'static', addresses } })).toBeUndefined();
  });

  test('a router that is missing, and one that is', () => {
    expect(line('Router', { IPv4: { addresses: [leased] } })).toBe('none on this interface');
    expect(line('Router', { IPv4: { addresses: [leased], defaultRouter: '0.0.0.0' } })).toBe(
      'none on this interface',
    );
    expect(line('Router', { IPv4: { addresses: [leased], defaultRouter: '192.168.1.1' } })).toBe(
      '192.168.1.1',
    );
    expect(line('Router', { IPv4: { addresses: [linkLocal] } })).toBeUndefined();
  });

  test.each([
    [{ link: false, state: 'up', staticState: 'up' }, 'wired, no link'],
    [{ link: true, state: 'down', staticState: 'up' }, 'wired, link, down'],
    [{ link: true, state: 'down', staticState: 'down' }, 'wired, link, switched off'],
    [{ link: true, state: 'up', staticState: 'down' }, 'wired, link, still up, switched off for later'],
    [{ link: true, state: 'up', staticState: 'up' }, 'wired, link'],
  ])('the interface’s state: %j', (state, text) => {
    expect(line('eth0', state)).toBe(text);
  });

  test('which of a switch’s interfaces are in use', () => {
    const deviceSwitching = { mode: 'manual', devices: ['eth0', 'eth1'], activeDevices: ['eth1'] };
    expect(line('In use', {}, { deviceSwitching })).toBe('eth1 of eth0, eth1');
    const all = { ...deviceSwitching, activeDevices: ['eth0', 'eth1'] };
    expect(line('In use', {}, { deviceSwitching: all })).toBeUndefined();
  });
});

test('addresses stand as in the list: routable ones first, those no longer in use left out', () => {
  const gone = { address: '10.0.0.9', prefixLength: 24, origin: 'static', scope: 'nowhere' };
  const addresses = [linkLocal, gone, leased];
  expect(line('IPv4', { IPv4: { addresses } })).toBe(
    '192.168.1.92/24 (from DHCP), 169.254.193.169/16 (link-local)',
  );
});

test('a proxy’s login is not shown', () => {
  const globalProxies = { httpProxy: 'http://user:secret@10.0.0.9:3128', httpsProxy: '' };
  expect(line('HTTP proxy', {}, { globalProxies })).toBe('http://(hidden)@10.0.0.9:3128');
});

test('a switch port with nothing behind it says so', () => {
  const port = { type: 'switchPort', switchPort: { portNumber: 1, remoteAddresses: [] } };
  expect(line('Connected', port)).toBe('nothing seen');
});
