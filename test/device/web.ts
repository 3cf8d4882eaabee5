import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { peekMethod } from './api.ts';
import { schemeOf } from './http-auth.ts';
import type { Authenticator, Scheme } from './http-auth.ts';
import type { Fault, Faults } from './faults.ts';
import type { Clock } from './clock.ts';

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
  /** 0 where no answer was sent. */
  status: number;
}

export interface Answer {
  status: number;
  type: string;
  body: string;
}

export interface Route {
  needsLogin: (method: string | undefined) => boolean;
  /** Undefined for an answer that is lost on its way: the connection is cut. */
  run: (body: string, user: string | undefined) => Promise<Answer | undefined> | Answer;
}

export interface WebOptions {
  routes: Record<string, Route>;
  auth: Authenticator;
  offered: Record<'http' | 'https', readonly ('basic' | 'digest')[]>;
  faults: Faults;
  clock: Clock;
  log: LoggedRequest[];
  /** Sent with every 401. */
  unauthorizedHeaders: () => Record<string, string>;
  /** More requests than this at once: the connection is dropped. */
  maxParallel: number;
  /** An error of the network settings API, for a fault. */
  apiError: (code: number, subCode: number | undefined, method: string | undefined) => Answer;
}

const readLimit = 1024 * 1024;
const pageType = 'text/html; charset=iso-8859-1';

/** The web server of one device, behind both its ports. */
export class Web {
  readonly #options: WebOptions;
  readonly #connections = new WeakMap<Socket, number>();
  #connected = 0;
  #running = 0;
  /** The most requests that were in work at the same time. */
  peak = 0;

  constructor(options: WebOptions) {
    this.#options = options;
  }

  async handle(
    transport: 'http' | 'https',
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    this.#running += 1;
    this.peak = Math.max(this.peak, this.#running);
    try {
      if (this.#running > this.#options.maxParallel) request.socket.destroy();
      else await this.#answer(transport, request, response);
    } finally {
      this.#running -= 1;
    }
  }

  async #answer(
    transport: 'http' | 'https',
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { auth, faults, log, offered, routes } = this.#options;
    const body = await readBody(request);
    if (body === undefined) return;
    const target = request.url ?? '/';
    const path = target.split('?')[0] ?? '/';
    const peeked = peekMethod(body);
    const { authorization } = request.headers;
    const entry: LoggedRequest = {
      transport,
      connection: this.#connectionOf(request.socket),
      verb: request.method ?? '',
      path,
      ...peeked,
      ...(peeked.method === undefined && body !== '' && { text: body }),
      scheme: schemeOf(authorization),
      login: authorization === undefined ? 'none' : 'sent',
      status: 0,
    };
    log.push(entry);
    response.on('finish', () => (entry.status = response.statusCode));
    const early = faults.take(path, peeked.method, true);
    if (early?.kind === 'slow') await this.#delay(early);
    else if (early !== undefined)
      return this.#spoil(early, peeked.method, response, () => Promise.resolve(page(200, '')));

    const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
    let user: string | undefined;
    if (route === undefined || route.needsLogin(peeked.method)) {
      const verdict = auth.judge({
        verb: entry.verb,
        target,
        authorization,
        offered: offered[transport],
        client: request.socket.remoteAddress ?? '',
      });
      if (verdict.kind === 'challenge') {
        response.setHeader('WWW-Authenticate', verdict.challenges);
        for (const [name, value] of Object.entries(this.#options.unauthorizedHeaders()))
          response.setHeader(name, value);
        return send(response, { status: 401, type: 'application/json; charset=utf-8', body: '' });
      }
      if (verdict.kind === 'blocked') return send(response, page(403, 'Forbidden'));
      if (verdict.kind === 'bad-request') return send(response, page(400, 'Bad Request'));
      ({ user } = verdict);
      if (authorization !== undefined) entry.login = 'accepted';
    }
    const right = async (): Promise<Answer | undefined> => {
      if (route === undefined) return page(404, 'Not Found');
      if (entry.verb !== 'POST') return page(405, 'Method Not Allowed');
      return route.run(body, user);
    };
    const fault = faults.take(path, peeked.method, false);
    if (fault?.kind === 'slow') await this.#delay(fault);
    else if (fault !== undefined) return this.#spoil(fault, peeked.method, response, right);
    const answer = await right();
    if (answer === undefined) response.socket?.destroy();
    else send(response, answer);
  }

  #connectionOf(socket: Socket): number {
    const known = this.#connections.get(socket) ?? (this.#connected += 1);
    this.#connections.set(socket, known);
    return known;
  }

  #delay(fault: Fault): Promise<void> {
    return new Promise((resolve) => void this.#options.clock.after(fault.ms ?? 1000, resolve));
  }

  async #spoil(
    fault: Fault,
    method: string | undefined,
    response: ServerResponse,
    right: () => Promise<Answer | undefined>,
  ): Promise<void> {
    const ended = new Promise<void>((resolve) => void response.on('close', resolve));
    switch (fault.kind) {
      case 'slow':
        return this.#delay(fault);
      case 'hang':
        return ended;
      case 'reset':
        resetConnection(response.socket);
        return;
      case 'truncated': {
        const answer = (await right()) ?? page(200, '');
        const bytes = Buffer.from(answer.body);
        response.writeHead(answer.status, { 'Content-Type': answer.type, 'Content-Length': bytes.length });
        response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroy());
        return ended;
      }
      case 'wrong-type': {
        const answer = (await right()) ?? page(200, '');
        return send(response, { ...answer, type: 'application/octet-stream' });
      }
      case 'oversized': {
        const answer = (await right()) ?? page(200, '');
        response.writeHead(answer.status, { 'Content-Type': answer.type });
        response.write(answer.body);
        for (let megabyte = 0; megabyte < 5; megabyte += 1) response.write(' '.repeat(1024 * 1024));
        response.end();
        return;
      }
      case 'html':
        return send(response, page(200, 'It works'));
      case 'server-error':
        return send(response, page(500, 'Internal Server Error'));
      case 'internal':
        return send(response, this.#options.apiError(1000, undefined, method));
      case 'error':
        return send(response, this.#options.apiError(fault.code ?? 1000, fault.subCode, method));
      case 'booting':
        return send(response, page(503, 'Service Unavailable'));
    }
  }
}

function page(status: number, title: string): Answer {
  return {
    status,
    type: pageType,
    body: `<html><head><title>${title}</title></head><body>${title}</body></html>\n`,
  };
}

function send(response: ServerResponse, answer: Answer): void {
  if (response.destroyed) return;
  response.writeHead(answer.status, {
    Server: 'Apache/2.4.68 (Unix) OpenSSL/3.5.7',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
    'Content-Type': answer.type,
    'Content-Length': Buffer.byteLength(answer.body),
  });
  response.end(answer.body);
}

/** A real RST where the socket is plain TCP; under TLS the connection is cut. */
function resetConnection(socket: Socket | null): void {
  if (socket === null) return;
  if ('encrypted' in socket) socket.destroy();
  else socket.resetAndDestroy();
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
