/**
 * Changes one thing in a device's network and follows it until its effect was seen. The answer to a change of addresses
 * comes before the change is made, and a device returns to its old settings silently where that fails (sections
 * setIPv4AddressConfiguration and setIPv6AddressConfiguration): nothing counts but what is read back.
 */
import type { Job, JobOutcome, JobStep, NetworkChangeSummary } from '../../../shared/contract/job.ts';
import { methods, type ChangeMethod } from '../../../shared/api/methods.ts';
import type { HttpFailure } from '../http/failures.ts';
import { checkChange } from './change-check.ts';
import { follow, type FollowStep } from './change-follow.ts';
import type { Control, NetworkChangeRequest } from './change-request.ts';
import { stepState, type JobKind } from './job-kind.ts';
import { storeStation } from './station-key.ts';
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
  const left = new Set<string>();
  const takesAddress =
    method === 'setIPv4AddressConfiguration' &&
    (params.staticAddressConfigurations !== undefined || params.configurationMode === 'static');
  if (!takesAddress) left.add('address');
  if (!canCut(method, params)) left.add('look');
  return newSteps(titles.filter(([name]) => !left.has(name)));
}

/** Whether a change of this kind can cut or move the line at all; whether it does is the guard's to say. */
function canCut(method: ChangeMethod, params: NetworkChangeRequest['params']): boolean {
  switch (method) {
    case 'setIPv4AddressConfiguration':
    case 'setWired8021XConfiguration':
    case 'setWLANStationConfiguration':
    case 'setWlanConfiguration':
    case 'removeVlan':
      return true;
    case 'setIPv6AddressConfiguration':
      return params.enabled === false;
    case 'setDeviceConfiguration':
      return params.staticState === 'down';
    case 'addVlan':
    case 'setGlobalProxyConfiguration':
    case 'setHostnameConfiguration':
    case 'setResolverConfiguration':
      return false;
  }
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
  const sent = await callDevice(control, request);
  if (sent.error && mayHaveActed(sent.error)) {
    end(control, 'send', 'unknown', `${unanswered} The device may have made the change.`);
  } else if (sent.error) {
    return stopped(control, 'send', sent.error, sent.state);
  } else {
    end(control, 'send', 'done', `The device said yes.${sent.note === '' ? '' : ` ${sent.note}`}`);
  }
  // What was sent can be looked for: also by the next run of the program.
  await control.save();
  return { value: null };
}

interface Sent {
  error: HttpFailure | null;
  /** What state the device is in after the error. */
  state: string;
  /** How it was sent, in a sentence, where that is worth a word. */
  note: string;
}

const taken: Sent = { error: null, state: '', note: '' };

async function callDevice(control: Control, request: NetworkChangeRequest): Promise<Sent> {
  const { serial, method, params } = request;
  const station =
    method === 'setWLANStationConfiguration' ? methods[method].params.safeParse(params).data : undefined;
  if (!station) {
    const answer = await control.devices.changeSettings(serial, (settings) =>
      settings.callRaw(method, params),
    );
    return answer.ok ? taken : refused(answer.error);
  }
  const stored = await storeStation(control, station);
  return stored.kind === 'stored' ? { ...taken, note: stored.note } : refused(stored.error);
}

function refused(error: HttpFailure): Sent {
  const state = isMidway(error) ? 'Whether it changed anything is not known.' : untouched;
  return { ...taken, error, state };
}
