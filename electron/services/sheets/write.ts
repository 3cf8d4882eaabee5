/** Rows of text as a spreadsheet, and a spreadsheet on disk. */
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import type { SheetFormat } from '../../../shared/contract/sheets.ts';
import { textsIn } from '../../../shared/texts/catalogue.ts';
import { said } from '../../../shared/texts/said.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { disk, reasonOf, replaceFile, targetOf } from '../storage/files.ts';
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
    return writeXlsx(clean, textsIn(language).sheetExport.fileName);
  }
  return writeCsv(clean, isCommaDecimal(language) ? ';' : ',');
}

const isCommaDecimal = (language: Language) => new Intl.NumberFormat(language).format(0.5) === '0,5';

/** Puts the file there as a whole; what was there stays when anything goes wrong. Fails with `storage`. */
export async function saveFile(path: string, bytes: Uint8Array): Promise<Result<null>> {
  try {
    await replaceFile(disk, await targetOf(disk, path), bytes, () => Promise.resolve(true));
    return ok(null);
  } catch (error) {
    return fail('storage', said('sheets.notSaved', { file: path, reason: reasonOf(error) }), {
      advice: said('sheets.notSavedAdvice'),
    });
  }
}
