import { randomBytes, X509Certificate } from 'node:crypto';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createNetServer, type Server } from 'node:net';
import { createServer as createTlsServer, type TLSSocket } from 'node:tls';
import { generate } from 'selfsigned';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../electron/services/clock.ts';
import {
  formatFingerprint,
  parseFingerprint,
  pinned,
  trustFirst,
  type CertificatePolicy,
} from '../../electron/services/http/certificates.ts';
import { plain } from '../../shared/texts/said.ts';
import { DeviceHttp, type DeviceHttpNeeds } from '../../electron/services/http/device-http.ts';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import { listen } from './http-digest-server.ts';
import { inEnglish } from '../english.ts';

interface Identity {
  key: string;
  cert: string;
  fingerprint: string;
}

let first: Identity;
let second: Identity;
beforeAll(async () => {
  const make = async (): Promise<Identity> => {
    const made = await generate([{ name: 'commonName', value: 'axis-b8a44f631339.local' }], {
      keyType: 'ec',
      algorithm: 'sha256',
    });
    const { fingerprint256 } = new X509Certificate(made.cert);
    return { key: made.private, cert: made.cert, fingerprint: fingerprint256.replaceAll(':', '') };
  };
  [first, second] = await Promise.all([make(), make()]);
});

const opened: (() => void)[] = [];
afterEach(() => {
  for (const close of opened.splice(0)) close();
});

/** A TLS server that notes every byte which it is sent inside TLS, and answers each request that ends in a blank line. */
async function tlsDevice(identity: Identity, answer = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok') {
  let received = '';
  const sockets: TLSSocket[] = [];
  const resumed: boolean[] = [];
  let gone = () => {};
  const allGone = new Promise<void>((resolve) => (gone = resolve));
  const server = createTlsServer({ ...identity, ALPNProtocols: ['h2', 'http/1.1'] }, (socket) => {
    sockets.push(socket);
    resumed.push(socket.isSessionReused());
    socket.on('error', () => undefined);
    socket.on('close', gone);
    socket.on('data', (chunk: Buffer) => {
      received += chunk.toString();
      if (received.endsWith('\r\n\r\n')) socket.write(answer);
    });
  });
  // A client that leaves right behind the handshake may be gone before this side calls the connection secure.
  server.on('tlsClientError', gone);
  const port = await listen(server);
  opened.push(() => stop(server, sockets));
  return { port, sockets, resumed, received: () => received, allGone };
}

function stop(server: Server, sockets: TLSSocket[] = []) {
  server.close();
  for (const socket of sockets) socket.destroy();
}

function client(port: number, certificate: CertificatePolicy, more: Partial<DeviceHttpNeeds> = {}) {
  const device = new DeviceHttp({
    endpoint: { scheme: 'https', host: '127.0.0.1', port },
    login: { user: 'root', password: 'pass' },
    certificate,
    random: randomBytes,
    clock: systemClock,
    ...more,
  });
  opened.push(() => device.close());
  const get = (signal?: AbortSignal) => device.request({ method: 'GET', path: '/', login: false, signal });
  return { device, get };
}

const answered = { ok: true, value: { status: 200, body: 'ok' } };

describe('a pinned certificate', () => {
  test('lets requests through, as HTTP/1.1', async () => {
    const server = await tlsDevice(first);
    const { get } = client(server.port, pinned(first.fingerprint));
    expect(await get()).toMatchObject(answered);
    expect(server.sockets[0]?.alpnProtocol).toBe('http/1.1');
  });

  test('is checked again for every connection, and no session is resumed', async () => {
    const closing = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok';
    const server = await tlsDevice(first, closing);
    const seen: string[] = [];
    const { get } = client(server.port, (fingerprint) => {
      seen.push(fingerprint);
      return ok(undefined);
    });
    expect(await get()).toMatchObject(answered);
    expect(await get()).toMatchObject(answered);
    expect(seen).toEqual([first.fingerprint, first.fingerprint]);
    expect(server.resumed).toEqual([false, false]);
  });

  test('that changed is refused before a byte is sent, and both fingerprints are named', async () => {
    const server = await tlsDevice(second);
    const result = await client(server.port, pinned(first.fingerprint)).get();
    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'certificate', fingerprint: second.fingerprint, requestSent: false },
    });
    const message = result.ok ? '' : inEnglish(result.error.message);
    expect(message).toContain(formatFingerprint(first.fingerprint));
    expect(message).toContain(formatFingerprint(second.fingerprint));
    await server.allGone;
    expect(server.received()).toBe('');
  });
});

