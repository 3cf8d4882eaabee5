import type { Api } from '../../shared/contract/ipc.ts';
import { isNetworkChange, type Job, type NetworkChangeSummary } from '../../shared/contract/job.ts';
import type { ChangeMethod } from '../../shared/api/changes.ts';
import type { Failure, Result } from '../../shared/contract/result.ts';
import { waits } from '../../shared/contract/waits.ts';
import { Call } from './call.svelte.ts';
import type { JobsState } from './jobs.svelte.ts';
import { lastName } from './params.ts';
import { say } from '../parts/language.svelte.ts';

/** One change of a device's network as the user follows it: the job in main says where it stands. */
export class Change {
  /** The calls of this object to main; what the job itself failed on stands in its outcome. */
  readonly call = new Call();

  private jobId = $state<string | null>(null);

  readonly job: Job<NetworkChangeSummary> | null = $derived.by(() => {
    const job = this.jobId === null ? null : this.jobs.get(this.jobId);
    return job && isNetworkChange(job) ? job : null;
  });
  /** True from the moment at which it is sent until the job has ended. */
  readonly active: boolean = $derived.by(() => this.jobId !== null && this.job?.state !== 'ended');
  /** What the call or the ended job failed on. */
  readonly failure: Failure | null = $derived.by(
    () => this.call.failure ?? this.job?.outcome?.failure ?? null,
  );
  /** The complaint by the parameter that it names, spelt as the API spells it. */
  readonly errors: Readonly<Record<string, string>> = $derived.by(() => {
    const parameter = lastName(this.failure?.parameter ?? '');
    return parameter === '' || !this.failure ? {} : { [parameter]: say(this.failure.message) };
  });

  constructor(
    private readonly api: Pick<Api, 'jobs'>,
    private readonly jobs: JobsState,
    readonly serial: string,
  ) {}

  /** Starts the change. `waitSeconds`: how long to look for a device whose line was cut. */
  async apply(
    method: ChangeMethod,
    params: Readonly<Record<string, unknown>>,
    waitSeconds: number = waits.change,
  ): Promise<void> {
    if (this.call.busy || this.active) return;
    this.reset();
    const { serial } = this;
    const answer = await this.call.run(() =>
      this.api.jobs.startChange({ serial, method, params: { ...params }, waitSeconds }),
    );
    if (answer?.ok) this.jobId = answer.value.id;
  }

  /** Resolves when the job has come to a question or to its end; null where none was started. */
  async stands(): Promise<Job | null> {
    return this.jobId === null ? null : this.jobs.reaches(this.jobId, ({ state }) => state !== 'running');
  }

  /** Shows a job that was there before. */
  attach(job: Job): void {
    this.jobId = job.id;
  }

  confirm = () => this.ask((id) => this.api.jobs.confirm({ id }));
  cancel = () => this.ask((id) => this.api.jobs.cancel({ id }));
  resume = () => this.ask((id) => this.api.jobs.resume({ id }));

  /** Lets go of what ended; a job that runs goes on by itself. */
  reset(): void {
    this.jobId = null;
    this.call.failure = null;
  }

  private async ask(send: (id: string) => Promise<Result<null>>): Promise<void> {
    const id = this.jobId;
    if (id !== null) await this.call.run(() => send(id));
  }
}
