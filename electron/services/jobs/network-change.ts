/**
 * Changes one thing in a device's network and follows it until its effect was seen. The answer to a change of addresses
 * comes before the change is made, and a device returns to its old settings silently where that fails (sections
 * setIPv4AddressConfiguration and setIPv6AddressConfiguration): nothing counts but what is read back.
 */
import type { Job, JobOutcome, JobStep, NetworkChangeSummary } from '../../../shared/contract/job.ts';
import { changeOf } from '../../../shared/api/changes.ts';
import { mayHaveActed } from '../http/failures.ts';
import { checkChange } from './change-check.ts';
import { follow, type FollowStep } from './change-follow.ts';
import type { Control, NetworkChangeRequest } from './change-request.ts';
import { stepState, type JobKind } from './job-kind.ts';
import { sendChange } from './send-change.ts';
import {
  beforeSending,
  begin,
  cancelled,
  end,
  isMidway,
  newSteps,
  stopped,
  unanswered,
  untouched,
  type Ended,
  type StepName,
} from './steps.ts';
import { said, sentences } from '../../../shared/texts/said.ts';

const stepNames = ['check', 'address', 'send', 'look', 'verify'] as const;

export function changeSteps({ method, params }: NetworkChangeRequest): JobStep[] {
  const { addresses, canCut } = changeOf(method);
  const left = new Set<StepName>();
  if (addresses?.mayCome(params) !== true) left.add('address');
  if (canCut?.(params) !== true) left.add('look');
  return newSteps(stepNames.filter((name) => !left.has(name)));
}

/** Runs the whole change. Never throws for what devices and networks do. */
export async function runNetworkChange(control: Control, request: NetworkChangeRequest): Promise<JobOutcome> {
  const checked = await checkChange(control, request);
  if ('outcome' in checked) return checked.outcome;
  const question = checked.value;
  if (question !== null && !(await control.ask(question))) return cancelled(untouched);

  const sent = await send(control, request);
  if ('outcome' in sent) return sent.outcome;
  if (question === null) end(control, 'look', 'skipped', said('changeJob.lineStays'));
  return follow(control, question === null ? 'verify' : followStep(control), request.waitMs, false);
}

function followStep({ job }: Control): FollowStep {
  return job.steps.some(({ name }) => name === 'look') ? 'look' : 'verify';
}

const wasSent = (job: Job) => ['done', 'unknown'].includes(stepState(job, 'send'));

/** Once it was sent, the device can be looked for until something definite was seen. Looking needs no secret. */
export const networkChange: JobKind<NetworkChangeSummary> = {
  canLookAgain: (job) =>
    wasSent(job) &&
    job.outcome !== null &&
    ['not-seen', 'out-of-reach', 'cancelled', 'failed'].includes(job.outcome.kind),
  lookAgain: (control, waitMs) => follow(control, followStep(control), waitMs, true),
  interrupted: (job) =>
    wasSent(job)
      ? {
          kind: 'not-seen',
          message: said(
            stepState(job, 'send') === 'done' ? 'changeJob.endedAfterSending' : 'changeJob.endedWhileSending',
          ),
          advice: said('changeJob.endedSentAdvice'),
        }
      : {
          kind: 'failed',
          message: sentences(said('changeJob.endedBefore'), untouched),
          advice: said('changeJob.endedBeforeAdvice'),
        },
};

async function send(control: Control, request: NetworkChangeRequest): Promise<Ended<null>> {
  begin(control, 'send', null, beforeSending(control, request.params));
  const written = await control.save();
  if (!written.ok) return stopped(control, 'send', written.error, untouched);
  if (control.signal.aborted) {
    end(control, 'send', 'skipped', said('jobs.cancelled'));
    return { outcome: cancelled(untouched) };
  }
  const sent = await sendChange(control, request.method, request.params);
  if (sent.kind === 'taken') {
    const saidYes = said('changeJob.saidYes');
    end(control, 'send', 'done', sent.note ? sentences(saidYes, sent.note) : saidYes);
  } else if (mayHaveActed(sent.error)) {
    end(control, 'send', 'unknown', sentences(unanswered, said('changeJob.mayHaveMade')));
  } else {
    const state = isMidway(sent.error) ? said('changeJob.notKnown') : untouched;
    return stopped(control, 'send', sent.error, state);
  }
  // What was sent can be looked for: also by the next run of the program.
  await control.save();
  return { value: null };
}
