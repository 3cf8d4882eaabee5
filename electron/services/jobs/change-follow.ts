/** Follows a change that was sent until its effect was seen: looks for the serial number, reads back and compares. */
import { isLinkLocal, isIPv4, missingSubnet, sameAddress } from '../../../shared/ip.ts';
import type { JobOutcome } from '../../../shared/job.ts';
import type { ChangeMethod } from '../../../shared/methods.ts';
import { isRecord, type NetworkPicture } from '../../../shared/network-info.ts';
import type { Failure } from '../../../shared/result.ts';
import { whoElse } from './change-check.ts';
import { isSettled } from './change-settled.ts';
import { areSame, differences, presentValues, wantedValues } from './change-values.ts';
import { stepState } from './job-kind.ts';
import type { Control } from './change-request.ts';
import { begin, cancelled, end, pause, stopped, within } from './steps.ts';

const lookEveryMs = 1_000;
const readMs = 10_000;
/** A device has answered before it begins to change; until then its old settings mean nothing. */
const graceMs = 20_000;
/** One that was gone and is back has made its change or given it up; soon after, what it says is final. */
const backMs = 3_000;
/** An announcement of an address that does not answer: given that long to become reachable. */
const announcedMs = 5_000;

/** What was seen of the device in one round. */
interface Seen {
  address: string;
  picture: NetworkPicture;
  wanted: Record<string, unknown>;
  present: Record<string, unknown>;
  /** The parameters that are not as asked. */
  differing: string[];
}

/** What the rounds have shown so far. Times are milliseconds since 1970. */
interface Watch {
  began: number;
  /** Not seen in some round since the change was sent. */
  gone: boolean;
  /** Seen in every round since. */
  backSince: number | null;
  /** Announcing itself since then at an address that this computer cannot reach. */
  announcedSince: number | null;
}

/** The steps that follow a change: the first ends when the device answered, the second when it was read. */
export type FollowStep = 'look' | 'verify';

/** Looks and reads for `waitMs` at most. With `verify` there is nothing to look for: the line stays. */
export async function follow(control: Control, step: FollowStep, waitMs: number): Promise<JobOutcome> {
  begin(control, step, waitMs);
  await control.save();
  const limit = within(control, waitMs);
  try {
    return await rounds(control, step, waitMs, limit.signal);
  } finally {
    limit.end();
  }
}

async function rounds(
  control: Control,
  step: FollowStep,
  waitMs: number,
  limit: AbortSignal,
): Promise<JobOutcome> {
  const { clock, devices, signal, job } = control;
  const watch: Watch = { began: clock.now(), gone: false, backSince: null, announcedSince: null };
  const grace = Math.min(graceMs, waitMs);
  let seen: Seen | null = null;
  for (;;) {
    const address = await devices.places.seek(job.serial, limit, job.request.coming);
    const read = address === null ? null : await readBack(control, address, limit);
    if (signal.aborted) return stoppedLooking(control, step);
    if (read && 'failure' in read && read.failure.kind === 'login') {
      return unreadable(control, step, read.failure);
    }
    const now = clock.now();
    const late = limit.aborted || now - watch.began >= waitMs;
    const nowSeen = read && 'seen' in read ? read.seen : null;
    // A round that the deadline cut short says nothing: the one before counts.
    if (nowSeen || !limit.aborted) seen = nowSeen;
    if (address === null && !limit.aborted) watch.gone = true;
    watch.backSince = seen ? (watch.backSince ?? now) : null;
    const patient = late || now - watch.began >= grace;
    if (
      seen &&
      seen.differing.length === 0 &&
      (patient || isSettled(job.request, seen.address, seen.picture))
    ) {
      return confirmed(control, step, seen, limit);
    }
    const final = patient || (watch.gone && watch.backSince !== null && now - watch.backSince >= backMs);
    if (seen && seen.differing.length > 0 && final) return notAsAsked(control, step, seen, watch);
    const away = seen ? null : announcedAway(control);
    watch.announcedSince = away ? (watch.announcedSince ?? now) : null;
    if (away && (late || now - (watch.announcedSince ?? now) >= announcedMs)) {
      return outOfReach(control, step, away);
    }
    if (late) return notSeen(control, step, waitMs);
    await pause(control, Math.min(lookEveryMs, watch.began + waitMs - now));
  }
}

