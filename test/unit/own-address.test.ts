import { describe, expect, test } from 'vitest';
import { change, takeNetwork, takeRow, toRow, unknownEntry } from '../../electron/services/devices/entry.ts';
import {
  lackingText,
  ownAddressLacking,
  takenAddresses,
} from '../../electron/services/devices/own-address.ts';
import { inEnglish } from '../english.ts';

const own = [{ address: '172.16.0.5', prefixLength: 24 }];

/** A device of the list at these addresses, with the IPv4 settings that it told. */
function device(serial: string, addresses: string[], IPv4: object | null = null) {
  const entry = unknownEntry(serial);
  change(entry, { addresses });
  if (IPv4) expect(takeNetwork(entry, { devices: [{ name: 'eth0', IPv4 }] }, 1)).toBe(true);
  // As the disk gives it back at the next start, with no answer read.
  const restored = unknownEntry(serial);
  takeRow(restored, toRow(entry));
  return restored;
}

function suggested(devices: ReturnType<typeof device>[], address: string, routers: string[] = []) {
  const lacks = ownAddressLacking(address, own, takenAddresses(devices, routers));
  const sentence = lacks && inEnglish(lackingText(address, lacks));
  return /such as (\S+) with prefix length (\d+)/.exec(sentence ?? '')?.slice(1);
}

describe('the address that this computer is told to take', () => {
  test('is none that a device of the list has', () => {
    const devices = [
      device('00408C000001', ['10.0.0.90']),
      device('00408C000002', ['10.0.0.10', '10.0.0.11']),
    ];
    expect(suggested(devices, '10.0.0.90')).toEqual(['10.0.0.12', '24']);
  });

  test('is in the subnet that the device told, and is none of its routers', () => {
    const told = {
      addresses: [{ address: '10.0.0.5', prefixLength: 29 }],
      defaultRouter: '10.0.0.1',
      staticDefaultRouter: '10.0.0.2',
    };
    const devices = [device('00408C000001', ['10.0.0.5'], told)];
    expect(suggested(devices, '10.0.0.5')).toEqual(['10.0.0.3', '29']);
    expect(suggested(devices, '10.0.0.5', ['10.0.0.3'])).toEqual(['10.0.0.4', '29']);
  });

  test('is not asked for where this computer is in the subnet', () => {
    expect(ownAddressLacking('172.16.0.9', own, takenAddresses([]))).toBeNull();
  });
});
