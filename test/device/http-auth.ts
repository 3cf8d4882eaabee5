import { createHash, createHmac, randomBytes } from 'node:crypto';

/** The server's side of HTTP authentication, after Apache's mod_auth_digest and mod_auth_basic. */

export type DigestAlgorithm = 'MD5' | 'MD5-sess' | 'SHA-256' | 'SHA-256-sess';
export type Scheme = 'none' | 'basic' | 'digest';

export interface AuthOptions {
  realm: string;
  passwordOf: (user: string) => string | undefined;
  algorithms: readonly DigestAlgorithm[];
  /** Milliseconds before a nonce is answered with `stale=true`. */
  nonceLifeMs: number;
  /** So many wrong passwords within a second from one address block it for `blockMs`. */
  maxFailures: number;
  blockMs: number;
  /** Whether the account may enter at all; one that may not is asked for a login again, as Apache does it. */
  mayEnter: (user: string) => boolean;
  /** How the device spells a challenge that is usually written so. */
  spell: (challenge: string) => string;
  now: () => number;
}

export interface AuthRequest {
  verb: string;
  /** The request target exactly as it stood in the request line. */
  target: string;
  authorization: string | undefined;
  /** The schemes that this port offers. */
  offered: readonly ('basic' | 'digest')[];
  client: string;
}

export type Verdict =
  | { kind: 'accepted'; user: string; scheme: Scheme }
  | { kind: 'challenge'; challenges: string[]; scheme: Scheme; stale: boolean }
  | { kind: 'blocked'; scheme: Scheme }
  | { kind: 'bad-request'; scheme: Scheme };

export class Authenticator {
  private readonly options: AuthOptions;
  private readonly secret = randomBytes(20);
  private readonly failures = new Map<string, number[]>();
  private readonly blockedUntil = new Map<string, number>();
  private readonly usedCounts = new Map<string, Set<number>>();
  private lastNonceTime = 0n;
  private minimumTime = 0n;

  constructor(options: AuthOptions) {
    this.options = options;
  }

  /** What Apache would say to this request. A right password from a blocked address is blocked too. */
  judge(request: AuthRequest): Verdict {
    const { authorization } = request;
    const scheme = schemeOf(authorization);
    if (this.isBlocked(request.client)) return { kind: 'blocked', scheme };
    if (authorization === undefined || scheme === 'none' || !request.offered.includes(scheme))
      return this.challenge(request, scheme, false);
    return scheme === 'basic'
      ? this.judgeBasic(request, authorization)
      : this.judgeDigest(request, authorization);
  }

  /** Every nonce given so far is stale from now on. */
  ageNonces(): void {
    this.minimumTime = this.lastNonceTime + 1n;
  }

  /** What a 401 says, a challenge for each scheme and algorithm. */
  challenges(offered: AuthRequest['offered'], stale: boolean): string[] {
    const { realm, algorithms, spell } = this.options;
    return offered
      .flatMap((offer) =>
        offer === 'basic'
          ? [`Basic realm="${realm}"`]
          : algorithms.map(
              (algorithm) =>
                `Digest realm="${realm}", nonce="${this.newNonce()}", algorithm=${algorithm}, qop="auth"${stale ? ', stale=true' : ''}`,
            ),
      )
      .map(spell);
  }

  private judgeBasic(request: AuthRequest, authorization: string): Verdict {
    const login = Buffer.from(authorization.slice(6).trim(), 'base64').toString('utf8');
    const colon = login.indexOf(':');
    const user = login.slice(0, colon);
    const password = this.options.passwordOf(user);
    if (colon < 0 || password === undefined || password !== login.slice(colon + 1))
      return this.wrongPassword(request, 'basic');
    return this.rightPassword(request, user, 'basic');
  }

