import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ChangeMethod } from '../../shared/api/changes.ts';
import type { DeviceOptions } from '../device/options.ts';
import { noWindowReason } from './electron.ts';
import { button, logIn, lookAt, oneWindow, type OnSite } from './window.ts';

const reason = noWindowReason();
if (reason !== null) console.log(`Skipped: the pages of a device in the real window, because ${reason}.`);

const many: DeviceOptions = { secondWired: 'up', wlan: true, countryCode: 'SE' };
const devices: DeviceOptions[] = [
  { name: 'Paged camera' },
  { name: 'Switching camera', ...many },
  { name: 'Moving camera' },
  { name: 'Complaining camera', ...many },
  { name: 'Refusing camera' },
  { name: 'Asked camera' },
];

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

/** An edit of each page, the sub-code with which the device refuses it, and the field that the sub-code names. */
const complaints: readonly [
  page: string,
  title: string,
  method: ChangeMethod,
  subCode: number,
  edit: (form: Locator) => Promise<Locator>,
][] = [
  ['Addresses', 'IPv4 on eth0', 'setIPv4AddressConfiguration', 102, fill('Router', '192.168.0.254')],
  ['Name and DNS', 'DNS', 'setResolverConfiguration', 103, fill('Domain name', 'site.example')],
  ['Proxy', 'Global proxy', 'setGlobalProxyConfiguration', 102, fill('No proxy for', '.site.example')],
  ['Interfaces', 'eth1', 'setDeviceConfiguration', 101, flip('Interface eth1')],
  ['VLAN', 'Add a VLAN', 'addVlan', 101, fill('VLAN number', '7')],
  ['802.1X', '802.1X and MACsec on eth0', 'setWired8021XConfiguration', 103, fill('Identity', 'gate')],
  ['WLAN', 'Station on wlan0', 'setWLANStationConfiguration', 105, fill('Network (SSID)', 'Somewhere')],
];

function fill(label: string, value: string) {
  return async (form: Locator) => {
    const field = form.getByLabel(label, { exact: true });
    await field.fill(value);
    return field;
  };
}

function flip(label: string) {
  return async (form: Locator) => {
    const field = form.getByRole('switch', { name: label });
    await field.click();
    return field;
  };
}

describe.skipIf(reason !== null)('The pages of a device in the real window', () => {
  let program: OnSite;
  let page: Page;
  oneWindow(devices, (opened) => {
    program = opened;
    page = opened.page;
  });

  test('change a value, read it back, and are accessible', async () => {
    await logIn(page, program.device('Paged camera'));

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
    await lookAt(program, 'page-interfaces', true);
    await go(page, 'Addresses');
    await lookAt(program, 'page-addresses');
    await go(page, 'History');
    expect(await page.getByRole('article').count()).toBe(3);
    await lookAt(program, 'page-history');
  });

  test('change VLANs, 802.1X, the WLAN and interfaces, and show them in the picture', async () => {
    await logIn(page, program.device('Switching camera'));

    await go(page, 'VLAN');
    await page.getByLabel('VLAN number').fill('30');
    await page.keyboard.press('Enter');
    await form(page, 'Add a VLAN').getByText('Changed and read back').waitFor();
    await page.getByText('VLAN 30', { exact: true }).waitFor();
    await lookAt(program, 'page-vlan');

    await go(page, '802.1X');
    const wiredForm = form(page, '802.1X and MACsec on eth0');
    await wiredForm.getByLabel('Identity').fill('gate');
    await page.keyboard.press('Enter');
    await changed(page, '802.1X and MACsec on eth0', /^Identity .*gate$/);
    await lookAt(program, 'page-8021x');

    await go(page, 'WLAN');
    await page.getByLabel('Country', { exact: true }).selectOption('NO');
    await button(page, 'Apply').first().click();
    await changed(page, 'Country code', /^Country .*NO$/);
    await page.getByLabel('Network (SSID)').fill('Site-Cameras');
    await page.getByLabel('Security').selectOption('WPA-Personal-PSK');
    await page.getByLabel('Passphrase', { exact: true }).fill('installer-2026');
    await page.keyboard.press('Enter');
    await form(page, 'Station on wlan0').getByText('Changed and read back').waitFor();
    await lookAt(program, 'page-wlan');

    await go(page, 'Interfaces');
    await page.getByRole('switch', { name: 'Interface eth1' }).click();
    await form(page, 'eth1').getByRole('button', { name: 'Apply' }).click();
    await form(page, 'eth1').getByText('Changed and read back').waitFor();

    await go(page, 'Network map');
    await page.getByRole('img').first().waitFor();
    await lookAt(program, 'page-picture', true);
  });

  test('follow the device to its new address after a yes', async () => {
    const device = program.device('Moving camera');
    await logIn(page, device);
    await go(page, 'Addresses');
    await page.getByRole('radio', { name: 'Static' }).check();
    await page.getByLabel('Address', { exact: true }).fill('127.77.0.8');
    await page.getByLabel('Prefix length or mask').fill('8');
    await page.getByLabel('Router').fill('');
    await button(page, 'Apply').first().click();
    const hold = button(page, 'Hold to apply it anyway');
    await hold.focus();
    await page.keyboard.down('Enter');
    await hold.waitFor({ state: 'hidden' });
    await page.keyboard.up('Enter');
    await form(page, 'IPv4 on eth0').getByText('Changed and read back').waitFor();
    await page.getByText('127.77.0.8', { exact: true }).first().waitFor();
    expect(device.address).toBe('127.77.0.8');
    await lookAt(program, 'page-addresses-moved');
  });

  test('put the device’s complaint beside the field that it names, on every page', async () => {
    const device = program.device('Complaining camera');
    await logIn(page, device);
    for (const [title, name, method, subCode, edit] of complaints) {
      device.faults.add({ kind: 'error', method, code: 4004, subCode, times: 1 });
      await go(page, title);
      const field = await edit(form(page, name));
      await form(page, name).getByRole('button', { name: 'Apply' }).click();
      await expect.poll(() => field.getAttribute('aria-invalid'), { message: title }).toBe('true');
      await form(page, name).getByRole('button', { name: 'Undo changes' }).click();
    }
  });

  test('keep what was typed when the device refuses it, with the keyboard in the field', async () => {
    const device = program.device('Refusing camera');
    await logIn(page, device);
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

  test('ask before the line is cut, and take no for an answer', async () => {
    const device = program.device('Asked camera');
    await logIn(page, device);
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
