/** Changes that wait until their device is here, as they are kept and as the window shows them. Times are milliseconds since 1970. */
import { z } from 'zod';
import { timeSchema } from './time.ts';
import { changeMethods, type ChangeMethod } from '../api/changes.ts';
import { holdsSecrets } from '../api/secrets.ts';
import type { Said } from '../texts/said.ts';
import { saidSchema } from '../texts/said-schema.ts';

const longestPlanned = 16_384;
const values = z.record(z.string().max(100), z.json());
const small = (value: unknown) => JSON.stringify(value).length <= longestPlanned;

export const plannedSchema = z.strictObject({
  id: z.string().min(1).max(64),
  method: z.enum(changeMethods),
  /** Those of the method. A key, a password or a login in a URL is never kept: `(hidden)` says where it is to come. */
  params: values.refine(small).refine((params) => !holdsSecrets(params)),
  madeAt: timeSchema,
  /** What the device had for these parameters when it was planned, as it was read then; null where it was never read. */
  base: z.strictObject({ values: values.refine(small), readAt: timeSchema.nullable() }),
  /** Why it could not be made when it was tried last; null where it was not tried. */
  failed: z.strictObject({ at: timeSchema, message: saidSchema, advice: saidSchema }).nullable(),
});
export type PlannedChange = z.infer<typeof plannedSchema>;

/** What is planned for a device, in the order in which it was made. */
export interface PlannedDevice {
  serial: string;
  changes: PlannedChange[];
  /** Entries that this version cannot read: they stay as they are. */
  foreign: number;
}

/** What a site keeps for a device; null where nothing is planned. */
export function readPlanned(serial: string, kept: readonly unknown[]): PlannedDevice | null {
  if (kept.length === 0) return null;
  const changes = kept.flatMap((one) => plannedSchema.safeParse(one).data ?? []);
  return { serial, changes, foreign: kept.length - changes.length };
}

/**
 * How it stands with one of the changes that are being made.
 * - `asks`: the device has something else now than it was planned from, `present`: a person has to say yes to that.
 * - `left`: not begun, because the making was stopped or because an earlier one of its device failed.
 */
type PlannedState = 'waiting' | 'running' | 'asks' | 'done' | 'failed' | 'left';

export interface PlannedItem {
  serial: string;
  id: string;
  method: ChangeMethod;
  params: Record<string, unknown>;
  state: PlannedState;
  /** The job that it is made by, once there is one. */
  jobId: string | null;
  /** What came of it. */
  message: Said | null;
  present: Record<string, unknown> | null;
}

/** The changes that are being made, or were made last. */
export interface PlannedRun {
  id: string;
  /** `paused`: several failed alike, and a person has to say whether it goes on. */
  state: 'running' | 'paused' | 'stopping' | 'ended';
  /** All of them in a snapshot, and in a delta those that are not as before. */
  items: PlannedItem[];
}

export interface PlannedSnapshot {
  revision: number;
  devices: PlannedDevice[];
  run: PlannedRun | null;
}

/** Follows a snapshot with revision `revision - 1`. */
export interface PlannedDelta {
  revision: number;
  changed: PlannedDevice[];
  /** Serial numbers of those for which nothing is planned any more. */
  removed: string[];
  run: PlannedRun | null;
}

/** A change that is to be made now. */
export const plannedWishSchema = z.strictObject({
  serial: z.string().regex(/^[0-9A-F]{12}$/),
  id: z.string().min(1).max(64),
  /** The keys and passwords that it wants, in the order of `secretsToCome`. */
  secrets: z.array(z.string().max(1_000)).max(20),
  /** The present values that a person has said yes to, where they are others than it was planned from. */
  agreedTo: z.record(z.string().max(100), z.unknown()).nullable(),
});
export type PlannedWish = z.infer<typeof plannedWishSchema>;
