/** What people do with the rows of a plan: each answers rows anew, and what has not changed stays the same value. */
import { columnCalled } from './columns.ts';
import { longestCell, mostPlanRows, type PlanColumn, type PlanRow } from './plan.ts';

/** Columns that stand beside each other, in this order, where there is no room for all. */
export const columnGroups = {
  device: ['serial', 'model', 'name', 'place', 'administrator'],
  address: ['ipv4', 'address', 'prefix', 'router'],
  names: ['host_name', 'name_servers', 'search_domains'],
  network: ['vlan', 'http_proxy', 'https_proxy', 'no_proxy'],
  wlan: ['wlan', 'wlan_security', 'wired_8021x', 'eap_identity'],
} as const satisfies Record<string, readonly PlanColumn[]>;
export type ColumnGroup = keyof typeof columnGroups;

/** The order in which a block without titles fills the columns. */
const columnOrder: readonly PlanColumn[] = Object.values(columnGroups).flat();

export type Rows = readonly PlanRow[];

/** An index behind the last row means a new one. An empty text empties the cell. */
export function setCell(
  rows: Rows,
  index: number,
  column: PlanColumn,
  text: string,
  newId: () => string,
): Rows {
  const value = text.trim().slice(0, longestCell);
  const row = rows[index] ?? { id: newId(), cells: {}, notes: {} };
  if ((row.cells[column] ?? '') === value) return rows;
  const cells = { ...row.cells, [column]: value };
  if (value === '') delete cells[column];
  const changed = { ...row, cells };
  return index < rows.length ? rows.with(index, changed) : [...rows, changed];
}

/** Empties the cells of a column, or of several, in a range of rows. */
export function clearCells(rows: Rows, from: number, to: number, columns: readonly PlanColumn[]): Rows {
  const none = () => '';
  let next = rows;
  for (let index = from; index <= Math.min(to, rows.length - 1); index += 1) {
    for (const column of columns) next = setCell(next, index, column, '', none);
  }
  return next;
}

/** Gives the rows below the first of a range what that has in these columns. */
export function fillDown(rows: Rows, from: number, to: number, columns: readonly PlanColumn[]): Rows {
  const none = () => '';
  let next = rows;
  for (let index = from + 1; index <= Math.min(to, rows.length - 1); index += 1) {
    for (const column of columns) next = setCell(next, index, column, rows[from]?.cells[column] ?? '', none);
  }
  return next;
}

export function removeRows(rows: Rows, from: number, to: number): Rows {
  return rows.filter((_, index) => index < from || index > to);
}

/** Cells as spreadsheets put them into the clipboard: tabs and lines, quotation marks around what has some in it. */
export function readBlock(text: string): string[][] {
  const block: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r?\n|$)/gy;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [whole, quoted, plain = '', end] = match;
    block.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end !== '\t' && end !== '') block.push([]);
    if (end === '' || (whole === '' && cell.lastIndex >= text.length)) break;
  }
  // A spreadsheet ends each of its rows.
  return block.length > 1 && block.at(-1)?.join('') === '' ? block.slice(0, -1) : block;
}

export interface Pasted {
  rows: Rows;
  /** How many of the block's rows there was no room for. */
  left: number;
}

/** Puts a block into the rows from a cell on; where its first row has the names of columns, by these. */
export function pasteBlock(
  rows: Rows,
  at: { row: number; column: PlanColumn },
  block: readonly (readonly string[])[],
  newId: () => string,
): Pasted {
  const [first = [], ...others] = block;
  const called = first.map((title) => (title === '' ? null : columnCalled(title)));
  const known = called.filter((column) => column !== null);
  const isHead = others.length > 0 && (known.includes('serial') || known.length > 1);
  const start = columnOrder.indexOf(at.column);
  const columns = isHead ? called : first.map((_, index) => columnOrder[start + index] ?? null);
  const body = isHead ? others : block;
  const room = Math.max(0, mostPlanRows - at.row);
  let next = rows;
  for (const [offset, cells] of body.slice(0, room).entries()) {
    const index = Math.min(at.row + offset, next.length);
    for (const [position, text] of cells.entries()) {
      const column = isHead ? columns[position] : (columnOrder[start + position] ?? null);
      if (column !== null && column !== undefined) next = setCell(next, index, column, text, newId);
    }
  }
  return { rows: next, left: Math.max(0, body.length - room) };
}

/** Rows of a spreadsheet into a plan: one with a serial number that is there already goes into that row, filled cells alone. */
export function addRows(rows: Rows, coming: Rows, serialOf: (row: PlanRow) => string | null): Rows {
  const places = new Map(rows.map((row, index) => [serialOf(row) ?? row.id, index]));
  const next = [...rows];
  for (const row of coming) {
    const index = places.get(serialOf(row) ?? '');
    const there = index === undefined ? undefined : next[index];
    if (index === undefined || !there) next.push(row);
    else {
      next[index] = {
        ...there,
        cells: { ...there.cells, ...row.cells },
        notes: { ...there.notes, ...row.notes },
      };
    }
  }
  return next;
}
