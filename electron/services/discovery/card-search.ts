import { inSubnet, isLoopback } from '../../../shared/net/ip.ts';
import type { Clock } from '../clock.ts';
import { CardSocket, type CreateSocket, type LinkStatistics, type Origin } from './card-socket.ts';
import type { Card } from './cards.ts';
import { services } from './names.ts';
import { readPacket } from './packets.ts';
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

/** What one card heard of others than this computer, in whatever it was: it shows that multicast arrives there. */
export interface Hearing {
  heard: number;
  /** Milliseconds since then, by the clock that never jumps; since the search began where nothing was heard. */
  quietMs: number;
}

const firstInterval = 1000;
const longestInterval = 60_000;
const restBetweenTicks = 50;
const floodPause = 250;
const floodRecords = 50;
const browse = services.map(({ name }) => ({ name, type: 'PTR' as const }));

/** Asks on one card, keeps what it hears there, asks for what is missing and again before it expires. */
export class CardSearch {
  readonly card: Card;
  private readonly clock: Clock;
  private readonly random: () => number;
  private readonly counts: PacketCounts;
  private readonly onChange: () => void;
  private readonly cache: RecordCache;
  private readonly socket: CardSocket;
  private heard = 0;
  private heardAt: number;
  private interval = firstInterval;
  private told = 0;
  private tickAt = Infinity;
  private cancelTick: () => void = () => undefined;
  private cancelAsk: () => void = () => undefined;
  private cancelFlood: () => void = () => undefined;

  /** `onChange` is called when a record came or went. */
  constructor(needs: SearchNeeds, card: Card, counts: PacketCounts, onChange: () => void) {
    this.card = card;
    this.clock = needs.clock;
    this.random = needs.random;
    this.counts = counts;
    this.onChange = onChange;
    this.cache = new RecordCache(needs.random, needs.room);
    this.heardAt = this.clock.ticks();
    this.socket = new CardSocket(needs, card, (packet, origin, from) => this.take(packet, origin, from));
  }

  /** Asks now and 1 and 3 s later, then at intervals that double up to a minute. */
  askNow(): void {
    this.cache.retry(this.clock.ticks());
    this.interval = firstInterval;
    this.askAndPlan();
  }

  setOthers(cards: readonly Card[]): void {
    this.socket.setOthers(cards);
  }

  /** Goes up whenever the instances change, but for the time of what was heard again. */
  get version(): number {
    return this.cache.version;
  }

  /** Their times are those of the clock that never jumps. */
  instances(): Instance[] {
    return this.cache.instances(this.clock.ticks());
  }

  statistics(): LinkStatistics & Hearing & { records: number; dropped: number; full: boolean } {
    const { size: records, dropped, full } = this.cache;
    const quietMs = this.clock.ticks() - this.heardAt;
    return { ...this.socket.statistics(), heard: this.heard, quietMs, records, dropped, full };
  }

  stop(): void {
    this.cancelTick();
    this.cancelAsk();
    this.cancelFlood();
    this.socket.close();
  }

  private askAndPlan(): void {
    this.cancelAsk();
    const pause = this.interval * (1 + 0.02 * this.random());
    this.interval = Math.min(this.interval * 2, longestInterval);
    this.cancelAsk = this.clock.setTimeout(() => this.askAndPlan(), pause);
    this.socket.open(() => this.ask());
  }

  private ask(): void {
    this.socket.send(writeQuery(browse, this.cache.knownAnswers(this.clock.ticks())));
    // Where very many answer at once, some answers are lost. Those that are known keep silent the next time.
    const before = this.cache.version;
    this.cancelFlood();
    this.cancelFlood = this.clock.setTimeout(() => {
      if (this.cache.version - before >= floodRecords) this.ask();
    }, floodPause);
    this.tickWithin(restBetweenTicks);
  }

  private take(packet: Buffer, origin: Origin, from: string): void {
    this.counts.packets += 1;
    const incoming = readPacket(packet);
    if (this.isSomebodyElse(from, origin, incoming.kind)) {
      this.heard += 1;
      this.heardAt = this.clock.ticks();
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

  /** On loopback everybody has this computer's address: those that answer are others. */
  private isSomebodyElse(from: string, origin: Origin, kind: 'question' | 'answer' | 'malformed'): boolean {
    if (isLoopback(this.card.address)) return kind === 'answer' && origin !== 'outside';
    const address = from.split('%')[0];
    const own = [this.card.address, ...this.card.ipv6.map((six) => six.address)];
    return !own.some((one) => one === address) && (origin !== 'outside' || inSubnet(from, this.card));
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
    this.socket.send(writeQuery(questions, known));
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
