/** A spreadsheet that somebody made, as rows of text. */
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import { said, type Said } from '../../../shared/texts/said.ts';
import { readNamedFile } from '../storage/files.ts';
import { cleanCell } from './cells.ts';
import { readCsv } from './csv.ts';
import type { XlsxRead } from './xlsx.ts';

/** The bounds of what is read; one row is for the columns' names. */
const mostFileBytes = 20 * 1024 * 1024;
const mostRows = 10_001;
const mostColumns = 200;
const mostSigns = 32_767;
/** In all cells together: a workbook names one long text in many cells at no cost. */
const mostSignsInAll = 50_000_000;

export interface SheetRow {
  /** As the spreadsheet numbers it: the first is 1. */
  number: number;
  /** Cleaned, without blanks at their ends; as many as the row has. */
  cells: string[];
}

export interface Table {
  /** Those in which something stands: somewhere among the first are the columns' names. At least one. */
  rows: SheetRow[];
  /** What the file turned out to be, such as `UTF-8`; it is the same in every language. */
  encoding: string;
}

/** The spreadsheet of that path; fails with `storage` where the file cannot be read, and otherwise as `readTable`. */
export async function readTableFile(path: string): Promise<Result<Table>> {
  const bytes = await readNamedFile(path, mostFileBytes, refuse(said('sheets.fileTooLarge')));
  return bytes.ok ? readTable(bytes.value) : bytes;
}

/** Takes a file's bytes for CSV or XLSX, whatever it is called. Failures are of kind `input` and say what it is instead. */
export async function readTable(bytes: Buffer): Promise<Result<Table>> {
  if (bytes.length > mostFileBytes) return refuse(said('sheets.fileTooLarge'));
  const kind = kindOf(bytes);
  if (kind === 'old') return refuse(said('sheets.oldOrLocked'), said('sheets.saveAs'));
  if (kind === 'csv') {
    const csv = readCsv(bytes, mostRows + 1);
    if (csv === null) return refuse(said('sheets.noSheet'), said('sheets.saveAs'));
    if (csv.openQuoteIn !== null) return refuse(said('sheets.openQuote', { row: csv.openQuoteIn }));
    return toTable(csv.rows, csv.encoding);
  }
  // The libraries for workbooks are large: they are read when one comes.
  const { readXlsx } = await import('./xlsx.ts');
  const read = await readXlsx(bytes, mostRows, mostColumns);
  return read.state === 'read' ? toTable(read.rows, 'XLSX') : refuse(whyNot(read), said('sheets.saveAs'));
}

function whyNot(read: Exclude<XlsxRead, { state: 'read' }>): Said {
  switch (read.state) {
    case 'damaged':
      return said('sheets.damaged');
    case 'too-large':
      return said('sheets.tooMuchInside');
    case 'no-workbook':
      return said('sheets.noSheet');
    case 'far':
      return said('sheets.cellTooFar', { cell: read.cell, rows: mostRows, columns: mostColumns });
  }
}

/** By its first bytes: a ZIP archive, the container of Excel before 2007 and of workbooks with a password, or something else. */
function kindOf(bytes: Buffer): 'xlsx' | 'old' | 'csv' {
  const start = bytes.subarray(0, 4).toString('hex');
  return start === '504b0304' ? 'xlsx' : start === 'd0cf11e0' ? 'old' : 'csv';
}

function toTable(raw: readonly (readonly string[])[], encoding: string): Result<Table> {
  const signs = raw.reduce((sum, row) => sum + row.reduce((all, cell) => all + cell.length, 0), 0);
  if (signs > mostSignsInAll) return refuse(said('sheets.tooMuchInside'));
  if (raw.length > mostRows) return refuse(said('sheets.tooManyRows', { most: mostRows }));
  const wide = raw.findIndex(
    (row) => row.length > mostColumns && row.slice(mostColumns).some((cell) => cell.trim()),
  );
  if (wide >= 0) return refuse(said('sheets.tooManyColumns', { row: wide + 1, most: mostColumns }));
  for (const [index, row] of raw.entries()) {
    const long = row.findIndex(({ length }) => length > mostSigns);
    if (long >= 0)
      return refuse(said('sheets.cellTooLong', { row: index + 1, column: long + 1, most: mostSigns }));
  }
  const rows = raw
    .map((row, index) => ({
      number: index + 1,
      cells: row.slice(0, mostColumns).map((cell) => cleanCell(cell).trim()),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (rows.length === 0) return refuse(said('sheets.empty'));
  return ok({ rows, encoding });
}

const refuse = (message: Said, advice = said('sheets.mend')) => fail('input', message, { advice });
