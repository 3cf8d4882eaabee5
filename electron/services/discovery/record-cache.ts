import { nameKey, serviceOf, serviceTypes, splitInstance, type ServiceType } from './names.ts';
import type { AskedType, KnownAnswer, MdnsRecord, Question } from './packets.ts';

/** A service instance that can be connected to: it is announced, and its host and port are known. */
export interface Instance {
  service: ServiceType;
  /** The first label of its name, as announced. */
  name: string;
  /** The serial number that its TXT record names. */
  serial: string | null;
  host: string;
  port: number;
  addresses: string[];
  /** When anything of it was heard last, in milliseconds since 1970. */
  lastSeen: number;
}

interface Entry {
  record: MdnsRecord;
  receivedAt: number;
  ttlMs: number;
  expiresAt: number;
  /** How many of the refresh questions were asked, and when the next falls due. */
  refreshes: number;
  refreshAt: number;
}

interface FollowUp {
  question: Question;
  tries: number;
  at: number;
}

// Bounds for a hostile network. 1000 devices with six services each need some 20 000 records.
const room = 40_000;
const addressRoom = room / 2;
const roomForOneName = 32;

const refreshParts = [0.8, 0.85, 0.9, 0.95];
const followUpDelays = [60, 300, 1000, 3000, 10_000];
// Answers to a legacy question have their lifetime cut to 10 s for askers that hear no goodbyes. We do, and go on asking.
const legacyTtl = 120;

/**
 * What was heard on one network card: records with their lifetimes (RFC 6762), fed with packets and the time and
 * otherwise without effects. It tells which questions are due and what need not be answered again. All times are
 * milliseconds since 1970.
 */
export class RecordCache {
  readonly #random: () => number;
  /** Records of one name and type by their data; the outer key is `setKey`. */
  readonly #sets = new Map<string, Map<string, Entry>>();
  #followUps = new Map<string, FollowUp>();
  #size = 0;
  #addressCount = 0;
  #version = 0;
  #dropped = 0;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** How many records are held. */
  get size(): number {
    return this.#size;
  }

  /** Goes up whenever a record comes or goes; a refreshed record changes nothing. */
  get version(): number {
    return this.#version;
  }

  /** How many records were not kept because there was no room. */
  get dropped(): number {
    return this.#dropped;
  }

  /**
   * Takes one packet's records. `way` is `unicast` for an answer to our own ephemeral port: such records carry neither
   * goodbyes nor the cache-flush bit, and their lifetime is capped by the sender.
   */
  receive(records: readonly MdnsRecord[], now: number, way: 'multicast' | 'unicast'): void {
    const flushed = new Set<string>();
    for (const record of records) {
      if (!isOurs(record)) continue;
      if (record.ttl === 0) {
        if (way === 'multicast') this.#goodbye(record, now);
        continue;
      }
      this.#keep(record, now, way);
      if (record.flush && way === 'multicast') flushed.add(setKey(record));
    }
    for (const key of flushed) {
      for (const entry of this.#sets.get(key)?.values() ?? []) {
        if (entry.receivedAt < now - 1000) endWithin(entry, now, 1000);
      }
    }
  }

