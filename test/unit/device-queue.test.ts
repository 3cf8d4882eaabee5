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
const add = (key: string, ms: number, urgency: 'new' | 'shown' | 'rest' = 'new') =>
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
    for (const key of strangers) add(key, silence, 'rest');
    await pass(5000);
    expect(asked.length).toBeLessThan(20);
    add('real', 30);
    expect(asked.at(-1)).toBe('real');
  });

  it('asks who has news and what is on screen newest first, and the rest in the order in which they came', async () => {
    for (const urgency of ['new', 'shown', 'rest'] as const) {
      for (const key of strangers.slice(0, 20)) add(`${urgency} ${key}`, 30, urgency);
    }
    const first = asked.length;
    for (const urgency of ['new', 'shown', 'rest'] as const) {
      for (const number of [1, 2, 3]) add(`${urgency} late ${number}`, 30, urgency);
    }
    await pass(1000);
    const later = (urgency: string) => asked.slice(first).filter((key) => key.startsWith(urgency));
    expect(later('new').slice(0, 3)).toEqual(['new late 3', 'new late 2', 'new late 1']);
    expect(later('shown').slice(0, 3)).toEqual(['shown late 3', 'shown late 2', 'shown late 1']);
    expect(later('rest').slice(-3)).toEqual(['rest late 1', 'rest late 2', 'rest late 3']);
  });

  it('has places of their own for what is on screen and for the rest, whatever floods come', async () => {
    for (const key of strangers) add(key, silence);
    for (const key of strangers) add(`rest ${key}`, silence, 'rest');
    add('seen', 30, 'shown');
    expect(asked.at(-1)).toBe('seen');
    await pass(20_000);
    expect(asked.filter((key) => key.startsWith('rest')).length).toBeGreaterThan(16);
  });

  it('never holds more than a thousand of a kind: the oldest news goes, and of the rest who comes last', async () => {
    const many = Array.from({ length: 1_200 }, (_, at) => `many ${at}`);
    for (const key of many) add(key, 30);
    for (const key of many) add(`rest ${key}`, 30, 'rest');
    expect(queue.size).toBe(2_000);
    await pass(30_000);
    expect(asked).toContain('many 1199');
    expect(asked).not.toContain('many 9');
    expect(asked).toContain('rest many 900');
    expect(asked).not.toContain('rest many 1199');
  });

  it('holds each device once, however often it is added', async () => {
    for (let minute = 0; minute < 5; minute += 1) {
      for (const key of strangers) add(key, silence, minute % 2 === 0 ? 'rest' : 'new');
      for (const key of strangers) add(key, silence);
      await pass(10_000);
      expect(queue.size).toBeLessThanOrEqual(strangers.length);
    }
    for (const key of strangers) add(key, 0);
    await pass(120_000);
    expect(queue.size).toBe(0);
  });

  it('lets a device that kept silent go first once there is news of it', async () => {
    for (const key of strangers.slice(0, 20)) add(key, silence, 'rest');
    add('back', 30, 'rest');
    add('back', 30);
    await pass(100);
    expect(asked.filter((key) => key === 'back')).toHaveLength(1);
  });

  it('asks a device again after it was asked, when there was news of it meanwhile, and never twice at once', async () => {
    add('moving', 500);
    add('moving', 500);
    add('other', 500, 'rest');
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
