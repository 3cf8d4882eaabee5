import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, test } from 'vitest';
import {
  addressProblems,
  inSubnet,
  isLinkLocal,
  sameAddress,
  sortByReach,
  subnetFacts,
  type Subnet,
} from '../../shared/net/ip.ts';
import {
  lackingText,
  ownAddressLacking,
  takenAddresses,
} from '../../electron/services/devices/own-address.ts';
import { inEnglish } from '../english.ts';

const office = { address: '10.0.0.5', prefixLength: 24 };

describe('the address to show', () => {
  test('is the one in this computer’s subnet, then a routable one, then a link-local one', () => {
    const addresses = ['169.254.7.7', '192.168.0.90', '10.0.0.21', 'fe80::1', '2001:db8::5'];
    expect(sortByReach(addresses, [office])).toEqual([
      '10.0.0.21',
      '192.168.0.90',
      '2001:db8::5',
      '169.254.7.7',
      'fe80::1',
    ]);
  });

  test('is the link-local one where this computer has such an address and no other in common', () => {
    const own = [{ address: '169.254.1.1', prefixLength: 16 }];
    expect(sortByReach(['192.168.0.90', '169.254.7.7'], own)[0]).toBe('169.254.7.7');
  });

  test('is IPv4 in a subnet of ours, then IPv6 in a prefix of ours, then a routable one, then a link-local one', () => {
    const own = [
      office,
      { address: '2001:db8:1::5', prefixLength: 64 },
      { address: 'fe80::5%eth0', prefixLength: 64 },
    ];
    const addresses = [
      'fe80::1',
      'fe80::1%eth1',
      '169.254.7.7',
      'fe80::1%eth0',
      '2001:db8:2::21',
      '192.168.0.90',
      '2001:db8:1::21',
      '10.0.0.21',
    ];
    expect(sortByReach(addresses, own)).toEqual([...addresses].reverse());
  });

  test('of IPv6 on the link comes before an IPv4 one that only a link without a server has', () => {
    const own = [{ address: 'fe80::5%eth0', prefixLength: 64 }];
    expect(sortByReach(['169.254.7.7', 'fe80::1%eth0'], own)[0]).toBe('fe80::1%eth0');
    expect(sortByReach(['169.254.7.7', 'fe80::1%eth1'], own)[0]).toBe('169.254.7.7');
  });

  test('is never lost or doubled by sorting', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.ipV4(), fc.ipV6()), { maxLength: 12 }), (addresses) => {
        expect([...sortByReach(addresses, [office])].sort()).toEqual([...new Set(addresses)].sort());
      }),
    );
  });
});

describe('a link-local IPv6 address', () => {
  test('is in the subnet of the card in its zone alone', () => {
    const own = { address: 'fe80::5%eth0', prefixLength: 64 };
    expect(inSubnet('fe80::1%eth0', own)).toBe(true);
    expect(inSubnet('fe80::1%eth1', own)).toBe(false);
    expect(inSubnet('fe80::1', own)).toBe(false);
    // A device tells its own without a zone.
    expect(inSubnet('fe80::1%eth0', { address: 'fe80::5', prefixLength: 64 })).toBe(true);
  });
});

/** What this computer is told to lack, for a device that nothing else is known of. */
function missingSubnet(
  address: string,
  own: Subnet[],
  prefixLength: number | null = null,
  taken: string[] = [],
) {
  const lacks = ownAddressLacking(address, own, takenAddresses([], taken), { prefixLength });
  return lacks && lackingText(address, lacks);
}

describe('why a device cannot be reached', () => {
  test('is nothing to do with addresses when this computer is in its subnet', () => {
    expect(missingSubnet('10.0.0.21', [office])).toBeNull();
  });

  test('is a missing 169.254 address for a link-local device', () => {
    expect(inEnglish(missingSubnet('169.254.7.7', [office]))).toContain(
      'such as 169.254.10.10 with prefix length 16',
    );
    expect(inEnglish(missingSubnet('169.254.10.10', [office]))).toContain(
      'such as 169.254.10.11 with prefix length 16',
    );
    expect(inEnglish(missingSubnet('169.254.7.7', [office], null, ['169.254.10.10']))).toContain(
      'such as 169.254.10.11 ',
    );
  });
});

