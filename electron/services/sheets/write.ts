/** Rows of text as a spreadsheet. */
import type { SheetFormat } from '../../../shared/contract/sheets.ts';
import { learn } from '../../../shared/texts/catalogue.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { cleanCell } from './cells.ts';
import { writeCsv } from './csv.ts';

/** The file's bytes; the first row is the columns' names. Where a comma parts numbers, spreadsheets part the cells of CSV by semicolons. */
export async function writeTable(
  rows: readonly (readonly string[])[],
  format: SheetFormat,
  language: Language,
): Promise<Buffer> {
  const clean = rows.map((row) => row.map(cleanCell));
  if (format === 'xlsx') {
    const { writeXlsx } = await import('./xlsx.ts');
    const { sheetExport } = await learn(language);
    return writeXlsx(clean, sheetExport.fileName);
  }
  return writeCsv(clean, isCommaDecimal(language) ? ';' : ',');
}

const isCommaDecimal = (language: Language) => new Intl.NumberFormat(language).format(0.5) === '0,5';
