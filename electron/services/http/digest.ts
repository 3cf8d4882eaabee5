import { createHash } from 'node:crypto';
import type { DigestChallenge, DigestHash } from './challenge.ts';

/** Never logged, never part of a failure. */
export interface Credentials {
  user: string;
  password: string;
}

export interface DigestRequest {
  method: string;
  /** The request target, byte for byte as in the request line. */
  uri: string;
  /** How often this nonce was used, this request included: from 1. */
  count: number;
  /** Fresh for each nonce and the same for all its requests: servers differ in which one a -sess key is made of. */
  cnonce: string;
}

/** The Authorization header that answers a Digest challenge (RFC 7616, RFC 2617, RFC 2069 where no qop is named). */
export function digestAuthorization(
  challenge: DigestChallenge,
  login: Credentials,
  request: DigestRequest,
): string {
  const { realm, nonce, opaque, algorithm, hash, session, qopAuth, userhash, utf8 } = challenge;
  // Where UTF-8 was asked for, composed characters: what the device's side stores.
  const user = octets(utf8 ? login.user.normalize('NFC') : login.user);
  const password = octets(utf8 ? login.password.normalize('NFC') : login.password);
  const { cnonce, uri } = request;
  const nc = request.count.toString(16).padStart(8, '0');

  const key = digest(hash, `${user}:${realm}:${password}`);
  const a1 = session ? digest(hash, `${key}:${nonce}:${cnonce}`) : key;
  const a2 = digest(hash, `${request.method}:${uri}`);
  const middle = qopAuth ? `${nonce}:${nc}:${cnonce}:auth` : nonce;

  const fields = [
    userhash ? `username=${quote(digest(hash, `${user}:${realm}`))}` : userField(user),
    `realm=${quote(realm)}`,
    `nonce=${quote(nonce)}`,
    `uri=${quote(uri)}`,
    `response="${digest(hash, `${a1}:${middle}:${a2}`)}"`,
  ];
  if (algorithm !== undefined) fields.push(`algorithm=${algorithm}`);
  if (opaque !== undefined) fields.push(`opaque=${quote(opaque)}`);
  if (qopAuth) fields.push('qop=auth', `nc=${nc}`);
  if (qopAuth || session) fields.push(`cnonce=${quote(cnonce)}`);
  if (userhash) fields.push('userhash=true');
  return `Digest ${fields.join(', ')}`;
}

/** The Authorization header for Basic: for TLS connections alone. The user name must hold no colon. */
export function basicAuthorization({ user, password }: Credentials): string {
  return `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
}

// Header values come as one character an octet, so everything that is hashed is brought to that form.
function octets(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

function digest(hash: DigestHash, text: string): string {
  return createHash(hash).update(text, 'latin1').digest('hex');
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function userField(user: string): string {
  if (/^[\x20-\x7e]*$/.test(user)) return `username=${quote(user)}`;
  const encoded = user.replace(
    /[^A-Za-z0-9._~-]/g,
    (octet) => `%${octet.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return `username*=UTF-8''${encoded}`;
}
