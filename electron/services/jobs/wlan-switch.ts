/** The last part of a WLAN installation: the switch from access point to station, and looking for the serial number. */
import { networkSettings } from '../../../shared/api/network-settings.ts';
import type { JobOutcome, WlanInstallationSummary } from '../../../shared/contract/job.ts';
import { fail, type Failure } from '../../../shared/contract/result.ts';
import { cleanText } from '../../../shared/texts/clean-text.ts';
import { mayHaveActed } from '../http/failures.ts';
import { stepState, type JobControl } from './job-kind.ts';
import { graceMs, type Findings } from './judge.ts';
import { adviceOnUnread, lookFor, type Read, type Unread } from './looking.ts';
import { begin, cancelled, end, isMidway, readPicture, stopped, unanswered, type Ended } from './steps.ts';
import { said, sentences, type Said } from '../../../shared/texts/said.ts';

export type Control = JobControl<WlanInstallationSummary>;

const readMs = 10_000;

/** Asks, then tells the device to switch. `before` says what state it is in where nothing is switched. */
export async function switchToStation(control: Control, before: Said): Promise<Ended<null>> {
  const { serial, request } = control.job;
  const yes = await control.ask(said('wlanJob.question', { ssid: shown(request.ssid) }));
  if (!yes) return { outcome: cancelled(sentences(before, said('wlanJob.stillInInstallation'))) };
  begin(control, 'switch');
  const written = await control.save();
  if (!written.ok) return stopped(control, 'switch', written.error, before);
  const answer = await control.devices.calls.with(serial, networkSettings, (settings) =>
    settings.call('wlanSwitchAPToStation', {}),
  );
  if (answer.ok) {
    const { code, message } = answer.value;
    if (code === 0) {
      end(control, 'switch', 'done', said('wlanJob.startedToConnect'));
    } else {
      end(control, 'switch', 'unknown', said('wlanJob.switchSaid', { message: cleanText(message), code }));
    }
  } else if (mayHaveActed(answer.error)) {
    // The access point takes its own answer down with it: losing it is what one expects.
    end(control, 'switch', 'unknown', sentences(unanswered, said('wlanJob.maySwitched')));
  } else {
    const state = isMidway(answer.error) ? said('wlanJob.switchNotKnown') : before;
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
    return { failure: fail('protocol', said('wlanJob.noInterface', { name })).error };
  }
  const asAsked = device.wlan?.accessPoint?.enabled !== true;
  return { found: { asAsked, settled: gone === true || address !== talkedTo } };
}

function onNetwork(control: Control, address: string): JobOutcome {
  end(control, 'wait', 'done', said('jobs.answeredAt', { address }));
  return {
    kind: 'on-network',
    message: said('wlanJob.onNetwork', { device: control.job.deviceLabel, address }),
    advice: said('wlanJob.onNetworkAdvice'),
    address,
  };
}

/** It has come back, or has never left: which of the two, only what was seen can say. */
function accessPointIsOn(
  control: Control,
  { address, gone, seconds }: Read<Findings>,
  again: boolean,
): JobOutcome {
  const ssid = shown(control.job.request.ssid);
  if (gone) {
    end(control, 'wait', 'failed', said('wlanJob.accessPointAgain', { address }));
    const message = said('wlanJob.couldNotJoin', { ssid, address });
    const advice = said('wlanJob.couldNotJoinAdvice');
    return { kind: 'failed', message, advice, address, failure: fail('api', message, { advice }).error };
  }
  end(control, 'wait', 'failed', said('wlanJob.accessPointStill', { address }));
  if (seconds * 1_000 < graceMs) {
    return {
      kind: 'not-seen',
      message: sentences(told(control), said('wlanJob.aboutToSwitch', { address, seconds })),
      advice: said('wlanJob.aboutToSwitchAdvice'),
      address,
    };
  }
  const saidYes = stepState(control.job, 'switch') === 'done';
  const message =
    saidYes || again
      ? said('wlanJob.notSwitched', { address, ssid })
      : said('wlanJob.neverGone', { address, seconds });
  return {
    kind: 'not-taken',
    message: sentences(told(control), message),
    advice: said('wlanJob.notSwitchedAdvice'),
    address,
  };
}

/** It answers, and whether it has joined cannot be read. */
function unread(control: Control, { address, failure }: Unread): JobOutcome {
  if (failure.kind === 'login') {
    const state = sentences(told(control), said('wlanJob.joinedNotRead', { address }));
    return stopped(control, 'wait', failure, state).outcome;
  }
  end(control, 'wait', 'failed', sentences(said('wlanJob.answersAt', { address }), failure.message));
  return {
    kind: 'not-seen',
    message: sentences(told(control), said('wlanJob.unreadable', { address, why: failure.message })),
    advice: adviceOnUnread(failure),
    address,
  };
}

function notSeen(control: Control, waitMs: number): JobOutcome {
  const { ssid } = control.job.request;
  const seconds = Math.round(waitMs / 1_000);
  end(control, 'wait', 'failed', said('jobs.notSeenWithin', { seconds }));
  return {
    kind: 'not-seen',
    message: sentences(told(control), said('wlanJob.notSeen', { seconds, ssid: shown(ssid) })),
    advice: said('wlanJob.notSeenAdvice'),
  };
}

function stoppedLooking(control: Control): JobOutcome {
  end(control, 'wait', 'skipped', said('jobs.stoppedLooking'));
  return cancelled(
    sentences(told(control), said('wlanJob.stoppedLooking')),
    said('wlanJob.stoppedLookingAdvice'),
  );
}

/** What is known of the switch. */
function told({ job }: Control): Said {
  return said(stepState(job, 'switch') === 'done' ? 'wlanJob.toldYes' : 'wlanJob.toldUnanswered');
}

/** A network's name, fit for showing. */
export function shown(ssid: string): string {
  return cleanText(ssid, 64);
}
