/** What announces itself and cannot be listed as a device: told all the same, so that nobody looks for it in vain. */

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

/** In words for the user, one sentence each; empty where nothing is left out. `named`: how many to name. */
export function leftOutTexts({ nameless, namelessCount, full }: LeftOut, named = Infinity): string[] {
  const texts: string[] = [];
  if (namelessCount > 0) {
    const shown = nameless.slice(0, named);
    const list = shown.map(({ name, addresses }) =>
      addresses[0] === undefined ? name : `${name} at ${addresses[0]}`,
    );
    const more = namelessCount - shown.length;
    const one = namelessCount === 1;
    texts.push(
      `${namelessCount} ${one ? 'announces itself' : 'announce themselves'} without a serial number: ${list.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    );
  }
  if (full) {
    texts.push(
      'More is announced on the network than this program keeps: devices may be missing from the list.',
    );
  }
  return texts;
}