/** What the device has now; null when it could not be read in this round. */
async function readBack(
  control: Control,
  address: string,
  signal: AbortSignal,
): Promise<{ seen: Seen } | { failure: Failure }> {
  const { serial, request } = control.job;
  const { method, params } = request;
  const read = await control.devices.readNetwork(serial, { signal, timeoutMs: readMs });
  if (!read.ok) return { failure: read.error };
  const { network } = read.value;
  if (!network) throw new Error('A network that was read is there.');
  const wanted = wantedValues(method, params);
  const present = presentValues(network.picture, method, params);
  const differing = differences(wanted, present);
  return { seen: { address, picture: network.picture, wanted, present, differing } };
}

async function confirmed(
  control: Control,
  step: FollowStep,
  seen: Seen,
  limit: AbortSignal,
): Promise<JobOutcome> {
  const { devices, job } = control;
  const { coming = [] } = job.request;
  const untold = Object.keys(seen.wanted).filter((name) => !(name in seen.present));
  const [target] = coming.filter((one) => !sameAddress(one, seen.address));
  // Read elsewhere, at a link-local address for one: the address that was asked for says more, if it answers.
  const elsewhere = target !== undefined && !coming.some((one) => sameAddress(one, seen.address));
  const there = elsewhere && (await devices.places.answersAt(job.serial, target, limit));
  const address = there ? target : seen.address;
  found(control, step, address);
  if (untold.length > 0 && untold.length === Object.keys(seen.wanted).length) {
    end(control, 'verify', 'unknown', `The device does not tell ${listed(untold)}.`);
    return {
      kind: 'not-seen',
      message: `${sentence(control)} The device answers at ${address} and does not tell ${listed(untold)}, so that could not be read back.`,
      advice: 'See by its effect whether it is as it should be.',
      address,
    };
  }
  const exceptFor = untold.length > 0 ? ` It does not tell ${listed(untold)}.` : '';
  end(control, 'verify', 'done', `Read back as asked.${exceptFor}`);
  const silent = elsewhere && !there ? ` At ${target} it did not answer this computer.` : '';
  const missing = silent && target !== undefined ? whatIsMissing(control, target) : null;
  const stillThere =
    there || isSettled(job.request, seen.address, seen.picture)
      ? null
      : 'It still answers where it was: perhaps no DHCP server gave it an address.';
  return {
    kind: 'confirmed',
    message: `The device has the settings as asked, read back at ${address}.${exceptFor}${silent}`,
    advice: missing ?? stillThere ?? afterwards(job.request.method),
    address,
  };
}

/** What is left to do once the settings are there. Proxies: section setGlobalProxyConfiguration. */
function afterwards(method: ChangeMethod): string {
  return method === 'setGlobalProxyConfiguration'
    ? 'Restart the device when it suits: it uses these proxies from then on.'
    : 'Nothing more to do.';
}

/** The step of looking has ended well: its serial number was heard. */
function found(control: Control, step: FollowStep, address: string): void {
  if (step !== 'look') return;
  end(control, 'look', 'done', `Its serial number answered at ${address}.`);
  begin(control, 'verify');
}

function notAsAsked(
  control: Control,
  step: FollowStep,
  { address, present, differing }: Seen,
  { gone, began }: Watch,
): JobOutcome {
  const { method, before = {} } = control.job.request;
  const saidYes = stepState(control.job, 'send') === 'done';
  const asBefore = areSame(differing, before, present);
  const seconds = Math.max(1, Math.round((control.clock.now() - began) / 1_000));
  found(control, step, address);
  end(control, 'verify', 'failed', `Not as asked: ${listed(differing)}.`);
  // Only these are made after their answer, and given up silently.
  const later = method === 'setIPv4AddressConfiguration' || method === 'setIPv6AddressConfiguration';
  if (asBefore && (gone || (later && saidYes))) {
    const how = gone
      ? `The device was gone, and answers at ${address} again with its old settings: it went back to them.`
      : `The device said yes, and ${seconds} s later it still answers at ${address} with its old settings: it did not keep the change.`;
    return {
      kind: 'rolled-back',
      message: how,
      advice:
        'Its system log says why. Check what was asked, the address and the router first, then try again.',
      address,
    };
  }
  const message = saidYes
    ? `The device said yes, but read back at ${address} it is not as asked: ${listed(differing)}.`
    : asBefore
      ? `The answer was lost, and the device at ${address} has its old settings: it has probably never read the request.`
      : `The answer was lost, and read back at ${address} the device is not as asked: ${listed(differing)}.`;
  return { kind: 'not-taken', message, advice: 'See what the device has now, then try again.', address };
}

