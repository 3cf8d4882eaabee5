import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../electron/services/clock.ts';
import { pinned } from '../../electron/services/http/certificates.ts';
import { DeviceHttp } from '../../electron/services/http/device-http.ts';
import { Deadline } from '../../electron/services/http/deadline.ts';
import type { Credentials } from '../../electron/services/http/digest.ts';
import { LoginSession, type Use } from '../../electron/services/http/login-session.ts';
import { fail } from '../../shared/contract/result.ts';
import { ManualClock } from '../clock.ts';
import { listen, StrictServer, type Seen, type StrictOptions } from './http-digest-server.ts';
import { inEnglish } from '../english.ts';
import { plain } from '../../shared/texts/said.ts';

const opened: { close?(): void; stop?(): void }[] = [];
afterEach(() => {
  for (const thing of opened.splice(0)) {
    thing.close?.();
    thing.stop?.();
  }
});

async function site(
  options: StrictOptions = {},
  login: Credentials | null = { user: 'root', password: 'pass' },
) {
  const server = await StrictServer.start({ qop: 'auth', algorithm: 'MD5', ...options });
  const device = new DeviceHttp({
    endpoint: { scheme: 'http', host: '127.0.0.1', port: server.port },
    login: login ?? undefined,
    certificate: pinned(null),
    random: randomBytes,
    clock: systemClock,
  });
  opened.push(device, server);
  const call = (path = '/axis-cgi/x.cgi') =>
    device.request({ method: 'POST', path, body: '{}', contentType: 'application/json', login: true });
  return { server, device, call };
}

const times = (count: number) => Array.from({ length: count }, (_, index) => index);
const accepted = { ok: true, value: { status: 200 } };
const refused = { ok: false, error: { kind: 'login', requestSent: false } };

/** Lets tests hold requests at the server and see that they are there. */
function barrier() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  let here = 0;
  const waiting: { count: number; resolve: () => void }[] = [];
  return {
    open,
    hold: async () => {
      here += 1;
      for (const one of waiting) if (here >= one.count) one.resolve();
      await opened;
    },
    reached: (count: number) =>
      new Promise<void>((resolve) => (here >= count ? resolve() : waiting.push({ count, resolve }))),
  };
}

