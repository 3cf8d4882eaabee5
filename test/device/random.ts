/** A small seeded generator (mulberry32): the same seed gives the same site. Returns numbers in [0, 1). */
export type Random = () => number;

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `count` hex digits in upper case. */
export function randomHex(random: Random, count: number): string {
  let digits = '';
  while (digits.length < count) digits += Math.floor(random() * 16).toString(16);
  return digits.toUpperCase();
}
