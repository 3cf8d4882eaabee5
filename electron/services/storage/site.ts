/** What is kept of a site's devices. One file, easy to hand to a colleague: passwords are never in it. */
import { z } from 'zod';
import type { Shape } from './shape.ts';
import { mergeFields } from './merge.ts';
import { said } from '../../../shared/texts/said.ts';

const text = z.string().max(300);
const port = z.int().min(1).max(65535);

const deviceSchema = z.object({
  serial: z.string().regex(/^[0-9A-F]{12}$/),
  name: text,
  model: text.nullable(),
  osVersion: text.nullable(),
  addresses: z.array(text).max(50),
  port,
  httpsPort: port.nullable(),
  /** What the user typed before the address, when it was added by hand. */
  scheme: z.enum(['http', 'https']).nullable(),
  needsSetup: z.boolean().nullable(),
  fingerprint: z
    .string()
    .regex(/^[0-9A-F]{64}$/)
    .nullable(),
  lastSeen: z.number().nullable(),
  /** getNetworkInfo's `data` as it came, without secrets, so that a later version can read more out of it. */
  network: z.object({ readAt: z.number(), data: z.unknown() }).nullable(),
});

export type SiteDevice = z.infer<typeof deviceSchema>;

/** The devices, by serial number. */
export const siteShape: Shape<SiteDevice> = {
  field: 'devices',
  key: 'serial',
  schema: deviceSchema,
  title: (serial) => (serial === null ? said('storage.deviceWithout') : said('storage.device', { serial })),
  time: ({ lastSeen }) => lastSeen ?? 0,
  most: null,
  settle: (base, mine, theirs) =>
    mergeFields(base, mine, theirs, (field) => {
      // What is on disk was seen first: a second certificate must not take its place unasked.
      if (field === 'fingerprint') return theirs.fingerprint === null ? 'mine' : 'theirs';
      return (theirs.lastSeen ?? 0) > (mine.lastSeen ?? 0) ? 'theirs' : 'mine';
    }),
  migrations: [],
};
