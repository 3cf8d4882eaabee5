import { inSubnet, isLoopback } from '../../../shared/net/ip.ts';
import type { Clock } from '../clock.ts';
import { CardSocket, type CreateSocket, type LinkStatistics, type Origin } from './card-socket.ts';
import { linkLocalOf, ownSubnets, type Card } from './cards.ts';
import { services } from './names.ts';
import { readPacket, type Incoming } from './packets.ts';
import { writeQuery } from './queries.ts';
import { RecordCache, type Instance } from './record-cache.ts';

export interface SearchNeeds {
  clock: Clock;
  /** From 0 to 1, as Math.random. */
  random: () => number;
  createSocket: CreateSocket;
  platform: NodeJS.Platform;
  /** How many records are held for each card; as many as a large site needs where nothing is said. */
  room: number | undefined;
}

/** Packets counted over all cards. */
export interface PacketCounts {
  /** All that came, other programs' questions among them. */
  packets: number;
  /** Those that could not be read. */
  malformed: number;
  /** Answers from elsewhere than the card's own link, or from a port that no responder uses. */
  outside: number;
}

/**
 * What was heard at one address of a card, of others than this computer, in whatever it was: it shows that multicast
 * arrives there.
 */
interface Hearing {
  heard: number;
  /** Milliseconds since then, by the clock that never jumps; since the search began where nothing was heard. */
  quietMs: number;
}

interface Asked {
  socket: CardSocket;
  card: Card;
  heard: number;
  heardAt: number;
}

const firstInterval = 1000;
const longestInterval = 60_000;
const restBetweenTicks = 50;
/** How long answers are waited for: what is known by then is not asked for again. */
const answerPause = 250;
const floodRecords = 50;
const browse = services.map(({ name }) => ({ name, type: 'PTR' as const }));

/** What went out of one address of a card, and what came in there. */
export type Asking = Pick<Card, 'name' | 'address'> & LinkStatistics & Hearing;

/**
 * Asks on one card over IPv4 and IPv6, keeps what it hears there, asks for what is missing and again before it expires.
 * What speaks both needs to answer once: IPv6 is asked a little later, with all that is known by then.
 */
export class CardSearch {
  private readonly needs: SearchNeeds;
  private readonly clock: Clock;
  private readonly random: () => number;
  private readonly counts: PacketCounts;
  private readonly onChange: () => void;
  private readonly cache: RecordCache;
  private present: readonly Card[] = [];
  private readonly asked = new Map<string, Asked>();
  private interval = firstInterval;
  private told = 0;
  private tickAt = Infinity;
  private cancelTick: () => void = () => undefined;
  private cancelAsk: () => void = () => undefined;
  private cancelPause: () => void = () => undefined;

  /** `onChange` is called when a record came or went. */
  constructor(needs: SearchNeeds, counts: PacketCounts, onChange: () => void) {
    this.needs = needs;
    this.clock = needs.clock;
    this.random = needs.random;
    this.counts = counts;
    this.onChange = onChange;
    this.cache = new RecordCache(needs.random, needs.room);
  }

  /** The addresses of the card. */
  get cards(): readonly Card[] {
    return this.present;
  }

  /** Whether what it was heard from is still there: where an address has gone, the card may be on another network. */
  isStillOn(cards: readonly Card[]): boolean {
    const from = sources(cards);
    return [...this.asked.keys()].every((key) => from.has(key));
  }

  /** Tells its addresses now, and which other cards this computer has. Asks at once where an address is new. */
  setCards(cards: readonly Card[], all: readonly Card[]): void {
    this.present = cards;
    let isNew = false;
    for (const [key, { card, address }] of sources(cards)) {
      if (this.asked.has(key)) continue;
      isNew = true;
      const socket: CardSocket = new CardSocket(this.needs, card, address, (packet, origin, from) =>
        this.take(packet, origin, from, asked),
      );
      const asked: Asked = { socket, card, heard: 0, heardAt: this.clock.ticks() };
      this.asked.set(key, asked);
    }
    for (const { socket } of this.asked.values()) socket.setOthers(all);
    if (isNew) this.askNow();
  }

  /** Asks now and 1 and 3 s later, then at intervals that double up to a minute. */
  askNow(): void {
    this.cache.retry(this.clock.ticks());
    this.interval = firstInterval;
    this.askAndPlan();
  }

  /** Asks anew for what is said to be at `address`, where it does not answer. */
  doubt(address: string): void {
    this.cache.doubt(address, this.clock.ticks());
    this.tickWithin(restBetweenTicks);
  }

