/** The place of what is in no agenda. */
export const nowhere = -1;

/** Something that falls due. Both fields are the agenda's own. */
export interface Due {
  /** In milliseconds; Infinity for never. */
  at: number;
  /** Where it stands in the agenda. */
  place: number;
}

/**
 * What falls due when. Entries come, move and go at any time, tens of thousands of them; finding the earliest costs nothing
 * (a binary heap, in which every entry knows its place).
 */
export class Agenda<T extends Due> {
  private readonly heap: T[] = [];

  /** When the earliest falls due, Infinity for never. */
  get next(): number {
    return this.heap[0]?.at ?? Infinity;
  }

  /** Enters `entry` at `at`, or moves it there. */
  put(entry: T, at: number): void {
    if (at === Infinity) {
      this.drop(entry);
      return;
    }
    entry.at = at;
    this.settle(entry, entry.place !== nowhere ? entry.place : this.heap.length);
  }

  /** Takes `entry` out, if it is in: it never falls due. */
  drop(entry: T): void {
    entry.at = Infinity;
    if (entry.place === nowhere) return;
    const last = this.heap.pop();
    if (last && last !== entry) this.settle(last, entry.place);
    entry.place = nowhere;
  }

  /** Takes out the earliest that is due by `now`. */
  take(now: number): T | undefined {
    const first = this.heap[0];
    if (first === undefined || first.at > now) return undefined;
    this.drop(first);
    return first;
  }

  /** Finds the place for `entry` from a `place` whose holder has moved or is to give way. */
  private settle(entry: T, place: number): void {
    for (let above = (place - 1) >> 1; place > 0; above = (place - 1) >> 1) {
      const holder = this.heap[above];
      if (holder === undefined || holder.at <= entry.at) break;
      this.seat(holder, place);
      place = above;
    }
    for (;;) {
      const [left, right] = [this.heap[2 * place + 1], this.heap[2 * place + 2]];
      const below = right && left && right.at < left.at ? right : left;
      if (below === undefined || below.at >= entry.at) break;
      const freed = below.place;
      this.seat(below, place);
      place = freed;
    }
    this.seat(entry, place);
  }

  private seat(entry: T, place: number): void {
    this.heap[place] = entry;
    entry.place = place;
  }
}
