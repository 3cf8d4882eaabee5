import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderMoves, type Move, type Wanted } from '../../shared/plan/order.ts';

const serialOf = (index: number) => index.toString(16).toUpperCase().padStart(12, '0');
const host = (number: number) => `10.0.0.${number}`;

/** Devices at addresses of a small subnet, each asked to go to another one of it, to DHCP, or to stay out of the plan. */
const sites = fc
  .record({
    from: fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 }),
    to: fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 12, maxLength: 12 }),
    dhcp: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  })
  .map(({ from, to, dhcp }) =>
    from.map((present, index): Wanted => ({
      serial: serialOf(index),
      present: [host(present)],
      address: dhcp[index] ? null : host(to[index] ?? 1),
      prefixLength: 24,
    })),
  );

/** Where all are after each move; somebody on DHCP is nowhere that counts. */
function follow(wanted: readonly Wanted[], moves: readonly Move[]): Map<string, string | null>[] {
  const at = new Map(wanted.map(({ serial, present }) => [serial, present[0] ?? null]));
  return moves.map(({ serial, address }) => new Map(at.set(serial, address)));
}

const held = (at: ReadonlyMap<string, string | null>) => [...at.values()].filter((one) => one !== null);

describe('The order in which devices take their addresses', () => {
  test('leaves no two devices at one address after any of its moves, and all where they were asked to go', () => {
    fc.assert(
      fc.property(sites, (wanted) => {
        const { moves, stuck } = orderMoves(wanted, new Set());
        expect(stuck).toEqual([]);
        const states = follow(wanted, moves);
        for (const at of states) expect(new Set(held(at)).size).toBe(held(at).length);
        expect(states.at(-1)).toEqual(new Map(wanted.map(({ serial, address }) => [serial, address])));
      }),
      { numRuns: 500 },
    );
  });

  test('lets each move wait for those alone who were at its address, each of whom has moved before', () => {
    fc.assert(
      fc.property(sites, (wanted) => {
        const { moves } = orderMoves(wanted, new Set());
        for (const [index, { serial, address, after }] of moves.entries()) {
          const were = wanted.filter((one) => one.present.includes(address ?? '') && one.serial !== serial);
          expect(after).toEqual(were.map((one) => one.serial));
          const before = moves.slice(0, index).map((move) => move.serial);
          expect(before).toEqual(expect.arrayContaining([...after]));
        }
      }),
    );
  });

  test('moves nobody twice but one of each round, and uses no taken address for that', () => {
    const swap: Wanted[] = [
      { serial: 'A', present: ['10.0.0.1'], address: '10.0.0.2', prefixLength: 24 },
      { serial: 'B', present: ['10.0.0.2'], address: '10.0.0.1', prefixLength: 24 },
      { serial: 'C', present: ['10.0.0.3'], address: '10.0.0.4', prefixLength: 24 },
    ];
    const { moves } = orderMoves(swap, new Set(['10.0.0.10']));
    expect(moves.map(({ serial, address, temporary }) => [serial, address, temporary])).toEqual([
      ['C', '10.0.0.4', false],
      ['A', '10.0.0.11', true],
      ['B', '10.0.0.1', false],
      ['A', '10.0.0.2', false],
    ]);
  });

  test('sends a tail of a round after it, without a move of its own in between', () => {
    const { moves } = orderMoves(
      [
        { serial: 'T', present: ['10.0.0.9'], address: '10.0.0.5', prefixLength: 24 },
        { serial: 'B', present: ['10.0.0.2', '10.0.0.5'], address: '10.0.0.3', prefixLength: 24 },
        { serial: 'C', present: ['10.0.0.3'], address: '10.0.0.2', prefixLength: 24 },
      ],
      new Set(),
    );
    expect(moves.filter(({ temporary }) => temporary)).toHaveLength(1);
    expect(moves.filter(({ serial }) => serial === 'T')).toHaveLength(1);
  });

  test('tells several factory-new devices at one address apart, and lets the next comer wait for all of them', () => {
    const factory = ['192.168.0.90'];
    const { moves, stuck } = orderMoves(
      [
        { serial: 'N', present: ['192.168.0.7'], address: '192.168.0.90', prefixLength: 24 },
        { serial: 'A', present: factory, address: '192.168.0.21', prefixLength: 24 },
        { serial: 'B', present: factory, address: '192.168.0.22', prefixLength: 24 },
      ],
      new Set(),
    );
    expect(stuck).toEqual([]);
    expect(moves.at(-1)).toMatchObject({ serial: 'N', after: ['A', 'B'] });
  });

  test('says who is stuck where no address is free for one to wait at', () => {
    const { moves, stuck } = orderMoves(
      [
        { serial: 'A', present: ['10.0.0.1'], address: '10.0.0.2', prefixLength: 30 },
        { serial: 'B', present: ['10.0.0.2'], address: '10.0.0.1', prefixLength: 30 },
      ],
      new Set(),
    );
    expect(moves).toEqual([]);
    expect(stuck).toEqual(['A', 'B']);
  });
});
