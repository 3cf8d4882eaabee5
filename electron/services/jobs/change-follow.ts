/** Follows a change that was sent until its effect was seen: looks for the serial number, reads back and compares. */
import { isLinkLocal, isIPv4, sameAddress } from '../../../shared/net/ip.ts';
import type { JobOutcome } from '../../../shared/contract/job.ts';
import { changeOf } from '../../../shared/api/changes.ts';
import { isRecord } from '../../../shared/api/network-info.ts';
import type { Failure } from '../../../shared/contract/result.ts';
import { takenBy, whoElse } from './change-check.ts';
import { areSame, differences, presentValues, wantedValues } from '../../../shared/api/change-values.ts';
import { stepState } from './job-kind.ts';
import type { Control } from './change-request.ts';
import type { Away, Findings } from './judge.ts';
import { adviceOnUnread, lookFor, type Read, type Unread } from './looking.ts';
import { begin, cancelled, end, readFor, stopped } from './steps.ts';
import { said, sentences, type Said } from '../../../shared/texts/said.ts';

const readMs = 10_000;

/** What was read of the device. */
interface Seen extends Findings {
  wanted: Record<string, unknown>;
  present: Record<string, unknown>;
  /** The parameters that are not as asked. */
  differing: string[];
  /** It says that the WLAN key that was sent is not set. */
  keyless: boolean;
}

/** The steps that follow a change: the first ends when the device answered, the second when it was read. */
export type FollowStep = 'look' | 'verify';

/**
 * Looks and reads for `waitMs` at most. With `verify` there is nothing to look for: the line stays. `again`: nobody
 * looked from the moment of sending on.
 */
export async function follow(
  control: Control,
  step: FollowStep,
  waitMs: number,
  again: boolean,
): Promise<JobOutcome> {
  begin(control, step, waitMs);
  await control.save();
  const ended = await lookFor<Seen>(control, waitMs, {
    first: control.job.request.coming ?? [],
    read: (address, signal) => readBack(control, address, signal),
    away: () => announcedAway(control),
  });
  if (ended === null) return stoppedLooking(control, step);
  switch (ended.kind) {
    case 'as-asked':
      return confirmed(control, step, ended.address, ended.found);
    case 'not-as-asked':
      return notAsAsked(control, step, ended, again);
    case 'unread':
      return unread(control, step, ended);
    case 'out-of-reach':
      return outOfReach(control, step, ended.away);
    case 'not-seen':
      return notSeen(control, step, waitMs);
  }
}

/** What the device has now. */
async function readBack(
  control: Control,
  address: string,
  signal: AbortSignal,
): Promise<{ found: Seen } | { failure: Failure }> {
  const { request } = control.job;
  const { method, params } = request;
  const read = await readFor(control, method, { signal, timeoutMs: readMs });
  if (!read.ok) return { failure: read.error };
  const wanted = wantedValues(method, params);
  const present = presentValues(read.value, method, params);
  const different = differences(wanted, present, changeOf(method).exact);
  const saidYes = stepState(control.job, 'send') === 'done';
  const hints = saidYes ? (changeOf(method).hints?.(params) ?? []) : [];
  const unset = hints.filter((name) => present[name] === false);
  const differing = different.filter((name) => !unset.includes(name));
  const keyless = different.length > differing.length;
  const { talkedTo = null, coming = [] } = request;
  const seen = { read: read.value, address, talkedTo, coming };
  const settled = changeOf(method).isSettled?.(params, seen) ?? true;
  return { found: { asAsked: differing.length === 0, settled, wanted, present, differing, keyless } };
}

