import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import type { LeftOut } from '../../../shared/contract/left-out.ts';
import type { Clock } from '../clock.ts';
import { CardSearch, type Asking, type PacketCounts, type SearchNeeds } from './card-search.ts';
import type { CreateSocket } from './card-socket.ts';
import { CardWatch, hardwareName, listCards, type Card, type NetworkInterfaces } from './cards.ts';
import { readSightings, type Sighting, type Sightings } from './sightings.ts';
import { said, type Said } from '../../../shared/texts/said.ts';

export interface DiscoveryNeeds {
  clock: Clock;
  /** Addresses of the cards that may be used; without it all but loopback. */
  interfaces?: readonly string[];
  networkInterfaces?: NetworkInterfaces;
  createSocket?: CreateSocket;
  /** From 0 to 1, as Math.random. */
  random?: () => number;
  platform?: NodeJS.Platform;
  /** How many records are held for each card; as many as a large site needs where nothing is said. */
  room?: number;
}

/**
 * `noCards`: no network card that may be used has an address. `blocked`: every card refuses to send; with
 * `EHOSTUNREACH` on macOS the program lacks the permission for the local network.
 */
export type DiscoveryState = 'stopped' | 'noCards' | 'searching' | 'blocked';

export interface DiscoveryStatistics extends PacketCounts {
  state: DiscoveryState;
  /** DNS records held, and those not kept because there were too many. */
  records: number;
  dropped: number;
  /** By the addresses that are asked from, of IPv4 and IPv6. */
  cards: Asking[];
}

// Long enough that a site which answers at once is told of once, short enough to look immediate.
const coalesce = 100;
const sameMoment = 10;

/** Finds Axis devices by multicast DNS on every card of this computer, over IPv4 and IPv6, and follows them. */
export class Discovery {
  private readonly search: SearchNeeds;
  private readonly networkInterfaces: NetworkInterfaces;
  private readonly watch: CardWatch;
  /** By the name of the card. */
  private readonly searches = new Map<string, CardSearch>();
  private readonly listeners = new Set<() => void>();
  private readonly counts: PacketCounts = { packets: 0, malformed: 0, outside: 0 };
  private last: { at: number; version: number; read: Sightings } | null = null;
  private running = false;
  private restBeforeTelling = coalesce;
  private cancelTelling: (() => void) | null = null;

  constructor(needs: DiscoveryNeeds) {
    this.search = {
      clock: needs.clock,
      random: needs.random ?? Math.random,
      createSocket: needs.createSocket ?? createSocket,
      platform: needs.platform ?? process.platform,
      room: needs.room,
    };
    this.networkInterfaces = needs.networkInterfaces ?? networkInterfaces;
    this.watch = new CardWatch({
      clock: needs.clock,
      networkInterfaces: this.networkInterfaces,
      platform: this.search.platform,
      ...(needs.interfaces && { interfaces: needs.interfaces }),
    });
  }

  /** Starts asking on every card, also on those that come later. */
  start(): void {
    if (this.running) return;
    this.running = true;
    this.watch.start(({ present }) => this.follow(present));
  }

  /** Stops asking, closes every socket and forgets what was found. May be called at any time, and started again. */
  stop(): void {
    this.running = false;
    this.watch.stop();
    this.cancelTelling?.();
    this.cancelTelling = null;
    for (const search of this.searches.values()) search.stop();
    this.searches.clear();
    this.last = null;
  }

  /** Forgets what was heard and begins anew: this computer has come to another network. */
  startOver(): void {
    if (!this.running) return;
    this.stop();
    this.start();
  }

  /** Asks again at once, as at the start. */
  askNow(): void {
    for (const search of this.searches.values()) search.askNow();
  }

  /** Asks anew where a device is that does not answer at these of its addresses: its announcement may have been lost. */
  doubt(addresses: readonly string[]): void {
    const plain = new Set(addresses.map((address) => address.replace(/%.*/, '')));
    for (const search of this.searches.values()) for (const address of plain) search.doubt(address);
  }

  /** The devices that announce themselves now, sorted by serial number. */
  sightings(): Sighting[] {
    return this.read().sightings;
  }

  /** What announces itself and is not among the sightings. */
  leftOut(): LeftOut {
    const { nameless, namelessCount } = this.read();
    return {
      nameless,
      namelessCount,
      full: [...this.searches.values()].some((search) => search.statistics().full),
    };
  }

  /** Calls `listener` when a device or something about it came, changed or went, at most ten times a second. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** This computer's cards that are in use now. */
  cards(): Card[] {
    return [...this.searches.values()].flatMap(({ cards }) => cards);
  }

  /** What keeps the search from working; null when nothing does. */
  problem(): Said | null {
    const state = this.state();
    if (state === 'noCards') {
      return said('discovery.noCards');
    }
    if (state !== 'blocked') return null;
    return said(this.search.platform === 'darwin' ? 'discovery.macBlocks' : 'discovery.blocked');
  }

  statistics(): DiscoveryStatistics {
    const searches = [...this.searches.values()].map((search) => search.statistics());
    return {
      ...this.counts,
      state: this.state(),
      records: searches.reduce((sum, { records }) => sum + records, 0),
      dropped: searches.reduce((sum, { dropped }) => sum + dropped, 0),
      cards: searches.flatMap(({ asking }) => asking),
    };
  }

  private state(): DiscoveryState {
    if (!this.running) return 'stopped';
    if (this.searches.size === 0) return 'noCards';
    const asking = [...this.searches.values()].flatMap((search) => search.statistics().asking);
    return asking.every(({ error }) => error !== null) ? 'blocked' : 'searching';
  }

  /** Reads all that was heard, once for those who ask in the same moment. */
  private read(): Sightings {
    const { clock } = this.search;
    const at = clock.ticks();
    const searches = [...this.searches.values()];
    const version = searches.reduce((sum, search) => sum + search.version, 0);
    if (this.last && this.last.version === version && at - this.last.at < sameMoment) return this.last.read;
    const heard = searches.map((search) => ({ cards: search.cards, instances: search.instances() }));
    const read = readSightings(heard, clock.now() - at);
    this.last = { at, version, read };
    return read;
  }

  private follow(present: readonly Card[]): void {
    this.last = null;
    const links = new Map<string, Card[]>();
    for (const card of present) {
      const link = hardwareName(card);
      links.set(link, [...(links.get(link) ?? []), card]);
    }
    for (const [name, search] of this.searches) {
      if (search.isStillOn(links.get(name) ?? [])) continue;
      search.stop();
      this.searches.delete(name);
    }
    const all = listCards(this.networkInterfaces, undefined, this.search.platform);
    for (const [name, cards] of links) {
      const search = this.searches.get(name) ?? new CardSearch(this.search, this.counts, () => this.tell());
      this.searches.set(name, search);
      search.setCards(cards, all);
    }
    this.tell();
  }

  private tell(): void {
    const { clock } = this.search;
    this.cancelTelling ??= clock.setTimeout(() => {
      this.cancelTelling = null;
      const begun = clock.ticks();
      for (const listener of this.listeners) listener();
      // Each listener reads everything anew: that takes a fifth of the time at most, however much is announced.
      this.restBeforeTelling = Math.max(coalesce, 4 * (clock.ticks() - begun));
    }, this.restBeforeTelling);
  }
}
