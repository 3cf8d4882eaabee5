/** What is done on the open site, told by whoever does it and kept in the site's log. */
import { userInfo } from 'node:os';
import {
  longestWho,
  type ActivityEntry,
  type ActivityPortion,
  type Done,
} from '../../../shared/contract/activity.ts';
import { ok, type Result } from '../../../shared/contract/result.ts';
import { cleanText } from '../../../shared/texts/clean-text.ts';
import type { Clock } from '../clock.ts';
import { withSite } from '../sites/site-files.ts';
import type { ReadActivity } from '../storage/activity-log.ts';
import type { OpenSite } from '../storage/open-site.ts';
import type { Store } from '../storage/store.ts';

export interface ActivityNeeds {
  store: Store;
  clock: Clock;
  /** The open site; null before the first was opened. */
  site: () => OpenSite | null;
  /** Who works here. */
  who: () => string;
}

export class Activity {
  private readonly listeners = new Set<(added: readonly ActivityEntry[]) => void>();
  /** The log of the site that is looked at, the oldest first. */
  private looked: { site: OpenSite; log: ReadActivity } | null = null;

  constructor(private readonly needs: ActivityNeeds) {}

  /** Tells of what was added to the open site's log. */
  onAdded(listener: (added: readonly ActivityEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Keeps what was done just now on the open site. */
  add(...done: readonly Done[]): void {
    const site = this.needs.site();
    if (!site) return;
    const entries = this.entries(done);
    if (this.looked?.site === site) this.looked.log.entries.push(...entries);
    for (const listener of this.listeners) listener(entries);
    void site.activity.add(entries);
  }

  /** The same on any site; where another program writes that one, it is kept nowhere. */
  async addTo(id: string, ...done: readonly Done[]): Promise<void> {
    if (this.needs.site()?.id === id) {
      this.add(...done);
      return;
    }
    await withSite(this.needs.store, id, true, async (site) => {
      await site.activity.add(this.entries(done));
      return ok(null);
    });
  }

  /**
   * At most `most` entries of the open site that stand before `before`, which is a `from` of an answer; without, the newest.
   * Fails with `storage`.
   */
  async portion(before: number | null, most: number): Promise<Result<ActivityPortion>> {
    const site = this.needs.site();
    if (!site) return ok({ entries: [], from: 0, hasOlder: false });
    if (before === null || this.looked?.site !== site) {
      const read = await site.activity.read();
      if (!read.ok) return read;
      this.looked = { site, log: read.value };
    }
    const { entries, hasOlder } = this.looked.log;
    const end = Math.min(before ?? entries.length, entries.length);
    const from = Math.max(0, end - most);
    return ok({ entries: entries.slice(from, end), from, hasOlder });
  }

  private entries(done: readonly Done[]): ActivityEntry[] {
    const at = this.needs.clock.now();
    const who = cleanText(this.needs.who(), longestWho);
    return done.map((one) => ({ at, who, ...one }));
  }
}

/** The account that this program runs under; empty where the system does not tell. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
