/** The list out to a spreadsheet, by the desktop's dialogs. */
import { basename } from 'node:path';
import type { Device } from '../../../shared/contract/device.ts';
import { ok, type Result } from '../../../shared/contract/result.ts';
import type { SheetColumn, SheetFormat } from '../../../shared/contract/sheets.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { catalogue } from '../../../shared/texts/said.ts';
import { deviceRows } from './columns.ts';
import type { FileDialogs } from './dialogs.ts';
import { saveFile, writeTable } from './write.ts';

export interface ListSheetsNeeds {
  dialogs: FileDialogs;
  language: () => Language;
  /** One of the list; null where it is not there. */
  device: (serial: string) => Device | null;
}

export interface Saved {
  /** The file's name, without its folder. */
  file: string;
}

export class ListSheets {
  constructor(private readonly needs: ListSheetsNeeds) {}

  /** Asks where, and writes these devices there, in this order. Answers null where the person chose no file. */
  exportList(
    format: SheetFormat,
    columns: readonly SheetColumn[],
    serials: readonly string[],
  ): Promise<Result<Saved | null>> {
    const language = this.needs.language();
    const devices = serials.flatMap((serial) => this.needs.device(serial) ?? []);
    return this.save(
      deviceRows(devices, columns, language),
      format,
      catalogue[language].sheetExport.fileName,
    );
  }

  private async save(rows: string[][], format: SheetFormat, name: string): Promise<Result<Saved | null>> {
    const { dialogs, language } = this.needs;
    const kind = { title: catalogue[language()].sheetExport[format], extensions: [format] } as const;
    const path = await dialogs.toSave(kind, name);
    if (path === null) return ok(null);
    const saved = await saveFile(path, await writeTable(rows, format, language()));
    return saved.ok ? ok({ file: basename(path) }) : saved;
  }
}
