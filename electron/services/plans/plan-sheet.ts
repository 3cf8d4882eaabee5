/** A plan out of a spreadsheet: which column is what, and the rows as they stand there, right or wrong. */
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import type { Finding } from '../../../shared/plan/check.ts';
import { columnCalled, isSecretTitle } from '../../../shared/plan/columns.ts';
import { longestCell, mostPlanRows, serialOf, type PlanColumn } from '../../../shared/plan/plan.ts';
import type { SheetColumn, SheetMeaning } from '../../../shared/plan/sheet.ts';
import type { NumberedRow } from '../../../shared/plan/steps.ts';
import { cleanText } from '../../../shared/texts/clean-text.ts';
import { said, type Said } from '../../../shared/texts/said.ts';
import { columnName } from '../sheets/device-import.ts';
import type { SheetRow, Table } from '../sheets/read.ts';

/** So many rows may stand above the columns' names. */
const rowsAbove = 20;
const longestTitle = 100;

export interface SheetPlan {
  columns: SheetColumn[];
  /** Those in which anything stands. */
  rows: NumberedRow[];
  /** What is wrong with the spreadsheet itself; the rows are checked apart. */
  problems: Finding[];
}

/**
 * Takes a spreadsheet for a plan. `mapping`: what each column is to be, in their order, where a person has chosen. Fails with
 * `input` where no row looks like the columns' names.
 */
export function readPlanTable(
  { rows }: Table,
  newId: () => string,
  mapping?: readonly SheetMeaning[],
): Result<SheetPlan> {
  const known = ({ cells }: SheetRow) => new Set(cells.map(columnCalled).filter((one) => one !== null));
  const top = rows.slice(0, rowsAbove).findIndex((row) => known(row).has('serial') || known(row).size > 1);
  const header = rows[top];
  if (!header) return fail('input', said('plan.noHeader'), { advice: said('plan.noHeaderAdvice') });
  const width = Math.max(...rows.slice(top).map(({ cells }) => cells.length));
  const columns = columnsOf(header, width, mapping);
  const problems: Finding[] = columns.flatMap(({ title, as }) =>
    as === 'secret'
      ? [finding('', header.number, null, said('plan.secretColumn', { title }), 'warning')]
      : [],
  );
  const filled: NumberedRow[] = [];
  for (const { cells, number } of rows.slice(top + 1)) {
    const id = newId();
    const read = readCells(cells, columns);
    for (const { column, message } of read.problems) problems.push(finding(id, number, column, message));
    const { cells: own, notes } = read;
    if (isRemark(cells)) problems.push(finding(id, number, null, said('plan.noteRow'), 'warning'));
    else if (Object.keys(own).length > 0) filled.push({ number, row: { id, cells: own, notes } });
    else if (Object.keys(notes).length > 0) {
      problems.push(finding(id, number, null, said('plan.noteRow'), 'warning'));
    }
  }
  if (filled.length > mostPlanRows) {
    return fail('input', said('plan.tooManyRows', { count: filled.length, most: mostPlanRows }));
  }
  return ok({ columns, rows: filled, problems });
}

/** The columns in which something stands that sets nothing. */
export function noteColumns({ columns, rows }: Pick<SheetPlan, 'columns' | 'rows'>): string[] {
  const filled = ({ title, as }: SheetColumn) =>
    as === 'note' && rows.some(({ row }) => Object.hasOwn(row.notes, title));
  return columns.filter(filled).map(({ title }) => title);
}

function finding(
  rowId: string,
  row: number,
  column: PlanColumn | null,
  message: Said,
  severity: Finding['severity'] = 'error',
): Finding {
  return { rowId, row, column, message, severity };
}

/** Serial number and MAC are two columns for the same; of any other the second goes into the notes. */
function columnsOf({ cells }: SheetRow, width: number, mapping?: readonly SheetMeaning[]): SheetColumn[] {
  const taken = new Set<PlanColumn>();
  return Array.from({ length: width }, (_, index): SheetColumn => {
    const title = cleanText(cells[index] ?? '', longestTitle) || columnName(index);
    const called = (cells[index] ?? '') === '' ? null : columnCalled(cells[index] ?? '');
    const isFree = called !== null && (called === 'serial' || !taken.has(called));
    const usual = isFree ? called : isSecretTitle(title) ? 'secret' : 'note';
    const as = mapping?.[index] ?? usual;
    if (as !== 'note' && as !== 'secret') taken.add(as);
    return { title, as };
  });
}

function readCells(cells: readonly string[], columns: readonly SheetColumn[]) {
  const own: NumberedRow['row']['cells'] = {};
  // No object: a title may be any word, such as “constructor”.
  const notes = new Map<string, string>();
  const problems: { column: PlanColumn | null; message: Said }[] = [];
  const put = (column: PlanColumn, cell: string) => {
    const before = own[column];
    if (before === undefined) own[column] = cell;
    else if (column === 'serial' && serial(before) === serial(cell)) return;
    else problems.push({ column, message: said('plan.notTheSame') });
  };
  for (const [index, { title, as }] of columns.entries()) {
    const cell = cells[index] ?? '';
    if (cell === '' || as === 'secret') continue;
    if (cell.length > longestCell) {
      const message = said('sheets.tooLong', { length: cell.length, most: longestCell });
      problems.push({ column: as === 'note' ? null : as, message });
    } else if (as !== 'note') {
      put(as, cell);
    } else {
      const before = notes.get(title);
      notes.set(title, before === undefined ? cell : `${before}\n${cell}`.slice(0, longestCell));
    }
  }
  return { cells: own, notes: Object.fromEntries(notes), problems };
}

/** Such as a heading between the rows: "# second floor". With more cells it may be a row that somebody means to keep. */
const isRemark = ([first = '', ...others]: readonly string[]) =>
  first.startsWith('#') && others.every((cell) => cell === '');

const serial = (cell: string) => serialOf({ id: '', cells: { serial: cell }, notes: {} });
