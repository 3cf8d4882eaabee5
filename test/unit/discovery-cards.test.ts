import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import {
  announcedHere,
  cardTowards,
  CardWatch,
  keptAddress,
  listCards,
  overlappingCards,
  overlapText,
  resolveZone,
  type Card,
} from '../../electron/services/discovery/cards.ts';
import { plain } from '../../shared/texts/said.ts';
import { pinned } from '../../electron/services/http/certificates.ts';
import { DeviceHttp } from '../../electron/services/http/device-http.ts';
import { systemClock } from '../../electron/services/clock.ts';
import { inSubnet } from '../../shared/net/ip.ts';
import { fail } from '../../shared/contract/result.ts';
import { ManualClock } from '../clock.ts';
import { inEnglish } from '../english.ts';

const info = (address: string, netmask = '255.255.255.0', internal = false): NetworkInterfaceInfo => {
  const mac = internal ? '00:00:00:00:00:00' : '02:00:00:00:00:01';
  return { address, netmask, family: 'IPv4', mac, internal, cidr: null };
};
const info6 = (address: string, scopeid = 0): NetworkInterfaceInfo => {
  return { ...info(address, 'ffff:ffff:ffff:ffff::'), family: 'IPv6', scopeid };
};
const laptop = {
  lo: [info('127.0.0.1', '255.0.0.0', true)],
  eth0: [info('10.0.0.5'), info('169.254.9.9', '255.255.0.0'), info6('2001:db8:1::5'), info6('fe80::5', 2)],
  wlan0: [info('192.168.1.7', '255.255.254.0'), info6('fe80::7', 3)],
};
const addresses = (cards: Card[]) => cards.map(({ address }) => address);

describe('the card that a connection goes out of', () => {
  const towards = (host: string, allowed: readonly string[] | null, platform: NodeJS.Platform = 'linux') => {
    const card = cardTowards(host, allowed, () => laptop, platform);
    return card.ok ? card.value : inEnglish(card.error.message);
  };

  it('is the system’s choice where every card may be used', () => {
    expect(towards('10.0.0.21', null)).toBeUndefined();
    expect(towards('fe80::1%eth0', null)).toBeUndefined();
  });

  it('is the one in the device’s subnet', () => {
    expect(towards('169.254.3.4', ['10.0.0.5', '169.254.9.9'])).toBe('169.254.9.9');
  });

  it('is never one that may not be used', () => {
    expect(towards('10.0.0.21', ['127.0.0.1'])).toBe('127.0.0.1');
    expect(towards('axis-b8a44f631339.local', ['127.0.0.1'])).toBe('127.0.0.1');
  });

  it('has an IPv6 address where the device has one: of the card that the zone names, by name or by number', () => {
    const both = ['10.0.0.5', '192.168.1.7'];
    expect(towards('fe80::1%eth0', both)).toBe('fe80::5%eth0');
    expect(towards('fe80::1%wlan0', both)).toBe('fe80::7%wlan0');
    expect(towards('fe80::1%3', both, 'win32')).toBe('fe80::7%3');
    expect(towards('2001:db8:1::21', both)).toBe('2001:db8:1::5');
    expect(towards('2001:db8:2::21', both)).toBe('2001:db8:1::5');
  });

  it('is none, and that is said, where none of them has such an IPv6 address or is the one in the zone', () => {
    const none = 'There is no way to fe80::1%eth0 through the network cards that may be used (192.168.1.7).';
    expect(towards('fe80::1%eth0', ['192.168.1.7'])).toBe(none);
    expect(towards('2001:db8:1::21', ['192.168.1.7'])).toContain('no way to 2001:db8:1::21');
    expect(towards('fe80::1', ['127.0.0.1'])).toContain('no way to fe80::1');
  });

  it('is gone out of alone: no connection is made where there is none', async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port');
    const http = new DeviceHttp({
      endpoint: { scheme: 'http', host: '127.0.0.1', port: address.port },
      login: undefined,
      certificate: pinned(null),
      random: randomBytes,
      clock: systemClock,
      localAddress: fail('unreachable', plain('No card leads there.')),
    });
    const answer = await http.request({ method: 'GET', path: '/', login: false });
    http.close();
    server.close();
    expect(inEnglish(answer)).toMatchObject({
      ok: false,
      error: { kind: 'unreachable', message: 'No card leads there.', requestSent: false },
    });
    expect(connections).toBe(0);
  });
});

