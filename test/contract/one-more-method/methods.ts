/** The program's methods and one more: the row that a new one takes. */
import { z } from 'zod';
import { deviceNameSchema } from '../../../shared/api/parameters.ts';
import { method, noData } from '../../../shared/api/method.ts';
import { networkMethods as program } from '../../../shared/api/network-methods.ts';
import { plain } from '../../../shared/texts/said.ts';

export const networkMethods = {
  ...program,
  setFrameSizeConfiguration: method({
    since: '1.30',
    purpose: plain('change how long its frames are'),
    summary: 'Sets the length of the frames on a network interface.',
    changes: true,
    params: z.strictObject({
      deviceName: deviceNameSchema,
      mtu: z.int().min(576).max(9000).describe('The longest frame, in bytes.'),
    }),
    read: noData,
    errors: {},
    subCodes: { 100: { parameter: 'mtu', text: plain('The device refused this length.') } },
  }),
};
