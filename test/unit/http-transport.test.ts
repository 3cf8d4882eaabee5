import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { transportFailure } from '../../electron/services/http/failures.ts';
import { listen } from './http-digest-server.ts';
import { answered, client, clock, opened, rawSite, reply } from './http-raw-site.ts';
import { inEnglish } from '../english.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

async function site(listener: RequestListener) {
  const server = createHttpServer(listener);
  const port = await listen(server);
  opened.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return { ...client(port), port };
}

const mib = 1024 * 1024;

describe('a request', () => {
  test('goes out with its own headers alone, and leaves no timer behind', async () => {
    const { get, port, requests } = await rawSite((socket) => socket.write(reply('ok')));
    expect(await get({ method: 'POST', path: '/a?b=c' })).toMatchObject(answered);
    const lines = requests[0]?.text.trimEnd().split('\r\n') ?? [];
    expect(lines[0]).toBe('POST /a?b=c HTTP/1.1');
    expect(
      lines
        .slice(1)
        .map((line) => line.toLowerCase())
        .sort(),
    ).toEqual([
      'accept-encoding: identity',
      'accept: */*',
      'connection: keep-alive',
      'content-length: 0',
      `host: 127.0.0.1:${port}`,
      'user-agent: field-installer',
    ]);
    expect(clock.waiting).toBe(0);
  });

  test('goes straight to the device, whatever proxy the environment names', async () => {
    for (const name of ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'])
      vi.stubEnv(name, 'http://127.0.0.1:9');
    const { get } = await site((_request, response) => response.end('ok'));
    expect(await get()).toMatchObject(answered);
  });

  test('gets text back untouched: JSON unread, UTF-8 decoded, headers in lower case', async () => {
    const { get } = await site((_request, response) => {
      response.writeHead(500, { 'Axis-Setup': 'vapix', 'Set-Cookie': ['a=1', 'b=2'] }).end('{"a": "ü"}');
    });
    expect(await get()).toMatchObject({
      ok: true,
      value: {
        status: 500,
        body: '{"a": "ü"}',
        headers: { 'axis-setup': 'vapix', 'set-cookie': 'a=1, b=2' },
      },
    });
  });

  test('one after the other they share a connection', async () => {
    const { get, sockets } = await rawSite((socket) => socket.write(reply('ok')));
    for (let count = 0; count < 5; count += 1) expect(await get()).toMatchObject(answered);
    expect(sockets).toHaveLength(1);
  });

  test('an answer that offers h2 by Upgrade, as AXIS OS 12 does, is read like any other', async () => {
    const { get, sockets } = await rawSite((socket) =>
      socket.write(
        'HTTP/1.1 401 Unauthorized\r\nUpgrade: h2\r\nConnection: Upgrade\r\n' +
          'Transfer-Encoding: chunked\r\n\r\n2\r\nno\r\n0\r\n\r\n',
      ),
    );
    const expected = { ok: true, value: { status: 401, body: 'no' } };
    expect(await get()).toMatchObject(expected);
    expect(await get()).toMatchObject(expected);
    expect(sockets).toHaveLength(1);
  });

  test('a connection that the device ends behind its answer is not used again', async () => {
    const { get, sockets } = await rawSite((socket) => socket.end(reply('ok', 'Connection: close\r\n')));
    expect(await get()).toMatchObject(answered);
    expect(await get()).toMatchObject(answered);
    expect(sockets).toHaveLength(2);
  });
});

describe('an answer that cannot be used', () => {
  test('larger than 4 MiB, with its length told', async () => {
    const { get } = await site((_request, response) => response.end(Buffer.alloc(4 * mib + 1)));
    expect(await get()).toMatchObject({ ok: false, error: { kind: 'protocol', requestSent: true } });
  });

  test('without end: reading stops at 4 MiB and the connection goes', async () => {
    let pushed = 0;
    const { get, closed } = await rawSite((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
      const block = Buffer.from(`10000\r\n${'x'.repeat(0x10000)}\r\n`);
      const push = () => {
        while (!socket.destroyed && socket.write(block)) pushed += 1;
        pushed += 1;
      };
      socket.on('drain', push);
      push();
    });
    expect(await get()).toMatchObject({ ok: false, error: { kind: 'protocol' } });
    await closed(1);
    expect(pushed).toBeLessThan(64 * 16);
  });

  test('of exactly 4 MiB is read', async () => {
    const { get } = await site((_request, response) => response.end(Buffer.alloc(4 * mib, 'x')));
    const result = await get();
    expect(result.ok && result.value.body.length).toBe(4 * mib);
  });

  test('small, but larger than 4 MiB unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(40 * mib));
    const { get } = await site((_request, response) =>
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb),
    );
    const result = await get();
    expect(result).toMatchObject({ ok: false, error: { kind: 'protocol' } });
    expect(!result.ok && inEnglish(result.error.message)).toContain('4 MiB');
  });

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
  ])('packed with %s all the same, it is unpacked', async (encoding, pack) => {
    const { get } = await site((_request, response) =>
      response.writeHead(200, { 'Content-Encoding': encoding }).end(pack(Buffer.from('ok'))),
    );
    expect(await get()).toMatchObject(answered);
  });

  test.each(['gzip', 'zstd'])('its packing is a lie: %s', async (encoding) => {
    const { get } = await site((_request, response) =>
      response.writeHead(200, { 'Content-Encoding': encoding }).end('plain'),
    );
    expect(await get()).toMatchObject({ ok: false, error: { kind: 'protocol', requestSent: true } });
  });

  test.each([
    'SSH-2.0-OpenSSH_9.2\r\n',
    'HTTP/1.1 abc\r\n\r\n',
    'HTTP/1.1 200 OK\r\nno colon\r\n\r\n',
    '\0\0\0\0',
  ])('is not HTTP: %j', async (text) => {
    const { get } = await rawSite((socket) => socket.write(text));
    expect(await get()).toMatchObject({ ok: false, error: { kind: 'protocol' } });
  });

  test.each([
    ['by its length', 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf'],
    ['in the middle of a chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nha'],
    ['in the headers', 'HTTP/1.1 200 OK\r\nContent-'],
    ['before it began', ''],
  ])('cut off %s: unreachable, and the device may have acted', async (_name, text) => {
    const { get } = await rawSite((socket) => socket.end(text));
    expect(await get()).toMatchObject({ ok: false, error: { kind: 'unreachable', requestSent: true } });
  });

  test('reset: unreachable, and the device may have acted', async () => {
    const { get } = await rawSite((socket) => socket.resetAndDestroy());
    expect(await get()).toMatchObject({ ok: false, error: { kind: 'unreachable', requestSent: true } });
  });
});

