/** One thing asked of many devices: so many at once, told as it goes on, cancelled, and asked again of those not reached. */
import {
  worthRetrying,
  type Run,
  type RunKind,
  type RunResult,
  type RunsDelta,
  type RunsSnapshot,
} from '../../../shared/contract/run.ts';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import { said } from '../../../shared/texts/said.ts';
import type { Clock } from '../clock.ts';

export interface RunsNeeds {
  clock: Clock;
  newId: () => string;
  /** Told of faults of this program. */
  report: (fault: unknown, where: string) => void;
}

/** Asks one device. */
export type Ask = (serial: string, signal: AbortSignal) => Promise<RunResult>;

interface Going {
  id: string;
  kind: RunKind;
  ask: Ask;
  serials: readonly string[];
  results: Map<string, RunResult>;
  cancel: AbortController;
  ended: Promise<void> | null;
}

const atOnce = 8;
const deltaMs = 100;

export class Runs {
  private readonly runs = new Map<RunKind, Going>();
  private readonly listeners = new Set<(delta: RunsDelta) => void>();
  /** Those with news, and what came of which devices since the last telling. */
  private readonly news = new Map<Going, RunResult[]>();
  private revision = 0;
  private cancelDelta: (() => void) | null = null;

  constructor(private readonly needs: RunsNeeds) {}

  /** Ends all of them; what is under way at a device is broken off. */
  async stop(): Promise<void> {
    for (const { cancel } of this.runs.values()) cancel.abort();
    for (const { ended } of this.runs.values()) await ended;
    this.cancelDelta?.();
  }

  snapshot(): RunsSnapshot {
    return {
      revision: this.revision,
      runs: [...this.runs.values()].map((run) => shown(run, [...run.results.values()])),
    };
  }

  onChange(listener: (delta: RunsDelta) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves when it is over. */
  async over(id: string): Promise<Run | null> {
    const run = this.find(id);
    await run?.ended;
    return run ? shown(run, [...run.results.values()]) : null;
  }

  /** Begins one, in place of the last of its kind. Fails with `input` while that one goes on; a mere look makes room. */
  start(kind: RunKind, serials: readonly string[], ask: Ask): Result<{ id: string }> {
    const last = this.runs.get(kind);
    if (last?.ended && kind !== 'look') return goesOn;
    last?.cancel.abort();
    if (last) this.putAway(last);
    const run: Going = {
      id: this.needs.newId(),
      kind,
      ask,
      serials: [...new Set(serials)],
      results: new Map(),
      cancel: new AbortController(),
      ended: null,
    };
    this.runs.set(kind, run);
    this.go(run);
    return ok({ id: run.id });
  }

  /** Begins no more devices, and breaks off what is under way. */
  cancel(id: string): Result<null> {
    const run = this.find(id);
    if (!run) return gone;
    run.cancel.abort();
    this.tell(run);
    return ok(null);
  }

  /** Asks those again that were not reached or not begun; what came of the others stays. */
  retry(id: string): Result<null> {
    const run = this.find(id);
    if (!run) return gone;
    if (run.ended) return goesOn;
    for (const { serial, outcome } of [...run.results.values()])
      if (worthRetrying.includes(outcome)) run.results.delete(serial);
    run.cancel = new AbortController();
    this.send(run.id, null);
    this.go(run);
    return ok(null);
  }

  /** Puts one that is over out of sight. */
  close(id: string): Result<null> {
    const run = this.find(id);
    if (!run) return gone;
    if (run.ended) return goesOn;
    this.runs.delete(run.kind);
    this.putAway(run);
    return ok(null);
  }

  private find(id: string): Going | undefined {
    return [...this.runs.values()].find((run) => run.id === id);
  }

  private go(run: Going): void {
    const waiting = run.serials.filter((serial) => !run.results.has(serial));
    const { signal } = run.cancel;
    const worker = async () => {
      for (let serial = waiting.shift(); serial !== undefined; serial = waiting.shift()) {
        const result: RunResult = signal.aborted
          ? { serial, outcome: 'left', detail: null }
          : await this.askOne(run, serial, signal);
        run.results.set(serial, result);
        this.tell(run, result);
      }
    };
    run.ended = Promise.all(Array.from({ length: atOnce }, worker)).then(() => {
      run.ended = null;
      this.tell(run);
    });
    this.news.delete(run);
    this.send(run.id, shown(run, [...run.results.values()]));
  }

  private async askOne(run: Going, serial: string, signal: AbortSignal): Promise<RunResult> {
    try {
      return await run.ask(serial, signal);
    } catch (error) {
      this.needs.report(error, `Run, ${run.kind}`);
      return { serial, outcome: 'odd', detail: said('start.wentWrong') };
    }
  }

  private putAway(run: Going): void {
    this.news.delete(run);
    this.send(run.id, null);
  }

  private tell(run: Going, result?: RunResult): void {
    // One that made room is not told of any more.
    if (this.runs.get(run.kind) !== run) return;
    const since = this.news.get(run) ?? [];
    if (result) since.push(result);
    this.news.set(run, since);
    this.cancelDelta ??= this.needs.clock.setTimeout(() => {
      this.cancelDelta = null;
      const news = [...this.news];
      this.news.clear();
      for (const [one, results] of news) this.send(one.id, shown(one, results));
    }, deltaMs);
  }

  private send(id: string, run: Run | null): void {
    this.revision += 1;
    for (const listener of this.listeners) listener({ revision: this.revision, id, run });
  }
}

function shown({ id, kind, serials, cancel, ended }: Going, results: RunResult[]): Run {
  const state = !ended ? 'ended' : cancel.signal.aborted ? 'stopping' : 'running';
  return { id, kind, state, total: serials.length, results };
}

const goesOn = fail('input', said('runs.goesOn'), { advice: said('runs.goesOnAdvice') });
const gone = fail('input', said('runs.gone'));
