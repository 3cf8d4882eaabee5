import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Clock } from '../device/clock.ts';
import type { SimulatedDevice } from '../device/device.ts';
import type { DeviceOptions } from '../device/options.ts';
import { defaultNetworks } from '../device/radio.ts';
import type { RadioNetwork } from '../device/radio.ts';
import { startSite } from '../device/site.ts';
import type { SiteOptions } from '../device/site.ts';
import { call, listens, networkSettings, post, readApi } from './device-support.ts';
import type { Reply } from './device-support.ts';

/** Devices that differ from the usual one before anybody has logged in: other generations, other makers, other policies. */

let now = 1_800_000_000_000;
const clock: Clock = { now: () => now, after: (_ms, run) => (run(), () => undefined) };

async function start(options: DeviceOptions, site: Partial<SiteOptions> = {}): Promise<SimulatedDevice> {
  const started = await startSite({ devices: [options], mdns: false, clock, ...site });
  onTestFinished(() => started.close());
  const [device] = started.devices;
  if (device === undefined) throw new Error('no device');
  return device;
}

const info = JSON.stringify({ apiVersion: '1.0', method: 'getAllUnrestrictedProperties' });
const ready = JSON.stringify({ apiVersion: '1.1', method: 'systemready', params: { timeout: 20 } });
const versions = JSON.stringify({ method: 'getSupportedVersions' });

const ask = (device: SimulatedDevice, cgi: string, body: string): Promise<Reply> =>
  post(device, body, { path: `/axis-cgi/${cgi}.cgi`, login: null });
const create = (device: SimulatedDevice, user: string, password: string): Promise<Reply> =>
  ask(device, 'pwdgrp', `action=add&user=${user}&pwd=${encodeURIComponent(password)}&grp=root&sgrp=admin`);

describe('AXIS OS 13', () => {
  it('answers over HTTPS alone, where it asks for Basic', async () => {
    const device = await start({ profile: 'os13' });
    expect(await listens(device.address, 80)).toBe(false);
    const reply = await ask(device, 'network_settings', versions);
    expect(reply.headers['www-authenticate']).toBe(`Basic realm="AXIS_${device.serial}"`);
    expect((await post(device, versions)).status).toBe(200);
    expect(readApi((await ask(device, 'basicdeviceinfo', info)).body).data).toMatchObject({
      propertyList: { SerialNumber: device.serial, Version: expect.stringMatching(/^13\./) as unknown },
    });
  });

  it.each([
    [undefined, 'complex', ['Ab1!Ab1!Ab1', 'Abcdefghijkl1', 'long but without any'], 'Ab1!Ab1!Ab1!'],
    ['length', 'length', ['Ab1!Ab1!Ab1!Ab'], 'fifteen letters'],
    ['none', 'none', [], 'pass'],
  ] as const)(
    'policy %s: says %s before the first administrator, and refuses shorter passwords',
    async (policy, said, refused, taken) => {
      const device = await start({
        profile: 'os13',
        factoryNew: true,
        ...(policy && { passphrasePolicy: policy }),
      });
      expect(readApi((await ask(device, 'systemready', ready)).body).data).toMatchObject({
        needsetup: 'yes',
        passphrasepolicy: said,
      });
      for (const password of refused) {
        const reply = await create(device, 'root', password);
        expect([reply.status, reply.body]).toEqual([
          200,
          expect.stringMatching(/Error: .*passphrase policy/),
        ]);
      }
      expect((await create(device, 'installer', taken)).body).toContain('Created account installer.');
    },
  );
});

describe('older systems', () => {
  it('8.45 tells nothing without a login, has neither system ready nor the network settings', async () => {
    const device = await start({ profile: 'os8' });
    const unknown = await ask(device, 'basicdeviceinfo', info);
    expect(unknown.status).toBe(200);
    expect(readApi(unknown.body).envelope.error).toEqual({ code: 2004, message: 'Unknown method' });
    expect((await ask(device, 'systemready', ready)).status).toBe(404);
    expect((await ask(device, 'network_settings', versions)).status).toBe(404);
    for (const cgi of ['param', 'pwdgrp']) {
      const reply = await ask(device, cgi, '');
      expect([reply.status, reply.headers['www-authenticate']]).toEqual([
        401,
        `Basic realm="AXIS_${device.serial}"`,
      ]);
    }
  });

  it.each(['os10', 'os8'] as const)('%s wants the first administrator to be called root', async (profile) => {
    const device = await start({ profile, factoryNew: true });
    const refused = await create(device, 'installer', 'pass');
    expect([refused.status, refused.headers['axis-setup']]).toEqual([401, 'vapix']);
    expect(refused.body).toContain('Error: not a valid initial admin user.');
    expect(device.state.accounts.size).toBe(0);
    expect((await create(device, 'root', 'pass')).body).toContain('Created account root.');
  });
});

describe('a device of another maker', () => {
  it('says 404 to every call, and asks for no login', async () => {
    const device = await start({ profile: 'foreign' });
    expect(device.serial).toMatch(/^1CCAE3/);
    for (const cgi of ['basicdeviceinfo', 'systemready', 'pwdgrp', 'network_settings', 'param']) {
      const reply = await ask(device, cgi, info);
      expect([reply.status, reply.headers['www-authenticate']]).toEqual([404, undefined]);
      expect(reply.body).toContain('<html>');
    }
  });
});

