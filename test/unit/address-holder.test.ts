import { describe, expect, test } from 'vitest';
import { findHolder, type HolderNeeds } from '../../electron/services/devices/address-holder.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import { ManualClock } from '../clock.ts';
import { plain } from '../../shared/texts/said.ts';

const address = '127.45.6.7';
const mac = 'B8:A4:4F:00:00:01';

/** An address where nothing answers, and a neighbour table that shows a neighbour there for so many seconds. */
function neighbourFor(seconds: number, onLook: (clock: ManualClock, look: number) => void = () => undefined) {
  const clock = new ManualClock();
  let looks = 0;
  const needs: HolderNeeds = {
    clock,
    links: {
      ask: () => Promise.resolve(fail('unreachable', plain('Nobody.'))),
      cardTowards: () => ok(undefined),
    },
    neighbours: () => {
      looks += 1;
      onLook(clock, looks);
      // Whoever looks waits for the next second, which has to come.
      setImmediate(() => clock.advance(1_000));
      return Promise.resolve(looks > seconds ? [] : [{ address, mac }]);
    },
  };
  return findHolder(needs, address, [], new AbortController().signal);
}

describe('a neighbour that answers nothing', () => {
  test('holds the address when the table goes on showing it', async () => {
    expect(await neighbourFor(60)).toEqual({ kind: 'other', mac });
  });

  test('has gone when the table forgets it in time', async () => {
    expect(await neighbourFor(5)).toEqual({ kind: 'nobody' });
  });

  test.each([3_600_000, -3_600_000])(
    'is waited for as long, though the clock is set by %i ms',
    async (ms) => {
      const set = (clock: ManualClock, look: number) => {
        if (look === 2) clock.jump(ms);
      };
      expect(await neighbourFor(5, set)).toEqual({ kind: 'nobody' });
      expect(await neighbourFor(60, set)).toEqual({ kind: 'other', mac });
    },
  );
});
