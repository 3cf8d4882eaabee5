/** XLSX, both ways. What comes from others is bounded before the reader sees it: it trusts what it is given. */
import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import writeXlsxFile from 'write-excel-file/node';
import { unzip } from './unzip.ts';

/** Parts of a workbook beside its pictures and the like; a site of 10,000 devices has a tenth of that. */
const mostBytes = 50 * 1024 * 1024;
const mostEntries = 5_000;
/** Between two tags stands one cell's text, and no tag is long. */
const longestRun = 200_000;

export type XlsxRead =
  | { state: 'read'; rows: string[][] }
  | { state: 'damaged' | 'too-large' | 'no-workbook' }
  /** A cell, or a row, beyond what is read. */
  | { state: 'far'; cell: string };

/** The rows of the first sheet that is not hidden; at most `mostRows` of `mostColumns`. */
export async function readXlsx(bytes: Buffer, mostRows: number, mostColumns: number): Promise<XlsxRead> {
  const unzipped = await unzip(bytes, isPart, { mostBytes, mostEntries });
  if (unzipped.state !== 'read') return unzipped;
  const { parts } = unzipped;
  const book = parts.get('xl/workbook.xml');
  if (book === undefined) return { state: 'no-workbook' };
  for (const [name, part] of parts) {
    const xml = part.toString('latin1');
    const trouble = lookThrough(xml, mostRows, mostColumns);
    if (trouble !== null) return trouble;
    if (errorCell.test(xml)) parts.set(name, Buffer.from(xml.replace(errorCells, '$1"str"'), 'latin1'));
  }
  const related = parts.get('xl/_rels/workbook.xml.rels')?.toString('latin1') ?? '';
  const first = firstTable(book.toString('latin1'), related);
  if (first === null) return { state: 'read', rows: [] };
  // Packed anew from what was checked: two readers of one archive need not find the same in it.
  const checked = zipSync(Object.fromEntries(parts), { level: 0 });
  try {
    const rows = await readSheet(new Uint8Array(checked).buffer, first, {
      trim: false,
      parseNumber: (text) => String(Number(text)),
    });
    return { state: 'read', rows: rows.map((row) => row.map(textOf)) };
  } catch (error) {
    // Whatever it stumbles over is in the file.
    if (error instanceof Error) return { state: 'damaged' };
    throw error;
  }
}

const isPart = (name: string) =>
  /^xl\/(worksheets\/)?[^/]+\.xml$|^xl\/_rels\/workbook\.xml\.rels$/i.test(name);

/** A tag has no `<` in it, also not in quotes: the reader looks for the end of one that has from its beginning, over and over. */
const attributes = `(?:[^<>"']|"[^<"]*"|'[^<']*')*?`;
const tag = new RegExp(`<${attributes}>`, 'y');
/** A cell whose formula came to an error, such as #REF!: the reader makes nothing of it, and nothing changes nothing. */
const errorCell = new RegExp(`(<(?:[\\w.-]+:)?c\\s${attributes}\\bt=)(?:"e"|'e')`);
const errorCells = new RegExp(errorCell, 'g');
const relationTag = new RegExp(`<(?:[\\w.-]+:)?Relationship\\s${attributes}>`, 'g');
const sheetTag = new RegExp(`<(?:[\\w.-]+:)?sheet\\s${attributes}>`, 'g');

/**
 * The number of the first sheet with cells that whoever opens the workbook can see: a hidden one holds what nobody looked at, and a
 * chart may be a sheet of its own. Null where all are such.
 */
function firstTable(book: string, related: string): number | null {
  const others = (related.match(relationTag) ?? []).filter((one) => !/\/worksheet["']/.test(one));
  const withoutCells = new Set(others.flatMap((one) => /\sId=["']([^"']*)["']/.exec(one)?.[1] ?? []));
  const sheets = (book.match(sheetTag) ?? []).map((sheet, index) => ({
    number: index + 1,
    isSeen: !/\sstate=["'](?:hidden|veryHidden)["']/.test(sheet),
    hasCells: !withoutCells.has(/:id=["']([^"']*)["']/.exec(sheet)?.[1] ?? ''),
  }));
  if (sheets.length === 0) return 1;
  const tables = sheets.filter(({ hasCells }) => hasCells);
  return (tables.find(({ isSeen }) => isSeen) ?? tables[0])?.number ?? null;
}

/**
 * What would make the reader run out of time or memory. By bytes, for all that counts here is ASCII, and before the XML is
 * taken apart: an attribute `r` stands there letter by letter, whatever is around it.
 */
function lookThrough(xml: string, mostRows: number, mostColumns: number): XlsxRead | null {
  if (xml.includes('<!') || xml.indexOf('<?', 8) >= 0) return { state: 'damaged' };
  let last = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    tag.lastIndex = at;
    if (at - last > longestRun || !tag.test(xml)) return { state: 'damaged' };
    last = at;
  }
  if (xml.length - last > longestRun) return { state: 'damaged' };
  for (const [, double, single] of xml.matchAll(/(?<![\w.-]|xmlns:)r=(?:"([^"]*)"|'([^']*)')/g)) {
    const cell = double ?? single ?? '';
    const [, letters, digits] = /^([A-Z]*)(\d+)$/.exec(cell) ?? [];
    if (letters === undefined) return { state: 'damaged' };
    if (Number(digits) > mostRows || columnOf(letters) > mostColumns) {
      return { state: 'far', cell: cell.slice(0, 20) };
    }
  }
  return null;
}

const columnOf = (letters: string) =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

function textOf(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  if (cell instanceof Date) return cell.toISOString().slice(0, 16).replace('T', ' ').replace(' 00:00', '');
  // Numbers come as text: what else there is are truth values, and null for an empty cell.
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : '';
}

/** A workbook of one sheet: every cell is text, so that nothing is calculated and `00123` and `1E10` stay; the first row stays in sight. */
export async function writeXlsx(rows: readonly (readonly string[])[], sheet: string): Promise<Buffer> {
  const cells = rows.map((row, index) =>
    row.map((text) => ({
      value: escapeText(text),
      type: String,
      format: '@',
      ...(index === 0 && { fontWeight: 'bold' as const }),
    })),
  );
  const columns = rows[0]?.map((_, column) => ({ width: widthOf(rows, column) })) ?? [];
  return writeXlsxFile(cells, { sheet, columns, stickyRowsCount: 1 }).toBuffer();
}

/** In signs: as wide as the longest of the first rows, within reason. */
function widthOf(rows: readonly (readonly string[])[], column: number): number {
  const longest = Math.max(...rows.slice(0, 200).map((row) => row[column]?.length ?? 0));
  return Math.min(Math.max(longest + 2, 8), 50);
}

/**
 * A workbook writes a sign as `_x0041_`, so what looks like that has to be told from it. So has the name of a property that
 * every object has, such as `constructor`: the writer looks texts up in an object, and would find that.
 */
function escapeText(text: string): string {
  const escaped = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return escaped in {}
    ? `_x${escaped.charCodeAt(0).toString(16).padStart(4, '0')}_${escaped.slice(1)}`
    : escaped;
}
