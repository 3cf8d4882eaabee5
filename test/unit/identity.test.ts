import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { pinned } from '../../electron/services/http/certificates.ts';
import { DeviceHttp } from '../../electron/services/http/device-http.ts';
import { identify, whoIs } from '../../electron/services/vapix/identity.ts';
import { identityText } from '../../electron/cli/output.ts';
import { ManualClock } from '../clock.ts';
import { listen } from './http-digest-server.ts';
import { inEnglish } from '../english.ts';

const opened: (() => void)[] = [];
afterEach(() => {
  for (const close of opened.splice(0)) close();
});

interface Reply {
  status?: number;
  headers?: Record<string, string | string[]>;
  body?: unknown;
}

/** What a web server answers, by the name of the CGI; 404 with a page for everything else. */
async function site(replies: Record<string, Reply | ((text: string) => Reply)>) {
  const asked: string[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse, text: string) => {
    const cgi = /\/axis-cgi\/(\w+)\.cgi/.exec(request.url ?? '')?.[1] ?? '';
    asked.push(cgi);
    const found = replies[cgi] ?? { status: 404, body: '<html>Not Found</html>' };
    const { status = 200, headers = {}, body = '' } = typeof found === 'function' ? found(text) : found;
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
  };
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => answer(request, response, text));
  });
  const http = new DeviceHttp({
    endpoint: { scheme: 'http', host: '127.0.0.1', port: await listen(server) },
    certificate: pinned(null),
    random: randomBytes,
    clock: new ManualClock(),
  });
  opened.push(() => {
    http.close();
    server.close();
    server.closeAllConnections();
  });
  return { http, asked };
}

const serial = 'ACCC8E0A0B0C';
const options = { timeoutMs: 5_000 };
const wantsLogin = (challenge: string | string[], more: Record<string, string> = {}): Reply => ({
  status: 401,
  headers: { 'WWW-Authenticate': challenge, ...more },
});
const named = wantsLogin(`Digest realm="AXIS_${serial}", nonce="a"`);
const properties: Reply = {
  body: { data: { propertyList: { SerialNumber: serial, ProdNbr: 'P3265-V', Version: '12.11.77' } } },
};
const ready = (data: Record<string, string>, apiVersion = '1.5'): Reply => ({ body: { apiVersion, data } });

describe('a 401 names the device', () => {
  test.each([
    ['as devices write it', `Digest realm="AXIS_${serial}", nonce="a", qop="auth"`],
    ['with Basic', `Basic realm="AXIS_${serial}"`],
    ['whatever the case of the names', `DIGEST Realm="axis_${serial.toLowerCase()}", nonce="a"`],
    ['with blanks around the equals sign', `Digest realm = "AXIS_${serial}", nonce="a"`],
    ['behind other parameters', `Digest nonce="a,b=", qop="auth", realm="AXIS_${serial}"`],
    ['without quotes', `Digest realm=AXIS_${serial}, nonce=a`],
    ['with an escaped letter', `Digest realm="AXIS\\_${serial}", nonce="a"`],
    ['behind another challenge in one header', `Negotiate, Digest realm="AXIS_${serial}", nonce="a"`],
    ['in one of several headers', ['Basic realm="proxy"', `Digest realm="AXIS_${serial}", nonce="a"`]],
  ])('%s', async (_form, challenge) => {
    const { http, asked } = await site({ basicdeviceinfo: wantsLogin(challenge) });
    expect(await whoIs(http, options)).toEqual({ ok: true, value: { serial, model: null, osVersion: null } });
    expect(asked).toEqual(['basicdeviceinfo']);
  });

  test.each([
    ['a text of another kind', 'Digest realm="AXIS_ACCC8E0A0B", nonce="a"'],
    ['a serial number within a longer text', `Digest realm="my AXIS_${serial}", nonce="a"`],
    ['a parameter that only looks like the realm', `Digest nonce="realm=\\"AXIS_${serial}\\"", realm="x"`],
  ])('but not by %s', async (_form, challenge) => {
    const { http } = await site({ basicdeviceinfo: wantsLogin(challenge) });
    expect(await whoIs(http, options)).toMatchObject({ ok: false, error: { kind: 'protocol' } });
  });
});

describe('where basic device info tells nothing, a call that wants a login names the device', () => {
  test.each([
    [
      'does not know the question',
      { body: { apiVersion: '1.0', error: { code: 2004, message: 'Unknown' } } },
    ],
    ['does not know the method', { body: { error: { code: 4000, message: 'Invalid method' } } }],
    ['refuses it with its own status', { status: 400, body: { error: { code: 2004 } } }],
    ['is not there', { status: 404, body: '<html>Not Found</html>' }],
  ])('as one from before 8.50: it %s', async (_what, basicdeviceinfo) => {
    const { http, asked } = await site({ basicdeviceinfo, param: named });
    const answer = await whoIs(http, options);
    expect(answer).toEqual({ ok: true, value: { serial, model: null, osVersion: 'before 8.50' } });
    expect(asked).toEqual(['basicdeviceinfo', 'param']);
  });

  test.each([
    ['an internal error', { status: 500, body: { error: { code: 1000 } } }],
    ['a page', { body: '<html></html>' }],
  ])('without a word on its age: it answers %s', async (_what, basicdeviceinfo) => {
    const { http } = await site({ basicdeviceinfo, param: named });
    expect(await whoIs(http, options)).toEqual({ ok: true, value: { serial, model: null, osVersion: null } });
  });
});

