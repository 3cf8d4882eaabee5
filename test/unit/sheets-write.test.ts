/** A list as a spreadsheet: what goes out, and that it comes back as it was. */
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SheetFormat } from '../../shared/contract/sheets.ts';
import { cleanCell, disarm, rearm } from '../../electron/services/sheets/cells.ts';
import { localTime } from '../../electron/services/sheets/columns.ts';
import { readTable } from '../../electron/services/sheets/read.ts';
import { saveFile } from '../../electron/services/sheets/save.ts';
import { writeTable } from '../../electron/services/sheets/write.ts';
import { inEnglish } from '../english.ts';

const signs = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
/** Any text, and often such as spreadsheets make something else of. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .tuple(fc.constantFrom('', ' ', "'", '"', "''"), fc.constantFrom(...signs), fc.string({ maxLength: 10 }))
    .map((parts) => parts.join('')),
  fc
    .tuple(
      fc.string({ maxLength: 3 }),
      fc.constantFrom(',', ';', '\t', '\n'),
      fc.constantFrom('', "'", '"', "''"),
    )
    .chain((parts) => fc.constantFrom(...signs).map((sign) => [...parts, sign, '1'].join(''))),
  fc.constantFrom(
    '00408C123456',
    '1E10',
    '0123',
    '_x0041_',
    '_x005F_x0041_',
    'constructor',
    '__proto__',
    'toString',
  ),
  fc.constantFrom(
    'a,b',
    'a;b',
    'a"b',
    '"',
    'a\nb',
    'a\r\nb',
    'sep=;',
    'TRUE',
    '#N/A',
    '1,5',
    '12.11.77',
    '&amp;',
    '<t>',
  ),
);
const rows = fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });

/** The cells as the reader gives them back; rows without a text are none. */
async function backFrom(bytes: Buffer): Promise<string[][]> {
  const table = await readTable(bytes);
  if (!table.ok) return [];
  return table.value.rows.map(({ cells }) => [...cells, '', '', ''].slice(0, 3));
}

const shouldBe = (written: readonly (readonly string[])[]) =>
  written
    .map((row) => row.map((cell) => cleanCell(cell).trim()))
    .filter((row) => row.some((cell) => cell !== ''));

test.each<[SheetFormat, 'en' | 'de']>([
  ['csv', 'en'],
  ['csv', 'de'],
  ['xlsx', 'en'],
])('Any text comes back from %s (%s) as it was written', async (format, language) => {
  await fc.assert(
    fc.asyncProperty(rows, async (written) => {
      // A title in front, as a list has: the separator is found by it.
      const table = [['Serial number', 'Name', 'Note'], ...written];
      expect(await backFrom(await writeTable(table, format, language))).toEqual(shouldBe(table));
    }),
    { numRuns: format === 'csv' ? 500 : 100 },
  );
});

test.each([',', ';', '\t'])(
  'No cell of a CSV file begins with a sign that makes a spreadsheet calculate, read with %j between cells',
  async (delimiter) => {
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom('en' as const, 'de' as const), async (written, language) => {
        const bytes = await writeTable(written, 'csv', language);
        const { data } = Papa.parse<string[]>(bytes.toString('utf8').slice(1), {
          delimiter,
          newline: '\r\n',
        });
        for (const cell of data.flat()) expect(cell).not.toMatch(/^[\t"]*[=+\-@＝＋－＠]/);
      }),
      { numRuns: 500 },
    );
  },
);

test('The apostrophe that disarms a formula comes off again, and no other', () => {
  fc.assert(
    fc.property(text, (cell) => {
      expect(rearm(disarm(cell))).toBe(cell);
    }),
  );
  expect([disarm('=1+1'), disarm("'=1+1"), disarm("O'Hara"), disarm('B8A44F631339')]).toEqual([
    "'=1+1",
    "''=1+1",
    "O'Hara",
    'B8A44F631339',
  ]);
  expect(rearm("'tis")).toBe("'tis");
});

test('A CSV file has the mark by which Excel knows UTF-8, CRLF, and the separator of the language', async () => {
  const table = [
    ['Name', 'Ort'],
    ['Tor; Süd', '=1'],
  ];
  expect((await writeTable(table, 'csv', 'de')).toString('hex')).toMatch(/^efbbbf/);
  expect((await writeTable(table, 'csv', 'de')).toString('utf8')).toBe(
    '\uFEFFName;Ort\r\n"Tor; Süd";\'=1\r\n',
  );
  expect((await writeTable(table, 'csv', 'en')).toString('utf8')).toBe("\uFEFFName,Ort\r\nTor; Süd,'=1\r\n");
});

test('Every cell of an XLSX workbook is text, also what looks like a number or a formula', async () => {
  const bytes = await writeTable([['Serial'], ['001234567890'], ['1E10'], ['=1+1']], 'xlsx', 'en');
  const parts = unzipSync(bytes);
  const sheet = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString();
  expect(sheet.match(/<c [^>]*>/g)).toHaveLength(4);
  for (const cell of sheet.match(/<c [^>]*>/g) ?? []) expect(cell).toContain('t="s"');
  expect(sheet).not.toContain('<f>');
  expect(Buffer.from(parts['xl/sharedStrings.xml'] ?? []).toString()).toContain('<t>001234567890</t>');
});

test('Control characters and those that turn the direction of text stay out of a spreadsheet', () => {
  expect(cleanCell('Gate\u0000 \u202E3\u2069\u200B\r\nSouth\uFEFF')).toBe('Gate 3\nSouth');
});

test('A time is told by this computer’s clock, with its distance from UTC', () => {
  expect(new Date(localTime(1_767_225_600_000)).getTime()).toBe(1_767_225_600_000);
  expect(localTime(1_767_225_600_000)).toMatch(/^202[56]-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheets-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('A file is written as a whole, and what was there stays where that fails', async () => {
  const file = join(folder, 'list.csv');
  await writeFile(file, 'before');
  expect(await saveFile(file, Buffer.from('after'))).toEqual({ ok: true, value: null });
  expect(await readFile(file, 'utf8')).toBe('after');
  expect(await readdir(folder)).toEqual(['list.csv']);
  const failed = await saveFile(join(file, 'list.csv'), Buffer.from('x'));
  expect(inEnglish(failed)).toMatchObject({
    ok: false,
    error: { kind: 'storage', advice: expect.stringMatching(/another name/) as string },
  });
  expect(await readFile(file, 'utf8')).toBe('after');
});

test.skipIf(process.platform === 'win32')('What is no file is left in its place', async () => {
  const socket = createServer().listen(join(folder, 'socket'));
  await once(socket, 'listening');
  const saved = await saveFile(join(folder, 'socket'), Buffer.from('x'));
  expect(inEnglish(saved)).toMatchObject({
    ok: false,
    error: { kind: 'storage', message: expect.stringMatching(/it is no file/) as string },
  });
  expect((await stat(join(folder, 'socket'))).isSocket()).toBe(true);
  socket.close();
});
