/** What a site's devices answered over time: the visits, and what was other at a later one. */
import type { SiteAnswer } from '../contract/site.ts';
import { answerDifferences, type Difference } from './differences.ts';

/** A time in which devices were read, with no long pause in between; milliseconds since 1970. */
export interface Visit {
  from: number;
  until: number;
  /** How many devices were read. */
  devices: number;
}

/** Whoever comes back after a night has come anew. */
const pauseMs = 8 * 60 * 60 * 1_000;

/** The visits that the kept answers tell of, the latest first. */
export function visitsOf(answers: ReadonlyMap<string, readonly SiteAnswer[]>): Visit[] {
  const times = [...answers]
    .flatMap(([serial, kept]) =>
      kept.flatMap(({ readAt, lastReadAt }) => [readAt, lastReadAt].map((at) => ({ serial, at }))),
    )
    .sort((one, other) => one.at - other.at);
  const visits: { from: number; until: number; serials: Set<string> }[] = [];
  for (const { serial, at } of times) {
    const last = visits.at(-1);
    if (last && at - last.until <= pauseMs) {
      last.until = at;
      last.serials.add(serial);
    } else {
      visits.push({ from: at, until: at, serials: new Set([serial]) });
    }
  }
  return visits.map(({ serials, ...visit }) => ({ ...visit, devices: serials.size })).reverse();
}

/** `new`: no answer from before is kept; `unread`: it did not answer again; `untold`: it had told nothing by the later time. */
type DeviceState = 'changed' | 'new' | 'unread' | 'untold' | 'same';

interface DeviceHistory {
  state: DeviceState;
  differences: Difference[];
}

/** A device of a site at two times. */
export interface DeviceComparison extends DeviceHistory {
  serial: string;
  name: string;
  place: string | null;
}

/** The certificates of a device that were trusted on a computer, the latest of those before first; null where none is now. */
export interface Trusted {
  fingerprint: string | null;
  /** Null where that is not known. */
  pinnedAt: number | null;
  replaced: readonly { fingerprint: string; pinnedAt: number | null; replacedAt: number }[];
}

/** With the other certificate that was trusted by `to`, where the answers do not tell of one. */
export function withCertificates(
  history: DeviceHistory,
  trusted: Trusted,
  from: number,
  to: number,
): DeviceHistory {
  const before = trustedAt(trusted, from);
  const after = trustedAt(trusted, to);
  const isTold = history.differences.some(({ path }) => path[0] === 'fingerprint');
  if (
    history.state === 'new' ||
    history.state === 'untold' ||
    isTold ||
    before === null ||
    after === null ||
    before === after
  ) {
    return history;
  }
  return {
    state: 'changed',
    differences: [{ path: ['fingerprint'], before, after }, ...history.differences],
  };
}

/** Null where nothing is known of then. */
function trustedAt({ fingerprint, pinnedAt, replaced }: Trusted, at: number): string | null {
  const all = [{ fingerprint, pinnedAt, replacedAt: Infinity }, ...replaced];
  return all.find((one) => (one.pinnedAt ?? -Infinity) <= at && at < one.replacedAt)?.fingerprint ?? null;
}

/** What a device, whose answers are given the newest first, had told by `to` against `from`. */
export function deviceHistory(answers: readonly SiteAnswer[], from: number, to: number): DeviceHistory {
  const before = answerAt(answers, from);
  const after = answerAt(answers, to);
  if (!after) return { state: 'untold', differences: [] };
  if (!before) return { state: 'new', differences: [] };
  const differences = answerDifferences(before, after);
  if (differences.length > 0) return { state: 'changed', differences };
  return { state: after.lastReadAt > from ? 'same' : 'unread', differences };
}

/** How many devices stand how. */
export function countsOf(compared: readonly DeviceComparison[]): Record<DeviceState, number> {
  const counts = { changed: 0, new: 0, unread: 0, untold: 0, same: 0 };
  for (const { state } of compared) counts[state] += 1;
  return counts;
}

/** What a device had told last at that time; null where nothing is kept of then. */
function answerAt(answers: readonly SiteAnswer[], at: number): SiteAnswer | null {
  return answers.find(({ readAt }) => readAt <= at) ?? null;
}

/** What of it stands out: another address in use, another AXIS OS, another certificate. */
type NotableKind = 'moved' | 'system' | 'certificate' | 'value';

export function kindOf({ path }: Difference): NotableKind {
  if (path[0] === 'osVersion') return 'system';
  if (path[0] === 'fingerprint') return 'certificate';
  return path.includes('addresses') ? 'moved' : 'value';
}
