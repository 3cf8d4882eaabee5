/** Devices from a spreadsheet: which column is what, what each row would change, and what is wrong with it. */
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import {
  sheetColumns,
  type ImportColumn,
  type ImportField,
  type ImportPlan,
  type ImportRow,
  type PeoplesData,
  type SheetProblem,
} from '../../../shared/contract/sheets.ts';
import { parseAddress } from '../../../shared/net/address.ts';
import { isSecretTitle } from '../../../shared/plan/columns.ts';
import { titlesOf } from '../../../shared/plan/titles.ts';
import { parseSerial } from '../../../shared/texts/clean-text.ts';
import { learnAll } from '../../../shared/texts/catalogue.ts';
import { said, type Said } from '../../../shared/texts/said.ts';
import type { SheetRow, Table } from './read.ts';

/** So many rows may stand above the columns' names: a title, a date, the customer. */
const rowsAbove = 20;
const longest = { name: 300, model: 300, place: 200, note: 4_000, tag: 60, tags: 30 };

/** What other lists call these columns, in English and German; capitals, blanks and signs do not count, so a hyphen stands for any. */
const otherNames: Record<ImportField, readonly string[]> = {
  serial: ['serial', 'serial-no', 'serial-nr', 's/n', 'sn', 'Serien-Nr', 'S/N-Nr', 'serial-number-S/N'],
  mac: [
    'mac',
    'mac-address',
    'mac-id',
    'MAC-Adresse',
    'ethernet-address',
    'hardware-address',
    'Hardware-Adresse',
  ],
  name: [
    'device-name',
    'camera',
    'camera-name',
    'Gerätename',
    'Kamera',
    'Kameraname',
    'Bezeichnung',
    'Gerät',
  ],
  model: ['product', 'type', 'Produkt', 'Typ', 'Modell'],
  address: ['ip', 'ip-address', 'IP-Adresse', 'ipv4', 'ipv4-address', 'IPv4-Adresse', 'host', 'url'],
  place: ['location', 'position', 'mounting-place', 'Standort', 'Montageort', 'Einbauort', 'Platz'],
  note: [
    'notes',
    'comment',
    'comments',
    'remark',
    'remarks',
    'Notizen',
    'Bemerkung',
    'Bemerkungen',
    'Kommentar',
  ],
  tags: [
    'tag',
    'label',
    'labels',
    'group',
    'groups',
    'Schlagwort',
    'Gruppe',
    'Gruppen',
    'Etikett',
    'Etiketten',
  ],
};

const plainName = (title: string) =>
  title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** What a column of each name is; null: one that this program writes itself, and learns from the device. */
type Meanings = ReadonlyMap<string, ImportField | null>;

/** By the program's own names in every language, and by others'. */
async function allMeanings(): Promise<Meanings> {
  const meanings = new Map<string, ImportField | null>();
  const spoken = await learnAll();
  for (const column of sheetColumns) {
    const field = column in otherNames ? (column as ImportField) : null;
    for (const title of [column, ...spoken.map((texts) => texts.sheetColumns[column])]) {
      meanings.set(plainName(title), field);
    }
  }
  for (const [field, names] of Object.entries(otherNames)) {
    // Object.entries knows the names of no keys.
    for (const name of [...names, ...titlesOf(field as ImportField)])
      meanings.set(plainName(name), field as ImportField);
  }
  return meanings;
}

/**
 * What the rows of a spreadsheet would bring to the list; `known` tells what people know of a device that is in it, null
 * for one that is not. Fails with `input` where no column tells serial numbers.
 */
export async function planImport(
  table: Table,
  known: (serial: string) => PeoplesData | null,
): Promise<Result<ImportPlan>> {
  const meanings = await allMeanings();
  const columnsOf = (row: SheetRow) => readColumns(row, meanings);
  const top = table.rows.slice(0, rowsAbove).findIndex((row) => columnsOf(row).some(isIdentity));
  const header = table.rows[top];
  if (header === undefined) {
    return fail('input', said('sheets.noSerialColumn'), { advice: said('sheets.noSerialColumnAdvice') });
  }
  const columns = columnsOf(header);
  const rows: ImportRow[] = [];
  const problems: SheetProblem[] = columns.flatMap(({ title }, index) =>
    isSecretTitle(title)
      ? { row: header.number, column: columnName(index), message: said('sheets.secretColumn', { title }) }
      : [],
  );
  const seenIn = new Map<string, number>();
  for (const row of table.rows.slice(top + 1)) {
    const read = readRow(row, columns);
    const twice = 'serial' in read ? seenIn.get(read.serial) : undefined;
    if (!('serial' in read)) problems.push(...read.problems);
    else if (twice !== undefined) {
      problems.push({
        row: row.number,
        column: null,
        message: said('sheets.twice', { serial: read.serial, row: twice }),
      });
    } else {
      seenIn.set(read.serial, row.number);
      rows.push(compare(row.number, read, known(read.serial)));
    }
  }
  return ok({ columns, rows, problems });
}

