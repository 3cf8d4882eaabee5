/** What all jobs have in common: steps that begin and end, and outcomes that say what state the device is in. */
import type { JobOutcome, JobStep } from '../../../shared/contract/job.ts';
import { changeOf, type ChangeMethod } from '../../../shared/api/changes.ts';
import { holdsSecrets } from '../../../shared/api/secrets.ts';
import type { NetworkPicture } from '../../../shared/api/network-info.ts';
import { networkSettings } from '../../../shared/api/network-settings.ts';
import { fail, type Failure, type Result } from '../../../shared/contract/result.ts';
import type { CallOptions } from '../vapix/client.ts';
import type { JobControl } from './job-kind.ts';
import { said, sentences, type Said } from '../../../shared/texts/said.ts';
import type { Texts } from '../../../shared/texts/texts.ts';

/** What a step ends with: go on with `value`, or the job's outcome. */
export type Ended<T> = { value: T } | { outcome: JobOutcome };

/** The part of a job's control that tells of its steps. */
type Steps = Pick<JobControl, 'clock' | 'signal' | 'update'>;

export const untouched = said('jobs.untouched');
/** A request that left, and after which nothing the device said shows what it did. */
export const unanswered = said('jobs.unanswered');

export type StepName = keyof Texts['jobStep'];

/** Steps that are all still to come. */
export function newSteps(names: readonly StepName[]): JobStep[] {
  return names.map((name) => ({
    name,
    title: said(`jobStep.${name}`),
    state: 'todo',
    message: null,
    startedAt: null,
    endedAt: null,
    deadline: null,
  }));
}

/** An internal error without a sub-code may have come in the middle of the work. */
export function isMidway({ code, subCode }: Failure): boolean {
  return code === 1000 && subCode === undefined;
}

/** What a change is about, read now. */
export function readFor(
  { devices, job }: Pick<JobControl, 'devices' | 'job'>,
  method: ChangeMethod,
  options: CallOptions,
): Promise<Result<unknown>> {
  const { api, reads } = changeOf(method).from;
  return devices.calls.read(job.serial, api, reads, options);
}

/** The device's network, read now. */
export function readPicture(
  { devices, job }: Pick<JobControl, 'devices' | 'job'>,
  options: CallOptions,
): Promise<Result<NetworkPicture>> {
  return devices.calls.read(job.serial, networkSettings, 'getNetworkInfo', options);
}

/** `limitMs`: when the step gives up, for a visible timer. `message`: what there is to say before it does anything. */
export function begin(
  control: Steps,
  name: string,
  limitMs: number | null = null,
  message: Said | null = null,
): void {
  const startedAt = control.clock.now();
  const deadline = limitMs === null ? null : startedAt + limitMs;
  control.update(name, { state: 'running', startedAt, endedAt: null, deadline, message });
}

/** What there is to say before `params` are sent: that the secrets in them can be read along. */
export function beforeSending(
  { devices, job }: Pick<JobControl, 'devices' | 'job'>,
  params: Record<string, unknown>,
): Said | null {
  const readAlong = devices.get(job.serial)?.scheme === 'http' && holdsSecrets(params);
  return readAlong ? said('jobs.readAlong') : null;
}

export function end(control: Steps, name: string, state: JobStep['state'], message: Said): void {
  control.update(name, { state, message, endedAt: control.clock.now(), deadline: null });
}

/**
 * Ends the step and the job; `state` says in a sentence what state the device is in. `how` is `unknown` for a change
 * that may have been made all the same.
 */
export function stopped(
  control: Steps,
  name: string,
  error: Failure,
  state: Said,
  how: 'failed' | 'unknown' = 'failed',
): { outcome: JobOutcome } {
  const byUser = control.signal.aborted;
  if (error.kind === 'cancelled' && byUser && how === 'failed') {
    end(control, name, 'skipped', said('jobs.cancelled'));
    return { outcome: cancelled(state) };
  }
  // Requests are cancelled by the user, and with the connection that they are on.
  const failure = error.kind === 'cancelled' ? closedMeanwhile : error;
  end(control, name, how, failure.message);
  const { kind, message, advice, code, subCode, parameter, fingerprint } = failure;
  const kept: Failure = {
    kind,
    message,
    advice,
    ...(code === undefined ? {} : { code }),
    ...(subCode === undefined ? {} : { subCode }),
    ...(parameter === undefined ? {} : { parameter }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
  };
  return {
    outcome: { kind: 'failed', message: sentences(message, state), advice, failure: kept },
  };
}

export const closedMeanwhile = fail('unreachable', said('jobs.closedMeanwhile'), {
  advice: said('jobs.closedMeanwhileAdvice'),
}).error;

export function cancelled(state: Said, advice = said('jobs.cancelledAdvice')): JobOutcome {
  return { kind: 'cancelled', message: sentences(said('jobs.cancelled'), state), advice };
}

/** Waits, shorter when the job is cancelled. */
export function pause({ clock, signal }: JobControl, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      cancel();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const cancel = clock.setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
  });
}

/** A signal that is aborted after `ms`, or when the job is cancelled; `end` frees its timer. */
export function within({ clock, signal }: JobControl, ms: number): { signal: AbortSignal; end: () => void } {
  const late = new AbortController();
  const end = clock.setTimeout(() => late.abort(), ms);
  return { signal: AbortSignal.any([signal, late.signal]), end };
}
