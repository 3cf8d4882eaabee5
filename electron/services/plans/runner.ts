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
  /**
   * Answers what was done, or why not. `signal` is aborted by a cancel: the task stops at its next safe point and fails with
   * `cancelled`. `tell` says what goes on meanwhile.
   */
  run: (signal: AbortSignal, tell: (message: Said) => void) => Promise<Result<Said>>;
}

export interface DeviceTasks {
  serial: string;
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
  private readonly entries: Entry[];
  private readonly listeners = new Set<(delta: WorkDelta) => void>();
  private state: WorkState = 'running';
  /** The last failures in a row that are alike. */
  private alike: { failure: Failure; serials: string[] } | null = null;
  private revision = 0;
  private readonly waiting = new Set<() => void>();

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

  snapshot(): WorkSnapshot {
    const devices = this.entries.map(({ work }) => work);
    return { revision: this.revision, state: this.state, alike: this.question(), devices };
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
    const arrived = await this.during(entry, arrival);
    entry.busy = null;
    if (arrived.ok) this.put(entry, { state: 'waiting' });
    else this.stopped(entry, arrived.error);
    this.pump();
  }

  /** Begins what may begin now, and sees whether all is over. */
  private pump(): void {
    if (this.state === 'running') this.begin();
    const isBusy = this.entries.some(({ busy, work }) => busy !== null && work.state === 'running');
    if (this.state === 'pausing' && !isBusy) this.become('paused');
    if (this.state === 'cancelling') {
      for (const entry of this.entries) {
        if (!entry.busy && isOpen(entry.work)) this.put(entry, { state: 'left', endedAt: this.now() });
      }
    }
    const open = this.entries.some(({ busy, work }) => busy !== null || isOpen(work));
    if (open || this.state === 'ended') return;
    this.become('ended');
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }

  private begin(): void {
    for (const entry of this.entries) {
      if (entry.work.state === 'running' && !entry.busy) void this.next(entry);
    }
    const others = this.entries.some(({ of, work }) => of.last !== true && isOpen(work));
    let running = this.entries.filter(({ work }) => work.state === 'running').length;
    for (const entry of this.entries) {
      if (running >= atOnce) return;
      if (entry.work.state !== 'waiting' || (entry.of.last === true && others)) continue;
      this.put(entry, { state: 'running', startedAt: entry.work.startedAt ?? this.now() });
      running += 1;
      void this.next(entry);
    }
  }

  /** One task of the device, its next. */
  private async next(entry: Entry): Promise<void> {
    const index = entry.work.steps.findIndex(({ state }) => state !== 'done');
    const task = entry.of.tasks[index];
    if (!task) {
      this.alike = null;
      this.put(entry, { state: 'done', endedAt: this.now() });
      return this.pump();
    }
    this.step(entry, index, { state: 'running', message: null });
    const result = await this.during(entry, (signal) => {
      const tell = (message: Said) => {
        if (entry.busy?.signal === signal) this.step(entry, index, { message });
      };
      return task.run(signal, tell);
    });
    entry.busy = null;
    if (result.ok) {
      this.step(entry, index, { state: 'done', message: result.value });
    } else {
      const left = this.isLeft(result.error);
      this.step(entry, index, { state: left ? 'todo' : 'failed', message: result.error.message });
      this.stopped(entry, result.error);
    }
    this.pump();
  }

  /** Holds the device; whoever called lets it go, in one go with what is put down of it. */
  private async during<T>(
    entry: Entry,
    work: (signal: AbortSignal) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const busy = new AbortController();
    entry.busy = busy;
    try {
      return await work(busy.signal);
    } catch (error) {
      this.needs.report(error, `Work at ${entry.of.serial}`);
      return fail('internal', said('start.wentWrong'));
    }
  }

  /** The device's work has come to an end before it was done. */
  private stopped(entry: Entry, failure: Failure): void {
    const left = this.isLeft(failure);
    this.put(entry, { state: left ? 'left' : 'failed', failure: left ? null : failure, endedAt: this.now() });
    // One that did not appear says nothing of the others.
    if (left || entry.work.startedAt === null) return;
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
    const delta = { revision: this.revision, state: this.state, alike: this.question(), device };
    for (const listener of this.listeners) listener(delta);
  }
}

function isOpen({ state }: DeviceWork): boolean {
  return state === 'expected' || state === 'waiting' || state === 'running';
}

function fresh({ serial, tasks, arrival }: DeviceTasks): DeviceWork {
  return {
    serial,
    state: arrival ? 'expected' : 'waiting',
    steps: tasks.map(({ name, title }) => ({ name, title, state: 'todo', message: null })),
    failure: null,
    startedAt: null,
    endedAt: null,
  };
}
