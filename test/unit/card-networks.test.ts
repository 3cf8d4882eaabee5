import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  parseLinuxRoutes,
  parseMacRoutes,
  parseWindowsRoutes,
  readGateways,
} from '../../electron/services/cards/gateways.ts';
import { networksOf } from '../../electron/services/cards/networks.ts';

describe('the default gateway', () => {
  test('is read from the table of Linux, last byte first, with its card', () => {
    const table = [
      'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT',
      'wlan0\t00000000\t0101A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0',
      'eth0\t00000000\t0100000A\t0003\t0\t0\t100\t00000000\t0\t0\t0',
      'eth0\t0000000A\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0',
      'tun0\t00000000\t01000008\t0003\t0\t0\t50\t00000080\t0\t0\t0',
      'ppp0\t00000000\t00000000\t0001\t0\t0\t0\t00000000\t0\t0\t0',
    ].join('\n');
    expect(parseLinuxRoutes(table)).toEqual([
      { card: 'wlan0', address: '192.168.1.1' },
      { card: 'eth0', address: '10.0.0.1' },
    ]);
  });

  test('is read from what macOS prints, without ways that have no gateway', () => {
    const table = [
      'Routing tables',
      '',
      'Internet:',
      'Destination        Gateway            Flags               Netif Expire',
      'default            10.0.0.1           UGScg                 en0',
      'default            link#19            UCSIg           bridge100      !',
      'default            192.168.2.1        UGScIg                en7',
      '10/24              link#12            UCS                   en0      !',
      '10.0.0.1/32        link#12            UCS                   en0      !',
    ].join('\n');
    expect(parseMacRoutes(table)).toEqual([
      { card: 'en0', address: '10.0.0.1' },
      { card: 'en7', address: '192.168.2.1' },
    ]);
  });

  test('is read from what Windows prints in any language, with the address of its card', () => {
    const table = [
      '===========================================================================',
      'Schnittstellenliste',
      ' 12...02 00 00 00 00 01 ......Intel(R) Ethernet Connection',
      'IPv4-Routentabelle',
      'Aktive Routen:',
      '     Netzwerkziel    Netzwerkmaske          Gateway    Schnittstelle Metrik',
      '          0.0.0.0          0.0.0.0         10.0.0.1        10.0.0.5     25',
      '          0.0.0.0          0.0.0.0   Auf Verbindung     169.254.3.4    281',
      'Ständige Routen:',
      '  Netzwerkadresse          Netzmaske  Gatewayadresse  Metrik',
      '          0.0.0.0          0.0.0.0         10.0.0.1  Standard',
    ].join('\r\n');
    expect(parseWindowsRoutes(table)).toEqual([{ card: '10.0.0.5', address: '10.0.0.1' }]);
  });

  test('of a table that makes no sense is none, and nothing throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const parse of [parseLinuxRoutes, parseMacRoutes, parseWindowsRoutes]) parse(text);
      }),
    );
    expect(parseLinuxRoutes('eth0\t00000000\t0101A8\t0003\t0\t0\t0\t00000000')).toEqual([]);
  });

  test('of this computer is read without complaint', async () => {
    expect(Array.isArray(await readGateways())).toBe(true);
  });
});

describe('the networks of this computer', () => {
  const cards = [
    { name: 'eth0', address: '10.0.0.5', prefixLength: 24 },
    { name: 'wlan0', address: '192.168.1.77', prefixLength: 23 },
    { name: 'eth1', address: '10.0.0.6', prefixLength: 24 },
  ];

  test('are told by subnet, gateway, its hardware address and the name of the WLAN', () => {
    const networks = networksOf({
      cards,
      gateways: [
        { card: 'eth0', address: '10.0.0.1' },
        { card: '192.168.1.77', address: '192.168.1.1' },
      ],
      neighbours: [{ address: '10.0.0.1', mac: '00:11:22:33:44:55' }],
      ssids: new Map([['wlan0', 'Site']]),
    });
    expect(networks).toEqual([
      {
        card: 'eth0',
        subnet: '10.0.0.0/24',
        gateway: '10.0.0.1',
        gatewayMac: '00:11:22:33:44:55',
        ssid: null,
      },
      {
        card: 'wlan0',
        subnet: '192.168.0.0/23',
        gateway: '192.168.1.1',
        gatewayMac: null,
        ssid: 'Site',
      },
      { card: 'eth1', subnet: '10.0.0.0/24', gateway: null, gatewayMac: null, ssid: null },
    ]);
  });
});
