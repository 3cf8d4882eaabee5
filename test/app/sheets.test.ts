import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTable } from '../../electron/services/sheets/read.ts';
import { noWindowReason } from './electron.ts';
import { button, hear, lookAt, oneWindow, type OnSite } from './window.ts';

const reason = noWindowReason();
if (reason !== null) console.log(`Skipped: spreadsheets in the window, because ${reason}.`);

/** More than is packed in one piece, so that what packs large workbooks is tried as it is built. */
const many = 3_000;

describe.skipIf(reason !== null)('A spreadsheet in the window', () => {
  let program: OnSite;
  let folder: string;
  oneWindow([{ name: 'Gate camera' }, { name: 'Dock camera' }], (opened) => (program = opened));
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'field-installer-sheets-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Whoever is asked for a file chooses this one; null: none. */
  const choose = (path: string | null) =>
    program.main(({ dialog }, chosen) => {
      const canceled = chosen === null;
      dialog.showSaveDialog = () => Promise.resolve({ canceled, filePath: chosen ?? '' });
      dialog.showOpenDialog = () => Promise.resolve({ canceled, filePaths: chosen === null ? [] : [chosen] });
    }, path);

  async function rowsOf(file: string): Promise<string[][]> {
    const table = await readTable(await readFile(file));
    return table.ok ? table.value.rows.map(({ cells }) => cells) : [];
  }

  test('holds the list, where the person wants it, and nothing is written where no file is chosen', async () => {
    const { page } = program;
    await button(page, 'Gate camera').waitFor();
    await button(page, 'Spreadsheet').click();
    await lookAt(program, 'spreadsheet');
    await choose(null);
    await button(page, 'Save …').click();
    await page.getByRole('dialog').waitFor();
    for (const name of ['list.xlsx', 'list.csv']) {
      if (name === 'list.csv') {
        await button(page, 'Spreadsheet').click();
        await page.getByRole('radio', { name: /^CSV/ }).click();
      }
      await choose(join(folder, name));
      await button(page, 'Save …').click();
      await hear(page, `Saved as ${name}.`);
      const [titles, ...rows] = await rowsOf(join(folder, name));
      expect(titles?.slice(0, 3)).toEqual(['State', 'Name', 'Place']);
      expect(rows.map((row) => row[1])).toEqual(['Dock camera', 'Gate camera']);
    }
  });

  test('is shown before it is taken over, and its devices are in the list that is saved next', async () => {
    const { page } = program;
    const given = join(folder, 'harbour.csv');
    const rows = Array.from({ length: many }, (_, index) => {
      const serial = `ACCC8E${index.toString(16).padStart(6, '0').toUpperCase()}`;
      return `${serial};Kamera ${index};Größe ${index};10.1.${index >> 8}.${index & 255}`;
    });
    const bad = 'ACCC8E0;Kaputt;;';
    await writeFile(given, Buffer.from(['Serial;Name;Ort;IP', ...rows, bad].join('\r\n'), 'latin1'));
    await button(page, 'Spreadsheet').click();
    await choose(given);
    await button(page, 'Open a spreadsheet …').click();
    await page.getByText('harbour.csv, read as Windows-1252.').waitFor();
    await page.getByText(`Row 3,002, column A`).waitFor();
    await lookAt(program, 'spreadsheet-preview');
    await button(page, 'Take over 3,000 devices').click();
    await hear(page, '3,000 devices were taken over.');
    await page.getByRole('searchbox').fill('Kamera 2999');
    await button(page, 'Kamera 2999').waitFor();
    await page.getByRole('searchbox').fill('');

    await button(page, 'Spreadsheet').click();
    await choose(join(folder, 'all.xlsx'));
    await button(page, 'Save …').click();
    await hear(page, 'Saved as all.xlsx.');
    const saved = await rowsOf(join(folder, 'all.xlsx'));
    expect(saved).toHaveLength(many + 3);
    expect(saved.find((row) => row[1] === 'Kamera 17')?.slice(1, 3)).toEqual(['Kamera 17', 'Größe 17']);
  });

  test('that is none is refused in words', async () => {
    const { page } = program;
    const picture = join(folder, 'picture.csv');
    await writeFile(picture, Buffer.from('89504e470d0a1a0a0000000d', 'hex'));
    await button(page, 'Spreadsheet').click();
    await choose(picture);
    await button(page, 'Open a spreadsheet …').click();
    await page.getByText('This file is neither an XLSX workbook nor a CSV file.').waitFor();
    await page.keyboard.press('Escape');
  });

  test('that takes long to read lets the program answer meanwhile, again and again', async () => {
    const { page } = program;
    const slow = join(folder, 'slow.csv');
    const row = `${'"Größe",'.repeat(200)}\n`;
    await writeFile(slow, `Serial\n${row.repeat(2_500)}${'x'.repeat(40_000)}\n`);
    await choose(slow);
    const { answers, told } = await page.evaluate(async () => {
      let told: string | null = null;
      void window.installer.sheets.openList({}).then((answer) => (told = JSON.stringify(answer)));
      let answers = 0;
      for (; told === null; answers += 1) await window.installer.storage.snapshot({});
      return { answers, told };
    });
    expect(told).toContain('sheets.cellTooLong');
    // In the thread that answers it is read in a handful of steps.
    expect(answers).toBeGreaterThan(50);
  });
});
