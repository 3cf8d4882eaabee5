/** What announces itself and cannot be listed as a device: told all the same, so that nobody looks for it in vain. */
import { said, type Said } from '../texts/said.ts';

/** Something that names no serial number. `name` is cleaned for showing; there may be no address yet. */
export interface Nameless {
  name: string;
  addresses: string[];
}

export interface LeftOut {
  /** Some of those without a serial number, at most a few dozen. */
  nameless: Nameless[];
  /** How many there are. */
  namelessCount: number;
  /** More is announced than there is room for: devices may be missing. */
  full: boolean;
}

export const nothingLeftOut: LeftOut = { nameless: [], namelessCount: 0, full: false };

/** One sentence each; empty where nothing is left out. `named`: how many to name. */
export function leftOutTexts({ nameless, namelessCount, full }: LeftOut, named = Infinity): Said[] {
  const shown = nameless.slice(0, named);
  const list = shown.map(({ name, addresses: [address] }) =>
    address === undefined ? name : said('discovery.namedAt', { name, address }),
  );
  const more = namelessCount - shown.length;
  return [
    ...(namelessCount > 0 ? [said('discovery.nameless', { count: namelessCount, list, more })] : []),
    ...(full ? [said('discovery.full')] : []),
  ];
}
