/** Texts as they go into a support bundle: without secrets, by how they look and by what they are, and without the user's folder. */
import { homedir } from 'node:os';
import { hidden } from '../../../shared/api/secrets.ts';
import type { Secret } from '../credentials/logins.ts';
import { blanker } from '../jobs/secrets.ts';
import { redactText } from './redact.ts';

/** Encoded forms of less say nothing: they would be found in words. */
const shortestEncoded = 6;

export function cleaner(secrets: readonly Secret[], home = homedir()): (text: string) => string {
  const passwords = [...new Set(secrets.map(({ password }) => password))];
  const blank = blanker(passwords);
  const packed = secrets.flatMap(({ user, password }) => [
    Buffer.from(password).toString('hex'),
    ...[password, `${user}:${password}`].flatMap(asBase64),
  ]);
  const encoded = pattern(packed.filter((form) => form.length >= shortestEncoded));
  const homes = pattern([home, JSON.stringify(home).slice(1, -1), home.replaceAll('\\', '/')]);
  return (text) => {
    // What is known goes first: of a password with blanks, its looks tell only the beginning.
    const bare = redactText(blank(text.replace(encoded, hidden)));
    return bare.replace(homes, '~').replace(anyHome, '~');
  };
}

/** Without what fills it up; in URLs too. */
function asBase64(text: string): string[] {
  const base64 = Buffer.from(text).toString('base64').replace(/=+$/, '');
  return [base64, base64.replaceAll('+', '-').replaceAll('/', '_')];
}

/** Where a user's files are on each system: the name in it may be that of a person. */
const anyHome = /(?:\/home|\/Users|\b[a-z]:[\\/]+Users)[\\/]+[^\\/\s"'<>|:]+/gi;

function pattern(texts: readonly string[]): RegExp {
  const known = texts.filter((text) => text.length > 1);
  if (known.length === 0) return /(?!)/g;
  const literal = [...new Set(known)].map((text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return new RegExp(literal.sort((one, other) => other.length - one.length).join('|'), 'gi');
}
