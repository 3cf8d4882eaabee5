/** Asks now and then whether there is a newer version, where a person wants that. Nothing is downloaded. */
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import type { NewVersion, UpdateState } from '../../../shared/contract/updates.ts';
import { said } from '../../../shared/texts/said.ts';
import type { Clock } from '../clock.ts';
import type { Settings } from '../storage/settings.ts';
import { askFeed, isFeed, isNewer } from './feed.ts';

interface UpdatesNeeds {
  clock: Clock;
  settings: Pick<Settings, 'feed' | 'chooseFeed'>;
  /** This program's version. */
  version: string;
  /** A job or a plan is at work: nothing else goes over the network then. */
  isBusy: () => boolean;
  tell: (state: UpdateState) => void;
}

const firstMs = 60_000;
/** So often it is looked whether it is time. */
const lookMs = 15 * 60_000;
const dayMs = 24 * 60 * 60_000;

export class Updates {
  private newer: NewVersion | null = null;
  private checkedAt: number | null = null;
  /** By the clock that never jumps. */
  private answeredAt: number | null = null;
  private cancel: (() => void) | null = null;
  private readonly ending = new AbortController();

  constructor(private readonly needs: UpdatesNeeds) {}

  state(): UpdateState {
    const { feed } = this.needs.settings;
    return { feed, checkedAt: this.checkedAt, newer: this.newer };
  }

  /** Begins to ask once a day; what fails is not told, and tried again later. */
  start(): void {
    this.lookAfter(firstMs);
  }

  stop(): void {
    this.cancel?.();
    this.ending.abort();
  }

  /** Whom to ask from now on; an empty text for nobody. Fails with `input` for what is no address to ask at. */
  async chooseFeed(text: string): Promise<Result<null>> {
    const feed = text.trim();
    if (feed !== '' && !isFeed(feed)) {
      return fail('input', said('updates.notAFeed'), {
        advice: said('updates.notAFeedAdvice'),
        parameter: 'feed',
      });
    }
    const chosen = await this.needs.settings.chooseFeed(feed === '' ? null : feed);
    this.newer = this.checkedAt = this.answeredAt = null;
    this.needs.tell(this.state());
    return chosen;
  }

  /** Asks now. Fails with `input` where there is nobody to ask or something is at work, else as `askFeed`. */
  async check(): Promise<Result<UpdateState>> {
    const { clock, settings, version, isBusy, tell } = this.needs;
    const { feed } = settings;
    if (feed === null)
      return fail('input', said('updates.notAFeed'), { advice: said('updates.notAFeedAdvice') });
    if (isBusy()) return fail('input', said('updates.busy'), { advice: said('updates.busyAdvice') });
    const answer = await askFeed(feed, this.ending.signal);
    if (!answer.ok) return answer;
    // Somebody may have chosen another meanwhile.
    if (settings.feed === feed) {
      this.newer = isNewer(answer.value.version, version) ? answer.value : null;
      this.checkedAt = clock.now();
      this.answeredAt = clock.ticks();
      tell(this.state());
    }
    return ok(this.state());
  }

  private lookAfter(ms: number): void {
    this.cancel = this.needs.clock.setTimeout(() => {
      const isTime = this.answeredAt === null || this.needs.clock.ticks() - this.answeredAt >= dayMs;
      if (isTime && this.needs.settings.feed !== null) void this.check();
      this.lookAfter(lookMs);
    }, ms);
  }
}