  /** Forgets what has expired and gives the questions to send now, each once. */
  due(now: number): Question[] {
    this.#expire(now);
    const questions = new Map<string, Question>();
    const hosts = this.#hosts();
    for (const entry of this.#entries()) {
      if (entry.refreshAt > now) continue;
      const { record } = entry;
      if (this.#isNeeded(record, hosts))
        questions.set(setKey(record), { name: record.name, type: record.type });
      while (entry.refreshAt <= now) this.#planRefresh(entry);
    }
    for (const followUp of this.#missing(now)) {
      questions.set(setKey(followUp.question), followUp.question);
      followUp.tries += 1;
      followUp.at = now + (followUpDelays[followUp.tries] ?? Infinity);
    }
    return [...questions.values()];
  }

  /** When `due` has something to do next, null for never. To be asked after `due`. */
  nextDue(): number | null {
    let next = Infinity;
    for (const { expiresAt, refreshAt } of this.#entries()) next = Math.min(next, expiresAt, refreshAt);
    for (const { at } of this.#followUps.values()) next = Math.min(next, at);
    return next === Infinity ? null : next;
  }

  /** Asks again, from the first try on, for all that is missing. */
  retry(): void {
    this.#followUps.clear();
  }

  /**
   * The instances that need not announce themselves again: more than half of their lifetime is left (RFC 6762, 7.1)
   * and nothing else of them is missing. One that lacks its host is asked again, so that it may send all of it.
   */
  knownAnswers(now: number): KnownAnswer[] {
    const known: KnownAnswer[] = [];
    for (const { record, expiresAt, ttlMs } of this.#pointers()) {
      const left = expiresAt - now;
      if (left <= ttlMs / 2) continue;
      const server = this.#newest('SRV', record.target);
      if (server === null || this.#addresses(server.record.target).length === 0) continue;
      known.push({ name: record.name, target: record.target, ttl: Math.floor(left / 1000) });
    }
    return known;
  }

  /** Every instance that is announced and whose host is known. */
  instances(now: number): Instance[] {
    return this.#pointers().flatMap((pointer) => {
      const split = splitInstance(pointer.record.target);
      const server = this.#newest('SRV', pointer.record.target);
      if (split === null || server === null || pointer.expiresAt <= now || server.expiresAt <= now) return [];
      const text = this.#newest('TXT', pointer.record.target);
      const addresses = this.#addresses(server.record.target).filter(({ expiresAt }) => expiresAt > now);
      const heard = [pointer, server, ...(text ? [text] : []), ...addresses];
      return {
        service: split.service,
        name: split.instance,
        serial: text?.record.serial ?? null,
        host: server.record.target,
        port: server.record.port,
        addresses: addresses.map(({ record }) => record.address),
        lastSeen: Math.max(...heard.map(({ receivedAt }) => receivedAt)),
      };
    });
  }

  #keep(record: MdnsRecord, now: number, way: 'multicast' | 'unicast'): void {
    const key = setKey(record);
    const set = this.#sets.get(key) ?? new Map<string, Entry>();
    const old = set.get(dataKey(record));
    if (!old && !this.#hasRoom(record, set)) {
      this.#dropped += 1;
      return;
    }
    const isAddress = record.type === 'A' || record.type === 'AAAA';
    const legacyMs = old?.ttlMs ?? Math.max(record.ttl, legacyTtl) * 1000;
    const ttlMs = way === 'multicast' ? record.ttl * 1000 : legacyMs;
    const entry: Entry = {
      record,
      receivedAt: now,
      ttlMs,
      expiresAt: now + ttlMs,
      refreshes: 0,
      refreshAt: 0,
    };
    this.#planRefresh(entry);
    set.set(dataKey(record), entry);
    this.#sets.set(key, set);
    if (!old) {
      this.#size += 1;
      if (isAddress) this.#addressCount += 1;
      this.#version += 1;
    }
    // A sign of life: what was given up on is asked for again.
    if (record.type === 'PTR') this.#resume('SRV', record.target);
    if (record.type === 'PTR') this.#resume('TXT', record.target);
    if (record.type === 'SRV') this.#resume('A', record.target);
  }

  #hasRoom(record: MdnsRecord, set: Map<string, Entry>): boolean {
    if (this.#size >= room) return false;
    if (record.type === 'PTR') return true;
    // Every computer's address may be told here; these must not crowd out the services.
    const isAddress = record.type === 'A' || record.type === 'AAAA';
    return set.size < roomForOneName && (!isAddress || this.#addressCount < addressRoom);
  }

  #resume(type: AskedType, name: string): void {
    const key = setKey({ type, name });
    if (this.#followUps.get(key)?.at === Infinity) this.#followUps.delete(key);
  }

  #goodbye(record: MdnsRecord, now: number): void {
    const entry = this.#sets.get(setKey(record))?.get(dataKey(record));
    if (entry) endWithin(entry, now, 1000);
  }

  #planRefresh(entry: Entry): void {
    const part = refreshParts[entry.refreshes];
    entry.refreshes += 1;
    // Up to 2 % later by chance, so that several programs do not ask at once (RFC 6762, 5.2).
    entry.refreshAt =
      part === undefined ? Infinity : entry.receivedAt + entry.ttlMs * (part + 0.02 * this.#random());
  }

  #expire(now: number): void {
    for (const [key, set] of this.#sets) {
      for (const [data, { expiresAt, record }] of set) {
        if (expiresAt > now) continue;
        set.delete(data);
        this.#size -= 1;
        if (record.type === 'A' || record.type === 'AAAA') this.#addressCount -= 1;
        this.#version += 1;
      }
      if (set.size === 0) this.#sets.delete(key);
    }
  }

