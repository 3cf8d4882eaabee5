/** Work at many devices: bounded, in order, paused, cancelled and retried, and no device stops another. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Runner, type DeviceTasks, type Task } from '../../electron/services/plans/runner.ts';
import { fail, ok, type FailureKind, type Result } from '../../shared/contract/result.ts';
import type { WorkDelta, WorkSnapshot } from '../../shared/plan/progress.ts';
import { plain } from '../../shared/texts/said.ts';
import { ManualClock } from '../clock.ts';

/** Lets everything run that waits for no timer. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

/** How a task goes: how long, and what it fails with the first time; null where it does not. */
interface How {
  ms: number;
  fails: FailureKind | null;
}

interface Plan {
  last: boolean;
  arrivesAfter: number | null;
  tasks: How[];
}

class Work {
  readonly clock = new ManualClock();
  readonly log: { serial: string; task: number; what: 'begin' | 'end' | 'broken off' }[] = [];
  readonly runner: Runner;
  readonly faults: unknown[] = [];
  private readonly tried = new Set<string>();

  constructor(plans: readonly Plan[]) {
    this.runner = new Runner(
      { clock: this.clock, report: (fault) => this.faults.push(fault) },
      plans.map((plan, at) => this.device(`D${at}`, plan)),
    );
  }

  private device(serial: string, { last, arrivesAfter, tasks }: Plan): DeviceTasks {
    return {
      serial,
      last,
      tasks: tasks.map((how, at) => this.task(serial, at, how)),
      ...(arrivesAfter === null ? {} : { arrival: (signal) => this.wait(arrivesAfter, signal) }),
    };
  }

  private task(serial: string, task: number, { ms, fails }: How): Task {
    const run = async (signal: AbortSignal) => {
      this.log.push({ serial, task, what: 'begin' });
      const waited = await this.wait(ms, signal);
      this.log.push({ serial, task, what: waited.ok ? 'end' : 'broken off' });
      if (!waited.ok) return waited;
      const first = !this.tried.has(`${serial}/${task}`);
      this.tried.add(`${serial}/${task}`);
      return fails !== null && first ? fail(fails, plain('no')) : ok(plain('yes'));
    };
    return { name: `task ${task}`, title: plain('a task'), run };
  }

  private wait(ms: number, signal: AbortSignal): Promise<Result<null>> {
    return new Promise((resolve) => {
      const broken = () => resolve(fail('cancelled', plain('stopped')));
      if (signal.aborted) return broken();
      this.clock.setTimeout(() => resolve(ok(null)), ms);
      signal.addEventListener('abort', broken);
    });
  }

  async pass(ms: number): Promise<void> {
    await settle();
    for (let passed = 0; passed < ms; passed += 1) {
      this.clock.advance(1);
      await settle();
    }
  }

  /** Until all is over; a question is answered with yes. */
  async end(): Promise<WorkSnapshot> {
    for (let guard = 0; this.runner.snapshot().state !== 'ended'; guard += 1) {
      if (guard > 2_000) throw new Error('It never ends.');
      if (this.runner.snapshot().state === 'asking') this.runner.goOn();
      await this.pass(1);
    }
    return this.runner.ended();
  }

  begun(): string[] {
    return this.log.filter(({ what }) => what === 'begin').map(({ serial, task }) => `${serial}/${task}`);
  }
}

const how = (ms: number, fails: FailureKind | null = null): How => ({ ms, fails });
const plan = (tasks: How[], more: Partial<Plan> = {}): Plan => ({
  last: false,
  arrivesAfter: null,
  tasks,
  ...more,
});

const kind = fc.option(fc.constantFrom<FailureKind>('login', 'unreachable', 'api'), { freq: 3 });
const plans = fc.array(
  fc.record({
    last: fc.boolean(),
    arrivesAfter: fc.option(fc.nat({ max: 5 })),
    tasks: fc.array(fc.record({ ms: fc.nat({ max: 4 }), fails: kind }), { maxLength: 3 }),
  }),
  { maxLength: 14 },
);