/** Answers, but cannot be read: the login is missing after a restart of the program, or was changed. */
function unreadable(control: Control, step: FollowStep, failure: Failure): JobOutcome {
  return stopped(control, step, failure, 'The change was sent; what the device has now could not be read.')
    .outcome;
}

interface Away {
  address: string;
  /** Which address this computer would need. */
  missing: string;
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
  end(control, step, 'failed', `It announces itself at ${address} and does not answer there.`);
  return {
    kind: 'out-of-reach',
    message: `The device announces itself at ${address}, where this computer does not reach it.`,
    advice: `${missing} Then look again.`,
    address,
  };
}

/** Which address this computer would need to reach `address`; null where it has one, or where its own are not known. */
function whatIsMissing({ devices, job }: Control, address: string): string | null {
  const own = devices.places.ownSubnets();
  const { staticAddressConfigurations: asked } = job.request.params;
  const given = Array.isArray(asked)
    ? asked.filter(isRecord).find((one) => one.address === address)
    : undefined;
  const prefixLength = typeof given?.prefixLength === 'number' ? given.prefixLength : null;
  return own.length === 0 ? null : missingSubnet(address, own, prefixLength);
}

async function notSeen(control: Control, step: FollowStep, waitMs: number): Promise<JobOutcome> {
  const { coming = [] } = control.job.request;
  const [target] = coming;
  const seconds = Math.round(waitMs / 1_000);
  end(control, step, 'failed', `Not seen within ${seconds} seconds.`);
  if (endsTheLine(control)) {
    return {
      kind: 'not-seen',
      message: `${sentence(control)} The device can no longer be seen here, as was to be expected.`,
      advice: 'Reach it over another of its interfaces or addresses, and look again from there.',
    };
  }
  const stranger = target === undefined ? null : await strangerAt(control, target);
  const missing = target === undefined ? null : whatIsMissing(control, target);
  return {
    kind: 'not-seen',
    message: `${sentence(control)} The device was not seen again within ${seconds} seconds.${stranger ?? ''}`,
    advice: missing ?? adviceFor(control),
  };
}

/** Who answers at the new address in the device's place, as a sentence to follow another. */
async function strangerAt({ devices, job, signal }: Control, address: string): Promise<string | null> {
  const holder = await devices.places.holderOf(job.serial, address, signal);
  const picture = devices.get(job.serial)?.network?.picture ?? null;
  const who = whoElse(holder, job.serial, picture);
  return who === null ? null : ` Somebody else is at ${address}: ${who}`;
}

/** Changes that are meant to take away what this computer talked through. */
function endsTheLine({ job }: Control): boolean {
  const { method, params } = job.request;
  switch (method) {
    case 'setIPv4AddressConfiguration':
    case 'setIPv6AddressConfiguration':
      return params.enabled === false;
    case 'setDeviceConfiguration':
      return params.staticState === 'down';
    case 'removeVlan':
      return true;
    case 'addVlan':
    case 'setGlobalProxyConfiguration':
    case 'setHostnameConfiguration':
    case 'setResolverConfiguration':
    case 'setWired8021XConfiguration':
    case 'setWlanConfiguration':
    case 'setWLANStationConfiguration':
      return false;
  }
}

function adviceFor({ job }: Control): string {
  const { method, params } = job.request;
  if (method === 'setWired8021XConfiguration') {
    return 'See at the switch whether it has closed the device’s port. Once it is open, look again.';
  }
  if (method === 'setWLANStationConfiguration' || method === 'setWlanConfiguration') {
    return 'Join the same WLAN with this computer and look again.';
  }
  return params.configurationMode === 'dhcp'
    ? 'Ask the DHCP server which address it gave the device, add it by that address, and look again.'
    : 'Check the cable and the power, wait a minute, and look again.';
}

/** What is known of the sending. */
function sentence({ job }: Control): string {
  return stepState(job, 'send') === 'done'
    ? 'The change was sent, and the device said yes.'
    : 'The change was sent; its answer was lost.';
}

function stoppedLooking(control: Control, step: FollowStep): JobOutcome {
  end(control, step, 'skipped', 'Stopped looking.');
  return cancelled(
    'The change was sent; you stopped looking before its effect was seen.',
    'Look for the device again whenever you like.',
  );
}

function listed(names: readonly string[]): string {
  return names.join(', ');
}
