/** All jobs: what runs and what ran. A job's state is on disk before each step that changes a device. */
import { isDeepStrictEqual } from 'node:util';
import {
  jobSchema,
  type Job,
  type JobOutcome,
  type JobRequest,
  type JobsDelta,
  type JobsSnapshot,
  type JobStep,
  type WlanInstallationSummary,
} from '../../../shared/contract/job.ts';
import { hideSecrets } from '../../../shared/api/secrets.ts';
import { said, type Said } from '../../../shared/texts/said.ts';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import type { Clock } from '../clock.ts';
import type { Devices } from '../devices/devices.ts';
import { isRunning } from '../storage/files.ts';
import type { Store } from '../storage/store.ts';
import { timeOf, type KeptJob } from './document.ts';
import { JobFiles } from './job-files.ts';
import type { JobControl, JobKind } from './job-kind.ts';
import type { NetworkChangeRequest } from './change-request.ts';
import { changeSteps, networkChange, runNetworkChange } from './network-change.ts';
import { blanker, secretsIn, withoutSecrets, type Blank } from './secrets.ts';
import {
  runWlanInstallation,
  stationParams,
  wlanInstallation,
  wlanSteps,
  type WlanInstallationRequest,
} from './wlan-installation.ts';

const kinds: Record<JobRequest['kind'], JobKind> = {
  'wlan-installation': wlanInstallation,
  'network-change': networkChange,
};

const mostSettled = 200;
const mostOpen = 2_000;

export interface JobsNeeds {
  clock: Clock;
  devices: Devices;
  store: Store;
  newId: () => string;
  /** Told of faults of this program. */
  report: (fault: unknown, where: string) => void;
  /** Told of each job that has ended, here or in another program meanwhile, and of one that the program's end had cut off. */
  ended: (job: Job) => void;
}

interface Running {
  cancel: AbortController;
  answer: ((yes: boolean) => void) | null;
  ended: Promise<void>;
}

export class Jobs {
  private readonly jobs = new Map<string, Job>();
  private readonly running = new Map<string, Running>();
  private isLoaded = false;
  /** What blanks out the secrets of a job, for as long as it can say anything. */
  private readonly blanks = new Map<string, Blank>();
  private readonly listeners = new Set<(delta: JobsDelta) => void>();
  private readonly files: JobFiles;
  /** Those that were dropped in this run, and of them those that nobody was told of yet. */
  private readonly dropped = new Set<string>();
  private untold: string[] = [];
  private revision = 0;

  constructor(private readonly options: JobsNeeds) {
    const { store, clock } = options;
    this.files = new JobFiles({ store, clock, job: (id) => this.kept(id) });
  }

