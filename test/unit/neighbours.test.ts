import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNeighbours, parseNeighbours6 } from '../../electron/services/devices/neighbours.ts';

describe('the neighbour table', () => {
  test('of Linux names those that answered alone', () => {
    const table = [
      'IP address       HW type     Flags       HW address            Mask     Device',
      '10.0.0.21        0x1         0x2         b8:a4:4f:00:00:01     *        eth0',
      '10.0.0.22        0x1         0x0         00:00:00:00:00:00     *        eth0',
      '10.0.0.23        0x1         0x0         b8:a4:4f:00:00:23     *        eth0',
      '10.0.0.24        0x1         0x6         b8:a4:4f:00:00:24     *        eth0',
      '',
    ].join('\n');
    expect(parseNeighbours(table)).toEqual([
      { address: '10.0.0.21', mac: 'B8:A4:4F:00:00:01' },
      { address: '10.0.0.24', mac: 'B8:A4:4F:00:00:24' },
    ]);
  });

  test('of Windows is read in any language, without broadcast and multicast', () => {
    const table = [
      '',
      'Schnittstelle: 10.0.0.5 --- 0xb',
      '  Internetadresse       Physische Adresse     Typ',
      '  10.0.0.21             b8-a4-4f-00-00-01     dynamisch',
      '  10.0.0.255            ff-ff-ff-ff-ff-ff     statisch',
      '  224.0.0.251           01-00-5e-00-00-fb     statisch',
    ].join('\r\n');
    expect(parseNeighbours(table)).toEqual([{ address: '10.0.0.21', mac: 'B8:A4:4F:00:00:01' }]);
  });

  test('of macOS is read with its leading zeros left out, without incomplete entries', () => {
    const table = [
      '? (10.0.0.21) at b8:a4:4f:0:0:1 on en0 ifscope [ethernet]',
      '? (10.0.0.22) at (incomplete) on en0 ifscope [ethernet]',
      'camera.lan (10.0.0.23) at 0:40:8c:a:b:c on en7 permanent [ethernet]',
      '? (224.0.0.251) at 1:0:5e:0:0:fb on en0 ifscope permanent [ethernet]',
    ].join('\n');
    expect(parseNeighbours(table)).toEqual([
      { address: '10.0.0.21', mac: 'B8:A4:4F:00:00:01' },
      { address: '10.0.0.23', mac: '00:40:8C:0A:0B:0C' },
    ]);
  });

  test('that makes no sense is empty, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const { mac } of parseNeighbours(text)) expect(mac).toMatch(/^([0-9A-F]{2}:){5}[0-9A-F]{2}$/);
      }),
    );
    expect(parseNeighbours('999.0.0.1 b8:a4:4f:00:00:01')).toEqual([]);
    expect(parseNeighbours('10.0.0.1 b8:a4:4f:00:00:01:02')).toEqual([]);
  });

  test('gives back every neighbour that is in it, in all three forms', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const mac = fc.array(byte, { minLength: 6, maxLength: 6 });
    const single = mac.map(([first = 0, ...rest]) => [(first & 0xfe) | 2, ...rest]);
    fc.assert(
      fc.property(fc.ipV4(), single, (address, bytes) => {
        const hex = bytes.map((one) => one.toString(16).padStart(2, '0'));
        const short = bytes.map((one) => one.toString(16)).join(':');
        const wanted = [{ address, mac: hex.join(':').toUpperCase() }];
        expect(parseNeighbours(`${address} 0x1 0x2 ${hex.join(':')} * eth0`)).toEqual(wanted);
        expect(parseNeighbours(`  ${address}   ${hex.join('-')}   dynamic`)).toEqual(wanted);
        expect(parseNeighbours(`? (${address}) at ${short} on en0 ifscope [ethernet]`)).toEqual(wanted);
      }),
    );
  });
});

describe('the neighbour table of IPv6', () => {
  const mac = 'AC:CC:8E:00:00:01';

  test('of Linux names those that answered alone, link-local ones with their card', () => {
    const table = [
      'fe80::aecc:8eff:fe00:1 dev eth0 lladdr ac:cc:8e:00:00:01 router REACHABLE',
      'fe80::aecc:8eff:fe00:1 dev eth1 lladdr ac:cc:8e:00:00:01 STALE',
      '2001:db8:1::21 dev eth0 lladdr ac:cc:8e:00:00:01 DELAY',
      'fe80::aecc:8eff:fe00:2 dev eth0 FAILED',
      'fe80::aecc:8eff:fe00:3 dev eth0 lladdr ac:cc:8e:00:00:03 FAILED',
      'fe80::aecc:8eff:fe00:4 dev eth0 INCOMPLETE',
      'ff02::fb dev eth0 lladdr 33:33:00:00:00:fb NOARP',
      '',
    ].join('\n');
    expect(parseNeighbours6(table)).toEqual([
      { address: 'fe80::aecc:8eff:fe00:1%eth0', mac },
      { address: 'fe80::aecc:8eff:fe00:1%eth1', mac },
      { address: '2001:db8:1::21', mac },
    ]);
  });

  test('of Windows is read in any language, with the number of the card from its heading', () => {
    const table = [
      '',
      'Schnittstelle 1: Loopback Pseudo-Interface 1',
      '',
      '',
      'Internetadresse                               Physische Adresse  Typ',
      '--------------------------------------------  -----------------  -----------',
      'ff02::fb                                                         Permanent',
      '',
      'Schnittstelle 12: Ethernet 2',
      '',
      '',
      'Internetadresse                               Physische Adresse  Typ',
      '--------------------------------------------  -----------------  -----------',
      'fe80::aecc:8eff:fe00:1                        ac-cc-8e-00-00-01  Erreichbar',
      '2001:db8:1::21                                ac-cc-8e-00-00-01  Veraltet',
      'fe80::aecc:8eff:fe00:2                        00-00-00-00-00-00  Nicht erreichbar',
      'ff02::fb                                      33-33-00-00-00-fb  Permanent',
    ].join('\r\n');
    expect(parseNeighbours6(table)).toEqual([
      { address: 'fe80::aecc:8eff:fe00:1%12', mac },
      { address: '2001:db8:1::21', mac },
    ]);
  });

  test('of macOS is read with its leading zeros left out, without incomplete entries', () => {
    const table = [
      'Neighbor                                Linklayer Address  Netif Expire    1s 5s',
      '2001:db8:1::21                          ac:cc:8e:0:0:1       en0 23h59m58s S  R',
      'fe80::1%lo0                             (incomplete)         lo0 permanent R',
      'fe80::aecc:8eff:fe00:1%en0              ac:cc:8e:0:0:1       en0 12s       R  R',
      'fe80::aecc:8eff:fe00:2%en0              (incomplete)         en0 expired   N',
    ].join('\n');
    expect(parseNeighbours6(table)).toEqual([
      { address: '2001:db8:1::21', mac },
      { address: 'fe80::aecc:8eff:fe00:1%en0', mac },
    ]);
  });

  test('that makes no sense is empty, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const one of parseNeighbours6(text)) expect(one.mac).toMatch(/^([0-9A-F]{2}:){5}[0-9A-F]{2}$/);
      }),
    );
    expect(parseNeighbours6('fe80::1 ac-cc-8e-00-00-01 Reachable')).toEqual([]);
    expect(parseNeighbours6('10.0.0.1 dev eth0 lladdr ac:cc:8e:00:00:01 REACHABLE')).toEqual([]);
    expect(parseNeighbours6('ac:cc:8e:00:00:01 dev eth0 lladdr ac:cc:8e:00:00:01 STALE')).toEqual([]);
  });
});
