/** Cells that are selected together. */
import type { PlanColumn } from '../../shared/plan/plan.ts';

export interface Place {
  row: number;
  column: PlanColumn;
}

export interface Span {
  from: number;
  to: number;
  columns: readonly PlanColumn[];
  /** More than the one cell. */
  isWide: boolean;
}

/** From one place to the other, with all columns that are shown between them. */
export function spanOf(active: Place, anchor: Place, shown: readonly PlanColumn[]): Span {
  const [one, other] = [shown.indexOf(active.column), shown.indexOf(anchor.column)];
  const [left, right] = other < 0 ? [one, one] : [Math.min(one, other), Math.max(one, other)];
  const from = Math.min(active.row, anchor.row);
  const to = Math.max(active.row, anchor.row);
  const columns = shown.slice(Math.max(0, left), right + 1);
  return { from, to, columns, isWide: from !== to || columns.length > 1 };
}
