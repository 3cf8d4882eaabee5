import { bracketed, formatEndpoint, type Endpoint } from '../../../shared/net/address.ts';
import { fail, type Failure, type Result } from '../../../shared/contract/result.ts';
import { said } from '../../../shared/texts/said.ts';
import type { Clock } from '../clock.ts';
import type { CertificatePolicy } from './certificates.ts';
import { Deadline } from './deadline.ts';
import type { Credentials } from './digest.ts';
import { httpFail, redirectFailure, type HttpResult } from './failures.ts';
import { Connection, type Answer, type Verb, type WireRequest } from './connection.ts';
import { LoginSession, type Use } from './login-session.ts';

/** Asks one question over one connection, without a login. */
export type Asker = Pick<DeviceHttp, 'request'>;

export interface DeviceHttpNeeds {
  endpoint: Endpoint;
  login?: Credentials | undefined;
  /** Why Basic may not carry the login over this connection, or null where it may. Over plain HTTP it never may. */
  basicRefusal?: Failed | null;
  /**
   * Shows that the far end is the device that is meant. Asked on each new connection, before anything else goes over
   * it; without it nothing secret may be sent.
   */
  prove?: ((connection: Asker) => Promise<Result<unknown>>) | undefined;
  /** Asked for every https connection before anything is sent over it. */
  certificate: CertificatePolicy;
  /** Random bytes: `randomBytes` of node:crypto in the program. */
  random: (size: number) => Uint8Array;
  clock: Clock;
  /** The card to go out of, by its address; the system chooses where there is none. A failure is every connection's. */
  localAddress?: Result<string | undefined> | undefined;
}

export interface DeviceRequest {
  method: Verb;
  /** Path and query, from `/`. */
  path: string;
  body?: string | undefined;
  contentType?: string | undefined;
  /** Send the login, once the device asks for it. Without it a 401 is an answer like any other. */
  login: boolean;
  /** Sending it twice does no harm: it is sent again when a kept connection turns out to be dead. */
  idempotent?: boolean | undefined;
  /** For everything from waiting in the queue to the answer's last byte: 15 s where nothing is said. */
  timeoutMs?: number | undefined;
  signal?: AbortSignal | undefined;
}

type Failed = { ok: false; error: Failure };

/** Some devices drop connections when there are more. */
const linesPerDevice = 2;
const defaultTimeoutMs = 15_000;
/** A kept connection older than this may be closed at the far end; a request that must not be lost gets a new one. */
const freshMs = 1_000;

/**
 * HTTP with one device: at most two requests at once, one login, pinned certificate, no redirects, no proxies.
 * After the first, a request with a login costs one round trip. A refused login is not sent again.
 */
export class DeviceHttp {
  private readonly options: DeviceHttpNeeds;
  private readonly session: LoginSession | undefined;
  /** Lines that nobody uses, the one used last at the end, with the time of that. */
  private readonly idle: { connection: Connection; usedAt: number }[] = [];
  private readonly waiting: ((connection: { connection: Connection; usedAt: number }) => void)[] = [];
  private readonly connections: Connection[] = [];
  private readonly deadlines = new Set<Deadline>();
  private closed = false;

  constructor(options: DeviceHttpNeeds) {
    this.options = options;
    const { endpoint, certificate, localAddress, login, basicRefusal, random } = options;
    for (let count = 0; count < linesPerDevice; count += 1) {
      const connection = new Connection(endpoint, certificate, localAddress);
      this.connections.push(connection);
      this.idle.push({ connection, usedAt: 0 });
    }
    const refusal = endpoint.scheme === 'https' ? (basicRefusal ?? null) : basicInTheClear;
    this.session = login && new LoginSession(login, refusal, random);
  }

  /**
   * Sends a request and reads the whole answer as UTF-8 text. Every status but a redirect is an answer; with
   * `login` a 401 is not. Failures: `unreachable`, `timeout`, `login`, `certificate`, `protocol`, `cancelled`.
   */
  request(request: DeviceRequest): Promise<HttpResult<Answer>> {
    return this.within(request, (deadline) =>
      request.login
        ? this.withLogin(request, deadline)
        : this.exchange(request, () => Promise.resolve(this.bare(request)), deadline),
    );
  }

  /** Makes a connection on which the far end has shown who it is, for the next request. Fails as `request` does. */
  connect(limits: Pick<DeviceRequest, 'timeoutMs' | 'signal'>): Promise<HttpResult<null>> {
    return this.within(limits, async (deadline) => {
      const taken = await this.take(deadline);
      if ('error' in taken) return httpFail(taken, false);
      const connected = await this.open(taken.connection, deadline);
      this.give(taken.connection);
      return connected.ok ? { ok: true, value: null } : httpFail(connected, false);
    });
  }

  private async within<T>(
    { timeoutMs = defaultTimeoutMs, signal }: Pick<DeviceRequest, 'timeoutMs' | 'signal'>,
    work: (deadline: Deadline) => Promise<HttpResult<T>>,
  ): Promise<HttpResult<T>> {
    if (this.closed) return httpFail(closed, false);
    const { clock, endpoint } = this.options;
    const deadline = new Deadline(clock, timeoutMs, formatEndpoint(endpoint), signal);
    this.deadlines.add(deadline);
    try {
      return await work(deadline);
    } finally {
      deadline.settle();
      this.deadlines.delete(deadline);
      if (this.closed) this.closeLines();
    }
  }

  /** The device has refused this login. */
  get loginRefused(): boolean {
    return this.session?.refused !== undefined;
  }

  /** The login has gone out, or may have. */
  get loginSent(): boolean {
    return this.session?.used ?? false;
  }

  /** Takes no more requests. Those under way go on to their end, as one that was sent may change the device. */
  retire(): void {
    this.closed = true;
    this.closeLines();
  }

