import { SvelteMap } from 'svelte/reactivity';
import type { Api } from '../../shared/contract/ipc.ts';
import type { Run, RunKind, RunResult, RunsDelta, RunsSnapshot } from '../../shared/contract/run.ts';
import { Follower } from './follow.ts';

/** A run with what came of each device so far, by serial number. */
export interface ShownRun extends Omit<Run, 'results'> {
  readonly results: SvelteMap<string, RunResult>;
}

/** What is asked of many devices at once: the last run of each kind. */
export class RunsState {
  readonly all = new SvelteMap<RunKind, ShownRun>();

  private readonly follower: Follower<RunsSnapshot, RunsDelta>;

  constructor(source: Pick<Api['runs'], 'snapshot' | 'changed'>) {
    this.follower = new Follower(source, {
      reset: ({ runs }) => {
        this.all.clear();
        for (const run of runs) this.take(run, new SvelteMap());
      },
      apply: ({ id, run }) => {
        const before = this.get(id);
        if (run) this.take(run, before?.results ?? new SvelteMap());
        else if (before) this.all.delete(before.kind);
      },
      // A window that cannot ask main at all says so on its pages.
      failed: () => undefined,
    });
  }

  start(): () => void {
    return this.follower.start();
  }

  get(id: string): ShownRun | null {
    return [...this.all.values()].find((run) => run.id === id) ?? null;
  }

  private take({ results, ...run }: Run, all: SvelteMap<string, RunResult>): void {
    for (const result of results) all.set(result.serial, result);
    this.all.set(run.kind, { ...run, results: all });
  }
}
