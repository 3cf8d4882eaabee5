import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { page, send } from './answer.ts';
import type { Answer } from './answer.ts';
import { peekMethod } from './api.ts';
import { schemeOf } from './http-auth.ts';
import type { Authenticator, Scheme } from './http-auth.ts';
import type { Fault, Faults } from './faults.ts';
import type { Clock } from './clock.ts';
import { spoil } from './spoil.ts';
import type { Scene } from './spoil.ts';

/** One request as it came in, and what became of it. */
export interface LoggedRequest {
  transport: 'http' | 'https';
  /** Counts the connections that the device was asked on, from 1. */
  connection: number;
  /** The HTTP method. */
  verb: string;
  path: string;
  /** The API method in the JSON body, where there is one, and its parameters. */
  method?: string;
  params?: unknown;
  /** A body that is no call of the API, as it came. */
  text?: string;
  /** The scheme of the login that came with the request; `none` for one that no device knows, too. */
  scheme: Scheme;
  /** Whether a login came with the request, whatever became of it, and whether it was let in by it. */
  login: 'none' | 'sent' | 'accepted';
  /** The login as it came. */
  authorization?: string;
  /** 0 where no answer was sent, or none that is HTTP. */
  status: number;
}

export interface Route {
  needsLogin: (method: string | undefined) => boolean;
  /** Undefined for an answer that is lost on its way: the connection is cut. */
  run: (body: string, user: string | undefined) => Promise<Answer | undefined> | Answer;
}

export interface WebOptions extends Pick<Scene, 'apiError' | 'stored' | 'closePorts'> {
  routes: Record<string, Route>;
  /** Further ones by verb and path, in place of those. */
  pages: Readonly<Record<string, (body: string) => Answer>>;
  /** What is said before any login is asked for, and in place of everything else. */
  first: (path: string) => Answer | undefined;
  auth: Authenticator;
  offered: Record<'http' | 'https', readonly ('basic' | 'digest')[]>;
  faults: Faults;
  clock: Clock;
  log: LoggedRequest[];
  /** Sent with every 401. */
  unauthorizedHeaders: () => Record<string, string>;
  /** Whom everybody counts as where nobody is asked for a login; null where all are. */
  openAs: string | null;
  /** More requests than this at once: the connection is dropped. */
  maxParallel: number;
}

type Transport = 'http' | 'https';

const readLimit = 1024 * 1024;

/** The web server of one device, behind both its ports. */
export class Web {
  private readonly options: WebOptions;
  private readonly connections = new WeakMap<Socket, number>();
  private connected = 0;
  private running = 0;
  /** The most requests that were in work at the same time. */
  peak = 0;

  constructor(options: WebOptions) {
    this.options = options;
  }

  async handle(transport: Transport, request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.running += 1;
    this.peak = Math.max(this.peak, this.running);
    try {
      if (this.running > this.options.maxParallel) request.socket.destroy();
      else await this.answer(transport, request, response);
    } finally {
      this.running -= 1;
    }
  }

  /** Plain HTTP at the port that speaks TLS: what Apache says to it. */
  async handlePlain(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    if (body === undefined) return;
    this.write('http', request, response, body);
    const why =
      "<br />Reason: You're speaking plain HTTP to an SSL-enabled server port.<br />\nInstead use the HTTPS scheme to access this URL, please.";
    send(response, { ...page(400, 'Bad Request', why), headers: { Connection: 'close' } });
  }

  private async answer(
    transport: Transport,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { auth, faults, offered, routes, first } = this.options;
    const body = await readBody(request);
    if (body === undefined) return;
    const entry = this.write(transport, request, response, body);
    const { path, method } = entry;
    const unauthorized = (challenges: string[]): void => {
      response.setHeader('WWW-Authenticate', challenges);
      for (const [name, value] of Object.entries(this.options.unauthorizedHeaders()))
        response.setHeader(name, value);
      send(response, { status: 401, type: 'application/json; charset=utf-8', body: '' });
    };
    const play = (fault: Fault, right: () => Promise<Answer>): Promise<void> =>
      spoil({
        ...this.options,
        ...{ fault, method, body, response, right },
        socket: request.socket,
        unauthorized: (stale) => unauthorized(auth.challenges(offered[transport], stale)),
      });

    const early = faults.take(path, method, true);
    if (early?.kind === 'slow') await this.delay(early);
    else if (early !== undefined) return play(early, () => Promise.resolve(page(200, '')));
    const said = first(path);
    if (said !== undefined) return send(response, said);

    const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
    let user = this.options.openAs ?? undefined;
    if (user === undefined && (route === undefined || route.needsLogin(method))) {
      const { authorization } = request.headers;
      const verdict = auth.judge({
        verb: entry.verb,
        target: request.url ?? '/',
        authorization,
        offered: offered[transport],
        client: request.socket.remoteAddress ?? '',
      });
      if (verdict.kind === 'challenge') return unauthorized(verdict.challenges);
      if (verdict.kind === 'blocked') return send(response, page(403, 'Forbidden'));
      if (verdict.kind === 'bad-request') return send(response, page(400, 'Bad Request'));
      ({ user } = verdict);
      if (authorization !== undefined) entry.login = 'accepted';
    }
    const right = async (): Promise<Answer | undefined> => {
      const further = this.options.pages[`${entry.verb} ${path}`];
      if (further !== undefined) return further(body);
      if (route === undefined) return page(404, 'Not Found');
      if (entry.verb !== 'POST') return page(405, 'Method Not Allowed');
      return route.run(body, user);
    };
    const fault = faults.take(path, method, false);
    if (fault?.kind === 'slow') await this.delay(fault);
    else if (fault !== undefined) return play(fault, async () => (await right()) ?? page(200, ''));
    const answer = await right();
    if (answer === undefined) response.socket?.destroy();
    else send(response, answer);
  }

  /** Writes the request down. */
  private write(
    transport: Transport,
    request: IncomingMessage,
    response: ServerResponse,
    body: string,
  ): LoggedRequest {
    const peeked = peekMethod(body);
    const { authorization } = request.headers;
    const connection = this.connections.get(request.socket) ?? (this.connected += 1);
    this.connections.set(request.socket, connection);
    const entry: LoggedRequest = {
      transport,
      connection,
      verb: request.method ?? '',
      path: (request.url ?? '/').split('?')[0] ?? '/',
      ...peeked,
      ...(peeked.method === undefined && body !== '' && { text: body }),
      scheme: schemeOf(authorization),
      login: authorization === undefined ? 'none' : 'sent',
      ...(authorization !== undefined && { authorization }),
      status: 0,
    };
    this.options.log.push(entry);
    response.on('finish', () => (entry.status = response.statusCode));
    return entry;
  }

  private delay(fault: Fault): Promise<void> {
    return new Promise((resolve) => void this.options.clock.after(fault.ms ?? 1000, resolve));
  }
}

/** Undefined when the client went away, or sent more than a device would ever read. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > readLimit) {
        request.socket.destroy();
        return undefined;
      }
      parts.push(part);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(parts).toString('utf8');
}
