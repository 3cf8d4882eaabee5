/** Work at many devices: so many beside each other, each device's tasks one after another, paused, cancelled, retried. */
import { fail, ok, type Failure, type Result } from '../../../shared/contract/result.ts';
import type {
  DeviceWork,
  WorkDelta,
  WorkSnapshot,
  WorkState,
  WorkStep,
} from '../../../shared/plan/progress.ts';
import { said, type Said } from '../../../shared/texts/said.ts';
import type { Clock } from '../clock.ts';

export interface Task {
  name: string;
  title: Said;
  /** Whether it can begin by now; asked again whenever anything has changed, and no place is taken meanwhile. */
  ready?: () => Result<boolean>;
  /**
   * Answers what was done, or why not. `signal` is aborted by a cancel: the task stops at its next safe point and fails with
   * `cancelled`. `tell` says what goes on meanwhile.
   */
  run: (signal: AbortSignal, tell: (message: Said) => void) => Promise<Result<Said>>;
}

export interface DeviceTasks {
  serial: string;
  /** The row that it has taken as the next of its model. */
  rowId?: string;
  tasks: readonly Task[];
  /** Others are reached through it: its turn comes when theirs is over. */
  last?: boolean;
  /** Resolves when the device is there, or with why it is waited for no more; it takes no place meanwhile. */
  arrival?: (signal: AbortSignal) => Promise<Result<null>>;
}

export interface RunnerNeeds {
  clock: Pick<Clock, 'now'>;
  /** Told of faults of this program. */
  report: (fault: unknown, where: string) => void;
}

const atOnce = 8;
/** So many devices in a row that fail alike are a question to a person. */
const alikeToAsk = 3;

interface Entry {
  readonly of: DeviceTasks;
  work: DeviceWork;
  /** Of the task or the arrival that is under way; null where nothing is. */
  busy: AbortController | null;
}

export class Runner {
  private entries: readonly Entry[];
  private readonly listeners = new Set<(delta: WorkDelta) => void>();
  private state: WorkState = 'running';
  /** The last failures in a row that are alike. */
  private alike: { failure: Failure; serials: string[] } | null = null;
  private revision = 0;
  /** So many tasks are under way. */
  private busy = 0;
  private readonly waiting = new Set<() => void>();
  /** So many devices are to come of which nobody knows yet which they are. */
  private unbound = 0;
  /** Of the search for them; null where none goes on. */
  private search: AbortController | null = null;

  /** Nothing begins before `start`. A serial number stands in `devices` once. */
  constructor(
    private readonly needs: RunnerNeeds,
    devices: readonly DeviceTasks[],
  ) {
    this.entries = devices.map((of) => ({ of, work: fresh(of), busy: null }));
  }

  start(): void {
    for (const entry of this.entries) if (entry.work.state === 'expected') void this.arrive(entry);
    this.pump();
  }

  /** Before `start`: `count` devices are to come. `look` adds each, and resolves when it waits for no more of them; its signal is aborted by a cancel. */
  expect(count: number, look: (signal: AbortSignal) => Promise<void>): void {
    this.unbound = count;
    const { signal } = (this.search = new AbortController());
    void look(signal)
      .catch((fault: unknown) => this.needs.report(fault, 'A search for new devices'))
      .then(() => {
        this.search = null;
        this.pump();
      });
  }

  /** One that was to come. */
  add(of: DeviceTasks): void {
    const entry: Entry = { of, work: fresh(of), busy: null };
    this.entries = [...this.entries, entry];
    this.unbound -= 1;
    this.tell(entry.work);
    if (entry.work.state === 'expected') void this.arrive(entry);
    this.pump();
  }

  snapshot(): WorkSnapshot {
    const { revision, state, unbound } = this;
    const devices = this.entries.map(({ work }) => work);
    return { revision, state, alike: this.question(), unbound, devices };
  }