  /** Ends all requests (kind `cancelled`) and connections. Nothing can be sent afterwards. */
  close(): void {
    this.closed = true;
    for (const deadline of this.deadlines) deadline.end(closed);
    for (const connection of this.connections) connection.close();
  }

  private closeLines(): void {
    if (this.deadlines.size > 0) return;
    for (const connection of this.connections) connection.close();
  }

  private async withLogin(request: DeviceRequest, deadline: Deadline): Promise<HttpResult<Answer>> {
    const session = this.session;
    if (session === undefined) return httpFail(noLogin, false);
    if (session.refused !== undefined) return httpFail(session.refused, false);
    let renewed = false;
    // Asked how, sent, sent once with a newer nonce: more only where other requests bring newer nonces meanwhile.
    for (let sent = 0; sent < 5; sent += 1) {
      let release: (() => void) | undefined;
      let use: Use | undefined;
      try {
        // The turn comes last, behind the queue for a connection: what the login is worth may have changed there.
        const compose = async (): Promise<WireRequest | Failed> => {
          if (release === undefined) {
            const turn = await session.turn(deadline);
            if (typeof turn !== 'function') return turn;
            release = turn;
          }
          // A request that is sent again over a new connection needs a new count.
          if (use !== undefined) session.over(use);
          const bare = this.bare(request);
          use = session.use(request.method, bare.target);
          return { ...bare, authorization: use?.header };
        };
        const result = await this.exchange(request, compose, deadline);
        if (!result.ok) return result;
        if (result.value.status !== 401) {
          if (use !== undefined) session.accepted(use, result.value);
          return result;
        }
        const next = session.challenged(use, result.value);
        if (typeof next !== 'string') return httpFail(next, false);
        if (next === 'renewed' && renewed) break;
        renewed ||= next === 'renewed';
      } finally {
        if (use !== undefined) session.over(use);
        release?.();
      }
    }
    return httpFail(neverFresh, false);
  }

  /** One request over one connection. `compose` is called when the connection stands, right before sending. */
  private async exchange(
    request: DeviceRequest,
    compose: () => Promise<WireRequest | Failed>,
    deadline: Deadline,
  ): Promise<HttpResult<Answer>> {
    const taken = await this.take(deadline);
    if ('error' in taken) return httpFail(taken, false);
    const { connection, usedAt } = taken;
    try {
      if (request.idempotent !== true && this.options.clock.ticks() - usedAt > freshMs) connection.close();
      for (;;) {
        const connected = await this.open(connection, deadline);
        if (!connected.ok) return httpFail(connected, false);
        const composed = await compose();
        if ('error' in composed) return httpFail(composed, false);
        const result = await this.send(connection, composed, deadline);
        const dead = !result.ok && result.silent === true && connected.value.reused;
        if (dead && request.idempotent === true) continue;
        return result;
      }
    } finally {
      this.give(connection);
    }
  }

  /** Makes sure that a connection stands and that the far end has shown on it that it is the device. */
  private async open(connection: Connection, deadline: Deadline): Promise<Result<{ reused: boolean }>> {
    const connected = await connection.connect(deadline);
    const { prove } = this.options;
    if (!connected.ok || connected.value.reused || prove === undefined) return connected;
    const proof = await prove({
      request: (question) => this.send(connection, this.bare(question), deadline),
    });
    if (!proof.ok) {
      connection.close();
      return proof;
    }
    if (connection.open) return connected;
    // It was closed behind the answer. The next one leads to the same device where its certificate says so.
    return this.options.endpoint.scheme === 'https' ? connection.connect(deadline) : closesAlways;
  }

  private async send(
    connection: Connection,
    composed: WireRequest,
    deadline: Deadline,
  ): Promise<HttpResult<Answer> & { silent?: boolean }> {
    const result = await connection.send(composed, deadline);
    if (!result.ok) return result;
    const { status, headers } = result.value;
    if (status < 300 || status > 399 || status === 304) return result;
    // 303 alone says that the request was carried out.
    return httpFail(redirectFailure(this.options.endpoint, status, headers['location']), status === 303);
  }

  private take(deadline: Deadline): Promise<{ connection: Connection; usedAt: number } | Failed> {
    if (deadline.failed !== undefined) return Promise.resolve(deadline.failed);
    const free = this.idle.pop();
    if (free !== undefined) return Promise.resolve(free);
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      void deadline.over.then((failed) => {
        const place = this.waiting.indexOf(resolve);
        if (place === -1) return;
        this.waiting.splice(place, 1);
        resolve(failed);
      });
    });
  }

  private give(connection: Connection): void {
    const free = { connection, usedAt: this.options.clock.ticks() };
    const next = this.waiting.shift();
    if (next === undefined) this.idle.push(free);
    else next(free);
  }

  /** Without a login. The target goes out after the URL's own rules for blanks and letters beyond ASCII. */
  private bare({ method, path, body, contentType, idempotent }: DeviceRequest): WireRequest {
    const { scheme, host, port } = this.options.endpoint;
    const url = new URL(`${scheme}://${bracketed(host.replace(/%.*$/, ''))}:${port}${path}`);
    return { method, target: url.pathname + url.search, body, contentType, idempotent };
  }
}

const closed = fail('cancelled', said('http.closed'));
const noLogin = fail('login', said('http.noLogin'), { advice: said('http.noLoginAdvice') });
const basicInTheClear = fail('login', said('http.basicInTheClear'), {
  advice: said('http.basicInTheClearAdvice'),
});
const closesAlways = fail('protocol', said('http.closesAlways'), { advice: said('http.closesAlwaysAdvice') });
const neverFresh = fail('protocol', said('http.neverFresh'), { advice: said('http.neverFreshAdvice') });