/** What holds of every run, whatever happens to it. */
function watch(work: Work, all: readonly Plan[]): () => void {
  const { runner } = work;
  let seen = runner.snapshot();
  const deltas: WorkDelta[] = [];
  runner.onChange((delta) => {
    deltas.push(delta);
    expect(delta.revision).toBe(seen.revision + 1);
    const before = seen.devices.find(({ serial }) => serial === delta.device?.serial);
    const devices = seen.devices.map((one) => (one.serial === delta.device?.serial ? delta.device : one));
    const { revision, state, alike, unbound } = delta;
    seen = { revision, state, alike, unbound, devices };
    const running = devices.filter(({ state }) => state === 'running');
    expect(running.length).toBeLessThanOrEqual(8);
    for (const { steps } of devices) {
      expect(steps.filter(({ state }) => state === 'running').length).toBeLessThanOrEqual(1);
      const states = steps.map(({ state }) => state);
      expect(states.lastIndexOf('done')).toBe(states.filter((state) => state === 'done').length - 1);
    }
    const isLast = ({ serial }: { serial: string }) => all[Number(serial.slice(1))]?.last === true;
    const open = devices.filter(({ state }) => ['expected', 'waiting', 'running'].includes(state));
    const begins = delta.device?.state === 'running' && before?.state === 'waiting';
    if (delta.device && begins && isLast(delta.device))
      expect(open.filter((one) => !isLast(one))).toEqual([]);
  });
  return () => expect(seen).toEqual(runner.snapshot());
}

