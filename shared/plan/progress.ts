/** How work at many devices goes: looked at while it goes on, a row a device. Times are milliseconds since 1970. */
import type { Failure } from '../contract/result.ts';
import type { Sighting } from './applied.ts';
import { said, type Said } from '../texts/said.ts';

export interface WorkStep {
  /** Which kind of step it is; a device may have several of one kind. */
  name: string;
  /** What it is about, in words. */
  title: Said;
  state: 'todo' | 'running' | 'done' | 'failed';
  /** What goes on or came of it. */
  message: Said | null;
}

/**
 * `expected`: not found yet, waited for; `waiting`: its turn has not come; `left`: broken off or never begun, by the
 * cancel.
 */
type DeviceWorkState = 'expected' | 'waiting' | 'running' | 'done' | 'failed' | 'left';

export interface DeviceWork {
  serial: string;
  /** The row that it has taken meanwhile, as the next new device of that row's model; null where a row had named it. */
  rowId: string | null;
  state: DeviceWorkState;
  steps: WorkStep[];
  /** What its work failed with. */
  failure: Failure | null;
  startedAt: number | null;
  endedAt: number | null;
}

/**
 * `asking`: three devices in a row failed alike, and somebody has to say whether the rest go on; `pausing` and
 * `cancelling`: the steps under way come to their end.
 */
export type WorkState = 'running' | 'pausing' | 'paused' | 'asking' | 'cancelling' | 'ended';

export interface WorkSnapshot {
  revision: number;
  state: WorkState;
  /** While `asking`: what they failed with, and which. */
  alike: { failure: Failure; serials: string[] } | null;
  /** Rows that wait for the next new device of their model, or have waited in vain. */
  unbound: number;
  devices: DeviceWork[];
}

/** Follows a snapshot with revision `revision - 1`; `device` is the one that changed, null where none did. */
export interface WorkDelta {
  revision: number;
  state: WorkState;
  alike: WorkSnapshot['alike'];
  unbound: number;
  device: DeviceWork | null;
}

/** The plan of the open site as it is applied or undone, now or last in this run of the program; `kind` is null before. */
export interface ApplySnapshot extends WorkSnapshot {
  kind: 'apply' | 'undo' | null;
}

/** What is asked for and said before a plan is applied. */
export interface ApplyNeeded {
  /** Devices that something is done at. */
  devices: number;
  /** Rows that no device has taken yet. */
  unbound: number;
  /** First administrators that are to be made. */
  administrators: number;
  /** Devices that have an administrator, and that the program has no login for. */
  logins: number;
  /** Whether a WLAN wants its key. */
  wlanKey: boolean;
  /** Whether 802.1X wants its password. */
  eapPassword: boolean;
  /** Devices whose address changes: they are away for a while, and may be lost where the address is wrong. */
  moves: number;
  /** What is kept of applying it before. */
  done: number;
  open: number;
}

/** A device that is set up for a WLAN, from its test over the cable until it is seen there; null: not looked for yet. */
export interface WlanDevice {
  serial: string;
  sighting: Sighting | null;
}

/** What undoing would do at a device. */
export interface UndoNeeded {
  serial: string;
  changes: number;
  /** What stays as the plan has made it. */
  stays: Said[];
}

/** Where it was seen last, in a sentence that says no more than that. */
export function sightingSaid(sighting: Sighting | null): Said {
  if (sighting === null) return said('wlanStates.unseen');
  const { state, address } = sighting;
  if (state === 'out' || address === null) return said('wlanStates.out');
  return said(`wlanStates.${state}`, { address });
}
