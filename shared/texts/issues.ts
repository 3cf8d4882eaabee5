/** What a schema refuses, said: zod's messages are texts, so what is said stands in them as JSON. */
import { isSaid, said, type Said } from './said.ts';

/** The message of a schema for what it refuses. */
export function refusal(text: Said): string {
  return JSON.stringify(text);
}

/** What a schema has refused; in zod's own English where the schema has no words of its own. */
export function issueSaid({ message }: { message: string }): Said {
  if (message.startsWith('{')) {
    const text: unknown = JSON.parse(message);
    if (isSaid(text)) return text;
  }
  return said('limits.refused', { words: message });
}