describe('who is let in', () => {
  it('policy Basic: HTTP takes Basic and offers nothing else', async () => {
    const device = await start({ httpSchemes: ['basic'] });
    const asked = await post(device, versions, { transport: 'http', login: null });
    expect(asked.headers['www-authenticate']).toBe(`Basic realm="AXIS_${device.serial}"`);
    expect((await post(device, versions, { transport: 'http' })).status).toBe(200);
  });

  it('an account without the right may get a 401, although its password is right, and is not blocked', async () => {
    const viewer = { user: 'guard', password: 'watch' };
    const device = await start({ viewer, requireAdministrator: true, maxFailures: 1 });
    const reply = await post(device, versions, { login: viewer });
    expect([reply.status, reply.headers['www-authenticate']]).toEqual([
      401,
      `Basic realm="AXIS_${device.serial}"`,
    ]);
    expect((await post(device, versions)).status).toBe(200);
  });

  it('the challenge may be spelt in its own way', async () => {
    const spellChallenge = (usual: string): string => usual.replace('realm=', 'Realm = ');
    const device = await start({ spellChallenge });
    const reply = await ask(device, 'network_settings', versions);
    expect(reply.headers['www-authenticate']).toBe(`Basic Realm = "AXIS_${device.serial}"`);
  });

  it('20 wrong passwords within a second are followed by 403 for ten seconds', async () => {
    const device = await start({});
    const login = { user: 'root', password: 'wrong' };
    for (let count = 0; count < 19; count += 1)
      expect((await post(device, versions, { login })).status).toBe(401);
    now += 1_000;
    for (let count = 0; count < 20; count += 1)
      expect((await post(device, versions, { login })).status).toBe(401);
    expect((await post(device, versions)).status).toBe(403);
    now += 10_000;
    expect((await post(device, versions)).status).toBe(200);
  });
});

describe('answers of another kind', () => {
  it.each([
    ['setHostnameConfiguration', { staticHostname: 7 }, 400, 4004],
    ['setCoffee', {}, 404, 4000],
    ['scanWLANNetworks', { deviceName: 'wlan9' }, 409, 5000],
  ])('errors may come with a status of their own: %s', async (method, params, status, code) => {
    const device = await start({ errorStatus: true });
    expect(await call(device, method, params)).toMatchObject({ status, code });
  });

  it('a device that is starting says so, and 503 to the rest', async () => {
    const device = await start({ starting: true });
    expect(readApi((await ask(device, 'systemready', ready)).body).data).toMatchObject({ systemready: 'no' });
    expect((await ask(device, 'basicdeviceinfo', info)).status).toBe(200);
    expect((await post(device, versions)).status).toBe(503);
    device.state.ready = true;
    expect((await post(device, versions)).status).toBe(200);
  });

  it('without an administrator calls may be redirected to a page of its own', async () => {
    const device = await start({ factoryNew: true, redirectsUntilSetup: true });
    const reply = await ask(device, 'network_settings', versions);
    expect([reply.status, reply.headers.location]).toEqual([302, '/camera/index.html']);
    expect((await create(device, 'root', 'pass')).body).toContain('Created account root.');
    expect((await post(device, versions)).status).toBe(200);
  });

  it('plain HTTP at the port that speaks TLS is told so, as by Apache, and written down', async () => {
    const device = await start({});
    const said = await new Promise<string>((resolve) => {
      const socket = connect({ host: device.address, port: device.httpsPort });
      let text = '';
      socket.on('data', (part: Buffer) => (text += part.toString()));
      socket.on('close', () => resolve(text));
      socket.write(`POST ${networkSettings} HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}`);
    });
    expect(said).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(said).toContain("You're speaking plain HTTP to an SSL-enabled server port.");
    expect(device.requests).toMatchObject([{ transport: 'http', path: networkSettings, status: 400 }]);
  });
});

describe('what is written down of a request', () => {
  it('its connection, its login and a body that is no call', async () => {
    const device = await start({});
    await ask(device, 'pwdgrp', 'action=add&user=root&pwd=secret');
    await post(device, versions, { login: { user: 'root', password: 'wrong' } });
    await post(device, versions);
    expect(device.requests).toMatchObject([
      { connection: 1, login: 'none', text: 'action=add&user=root&pwd=secret', status: 401 },
      { connection: 2, login: 'sent', method: 'getSupportedVersions', status: 401 },
      { connection: 3, login: 'accepted', status: 200 },
    ]);
  });
});

describe('names of networks', () => {
  it('may be NULs, bytes of no encoding, or of untold security', async () => {
    const odd: Partial<RadioNetwork>[] = [
      { ssid: '\0\0\0\0' },
      { ssid: 'Caf\udce9' },
      { ssid: 'office', securityUntold: true },
    ];
    const [first] = defaultNetworks();
    if (first === undefined) throw new Error('no network');
    const networks = odd.map((change) => ({ ...first, ...change }));
    const device = await start({ wlan: true, httpSchemes: ['basic'] }, { networks });
    const bytes = await new Promise<Buffer>((resolve) => {
      const socket = connect({ host: device.address, port: device.port });
      const parts: Buffer[] = [];
      socket.on('data', (part: Buffer) => parts.push(part));
      socket.on('close', () => resolve(Buffer.concat(parts)));
      const body = JSON.stringify({
        apiVersion: '1.38',
        method: 'scanWLANNetworks',
        params: { deviceName: 'wlan0' },
      });
      const login = Buffer.from('root:pass').toString('base64');
      socket.write(
        `POST ${networkSettings} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Basic ${login}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
    });
    expect(bytes.includes(Buffer.from('"ssid":"Caf\xe9"', 'latin1'))).toBe(true);
    expect(bytes.includes('"ssid":"\\u0000\\u0000\\u0000\\u0000"')).toBe(true);
    expect(/"ssid":"office",.*?"security":\[\]/.test(bytes.toString('latin1'))).toBe(true);
  });
});
