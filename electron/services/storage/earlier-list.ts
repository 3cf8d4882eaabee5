/** The list as versions before kept it: one file, `site.json`, for rows, answers and pins. */
import { z } from 'zod';
import { keptOfDevice, schemes } from '../../../shared/contract/device.ts';
import { timeSchema } from '../../../shared/contract/time.ts';
import { said } from '../../../shared/texts/said.ts';
import type { Shape } from './shape.ts';

const earlierSchema = keptOfDevice.extend({
  scheme: z.enum(schemes).nullable(),
  network: z.object({ readAt: timeSchema, data: z.unknown() }).nullable(),
});
export type EarlierDevice = z.infer<typeof earlierSchema>;

export const earlierShape: Shape<EarlierDevice> = {
  field: 'devices',
  key: 'serial',
  schema: earlierSchema,
  title: (serial) => (serial === null ? said('storage.deviceWithout') : said('storage.device', { serial })),
  time: ({ lastSeen }) => lastSeen ?? 0,
  most: null,
  settle: (_base, mine) => mine,
  migrations: [],
};
