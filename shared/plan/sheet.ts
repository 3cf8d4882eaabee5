/** A spreadsheet that is to become a plan. */
import type { PlanColumn } from './plan.ts';

/** What becomes of one of its columns: it sets something, goes into the notes, or is left where it is because it looks like passwords. */
export interface SheetColumn {
  title: string;
  as: PlanColumn | 'note' | 'secret';
}
