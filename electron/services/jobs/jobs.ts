/** All jobs: what runs and what ran. A job's state is on disk before each step that changes a device. */
import { join } from 'node:path';
import { z } from 'zod';
import {
  outcomeKinds,
  type Job,
  type JobOutcome,
  type JobRequest,
  type JobsDelta,
  type JobsSnapshot,
  type JobStep,
  type WlanInstallationSummary,
} from '../../../shared/job.ts';
import { changeMethods, hideSecrets } from '../../../shared/methods.ts';
import { fail, failureKinds, ok, type Result } from '../../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { Devices } from '../devices/devices.ts';
import { JsonDocument } from '../sites/document.ts';
import { changeSteps, runNetworkChange, type NetworkChangeRequest } from './network-change.ts';
import {
  lookAgain,
  runWlanInstallation,
  wlanSteps,
  type WlanInstallationRequest,
} from './wlan-installation.ts';

const time = z.number().nullable();
const failureSchema = z.object({
  kind: z.enum(failureKinds),
  message: z.string(),
  advice: z.string(),
  code: z.number().optional(),
  subCode: z.number().optional(),
  parameter: z.string().optional(),
  fingerprint: z.string().optional(),
});
const jobSchema = z.object({
  id: z.string(),
  serial: z.string(),
  deviceLabel: z.string(),
  request: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('wlan-installation'),
      deviceName: z.string(),
      ssid: z.string(),
      mode: z.string(),
      countryCode: z.string().nullable(),
      doSwitch: z.boolean(),
    }),
    z.object({
      kind: z.literal('network-change'),
      method: z.enum(changeMethods),
      params: z.record(z.string(), z.unknown()),
    }),
  ]),
  state: z.enum(['running', 'waiting', 'ended']),
  steps: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      state: z.enum(['todo', 'running', 'done', 'skipped', 'failed', 'unknown']),
      message: z.string().nullable(),
      startedAt: time,
      endedAt: time,
      deadline: time,
    }),
  ),
  question: z.string().nullable(),
  outcome: z
    .object({
      kind: z.enum(outcomeKinds),
      message: z.string(),
      advice: z.string(),
      address: z.string().optional(),
      failure: failureSchema.optional(),
    })
    .nullable(),
  cancelling: z.boolean(),
  resumable: z.boolean(),
  startedAt: z.number(),
  endedAt: time,
});
const jobsSchema = z.object({ version: z.literal(1), jobs: z.array(jobSchema) });

export interface JobsOptions {
  clock: Clock;
  devices: Devices;
  dataFolder: string;
  newId: () => string;
}

/** How a running job reports, asks and is stopped. */
export interface JobControl<Request extends JobRequest = JobRequest> {
  readonly job: Readonly<Job<Request>>;
  readonly clock: Clock;
  readonly devices: Devices;
  /** Aborted when the user cancels. */
  readonly signal: AbortSignal;
  /** Changes a step's state and says so. */
  update(name: string, change: Partial<JobStep>): void;
  /** Writes the job to disk; must succeed before a device is changed. */
  save(): Promise<Result<null>>;
  /** Asks the user; false when the job was cancelled instead. */
  ask(question: string): Promise<boolean>;
}

interface Running {
  cancel: AbortController;
  answer: ((yes: boolean) => void) | null;
  ended: Promise<void>;
}

const jobsKept = 200;

export class Jobs {
  private jobs = new Map<string, Job>();
  private readonly running = new Map<string, Running>();
  private readonly listeners = new Set<(delta: JobsDelta) => void>();
  private readonly document: JsonDocument<z.infer<typeof jobsSchema>>;
  private revision = 0;

  constructor(private readonly options: JobsOptions) {
    this.document = new JsonDocument(
      join(options.dataFolder, 'jobs.json'),
      jobsSchema,
      () => ({ version: 1, jobs: [] }),
      () => options.clock.now(),
    );
  }

