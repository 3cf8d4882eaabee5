/** One step of a plan as a job: its question was answered by whoever confirmed the plan. */
import type { Job, JobOutcome } from '../../../shared/contract/job.ts';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import type { Said } from '../../../shared/texts/said.ts';
import type { Jobs } from '../jobs/jobs.ts';

/** Follows a job that has begun to its end; a cancel of the plan cancels it, and it stops at its next safe point. */
export async function followToEnd(
  jobs: Jobs,
  id: string,
  signal: AbortSignal,
  tell: (message: Said) => void,
): Promise<Result<Said>> {
  const look = (job: Job) => {
    if (job.id !== id) return;
    if (job.question !== null && !job.cancelling) jobs.confirm(id);
    const step = job.steps.find(({ state }) => state === 'running');
    if (step) tell(step.message ?? step.title);
  };
  const cancel = () => void jobs.cancel(id);
  const unfollow = jobs.onChange(({ job }) => look(job));
  // It may ask already.
  jobs.snapshot().jobs.forEach(look);
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const job = await jobs.ended(id);
    if (!job?.outcome) throw new Error('A job that was begun has no end.');
    return resultOf(job.outcome);
  } finally {
    unfollow();
    signal.removeEventListener('abort', cancel);
  }
}

/** What a job's end means for the plan: nothing counts as done that was not seen. */
function resultOf({ kind, message, advice, failure }: JobOutcome): Result<Said> {
  switch (kind) {
    case 'confirmed':
    case 'on-network':
    case 'tested':
      return ok(message);
    case 'not-seen':
      return fail('timeout', message, { advice });
    case 'out-of-reach':
      return fail('unreachable', message, { advice });
    case 'not-taken':
    case 'rolled-back':
      return fail('api', message, { advice });
    case 'cancelled':
      return fail('cancelled', message, { advice });
    case 'failed':
      return { ok: false, error: { ...(failure ?? fail('internal', message).error), message, advice } };
  }
}
