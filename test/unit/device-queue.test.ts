import { beforeEach, describe, expect, it } from 'vitest';
import { Queue } from '../../electron/services/devices/queue.ts';
import { ManualClock } from '../clock.ts';

/** As long as a device that accepts connections and never answers is waited for: over HTTP, then over HTTPS. */
const silence = 12_000;

let clock: ManualClock;
let queue: Queue;
/** Who was asked, in order, and how many are being asked. */
let asked: string[];
let running: number;
let mostRunning: number;

beforeEach(() => {
  clock = new ManualClock();
  queue = new Queue(clock);
  [asked, running, mostRunning] = [[], 0, 0];
});

/** Asks a device that answers after `ms`. */
const ask = (key: string, ms: number) => async (): Promise<void> => {
  asked.push(key);
  running += 1;
  mostRunning = Math.max(mostRunning, running);
  await new Promise<void>((resolve) => clock.setTimeout(resolve, ms));
  running -= 1;
};
const add = (key: string, ms: number, urgency: 'new' | 'silent' = 'new') =>
  queue.add(key, ask(key, ms), urgency);
const strangers = Array.from({ length: 1000 }, (_, at) => `stranger ${at}`);

async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 50) {
    clock.advance(50);
    // What ended begins what is next in turns of its own.
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  }
}

describe('the queue of questions to devices', () => {
  it('asks a new device within a second, though a thousand silent strangers came before it', async () => {
    for (const key of strangers) add(key, silence);
    await pass(30_000);
    add('real', 30);
    await pass(1000);
    expect(asked).toContain('real');
  });

  it('asks a new device at once while those that kept silent are asked again', async () => {
    for (const key of strangers) add(key, silence, 'silent');
    await pass(5000);
    expect(asked.length).toBeLessThan(20);
    add('real', 30);
    expect(asked.at(-1)).toBe('real');
  });

  it('asks the newest first, and those that kept silent last, the one that waits longest first', async () => {
    for (const key of strangers.slice(0, 20)) add(key, 30);
    for (const key of ['silent 1', 'silent 2']) add(key, 30, 'silent');
    for (const key of ['new 1', 'new 2', 'new 3']) add(key, 30);
    await pass(1000);
    expect(asked.slice(8, 12)).toEqual(['new 3', 'new 2', 'new 1', 'stranger 19']);
    expect(asked.slice(-2)).toEqual(['silent 1', 'silent 2']);
  });

  it('holds each device once, however often it is added', async () => {
    for (let minute = 0; minute < 5; minute += 1) {
      for (const key of strangers) add(key, silence, minute % 2 === 0 ? 'silent' : 'new');
      for (const key of strangers) add(key, silence);
      await pass(10_000);
      expect(queue.size).toBeLessThanOrEqual(strangers.length);
    }
    for (const key of strangers) add(key, 0);
    await pass(120_000);
    expect(queue.size).toBe(0);
  });

  it('lets a device that kept silent go first once there is news of it', async () => {
    for (const key of strangers.slice(0, 20)) add(key, silence, 'silent');
    add('back', 30, 'silent');
    add('back', 30);
    await pass(100);
    expect(asked.filter((key) => key === 'back')).toHaveLength(1);
  });

  it('asks a device again after it was asked, when there was news of it meanwhile, and never twice at once', async () => {
    add('moving', 500);
    add('moving', 500);
    add('other', 500, 'silent');
    expect(running).toBe(2);
    await pass(600);
    expect(asked).toEqual(['moving', 'other', 'moving']);
  });

  it('asks a few at a time, and never very many', async () => {
    for (const key of strangers) add(key, 30);
    expect(running).toBe(8);
    await pass(10_000);
    expect(asked).toHaveLength(1000);
    expect(mostRunning).toBe(8);
    for (const key of strangers) add(key, 3_600_000);
    await pass(60_000);
    expect(mostRunning).toBe(128);
  });

  it('begins nothing after it was stopped, and leaves no timer', async () => {
    for (const key of strangers) add(key, 30);
    queue.stop();
    add('late', 30);
    await pass(1000);
    expect(asked).toHaveLength(8);
    expect(clock.waiting).toBe(0);
  });
});
