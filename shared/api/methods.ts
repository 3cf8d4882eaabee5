/**
 * The Network settings API as one table: each method with its first version, the schema of its parameters, the
 * reader of its answer, and its codes with the parameter that each names. The client, the command line, the forms'
 * errors and docs/network-settings.md are read from it. Names, limits and codes are those of each method's own section
 * in the API's reference; versions are those in which they were first seen. Writing is strict, reading tolerant.
 */
import { z } from 'zod';
import { isRecord } from './fields.ts';
import { networkMethods } from './network-methods.ts';
import { wlanMethods } from './wlan-methods.ts';

export { wlanKeyNames } from './wlan-methods.ts';

export const methods = { ...networkMethods, ...wlanMethods } as const;

export type MethodName = keyof typeof methods;
export type ParamsOf<N extends MethodName> = z.infer<(typeof methods)[N]['params']>;
export type AnswerOf<N extends MethodName> = NonNullable<ReturnType<(typeof methods)[N]['read']>>;

export const methodNames = Object.keys(methods) as MethodName[];

/** The names of what is marked as secret within a schema. */
function namesOfSecrets(schema: unknown, name = ''): string[] {
  if (schema instanceof z.ZodOptional) return namesOfSecrets(schema.unwrap(), name);
  if (schema instanceof z.ZodArray) return namesOfSecrets(schema.element, name);
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, part]) => namesOfSecrets(part, key));
  }
  return schema instanceof z.ZodType && schema.meta()?.['secret'] === true ? [name] : [];
}

/** The parameters whose values are secrets by their schemas, in whatever they stand. */
export const secretParameters: ReadonlySet<string> = new Set(
  Object.values(methods).flatMap(({ params }) => namesOfSecrets(params)),
);
const secretNames = new Set([...secretParameters].map((name) => name.toLowerCase()));
export const hidden = '(hidden)';

/** A copy of a method's parameters fit for showing and keeping: keys, passwords and logins inside URLs are hidden. */
export function hideSecrets(params: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      secretParameters.has(name) && isSecret(value) ? hidden : shown(value),
    ]),
  );
}

/** Whether one is set is no secret. */
const isSecret = (value: unknown) => value !== '' && typeof value !== 'boolean';

function shown(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\/\/[^/\s]*@/g, `//${hidden}@`);
  if (Array.isArray(value)) return value.map(shown);
  return isRecord(value) ? hideSecrets(value) : value;
}

/**
 * A copy of what a device answered without the parameters that hold keys and passwords, whatever their case, and without the
 * passwords of logins inside URLs: devices are to keep those to themselves, and not all do.
 */
export function withoutSecrets(answer: unknown): unknown {
  if (typeof answer === 'string') return answer.replace(/\/\/([^/\s:@]*):[^/\s]*@/g, `//$1:${hidden}@`);
  if (Array.isArray(answer)) return answer.map(withoutSecrets);
  if (!isRecord(answer)) return answer;
  return Object.fromEntries(
    Object.entries(answer)
      .filter(([name, value]) => !(secretNames.has(name.toLowerCase()) && isSecret(value)))
      .map(([name, value]) => [name, withoutSecrets(value)]),
  );
}

/** Whether there is a key, a password or a login in a URL among a method's parameters. */
export function holdsSecrets(params: Record<string, unknown>): boolean {
  return JSON.stringify(hideSecrets(params)) !== JSON.stringify(params);
}

export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(methods, name);
}

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