describe('first contact', () => {
  test('with no pin: refused before a byte is sent, with the fingerprint', async () => {
    const server = await tlsDevice(first);
    const result = await client(server.port, pinned(null)).get();
    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'certificate', fingerprint: first.fingerprint, requestSent: false },
    });
    expect(!result.ok && inEnglish(result.error.message)).toContain('First contact');
    await server.allGone;
    expect(server.received()).toBe('');
  });

  test('trusted: the pin is told once, for two connections at once, and kept', async () => {
    const server = await tlsDevice(first);
    const told: string[] = [];
    const { get } = client(
      server.port,
      trustFirst((fingerprint) => {
        told.push(fingerprint);
        return ok(undefined);
      }),
    );
    for (const result of await Promise.all([get(), get()])) expect(result).toMatchObject(answered);
    expect(told).toEqual([first.fingerprint]);
  });

  test('trusted: another certificate afterwards is refused', async () => {
    const policy = trustFirst(() => ok(undefined));
    const one = await tlsDevice(first);
    expect(await client(one.port, policy).get()).toMatchObject(answered);
    const other = await tlsDevice(second);
    expect(await client(other.port, policy).get()).toMatchObject({
      ok: false,
      error: { kind: 'certificate', fingerprint: second.fingerprint },
    });
    expect(other.received()).toBe('');
  });

  test('trusted, but the pin cannot be kept: nothing is sent, and the next contact is a first one again', async () => {
    const server = await tlsDevice(first);
    let kept: Result<void> = fail('storage', plain('The disk is full.'));
    const { get } = client(
      server.port,
      trustFirst(() => Promise.resolve(kept)),
    );
    expect(await get()).toMatchObject({ ok: false, error: { kind: 'storage', requestSent: false } });
    expect(server.received()).toBe('');
    kept = ok(undefined);
    expect(await get()).toMatchObject(answered);
  });

  test('cancelled while the decision is open: the connection goes, and a later yes sends nothing', async () => {
    const server = await tlsDevice(first);
    const cancel = new AbortController();
    let decide = (_result: Result<void>) => {};
    let asked = () => {};
    const wasAsked = new Promise<void>((resolve) => (asked = resolve));
    const { get } = client(server.port, () => {
      asked();
      return new Promise((resolve) => (decide = resolve));
    });
    const result = get(cancel.signal);
    await wasAsked;
    cancel.abort();
    expect(await result).toMatchObject({ ok: false, error: { kind: 'cancelled', requestSent: false } });
    await server.allGone;
    decide(ok(undefined));
    expect(server.received()).toBe('');
  });
});

describe('the login over https', () => {
  async function basicDevice(password: string, more: Partial<DeviceHttpNeeds> = {}) {
    const logins: (string | undefined)[] = [];
    const server = createHttpsServer({ key: first.key, cert: first.cert }, (request, response) => {
      logins.push(request.headers.authorization);
      const right = `Basic ${Buffer.from(`root:${password}`).toString('base64')}`;
      if (request.headers.authorization === right) return response.end('in');
      return response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="AXIS_B8A44F631339"' }).end();
    });
    const port = await listen(server);
    opened.push(() => {
      server.close();
      server.closeAllConnections();
    });
    const { device } = client(port, pinned(first.fingerprint), more);
    return { logins, call: () => device.request({ method: 'GET', path: '/', login: true }) };
  }

  test('Basic is sent once it was asked for, and then at once: one request a call', async () => {
    const { logins, call } = await basicDevice('pass');
    const results = await Promise.all([call(), call(), call(), call()]);
    for (const result of results) expect(result).toMatchObject({ ok: true, value: { body: 'in' } });
    expect(await call()).toMatchObject({ ok: true });
    expect(logins).toHaveLength(6);
    expect(logins.filter((login) => login === undefined)).toHaveLength(1);
  });

  test('a wrong password is sent once', async () => {
    const { logins, call } = await basicDevice('another');
    for (const result of await Promise.all([call(), call(), call()])) {
      expect(result).toMatchObject({ ok: false, error: { kind: 'login' } });
    }
    expect(logins.filter((login) => login !== undefined)).toHaveLength(1);
    const before = logins.length;
    await call();
    expect(logins).toHaveLength(before);
  });

  test('Basic is not sent where it was not allowed for this certificate, and the reason is told', async () => {
    const refusal = fail('certificate', plain('Not seen with this login.'));
    const { logins, call } = await basicDevice('pass', { basicRefusal: refusal });
    expect(await call()).toMatchObject({ ok: false, error: { ...refusal.error, requestSent: false } });
    expect(logins).toEqual([undefined]);
  });

  test('a user name that Basic cannot carry is not sent', async () => {
    const { logins, call } = await basicDevice('pass', { login: { user: 'ro:ot', password: 'pass' } });
    expect(await call()).toMatchObject({ ok: false, error: { kind: 'input', parameter: 'user' } });
    expect(logins).toEqual([undefined]);
  });
});

describe('where no TLS is spoken', () => {
  test('https to an http port says so', async () => {
    const server = createHttpServer((_request, response) => response.end('ok'));
    const port = await listen(server);
    opened.push(() => server.close());
    const result = await client(port, pinned(null)).get();
    expect(result).toMatchObject({ ok: false, error: { kind: 'protocol', requestSent: false } });
    expect(!result.ok && inEnglish(result.error.advice)).toContain('http://');
  });

  test('a connection that ends in the handshake is unreachable, with nothing sent', async () => {
    const server = createNetServer((socket) => socket.end());
    const port = await listen(server);
    opened.push(() => stop(server));
    expect(await client(port, pinned(null)).get()).toMatchObject({
      ok: false,
      error: { kind: 'unreachable', requestSent: false },
    });
  });
});

test('a fingerprint is read with or without colons, and nothing else passes for one', () => {
  const { fingerprint } = first;
  expect(parseFingerprint(formatFingerprint(fingerprint))).toEqual(ok(fingerprint));
  expect(parseFingerprint(` ${fingerprint.toLowerCase()}\n`)).toEqual(ok(fingerprint));
  for (const text of ['', 'AB', `${fingerprint}00`, fingerprint.replace(/.$/, 'G')]) {
    expect(parseFingerprint(text)).toMatchObject({ ok: false, error: { kind: 'input' } });
  }
});
