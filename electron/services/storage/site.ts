/** What is kept of a site's devices. One file, easy to hand to a colleague: passwords are never in it. */
import { join } from 'node:path';
import { z } from 'zod';
import { JsonDocument } from './json-document.ts';

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
  /** getNetworkInfo's `data` as it came, so that a later version can read more out of it. */
  network: z.object({ readAt: z.number(), data: z.unknown() }).nullable(),
});

const siteSchema = z.object({ version: z.literal(1), devices: z.array(deviceSchema) });

export type SiteDevice = z.infer<typeof deviceSchema>;
export type Site = z.infer<typeof siteSchema>;

/** The site's file in the program's data folder. */
export function siteDocument(dataFolder: string, now: () => number): JsonDocument<Site> {
  return new JsonDocument(
    join(dataFolder, 'site.json'),
    siteSchema,
    () => ({ version: 1, devices: [] }),
    now,
  );
}