  /** The follow-up questions that are due; those whose answer has come are forgotten. */
  #missing(now: number): FollowUp[] {
    const open = new Map<string, FollowUp>();
    const need = (type: AskedType, name: string): void => {
      const question = { type, name };
      const key = setKey(question);
      if (this.#sets.has(key) || open.has(key)) return;
      const at = now + (followUpDelays[0] ?? 0);
      open.set(key, this.#followUps.get(key) ?? { question, tries: 0, at });
    };
    for (const { record } of this.#pointers()) {
      need('SRV', record.target);
      need('TXT', record.target);
      const server = this.#newest('SRV', record.target);
      if (server === null) continue;
      need('A', server.record.target);
      if (!this.#sets.has(setKey({ type: 'A', name: server.record.target })))
        need('AAAA', server.record.target);
    }
    this.#followUps = open;
    return [...open.values()].filter(({ at }) => at <= now);
  }

  /** The hosts that announced services run on. */
  #hosts(): Set<string> {
    const targets = this.#pointers().map(({ record }) => this.#newest('SRV', record.target)?.record.target);
    return new Set(targets.map((target) => nameKey(target ?? '')));
  }

  #isNeeded(record: MdnsRecord, hosts: Set<string>): boolean {
    if (record.type === 'PTR') return true;
    if (record.type === 'A' || record.type === 'AAAA') return hosts.has(nameKey(record.name));
    const service = splitInstance(record.name)?.service;
    const pointers = this.#sets.get(setKey({ type: 'PTR', name: `${service}.local` }));
    return pointers?.has(nameKey(record.name)) ?? false;
  }

  *#entries(): Iterable<Entry> {
    for (const set of this.#sets.values()) yield* set.values();
  }

  #pointers() {
    return serviceTypes.flatMap((service) => this.#held('PTR', `${service}.local`));
  }

  #addresses(host: string) {
    return [...this.#held('A', host), ...this.#held('AAAA', host)];
  }

  #newest<T extends AskedType>(type: T, name: string) {
    const [first, ...others] = this.#held(type, name);
    if (first === undefined) return null;
    return others.reduce((best, entry) => (entry.receivedAt > best.receivedAt ? entry : best), first);
  }

  #held<T extends AskedType>(type: T, name: string) {
    const held: (Entry & { record: Extract<MdnsRecord, { type: T }> })[] = [];
    for (const entry of this.#sets.get(setKey({ type, name }))?.values() ?? []) {
      if (isOfType(entry, type)) held.push(entry);
    }
    return held;
  }
}

function isOfType<T extends AskedType>(
  entry: Entry,
  type: T,
): entry is Entry & { record: Extract<MdnsRecord, { type: T }> } {
  return entry.record.type === type;
}

function setKey({ type, name }: Question): string {
  return `${type} ${nameKey(name)}`;
}

/** Tells records of one name and type apart. */
function dataKey(record: MdnsRecord): string {
  switch (record.type) {
    case 'PTR':
      return nameKey(record.target);
    case 'SRV':
      return `${record.port} ${nameKey(record.target)}`;
    case 'TXT':
      return record.serial ?? '';
    case 'A':
    case 'AAAA':
      return record.address;
  }
}

function isOurs(record: MdnsRecord): boolean {
  switch (record.type) {
    case 'PTR': {
      const service = serviceOf(record.name);
      return service !== null && splitInstance(record.target)?.service === service;
    }
    case 'SRV':
    case 'TXT':
      return splitInstance(record.name) !== null;
    case 'A':
    case 'AAAA':
      return true;
  }
}

function endWithin(entry: Entry, now: number, ms: number): void {
  entry.expiresAt = Math.min(entry.expiresAt, now + ms);
  entry.refreshAt = Infinity;
}
