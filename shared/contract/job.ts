import type { ChangeMethod } from '../api/changes.ts';
import type { Failure } from './result.ts';
import type { Said } from '../texts/said.ts';

/** `unknown`: sent, but the answer was lost, so nobody can say whether it was done. */
export type StepState = 'todo' | 'running' | 'done' | 'skipped' | 'failed' | 'unknown';

export interface JobStep {
  name: string;
  title: Said;
  state: StepState;
  /** What happened, in a sentence. */
  message: Said | null;
  /** Milliseconds since 1970. */
  startedAt: number | null;
  endedAt: number | null;
  /** While running: when the step gives up. */
  deadline: number | null;
}

/**
 * How a job ended, claiming no more than was seen.
 * - `on-network`: the serial number answered at `address` as a WLAN station.
 * - `tested`: the WLAN settings are stored and passed the device's own test; nothing was switched.
 * - `confirmed`: the change was read back from the device, at `address`.
 * - `not-taken`: read again, the device has something else than was asked, or has not switched.
 * - `rolled-back`: the device went back to its old settings by itself; it answers at `address`.
 * - `out-of-reach`: the device announces itself at `address`, where this computer cannot reach it. Can be resumed.
 * - `not-seen`: sent as far as is known, its effect not seen yet. Can be resumed.
 * - `failed` and `cancelled`: `message` says what state the device is in.
 */
export const outcomeKinds = [
  'on-network',
  'tested',
  'confirmed',
  'not-taken',
  'rolled-back',
  'out-of-reach',
  'not-seen',
  'failed',
  'cancelled',
] as const;
export type JobOutcomeKind = (typeof outcomeKinds)[number];

export interface JobOutcome {
  kind: JobOutcomeKind;
  message: Said;
  advice: Said;
  address?: string;
  failure?: Failure;
}

export interface WlanInstallationSummary {
  kind: 'wlan-installation';
  deviceName: string;
  ssid: string;
  mode: string;
  /** ISO 3166-1 alpha-2, or null to leave the country code as it is. */
  countryCode: string | null;
  doSwitch: boolean;
  /** Where the device was talked to before the switch; there once it was read. */
  talkedTo?: string | null;
  /** After the switch it was not heard for a while. */
  gone?: boolean;
}

/** One call of a method that changes settings, its effect followed until it was seen. */
export interface NetworkChangeSummary {
  kind: 'network-change';
  method: ChangeMethod;
  /** As sent, secrets hidden (`hideSecrets`). */
  params: Record<string, unknown>;
  /** Where the device was talked to before the change; there once it was read, as are the other two. */
  talkedTo?: string | null;
  /** The static addresses that the device is told to use. */
  coming?: string[];
  /** What it had for the parameters before, as far as it tells; secrets as whether they are set. */
  before?: Record<string, unknown>;
  /** After the change was sent it was not heard for a while. */
  gone?: boolean;
}

export type JobRequest = WlanInstallationSummary | NetworkChangeSummary;

/** A piece of work on one device that takes time. Never holds a key or a password. */
export interface Job<Request extends JobRequest = JobRequest> {
  id: string;
  serial: string;
  /** The device's name when the job began. */
  deviceLabel: string;
  request: Request;
  /** `waiting`: for the user to confirm `question`. */
  state: 'running' | 'waiting' | 'ended';
  steps: JobStep[];
  /** What the user is asked before the job goes on, with what will happen then. */
  question: Said | null;
  outcome: JobOutcome | null;
  /** Set once the user has asked to stop; the job stops at its next safe point. */
  cancelling: boolean;
  /** The device can be looked for again. */
  resumable: boolean;
  startedAt: number;
  endedAt: number | null;
}

export function isWlanInstallation(job: Job): job is Job<WlanInstallationSummary> {
  return job.request.kind === 'wlan-installation';
}

export function isNetworkChange(job: Job): job is Job<NetworkChangeSummary> {
  return job.request.kind === 'network-change';
}

export interface JobsSnapshot {
  revision: number;
  jobs: Job[];
}

/** Follows a snapshot with revision `revision - 1`. */
export interface JobsDelta {
  revision: number;
  job: Job;
}
