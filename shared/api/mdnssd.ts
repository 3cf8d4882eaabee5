/**
 * mDNS-SD: the name that a device announces itself by, which the list shows. From the public documentation; what a
 * device answers was never seen.
 */
import { z } from 'zod';
import type { Api } from './api.ts';
import { told, type Change } from './change.ts';
import { Fields, isRecord } from './fields.ts';
import { getSupportedVersions, method, noData, noParams } from './method.ts';
import { said } from '../texts/said.ts';
import { refusal } from '../texts/issues.ts';

/** What a device says of its announcing; null where it does not say. */
export interface MdnsSettings {
  enabled: boolean | null;
  friendlyName: string | null;
}

const mostBytes = 48;
const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** Any text: it is shown to people, and never an address. Control characters would be shown as nothing. */
const friendlyNameSchema = z
  .string()
  .min(1, refusal(said('limits.announcedMissing')))
  .refine((name) => !/\p{Cc}/u.test(name) && name.trim() === name, refusal(said('limits.announcedSigns')))
  .refine((name) => bytesOf(name) <= mostBytes, refusal(said('limits.announcedLong', { most: mostBytes })))
  .meta({ words: `text of 1 to ${mostBytes} bytes` });

export const mdnssd = {
  id: 'mdnssd',
  title: said('apiTitle.mdnssd'),
  path: '/axis-cgi/mdnssd.cgi',
  style: 'json',
  methods: {
    getMdnssdInfo: method({
      since: '1.0',
      purpose: said('purpose.getMdnssdInfo'),
      summary: 'Reads whether the device announces itself by multicast DNS, and by which name.',
      changes: false,
      params: noParams,
      read: readMdns,
      errors: {},
      subCodes: {},
    }),
    setMdnssdConfiguration: method({
      since: '1.0',
      purpose: said('purpose.setMdnssdConfiguration'),
      summary:
        'Sets the name that the device announces itself by, with all of its services, and whether it does so. What is left out stays as it is.',
      changes: true,
      params: z.strictObject({
        enabled: z
          .boolean()
          .optional()
          .describe('Whether it announces itself. One that does not is found by address alone.'),
        friendlyName: friendlyNameSchema
          .optional()
          .describe('The name that it announces, and that lists of devices show.'),
      }),
      read: noData,
      errors: {},
      subCodes: {
        1: { parameter: 'enabled', text: said('apiError.refusedValue', { name: 'enabled' }) },
        2: { parameter: 'friendlyName', text: said('apiError.refusedValue', { name: 'friendlyName' }) },
      },
    }),
    getSupportedVersions,
  },
} as const satisfies Api;

export function readMdns(data: unknown): MdnsSettings | null {
  if (!isRecord(data)) return null;
  const fields = new Fields(data);
  return { enabled: fields.boolean('enabled'), friendlyName: fields.text('friendlyName') };
}

export const setMdnssdConfiguration: Change<MdnsSettings> = {
  title: said('changeTitle.setMdnssdConfiguration'),
  page: 'name',
  from: { api: mdnssd, reads: 'getMdnssdInfo' },
  present: (settings) => told(settings),
  exact: true,
  afterwards: said('changeAdvice.announcedLater'),
};
