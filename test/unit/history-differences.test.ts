/** What is other between two answers is told value by value, each once, and no secret is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SiteAnswer } from '../../shared/contract/site.ts';
import { answerDifferences, differences } from '../../shared/history/differences.ts';
import { deviceHistory, kindOf, visitsOf, withCertificates } from '../../shared/history/site-history.ts';

const name = fc.stringMatching(/^[a-z]{1,5}$/);
const plain = fc.oneof(fc.boolean(), fc.integer(), fc.string({ maxLength: 5 }), fc.constant(null));
const { answer } = fc.letrec((tie) => ({
  answer: fc.oneof(
    { maxDepth: 4 },
    plain,
    fc.array(plain, { maxLength: 3 }),
    fc.dictionary(name, tie('answer'), { maxKeys: 4 }),
    fc.uniqueArray(fc.record({ name, value: tie('answer') }), {
      maxLength: 3,
      selector: (entry) => entry.name,
    }),
  ),
}));

const keptAt = (readAt: number, data: unknown, more: Partial<SiteAnswer> = {}): SiteAnswer => ({
  readAt,
  lastReadAt: readAt,
  model: 'M1075',
  osVersion: '11.11.1',
  fingerprint: null,
  data,
  ...more,
});

describe('two answers', () => {
  test('that are the same have no difference', () => {
    fc.assert(
      fc.property(answer, (one) => {
        expect(differences(one, structuredClone(one))).toEqual([]);
      }),
    );
  });

  test('that are not the same have one, each told once and both ways alike', () => {
    fc.assert(
      fc.property(answer, answer, (one, other) => {
        const there = differences(one, other);
        const back = differences(other, one);
        const paths = there.map(({ path }) => JSON.stringify(path));
        expect(new Set(paths).size).toBe(paths.length);
        const turned = back.map(({ path, before, after }) => ({ path, before: after, after: before }));
        const sorted = (all: unknown[]) => all.map((found) => JSON.stringify(found)).sort();
        expect(sorted(turned)).toEqual(sorted(there));
        if (JSON.stringify(one) === JSON.stringify(other)) expect(there).toEqual([]);
      }),
    );
  });

  test('tell exactly the values that were changed, known or not', () => {
    fc.assert(
      fc.property(
        fc.dictionary(name, fc.dictionary(name, plain, { minKeys: 1 }), { minKeys: 1 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
        (data, picks) => {
          const places = Object.entries(data).flatMap(([outer, inner]) =>
            Object.keys(inner).map((key) => [outer, key]),
          );
          const picked = new Set(picks.map((pick) => JSON.stringify(places[pick % places.length])));
          const changed = Object.fromEntries(
            Object.entries(data).map(([outer, inner]) => [
              outer,
              Object.fromEntries(
                Object.entries(inner).map(([key, value]) => [
                  key,
                  picked.has(JSON.stringify([outer, key])) ? { was: value } : value,
                ]),
              ),
            ]),
          );
          const told = differences(data, changed).map(({ path }) => JSON.stringify(path));
          expect(told.sort()).toEqual([...picked].sort());
        },
      ),
    );
  });

  test('name interfaces, modes and addresses, wherever they stand in their lists', () => {
    const eth = {
      name: 'eth0',
      link: true,
      IPv4: { addresses: [{ address: '10.0.0.5', prefixLength: 24 }] },
    };
    const wlan = { name: 'wlan0', link: false };
    const moved = { ...eth, IPv4: { addresses: [{ address: '10.0.0.6', prefixLength: 24 }] } };
    expect(differences({ devices: [eth, wlan] }, { devices: [{ ...wlan, link: true }, moved] })).toEqual([
      {
        path: ['devices', 'eth0', 'IPv4', 'addresses', '10.0.0.5', 'prefixLength'],
        before: 24,
        after: undefined,
      },
      {
        path: ['devices', 'eth0', 'IPv4', 'addresses', '10.0.0.6', 'prefixLength'],
        before: undefined,
        after: 24,
      },
      { path: ['devices', 'wlan0', 'link'], before: false, after: true },
    ]);
  });

  test('tell another order where that is all', () => {
    const list = [
      { address: '10.0.0.5', prefixLength: 24 },
      { address: '10.0.0.6', prefixLength: 24 },
    ];
    expect(differences({ list }, { list: [...list].reverse() })).toEqual([
      { path: ['list'], before: list, after: [...list].reverse() },
    ]);
  });

  test('never tell a key, a password or a login in an address', () => {
    const secret = (word: string) => ({
      devices: [{ name: 'wlan0', psk: word, other: { password: word } }],
      system: { globalProxies: { httpProxy: `http://user:${word}@10.0.0.8` } },
    });
    const told = differences(secret('first-word'), secret('other-word'));
    expect(JSON.stringify(told)).not.toMatch(/first-word|other-word/);
    expect(JSON.stringify(differences({}, secret('first-word')))).not.toContain('first-word');
  });

  test('tell the system and the certificate apart from the rest', () => {
    const before = keptAt(1, { a: 1 });
    const after = keptAt(2, { a: 2 }, { osVersion: '12.0.1', fingerprint: 'AB' });
    expect(answerDifferences(before, after).map(kindOf)).toEqual(['system', 'certificate', 'value']);
  });
});

describe('the visits of a site', () => {
  const hour = 60 * 60 * 1_000;

  test('are times with devices read and no long pause', () => {
    const answers = new Map([
      ['ACCC8E000001', [keptAt(100 * hour, {}), keptAt(hour, {}, { lastReadAt: 3 * hour })]],
      ['ACCC8E000002', [keptAt(2 * hour, {})]],
    ]);
    expect(visitsOf(answers)).toEqual([
      { from: 100 * hour, until: 100 * hour, devices: 1 },
      { from: hour, until: 3 * hour, devices: 2 },
    ]);
  });

  test('tell what is new, other, the same, and what did not answer again', () => {
    const states = (answers: SiteAnswer[]) => deviceHistory(answers, 10, 20).state;
    expect(states([keptAt(15, {})])).toBe('new');
    expect(states([keptAt(15, { a: 2 }), keptAt(5, { a: 1 })])).toBe('changed');
    expect(states([keptAt(5, {}, { lastReadAt: 15 })])).toBe('same');
    expect(states([keptAt(5, {}, { lastReadAt: 9 })])).toBe('unread');
    expect(states([keptAt(25, {})])).toBe('untold');
  });

  test('do not tell what came later', () => {
    const later = [keptAt(25, { a: 3 }), keptAt(15, { a: 2 }), keptAt(5, { a: 1 })];
    expect(deviceHistory(later, 10, 20).differences).toEqual([{ path: ['a'], before: 1, after: 2 }]);
  });
});

describe('the certificates that were trusted', () => {
  const [old, newer] = ['AB'.repeat(32), 'CD'.repeat(32)];
  const trusted = {
    fingerprint: newer,
    pinnedAt: 2_000,
    replaced: [{ fingerprint: old, pinnedAt: 1_000, replacedAt: 2_000 }],
  };
  const same = { state: 'same' as const, differences: [] };

  test('tell of another one where the answers do not', () => {
    expect(withCertificates(same, trusted, 1_500, 2_500)).toEqual({
      state: 'changed',
      differences: [{ path: ['fingerprint'], before: old, after: newer }],
    });
  });

  test('tell nothing of times that they do not reach, nor where the answers do', () => {
    expect(withCertificates(same, trusted, 500, 2_500)).toEqual(same);
    expect(withCertificates(same, trusted, 2_100, 2_500)).toEqual(same);
    const told = {
      state: 'changed' as const,
      differences: [{ path: ['fingerprint'], before: 'A', after: 'B' }],
    };
    expect(withCertificates(told, trusted, 1_500, 2_500)).toEqual(told);
  });
});
