/** What a schema refuses, said: zod's messages are texts, so what is said stands in them as JSON. */
import type { z } from 'zod';
import { isSaid, said, type Said } from './said.ts';

/** The message of a schema for what it refuses. */
export function refusal(text: Said): string {
  return JSON.stringify(text);
}

/** What a schema has refused: in its own words, else by the limit or the kind of value. */
export function issueSaid(issue: z.core.$ZodIssue): Said {
  const { message: words } = issue;
  if (words.startsWith('{')) {
    const text: unknown = JSON.parse(words);
    if (isSaid(text)) return text;
  }
  if (issue.code === 'invalid_value') return said('argument.oneOf', { known: issue.values.map(String) });
  if (issue.code === 'too_big') {
    const most = Number(issue.maximum);
    if (issue.origin === 'array') return said('limits.tooManyEntries', { most });
    return said(issue.origin === 'string' ? 'limits.tooLong' : 'limits.tooBig', { most });
  }
  if (issue.code === 'too_small' && issue.origin !== 'string')
    return said('limits.tooSmall', { least: Number(issue.minimum) });
  if (issue.code === 'invalid_type') return said('limits.wrongKind', { kind: issue.expected });
  return said('limits.notValid');
}