  /** Tells of each change as it comes. */
  onChange(listener: (delta: WorkDelta) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves when nothing is left to do or the cancel has come to its end; after a retry there is another end. */
  async ended(): Promise<WorkSnapshot> {
    if (this.state !== 'ended') await new Promise<void>((resolve) => this.waiting.add(resolve));
    return this.snapshot();
  }

  /** Begins no further task. Fails with `input` where nothing goes on. */
  pause(): Result<null> {
    if (this.state !== 'running') return fail('input', said('work.notRunning'));
    this.become('pausing');
    this.pump();
    return ok(null);
  }

  /** Goes on after a pause or with yes to the question. */
  goOn(): Result<null> {
    if (!['pausing', 'paused', 'asking'].includes(this.state)) {
      return fail('input', said('work.notPaused'));
    }
    this.alike = null;
    this.become('running');
    this.pump();
    return ok(null);
  }

  /** Stops at the next safe points: what is under way is told to stop, nothing else begins. */
  cancel(): Result<null> {
    if (this.state === 'ended') return fail('input', said('work.overAlready'));
    this.become('cancelling');
    this.search?.abort();
    for (const { busy } of this.entries) busy?.abort();
    this.pump();
    return ok(null);
  }

  /** Goes on with those that failed or were left, at the task that they stopped at; of all of them unless named. */
  retry(serials?: readonly string[]): Result<null> {
    const again = this.entries.filter(
      ({ work, of }) =>
        (work.state === 'failed' || work.state === 'left') && (serials?.includes(of.serial) ?? true),
    );
    if (this.state === 'cancelling' || again.length === 0) {
      return fail('input', said('work.nothingToRetry'));
    }
    if (this.state === 'ended') {
      this.become('running');
    }
    this.alike = null;
    for (const entry of again) {
      const steps = entry.work.steps.map((step) =>
        step.state === 'done' ? step : { ...step, state: 'todo' as const, message: null },
      );
      const begun = steps.some(({ state }) => state === 'done');
      const expected = entry.of.arrival !== undefined && !begun;
      this.put(entry, { state: expected ? 'expected' : 'waiting', steps, failure: null, endedAt: null });
      if (expected) void this.arrive(entry);
    }
    this.pump();
    return ok(null);
  }

  private async arrive(entry: Entry): Promise<void> {
    const { arrival } = entry.of;
    if (!arrival) return;
    const { signal } = (entry.busy = new AbortController());
    const arrived = await this.guarded(entry, () => arrival(signal));
    entry.busy = null;
    if (arrived.ok) this.put(entry, { state: 'waiting' });
    else this.stopped(entry, arrived.error, false);
    this.pump();
  }

  /** Begins what may begin now, and sees whether all is over. */
  private pump(): void {
    if (this.state === 'running') this.begin();
    if (this.state === 'running') this.breakUp();
    const isBusy = this.entries.some(({ busy, work }) => busy !== null && work.state === 'running');
    if (this.state === 'pausing' && !isBusy) this.become('paused');
    if (this.state === 'cancelling') {
      for (const entry of this.entries) {
        if (!entry.busy && isOpen(entry.work)) this.put(entry, { state: 'left', endedAt: this.now() });
      }
    }
    const open = this.entries.some(({ busy, work }) => busy !== null || isOpen(work));
    if (open || this.search !== null || this.state === 'ended') return;
    this.become('ended');
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }

  private begin(): void {
    for (const entry of this.entries) if (entry.work.state === 'running') this.next(entry);
    const others = this.entries.some(({ of, work }) => of.last !== true && isOpen(work));
    for (const entry of this.entries) {
      if (this.busy >= atOnce) return;
      if (entry.work.state !== 'waiting' || (entry.of.last === true && others)) continue;
      this.put(entry, { state: 'running', startedAt: entry.work.startedAt ?? this.now() });
      this.next(entry);
    }
  }

  /** Devices that wait for nothing but each other do so no more. */
  private breakUp(): void {
    if (this.entries.some(({ busy }) => busy !== null)) return;
    const blocked = this.entries.find(({ work }) => work.state === 'running');
    if (!blocked) return;
    this.stopped(blocked, fail('input', said('work.stuck')).error, false);
    this.pump();
  }

  /** The device's next task, where there is a place for it and it is ready; without one the device is done. */
  private next(entry: Entry): void {
    if (entry.busy || this.state !== 'running') return;
    const index = entry.work.steps.findIndex(({ state }) => state !== 'done');
    const task = entry.of.tasks[index];
    if (!task) {
      this.alike = null;
      this.put(entry, { state: 'done', endedAt: this.now() });
      return this.pump();
    }
    if (this.busy >= atOnce) return;
    const ready = task.ready?.() ?? ok(true);
    if (ready.ok) {
      if (ready.value) void this.run(entry, index, task);
      return;
    }
    this.step(entry, index, { state: 'failed', message: ready.error.message });
    this.stopped(entry, ready.error, false);
    this.pump();
  }

  private async run(entry: Entry, index: number, task: Task): Promise<void> {
    const { signal } = (entry.busy = new AbortController());
    this.busy += 1;
    this.step(entry, index, { state: 'running', message: null });
    const tell = (message: Said) => {
      if (entry.busy?.signal === signal) this.step(entry, index, { message });
    };
    const result = await this.guarded(entry, () => task.run(signal, tell));
    this.busy -= 1;
    entry.busy = null;
    if (result.ok) {
      this.step(entry, index, { state: 'done', message: result.value });
    } else {
      const left = this.isLeft(result.error);
      this.step(entry, index, { state: left ? 'todo' : 'failed', message: result.error.message });
      this.stopped(entry, result.error, true);
    }
    this.pump();
  }

  private async guarded<T>({ of }: Entry, work: () => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await work();
    } catch (error) {
      this.needs.report(error, `Work at ${of.serial}`);
      return fail('internal', said('start.wentWrong'));
    }
  }

