import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blanker, secretsIn, withoutSecrets } from '../../electron/services/jobs/secrets.ts';
import { describeMethod } from '../../shared/api/method-text.ts';
import { methodNames } from '../../shared/api/methods.ts';
import { cleanText } from '../../shared/texts/clean-text.ts';
import { plain, said, sentences } from '../../shared/texts/said.ts';
import { inEnglish } from '../english.ts';
import type { Job } from '../../shared/contract/job.ts';

describe('the secrets that a job was given', () => {
  test('are what the table calls secret, wherever it stands', () => {
    const last = (name: string) => name.split(/[.\]]+/).at(-1) ?? '';
    const rows = methodNames.flatMap((name) => describeMethod(name).parameters);
    const secret = rows.filter(
      ({ name, description }) => / secret/.test(description) && !/Proxy$/.test(name),
    );
    expect(secret.length).toBeGreaterThan(4);
    for (const { name } of secret) {
      expect(secretsIn({ authentication: { params: { [last(name)]: 'word-4711' } } })).toEqual(['word-4711']);
    }
  });

  test('are also the logins inside URLs, as they are typed and as they are meant', () => {
    const found = secretsIn({ httpProxy: 'http://me:w%40rd@proxy.example:3128', noProxy: 'a.example' });
    expect(found).toEqual(expect.arrayContaining(['me:w%40rd', 'w%40rd', 'w@rd']));
  });

  test('are none where none was given', () => {
    expect(secretsIn({ deviceName: 'eth0', password: '', enabled: true, mode: 'none' })).toEqual([]);
  });
});

describe('a text without them', () => {
  const key = 'in"stall\\er-2026';
  const blank = blanker([key, 'pass']);

  test.each([
    ['as it is', `Cannot take ${key}.`],
    ['in JSON', `Cannot take ${JSON.stringify({ psk: key })}.`],
    ['in a URL', `Cannot take /?psk=${encodeURIComponent(key)}.`],
    ['in capitals', `Cannot take ${key.toUpperCase()}.`],
    ['cut off', cleanText(`Cannot take ${key}`, 20)],
    ['a short one', 'Cannot take {"password":"pass"}.'],
  ])('has nothing of it, %s', (_, text) => {
    const blanked = blank(text);
    expect(blanked).toContain('(hidden)');
    expect(blanked.toLowerCase()).not.toMatch(/in\\?"sta|in%22sta|"pass"/);
  });

  test('keeps the words that a short one is a part of', () => {
    expect(blank('The passphrase is wrong.')).toBe('The passphrase is wrong.');
  });

  test('has no key of eight or more characters left, whatever the key and where it stands', () => {
    const printable = fc.string({ minLength: 8, maxLength: 63, unit: 'grapheme-ascii' });
    fc.assert(
      fc.property(printable, fc.string(), fc.string(), (secret, before, after) => {
        fc.pre(!'(hidden)'.includes(secret));
        const text = blanker([secret])(`${before}${secret}${after}`);
        // What stood around it may happen to make another one.
        fc.pre(!`${before}(hidden)${after}`.includes(secret));
        expect(text).not.toContain(secret);
      }),
    );
  });
});

test('what a device repeats is blanked in what a job says, and the names of its texts are left as they are', () => {
  const failure = said('api.refusedWith', { code: 4004, words: 'Cannot take plain.' });
  const message = sentences(failure, said('jobs.untouched'));
  const outcome = { kind: 'failed', message, advice: plain('Not “jobs” again.') } as const;
  const job: Job = {
    id: 'a',
    serial: 'B8A44F631339',
    deviceLabel: 'Gate',
    request: { kind: 'network-change', method: 'addVlan', params: {} },
    state: 'ended',
    steps: [],
    question: said('changeJob.inUse', { address: '10.0.0.5', who: plain('jobs') }),
    outcome,
    cancelling: false,
    resumable: false,
    startedAt: 1,
    endedAt: 2,
  };
  const told = inEnglish(withoutSecrets(job, blanker(['plain', 'jobs', 'text', 'api'])));
  expect(told.outcome?.message).toBe(
    'The device refused with code 4004 (Cannot take (hidden).). Nothing was changed on the device.',
  );
  expect(told.outcome?.advice).toBe('Not “(hidden)” again.');
  expect(told.question).toBe('10.0.0.5 is in use: (hidden)');
});
