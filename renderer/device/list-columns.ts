/** The columns of the list: what they are called, how much room they need, and which of them there is room for. */
import { listColumns, type ListColumn } from '../../shared/contract/list-view.ts';
import { t } from '../parts/language.svelte.ts';

/** Pixels that a column needs, and its share of what is left; no share: it is as wide as that. */
const widths: Readonly<Record<ListColumn, { least: number; share: number | null }>> = {
  state: { least: 186, share: 1 },
  name: { least: 150, share: 1.6 },
  place: { least: 110, share: 1.1 },
  model: { least: 120, share: 1 },
  serial: { least: 140, share: null },
  address: { least: 148, share: null },
  version: { least: 78, share: null },
  seen: { least: 84, share: null },
  tags: { least: 90, share: 0.8 },
};
const selectWidth = 32;
const columnGap = 12;

/** Those that go first where there is no room; the rest stays. The device's page has them all. */
const dropped: readonly ListColumn[] = ['version', 'seen', 'tags', 'model', 'serial', 'place'];

/** The columns of those chosen that fit into `room` pixels, in their order; the name is always one of them. */
export function fittingColumns(chosen: readonly ListColumn[], room: number): ListColumn[] {
  let columns = listColumns.filter((id) => id === 'name' || chosen.includes(id));
  const needed = () => columns.reduce((sum, id) => sum + columnGap + widths[id].least, selectWidth);
  for (const id of dropped) {
    if (needed() <= room) break;
    columns = columns.filter((other) => other !== id);
  }
  return columns;
}

/** As CSS has them for a grid, the column of checkboxes first. */
export function columnTracks(columns: readonly ListColumn[]): string {
  const tracks = columns.map((id) => {
    const { least, share } = widths[id];
    return share === null ? `${least}px` : `minmax(${least}px,${share}fr)`;
  });
  return [`${selectWidth}px`, ...tracks].join(' ');
}

export function columnTitle(column: ListColumn): string {
  if (column === 'place' || column === 'tags') return t().list[column];
  return column === 'model' ? t().device.model : t().deviceList[column];
}
