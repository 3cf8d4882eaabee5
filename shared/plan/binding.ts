/** Which row a device belongs to: by its label, or by its model where a row waits for the next one. */
import { plainTitle } from './columns.ts';
import { rowText, type Applied } from './applied.ts';
import { serialOf, type PlanRow } from './plan.ts';
import type { NumberedRow } from './steps.ts';

/** With the signs between its pairs or fours that labels and programs write, or none. */
const notation =
  /(?<![0-9A-Z])(?:[0-9A-F]{2}(?:([:.\- ])[0-9A-F]{2}(?:\1[0-9A-F]{2}){4})|[0-9A-F]{4}([:.\- ])[0-9A-F]{4}\2[0-9A-F]{4}|[0-9A-F]{12})(?![0-9A-Z])/gi;
const named =
  /(?:S\s*\/?\s*N|SERIAL(?:\s*(?:NUMBER|NO|NR))?|SERIEN-?(?:NUMMER|NR)|MAC(?:[ -]?(?:ADDRESS|ADRESSE|ID))?)\s*[.:#=]*\s*$/i;

/**
 * The serial numbers in what a scanner, the clipboard or a person gave: a serial number or a MAC in any notation, the whole
 * text of a label, several lines. Where some stand behind a word such as “S/N”, those alone: other bar codes of a label may look the same.
 */
export function readLabels(text: string): string[] {
  const found = [...text.matchAll(notation)].map(({ 0: match, index }) => ({
    serial: match.replace(/[^0-9A-Za-z]/g, '').toUpperCase(),
    isNamed: named.test(text.slice(Math.max(0, index - 30), index)),
  }));
  const sure = found.filter(({ isNamed }) => isNamed);
  return [...new Set((sure.length > 0 ? sure : found).map(({ serial }) => serial))];
}

/**
 * - `bound`: the row is this device's, for the first time.
 * - `again`: it was scanned before, or the row had it and no row is free.
 * - `unknown`: it is in no row, and none waits for it.
 */
export type Binding =
  | { readonly kind: 'bound' | 'again'; readonly serial: string; readonly rowId: string }
  | { readonly kind: 'unknown'; readonly serial: string };

export interface LabelFacts {
  /** What the list knows of a serial number's model; null where it does not. */
  readonly modelOf: (serial: string) => string | null;
  /** Those that were scanned before. */
  readonly scanned: ReadonlySet<string>;
  /** A row that waits for a device goes first where the person has chosen it. */
  readonly chosen?: string;
}

/**
 * Where a scanned device belongs: to the row that has its serial number, else to the first that waits for a device of its
 * model, else to the first that has neither serial number nor model.
 */
export function bindLabel(rows: readonly PlanRow[], serial: string, facts: LabelFacts): Binding {
  const own = rows.find((row) => serialOf(row) === serial);
  if (own) return { kind: facts.scanned.has(serial) ? 'again' : 'bound', serial, rowId: own.id };
  const model = facts.modelOf(serial);
  const open = rows.filter(isOpen);
  const fits = (row: PlanRow) => waitsFor(row, model) || (row.cells.model ?? '').trim() === '';
  const row =
    open.find((one) => one.id === facts.chosen && fits(one)) ??
    open.find((one) => waitsFor(one, model)) ??
    open.find((one) => (one.cells.model ?? '').trim() === '');
  return row ? { kind: 'bound', serial, rowId: row.id } : { kind: 'unknown', serial };
}

/** The row that a device which was just found takes: the first that waits for its model, where no row has its serial number. */
export function nextOfModel(
  rows: readonly PlanRow[],
  { serial, model }: { serial: string; model: string | null },
): PlanRow | null {
  if (rows.some((row) => serialOf(row) === serial)) return null;
  return rows.find((row) => isOpen(row) && waitsFor(row, model)) ?? null;
}

/** Rows with the devices that took them when they were applied before, each at most once. */
export function boundBefore(
  rows: readonly NumberedRow[],
  applied: readonly Pick<Applied, 'serial' | 'row'>[],
): NumberedRow[] {
  const taken = new Set(rows.map(({ row }) => serialOf(row)));
  return rows.map((one) => {
    if (!waitsForNext(one.row)) return one;
    const bound = (serial: string) => ({ ...one.row, cells: { ...one.row.cells, serial } });
    const own = applied.find(({ serial, row }) => !taken.has(serial) && row === rowText(bound(serial)));
    if (!own) return one;
    taken.add(own.serial);
    return { ...one, row: bound(own.serial) };
  });
}

/** Whether the next new device of its model takes the row. */
export const waitsForNext = (row: PlanRow): boolean =>
  isOpen(row) && plainModel(row.cells.model ?? '') !== '';

/** Nobody has said which device it is; a serial number that cannot be read is the person's to mend. */
export function isOpen({ cells }: PlanRow): boolean {
  return (cells.serial ?? '').trim() === '' && Object.values(cells).some((cell) => cell.trim() !== '');
}

function waitsFor({ cells }: PlanRow, model: string | null): boolean {
  const wanted = plainModel(cells.model ?? '');
  return model !== null && wanted !== '' && wanted === plainModel(model);
}

/** A model as it is compared: with and without the maker's name, however it is spelt. */
export function plainModel(model: string): string {
  return plainTitle(model).replace(/^axis/, '');
}
