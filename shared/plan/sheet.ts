/** A spreadsheet that is to become a plan. */
import type { Finding } from './check.ts';
import { planColumns, type PlanRow } from './plan.ts';

/** What becomes of a column: it sets something, goes into the notes, or is left where it is because it looks like passwords. */
export const sheetMeanings = [...planColumns, 'note', 'secret'] as const;
export type SheetMeaning = (typeof sheetMeanings)[number];

export interface SheetColumn {
  title: string;
  as: SheetMeaning;
}

/** What a spreadsheet would bring. Nothing was taken over yet. */
export interface SheetPreview {
  id: string;
  /** The file's name, without its folder. */
  file: string;
  /** How it was read, such as `UTF-8`: the same in every language. */
  encoding: string;
  columns: SheetColumn[];
  rows: PlanRow[];
  problems: Finding[];
}
