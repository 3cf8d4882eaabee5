/** From the cable to the WLAN in the window: applied by a plan, unplugged one after the other, seen again, and reported. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue.ts';
import { noWindowReason } from './electron.ts';
import { button, logIn, lookAt, open, paste, type OnSite } from './window.ts';

const reason = noWindowReason();
if (reason !== null) console.log(`Skipped: from the cable to the WLAN in the window, because ${reason}.`);

const language = 'en';
const texts = catalogue[language];
const names = ['North gate', 'South gate'] as const;
const [ssid, key] = ['Site-Cameras', 'installer-2026'];

describe.skipIf(reason !== null)('Devices that a plan sets up for a WLAN', () => {
  let program: OnSite;
  let folder: string;
  beforeAll(async () => {
    program = await open(
      names.map((name) => ({ name, wlan: true })),
      { language },
    );
    folder = await mkdtemp(join(tmpdir(), 'field-installer-plan-wlan-'));
  });
  afterAll(async () => {
    await program.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('are unplugged one after the other as the window says, seen on the WLAN, and reported with their signal', async () => {
    const { page } = program;
    const devices = names.map((name) => program.device(name));
    for (const device of devices) {
      await logIn(page, device, language);
      await page.getByRole('heading', { level: 2, name: texts.device.network }).waitFor();
      await page.getByRole('main').getByRole('button', { name: texts.device.back }).click();
    }
    await page.getByRole('button', { name: new RegExp(`^${texts.planPage.rail}`) }).click();
    await page.getByRole('gridcell').first().click();
    const rows = devices.map(
      ({ serial }, at) => `${serial}\tPole ${String(at + 1)}\t${ssid}\tWPA-Personal-PSK`,
    );
    await paste(page, ['serial\tplace\twlan\twlan_security', ...rows].join('\r\n'));
    await button(page, texts.applyPanel.apply).click();
    await page.getByLabel(texts.applyDialog.wlanKey, { exact: true }).waitFor();
    await page.keyboard.type(key);
    await page.keyboard.press('Enter');

    const next = page.getByRole('status').filter({ has: page.getByRole('heading', { level: 4 }) });
    const says = async (heading: string, name: string) => {
      await next.getByRole('heading', { name: heading }).waitFor();
      expect(await next.innerText()).toContain(name);
    };
    await next.getByText(names[0]).waitFor();
    await says(texts.wlanQueue.next, names[0]);
    await next.getByText(texts.wlanStates.ready({ address: devices[0]?.address ?? '' })).waitFor();
    await next.scrollIntoViewIfNeeded();
    await lookAt(program, 'wlan-queue-next', true);
    await devices[0]?.unplug();
    await page.getByText(texts.wlanQueue.seenOf({ seen: 1, total: 2 })).waitFor();
    await says(texts.wlanQueue.next, names[1]);
    await devices[1]?.unplug();
    await page.getByText(texts.wlanQueue.allSeen({ total: 2 })).waitFor();
    await lookAt(program, 'wlan-queue-all');
    expect(devices.map(({ place }) => place)).toEqual(['station', 'station']);

    const path = join(folder, 'report.html');
    await program.main(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await page.getByRole('button', { name: new RegExp(`^${texts.sitesPage.title}`) }).click();
    await button(page, texts.sitesPage.report).click();
    await page.getByRole('radio', { name: /^HTML/ }).click();
    await button(page, texts.reportDialog.save).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const html = await readFile(path, 'utf8');
    expect(html).toContain(texts.report.nothingOpen);
    expect(html.match(/-\d\d dBm/g)).toHaveLength(2);
    for (const device of devices) expect(html).toContain(`${device.stationAddress ?? ''}/8`);
    expect(html).not.toContain(key);
    expect(await program.complaints()).toEqual([]);
  });
});
