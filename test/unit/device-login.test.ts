import { createHash, X509Certificate } from 'node:crypto';
import { connect } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../device/clock.ts';
import type { SimulatedDevice } from '../device/device.ts';
import type { DeviceOptions } from '../device/options.ts';
import { startSite } from '../device/site.ts';
import type { Site } from '../device/site.ts';
import { call, curl, hasCurl, networkSettings, post, readApi } from './device-support.ts';

const curlThere = await hasCurl();
const versions = JSON.stringify({ method: 'getSupportedVersions' });

let site: Site | undefined;
let now = 1_800_000_000_000;
const clock: Clock = { now: () => now, after: (_ms, run) => (run(), () => undefined) };

beforeEach(() => {
  now = 1_800_000_000_000;
});

afterEach(async () => {
  await site?.close();
});

async function start(options: DeviceOptions = {}): Promise<SimulatedDevice> {
  site = await startSite({ devices: [options], mdns: false, clock });
  const [device] = site.devices;
  if (device === undefined) throw new Error('no device');
  return device;
}

function url(device: SimulatedDevice, path = networkSettings): string {
  return `http://${device.address}:${device.port}${path}`;
}

/** Signs like a client would, by the formula of RFC 7616; any field can be bent. */
function digest(
  device: SimulatedDevice,
  challenge: string,
  nc: string,
  bend: Record<string, string> = {},
): string {
  const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
  const nonce = /nonce="([^"]+)"/.exec(challenge)?.[1] ?? '';
  const realm = /realm="([^"]+)"/.exec(challenge)?.[1] ?? '';
  const { password = device.password, uri = networkSettings } = bend;
  const ha1 = md5(`${device.user}:${realm}:${password}`);
  const response = md5(`${ha1}:${nonce}:${nc}:abc:auth:${md5(`POST:${uri}`)}`);
  return `Digest username="${device.user}", realm="${realm}", nonce="${nonce}", uri="${uri}", qop=auth, nc=${nc}, cnonce="abc", response="${response}"`;
}

async function challengeOf(device: SimulatedDevice): Promise<string> {
  const reply = await post(device, versions, { transport: 'http', login: null });
  return String(reply.headers['www-authenticate']);
}

async function signed(
  device: SimulatedDevice,
  authorization: string,
): Promise<{ status: number; challenge: string }> {
  const reply = await post(device, versions, {
    transport: 'http',
    login: null,
    headers: { Authorization: authorization },
  });
  return { status: reply.status, challenge: String(reply.headers['www-authenticate']) };
}

describe('login over HTTP', () => {
  it('asks for Digest with a nonce that holds an equals sign, as Apache writes it', async () => {
    const device = await start();
    expect(await challengeOf(device)).toMatch(
      new RegExp(
        `^Digest realm="AXIS_${device.serial}", nonce="[A-Za-z0-9+/]{11}=[0-9a-f]{40}", algorithm=MD5, qop="auth"$`,
      ),
    );
  });

  it.skipIf(!curlThere).each([['MD5'], ['SHA-256'], ['MD5-sess']] as const)(
    'lets curl in with %s',
    async (algorithm) => {
      const device = await start({ digest: [algorithm] });
      const reply = await curl('--digest', '-u', 'root:pass', '-d', versions, url(device));
      expect(reply.status).toBe(200);
      expect(readApi(reply.body).data).toEqual({ apiVersions: ['1.38'] });
      expect(device.requests.map(({ scheme, status }) => [scheme, status])).toEqual([
        expect.arrayContaining([401]) as unknown,
        ['digest', 200],
      ]);
    },
  );

  it.skipIf(!curlThere)('refuses curl with a wrong password', async () => {
    const device = await start();
    expect((await curl('--digest', '-u', 'root:wrong', '-d', versions, url(device))).status).toBe(401);
  });

  it('never takes Basic, and writes down that it came', async () => {
    const device = await start();
    const reply = await post(device, versions, { transport: 'http' });
    expect(reply.status).toBe(401);
    expect(device.requests).toMatchObject([{ scheme: 'basic', login: 'sent', status: 401 }]);
  });

  it('takes a nonce again with the next count, and refuses a count that it has seen', async () => {
    const device = await start();
    const challenge = await challengeOf(device);
    expect((await signed(device, digest(device, challenge, '00000001'))).status).toBe(200);
    expect((await signed(device, digest(device, challenge, '00000002'))).status).toBe(200);
    const replay = await signed(device, digest(device, challenge, '00000002'));
    expect(replay.status).toBe(401);
    expect(replay.challenge).not.toContain('stale');
  });

  it('answers an aged nonce with stale=true, but only to the right password', async () => {
    const device = await start({ nonceLifeMs: 60_000 });
    const challenge = await challengeOf(device);
    now += 60_001;
    const wrong = await signed(device, digest(device, challenge, '00000001', { password: 'wrong' }));
    expect(wrong).toMatchObject({ status: 401 });
    expect(wrong.challenge).not.toContain('stale');
    const stale = await signed(device, digest(device, challenge, '00000001'));
    expect(stale.status).toBe(401);
    expect(stale.challenge).toMatch(/, stale=true$/);
    expect((await signed(device, digest(device, stale.challenge, '00000001'))).status).toBe(200);
  });

  it('can age all nonces on demand, and calls a nonce that it never gave stale', async () => {
    const device = await start();
    const challenge = await challengeOf(device);
    device.auth.ageNonces();
    expect((await signed(device, digest(device, challenge, '00000001'))).challenge).toContain('stale=true');
    const foreign = challenge.replace(/nonce="[^"]+"/, `nonce="AAAAAAAAAAA=${'0'.repeat(40)}"`);
    expect((await signed(device, digest(device, foreign, '00000001'))).challenge).toContain('stale=true');
  });

  it('calls a request whose digest names another address a bad one', async () => {
    const device = await start();
    const challenge = await challengeOf(device);
    expect((await signed(device, digest(device, challenge, '00000001', { uri: '/other' }))).status).toBe(400);
  });

  it('blocks an address after repeated wrong passwords, the right one included, and opens again', async () => {
    const device = await start({ maxFailures: 3, blockMs: 10_000 });
    const challenge = await challengeOf(device);
    for (const count of ['00000001', '00000002', '00000003'])
      expect((await signed(device, digest(device, challenge, count, { password: 'x' }))).status).toBe(401);
    expect((await signed(device, digest(device, challenge, '00000004'))).status).toBe(403);
    now += 10_000;
    expect((await signed(device, digest(device, challenge, '00000005'))).status).toBe(200);
  });
});