describe('what is no device, or not yet', () => {
  test('a web server of another kind is said to be no Axis device', async () => {
    const { http } = await site({});
    const answer = await identify(http, options);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'protocol', reason: 'not-axis' } });
    expect(!answer.ok && inEnglish(answer.error.message)).toContain('does not say that it is an Axis device');
    expect(!answer.ok && inEnglish(answer.error.advice)).toContain('another maker');
    expect(!answer.ok && inEnglish(answer.error.advice)).not.toContain('AXIS OS');
  });

  test('one that sends everybody on to its own login page is none either', async () => {
    const { http } = await site({ param: { status: 302, headers: { Location: '/login' } } });
    const answer = await whoIs(http, options);
    expect(!answer.ok && inEnglish(answer.error.message)).toContain('does not say that it is an Axis device');
  });

  test('a device that is not ready says so, and is asked nothing more', async () => {
    const { http, asked } = await site({ basicdeviceinfo: { status: 503 } });
    expect(await identify(http, options)).toMatchObject({ error: { kind: 'timeout', reason: 'starting' } });
    expect(asked).toEqual(['basicdeviceinfo']);
  });

  test('a refusal of everything is a block for a while before it is no device', async () => {
    const forbidden = { status: 403 };
    const { http } = await site({ basicdeviceinfo: forbidden, param: forbidden });
    const answer = await identify(http, options);
    expect(!answer.ok && inEnglish(answer.error.advice)).toContain('wait 10 seconds');
  });
});

describe('how far a device has come', () => {
  const found = async (replies: Parameters<typeof site>[0]) => {
    const { http, asked } = await site({ basicdeviceinfo: properties, ...replies });
    const answer = await identify(http, options);
    if (!answer.ok) throw new Error(inEnglish(answer.error.message));
    return { asked, value: answer.value };
  };

  test('it is ready and has an administrator', async () => {
    const { value } = await found({ systemready: ready({ systemready: 'yes', needsetup: 'no' }) });
    expect(value).toEqual({
      ...{ serial, model: 'P3265-V', osVersion: '12.11.77' },
      ...{ needsSetup: false, passphrasePolicy: null, starting: false },
    });
  });

  test('it is still starting', async () => {
    const { value } = await found({ systemready: ready({ systemready: 'no' }) });
    expect(value).toMatchObject({ starting: true, needsSetup: null });
    expect(identityText(value, null, 'en')).toContain('still starting');
  });

  test('it does not say: nothing is made up', async () => {
    const { value } = await found({});
    expect(value).toMatchObject({ starting: false, needsSetup: null, passphrasePolicy: null });
  });

  test.each([
    ['none', 'none', /missing$/m],
    ['length', 'length', /missing\nIts password +.*at least 15 characters/],
    ['Complex', 'complex', /missing\nIts password +.*at least 12 characters/],
    ['another', null, /missing$/m],
  ])('its rule for passwords: %s', async (passphrasepolicy, policy, words) => {
    const { value, asked } = await found({ systemready: ready({ needsetup: 'yes', passphrasepolicy }) });
    expect(value).toMatchObject({ needsSetup: true, passphrasePolicy: policy });
    expect(identityText(value, null, 'en')).toMatch(words);
    expect(asked.filter((cgi) => cgi === 'systemready').length).toBeLessThan(3);
  });

  test('the rule is asked for by the version that it came with where an older question does not bring it', async () => {
    const { value } = await found({
      systemready: (text) =>
        ready({ needsetup: 'yes', ...(text.includes('"1.5"') ? { passphrasepolicy: 'length' } : {}) }),
    });
    expect(value.passphrasePolicy).toBe('length');
  });

  test('an older device is not asked by a version that it does not have', async () => {
    const { asked } = await found({ systemready: ready({ needsetup: 'yes' }, '1.4') });
    expect(asked.filter((cgi) => cgi === 'systemready')).toHaveLength(1);
  });

  test.each(['basicdeviceinfo', 'systemready'])(
    'a 401 of %s says that there is no administrator, whatever else is said',
    async (cgi) => {
      const refusal = wantsLogin(`Digest realm="AXIS_${serial}", nonce="a"`, { 'Axis-Setup': 'vapix' });
      const { value } = await found({ systemready: ready({ needsetup: 'no' }), [cgi]: refusal });
      expect(value.needsSetup).toBe(true);
    },
  );
});

test('a device from before 8.50 is said to have no network settings API', async () => {
  const { http } = await site({ param: named });
  const answer = await identify(http, options);
  const text = answer.ok ? identityText(answer.value, null, 'en') : '';
  expect(text).toMatch(/AXIS OS +before 8\.50/);
  expect(text).toMatch(/Network settings API +none: it came with AXIS OS 8\.50/);
});
