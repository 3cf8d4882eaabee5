import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noWindowReason } from './electron.ts';
import { button, logIn, lookAt, open } from './window.ts';

const reason = noWindowReason();
if (reason !== null) console.log(`Skipped: the pages of a device in the real window, because ${reason}.`);

const wired = { installationMode: false };

/** Opens one of the device's pages. */
async function go(page: Page, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Pages of the device' })
    .getByText(title, { exact: true })
    .click();
  await page.getByRole('heading', { level: 2, name: title }).waitFor();
}

const form = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });

/** The change was read back, and both values of it are shown. */
async function changed(page: Page, title: string, row: RegExp): Promise<void> {
  await form(page, title).getByText('Changed and read back').waitFor();
  await form(page, title).getByRole('row', { name: row }).waitFor();
}

describe.skipIf(reason !== null).concurrent('The pages of a device in the real window', () => {
  test('change a value, read it back, and are accessible', async ({ onTestFinished }) => {
    const program = await open(onTestFinished, 'Paged camera', wired);
    const { page } = program;
    await logIn(program);

    await go(page, 'Name and DNS');
    await lookAt(program, 'page-name');
    await form(page, 'Host name').getByRole('textbox').fill('dock-2');
    await page.keyboard.press('Enter');
    await changed(page, 'Host name', /^Host name axis-[0-9a-f]{12} dock-2$/);
    await button(page, 'Add a name server').click();
    await page.keyboard.type('10.0.0.53');
    await page.keyboard.press('Enter');
    await changed(page, 'DNS', /^Name servers .*10\.0\.0\.53$/);
    await lookAt(program, 'page-name-changed');

    await go(page, 'Proxy');
    await lookAt(program, 'page-proxy');
    await page.getByLabel('No proxy for').fill('.site.example');
    await page.keyboard.press('Enter');
    await changed(page, 'Global proxy', /^No proxy for None \.site\.example$/);

    await go(page, 'Interfaces');
    await lookAt(program, 'page-interfaces');
    await go(page, 'Addresses');
    await lookAt(program, 'page-addresses');
    await go(page, 'History');
    expect(await page.getByRole('article').count()).toBe(3);
    await lookAt(program, 'page-history');
    expect(await program.complaints()).toEqual([]);
  });

  test('put the device’s own complaint beside the field that it names', async ({ onTestFinished }) => {
    const program = await open(onTestFinished, 'Refusing camera', wired);
    const { page, device } = program;
    await logIn(program);
    device.faults.add({ kind: 'error', method: 'setHostnameConfiguration', code: 4004, subCode: 100 });
    await go(page, 'Name and DNS');
    const name = form(page, 'Host name').getByRole('textbox');
    await name.fill('dock-2');
    await page.keyboard.press('Enter');
    await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
    await lookAt(program, 'page-complaint');
    expect(await name.inputValue()).toBe('dock-2');
  });

  test('ask before the line is cut, and take no for an answer', async ({ onTestFinished }) => {
    const program = await open(onTestFinished, 'Asked camera', wired);
    const { page, device } = program;
    await logIn(program);
    await go(page, 'Addresses');
    await page.getByLabel('Address', { exact: true }).fill('127.77.0.7');
    await page.getByLabel('Prefix length or mask').fill('255.0.0.0');
    await page.getByLabel('Router').fill('');
    await page.getByRole('radio', { name: 'Static' }).check();
    await page.getByText('This may cut the line to the device').waitFor();
    await button(page, 'Apply').first().click();
    await button(page, 'Hold to apply it anyway').waitFor();
    await lookAt(program, 'page-addresses-asked');
    await button(page, 'Hold to apply it anyway').click();
    await button(page, 'Do not apply').click();
    await form(page, 'IPv4 on eth0').getByText('Stopped', { exact: true }).waitFor();
    expect(device.address).not.toBe('127.77.0.7');
    expect(await page.getByLabel('Address', { exact: true }).inputValue()).toBe('127.77.0.7');
  });
});
