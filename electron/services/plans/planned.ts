/** Changes that wait in the open site until their device is here: kept, told, taken back, and made. */
import { changeOf, type ChangeMethod } from '../../../shared/api/changes.ts';
import { presentValues } from '../../../shared/api/change-values.ts';
import { hideSecrets } from '../../../shared/api/secrets.ts';
import {
  plannedSchema,
  readPlanned,
  type PlannedChange,
  type PlannedDelta,
  type PlannedDevice,
  type PlannedItem,
  type PlannedRun,
  type PlannedSnapshot,
  type PlannedWish,
} from '../../../shared/contract/planned.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/contract/result.ts';
import { mostPlanned, type People, type PeoplePatch } from '../../../shared/contract/site.ts';
import { inSafeOrder, isReplaced, readOf, setTwice } from '../../../shared/plan/planned.ts';
import { said, type Said } from '../../../shared/texts/said.ts';
import type { Clock } from '../clock.ts';
import { otherWriter } from '../storage/site-lock.ts';
import { makePlanned, type MakeNeeds } from './make-planned.ts';
import { Runner, type DeviceTasks } from './runner.ts';

export interface PlannedNeeds extends MakeNeeds {
  clock: Clock;
  newId: () => string;
  /** Told of faults of this program. */
  report: (fault: unknown, where: string) => void;
}

const tellMs = 50;

interface Going {
  id: string;
  runner: Runner;
  items: Map<string, PlannedItem>;
}

const keyOf = ({ serial, id }: Pick<PlannedItem, 'serial' | 'id'>) => `${serial} ${id}`;

export class Planned {
  private readonly listeners = new Set<(delta: PlannedDelta) => void>();
  /** What was told of each device, as text. */
  private readonly told = new Map<string, string>();
  private revision = 0;
  private going: Going | null = null;
  /** What is to be told next. */
  private readonly news = { serials: new Set<string>(), items: new Map<string, PlannedItem>(), run: false };
  private cancelTell: (() => void) | null = null;
  /** What is kept is read and written for one change after the other. */
  private working: Promise<unknown> = Promise.resolve();

  constructor(private readonly needs: PlannedNeeds) {
    needs.devices.onChange(({ changed, removed }) => {
      const planned = changed.filter((device) => device.planned > 0 || this.told.has(device.serial));
      this.tell([...removed, ...planned.map(({ serial }) => serial)]);
    });
  }

  snapshot(): PlannedSnapshot {
    const all = this.needs.devices.site?.allPeople() ?? [];
    const devices = all.flatMap(({ serial, planned }) => readPlanned(serial, planned) ?? []);
    for (const device of devices) this.told.set(device.serial, JSON.stringify(device));
    return { revision: this.revision, devices, run: this.run([...(this.going?.items.values() ?? [])]) };
  }

