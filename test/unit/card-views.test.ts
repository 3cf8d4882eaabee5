import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, test } from 'vitest';
import { cardViews, type CardFacts, type CardStatistics } from '../../electron/services/cards/card-views.ts';
import type { SystemCard } from '../../shared/contract/cards.ts';
import { inEnglish } from '../english.ts';

const now = Date.UTC(2026, 0, 1);
const four = (address: string, netmask = '255.255.255.0', internal = false): NetworkInterfaceInfo => {
  return { address, netmask, family: 'IPv4', mac: '02:00:00:00:00:01', internal, cidr: null };
};
const search = (name: string, address: string, more: Partial<CardStatistics> = {}): CardStatistics => {
  return { name, address, sent: 4, failed: 0, error: null, shared: true, heard: 2, quietMs: 1000, ...more };
};
const system = (name: string, more: Partial<SystemCard> = {}): SystemCard => {
  return { name, kind: 'wired', mac: null, up: true, speed: 1000, dhcp: null, wlan: null, ...more };
};
const loopback = four('127.0.0.1', '255.0.0.0', true);

function views(more: Partial<CardFacts>) {
  return cardViews({
    interfaces: { lo: [loopback], eth0: [four('10.0.0.5')] },
    allowed: null,
    system: [system('eth0')],
    searches: [search('eth0', '10.0.0.5')],
    sightings: [],
    gateways: [],
    platform: 'linux',
    now,
    ...more,
  });
}
const problems = (more: Partial<CardFacts>, name = 'eth0') =>
  views(more)
    .find((card) => card.name === name)
    ?.problems.map(({ tone, message }) => `${tone}: ${inEnglish(message)}`);

describe('a card', () => {
  test('is told with all that is known of it', () => {
    const [card] = views({
      sightings: [{ interfaces: ['10.0.0.5'] }, { interfaces: ['10.9.9.9'] }],
      gateways: [{ card: 'eth0', address: '10.0.0.1' }],
      searches: [search('eth0', '10.0.0.5', { sent: 9, failed: 1, heard: 3, quietMs: 2500 })],
    });
    expect(card).toEqual({
      name: 'eth0',
      kind: 'wired',
      mac: '02:00:00:00:00:01',
      up: true,
      speed: 1000,
      dhcp: null,
      wlan: null,
      addresses: [{ address: '10.0.0.5', prefixLength: 24 }],
      gateway: '10.0.0.1',
      search: { sent: 9, refused: 1, heard: 3, lastHeard: now - 2500, devices: 1 },
      problems: [],
    });
  });

  test('with several addresses is one card, whatever the system calls them', () => {
    const cards = views({
      interfaces: { eth0: [four('10.0.0.5')], 'eth0:1': [four('192.168.0.5')] },
      searches: [
        search('eth0', '10.0.0.5', { heard: 0, quietMs: 90_000 }),
        search('eth0:1', '192.168.0.5', { quietMs: 4000 }),
      ],
    });
    expect(cards).toHaveLength(1);
    expect(cards[0]).toMatchObject({
      addresses: [{ address: '10.0.0.5' }, { address: '192.168.0.5' }],
      search: { sent: 8, heard: 2, lastHeard: now - 4000 },
      problems: [],
    });
  });

  test('that only this computer has is shown where it was asked for', () => {
    expect(views({}).map(({ name }) => name)).toEqual(['eth0']);
    const cards = views({ allowed: ['127.0.0.1'], searches: [search('lo', '127.0.0.1')] });
    expect(cards.map(({ name, kind }) => `${name} ${kind}`)).toEqual(['lo loopback', 'eth0 wired']);
  });

  test('is told without the system’s help, and claims nothing then', () => {
    expect(views({ system: [] })[0]).toMatchObject({ kind: null, speed: null, dhcp: null, up: true });
  });

  test('without address is told where a cable or a WLAN could be joined, those in use first', () => {
    const cards = views({
      interfaces: { zeth: [four('10.0.0.5')], docker0: [four('172.17.0.1')] },
      searches: [search('zeth', '10.0.0.5'), search('docker0', '172.17.0.1', { heard: 0 })],
      system: [
        system('aeth', { up: false }),
        system('docker0', { kind: 'bridge' }),
        system('tun9', { kind: 'vpn' }),
        system('zeth'),
      ],
    });
    expect(cards.map(({ name }) => name)).toEqual(['zeth', 'docker0', 'aeth']);
  });
});

