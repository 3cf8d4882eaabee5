/** Makes one planned change as its job, and nothing twice: what the device has, and what an earlier job has sent, comes first. */
import { changeOf } from '../../../shared/api/changes.ts';
import { areSame } from '../../../shared/api/change-values.ts';
import type { PlannedChange, PlannedItem, PlannedWish } from '../../../shared/contract/planned.ts';
import type { Job, JobOutcome } from '../../../shared/contract/job.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/contract/result.ts';
import { waits } from '../../../shared/contract/waits.ts';
import { presentOf, secretsToCome, standingOf, withSecrets } from '../../../shared/plan/planned.ts';
import { said, type Said } from '../../../shared/texts/said.ts';
import type { Devices } from '../devices/devices.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { checkParams } from '../vapix/client.ts';

export interface MakeNeeds {
  devices: Devices;
  jobs: Jobs;
}

/** What came of it. `asks` and `left` stay on the plan without a fault: a person has to say more. */
export type Made =
  | { kind: 'done'; message: Said }
  | { kind: 'asks'; present: Record<string, unknown> }
  | { kind: 'left'; message: Said };

const waitMs = waits.addresses * 1_000;

/** `show`: tells how it goes. Fails with what the device or its job says, and with `cancelled` where `signal` stopped it. */
export async function makePlanned(
  { devices, jobs }: MakeNeeds,
  { serial, secrets, agreedTo }: PlannedWish,
  change: PlannedChange,
  signal: AbortSignal,
  show: (part: Partial<PlannedItem>) => void,
): Promise<Result<Made>> {
  const { method, params } = change;
  const { api, reads } = changeOf(method).from;
  const earlier = sentAs(jobs, serial, change);
  if (earlier && earlier.state !== 'ended') return fail('input', said('jobs.runningAlready'));
  if (earlier?.resumable === true) {
    // It went out before the program ended, and nobody saw what came of it.
    const resumed = jobs.resume(earlier.id, waitMs);
    return resumed.ok ? follow(jobs, earlier.id, signal, show) : resumed;
  }
  const read = await devices.calls.read(serial, api, reads, { signal });
  if (signal.aborted) return cancelled;
  if (!read.ok) return read;
  const present = presentOf(change, read.value);
  const stands = standingOf(change, present);
  if (stands.there) return ok({ kind: 'done', message: said('planned.thereAlready') });
  const wanted = secretsToCome(params);
  if (wanted.length > 0 && earlier?.outcome?.kind === 'confirmed') {
    return ok({ kind: 'done', message: said('planned.madeBefore') });
  }
  const agreed = agreedTo !== null && areSame(Object.keys(present), present, agreedTo);
  if (stands.moved && !agreed) return ok({ kind: 'asks', present });
  if (secrets.length !== wanted.length || secrets.includes('')) return secretMissing;
  const checked = checkParams(api, method, withSecrets(params, secrets));
  if (!checked.ok) return checked;
  const started = jobs.startChange({ serial, method, params: checked.value, waitMs });
  return started.ok ? follow(jobs, started.value.id, signal, show) : started;
}

/** The newest job that sent just this, or tried to, since it was planned. */
function sentAs(jobs: Jobs, serial: string, { method, params, madeAt }: PlannedChange): Job | null {
  const found = jobs
    .snapshot()
    .jobs.filter(
      ({ serial: of, request, startedAt }) =>
        of === serial &&
        request.kind === 'network-change' &&
        request.method === method &&
        startedAt >= madeAt &&
        JSON.stringify(request.params) === JSON.stringify(params),
    );
  return found.sort((one, other) => other.startedAt - one.startedAt)[0] ?? null;
}

async function follow(
  jobs: Jobs,
  id: string,
  signal: AbortSignal,
  show: (part: Partial<PlannedItem>) => void,
): Promise<Result<Made>> {
  show({ jobId: id });
  const stop = () => jobs.cancel(id);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  const job = await jobs.ended(id);
  signal.removeEventListener('abort', stop);
  const outcome = job?.outcome;
  if (!outcome) return cancelled;
  if (outcome.kind === 'confirmed') return ok({ kind: 'done', message: outcome.message });
  if (outcome.kind !== 'cancelled') return { ok: false, error: failureOf(outcome) };
  return signal.aborted ? fail('cancelled', outcome.message) : ok({ kind: 'left', message: outcome.message });
}

/** Of a job that did not reach what it was asked for. */
function failureOf({ kind, message, advice, failure }: JobOutcome): Failure {
  const unseen = kind === 'not-seen' || kind === 'out-of-reach';
  return failure ?? fail(unseen ? 'unreachable' : 'api', message, { advice }).error;
}

const cancelled = fail('cancelled', said('jobs.cancelled'));
const secretMissing = fail('input', said('planned.secretMissing'), {
  advice: said('planned.secretMissingAdvice'),
});
