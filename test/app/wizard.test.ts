import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startSite } from '../device/site.ts';
import { launch, noWindowReason } from './electron.ts';
import { button, logIn, lookAt, open } from './window.ts';

const reason = noWindowReason();
if (reason !== null) console.log(`Skipped: the wizard in the real window, because ${reason}.`);

const key = 'installer-2026';

const question = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** From the device page to the running test of the settings. */
async function configure(page: Page, passphrase: string): Promise<void> {
  await button(page, 'Install on WLAN').click();
  await page.getByLabel('Country').selectOption('SE');
  await button(page, 'Next').click();
  await chooseNetwork(page, passphrase);
}

/** From the choice of a network to the running test of the settings. */
async function chooseNetwork(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('radio', { name: /Site-Cameras/ }).check();
  await button(page, 'Next').click();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await button(page, 'Test the connection').click();
}

describe.skipIf(reason !== null)('The WLAN installation in the real window', () => {
  test('says that the device was not seen yet when it never comes back, and looks again', async () => {
    const { page, device, screenshot } = await open('Lost camera', { neverComesBack: true });
    await logIn({ page, device });
    await configure(page, key);
    await button(page, 'Switch to the site’s network').click();
    await question(page, 'Looking for the device').waitFor();
    await page.getByRole('timer', { name: 'Time left' }).waitFor();
    await screenshot('wizard-wait');
    await question(page, 'The device has not been seen yet').waitFor({ timeout: 150_000 });
    await screenshot('wizard-not-seen');
    await button(page, 'Look again').click();
    await question(page, 'Looking for the device').waitFor();
  }, 240_000);

  test('goes from the list to the site’s network, accessible on every screen', async () => {
    const program = await open('Gate camera');
    const { page, device } = program;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await button(page, 'Gate camera').waitFor();
    await page.getByText('Needs administrator', { exact: true }).first().waitFor();
    await lookAt(program, 'devices');
    await button(page, 'Gate camera').click();
    await button(page, 'Log in').click();
    await lookAt(program, 'login');
    await page.getByLabel('Password', { exact: true }).fill(device.password);
    await page.keyboard.press('Enter');
    await button(page, 'Install on WLAN').waitFor();
    await lookAt(program, 'device');
    await button(page, 'Install on WLAN').click();
    await page.getByLabel('Country').selectOption('SE');
    await lookAt(program, 'wizard-country');
    await button(page, 'Next').click();
    await page.getByRole('radio', { name: /Site-Cameras/ }).check();
    await lookAt(program, 'wizard-network');
    expect(await page.getByText('<img src=x onerror=alert(1)>').isVisible()).toBe(true);
    await button(page, 'Next').click();
    await page.getByLabel('Passphrase', { exact: true }).fill(key);
    await lookAt(program, 'wizard-security');
    await button(page, 'Test the connection').click();
    await question(page, 'Switch to the site’s network?').waitFor();
    await lookAt(program, 'wizard-switch');
    expect(device.place).toBe('access-point');
    await button(page, 'Switch to the site’s network').click();
    await question(page, 'The device is on the site’s network').waitFor();
    await page.getByText(device.stationAddress).first().waitFor();
    await lookAt(program, 'wizard-outcome');
    expect(device.place).toBe('station');
    await button(page, 'Open the device').click();
    await page.getByRole('heading', { name: 'Gate camera' }).waitFor();
    await button(page, 'Jobs').click();
    await lookAt(program, 'jobs');
    expect(await program.complaints()).toEqual([]);
  });

  test('is one click of the keyboard after another', async () => {
    const { page, device } = await open('Keyboard camera');
    await button(page, 'Keyboard camera').waitFor();
    await button(page, 'Keyboard camera').focus();
    await page.keyboard.press('Enter');
    await button(page, 'Log in').waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('Password', { exact: true }).focus();
    await page.keyboard.type(device.password);
    await page.keyboard.press('Enter');
    await button(page, 'Install on WLAN').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await page.getByLabel('Country').selectOption('SE');
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: /Site-Cameras/ }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByLabel('Passphrase', { exact: true }).focus();
    await page.keyboard.type(key);
    await page.keyboard.press('Enter');
    await question(page, 'Switch to the site’s network?').waitFor();
    await button(page, 'Switch to the site’s network').focus();
    await page.keyboard.press('Enter');
    await question(page, 'The device is on the site’s network').waitFor();
  });

  test('explains a wrong key, goes back to just that field, and passes with the right one', async () => {
    const { page, device, screenshot } = await open('Wrong-key camera');
    await logIn({ page, device });
    await configure(page, 'not-the-right-key');
    await page.getByText('The network refused the device').first().waitFor();
    await screenshot('wizard-wrong-key');
    await button(page, 'Correct the passphrase').click();
    const field = page.getByLabel('Passphrase', { exact: true });
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await field.fill(key);
    await button(page, 'Test the connection').click();
    await question(page, 'Switch to the site’s network?').waitFor();
    expect(device.place).toBe('access-point');
  });

  test('finds the device although the answer to the switch was lost', async () => {
    const { page, device } = await open('Answer-lost camera', { loseSwitchAnswer: true });
    await logIn({ page, device });
    await configure(page, key);
    await button(page, 'Switch to the site’s network').click();
    await question(page, 'The device is on the site’s network').waitFor();
    await page.getByText(device.stationAddress).first().waitFor();
  });

  test('installs a device of AXIS OS 10, which lets no country be set', async () => {
    const { page, device } = await open('Old camera', { profile: 'os10' });
    await logIn({ page, device });
    await button(page, 'Install on WLAN').click();
    await page.getByText('This device does not tell its country code').waitFor();
    await button(page, 'Next').click();
    await chooseNetwork(page, key);
    await button(page, 'Switch to the site’s network').click();
    await question(page, 'The device is on the site’s network').waitFor();
  });

  test('says what state the device is in after Cancel, and switches nothing', async () => {
    const { page, device, screenshot } = await open('Cancelled camera');
    await logIn({ page, device });
    await configure(page, key);
    await question(page, 'Switch to the site’s network?').waitFor();
    await button(page, 'Cancel').click();
    await screenshot('wizard-leave');
    await button(page, 'Stop the installation').click();
    await page
      .getByText(/still in installation mode/)
      .first()
      .waitFor();
    expect(device.place).toBe('access-point');
  });

  test('creates the first administrator of a factory-new device and is logged in', async () => {
    const { page, screenshot } = await open('Fresh camera', { factoryNew: true });
    await button(page, 'Fresh camera').click();
    await button(page, 'Create the first administrator').click();
    await page.getByLabel('Password', { exact: true }).fill('a new password');
    await page.getByLabel('Password again', { exact: true }).fill('a new password');
    await screenshot('administrator');
    await button(page, 'Create administrator').click();
    await button(page, 'Install on WLAN').waitFor();
  });

  test('shows the list at the second start, with no network', async () => {
    const data = await mkdtemp(join(tmpdir(), 'field-installer-'));
    onTestFinished(() => rm(data, { recursive: true, force: true }));
    const site = await startSite({ devices: [{ name: 'Kept camera', installationMode: true }] });
    const first = await launch({ data });
    const row = (page: Page) => page.getByRole('row', { name: /Kept camera/ });
    await row(first.page).getByText('M1075-L').waitFor();
    await first.close();
    await site.close();

    const second = await launch({ data });
    onTestFinished(() => second.close());
    await row(second.page).getByText('M1075-L').waitFor();
    await row(second.page).getByText('Not reachable').waitFor();
    await second.screenshot('second-start');
  });
});