describe('the zone of a link-local IPv6 address', () => {
  const zoned = (
    host: string,
    platform: NodeJS.Platform = 'linux',
    interfaces: typeof laptop | object = laptop,
  ) => {
    const resolved = resolveZone(host, () => ({ ...interfaces }), platform);
    return resolved.ok
      ? resolved.value
      : inEnglish([resolved.error.message, resolved.error.advice]).join(' ');
  };

  it('is the card, as the system tells it: by name, on Windows by number', () => {
    expect(zoned('fe80::1%eth0')).toBe('fe80::1%eth0');
    expect(zoned('fe80::1%wlan0', 'win32')).toBe('fe80::1%3');
    expect(zoned('fe80::1%3', 'win32')).toBe('fe80::1%3');
  });

  it('is nobody’s business of any other address', () => {
    for (const host of ['10.0.0.5', '169.254.3.4', '2001:db8::1', 'axis-b8a44f631339.local', 'fe80']) {
      expect(zoned(host)).toBe(host);
    }
  });

  it('is asked for where it is missing, with the cards that there are', () => {
    expect(zoned('fe80::1')).toBe(
      'fe80::1 leads nowhere without the network card that the device is on. Name the card behind the address: fe80::1%eth0 or fe80::1%wlan0.',
    );
    expect(zoned('fe80::1', 'win32')).toContain('fe80::1%2 (eth0) or fe80::1%3 (wlan0).');
  });

  it('is refused where it is no card’s now, with those that there are', () => {
    expect(zoned('fe80::1%usb0')).toBe(
      'There is no way to fe80::1%usb0: this computer has no network card usb0 with IPv6 now. Name the card behind the address: fe80::1%eth0 or fe80::1%wlan0.',
    );
    expect(zoned('fe80::1%77', 'win32')).toContain('no network card 77');
    const without = { eth0: [info('10.0.0.5')] };
    expect(zoned('fe80::1%eth0', 'linux', without)).toContain(
      'no network card eth0 with IPv6 now. No network card of this computer has IPv6 now.',
    );
  });
});

describe('an address that is kept for another run', () => {
  const kept = (address: string, platform: NodeJS.Platform) =>
    keptAddress(
      address,
      listCards(() => laptop, undefined, platform),
    );

  it('has the name of its card, as numbers are dealt out anew', () => {
    expect(kept('fe80::1%3', 'win32')).toBe('fe80::1%wlan0');
    expect(kept('fe80::1%wlan0', 'linux')).toBe('fe80::1%wlan0');
  });

  it('is none where its number is no card’s now, and stays where its card has gone', () => {
    expect(kept('fe80::1%77', 'win32')).toBeNull();
    expect(kept('fe80::1%usb0', 'linux')).toBe('fe80::1%usb0');
  });

  it.each(['10.0.0.5', '2001:db8::1', 'axis-b8a44f631339.local'])('is as it was without a zone: %s', (one) =>
    expect(kept(one, 'win32')).toBe(one),
  );
});

describe('an announced address', () => {
  const here = (address: string) =>
    announcedHere(
      address,
      listCards(() => laptop, undefined, 'linux'),
    );

  it.each(['10.0.0.21', '169.254.3.4', '192.168.0.90', '2001:db8:1::21', 'fe80::1%eth0', 'fe80::1%wlan0'])(
    'is here when it is in a subnet of this computer: %s',
    (address) => expect(here(address)).toBe(true),
  );

  it.each(['8.8.8.8', '10.0.1.21', '192.168.2.1', '2001:db8:2::21', 'fe80::1%usb0', '127.0.0.1', '::1'])(
    'is elsewhere otherwise: %s',
    (address) => expect(here(address)).toBe(false),
  );
});

describe('cards in overlapping subnets', () => {
  const two = listCards(() => ({
    'eth-a': [info('169.254.1.1', '255.255.0.0')],
    'eth-b': [info('169.254.2.1', '255.255.0.0')],
  }));
  const site = (...masks: [string, string, ...NetworkInterfaceInfo[]][]) =>
    listCards(() =>
      Object.fromEntries(
        masks.map(([name, mask, ...more], at) => [name, [info(`10.0.0.${at + 1}`, mask), ...more]]),
      ),
    );

  it('are named where packets to a device that one hears may go out of another', () => {
    expect(addresses(overlappingCards('169.254.7.8', ['169.254.2.1'], two))).toEqual(['169.254.1.1']);
    expect(inEnglish(overlapText('169.254.7.8', ['169.254.2.1'], two))).toBe(
      'It is heard on eth-b (169.254.2.1), and eth-a (169.254.1.1) is in the same subnet, so packets may go out there: disconnect eth-a or give it another address.',
    );
  });

  it('are all named where there are several', () => {
    const cards = site(['eth0', '255.255.255.0'], ['eth1', '255.255.255.0'], ['vpn', '255.255.255.0']);
    expect(inEnglish(overlapText('10.0.0.21', ['10.0.0.1'], cards))).toBe(
      'It is heard on eth0 (10.0.0.1), and eth1 (10.0.0.2) and vpn (10.0.0.3) are in the same subnet, so packets may go out there: disconnect eth1 and vpn or give them other addresses.',
    );
  });

  it('are no trouble where all of them hear the device, or where the device is in no other’s subnet', () => {
    expect(overlapText('169.254.7.8', ['169.254.1.1', '169.254.2.1'], two)).toBeNull();
    expect(overlapText('10.0.0.21', ['169.254.2.1'], two)).toBeNull();
    expect(overlapText('169.254.7.8', [], two)).toBeNull();
    expect(overlapText('fe80::1%eth-b', ['169.254.2.1'], two)).toBeNull();
  });

  it('are no trouble where the other’s subnet is wider: the system prefers the narrower one', () => {
    const cards = site(['eth0', '255.255.255.0'], ['vpn', '255.0.0.0']);
    expect(overlapText('10.0.0.21', ['10.0.0.1'], cards)).toBeNull();
    expect(inEnglish(overlapText('10.0.0.21', ['10.0.0.2'], cards))).toContain(
      'eth0 (10.0.0.1) is in the same subnet',
    );
  });

  it('are no trouble where they are addresses of one card', () => {
    const cards = site(['eth0', '255.255.255.0'], ['eth0:1', '255.255.255.0']);
    expect(overlapText('10.0.0.21', ['10.0.0.1'], cards)).toBeNull();
  });
});