describe('login over HTTPS', () => {
  it('asks for Basic alone, and lets the right password in', async () => {
    const device = await start();
    const asked = await post(device, versions, { login: null });
    expect(asked.headers['www-authenticate']).toBe(`Basic realm="AXIS_${device.serial}"`);
    expect((await post(device, versions)).status).toBe(200);
    expect((await post(device, versions, { login: { user: 'root', password: 'no' } })).status).toBe(401);
  });

  it('asks for Digest too where the device is an older one', async () => {
    const device = await start({ httpsSchemes: ['basic', 'digest'], digest: ['SHA-256', 'MD5'] });
    const challenge = String((await post(device, versions, { login: null })).headers['www-authenticate']);
    expect(challenge).toMatch(/^Basic .*Digest .*algorithm=SHA-256.*Digest .*algorithm=MD5/);
  });

  it('shows a self-signed certificate of its own, whose fingerprint the device knows', async () => {
    site = await startSite({ devices: [{}, {}], mdns: false });
    const shown = await Promise.all(
      site.devices.map(async ({ address, httpsPort }) => {
        const socket = connect({ host: address, port: httpsPort, rejectUnauthorized: false });
        await new Promise((resolve) => socket.once('secureConnect', resolve));
        const certificate = socket.getPeerX509Certificate();
        socket.destroy();
        return certificate;
      }),
    );
    expect(shown.map((certificate) => certificate?.fingerprint256.replaceAll(':', ''))).toEqual(
      site.devices.map((device) => device.fingerprint),
    );
    expect(new Set(site.devices.map((device) => device.fingerprint)).size).toBe(2);
    const [device] = site.devices;
    const certificate = new X509Certificate(device?.certificate ?? '');
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.subject).toBe(`CN=axis-${device?.serial.toLowerCase()}`);
  });
});

describe('before anybody logs in', () => {
  it('says what it is without a login, unless that was switched off', async () => {
    const device = await start({ model: 'AXIS M1075-L' });
    const ask = JSON.stringify({ apiVersion: '1.0', method: 'getAllUnrestrictedProperties' });
    const path = '/axis-cgi/basicdeviceinfo.cgi';
    const reply = await post(device, ask, { path, login: null, transport: 'http' });
    expect(readApi(reply.body).data).toMatchObject({
      propertyList: { SerialNumber: device.serial, ProdNbr: 'M1075-L', Version: '12.11.77' },
    });
    await site?.close();
    const locked = await start({ lockedDeviceInfo: true });
    expect((await post(locked, ask, { path, login: null })).status).toBe(401);
  });

  it('factory-new: nothing but the first administrator can be made, and then it lets that one in', async () => {
    const device = await start({ factoryNew: true });
    const ready = (): Promise<string> =>
      post(device, JSON.stringify({ apiVersion: '1.1', method: 'systemready', params: { timeout: 20 } }), {
        path: '/axis-cgi/systemready.cgi',
        login: null,
      }).then((reply) => reply.body);
    expect(await ready()).toContain('"needsetup":"yes"');
    const refused = await post(device, versions);
    expect([refused.status, refused.headers['axis-setup']]).toEqual([401, 'vapix']);

    const create = (form: string): Promise<{ status: number; body: string }> =>
      post(device, form, { path: '/axis-cgi/pwdgrp.cgi', login: null });
    const bad = await create('action=add&user=root&pwd=&grp=root&sgrp=admin');
    expect([bad.status, bad.body]).toEqual([200, expect.stringContaining('Error: illegal password.')]);
    const form = 'action=add&user=root&pwd=pass&grp=root&sgrp=admin:operator:viewer:ptz';
    expect((await create(form)).body).toContain('Created account root.');
    expect(await ready()).toContain('"needsetup":"no"');
    const after = await post(device, versions);
    expect([after.status, after.headers['axis-setup']]).toEqual([200, undefined]);
    expect((await create(form)).status).toBe(401);
  });

  it('may refuse the new administrator for a moment', async () => {
    const device = await start({ factoryNew: true, delays: { setup: 1500 } });
    const form = 'action=add&user=root&pwd=pass&grp=root&sgrp=admin:operator:viewer:ptz';
    await post(device, form, { path: '/axis-cgi/pwdgrp.cgi', login: null });
    expect((await post(device, versions)).status).toBe(401);
    now += 1500;
    expect((await post(device, versions)).status).toBe(200);
  });

  it('an account without administrator’s rights is told so by the API', async () => {
    const device = await start({ viewer: { user: 'guard', password: 'watch' } });
    const reply = await post(device, JSON.stringify({ apiVersion: '1.0', method: 'getNetworkInfo' }), {
      login: { user: 'guard', password: 'watch' },
    });
    expect([reply.status, readApi(reply.body).code]).toEqual([200, 4002]);
    expect((await call(device, 'getNetworkInfo')).code).toBeUndefined();
  });
});
