import { beforeEach, describe, expect, test } from 'vitest';
import { unknownEntry, type Entry } from '../../electron/services/devices/entry.ts';
import { Rounds } from '../../electron/services/devices/rounds.ts';
import type { Sighting } from '../../electron/services/discovery/sightings.ts';
import { ManualClock } from '../clock.ts';

const minute = 60_000;
let clock: ManualClock;
let random: number;
let rounds: Rounds;
let device: Entry;

beforeEach(() => {
  clock = new ManualClock();
  random = 1;
  rounds = new Rounds({ clock, random: () => random });
  device = unknownEntry('B8A44F000001');
  device.answered = true;
});

/** Minutes until it is asked again. */
function untilDue(): number {
  for (let minutes = 0; ; minutes += 0.5) {
    if (rounds.isDue(device)) return minutes;
    clock.advance(minute / 2);
  }
}

describe('a device that is asked by itself', () => {
  test('is asked at once where it never was', () => {
    expect(rounds.isDue(device)).toBe(true);
  });

  test('is asked ever more rarely while it does not answer, an hour apart at most', () => {
    const waits = Array.from({ length: 9 }, () => {
      rounds.asking(device);
      rounds.missed(device);
      return untilDue();
    });
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  test('is asked each minute while it announces itself and does not answer', () => {
    // That there is one is all that counts here.
    device.sighting = {} as Sighting;
    for (let times = 0; times < 5; times += 1) {
      rounds.missed(device);
      expect(untilDue()).toBe(1);
    }
  });

  test('does not have its turn together with all others', () => {
    random = 0;
    rounds.missed(device);
    clock.advance(0.8 * minute);
    expect(rounds.isDue(device)).toBe(true);
  });

  test('is asked each minute while it answers and announces nothing', () => {
    for (let times = 0; times < 5; times += 1) {
      rounds.missed(device);
      rounds.answered(device);
      expect(untilDue()).toBe(1);
    }
  });

  test('is not asked while it announces itself and has answered', () => {
    // That there is one is all that counts here.
    device.sighting = {} as Sighting;
    rounds.answered(device);
    clock.advance(1_000 * minute);
    expect(rounds.isDue(device)).toBe(false);
  });

  test('is not asked again while its answer is awaited', () => {
    rounds.asking(device);
    clock.advance(1_000 * minute);
    expect([rounds.isAsking(device), rounds.isDue(device)]).toEqual([true, false]);
  });

  test('has its turn at once where a person searches, and on another network', () => {
    for (const again of [() => rounds.begin(device), () => rounds.startOver()]) {
      for (let times = 0; times < 5; times += 1) rounds.missed(device);
      expect(rounds.isDue(device)).toBe(false);
      again();
      expect([rounds.isDue(device), rounds.misses(device)]).toEqual([true, 0]);
    }
  });

  test('keeps its turn when the computer’s clock is set', () => {
    rounds.missed(device);
    clock.jump(3_600_000);
    expect(rounds.isDue(device)).toBe(false);
  });
});