describe('Digest', () => {
  test('asks once how to log in, then every call is one request', async () => {
    const { server, call } = await site();
    for (const index of times(10)) expect(await call(`/${index}`)).toMatchObject(accepted);
    expect(server.verdicts).toEqual(['asked', ...times(10).map(() => 'accepted')]);
  });

  test('the body arrives with its type, and the answer comes back as text', async () => {
    const { server, call } = await site();
    expect(await call('/x')).toMatchObject({ ok: true, value: { body: '/x {}' } });
    expect(server.seen[1]?.headers).toMatchObject({
      'content-type': 'application/json',
      'content-length': '2',
    });
  });

  test('of many calls at once one asks, the others wait for it', async () => {
    const gate = barrier();
    const { server, call } = await site({
      hold: ({ verdict }) => (verdict === 'asked' ? undefined : gate.hold()),
    });
    const calls = [call('/first')];
    await gate.reached(1);
    calls.push(...times(19).map((index) => call(`/${index}`)));
    gate.open();
    const results = await Promise.all(calls);
    for (const result of results) expect(result).toMatchObject(accepted);
    expect(server.verdicts.filter((verdict) => verdict === 'asked')).toHaveLength(1);
    expect(server.verdicts.filter((verdict) => verdict === 'accepted')).toHaveLength(20);
  });

  test('two calls at most are under way at once', async () => {
    const gate = barrier();
    const { server, call } = await site({ hold: ({ url }) => (url === '/first' ? undefined : gate.hold()) });
    await call('/first');
    const calls = times(10).map((index) => call(`/${index}`));
    await gate.reached(2);
    gate.open();
    for (const result of await Promise.all(calls)) expect(result).toMatchObject(accepted);
    expect(server.mostAtOnce).toBe(2);
  });

  test.each([
    ['without an algorithm', { algorithm: undefined }],
    ['MD5-sess', { algorithm: 'MD5-sess' }],
    ['SHA-256', { algorithm: 'SHA-256' }],
    ['SHA-256-sess', { algorithm: 'SHA-256-sess' }],
    ['SHA-512-256', { algorithm: 'SHA-512-256' }],
    ['an opaque value', { opaque: 'a"b\\c=' }],
    ['a hashed user name', { userhash: true, algorithm: 'SHA-256' }],
    ['no qop', { qop: undefined }],
  ])('a strict server accepts three calls: %s', async (_name, options) => {
    const { server, call } = await site(options as StrictOptions);
    for (const index of times(3)) expect(await call(`/${index}`)).toMatchObject(accepted);
    expect(server.seen).toHaveLength(4);
  });

  test.each(['/a b?c=d e', '/é?x=ü', "/x'y?a=b|c&d=%20%zz", '/a/../b', '/x?', '//x', '/?a=b?c=d', '/a#b'])(
    'the digest covers the target as it goes out: %s',
    async (path) => {
      const { call } = await site();
      expect(await call(path)).toMatchObject(accepted);
    },
  );

  test('the strongest of several challenges is answered', async () => {
    const digest = (nonce: string, algorithm: string) =>
      `Digest realm="AXIS_B8A44F631339", nonce=${nonce}, algorithm=${algorithm}, qop="auth"`;
    const { server, call } = await site({
      algorithm: 'SHA-256',
      challenges: (nonce) => [`Basic realm="x", ${digest(nonce, 'MD5')}`, digest(nonce, 'SHA-256')],
    });
    expect(await call()).toMatchObject(accepted);
    expect(server.verdicts).toEqual(['asked', 'accepted']);
  });

  test('a stale nonce is one silent retry', async () => {
    const { server, call } = await site();
    await call();
    server.renew();
    expect(await call()).toMatchObject(accepted);
    expect(await call()).toMatchObject(accepted);
    expect(server.verdicts).toEqual(['asked', 'accepted', 'stale', 'accepted', 'accepted']);
  });

  test('many calls at once survive a nonce that goes stale among them', async () => {
    const { server, call } = await site();
    await call();
    server.renew();
    for (const result of await Promise.all(times(12).map(() => call())))
      expect(result).toMatchObject(accepted);
    expect(server.verdicts).not.toContain('refused');
    // The two under way, and one whose new nonce this server gave up as soon as it made the next one.
    expect(server.verdicts.filter((verdict) => verdict === 'stale').length).toBeLessThanOrEqual(3);
  });

  test('a device that calls every nonce stale is given up after that one retry', async () => {
    const { server, call } = await site();
    server.alwaysStale = true;
    expect(await call()).toMatchObject({ ok: false, error: { kind: 'protocol' } });
    expect(server.verdicts).toEqual(['asked', 'stale', 'stale']);
  });

  test('the nonce that an answer names is the next one used', async () => {
    const { server, call } = await site({ nextNonce: true });
    for (const index of times(4)) expect(await call(`/${index}`)).toMatchObject(accepted);
    expect(server.seen).toHaveLength(5);
  });

  test('a call that another one overtook is no wrong password: it is sent again, alone', async () => {
    const gate = barrier();
    const { server, call } = await site({ delay: (url) => (url === '/slow' ? gate.hold() : undefined) });
    await call();
    const slow = call('/slow');
    await gate.reached(1);
    server.skipCount();
    expect(await call('/overtaking')).toMatchObject(accepted);
    gate.open();
    expect(await slow).toMatchObject(accepted);
    expect(server.verdicts).toEqual(['asked', 'accepted', 'accepted', 'refused', 'accepted']);
  });

  test('a call that is missing before this one is no wrong password either', async () => {
    const gate = barrier();
    const { server, call } = await site({ hold: ({ url }) => (url === '/held' ? gate.hold() : undefined) });
    await call();
    const held = call('/held');
    await gate.reached(1);
    server.skipCount();
    expect(await call('/next')).toMatchObject(accepted);
    gate.open();
    expect(await held).toMatchObject(accepted);
    expect(server.verdicts).toEqual(['asked', 'accepted', 'accepted', 'refused', 'accepted']);
  });

  test('a call that is cancelled while it waits for the first login holds nobody up', async () => {
    const gate = barrier();
    const { device, server, call } = await site({
      hold: ({ url }) => (url === '/first' ? gate.hold() : undefined),
    });
    const first = call('/first');
    await gate.reached(1);
    const cancel = new AbortController();
    const second = device.request({ method: 'GET', path: '/second', login: true, signal: cancel.signal });
    const third = call('/third');
    cancel.abort();
    expect(await second).toMatchObject({ ok: false, error: { kind: 'cancelled', requestSent: false } });
    gate.open();
    for (const result of [await first, await third]) expect(result).toMatchObject(accepted);
    expect(server.seen.map(({ url }) => url)).not.toContain('/second');
  });
});