describe('the address that this computer could take', () => {
  const suggested = (address: string, prefixLength: number | null = null, taken: string[] = []) =>
    /such as ([\d.]+) with prefix length/.exec(
      inEnglish(missingSubnet(address, [], prefixLength, taken)) ?? '',
    )?.[1];

  test.each([
    ['192.168.0.90', null, [], '192.168.0.10'],
    ['192.168.0.10', null, [], '192.168.0.11'],
    ['192.168.0.90', 24, ['192.168.0.10', '192.168.0.11', '10.0.0.1'], '192.168.0.12'],
    ['10.0.0.5', 29, ['10.0.0.1'], '10.0.0.2'],
    ['10.0.0.6', 29, ['10.0.0.2'], '10.0.0.3'],
    // The first is a router's as a rule, so it comes last.
    ['10.0.0.2', 30, [], '10.0.0.1'],
    ['10.0.0.1', 31, [], '10.0.0.0'],
    ['255.255.255.253', 30, [], undefined],
  ])('beside %s/%s with %j taken', (address, prefixLength, taken, expected) => {
    expect(suggested(address, prefixLength, taken)).toBe(expected);
  });

  test.each([
    ['10.0.0.1', 31, ['10.0.0.0']],
    ['255.255.255.254', 31, []],
    ['10.0.0.1', 32, []],
    ['10.0.0.1', 30, ['10.0.0.2']],
  ])('is said not to exist beside %s/%i with %j taken', (address, prefixLength, taken) => {
    const missing = inEnglish(missingSubnet(address, [], prefixLength, taken));
    expect(missing).toContain('none is free there');
    expect(missing).not.toContain('such as');
  });

  /** Every host of a small subnet by its number, and which of them are taken. */
  const site = fc.record({
    base: fc.integer({ min: 0, max: 2 ** 20 }),
    prefixLength: fc.integer({ min: 26, max: 32 }),
    device: fc.nat(),
    taken: fc.array(fc.nat(63)),
  });

  test('is a host of the subnet, nobody else’s, wherever there is one, and none otherwise', () => {
    fc.assert(
      fc.property(site, ({ base, prefixLength, device, taken }) => {
        const size = 2 ** (32 - prefixLength);
        const at = (number: number) => nth(8, base * 64 + number);
        const hosts = Array.from({ length: size }, (_, host) => host).filter(
          (host) => size <= 2 || (host > 0 && host < size - 1),
        );
        const own = hosts[device % hosts.length] ?? 0;
        const free = hosts.filter((host) => host !== own && !taken.includes(host)).map(at);
        const found = suggested(at(own), prefixLength, taken.map(at));
        if (free.length === 0) expect(found).toBeUndefined();
        else expect(free).toContain(found);
      }),
    );
  });

  test('is a host of any subnet', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 1, max: 30 }), (address, prefixLength) => {
        const found = suggested(address, isLinkLocal(address) ? 16 : prefixLength);
        if (found === undefined) return;
        expect(found).not.toBe(address);
        expect(addressProblems({ address: found, prefixLength }, '', ['127.0.0.1'])).toEqual([]);
        if (!isLinkLocal(address)) expect(inSubnet(found, { address, prefixLength })).toBe(true);
      }),
    );
  });
});

describe('two addresses', () => {
  test('are the same whatever their spelling and zone', () => {
    expect(sameAddress('FE80:0:0::1%eth0', 'fe80::1')).toBe(true);
    expect(sameAddress('10.0.0.1', '10.0.0.10')).toBe(false);
    expect(sameAddress('Camera.example', 'camera.example')).toBe(true);
    expect(sameAddress('camera.example', '10.0.0.1')).toBe(false);
  });
});

describe('the facts of a subnet', () => {
  test('are the textbook’s', () => {
    expect(subnetFacts('10.0.0.21', 26)).toEqual({
      network: '10.0.0.0',
      mask: '255.255.255.192',
      broadcast: '10.0.0.63',
      firstHost: '10.0.0.1',
      lastHost: '10.0.0.62',
      hosts: 62,
    });
  });

  test('have no broadcast address where there are two addresses or one', () => {
    expect(subnetFacts('10.0.0.21', 31)).toMatchObject({
      broadcast: null,
      firstHost: '10.0.0.20',
      lastHost: '10.0.0.21',
      hosts: 2,
    });
    expect(subnetFacts('10.0.0.21', 32)).toMatchObject({
      mask: '255.255.255.255',
      broadcast: null,
      firstHost: '10.0.0.21',
      lastHost: '10.0.0.21',
      hosts: 1,
    });
  });

  test('are none for what is no address or no prefix length', () => {
    for (const [address, prefixLength] of [
      ['10.0.0', 24],
      ['10.0.0.256', 24],
      ['010.0.0.1', 24],
      ['fe80::1', 24],
      ['10.0.0.1', 33],
      ['10.0.0.1', -1],
      ['10.0.0.1', 24.5],
    ] as const) {
      expect(subnetFacts(address, prefixLength)).toBeNull();
    }
  });

  test('agree with ipaddr.js on every address and prefix length', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 0, max: 32 }), (address, prefixLength) => {
        const facts = subnetFacts(address, prefixLength);
        const cidr = `${address}/${prefixLength}`;
        expect(facts?.network).toBe(ipaddr.IPv4.networkAddressFromCIDR(cidr).toString());
        expect(facts?.mask).toBe(ipaddr.IPv4.subnetMaskFromPrefixLength(prefixLength).toString());
        if (prefixLength < 31) {
          expect(facts?.broadcast).toBe(ipaddr.IPv4.broadcastAddressFromCIDR(cidr).toString());
        }
        for (const host of [facts?.firstHost ?? '', facts?.lastHost ?? '']) {
          expect(inSubnet(host, { address, prefixLength })).toBe(true);
        }
      }),
    );
  });
});

