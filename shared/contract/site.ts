/** Sites as people make them, and what a site keeps of its devices. Times are milliseconds since 1970. */
import { z } from 'zod';
import { timeSchema } from './time.ts';
import { keptOfDevice, schemes } from './device.ts';

/** The site of whoever makes none: the list of this computer. It is always there. */
export const ownSiteId = 'this-computer';

/** It names a folder, so nothing else will do. */
export const siteIdSchema = z.string().regex(/^(this-computer|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/);

const cardAddress = z.string().max(60);

/** A network where the site was seen. */
export const siteNetworkSchema = z.object({
  /** As a prefix, such as `10.0.0.0/24`. */
  subnet: cardAddress,
  gatewayMac: z.string().max(20).nullable(),
  ssid: z.string().max(200).nullable(),
  seenAt: timeSchema,
});
export type SiteNetwork = z.infer<typeof siteNetworkSchema>;
/** So many networks of a site are remembered, those seen last. */
export const mostNetworks = 20;

export const siteNameSchema = z.string().trim().min(1).max(120);
export const longestSiteNote = 10_000;
export const siteNoteSchema = z.string().max(longestSiteNote);

export const siteSchema = z.object({
  id: siteIdSchema,
  /** Empty for the list of this computer, which the window calls by its own word. */
  name: z.string().max(120),
  note: siteNoteSchema,
  createdAt: timeSchema,
  /** When a person opened it last; null for never. */
  openedAt: timeSchema.nullable(),
  /** When a person changed the site itself last. */
  changedAt: timeSchema,
  networks: z.array(siteNetworkSchema).max(mostNetworks),
  /** When it was deleted; null where it was not. It goes for good after `deletedKeptMs`. */
  deletedAt: timeSchema.nullable(),
});
export type Site = z.infer<typeof siteSchema>;

/** So long a deleted site can be taken back. */
export const deletedKeptMs = 30 * 24 * 60 * 60 * 1_000;

export const serialSchema = z.string().regex(/^[0-9A-F]{12}$/);

/** Limits of what people write of a device. */
export const longestPlace = 200;
export const longestNote = 4_000;
export const longestTag = 60;
export const mostTags = 30;
export const mostPlanned = 50;

/** What people made of a device of a site. */
export const peopleSchema = z.object({
  serial: serialSchema,
  /** Where it hangs, such as “Gate 3, pole 2”. */
  place: z.string().max(longestPlace).nullable(),
  note: z.string().max(longestNote).nullable(),
  tags: z.array(z.string().min(1).max(longestTag)).max(mostTags),
  /** Changes that wait until the device is here. */
  planned: z.array(z.unknown()).max(mostPlanned),
});
export type People = z.infer<typeof peopleSchema>;

/** What a person changes of it. */
export type PeoplePatch = Partial<Omit<People, 'serial'>>;

/** So many addresses that a device told go into its row. */
export const mostTold = 50;

/** A device's row as a site keeps it: no answers, and no pin, which is this computer's own. */
export const siteRowSchema = keptOfDevice.omit({ fingerprint: true }).extend({
  /** What the user typed before the address, when it was added by hand. */
  scheme: z.enum(schemes).nullable(),
  /** What the list shows of the network as it was read last, so that no answer has to be read for it. */
  readAt: timeSchema.nullable().default(null),
  installationMode: z.boolean().default(false),
  hasStation: z.boolean().default(false),
  joinedSsid: z.string().max(300).nullable().default(null),
  /** The addresses that it said to have, and the routers that it goes through. */
  prefixes: z
    .array(z.object({ address: cardAddress, prefixLength: z.int().min(0).max(128) }))
    .max(mostTold)
    .readonly()
    .default([]),
  routers: z.array(cardAddress).max(mostTold).readonly().default([]),
});
export type SiteRow = z.infer<typeof siteRowSchema>;

/** What a device answered, and who it was then. */
export const siteAnswerSchema = z.object({
  readAt: timeSchema,
  /** When it answered the same last. */
  lastReadAt: timeSchema,
  model: z.string().max(300).nullable(),
  osVersion: z.string().max(300).nullable(),
  /** Of the certificate that it showed; told, and never trusted. */
  fingerprint: z.string().max(64).nullable(),
  /** getNetworkInfo's `data` as it came, without secrets, so that a later version can read more out of it. */
  data: z.unknown(),
});
export type SiteAnswer = z.infer<typeof siteAnswerSchema>;
/** An answer that is kept, without what it says. */
export type KeptAnswer = Pick<SiteAnswer, 'readAt' | 'lastReadAt' | 'osVersion'>;
/** So many answers of a device are kept, the newest; each differs from the one before. */
export const mostAnswers = 20;
