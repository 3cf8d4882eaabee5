import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { headersOf, json, page, raw, resetConnection, send } from './answer.ts';
import type { Answer } from './answer.ts';
import { ApiError, isParams, parseRequest } from './api.ts';
import type { Params } from './api.ts';
import { toBytes } from './bytes.ts';
import type { Clock } from './clock.ts';
import type { Fault, FaultKind } from './faults.ts';

/** How each fault is played: what becomes of the request, and which bytes go out. */

export interface Scene {
  fault: Fault;
  method: string | undefined;
  /** The request's body. */
  body: string;
  response: ServerResponse;
  socket: Socket;
  clock: Clock;
  /** Does what was asked, and answers what would be said to it. */
  right: () => Promise<Answer>;
  /** An error of the network settings API. */
  apiError: (error: ApiError, method: string | undefined) => Answer;
  unauthorized: (stale: boolean) => void;
  /** All that was set on the device, keys included. */
  stored: () => unknown;
  closePorts: () => void;
}

type Play = (scene: Scene) => Promise<void> | void;

/** Plays the fault; resolves when the request is no longer in work. */
export async function spoil(scene: Scene): Promise<void> {
  const { kind } = scene.fault;
  if (kind !== 'slow') await plays[kind](scene);
}

/** `slow` is no spoilt answer: the web server waits. */
const plays: Record<Exclude<FaultKind, 'slow'>, Play> = {
  'wrong-type': async ({ response, right }) =>
    send(response, { ...(await right()), type: 'application/octet-stream' }),
  twice: async ({ response, socket, right }) => {
    const answer = await right();
    const { head, body } = raw(answer);
    response.on('finish', () => socket.write(Buffer.concat([head, body])));
    send(response, answer);
  },
  'reset-after-answer': async ({ response, socket, right }) => {
    response.on('finish', () => void resetOnceRead(socket));
    send(response, await right());
  },
  'data-null': (scene) => inPlaceOfData(scene, 'null'),
  'data-text': (scene) => inPlaceOfData(scene, '"done"'),
  'data-bad-utf8': (scene) => inPlaceOfData(scene, '{"name":"B\\udcfcro"}'),
  prototype: (scene) =>
    inPlaceOfData(scene, '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),

  'reset-after': async ({ socket, right }) => {
    await right();
    resetConnection(socket);
  },
  'end-after': async ({ socket, right }) => {
    await right();
    socket.end();
  },
  'reset-in-head': async (scene) => {
    const { head } = raw(await scene.right());
    scene.socket.write(half(head), () => void resetOnceRead(scene.socket));
  },
  'end-in-head': async ({ socket, right }) => {
    const { head } = raw(await right());
    socket.end(half(head));
  },
  'reset-in-body': async ({ socket, right }) => {
    const { head, body } = raw(await right());
    socket.write(Buffer.concat([head, half(body)]), () => void resetOnceRead(socket));
  },
  truncated: async ({ socket, right }) => {
    const { head, body } = raw(await right());
    socket.end(Buffer.concat([head, half(body)]));
  },

  'hang-after': async ({ socket, right }) => {
    await right();
    await gone(socket);
  },
  drip: async ({ socket, clock, right }) => {
    const { head, body } = raw(await right());
    const left = gone(socket);
    for (const byte of Buffer.concat([head, body])) {
      if (socket.destroyed) return;
      socket.write(Buffer.from([byte]));
      await Promise.race([second(clock), left]);
    }
    await left;
  },
  'length-too-long': async ({ socket, right }) => {
    const { head, body } = lengthOff(await right(), 10);
    socket.write(Buffer.concat([head, body]));
    await gone(socket);
  },

  'length-too-short': async ({ socket, right }) => {
    const { head, body } = lengthOff(await right(), -5);
    socket.end(Buffer.concat([head, body]));
  },
  'two-lengths': async ({ socket, right }) => {
    const answer = await right();
    const { length } = toBytes(answer.body);
    const { head, body } = raw(answer, [
      ['Content-Length', length],
      ['Content-Length', length + 7],
    ]);
    socket.end(Buffer.concat([head, body]));
  },
  'negative-length': async ({ socket, right }) => {
    const { head, body } = raw(await right(), [['Content-Length', -5]]);
    socket.end(Buffer.concat([head, body]));
  },
  'bad-chunk': async ({ socket, right }) => {
    const { head, body } = raw(await right(), [['Transfer-Encoding', 'chunked']]);
    socket.end(Buffer.concat([head, Buffer.from('zz\r\n'), body, Buffer.from('\r\n0\r\n\r\n')]));
  },
  'huge-head': async ({ socket, right }) => {
    const lines = Array.from({ length: 2000 }, (_, n) => [`X-Header-${n}`, 'x'.repeat(1000)] as const);
    const { head, body } = raw(await right(), lines);
    await pour(socket, [head, body]);
  },
  rubbish: async ({ socket, right }) => {
    await right();
    socket.end(Buffer.from('\x16\x03\x01 no HTTP at all \xff\xfe\x00\r\n\r\n', 'latin1'));
  },
  html: (scene) => inPlaceOf(scene, page(200, 'It works')),
  empty: (scene) => inPlaceOf(scene, { status: 200, type: 'application/json', body: '' }),
  'no-content': async ({ response, right }) => {
    await right();
    response.writeHead(204);
    response.end();
  },
  null: (scene) => inPlaceOf(scene, json(200, null)),
  list: (scene) => inPlaceOf(scene, json(200, [])),
  'error-text': (scene) => inPlaceOf(scene, json(200, { error: 'something went wrong' })),
  'endless-code': (scene) =>
    inPlaceOf(scene, { status: 200, type: 'application/json', body: '{"error":{"code":1e999}}' }),
  oversized: async ({ socket, right }) => {
    const { head, body } = raw(await right(), [['Connection', 'close']]);
    await pour(socket, [head, body, ...blanks(5)]);
  },
  large: async ({ socket, right }) => {
    const { head, body } = lengthOff(await right(), 10 * mebibyte);
    await pour(socket, [head, body, ...blanks(10)]);
  },
  endless: async ({ socket, right }) => {
    const { head, body } = raw(await right(), [['Transfer-Encoding', 'chunked']]);
    await pour(socket, [
      head,
      chunk(body),
      ...Array.from({ length: 64 }, () => blankChunk),
      Buffer.from('0\r\n\r\n'),
    ]);
  },
  bomb: async ({ socket, right }) => {
    bomb ??= gzipSync(Buffer.alloc(100_000_000, ' '), { level: 1 });
    const { head } = raw(await right(), [
      ['Content-Length', bomb.length],
      ['Content-Encoding', 'gzip'],
    ]);
    socket.end(Buffer.concat([head, bomb]));
  },
  'deep-lists': (scene) => inPlaceOfData(scene, '['.repeat(depth) + ']'.repeat(depth)),
  'deep-objects': (scene) => inPlaceOfData(scene, '{"a":'.repeat(depth) + '1' + '}'.repeat(depth)),
  'server-error-after': (scene) => inPlaceOf(scene, page(500, 'Internal Server Error')),

  closed: ({ socket, closePorts }) => {
    resetConnection(socket);
    closePorts();
  },
  reset: ({ socket }) => resetConnection(socket),
  hang: ({ socket }) => gone(socket),
  continue: async ({ socket, clock }) => {
    const left = gone(socket);
    while (!socket.destroyed) {
      socket.write('HTTP/1.1 102 Processing\r\n\r\n');
      await Promise.race([second(clock), left]);
    }
  },
  'server-error': ({ response }) => send(response, page(500, 'Internal Server Error')),
  internal: ({ response, method, apiError }) => send(response, apiError(new ApiError(1000), method)),
  error: ({ response, fault, method, apiError }) =>
    send(response, apiError(new ApiError(fault.code ?? 1000, fault.subCode), method)),
  'strange-error': ({ response, method, apiError }) => {
    const message = 'Odd\u0000\u0007 \u001b[31mred\u001b[0m \u202eback';
    send(response, apiError(new ApiError(7777, undefined, message), method));
  },
  booting: ({ response }) => send(response, page(503, 'Service Unavailable')),
  unauthorized: ({ unauthorized }) => unauthorized(false),
  stale: ({ unauthorized }) => unauthorized(true),
  redirect: ({ response, fault }) =>
    send(response, {
      ...page(fault.status ?? 302, 'Found'),
      headers: { Location: fault.location ?? 'http://root:pass@127.0.0.1:9/elsewhere' },
    }),

  echo: async ({ method = '', body, response, right, apiError, stored }) => {
    if (/^(set|add|remove)/.test(method))
      return send(response, apiError(new ApiError(7777, undefined, `Cannot take ${body}`), method));
    const answer = await right();
    const said = envelopeOf(answer);
    const data =
      method === 'testWLANStationSettings'
        ? { code: 77, message: `Cannot join with ${JSON.stringify(stored())}` }
        : { ...(isParams(said.data) && said.data), stored: stored() };
    send(response, json(answer.status, { ...said, data }));
  },
};

const mebibyte = 1024 * 1024;
const depth = 100_000;
let bomb: Buffer | undefined;

async function inPlaceOf({ response, right }: Scene, answer: Answer): Promise<void> {
  await right();
  send(response, answer);
}

/** The right answer with other JSON as its `data`. */
async function inPlaceOfData({ response, right }: Scene, data: string): Promise<void> {
  const answer = await right();
  const whole = JSON.stringify({ ...envelopeOf(answer), data: undefined, more: 0 });
  send(response, { ...answer, body: whole.replace(/"more":0}$/, () => `"data":${data}}`) });
}

