/** Spreadsheets that others made: in each encoding and with each separator, and what is none, damaged or made to do harm. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../electron/services/sheets/read.ts';
import { inEnglish } from '../english.ts';

async function cellsOf(bytes: Buffer): Promise<string[][]> {
  const table = await readTable(bytes);
  return table.ok ? table.value.rows.map(({ cells }) => cells) : [[inEnglish(table.error.message)]];
}

async function refusal(bytes: Buffer): Promise<string> {
  const table = await readTable(bytes);
  if (table.ok) throw new Error('It was read.');
  expect(table.error.kind).toBe('input');
  return inEnglish(table.error.message);
}

const expected = [
  ['Seriennummer', 'Ort'],
  ['B8A44F631339', 'Tür Süd, Größe'],
];
const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex');
const latin = (text: string) => Buffer.from(text, 'latin1');
const macintosh = (text: string) =>
  Buffer.from([...text].map((sign) => ({ ü: 0x9f, ö: 0x9a, ß: 0xa7 })[sign] ?? sign.charCodeAt(0)));
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('A CSV file is read', () => {
  const semicolons = (end: string) => `Seriennummer;Ort${end}B8A44F631339;Tür Süd, Größe${end}`;
  const commas = 'Seriennummer,Ort\r\nB8A44F631339,"Tür Süd, Größe"\r\n';

  test.each<[string, Buffer, string]>([
    ['UTF-8 with its mark, semicolons, CRLF', Buffer.from(`\uFEFF${semicolons('\r\n')}`), 'UTF-8'],
    ['UTF-8 without a mark, LF', Buffer.from(semicolons('\n')), 'UTF-8'],
    ['commas, with quotes where one stands in a cell', Buffer.from(commas), 'UTF-8'],
    ['Unicode text of Excel: UTF-16 with tabs', utf16(semicolons('\r\n').replaceAll(';', '\t')), 'UTF-16'],
    ['Windows-1252', latin(semicolons('\r\n')), 'Windows-1252'],
    ['Macintosh, lines ended by CR alone', macintosh(semicolons('\r')), 'Macintosh'],
    ['a line that names the separator', Buffer.from(`sep=;\r\n${semicolons('\r\n')}`), 'UTF-8'],
    ['a last line without an end', Buffer.from(semicolons('\n').trimEnd()), 'UTF-8'],
    ['rows of separators at the end', Buffer.from(`${semicolons('\n')};;;\n;;;\n`), 'UTF-8'],
  ])('with %s', async (_what, bytes, encoding) => {
    const table = await readTable(bytes);
    expect(table).toMatchObject({ ok: true, value: { encoding } });
    expect((await cellsOf(bytes)).map((cells) => cells.slice(0, 2))).toEqual(expected);
  });

  test('byte by byte as Excel for Windows saves it: “Größe” is 47 72 F6 DF 65', async () => {
    expect(await cellsOf(hex('4f 72 74 3b 4e 0d 0a 47 72 f6 df 65 3b 80 0d 0a'))).toEqual([
      ['Ort', 'N'],
      ['Größe', '€'],
    ]);
  });

  test('with the row numbers of the spreadsheet, whatever is empty between them and however many lines a cell has', async () => {
    const table = await readTable(Buffer.from('Serial,Note\n\n"A\nB",x\n\n\nC,"say ""hello"""\n'));
    expect(table).toMatchObject({
      ok: true,
      value: {
        rows: [
          { number: 1, cells: ['Serial', 'Note'] },
          { number: 3, cells: ['A\nB', 'x'] },
          { number: 6, cells: ['C', 'say "hello"'] },
        ],
      },
    });
  });

  test('by the separator that makes the most of the first row, whatever stands in the cells', async () => {
    expect(await cellsOf(Buffer.from('a,b,c\n1;2;3;4,5;6,7;8\n'))).toEqual([
      ['a', 'b', 'c'],
      ['1;2;3;4', '5;6', '7;8'],
    ]);
  });
});

const sheetStart = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** The parts of a workbook with these rows, as XML. */
function workbook(rows: string, more: Zippable = {}): Zippable {
  return {
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${relation}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`${sheetStart}${rows}</sheetData></worksheet>`),
    ...more,
  };
}
const xlsx = (rows: string, more: Zippable = {}) => Buffer.from(zipSync(workbook(rows, more)));

