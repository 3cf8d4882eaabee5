/** What is kept of applying a plan at a device: what was done, and what stood there before. Times are milliseconds since 1970. */
import { z } from 'zod';
import { timeSchema } from '../contract/time.ts';
import { changeMethods } from '../api/changes.ts';
import { serialSchema } from '../contract/site.ts';
import type { PlanRow } from './plan.ts';
import { saidSchema } from '../texts/said-schema.ts';

const params = z.record(z.string(), z.unknown());
const name = z.string().max(200);

const appliedStepSchema = z.object({
  /** Which one it is among the device's steps. */
  key: name,
  name,
  /** `begun`: it may have been sent, and what came of it was not seen. */
  state: z.enum(['begun', 'done', 'failed']),
  at: timeSchema,
  message: saidSchema,
  /** The job that it was done by. */
  job: name.nullable(),
});
export type AppliedStep = z.infer<typeof appliedStepSchema>;

const stoodBeforeSchema = z.object({
  method: z.enum(changeMethods),
  /** As sent, secrets hidden. */
  params,
  /** What the device had for them; secrets as whether they were set. */
  values: params,
});
export type StoodBefore = z.infer<typeof stoodBeforeSchema>;

const mostApplied = 60;

/**
 * Where a device that is set up for a WLAN was when it was looked for last.
 * - `ready`: set up and tested, and it answers over its cable.
 * - `out`: it answers over the cable no more, and was not seen on the WLAN yet.
 * - `seen`: it answers over the WLAN, and no cable has a link.
 * - `back`: it was out, and answers over its cable again.
 * - `unsure`: it answers, and by which way cannot be read.
 */
const sightingSchema = z.object({
  state: z.enum(['ready', 'out', 'seen', 'back', 'unsure']),
  at: timeSchema,
  /** Where it answered; null where it did not. */
  address: name.nullable(),
});
export type Sighting = z.infer<typeof sightingSchema>;

export const appliedSchema = z.object({
  serial: serialSchema,
  /** The row's cells as one text: another row is applied anew. */
  row: z.string().max(40_000),
  startedAt: timeSchema,
  endedAt: timeSchema.nullable(),
  /** `begun`: not done with yet. `undone`: what could be put back was. */
  outcome: z.enum(['begun', 'done', 'failed', 'notReached', 'undone']),
  steps: z.array(appliedStepSchema).max(mostApplied),
  before: z.array(stoodBeforeSchema).max(mostApplied),
  /** The administrator that was made. */
  administrator: name.nullable(),
  /** SHA-256 of the certificate that it is talked to over; null for plain HTTP, or not known. */
  fingerprint: name.nullable(),
  /** When and where its serial number and everything that was asked for were read back. */
  verified: z.object({ at: timeSchema, address: name }).nullable(),
  /** How strongly the device heard its WLAN after its test there, in dBm; null where it did not tell. */
  signal: z.object({ ssid: name, dBm: z.number(), at: timeSchema }).nullable().default(null),
  /** Of a device that was set up for a WLAN; null before it was looked for. */
  sighting: sightingSchema.nullable().default(null),
});
/** A plan's row as an `Applied` keeps it. */
export const rowText = ({ cells }: Pick<PlanRow, 'cells'>) => JSON.stringify(Object.entries(cells).sort());

export type Applied = z.infer<typeof appliedSchema>;

/** It was set up for a WLAN and has passed its own test there, over the cable; whether it was seen there is another matter. */
export const isForWlan = ({ outcome, steps }: Applied): boolean =>
  outcome === 'done' && steps.some(({ key, state }) => key === 'wlanTest' && state === 'done');
