/** Who holds an address: asked on the wire before a device is told to take it. */
import { connect } from 'node:net';
import { inSubnet, sameAddress } from '../../../shared/net/ip.ts';
import type { Scheme } from '../../../shared/contract/device.ts';
import type { Clock } from '../clock.ts';
import { from } from '../http/connecting.ts';
import type { Links } from './links.ts';
import type { Neighbour } from './neighbours.ts';

/**
 * - `nobody`: nothing answered, as far as this computer can tell.
 * - `device`: an Axis device with that serial number.
 * - `other`: something else; `mac` where it is on one of this computer's own cables.
 */
export type Holder =
  { kind: 'nobody' } | { kind: 'device'; serial: string } | { kind: 'other'; mac: string | null };

export interface HolderNeeds {
  clock: Clock;
  links: Pick<Links, 'ask' | 'cardTowards'>;
  /** The neighbour table that an address would stand in. */
  neighbours: (address: string) => Promise<Neighbour[]>;
}

/** A port where a device may answer, and what it speaks there. */
export interface Door {
  scheme: Scheme;
  port: number;
}

type Knock = 'open' | 'refused' | 'silent';

const knockMs = 1_000;
/**
 * A system goes on showing a neighbour that has gone. Knocking makes it ask again where it has not heard from it for
 * half a minute, and Linux takes the entry out after 5 s of patience and three questions, a second apart.
 */
const neighbourLeavesMs = 9_000;

/**
 * Knocks at every door. Whoever takes a connection is asked for a serial number. A refusal shows a computer, except on
 * loopback, where the system refuses for addresses that nobody has. What drops every connection still has to answer the
 * question for its hardware address, which the neighbour table shows.
 */
export async function findHolder(
  needs: HolderNeeds,
  address: string,
  doors: readonly Door[],
  signal: AbortSignal,
): Promise<Holder> {
  const knocks = await Promise.all(
    doors.map(async (door) => ({ ...door, result: await knock(needs, address, door.port) })),
  );
  for (const { scheme, port } of knocks.filter(({ result }) => result === 'open')) {
    const answer = await needs.links.ask({ scheme, host: address, port }, null, signal);
    if (answer.ok) return { kind: 'device', serial: answer.value.identity.serial };
  }
  const onLoopback = inSubnet(address, loopback);
  const present = knocks.some(({ result }) => result === 'open' || (result === 'refused' && !onLoopback));
  return present ? { kind: 'other', mac: await macOf(needs, address) } : lingering(needs, address, signal);
}

const loopback = { address: '127.0.0.0', prefixLength: 8 };

/** What only the neighbour table knows: somebody there that answers nothing else, or somebody that has just gone. */
async function lingering(needs: HolderNeeds, address: string, signal: AbortSignal): Promise<Holder> {
  const until = needs.clock.ticks() + neighbourLeavesMs;
  for (;;) {
    const mac = await macOf(needs, address);
    if (mac === null || signal.aborted) return { kind: 'nobody' };
    if (needs.clock.ticks() >= until) return { kind: 'other', mac };
    const second = new Promise<void>((resolve) => needs.clock.setTimeout(resolve, knockMs));
    await Promise.all([knock(needs, address, 80), second]);
  }
}

async function macOf({ neighbours }: HolderNeeds, address: string): Promise<string | null> {
  const table = await neighbours(address);
  return table.find((neighbour) => sameAddress(neighbour.address, address))?.mac ?? null;
}

/** One connection, closed as soon as it is there. `silent` after a second, and where there is no way to the address. */
function knock({ clock, links }: HolderNeeds, address: string, port: number): Promise<Knock> {
  const card = links.cardTowards(address);
  if (!card.ok) return Promise.resolve('silent');
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, ...from(card.value) });
    const done = (result: Knock) => {
      cancel();
      socket.destroy();
      resolve(result);
    };
    const cancel = clock.setTimeout(() => done('silent'), knockMs);
    socket.once('connect', () => done('open'));
    // Stays for the socket's life: a connection that was just made may still break.
    socket.on('error', ({ code }: NodeJS.ErrnoException) =>
      done(code === 'ECONNREFUSED' || code === 'ECONNRESET' ? 'refused' : 'silent'),
    );
  });
}