async function confirmed(
  control: Control,
  step: FollowStep,
  seenAt: string,
  { wanted, present, settled, keyless }: Seen,
): Promise<JobOutcome> {
  const { devices, job, signal } = control;
  const { method, params, coming = [] } = job.request;
  const { afterwards = said('changeJob.nothingMore') } = changeOf(method);
  const untold = Object.keys(wanted).filter((name) => !(name in present));
  const [target] = coming.filter((one) => !sameAddress(one, seenAt));
  // Read elsewhere, at a link-local address for one: the address that was asked for says more, if it answers.
  const elsewhere = target !== undefined && !coming.some((one) => sameAddress(one, seenAt));
  const there = elsewhere && (await devices.places.answersAt(job.serial, target, signal));
  const address = there ? target : seenAt;
  found(control, step, address);
  if (untold.length > 0 && untold.length === Object.keys(wanted).length) {
    end(control, 'verify', 'unknown', said('changeJob.doesNotTell', { names: untold }));
    return {
      kind: 'not-seen',
      message: sentences(sentence(control), said('changeJob.notReadBack', { address, names: untold })),
      advice: said('changeJob.notReadBackAdvice'),
      address,
    };
  }
  const exceptFor = [
    ...(untold.length > 0 ? [said('changeJob.itDoesNotTell', { names: untold })] : []),
    ...(keyless ? [said('changeJob.keyless')] : []),
  ];
  end(control, 'verify', 'done', sentences(said('changeJob.asAsked'), ...exceptFor));
  const silent = elsewhere && !there ? [said('changeJob.silentAt', { address: target })] : [];
  // By DHCP it may have any address: what answered at a link-local one may have got none.
  const unseen =
    coming.length === 0 && params.configurationMode === 'dhcp' && isLinkLocal(address)
      ? [said('changeJob.leaseUnseen', { address })]
      : [];
  const missing = elsewhere && !there ? whatIsMissing(control, target) : null;
  const stillThere = there || settled ? null : said('changeJob.stillThere');
  return {
    kind: 'confirmed',
    message: sentences(said('changeJob.confirmed', { address }), ...exceptFor, ...silent, ...unseen),
    advice: missing ?? stillThere ?? (keyless ? said('changeJob.keylessAdvice') : null) ?? afterwards,
    address,
  };
}

/** The step of looking has ended well: its serial number was heard. */
function found(control: Control, step: FollowStep, address: string): void {
  if (step !== 'look') return;
  end(control, 'look', 'done', said('jobs.answeredAt', { address }));
  begin(control, 'verify');
}

function notAsAsked(
  control: Control,
  step: FollowStep,
  { address, found: { present, differing }, gone, seconds }: Read<Seen>,
  again: boolean,
): JobOutcome {
  const { method, before = {} } = control.job.request;
  const saidYes = stepState(control.job, 'send') === 'done';
  const asBefore = areSame(differing, before, present);
  found(control, step, address);
  end(control, 'verify', 'failed', said('changeJob.notAsAsked', { names: differing }));
  if (asBefore && saidYes && (gone || changeOf(method).madeLater === true)) {
    const how = gone
      ? said('changeJob.wentBack', { address })
      : said('changeJob.notKept', { address, seconds });
    return {
      kind: 'rolled-back',
      message: how,
      advice: said('changeJob.rolledBackAdvice'),
      address,
    };
  }
  const message =
    !saidYes && asBefore
      ? said('changeJob.unansweredOld', { address, why: oldAgain(gone, again) })
      : said(saidYes ? 'changeJob.yesNotAsAsked' : 'changeJob.unansweredNotAsAsked', {
          address,
          names: differing,
        });
  return { kind: 'not-taken', message, advice: said('changeJob.notTakenAdvice'), address };
}

/** What old settings mean after a request without an answer. */
function oldAgain(gone: boolean, again: boolean): Said {
  if (gone) return said('changeJob.goneForAWhile');
  return said(again ? 'changeJob.backOrNeverRead' : 'changeJob.neverRead');
}

/** It answers and cannot be read: the login is missing, the certificate is another one, or the call fails. */
function unread(control: Control, step: FollowStep, { address, failure }: Unread): JobOutcome {
  found(control, step, address);
  if (failure.kind === 'login') {
    const state = sentences(sentence(control), said('changeJob.couldNotRead', { address }));
    return stopped(control, 'verify', failure, state).outcome;
  }
  end(control, 'verify', 'failed', failure.message);
  return {
    kind: 'not-seen',
    message: sentences(sentence(control), said('changeJob.unreadable', { address, why: failure.message })),
    advice: adviceOnUnread(failure),
    address,
  };
}

