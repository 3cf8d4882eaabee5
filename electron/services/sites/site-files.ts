/** A site on disk that is not the one shown: read for a look at it, or written as a whole. */
import { ok, type Result } from '../../../shared/contract/result.ts';
import type { People, SiteAnswer, SiteRow } from '../../../shared/contract/site.ts';
import { OpenSite } from '../storage/open-site.ts';
import { otherWriter } from '../storage/site-lock.ts';
import type { Store } from '../storage/store.ts';

/** What a site holds; the answers are read a device at a time. */
export interface SiteContent {
  rows: Map<string, SiteRow>;
  people: Map<string, People>;
  /** Whose answers there are. */
  answered: string[];
  /** The newest first. */
  answers: (serial: string) => Promise<Result<SiteAnswer[]>>;
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

/** Takes devices into a site that is open: of a row and of people's words the one that is there already stays, unless `isNewer`. */
export async function putDevices(
  site: OpenSite,
  rows: Map<string, SiteRow>,
  content: Pick<SiteContent, 'rows' | 'people' | 'answers'>,
): Promise<Result<null>> {
  for (const [serial, row] of content.rows) {
    const there = rows.get(serial);
    if (there && (there.lastSeen ?? 0) >= (row.lastSeen ?? 0)) continue;
    rows.set(serial, row);
    site.changed(serial);
  }
  const written = await site.flush();
  if (!written.ok) return written;
  for (const [serial, { place, note, tags, planned }] of content.people) {
    if (site.people(serial)) continue;
    const named = await site.setPeople([serial], { place, note, tags, planned });
    if (!named.ok) return named;
  }
  const serials = [...content.rows.keys()];
  for (let at = 0; at < serials.length; at += atOnce) {
    const some = serials.slice(at, at + atOnce).map(async (serial) => {
      const answers = await content.answers(serial);
      return answers.ok ? site.answers.put(serial, answers.value) : answers;
    });
    const failed = (await Promise.all(some)).find((one) => !one.ok);
    if (failed) return failed;
  }
  return ok(null);
}
