/** What becomes of the list on a disk that is really full, or read-only: a small one in memory, mounted for the test. */
import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { inEnglish } from '../english.ts';
import { ManualClock } from '../clock.ts';
import {
  addAndLogIn,
  filesIn,
  keptIn,
  passing,
  passingUntil,
  servicesForTest,
  siteForTest,
  temporaryFolder,
} from '../contract/services.ts';
import { whyNoLab } from './namespaces.ts';

const run = promisify(execFile);
const reason = whyNoLab();
if (reason) console.log(`Full and read-only disks are not tested: ${reason}.`);

/** A data folder with room for `bytes`. */
async function smallDisk(bytes: number): Promise<string> {
  const folder = await temporaryFolder();
  await run('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]);
  onTestFinished(async () => {
    await run('umount', [folder]);
  });
  return folder;
}

describe.skipIf(reason !== null)('a full disk', () => {
  test('leaves what is kept as it was, is said, and what came meanwhile is written when there is room', async () => {
    const dataFolder = await smallDisk(512 * 1024);
    const filler = join(dataFolder, 'filler');
    const site = await siteForTest({ devices: [{}, {}] });
    const [first, second] = site.devices;
    if (!first || !second) throw new Error('The site is too small.');
    const before = await servicesForTest({ dataFolder });
    await addAndLogIn(before, first, 'https');
    await before.stop();
    const clock = new ManualClock();
    const services = await servicesForTest({ dataFolder, clock });
    const { notices } = services.store;
    const said = () => inEnglish(notices.snapshot().notices.map(({ message }) => message));
    const kept = async () => (await keptIn(dataFolder)).map(({ serial }) => serial).sort();
    expect(await kept()).toEqual([first.serial]);
    const pins = await readFile(join(dataFolder, 'pins.json'), 'utf8');
    await expect(writeFile(filler, Buffer.alloc(1024 * 1024))).rejects.toThrow('ENOSPC');

    await passing(clock, addAndLogIn(services, second, 'https'));
    expect(await passing(clock, services.sites.setPeople([first.serial], { place: 'Gate' }))).toMatchObject({
      ok: false,
      error: { kind: 'storage' },
    });
    expect(said()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/pins\.json cannot be written: .*full/),
        expect.stringMatching(/answers.* cannot be written: .*full/),
        expect.stringMatching(/people\.json cannot be written: .*full/),
      ]),
    );
    expect(await readFile(join(dataFolder, 'pins.json'), 'utf8')).toBe(pins);
    expect(services.devices.get(second.serial)).not.toBeNull();
    expect(services.devices.get(first.serial)?.place).toBe('Gate');

    await rm(filler);
    await passingUntil(clock, () => said().length === 0);
    await passing(clock, services.stop());
    expect(await kept()).toEqual([first.serial, second.serial].sort());
    const after = await servicesForTest({ dataFolder });
    expect(after.pins.get(second.serial)).toBe(second.fingerprint);
    expect(after.devices.get(first.serial)?.place).toBe('Gate');
    const detail = await after.devices.detail(second.serial);
    expect(detail.ok && detail.value.network).toBeTruthy();
  });
});

describe.skipIf(reason !== null)('a read-only disk', () => {
  test('is read and said, and what came meanwhile is written once it may be', async () => {
    const dataFolder = await smallDisk(4 * 1024 * 1024);
    const site = await siteForTest({ devices: [{}, {}] });
    const [first, second] = site.devices;
    if (!first || !second) throw new Error('The site is too small.');
    const before = await servicesForTest({ dataFolder });
    await addAndLogIn(before, first, 'https');
    expect(await before.devices.calls.readNetwork(first.serial)).toMatchObject({ ok: true });
    await before.sites.setPeople([first.serial], { place: 'Gate' });
    await before.stop();
    const contents = async () => {
      const names = await filesIn(dataFolder);
      return Promise.all(names.map(async (name) => [name, await readFile(join(dataFolder, name), 'utf8')]));
    };
    const kept = await contents();
    await run('mount', ['-o', 'remount,ro', dataFolder]);

    const clock = new ManualClock();
    const services = await servicesForTest({ dataFolder, clock });
    const { notices } = services.store;
    const said = () => inEnglish(notices.snapshot().notices.map(({ message }) => message));
    expect(services.devices.get(first.serial)).toMatchObject({
      place: 'Gate',
      fingerprint: first.fingerprint,
    });
    const detail = await services.devices.detail(first.serial);
    expect(detail.ok && detail.value.network).toBeTruthy();
    await passing(clock, addAndLogIn(services, second, 'https'));
    expect(await passing(clock, services.sites.setPeople([first.serial], { place: 'Yard' }))).toMatchObject({
      ok: false,
      error: { kind: 'storage' },
    });
    expect(said()).toEqual(expect.arrayContaining([expect.stringMatching(/cannot be written: .*read-only/)]));
    expect(await contents()).toEqual(kept);

    await run('mount', ['-o', 'remount,rw', dataFolder]);
    await passingUntil(clock, () => said().length === 0);
    await passing(clock, services.sites.setPeople([first.serial], { place: 'Yard' }));
    await passing(clock, services.stop());
    const after = await servicesForTest({ dataFolder });
    expect(after.devices.get(first.serial)?.place).toBe('Yard');
    expect(after.devices.get(second.serial)).not.toBeNull();
    expect(after.pins.get(second.serial)).toBe(second.fingerprint);
  });
});
