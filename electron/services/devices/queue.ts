/** Questions to devices that run a few at a time: a site of a thousand devices is not asked all at once. */
import type { Clock } from '../clock.ts';

/** `new`: there is news of it, or a person waits. `shown`: it is on screen. `rest`: all others. */
export type Urgency = 'new' | 'shown' | 'rest';
type Work = () => Promise<unknown>;

/** How many of each urgency run at once: each has places of its own. */
const atOnce: Readonly<Record<Urgency, number>> = { new: 8, shown: 16, rest: 16 };
/** Who has news and takes longer than this is waited for beside the others. */
const slowMs = 1_000;
/** A question that takes 12 s, as one to a silent device does, never comes near this. */
const mostNew = 128;
/** So many wait in each row. Of those with news the oldest makes room, as on screen; of the rest who comes last is left out. */
const mostWaiting = 1_000;

/**
 * Each device is in it once. Who has news goes first, the newest before all others, then what is on screen, then the
 * rest in the order in which they came: however many strangers answer slowly or not at all, who has just come waits a
 * second at most.
 */
export class Queue {
  private readonly waiting: Readonly<Record<Urgency, Map<string, Work>>> = {
    new: new Map(),
    shown: new Map(),
    rest: new Map(),
  };
  private readonly running = new Set<string>();
  private readonly runningNew = new Set<string>();
  private readonly places: Record<Urgency, number> = { ...atOnce };
  private readonly timers = new Set<() => void>();
  private stopped = false;

  constructor(private readonly clock: Clock) {}

  /** How many wait. */
  get size(): number {
    return urgencies.reduce((sum, urgency) => sum + this.waiting[urgency].size, 0);
  }

  /**
   * `key` is the device's serial number. One that waits moves to a more urgent row and never to a less urgent one; one
   * that runs is asked once more afterwards.
   */
  add(key: string, work: Work, urgency: Urgency): void {
    if (this.stopped) return;
    const has = urgencies.find((one) => this.waiting[one].has(key));
    if (has !== undefined && urgencies.indexOf(has) <= urgencies.indexOf(urgency)) return;
    if (has !== undefined) this.waiting[has].delete(key);
    const row = this.waiting[urgency];
    if (row.size >= mostWaiting) {
      const [oldest] = row.keys();
      if (urgency === 'rest' || oldest === undefined) return;
      row.delete(oldest);
    }
    row.set(key, work);
    this.next();
  }

  /** Begins nothing more; what runs goes on to its end. */
  stop(): void {
    this.stopped = true;
    this.clear();
    for (const cancel of this.timers) cancel();
    this.timers.clear();
  }

  /** Whoever waits is not asked any more. */
  clear(): void {
    for (const urgency of urgencies) this.waiting[urgency].clear();
  }

  private next(): void {
    if (this.stopped) return;
    for (const urgency of urgencies) {
      while (this.places[urgency] > 0 && (urgency !== 'new' || this.runningNew.size < mostNew)) {
        const key = this.turn(urgency);
        const work = key === null ? undefined : this.waiting[urgency].get(key);
        if (key === null || !work) break;
        this.waiting[urgency].delete(key);
        this.begin(key, work, urgency);
      }
    }
  }

  /** Whose turn it is in that row; those that run already are left there. */
  private turn(urgency: Urgency): string | null {
    const free = (key: string) => !this.running.has(key);
    const keys = this.waiting[urgency].keys();
    if (urgency !== 'rest') return [...keys].findLast(free) ?? null;
    for (const key of keys) if (free(key)) return key;
    return null;
  }

  private begin(key: string, work: Work, urgency: Urgency): void {
    this.running.add(key);
    if (urgency === 'new') this.runningNew.add(key);
    this.places[urgency] -= 1;
    let holdsPlace = true;
    const leave = () => {
      if (holdsPlace) this.places[urgency] += 1;
      holdsPlace = false;
      this.timers.delete(cancel);
      this.next();
    };
    // The others keep their places: that is what bounds them.
    const cancel = urgency === 'new' ? this.clock.setTimeout(leave, slowMs) : () => undefined;
    this.timers.add(cancel);
    void work().finally(() => {
      cancel();
      this.running.delete(key);
      this.runningNew.delete(key);
      leave();
    });
  }
}

const urgencies = ['new', 'shown', 'rest'] as const;
