import { createServer, type Server } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { describe, expect, test } from 'vitest';
import {
  redirectFailure,
  tellingFailure,
  transportFailure,
  type HttpFailure,
} from '../../electron/services/http/failures.ts';
import { plain } from '../../shared/texts/said.ts';
import { fail, type Failure } from '../../shared/contract/result.ts';
import { makeCertificate } from '../device/certificate.ts';
import { listen } from './http-digest-server.ts';
import { client, opened, rawSite } from './http-raw-site.ts';
import { inEnglish } from '../english.ts';

const text = (answer: { ok: boolean; error?: Failure }) => {
  const told = inEnglish(answer.error);
  return `${told?.message} ${told?.advice}`;
};
const refusal = (body: string, type = 'text/html') =>
  `HTTP/1.1 400 Bad Request\r\nContent-Type: ${type}\r\nConnection: close\r\n\r\n${body}`;

describe('plain HTTP at a port that speaks https', () => {
  const alert = Buffer.from('15030100020246', 'hex');
  test.each([
    [
      'Apache’s words',
      refusal(
        '<p>Reason: You’re speaking plain HTTP to an SSL-enabled server port.<br />\n Instead use the HTTPS scheme',
      ),
    ],
    [
      'Apache’s words over two lines',
      refusal('<p>You are speaking plain HTTP\n to an SSL-enabled server port'),
    ],
    [
      'nginx’ words',
      refusal('<title>400 The plain HTTP request was sent to HTTPS port</title><hr><center>nginx</center>'),
    ],
    ['Go’s words', refusal('Client sent an HTTP request to an HTTPS server.\n', 'text/plain')],
    ['Tomcat’s words', refusal('Bad Request\r\nThis combination of host and port requires TLS.\r\n')],
    ['a TLS alert', alert],
  ])('is told by %s', async (_what, answer) => {
    const { get, port } = await rawSite((socket) => socket.end(answer));
    const failed = await get({ method: 'POST', body: 'x' });
    expect(failed).toMatchObject({
      ok: false,
      error: { kind: 'protocol', reason: 'speaks-tls', httpsPort: port, requestSent: false },
    });
    expect(text(failed)).toContain(`use https://127.0.0.1:${port}`);
  });

  test('that ends the connection without a word is worth a try with https, and nothing more is claimed', async () => {
    const { get, port } = await rawSite((socket) => socket.end());
    const failed = await get();
    expect(failed).toMatchObject({ ok: false, error: { kind: 'unreachable', httpsPort: port } });
    expect(failed).not.toHaveProperty('error.reason');
  });

  test.each([
    ['another 400', refusal('<p>Your browser sent a request that this server could not understand.')],
    [
      'a page about https',
      refusal('').replace('400', '200') + 'The plain HTTP request was sent to HTTPS port',
    ],
  ])('is not read into %s', async (_what, answer) => {
    const { get } = await rawSite((socket) => socket.end(answer));
    expect(await get()).toMatchObject({ ok: true });
  });

  test('is not read into a connection that broke behind its first bytes', async () => {
    const { get } = await rawSite((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-'));
    expect(await get()).not.toHaveProperty('error.httpsPort');
  });
});

describe('https at a port that does not speak it', () => {
  const httpsTo = async (server: Server) => {
    const port = await listen(server);
    opened.push(() => server.close());
    return { port, failed: await client(port, 'https').get() };
  };
  const answering = (bytes: Buffer | string) =>
    createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(bytes));
    });

  test('but plain HTTP: it is said, with the address to use', async () => {
    const { port, failed } = await httpsTo(answering(refusal('')));
    expect(failed).toMatchObject({ ok: false, error: { kind: 'protocol', requestSent: false } });
    expect(text(failed)).toContain('does not speak https at this port');
    expect(text(failed)).toContain(`http://127.0.0.1:${port}`);
  });

  test('too old a TLS is said as that', async () => {
    const { key, cert } = makeCertificate('ACCC8E0A0B0C');
    const old = createTlsServer({
      ...{ key, cert, minVersion: 'TLSv1', maxVersion: 'TLSv1' },
      ciphers: 'DEFAULT@SECLEVEL=0',
    });
    old.on('tlsClientError', () => undefined);
    const { failed } = await httpsTo(old);
    expect(failed).toMatchObject({ ok: false, error: { kind: 'protocol', requestSent: false } });
    expect(text(failed)).toContain('TLS is too old for this program');
  });

  test.each([
    ['an alert about the version', Buffer.from('15030100020246', 'hex')],
    ['an answer in TLS 1.0', Buffer.from(`160301002a02000026${'0301'.padEnd(68, '5')}00002f00`, 'hex')],
  ])('too old a TLS is told by %s', async (_what, bytes) => {
    const { failed } = await httpsTo(answering(bytes));
    expect(text(failed)).toContain('TLS is too old for this program');
  });

  test('a connection that is ended at once is no word on the cable', async () => {
    const { failed } = await httpsTo(answering(''));
    expect(failed).toMatchObject({ ok: false, error: { kind: 'unreachable', requestSent: false } });
    expect(text(failed)).toContain('ended the connection at once');
  });
});

