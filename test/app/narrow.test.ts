import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DeviceOptions } from '../device/options.ts';
import { noWindowReason } from './electron.ts';
import { outOfSight } from './in-sight.ts';
import { button, logIn, open, type OnSite } from './window.ts';

const reason = noWindowReason();
if (reason !== null) console.log(`Skipped: narrow windows, because ${reason}.`);

/** A screen of 1024x600 at 150 %, the smallest window on a larger one, and the usual laptops. */
const sizes = [
  { width: 683, height: 400 },
  { width: 1024, height: 700 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
const key = 'installer-2026';
const long = 'Loading dock 12 north-east, third gate on the left';
const devices: DeviceOptions[] = [
  { name: `${long} camera`, secondWired: 'up', wlan: true, countryCode: 'SE' },
  { name: 'Installed camera', installationMode: true },
  { name: 'Failing camera', installationMode: true },
  { name: 'Fresh camera', factoryNew: true },
];

const heading = (page: Page, name: string, level: number) => page.getByRole('heading', { level, name });

describe.skipIf(reason !== null)('In a window of any size', () => {
  let program: OnSite;
  let page: Page;
  beforeAll(async () => {
    program = await open(devices);
    page = program.page;
  });
  afterEach(async () => {
    const complaints = await program.complaints();
    await page.reload();
    expect(complaints).toEqual([]);
  });
  afterAll(() => program.close());

  /** What is shown now, in every size: nothing of it is cut off or out of sight. Leaves the window at its smallest. */
  async function fits(name: string): Promise<void> {
    for (const { width, height } of [...sizes].reverse()) {
      await page.setViewportSize({ width, height });
      expect.soft(await outOfSight(page), `${name} at ${String(width)}x${String(height)}`).toEqual([]);
      if (width > 1024) continue;
      await program.screenshot(`narrow-${name}-${String(width)}`);
    }
  }

  /** Opens one of the device's pages, whose line opens first where the window is narrow. */
  async function go(title: string): Promise<void> {
    await page.getByRole('button', { name: /^Page / }).click();
    const pages = page.getByRole('navigation', { name: 'Pages of the device' });
    await pages.getByText(title, { exact: true }).click();
    await heading(page, title, 2).waitFor();
  }

  test('the list, its dialogs, jobs and help are whole', async () => {
    await button(page, 'Fresh camera').waitFor();
    await page.getByText('Needs administrator', { exact: true }).first().waitFor();
    await fits('list');
    await button(page, 'Add by address').click();
    await fits('add');
    await button(page, 'Add device').click();
    await fits('add-refused');
    await button(page, 'Cancel').click();
    await page.getByRole('searchbox').fill('nothing of that name');
    await page.getByText('No device fits').waitFor();
    await fits('list-empty');
    await button(page, 'Jobs').click();
    await fits('jobs-empty');
    await button(page, 'Help').click();
    await fits('help');
  });

  test('the first administrator’s dialog is whole', async () => {
    await button(page, 'Fresh camera').click();
    await fits('fresh');
    await button(page, 'Create the first administrator').click();
    await button(page, 'Create administrator').click();
    await fits('administrator');
  });

  test('every page of a device, its dialogs and its questions are whole', async () => {
    const device = program.device(devices[0]?.name ?? '');
    await button(page, device.name).click();
    await button(page, 'Log in').click();
    await page.getByText(/^Over HTTPS/).waitFor();
    await button(page, 'Log in').last().click();
    await fits('login');
    await page.getByLabel('Password', { exact: true }).fill(device.password);
    await page.keyboard.press('Enter');
    await heading(page, 'Network', 2).waitFor();
    await fits('overview');
    await button(page, 'Forget this device').click();
    await fits('forget');
    await button(page, 'Keep it').click();
    await button(page, 'Forget this certificate').click();
    await fits('forget-certificate');
    await button(page, 'Cancel').click();

    await page.getByRole('button', { name: /^Page / }).click();
    await fits('pages-open');
    await page.getByRole('button', { name: /^Page / }).click();
    for (const title of ['Picture', 'Interfaces', 'VLAN', '802.1X', 'WLAN', 'History', 'Proxy']) {
      await go(title);
      await fits(`page-${title}`);
    }
    await go('Name and DNS');
    const names = page.getByRole('region', { name: 'Host name', exact: true });
    await names.getByRole('textbox').fill('not a name');
    await page.keyboard.press('Tab');
    await fits('page-names');
    await names.getByRole('textbox').fill('dock-12-north-east');
    await page.keyboard.press('Enter');
    await names.getByText('Changed and read back').waitFor();
    await fits('page-names-changed');

    await go('Addresses');
    await page.getByRole('radio', { name: 'Static' }).check();
    await page.getByLabel('Address', { exact: true }).fill('127.77.0.18');
    await page.getByLabel('Prefix length or mask').fill('8');
    await page.getByLabel('Router').fill('');
    await fits('page-addresses');
    await page.getByRole('button', { name: /^Page / }).click();
    await page.getByRole('navigation', { name: 'Pages of the device' }).getByText('Overview').click();
    await page.getByRole('dialog').waitFor();
    await fits('leave-form');
    await page.keyboard.press('Escape');
    await button(page, 'Apply').first().click();
    await button(page, 'Hold to apply it anyway').waitFor();
    await fits('page-addresses-asks');
    await button(page, 'Do not apply').click();
    await page.getByText('Stopped', { exact: true }).waitFor();
    await fits('page-addresses-stopped');
    await button(page, 'Undo changes').first().click();
    await go('History');
    await fits('history');
    await button(page, 'Jobs').click();
    await fits('jobs');
  });

  test('every step of an installation is whole, its question and its buttons in sight', async () => {
    const device = program.device('Installed camera');
    await logIn(page, device);
    await button(page, 'Install on WLAN').click();
    await page.getByLabel('Country').selectOption('SE');
    await fits('wizard-country');
    await page.getByRole('button', { name: /^Step / }).click();
    await fits('wizard-steps');
    await page.getByRole('button', { name: /^Step / }).click();
    await button(page, 'What happens').click();
    await fits('wizard-what-happens');
    await button(page, 'What happens').click();
    await button(page, 'Next').click();
    await page.getByRole('radio', { name: /Site-Cameras/ }).waitFor();
    await fits('wizard-network');
    await page.getByRole('radio', { name: /Another network/ }).check();
    await fits('wizard-network-typed');
    await page.getByRole('radio', { name: /Site-Cameras/ }).check();
    await button(page, 'Next').click();
    await button(page, 'Test the connection').click();
    await fits('wizard-security');
    await page.getByLabel('Passphrase', { exact: true }).fill(key);
    await button(page, 'Test the connection').click();
    await heading(page, 'Switch to the site’s network?', 1).waitFor();
    await fits('wizard-switch');
    await button(page, 'Cancel').click();
    await page.getByRole('dialog').waitFor();
    await fits('wizard-leave');
    await page.keyboard.press('Escape');
    await button(page, 'Switch to the site’s network').click();
    await heading(page, 'The device is on the site’s network', 1).waitFor();
    await fits('wizard-outcome');
  });

  test('an installation that failed is whole', async () => {
    await logIn(page, program.device('Failing camera'));
    await button(page, 'Install on WLAN').click();
    await page.getByLabel('Country').selectOption('SE');
    await button(page, 'Next').click();
    await page.getByRole('radio', { name: /Site-Cameras/ }).check();
    await button(page, 'Next').click();
    await page.getByLabel('Passphrase', { exact: true }).fill('not-the-right-key');
    await button(page, 'Test the connection').click();
    await button(page, 'Correct the passphrase').waitFor();
    await fits('wizard-failed');
    await button(page, 'Jobs').click();
    await fits('jobs-failed');
  });
});
