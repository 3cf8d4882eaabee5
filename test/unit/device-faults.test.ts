import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { eventually } from '../eventually.ts';
import type { Clock } from '../device/clock.ts';
import type { SimulatedDevice } from '../device/device.ts';
import { faultKinds } from '../device/faults.ts';
import type { FaultKind } from '../device/faults.ts';
import type { DeviceOptions } from '../device/options.ts';
import { startSite } from '../device/site.ts';
import { networkSettings, post, readApi } from './device-support.ts';

/** Every fault, as it looks on the wire, and whether the device does what it was asked. */

/** Time passes at once: what the device would wait for has come. */
const hasty: Clock = {
  now: () => 1_800_000_000_000,
  after(_ms, run) {
    const timer = setImmediate(run);
    return () => clearImmediate(timer);
  },
};

async function start(options: DeviceOptions = {}, clock?: Clock): Promise<SimulatedDevice> {
  const site = await startSite({
    devices: [{ httpSchemes: ['basic'], installationMode: true, ...options }],
    mdns: false,
    ...(clock && { clock }),
  });
  onTestFinished(() => site.close());
  const [device] = site.devices;
  if (device === undefined) throw new Error('no device');
  return device;
}

/** One connection and what came over it. */
interface Wire {
  socket: Socket;
  bytes: () => Buffer;
  text: () => string;
  /** How the device ended the connection; undefined while it is open. */
  ended: () => 'reset' | 'end' | undefined;
}

function dial(device: SimulatedDevice): Wire {
  const parts: Buffer[] = [];
  let ended: 'reset' | 'end' | undefined;
  const socket = connect({ host: device.address, port: device.port });
  socket.on('data', (part: Buffer) => parts.push(part));
  socket.on('end', () => (ended ??= 'end'));
  socket.on('error', () => (ended ??= 'reset'));
  onTestFinished(() => void socket.destroy());
  const bytes = (): Buffer => Buffer.concat(parts);
  return { socket, bytes, text: () => bytes().toString('latin1'), ended: () => ended };
}

