/** Asking for newer versions of the program. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { describe, expect, onTestFinished, test } from 'vitest';
import { askFeed, isFeed, isNewer } from '../../electron/services/updates/feed.ts';
import { Updates } from '../../electron/services/updates/updates.ts';
import { ok } from '../../shared/contract/result.ts';
import type { UpdateState } from '../../shared/contract/updates.ts';
import { ManualClock } from '../clock.ts';
import { inEnglish } from '../english.ts';

type Answers = (request: IncomingMessage, response: ServerResponse) => void;

/** A feed on loopback, and what it was asked. */
async function feedThat(answers: Answers) {
  const asked: string[][] = [];
  const server = createServer((request, response) => {
    asked.push(request.rawHeaders);
    answers(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { feed: `http://127.0.0.1:${port}/field-installer.json`, asked };
}

const news = { version: '1.10.0', notes: 'Faster.', url: 'https://example.com/get' };
const says = (answer: unknown) => feedThat((_, response) => response.end(JSON.stringify(answer)));
const never = new AbortController().signal;

function updatesFor(feed: string | null, more: { isBusy?: () => boolean } = {}) {
  const clock = new ManualClock();
  const told: UpdateState[] = [];
  const settings = {
    feed,
    chooseFeed: (chosen: string | null) => {
      settings.feed = chosen;
      return Promise.resolve(ok(null));
    },
  };
  const updates = new Updates({
    clock,
    settings,
    version: '1.9.3',
    isBusy: () => false,
    tell: (state) => told.push(state),
    ...more,
  });
  onTestFinished(() => updates.stop());
  return { clock, told, updates };
}

describe('A feed', () => {
  test('is asked with nothing but the question, and tells of a version', async () => {
    const { feed, asked } = await says(news);
    expect(await askFeed(feed, never)).toEqual(ok(news));
    const [headers = []] = asked;
    expect(headers.filter((_, index) => index % 2 === 0).sort()).toEqual(['Accept', 'Connection', 'Host']);
  });

  test.each<[string, Answers]>([
    ['no JSON', (_, response) => response.end('<html>')],
    ['another status', (_, response) => response.writeHead(500).end(JSON.stringify(news))],
    ['a redirect', (_, response) => response.writeHead(302, { Location: '/else' }).end()],
    ['a version in words', (_, response) => response.end(JSON.stringify({ ...news, version: 'newest' }))],
    ['no web address', (_, response) => response.end(JSON.stringify({ ...news, url: 'file:///etc/passwd' }))],
    ['a script', (_, response) => response.end(JSON.stringify({ ...news, url: 'javascript:alert(1)' }))],
    [
      'more than 64 KiB',
      (_, response) => response.end(JSON.stringify({ ...news, notes: 'x'.repeat(70_000) })),
    ],
    [
      'without an end',
      (_, response) => void setInterval(() => response.write('x'.repeat(50_000)), 1).unref(),
    ],
  ])('that answers with %s is not understood', async (_, answers) => {
    const { feed, asked } = await feedThat(answers);
    expect(await askFeed(feed, never)).toMatchObject({ ok: false, error: { kind: 'protocol' } });
    expect(asked).toHaveLength(1);
  });

  test('writes text, which is bounded and reorders nothing', async () => {
    const { feed } = await says({ ...news, notes: `one\ntwo \u202E${'x'.repeat(9_000)}` });
    const answer = await askFeed(feed, never);
    const notes = answer.ok ? answer.value.notes : '';
    expect(notes).toMatch(/^one\ntwo \uFFFDx+…$/);
    expect(notes).toHaveLength(4_000);
  });

  test('that nobody vouches for gets no question', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }]);
    let asked = 0;
    const server = createSecureServer({ key, cert }, (_, response) => {
      asked += 1;
      response.end(JSON.stringify(news));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const answer = await askFeed(`https://127.0.0.1:${port}/`, never);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
    expect(asked).toBe(0);
  });

  test.each([
    ['https://example.com/feed.json', true],
    ['http://127.0.0.1:8080/', true],
    ['http://[::1]/', true],
    ['http://example.com/feed.json', false],
    ['http://127.0.0.1.example.com/', false],
    ['https://me:secret@example.com/', false],
    ['ftp://example.com/', false],
    ['example.com', false],
    [`https://example.com/${'x'.repeat(600)}`, false],
  ])('is %s: %s', (text, expected) => {
    expect(isFeed(text)).toBe(expected);
  });

  test.each([
    ['1.10.0', '1.9.9', true],
    ['2.0', '1.9.9', true],
    ['1.9.3', '1.9.3', false],
    ['1.9', '1.9.0', false],
    ['1.9.2', '1.10', false],
  ])('%s is newer than %s: %s', (one, other, expected) => {
    expect(isNewer(one, other)).toBe(expected);
  });
});

describe('The program', () => {
  test('asks nobody unless a person has given an address', async () => {
    const { clock, updates, told } = updatesFor(null);
    updates.start();
    clock.advance(3 * 24 * 60 * 60_000);
    expect(told).toEqual([]);
    expect(await updates.check()).toMatchObject({ ok: false, error: { kind: 'input' } });
  });

  test('asks once a day, tells of a newer version, and is silent where that fails', async () => {
    let answers = false;
    let answered: () => void = () => undefined;
    const { feed, asked } = await feedThat((_, response) => {
      if (answers) response.end(JSON.stringify(news));
      else response.destroy();
      answered();
    });
    const { clock, updates, told } = updatesFor(feed);
    const next = () => new Promise<void>((resolve) => (answered = resolve));
    updates.start();
    const first = next();
    clock.advance(60_000);
    await first;
    expect(told).toEqual([]);
    answers = true;
    const second = next();
    clock.advance(15 * 60_000);
    await second;
    await expect.poll(() => told).toEqual([{ feed, checkedAt: expect.any(Number) as number, newer: news }]);
    clock.advance(23 * 60 * 60_000);
    expect(asked).toHaveLength(2);
    const third = next();
    clock.advance(2 * 60 * 60_000);
    await third;
    expect(asked).toHaveLength(3);
  });

  test('asks nobody while something is at work, whoever wants it, and says why', async () => {
    const { feed, asked } = await says(news);
    const { clock, updates } = updatesFor(feed, { isBusy: () => true });
    updates.start();
    clock.advance(60 * 60_000);
    expect(inEnglish(await updates.check())).toMatchObject({
      error: { message: 'While something is at work at the devices, nobody is asked.' },
    });
    expect(asked).toEqual([]);
  });

  test('tells of no version that is its own or older, and forgets what another address said', async () => {
    const older = await says({ ...news, version: '1.9.3' });
    const newer = await says(news);
    const { updates } = updatesFor(older.feed);
    expect(await updates.check()).toMatchObject({ value: { newer: null } });
    expect(await updates.chooseFeed(` ${newer.feed} `)).toMatchObject({ ok: true });
    expect(await updates.check()).toMatchObject({ value: { newer: { version: '1.10.0' } } });
    expect(await updates.chooseFeed('http://example.com')).toMatchObject({ error: { parameter: 'feed' } });
    expect(updates.state().newer).not.toBeNull();
    await updates.chooseFeed('');
    expect(updates.state()).toEqual({ feed: null, checkedAt: null, newer: null });
  });
});
