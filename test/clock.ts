import type { Clock } from '../electron/services/clock.ts';

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  private passed: number;
  /** How far the wall clock was set away from the time that has passed. */
  private set = 0;
  private order = 0;
  private readonly timers = new Map<number, { at: number; run: () => void }>();

  constructor(start = Date.UTC(2026, 0, 1)) {
    this.passed = start;
  }

  now(): number {
    return this.passed + this.set;
  }

  ticks(): number {
    return this.passed;
  }

  /** Sets the computer's clock by `ms`, as a time server does; no time passes. */
  jump(ms: number): void {
    this.set += ms;
  }

  /** How many timers wait. */
  get waiting(): number {
    return this.timers.size;
  }

  /** Milliseconds until the next timer falls due; null where none waits. */
  get due(): number | null {
    const times = [...this.timers.values()].map(({ at }) => at);
    return times.length === 0 ? null : Math.min(...times) - this.passed;
  }

  setTimeout(run: () => void, ms: number): () => void {
    const id = this.order++;
    this.timers.set(id, { at: this.passed + Math.max(0, ms), run });
    return () => this.timers.delete(id);
  }

  /** Moves time on by `ms`, running what falls due, in order, also what is set up on the way. */
  advance(ms: number): void {
    const end = this.passed + ms;
    for (;;) {
      let next: { id: number; at: number; run: () => void } | null = null;
      for (const [id, timer] of this.timers) {
        if (timer.at <= end && (next === null || timer.at < next.at)) next = { id, ...timer };
      }
      if (next === null) break;
      this.timers.delete(next.id);
      this.passed = Math.max(this.passed, next.at);
      next.run();
    }
    this.passed = end;
  }
}