describe('a connection that breaks', () => {
  test.each([
    [true, 'try again', 'not known'],
    [false, 'not known', 'Nothing was to be changed'],
  ])('under a request that may be repeated: %s', async (idempotent, said, unsaid) => {
    const { get } = await rawSite((socket) => socket.resetAndDestroy());
    const failed = await get({ idempotent });
    expect(failed).toMatchObject({ ok: false, error: { kind: 'unreachable', requestSent: true } });
    expect(text(failed)).toContain(said);
    expect(text(failed)).not.toContain(unsaid);
  });
});

describe('a redirect', () => {
  const http = { scheme: 'http', host: '192.168.0.90', port: 80 } as const;
  test.each([
    ['/camera/index.html', 'another page of its own (/camera/index.html)', undefined],
    ['http://192.168.0.90/login', 'another page of its own (/login)', undefined],
    ['http://192.168.0.90:80/login', 'another page of its own (/login)', undefined],
    ['https://192.168.0.90/x', 'wants https: it sends requests on to https://192.168.0.90', 443],
    ['https://192.168.0.90:8443/x', 'on to https://192.168.0.90:8443', 8443],
    ['https://cloud.example/x', 'wants https: it sends requests on to https://cloud.example', undefined],
    ['http://192.168.0.91/x', 'sends requests on to http://192.168.0.91', undefined],
    ['//192.168.0.91/x', 'sends requests on to http://192.168.0.91', undefined],
  ])('to %s', (location, said, httpsPort) => {
    const { error } = redirectFailure(http, 302, location);
    expect(inEnglish(error.message)).toContain(said);
    expect(error.httpsPort).toBe(httpsPort);
    expect(error.reason).toBe(httpsPort === undefined ? undefined : 'speaks-tls');
    // Never the address that was used anyway.
    expect(inEnglish(error.advice)).not.toMatch(/http:\/\/192\.168\.0\.90/);
  });

  test('within a device reached by IPv6 stays within it', () => {
    const { error } = redirectFailure({ scheme: 'http', host: 'fe80::1%eth0', port: 80 }, 302, '/setup');
    expect(inEnglish(error.message)).toContain('another page of its own (/setup)');
  });
});

describe('of several failures', () => {
  const endpoint = { scheme: 'http', host: '10.0.0.5', port: 80 } as const;
  const lost = (sent: boolean): HttpFailure => ({
    ...transportFailure('ECONNRESET', endpoint, sent ? 'question' : 'nothing', 'linux').error,
    requestSent: sent,
  });
  /** The ones that say most first. */
  const ranked: [string, Failure][] = [
    ['cancelled', fail('cancelled', plain('Cancelled.')).error],
    ['another device', fail('unreachable', plain('Another device.'), { reason: 'another-device' }).error],
    ['a certificate', fail('certificate', plain('Another certificate.')).error],
    ['starting', fail('timeout', plain('Starting.'), { reason: 'starting' }).error],
    ['a login refused', fail('login', plain('Refused.')).error],
    ['an answer not understood', fail('protocol', plain('No HTTP.')).error],
    ['https wanted', fail('protocol', plain('https.'), { reason: 'speaks-tls', httpsPort: 443 }).error],
    ['broken off', lost(true)],
    ['a closed port', transportFailure('ECONNREFUSED', endpoint, 'nothing', 'linux').error],
  ];
  const pairs = ranked.flatMap(([name, failure], index) =>
    ranked.slice(index + 1).map(([other, lesser]) => [name, other, failure, lesser] as const),
  );

  test.each(pairs)('“%s” goes before “%s”', (_name, _other, failure, lesser) => {
    expect(tellingFailure([failure, lesser])).toBe(failure);
    expect(tellingFailure([lesser, failure])).toBe(failure);
  });

  test('the first goes before one that says as much: addresses are tried best first', () => {
    const closed = (port: number) =>
      transportFailure('ECONNREFUSED', { ...endpoint, port }, 'nothing', 'linux').error;
    const [first, second, third] = [closed(80), closed(443), closed(8080)];
    expect(tellingFailure([first, second, third])).toBe(first);
  });
});
