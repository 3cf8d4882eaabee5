/** An order in which devices can take their addresses, so that no two of them are ever at one. */
import { freeNeighbour } from '../net/ip.ts';
import { atOnce, type Pieces } from './pieces.ts';

/** What becomes of a device's IPv4 address. */
export interface Wanted {
  readonly serial: string;
  /** Where it is now, as far as is known. */
  readonly present: readonly string[];
  /** Null: a DHCP server gives it one, and nobody knows which. */
  readonly address: string | null;
  readonly prefixLength: number;
}

export interface Move {
  readonly serial: string;
  readonly address: string | null;
  readonly prefixLength: number;
  /** The devices that were at the address: each has left it with its first move. */
  readonly after: readonly string[];
  /** It goes on from there, once its own address is free. */
  readonly temporary: boolean;
}

export interface AddressOrder {
  readonly moves: readonly Move[];
  /** Those that wait for each other, in a subnet without a free address where one of them could wait. */
  readonly stuck: readonly string[];
}

/** `wanted`: each device once, and no address twice. `taken`: what else is no free address, as far as is known. */
export function orderMoves(wanted: readonly Wanted[], taken: ReadonlySet<string>): AddressOrder {
  return atOnce(orderPieces(wanted, taken));
}

export function* orderPieces(wanted: readonly Wanted[], taken: ReadonlySet<string>): Pieces<AddressOrder> {
  const moves: Move[] = [];
  const waiting = new Map(wanted.map((one) => [one.serial, one]));
  const wanting = new Map(wanted.map((one) => [one.address, one]));
  const holders = new Map<string, Set<string>>();
  const holdersOf = (address: string) => {
    const there = holders.get(address) ?? new Set<string>();
    holders.set(address, there);
    return there;
  };
  for (const { serial, present } of wanted) {
    yield;
    for (const address of present) holdersOf(address).add(serial);
  }
  const before = new Map([...holders].map(([address, serials]) => [address, [...serials]]));
  const others = (serials: Iterable<string>, { serial }: Wanted) =>
    [...serials].filter((one) => one !== serial);
  const blocking = (one: Wanted) => (one.address === null ? [] : others(holdersOf(one.address), one));

  /** Where each is now. */
  const at = new Map(wanted.map(({ serial, present }) => [serial, present]));
  /** Answers the addresses that have become free. */
  const move = (one: Wanted, address: string | null, temporary: boolean): readonly string[] => {
    const { serial, prefixLength } = one;
    const after = address === null ? [] : others(before.get(address) ?? [], one);
    moves.push({ serial, address, prefixLength, after, temporary });
    const left = (at.get(serial) ?? []).filter((there) => there !== address);
    for (const there of left) holdersOf(there).delete(serial);
    at.set(serial, address === null ? [] : [address]);
    if (address !== null) holdersOf(address).add(serial);
    return left;
  };
  /** Moves those that can, and whoever this makes room for. */
  const settle = function* (first: Iterable<Wanted>): Pieces<void> {
    const ready = [...first];
    for (let one = ready.shift(); one; one = ready.shift()) {
      yield;
      if (!waiting.has(one.serial) || blocking(one).length > 0) continue;
      waiting.delete(one.serial);
      ready.push(...move(one, one.address, false).flatMap((address) => wanting.get(address) ?? []));
    }
  };

  yield* settle(wanted);
  const busy = new Set(taken);
  for (const { present, address } of wanted) for (const one of [...present, address ?? '']) busy.add(one);
  const stuck = new Set<string>();
  for (const one of wanted) {
    yield;
    if (!waiting.has(one.serial) || stuck.has(one.serial)) continue;
    const round = roundOf(one, (next) => blocking(next).flatMap((serial) => waiting.get(serial) ?? [])[0]);
    const [first] = round;
    const free = first?.address ? freeNeighbour(first.address, first.prefixLength, busy) : null;
    if (!first || free === null) {
      for (const { serial } of round) stuck.add(serial);
      continue;
    }
    busy.add(free);
    yield* settle(move(first, free, true).flatMap((address) => wanting.get(address) ?? []));
  }
  return { moves, stuck: [...waiting.keys()] };
}

/** Those that wait for each other in a round, found from one that waits for them or is among them. */
function roundOf(start: Wanted, next: (one: Wanted) => Wanted | undefined): Wanted[] {
  const path: Wanted[] = [];
  let one: Wanted | undefined = start;
  while (one && !path.includes(one)) {
    path.push(one);
    one = next(one);
  }
  return one ? path.slice(path.indexOf(one)) : [];
}
