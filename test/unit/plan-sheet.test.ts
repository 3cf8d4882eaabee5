import { expect, test } from 'vitest';
import { noteColumns, readPlanTable } from '../../electron/services/plans/plan-sheet.ts';
import { readTable } from '../../electron/services/sheets/read.ts';
import { columnCalled } from '../../shared/plan/columns.ts';
import { planColumns } from '../../shared/plan/plan.ts';
import { languages } from '../../shared/texts/language.ts';
import { catalogue } from '../catalogue.ts';
import { inEnglish } from '../english.ts';

async function read(text: string, mapping?: Parameters<typeof readPlanTable>[2]) {
  const table = await readTable(Buffer.from(text));
  if (!table.ok) throw new Error(inEnglish(table.error).message);
  let count = 0;
  return readPlanTable(table.value, () => String((count += 1)), mapping);
}

async function plan(text: string, mapping?: Parameters<typeof readPlanTable>[2]) {
  const sheet = await read(text, mapping);
  if (!sheet.ok) throw new Error(inEnglish(sheet.error).message);
  const problems = sheet.value.problems.map(
    ({ row, column, severity, message }) => `${row} ${column} ${severity}: ${inEnglish(message)}`,
  );
  return { columns: sheet.value.columns.map(({ as }) => as), rows: sheet.value.rows, problems };
}

test('each column is known by its own name and by what the program calls it in every language', () => {
  for (const name of planColumns) {
    for (const title of [name, ...languages.map((language) => catalogue[language].planColumns[name])]) {
      expect([title, columnCalled(title)]).toEqual([title, name]);
    }
  }
  expect(columnCalled('mac')).toBe('serial');
  expect(columnCalled('Subnetzmaske')).toBe('prefix');
  expect(columnCalled('Floor')).toBe(null);
});

test('columns come in any order below a title, others are notes, and rows are counted as the spreadsheet does', async () => {
  const { rows, columns, problems } = await plan(
    'Site plan\n\nFloor;IP-Adresse;Seriennummer;Name;\n2;10.0.0.21;B8A44F000001;Gate;x\n\n;;;;\n3;;B8A44F000002;;\n',
  );
  expect(columns).toEqual(['note', 'address', 'serial', 'name', 'note']);
  expect(rows).toEqual([
    {
      number: 4,
      row: {
        id: '1',
        cells: { address: '10.0.0.21', serial: 'B8A44F000001', name: 'Gate' },
        notes: { Floor: '2', E: 'x' },
      },
    },
    { number: 7, row: { id: '2', cells: { serial: 'B8A44F000002' }, notes: { Floor: '3' } } },
  ]);
  expect(problems).toEqual([]);
});

test('a column may be called as anything that every object has', async () => {
  const { rows } = await plan('serial,constructor,toString,__proto__\nB8A44F000001,Schmid AG,b,c\n');
  const titles = ['constructor', 'toString', '__proto__'];
  const notes = Object.fromEntries(titles.map((title, at) => [title, ['Schmid AG', 'b', 'c'][at]]));
  expect(rows[0]?.row.notes).toEqual(notes);
  expect(Object.keys(rows[0]?.row.notes ?? {})).toEqual(titles);
});

test('passwords and keys are left where they are, and said', async () => {
  const { rows, problems } = await plan(
    'serial,Passwort,WLAN key,PIN,Keyboard\nB8A44F000001,hush,hush,hush,none\n',
  );
  expect(rows[0]?.row.notes).toEqual({ Keyboard: 'none' });
  expect(JSON.stringify([rows, problems])).not.toContain('hush');
  expect(problems).toEqual([
    expect.stringMatching('1 null warning: The column “Passwort”'),
    expect.stringMatching('1 null warning: The column “WLAN key”'),
    expect.stringMatching('1 null warning: The column “PIN”'),
  ]);
});

test.each(['Mot de passe', 'MDP', 'Clé WLAN', 'Clé du Wi-Fi', 'Phrase secrète', 'Contraseña', 'Lösenord'])(
  '%s is the title of a secret, too',
  async (title) => {
    const { rows } = await plan(`serial,${title}\nB8A44F000001,hush\n`);
    expect(rows[0]?.row.notes).toEqual({});
  },
);

test('serial number and MAC may both be there, and have to be the same', async () => {
  const { rows, problems } = await plan(
    'serial,mac\nB8A44F000001,B8:A4:4F:00:00:01\n,b8-a4-4f-00-00-02\nB8A44F000003,B8:A4:4F:00:00:04\n',
  );
  expect(rows.map(({ row }) => row.cells.serial)).toEqual([
    'B8A44F000001',
    'b8-a4-4f-00-00-02',
    'B8A44F000003',
  ]);
  expect(problems).toEqual(['4 serial error: This row says it twice, and not the same.']);
});

test('a person may say what each column is', async () => {
  const { rows } = await plan('serial,Where,What\nB8A44F000001,Gate,x\n', ['serial', 'place', 'secret']);
  expect(rows[0]?.row).toMatchObject({ cells: { place: 'Gate' }, notes: {} });
});

test('a row of notes alone and a cell that is too long are told', async () => {
  const { rows, problems } = await plan(`serial,place,Floor\n,,Sum: 1\nB8A44F000001,${'x'.repeat(4_001)},\n`);
  expect(rows).toHaveLength(1);
  expect(problems).toEqual([
    '2 null warning: This row says nothing of a device, and is left out.',
    '3 place error: It has 4,001 characters; there is room for 4,000.',
  ]);
});

test('a remark between the rows is left out and told, and a row that has more than that is not', async () => {
  const { rows, problems } = await plan('serial,place\n# second floor,\n#B8A44F000001,Gate\n');
  expect(rows.map(({ number }) => number)).toEqual([3]);
  expect(problems).toEqual(['2 null warning: This row says nothing of a device, and is left out.']);
});

test('columns that set nothing are known by what stands in them, so that a misspelt one is seen', async () => {
  const sheet = await read('serial,Adres,Floor,,Passwort\nB8A44F000001,10.0.0.21,,x,hush\n');
  expect(sheet.ok && noteColumns(sheet.value)).toEqual(['Adres', 'D']);
});

test.each(['Floor,Room\n1,2\n', 'Name\nGate\n'])('%j is no plan', async (text) => {
  expect(await read(text)).toMatchObject({
    ok: false,
    error: { kind: 'input', message: { id: 'plan.noHeader' } },
  });
});
