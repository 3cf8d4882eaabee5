import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestNote, peopleSchema, type People } from '../../shared/contract/site.ts';
import { mergePeople } from '../../electron/services/sites/merge.ts';

const line = fc.string({ maxLength: 30 }).map((text) => text.replace(/[\r\n]/g, ' ').trim());
const words = fc.option(
  line.filter((text) => text !== ''),
  { nil: null },
);
const people = fc.record({
  serial: fc.constant('ACCC8E000001'),
  place: words,
  note: words,
  tags: fc.uniqueArray(fc.constantFrom('gate', 'roof', 'north', 'new'), { maxLength: 4 }),
  // Also what a newer version has planned.
  planned: fc.uniqueArray(
    fc.nat({ max: 5 }).map((id) => ({ id: String(id), method: 'newMethod' })),
    { selector: ({ id }) => id, maxLength: 4 },
  ),
}) as fc.Arbitrary<People>;

const told = ({ place, note }: People) => [place ?? '', note ?? ''].join('\n');

describe('What two people wrote of one device', () => {
  test('is all there after it was put together, whichever comes first', () => {
    fc.assert(
      fc.property(people, people, (mine, theirs) => {
        for (const merged of [mergePeople(mine, theirs), mergePeople(theirs, mine)]) {
          expect(peopleSchema.safeParse(merged).success).toBe(true);
          for (const text of [mine.place, mine.note, theirs.place, theirs.note]) {
            if (text !== null) expect(told(merged)).toContain(text);
          }
          expect([...merged.tags].sort()).toEqual([...new Set([...mine.tags, ...theirs.tags])].sort());
          const both = [...mine.planned, ...theirs.planned];
          expect(merged.planned).toEqual(expect.arrayContaining(both));
          expect(merged.planned).toHaveLength(new Set(both.map((one) => JSON.stringify(one))).size);
        }
      }),
    );
  });

  test('does not grow when it is put together again', () => {
    fc.assert(
      fc.property(people, people, (mine, theirs) => {
        const once = mergePeople(mine, theirs);
        expect(mergePeople(once, theirs)).toEqual(once);
      }),
    );
  });

  test('is kept with the place that stands here, and the other as a line of the note', () => {
    const one: People = {
      serial: 'ACCC8E000001',
      place: 'Gate 3',
      note: 'key at the desk',
      tags: [],
      planned: [],
    };
    expect(mergePeople(one, { ...one, place: 'Gate 4', note: null })).toMatchObject({
      place: 'Gate 3',
      note: 'key at the desk\nGate 4',
    });
  });

  test('stays within what a note may hold', () => {
    const long: People = {
      serial: 'ACCC8E000001',
      place: null,
      note: 'a'.repeat(longestNote),
      tags: [],
      planned: [],
    };
    const merged = mergePeople(long, { ...long, note: 'b'.repeat(longestNote) });
    expect(merged.note).toHaveLength(longestNote);
  });
});
