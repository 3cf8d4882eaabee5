import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue.ts';
import { noWindowReason } from './electron.ts';
import { button, lookAt, open, paste, type OnSite } from './window.ts';

const reason = noWindowReason();
if (reason !== null) console.log(`Skipped: twenty new cameras in the window, because ${reason}.`);

const texts = catalogue.en;
const names = Array.from({ length: 20 }, (_, index) => `New camera ${String(index + 1)}`);
const password = 'Gate-Sesame-4711';

/** What a person's hands and head take, in seconds; docs/technicians-hour.md says where from. */
const each = { click: 1.3, key: 0.2, decision: 1.35, label: 1.3 };

describe.skipIf(reason !== null)('Twenty factory-new cameras', () => {
  let program: OnSite;
  let folder: string;
  beforeAll(async () => {
    program = await open(names.map((name) => ({ name, factoryNew: true })));
    folder = await mkdtemp(join(tmpdir(), 'field-installer-hour-'));
  });
  afterAll(async () => {
    await program.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('take less than a minute of a person, their labels scanned, from the plan to the report', async () => {
    const { page } = program;
    const devices = names.map((name) => program.device(name));
    // All of them are in the list, not all of them in sight.
    await page.getByRole('button', { name: /^All 20$/ }).waitFor();
    await program.main(
      ({ dialog }, path) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
      },
      join(folder, 'report.html'),
    );
    // The page counts what hands do; what comes from the clipboard is two keys.
    await page.evaluate(() => {
      const counted = { clicks: 0, keys: 0 };
      addEventListener('pointerdown', ({ isTrusted }) => (counted.clicks += Number(isTrusted)), true);
      addEventListener('keydown', ({ isTrusted }) => (counted.keys += Number(isTrusted)), true);
      Object.assign(window, { counted });
    });
    const hands = () =>
      page.evaluate(
        () =>
          // The script above has put it there, which the types of the page cannot know.
          (window as unknown as { counted: { clicks: number; keys: number } }).counted,
      );
    let decisions = 0;
    const decide = () => (decisions += 1);

    await page.getByRole('button', { name: /^Plan/ }).click();
    await page.getByRole('gridcell').first().click();
    const head = 'name\tplace\thost_name\tipv4\taddress\tprefix\tname_servers\tadministrator';
    const rows = devices.map(({ address }, index) => {
      const at = String(index + 1);
      const wanted = address.replace(/\d+$/, String(100 + index));
      return `Gate ${at}\tPole ${at}\tgate-${at}\tstatic\t${wanted}\t24\t127.0.0.53\troot`;
    });
    await paste(page, [head, ...rows].join('\r\n'));
    await page.getByText(/^20 rows, 0 of them here now/).waitFor();
    // Each label as its camera is hung up: the scanner types, its sound tells, and nobody looks before the last.
    await button(page, texts.planPage.scan).click();
    const before = await hands();
    for (const { serial } of devices) {
      await page.keyboard.type(serial);
      await page.keyboard.press('Enter');
    }
    await page.getByText(texts.planScan.complete).waitFor();
    decide();
    const scanned = (await hands()).keys - before.keys;
    const labels = each.click + devices.length * each.label + each.decision;
    await page.getByText(/^20 rows, 20 of them here now: 0 errors/).waitFor();
    decide();
    await button(page, texts.planPage.check).click();
    await page.getByText(texts.planPage.checked).waitFor();
    decide();
    await button(page, texts.applyPanel.apply).click();
    await page.getByLabel(texts.applyDialog.newPassword({ count: 20 }), { exact: true }).waitFor();
    decide();
    await page.keyboard.type(password);
    await lookAt(program, 'hour-apply');
    decide();
    await page.keyboard.press('Enter');
    await page.getByText(texts.applyPanel.counts({ done: 20, failed: 0, left: 0 })).waitFor();
    decide();
    await page.getByRole('button', { name: /^Sites/ }).click();
    await button(page, texts.sitesPage.report).click();
    await page.getByRole('radio', { name: /^HTML/ }).click();
    decide();
    await button(page, texts.reportDialog.save).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });

    const { clicks, keys: pressed } = await hands();
    // Ctrl and V, and Enter in the system's dialog that asks where.
    const keys = pressed - scanned + 3;
    const own = clicks * each.click + keys * each.key + decisions * each.decision;
    const seconds = own + devices.length * each.label;
    console.log(
      `Twenty new cameras: ${String(clicks)} clicks, ${String(keys)} keys, ${String(decisions)} decisions, 20 labels, ${seconds.toFixed(1)} s of a person; ${(seconds - labels).toFixed(1)} s without the labels.`,
    );
    expect(seconds).toBeLessThan(60);
    const html = await readFile(join(folder, 'report.html'), 'utf8');
    expect(html).toContain('– of them read back</th><td>20</td>');
    for (const [index, device] of devices.entries()) {
      expect(device.state.accounts.get('root')?.password).toBe(password);
      expect(device.address).toMatch(new RegExp(`\\.${String(100 + index)}$`));
      expect(html).toContain(`${device.address}/24`);
    }
    expect(html).not.toContain(password);
  });
});
