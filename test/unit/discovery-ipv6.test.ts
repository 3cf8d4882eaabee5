import { decode } from 'dns-packet';
import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { Discovery } from '../../electron/services/discovery/discovery.ts';
import type { NetworkInterfaces } from '../../electron/services/discovery/cards.ts';
import { ManualClock } from '../clock.ts';
import { FakeCards, info, info6 } from './fake-cards.ts';

/* A laptop whose eth0 has both families, and whose eth1 has IPv6 alone. */
const both = [info('10.0.0.5'), info6('2001:db8:1::5'), info6('fe80::5', 2)];
const alone = [info6('fe80::9', 4)];
const serial = 'B8A44F000001';

let clock: ManualClock;
let cards: FakeCards;
let present: ReturnType<NetworkInterfaces>;
let discovery: Discovery | undefined;
afterEach(() => discovery?.stop());

function start(interfaces: typeof present, more: { platform?: NodeJS.Platform; allowed?: string[] } = {}) {
  clock = new ManualClock();
  cards = new FakeCards();
  present = interfaces;
  discovery = new Discovery({
    clock,
    random: () => 0,
    networkInterfaces: () => present,
    createSocket: cards.createSocket,
    platform: more.platform ?? 'linux',
    ...(more.allowed ? { interfaces: more.allowed } : {}),
  });
  discovery.start();
  return discovery;
}
const sent = (socket: string) => cards.sockets.get(socket)?.sent ?? [];
const isOpen = (...sockets: string[]) =>
  eventually(() => expect([...cards.sockets.keys()].sort()).toEqual([...sockets].sort()));
const eth0 = ['10.0.0.5 multicast', '10.0.0.5 unicast', '::%eth0 multicast', '::%eth0 unicast'];
const eth1 = ['::%eth1 multicast', '::%eth1 unicast'];
const announced = { serial, addresses: ['fe80::aecc:8eff:fe00:1'] };

describe('a search over IPv6', () => {
  it('goes out of each card by its zone, from the shared port and from one of our own', async () => {
    const search = start({ eth1: alone });
    await isOpen(...eth1);
    expect(cards.sockets.get('::%eth1 multicast')).toMatchObject({
      type: 'udp6',
      bound: 'ff02::fb%eth1',
      port: 5353,
      group: 'ff02::fb on ::%eth1',
      sent: [{ to: 'ff02::fb%eth1 5353' }],
    });
    expect(cards.sockets.get('::%eth1 unicast')).toMatchObject({
      type: 'udp6',
      bound: 'fe80::9%eth1',
      port: 0,
      group: '',
      sent: [{ to: 'ff02::fb%eth1 5353' }],
    });
    await eventually(() =>
      expect(search.statistics()).toMatchObject({
        state: 'searching',
        cards: [{ name: 'eth1', address: 'fe80::9%eth1', sent: 2, failed: 0, shared: true }],
      }),
    );
  });

  it('goes by the card’s number on Windows, where a group cannot be bound to', async () => {
    start({ 'Ethernet 2': alone }, { platform: 'win32' });
    await isOpen('::%4 multicast', '::%4 unicast');
    expect(cards.sockets.get('::%4 multicast')).toMatchObject({
      bound: '::',
      group: 'ff02::fb on ::%4',
      sent: [{ to: 'ff02::fb%4 5353' }],
    });
    expect(cards.sockets.get('::%4 unicast')?.bound).toBe('fe80::9%4');
  });

  it('comes a little behind that over IPv4, with what is known by then, so that nobody answers twice', async () => {
    start({ eth0: both });
    await isOpen('10.0.0.5 multicast', '10.0.0.5 unicast');
    cards.deliver('10.0.0.5 multicast', '10.0.0.21', { serial, addresses: ['10.0.0.21'] });
    clock.advance(250);
    await isOpen(...eth0);
    const [question] = sent('::%eth0 multicast');
    const known = decode(question?.packet ?? Buffer.alloc(0)).answers ?? [];
    expect(known).toMatchObject([
      { name: '_axis-video._tcp.local', data: `AXIS P3265-V - ${serial}._axis-video._tcp.local` },
    ]);
  });

  it('is of cards that may be used alone: IPv6 of a card belongs to the address that it was named by', async () => {
    start({ eth0: both, eth1: alone }, { allowed: ['10.0.0.5'] });
    await isOpen('10.0.0.5 multicast', '10.0.0.5 unicast');
    clock.advance(250);
    await isOpen(...eth0);
    start({ eth0: both, eth1: alone }, { allowed: ['fe80::9'] });
    await isOpen(...eth1);
    clock.advance(250);
    await isOpen(...eth1);
  });

  it('is not blocked where IPv6 alone is refused, and is where all is', async () => {
    const search = start({ eth0: both });
    cards.refused = /^ff02/;
    clock.advance(250);
    await eventually(() =>
      expect(search.statistics()).toMatchObject({
        state: 'searching',
        cards: [
          { address: '10.0.0.5', sent: 2, error: null },
          { address: 'fe80::5%eth0', sent: 0, failed: 2, error: 'ENETUNREACH' },
        ],
      }),
    );
    cards.refused = /./;
    search.askNow();
    await eventually(() => expect(search.statistics().state).toBe('blocked'));
  });
});