describe('work at many devices', () => {
  test('comes to its end at each, whatever happens at the others, and tells all of it', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (all) => {
        const work = new Work(all);
        const followed = watch(work, all);
        work.runner.start();
        const { devices } = await work.end();
        followed();
        devices.forEach(({ state, steps, failure }, at) => {
          const failing = (all[at]?.tasks ?? []).findIndex(({ fails }) => fails !== null);
          expect(state).toBe(failing === -1 ? 'done' : 'failed');
          expect(failure?.kind ?? null).toBe(failing === -1 ? null : all[at]?.tasks[failing]?.fails);
          const expected = (all[at]?.tasks ?? []).map((_, task) =>
            failing === -1 || task < failing ? 'done' : task === failing ? 'failed' : 'todo',
          );
          expect(steps.map((step) => step.state)).toEqual(expected);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('does each task once to its end, through pauses, cancels and retries at any time', async () => {
    const moves = fc.array(
      fc.tuple(fc.nat({ max: 4 }), fc.constantFrom('pause', 'go on', 'cancel', 'retry')),
      {
        maxLength: 6,
      },
    );
    await fc.assert(
      fc.asyncProperty(plans, moves, async (all, script) => {
        const work = new Work(all);
        const followed = watch(work, all);
        const { runner } = work;
        runner.start();
        for (const [ms, move] of script) {
          await work.pass(ms);
          if (move === 'pause') runner.pause();
          else if (move === 'go on') runner.goOn();
          else if (move === 'cancel') runner.cancel();
          else runner.retry();
        }
        runner.goOn();
        await work.end();
        for (let again = 0; again < 4 && runner.retry().ok; again += 1) await work.end();
        followed();
        expect(runner.snapshot().devices.map(({ state }) => state)).toEqual(all.map(() => 'done'));
        const ends = work.log.filter(({ what }) => what === 'end');
        const wanted = all.flatMap(({ tasks }) => tasks.map(({ fails }) => (fails === null ? 1 : 2)));
        expect(ends.length).toBe(wanted.reduce<number>((sum, one) => sum + one, 0));
      }),
      { numRuns: 60 },
    );
  });

  test('begins nothing while it is paused, and goes on where it stood', async () => {
    const work = new Work([plan([how(2), how(2)]), plan([how(2), how(2)])]);
    work.runner.start();
    await work.pass(1);
    expect(work.runner.pause().ok).toBe(true);
    expect(work.runner.snapshot().state).toBe('pausing');
    await work.pass(10);
    expect(work.runner.snapshot().state).toBe('paused');
    expect(work.begun()).toEqual(['D0/0', 'D1/0']);
    work.runner.goOn();
    await work.end();
    expect(work.begun()).toEqual(['D0/0', 'D1/0', 'D0/1', 'D1/1']);
  });

  test('says what is left when it is cancelled', async () => {
    const work = new Work([
      ...Array.from({ length: 9 }, () => plan([how(3)])),
      plan([how(1)], { arrivesAfter: 50 }),
    ]);
    work.runner.start();
    await work.pass(1);
    work.runner.cancel();
    const { devices } = await work.end();
    expect(devices.map(({ state }) => state)).toEqual(Array.from({ length: 10 }, () => 'left'));
    expect(work.begun()).toHaveLength(8);
    expect(work.runner.cancel().ok).toBe(false);
  });

  test('asks when three in a row fail alike, and goes on with a yes', async () => {
    const refused = () => plan([how(1, 'login')]);
    const work = new Work([
      refused(),
      refused(),
      refused(),
      ...Array.from({ length: 9 }, () => plan([how(5)])),
    ]);
    work.runner.start();
    await work.pass(7);
    const asked = work.runner.snapshot();
    expect(asked.state).toBe('asking');
    expect(asked.alike?.serials).toEqual(['D0', 'D1', 'D2']);
    expect(asked.alike?.failure.kind).toBe('login');
    // Two took the places of the first two; none took that of the third.
    expect(work.begun()).toHaveLength(10);
    work.runner.goOn();
    expect((await work.end()).devices.filter(({ state }) => state === 'done')).toHaveLength(9);
  });

  test('does not ask when the failures differ or a device between them was done', async () => {
    const many = Array.from({ length: 9 }, () => plan([how(9)]));
    for (const between of [plan([how(2)]), plan([how(2, 'api')])]) {
      const work = new Work([
        plan([how(1, 'login')]),
        plan([how(1, 'login')]),
        between,
        plan([how(3, 'login')]),
        ...many,
      ]);
      work.runner.start();
      await work.pass(8);
      expect(work.runner.snapshot().state).toBe('running');
    }
  });

  test('lets a task wait for another device, which takes no place meanwhile', async () => {
    const clock = new ManualClock();
    const log: string[] = [];
    const task = (name: string, ready?: Task['ready']): Task => ({
      name,
      title: plain(name),
      run: () => Promise.resolve(ok(plain(String(log.push(name))))),
      ...(ready && { ready }),
    });
    const waiting = Array.from({ length: 9 }, (_, at) => ({
      serial: `W${at}`,
      tasks: [task('first'), task('second', () => ok(log.includes('freed')))],
    }));
    const runner = new Runner({ clock, report: () => undefined }, [
      ...waiting,
      { serial: 'F', tasks: [task('freed')], last: false },
    ]);
    runner.start();
    const { devices } = await runner.ended();
    expect(devices.every(({ state }) => state === 'done')).toBe(true);
    expect(log.indexOf('freed')).toBeLessThan(log.indexOf('second'));
  });

  test('fails those that wait for each other for ever, or for what has failed', async () => {
    const clock = new ManualClock();
    const task = (ready: Task['ready']): Task => ({
      name: 'one',
      title: plain('one'),
      run: () => Promise.resolve(ok(plain('yes'))),
      ...(ready && { ready }),
    });
    const runner = new Runner({ clock, report: () => undefined }, [
      { serial: 'A', tasks: [task(() => ok(false))] },
      { serial: 'B', tasks: [task(() => fail('input', plain('held')))] },
      { serial: 'C', tasks: [task(undefined)], last: true },
    ]);
    runner.start();
    const { devices } = await runner.ended();
    expect(devices.map(({ state }) => state)).toEqual(['failed', 'failed', 'done']);
  });

  test('reports what is thrown as a fault, and fails that device alone', async () => {
    const clock = new ManualClock();
    const faults: unknown[] = [];
    const good: Task = { name: 'one', title: plain('one'), run: () => Promise.resolve(ok(plain('yes'))) };
    const bad: Task = { ...good, run: () => Promise.reject(new Error('bug')) };
    const runner = new Runner({ clock, report: (fault) => faults.push(fault) }, [
      { serial: 'A', tasks: [bad, good] },
      { serial: 'B', tasks: [good] },
    ]);
    runner.start();
    const { devices } = await runner.ended();
    expect(devices.map(({ state, failure }) => [state, failure?.kind])).toEqual([
      ['failed', 'internal'],
      ['done', undefined],
    ]);
    expect(faults).toHaveLength(1);
  });

  test('is not over while devices are to come, takes each as it comes, and stops waiting with a cancel', async () => {
    const task = (text: string): Task => ({
      name: 'task',
      title: plain('a task'),
      run: () => Promise.resolve(ok(plain(text))),
    });
    const runner = new Runner({ clock: new ManualClock(), report: () => undefined }, [
      { serial: 'D0', tasks: [task('known')] },
    ]);
    let aborted = false;
    runner.expect(2, async (signal) => {
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      aborted = signal.aborted;
    });
    runner.start();
    await settle();
    expect(runner.snapshot()).toMatchObject({ state: 'running', unbound: 2, devices: [{ state: 'done' }] });
    runner.add({ serial: 'D1', rowId: 'next', tasks: [task('came later')] });
    await settle();
    expect(runner.snapshot()).toMatchObject({
      state: 'running',
      unbound: 1,
      devices: [{ rowId: null }, { serial: 'D1', rowId: 'next', state: 'done' }],
    });
    runner.cancel();
    expect(await runner.ended()).toMatchObject({ state: 'ended', unbound: 1 });
    expect(aborted).toBe(true);
  });
});
