/** The list out to a spreadsheet, and devices in from one, by the desktop's dialogs. */
import { basename } from 'node:path';
import type { Device } from '../../../shared/contract/device.ts';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import type {
  ImportPreview,
  ImportRow,
  SheetColumn,
  SheetFormat,
  SheetProblem,
} from '../../../shared/contract/sheets.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { say, textsIn } from '../../../shared/texts/catalogue.ts';
import { said } from '../../../shared/texts/said.ts';
import { deviceRows } from './columns.ts';
import { planImport } from './device-import.ts';
import type { FileDialogs } from './dialogs.ts';
import { saveFile } from './save.ts';
import type { Sheets } from './sheets.ts';

export interface ListSheetsNeeds {
  sheets: Sheets;
  dialogs: FileDialogs;
  language: () => Language;
  /** One of the list; null where it is not there. */
  device: (serial: string) => Device | null;
  /** Puts these rows into the list. */
  takeOver: (rows: readonly ImportRow[]) => Promise<Result<null>>;
  newId: () => string;
}

interface Saved {
  /** The file's name, without its folder. */
  file: string;
}

export class ListSheets {
  /** The one that was shown last: the window has room for one. */
  private shown: ImportPreview | null = null;

  constructor(private readonly needs: ListSheetsNeeds) {}

  /** Asks where, and writes these devices there, in this order. Answers null where the person chose no file. */
  exportList(
    format: SheetFormat,
    columns: readonly SheetColumn[],
    serials: readonly string[],
  ): Promise<Result<Saved | null>> {
    const language = this.needs.language();
    const devices = serials.flatMap((serial) => this.needs.device(serial) ?? []);
    const name = textsIn(language).sheetExport.fileName;
    return this.save(deviceRows(devices, columns, language), format, name);
  }

  /** Asks for a spreadsheet and reads it: nothing is taken over. Answers null where the person chose no file. */
  async openList(): Promise<Result<ImportPreview | null>> {
    const { sheets, dialogs, language, device, newId } = this.needs;
    const title = textsIn(language()).sheetImport.files;
    const path = await dialogs.toOpen({ title, extensions: ['xlsx', 'csv', 'txt', 'tsv'] });
    if (path === null) return ok(null);
    const table = await sheets.read(path);
    if (!table.ok) return table;
    const plan = await planImport(table.value, (serial) => inSite(device(serial)));
    if (!plan.ok) return plan;
    this.shown = { ...plan.value, id: newId(), file: basename(path), encoding: table.value.encoding };
    return ok(this.shown);
  }

  /** Takes over what that preview has shown; answers how many devices. */
  async takeOver(id: string): Promise<Result<{ count: number }>> {
    if (this.shown?.id !== id) return gone;
    const rows = this.shown.rows.filter(({ kind }) => kind !== 'same');
    const taken = await this.needs.takeOver(rows);
    if (!taken.ok) return taken;
    this.shown = null;
    return ok({ count: rows.length });
  }

  /** Asks where, and writes there what is wrong with the rows of that preview. */
  async saveProblems(id: string): Promise<Result<Saved | null>> {
    if (this.shown?.id !== id) return gone;
    const language = this.needs.language();
    const name = textsIn(language).sheetExport.problemsFileName;
    return this.save(problemRows(this.shown.problems, language), 'csv', name);
  }

  private async save(rows: string[][], format: SheetFormat, name: string): Promise<Result<Saved | null>> {
    const { sheets, dialogs, language } = this.needs;
    const kind = { title: textsIn(language()).sheetExport[format], extensions: [format] } as const;
    const path = await dialogs.toSave(kind, name);
    if (path === null) return ok(null);
    const saved = await saveFile(path, await sheets.write(rows, format, language()));
    return saved.ok ? ok({ file: basename(path) }) : saved;
  }
}

/** What was merely found here is none of the site's yet. */
export const inSite = (device: Device | null) => (device?.inSite === true ? device : null);

function problemRows(problems: readonly SheetProblem[], language: Language): string[][] {
  const words = textsIn(language).sheetImport;
  const rows = problems.map(({ row, column, message }) => [
    String(row),
    column ?? '',
    say(language, message),
  ]);
  return [[words.rowTitle, words.columnTitle, words.errorTitle], ...rows];
}

const gone = fail('input', said('sheets.gone'), { advice: said('sheets.goneAdvice') });