  /** Reads the jobs of earlier runs. One that was under way when the program ended says what is known of it. */
  async load(): Promise<Result<null>> {
    const loaded = await this.document.load();
    if (!loaded.ok) return loaded;
    const jobs = loaded.value.value.jobs.map((job) => interrupted(withoutUndefined(job)));
    this.jobs = new Map(jobs.map((job) => [job.id, job]));
    return ok(null);
  }

  snapshot(): JobsSnapshot {
    return { revision: this.revision, jobs: [...this.jobs.values()] };
  }

  onChange(listener: (delta: JobsDelta) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Starts the installation; one job a device at a time (`input`). The key stays in memory and is never kept. */
  startWlanInstallation(request: WlanInstallationRequest): Result<{ id: string }> {
    const { serial, deviceName, ssid, countryCode, doSwitch } = request;
    const { mode } = request.authentication;
    return this.start<WlanInstallationSummary>(
      serial,
      { kind: 'wlan-installation', deviceName, ssid, mode, countryCode, doSwitch },
      wlanSteps(request),
      (control) => runWlanInstallation(control, request),
    );
  }

  /** Starts a change of the device's network settings; secrets among its parameters stay in memory. */
  startChange(request: NetworkChangeRequest): Result<{ id: string }> {
    const { serial, method, params } = request;
    return this.start(
      serial,
      { kind: 'network-change', method, params: hideSecrets(params) },
      changeSteps(request),
      (control) => runNetworkChange(control, request),
    );
  }

  private start<Request extends JobRequest>(
    serial: string,
    request: Request,
    steps: JobStep[],
    work: (control: JobControl<Request>) => Promise<JobOutcome>,
  ): Result<{ id: string }> {
    const device = this.options.devices.get(serial);
    if (!device) return fail('input', 'There is no such device in the list.');
    const busy = [...this.jobs.values()].some((job) => job.serial === serial && job.state !== 'ended');
    if (busy) {
      return fail('input', 'A job for this device is running already.', {
        advice: 'Wait for it to end, or cancel it on the Jobs page.',
      });
    }
    const id = this.options.newId();
    this.put({
      id,
      serial,
      deviceLabel: device.name,
      request,
      state: 'running',
      steps,
      question: null,
      outcome: null,
      cancelling: false,
      resumable: false,
      startedAt: this.options.clock.now(),
      endedAt: null,
    });
    this.run<Request>(id, work);
    return ok({ id });
  }

  /** Answers yes to the job's question. */
  confirm(id: string): Result<null> {
    const answer = this.running.get(id)?.answer;
    if (!answer) return fail('input', 'This job is not asking anything.');
    answer(true);
    return ok(null);
  }

  /** Stops the job at its next safe point. */
  cancel(id: string): Result<null> {
    const running = this.running.get(id);
    const job = this.jobs.get(id);
    if (!running || !job) return fail('input', 'This job has ended already.');
    this.put({ ...job, cancelling: true });
    running.cancel.abort();
    running.answer?.(false);
    return ok(null);
  }

  /** Looks for the device again after a switch whose end was not seen. */
  resume(id: string, waitMs: number): Result<null> {
    const job = this.jobs.get(id);
    if (job?.state !== 'ended' || !job.resumable) {
      return fail('input', 'This job cannot be taken up again.');
    }
    this.put({
      ...job,
      state: 'running',
      outcome: null,
      cancelling: false,
      resumable: false,
      endedAt: null,
    });
    this.run<WlanInstallationSummary>(id, (control) => lookAgain(control, waitMs));
    return ok(null);
  }

  /** Resolves when the job has ended. */
  async ended(id: string): Promise<Job | null> {
    await this.running.get(id)?.ended;
    return this.jobs.get(id) ?? null;
  }

  /** Cancels what runs, waits for the safe points and writes everything down. */
  async stop(): Promise<void> {
    const under = [...this.running.values()];
    for (const { cancel, answer } of under) {
      cancel.abort();
      answer?.(false);
    }
    await Promise.all(under.map(({ ended }) => ended));
    await this.save();
  }

  private run<Request extends JobRequest>(
    id: string,
    work: (control: JobControl<Request>) => Promise<JobOutcome>,
  ): void {
    const cancel = new AbortController();
    const running: Running = { cancel, answer: null, ended: Promise.resolve() };
    this.running.set(id, running);
    // A job keeps the request that it was put in with, so this is the control of just such a job.
    running.ended = this.finish(id, work(this.control(id, running) as JobControl<Request>));
  }

  private async finish(id: string, work: Promise<JobOutcome>): Promise<void> {
    const outcome = await work.catch((error: unknown): JobOutcome => ({
      kind: 'failed',
      message: `A fault in this program ended the job (${error instanceof Error ? error.name : 'unknown'}).`,
      advice: 'Check the device’s state on its page before starting again.',
    }));
    this.running.delete(id);
    const job = this.jobs.get(id);
    if (!job) return;
    const switched = ['done', 'unknown'].includes(stepState(job, 'switch'));
    this.put({
      ...job,
      state: 'ended',
      question: null,
      cancelling: false,
      outcome,
      resumable: switched && (outcome.kind === 'not-seen' || outcome.kind === 'cancelled'),
      endedAt: this.options.clock.now(),
    });
    await this.save();
  }

  private control(id: string, running: Running): JobControl {
    const job = () => this.mustGet(id);
    return {
      get job() {
        return job();
      },
      clock: this.options.clock,
      devices: this.options.devices,
      signal: running.cancel.signal,
      update: (name, change) => {
        const steps = job().steps.map((step) => (step.name === name ? { ...step, ...change } : step));
        this.put({ ...job(), steps });
      },
      save: () => this.save(),
      ask: (question) => this.ask(id, running, question),
    };
  }

  private async ask(id: string, running: Running, question: string): Promise<boolean> {
    if (running.cancel.signal.aborted) return false;
    const answer = new Promise<boolean>((resolve) => {
      running.answer = resolve;
    });
    this.put({ ...this.mustGet(id), state: 'waiting', question });
    const yes = await answer;
    running.answer = null;
    this.put({ ...this.mustGet(id), state: 'running', question: null });
    return yes;
  }

  private mustGet(id: string): Job {
    const job = this.jobs.get(id);
    if (!job) throw new Error('A job that runs is not in the list.');
    return job;
  }

  private put(job: Job): void {
    this.jobs.set(job.id, job);
    this.revision += 1;
    for (const listener of this.listeners) listener({ revision: this.revision, job });
  }

  private save(): Promise<Result<null>> {
    const newest = [...this.jobs.values()].sort((a, b) => a.startedAt - b.startedAt).slice(-jobsKept);
    return this.document.save({ version: 1, jobs: newest });
  }
}

function stepState(job: Job, name: string): string {
  return job.steps.find((step) => step.name === name)?.state ?? 'todo';
}

/** A job that the program's end cut off: what was written last decides what can be said. */
function interrupted(job: Job): Job {
  if (job.state === 'ended') return job;
  const switching = stepState(job, 'switch') !== 'todo';
  const configured = stepState(job, 'configure') !== 'todo';
  const outcome: JobOutcome = switching
    ? {
        kind: 'not-seen',
        message: 'The program ended while the device was switching, so its end was not seen.',
        advice: 'Join the site’s network with this computer and look for the device again.',
      }
    : {
        kind: 'failed',
        message: configured
          ? 'The program ended in the middle. The WLAN settings may be on the device; it was not switched.'
          : 'The program ended in the middle. Nothing was switched, and no WLAN settings were sent.',
        advice: 'Start the installation again.',
      };
  const steps = job.steps.map((step) =>
    step.state === 'running' ? { ...step, state: 'unknown' as const } : step,
  );
  return { ...job, state: 'ended', question: null, cancelling: false, steps, outcome, resumable: switching };
}

/** zod's optional keys may hold `undefined`; a job's are left out instead. */
function withoutUndefined(job: z.infer<typeof jobSchema>): Job {
  // JSON has no `undefined`, so writing and reading leaves exactly the keys that are there.
  return JSON.parse(JSON.stringify(job)) as Job;
}
