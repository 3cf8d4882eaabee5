import { groupTitle, type Item } from './list-model.ts';

/** Selects devices one by one, and from one to another as they stand in the list. */
export class Selecting {
  private anchor: string | null = null;
  /** What the last extension has added: another one from the same anchor takes its place. */
  private range: readonly string[] = [];

  constructor(private readonly selection: Set<string>) {}

  /** The next extension begins where the person is then. */
  release(): void {
    this.anchor = null;
    this.range = [];
  }

  toggle(serial: string): void {
    this.release();
    this.anchor = serial;
    if (!this.selection.delete(serial)) this.selection.add(serial);
  }

  /** Everything between the anchor, `from` where there is none, and `to`. */
  extend(items: readonly Item[], from: Item, to: Item): void {
    const anchored = this.anchor !== null && items.includes(this.anchor);
    const start = items.indexOf(anchored && this.anchor !== null ? this.anchor : from);
    const end = items.indexOf(to);
    if (start < 0 || end < 0) return;
    this.anchor = items[start] ?? null;
    const range = devicesOf(items.slice(Math.min(start, end), Math.max(start, end) + 1));
    for (const serial of this.range) this.selection.delete(serial);
    for (const serial of range) this.selection.add(serial);
    this.range = range;
  }

  /** All of these; none of them where all are selected. */
  toggleAll(serials: readonly string[]): void {
    this.release();
    const all = serials.every((serial) => this.selection.has(serial));
    for (const serial of serials) {
      if (all) this.selection.delete(serial);
      else this.selection.add(serial);
    }
  }
}

export const devicesOf = (items: readonly Item[]): string[] =>
  items.filter((item) => groupTitle(item) === null);
