/** A site on disk that is not the one shown: read for a look at it, or written as a whole. */
import type { ActivityEntry } from '../../../shared/contract/activity.ts';
import type { Result } from '../../../shared/contract/result.ts';
import type { People, SiteAnswer, SiteRow } from '../../../shared/contract/site.ts';
import type { SitePlan } from '../plans/site-plan.ts';
import { OpenSite } from '../storage/open-site.ts';
import { otherWriter } from '../storage/site-lock.ts';
import type { Store } from '../storage/store.ts';
import { isNewerRow, mergePeople } from './merge.ts';

/** What a site holds; the answers are read a device at a time. */
export interface SiteContent {
  rows: Map<string, SiteRow>;
  people: Map<string, People>;
  /** Whose answers there are. */
  answered: string[];
  /** What was done on it, the oldest first. */
  activity: () => Promise<Result<ActivityEntry[]>>;
  /** The newest first. */
  answers: (serial: string) => Promise<Result<SiteAnswer[]>>;
  /** The plan, and what is kept of applying it. */
  plan: SitePlan;
}

/** So many devices' answers are written at once. */
const atOnce = 8;

/** Opens the site for `work` and closes it again. With `write` it fails with `storage` where another program writes it. */
export async function withSite<T>(
  store: Store,
  id: string,
  write: boolean,
  work: (site: OpenSite, rows: Map<string, SiteRow>) => Promise<Result<T>>,
): Promise<Result<T>> {
  const rows = new Map<string, SiteRow>();
  const site = new OpenSite(id, store, {
    row: (serial) => rows.get(serial) ?? null,
    serials: () => rows.keys(),
    adopt: (serial, row) => {
      if (row) rows.set(serial, row);
      else rows.delete(serial);
      return true;
    },
    peopleChanged: () => undefined,
  });
  const opened = await site.open(write);
  try {
    if (!opened.ok) return opened;
    if (write && !site.isWriter) return otherWriter;
    const done = await work(site, rows);
    const closed = await site.close();
    return closed.ok ? done : closed;
  } finally {
    await site.close();
  }
}

/** Where the rows of an open site are held. */
export interface Rows {
  get(serial: string): SiteRow | undefined;
  set(serial: string, row: SiteRow): unknown;
}

/** Takes devices into a site that is open: of two rows the newer, of two answers both, and the words of both. */
export async function putDevices(
  site: OpenSite,
  rows: Rows,
  content: Omit<SiteContent, 'answered' | 'plan'>,
): Promise<Result<null>> {
  for (const [serial, row] of content.rows) {
    if (!isNewerRow(row, rows.get(serial))) continue;
    rows.set(serial, row);
    site.changed(serial);
  }
  const written = await site.flush();
  if (!written.ok) return written;
  const words = [...content.people].map(([serial, people]) => {
    const joined = (mine: People | null) => (mine ? mergePeople(mine, people) : people);
    return [serial, joined] as const;
  });
  const named = await site.setPeopleEach(new Map(words));
  if (!named.ok) return named;
  const serials = [...content.rows.keys()];
  for (let at = 0; at < serials.length; at += atOnce) {
    const some = serials.slice(at, at + atOnce).map(async (serial) => {
      const answers = await content.answers(serial);
      return answers.ok ? site.answers.put(serial, answers.value) : answers;
    });
    const failed = (await Promise.all(some)).find((one) => !one.ok);
    if (failed) return failed;
  }
  const activity = await content.activity();
  return activity.ok ? site.activity.merge(activity.value) : activity;
}
