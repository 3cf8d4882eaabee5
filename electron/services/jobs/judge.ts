/**
 * When looking for a device has come to an end, and to which: after a change that may have moved it, cut its line or
 * taken it off. Pure: what was seen and the time come from looking.ts. Times are the clock's ticks, in milliseconds.
 */
import type { Failure } from '../../../shared/contract/result.ts';
import type { Said } from '../../../shared/texts/said.ts';

/** What was read of the device, against what was asked of it. */
export interface Findings {
  asAsked: boolean;
  /** It uses what it tells. One that has written a change down and not made it yet does not. */
  settled: boolean;
}

export interface Away {
  address: string;
  /** Which address this computer would need. */
  missing: Said;
}

/** What one round of looking has shown. */
export type Round<Found extends Findings = Findings> =
  /** Its serial number was heard nowhere; `away` where it announces an address that this computer has no way to. */
  | { kind: 'silent'; away: Away | null }
  /** Its serial number answered, and its settings could not be read. */
  | { kind: 'unread'; address: string; failure: Failure }
  | { kind: 'read'; address: string; found: Found };

/** What the rounds have shown so far. */
export interface Watch {
  began: number;
  waitMs: number;
  /** Not heard in some round since the change was sent. */
  gone: boolean;
  /** Read in every round since. */
  backSince: number | null;
  /** Announced out of reach in every round since. */
  awaySince: number | null;
}

export type Verdict<Found extends Findings = Findings> =
  | { kind: 'as-asked' | 'not-as-asked'; address: string; found: Found }
  | { kind: 'unread'; address: string; failure: Failure }
  | { kind: 'out-of-reach'; away: Away }
  | { kind: 'not-seen' };

/** A device answers before it begins to change; until then its old settings mean nothing. */
export const graceMs = 20_000;
/** One that was gone and is back has made its change or given it up; soon after, what it says is final. */
const backMs = 3_000;
/** An announcement of an address that does not answer: given that long to become reachable. */
const announcedMs = 5_000;

/** The watch after one more round. */
export function watched(watch: Watch, round: Round, now: number): Watch {
  const away = round.kind === 'silent' && round.away !== null;
  return {
    ...watch,
    gone: watch.gone || round.kind === 'silent',
    backSince: round.kind === 'read' ? (watch.backSince ?? now) : null,
    awaySince: away ? (watch.awaySince ?? now) : null,
  };
}

/** What the rounds up to this one come to; null where another one is to be seen. */
export function judge<Found extends Findings>(
  { began, waitMs, gone, backSince, awaySince }: Watch,
  round: Round<Found>,
  now: number,
): Verdict<Found> | null {
  const late = now - began >= waitMs;
  const patient = late || now - began >= graceMs;
  switch (round.kind) {
    case 'read': {
      const { address, found } = round;
      if (found.asAsked) return found.settled || patient ? { kind: 'as-asked', address, found } : null;
      const final = patient || (gone && backSince !== null && now - backSince >= backMs);
      return final ? { kind: 'not-as-asked', address, found } : null;
    }
    case 'unread':
      // A login that is missing or was refused is not tried again.
      return late || round.failure.kind === 'login' ? round : null;
    case 'silent': {
      const { away } = round;
      const stays = late || (awaySince !== null && now - awaySince >= announcedMs);
      if (away && stays) return { kind: 'out-of-reach', away };
      return late ? { kind: 'not-seen' } : null;
    }
  }
}
