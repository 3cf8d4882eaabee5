/** A site's plan and what is kept of applying it, as a whole: for sites that are copied, put together or handed over. */
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import { rowText, type Applied } from '../../../shared/plan/applied.ts';
import { mostPlanRows, serialOf, type PlanRow } from '../../../shared/plan/plan.ts';
import { said } from '../../../shared/texts/said.ts';
import type { Clock } from '../clock.ts';
import type { OpenSite } from '../storage/open-site.ts';
import type { Store } from '../storage/store.ts';
import { AppliedStore } from './applied-store.ts';
import { PlanFile } from './plan-file.ts';

export interface SitePlan {
  readonly rows: readonly PlanRow[];
  readonly applied: readonly Applied[];
  /** What is kept of undoing it: where that was broken off, it goes on there. */
  readonly undone: readonly Applied[];
}

export const noPlan: SitePlan = { rows: [], applied: [], undone: [] };

interface Needs {
  store: Store;
  clock: Clock;
}

/** Reads all of it. Fails with `storage` where one cannot be read. */
export function readSitePlan(needs: Needs, site: OpenSite): Promise<Result<SitePlan>> {
  return withPlan(needs, site, async (file, applied, undone) => {
    const rows = await file.read();
    return rows.ok ? ok({ rows: rows.value, applied: applied.all(), undone: undone.all() }) : rows;
  });
}

/** Puts another site's into this one, which this program writes. Fails with `input` where the plan has too many rows then: nothing was written. */
export function putSitePlan(needs: Needs, site: OpenSite, coming: SitePlan): Promise<Result<null>> {
  return withPlan(needs, site, async (file, applied, undone) => {
    const mine = await file.read();
    if (!mine.ok) return mine;
    const fresh = newRows(mine.value, coming.rows);
    const count = mine.value.length + fresh.length;
    if (count > mostPlanRows) return fail('input', said('plan.tooManyRows', { count, most: mostPlanRows }));
    const written = fresh.length === 0 ? ok(null) : await file.write([...mine.value, ...fresh]);
    if (!written.ok) return written;
    const kept = await putNewer(applied, coming.applied);
    return kept.ok ? putNewer(undone, coming.undone) : kept;
  });
}

async function putNewer(records: AppliedStore, coming: readonly Applied[]): Promise<Result<null>> {
  for (const theirs of coming) {
    const known = records.get(theirs.serial);
    if (known && timeOf(known) >= timeOf(theirs)) continue;
    // What stood at the device before the first of them is what undoing goes back to.
    const before = known && known.before.length > 0 ? known.before : theirs.before;
    const kept = await records.put({ ...theirs, before });
    if (!kept.ok) return kept;
  }
  return ok(null);
}

/** The part of a plan that is about these devices. */
export function planOf({ rows, applied, undone }: SitePlan, serials: ReadonlySet<string>): SitePlan {
  const isMine = ({ serial }: Applied) => serials.has(serial);
  return {
    rows: rows.filter((row) => serials.has(serialOf(row) ?? '')),
    applied: applied.filter(isMine),
    undone: undone.filter(isMine),
  };
}

/** Takes these devices' rows, and what is kept of applying them, out of a site that this program writes. */
export function takeFromPlan(
  needs: Needs,
  site: OpenSite,
  serials: ReadonlySet<string>,
): Promise<Result<null>> {
  return withPlan(needs, site, async (file, ...stores) => {
    const all = await file.read();
    if (!all.ok) return all;
    const left = all.value.filter((row) => !serials.has(serialOf(row) ?? ''));
    const written = left.length === all.value.length ? ok(null) : await file.write(left);
    if (!written.ok) return written;
    for (const records of stores) {
      for (const { serial } of records.all().filter((one) => serials.has(one.serial))) {
        const removed = await records.remove(serial);
        if (!removed.ok) return removed;
      }
    }
    return ok(null);
  });
}

/** Rows that are not there word for word; two that differ for one device both stay, and the check says so. */
export function newRows(mine: readonly PlanRow[], coming: readonly PlanRow[]): PlanRow[] {
  const texts = new Set(mine.map(rowText));
  const ids = new Set(mine.map(({ id }) => id));
  return coming
    .filter((row) => !texts.has(rowText(row)))
    .map((row) => (ids.has(row.id) ? { ...row, id: `${row.id.slice(0, 60)}-2` } : row));
}

const timeOf = ({ startedAt, endedAt }: Applied) => endedAt ?? startedAt;

async function withPlan<T>(
  { store, clock }: Needs,
  site: OpenSite,
  work: (file: PlanFile, applied: AppliedStore, undone: AppliedStore) => Promise<Result<T>>,
): Promise<Result<T>> {
  const file = new PlanFile({ store, clock, site: () => site });
  const recordsIn = (kind: 'applied' | 'undone') =>
    new AppliedStore({ place: store.place(`sites/${site.id}/${kind}`), mayWrite: () => site.isWriter });
  const [applied, undone] = [recordsIn('applied'), recordsIn('undone')];
  try {
    for (const records of [applied, undone]) {
      const loaded = await records.load();
      if (!loaded.ok) return loaded;
    }
    return await work(file, applied, undone);
  } finally {
    await file.stop();
  }
}
