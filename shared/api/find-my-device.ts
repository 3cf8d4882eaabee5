/**
 * Find my device: it flashes its light or plays a sound, whichever it has. From the public documentation; what a device
 * answers was never seen.
 */
import { z } from 'zod';
import type { Api } from './api.ts';
import { getSupportedVersions, method, noData } from './method.ts';
import { said } from '../texts/said.ts';

const busy = { 2201: said('apiError.showingItself') };

export const findMyDevice = {
  id: 'findmydevice',
  title: said('apiTitle.findmydevice'),
  path: '/axis-cgi/findmydevice.cgi',
  style: 'json',
  sameAs: { 1100: 1000, 2100: 4001, 2101: 3000, 2102: 4000, 2103: 4003, 2104: 4004, 2200: 2000 },
  methods: {
    find: method({
      since: '1.0',
      purpose: said('purpose.find'),
      summary:
        'Has the device show where it is: it flashes a light or plays a sound, whichever it has. What it does is not told.',
      changes: true,
      params: z.strictObject({
        duration: z
          .int()
          .min(1)
          .max(3600)
          .optional()
          .describe('How long, in seconds; the device decides without it.'),
      }),
      read: noData,
      errors: busy,
      subCodes: {},
    }),
    getSupportedVersions,
  },
} as const satisfies Api;

/** Long enough to look along a wall of devices. */
export const flashSeconds = 10;
