/** What is known of a plan's devices, of the network and of this computer, for its check. */
import { networkInterfaces } from 'node:os';
import type { KnownDevice } from '../../../shared/contract/device.ts';
import { isIPv4, isLoopback, inSubnet, type Subnet } from '../../../shared/net/ip.ts';
import { serialOf } from '../../../shared/plan/plan.ts';
import { readPieces, type NumberedRow, type PlanDevice, type PlanFacts } from '../../../shared/plan/steps.ts';
import { listCards, ownSubnets } from '../discovery/cards.ts';
import type { Devices } from '../devices/devices.ts';
import { inTurns, Turns } from '../turns.ts';

/** What a look at the facts of a plan needs. */
export interface PlanFactsNeeds {
  devices: Devices;
  /** Addresses of the cards that may be used; null for all of them. */
  interfaces: readonly string[] | null;
}

/** What is known without asking anybody: of all devices of the list, and how the rows' own devices were read last. */
export async function knownFacts(
  { devices, interfaces }: PlanFactsNeeds,
  rows: readonly NumberedRow[],
): Promise<PlanFacts> {
  const known = new Map<string, PlanDevice>();
  const look = (serial: string) => {
    const device = planDevice(devices, serial);
    if (device) known.set(serial, device);
  };
  const turns = new Turns();
  for (const { serial } of devices.snapshot().devices) {
    if (turns.isOver()) await turns.next();
    look(serial);
  }
  const own = ownSubnets(listCards(networkInterfaces, interfaces ?? undefined)).filter(({ address }) =>
    isIPv4(address),
  );
  const facts: PlanFacts = { devices: known, own, heldOnTheWire: new Map() };
  for (const { row } of rows) {
    if (turns.isOver()) await turns.next();
    const serial = serialOf(row);
    if (serial === null || !known.has(serial)) continue;
    await devices.detail(serial);
    look(serial);
  }
  return facts;
}

/** A device as a plan looks at it, its network as it was read last; null for one that is not in the list. */
export function planDevice(devices: Devices, serial: string): PlanDevice | null {
  const device = devices.get(serial);
  if (!device) return null;
  const { name, model, osVersion, needsSetup, presence, reachability, network } = device;
  const picture = network?.picture ?? null;
  const prefixes = (picture?.devices ?? [])
    .flatMap(({ IPv4 }) => IPv4?.addresses ?? [])
    .flatMap(({ address, prefixLength, scope }): Subnet[] =>
      prefixLength === null || scope === 'nowhere' ? [] : [{ address, prefixLength }],
    );
  return {
    ...{ serial, name, model, osVersion, needsSetup, prefixes, picture },
    isHere: presence === 'here' || reachability.state === 'reachable',
    addresses: presentAddresses(device, devices.places.announced(serial)),
  };
}

/** Of a device that is here where it answered and what it announces; an address that it has left is none of them. */
function presentAddresses(
  { presence, address, addresses }: KnownDevice,
  announced: readonly string[],
): readonly string[] {
  const now = [...(address === null ? [] : [address]), ...announced];
  const isSure = presence === 'here' && now.length > 0;
  return [...new Set(isSure ? now : [...now, ...addresses])];
}

/** So many addresses are asked at once. */
const atOnce = 32;

/**
 * Asks on the wire who holds the addresses that the rows ask for, of those in this computer's own subnets that no device of the list is known to
 * have: connections that are closed at once, and no login. Takes some seconds.
 */
export async function askedFacts(
  needs: PlanFactsNeeds,
  rows: readonly NumberedRow[],
  facts: PlanFacts,
  signal: AbortSignal,
): Promise<PlanFacts> {
  const has = new Set(
    [...facts.devices.values()].filter(({ isHere }) => isHere).flatMap(({ addresses }) => addresses),
  );
  const mine = new Set(facts.own.map(({ address }) => address));
  const asked = new Map<string, string>();
  for (const { serial, values } of await inTurns(readPieces(rows, facts))) {
    const { address } = values;
    if (address !== undefined && !has.has(address) && !mine.has(address)) asked.set(address, serial ?? '');
  }
  const held = await heldOf(needs, [...asked], facts.own, signal);
  return { ...facts, heldOnTheWire: new Map([...facts.heldOnTheWire, ...held]) };
}

/** Who answers at these addresses, each with the serial number of the device that is to have it; those in no subnet of this computer are left alone. */
export async function heldOf(
  { devices }: PlanFactsNeeds,
  asked: readonly (readonly [address: string, serial: string])[],
  own: readonly Subnet[],
  signal: AbortSignal,
): Promise<Map<string, string>> {
  const held = new Map<string, string>();
  const waiting = asked.filter(
    ([address]) => !isLoopback(address) && own.some((subnet) => inSubnet(address, subnet)),
  );
  const work = async () => {
    for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
      const [address, serial] = next;
      const holder = await devices.places.holderOf(serial, address, signal);
      if (holder.kind === 'device') held.set(address, holder.serial);
      if (holder.kind === 'other') held.set(address, holder.mac ?? '');
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return held;
}