  /** Goes up whenever the instances change, but for the time of what was heard again. */
  get version(): number {
    return this.cache.version;
  }

  /** Their times are those of the clock that never jumps. */
  instances(): Instance[] {
    return this.cache.instances(this.clock.ticks());
  }

  statistics(): { asking: Asking[]; records: number; dropped: number; full: boolean } {
    const { size: records, dropped, full } = this.cache;
    const now = this.clock.ticks();
    const asking = [...this.asked.values()].map(({ socket, heard, heardAt }) => ({
      name: socket.name,
      address: socket.address,
      ...socket.statistics(),
      heard,
      quietMs: now - heardAt,
    }));
    return { asking, records, dropped, full };
  }

  stop(): void {
    this.cancelTick();
    this.cancelAsk();
    this.cancelPause();
    for (const { socket } of this.asked.values()) socket.close();
  }

  private askAndPlan(): void {
    this.cancelAsk();
    const pause = this.interval * (1 + 0.02 * this.random());
    this.interval = Math.min(this.interval * 2, longestInterval);
    this.cancelAsk = this.clock.setTimeout(() => this.askAndPlan(), pause);
    this.ask();
  }

  private ask(): void {
    const all = [...this.asked.values()].map(({ socket }) => socket);
    const fourth = all.filter(({ family }) => family === 'IPv4');
    const [first, later] =
      fourth.length > 0 ? [fourth, all.filter((one) => !fourth.includes(one))] : [all, []];
    for (const socket of first) socket.open(() => this.browse(socket));
    const before = this.cache.version;
    this.cancelPause();
    this.cancelPause = this.clock.setTimeout(() => {
      for (const socket of later) socket.open(() => this.browse(socket));
      // Where very many answer at once, some answers are lost. Those that are known keep silent the next time.
      if (this.cache.version - before >= floodRecords) this.ask();
    }, answerPause);
  }

  private browse(socket: CardSocket): void {
    socket.send(writeQuery(browse, this.cache.knownAnswers(this.clock.ticks())));
    this.tickWithin(restBetweenTicks);
  }

  private take(packet: Buffer, origin: Origin, from: string, asked: Asked): void {
    this.counts.packets += 1;
    const incoming = readPacket(packet);
    if (isSomebodyElse(asked, from, origin, incoming.kind)) {
      asked.heard += 1;
      asked.heardAt = this.clock.ticks();
    }
    if (incoming.kind === 'question') return;
    if (origin === 'outside') {
      this.counts.outside += 1;
    } else if (incoming.kind === 'malformed') {
      this.counts.malformed += 1;
    } else {
      this.cache.receive(incoming.records, this.clock.ticks(), origin);
      this.tell();
      this.tickWithin(restBetweenTicks);
    }
  }

  private tickWithin(ms: number): void {
    const at = this.clock.ticks() + ms;
    if (at >= this.tickAt) return;
    this.cancelTick();
    this.tickAt = at;
    this.cancelTick = this.clock.setTimeout(() => this.tick(), ms);
  }

  private tick(): void {
    this.tickAt = Infinity;
    const now = this.clock.ticks();
    const questions = this.cache.due(now);
    const known = questions.some(({ type }) => type === 'PTR') ? this.cache.knownAnswers(now) : [];
    const packets = writeQuery(questions, known);
    for (const { socket } of this.asked.values()) socket.send(packets);
    this.tell();
    const next = this.cache.nextDue();
    if (next !== null) this.tickWithin(Math.max(restBetweenTicks, next - now));
  }

  private tell(): void {
    if (this.cache.version === this.told) return;
    this.told = this.cache.version;
    this.onChange();
  }
}

/** On loopback everybody has this computer's address: those that answer are others. */
function isSomebodyElse({ card }: Asked, from: string, origin: Origin, kind: Incoming['kind']): boolean {
  if (isLoopback(card.address)) return kind === 'answer' && origin !== 'outside';
  if (ownSubnets([card]).some(({ address }) => address === from)) return false;
  return origin !== 'outside' || inSubnet(from, card);
}

/** What is asked from, by the address and all that makes it another one: each of IPv4, and one of IPv6. */
function sources(cards: readonly Card[]): Map<string, { card: Card; address: string }> {
  const found = new Map<string, { card: Card; address: string }>();
  for (const card of cards) {
    const linkLocal = linkLocalOf(card);
    for (const address of [card.address, ...(linkLocal === null ? [] : [linkLocal])]) {
      const key = address.includes(':')
        ? address
        : `${card.name} ${address}/${card.prefixLength} ${card.mac}`;
      if (!found.has(key)) found.set(key, { card, address });
    }
  }
  return found;
}
