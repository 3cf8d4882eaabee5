/**
 * The Network settings API as one table: each method with its first version, the schema of its parameters, the
 * reader of its answer, and its codes with the parameter that each names. The client, the command line, the forms'
 * errors and docs/network-settings.md are read from it. Names, limits and codes are those of each method's own section
 * in the API's reference; versions are those in which they were first seen. Writing is strict, reading tolerant.
 */
import { networkMethods } from './network-methods.ts';
import { wlanMethods } from './wlan-methods.ts';

export { wlanKeyNames } from './wlan-methods.ts';

export const methods = { ...networkMethods, ...wlanMethods } as const;

export type MethodName = keyof typeof methods;

export const methodNames = Object.keys(methods) as MethodName[];

/** Section "General error codes". 1000 comes with HTTP 500, all others with 200. */
export const generalErrors: Record<number, { text: string; advice?: string }> = {
  1000: {
    text: 'The device had an internal error.',
    advice: 'Try again; if it comes back, restart the device.',
  },
  2000: { text: 'The device did not accept the request.' },
  2001: { text: 'The request was too large for the device.' },
  3000: { text: 'The device could not read the request.' },
  4000: {
    text: 'The device does not know this method.',
    advice: 'It may need a newer AXIS OS; what it offers is shown on its page.',
  },
  4001: {
    text: 'The device does not support this version of the method.',
    advice: 'It may need a newer AXIS OS; what it offers is shown on its page.',
  },
  4002: {
    text: 'The login may not do this.',
    advice: 'Log in as an administrator.',
  },
  4003: { text: 'A parameter is missing.' },
  4004: { text: 'A parameter is not valid.' },
};