test('who leaves the queue for an unproven login does not break it for those behind', async () => {
  const session = new LoginSession({ user: 'root', password: 'pass' }, null, randomBytes);
  const deadline = () => new Deadline(new ManualClock(), 1000, 'http://cam', undefined);
  const first = await session.turn(deadline());
  const leaving = deadline();
  const second = session.turn(leaving);
  const third = session.turn(deadline());
  leaving.end(fail('cancelled', plain('The request was cancelled.')));
  expect(await second).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  if (typeof first !== 'function') throw new Error('the first in the queue had to wait');
  first();
  expect(await third).toBeTypeOf('function');
});

describe('a wrong password', () => {
  test('is tried once, and never again', async () => {
    const { server, call } = await site({}, { user: 'root', password: 'wrong' });
    const first = await call();
    expect(first).toMatchObject(refused);
    // Some devices answer 401 to a right password without the right.
    expect(!first.ok && inEnglish(first.error.message)).toContain('or this account is no administrator');
    expect(server.verdicts).toEqual(['asked', 'refused']);

    const again = await call();
    expect(again).toMatchObject(refused);
    expect(!again.ok && inEnglish(again.error.message)).toContain('not tried again');
    expect(server.seen).toHaveLength(2);
  });

  test('is tried once by many calls at once', async () => {
    const { server, call } = await site({}, { user: 'root', password: 'wrong' });
    for (const result of await Promise.all(times(10).map(() => call())))
      expect(result).toMatchObject(refused);
    expect(server.verdicts).toEqual(['asked', 'refused']);
  });

  test('is not called one that was good before, after a block by which it was never judged', () => {
    const session = new LoginSession({ user: 'root', password: 'wrong' }, null, randomBytes);
    const answer = (status: number) => ({
      status,
      headers: { 'www-authenticate': 'Digest realm="a", nonce="b", qop="auth"' },
      body: '',
      bytes: new Uint8Array(),
    });
    const sent = (judge: (use: Use) => unknown) => {
      const use = session.use('GET', '/');
      if (!use) throw new Error('It does not know how to log in.');
      session.over(use);
      return judge(use);
    };
    session.challenged(undefined, answer(401));
    sent((use) => session.accepted(use, answer(403)));
    const next = sent((use) => session.challenged(use, answer(401)));
    expect(inEnglish(next)).toMatchObject({
      error: { message: expect.stringContaining('password is wrong') as string },
    });
  });

  test('leaves calls without login alone', async () => {
    const { server, device, call } = await site({}, { user: 'root', password: 'wrong' });
    await call();
    const open = await device.request({ method: 'GET', path: '/open', login: false });
    expect(open).toMatchObject({ ok: true, value: { status: 401 } });
    expect(server.seen.at(-1)?.headers.authorization).toBeUndefined();
  });

  test('set on the device meanwhile, is met by the calls under way and by none that still wait', async () => {
    const gate = barrier();
    const { server, call } = await site({
      hold: ({ url }: Seen) => (url === '/first' ? undefined : gate.hold()),
    });
    await call('/first');
    server.password = 'another';
    const calls = times(8).map((index) => call(`/${index}`));
    await gate.reached(2);
    gate.open();
    for (const result of await Promise.all(calls))
      expect(result).toMatchObject({ ok: false, error: { kind: 'login' } });
    // Two were under way; the first 401 could also have meant overtaken counts, so one was sent again.
    expect(server.verdicts.filter((verdict) => verdict === 'refused').length).toBeLessThanOrEqual(3);
  });

  test('appears nowhere in the failure', async () => {
    const { call } = await site({}, { user: 'root', password: 'hunter2-wrong' });
    expect(JSON.stringify([await call(), await call()])).not.toContain('hunter2');
  });
});

