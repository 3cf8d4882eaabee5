/** Questions to devices that run a few at a time: a site of a thousand devices is not asked all at once. */
import type { Clock } from '../clock.ts';

/** `new`: not asked yet, or something about it has changed. `silent`: it did not answer the last time. */
export type Urgency = 'new' | 'silent';
type Work = () => Promise<unknown>;

/** How many of each urgency run at once. */
const atOnce = 8;
/** Who takes longer than this is waited for beside the others. */
const slowMs = 1_000;
/** A question that takes 12 s, as one to a silent device does, never comes near this. */
const most = 128;

/**
 * Each device is in it once. The newest goes first, and those that kept silent go last, in places of their own: however
 * many strangers answer slowly or not at all, who has just come waits a second at most.
 */
export class Queue {
  private readonly waiting = new Map<string, Work>();
  /** The keys that wait: new ones with the newest last, silent ones with the one that waits longest first. */
  private readonly fresh: string[] = [];
  private readonly silent = new Set<string>();
  private readonly running = new Set<string>();
  private readonly places: Record<Urgency, number> = { new: atOnce, silent: atOnce };
  private readonly timers = new Set<() => void>();
  private stopped = false;

  constructor(private readonly clock: Clock) {}

  /** How many wait. */
  get size(): number {
    return this.fresh.length + this.silent.size;
  }

  /** `key` is the device's serial number. One that waits stays where it is; one that runs is asked once more afterwards. */
  add(key: string, work: Work, urgency: Urgency): void {
    if (this.stopped) return;
    const waited = this.waiting.has(key);
    this.waiting.set(key, work);
    if (urgency === 'new' && (!waited || this.silent.delete(key))) this.fresh.push(key);
    else if (!waited) this.silent.add(key);
    this.next();
  }

  /** Begins nothing more; what runs goes on to its end. */
  stop(): void {
    this.stopped = true;
    this.waiting.clear();
    this.fresh.length = 0;
    this.silent.clear();
    for (const cancel of this.timers) cancel();
    this.timers.clear();
  }

  private next(): void {
    while (!this.stopped && this.running.size < most) {
      const turn = this.turn();
      const work = turn && this.waiting.get(turn.key);
      if (!turn || !work) return;
      this.waiting.delete(turn.key);
      this.begin(turn.key, work, turn.urgency);
    }
  }

  /** Takes the key whose turn it is out of its row; those that run already are left there. */
  private turn(): { key: string; urgency: Urgency } | null {
    const at = this.fresh.findLastIndex((key) => !this.running.has(key));
    if (at >= 0) {
      const [key] = this.places.new > 0 ? this.fresh.splice(at, 1) : [];
      return key === undefined ? null : { key, urgency: 'new' };
    }
    for (const key of this.places.silent > 0 ? this.silent : []) {
      if (this.running.has(key)) continue;
      this.silent.delete(key);
      return { key, urgency: 'silent' };
    }
    return null;
  }

  private begin(key: string, work: Work, urgency: Urgency): void {
    this.running.add(key);
    this.places[urgency] -= 1;
    let holdsPlace = true;
    const leave = () => {
      if (holdsPlace) this.places[urgency] += 1;
      holdsPlace = false;
      this.timers.delete(cancel);
      this.next();
    };
    // Silent ones keep their places: that is what bounds them.
    const cancel = urgency === 'new' ? this.clock.setTimeout(leave, slowMs) : () => undefined;
    this.timers.add(cancel);
    void work().finally(() => {
      cancel();
      this.running.delete(key);
      leave();
    });
  }
}
