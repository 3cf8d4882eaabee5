import { describe, expect, test } from 'vitest';
import { createFirstAdministrator } from '../../electron/services/vapix/first-administrator.ts';
import type { Requester } from '../../electron/services/vapix/exchange.ts';
import { inEnglish } from '../english.ts';

interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}

/** What the device answers to the account, and to the question whether it has an administrator. */
async function refusal(account: Answer, needsetup: string | null = 'yes', user = 'installer') {
  const asked: string[] = [];
  const http: Requester = {
    request: ({ path }) => {
      asked.push(path);
      const data = needsetup === null ? {} : { needsetup };
      const ready: Answer = { body: JSON.stringify({ apiVersion: '1.1', data }) };
      const { status = 200, headers = {}, body = '' } = path.includes('pwdgrp') ? account : ready;
      return Promise.resolve({ ok: true, value: { status, headers, body, bytes: new Uint8Array() } });
    },
  };
  const answer = await createFirstAdministrator(http, { user, password: 'Zq9 & no other' });
  if (answer.ok) throw new Error('It was not refused.');
  return { ...inEnglish(answer.error), asked };
}

const page = (words: string) => `<html><body>\r\nError: ${words}\r\n</body></html>`;
const axisSetup = {
  'axis-setup': 'vapix',
  'www-authenticate': 'Digest realm="AXIS_ACCC8E0A0B0C", nonce="a"',
};

describe('a 401 while the device has no administrator yet', () => {
  test.each([
    ['its header says so', axisSetup, 'no'],
    ['its header says so, and nothing else tells', axisSetup, null],
    ['needsetup says so', {}, 'yes'],
  ])('is never told as an administrator that is there: %s', async (_what, headers, needsetup) => {
    const body = page('not a valid initial admin user.');
    const { kind, message, parameter } = await refusal({ status: 401, headers, body }, needsetup);
    expect({ kind, parameter }).toEqual({ kind: 'api', parameter: 'user' });
    expect(message).toBe(
      'This device wants another name for its first administrator: root, before AXIS OS 11.5.',
    );
  });

  test('without words is about the name as well, which the answer is known for', async () => {
    expect(await refusal({ status: 401, headers: axisSetup })).toMatchObject({ parameter: 'user' });
  });

  test('to the name root is told in the device’s words, and not as one that it should be', async () => {
    const answer = { status: 401, headers: axisSetup, body: page('not a valid initial admin user.') };
    const { message, advice } = await refusal(answer, 'yes', 'root');
    expect(message).toBe('The device refused the account: not a valid initial admin user.');
    expect(advice).not.toContain('root');
    const wordless = await refusal({ status: 401, headers: axisSetup }, 'yes', 'root');
    expect(wordless.message).toContain('without a reason');
  });

  test('with other words is told in those', async () => {
    const { message, parameter } = await refusal({
      ...{ status: 401, headers: axisSetup },
      body: page('the passphrase needs at least 15 characters'),
    });
    expect(message).toContain('the passphrase needs at least 15 characters');
    expect(parameter).toBe('password');
  });
});

describe('a 401 otherwise', () => {
  test('means that the device has an administrator', async () => {
    const { kind, message, asked } = await refusal({ status: 401 }, 'no');
    expect({ kind, message }).toEqual({ kind: 'login', message: 'The device already has an administrator.' });
    expect(asked).toEqual(['/axis-cgi/pwdgrp.cgi', '/axis-cgi/systemready.cgi']);
  });

  test('claims no more than was seen where the device does not tell', async () => {
    expect((await refusal({ status: 401 }, null)).message).toContain('seems to have an administrator');
  });
});

describe('a refusal in a page', () => {
  test.each([
    ['this user already exists.', 'user'],
    ['Invalid password.', 'password'],
    ['pwd too short', 'password'],
    ['needs at least 15 characters', 'password'],
    ['passphrase is not complex enough', 'password'],
  ])('stands at its field: %s', async (words, parameter) => {
    const failed = await refusal({ body: page(words) });
    expect(failed).toMatchObject({ kind: 'api', parameter, requestSent: true });
    expect(failed.message).toBe(`The device refused the account: ${words}`);
  });

  test('is looked for in no page beyond any device’s, and nothing is claimed of the account then', async () => {
    const failed = await refusal({ body: `${'<head'.repeat(800_000)} Created account installer.` });
    expect(failed).toMatchObject({ kind: 'protocol', requestSent: true });
    expect(failed.message).toBe((await refusal({ body: '' })).message);
  });

  test.each([200, 400, 500])('counts under HTTP status %i', async (status) => {
    expect(await refusal({ status, body: page('Invalid password.') })).toMatchObject({
      parameter: 'password',
    });
  });

  test.each([
    [
      '<p>Error: <b>at</b> least 8 &amp; at most 64 characters</p><p>Back</p>',
      'at least 8 & at most 64 characters',
    ],
    ['Error: &quot;&#x41;&#66;&lt;&quot; &amp;lt; &unknown;', '"AB<" &lt; &unknown;'],
    ['<head><title>Error: page</title></head>\nerror:\tno\u202Egood', 'no\uFFFDgood'],
  ])('is text: no tags, entities decoded, nothing that plays tricks', async (body, words) => {
    expect((await refusal({ body })).message).toBe(`The device refused the account: ${words}`);
  });
});

test('a password that the device repeats is not shown', async () => {
  const failed = await refusal({ body: page('Invalid password Zq9 &amp; no other!') });
  expect(failed.message).toBe('The device refused the account: Invalid password (hidden)!');
});

test.each([
  [{ status: 503 }, 'timeout', 'not ready yet'],
  [{ status: 403 }, 'login', 'blocks this computer for a while'],
  [{ status: 200, body: '<html></html>' }, 'protocol', 'does not say whether'],
])('%j is told as what it is', async (answer, kind, words) => {
  const failed = await refusal(answer);
  expect(failed.kind).toBe(kind);
  expect(failed.message).toContain(words);
});