describe('what is wrong with a card', () => {
  test('no cable, and no WLAN', () => {
    const unplugged = { interfaces: {}, searches: [] };
    expect(problems({ ...unplugged, system: [system('eth0', { up: false })] })).toEqual([
      'info: No cable is plugged in, or nothing answers at its other end.',
    ]);
    expect(problems({ ...unplugged, system: [system('eth0', { up: false, kind: 'wlan' })] })).toEqual([
      'info: It is joined to no WLAN.',
    ]);
  });

  test('no address', () => {
    expect(problems({ interfaces: {}, searches: [] })).toEqual([
      'warn: It has no address, so nothing can be asked on it.',
    ]);
  });

  test('an address of its own making alone', () => {
    const own = {
      interfaces: { eth0: [four('169.254.7.8', '255.255.0.0')] },
      searches: [search('eth0', '169.254.7.8')],
    };
    expect(problems(own)).toEqual([
      'info: No DHCP server gave it an address: it took one that begins with 169.254.',
    ]);
    const both = { eth0: [four('169.254.7.8', '255.255.0.0'), four('10.0.0.5')] };
    expect(problems({ ...own, interfaces: both })).toEqual([]);
  });

  test('sending refused, with the system’s reason, and the permission of macOS', () => {
    const refused = { searches: [search('eth0', '10.0.0.5', { error: 'EHOSTUNREACH', quietMs: 90_000 })] };
    expect(problems(refused)).toEqual(['bad: The system refuses to send on it (EHOSTUNREACH).']);
    expect(problems({ ...refused, platform: 'darwin' })).toEqual([
      'bad: macOS does not let this program use the local network.',
    ]);
  });

  test('port 5353 taken, but not before anything was sent', () => {
    const taken = (sent: number) =>
      problems({ searches: [search('eth0', '10.0.0.5', { shared: false, sent })] });
    expect(taken(0)).toEqual([]);
    expect(taken(2)).toEqual([expect.stringContaining('warn: Port 5353 cannot be had')]);
  });

  test('nothing heard for a minute, where somebody else is to be expected', () => {
    const quiet = (quietMs: number, more: Partial<CardFacts> = {}) =>
      problems({ searches: [search('eth0', '10.0.0.5', { quietMs })], ...more });
    expect(quiet(59_999)).toEqual([]);
    expect(quiet(60_000)).toEqual(['warn: Nothing was heard on it for a minute.']);
    expect(quiet(185_000)).toEqual(['warn: Nothing was heard on it for 3 minutes.']);
    expect(quiet(185_000, { system: [system('eth0', { kind: 'vpn' })] })).toEqual([]);
  });

  test('two cards in one subnet, said on both; every card may have an address of 169.254', () => {
    const two = (one: NetworkInterfaceInfo, other: NetworkInterfaceInfo, up = true) => ({
      interfaces: { eth0: [one], wlan0: [other] },
      system: [system('eth0'), system('wlan0', { kind: 'wlan', up })],
      searches: [search('eth0', one.address), search('wlan0', other.address)],
    });
    const same = two(four('10.0.0.5'), four('10.0.0.77'));
    expect(problems(same)).toEqual([
      'warn: eth0 and wlan0 are in the same subnet (10.0.0.0/24): packets to devices may go out of the wrong one.',
    ]);
    expect(problems(same, 'wlan0')).toHaveLength(1);
    expect(problems(two(four('10.0.0.5'), four('10.0.1.77')))).toEqual([]);
    expect(problems(two(four('10.0.0.5'), four('10.0.0.77'), false))).toEqual([]);
    const own = two(four('169.254.1.1', '255.255.0.0'), four('169.254.2.2', '255.255.0.0'));
    expect(problems(own)?.join()).not.toContain('same subnet');
  });

  test('not used because the program was started for other cards', () => {
    expect(problems({ allowed: ['10.9.9.9'], searches: [] })).toEqual([
      'info: It is not used: the program was started for other cards (--interface).',
    ]);
  });
});