describe('the cards of this computer', () => {
  it('are all that have an address, without loopback', () => {
    const sixth = [
      { address: '2001:db8:1::5', prefixLength: 64 },
      { address: 'fe80::5%eth0', prefixLength: 64 },
    ];
    expect(listCards(() => laptop, undefined, 'linux')).toEqual([
      {
        name: 'eth0',
        address: '10.0.0.5',
        prefixLength: 24,
        mac: '02:00:00:00:00:01',
        zone: 'eth0',
        ipv6: sixth,
      },
      {
        name: 'eth0',
        address: '169.254.9.9',
        prefixLength: 16,
        mac: '02:00:00:00:00:01',
        zone: 'eth0',
        ipv6: sixth,
      },
      {
        name: 'wlan0',
        address: '192.168.1.7',
        prefixLength: 23,
        mac: '02:00:00:00:00:01',
        zone: 'wlan0',
        ipv6: [{ address: 'fe80::7%wlan0', prefixLength: 64 }],
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
    expect(inSubnet('10.0.0.200', wired)).toBe(true);
    expect(inSubnet('10.0.1.200', wired)).toBe(false);
    expect(inSubnet('192.168.0.90', wireless)).toBe(true);
  });

  it('go by their number on Windows, where a link-local IPv6 address is told by it', () => {
    expect(listCards(() => laptop, undefined, 'win32').map(({ zone }) => zone)).toEqual(['2', '2', '3']);
    const alias = { 'eth0:1': [info('10.0.0.9')], eth0: [info6('fe80::5', 2)] };
    expect(listCards(() => alias, undefined, 'linux')).toMatchObject([
      { zone: 'eth0', ipv6: [{ address: 'fe80::5%eth0' }] },
    ]);
  });

  it('with IPv6 alone go by their link-local address, but for those that lead to no network', () => {
    const alone = {
      lo: [info('127.0.0.1', '255.0.0.0', true), info6('::1')],
      eth1: [info6('2001:db8:1::9'), info6('fe80::9', 4)],
      veth3f2: [info6('fe80::a', 5)],
      utun2: [info6('fe80::b', 6)],
      tun0: [info6('2001:db8:7::1')],
    };
    const ipv6 = [
      { address: '2001:db8:1::9', prefixLength: 64 },
      { address: 'fe80::9%eth1', prefixLength: 64 },
    ];
    const mac = '02:00:00:00:00:01';
    expect(listCards(() => alone, undefined, 'linux')).toEqual([
      { name: 'eth1', address: 'fe80::9%eth1', prefixLength: 64, mac, zone: 'eth1', ipv6 },
    ]);
    expect(addresses(listCards(() => alone, undefined, 'win32'))).toEqual(['fe80::9%4']);
  });

  it('may be named by an IPv6 address of theirs, with its zone or without', () => {
    const allowed = (...some: string[]) => addresses(listCards(() => laptop, some, 'linux'));
    expect(allowed('fe80::7%wlan0')).toEqual(['fe80::7%wlan0']);
    expect(allowed('FE80::7')).toEqual(['fe80::7%wlan0']);
    expect(allowed('2001:db8:1:0::5')).toEqual(['fe80::5%eth0']);
    expect(allowed('fe80::7%eth0')).toEqual([]);
    // IPv6 of a card that is named by its IPv4 address belongs to it.
    expect(allowed('10.0.0.5', 'fe80::5')).toEqual(['10.0.0.5']);
  });

  it('are watched: those that come and go are told, once, each as the same object', () => {
    const clock = new ManualClock();
    const told: { come: Card[]; gone: Card[] }[] = [];
    let present: NodeJS.Dict<NetworkInterfaceInfo[]> = { wlan0: laptop.wlan0 };
    const watch = new CardWatch({ clock, networkInterfaces: () => present, platform: 'linux' });
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
    present = { eth0: [info('10.0.0.6'), info6('2001:db8:9::6')] };
    clock.advance(10_000);
    expect(told).toHaveLength(4);
    expect(told[3]?.come[0]?.ipv6).toEqual([{ address: '2001:db8:9::6', prefixLength: 64 }]);
    // A link-local address is asked from, and so is news.
    present = { eth0: [info('10.0.0.6'), info6('fe80::6', 2)] };
    clock.advance(10_000);
    expect(told[4]).toMatchObject({ present: [{ address: '10.0.0.6' }], come: [], gone: [] });
    watch.stop();
    present = {};
    clock.advance(10_000);
    expect(told).toHaveLength(5);
    expect(clock.waiting).toBe(0);
  });
});