  /** The device's work has come to an end before it was done. `counts`: what it failed with may be so at others too. */
  private stopped(entry: Entry, failure: Failure, counts: boolean): void {
    const left = this.isLeft(failure);
    this.put(entry, { state: left ? 'left' : 'failed', failure: left ? null : failure, endedAt: this.now() });
    if (left || !counts) return;
    const { alike } = this;
    const same = alike?.failure.kind === failure.kind && alike.failure.code === failure.code;
    const serials = same ? [...alike.serials, entry.of.serial] : [entry.of.serial];
    this.alike = { failure, serials };
    const more = this.entries.some(({ work }) => isOpen(work));
    if (serials.length >= alikeToAsk && more && this.state === 'running') this.become('asking');
  }

  private isLeft({ kind }: Failure): boolean {
    return kind === 'cancelled' && this.state === 'cancelling';
  }

  private question(): WorkSnapshot['alike'] {
    return this.state === 'asking' ? this.alike : null;
  }

  private now(): number {
    return this.needs.clock.now();
  }

  private step(entry: Entry, index: number, part: Partial<WorkStep>): void {
    const steps = entry.work.steps.map((step, at) => (at === index ? { ...step, ...part } : step));
    this.put(entry, { steps });
  }

  private put(entry: Entry, part: Partial<DeviceWork>): void {
    entry.work = { ...entry.work, ...part };
    this.tell(entry.work);
  }

  private become(state: WorkState): void {
    this.state = state;
    this.tell(null);
  }

  private tell(device: DeviceWork | null): void {
    this.revision += 1;
    const { revision, state, unbound } = this;
    const delta = { revision, state, alike: this.question(), unbound, device };
    for (const listener of this.listeners) listener(delta);
  }
}

function isOpen({ state }: DeviceWork): boolean {
  return state === 'expected' || state === 'waiting' || state === 'running';
}

function fresh({ serial, rowId, tasks, arrival }: DeviceTasks): DeviceWork {
  return {
    serial,
    rowId: rowId ?? null,
    state: arrival ? 'expected' : 'waiting',
    steps: tasks.map(({ name, title }) => ({ name, title, state: 'todo', message: null })),
    failure: null,
    startedAt: null,
    endedAt: null,
  };
}