  /** Reads the jobs of earlier runs. One that was under way when the program ended says what is known of it. */
  async load(): Promise<Result<null>> {
    const { jobs, loaded } = await this.files.load();
    for (const job of jobs) await this.adopt(job);
    this.dropOld();
    this.isLoaded = true;
    return loaded;
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
      secretsIn(stationParams(request)),
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
      secretsIn(params),
      (control) => runNetworkChange(control, request),
    );
  }

  private start<Request extends JobRequest>(
    serial: string,
    request: Request,
    steps: JobStep[],
    secrets: readonly string[],
    work: (control: JobControl<Request>) => Promise<JobOutcome>,
  ): Result<{ id: string }> {
    const device = this.options.devices.get(serial);
    if (!device) return fail('input', said('jobs.noSuchDevice'));
    const busy = [...this.jobs.values()].some((job) => job.serial === serial && job.state !== 'ended');
    if (busy) {
      return fail('input', said('jobs.runningAlready'), { advice: said('jobs.runningAlreadyAdvice') });
    }
    const id = this.options.newId();
    this.blanks.set(id, blanker(secrets));
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
    // So that a job that is cut off before it sends anything can say so. It is written again before that.
    void this.files.save(id);
    return ok({ id });
  }

  /** Answers yes to the job's question. */
  confirm(id: string): Result<null> {
    const answer = this.running.get(id)?.answer;
    if (!answer) return fail('input', said('jobs.notAsking'));
    answer(true);
    return ok(null);
  }

  /** Stops the job at its next safe point. */
  cancel(id: string): Result<null> {
    const running = this.running.get(id);
    const job = this.jobs.get(id);
    if (!running || !job) return fail('input', said('jobs.endedAlready'));
    this.put({ ...job, cancelling: true });
    running.cancel.abort();
    running.answer?.(false);
    return ok(null);
  }

  /** Looks for the device again after a job whose end was not seen. */
  resume(id: string, waitMs: number): Result<null> {
    const job = this.jobs.get(id);
    if (job?.state !== 'ended' || !job.resumable) {
      return fail('input', said('jobs.notResumable'));
    }
    this.put({
      ...job,
      state: 'running',
      outcome: null,
      cancelling: false,
      resumable: false,
      endedAt: null,
    });
    this.run(id, (control) => kinds[job.request.kind].lookAgain(control, waitMs));
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
    await this.takeUpOthers();
    await this.files.close();
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
    const outcome = await work.catch((error: unknown): JobOutcome => {
      this.options.report(error, 'A job');
      const name = error instanceof Error ? error.name : 'unknown';
      const fault = fail('internal', said('jobs.fault', { name }), {
        advice: said('jobs.faultAdvice'),
      }).error;
      return { kind: 'failed', message: fault.message, advice: fault.advice, failure: fault };
    });
    this.running.delete(id);
    const job = this.jobs.get(id);
    if (!job) return;
    const ended: Job = {
      ...job,
      state: 'ended',
      question: null,
      cancelling: false,
      outcome,
      endedAt: this.options.clock.now(),
    };
    const resumable = kinds[job.request.kind].canLookAgain(ended);
    this.put({ ...ended, resumable });
    this.options.ended(this.mustGet(id));
    if (!resumable) this.blanks.delete(id);
    await this.files.save(id);
    await this.takeUpOthers();
    this.dropOld();
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
      learn: (more) => {
        // A part of the request's own kind: `JobControl` says so to whoever calls it.
        const request = { ...job().request, ...more } as JobRequest;
        this.put({ ...job(), request });
      },
      save: () => this.files.save(id),
      ask: (question) => this.ask(id, running, question),
    };
  }

  private async ask(id: string, running: Running, question: Said): Promise<boolean> {
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

  /** The one way in which anything is told, kept or printed of a job. */
  private put(told: Job): void {
    const blank = this.blanks.get(told.id);
    const job = blank ? withoutSecrets(told, blank) : told;
    this.jobs.set(job.id, job);
    this.revision += 1;
    const dropped = this.untold.splice(0);
    for (const listener of this.listeners) listener({ revision: this.revision, job, dropped });
  }

  /** As it is to be kept. Another program leaves a job alone while the process that it runs in is there. */
  private kept(id: string): KeptJob | null {
    const job = this.jobs.get(id);
    if (!job) return null;
    return job.state === 'ended' ? job : { ...job, pid: process.pid };
  }

  /** Tells of what other programs have done to jobs meanwhile. Asked again and again: it costs next to nothing where they have done nothing. */
  async lookAtOthers(): Promise<void> {
    if (await this.files.hasChanged()) await this.takeUpOthers();
  }

  /** Takes over the jobs of other programs, and what they have seen of one whose end was not seen here. */
  private async takeUpOthers(): Promise<void> {
    const isKnown = (id: string) => this.jobs.has(id) || this.dropped.has(id);
    for (const job of await this.files.others(isKnown)) {
      if (!isKnown(job.id)) await this.adopt(job);
    }
    for (const { id, resumable } of [...this.jobs.values()]) {
      const kept = resumable ? await this.files.readOne(id) : null;
      const mine = this.jobs.get(id);
      if (!kept || !mine?.resumable || kept.state !== 'ended' || timeOf(kept) < timeOf(mine)) continue;
      const theirs = jobSchema.parse(kept);
      if (isDeepStrictEqual(theirs, mine)) continue;
      this.put(theirs);
      this.options.ended(theirs);
    }
  }

  /** Takes over what stands on disk, but for a job that runs in another program. */
  private async adopt(kept: KeptJob): Promise<void> {
    const { pid, ...read } = kept;
    const wasUnderWay = read.state !== 'ended';
    if (wasUnderWay && this.isElsewhere(pid)) return;
    // Its program is no more. It may have ended the job since that was read.
    const last = wasUnderWay ? await this.files.readOne(kept.id) : null;
    if (this.jobs.has(kept.id)) return;
    const job: Job = last ? jobSchema.parse(last) : read;
    const isCut = job.state !== 'ended';
    this.put(interrupted(job));
    if (this.isLoaded || isCut) this.options.ended(this.mustGet(job.id));
    if (isCut) void this.files.save(job.id);
  }

  /** Whether the process that a job runs in is there. Of this one only what it began itself runs here. */
  private isElsewhere(pid: number | undefined): boolean {
    if (pid === process.pid) return this.isLoaded;
    return pid !== undefined && isRunning(pid);
  }

  /** Of those whose end was seen the newest stay; of the others, which are still looked for, as many as a large plan may leave. */
  private dropOld(): void {
    const ended = [...this.jobs.values()].filter(({ state }) => state === 'ended');
    ended.sort((a, b) => timeOf(b) - timeOf(a));
    const old = [
      ...ended.filter(({ resumable }) => !resumable).slice(mostSettled),
      ...ended.filter(({ resumable }) => resumable).slice(mostOpen),
    ];
    for (const { id } of old) {
      this.jobs.delete(id);
      this.blanks.delete(id);
      this.dropped.add(id);
      this.untold.push(id);
      void this.files.save(id);
    }
  }
}

/** A job that the program's end cut off. */
function interrupted(job: Job): Job {
  if (job.state === 'ended') return job;
  const steps = job.steps.map((step) =>
    step.state === 'running' ? { ...step, state: 'unknown' as const } : step,
  );
  const cut: Job = { ...job, state: 'ended', question: null, cancelling: false, steps };
  const ended = { ...cut, outcome: kinds[job.request.kind].interrupted(cut) };
  return { ...ended, resumable: kinds[job.request.kind].canLookAgain(ended) };
}
