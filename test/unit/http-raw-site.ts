/** A server that speaks byte by byte, and a client of it on a clock that stands still. */
import { randomBytes } from 'node:crypto';
import { createServer, type Socket } from 'node:net';
import { afterEach, beforeEach } from 'vitest';
import { pinned } from '../../electron/services/http/certificates.ts';
import { DeviceHttp, type DeviceRequest } from '../../electron/services/http/device-http.ts';
import type { Scheme } from '../../shared/contract/device.ts';
import { ManualClock } from '../clock.ts';
import { listen } from './http-digest-server.ts';

export const opened: (() => void)[] = [];
export let clock = new ManualClock();
beforeEach(() => {
  clock = new ManualClock();
});
afterEach(() => {
  for (const close of opened.splice(0)) close();
});

/** `get` asks for `/`, with whatever else is given. */
export function client(port: number, scheme: Scheme = 'http') {
  const device = new DeviceHttp({
    endpoint: { scheme, host: '127.0.0.1', port },
    certificate: pinned(null),
    random: randomBytes,
    clock,
  });
  opened.push(() => device.close());
  const get = (more: Partial<DeviceRequest> = {}) =>
    device.request({ method: 'GET', path: '/', login: false, ...more });
  return { device, get };
}

/** A server that is told for each connection and each request text what to do. */
export async function rawSite(
  onRequest: (socket: Socket, text: string, connection: number) => void,
  scheme?: Scheme,
) {
  const requests: { text: string; connection: number }[] = [];
  const sockets: Socket[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  let gone = 0;
  const goneWaiting: { count: number; resolve: () => void }[] = [];
  const server = createServer((socket) => {
    const connection = sockets.push(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      gone += 1;
      for (const one of goneWaiting) if (gone >= one.count) one.resolve();
    });
    socket.on('data', (chunk) => {
      const text = chunk.toString();
      requests.push({ text, connection });
      for (const one of waiting) if (requests.length >= one.count) one.resolve();
      onRequest(socket, text, connection);
    });
  });
  const port = await listen(server);
  opened.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return {
    ...client(port, scheme),
    port,
    requests,
    sockets,
    received: (count: number) =>
      new Promise<void>((resolve) =>
        requests.length >= count ? resolve() : waiting.push({ count, resolve }),
      ),
    closed: (count: number) =>
      new Promise<void>((resolve) => (gone >= count ? resolve() : goneWaiting.push({ count, resolve }))),
  };
}

export const reply = (body: string, headers = '') =>
  `HTTP/1.1 200 OK\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`;
export const answered = { ok: true, value: { status: 200, body: 'ok' } };
