import { readdir, rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { Practice } from '../../shared/contract/ipc.ts';
import { launch, noWindowReason, type Launched } from './electron.ts';
import { outOfSight } from './in-sight.ts';
import { button, hear, lookAt } from './window.ts';

const reason = noWindowReason();
if (reason !== null) console.log(`Skipped: practising in the real window, because ${reason}.`);

describe.skipIf(reason !== null)('“Try it without devices”', () => {
  let program: Launched;
  afterEach(() => program.close());

  const practiceOf = async (page: Page): Promise<Practice> => {
    const info = await page.evaluate(() => window.installer.app.info({}));
    if (!info.ok || info.value.practice === null) throw new Error('The program does not practise.');
    return info.value.practice;
  };

  test('opens the program once more, on no card but loopback', async () => {
    program = await launch();
    const { page, main } = program;
    await main(() => {
      const children = process.getBuiltinModule('node:child_process');
      children.spawn = ((command: string, args: string[]) => {
        Object.assign(globalThis, { started: [command, ...args] });
        return { unref: () => undefined };
      }) as unknown as typeof children.spawn;
    });
    await button(page, 'Help').click();
    await button(page, 'Try it without devices').click();
    await hear(page, 'The practice site opens in a window of its own.');
    const started = await main(() => (globalThis as { started?: string[] }).started ?? []);
    expect(started[0]).toBe(await main(() => process.execPath));
    expect(started.at(-1)).toBe('--practice');
    expect(started).not.toContain('--data');
  });

  test('says all the time that nothing is real, leads through a first installation, and keeps nothing', async () => {
    program = await launch({ practice: true });
    const { page } = program;
    const folder = await program.main(({ app }) => app.getPath('userData'));
    const { gate, password, key } = await practiceOf(page);
    const banner = page.getByText('Practice: the devices are simulated.', { exact: false });
    const guide = page.getByRole('complementary', { name: 'Guides' });
    await page.getByText('Ready for WLAN', { exact: true }).first().waitFor();
    await page.getByText('Ready', { exact: true }).nth(3).waitFor();
    await lookAt(program, 'practice');

    await button(page, 'A first WLAN installation').click();
    await guide.getByText('Step 1 of 4').waitFor();
    await button(page, 'Gate camera').click();
    await guide.getByText('Step 2 of 4').waitFor();
    expect(await guide.innerText()).toContain(password);
    await button(page, 'Log in').click();
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
    await guide.getByText('Step 3 of 4').waitFor();
    expect(await guide.innerText()).toContain(key);
    await button(page, 'Install on WLAN').click();
    await page.getByLabel('Country').selectOption('SE');
    await button(page, 'Next').click();
    await page.getByRole('radio', { name: /Site-Cameras/ }).check();
    await button(page, 'Next').click();
    await page.getByLabel('Passphrase', { exact: true }).fill(key);
    await button(page, 'Test the connection').click();
    await guide.getByText('Step 4 of 4').waitFor();
    await lookAt(program, 'practice-guide');
    await page.setViewportSize({ width: 683, height: 400 });
    expect(await outOfSight(page)).toEqual([]);
    await page.setViewportSize({ width: 1366, height: 768 });
    await button(page, 'Switch to the site’s network').click();
    await guide.getByText('The camera answered on the site’s WLAN.', { exact: false }).waitFor();
    expect(await banner.isVisible()).toBe(true);

    // Outside of this computer it asks nobody: no other card may be used.
    expect(await page.evaluate(() => window.installer.app.info({}))).toMatchObject({
      value: { interfaces: ['127.0.0.1'] },
    });
    const outside = await page.evaluate(() => window.installer.devices.add({ address: '10.99.99.99' }));
    expect(outside.ok).toBe(false);
    expect(
      await page.evaluate((serial) => window.installer.devices.identify({ serial }), gate),
    ).toMatchObject({
      ok: true,
    });
    expect(await program.complaints()).toEqual([]);
    await program.close();
    // Chromium's own processes end a little later, and may make their empty folder once more.
    const left = await readdir(folder).catch(() => []);
    expect(left.filter((name) => name !== 'browser')).toEqual([]);
    await rm(folder, { recursive: true, force: true });
  });
});
