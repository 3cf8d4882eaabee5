import { describe, expect, test } from 'vitest';
import {
  canonical,
  inInstallationMode,
  readNetworkInfo,
  stationInterfaces,
} from '../../shared/api/network-info.ts';

const device = (more: Record<string, unknown>) => ({ system: {}, devices: [{ name: 'eth0', ...more }] });
const first = (data: unknown) => readNetworkInfo(data)?.devices[0];

describe('reading getNetworkInfo', () => {
  test('reads an AXIS OS 12 answer in full', () => {
    const picture = readNetworkInfo({
      system: {
        tcpEcnMode: 'acceptAndInitiate',
        maxSupportedVlans: 1,
        hostname: {
          useDhcpHostname: true,
          hostname: 'axis-b8a44f000001',
          staticHostname: 'axis-b8a44f000001',
        },
        resolver: { useDhcpResolverInfo: false, nameServers: ['1.1.1.1'], maxSupportedStaticNameServers: 3 },
        wlan: { countryCode: 'SE', countryCodeLock: false },
      },
      devices: [
        {
          name: 'eth0',
          type: 'wired',
          macAddress: 'b8:a4:4f:00:00:01',
          link: true,
          IPv4: {
            enabled: true,
            configurationMode: 'dhcp',
            addresses: [{ address: '10.0.0.48', prefixLength: 24, origin: 'dhcp', scope: 'global' }],
          },
        },
      ],
    });
    expect(picture?.system).toMatchObject({
      maxSupportedVlans: 1,
      resolver: { useDhcpResolverInfo: false, nameServers: ['1.1.1.1'] },
      wlan: { countryCode: 'SE', countryCodeLock: false },
    });
    expect(picture?.devices[0]?.IPv4?.addresses[0]).toMatchObject({ address: '10.0.0.48', origin: 'dhcp' });
    expect(picture?.devices[0]?.other).toEqual({});
  });

  test.each(['useDhcpResolverInfo', 'useDHCPResolverInfo', 'useDHCPResolvInfo'])(
    'reads the resolver flag as %s',
    (flag) => {
      expect(
        readNetworkInfo({ system: { resolver: { [flag]: true } } })?.system.resolver?.useDhcpResolverInfo,
      ).toBe(true);
    },
  );

  test('reads the specification’s other spellings', () => {
    const wlan = {
      station: {
        '8021X': {
          staus: 'stopped',
          configurations: [{ mode: 'WPA-Enterprise-PEAP-MSCHAPv2', params: { peapVersion: 1, label: 1 } }],
          supportedModes: ['WPA-Enterprise_EAPTLS', 'MACsec PSK'],
        },
      },
    };
    expect(first(device({ wlan }))?.wlan?.station?.authentication).toMatchObject({
      status: 'Stopped',
      configurations: [{ peapVersion: 'PEAPv1', label: 1 }],
      supportedModes: ['WPA-Enterprise-EAPTLS', 'MACsec-PSK'],
    });
    expect(first(device({ type: 'bridged' }))?.type).toBe('bridge');
    expect(
      first(device({ switchPort: { portNUmber: 2, remoteAddress: ['AC:CC:8E:00:00:02'] } }))?.switchPort,
    ).toMatchObject({
      portNumber: 2,
      remoteAddresses: ['AC:CC:8E:00:00:02'],
    });
    const addresses = [{ address: '10.0.0.1', origin: 'dchp' }];
    expect(first(device({ Ipv6: { enabled: true, addresses } }))?.IPv6?.addresses[0]?.origin).toBe('dhcp');
  });

  test('reads 802.1X whose params stand in place of configurations, with the modes one or two levels up', () => {
    const flat = { enabled: false, mode: 'WPA-Enterprise-EAPTLS', params: { identity: 'Lobby' } };
    const supportedModes = ['WPA-Enterprise-EAPTLS'];
    const oneUp = first(device({ wired: { '8021X': flat, supportedModes } }));
    const twoUp = first(device({ wired: { '8021X': flat }, supportedModes }));
    for (const read of [oneUp, twoUp]) {
      expect(read?.wired?.authentication).toMatchObject({
        configurations: [{ mode: 'WPA-Enterprise-EAPTLS', identity: 'Lobby' }],
        supportedModes,
      });
      expect([read?.wired?.other, read?.other]).toEqual([{}, {}]);
    }
  });

  test('keeps what it does not know, and what has another type than expected', () => {
    const read = first(device({ link: 'perhaps', turbo: 9, IPv4: { enabled: true, jumbo: { mtu: 9000 } } }));
    expect(read?.link).toBeNull();
    expect(read?.other).toEqual({ link: 'perhaps', turbo: 9 });
    expect(read?.IPv4?.other).toEqual({ jumbo: { mtu: 9000 } });
  });

  test('is null for what is no network information', () => {
    for (const data of [null, undefined, 7, 'text', [], {}, { system: 'text' }]) {
      expect(readNetworkInfo(data)).toBeNull();
    }
  });
});

test('a device is in installation mode when both flags of its access point are true', () => {
  const wlan = (accessPoint: object) => first(device({ wlan: { station: {}, accessPoint } }));
  const modes = [
    { enabled: true, installationModeSupported: true },
    { enabled: true },
    { enabled: false, installationModeSupported: true },
  ].map((accessPoint) => {
    const read = wlan(accessPoint);
    return read && inInstallationMode(read);
  });
  expect(modes).toEqual([true, false, false]);
});

test('only interfaces with a WLAN station can join a network', () => {
  const picture = readNetworkInfo({
    devices: [
      { name: 'eth0', wired: {} },
      { name: 'wlan0', wlan: { station: {} } },
      { name: 'wlan1', wlan: {} },
    ],
  });
  expect(picture && stationInterfaces(picture).map(({ name }) => name)).toEqual(['wlan0']);
});

test('an unknown word stays as it came', () => {
  expect(canonical(['PSK'], 'SAE')).toBe('SAE');
});
