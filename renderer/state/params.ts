/** What a form sends: the parameters of a method that differ from what the device has, and what is wrong with them. */
import type { z } from 'zod';
import { changeOf, type ChangeMethod } from '../../shared/api/changes.ts';
import { isRecord } from '../../shared/api/network-info.ts';
import { say } from '../parts/language.svelte.ts';
import { issueSaid } from '../../shared/texts/issues.ts';
import type { Said } from '../../shared/texts/said.ts';

export type Params = Record<string, unknown>;
/** Messages by the parameter that each is about. */
export type Errors = Record<string, string>;

/** Whether two values out of JSON are the same; a part that is undefined counts as missing. */
export function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => same(item, b[index]));
  }
  if (isRecord(a) && isRecord(b)) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(a[key], b[key]));
  }
  return Object.is(a, b);
}

/** Those of `wanted` that differ from `present`: nothing is sent that nobody asked for. */
export function changedParams(present: Params, wanted: Params): Params {
  return Object.fromEntries(
    Object.entries(wanted).filter(
      ([name, value]) => value !== undefined && !(Object.hasOwn(present, name) && same(value, present[name])),
    ),
  );
}

/** What a schema says against a value; null where it fits. */
export function issueOf(schema: z.ZodType, value: unknown): Said | null {
  const issue = schema.safeParse(value).error?.issues[0];
  return issue ? issueSaid(issue) : null;
}

/** The same in the language of the moment. */
export function problemOf(schema: z.ZodType, value: unknown): string | null {
  const issue = issueOf(schema, value);
  return issue && say(issue);
}

/** What the table's own schema says of parameters before they are sent. */
export function schemaErrors(method: ChangeMethod, params: Params): Errors {
  const checked = changeOf(method).from.api.methods[method]?.params.safeParse(params);
  const errors: Errors = {};
  for (const issue of checked?.error?.issues ?? []) {
    errors[lastName(issue.path.join('.'))] ??= say(issueSaid(issue));
  }
  return errors;
}

/** The parameter itself in a path such as `staticAddressConfigurations.0.address`. */
export function lastName(path: string): string {
  return (
    path
      .split('.')
      .filter((part) => !/^\d*$/.test(part))
      .at(-1) ?? ''
  );
}
