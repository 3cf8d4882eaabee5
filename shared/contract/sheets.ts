/** The list as a spreadsheet: what goes out, and what comes in. */
import type { Device } from './device.ts';
import type { Said } from '../texts/said.ts';

export const sheetFormats = ['xlsx', 'csv'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** The columns that the list can have in a spreadsheet, in their usual order. */
export const sheetColumns = [
  'state',
  'name',
  'place',
  'note',
  'tags',
  'serial',
  'model',
  'osVersion',
  'address',
  'addresses',
  'port',
  'httpsPort',
  'administrator',
  'lastSeen',
  'fingerprint',
] as const;
export type SheetColumn = (typeof sheetColumns)[number];

/** What is taken from a spreadsheet; `mac` is the serial number in another notation. */
export type ImportField = 'serial' | 'mac' | 'name' | 'model' | 'address' | 'place' | 'note' | 'tags';

/** What is wrong in a row, which is not taken. */
export interface SheetProblem {
  /** As the spreadsheet numbers it: the first is 1. */
  row: number;
  /** As the spreadsheet calls it, such as `B`; null where no one column is at fault. */
  column: string | null;
  message: Said;
}

/** What people know of a device, in words. */
export type PeoplesData = Pick<Device, 'place' | 'note' | 'tags'>;

/** A row that can be taken over. */
export interface ImportRow {
  row: number;
  serial: string;
  /** `new`: not in the list; `changed`: place, note or tags differ; `same`: nothing would change. */
  kind: 'new' | 'changed' | 'same';
  /** For a device that is not in the list; null where the spreadsheet does not tell. */
  name: string | null;
  model: string | null;
  address: string | null;
  /** What differs: an empty cell changes nothing. */
  changes: { place?: string; note?: string; tags?: string[] };
}

/** What became of a column. */
export interface ImportColumn {
  title: string;
  /** `note`: its cells go into the note, behind its title; null: the program learns that from the devices themselves, or it is a secret. */
  as: ImportField | 'other' | null;
}

/** What a spreadsheet would bring. Nothing was taken over yet. */
export interface ImportPlan {
  columns: ImportColumn[];
  rows: ImportRow[];
  problems: SheetProblem[];
}
/** A plan as the window gets it; main keeps it under the id. */
export interface ImportPreview extends ImportPlan {
  id: string;
  /** The file's name, without its folder. */
  file: string;
  /** How it was read, such as `UTF-8`: the same in every language. */
  encoding: string;
}
