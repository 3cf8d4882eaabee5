/** The plan of the open site, in its folder: `sites/<id>/plan.json`, written by the program that writes the site. */
import { ok, type Result } from '../../../shared/contract/result.ts';
import { withoutSecrets } from '../../../shared/plan/columns.ts';
import { planSchema, type Plan, type PlanRow } from '../../../shared/plan/plan.ts';
import { said } from '../../../shared/texts/said.ts';
import type { Clock } from '../clock.ts';
import type { JsonDocument } from '../storage/json-document.ts';
import type { OpenSite } from '../storage/open-site.ts';
import type { Shape } from '../storage/shape.ts';
import { otherWriter } from '../storage/site-lock.ts';
import type { Store } from '../storage/store.ts';

const key = 'plan';
const shape: Shape<Plan> = {
  field: 'plans',
  key: null,
  schema: planSchema,
  title: () => said('storage.plan'),
  time: ({ changedAt }) => changedAt,
  most: null,
  settle: (_base, mine, theirs) => (theirs.changedAt > mine.changedAt ? theirs : mine),
  migrations: [],
};

export interface PlanFileNeeds {
  store: Store;
  clock: Clock;
  /** The site that is open; null before one is. */
  site: () => Pick<OpenSite, 'id' | 'isWriter'> | null;
}

interface Held {
  readonly id: string;
  plan: Plan | null;
  readonly document: JsonDocument<Plan>;
  readonly loaded: Promise<Result<null>>;
  /** What is written takes its place after what was written before. */
  putting: Promise<unknown>;
}

async function refreshed({ loaded, document }: Held): Promise<Result<null>> {
  await loaded;
  return document.refresh();
}

export class PlanFile {
  private held: Held | null = null;

  constructor(private readonly needs: PlanFileNeeds) {}

  /** The plan as it is now, also where another program has changed it; no rows where there is none. Fails with `storage` where it cannot be read. */
  async read(): Promise<Result<readonly PlanRow[]>> {
    const held = this.ofOpenSite();
    if (!held) return otherWriter;
    const there = await refreshed(held);
    return there.ok ? ok(held.plan?.rows ?? []) : there;
  }

  /** Keeps these rows, without what is secret in them. Fails with `storage` where another program writes the site, or nothing could be written. */
  async write(rows: readonly PlanRow[]): Promise<Result<null>> {
    const held = this.ofOpenSite();
    if (!held || this.needs.site()?.isWriter !== true) return otherWriter;
    // Whoever asks the disk first may hear it last: each takes the rows that were typed before over.
    const put = held.putting.then(async () => {
      await held.loaded;
      const there = held.document.isRead ? ok(null) : await held.document.refresh();
      if (!there.ok) return there;
      if (!held.document.isNewer)
        held.plan = { rows: rows.map(withoutSecrets), changedAt: this.needs.clock.now() };
      return ok(null);
    });
    held.putting = put;
    const there = await put;
    return there.ok ? held.document.save() : there;
  }

  async stop(): Promise<void> {
    await this.held?.document.close();
    this.held = null;
  }

  /** Another site has another plan. */
  private ofOpenSite(): Held | null {
    const id = this.needs.site()?.id;
    if (id === undefined) return null;
    if (this.held?.id === id) return this.held;
    void this.held?.document.close();
    const document = this.needs.store.document(`sites/${id}/plan.json`, shape, {
      records: () => new Map(held.plan ? [[key, held.plan]] : []),
      adopt: (name, plan) => {
        if (name !== key) return false;
        held.plan = plan;
        return true;
      },
    });
    const loaded = document.load();
    const held: Held = { id, plan: null, document, loaded, putting: loaded };
    this.held = held;
    return held;
  }
}
