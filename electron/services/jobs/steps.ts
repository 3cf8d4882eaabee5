/** What all jobs have in common: steps that begin and end, and outcomes that say what state the device is in. */
import type { JobOutcome, JobStep } from '../../../shared/job.ts';
import type { Failure } from '../../../shared/result.ts';
import type { JobControl } from './job-kind.ts';

/** What a step ends with: go on with `value`, or the job's outcome. */
export type Ended<T> = { value: T } | { outcome: JobOutcome };

export const untouched = 'Nothing was changed on the device.';

/** Steps that are all still to come. */
export function newSteps(titles: readonly (readonly [name: string, title: string])[]): JobStep[] {
  return titles.map(([name, title]) => ({
    name,
    title,
    state: 'todo',
    message: null,
    startedAt: null,
    endedAt: null,
    deadline: null,
  }));
}

/** A failure after which nobody can say whether the device acted. */
export function isLost(error: Failure & { requestSent: boolean }): boolean {
  return error.requestSent && (error.kind === 'unreachable' || error.kind === 'timeout');
}

/** `limitMs`: when the step gives up, for a visible timer. */
export function begin(control: JobControl, name: string, limitMs: number | null = null): void {
  const startedAt = control.clock.now();
  const deadline = limitMs === null ? null : startedAt + limitMs;
  control.update(name, { state: 'running', startedAt, endedAt: null, deadline, message: null });
}

export function end(control: JobControl, name: string, state: JobStep['state'], message: string): void {
  control.update(name, { state, message, endedAt: control.clock.now(), deadline: null });
}

/** Ends the step and the job; `state` says in a sentence what state the device is in. */
export function stopped(
  control: JobControl,
  name: string,
  failure: Failure,
  state: string,
): { outcome: JobOutcome } {
  if (failure.kind === 'cancelled') {
    end(control, name, 'skipped', 'Cancelled.');
    return { outcome: cancelled(state) };
  }
  end(control, name, 'failed', failure.message);
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
  return { outcome: { kind: 'failed', message: `${message} ${state}`, advice, failure: kept } };
}

export function cancelled(state: string, advice = 'Start again whenever you are ready.'): JobOutcome {
  return { kind: 'cancelled', message: `Cancelled. ${state}`, advice };
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
