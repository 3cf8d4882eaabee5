/** The last part of a WLAN installation: the switch from access point to station, and looking for the serial number. */
import { networkSettings } from '../../../shared/api/network-settings.ts';
import type { JobOutcome, WlanInstallationSummary } from '../../../shared/contract/job.ts';
import { fail, type Failure } from '../../../shared/contract/result.ts';
import { cleanText } from '../../../shared/texts/clean-text.ts';
import { stepState, type JobControl } from './job-kind.ts';
import { graceMs, type Findings } from './judge.ts';
import { adviceOnUnread, lookFor, type Read, type Unread } from './looking.ts';
import {
  begin,
  cancelled,
  end,
  isMidway,
  mayHaveActed,
  readPicture,
  stopped,
  unanswered,
  type Ended,
} from './steps.ts';
import { say } from '../../../shared/texts/said.ts';

export type Control = JobControl<WlanInstallationSummary>;

const readMs = 10_000;

/** Asks, then tells the device to switch. `before` says what state it is in where nothing is switched. */
export async function switchToStation(control: Control, before: string): Promise<Ended<null>> {
  const { serial, request } = control.job;
  const yes = await control.ask(
    `The device will close its access point and join ${quoted(request.ssid)}. If this computer is connected through that ` +
      'access point, it loses the connection to the device: join the site’s network with it afterwards.',
  );
  if (!yes) return { outcome: cancelled(`${before} The device is still in installation mode.`) };
  begin(control, 'switch');
  const written = await control.save();
  if (!written.ok) return stopped(control, 'switch', written.error, before);
  const answer = await control.devices.calls.with(serial, networkSettings, (settings) =>
    settings.call('wlanSwitchAPToStation', {}),
  );
  if (answer.ok) {
    const { code, message } = answer.value;
    if (code === 0) {
      end(control, 'switch', 'done', 'The device said that it has started to connect.');
    } else {
      end(control, 'switch', 'unknown', `Sent; the device said: ${cleanText(message)} (code ${code}).`);
    }
  } else if (mayHaveActed(answer.error)) {
    // The access point takes its own answer down with it: losing it is what one expects.
    end(control, 'switch', 'unknown', `${unanswered} The device may have switched.`);
  } else {
    const state = isMidway(answer.error)
      ? 'Whether it has switched is not known: see whether its access point is still there.'
      : before;
    return stopped(control, 'switch', answer.error, state);
  }
  return { value: null };
}

/** Looks for the device on the site's network. `again`: nobody looked from the switch on. */
export async function look(control: Control, waitMs: number, again: boolean): Promise<JobOutcome> {
  begin(control, 'wait', waitMs);
  await control.save();
  const ended = await lookFor(control, waitMs, {
    first: [],
    read: (address, signal) => readMode(control, address, signal),
    // Whoever is about to join the site's network has no way to the device before that.
    away: () => null,
  });
  if (ended === null) return stoppedLooking(control);
  switch (ended.kind) {
    case 'as-asked':
      return onNetwork(control, ended.address);
    case 'not-as-asked':
      return accessPointIsOn(control, ended, again);
    case 'unread':
      return unread(control, ended);
    case 'out-of-reach':
    case 'not-seen':
      return notSeen(control, waitMs);
  }
}

/** Whether the device is still, or again, an access point. */
async function readMode(
  control: Control,
  address: string,
  signal: AbortSignal,
): Promise<{ found: Findings } | { failure: Failure }> {
  const picture = await readPicture(control, { signal, timeoutMs: readMs });
  if (!picture.ok) return { failure: picture.error };
  const { deviceName, talkedTo, gone } = control.job.request;
  const device = picture.value.devices.find(({ name }) => name === deviceName);
  if (!device) {
    const name = cleanText(deviceName, 40);
    return { failure: fail('protocol', `It does not tell of its interface ${name}.`).error };
  }
  const asAsked = device.wlan?.accessPoint?.enabled !== true;
  return { found: { asAsked, settled: gone === true || address !== talkedTo } };
}

function onNetwork(control: Control, address: string): JobOutcome {
  end(control, 'wait', 'done', `Its serial number answered at ${address}.`);
  return {
    kind: 'on-network',
    message: `${control.job.deviceLabel} is on the network at ${address}.`,
    advice: 'Nothing more to do for its WLAN.',
    address,
  };
}

/** It has come back, or has never left: which of the two, only what was seen can say. */
function accessPointIsOn(
  control: Control,
  { address, gone, seconds }: Read<Findings>,
  again: boolean,
): JobOutcome {
  const network = quoted(control.job.request.ssid);
  if (gone) {
    end(control, 'wait', 'failed', `It answers at ${address}, as an access point again.`);
    const message = `The device could not join ${network}: it is back in installation mode at ${address}.`;
    const advice = 'Check the range and the settings, test again, then switch again.';
    return { kind: 'failed', message, advice, address, failure: fail('api', message, { advice }).error };
  }
  end(control, 'wait', 'failed', `It answers at ${address}, as an access point.`);
  if (seconds * 1_000 < graceMs) {
    return {
      kind: 'not-seen',
      message: `${told(control)} ${seconds} s later it still answers at ${address} as an access point. It may be about to switch.`,
      advice: 'Wait a moment, then look again.',
      address,
    };
  }
  const saidYes = stepState(control.job, 'switch') === 'done';
  const message =
    saidYes || again
      ? `${told(control)} It is in installation mode at ${address}: it has not switched, or could not join ${network}.`
      : `${told(control)} ${seconds} s later it is still in installation mode at ${address} and was never gone: it has probably never read the request.`;
  return { kind: 'not-taken', message, advice: 'Test its settings again, then switch again.', address };
}

/** It answers, and whether it has joined cannot be read. */
function unread(control: Control, { address, failure }: Unread): JobOutcome {
  const state = `${told(control)} It answers at ${address}`;
  if (failure.kind === 'login') {
    return stopped(control, 'wait', failure, `${state}; whether it has joined could not be read.`).outcome;
  }
  end(control, 'wait', 'failed', `It answers at ${address}. ${say('en', failure.message)}`);
  return {
    kind: 'not-seen',
    message: `${state}, but its settings could not be read: ${say('en', failure.message)}`,
    advice: adviceOnUnread(failure),
    address,
  };
}

function notSeen(control: Control, waitMs: number): JobOutcome {
  const { ssid } = control.job.request;
  const seconds = Math.round(waitMs / 1_000);
  end(control, 'wait', 'failed', `Not seen within ${seconds} seconds.`);
  return {
    kind: 'not-seen',
    message: `${told(control)} It has not been seen for ${seconds} seconds. It may be on ${quoted(ssid)} where this computer does not reach it.`,
    advice:
      'Join the same network with this computer and look again. If the device’s access point comes back, it could not join: join that one and start again.',
  };
}

function stoppedLooking(control: Control): JobOutcome {
  end(control, 'wait', 'skipped', 'Stopped looking.');
  return cancelled(
    `${told(control)} You stopped looking for it before it was seen.`,
    'Look for it again whenever this computer is on the site’s network.',
  );
}

/** What is known of the switch. */
function told({ job }: Control): string {
  return stepState(job, 'switch') === 'done'
    ? 'The device was told to switch and said yes.'
    : 'The device was told to switch; no answer said how that went.';
}

export function quoted(ssid: string): string {
  return ssid === '' ? 'without a name' : `“${cleanText(ssid, 64)}”`;
}
