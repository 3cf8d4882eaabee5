import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { answered, rawSite, reply } from './http-raw-site.ts';
import { inEnglish } from '../english.ts';

const head = (...lines: string[]) => ['HTTP/1.1 200 OK', ...lines, '', ''].join('\r\n');
const packed = (encoding: string, body: Buffer) =>
  Buffer.concat([Buffer.from(head(`Content-Encoding: ${encoding}`, `Content-Length: ${body.length}`)), body]);

describe('what the standard lets a client read is read', () => {
  test.each([
    ['a header folded over two lines', head('X: a,', '  b', 'Content-Length: 2') + 'ok'],
    ['lines that end in LF alone', 'HTTP/1.1 200 OK\nContent-Type: a\nContent-Length: 2\n\nok'],
    ['a line that ends in LF alone among others', head('X: a\nY: b', 'Content-Length: 2') + 'ok'],
    [
      'a length beside chunks, which count',
      head('Content-Length: 7', 'Transfer-Encoding: chunked') + '2\r\nok\r\n0\r\n\r\n',
    ],
    [
      'a length behind chunks, which count',
      head('Transfer-Encoding: chunked', 'Content-Length: 7') + '2\r\nok\r\n0\r\n\r\n',
    ],
    ['a byte behind the length', reply('ok') + 'X'],
    ['a byte behind the length of a last answer', reply('ok', 'Connection: close\r\n') + 'X'],
    ['no reason behind the status', 'HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nok'],
    ['HTTP/1.0 without a length', 'HTTP/1.0 200 OK\r\n\r\nok'],
  ])('%s', async (_what, text) => {
    const { get } = await rawSite((socket) => socket.end(text));
    expect(await get()).toMatchObject(answered);
  });

  test('a fold is a blank', async () => {
    const { get } = await rawSite((socket) => socket.end(head('X: a,', '\tb', 'Content-Length: 2') + 'ok'));
    const answer = await get();
    expect(answer.ok && answer.value.headers['x']?.replace('\t', ' ')).toBe('a, b');
  });

  test('what stands behind an answer does not reach the next one', async () => {
    const { get, sockets } = await rawSite((socket, _text, connection) =>
      socket.write(connection === 1 ? reply('ok') + reply('not asked for') : reply('ok')),
    );
    expect(await get()).toMatchObject(answered);
    expect(await get()).toMatchObject(answered);
    expect(sockets).toHaveLength(2);
  });
});

describe('packings', () => {
  const ok = Buffer.from('ok');
  test.each([
    ['identity, gzip', gzipSync(ok)],
    ['gzip, identity', gzipSync(ok)],
    ['GZIP ,', gzipSync(ok)],
    ['br, gzip', gzipSync(brotliCompressSync(ok))],
    ['identity', ok],
  ])('%s is read as a list', async (encoding, body) => {
    const { get } = await rawSite((socket) => socket.end(packed(encoding, body)));
    expect(await get()).toMatchObject(answered);
  });

  test.each(['utf-8', 'none', 'gzip'])('JSON as it stands is read, though %s is named', async (encoding) => {
    const json = Buffer.from('{"data":{}}');
    const { get } = await rawSite((socket) => socket.end(packed(encoding, json)));
    expect(await get()).toMatchObject({ ok: true, value: { body: '{"data":{}}' } });
  });

  test.each([
    ['one that nobody knows', 'utf-8', ok],
    ['the wrong order', 'gzip, br', gzipSync(brotliCompressSync(ok))],
    ['more layers than anybody packs', 'gzip, gzip, gzip, gzip', gzipSync(ok)],
  ])('%s cannot be undone', async (_what, encoding, body) => {
    const { get } = await rawSite((socket) => socket.end(packed(encoding, body)));
    expect(await get()).toMatchObject({ ok: false, error: { kind: 'protocol', requestSent: true } });
  });

  test('no layer becomes larger than 4 MiB', async () => {
    const bomb = gzipSync(gzipSync(Buffer.alloc(40 * 1024 * 1024)));
    const { get } = await rawSite((socket) => socket.end(packed('gzip, gzip', bomb)));
    const answer = await get();
    expect(!answer.ok && inEnglish(answer.error.message)).toContain('4 MiB');
  });
});
