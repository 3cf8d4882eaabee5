import { getHashes } from 'node:crypto';

/** One challenge of a WWW-Authenticate header. Scheme and parameter names are in lower case. */
export interface Challenge {
  scheme: string;
  params: ReadonlyMap<string, string>;
  token68?: string;
}

export type DigestHash = 'md5' | 'sha256' | 'sha512-256';

export interface DigestChallenge {
  realm: string;
  nonce: string;
  opaque: string | undefined;
  /** As the device spelt it, to be echoed; undefined where it named none (MD5 then). */
  algorithm: string | undefined;
  hash: DigestHash;
  /** One of the -sess algorithms. */
  session: boolean;
  /** False for servers from before RFC 2617, which name no qop. */
  qopAuth: boolean;
  stale: boolean;
  /** The user name is to be sent hashed. */
  userhash: boolean;
  utf8: boolean;
}

/** What to answer with: the strongest that was offered, or why none of it will do. */
export type Choice =
  | { scheme: 'digest'; challenge: DigestChallenge }
  | { scheme: 'basic'; realm: string }
  /** Nothing that this program knows; `offered` holds the schemes' names. */
  | { scheme: 'none'; offered: string[] };

/**
 * Reads WWW-Authenticate: several challenges in one header, several headers, quoted strings that hold commas and
 * escapes, token68, values without quotes, and `=` inside a nonce. What makes no sense is passed over.
 */
export function parseChallenges(headers: string | readonly string[]): Challenge[] {
  const all = typeof headers === 'string' ? [headers] : headers;
  return all.flatMap((header) => parseHeader(header));
}

/** Picks what to answer with; whether Basic may be used is for the caller to say. */
export function chooseChallenge(challenges: readonly Challenge[]): Choice {
  const digests = challenges.flatMap((challenge) => readDigest(challenge) ?? []);
  const strongest = digests.sort((a, b) => strength.indexOf(a.hash) - strength.indexOf(b.hash))[0];
  if (strongest !== undefined) return { scheme: 'digest', challenge: strongest };
  const basic = challenges.find(({ scheme }) => scheme === 'basic');
  if (basic !== undefined) return { scheme: 'basic', realm: basic.params.get('realm') ?? '' };
  return { scheme: 'none', offered: [...new Set(challenges.map(({ scheme }) => scheme))] };
}

// Electron's BoringSSL has fewer hashes than Node's OpenSSL.
const available = getHashes().map((name) => name.toLowerCase());
const strength = (['sha512-256', 'sha256', 'md5'] as const).filter((hash) => available.includes(hash));

function readDigest({ scheme, params }: Challenge): DigestChallenge | undefined {
  const realm = params.get('realm');
  const nonce = params.get('nonce');
  if (scheme !== 'digest' || realm === undefined || nonce === undefined) return undefined;

  const algorithm = params.get('algorithm');
  const [, name = '', sess] = /^(.*?)(-sess)?$/.exec((algorithm ?? 'md5').toLowerCase()) ?? [];
  const hash = strength.find((known) => known.replace('sha', 'sha-') === name);
  if (hash === undefined) return undefined;

  const qops = (params.get('qop') ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((qop) => qop !== '');
  // auth-int alone: refused, as it would sign the body and no Axis device asks for it.
  if (qops.length > 0 && !qops.includes('auth')) return undefined;
  const says = (param: string, value: string) => params.get(param)?.toLowerCase() === value;
  return {
    realm,
    nonce,
    opaque: params.get('opaque'),
    algorithm,
    hash,
    session: sess !== undefined,
    qopAuth: qops.length > 0,
    stale: says('stale', 'true'),
    userhash: says('userhash', 'true'),
    utf8: says('charset', 'utf-8'),
  };
}

const separators = /[\s,]*/y;
const blanks = /\s*/y;
const name = /[^\s,="\\]+/y;
const token68Padding = /=+(?=\s*(?:,|$))/y;
const quoted = /"((?:[^"\\]|\\.)*)(?:"|\\?$)/sy;
const unquoted = /[^\s,]*/y;

function parseHeader(header: string): Challenge[] {
  const found: { scheme: string; params: Map<string, string>; token68?: string }[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(header) ?? undefined;
    if (match !== undefined) at += match[0].length;
    return match;
  };

  // Set right behind a scheme's name, where a token68 may stand.
  let fresh = false;
  while (at < header.length) {
    const between = take(separators)?.[0] ?? '';
    if (at >= header.length) break;
    if (between.includes(',')) fresh = false;
    const word = take(name)?.[0];
    const current = found.at(-1);
    if (word === undefined) {
      // A stray quoted string or sign: passed over.
      if (take(quoted) === undefined) at += 1;
      continue;
    }
    if (fresh && current !== undefined) {
      const padding = take(token68Padding)?.[0];
      const alone = padding === undefined && /^\s*(,|$)/.test(header.slice(at));
      if (padding !== undefined || alone) {
        current.token68 = word + (padding ?? '');
        fresh = false;
        continue;
      }
    }
    take(blanks);
    if (header[at] !== '=') {
      found.push({ scheme: word.toLowerCase(), params: new Map() });
      fresh = true;
      continue;
    }
    at += 1;
    take(blanks);
    const value = take(quoted)?.[1]?.replace(/\\(.)/gs, '$1') ?? take(unquoted)?.[0] ?? '';
    fresh = false;
    // A parameter that is given twice counts once: the first, so that nothing appended can override it.
    if (current !== undefined && !current.params.has(word.toLowerCase())) {
      current.params.set(word.toLowerCase(), value);
    }
  }
  return found;
}
