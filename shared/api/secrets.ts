/** Keys and passwords among parameters and answers: which they are, and both without them. */
import { z } from 'zod';
import { apis } from './apis.ts';
import { isRecord } from './fields.ts';

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
  apis.flatMap(({ methods }) => Object.values(methods).flatMap(({ params }) => namesOfSecrets(params))),
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
  if (!isRecord(answer) || answer instanceof Uint8Array) return answer;
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