describe('a device with IPv6 alone', () => {
  it('is found at its link-local address, with the zone of the card that hears it now', async () => {
    const search = start({ eth0: both, eth1: alone });
    clock.advance(250);
    await isOpen(...eth0, ...eth1);
    cards.deliver('::%eth1 multicast', 'fe80::aecc:8eff:fe00:1%eth1', announced);
    expect(search.sightings()).toMatchObject([
      { serial, addresses: ['fe80::aecc:8eff:fe00:1%eth1'], interfaces: ['fe80::9%eth1'] },
    ]);
    cards.deliver('::%eth0 unicast', 'fe80::aecc:8eff:fe00:1%eth0', announced);
    expect(search.sightings()).toMatchObject([
      {
        addresses: ['fe80::aecc:8eff:fe00:1%eth0', 'fe80::aecc:8eff:fe00:1%eth1'],
        interfaces: ['10.0.0.5', 'fe80::9%eth1'],
      },
    ]);
  });

  it.each([
    ['::%eth0 multicast', 'fe80::1%eth1', 'another card heard it'],
    ['::%eth0 unicast', 'fe80::1%eth1', 'another card heard it'],
    ['::%eth0 unicast', '2001:db8:2::1', 'it is not from this link'],
  ])('is not heard on %s from %s: %s', async (socket, from) => {
    const search = start({ eth0: both, eth1: alone });
    clock.advance(250);
    await isOpen(...eth0, ...eth1);
    cards.deliver(socket, from, announced);
    expect(search.sightings()).toEqual([]);
    expect(search.statistics().outside).toBe(1);
  });

  it.each([
    ['::%eth0 unicast', '2001:db8:1::21'],
    ['::%eth0 multicast', '2001:db8:2::1'],
  ])('may speak on %s from %s', async (socket, from) => {
    const search = start({ eth0: both });
    clock.advance(250);
    await isOpen(...eth0);
    cards.deliver(socket, from, announced);
    expect(search.sightings()).toHaveLength(1);
  });

  it('is dropped from a foreign address where the system may hand over what was sent to this computer alone', async () => {
    const search = start({ eth0: both }, { platform: 'win32' });
    clock.advance(250);
    await isOpen('10.0.0.5 multicast', '10.0.0.5 unicast', '::%2 multicast', '::%2 unicast');
    cards.deliver('::%2 multicast', '2001:db8:2::1', announced);
    expect(search.sightings()).toEqual([]);
    cards.deliver('::%2 multicast', 'fe80::1%2', announced);
    expect(search.sightings()).toMatchObject([{ addresses: ['fe80::aecc:8eff:fe00:1%2'] }]);
  });
});

describe('an address of a card', () => {
  it('that comes is asked from at once, and what was heard before stays', async () => {
    const search = start({ eth0: [info6('fe80::5', 2)] });
    await isOpen('::%eth0 multicast', '::%eth0 unicast');
    cards.deliver('::%eth0 multicast', 'fe80::1%eth0', announced);
    // The lease of a cable that was just plugged in.
    present = { eth0: both };
    clock.advance(1000);
    await isOpen(...eth0);
    expect(search.sightings()).toMatchObject([{ serial, interfaces: ['10.0.0.5'] }]);
    await eventually(() => expect(sent('10.0.0.5 multicast')).toHaveLength(1));
  });

  it.each([
    ['IPv4, with IPv6 as it was', { eth0: [info('10.9.0.5'), info6('fe80::5', 2)] }],
    ['IPv6', { eth0: [info('10.0.0.5'), info6('fe80::77', 2)] }],
    ['IPv4, for none', { eth0: [info6('fe80::5', 2)] }],
  ])('that is replaced may mean another network: what was heard goes with it (%s)', async (_, after) => {
    const search = start({ eth0: both });
    clock.advance(250);
    await isOpen(...eth0);
    cards.deliver('::%eth0 multicast', 'fe80::1%eth0', announced);
    expect(search.sightings()).toHaveLength(1);
    present = after;
    clock.advance(1000);
    expect(search.sightings()).toEqual([]);
  });
});
