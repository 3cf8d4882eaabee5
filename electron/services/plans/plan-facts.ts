/** What is known of a plan's devices, of the network and of this computer, for its check. */
import { networkInterfaces } from 'node:os';
import type { NetworkPicture } from '../../../shared/api/network-info.ts';
import type { Device } from '../../../shared/contract/device.ts';
import { isIPv4, isLoopback, inSubnet, type Subnet } from '../../../shared/net/ip.ts';
import { readPlan, type NumberedRow, type PlanDevice, type PlanFacts } from '../../../shared/plan/steps.ts';
import { listCards, ownSubnets } from '../discovery/cards.ts';
import type { Devices } from '../devices/devices.ts';

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
  for (const device of devices.snapshot().devices) known.set(device.serial, planDevice(device, null));
  const own = ownSubnets(listCards(networkInterfaces, interfaces ?? undefined)).filter(({ address }) =>
    isIPv4(address),
  );
  const facts: PlanFacts = { devices: known, own, heldOnTheWire: new Map() };
  for (const { serial, device } of readPlan(rows, facts)) {
    if (serial === null || device === null) continue;
    const detail = await devices.detail(serial);
    const row = devices.get(serial);
    if (detail.ok && row) known.set(serial, planDevice(row, detail.value.network?.picture ?? null));
  }
  return facts;
}

/** A device as a plan looks at it; `picture`: as it was read last, null where it never was. */
export function planDevice(device: Device, picture: NetworkPicture | null): PlanDevice {
  const { serial, name, model, osVersion, needsSetup, presence, reachability, address, addresses } = device;
  const prefixes = (picture?.devices ?? [])
    .flatMap(({ IPv4 }) => IPv4?.addresses ?? [])
    .flatMap(({ address, prefixLength, scope }): Subnet[] =>
      prefixLength === null || scope === 'nowhere' ? [] : [{ address, prefixLength }],
    );
  return {
    ...{ serial, name, model, osVersion, needsSetup, prefixes, picture },
    isHere: presence === 'here' || reachability.state === 'reachable',
    addresses: [...new Set([...(address === null ? [] : [address]), ...addresses])],
  };
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
  for (const { serial, values } of readPlan(rows, facts)) {
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
