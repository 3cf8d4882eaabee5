/** What is kept of a site's devices. One file, easy to hand to a colleague: passwords are never in it. */
import { z } from 'zod';
import { keptOfDevice, schemes } from '../../../shared/contract/device.ts';
import type { Shape } from './shape.ts';
import { mergeFields } from './merge.ts';
import { said } from '../../../shared/texts/said.ts';

const deviceSchema = keptOfDevice.extend({
  /** What the user typed before the address, when it was added by hand. */
  scheme: z.enum(schemes).nullable(),
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
