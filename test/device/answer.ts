import { STATUS_CODES } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { toBytes } from './bytes.ts';

/** What a device answers, and how it goes out. */
export interface Answer {
  status: number;
  type: string;
  /** Text goes out as `toBytes` has it. */
  body: string;
  /** Beyond those that every answer has. */
  headers?: Record<string, string>;
}

const pageType = 'text/html; charset=iso-8859-1';

/** A web page as the device's server makes them up. */
export function page(status: number, title: string, more = ''): Answer {
  return {
    status,
    type: pageType,
    body: `<html><head><title>${title}</title></head><body>${title}${more}</body></html>\n`,
  };
}

export function json(status: number, body: unknown): Answer {
  return { status, type: 'application/json', body: JSON.stringify(body) };
}

export function headersOf(answer: Answer, length: number): Record<string, string | number> {
  return {
    Server: 'Apache/2.4.68 (Unix) OpenSSL/3.5.7',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
    'Content-Type': answer.type,
    'Content-Length': length,
    ...answer.headers,
  };
}

export function send(response: ServerResponse, answer: Answer): void {
  if (response.destroyed) return;
  const bytes = toBytes(answer.body);
  response.writeHead(answer.status, headersOf(answer, bytes.length));
  response.end(bytes);
}

/** The bytes of an answer with these headers: its head, up to and with the empty line, and its body. */
export function raw(
  answer: Answer,
  headers?: readonly (readonly [name: string, value: string | number])[],
): { head: Buffer; body: Buffer } {
  const body = toBytes(answer.body);
  const lines = (headers ?? Object.entries(headersOf(answer, body.length))).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  const status = `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? ''}\r\n`;
  return { head: Buffer.from(`${status}${lines.join('')}\r\n`), body };
}

/** A real RST where the socket is plain TCP; under TLS the connection is cut. */
export function resetConnection(socket: Socket): void {
  // `resetAndDestroy` says goodbye with a FIN first; with its own flag set, destroying it sends the RST alone.
  if (!('encrypted' in socket)) Object.assign(socket, { resetAndClosing: true });
  socket.destroy();
}