/** What an answer's JSON holds; nothing where it is none. */
function envelopeOf({ body }: Answer): Params {
  try {
    return parseRequest(body);
  } catch {
    return {};
  }
}

/** An answer whose Content-Length is wrong by so much. */
function lengthOff(answer: Answer, by: number): { head: Buffer; body: Buffer } {
  return raw(answer, Object.entries(headersOf(answer, Math.max(0, toBytes(answer.body).length + by))));
}

/** Node takes a reset for an end where it comes along with the last bytes. */
async function resetOnceRead(socket: Socket): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  resetConnection(socket);
}

function second(clock: Clock): Promise<void> {
  return new Promise((resolve) => void clock.after(1000, resolve));
}

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}

function chunk(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
}

const blank = Buffer.alloc(mebibyte, ' ');
const blankChunk = chunk(blank);

function blanks(mebibytes: number): Buffer[] {
  return Array.from({ length: mebibytes }, () => blank);
}

/** Writes one after the other, as fast as they are read, and ends; gives up where the reader does. */
async function pour(socket: Socket, parts: readonly Buffer[]): Promise<void> {
  const left = gone(socket);
  for (const part of parts) {
    if (socket.destroyed) return;
    if (!socket.write(part)) await Promise.race([once(socket, 'drain').catch(() => undefined), left]);
  }
  socket.end();
}

/** Resolves when the connection is no more. */
function gone(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed) resolve();
    else socket.once('close', () => resolve());
  });
}
