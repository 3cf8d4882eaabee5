import { beforeEach, describe, expect, test } from 'vitest';
import type { CardNetwork } from '../../electron/services/cards/networks.ts';
import { NetworkWatch } from '../../electron/services/devices/network-watch.ts';
import { ManualClock } from '../clock.ts';

const home: CardNetwork = {
  card: 'wlan0',
  subnet: '192.168.1.0/24',
  gateway: '192.168.1.1',
  gatewayMac: '00:11:22:33:44:55',
  ssid: null,
};

let clock: ManualClock;
let networks: CardNetwork[];
let others: number;
let watch: NetworkWatch;

beforeEach(() => {
  clock = new ManualClock();
  networks = [home];
  others = 0;
  watch = new NetworkWatch({ clock, networks: () => Promise.resolve(networks) }, () => (others += 1));
  watch.start();
});

async function minutes(count: number): Promise<void> {
  for (let seconds = 0; seconds < count * 60; seconds += 5) {
    clock.advance(5_000);
    await Promise.resolve();
    await Promise.resolve();
  }
}

describe('another network', () => {
  test('is none where nothing changes, and where a neighbour table forgets the gateway', async () => {
    await minutes(3);
    networks = [{ ...home, gatewayMac: null }];
    await minutes(3);
    networks = [home];
    await minutes(3);
    networks = [{ ...home, gateway: null, gatewayMac: null }];
    await minutes(3);
    expect(others).toBe(0);
  });

  test('is one with another gateway, though the card and its subnet are called the same', async () => {
    await minutes(1);
    networks = [{ ...home, gatewayMac: '66:77:88:99:AA:BB' }];
    await minutes(2);
    expect(others).toBe(1);
    networks = [{ ...home, gateway: '192.168.1.254', gatewayMac: null }];
    await minutes(2);
    expect(others).toBe(2);
    await minutes(3);
    expect(others).toBe(2);
  });

  test('is supposed after a sleep, in which the wall clock alone goes on', async () => {
    await minutes(1);
    clock.jump(3_600_000);
    await minutes(1);
    expect(others).toBe(1);
  });

  test('is not supposed where the clock is set by some seconds, or back', async () => {
    for (const ms of [5_000, -3_600_000]) {
      clock.jump(ms);
      await minutes(1);
    }
    expect(others).toBe(0);
  });

  test('is asked for no more once the watch has ended', async () => {
    watch.stop();
    clock.jump(3_600_000);
    await minutes(2);
    expect([others, clock.waiting]).toEqual([0, 0]);
  });
});