const isIdentity = ({ as }: ImportColumn) => as === 'serial' || as === 'mac';

/** The second of two columns for the same goes into the note like any other. */
function readColumns({ cells }: SheetRow, meanings: Meanings): ImportColumn[] {
  const taken = new Set<ImportField>();
  return cells.map((title): ImportColumn => {
    const field = meanings.get(plainName(title));
    if (title === '' || field === null || isSecretTitle(title)) return { title, as: null };
    if (field === undefined || taken.has(field)) return { title, as: 'other' };
    taken.add(field);
    return { title, as: field };
  });
}

interface Read {
  serial: string;
  given: Partial<Record<ImportField, string>>;
  tags: string[];
}

function readRow(row: SheetRow, columns: readonly ImportColumn[]): Read | { problems: SheetProblem[] } {
  const given: Partial<Record<ImportField, string>> = {};
  const others: string[] = [];
  for (const [index, { title, as }] of columns.entries()) {
    const cell = row.cells[index] ?? '';
    if (cell === '' || as === null) continue;
    if (as === 'other') others.push(`${title}: ${cell}`);
    else given[as] = cell;
  }
  const note = [given.note ?? [], others].flat().join('\n');
  if (note !== '') given.note = note;
  const tags = [
    ...new Set(
      (given.tags ?? '')
        .split(/[,;\n]/)
        .map((tag) => tag.trim())
        .filter(Boolean),
    ),
  ];

  const problems: SheetProblem[] = [];
  const wrong = (field: ImportField, message: Said) => {
    const index = columns.findIndex(({ as }) => as === field);
    problems.push({ row: row.number, column: index < 0 ? null : columnName(index), message });
  };
  const serial = parseSerial((given.serial ?? '').replace(/\s/g, ''));
  const mac = parseSerial((given.mac ?? '').replace(/[\s.]/g, ''));
  if (given.serial !== undefined && serial === null)
    wrong('serial', said('sheets.notASerial', { text: shown(given.serial) }));
  if (given.mac !== undefined && mac === null)
    wrong('mac', said('sheets.notASerial', { text: shown(given.mac) }));
  if (given.serial === undefined && given.mac === undefined) {
    problems.push({ row: row.number, column: null, message: said('sheets.noSerial') });
  }
  if (serial !== null && mac !== null && serial !== mac)
    wrong('mac', said('sheets.serialAndMac', { serial, mac }));
  if (given.address !== undefined) {
    const address = parseAddress(given.address);
    if (!address.ok) wrong('address', address.error.message);
  }
  for (const field of ['name', 'model', 'place', 'note'] as const) {
    const length = given[field]?.length ?? 0;
    if (length > longest[field]) wrong(field, said('sheets.tooLong', { length, most: longest[field] }));
  }
  if (tags.length > longest.tags) wrong('tags', said('sheets.tooManyTags', { most: longest.tags }));
  const longTag = tags.find(({ length }) => length > longest.tag);
  if (longTag !== undefined)
    wrong('tags', said('sheets.tooLong', { length: longTag.length, most: longest.tag }));
  const identity = serial ?? mac;
  return problems.length > 0 || identity === null ? { problems } : { serial: identity, given, tags };
}

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** `A` for the first column, as spreadsheets call it. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function compare(row: number, { serial, given, tags }: Read, before: PeoplesData | null): ImportRow {
  const changes: ImportRow['changes'] = {};
  if (given.place !== undefined && given.place !== before?.place) changes.place = given.place;
  if (given.note !== undefined && given.note !== before?.note) changes.note = given.note;
  if (tags.length > 0 && JSON.stringify(tags) !== JSON.stringify(before?.tags)) changes.tags = tags;
  const kind = before === null ? 'new' : Object.keys(changes).length > 0 ? 'changed' : 'same';
  const { name = null, model = null, address = null } = given;
  return { row, serial, kind, name, model, address, changes };
}
