/** Devices from a spreadsheet: what each column and row is taken for. */
import { describe, expect, test } from 'vitest';
import { columnName, planImport } from '../../electron/services/sheets/device-import.ts';
import { deviceRows } from '../../electron/services/sheets/columns.ts';
import { readTable } from '../../electron/services/sheets/read.ts';
import { writeTable } from '../../electron/services/sheets/write.ts';
import { sheetColumns, type ImportPlan, type PeoplesData } from '../../shared/contract/sheets.ts';
import { learnAll } from '../../shared/texts/catalogue.ts';
import { languages } from '../../shared/texts/language.ts';
import { inEnglish, type InEnglish } from '../english.ts';
import { device } from '../component/site.ts';

const gate: PeoplesData = { place: 'Gate 3', note: 'pole 2', tags: ['north'] };

async function plan(
  csv: string | Buffer,
  known: Record<string, PeoplesData> = {},
): Promise<InEnglish<ImportPlan>> {
  const table = await readTable(Buffer.from(csv));
  if (!table.ok) throw new Error(inEnglish(table.error.message));
  const planned = await planImport(table.value, (serial) => known[serial] ?? null);
  if (!planned.ok) throw new Error(inEnglish(planned.error.message));
  return inEnglish(planned.value);
}

describe('The columns of a spreadsheet', () => {
  test.each([
    ['Serial number;Place;Note;Tags', 'serial place note tags'],
    ['Seriennummer;Ort;Notiz;Schlagwörter', 'serial place note tags'],
    ['SERIAL NO.;Location;Remarks;Group', 'serial place note tags'],
    ['Serien-Nr.;Standort;Bemerkung;Gruppe', 'serial place note tags'],
    ['serial;place;note;tags', 'serial place note tags'],
    ['MAC-Adresse;IP-Adresse;Gerätename;Modell', 'mac address name model'],
    ['S/N;MAC;IP;Kamera', 'serial mac address name'],
    ['tags;serial;AXIS OS;Last seen', 'tags serial null null'],
    ['Serial;Height;Note;Comment', 'serial other note other'],
  ])('%s are understood', async (titles, fields) => {
    const { columns } = await plan(`${titles}\n`);
    expect(columns.map(({ as }) => String(as)).join(' ')).toBe(fields);
  });

  test('may stand below a title of the whole', async () => {
    const { rows } = await plan('Cameras of the harbour\n\nas of May\n;Serial\n;B8A44F631339\n');
    expect(rows).toMatchObject([{ row: 5, serial: 'B8A44F631339' }]);
  });

  test('with no serial number are refused, and the title that is missing is named', async () => {
    await expect(plan('Name,Place\nA,B\n')).rejects.toThrow(/called “Serial number” or “MAC”/);
  });
});

describe('A row', () => {
  test('of a device that is not in the list is a new one, whatever the notation of its serial number', async () => {
    const { rows, problems } = await plan(
      'Serial,MAC,Address,Place\nb8:a4:4f:63:13:39,,10.0.0.5,Gate\n,ACCC-8E01-0203,https://10.0.0.6:8443,\n00408c 123456,0040.8c12.3456,,\n',
    );
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      { row: 2, kind: 'new', serial: 'B8A44F631339', address: '10.0.0.5', changes: { place: 'Gate' } },
      { row: 3, kind: 'new', serial: 'ACCC8E010203', address: 'https://10.0.0.6:8443', changes: {} },
      { row: 4, kind: 'new', serial: '00408C123456', address: null },
    ]);
  });

  test('of a known device changes what differs, and an empty cell nothing', async () => {
    const { rows } = await plan(
      'serial,place,note,tags\nB8A44F631339,Gate 4,,"north, roof"\nACCC8E010203,Gate 3,pole 2,north\n',
      {
        B8A44F631339: gate,
        ACCC8E010203: gate,
      },
    );
    expect(rows).toMatchObject([
      { kind: 'changed', changes: { place: 'Gate 4', tags: ['north', 'roof'] } },
      { kind: 'same', changes: {} },
    ]);
    expect(rows[0]?.changes).not.toHaveProperty('note');
  });

  test('keeps in its note what stands in columns that nobody knows', async () => {
    const { rows } = await plan('serial,note,Height,__proto__\nB8A44F631339,pole 2,4 m,x\n');
    expect(rows[0]?.changes.note).toBe('pole 2\nHeight: 4 m\n__proto__: x');
  });

  test('with an error is told with its row and column, and left out alone', async () => {
    const { rows, problems } = await plan(
      [
        'Serial,MAC,Address,Place,Tags',
        'B8A44F631339,,,,',
        'B8A44F63133,,,,',
        ',,10.0.0.1,,',
        'ACCC8E010203,ACCC8E010204,,,',
        'ACCC8E010203,,10.0.0.256,,',
        `ACCC8E010203,,,${'x'.repeat(201)},`,
        'b8a44f631339,,,,',
        `ACCC8E010203,,,,${'t'.repeat(61)}`,
      ].join('\n'),
    );
    expect(rows.map(({ row }) => row)).toEqual([2]);
    expect(problems.map(({ row, column }) => `${column ?? ''}${row}`)).toEqual([
      'A3',
      '4',
      'B5',
      'C6',
      'D7',
      '8',
      'E9',
    ]);
    expect(problems.map(({ message }) => message)).toMatchObject([
      expect.stringMatching(/“B8A44F63133” is no serial number/) as string,
      expect.stringMatching(/no serial number and no MAC/) as string,
      expect.stringMatching(/do not belong to one device/) as string,
      expect.stringMatching(/0 to 255/) as string,
      expect.stringMatching(/201 characters; there is room for 200/) as string,
      expect.stringMatching(/stands in row 2 already/) as string,
      expect.stringMatching(/61 characters/) as string,
    ]);
  });
});

test('Passwords and keys are left where they are, and said', async () => {
  const { rows, problems } = await plan(
    'Serial;Note;Password;WLAN key\nB8A44F631339;pole 2;hunter2;sesame-4711\n',
  );
  expect(JSON.stringify(rows)).not.toMatch(/hunter2|sesame/);
  expect(rows).toMatchObject([{ changes: { note: 'pole 2' } }]);
  expect(problems).toMatchObject([
    {
      row: 1,
      column: 'C',
      message: expect.stringMatching(/“Password” looks like passwords or keys/) as string,
    },
    { row: 1, column: 'D' },
  ]);
});

test('The list that was written is understood again, in each language and format, and changes nothing', async () => {
  await learnAll();
  const listed = { ...device('B8A44F631339', { name: '=Gate' }), ...gate };
  for (const language of languages) {
    for (const format of ['csv', 'xlsx'] as const) {
      const bytes = await writeTable(deviceRows([listed], sheetColumns, language), format, language);
      const { rows, problems, columns } = await plan(bytes, { B8A44F631339: gate });
      expect(problems).toEqual([]);
      expect(columns.map(({ as }) => as)).not.toContain('other');
      expect(rows).toMatchObject([{ kind: 'same', name: '=Gate', changes: {} }]);
    }
  }
});

test('Columns are called as spreadsheets call them', () => {
  expect([0, 25, 26, 51, 52, 199].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'GR']);
});
