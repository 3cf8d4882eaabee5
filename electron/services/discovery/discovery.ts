import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import type { LeftOut } from '../../../shared/contract/left-out.ts';
import type { Clock } from '../clock.ts';
import { CardSearch, type Hearing, type PacketCounts, type SearchNeeds } from './card-search.ts';
import type { CreateSocket, LinkStatistics } from './card-socket.ts';
import { CardWatch, listCards, type Card, type NetworkInterfaces } from './cards.ts';
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
 * `noCards`: no network card that may be used has an IPv4 address. `blocked`: every card refuses to send; with
 * `EHOSTUNREACH` on macOS the program lacks the permission for the local network.
 */
export type DiscoveryState = 'stopped' | 'noCards' | 'searching' | 'blocked';

export interface DiscoveryStatistics extends PacketCounts {
  state: DiscoveryState;
  /** DNS records held, and those not kept because there were too many. */
  records: number;
  dropped: number;
  cards: (Pick<Card, 'name' | 'address'> & LinkStatistics & Hearing)[];
}

// Long enough that a site which answers at once is told of once, short enough to look immediate.
const coalesce = 100;
const sameMoment = 10;

/** Finds Axis devices by multicast DNS on every IPv4 card of this computer, and follows them. */
export class Discovery {
  private readonly search: SearchNeeds;
  private readonly networkInterfaces: NetworkInterfaces;
  private readonly watch: CardWatch;
  private readonly searches = new Map<Card, CardSearch>();
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
    this.watch.start(({ come, gone }) => this.follow(come, gone));
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

  /** Asks again at once, as at the start. */
  askNow(): void {
    for (const search of this.searches.values()) search.askNow();
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
    return [...this.searches.keys()];
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
    const searches = [...this.searches.values()].map((search) => ({ search, ...search.statistics() }));
    return {
      ...this.counts,
      state: this.state(),
      records: searches.reduce((sum, { records }) => sum + records, 0),
      dropped: searches.reduce((sum, { dropped }) => sum + dropped, 0),
      cards: searches.map(({ search: { card }, sent, failed, error, shared, heard, quietMs }) => ({
        name: card.name,
        address: card.address,
        sent,
        failed,
        error,
        shared,
        heard,
        quietMs,
      })),
    };
  }

  private state(): DiscoveryState {
    if (!this.running) return 'stopped';
    if (this.searches.size === 0) return 'noCards';
    const searches = [...this.searches.values()];
    return searches.every((search) => search.statistics().error !== null) ? 'blocked' : 'searching';
  }

  /** Reads all that was heard, once for those who ask in the same moment. */
  private read(): Sightings {
    const { clock } = this.search;
    const at = clock.ticks();
    const searches = [...this.searches.values()];
    const version = searches.reduce((sum, search) => sum + search.version, 0);
    if (this.last && this.last.version === version && at - this.last.at < sameMoment) return this.last.read;
    const heard = searches.map((search) => ({ card: search.card, instances: search.instances() }));
    const read = readSightings(heard, clock.now() - at);
    this.last = { at, version, read };
    return read;
  }

  private follow(come: readonly Card[], gone: readonly Card[]): void {
    this.last = null;
    for (const card of gone) {
      this.searches.get(card)?.stop();
      this.searches.delete(card);
    }
    for (const card of come) {
      this.searches.set(card, new CardSearch(this.search, card, this.counts, () => this.tell()));
    }
    const present = listCards(this.networkInterfaces, undefined, this.search.platform);
    for (const search of this.searches.values()) search.setOthers(present);
    for (const card of come) this.searches.get(card)?.askNow();
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
