import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeviceOptions } from '../device/options.ts';
import { launch, noWindowReason, type Launched } from './electron.ts';
import { button, logIn, lookAt, oneWindow, open, type OnSite } from './window.ts';

const reason = noWindowReason();
if (reason !== null) console.log(`Skipped: the wizard in the real window, because ${reason}.`);

const key = 'installer-2026';

const installationMode = true;
const devices: DeviceOptions[] = [
  { name: 'Gate camera', installationMode },
  { name: 'Keyboard camera', installationMode },
  { name: 'Wrong-key camera', installationMode },
  { name: 'Answer-lost camera', installationMode, loseSwitchAnswer: true },
  { name: 'Old camera', installationMode, profile: 'os10' },
  { name: 'Cancelled camera', installationMode },
  { name: 'Fresh camera', installationMode, factoryNew: true },
  { profile: 'os11' },
  { factoryNew: true },
  { model: 'AXIS C1310-E', profile: 'os10' },
];

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
  let program: OnSite;
  let page: Page;
  oneWindow(devices, (opened) => {
    program = opened;
    page = opened.page;
  });

  test('goes from the list to the site’s network, accessible on every screen', async () => {
    const device = program.device('Gate camera');
    await button(page, 'Gate camera').waitFor();
    await page.getByText('Needs administrator', { exact: true }).first().waitFor();
    await lookAt(program, 'devices', true);
    await button(page, 'Gate camera').click();
    await button(page, 'Log in').click();
    await lookAt(program, 'login');
    await page.getByLabel('Password', { exact: true }).fill(device.password);
    await page.keyboard.press('Enter');
    await button(page, 'Install on WLAN').waitFor();
    await lookAt(program, 'device', true);
    await button(page, 'Install on WLAN').click();
    await page.getByLabel('Country').selectOption('SE');
    await lookAt(program, 'wizard-country');
    await button(page, 'Next').click();
    await page.getByRole('radio', { name: /Site-Cameras/ }).check();
    await lookAt(program, 'wizard-network', true);
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
  });

  test('is one click of the keyboard after another', async () => {
    const device = program.device('Keyboard camera');
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
    // The manual stands over the step, and Esc leads back to it and not a step back.
    await page.keyboard.press('F1');
    await page.getByRole('dialog', { name: 'Install a device on the WLAN' }).waitFor();
    await lookAt(program, 'manual');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Country').inputValue()).toBe('SE');
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
    const device = program.device('Wrong-key camera');
    await logIn(page, device);
    await configure(page, 'not-the-right-key');
    await page.getByText('The network refused the device').first().waitFor();
    await program.screenshot('wizard-wrong-key');
    await button(page, 'Correct the passphrase').click();
    const field = page.getByLabel('Passphrase', { exact: true });
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await field.fill(key);
    await button(page, 'Test the connection').click();
    await question(page, 'Switch to the site’s network?').waitFor();
    expect(device.place).toBe('access-point');
  });

  test('finds the device although the answer to the switch was lost', async () => {
    const device = program.device('Answer-lost camera');
    await logIn(page, device);
    await configure(page, key);
    await button(page, 'Switch to the site’s network').click();
    await question(page, 'The device is on the site’s network').waitFor();
    await page.getByText(device.stationAddress).first().waitFor();
  });

  test('installs a device of AXIS OS 10, which lets no country be set', async () => {
    const device = program.device('Old camera');
    await logIn(page, device);
    await button(page, 'Install on WLAN').click();
    await page.getByText('This device does not tell its country code').waitFor();
    await button(page, 'Next').click();
    await chooseNetwork(page, key);
    await button(page, 'Switch to the site’s network').click();
    await question(page, 'The device is on the site’s network').waitFor();
  });

  test('says what state the device is in after Cancel, and switches nothing', async () => {
    const device = program.device('Cancelled camera');
    await logIn(page, device);
    await configure(page, key);
    await question(page, 'Switch to the site’s network?').waitFor();
    await button(page, 'Cancel').click();
    await program.screenshot('wizard-leave');
    await button(page, 'Stop the installation').click();
    await page
      .getByText(/still in installation mode/)
      .first()
      .waitFor();
    expect(device.place).toBe('access-point');
  });

  test('creates the first administrator of a factory-new device and is logged in', async () => {
    await button(page, 'Fresh camera').click();
    await button(page, 'Create the first administrator').click();
    await page.getByLabel('Password', { exact: true }).fill('a new password');
    await page.getByLabel('Password again', { exact: true }).fill('a new password');
    await program.screenshot('administrator');
    await button(page, 'Create administrator').click();
    await button(page, 'Install on WLAN').waitFor();
  });
});

describe.skipIf(reason !== null)('The start after the computer was cut off, with no network', () => {
  let data: string;
  let second: Launched;
  const row = (page: Page, name: string) => page.getByRole('row', { name });
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'field-installer-'));
    const first = await open(
      [
        { name: 'Lost camera', installationMode, neverComesBack: true },
        { name: 'Kept camera', installationMode },
      ],
      { data },
    );
    const { page } = first;
    await row(page, 'Kept camera').getByText('M1075-L').waitFor();
    await logIn(page, first.device('Lost camera'));
    await configure(page, key);
    await button(page, 'Switch to the site’s network').click();
    await question(page, 'Looking for the device').waitFor();
    await page.getByRole('timer', { name: 'Time left' }).waitFor();
    await first.screenshot('wizard-wait');
    await first.kill();
    await first.close();
    second = await launch({ data });
  });
  afterAll(async () => {
    await second.close();
    await rm(data, { recursive: true });
  });

  test('shows the list', async () => {
    const { page } = second;
    await row(page, 'Kept camera').getByText('M1075-L').waitFor();
    await row(page, 'Kept camera').getByText('No answer').waitFor();
    await second.screenshot('second-start');
  });

  test('says that the device was not seen yet that the installation was waiting for, and looks again', async () => {
    const { page } = second;
    await button(page, 'Jobs').click();
    const card = page.getByRole('article').filter({ has: button(page, 'Look again') });
    await card.getByRole('button', { name: 'Open' }).click();
    await question(page, 'The device has not been seen yet').waitFor();
    await second.screenshot('wizard-not-seen');
    await button(page, 'Look again').click();
    await question(page, 'Looking for the device').waitFor();
    await page.getByRole('timer', { name: 'Time left' }).waitFor();
  });
});