describe('redirects are not followed', () => {
  test.each([
    ['http://127.0.0.2:81/x', 'http://127.0.0.2:81', false],
    ['https://user:secret@cam.local/a', 'https://cam.local', true],
    ['/elsewhere', 'http://127.0.0.1', false],
    ['javascript:alert(1)', 'elsewhere', false],
    ['http://[bad', 'elsewhere', false],
    ['https://x\u202Egnp.exe/', 'elsewhere', false],
    [`https://${'a.'.repeat(200)}b/`, 'https://a.a.', true],
  ])('to %s', async (location, named, https) => {
    let requests = 0;
    const { get } = await site((_request, response) => {
      requests += 1;
      response.setHeader('Location', Buffer.from(location).toString('latin1'));
      response.writeHead(302).end();
    });
    const result = await get();
    expect(result).toMatchObject({ ok: false, error: { kind: 'protocol', requestSent: false } });
    const text = result.ok ? '' : `${inEnglish(result.error.message)} ${inEnglish(result.error.advice)}`;
    expect(text).toContain(named);
    expect(text.includes('The device wants https')).toBe(https);
    expect(text).not.toMatch(/secret|\u202E/);
    expect(requests).toBe(1);
  });
});

describe('time and cancelling', () => {
  test('a device that takes the request and says nothing is given up in time', async () => {
    const { get, received, closed } = await rawSite(() => undefined);
    const result = get({ timeoutMs: 5000 });
    await received(1);
    clock.advance(4999);
    expect(clock.waiting).toBe(1);
    clock.advance(1);
    expect(await result).toMatchObject({ ok: false, error: { kind: 'timeout', requestSent: true } });
    await closed(1);
  });

  test('an answer that drips counts as none', async () => {
    const { get, received, closed } = await rawSite((socket) =>
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx'),
    );
    const result = get({ timeoutMs: 5000 });
    await received(1);
    clock.advance(5000);
    expect(await result).toMatchObject({ ok: false, error: { kind: 'timeout', requestSent: true } });
    await closed(1);
  });

  test('waiting in the queue counts, and nothing is sent afterwards', async () => {
    const { get, received, requests, sockets } = await rawSite(() => undefined);
    const held = [get({ timeoutMs: 60_000 }), get({ timeoutMs: 60_000 })];
    await received(2);
    const third = get({ timeoutMs: 1000 });
    clock.advance(1000);
    expect(await third).toMatchObject({ ok: false, error: { kind: 'timeout', requestSent: false } });
    for (const socket of sockets) socket.write(reply('ok'));
    for (const result of await Promise.all(held)) expect(result).toMatchObject(answered);
    expect(requests).toHaveLength(2);
    // And its place is free again: two at once still get through.
    void get();
    void get();
    await received(4);
  });

  test('cancelled: the connection is ended at once, and the next request gets a new one', async () => {
    const { get, received, closed, sockets } = await rawSite((socket, _text, connection) => {
      if (connection === 2) socket.write(reply('ok'));
    });
    const cancel = new AbortController();
    const result = get({ signal: cancel.signal });
    await received(1);
    cancel.abort();
    expect(await result).toMatchObject({ ok: false, error: { kind: 'cancelled', requestSent: true } });
    await closed(1);
    expect(await get()).toMatchObject(answered);
    expect(sockets).toHaveLength(2);
    expect(clock.waiting).toBe(0);
  });

  test('cancelled before or in the queue: nothing is sent', async () => {
    const { get, received, requests } = await rawSite(() => undefined);
    expect(await get({ signal: AbortSignal.abort() })).toMatchObject({
      ok: false,
      error: { kind: 'cancelled', requestSent: false },
    });
    void get();
    void get();
    await received(2);
    const cancel = new AbortController();
    const queued = get({ signal: cancel.signal });
    cancel.abort();
    expect(await queued).toMatchObject({ ok: false, error: { kind: 'cancelled', requestSent: false } });
    expect(requests).toHaveLength(2);
  });

  test('closing ends what is under way and what waits, and refuses what comes', async () => {
    const { device, get, received, closed } = await rawSite(() => undefined);
    const results = [get(), get(), get()];
    await received(2);
    device.close();
    for (const result of await Promise.all(results)) {
      expect(result).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    }
    await closed(2);
    expect(await get()).toMatchObject({ ok: false, error: { kind: 'cancelled', requestSent: false } });
    expect(clock.waiting).toBe(0);
  });
});

