/** What the list of devices has room for, in memory and on disk. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Logins } from '../../electron/services/credentials/logins.ts';
import { noVault } from '../../electron/services/credentials/vault.ts';
import { takeNetwork, type Entry } from '../../electron/services/devices/entry.ts';
import { DeviceList } from '../../electron/services/devices/list.ts';
import { disk, type Files } from '../../electron/services/storage/files.ts';
import { Pins } from '../../electron/services/storage/pins.ts';
import { Store } from '../../electron/services/storage/store.ts';
import { ManualClock } from '../clock.ts';
import { ownSiteId } from '../../shared/contract/site.ts';
import { plain } from '../../shared/texts/said.ts';

const kibibyte = 1024;
const serialOf = (index: number) => `B8A44F${index.toString(16).toUpperCase().padStart(6, '0')}`;

async function listForTest() {
  const folder = await mkdtemp(join(tmpdir(), 'field-installer-list-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const open = async (files: Partial<Files> = {}) => {
    const clock = new ManualClock();
    const report = (fault: unknown) => {
      throw fault;
    };
    const store = new Store({ folder, clock, report, files: { ...disk, ...files } });
    const logins = new Logins(store, noVault, report);
    const leftOut = () => ({ nameless: [], namelessCount: 0, full: false });
    const pins = new Pins(store, () => clock.now());
    const list = new DeviceList({
      activity: { add: () => undefined },
      clock,
      logins,
      pins,
      store,
      cards: () => [],
      searchProblem: () => null,
      leftOut,
    });
    onTestFinished(() => list.stop());
    await list.open(ownSiteId);
    return list;
  };
  return { open, list: await open(), folder };
}

/** An answer of a device, about `size` signs long. */
const answer = (size: number) => ({ system: { hostname: { hostname: 'gate' } }, padding: 'x'.repeat(size) });

function answered(list: DeviceList, index: number, size: number): Entry {
  const entry = list.entry(serialOf(index));
  entry.answered = true;
  expect(takeNetwork(entry, answer(size), index)).toBe(true);
  list.touch(entry);
  return entry;
}

describe('Of devices that only announce themselves', () => {
  const most = 10_000;

  test('ten thousand are listed; more are left out, and that is said', async () => {
    const { list } = await listForTest();
    for (let index = 0; index < most; index += 1) expect(list.announced(serialOf(index))).not.toBeNull();
    expect(list.announced(serialOf(most))).toBeNull();
    expect(list.devices()).toHaveLength(most);
    expect(list.snapshot().searchProblem).not.toBeNull();
  });

  test('one that was asked and kept silent makes room, and a device that answered never does', async () => {
    const { list } = await listForTest();
    const real = answered(list, 0, 10).device.serial;
    const [first] = Array.from({ length: most }, (_, index) => list.announced(serialOf(index + 1)));
    if (!first) throw new Error('There is no first one.');
    expect(list.announced(serialOf(most + 1))).toBeNull();

    list.touch(first, { reachability: { state: 'unreachable', reason: plain('It does not answer.') } });
    expect(list.announced(serialOf(most + 1))).not.toBeNull();
    const serials = list.devices().map(({ serial }) => serial);
    expect(serials).toContain(real);
    expect(serials).not.toContain(first.device.serial);
    // It had its turn: whoever announces itself again and again does not push others out.
    expect(list.announced(first.device.serial)).toBeNull();
  });
});

describe('Of what devices have answered', () => {
  test('an answer beyond any device’s is shown in this run and not kept', async () => {
    const { list, open } = await listForTest();
    for (const [index, size] of [300 * kibibyte, 200 * kibibyte].entries()) {
      list.keepAnswer(answered(list, index, size));
    }
    await list.stop();
    const next = await open();
    expect(next.devices().map(({ serial }) => serial)).toEqual([serialOf(0), serialOf(1)]);
    const read = await Promise.all([0, 1].map((index) => next.withAnswer(serialOf(index))));
    expect(read.map((one) => one.ok && one.value.detail.network !== null)).toEqual([false, true]);
  });

  test('none is read to show the list, and one when its device is opened', async () => {
    const { list, open } = await listForTest();
    for (let index = 0; index < 20; index += 1) list.keepAnswer(answered(list, index, 100));
    await list.stop();
    const opened: string[] = [];
    const readFile = ((file: string, options: undefined) => {
      opened.push(file);
      return disk.readFile(file, options);
    }) as Files['readFile'];
    const next = await open({ readFile });
    expect(next.devices().map(({ readAt }) => readAt)).toEqual(
      Array.from({ length: 20 }, (_, index) => index),
    );
    expect(opened.filter((file) => file.includes('answers'))).toEqual([]);
    const entry = await next.withAnswer(serialOf(7));
    expect(entry.ok && entry.value.detail.network?.readAt).toBe(7);
    expect(opened.filter((file) => file.includes('answers'))).toEqual([
      expect.stringContaining(`${serialOf(7)}.json`),
    ]);
  });
});
