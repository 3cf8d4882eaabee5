/** `plan check` in the terminal: what is wrong with a spreadsheet before anything is sent. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeTable } from '../../electron/services/sheets/write.ts';
import { cli } from './cli-support.ts';
import { temporaryFolder } from './services.ts';

interface Told {
  rows: number;
  errors: { row: number; column: string | null; message: string }[];
  warnings: { row: number; column: string | null; message: string }[];
}

/** Checks a file of that name with these bytes. */
async function check(name: string, bytes: string | Uint8Array, more: readonly string[] = []) {
  const folder = await temporaryFolder();
  const file = join(folder, name);
  await writeFile(file, bytes);
  const { code, stdout, stderr } = await cli([
    'plan',
    'check',
    file,
    '--data',
    join(folder, 'data'),
    '--json',
    ...more,
  ]);
  return { code, stderr, told: JSON.parse(stdout) as Told };
}

const where = ({ row, column }: { row: number; column: string | null }) => [row, column];

const good = [
  [
    'serial',
    'name',
    'place',
    'host_name',
    'ipv4',
    'address',
    'prefix',
    'router',
    'name_servers',
    'search_domains',
    'vlan',
    'http_proxy',
    'https_proxy',
    'no_proxy',
    'wlan',
    'wlan_security',
    'administrator',
    'Floor',
  ],
  [
    'B8A44F000001',
    'Tor',
    'Tür Süd',
    'gate',
    'static',
    '203.0.113.21',
    '24',
    '203.0.113.1',
    '203.0.113.1 203.0.113.2',
    'a.example b.example',
    '',
    'http://proxy:8080',
    'http://proxy:8080',
    '.example',
    'Site',
    'WPA-Personal-PSK',
    'root',
    '2',
  ],
  ['b8:a4:4f:00:00:02', '', '', '', 'dhcp', '', '', '', '', '', '4', '', '', '', '', '', '', ''],
];
const bad = [
  ['mac', 'address', 'mask', 'router'],
  ['B8A44F000001', '203.0.113.21', '255.255.255.0', '203.0.114.1'],
  ['B8A44F000002', '203.0.113.21', '24', ''],
  ['B8A44F', '203.0.113.255', '24', ''],
  ['', '', '', ''],
  ['B8A44F000001', '', '', ''],
];

test.each(['csv', 'xlsx'] as const)(
  'a plan that is right as %s, in every column, is found so',
  async (format) => {
    const { code, told } = await check(`plan.${format}`, await writeTable(good, format, 'de'));
    expect(told).toMatchObject({ rows: 2, errors: [] });
    expect(told.warnings.map(where)).toEqual([
      [2, 'address'],
      [2, 'address'],
    ]);
    expect(code).toBe(0);
  },
);

test.each(['csv', 'xlsx'] as const)(
  'the errors of one as %s are told by row and column, with exit code 2',
  async (format) => {
    const { code, told } = await check(`plan.${format}`, await writeTable(bad, format, 'en'));
    expect(told.errors.map(where)).toEqual([
      [2, 'router'],
      [3, 'address'],
      [4, 'serial'],
      [4, 'address'],
      [6, 'serial'],
    ]);
    expect(told.errors[1]?.message).toBe('Row 2 has this address already.');
    expect(code).toBe(2);
  },
);

test.each<[string, Uint8Array]>([
  ['UTF-16 with tabs', Buffer.from('\ufeffSeriennummer\tOrt\r\nB8A44F000001\tTür\r\n', 'utf16le')],
  ['Windows-1252 with semicolons', Buffer.from('Seriennummer;Ort\r\nB8A44F000001;T\xfcr\r\n', 'latin1')],
  ['UTF-8 with a mark and sep=', Buffer.from('\ufeffsep=;\r\nSeriennummer;Ort\r\nB8A44F000001;Tür\r\n')],
])('what spreadsheets save as %s is read', async (_, bytes) => {
  expect(await check('plan.csv', bytes)).toMatchObject({
    code: 0,
    told: { rows: 1, errors: [], warnings: [] },
  });
});

test('text that a spreadsheet or a terminal would take for more than text stays text, and no password is repeated', async () => {
  const text =
    'serial,name,http_proxy,Passwort,Note\nB8A44F000001,=1+1,http://me:Sesame-4711-open@proxy,Sesame-4711-open,\u202ex\n';
  const { code, told } = await check('plan.csv', text);
  expect(told.errors.map(where)).toEqual([[2, 'http_proxy']]);
  expect(told.warnings.map(where)).toEqual([[1, null]]);
  expect(code).toBe(2);
});

test.each<[string, string | Uint8Array]>([
  ['no columns that a plan knows', 'a,b\n1,2\n'],
  ['nothing in it', ''],
  ['a workbook that is damaged', Buffer.from('PK\u0003\u0004 and so on')],
  ['more rows than a plan has', `serial,place\n${'B8A44F000001,x\n'.repeat(2_001)}`],
])('a file with %s is refused in words', async (_, bytes) => {
  const { code, told } = await check('plan.xlsx', bytes);
  expect({ code, told }).toMatchObject({ code: 2, told: { error: { kind: 'input' } } });
});

test('people read sentences in their language, and a missing file or word is said', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'plan.csv');
  await writeFile(file, 'serial;address\nB8A44F000001;10.0.0.1\n');
  const data = ['--data', join(folder, 'data')];
  const { stdout } = await cli(['plan', 'check', file, ...data], { language: 'de_DE.UTF-8' });
  expect(stdout).toBe(
    'Zeile 2, Präfixlänge oder Maske: Das Subnetz dieser Adresse ist nicht bekannt: Geben Sie eine Präfixlänge oder eine Maske an.\n1 Zeile geprüft: 1 Fehler, 0 Warnungen. Es wurde nichts eingestellt.\n',
  );
  expect(await cli(['plan', 'check', join(folder, 'none.csv'), ...data])).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/there is no such file/) as string,
  });
  expect(await cli(['plan', 'undo', ...data])).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/nothing to put back/) as string,
  });
  expect(await cli(['plan', 'check', ...data])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/name of a file/) as string,
  });
  expect(await cli(['plan', ...data])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/check/) as string,
  });
  expect(await cli(['plan', 'check', file, '--site', 'Nowhere', ...data])).toMatchObject({ code: 2 });
});
