import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { Discovery } from '../../electron/services/discovery/discovery.ts';
import { ManualClock } from '../clock.ts';
import { FakeCards, info } from './fake-cards.ts';

/** A laptop with two cards. */
const laptop = {
  eth0: [info('10.0.0.5', { mac: '02:00:00:00:00:01' })],
  wlan0: [info('192.168.1.7', { mac: '02:00:00:00:00:02' })],
};

let discovery: Discovery | undefined;
afterEach(() => discovery?.stop());

async function heard({
  from,
  to,
  platform = 'linux',
  muting = true,
}: {
  from: string;
  to: string;
  platform?: NodeJS.Platform;
  muting?: boolean;
}): Promise<string[]> {
  const cards = new FakeCards();
  cards.muting = muting;
  const made = new Discovery({
    clock: new ManualClock(),
    networkInterfaces: () => laptop,
    createSocket: cards.createSocket,
    platform,
  });
  discovery?.stop();
  discovery = made;
  made.start();
  await eventually(() => expect(made.statistics().cards.map(({ sent }) => sent)).toEqual([2, 2]));
  cards.deliver(to, from, { serial: 'B8A44F000001' });
  const { outside } = made.statistics();
  const interfaces = made.sightings().flatMap((found) => found.interfaces);
  expect(outside).toBe(interfaces.length === 0 ? 1 : 0);
  return interfaces;
}

describe('an answer to our own port', () => {
  it('counts when it comes from the card’s subnet', async () => {
    expect(await heard({ to: '10.0.0.5 unicast', from: '10.0.0.48' })).toEqual(['10.0.0.5']);
  });

  it.each(['10.0.1.48', '8.8.8.8', '192.168.1.48', '127.0.0.1'])('is dropped from %s', async (from) => {
    expect(await heard({ to: '10.0.0.5 unicast', from })).toEqual([]);
  });
});

describe('an answer to everyone', () => {
  it.each(['10.0.0.48', '169.254.7.9', '192.168.0.90', '192.168.1.48', '8.8.8.8'])(
    'counts from %s, whose packet cannot have come through a router',
    async (from) => {
      expect(await heard({ to: '10.0.0.5 multicast', from })).toEqual(['10.0.0.5']);
    },
  );

  it('is dropped from this computer’s own loopback', async () => {
    expect(await heard({ to: '10.0.0.5 multicast', from: '127.0.0.1' })).toEqual([]);
  });

  it('is left to the card whose subnet it comes from, where the system cannot keep cards apart', async () => {
    const muting = false;
    expect(await heard({ to: '10.0.0.5 multicast', from: '192.168.1.48', muting })).toEqual([]);
    expect(await heard({ to: '192.168.1.7 multicast', from: '192.168.1.48', muting })).toEqual([
      '192.168.1.7',
    ]);
    expect(await heard({ to: '10.0.0.5 multicast', from: '169.254.7.9', muting })).toEqual(['10.0.0.5']);
  });

  it('is dropped from a public address, where it may have been sent to this computer alone', async () => {
    const platform = 'win32';
    expect(await heard({ to: '10.0.0.5 multicast', from: '8.8.8.8', platform })).toEqual([]);
    expect(await heard({ to: '10.0.0.5 multicast', from: '169.254.7.9', platform })).toEqual(['10.0.0.5']);
  });
});

describe('that a card hears anything at all', () => {
  it('is shown by what others send, and not by what this computer says itself', async () => {
    const clock = new ManualClock();
    const cards = new FakeCards();
    const made = new Discovery({
      clock,
      networkInterfaces: () => laptop,
      createSocket: cards.createSocket,
      platform: 'linux',
    });
    discovery = made;
    made.start();
    await eventually(() => expect(made.statistics().cards.map(({ sent }) => sent)).toEqual([2, 2]));
    const hearing = () => made.statistics().cards.map(({ heard, quietMs }) => ({ heard, quietMs }));
    clock.advance(500);
    cards.deliver('10.0.0.5 multicast', '10.0.0.5', { serial: 'B8A44F000001' });
    expect(hearing()).toEqual([
      { heard: 0, quietMs: 500 },
      { heard: 0, quietMs: 500 },
    ]);
    cards.deliver('10.0.0.5 multicast', '10.0.0.48', { serial: 'B8A44F000001' });
    clock.advance(100);
    expect(hearing()).toEqual([
      { heard: 1, quietMs: 100 },
      { heard: 0, quietMs: 600 },
    ]);
  });
});