describe('a kept connection that turns out to be dead', () => {
  const dying = () =>
    rawSite((socket, _text, connection) => {
      const earlier = socket.bytesWritten > 0;
      if (connection === 1 && earlier) socket.resetAndDestroy();
      else socket.write(reply('ok'));
    });

  test('a request that may be repeated is sent once more', async () => {
    const { get, requests } = await dying();
    await get();
    expect(await get({ idempotent: true })).toMatchObject(answered);
    expect(requests.map(({ connection }) => connection)).toEqual([1, 1, 2]);
  });

  test('any other is not: whether the device acted is not known', async () => {
    const { get, requests } = await dying();
    await get();
    expect(await get({ method: 'POST', body: 'x' })).toMatchObject({
      ok: false,
      error: { kind: 'unreachable', requestSent: true },
    });
    expect(requests).toHaveLength(2);
  });

  test('any other takes a new connection where the kept one has rested for a while', async () => {
    const { get, requests } = await dying();
    await get();
    clock.advance(1001);
    expect(await get({ method: 'POST', body: 'x' })).toMatchObject(answered);
    expect(requests.map(({ connection }) => connection)).toEqual([1, 2]);
  });

  test('a fresh connection that breaks is no such case', async () => {
    const { get, requests } = await rawSite((socket) => socket.resetAndDestroy());
    expect(await get({ idempotent: true })).toMatchObject({ ok: false, error: { requestSent: true } });
    expect(requests).toHaveLength(1);
  });
});

describe('a device that is not there', () => {
  test('nothing listens: unreachable, nothing sent', async () => {
    const { port } = await new Promise<{ port: number }>((resolve) => {
      const server = createServer();
      void listen(server).then((free) => server.close(() => resolve({ port: free })));
    });
    const { get } = client(port);
    const result = await get();
    expect(result).toMatchObject({ ok: false, error: { kind: 'unreachable', requestSent: false } });
    expect(!result.ok && inEnglish(result.error.message)).toContain(`http://127.0.0.1:${port}`);
  });

  const endpoint = { scheme: 'http', host: '10.0.0.9', port: 80 } as const;
  test.each(['EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN', 'EACCES', 'ECONNRESET', 'EWHATEVER'])(
    '%s is unreachable, with what to do',
    (code) => {
      const { error } = transportFailure(code, endpoint, 'nothing', 'linux');
      expect(error.kind).toBe('unreachable');
      expect(inEnglish(error.message)).toContain('http://10.0.0.9');
      expect(inEnglish(error.advice)).not.toBe('');
    },
  );

  test('on macOS a missing way may be a missing permission', () => {
    expect(inEnglish(transportFailure('EHOSTUNREACH', endpoint, 'nothing', 'darwin').error.advice)).toContain(
      'Local Network',
    );
    expect(
      inEnglish(transportFailure('EHOSTUNREACH', endpoint, 'nothing', 'linux').error.advice),
    ).not.toContain('Local Network');
  });

  test('a connection that nobody answers is too late', () => {
    expect(transportFailure('ETIMEDOUT', endpoint, 'nothing', 'linux').error.kind).toBe('timeout');
  });
});
