import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inSubnet, missingSubnet, sortByReach } from '../../shared/ip.ts';

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

  test('is never lost or doubled by sorting', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.ipV4(), fc.ipV6()), { maxLength: 12 }), (addresses) => {
        expect([...sortByReach(addresses, [office])].sort()).toEqual([...new Set(addresses)].sort());
      }),
    );
  });
});

describe('why a device cannot be reached', () => {
  test('is nothing to do with addresses when this computer is in its subnet', () => {
    expect(missingSubnet('10.0.0.21', [office])).toBeNull();
  });

  test('is a missing 169.254 address for a link-local device', () => {
    expect(missingSubnet('169.254.7.7', [office])).toContain('169.254.10.10');
  });

  test('names an address that this computer could take, never the device’s own', () => {
    expect(missingSubnet('192.168.0.90', [office])).toContain('192.168.0.10 with prefix length 24');
    expect(missingSubnet('192.168.0.10', [office])).not.toContain('such as 192.168.0.10 ');
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 8, max: 30 }), (address, prefixLength) => {
        const example = /such as ([\d.]+) with prefix length (\d+)/.exec(
          missingSubnet(address, [], prefixLength) ?? '',
        );
        const [, neighbour = '', prefix = ''] = example ?? [];
        expect(neighbour).not.toBe(address);
        expect(inSubnet(neighbour, { address, prefixLength: Number(prefix) })).toBe(true);
      }),
    );
  });
});
