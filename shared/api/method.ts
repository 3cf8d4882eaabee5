/** What the table of methods is made of: network-methods.ts and wlan-methods.ts hold its entries. */
import { z } from 'zod';
import { readVersions } from './method-answers.ts';
import {
  deviceNameSchema,
  eapolVersionSchema,
  peapLabelSchema,
  peapVersionSchema,
  textSchema,
} from './parameters.ts';
import { said, type Said } from '../texts/said.ts';

export type Version = `${number}.${number}`;

export interface Method<Params extends z.ZodType, Answer> {
  /** The first API version it was seen in. */
  since: Version;
  /** Parameters that came later than the method. */
  parameterSince?: Record<string, Version>;
  /** What it does, for `Not supported` texts: follows "This device cannot …". */
  purpose: Said;
  /** What it does and what to know before calling it, in one to three sentences. */
  summary: string;
  /** True when calling it changes the device. */
  changes: boolean;
  /** It is asked without a login. */
  open?: true;
  /** How it is called where its API is no JSON CGI; GET where nothing is said. */
  verb?: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** The resource below the API’s path, where the API is made of them. */
  resource?: string;
  params: Params;
  /** Reads `data`; null when it is not understood. */
  read: (data: unknown) => Answer | null;
  /** Error codes beyond the general ones: section "Error codes" of the method. */
  errors: Record<number, Said>;
  /** Section "Sub-codes" of the method: what is meant, and the parameter as the API spells it. */
  subCodes: Record<number, SubCode>;
  /** Section "Success codes" of the method: what `data.code` says. */
  results?: Record<number, Said>;
}

export interface SubCode {
  parameter?: string;
  text: Said;
}

export function method<Params extends z.ZodType, Answer>(
  entry: Method<Params, Answer>,
): Method<Params, Answer> {
  return entry;
}

/** `Parameter x error` for a row of names, counted up from `first`. */
export function parameters(first: number, ...names: string[]): Record<number, SubCode> {
  return Object.fromEntries(
    names.map((name, index) => [
      first + index,
      { parameter: name, text: said('apiError.refusedValue', { name }) },
    ]),
  );
}

/** A row that stands in every JSON API with versions. */
export const getSupportedVersions = method({
  since: '1.0',
  purpose: said('purpose.getSupportedVersions'),
  summary:
    'Lists the versions of the API that the device offers. The only method that takes no version itself.',
  changes: false,
  params: z.strictObject({}),
  read: readVersions,
  errors: {},
  subCodes: {},
});

export const noData = () => ({});
export const noDevice: Record<number, Said> = { 5000: said('apiError.noInterface') };
export const noParams = z.strictObject({});

export const deviceName = deviceNameSchema.describe(
  'The network interface, by its name in getNetworkInfo, such as eth0.',
);

/** The parameters of 802.1X that a wired interface and a WLAN station have in common. */
export const eapParameters = {
  identity: textSchema.optional().describe('The EAP identity.'),
  eapolVersion: eapolVersionSchema.optional().describe('The EAPoL version spoken with the authenticator.'),
  peapVersion: peapVersionSchema.optional().describe('The PEAP version; for PEAP-MSCHAPv2.'),
  label: peapLabelSchema
    .optional()
    .describe('The PEAP label: 1 is client EAP encryption, 2 client PEAP encryption; for PEAP-MSCHAPv2.'),
};
