/**
 * The Network settings API as one table: each method with its first version, the schema of its parameters, the
 * reader of its answer, and its codes with the parameter that each names. The client, the command line, the forms'
 * errors and docs/network-settings.md are read from it. Names, limits and codes are those of each method's own section
 * in the API's reference; versions are those in which they were first seen. Writing is strict, reading tolerant.
 */
import { networkMethods } from './network-methods.ts';
import { wlanMethods } from './wlan-methods.ts';
import { said, type Said } from '../texts/said.ts';

export { wlanKeyNames } from './wlan-methods.ts';

export const methods = { ...networkMethods, ...wlanMethods } as const;

export type MethodName = keyof typeof methods;

export const methodNames = Object.keys(methods) as MethodName[];

/** Section "General error codes". 1000 comes with HTTP 500, all others with 200. */
export const generalErrors: Record<number, { text: Said; advice?: Said }> = {
  1000: { text: said('apiError.internal'), advice: said('apiError.internalAdvice') },
  2000: { text: said('apiError.notAccepted') },
  2001: { text: said('apiError.tooLarge') },
  3000: { text: said('apiError.unreadable') },
  4000: { text: said('apiError.unknownMethod'), advice: said('apiError.newerOsAdvice') },
  4001: { text: said('apiError.unknownVersion'), advice: said('apiError.newerOsAdvice') },
  4002: { text: said('apiError.mayNot'), advice: said('apiError.mayNotAdvice') },
  4003: { text: said('apiError.parameterMissing') },
  4004: { text: said('apiError.parameterInvalid') },
};
