import { SvelteMap } from 'svelte/reactivity';
import type { Api } from '../../shared/contract/ipc.ts';
import type { Job, JobsDelta, JobsSnapshot } from '../../shared/contract/job.ts';
import type { Failure } from '../../shared/contract/result.ts';
import { Follower } from './follow.ts';

/** The jobs as main knows them, by id. */
export class JobsState {
  readonly all = new SvelteMap<string, Job>();
  loaded = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** What is not over yet stands first, then the latest. */
  sorted = $derived(
    [...this.all.values()].sort(
      (a, b) => Number(a.state === 'ended') - Number(b.state === 'ended') || b.startedAt - a.startedAt,
    ),
  );
  active = $derived(this.sorted.filter((job) => job.state !== 'ended'));

  private waiting: ((job: Job) => void)[] = [];
  private readonly follower: Follower<JobsSnapshot, JobsDelta>;

  constructor(source: Pick<Api['jobs'], 'snapshot' | 'changed'>) {
    this.follower = new Follower<JobsSnapshot, JobsDelta>(source, {
      reset: (snapshot) => {
        this.all.clear();
        for (const job of snapshot.jobs) this.take(job);
        this.failure = null;
        this.loaded = true;
      },
      apply: ({ job, dropped }) => {
        for (const id of dropped) this.all.delete(id);
        this.take(job);
      },
      failed: (failure) => {
        this.failure = failure;
        this.loaded = true;
      },
    });
  }

  start(): () => void {
    return this.follower.start();
  }

  retry(): void {
    void this.follower.ask();
  }

  get(id: string): Job | null {
    return this.all.get(id) ?? null;
  }

  /** Resolves when the job looks as wanted. */
  reaches(id: string, wanted: (job: Job) => boolean): Promise<Job> {
    return new Promise((resolve) => {
      const look = (job: Job) => {
        if (job.id !== id || !wanted(job)) return;
        this.waiting = this.waiting.filter((other) => other !== look);
        resolve(job);
      };
      this.waiting.push(look);
      const now = this.get(id);
      if (now) look(now);
    });
  }

  private take(job: Job): void {
    this.all.set(job.id, job);
    for (const look of this.waiting) look(job);
  }

  /** The job on this device that is not over yet. */
  activeOn(serial: string): Job | null {
    return this.active.find((job) => job.serial === serial) ?? null;
  }
}
