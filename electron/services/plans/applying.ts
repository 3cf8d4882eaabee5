/** A site's plan applied, or undone: which devices, in which order, and who waits for whom. */
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import { waitsForNext } from '../../../shared/plan/binding.ts';
import { checkPieces } from '../../../shared/plan/check.ts';
import { cleanText } from '../../../shared/texts/clean-text.ts';
import { rowText } from '../../../shared/plan/applied.ts';
import type { PlanStep } from '../../../shared/plan/plan.ts';
import type { ApplySnapshot, DeviceWork, WorkDelta, WorkSnapshot } from '../../../shared/plan/progress.ts';
import { compilePieces, deviceSteps, type NumberedRow, type PlanFacts } from '../../../shared/plan/steps.ts';
import { changeOf } from '../../../shared/api/changes.ts';
import { said, type Said } from '../../../shared/texts/said.ts';
import type { Activity } from '../activity/activity.ts';
import type { Clock } from '../clock.ts';
import type { Devices } from '../devices/devices.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { OpenSite } from '../storage/open-site.ts';
import { otherWriter } from '../storage/site-lock.ts';
import type { Store } from '../storage/store.ts';
import { inTurns } from '../turns.ts';
import { AppliedStore } from './applied-store.ts';
import { DeviceApply, keyOf, outcomeOf, type ApplySecrets } from './device-apply.ts';
import { knownFacts, planDevice } from './plan-facts.ts';
import { bindNext } from './next-of-model.ts';
import { Runner, type DeviceTasks, type Task } from './runner.ts';
import { undoPlan, type Undoing } from './undo.ts';

export interface ApplyingNeeds {
  clock: Clock;
  devices: Devices;
  jobs: Jobs;
  store: Store;
  activity: Activity;
  report: (fault: unknown, where: string) => void;
}

export interface DeviceSteps {
  /** Null for the next new device of the row's model. */
  serial: string | null;
  /** As its table counts. */
  row: number;
  steps: readonly PlanStep[];
}

/** Keeps which device has taken which row. */
export type Bound = (rowId: string, serial: string) => Promise<Result<null>>;

interface Work {
  serial: string;
  steps: readonly PlanStep[];
  work: DeviceApply;
  /** Once its proof is done. */
  done?: () => Promise<Result<null>>;
  /** It has taken a row meanwhile: `take` sees that it is this device, and that the row fits it. */
  taking?: { rowId: string; title: Said; take: () => Promise<Result<Said>> };
}

/** Devices of which nobody knows yet which they are. */
interface Late {
  count: number;
  look: (signal: AbortSignal, add: (work: Work) => void) => Promise<void>;
}

export class Applying {
  private runner: Runner | null = null;
  private kind: ApplySnapshot['kind'] = null;
  private revision = 0;
  private readonly listeners = new Set<(delta: WorkDelta) => void>();
  private readonly held = new Map<'applied' | 'undone', { site: OpenSite; store: AppliedStore }>();

  constructor(private readonly needs: ApplyingNeeds) {}

  /** What is kept of the open site. Fails with `storage` where it cannot be read. */
  records(): Promise<Result<AppliedStore>> {
    return this.open('applied');
  }

  /** What would be done at which device, in this order. */
  async compile(rows: readonly NumberedRow[], facts: PlanFacts): Promise<DeviceSteps[]> {
    const compiled = await inTurns(compilePieces(rows, facts));
    return compiled.flatMap(({ serial, number, row, steps }) =>
      steps.length === 0 || (serial === null && !waitsForNext(row)) ? [] : [{ serial, row: number, steps }],
    );
  }

