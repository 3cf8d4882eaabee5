/** Spreadsheets read and written: seconds of work for one made to be slow. */
import type { Result } from '../../../shared/contract/result.ts';
import type { SheetFormat } from '../../../shared/contract/sheets.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { readTableFile, type Table } from './read.ts';
import { writeTable } from './write.ts';

/** All that is given and answered can be sent from thread to thread. */
export interface Sheets {
  /** The spreadsheet of that path, as `readTableFile`. */
  read: (path: string) => Promise<Result<Table>>;
  /** The file's bytes, as `writeTable`. */
  write: (
    rows: readonly (readonly string[])[],
    format: SheetFormat,
    language: Language,
  ) => Promise<Uint8Array>;
}

/** In the thread that asks: nothing else happens there meanwhile. */
export const sheetsHere: Sheets = { read: readTableFile, write: writeTable };
