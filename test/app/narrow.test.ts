import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { languages, type Language } from '../../shared/texts/language.ts';
import { catalogue } from '../catalogue.ts';
import type { DeviceOptions } from '../device/options.ts';
import { noWindowReason } from './electron.ts';
import { outOfSight } from './in-sight.ts';
import { untold } from './spoken.ts';
import { button, logIn, open, type OnSite } from './window.ts';

const reason = noWindowReason();
if (reason !== null) console.log(`Skipped: narrow windows, because ${reason}.`);

/** A laptop at 400 %, in English alone, which tells as much as all languages where everything wraps. */
const zoomed = { width: 342, height: 192 };
/** A screen of 1024x600 at 150 %, the smallest window on a larger one, and the usual laptops. */
const sizes = [
  { width: 683, height: 400 },
  { width: 1024, height: 700 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
const key = 'installer-2026';
const long = 'Loading dock 12 north-east, third gate on the left, camera 2';
const devices: DeviceOptions[] = [
  { name: long, secondWired: 'up', wlan: true, countryCode: 'SE' },
  { name: 'Installed camera', installationMode: true },
  { name: 'Failing camera', installationMode: true },
  { name: 'Fresh camera', factoryNew: true },
];

const heading = (page: Page, name: string, level: number) => page.getByRole('heading', { level, name });

describe.skipIf(reason !== null)('In a window of any size, in every language,', () => {
  const texts = catalogue.en;
  const { changeForm, changeView, connection, device: words, deviceList, devicePages, nextStep } = texts;
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

  /** Has the window speak another language, whatever is open. */
  const speak = (language: Language) =>
    page.evaluate(async (language) => {
      await window.installer.language.choose({ language });
      while (document.documentElement.lang !== language) await new Promise(requestAnimationFrame);
    }, language);

  /**
   * What is shown now, in every language, in English in every size: nothing of it is cut off or out of sight, or cannot be told or reached
   * without seeing it. Leaves the window in English and at its smallest.
   */
  async function fits(name: string): Promise<void> {
    // In the widest window nothing stays scrolled from what was done in the narrow one.
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    for (const language of [...languages].reverse()) {
      await speak(language);
      // What a longer word breaks, it breaks where there is less room; the longest stand in German.
      const others = sizes.filter(({ width }) => width < (language === 'de' ? 1366 : 1024));
      const looked = language === 'en' ? [...sizes, zoomed] : others;
      for (const { width, height } of [...looked].reverse()) {
        await page.setViewportSize({ width, height });
        // What is laid out by its own width is told of it with the next frame.
        await page.evaluate(
          () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
        );
        const where = `${name} in ${language} at ${String(width)}x${String(height)}`;
        expect.soft(await outOfSight(page), where).toEqual([]);
        if (language === 'en' && width === 1366)
          expect.soft(await untold(page), `${where}, read out`).toEqual([]);
      }
      // Four hundred pictures, for whoever wants to look at a language.
      if (process.env['CI'] !== 'true') await program.screenshot(`narrow-${language}-${name}`);
    }
  }

  const pane = (label: string) => page.getByRole('button', { name: new RegExp(`^${label} `) });
  const pages = () => page.getByRole('navigation', { name: words.pages });
  /** A step of the wizard: the line of its steps. */
  const steps = () => page.locator('[aria-expanded]').first();

  /** Opens one of the device's pages, whose line opens first where the window is narrow. */
  async function go(id: keyof typeof devicePages): Promise<void> {
    await pane(words.page).click();
    await pages().getByText(devicePages[id], { exact: true }).click();
    await page.getByRole('heading', { level: 2, name: devicePages[id], exact: true }).waitFor();
  }

  test('the list, its dialogs, jobs and help are whole', async () => {
    await button(page, 'Fresh camera').waitFor();
    await page.getByText(texts.standing.needsAdministrator, { exact: true }).first().waitFor();
    await fits('list');
    await button(page, texts.list.view).click();
    await fits('view');
    await button(page, texts.list.done).click();
    await page.getByRole('checkbox', { name: texts.list.selectShown }).click();
    await fits('selected');
    await button(page, texts.list.clear).click();
    await button(page, texts.sheetExport.button).click();
    await fits('spreadsheet');
    await button(page, texts.sheetExport.cancel).click();
    await button(page, deviceList.addByAddress).click();
    await fits('add');
    await button(page, texts.addDevice.add).click();
    await fits('add-refused');
    await page.getByLabel(texts.scanDialog.addresses).fill('127.30.2.1-20:9');
    await fits('scan');
    await button(page, texts.scanDialog.scan({ count: 20 })).click();
    await page.getByText(texts.scan.ended({ devices: 0, total: 20 })).waitFor();
    await fits('scan-ended');
    await button(page, texts.scanDialog.done).click();
    await page.getByRole('searchbox').fill('nothing of that name');
    await page.getByText(deviceList.noneFits).waitFor();
    await fits('list-empty');
    await button(page, texts.shell.jobs).click();
    await fits('jobs-empty');
    await button(page, texts.shell.cards).click();
    await heading(page, texts.cards.title, 1).waitFor();
    await page.getByText(texts.cards.loopback).waitFor();
    await fits('cards');
    await button(page, texts.shell.help).click();
    await fits('help');
    await button(page, texts.help.licences).click();
    await page
      .getByRole('dialog')
      .getByText(/^svelte \d/)
      .click();
    await page.locator('details[open] pre').waitFor();
    await fits('licences');
    await button(page, texts.help.close).click();
    await button(page, texts.support.open).click();
    await page
      .getByRole('dialog')
      .getByText(/^about\.json, /)
      .click();
    await page.locator('details[open] textarea').waitFor();
    await fits('support');
    await button(page, texts.support.cancel).click();
    await page.getByRole('searchbox', { name: texts.manual.search }).fill('192.168.0.90');
    await fits('manual-found');
    await page.keyboard.press('F1');
    await page.getByRole('dialog').getByRole('searchbox').waitFor();
    await fits('manual');
    await page.keyboard.press('Escape');
    await button(page, texts.shell.devices).click();
    await button(page, texts.manual.here).click();
    await page.getByRole('article').waitFor();
    await fits('manual-page');
    await page.keyboard.press('Escape');
  });

  test('the plan of a site and its dialogs are whole', async () => {
    const { planPage, planPool } = texts;
    await page.getByRole('button', { name: new RegExp(`^${planPage.rail}`) }).click();
    await heading(page, planPage.title, 1).waitFor();
    await fits('plan-empty');
    await page.getByRole('gridcell').first().click();
    for (const cell of ['B8A44F000001', long, '', '', 'root'])
      await page.keyboard.type(cell).then(() => page.keyboard.press('Tab'));
    await page.getByRole('gridcell').first().click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('B8A44');
    await page.keyboard.press('Enter');
    await page
      .getByText(texts.sheets.notASerial({ text: 'B8A44' }))
      .first()
      .waitFor();
    await fits('plan');
    await button(page, planPage.scan).click();
    await page.keyboard.type('ACCC8E000009');
    await page.keyboard.press('Enter');
    await fits('plan-scan');
    await button(page, planPage.scanEnd).click();
    for (const group of ['address', 'names', 'network', 'wlan'] as const) {
      const choice = page.getByRole('button', { name: texts.planGroups[group], exact: true });
      if ((await choice.count()) > 0) await choice.click();
      await fits(`plan-${group}`);
    }
    await button(page, planPage.pool).click();
    await fits('plan-pool');
    await button(page, planPool.cancel).click();
  });

  test('sites, their dialogs and what people write of devices are whole', async () => {
    const { sitesPage, describe: words } = texts;
    await button(page, 'Fresh camera').waitFor();
    await page.getByRole('checkbox', { name: texts.list.selectShown }).click();
    await button(page, words.open).click();
    await page.getByLabel(words.tags).fill('riser B, second storey of the office building');
    await fits('describe');
    await button(page, sitesPage.cancel).click();
    await button(page, texts.list.clear).click();
    await page.getByRole('button', { name: new RegExp(`^${sitesPage.title}`) }).click();
    await heading(page, sitesPage.title, 1).waitFor();
    await fits('sites');
    await button(page, sitesPage.create).click();
    await button(page, sitesPage.createNow).click();
    await page.getByText(sitesPage.nameWanted).waitFor();
    await fits('new-site');
    await page.getByLabel(sitesPage.name, { exact: true }).fill('Harbour east, container terminal 4');
    await button(page, sitesPage.createNow).click();
    await heading(page, texts.deviceList.title, 1).waitFor();
    await button(page, sitesPage.addAll).waitFor();
    await page.getByText(texts.list.notOnSite).first().waitFor();
    await fits('list-of-site');
    await page.getByRole('button', { name: new RegExp(`^${sitesPage.title}`) }).click();
    await fits('sites-two');
    await button(page, sitesPage.report).click();
    await page.getByRole('dialog').getByText(texts.report.notReached).waitFor();
    await fits('report');
    await button(page, texts.reportDialog.cancel).click();
    await button(page, texts.activityPage.title).click();
    await page.getByRole('row').nth(1).waitFor();
    await fits('activity');
    await button(page, texts.activityPage.back).first().click();
    await button(page, sitesPage.edit).click();
    await fits('edit-site');
    await button(page, sitesPage.cancel).click();
    await button(page, sitesPage.merge).first().click();
    await page.getByText(sitesPage.bringsNothing).waitFor();
    await fits('merge-site');
    await button(page, sitesPage.cancel).click();
    await button(page, sitesPage.open).click();
    await heading(page, texts.deviceList.title, 1).waitFor();
  });

  test('logging in to many, and the page of logins and certificates, are whole', async () => {
    const { accessPage, strangers } = texts;
    await button(page, 'Fresh camera').waitFor();
    await page.getByRole('button', { name: new RegExp(`^${accessPage.rail}`) }).click();
    await heading(page, accessPage.title, 1).waitFor();
    await button(page, accessPage.logInHere({ count: 3 })).click();
    const looked = page.getByRole('dialog').getByRole('checkbox');
    await looked.nth(3).waitFor();
    await page.getByRole('dialog').getByRole('checkbox', { name: strangers.all }).check();
    await fits('login-many');
    await button(page, texts.loginDialog.cancel).click();
    await fits('access');
  });

  test('the first administrator’s dialog is whole', async () => {
    await button(page, 'Fresh camera').click();
    await fits('fresh');
    await button(page, nextStep.administrator).click();
    await button(page, texts.administratorDialog.create).click();
    await fits('administrator');
  });

  test('every page of a device, its dialogs and its questions are whole', async () => {
    const device = program.device(long);
    const { loginDialog, hostname, ipv4, addresses, networkPages, outcomeTitles } = texts;
    const form = (title: string) => page.getByRole('region', { name: title, exact: true });
    await button(page, device.name).click();
    await button(page, nextStep.login).click();
    await page.getByText(texts.certificateShown.notTrusted).waitFor();
    await button(page, loginDialog.logIn).last().click();
    await fits('login');
    await page.getByLabel(loginDialog.password, { exact: true }).fill(device.password);
    await page.keyboard.press('Enter');
    await heading(page, words.network, 2).waitFor();
    await fits('overview');
    await button(page, words.forget).click();
    await fits('forget');
    await button(page, words.keep).click();
    await button(page, connection.forget).click();
    await fits('forget-certificate');
    await button(page, connection.cancel).click();

    await pane(words.page).click();
    await fits('pages-open');
    await pane(words.page).click();
    for (const id of ['picture', 'interfaces', 'vlan', '8021x', 'wlan', 'history', 'proxy'] as const) {
      await go(id);
      await fits(`page-${id}`);
    }
    await go('name');
    const name = form(hostname.title).getByRole('textbox');
    await name.fill('not a name');
    await page.keyboard.press('Tab');
    await fits('page-name');
    await name.fill('dock-12-north-east');
    await page.keyboard.press('Enter');
    await form(hostname.title).getByText(outcomeTitles.confirmed).waitFor();
    await fits('page-name-changed');

    await go('addresses');
    await page.getByRole('radio', { name: networkPages.static }).check();
    await page.getByLabel(addresses.address, { exact: true }).fill('127.77.0.18');
    await page.getByLabel(addresses.prefix).fill('8');
    await page.getByLabel(addresses.router).fill('');
    await fits('page-addresses');
    await pane(words.page).click();
    await pages().getByText(devicePages.overview).click();
    await page.getByRole('dialog').waitFor();
    await fits('leave-form');
    await page.keyboard.press('Escape');
    const wired = form(ipv4.title({ name: 'eth0' }));
    await wired.getByRole('button', { name: changeForm.apply }).click();
    await button(page, changeView.applyAnyway).waitFor();
    await fits('page-addresses-asks');
    await button(page, changeView.doNotApply).click();
    await wired.getByText(outcomeTitles.cancelled, { exact: true }).waitFor();
    await fits('page-addresses-stopped');
    await wired.getByRole('button', { name: changeForm.undo }).click();
    await go('planned');
    await fits('page-planned-none');
    await go('name');
    await form(hostname.title).getByRole('textbox').fill('dock-12-north-east-third-gate-on-the-left');
    await form(hostname.title).getByRole('button', { name: texts.planned.keep }).click();
    await page.getByText(texts.planned.kept).waitFor();
    await fits('page-name-kept');
    await button(page, texts.planned.show).click();
    await page.getByRole('heading', { level: 2, name: devicePages.planned, exact: true }).waitFor();
    await fits('page-planned');
    await page.getByRole('main').getByRole('button', { name: words.back, exact: true }).click();
    await fits('list-planned');
    await button(page, texts.planned.show).click();
    await page.getByText(texts.planned.asked, { exact: true }).last().waitFor();
    await fits('planned');
    await button(page, texts.planned.openDevice).click();
    await page.getByRole('button', { name: new RegExp(`^${texts.planned.remove}`) }).click();
    await page.getByText(texts.planned.none).waitFor();
    await page.getByRole('button', { name: new RegExp(`^${texts.sitesPage.title}`) }).click();
    await button(page, texts.history.open).click();
    await page.getByText(texts.history.noVisits).waitFor();
    await fits('visits');
    await page.getByRole('button', { name: new RegExp(`^${texts.shell.devices}`) }).click();
    await button(page, device.name).click();
    await go('history');
    await fits('history');
    await button(page, texts.shell.jobs).click();
    await fits('jobs');
  });

  test('every step of an installation is whole, its question and its buttons in sight', async () => {
    const { wlanWizard, wlanCountry, wlanNetwork, wlanSecurity, wlanQuestions, wlanRun } = texts;
    await logIn(page, program.device('Installed camera'));
    await button(page, nextStep.install).click();
    await page.getByLabel(wlanCountry.label).selectOption('SE');
    await fits('wizard-country');
    await steps().click();
    await fits('wizard-steps');
    await steps().click();
    await button(page, wlanWizard.whatHappens).click();
    await fits('wizard-what-happens');
    await button(page, wlanWizard.whatHappens).click();
    await button(page, wlanWizard.next).click();
    await page.getByRole('radio', { name: /Site-Cameras/ }).waitFor();
    await fits('wizard-network');
    await page.getByRole('radio', { name: wlanNetwork.another }).check();
    await fits('wizard-network-typed');
    await page.getByRole('radio', { name: /Site-Cameras/ }).check();
    await button(page, wlanWizard.next).click();
    await button(page, wlanWizard.testConnection).click();
    await fits('wizard-security');
    await page.getByLabel(wlanSecurity.passphrase, { exact: true }).fill(key);
    await button(page, wlanWizard.testConnection).click();
    await heading(page, wlanQuestions.switch, 1).waitFor();
    await fits('wizard-switch');
    await button(page, wlanWizard.cancel).click();
    await page.getByRole('dialog').waitFor();
    await fits('wizard-leave');
    await page.keyboard.press('Escape');
    await button(page, wlanWizard.switchNow).click();
    await heading(page, wlanRun.onNetwork, 1).waitFor();
    await fits('wizard-outcome');
  });

  test('an installation that failed is whole', async () => {
    const { wlanWizard, wlanCountry, wlanFields, wlanSecurity } = texts;
    await logIn(page, program.device('Failing camera'));
    await button(page, nextStep.install).click();
    await page.getByLabel(wlanCountry.label).selectOption('SE');
    await button(page, wlanWizard.next).click();
    await page.getByRole('radio', { name: /Site-Cameras/ }).check();
    await button(page, wlanWizard.next).click();
    await page.getByLabel(wlanSecurity.passphrase, { exact: true }).fill('not-the-right-key');
    await button(page, wlanWizard.testConnection).click();
    await button(page, wlanWizard.correct({ field: wlanFields.psk })).waitFor();
    await fits('wizard-failed');
    await button(page, texts.shell.jobs).click();
    await fits('jobs-failed');
  });
});
