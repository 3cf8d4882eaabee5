/** What jobs and their kinds know of each other. */
import type { Job, JobOutcome, JobRequest, JobStep, StepState } from '../../../shared/contract/job.ts';
import type { Result } from '../../../shared/contract/result.ts';
import type { Clock } from '../clock.ts';
import type { Devices } from '../devices/devices.ts';
import type { Said } from '../../../shared/texts/said.ts';

/** How a running job reports, asks and is stopped. */
export interface JobControl<Request extends JobRequest = JobRequest> {
  readonly job: Readonly<Job<Request>>;
  readonly clock: Clock;
  readonly devices: Devices;
  /** Aborted when the user cancels. */
  readonly signal: AbortSignal;
  /** Changes a step's state and says so. */
  update(name: string, change: Partial<JobStep>): void;
  /** Adds to the request what the job has learnt; kept with it. */
  learn(more: Partial<Request>): void;
  /** Writes the job to disk; must succeed before a device is changed. */
  save(): Promise<Result<null>>;
  /** Asks the user; false when the job was cancelled instead. */
  ask(question: Said): Promise<boolean>;
}

/**
 * What a kind of job can do after its first run. Written as methods, so that each kind fits where any is meant: it is
 * only ever given jobs of its own.
 */
export interface JobKind<Request extends JobRequest = JobRequest> {
  /** Whether a job that has ended like this can look for its device again. */
  canLookAgain(job: Job<Request>): boolean;
  /** Looks again, with a new deadline. */
  lookAgain(control: JobControl<Request>, waitMs: number): Promise<JobOutcome>;
  /** How a job ends that the program's end cut off: what was written last decides what can be said. */
  interrupted(job: Job<Request>): JobOutcome;
}

/** A step that the job does not have is `todo`. */
export function stepState(job: Job, name: string): StepState {
  return job.steps.find((step) => step.name === name)?.state ?? 'todo';
}
