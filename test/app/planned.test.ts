/** Planned without the device, still there after a restart, applied when the device comes; and the visits of the site. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { en } from '../../shared/texts/en/index.ts';
import { startSite } from '../device/site.ts';
import { launch, noWindowReason, type Launched } from './electron.ts';
import { button, logIn, lookAt } from './window.ts';

const reason = noWindowReason();
if (reason !== null) console.log(`Skipped: planned changes in the window, because ${reason}.`);

const devices = [{ name: 'Gate camera', serial: 'B8A44F0000A1' }];
const { planned, history, hostname, devicePages } = en;

describe.skipIf(reason !== null)('A change that is planned in the window', () => {
  let data: string;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'field-installer-planned-'));
  });
  afterAll(() => rm(data, { recursive: true, force: true }));

  /** A run of the program, which must not complain. */
  async function run(work: (program: Launched) => Promise<void>): Promise<void> {
    const program = await launch({ data });
    await program.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await program.page.setViewportSize({ width: 1366, height: 768 });
    try {
      await work(program);
      expect(await program.complaints()).toEqual([]);
    } finally {
      await program.close();
    }
  }

  const openPage = async (page: Page, id: 'name' | 'planned') => {
    await page
      .getByRole('navigation', { name: en.device.pages })
      .getByRole('button', { name: new RegExp(`^${devicePages[id]}`) })
      .click();
    await page.getByRole('heading', { level: 2, name: devicePages[id] }).waitFor();
  };

  test('waits for the device over a restart, is compared, applied and off the plan', async () => {
    const first = await startSite({ devices });
    await run(async ({ page }) => {
      const [device] = first.devices;
      if (device) await logIn(page, device);
      await page.getByRole('heading', { level: 2, name: en.device.network }).waitFor();
    });
    await first.close();
    await monthAgo(data);
    // The device that comes makes a certificate of its own, as it does after a reset: nobody has seen that.
    await rm(join(data, 'pins.json'));

    await run(async (program) => {
      const { page } = program;
      await button(page, 'Gate camera').click();
      await openPage(page, 'name');
      const form = page.getByRole('region', { name: hostname.title, exact: true });
      await form.getByRole('radio', { name: en.networkPages.static }).check();
      await form.getByRole('textbox').fill('gate-3');
      await button(page, planned.keep).first().click();
      await page.getByText(planned.kept).waitFor();
      await lookAt(program, 'planned-kept');
    });

    const second = await startSite({ devices });
    const [device] = second.devices;
    if (!device) throw new Error('The site is empty.');
    const changes = () => device.requests.filter(({ method = '' }) => method.startsWith('set'));
    try {
      await run(async (program) => {
        const { page } = program;
        await page.getByText(planned.onSite({ count: 1, on: 1 })).waitFor();
        await page.getByText(en.deviceList.now, { exact: true }).first().waitFor();
        await lookAt(program, 'planned-list');
        await logIn(page, device);
        await openPage(page, 'planned');
        await lookAt(program, 'planned-device');
        await page.getByRole('main').getByRole('button', { name: en.device.back }).click();
        await button(page, planned.show).click();
        await lookAt(program, 'planned-site');
        expect(changes()).toEqual([]);
        await button(page, planned.applyHere({ count: 1, on: 1 })).click();
        await page.getByText(planned.outcome({ done: 1, asks: 0, failed: 0, left: 0 })).waitFor();
        await lookAt(program, 'planned-applied');
        expect(device.state.hostname.staticHostname).toBe('gate-3');
        await page.getByRole('button', { name: new RegExp(`^${en.sitesPage.title}`) }).click();
        await button(page, history.open).click();
        // What other tests announce meanwhile stands in the list as well, and is not read.
        await page.getByText(/^1 other, 0 new, 0 not read again, /).waitFor();
        await page.getByText('Gate camera').click();
        await page
          .getByRole('row', { name: /gate-3/ })
          .first()
          .waitFor();
        await lookAt(program, 'visits');
      });
      expect(changes()).toHaveLength(1);
    } finally {
      await second.close();
    }
  });
});

/** What was read is a month old from now on. */
async function monthAgo(data: string): Promise<void> {
  const folder = join(data, 'sites', 'this-computer', 'answers');
  for (const name of await readdir(folder)) {
    const text = await readFile(join(folder, name), 'utf8');
    const older = text.replace(
      /"(readAt|lastReadAt)":\s*(\d+)/g,
      (_, key: string, at: string) => `"${key}":${String(Number(at) - 30 * 86_400_000)}`,
    );
    await writeFile(join(folder, name), older);
  }
}
