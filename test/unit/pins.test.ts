/** Pinned certificates, on disk and between programs. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Pins } from '../../electron/services/storage/pins.ts';
import { Store } from '../../electron/services/storage/store.ts';
import { ManualClock } from '../clock.ts';

const serial = 'B8A44F000001';
const [first, second, third] = ['A', 'B', 'C'].map((digit) => digit.repeat(64)) as [string, string, string];

async function pinsForTest(given?: string) {
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'field-installer-pins-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const clock = new ManualClock();
  const pins = new Pins(new Store({ folder, clock, report: () => undefined }), () => clock.now());
  await pins.load();
  return { folder, pins, clock };
}

describe('a pin', () => {
  test('is none the less one for a time that no calendar has', async () => {
    const { folder } = await pinsForTest();
    const replaced = [{ fingerprint: second, pinnedAt: 1e308, replacedAt: -1, why: 'accepted' }];
    const pin = { serial, fingerprint: first, pinnedAt: 1e308, replaced };
    await writeFile(join(folder, 'pins.json'), JSON.stringify({ version: 1, pins: [pin] }));
    const { pins } = await pinsForTest(folder);
    expect(pins.all()).toMatchObject([
      {
        fingerprint: first,
        pinnedAt: null,
        replaced: [{ fingerprint: second, pinnedAt: null, replacedAt: 0 }],
      },
    ]);
  });

  test('is on disk when it was set, with those that it replaced, when and why', async () => {
    const { folder, pins, clock } = await pinsForTest();
    const began = clock.now();
    expect(await pins.set(serial, first)).toMatchObject({ ok: true });
    clock.advance(1_000);
    await pins.set(serial, second, 'own-job');
    clock.advance(1_000);
    await pins.forget(serial);
    clock.advance(1_000);
    await pins.set(serial, third);
    const next = await pinsForTest(folder);
    expect(next.pins.get(serial)).toBe(third);
    expect(next.pins.all()).toEqual([
      {
        serial,
        fingerprint: third,
        pinnedAt: began + 3_000,
        replaced: [
          { fingerprint: second, pinnedAt: began + 1_000, replacedAt: began + 2_000, why: 'forgotten' },
          { fingerprint: first, pinnedAt: began, replacedAt: began + 1_000, why: 'own-job' },
        ],
      },
    ]);
  });

  test('remembers the last five before it', async () => {
    const { pins } = await pinsForTest();
    for (let count = 0; count < 8; count += 1) await pins.set(serial, String(count).repeat(64));
    expect(pins.all()[0]?.replaced.map(({ fingerprint }) => fingerprint[0])).toEqual([
      '6',
      '5',
      '4',
      '3',
      '2',
    ]);
  });

  test('of an earlier version is taken over only where none is known, and none was taken away', async () => {
    const { pins } = await pinsForTest();
    await pins.set(serial, first);
    await pins.set('B8A44F000002', first);
    await pins.forget('B8A44F000002');
    await pins.adopt(
      [serial, 'B8A44F000002', 'B8A44F000003'].map((one) => ({ serial: one, fingerprint: second })),
    );
    expect([serial, 'B8A44F000002', 'B8A44F000003'].map((one) => pins.get(one))).toEqual([
      first,
      null,
      second,
    ]);
  });

  test('that another program has set meanwhile is not replaced by one that was accepted unawares', async () => {
    const one = await pinsForTest();
    const two = await pinsForTest(one.folder);
    const told: string[] = [];
    two.pins.onChange((serial) => told.push(`${serial} ${two.pins.get(serial)}`));
    await one.pins.set(serial, first);
    await two.pins.set(serial, second);
    expect(two.pins.get(serial)).toBe(first);
    expect(told.at(-1)).toBe(`${serial} ${first}`);
  });

  test('that another program has set is known after a look at the disk', async () => {
    const one = await pinsForTest();
    const two = await pinsForTest(one.folder);
    await one.pins.set(serial, first);
    expect(two.pins.get(serial)).toBeNull();
    await two.pins.refresh();
    expect(two.pins.get(serial)).toBe(first);
  });
});
