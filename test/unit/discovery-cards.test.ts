import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import {
  cardTowards,
  CardWatch,
  isInSubnet,
  listCards,
  type Card,
} from '../../electron/services/discovery/cards.ts';
import { ManualClock } from '../clock.ts';

const info = (address: string, netmask = '255.255.255.0', internal = false): NetworkInterfaceInfo => {
  const mac = internal ? '00:00:00:00:00:00' : '02:00:00:00:00:01';
  return { address, netmask, family: 'IPv4', mac, internal, cidr: null };
};
const ipv6: NetworkInterfaceInfo = { ...info('fe80::1'), family: 'IPv6', scopeid: 2 };
const laptop = {
  lo: [info('127.0.0.1', '255.0.0.0', true)],
  eth0: [info('10.0.0.5'), info('169.254.9.9', '255.255.0.0'), ipv6],
  wlan0: [info('192.168.1.7', '255.255.254.0')],
};
const addresses = (cards: Card[]) => cards.map(({ address }) => address);

describe('the card that a connection goes out of', () => {
  const towards = (host: string, allowed: readonly string[] | null) =>
    cardTowards(host, allowed, () => laptop);

  it('is the system’s choice where every card may be used', () => {
    expect(towards('10.0.0.21', null)).toBeUndefined();
  });

  it('is the one in the device’s subnet', () => {
    expect(towards('169.254.3.4', ['10.0.0.5', '169.254.9.9'])).toBe('169.254.9.9');
  });

  it('is never one that may not be used', () => {
    expect(towards('10.0.0.21', ['127.0.0.1'])).toBe('127.0.0.1');
    expect(towards('axis-b8a44f631339.local', ['127.0.0.1'])).toBe('127.0.0.1');
    expect(towards('fe80::1', ['127.0.0.1'])).toBe('127.0.0.1');
  });
});

describe('the cards of this computer', () => {
  it('are all that have an IPv4 address, without loopback', () => {
    expect(listCards(() => laptop)).toEqual([
      {
        name: 'eth0',
        address: '10.0.0.5',
        netmask: '255.255.255.0',
        prefixLength: 24,
        mac: '02:00:00:00:00:01',
      },
      {
        name: 'eth0',
        address: '169.254.9.9',
        netmask: '255.255.0.0',
        prefixLength: 16,
        mac: '02:00:00:00:00:01',
      },
      {
        name: 'wlan0',
        address: '192.168.1.7',
        netmask: '255.255.254.0',
        prefixLength: 23,
        mac: '02:00:00:00:00:01',
      },
    ]);
  });

  it('are limited to those named, loopback among them where it is named', () => {
    expect(addresses(listCards(() => laptop, ['127.0.0.1', '192.168.1.7', '10.9.9.9']))).toEqual([
      '127.0.0.1',
      '192.168.1.7',
    ]);
    expect(listCards(() => laptop, [])).toEqual([]);
  });

  it('know their own subnet', () => {
    const [wired, , wireless] = listCards(() => laptop);
    if (!wired || !wireless) throw new Error('The cards are missing');
    expect(isInSubnet(wired, '10.0.0.200')).toBe(true);
    expect(isInSubnet(wired, '10.0.1.200')).toBe(false);
    expect(isInSubnet(wireless, '192.168.0.90')).toBe(true);
  });

  it('are watched: those that come and go are told, once, each as the same object', () => {
    const clock = new ManualClock();
    const told: { come: Card[]; gone: Card[] }[] = [];
    let present: NodeJS.Dict<NetworkInterfaceInfo[]> = { wlan0: laptop.wlan0 };
    const watch = new CardWatch({ clock, networkInterfaces: () => present });
    watch.start((change) => told.push(change));
    clock.advance(10_000);
    present = laptop;
    clock.advance(10_000);
    present = { eth0: laptop.eth0 };
    clock.advance(10_000);
    present = { eth0: [info('10.0.0.6')] };
    clock.advance(10_000);
    expect(told.map(({ come, gone }) => [addresses(come), addresses(gone)])).toEqual([
      [['192.168.1.7'], []],
      [['10.0.0.5', '169.254.9.9'], []],
      [[], ['192.168.1.7']],
      [['10.0.0.6'], ['10.0.0.5', '169.254.9.9']],
    ]);
    expect(told[2]?.gone[0]).toBe(told[0]?.come[0]);
    watch.stop();
    present = {};
    clock.advance(10_000);
    expect(told).toHaveLength(4);
    expect(clock.waiting).toBe(0);
  });
});
