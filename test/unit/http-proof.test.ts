/** Nothing secret goes over a connection before the far end has shown on it who it is. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../electron/services/clock.ts';
import { pinned } from '../../electron/services/http/certificates.ts';
import { DeviceHttp, type Asker } from '../../electron/services/http/device-http.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import { makeCertificate } from '../device/certificate.ts';
import { listen } from './http-digest-server.ts';
import { plain } from '../../shared/texts/said.ts';

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const thing of opened.splice(0)) thing.close();
});

interface Seen {
  connection: number;
  path: string;
  login: boolean;
  body: string;
}

interface Far {
  /** Who it says it is; may change between two connections. */
  name: string;
  closesAlways?: boolean;
  /** Held back before the answer to `/change`. */
  hold?: Promise<void>;
  reached?: () => void;
}

/** A web server that tells at `/who` who it is, and asks for Digest everywhere else. */
async function farEnd(far: Far, secure = false) {
  const seen: Seen[] = [];
  const connections = new Map<Socket, number>();
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const path = request.url ?? '';
      const connection = connections.get(request.socket) ?? connections.size + 1;
      connections.set(request.socket, connection);
      const login = request.headers.authorization !== undefined;
      seen.push({ connection, path, login, body });
      if (far.closesAlways === true) response.setHeader('Connection', 'close');
      if (path === '/who') return response.end(far.name);
      const ask = { 'WWW-Authenticate': 'Digest realm="r", nonce="n", qop="auth"' };
      if (!login) return response.writeHead(401, ask).end();
      far.reached?.();
      return void (far.hold ?? Promise.resolve()).then(() => response.end('done'));
    });
  };
  const certificate = makeCertificate('far');
  const server: Server = secure
    ? createHttpsServer({ key: certificate.key, cert: certificate.cert }, answer)
    : createServer(answer);
  const port = await listen(server);
  opened.push({ close: () => (server.close(), server.closeAllConnections()) });
  const device = new DeviceHttp({
    endpoint: { scheme: secure ? 'https' : 'http', host: '127.0.0.1', port },
    login: { user: 'root', password: 'pass' },
    certificate: pinned(secure ? certificate.fingerprint : null),
    random: randomBytes,
    clock: systemClock,
    prove: async (connection: Asker) => {
      const who = await connection.request({ method: 'GET', path: '/who', login: false });
      if (!who.ok) return who;
      return who.value.body === 'camera' ? ok(null) : fail('unreachable', plain('Another device answers.'));
    },
  });
  opened.push(device);
  const change = () =>
    device.request({ method: 'POST', path: '/change', body: 'secret', login: true, idempotent: true });
  return { seen, device, change, cutConnections: () => server.closeAllConnections() };
}

const done = { ok: true, value: { status: 200, body: 'done' } };

describe('a new connection', () => {
  test('is asked who it is before anything else, once', async () => {
    const { seen, change } = await farEnd({ name: 'camera' });
    expect(await change()).toMatchObject(done);
    expect(await change()).toMatchObject(done);
    expect(seen.map(({ connection, path }) => `${connection} ${path}`)).toEqual([
      '1 /who',
      '1 /change',
      '1 /change',
      '1 /change',
    ]);
  });

  test('to another device gets neither login nor body, although a login is known by now', async () => {
    const far: Far = { name: 'camera' };
    const { seen, change, cutConnections } = await farEnd(far);
    expect(await change()).toMatchObject(done);
    far.name = 'stranger';
    const before = seen.length;
    cutConnections();
    const result = await change();
    expect(result).toMatchObject({ ok: false, error: { kind: 'unreachable', requestSent: false } });
    expect(seen.slice(before)).toEqual([{ connection: 2, path: '/who', login: false, body: '' }]);
    far.name = 'camera';
    expect(await change()).toMatchObject(done);
  });

  test('that is closed after each answer gets nothing over http', async () => {
    const { seen, change } = await farEnd({ name: 'camera', closesAlways: true });
    expect(await change()).toMatchObject({ ok: false, error: { kind: 'protocol', requestSent: false } });
    expect(seen.map(({ path }) => path)).toEqual(['/who']);
  });

  test('that is closed after each answer is known by its certificate over https', async () => {
    const { change } = await farEnd({ name: 'camera', closesAlways: true }, true);
    expect(await change()).toMatchObject(done);
  });
});

describe('a connection that is retired', () => {
  test('carries what is under way to its end, and nothing more', async () => {
    let open = () => {};
    let reached = () => {};
    const atDevice = new Promise<void>((resolve) => (reached = resolve));
    const hold = new Promise<void>((resolve) => (open = resolve));
    const { device, change } = await farEnd({ name: 'camera', hold, reached: () => reached() });
    const first = change();
    await atDevice;
    device.retire();
    expect(await change()).toMatchObject({ ok: false, error: { kind: 'cancelled', requestSent: false } });
    open();
    expect(await first).toMatchObject(done);
  });
});
