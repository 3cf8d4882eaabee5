/** What the list of devices has room for, in memory and on disk. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Logins } from '../../electron/services/credentials/logins.ts';
import { noVault } from '../../electron/services/credentials/vault.ts';
import { takeNetwork, type Entry } from '../../electron/services/devices/entry.ts';
import { DeviceList } from '../../electron/services/devices/list.ts';
import { Store } from '../../electron/services/storage/store.ts';
import { ManualClock } from '../clock.ts';
import { plain } from '../../shared/texts/said.ts';

const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;
const serialOf = (index: number) => `B8A44F${index.toString(16).toUpperCase().padStart(6, '0')}`;

async function listForTest() {
  const folder = await mkdtemp(join(tmpdir(), 'field-installer-list-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const open = async () => {
    const clock = new ManualClock();
    const report = (fault: unknown) => {
      throw fault;
    };
    const store = new Store({ folder, clock, report });
    const logins = new Logins(store, noVault, report);
    const leftOut = () => ({ nameless: [], namelessCount: 0, full: false });
    const list = new DeviceList({ clock, logins, store, searchProblem: () => null, leftOut });
    await list.load();
    return list;
  };
  return { open, list: await open(), file: join(folder, 'site.json') };
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
    answered(list, 1, 300 * kibibyte);
    answered(list, 2, 200 * kibibyte);
    expect(list.devices().map(({ readAt }) => readAt !== null)).toEqual([true, true]);
    expect(await list.save()).toMatchObject({ ok: true });
    const next = await open();
    expect(next.devices().map(({ serial, readAt }) => [serial, readAt !== null])).toEqual([
      [serialOf(1), false],
      [serialOf(2), true],
    ]);
  });

  test('the newest 64 MiB are kept, and every device stays in the list', async () => {
    const { list, file } = await listForTest();
    const size = 250 * kibibyte;
    const count = Math.ceil((70 * mebibyte) / size);
    for (let index = 0; index < count; index += 1) answered(list, index, size);
    expect(await list.save()).toMatchObject({ ok: true });
    expect((await stat(file)).size).toBeLessThan(66 * mebibyte);
    const kept = JSON.parse(await readFile(file, 'utf8')) as { devices: { network: unknown }[] };
    const withAnswer = kept.devices.map(({ network }) => network !== null);
    expect(withAnswer).toHaveLength(count);
    expect(withAnswer.indexOf(true)).toBe(withAnswer.filter((is) => !is).length);
    expect(withAnswer.filter((is) => is).length).toBe(Math.floor((64 * mebibyte) / (size + 60)));
  });
});
