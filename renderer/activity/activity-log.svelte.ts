import { fitsFilter, searchedText } from '../../shared/activity/filter.ts';
import type { ActivityEntry, ActivityFilter } from '../../shared/contract/activity.ts';
import type { Api } from '../../shared/contract/ipc.ts';
import type { Failure } from '../../shared/contract/result.ts';
import { cleanText } from '../../shared/texts/clean-text.ts';
import { language, say } from '../parts/language.svelte.ts';

/** An entry with its words, made once in each language. */
export interface Row {
  readonly entry: ActivityEntry;
  readonly sentence: string;
  readonly searched: string;
}

/** So many are asked for at once: no answer holds the window up. */
const portion = 1_000;
const longestSentence = 1_000;

/** The log of the open site, the newest first, as it comes in. */
export class ActivityLog {
  entries = $state.raw<readonly ActivityEntry[]>([]);
  isLoading = $state(true);
  hasOlder = $state(false);
  failure = $state.raw<Failure | null>(null);
  private made = new WeakMap<ActivityEntry, Row>();
  private madeIn = language();

  constructor(private readonly api: Pick<Api, 'activity'>) {}

  /** Reads it from the newest entry on, and follows what is added. */
  start(): () => void {
    let isOver = false;
    const unfollow = this.api.activity.added((added) => {
      this.entries = [...[...added].reverse(), ...this.entries];
    });
    void this.read(() => isOver);
    return () => {
      isOver = true;
      unfollow();
    };
  }

  /** Those that fit, with their words. */
  rows(filter: ActivityFilter): Row[] {
    return this.entries
      .map((entry) => this.row(entry))
      .filter(({ entry, searched }) => fitsFilter(entry, searched, filter));
  }

  private async read(isOver: () => boolean): Promise<void> {
    for (let before: number | null = null; before !== 0;) {
      const answer = await this.api.activity.portion({ before, most: portion });
      if (isOver()) return;
      if (!answer.ok) {
        this.failure = answer.error;
        break;
      }
      const { entries, from, hasOlder } = answer.value;
      // What was added while the newest ones were read came both ways.
      const known = before === null ? this.entries.map((entry) => JSON.stringify(entry)) : [];
      const older = entries.filter((entry) => !known.includes(JSON.stringify(entry)));
      this.entries = [...this.entries, ...older.reverse()];
      this.hasOlder = hasOlder;
      before = from;
    }
    this.isLoading = false;
  }

  private row(entry: ActivityEntry): Row {
    if (this.madeIn !== language()) {
      this.made = new WeakMap();
      this.madeIn = language();
    }
    const known = this.made.get(entry);
    if (known) return known;
    const sentence = cleanText(say(entry.message), longestSentence);
    const row = { entry, sentence, searched: searchedText(entry, sentence) };
    this.made.set(entry, row);
    return row;
  }
}
