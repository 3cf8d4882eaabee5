import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../electron/services/clock.ts';
import { pinned } from '../../electron/services/http/certificates.ts';
import { chooseChallenge, parseChallenges } from '../../electron/services/http/challenge.ts';
import { DeviceHttp } from '../../electron/services/http/device-http.ts';
import { digestAuthorization, type Credentials } from '../../electron/services/http/digest.ts';
import { missing, realm, startApache, type Apache } from './apache.ts';

if (missing !== null) console.warn(`Skipped: login at Apache. ${missing}`);

const login: Credentials = { user: 'root', password: 'p"ä\\ss:word' };
const opened: { device: DeviceHttp; apache: Apache }[] = [];
afterEach(async () => {
  for (const { device, apache } of opened.splice(0)) {
    device.close();
    await apache.stop();
  }
});

async function site(directives: string[] = [], used: Credentials = login) {
  const apache = await startApache(login.user, login.password, directives);
  const device = new DeviceHttp({
    endpoint: { scheme: 'http', host: '127.0.0.1', port: apache.port },
    login: used,
    certificate: pinned(null),
    random: randomBytes,
    clock: systemClock,
  });
  opened.push({ device, apache });
  const call = (path = '/axis-cgi/x') => device.request({ method: 'GET', path, login: true });
  return { apache, device, call };
}

const times = (count: number) => Array.from({ length: count }, (_, index) => index);
const answered = { ok: true, value: { status: 200, body: 'ok' } };

describe.skipIf(missing !== null)('Apache with mod_auth_digest', () => {
  test('is logged in to once, and every further call is one request', async () => {
    const { apache, call } = await site();
    for (const index of times(5)) expect(await call(`/axis-cgi/x?${index}`)).toMatchObject(answered);
    expect(await apache.statuses('/axis-cgi/x', 6)).toEqual([401, 200, 200, 200, 200, 200]);
  });

  test('takes targets with a query and escapes', async () => {
    const { call } = await site();
    for (const path of ['/axis-cgi/x?a=b&c=d e', '/axis-cgi/%78', "/axis-cgi/x?'=ü|"]) {
      expect(await call(path)).toMatchObject(answered);
    }
  });

  test('takes many calls at once after one login', async () => {
    const { apache, call } = await site();
    for (const result of await Promise.all(times(40).map(() => call())))
      expect(result).toMatchObject(answered);
    const statuses = await apache.statuses('/axis-cgi/x', 41);
    expect(statuses.filter((status) => status === 401)).toHaveLength(1);
    expect(statuses).toHaveLength(41);
  });

  test('counting nonces strictly, takes every call in turn', async () => {
    const { apache, call } = await site(['AuthDigestNcCheck On']);
    for (const index of times(5)) expect(await call(`/axis-cgi/x?${index}`)).toMatchObject(answered);
    expect(await apache.statuses('/axis-cgi/x', 6)).toEqual([401, 200, 200, 200, 200, 200]);
  });

  test('counting nonces strictly, takes many calls at once', async () => {
    const { call } = await site(['AuthDigestNcCheck On']);
    for (const result of await Promise.all(times(40).map(() => call())))
      expect(result).toMatchObject(answered);
  });

  test('with nonces for one use each, needs no second round trip', async () => {
    const { apache, call } = await site(['AuthDigestNonceLifetime 0']);
    for (const index of times(5)) expect(await call(`/axis-cgi/x?${index}`)).toMatchObject(answered);
    expect(await apache.statuses('/axis-cgi/x', 6)).toEqual([401, 200, 200, 200, 200, 200]);
  });

  test('calling a nonce stale gets one silent retry', async () => {
    const { apache, device, call } = await site(['AuthDigestNonceLifetime 1']);
    expect(await call()).toMatchObject(answered);

    // A nonce of the same age, used until Apache says that it is too old.
    const asked = await device.request({ method: 'GET', path: '/axis-cgi/y', login: false });
    const header = asked.ok ? (asked.value.headers['www-authenticate'] ?? '') : '';
    const choice = chooseChallenge(parseChallenges(header));
    if (choice.scheme !== 'digest') throw new Error('Apache did not ask for Digest');
    for (let count = 1; ; count += 1) {
      const request = { method: 'GET', uri: '/axis-cgi/y', count, cnonce: 'c' };
      const response = await fetch(`http://127.0.0.1:${apache.port}/axis-cgi/y`, {
        headers: { Authorization: digestAuthorization(choice.challenge, login, request) },
      });
      await response.text();
      if (response.headers.get('www-authenticate')?.includes('stale=true') === true) break;
      expect(response.status).toBe(200);
    }

    expect(await call()).toMatchObject(answered);
    expect(await apache.statuses('/axis-cgi/x', 4)).toEqual([401, 200, 401, 200]);
  });

  test('gets a wrong password once', async () => {
    const { apache, call } = await site([], { user: 'root', password: 'wrong' });
    for (const result of await Promise.all(times(5).map(() => call()))) {
      expect(result).toMatchObject({ ok: false, error: { kind: 'login' } });
    }
    expect(await call()).toMatchObject({ ok: false, error: { kind: 'login' } });
    // A last request without login shows that nothing else was on its way.
    const { device } = opened[0] ?? {};
    expect(await device?.request({ method: 'GET', path: '/open/x', login: false })).toMatchObject(answered);
    await apache.statuses('/open/x', 1);
    expect(await apache.statuses('/axis-cgi/x', 2)).toEqual([401, 401]);
  });

  test('says its realm to whoever asks without a login', async () => {
    const { device } = await site();
    const result = await device.request({ method: 'GET', path: '/axis-cgi/x', login: false });
    expect(result.ok && result.value.headers['www-authenticate']).toContain(`realm="${realm}"`);
  });
});
