/** The list in the terminal: to a spreadsheet, and from one. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTable } from '../../electron/services/sheets/read.ts';
import { cli } from './cli-support.ts';
import { temporaryFolder } from './services.ts';

const file =
  'Serial;Name;Ort;Bemerkung;IP-Adresse\r\nB8A44F631339;Tor;Tür Süd;=1+1;10.0.0.9\r\nB8A44F63;x;;;\r\n';

test('devices of a spreadsheet are in the list that is written, and a bad row is told with its cell', async () => {
  const folder = await temporaryFolder();
  const data = ['--data', join(folder, 'data')];
  const given = join(folder, 'given.csv');
  await writeFile(given, Buffer.from(file, 'latin1'));

  const tried = await cli(['list', 'import', given, '--dry-run', ...data]);
  expect(tried.stdout).toMatch(/Row 3, column A: “B8A44F63” is no serial number.*dry run/s);
  expect(JSON.parse((await cli(['list', ...data, '--json'])).stdout)).toEqual({ devices: [] });

  const taken = await cli(['list', 'import', given, ...data, '--json']);
  expect(taken.code).toBe(1);
  expect(JSON.parse(taken.stdout)).toMatchObject({
    dryRun: false,
    rows: [{ row: 2, serial: 'B8A44F631339', kind: 'new' }],
    problems: [{ row: 3, column: 'A', id: 'sheets.notASerial' }],
  });

  const columns = ['--columns', 'serial,name,place,note,address'];
  const listed = await cli(['list', ...columns, ...data, '--json']);
  const device = { serial: 'B8A44F631339', name: 'Tor', place: 'Tür Süd', note: '=1+1', address: '10.0.0.9' };
  expect(JSON.parse(listed.stdout)).toEqual({ devices: [device] });

  for (const name of ['out.csv', 'out.xlsx']) {
    const out = join(folder, name);
    expect((await cli(['list', '--output', out, ...columns, ...data])).stdout).toContain('1 device in ');
    const table = await readTable(await readFile(out));
    expect(table.ok && table.value.rows[1]?.cells).toEqual(Object.values(device));
    const again = await cli(['list', '--output', out, ...data]);
    expect(again).toMatchObject({ code: 2, stderr: expect.stringMatching(/is there already/) as string });
    expect((await cli(['list', '--output', out, '--overwrite', ...data])).code).toBe(0);
  }
  const same = await cli(['list', 'import', join(folder, 'out.csv'), ...data]);
  expect(same).toMatchObject({ code: 0, stdout: expect.stringMatching(/1 device stays as it is/) as string });
});

test.each<[string[], RegExp]>([
  [['list', '--format', 'csv'], /needs --output/],
  [['list', '--output', 'x.pdf'], /csv, xlsx or json/],
  [['list', '--columns', 'serial,shoe'], /--columns takes some of state, name/],
  [['list', 'import'], /needs the name of a file/],
  [['list', 'export'], /nothing or import/],
  [['list', 'import', '/nowhere/list.csv'], /cannot be read/],
])('%j is refused in words', async (args, words) => {
  const { code, stderr } = await cli([...args, '--data', await temporaryFolder()]);
  expect([1, 2]).toContain(code);
  expect(stderr).toMatch(words);
});
