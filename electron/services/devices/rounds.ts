/** When a device is asked again without anybody having said so. */
import type { Clock } from '../clock.ts';
import type { Entry } from './entry.ts';

interface Turn {
  /** How often it was asked in vain since it answered last. */
  misses: number;
  /** Ticks; null while it was not asked on this network. */
  askedAt: number | null;
  dueAt: number;
  asking: boolean;
}

const firstMs = 60_000;
const longestMs = 3_600_000;

/**
 * A device that answers and announces nothing is asked every minute, since nothing else would tell that it has left.
 * One that does not answer is asked ever more rarely, from a minute to an hour, but every minute while it announces
 * itself: it is there, and may have started anew. Never all at once.
 */
export class Rounds {
  private turns = new WeakMap<Entry, Turn>();

  constructor(private readonly needs: { clock: Clock; random: () => number }) {}

  /** Everything begins anew: this computer is on another network. */
  startOver(): void {
    this.turns = new WeakMap();
  }

  /** Its turn is now, as if it had never been asked. */
  begin(entry: Entry): void {
    this.turns.delete(entry);
  }

  isDue(entry: Entry): boolean {
    return (this.turns.get(entry)?.dueAt ?? 0) <= this.needs.clock.ticks();
  }

  /** Whether a minute has passed since it was asked last: whoever looks at it may want to know. */
  isStale(entry: Entry): boolean {
    const askedAt = this.turns.get(entry)?.askedAt ?? null;
    return askedAt === null || this.needs.clock.ticks() - askedAt >= firstMs;
  }

  /** How often it was asked in vain. */
  misses(entry: Entry): number {
    return this.turns.get(entry)?.misses ?? 0;
  }

  /** Whether its answer is awaited. */
  isAsking(entry: Entry): boolean {
    const turn = this.turns.get(entry);
    return turn?.asking ?? false;
  }

  asking(entry: Entry): void {
    const misses = this.misses(entry);
    this.turns.set(entry, { misses, askedAt: this.needs.clock.ticks(), dueAt: Infinity, asking: true });
  }

  /** It answered. Where it announces itself, what it announces tells when to ask again. */
  answered(entry: Entry): void {
    const wait = entry.sighting === null ? this.aboutMs(firstMs) : Infinity;
    this.set(entry, 0, wait);
  }

  missed(entry: Entry): void {
    const misses = this.misses(entry) + 1;
    const more = entry.sighting === null ? Math.min(misses - 1, 10) : 0;
    this.set(entry, misses, this.aboutMs(Math.min(longestMs, firstMs * 2 ** more)));
  }

  private set(entry: Entry, misses: number, waitMs: number): void {
    const now = this.needs.clock.ticks();
    this.turns.set(entry, { misses, askedAt: now, dueAt: now + waitMs, asking: false });
  }

  private aboutMs(ms: number): number {
    return ms * (0.8 + 0.2 * this.needs.random());
  }
}