describe('what is wrong with a static address', () => {
  const parametersOf = (...given: Parameters<typeof addressProblems>) =>
    addressProblems(...given).map(({ parameter }) => parameter);

  test('is nothing where address, prefix length and router fit together', () => {
    expect(addressProblems({ address: '10.0.0.21', prefixLength: 24 }, '10.0.0.1')).toEqual([]);
    expect(addressProblems({ address: '10.0.0.21', prefixLength: 24 }, '')).toEqual([]);
    expect(addressProblems({ address: '10.0.0.0', prefixLength: 31 }, '10.0.0.1')).toEqual([]);
    expect(addressProblems({ address: '10.0.0.255', prefixLength: 32 }, '')).toEqual([]);
    expect(addressProblems({ address: '169.254.7.7', prefixLength: 16 }, '')).toEqual([]);
    expect(addressProblems({ address: '192.0.2.7', prefixLength: 24 }, '')).toEqual([]);
  });

  test.each([
    ['no address', '10.0.0', 24, 'address'],
    ['the network’s own address', '10.0.0.0', 24, 'address'],
    ['the broadcast address', '10.0.0.255', 24, 'address'],
    ['multicast', '224.0.0.5', 24, 'address'],
    ['the reserved range', '250.0.0.1', 24, 'address'],
    ['this network', '0.0.0.5', 24, 'address'],
    ['loopback', '127.5.5.5', 8, 'address'],
    ['no prefix length', '10.0.0.21', 0, 'prefixLength'],
    ['half a prefix length', '10.0.0.21', 24.5, 'prefixLength'],
  ])('is %s', (_, address, prefixLength, parameter) => {
    expect(parametersOf({ address, prefixLength }, '')).toEqual([parameter]);
  });

  test('is nothing about loopback where the device is there already, as simulated ones are', () => {
    const there = { address: '127.5.5.5', prefixLength: 8 };
    expect(addressProblems(there, '', ['127.20.0.1'])).toEqual([]);
    expect(inEnglish(addressProblems(there, '', ['10.0.0.5'])[0]?.message)).toContain('loopback');
  });

  test.each([
    ['is no address', 'router'],
    ['lies outside the subnet', '10.0.1.1'],
    ['is the device itself', '10.0.0.21'],
    ['is the network’s own address', '10.0.0.0'],
    ['is the broadcast address', '10.0.0.255'],
  ])('is a router that %s', (_, router) => {
    expect(parametersOf({ address: '10.0.0.21', prefixLength: 24 }, router)).toEqual(['staticDefaultRouter']);
  });

  test('is a broadcast address other than the subnet’s', () => {
    const at = { address: '10.0.0.21', prefixLength: 24 };
    expect(addressProblems({ ...at, broadcast: '10.0.0.255' }, '')).toEqual([]);
    expect(parametersOf({ ...at, broadcast: '10.0.1.255' }, '')).toEqual(['broadcast']);
    expect(parametersOf({ ...at, prefixLength: 31, broadcast: '10.0.0.255' }, '')).toEqual(['broadcast']);
  });

  test('is nothing for any private host address with any other host as router', () => {
    const host = fc.tuple(fc.integer({ min: 8, max: 30 }), fc.integer({ min: 1 }), fc.integer({ min: 1 }));
    fc.assert(
      fc.property(host, ([prefixLength, a, b]) => {
        const hosts = 2 ** (32 - prefixLength) - 2;
        const at = (number: number) => nth(prefixLength, (number % hosts) + 1);
        const [address, router] = [at(a), at(b)];
        const problems = addressProblems({ address, prefixLength }, router);
        expect(problems).toHaveLength(address === router ? 1 : 0);
      }),
    );
  });
});

/** The address number `host` in the first subnet of that size in 10.0.0.0/8. */
function nth(prefixLength: number, host: number): string {
  const bytes = [24, 16, 8, 0].map((shift) => Math.floor(host / 2 ** shift) % 256);
  expect(prefixLength).toBeGreaterThanOrEqual(8);
  return ['10', ...bytes.slice(1)].join('.');
}
