import { describe, expect, test } from 'vitest';
import type { DeviceOptions } from '../device/options.ts';
import { noWindowReason } from './electron.ts';
import { button, lookAt, oneWindow, type OnSite } from './window.ts';

const reason = noWindowReason();
if (reason !== null) console.log(`Skipped: logging in to many in the real window, because ${reason}.`);

const devices: DeviceOptions[] = [
  { name: 'First gate' },
  { name: 'Second gate' },
  { name: 'Other password', password: 'not the usual one' },
  { name: 'Unboxed', factoryNew: true },
];

describe.skipIf(reason !== null)('Logging in to many devices', () => {
  let opened: OnSite;
  oneWindow(devices, (window) => (opened = window));

  test('lets in those that were looked at, tries each once, and says what came of it', async () => {
    const { page, device } = opened;
    const [first, second, other] = ['First gate', 'Second gate', 'Other password'].map(device);
    if (!first || !second || !other) throw new Error('The site is too small.');
    await button(page, 'Unboxed').waitFor();
    await page.getByRole('button', { name: /^Access/ }).click();
    await lookAt(opened, 'access-empty');
    await button(page, 'Log in to 3 devices here without a login …').click();
    for (const { serial } of [first, second, other])
      await page
        .getByRole('dialog')
        .getByRole('checkbox', { name: `I have looked at ${serial}` })
        .waitFor();
    expect(await button(page, 'Log in to 0 devices').isDisabled()).toBe(true);
    for (const { serial } of [first, other])
      await page
        .getByRole('dialog')
        .getByRole('checkbox', { name: `I have looked at ${serial}` })
        .check();
    await page.getByLabel('Password', { exact: true }).fill(first.password);
    await page.getByRole('radio', { name: 'All devices of this list' }).check();
    await lookAt(opened, 'login-many');
    await button(page, 'Log in to 2 devices').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Over: 2 devices.').waitFor();
    await dialog.getByText('refused the login').click();
    await lookAt(opened, 'login-many-over');
    await button(page, 'Close').click();
    await lookAt(opened, 'access');
    expect(second.requests.filter(({ login }) => login !== 'none')).toEqual([]);
    expect(other.requests.filter(({ login, status }) => login === 'sent' && status === 401)).toHaveLength(1);
    await button(page, 'Devices').click();
    await page.getByText('Logging in to many devices: 1 of 2 done').waitFor();
    await lookAt(opened, 'list-run');
    await button(page, 'Put away: Logging in to many devices').click();
    await page.getByText('Logging in to many devices: 1 of 2 done').waitFor({ state: 'hidden' });
  });
});
