import { describe, expect, it } from 'vitest';
import { nothingLeftOut } from '../../shared/contract/left-out.ts';
import type { Device, DeviceDetail, DevicesSnapshot } from '../../shared/contract/device.ts';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import { DevicesState } from '../../renderer/state/devices.svelte.ts';
import { JobsState } from '../../renderer/state/jobs.svelte.ts';
import { fakeInstaller } from './fake-installer.ts';
import { device, jobAt, onNetwork, picture, start } from './site.ts';
import { inEnglish } from '../english.ts';
import { plain, type Said } from '../../shared/texts/said.ts';

const a = device('AAAAAAAAAAAA', { name: 'A' });
const b = device('BBBBBBBBBBBB', { name: 'B' });
const c = device('CCCCCCCCCCCC', { name: 'C' });

/** A list whose snapshots are answered by hand, in order. */
function followed() {
  const waiting: ((answer: Result<DevicesSnapshot>) => void)[] = [];
  const fake = fakeInstaller({
    devices: { snapshot: () => new Promise((resolve) => waiting.push(resolve)) },
  });
  const state = new DevicesState(fake.api.devices);
  state.start();
  return {
    state,
    asked: () => fake.requests('devices.snapshot').length,
    answer: async (answer: Result<DevicesSnapshot>) => {
      await Promise.resolve();
      waiting.shift()?.(answer);
      await new Promise((resolve) => setImmediate(resolve));
    },
    delta: (revision: number, changed: Device[], removed: string[] = [], searchProblem: Said | null = null) =>
      fake.emit('devices.changed', { revision, changed, removed, searchProblem, leftOut: nothingLeftOut }),
  };
}

const snapshot = (revision: number, devices: Device[]) =>
  ok({ revision, devices, searchProblem: null, leftOut: nothingLeftOut });

/** A list whose details are answered by hand, with the watched device `a` in it. */
async function watched() {
  const fake = fakeInstaller({ devices: { snapshot: () => Promise.resolve(snapshot(1, [a])) } });
  const waiting: ((answer: Result<DeviceDetail>) => void)[] = [];
  fake.tell({ devices: { detail: () => new Promise((resolve) => waiting.push(resolve)) } });
  const state = new DevicesState(fake.api.devices);
  state.start();
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const unwatch = state.watch(a.serial);
  await settled();
  let revision = 1;
  return {
    state,
    unwatch,
    asked: () => fake.requests('devices.detail').length,
    answer: async (readAt: number | null) => {
      const network = readAt === null ? null : { readAt, picture: picture() };
      waiting.shift()?.(ok({ serial: a.serial, mdns: null, network }));
      await settled();
    },
    change: async () => {
      fake.emit('devices.changed', {
        revision: (revision += 1),
        changed: [a],
        removed: [],
        searchProblem: null,
        leftOut: nothingLeftOut,
      });
      await settled();
    },
  };
}

describe('the detail of a device that is watched', () => {
  it('is asked for, and again whenever its row has changed', async () => {
    const list = await watched();
    expect(list.state.known(a.serial)).toBeNull();
    await list.answer(null);
    // The snapshot came while the first answer was on its way.
    await list.answer(null);
    expect(list.state.known(a.serial)).toMatchObject({ name: 'A', network: null });
    await list.change();
    await list.answer(7);
    expect(list.state.known(a.serial)?.network?.readAt).toBe(7);
  });

  it('is asked for again when the row changes while it is on its way: the last answer counts', async () => {
    const list = await watched();
    await list.answer(null);
    await list.answer(null);
    const before = list.asked();
    await list.change();
    await list.change();
    await list.change();
    expect(list.asked()).toBe(before + 1);
    await list.answer(7);
    await list.answer(8);
    expect(list.asked()).toBe(before + 2);
    expect(list.state.known(a.serial)?.network?.readAt).toBe(8);
  });

  it('is the same value as long as it says the same', async () => {
    const list = await watched();
    await list.answer(7);
    const first = list.state.known(a.serial)?.network;
    await list.answer(7);
    await list.change();
    await list.answer(7);
    expect(list.state.known(a.serial)?.network).toBe(first);
  });

  it('is not asked for when nobody watches any more', async () => {
    const list = await watched();
    await list.answer(7);
    await list.answer(7);
    const before = list.asked();
    list.unwatch();
    await list.change();
    expect(list.asked()).toBe(before);
  });
});

describe('the devices that the window follows', () => {
  it('start with the snapshot and take deltas in order', async () => {
    const list = followed();
    await list.answer(snapshot(4, [a]));
    list.delta(5, [b]);
    list.delta(6, [], [a.serial], plain('No network card is up.'));
    expect([...list.state.all.keys()]).toEqual([b.serial]);
    expect(inEnglish(list.state.problem)).toBe('No network card is up.');
    expect(list.asked()).toBe(1);
  });

  it('keep what comes while the snapshot is on its way, and drop what it holds already', async () => {
    const list = followed();
    list.delta(4, [device(a.serial, { name: 'older' })]);
    list.delta(5, [b]);
    await list.answer(snapshot(4, [a]));
    expect(list.state.get(a.serial)?.name).toBe('A');
    expect(list.state.get(b.serial)?.name).toBe('B');
  });

  it('are asked for again when a revision is missing', async () => {
    const list = followed();
    await list.answer(snapshot(1, [a]));
    list.delta(3, [c]);
    expect(list.state.get(c.serial)).toBeNull();
    await list.answer(snapshot(3, [a, b, c]));
    expect(list.asked()).toBe(2);
    expect([...list.state.all.keys()]).toEqual([a.serial, b.serial, c.serial]);
    list.delta(4, [], [b.serial]);
    expect(list.state.get(b.serial)).toBeNull();
  });

  it('say why they cannot be had, and come with the next try', async () => {
    const list = followed();
    await list.answer(fail('internal', plain('The list is broken.')));
    expect(inEnglish(list.state.failure)?.message).toBe('The list is broken.');
    list.state.retry();
    await list.answer(snapshot(1, [a]));
    expect(list.state.failure).toBeNull();
    expect(list.state.all.size).toBe(1);
  });
});

it('jobs that still run stand before those that ended, the latest first', async () => {
  const ended = { ...onNetwork(), id: 'old', startedAt: start + 5000 };
  const later = { ...onNetwork(), id: 'later', startedAt: start + 9000 };
  const fake = fakeInstaller({
    jobs: { snapshot: () => Promise.resolve(ok({ revision: 1, jobs: [ended, later] })) },
  });
  const jobs = new JobsState(fake.api.jobs);
  jobs.start();
  await new Promise((resolve) => setImmediate(resolve));
  fake.emit('jobs.changed', { revision: 2, job: jobAt('test', 'running'), dropped: [] });
  expect(jobs.sorted.map(({ id }) => id)).toEqual(['job-1', 'later', 'old']);
  expect(jobs.activeOn('B8A44F631339')?.id).toBe('job-1');
});
