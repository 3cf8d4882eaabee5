/** A job as a command: the steps printed as they happen, the outcome and the exit code. */
import type { Job, StepState } from '../../shared/contract/job.ts';
import { ok, type Failure, type Result } from '../../shared/contract/result.ts';
import type { Services } from '../services/services.ts';
import { exitCode, failureJson, saidJson, type Output } from './output.ts';
import { said, type Said } from '../../shared/texts/said.ts';
import { onStopSignal } from './stop-signals.ts';

/** What a job's question belongs to, and what there is to say in place of a yes; null for yes. */
export interface Reply {
  step: string;
  refusal: (question: Said) => Failure | null;
}

/** Follows the job that `start` begins, and answers the exit code. Ctrl-C cancels it at its next safe point. */
export async function followJob(
  { jobs, discovery, devices }: Services,
  serial: string,
  output: Output,
  start: () => Result<{ id: string }>,
  { step: asked, refusal }: Reply,
): Promise<Result<number>> {
  // The device is looked for on every card once it has moved.
  discovery.start();
  devices.presence.follow();
  const shown = new Map<string, string>();
  const show = (step: string, state: StepState | 'waiting', message: Said) => {
    if (shown.get(step) === state) return;
    shown.set(step, state);
    const text = said('terminal.step', { state: said(`stepState.${state}`), message });
    output.step({ step, state, ...saidJson(message) }, text);
  };
  let refused: Failure | null = null;
  const unfollow = jobs.onChange(({ job }) => {
    if (job.serial !== serial) return;
    for (const step of job.steps) {
      if (step.state !== 'todo') show(step.name, step.state, step.message ?? step.title);
    }
    if (job.question === null || job.cancelling) return;
    show(asked, 'waiting', job.question);
    refused ??= refusal(job.question);
    if (refused) jobs.cancel(job.id);
    else jobs.confirm(job.id);
  });
  const started = start();
  if (!started.ok) return started;
  const { id } = started.value;
  const cancel = () => {
    output.progress(said('terminal.cancelling'));
    jobs.cancel(id);
  };
  onStopSignal(cancel);
  const job = await jobs.ended(id);
  unfollow();
  return refused ? { ok: false, error: refused } : ok(report(job, output));
}

function report(job: Job | null, output: Output): number {
  const outcome = job?.outcome;
  if (!job || !outcome) return 1;
  const { kind, message, advice, address, failure } = outcome;
  output.result(
    {
      outcome: kind,
      serial: job.serial,
      ...(address === undefined ? {} : { address }),
      ...saidJson(message),
      ...(failure ? { error: failureJson(failure) } : {}),
    },
    () => [message, advice].map((text) => output.told(text)).join('\n'),
  );
  switch (kind) {
    case 'on-network':
    case 'tested':
    case 'confirmed':
      return 0;
    case 'not-seen':
    case 'out-of-reach':
      return 3;
    case 'failed':
      return failure ? exitCode(failure) : 1;
    case 'not-taken':
    case 'rolled-back':
    case 'cancelled':
      return 1;
  }
}