describe('An XLSX workbook is read', () => {
  test('with gaps, numbers as they were typed, truth values and errors as the text that the spreadsheet shows', async () => {
    const rows = `<row r="2">${inline('A2', 'Serial')}${inline('C2', 'Note')}</row>
      <row r="4"><c r="A4"><v>1234567890.5</v></c><c r="B4" t="b"><v>1</v></c><c r="C4" t="e"><v>#N/A</v></c></row>`;
    const table = await readTable(xlsx(rows));
    expect(table).toMatchObject({
      ok: true,
      value: {
        encoding: 'XLSX',
        rows: [
          { number: 2, cells: ['Serial', '', 'Note'] },
          { number: 4, cells: ['1234567890.5', 'TRUE', '#N/A'] },
        ],
      },
    });
  });

  test.each(['hidden', 'veryHidden'])(
    'by the first sheet that can be seen, and not by a %s one before it',
    async (state) => {
      const sheet = (text: string) =>
        strToU8(`${sheetStart}<row r="1">${inline('A1', text)}</row></sheetData></worksheet>`);
      const entry = (number: number, more = '') =>
        `<sheet name="S > ${number}" sheetId="${number}"${more} r:id="rId${number}"/>`;
      const related = (number: number) =>
        `<Relationship Id="rId${number}" Type="${relation}/worksheet" Target="worksheets/sheet${number}.xml"/>`;
      const book = (first: string) => ({
        'xl/workbook.xml': strToU8(
          `<workbook xmlns:r="${relation}"><sheets>${first}${entry(2)}</sheets></workbook>`,
        ),
        'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${related(1)}${related(2)}</Relationships>`),
        'xl/worksheets/sheet1.xml': sheet('First'),
        'xl/worksheets/sheet2.xml': sheet('Second'),
      });
      expect(await cellsOf(xlsx('', book(entry(1))))).toEqual([['First']]);
      expect(await cellsOf(xlsx('', book(entry(1, ` state="${state}"`))))).toEqual([['Second']]);
    },
  );

  test('by the first sheet with cells, and not by a chart before it that is a sheet of its own', async () => {
    const entry = (number: number) => `<sheet name="S${number}" sheetId="${number}" r:id="rId${number}"/>`;
    const related = (number: number, type: string) =>
      `<Relationship Id="rId${number}" Type="${relation}/${type}" Target="${type}s/sheet1.xml"/>`;
    const book = (sheets: string): Zippable => ({
      'xl/workbook.xml': strToU8(`<workbook xmlns:r="${relation}"><sheets>${sheets}</sheets></workbook>`),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships>${related(1, 'chartsheet')}${related(2, 'worksheet')}</Relationships>`,
      ),
      'xl/chartsheets/sheet1.xml': strToU8('<chartsheet><drawing r:id="rId1"/></chartsheet>'),
    });
    expect(
      await cellsOf(xlsx(`<row r="1">${inline('A1', 'Table')}</row>`, book(entry(1) + entry(2)))),
    ).toEqual([['Table']]);
    expect(await refusal(xlsx('', book(entry(1))))).toMatch(/empty|nothing/i);
  });

  test('in time where tags are begun over and over', async () => {
    const begun = '<c r="A1" x="'.repeat(100_000);
    expect(await cellsOf(xlsx(begun))).toEqual([[expect.stringMatching(/damaged/)]]);
    const sheets = strToU8(`<workbook><sheets>${'<sheet x="'.repeat(100_000)}</sheets></workbook>`);
    expect(await cellsOf(xlsx('', { 'xl/workbook.xml': sheets }))).toEqual([
      [expect.stringMatching(/damaged/)],
    ]);
  });

  test('whatever it is called, and never as CSV', async () => {
    expect(await cellsOf(xlsx(`<row r="1">${inline('A1', 'Serial')}</row>`))).toEqual([['Serial']]);
  });
});

describe('What is no spreadsheet is said to be none:', () => {
  const png = readFileSync(fileURLToPath(new URL('../../build/icons/32x32.png', import.meta.url)));

  test.each<[string, Buffer, RegExp]>([
    ['a picture', png, /neither an XLSX workbook nor a CSV file/],
    ['a text with NULs', Buffer.from('Serial,Name\nA\0B,x\n'), /neither an XLSX workbook nor a CSV file/],
    ['nothing', Buffer.alloc(0), /nothing in this spreadsheet/],
    ['blanks', Buffer.from(' \n,,,\n\t\n'), /nothing in this spreadsheet/],
    ['Excel before 2007, or with a password', hex('d0cf11e0a1b11ae1'), /before 2007, or one with a password/],
    ['a text document', Buffer.from(zipSync({ 'word/document.xml': strToU8('<a/>') })), /neither an XLSX/],
    ['half of a workbook', xlsx('').subarray(0, 200), /damaged/],
    ['a quote that is never closed', Buffer.from('Serial,Note\nA,x\nB,"y\nC,z\n'), /row 3 a quotation mark/],
    ['half a UTF-16 file', utf16('Serial').subarray(0, 5), /neither an XLSX workbook nor a CSV file/],
  ])('%s', async (_what, bytes, words) => {
    expect(await refusal(bytes)).toMatch(words);
  });
});

describe('Bounds hold:', () => {
  const many = 10_002;

  test.each<[string, () => Buffer, RegExp]>([
    ['bytes', () => Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), /more than 20 MB/],
    ['rows of CSV', () => Buffer.from('a\n'.repeat(many)), /more than 10,001 rows/],
    ['columns of CSV', () => Buffer.from(`a${',b'.repeat(200)}\n`), /Row 1 has more than 200 columns/],
    ['a long cell', () => Buffer.from(`a,b\n1,${'x'.repeat(32_768)}\n`), /row 2, column 2 .* 32,767/],
    ['rows of XLSX', () => xlsx(`<row r="${many}">${inline(`A${many}`, 'x')}</row>`), /something at 10002/],
    ['columns of XLSX', () => xlsx(`<row r="1">${inline('GS1', 'x')}</row>`), /something at GS1/],
  ])('%s', async (_what, bytes, words) => {
    expect(await refusal(bytes())).toMatch(words);
  });

  test('10,000 devices below the titles are read', async () => {
    const table = await readTable(Buffer.from(`Serial\n${'a\n'.repeat(10_000)}`));
    expect(table.ok && table.value.rows.length).toBe(10_001);
  });

  test('a million commas in a row are none too many, for nothing stands there', async () => {
    expect(await cellsOf(Buffer.from(`Serial,Name\nA,b${','.repeat(1_000_000)}\n`))).toMatchObject([
      ['Serial', 'Name'],
      { length: 200 },
    ]);
  });
});

describe('A file that was made to do harm is refused:', () => {
  const zeros = Buffer.alloc(60 * 1024 * 1024);
  const entities = `<!DOCTYPE x [<!ENTITY a "${'b'.repeat(1000)}"><!ENTITY c "${'&a;'.repeat(1000)}">]>`;
  const longText = 'x'.repeat(32_000);
  const sharing = `<row r="1">${inline('A1', 'Serial')}</row>${Array.from({ length: 2_000 }, (_, row) => `<row r="${row + 2}"><c r="A${row + 2}" t="s"><v>0</v></c></row>`).join('')}`;

  test.each<[string, () => Buffer, RegExp]>([
    [
      'a workbook that unpacks to 60 MB',
      () => xlsx('', { 'xl/sharedStrings.xml': zeros }),
      /much more in this file/,
    ],
    ['one that says it were small', () => lying(zeros), /much more in this file/],
    ['entities', () => xlsx('', { 'xl/styles.xml': strToU8(`${entities}<x>&c;</x>`) }), /damaged/],
    [
      'a cell a billion rows down',
      () => xlsx(`<row r="999999999">${inline('A1', 'x')}</row>`),
      /something at 999999999/,
    ],
    [
      'a cell at the end of all columns',
      () => xlsx(`<row r="1">${inline('ZZZZZZZ1', 'x')}</row>`),
      /something at ZZZZZZZ1/,
    ],
    [
      'the same with another quote',
      () => xlsx(`<row r="1"><c x:r='ZZZZZZZ1'><v>1</v></c></row>`),
      /something at/,
    ],
    [
      'the same behind a quote that hides it',
      () => xlsx(`<row r="1"><t> r="</t><c r="ZZZZZZ1"><v>1</v></c></row>`),
      /damaged/,
    ],
    ['the same spelt by signs', () => xlsx('<row r="1"><c r="&#90;ZZZZZ1"><v>1</v></c></row>'), /damaged/],
    ['a tag without an end', () => xlsx(`<row r="1"><c ${'a'.repeat(1_000_000)}`), /damaged/],
    [
      'one long text in thousands of cells',
      () => xlsx(sharing, sharedString(longText)),
      /much more in this file/,
    ],
  ])('%s', async (_what, bytes, words) => {
    expect(await refusal(bytes())).toMatch(words);
  });

  test('columns and cells that are called like parts of every object are text like any other', async () => {
    const titles = ['__proto__', 'constructor', 'toString'];
    expect(await cellsOf(Buffer.from(`${titles.join(',')}\n${titles.join(',')}\n`))).toEqual([
      titles,
      titles,
    ]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('whatever bytes of a workbook are changed, it is read or refused in words', async () => {
    const whole = xlsx(
      `<row r="1">${inline('A1', 'Serial')}</row><row r="2">${inline('A2', 'B8A44F631339')}</row>`,
    );
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        const table = await readTable(bytes);
        if (!table.ok) expect(inEnglish(table.error.message)).toMatch(/^[A-Z].+\.$/s);
      }),
      { numRuns: 500 },
    );
  });

  test('whatever bytes a file has, it is read or refused in words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const table = await readTable(Buffer.from(bytes));
        expect(table.ok || table.error.kind === 'input').toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

function sharedString(text: string): Zippable {
  return {
    'xl/sharedStrings.xml': strToU8(`<sst><si><t>${text}</t></si></sst>`),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relation}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
  };
}

/** A workbook whose directory says that its shared strings had 100 bytes. */
function lying(content: Buffer): Buffer {
  const archive = xlsx('', { 'xl/sharedStrings.xml': [content, { level: 9 }] });
  const size = Buffer.alloc(4);
  size.writeUInt32LE(content.length);
  for (let at = archive.indexOf(size); at >= 0; at = archive.indexOf(size, at))
    archive.writeUInt32LE(100, at);
  return archive;
}