  onChange(listener: (delta: PlannedDelta) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What is planned for that device; null for nothing. */
  of(serial: string): PlannedDevice | null {
    return readPlanned(serial, this.needs.devices.site?.people(serial)?.planned ?? []);
  }

  /** Whether changes are being made. */
  get isBusy(): boolean {
    return this.going !== null && this.going.runner.snapshot().state !== 'ended';
  }

  /**
   * Keeps a change for later, without its keys and passwords. It takes the place of an earlier one that sets nothing else of the
   * same thing. Fails with `input` where the device has too many, and with `storage` as all that people write does.
   */
  async keep(
    serial: string,
    method: ChangeMethod,
    params: Readonly<Record<string, unknown>>,
  ): Promise<Result<{ id: string }>> {
    const { clock, devices, newId } = this.needs;
    const known = await devices.detail(serial);
    if (!known.ok) return known;
    const { network } = known.value;
    const read = readOf(method, known.value);
    const values = read === null ? {} : presentValues(read, method, params);
    const made = plannedSchema.safeParse({
      id: newId(),
      method,
      params: asJson(hideSecrets(params)),
      madeAt: clock.now(),
      base: {
        values: asJson(hideSecrets(values)),
        readAt: network !== null && read === network.picture ? network.readAt : null,
      },
      failed: null,
    });
    if (!made.success) return fail('input', said('planned.doesNotFit'));
    const change = made.data;
    const kept = await this.edit(serial, (list) => [
      ...list.filter((one) => !isReplaced(plannedSchema.safeParse(one).data, change)),
      change,
    ]);
    return kept.ok ? ok({ id: change.id }) : kept;
  }

  /** Takes changes back. */
  remove(serial: string, ids: readonly string[]): Promise<Result<null>> {
    return this.edit(serial, (list) => list.filter((one) => !ids.includes(idOf(one))));
  }

  /**
   * Makes them, each as its job; see the contract. Fails with `input` while others are being made, and where two of a device set
   * the same otherwise, as after two sites were merged: nothing is made then.
   */
  async apply(wishes: readonly PlannedWish[]): Promise<Result<null>> {
    const { clock, newId, report } = this.needs;
    if (this.isBusy) return fail('input', said('planned.running'), { advice: said('planned.runningAdvice') });
    const items = new Map<string, PlannedItem>();
    const ids = new Map<string, Set<string>>();
    for (const { serial, id } of wishes) ids.set(serial, (ids.get(serial) ?? new Set()).add(id));
    const orders = new Map<string, PlannedChange[]>();
    for (const [serial, wanted] of ids) {
      const changes = this.of(serial)?.changes.filter(({ id }) => wanted.has(id)) ?? [];
      const known = await this.needs.devices.detail(serial);
      const picture = known.ok ? (known.value.network?.picture ?? null) : null;
      const twice = setTwice(changes);
      if (twice) {
        const { title } = changeOf(twice.method);
        return fail('input', said('planned.twice', { serial, title }), {
          advice: said('planned.twiceAdvice'),
        });
      }
      const order = inSafeOrder(changes, picture, this.needs.devices.get(serial)?.address ?? null);
      orders.set(serial, order);
      for (const { id, method, params } of order) {
        const item: PlannedItem = {
          serial,
          id,
          method,
          params,
          state: 'waiting',
          jobId: null,
          message: null,
          present: null,
        };
        items.set(keyOf(item), item);
      }
    }
    // Two may have asked at once.
    if (this.isBusy) return fail('input', said('planned.running'), { advice: said('planned.runningAdvice') });
    const tasks = [...orders].map(([serial, changes]): DeviceTasks => ({
      serial,
      tasks: changes.map((change) => ({
        name: change.id,
        title: changeOf(change.method).title,
        run: (signal) => {
          const wish = wishes.find((one) => one.serial === serial && one.id === change.id);
          return wish ? this.make(wish, signal) : Promise.resolve(ok(said('planned.gone')));
        },
      })),
    }));
    const runner = new Runner({ clock, report }, tasks);
    this.going = { id: newId(), runner, items };
    runner.onChange(({ state }) => {
      if (state === 'ended') this.leave();
      this.news.run = true;
      this.tellSoon();
    });
    for (const item of items.values()) this.news.items.set(keyOf(item), item);
    runner.start();
    return ok(null);
  }

  cancel(): Result<null> {
    return this.going?.runner.cancel() ?? notGoing;
  }

  goOn(): Result<null> {
    return this.going?.runner.goOn() ?? notGoing;
  }

  /** Puts what came of the last run out of sight. */
  close(): Result<null> {
    if (this.isBusy) return fail('input', said('planned.running'), { advice: said('planned.runningAdvice') });
    this.going = null;
    this.news.run = true;
    this.tellSoon();
    return ok(null);
  }

  /** Ends at the safe points of what is under way. */
  async stop(): Promise<void> {
    if (this.isBusy) {
      this.going?.runner.cancel();
      await this.going?.runner.ended();
    }
    await this.working;
    this.cancelTell?.();
  }

  private async make(wish: PlannedWish, signal: AbortSignal): Promise<Result<Said>> {
    const { serial, id } = wish;
    const change = this.of(serial)?.changes.find((one) => one.id === id);
    const show = (part: Partial<PlannedItem>) => this.show(serial, id, part);
    if (!change) {
      show({ state: 'left', message: said('planned.gone') });
      return ok(said('planned.gone'));
    }
    show({ state: 'running' });
    const made = await makePlanned(this.needs, wish, change, signal, show);
    if (!made.ok) {
      const { error } = made;
      const stopped = error.kind === 'cancelled';
      if (!stopped) await this.setFailed(serial, id, error);
      show({ state: stopped ? 'left' : 'failed', message: error.message });
      return made;
    }
    switch (made.value.kind) {
      case 'done':
        // Where that cannot be written it is found done the next time: nothing is sent twice.
        await this.remove(serial, [id]);
        show({ state: 'done', message: made.value.message });
        return ok(made.value.message);
      case 'asks':
        show({ state: 'asks', present: made.value.present });
        return ok(said('planned.moved'));
      case 'left':
        show({ state: 'left', message: made.value.message });
        return ok(made.value.message);
    }
  }

  private setFailed(serial: string, id: string, { message, advice }: Failure): Promise<Result<null>> {
    const failed = { at: this.needs.clock.now(), message, advice };
    return this.edit(serial, (list) =>
      list.map((one) => {
        const change = plannedSchema.safeParse(one).data;
        return change?.id === id ? { ...change, failed } : one;
      }),
    );
  }

  /** What was not begun stays on the plan. */
  private leave(): void {
    for (const { serial, id, state } of this.going?.items.values() ?? []) {
      if (state === 'waiting') this.show(serial, id, { state: 'left' });
    }
  }

  private show(serial: string, id: string, part: Partial<PlannedItem>): void {
    const item = this.going?.items.get(keyOf({ serial, id }));
    if (!item) return;
    const shown = { ...item, ...part };
    this.going?.items.set(keyOf(item), shown);
    this.news.items.set(keyOf(item), shown);
    this.tellSoon();
  }

  private edit(serial: string, change: (list: readonly unknown[]) => unknown[]): Promise<Result<null>> {
    const done = this.working.then(async (): Promise<Result<null>> => {
      const { site } = this.needs.devices;
      if (!site) return otherWriter;
      let isTooMuch = false;
      const patch = (people: People | null): PeoplePatch => {
        const planned = change(people?.planned ?? []);
        isTooMuch = planned.length > mostPlanned;
        return isTooMuch ? {} : { planned };
      };
      const written = await site.setPeopleEach(new Map([[serial, patch]]));
      if (isTooMuch) {
        return fail('input', said('planned.tooMany', { most: mostPlanned }), {
          advice: said('planned.tooManyAdvice'),
        });
      }
      this.tell([serial]);
      return written;
    });
    this.working = done.catch(() => undefined);
    return done;
  }

  private tell(serials: readonly string[]): void {
    for (const serial of serials) this.news.serials.add(serial);
    if (serials.length > 0) this.tellSoon();
  }

  /** Tells of the run, and of those whose plan is not as it was told last. */
  private tellSoon(): void {
    this.cancelTell ??= this.needs.clock.setTimeout(() => {
      this.cancelTell = null;
      const changed: PlannedDevice[] = [];
      const removed: string[] = [];
      for (const serial of this.news.serials) this.compare(serial, changed, removed);
      const items = [...this.news.items.values()];
      const isNews = changed.length + removed.length + items.length > 0 || this.news.run;
      this.news.serials.clear();
      this.news.items.clear();
      this.news.run = false;
      if (!isNews) return;
      this.revision += 1;
      const delta = { revision: this.revision, changed, removed, run: this.run(items) };
      for (const listener of this.listeners) listener(delta);
    }, tellMs);
  }

  private compare(serial: string, changed: PlannedDevice[], removed: string[]): void {
    const device = this.of(serial);
    const text = device && JSON.stringify(device);
    if (text === (this.told.get(serial) ?? null)) return;
    if (device && text !== null) {
      this.told.set(serial, text);
      changed.push(device);
    } else {
      this.told.delete(serial);
      removed.push(serial);
    }
  }

  private run(items: PlannedItem[]): PlannedRun | null {
    if (!this.going) return null;
    const { id, runner } = this.going;
    return { id, state: runStates[runner.snapshot().state], items };
  }
}

const runStates: Readonly<Record<ReturnType<Runner['snapshot']>['state'], PlannedRun['state']>> = {
  running: 'running',
  pausing: 'paused',
  paused: 'paused',
  asking: 'paused',
  cancelling: 'stopping',
  ended: 'ended',
};

const notGoing = fail('input', said('planned.gone'));

/** Without what JSON has no word for. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Empty for an entry that this version cannot read. */
const idOf = (entry: unknown) => plannedSchema.safeParse(entry).data?.id ?? '';