/** Sends a call with the right login, as Basic. */
function send({ socket }: Wire, device: SimulatedDevice, method: string, params?: unknown): void {
  const body = JSON.stringify({ apiVersion: '1.38', method, params });
  const login = Buffer.from(`${device.user}:${device.password}`).toString('base64');
  socket.write(
    `POST ${networkSettings} HTTP/1.1\r\nHost: a\r\nAuthorization: Basic ${login}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
}

const rename = { useDhcpHostname: false, staticHostname: 'renamed' };
const ok = /^HTTP\/1\.1 200 OK\r\n/;
const answer = '{"apiVersion":"1.38","method":"setHostnameConfiguration","data":{}}';
const length = (body: string): number => Number(/Content-Length: (-?\d+)/.exec(body)?.[1]);
const bodyOf = (text: string): string => text.slice(text.indexOf('\r\n\r\n') + 4);

/** Whether it is done, how the connection ends, and what else can be seen of the bytes. */
type Look = [done: boolean, ended: 'reset' | 'end' | 'open', sees: (text: string, bytes: Buffer) => void];

const nothing = (text: string): void => expect(text).toBe('');
const says =
  (part: string | RegExp) =>
  (text: string): void =>
    void (typeof part === 'string' ? expect(text).toContain(part) : expect(text).toMatch(part));
const status = (line: string): ((text: string) => void) => says(new RegExp(`^HTTP/1\\.1 ${line}\r\n`));
const json = (part: string) => (text: string) => {
  expect(text).toMatch(ok);
  expect(bodyOf(text)).toBe(part);
};
const sized = (least: number) => (text: string) => expect(bodyOf(text).length).toBeGreaterThan(least);
const mebibyte = 1024 * 1024;

const looks: Record<FaultKind, Look> = {
  slow: [true, 'open', json(answer)],
  'wrong-type': [true, 'open', says('Content-Type: application/octet-stream')],
  twice: [true, 'open', (text) => expect(text.split(answer)).toHaveLength(3)],
  'reset-after-answer': [true, 'reset', json(answer)],
  'data-null': [true, 'open', says('"data":null}')],
  'data-text': [true, 'open', says('"data":"done"}')],
  'data-bad-utf8': [true, 'open', says('"data":{"name":"B\xfcro"}}')],
  prototype: [true, 'open', says('"data":{"__proto__":{"polluted":true},"constructor"')],

  'reset-after': [true, 'reset', nothing],
  'end-after': [true, 'end', nothing],
  'reset-in-head': [true, 'reset', (text) => expect(text).not.toContain('\r\n\r\n')],
  'end-in-head': [true, 'end', (text) => expect(text).not.toContain('\r\n\r\n')],
  'reset-in-body': [true, 'reset', (text) => expect(bodyOf(text)).toHaveLength(33)],
  truncated: [true, 'end', (text) => expect([bodyOf(text).length, length(text)]).toEqual([33, 67])],

  'hang-after': [true, 'open', nothing],
  drip: [true, 'open', json(answer)],
  'length-too-long': [true, 'open', (text) => expect(length(text) - bodyOf(text).length).toBe(10)],

  'length-too-short': [true, 'end', (text) => expect(bodyOf(text).length - length(text)).toBe(5)],
  'two-lengths': [true, 'end', says(/Content-Length: 67\r\nContent-Length: 74\r\n/)],
  'negative-length': [true, 'end', says('Content-Length: -5')],
  'bad-chunk': [true, 'end', says('chunked\r\n\r\nzz\r\n')],
  'huge-head': [true, 'end', (text) => expect(text.indexOf('\r\n\r\n')).toBeGreaterThan(2_000_000)],
  rubbish: [true, 'end', (text) => expect(text).not.toContain('HTTP/')],
  html: [true, 'open', says(/^HTTP\/1\.1 200 OK[^]*<html>/)],
  empty: [true, 'open', json('')],
  'no-content': [true, 'open', status('204 No Content')],
  null: [true, 'open', json('null')],
  list: [true, 'open', json('[]')],
  'error-text': [true, 'open', json('{"error":"something went wrong"}')],
  'endless-code': [true, 'open', json('{"error":{"code":1e999}}')],
  oversized: [true, 'end', sized(4 * mebibyte)],
  large: [true, 'end', (text) => expect(bodyOf(text)).toHaveLength(length(text))],
  endless: [true, 'end', sized(64 * mebibyte)],
  bomb: [
    true,
    'end',
    (text, bytes) => expect(gunzipSync(bytes.subarray(text.indexOf('\r\n\r\n') + 4))).toHaveLength(1e8),
  ],
  'deep-lists': [true, 'open', says('['.repeat(100_000))],
  'deep-objects': [true, 'open', says('{"a":'.repeat(100_000))],
  'server-error-after': [true, 'open', status('500 Internal Server Error')],

  closed: [false, 'reset', nothing],
  reset: [false, 'reset', nothing],
  hang: [false, 'open', nothing],
  continue: [false, 'open', says(/^(HTTP\/1\.1 102 Processing\r\n\r\n){3}/)],
  'server-error': [false, 'open', status('500 Internal Server Error')],
  internal: [false, 'open', says(/^HTTP\/1\.1 500[^]*"code":1000/)],
  error: [false, 'open', says('"code":4004,"message":"Invalid parameter(s)","details":{"subCode":100}')],
  'strange-error': [false, 'open', says('"code":7777,"message":"Odd\\u0000')],
  booting: [false, 'open', status('503 Service Unavailable')],
  unauthorized: [false, 'open', says(/^HTTP\/1\.1 401[^]*WWW-Authenticate: Basic/)],
  stale: [false, 'open', says(/^HTTP\/1\.1 401/)],
  redirect: [false, 'open', says(/^HTTP\/1\.1 307[^]*Location: http:\/\/root:pass@127\.0\.0\.1:1\/\r\n/)],
  echo: [false, 'open', says('"code":7777,"message":"Cannot take {')],
};

describe('a fault', () => {
  it.each(faultKinds)('%s', async (kind) => {
    const device = await start({}, hasty);
    const options = {
      code: 4004,
      subCode: 100,
      location: 'http://root:pass@127.0.0.1:1/',
      status: 307,
    } as const;
    device.faults.add({ kind, method: 'setHostnameConfiguration', ...options });
    const [done, ended, sees] = looks[kind];
    const wire = dial(device);
    send(wire, device, 'setHostnameConfiguration', rename);
    await eventually(() => expect(wire.ended() ?? 'open').toBe(ended));
    await eventually(() => sees(wire.text(), wire.bytes()));
    await eventually(() => expect(device.requests).toHaveLength(1));
    expect(device.state.hostname.staticHostname === 'renamed').toBe(done);
    expect(wire.ended() ?? 'open').toBe(ended);
  });

  it('closed leaves nothing that listens', async () => {
    const device = await start();
    device.faults.add({ kind: 'closed' });
    const wire = dial(device);
    send(wire, device, 'getNetworkInfo');
    await eventually(() => expect(wire.ended()).toBe('reset'));
    await expect(post(device, '{}')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('stale says so where HTTP asks for Digest', async () => {
    const device = await start({ httpSchemes: ['digest'] });
    device.faults.add({ kind: 'stale', beforeLogin: true });
    const asked = await post(device, '{}', { transport: 'http', login: null });
    expect(asked.headers['www-authenticate']).toContain('stale=true');
  });

  it('echo repeats the key in the error, in the station’s test and in the network information', async () => {
    const device = await start();
    const station = {
      deviceName: 'wlan0',
      ssid: 'Site-Cameras',
      authentication: { mode: 'WPA-Personal-PSK', params: { psk: 'installer-2026' } },
    };
    const call = async (method: string, params?: unknown): Promise<string> =>
      (await post(device, JSON.stringify({ apiVersion: '1.38', method, params }))).body;
    await call('setWLANStationConfiguration', station);
    device.faults.add({ kind: 'echo' });
    const refused = readApi(await call('setWLANStationConfiguration', station)).envelope.error;
    expect(refused).toMatchObject({ message: expect.stringContaining('installer-2026') as unknown });
    const tested = readApi(await call('testWLANStationSettings', { deviceName: 'wlan0' })).data;
    expect(tested).toMatchObject({ code: 77, message: expect.stringContaining('installer-2026') as unknown });
    const info = await call('getNetworkInfo');
    expect(info).toContain('installer-2026');
    expect(readApi(info).data).toHaveProperty('devices');
  });

  const versions = JSON.stringify({ method: 'getSupportedVersions' });

  it('hits the method that it is meant for, after the login challenge, until it is cleared', async () => {
    const device = await start();
    const clear = device.faults.add({ kind: 'html', method: 'getNetworkInfo' });
    expect((await post(device, versions)).headers['content-type']).toBe('application/json');
    const info = JSON.stringify({ apiVersion: '1.0', method: 'getNetworkInfo' });
    expect((await post(device, info, { login: null })).status).toBe(401);
    expect((await post(device, info)).body).toContain('<html>');
    expect((await post(device, info)).body).toContain('<html>');
    clear();
    expect((await post(device, info)).headers['content-type']).toBe('application/json');
  });

  it('slow: the right answer, later than one that was asked for after it', async () => {
    const device = await start();
    device.faults.add({ kind: 'slow', ms: 300, times: 1 });
    const order: string[] = [];
    const slow = post(device, versions).then((reply) => order.push(`slow ${reply.status}`));
    await eventually(() => expect(device.requests.at(-1)?.method).toBe('getSupportedVersions'));
    order.push(`quick ${(await post(device, versions)).status}`);
    await slow;
    expect(order).toEqual(['quick 200', 'slow 200']);
  });

  it('hangs without an answer, and lets others through meanwhile', async () => {
    const device = await start();
    device.faults.add({ kind: 'hang', times: 1 });
    const hung = post(device, versions).then(
      () => 'answered',
      () => 'cut',
    );
    await eventually(() => expect(device.requests.at(-1)?.method).toBe('getSupportedVersions'));
    expect((await post(device, versions)).status).toBe(200);
    await device.close();
    expect(await hung).toBe('cut');
  });

  it('drops connections beyond what it can do at once', async () => {
    const device = await start({ maxParallel: 2 });
    device.faults.add({ kind: 'hang', times: 2 });
    const hung = [post(device, versions), post(device, versions)].map((reply) => reply.catch(() => 'cut'));
    await eventually(() => expect(device.peakParallel).toBe(2));
    await expect(post(device, versions)).rejects.toMatchObject({ code: 'ECONNRESET' });
    await device.close();
    expect(await Promise.all(hung)).toEqual(['cut', 'cut']);
  });
});
