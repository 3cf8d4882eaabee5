import type { Clock } from '../clock.ts';
import type { SystemCard } from '../../../shared/contract/cards.ts';
import { readSystemCards } from './system-cards.ts';

export interface SystemReaderNeeds {
  clock: Clock;
  /** Asks the operating system; may take seconds, and may fail. */
  askSystem: () => Promise<unknown>;
}

const freshMs = 30_000;
const patienceMs = 20_000;

/**
 * What the system tells of the cards, as it came last: nobody waits for it. It is asked anew when the cards have changed
 * and every half minute, as long as somebody looks, and once at a time.
 */
export class SystemReader {
  private known: SystemCard[] = [];
  private readFor: { cards: string; at: number } | null = null;
  private pending: Promise<void> | null = null;

  constructor(private readonly needs: SystemReaderNeeds) {}

  get cards(): readonly SystemCard[] {
    return this.known;
  }

  get reading(): boolean {
    return this.pending !== null;
  }

  /** Asks where what is known is old, or of other cards than `cards` (any text that tells them apart). */
  refresh(cards: string): Promise<void> {
    const isFresh = this.readFor?.cards === cards && this.needs.clock.ticks() - this.readFor.at < freshMs;
    if (!isFresh) this.pending ??= this.ask(cards).finally(() => (this.pending = null));
    return this.pending ?? Promise.resolve();
  }

  private async ask(cards: string): Promise<void> {
    let cancel = () => undefined as void;
    const tooLate = new Promise<null>((resolve) => {
      cancel = this.needs.clock.setTimeout(() => resolve(null), patienceMs);
    });
    // Everything works without; a system that fails is asked again when the next half minute is over.
    const told = await Promise.race([this.needs.askSystem().catch(() => null), tooLate]);
    cancel();
    this.readFor = { cards, at: this.needs.clock.ticks() };
    this.known = readSystemCards(told);
  }
}
