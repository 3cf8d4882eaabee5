/** Changes one thing in a device's network and follows it until its effect was seen. */
import { assessChange } from '../../../shared/guard.ts';
import type { JobOutcome, JobStep, NetworkChangeSummary } from '../../../shared/job.ts';
import type { ChangeMethod } from '../../../shared/methods.ts';
import { fail } from '../../../shared/result.ts';
import type { JobControl } from './jobs.ts';
import { begin, cancelled, end, isLost, newSteps, stopped, untouched } from './steps.ts';

export interface NetworkChangeRequest {
  serial: string;
  method: ChangeMethod;
  /** Those of the method, checked by the table. */
  params: Record<string, unknown>;
  /** How long to look for a device whose line was cut. */
  waitMs: number;
}

type Control = JobControl<NetworkChangeSummary>;

export function changeSteps(_request: NetworkChangeRequest): JobStep[] {
  return newSteps([
    ['check', 'Read what the device has'],
    ['send', 'Send the change'],
    ['verify', 'Read it back'],
  ]);
}

/** Runs the whole change. Never throws for what devices and networks do. */
export async function runNetworkChange(
  control: Control,
  { serial, method, params }: NetworkChangeRequest,
): Promise<JobOutcome> {
  begin(control, 'check');
  const read = await control.devices.readNetwork(serial);
  if (!read.ok) return stopped(control, 'check', read.error, untouched).outcome;
  const { network, address } = read.value;
  if (!network) throw new Error('A network that was read is there.');
  const assessment = assessChange(network.picture, address, method, params);
  if (assessment.verdict === 'refused') {
    const refused = fail('input', assessment.reason, { advice: 'Nothing was sent.' });
    return stopped(control, 'check', refused.error, untouched).outcome;
  }
  end(control, 'check', 'done', 'The device has told its settings.');
  if (assessment.verdict === 'cuts' && !(await control.ask(assessment.reason))) return cancelled(untouched);

  begin(control, 'send');
  const written = await control.save();
  if (!written.ok) return stopped(control, 'send', written.error, untouched).outcome;
  const sent = await control.devices.changeSettings(serial, (settings) => settings.callRaw(method, params));
  if (!sent.ok && !isLost(sent.error)) return stopped(control, 'send', sent.error, untouched).outcome;
  end(
    control,
    'send',
    sent.ok ? 'done' : 'unknown',
    sent.ok ? 'The device took it.' : 'The answer was lost.',
  );

  begin(control, 'verify');
  const after = await control.devices.readNetwork(serial);
  if (!after.ok) {
    end(control, 'verify', 'unknown', after.error.message);
    return {
      kind: 'not-seen',
      message: 'The change was sent; the device has not been seen again yet.',
      advice: 'Look for it again.',
    };
  }
  end(control, 'verify', 'done', 'The device was read again.');
  return {
    kind: 'confirmed',
    message: 'The device took the change and was read again.',
    advice: 'Nothing more to do.',
    ...(after.value.address === null ? {} : { address: after.value.address }),
  };
}
