/** What was done on a site, as its log keeps it: added to, never edited. Times are milliseconds since 1970. */
import { z } from 'zod';
import { timeSchema } from './time.ts';
import { saidSchema } from '../texts/said-schema.ts';
import { serialSchema } from './site.ts';

export const activityKinds = [
  'job',
  'plan',
  'administrator',
  'login',
  'certificate',
  'device',
  'site',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const longestWho = 120;

export const activityEntrySchema = z.object({
  at: timeSchema,
  /** The account of this computer, or the name that a person has set in the window. */
  who: z.string().max(longestWho),
  /** The device that it was done to; null for what concerns the site. */
  serial: serialSchema.nullable(),
  kind: z.enum(activityKinds),
  message: saidSchema,
  /** What a program may want of it: ids, addresses, fingerprints. Never a secret. */
  facts: z.record(z.string().max(40), z.string().max(1_000)),
});
export type ActivityEntry = z.infer<typeof activityEntrySchema>;

/** What is told of one thing that was done; when and by whom is added. */
export type Done = Omit<ActivityEntry, 'at' | 'who'>;

/** So many are shown, reported and handed over, the newest; older ones stay on disk. */
export const mostActivity = 20_000;

/** Some of them, the oldest first. */
export interface ActivityPortion {
  entries: ActivityEntry[];
  /** How many there are before them: 0 for the beginning. */
  from: number;
  /** There are still older ones on disk, which are not shown. */
  hasOlder: boolean;
}

export const longestSearch = 200;

/** What a person wants to see of it. */
export const activityFilterSchema = z.strictObject({
  text: z.string().max(longestSearch),
  serial: serialSchema.nullable(),
  kind: z.enum(activityKinds).nullable(),
});
export type ActivityFilter = z.infer<typeof activityFilterSchema>;
