/** Looks for a device, reads it where it answers, and waits, round by round, until judge.ts comes to a verdict. */
import { fail, type Failure } from '../../../shared/contract/result.ts';
import type { JobControl } from './job-kind.ts';
import { judge, watched, type Away, type Findings, type Round, type Verdict, type Watch } from './judge.ts';
import { closedMeanwhile, pause, within } from './steps.ts';
import { said, sentences, type Said } from '../../../shared/texts/said.ts';

const lookEveryMs = 1_000;

export interface Looking<Found extends Findings> {
  /** Addresses to look at before those that are known. */
  first: readonly string[];
  read: (address: string, signal: AbortSignal) => Promise<{ found: Found } | { failure: Failure }>;
  /** Where it announces itself out of this computer's reach. */
  away: () => Away | null;
}

/** How looking ended: null where the user stopped it. `gone`: in some round it was not heard, in an earlier look too. */
export type Looked<Found extends Findings> = Verdict<Found> & { gone: boolean; seconds: number };
/** The end at which it was read. */
export type Read<Found extends Findings> = Extract<Looked<Found>, { found: Found }>;
/** The end at which it answered and could not be read. */
export type Unread = Extract<Looked<Findings>, { kind: 'unread' }>;

/** Looks for `waitMs` at most. That the device was gone is kept with the job: looking again has to know. */
export async function lookFor<Found extends Findings>(
  control: JobControl,
  waitMs: number,
  looking: Looking<Found>,
): Promise<Looked<Found> | null> {
  const { clock, signal, job } = control;
  const limit = within(control, waitMs);
  const began = clock.ticks();
  const gone = job.request.gone === true;
  let watch: Watch = { began, waitMs, gone, backSince: null, awaySince: null };
  let last: Round<Found> | null = null;
  try {
    for (;;) {
      const seen = await look(control, looking, limit.signal);
      if (signal.aborted) return null;
      // A round that the deadline cut short says nothing: the one before counts.
      const cut = limit.signal.aborted && seen.kind !== 'read';
      const round: Round<Found> = cut && last ? last : seen;
      const now = clock.ticks();
      const before = watch;
      if (!cut) watch = watched(watch, round, now);
      if (watch.gone && !before.gone) control.learn({ gone: true });
      const verdict = judge(watch, round, now);
      const seconds = Math.max(1, Math.round((now - began) / 1_000));
      if (verdict) return { ...verdict, gone: watch.gone, seconds };
      last = round;
      await pause(control, Math.min(lookEveryMs, began + waitMs - now));
    }
  } finally {
    limit.end();
  }
}

async function look<Found extends Findings>(
  { devices, job }: JobControl,
  { first, read, away }: Looking<Found>,
  signal: AbortSignal,
): Promise<Round<Found>> {
  const address = await devices.places.seek(job.serial, signal, first);
  if (address === null) return { kind: 'silent', away: away() };
  const answer = await read(address, signal);
  if ('found' in answer) return { kind: 'read', address, found: answer.found };
  const { failure } = answer;
  if (failure.kind !== 'cancelled') return { kind: 'unread', address, failure };
  return { kind: 'unread', address, failure: signal.aborted ? outOfTime : closedMeanwhile };
}

const outOfTime = fail('timeout', said('jobs.outOfTime')).error;

/** What to do about a device that answers and cannot be read. */
export function adviceOnUnread({ kind, reason, advice }: Failure): Said {
  const passes = reason !== 'another-device' && ['unreachable', 'timeout', 'protocol'].includes(kind);
  return passes ? said('jobs.busyAdvice') : sentences(advice, said('jobs.thenLookAgain'));
}
