import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Server as NetServer } from 'node:net';

/** A port on loopback that the system picks. */
export function listen(server: NetServer): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

export interface Seen {
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
  verdict: 'asked' | 'accepted' | 'stale' | 'refused';
}

export interface StrictOptions {
  /** As named in the challenge, such as `SHA-256-sess`; none: RFC 2617's default. */
  algorithm?: string;
  qop?: 'auth';
  opaque?: string;
  userhash?: boolean;
  /** The whole challenge header in place of the one made of the above. */
  challenges?: (nonce: string, stale: boolean) => string[];
  /** Waited for before a request is judged. */
  delay?: (url: string) => Promise<void> | void;
  /** Waited for between judging a request and answering it. */
  hold?: (request: Seen) => Promise<void> | void;
  /** Adds `nextnonce` to every answer. */
  nextNonce?: boolean;
}

/**
 * A server that checks RFC 7616 to the letter, by a reading of its own: every field once, quoted where the standard
 * quotes it, the target byte for byte, each count exactly one higher than the last.
 */
export class StrictServer {
  readonly seen: Seen[] = [];
  user = 'root';
  password = 'pass';
  /** Answers nothing but stale=true to whatever nonce comes. */
  alwaysStale = false;
  mostAtOnce = 0;
  port = 0;
  private readonly server: Server;
  private readonly options: StrictOptions;
  private nonce = '';
  private count = 0;
  private made = 0;
  private atOnce = 0;

  private constructor(options: StrictOptions) {
    this.options = options;
    this.server = createServer((request, response) => void this.answer(request, response));
    this.renew();
  }

  static async start(options: StrictOptions = {}): Promise<StrictServer> {
    const server = new StrictServer(options);
    server.port = await listen(server.server);
    return server;
  }

  /** Forgets the nonce given out: it is stale from now on. */
  renew(): void {
    this.made += 1;
    this.nonce = `bWFkZQ==${this.made}=,"x`;
    this.count = 0;
  }

  /** As if a request with a later count had overtaken the next one. */
  skipCount(): void {
    this.count += 1;
  }

  get verdicts(): string[] {
    return this.seen.map(({ verdict }) => verdict);
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
    const { url = '', headers } = request;
    await this.options.delay?.(url);
    const verdict = this.judge(request.method ?? '', url, headers.authorization);
    const seen: Seen = { url, headers, body, verdict };
    this.seen.push(seen);
    await this.options.hold?.(seen);
    this.atOnce -= 1;
    if (verdict !== 'accepted') {
      if (verdict !== 'asked') this.renew();
      response.setHeader('WWW-Authenticate', this.challenge(verdict === 'stale'));
      response.writeHead(401).end('no');
      return;
    }
    if (this.options.nextNonce === true) {
      this.renew();
      response.setHeader('Authentication-Info', `qop=auth, nextnonce=${quote(this.nonce)}`);
    }
    response.end(`${url} ${body}`);
  }

  private challenge(stale: boolean): string[] {
    const { algorithm, qop, opaque, userhash, challenges } = this.options;
    if (challenges !== undefined) return challenges(quote(this.nonce), stale);
    const fields = [`realm="AXIS_B8A44F631339"`, `nonce=${quote(this.nonce)}`];
    if (algorithm !== undefined) fields.push(`algorithm=${algorithm}`);
    if (qop !== undefined) fields.push(`qop="auth,auth-int"`);
    if (opaque !== undefined) fields.push(`opaque=${quote(opaque)}`);
    if (userhash === true) fields.push('userhash=true', 'charset=UTF-8');
    if (stale) fields.push('stale=true');
    return [`Digest ${fields.join(', ')}`];
  }

  private judge(method: string, url: string, header: string | undefined): Seen['verdict'] {
    if (header === undefined) return 'asked';
    if (this.alwaysStale) return 'stale';
    const { algorithm, qop, opaque, userhash } = this.options;
    const fields = new Map<string, string>();
    for (const [, name = '', text, bare = ''] of header
      .replace(/^Digest /, '')
      .matchAll(/(\w+)=(?:"((?:[^"\\]|\\.)*)"|([^",\s]+))(?:, |$)/g)) {
      const mustBeBare = ['algorithm', 'qop', 'nc', 'userhash'].includes(name);
      if (fields.has(name) || (text === undefined) !== mustBeBare) return 'refused';
      fields.set(name, text?.replace(/\\(.)/g, '$1') ?? bare);
    }
    if (fields.get('nonce') !== this.nonce) return 'stale';
    this.count += 1;

    const [, name = '', sess] = /^(.*?)(-sess)?$/.exec(algorithm ?? 'MD5') ?? [];
    const hash = (text: string) =>
      createHash(name.replace('SHA-', 'sha').toLowerCase()).update(text).digest('hex');
    const realm = 'AXIS_B8A44F631339';
    const nc = this.count.toString(16).padStart(8, '0');
    const cnonce = fields.get('cnonce') ?? '';
    const key = hash(`${this.user}:${realm}:${this.password}`);
    const a1 = sess === undefined ? key : hash(`${key}:${this.nonce}:${cnonce}`);
    const counted = qop === undefined ? '' : `:${nc}:${cnonce}:auth`;
    const expected: Record<string, string | undefined> = {
      username: userhash === true ? hash(`${this.user}:${realm}`) : this.user,
      realm,
      uri: url,
      algorithm,
      opaque,
      qop,
      nc: qop === undefined ? undefined : nc,
      userhash: userhash === true ? 'true' : undefined,
    };
    const right = Object.entries(expected).every(([field, value]) => fields.get(field) === value);
    const response = Buffer.from(fields.get('response') ?? '');
    const wanted = Buffer.from(hash(`${a1}:${this.nonce}${counted}:${hash(`${method}:${url}`)}`));
    const same = response.length === wanted.length && timingSafeEqual(response, wanted);
    return right && same ? 'accepted' : 'refused';
  }
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
