/**
 * A job as it is kept, and as the window shows it. What stands on disk is checked by the schema, and the types come from it.
 */
import { z } from 'zod';
import { changeMethods } from '../api/changes.ts';
import { saidSchema } from '../texts/said-schema.ts';
import { failureKinds } from './result.ts';
import { timeSchema } from './time.ts';

const time = timeSchema.nullable();

/** `unknown`: sent, but the answer was lost, so nobody can say whether it was done. */
const stepStates = ['todo', 'running', 'done', 'skipped', 'failed', 'unknown'] as const;
export type StepState = (typeof stepStates)[number];

const stepSchema = z.object({
  name: z.string(),
  title: saidSchema,
  state: z.enum(stepStates),
  /** What happened. */
  message: saidSchema.nullable(),
  /** Milliseconds since 1970. */
  startedAt: time,
  endedAt: time,
  /** While running: when the step gives up. */
  deadline: time,
});
export type JobStep = z.infer<typeof stepSchema>;

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
const outcomeKinds = [
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

/** As much of a failure as says later what went wrong. */
const failureSchema = z.object({
  kind: z.enum(failureKinds),
  message: saidSchema,
  advice: saidSchema,
  code: z.number().exactOptional(),
  subCode: z.number().exactOptional(),
  parameter: z.string().exactOptional(),
  fingerprint: z.string().exactOptional(),
});

const outcomeSchema = z.object({
  kind: z.enum(outcomeKinds),
  message: saidSchema,
  advice: saidSchema,
  address: z.string().exactOptional(),
  failure: failureSchema.exactOptional(),
});
export type JobOutcome = z.infer<typeof outcomeSchema>;

const wlanInstallationSchema = z.object({
  kind: z.literal('wlan-installation'),
  deviceName: z.string(),
  ssid: z.string(),
  mode: z.string(),
  /** ISO 3166-1 alpha-2, or null to leave the country code as it is. */
  countryCode: z.string().nullable(),
  doSwitch: z.boolean(),
  /** Where the device was talked to before the switch; there once it was read. */
  talkedTo: z.string().nullable().exactOptional(),
  /** After the switch it was not heard for a while. */
  gone: z.boolean().exactOptional(),
});
export type WlanInstallationSummary = z.infer<typeof wlanInstallationSchema>;

/** One call of a method that changes settings, its effect followed until it was seen. */
const networkChangeSchema = z.object({
  kind: z.literal('network-change'),
  method: z.enum(changeMethods),
  /** As sent, secrets hidden (`hideSecrets`). */
  params: z.record(z.string(), z.unknown()),
  /** Where the device was talked to before the change; there once it was read, as are the other two. */
  talkedTo: z.string().nullable().exactOptional(),
  /** The static addresses that the device is told to use. */
  coming: z.array(z.string()).exactOptional(),
  /** What it had for the parameters before, as far as it tells; secrets as whether they are set. */
  before: z.record(z.string(), z.unknown()).exactOptional(),
  /** After the change was sent it was not heard for a while. */
  gone: z.boolean().exactOptional(),
});
export type NetworkChangeSummary = z.infer<typeof networkChangeSchema>;

/** A piece of work on one device that takes time. Never holds a key or a password. */
export const jobSchema = z.object({
  id: z.string(),
  serial: z.string(),
  /** The device's name when the job began. */
  deviceLabel: z.string(),
  request: z.discriminatedUnion('kind', [wlanInstallationSchema, networkChangeSchema]),
  /** `waiting`: for the user to confirm `question`. */
  state: z.enum(['running', 'waiting', 'ended']),
  steps: z.array(stepSchema),
  /** What the user is asked before the job goes on, with what will happen then. */
  question: saidSchema.nullable(),
  outcome: outcomeSchema.nullable(),
  /** Set once the user has asked to stop; the job stops at its next safe point. */
  cancelling: z.boolean(),
  /** The device can be looked for again. */
  resumable: z.boolean(),
  startedAt: timeSchema,
  endedAt: time,
});
type AnyJob = z.infer<typeof jobSchema>;
export type JobRequest = AnyJob['request'];

export interface Job<Request extends JobRequest = JobRequest> extends Omit<AnyJob, 'request'> {
  request: Request;
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
  /** The ids of old jobs that are kept no longer. */
  dropped: readonly string[];
}