  private judgeDigest(request: AuthRequest, authorization: string): Verdict {
    const scheme = 'digest';
    const field = parseFields(authorization.slice(7));
    const [user, nonce, uri, response] = [field.username, field.nonce, field.uri, field.response];
    if (user === undefined || nonce === undefined || uri === undefined || response === undefined)
      return { kind: 'bad-request', scheme };
    if (field.realm !== this.options.realm) return this.challenge(request, scheme, false);
    if (uri !== request.target) return { kind: 'bad-request', scheme };
    const algorithm = this.options.algorithms.find(
      (known) => known.toLowerCase() === (field.algorithm ?? 'MD5').toLowerCase(),
    );
    if (algorithm === undefined) return this.challenge(request, scheme, false);
    const password = this.options.passwordOf(user);
    if (password === undefined) return this.wrongPassword(request, scheme);

    const hash = (text: string): string => digestHash(algorithm, text);
    let ha1 = hash(`${user}:${field.realm}:${password}`);
    if (algorithm.endsWith('-sess')) ha1 = hash(`${ha1}:${nonce}:${field.cnonce ?? ''}`);
    const ha2 = hash(`${request.verb}:${uri}`);
    const middle =
      field.qop === undefined ? nonce : `${nonce}:${field.nc ?? ''}:${field.cnonce ?? ''}:${field.qop}`;
    if (field.qop !== undefined && (field.qop !== 'auth' || !/^[0-9a-f]{8}$/i.test(field.nc ?? '')))
      return { kind: 'bad-request', scheme };
    if (hash(`${ha1}:${middle}:${ha2}`) !== response.toLowerCase())
      return this.wrongPassword(request, scheme);

    // As in Apache: only a right password learns that its nonce is old.
    if (!this.isFresh(nonce)) return this.challenge(request, scheme, true);
    if (field.qop !== undefined && !this.takeCount(nonce, parseInt(field.nc ?? '', 16)))
      return this.challenge(request, scheme, false);
    return this.rightPassword(request, user, scheme);
  }

  private isBlocked(client: string): boolean {
    return (this.blockedUntil.get(client) ?? 0) > this.options.now();
  }

  private rightPassword(request: AuthRequest, user: string, scheme: Scheme): Verdict {
    this.failures.delete(request.client);
    return this.options.mayEnter(user)
      ? { kind: 'accepted', user, scheme }
      : this.challenge(request, scheme, false);
  }

  private wrongPassword(request: AuthRequest, scheme: Scheme): Verdict {
    const { maxFailures, blockMs, now } = this.options;
    const recent = (this.failures.get(request.client) ?? []).filter((at) => now() - at < 1000);
    recent.push(now());
    this.failures.set(request.client, recent);
    if (recent.length >= maxFailures) {
      this.failures.delete(request.client);
      this.blockedUntil.set(request.client, now() + blockMs);
    }
    return this.challenge(request, scheme, false);
  }

  private challenge(request: AuthRequest, scheme: Scheme, stale: boolean): Verdict {
    return { kind: 'challenge', challenges: this.challenges(request.offered, stale), scheme, stale };
  }

  /** Eight bytes of time in base64, which always end in `=`, then 40 hex digits of a keyed hash over them. */
  private newNonce(): string {
    let time = BigInt(Math.floor(this.options.now())) * 1000n;
    if (time <= this.lastNonceTime) time = this.lastNonceTime + 1n;
    this.lastNonceTime = time;
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(time);
    const stamp = bytes.toString('base64');
    return stamp + this.seal(stamp);
  }

  private seal(stamp: string): string {
    return createHmac('sha1', this.secret).update(stamp).update(this.options.realm).digest('hex');
  }

  private isFresh(nonce: string): boolean {
    const stamp = nonce.slice(0, 12);
    if (nonce.length !== 52 || this.seal(stamp) !== nonce.slice(12)) return false;
    const time = Buffer.from(stamp, 'base64').readBigUInt64LE();
    if (time < this.minimumTime) return false;
    return this.options.now() - Number(time / 1000n) <= this.options.nonceLifeMs;
  }

  /** False for a count that was used before with this nonce: a replay. Two connections may overtake each other. */
  private takeCount(nonce: string, count: number): boolean {
    const used = this.usedCounts.get(nonce) ?? new Set<number>();
    if (used.has(count)) return false;
    used.add(count);
    this.usedCounts.set(nonce, used);
    return true;
  }
}

export function schemeOf(authorization: string | undefined): Scheme {
  if (authorization === undefined) return 'none';
  if (/^basic /i.test(authorization)) return 'basic';
  return /^digest /i.test(authorization) ? 'digest' : 'none';
}

function digestHash(algorithm: DigestAlgorithm, text: string): string {
  return createHash(algorithm.startsWith('MD5') ? 'md5' : 'sha256')
    .update(text)
    .digest('hex');
}

/** `name=value` and `name="quoted \" value"` pairs; names in lower case. */
function parseFields(text: string): Partial<Record<string, string>> {
  const fields: Partial<Record<string, string>> = {};
  for (const match of text.matchAll(/([a-z-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/gi)) {
    const [, name = '', quoted, plain] = match;
    fields[name.toLowerCase()] = quoted === undefined ? plain : quoted.replace(/\\(.)/g, '$1');
  }
  return fields;
}