/**
 * An address that the device announces now, other than where it was, and that this computer has no way to. One that is
 * link-local counts where it announces no other.
 */
function announcedAway(control: Control): Away | null {
  const { serial, request } = control.job;
  const { talkedTo, coming = [] } = request;
  const announced = control.devices.places.announced(serial).filter(isIPv4);
  const routable = announced.filter((address) => !isLinkLocal(address));
  for (const address of routable.length > 0 ? routable : announced) {
    if (address === talkedTo || (coming.length > 0 && !coming.includes(address))) continue;
    const missing = whatIsMissing(control, address);
    if (missing !== null) return { address, missing };
  }
  return null;
}

function outOfReach(control: Control, step: FollowStep, { address, missing }: Away): JobOutcome {
  end(control, step, 'failed', said('changeJob.silentWhereAnnounced', { address }));
  return {
    kind: 'out-of-reach',
    message: said('changeJob.outOfReach', { address }),
    advice: sentences(missing, said('jobs.thenLookAgain')),
    address,
  };
}

/** Which address this computer would need to reach `address`; null where it has one, or where its own are not known. */
function whatIsMissing({ devices, job }: Control, address: string): Said | null {
  if (devices.places.ownSubnets().length === 0) return null;
  const { staticAddressConfigurations: asked } = job.request.params;
  const given = Array.isArray(asked)
    ? asked.filter(isRecord).find((one) => one.address === address)
    : undefined;
  const prefixLength = typeof given?.prefixLength === 'number' ? given.prefixLength : null;
  return devices.places.missingSubnet(address, prefixLength, takenBy(job.request));
}

async function notSeen(control: Control, step: FollowStep, waitMs: number): Promise<JobOutcome> {
  const { method, params, coming = [] } = control.job.request;
  const [target] = coming;
  const seconds = Math.round(waitMs / 1_000);
  end(control, step, 'failed', said('jobs.notSeenWithin', { seconds }));
  if (changeOf(method).takesAway?.(params) === true) {
    return {
      kind: 'not-seen',
      message: sentences(sentence(control), said('changeJob.tookItselfAway')),
      advice: said('changeJob.tookItselfAwayAdvice'),
    };
  }
  const stranger = target === undefined ? [] : await strangerAt(control, target);
  const missing = target === undefined ? null : whatIsMissing(control, target);
  return {
    kind: 'not-seen',
    message: sentences(sentence(control), said('changeJob.notSeenAgain', { seconds }), ...stranger),
    advice: missing ?? adviceFor(control),
  };
}

/** Who answers at the new address in the device's place, as a sentence to follow another. */
async function strangerAt({ devices, job, signal }: Control, address: string): Promise<Said[]> {
  const holder = await devices.places.holderOf(job.serial, address, signal);
  const detail = await devices.detail(job.serial);
  const picture = (detail.ok && detail.value.network?.picture) || null;
  const who = whoElse(holder, job.serial, picture);
  return who === null ? [] : [said('changeJob.strangerAt', { address, who })];
}

function adviceFor({ job }: Control): Said {
  const { method, params } = job.request;
  return changeOf(method).whenNotSeen?.(params) ?? said('changeJob.notSeenAdvice');
}

/** What is known of the sending. */
function sentence({ job }: Control): Said {
  return said(stepState(job, 'send') === 'done' ? 'changeJob.sentYes' : 'changeJob.sentUnanswered');
}

function stoppedLooking(control: Control, step: FollowStep): JobOutcome {
  end(control, step, 'skipped', said('jobs.stoppedLooking'));
  return cancelled(said('changeJob.stoppedEarly'), said('changeJob.stoppedEarlyAdvice'));
}