  /**
   * Begins to apply rows without errors. Devices that are not here are waited for until `waitMs`, and so are new ones of the
   * models that rows wait for; `bound` keeps which of them has taken which row. Fails with `input` while something else is
   * applied, with `storage` where nothing can be kept of it.
   */
  async apply(
    rows: readonly NumberedRow[],
    facts: PlanFacts,
    secrets: ApplySecrets,
    waitMs: number,
    bound: Bound = () => Promise.resolve(ok(null)),
  ): Promise<Result<Runner>> {
    const records = await this.open('applied');
    if (!records.ok) return records;
    const works = (now: readonly NumberedRow[], known: PlanFacts) =>
      this.works(now, known, secrets, records.value);
    const late = async (now: readonly NumberedRow[], { number, row }: NumberedRow, serial: string) => {
      const { devices } = this.needs;
      const device = planDevice(devices, serial);
      const known = new Map([...facts.devices, ...(device ? [[serial, device] as const] : [])]);
      const own = (await works(now, { ...facts, devices: known })).find((work) => work.serial === serial);
      const found = await inTurns(checkPieces(now, { ...facts, devices: known }));
      const wrong = found.find(({ rowId, severity }) => rowId === row.id && severity === 'error');
      const take = async (): Promise<Result<Said>> => {
        const kept = await bound(row.id, serial);
        if (!kept.ok) return kept;
        const seen = await devices.presence.identify(serial);
        if (!seen.ok) return seen;
        if (wrong) return fail('input', said('apply.warning', { row: number, message: wrong.message }));
        return ok(said('apply.bound', { row: number, model: cleanText(device?.model ?? '', 60) }));
      };
      const taking = { rowId: row.id, title: said('apply.titleBound', { row: number }), take };
      return own && { ...own, taking };
    };
    const waiting = rows.filter(({ row }) => waitsForNext(row)).length;
    const named = (await works(rows, facts)).filter(({ steps }) => steps.length > 0);
    const next: Late = {
      count: waiting,
      look: (signal, add) =>
        bindNext(this.needs, rows, waitMs, signal, async (now, row, serial) => {
          const work = await late(now, row, serial);
          if (work) add(work);
        }),
    };
    return this.start(named, waitMs, 'apply.activity', waiting === 0 ? null : next);
  }

  /** What is to be done at each device that a row names. */
  private async works(
    rows: readonly NumberedRow[],
    facts: PlanFacts,
    secrets: ApplySecrets,
    records: AppliedStore,
  ): Promise<Work[]> {
    const compiled = await inTurns(compilePieces(rows, facts));
    return compiled.flatMap((one) => {
      const { serial, moves, steps } = one;
      if (serial === null) return [];
      const compile = () => deviceSteps({ ...one, device: planDevice(this.needs.devices, serial) }, moves);
      const row = rowText(one.row);
      const work = new DeviceApply({ ...this.needs, records }, serial, row, steps, secrets, compile);
      return [{ serial, steps, work }];
    });
  }

  /** What undoing would do at those devices, all that the plan was applied to unless named. */
  async undoing(serials: readonly string[] | null): Promise<Result<Undoing[]>> {
    const records = await this.open('applied');
    if (!records.ok) return records;
    const applied = records.value
      .all()
      .filter(({ serial, outcome }) => outcome !== 'undone' && (serials?.includes(serial) ?? true));
    for (const { serial } of applied) await this.needs.devices.detail(serial);
    return ok(undoPlan(applied, await knownFacts({ devices: this.needs.devices, interfaces: null }, [])));
  }

  /** Puts back what stood at those devices before the plan. */
  async undo(undoing: readonly Undoing[], secrets: ApplySecrets, waitMs: number): Promise<Result<Runner>> {
    const applied = await this.open('applied');
    if (!applied.ok) return applied;
    const undone = await this.open('undone');
    if (!undone.ok) return undone;
    const all = undoing.flatMap(({ serial, steps }) => {
      const record = applied.value.get(serial);
      if (!record || steps.length === 0) return [];
      const { administrator, startedAt } = record;
      const own = administrator !== null && secrets.newPassword !== null;
      const login = own ? { user: administrator, password: secrets.newPassword ?? '' } : secrets.login;
      const work = new DeviceApply(
        { ...this.needs, records: undone.value },
        serial,
        JSON.stringify({ undone: startedAt }),
        steps,
        { ...secrets, login },
        () => steps,
      );
      const done = () => applied.value.put({ ...record, outcome: 'undone' });
      return [{ serial, steps, work, done }];
    });
    return this.start(all, waitMs, 'apply.activityUndone');
  }