describe('no login', () => {
  test('given: a call that needs one is not sent', async () => {
    const { server, call } = await site({}, null);
    expect(await call()).toMatchObject(refused);
    expect(server.seen).toHaveLength(0);
  });

  test('asked for by the device: the answer is taken, with nothing of the login sent', async () => {
    const logins: unknown[] = [];
    const server = createServer((request, response) => {
      logins.push(request.headers.authorization);
      response.end('open');
    });
    const port = await listen(server);
    const device = new DeviceHttp({
      endpoint: { scheme: 'http', host: '127.0.0.1', port },
      login: { user: 'root', password: 'pass' },
      certificate: pinned(null),
      random: randomBytes,
      clock: systemClock,
    });
    opened.push(device, { stop: () => void server.close() });
    const results = await Promise.all(
      times(3).map(() => device.request({ method: 'GET', path: '/', login: true })),
    );
    for (const result of results) expect(result).toMatchObject({ ok: true, value: { body: 'open' } });
    expect(logins).toEqual([undefined, undefined, undefined]);
  });

  test('wanted by the call: a 401 is an answer that shows the realm', async () => {
    const { device, server } = await site();
    const result = await device.request({ method: 'GET', path: '/', login: false });
    expect(result.ok && result.value.headers['www-authenticate']).toContain('realm="AXIS_B8A44F631339"');
    expect(server.seen).toHaveLength(1);
  });
});

describe('kinds of login that are not used', () => {
  test('Basic over plain HTTP: nothing is sent, and the way out is named', async () => {
    const { server, call } = await site({ challenges: () => ['Basic realm="AXIS_B8A44F631339"'] });
    const result = await call();
    expect(result).toMatchObject(refused);
    expect(!result.ok && inEnglish(result.error.advice)).toContain('https');
    expect(server.verdicts).toEqual(['asked']);
  });

  test('what is unknown is named', async () => {
    const { server, call } = await site({ challenges: () => ['Negotiate, NTLM'] });
    const result = await call();
    expect(result).toMatchObject(refused);
    expect(!result.ok && inEnglish(result.error.message)).toContain('negotiate, ntlm');
    expect(server.verdicts).toEqual(['asked']);
  });

  test('a device that turns to plain Basic after Digest gets no password', async () => {
    let basic = false;
    const { server, call } = await site({
      challenges: (nonce) =>
        basic
          ? ['Basic realm="x"']
          : [`Digest realm="AXIS_B8A44F631339", nonce=${nonce}, algorithm=MD5, qop="auth"`],
    });
    await call();
    basic = true;
    server.renew();
    expect(await call()).toMatchObject({ ok: false, error: { kind: 'login' } });
    for (const { headers } of server.seen) expect(headers.authorization ?? '').not.toMatch(/^Basic/);
  });
});
