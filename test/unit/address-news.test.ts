import { beforeEach, describe, expect, test } from 'vitest';
import { AddressNews } from '../../electron/services/devices/address-news.ts';
import { change, unknownEntry, type Entry } from '../../electron/services/devices/entry.ts';
import type { Sighting } from '../../electron/services/discovery/sightings.ts';
import { inEnglish } from '../english.ts';

const [gate, yard, dock] = ['B8A44F000001', 'ACCC8E000002', '00408C000003'];
const [a, b, c] = ['10.0.0.21', '10.0.0.22', '10.0.0.23'];

let entries: Map<string, Entry>;
let news: AddressNews;

beforeEach(() => {
  const names = { [gate]: 'Gate', [yard]: `AXIS M1075-L - ${yard}`, [dock]: 'Dock' };
  entries = new Map(
    Object.entries(names).map(([serial, name]) => {
      const entry = unknownEntry(serial);
      entry.answered = true;
      change(entry, { name });
      return [serial, entry];
    }),
  );
  news = new AddressNews({ find: (serial) => entries.get(serial), touch: () => undefined });
});

function answers(serial: string, address: string): void {
  const entry = entries.get(serial);
  if (entry) change(entry, { address });
  news.answered(serial, address);
}
function announce(...by: [serial: string, addresses: string[]][]): void {
  for (const [serial, addresses] of by) {
    const entry = entries.get(serial);
    // All that is asked of it here.
    if (entry) entry.sighting = { addresses } as Sighting;
  }
  news.announced(by);
}
const told = (serial: string) => inEnglish(entries.get(serial)?.device.addressNews ?? null);

describe('what is said of addresses', () => {
  test('is nothing where each device has one of its own', () => {
    answers(gate, a);
    answers(yard, b);
    answers(gate, c);
    announce([gate, [c]], [yard, [b]]);
    expect([told(gate), told(yard)]).toEqual([null, null]);
  });

  test('is on both devices where one answers where another was', () => {
    answers(gate, a);
    answers(yard, a);
    expect(told(yard)).toBe(`It answers at ${a} now, where Gate (${gate}) was.`);
    expect(told(gate)).toBe(`At ${a}, where it was, AXIS M1075-L - ${yard} answers now.`);
  });

  test('is a swap where each answers where the other was, whoever answers first', () => {
    for (const [first, second] of [
      [gate, yard],
      [yard, gate],
    ] as const) {
      answers(first, a);
      answers(second, b);
      answers(first, b);
      answers(second, a);
      expect(told(first)).toContain(`swapped their addresses: it answers at ${b} now, the other one at ${a}`);
      expect(told(second)).toContain(
        `swapped their addresses: it answers at ${a} now, the other one at ${b}`,
      );
      news.startOver();
    }
  });

  test('goes when the device whose address was taken answers elsewhere, and when it has it back', () => {
    answers(gate, a);
    answers(yard, a);
    answers(gate, c);
    expect(told(gate)).toBeNull();
    expect(told(yard)).toContain('where Gate');
    answers(gate, a);
    expect(told(gate)).toContain(`where AXIS M1075-L - ${yard} was`);
    expect(told(yard)).toContain(`At ${a}, where it was, Gate (${gate}) answers now`);
  });

  test('names who answered where the device was looked for', () => {
    answers(gate, a);
    news.foundAnother(gate, { address: a, other: dock });
    expect(told(gate)).toContain(`Dock (${dock}) answers now`);
  });

  test('names all that announce one address, and who answered there last', () => {
    answers(yard, a);
    announce([gate, [a]], [yard, [a, c]], [dock, [b]]);
    expect(told(gate)).toMatch(
      /announces the address 10\.0\.0\.21 as well\. AXIS M1075-L - \w+ answered there last\./,
    );
    expect(told(yard)).toMatch(
      /^Gate \(\w+\) announces .* This device is the one that answered there last\./,
    );
    expect(told(dock)).toBeNull();
    announce([gate, [c]], [yard, [a]]);
    expect([told(gate), told(yard)]).toEqual([null, null]);
  });

  test('is forgotten on another network', () => {
    answers(gate, a);
    answers(yard, a);
    news.startOver();
    expect([told(gate), told(yard)]).toEqual([null, null]);
  });
});
