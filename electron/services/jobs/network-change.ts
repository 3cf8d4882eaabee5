/**
 * Changes one thing in a device's network and follows it until its effect was seen. The answer to a change of addresses
 * comes before the change is made, and a device returns to its old settings silently where that fails (sections
 * setIPv4AddressConfiguration and setIPv6AddressConfiguration): nothing counts but what is read back.
 */
import type { Job, JobOutcome, JobStep, NetworkChangeSummary } from '../../../shared/contract/job.ts';
import { changeOf } from '../../../shared/api/changes.ts';
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
  mayHaveActed,
  newSteps,
  stopped,
  unanswered,
  untouched,
  type Ended,
} from './steps.ts';

const titles: [name: string, title: string][] = [
  ['check', 'Read what the device has'],
  ['address', 'See that the new address is free'],
  ['send', 'Send the change'],
  ['look', 'See the device again'],
  ['verify', 'Read it back'],
];

export function changeSteps({ method, params }: NetworkChangeRequest): JobStep[] {
  const { addresses, canCut } = changeOf(method);
  const left = new Set<string>();
  if (addresses?.mayCome(params) !== true) left.add('address');
  if (canCut?.(params) !== true) left.add('look');
  return newSteps(titles.filter(([name]) => !left.has(name)));
}

/** Runs the whole change. Never throws for what devices and networks do. */
export async function runNetworkChange(control: Control, request: NetworkChangeRequest): Promise<JobOutcome> {
  const checked = await checkChange(control, request);
  if ('outcome' in checked) return checked.outcome;
  const question = checked.value;
  if (question !== null && !(await control.ask(question))) return cancelled(untouched);

  const sent = await send(control, request);
  if ('outcome' in sent) return sent.outcome;
  if (question === null) end(control, 'look', 'skipped', 'The line stays: there is nothing to look for.');
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
          message:
            stepState(job, 'send') === 'done'
              ? 'The program ended after the change was sent and before its effect was seen.'
              : 'The program ended while the change was being sent. The device may have made it.',
          advice: 'Look for the device again: what it has then is read back and compared.',
        }
      : {
          kind: 'failed',
          message: `The program ended before the change was sent. ${untouched}`,
          advice: 'Start it again.',
        },
};

async function send(control: Control, request: NetworkChangeRequest): Promise<Ended<null>> {
  begin(control, 'send', null, beforeSending(control, request.params));
  const written = await control.save();
  if (!written.ok) return stopped(control, 'send', written.error, untouched);
  if (control.signal.aborted) {
    end(control, 'send', 'skipped', 'Cancelled.');
    return { outcome: cancelled(untouched) };
  }
  const sent = await sendChange(control, request.method, request.params);
  if (sent.kind === 'taken') {
    end(control, 'send', 'done', `The device said yes.${sent.note === '' ? '' : ` ${sent.note}`}`);
  } else if (mayHaveActed(sent.error)) {
    end(control, 'send', 'unknown', `${unanswered} The device may have made the change.`);
  } else {
    const state = isMidway(sent.error) ? 'Whether it changed anything is not known.' : untouched;
    return stopped(control, 'send', sent.error, state);
  }
  // What was sent can be looked for: also by the next run of the program.
  await control.save();
  return { value: null };
}
