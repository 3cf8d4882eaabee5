import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTable } from '../../electron/services/sheets/read.ts';
import { noWindowReason } from './electron.ts';
import { button, hear, logIn, lookAt, oneWindow, type OnSite } from './window.ts';

const reason = noWindowReason();
if (reason !== null) console.log(`Skipped: the report in the window, because ${reason}.`);

describe.skipIf(reason !== null)('The report of a site in the window', () => {
  let program: OnSite;
  let folder: string;
  oneWindow([{ name: 'Gate camera' }, { name: '<b>Dock</b> camera' }], (opened) => (program = opened));
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'field-installer-report-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const choose = (name: string) =>
    program.main(
      ({ dialog }, chosen) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
      },
      join(folder, name),
    );
  const openSites = async () => {
    const { page } = program;
    await page.getByRole('button', { name: /^Sites/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Sites' }).waitFor();
  };

  test('is written as PDF, on the paper that was asked for, as HTML and as a workbook', async () => {
    const { page } = program;
    await logIn(page, program.device('Gate camera'), 'en');
    await page.getByRole('heading', { level: 2, name: 'Network' }).waitFor();
    await openSites();
    await button(page, 'Report …').click();
    await page.getByRole('dialog').getByText('Devices', { exact: true }).waitFor();
    await lookAt(program, 'report-dialog');
    await page.getByLabel('Made by').fill('Kim Berg');
    await choose('a4.pdf');
    await button(page, 'Save …').click();
    await hear(page, 'The report is in a4.pdf.');
    const a4 = await readFile(join(folder, 'a4.pdf'), 'latin1');
    expect(a4.slice(0, 5)).toBe('%PDF-');
    expect([...a4.matchAll(/\/Type\s*\/Page\b/g)]).toHaveLength(2);
    expect(a4).toMatch(/\/MediaBox\s*\[\s*0 0 59[45]\S* 84[12]/);

    await button(page, 'Report …').click();
    await page.getByLabel('Paper').selectOption('Letter');
    await page.getByLabel('Language').selectOption('de');
    await choose('letter.pdf');
    await button(page, 'Save …').click();
    await hear(page, 'The report is in letter.pdf.');
    expect(await readFile(join(folder, 'letter.pdf'), 'latin1')).toMatch(/\/MediaBox\s*\[\s*0 0 612 792/);

    await button(page, 'Report …').click();
    expect(await page.getByLabel('Made by').inputValue()).toBe('Kim Berg');
    await page.getByRole('radio', { name: /^HTML/ }).click();
    await choose('report.html');
    await button(page, 'Save …').click();
    await hear(page, 'The report is in report.html.');
    const html = await readFile(join(folder, 'report.html'), 'utf8');
    expect(html).toContain('&lt;b&gt;Dock&lt;/b&gt; camera');
    expect(html).toContain('by Kim Berg');

    await button(page, 'Report …').click();
    await page.getByRole('radio', { name: /^XLSX/ }).click();
    await choose('report.xlsx');
    await button(page, 'Save …').click();
    await hear(page, 'The report is in report.xlsx.');
    const table = await readTable(await readFile(join(folder, 'report.xlsx')));
    expect(table.ok && table.value.rows).toHaveLength(3);
  });

  test('is looked at in a window of its own, whose session is kept nowhere', async () => {
    const { page } = program;
    await openSites();
    await button(page, 'Report …').click();
    await button(page, 'Preview').click();
    const preview = () =>
      program.main(({ BrowserWindow }) => {
        const shown = BrowserWindow.getAllWindows().find((one) => one.getParentWindow() !== null);
        if (shown?.isVisible() !== true) return null;
        const { webContents: contents } = shown;
        return {
          url: contents.getURL(),
          title: shown.getTitle(),
          isPersistent: contents.session.isPersistent(),
        };
      });
    await expect.poll(preview).not.toBeNull();
    const shown = await preview();
    expect(shown?.isPersistent).toBe(false);
    expect(shown?.url).toMatch(/^app:\/\/installer\/report\/\d+$/);
    expect(shown?.title).toContain('Site report');
    await program.main(({ BrowserWindow }) => {
      for (const one of BrowserWindow.getAllWindows()) if (one.getParentWindow() !== null) one.close();
    });
    await button(page, 'Cancel').click();
  });

  test('has the activity behind it: searched, of one kind or device alone, and written as CSV', async () => {
    const { page } = program;
    await openSites();
    await button(page, 'Activity').click();
    const { serial } = program.device('Gate camera');
    await page.getByRole('cell', { name: 'Login as root accepted.' }).waitFor();
    await lookAt(program, 'activity');
    await page.getByLabel('Kind').selectOption('certificate');
    await page.getByRole('cell', { name: 'Certificate trusted.' }).waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    await page.getByRole('searchbox').fill('nothing of that');
    await page.getByText('No entry fits the search.').waitFor();
    await page.getByRole('searchbox').fill(serial);
    await choose('activity.csv');
    await button(page, 'Export as CSV').click();
    await hear(page, 'Written to activity.csv.');
    const table = await readTable(await readFile(join(folder, 'activity.csv')));
    expect(table.ok && table.value.rows.map(({ cells }) => cells.slice(2, 4))).toEqual([
      ['Kind', 'Serial number'],
      ['Certificate', serial],
    ]);
  });
});
