import { describe, expect, test } from 'vitest';
import { judge, watched, type Findings, type Round, type Watch } from '../../electron/services/jobs/judge.ts';
import { fail } from '../../shared/contract/result.ts';
import { plain } from '../../shared/texts/said.ts';

const second = 1_000;
const read = (found: Findings): Round => ({ kind: 'read', address: '10.0.0.7', found });
const asAsked = read({ asAsked: true, settled: true });
const written = read({ asAsked: true, settled: false });
const old = read({ asAsked: false, settled: true });
const silent: Round = { kind: 'silent', away: null };
const away: Round = {
  kind: 'silent',
  away: { address: '10.9.9.9', missing: plain('An address in 10.9.9.0/24.') },
};
const unread: Round = {
  kind: 'unread',
  address: '10.0.0.7',
  failure: fail('protocol', plain('That is no JSON.')).error,
};
const refused: Round = {
  kind: 'unread',
  address: '10.0.0.7',
  failure: fail('login', plain('Refused.')).error,
};

/** The verdict on rounds seen at these seconds, waited for at most 60 s: what the last one comes to, and when it came to it. */
function verdict(rounds: readonly (readonly [seconds: number, round: Round])[], waitMs = 60 * second) {
  let watch: Watch = { began: 0, waitMs, gone: false, backSince: null, awaySince: null };
  for (const [seconds, round] of rounds) {
    watch = watched(watch, round, seconds * second);
    const said = judge(watch, round, seconds * second);
    if (said) return `${said.kind} after ${seconds} s`;
  }
  return null;
}

describe('looking for a device', () => {
  test.each<[string, [number, Round][], string | null]>([
    ['it has what was asked', [[1, asAsked]], 'as-asked after 1 s'],
    [
      'it was gone and has what was asked',
      [
        [1, silent],
        [2, asAsked],
      ],
      'as-asked after 2 s',
    ],
    ['it tells what was asked and does not use it yet', [[1, written]], null],
    [
      'it goes on not to use what it tells',
      [
        [1, written],
        [19, written],
        [20, written],
      ],
      'as-asked after 20 s',
    ],
    [
      'it still has what it had',
      [
        [1, old],
        [10, old],
        [19, old],
      ],
      null,
    ],
    [
      'it keeps what it had',
      [
        [1, old],
        [19, old],
        [20, old],
      ],
      'not-as-asked after 20 s',
    ],
    [
      'it was gone and is just back with what it had',
      [
        [1, silent],
        [5, old],
        [7, old],
      ],
      null,
    ],
    [
      'it was gone and is back for a while with what it had',
      [
        [1, silent],
        [5, old],
        [7, old],
        [8, old],
      ],
      'not-as-asked after 8 s',
    ],
    [
      'it comes and goes',
      [
        [1, silent],
        [5, old],
        [7, silent],
        [8, old],
        [10, old],
      ],
      null,
    ],
    [
      'it was there for a while and never gone',
      [
        [1, old],
        [5, old],
      ],
      null,
    ],
    [
      'it answers and cannot be read',
      [
        [1, unread],
        [59, unread],
      ],
      null,
    ],
    [
      'it answers and could not be read to the end',
      [
        [1, unread],
        [60, unread],
      ],
      'unread after 60 s',
    ],
    ['its login is refused', [[1, refused]], 'unread after 1 s'],
    [
      'it is heard nowhere',
      [
        [1, silent],
        [59, silent],
      ],
      null,
    ],
    [
      'it is heard nowhere to the end',
      [
        [1, silent],
        [60, silent],
      ],
      'not-seen after 60 s',
    ],
    [
      'it has just announced itself out of reach',
      [
        [1, silent],
        [2, away],
        [6, away],
      ],
      null,
    ],
    [
      'it goes on announcing itself out of reach',
      [
        [1, silent],
        [2, away],
        [7, away],
      ],
      'out-of-reach after 7 s',
    ],
    [
      'it announced itself out of reach and fell silent',
      [
        [2, away],
        [4, silent],
        [6, away],
        [9, away],
      ],
      null,
    ],
    [
      'it announces itself out of reach at the end',
      [
        [59, silent],
        [60, away],
      ],
      'out-of-reach after 60 s',
    ],
    ['it has what it had at the end of a short wait', [[60, old]], 'not-as-asked after 60 s'],
  ])('%s', (_, rounds, wanted) => {
    expect(verdict(rounds)).toBe(wanted);
  });

  test('it was gone in an earlier look: what it has soon counts', () => {
    const watch: Watch = { began: 0, waitMs: 60_000, gone: true, backSince: null, awaySince: null };
    const first = watched(watch, old, 0);
    expect(judge(first, old, 2_999)).toBeNull();
    expect(judge(first, old, 3_000)?.kind).toBe('not-as-asked');
  });
});
