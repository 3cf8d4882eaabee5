/** What becomes of the list on a disk that is really full: a small one in memory, mounted for the test. */
import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { inEnglish } from '../english.ts';
import { addAndLogIn, servicesForTest, siteForTest, temporaryFolder } from '../contract/services.ts';
import { whyNoLab } from './namespaces.ts';

const run = promisify(execFile);
const reason = whyNoLab();
if (reason) console.log(`A full disk is not tested: ${reason}.`);

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
  test('leaves the list as it was, is said, and what came meanwhile is written when there is room', async () => {
    const dataFolder = await smallDisk(256 * 1024);
    const file = join(dataFolder, 'site.json');
    const filler = join(dataFolder, 'filler');
    const site = await siteForTest({ devices: [{}, {}] });
    const [first, second] = site.devices;
    if (!first || !second) throw new Error('The site is too small.');
    const before = await servicesForTest({ dataFolder });
    await addAndLogIn(before, first, 'https');
    await before.stop();
    const services = await servicesForTest({ dataFolder });
    const { notices } = services.store;
    const said = () => inEnglish(notices.snapshot().notices.map(({ message }) => message));
    const saysSomethingElse = () =>
      new Promise<void>((resolve) => {
        const unfollow = notices.onChange(() => {
          unfollow();
          resolve();
        });
      });
    const add = ({ address, port }: typeof first) =>
      services.devices.presence.add({ scheme: 'http', host: address, port }, true);
    const kept = async () => {
      const text = await readFile(file, 'utf8');
      const { devices } = JSON.parse(text) as { devices: { serial: string }[] };
      return devices.map(({ serial }) => serial).sort();
    };

    expect(await kept()).toEqual([first.serial]);
    const content = await readFile(file, 'utf8');
    await expect(writeFile(filler, Buffer.alloc(1024 * 1024))).rejects.toThrow('ENOSPC');

    const full = saysSomethingElse();
    await add(second);
    await full;
    expect(said()).toEqual([expect.stringMatching(/site\.json cannot be written: .*full/)]);
    expect(await readFile(file, 'utf8')).toBe(content);
    expect(services.devices.get(second.serial)).not.toBeNull();

    await rm(filler);
    const room = saysSomethingElse();
    await add(second);
    await room;
    expect(said()).toEqual([]);
    expect(await kept()).toEqual([first.serial, second.serial].sort());
  });
});
