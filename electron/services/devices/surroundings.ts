/** The networks that this computer is on: where it asks devices without anybody having said so, and what it lacks elsewhere. */
import type { Device, OwnAddress } from '../../../shared/contract/device.ts';
import { inSubnet, isIPv4, isIPv6, isLinkLocalIPv6 } from '../../../shared/net/ip.ts';
import type { Said } from '../../../shared/texts/said.ts';
import { announcedHere, overlapText, type Card } from '../discovery/cards.ts';
import type { Entry } from './entry.ts';
import { addressWanted, lackingText, ownAddressLacking, takenAddresses, type Taken } from './own-address.ts';

export interface SurroundingsNeeds {
  cards: () => readonly Card[];
  entries: () => readonly Entry[];
  /** Addresses that somebody else than the list's devices announces. */
  others: () => readonly string[];
}

/** What is behind a router is reached a part at a time: where one device answers, its neighbours may. */
const partOf = (address: string) => (isIPv4(address) ? 24 : 64);

/**
 * Devices are asked on this computer's own networks, and behind a router in the /24 (/64) of one that answered a person
 * in this run. Announcements come from the link, so one that names an address far away may be made up; and a list of
 * another site would have the program knock at strangers' addresses.
 */
export class Surroundings {
  private cards: readonly Card[] = [];
  private readonly reached = new Set<string>();
  private near = new WeakMap<readonly string[], readonly string[]>();
  private takenNow: Taken | null = null;

  constructor(private readonly needs: SurroundingsNeeds) {}

  /** Whether anything is known of this computer's networks. */
  get known(): boolean {
    return this.cards.length > 0;
  }

  /** Looks at the cards. Answers the ones that stayed as they were, and null where nothing has changed. */
  look(): { stay: readonly Card[]; allStay: boolean } | null {
    const cards = this.needs.cards().map((card) => ({ ...card, ipv6: [...card.ipv6] }));
    const before = this.cards;
    if (JSON.stringify(cards) === JSON.stringify(before)) return null;
    const isOld = ({ name, address, prefixLength }: Card) =>
      before.some((one) => one.name === name && one.address === address && one.prefixLength === prefixLength);
    const stay = cards.filter(isOld);
    const allStay = stay.length === before.length;
    this.move(cards, allStay);
    return { stay, allStay };
  }

  /** This computer is on another network, whatever its cards are called. */
  startOver(): void {
    this.move([], false);
    this.look();
  }

  /** A device answered there. True where that opens a part of a network that was far until now. */
  reach(address: string): boolean {
    if (!this.known || this.holds(address)) return false;
    this.reached.add(address);
    this.near = new WeakMap();
    return true;
  }

  /** Those of a device's addresses that may be asked. `addresses` is not to be changed afterwards. */
  nearOf(addresses: readonly string[]): readonly string[] {
    const known = this.near.get(addresses) ?? addresses.filter((address) => this.holds(address));
    this.near.set(addresses, known);
    return known;
  }

  /** Whether the device is known at addresses of other networks alone. Where a name leads is not known. */
  areFar({ addresses }: Device): boolean {
    if (!this.known || addresses.length === 0 || this.nearOf(addresses).length > 0) return false;
    return addresses.every((address) => isIPv4(address) || isIPv6(address));
  }

  /** Which address this computer lacks to talk to the device; null where it has one in one of its subnets. */
  lacks(entry: Entry): OwnAddress | null {
    const address = addressWanted(entry.device);
    if (address === null || !this.known) return null;
    // A link-local address of IPv6 makes up for a missing one of IPv4, unless nobody answers there.
    const { addresses, reachability } = entry.device;
    const isSilent = reachability.state === 'unreachable';
    const near = this.nearOf(addresses).filter((one) => !isSilent || !isLinkLocalIPv6(one));
    return near.length > 0 ? null : this.lacksAt(address, entry);
  }

  /** The same for one address, as a sentence. */
  lackingAt(address: string, entry: Entry | null): Said | null {
    const lacks = this.lacksAt(address, entry);
    return lacks && lackingText(address, lacks);
  }

  /** Why nobody answers at that address, as far as this computer's own cards explain it. */
  whyNot(address: string, entry: Entry): Said | null {
    return (
      this.lackingAt(address, entry) ?? overlapText(address, entry.sighting?.interfaces ?? [], this.cards)
    );
  }

  /** Addresses have come or gone: who has which is to be read anew. */
  forgetTaken(): void {
    this.takenNow = null;
  }

  isTaken(address: string): boolean {
    return this.taken.addresses.has(address);
  }

  private get taken(): Taken {
    return (this.takenNow ??= takenAddresses(this.needs.entries(), this.needs.others()));
  }

  private lacksAt(address: string, entry: Entry | null): OwnAddress | null {
    const heardOn = entry?.sighting?.interfaces ?? [];
    const card = this.cards.find((one) => heardOn.includes(one.address))?.name ?? null;
    return ownAddressLacking(address, this.cards, this.taken, { card });
  }

  private move(cards: readonly Card[], keepReached: boolean): void {
    this.cards = cards;
    if (!keepReached) this.reached.clear();
    this.near = new WeakMap();
    this.takenNow = null;
  }

  private holds(address: string): boolean {
    if (announcedHere(address, this.cards) || this.reached.has(address)) return true;
    if (!isIPv4(address) && !isIPv6(address)) return false;
    return [...this.reached].some((one) => inSubnet(address, { address: one, prefixLength: partOf(one) }));
  }
}
