/** One thing asked of many devices: looked at while it goes on, a result a device. */
import type { Said } from '../texts/said.ts';

/** `look`: at their certificates; `login`: with the logins given; `read`: their network. */
export type RunKind = 'look' | 'login' | 'read';

/**
 * What came of it at one device. `done`: what was asked for. `refused`: the device refused the login; `blocked`: it refuses
 * everybody for a while; `unreached`: it did not answer; `certificate`: a person has to look at its certificate first;
 * `no-login`: there is none (left) for it; `other-device`: another one answers in its place; `odd`: anything else;
 * `left`: not begun, or broken off by the cancel.
 */
export const runOutcomes = [
  'done',
  'refused',
  'blocked',
  'unreached',
  'certificate',
  'no-administrator',
  'other-device',
  'no-login',
  'odd',
  'left',
] as const;
export type RunOutcome = (typeof runOutcomes)[number];

/** Those with which asking once more may do better, with nothing changed by anybody. */
export const worthRetrying: readonly RunOutcome[] = ['unreached', 'left'];

export interface RunResult {
  serial: string;
  outcome: RunOutcome;
  /** What was seen or tried, in words; null where the outcome says all. */
  detail: Said | null;
}

export interface Run {
  id: string;
  kind: RunKind;
  state: 'running' | 'stopping' | 'ended';
  /** How many devices it is about. */
  total: number;
  /** One for each device that it is done with. */
  results: RunResult[];
}

export interface RunsSnapshot {
  revision: number;
  /** The last one of each kind. */
  runs: Run[];
}

/** `results` are those that came since; null for a run that was put away. */
export interface RunsDelta {
  revision: number;
  id: string;
  run: Run | null;
}