  /** What goes on, or went on last; null before the first. */
  get current(): Runner | null {
    return this.runner;
  }

  snapshot(): ApplySnapshot {
    const { revision, kind, runner } = this;
    if (!runner) return { revision, kind, state: 'ended', alike: null, unbound: 0, devices: [] };
    return { ...runner.snapshot(), revision, kind };
  }

  /** Tells of each change; of another run by a gap, so that whoever follows asks for the snapshot. */
  onChange(listener: (delta: WorkDelta) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(delta: Omit<WorkDelta, 'revision'>): void {
    this.revision += 1;
    for (const listener of this.listeners) listener({ ...delta, revision: this.revision });
  }

  get isBusy(): boolean {
    return this.runner !== null && this.runner.snapshot().state !== 'ended';
  }

  /** Stops at the next safe points. */
  async stop(): Promise<void> {
    if (!this.isBusy) return;
    this.runner?.cancel();
    await this.runner?.ended();
  }

  /** What another part of the program has written is read anew. */
  forget(): void {
    this.held.clear();
  }

  private async open(kind: 'applied' | 'undone'): Promise<Result<AppliedStore>> {
    const { site } = this.needs.devices;
    if (site === null) return otherWriter;
    // Nobody else writes them meanwhile.
    const held = this.held.get(kind);
    if (held && held.site === site && site.isWriter) return ok(held.store);
    this.held.delete(kind);
    const store = new AppliedStore({
      place: this.needs.store.place(`sites/${site.id}/${kind}`),
      mayWrite: () => this.needs.devices.site === site && site.isWriter,
    });
    const loaded = await store.load();
    if (!loaded.ok) return loaded;
    const now = this.held.get(kind);
    if (now?.site === site) return ok(now.store);
    if (site.isWriter) this.held.set(kind, { site, store });
    return ok(store);
  }

  private start(
    all: readonly Work[],
    waitMs: number,
    activity: 'apply.activity' | 'apply.activityUndone',
    late: Late | null = null,
  ): Result<Runner> {
    if (this.needs.devices.site?.isWriter !== true) return otherWriter;
    if (this.isBusy) {
      return fail('input', said('apply.goesOn'), { advice: said('runs.goesOnAdvice') });
    }
    const works = new Map<string, DeviceWork>();
    const tasksOf = ({ serial, steps, work, done, taking }: Work): DeviceTasks => {
      const tasks = steps.map((step): Task => {
        const key = keyOf(step);
        const after = step.name === 'change' ? (step.after ?? []) : [];
        return {
          name: key,
          title: titleOf(step),
          ready: () => ok(after.every((other) => hasMoved(works.get(other)))),
          run: async (signal: AbortSignal, tell: (message: Said) => void) => {
            const result = await work.run(key, signal, tell);
            if (!result.ok || step.name !== 'proof') return result;
            const noted = (await done?.()) ?? ok(null);
            return noted.ok ? result : noted;
          },
        };
      });
      const arrival = async (signal: AbortSignal) => {
        const arrived = await this.arrival(serial, waitMs, signal);
        if (!arrived.ok && arrived.error.kind !== 'cancelled') await work.notArrived();
        return arrived;
      };
      const isKeptOnly = steps.every(({ name }) => name === 'place');
      if (taking) tasks.unshift({ name: 'bound', title: taking.title, run: taking.take });
      return {
        ...{ serial, tasks, last: this.carriesOthers(serial) },
        ...(taking && { rowId: taking.rowId }),
        ...(isKeptOnly ? {} : { arrival }),
      };
    };
    const runner = new Runner(this.needs, all.map(tasksOf));
    for (const work of runner.snapshot().devices) works.set(work.serial, work);
    runner.onChange(({ device }) => device && works.set(device.serial, device));
    this.runner = runner;
    this.kind = activity === 'apply.activity' ? 'apply' : 'undo';
    this.revision += 1;
    if (late) runner.expect(late.count, (signal) => late.look(signal, (work) => runner.add(tasksOf(work))));
    this.tell({ state: 'running', alike: null, unbound: late?.count ?? 0, device: null });
    runner.onChange((delta) => this.tell(delta));
    runner.onChange(({ state, device }) => {
      if (state === 'ended' && device === null) this.tellActivity(runner, activity);
    });
    runner.start();
    return ok(runner);
  }

  private tellActivity(runner: Runner, id: 'apply.activity' | 'apply.activityUndone'): void {
    const counts = workCounts(runner.snapshot());
    if (runner.snapshot().devices.length === 0) return;
    this.needs.activity.add({ serial: null, kind: 'plan', message: said(id, counts), facts: {} });
  }

  /** Others may be reached through it: its switch, or its access point. */
  private carriesOthers(serial: string): boolean {
    const { picture } = this.needs.devices.get(serial)?.network ?? {};
    return (
      picture?.devices.some(
        ({ type, wlan }) => type === 'switchPort' || wlan?.accessPoint?.enabled === true,
      ) ?? false
    );
  }

  /** Waits until the device is here. One that is not heard is asked at its known addresses once before it counts as away. */
  private async arrival(serial: string, waitMs: number, signal: AbortSignal): Promise<Result<null>> {
    const { devices, clock } = this.needs;
    const isHere = () => devices.get(serial)?.presence === 'here';
    if (!isHere()) {
      await new Promise<void>((resolve) => {
        const unfollow = devices.onChange(({ changed }) => {
          if (changed.some((device) => device.serial === serial) && isHere()) end();
        });
        const cancelTimer = clock.setTimeout(end, waitMs);
        signal.addEventListener('abort', end, { once: true });
        function end() {
          unfollow();
          cancelTimer();
          signal.removeEventListener('abort', end);
          resolve();
        }
      });
    }
    if (signal.aborted) return fail('cancelled', said('apply.notBegun'));
    if (isHere() || (await devices.places.seek(serial, signal)) !== null) return ok(null);
    if (signal.aborted) return fail('cancelled', said('apply.notBegun'));
    return fail('unreachable', said('apply.notFound', { seconds: Math.round(waitMs / 1_000) }));
  }
}

/** Whether a device has left the address that it had: its first change of addresses is done, or it does nothing more. */
function hasMoved(work: DeviceWork | undefined): boolean {
  if (!work || ['done', 'failed', 'left'].includes(work.state)) return true;
  const move = work.steps.find(({ name }) => name.startsWith('setIPv4AddressConfiguration'));
  return !move || move.state === 'done';
}

/** How many devices were done, failed, and were not reached or not begun. */
export function workCounts({ devices, unbound }: WorkSnapshot) {
  const counts = { done: 0, failed: 0, notReached: unbound };
  for (const { state, failure } of devices) {
    if (state === 'done') counts.done += 1;
    else counts[failure ? outcomeOf(failure.kind) : 'notReached'] += 1;
  }
  return counts;
}

export function titleOf(step: PlanStep): Said {
  switch (step.name) {
    case 'administrator':
      return said('apply.titleAdministrator', { user: step.user });
    case 'login':
      return said('apply.titleLogin');
    case 'place':
      return said('apply.titlePlace');
    case 'change':
      return step.temporary ? said('apply.titleBetween') : changeOf(step.method).title;
    case 'wlanTest':
      return said('apply.titleWlanTest');
    case 'proof':
      return said('apply.titleProof');
  }
}
