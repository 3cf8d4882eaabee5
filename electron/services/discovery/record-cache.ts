import { Agenda, nowhere, type Due } from './agenda.ts';
import {
  nameKey,
  serviceKeyOf,
  serviceOf,
  services,
  splitInstance,
  type Name,
  type ServiceType,
} from './names.ts';
import type { AskedType, MdnsRecord } from './packets.ts';
import type { KnownAnswer, Question } from './queries.ts';
import { keysOf, RecordStore, setKey, type KeptRecord, type Held } from './record-store.ts';

/** A service instance that can be connected to: it is announced, and its host and port are known. */
export interface Instance {
  service: ServiceType;
  /** The first label of its name, as the bytes that were announced. */
  name: string;
  /** The serial number that its TXT record names. */
  serial: string | null;
  /** True while its TXT record is missing and may yet come. */
  textMissing: boolean;
  host: Name;
  port: number;
  addresses: string[];
  /** When anything of it was heard last. */
  lastSeen: number;
}

/** A question about what is missing. Its time is Infinity once it was given up. */
interface FollowUp extends Due {
  /** The key of what would be known. */
  set: string;
  question: Question;
  tries: number;
  /** It was asked often enough to take silence for an answer, now or before. */
  inVain: boolean;
}

// Bounds for a hostile network. 1000 devices with six services each need some 20 000 records.
const usualRoom = 40_000;
const roomForOneName = 32;
/** How often room is made at most, where there is none: every record held is looked at for it. */
const makeRoomEvery = 250;

const refreshParts = [0.8, 0.85, 0.9, 0.95];
const followUpDelays = [60, 300, 1000, 3000, 10_000];
const triesInVain = 2;
// Answers to a legacy question have their lifetime cut to 10 s for askers that hear no goodbyes. We do, and go on asking.
const legacyTtl = 120;

/**
 * What was heard on one network card: records with their lifetimes (RFC 6762), fed with packets and the time and
 * otherwise without effects. It tells which questions are due and what need not be answered again. All times are
 * milliseconds of a clock that never jumps.
 */
export class RecordCache {
  private readonly random: () => number;
  private readonly room: number;
  private readonly records = new RecordStore();
  /** What is asked for because it is missing, by `set`. */
  private readonly followUps = new Map<string, FollowUp>();
  private readonly agenda = new Agenda<KeptRecord | FollowUp>();
  private changes = 0;
  private droppedCount = 0;
  private isFull = false;
  private madeRoomAt = -Infinity;

  /** `room`: how many records are held at most. */
  constructor(random: () => number, room = usualRoom) {
    this.random = random;
    this.room = room;
  }

  /** How many records are held. */
  get size(): number {
    return this.records.size;
  }

  /** Goes up whenever a record comes or goes, or is found to be missing; a refreshed record changes nothing. */
  get version(): number {
    return this.changes;
  }

  /** How many records were not kept because there was no room. */
  get dropped(): number {
    return this.droppedCount;
  }

  /** True from when there was no room for a record until half of the room is free again. */
  get full(): boolean {
    return this.isFull;
  }

  /**
   * Takes one packet's records. `way` is `unicast` for an answer to our own ephemeral port: such records carry neither
   * goodbyes nor the cache-flush bit, and their lifetime is capped by the sender.
   */
  receive(records: readonly MdnsRecord[], now: number, way: 'multicast' | 'unicast'): void {
    const flushed = new Set<string>();
    for (const record of records) {
      if (!isOurs(record)) continue;
      const keys = keysOf(record);
      if (record.ttl > 0) this.keep(record, keys, now, way);
      if (way === 'unicast') continue;
      const leaving = record.ttl === 0 ? this.records.set(keys.set)?.get(keys.data) : undefined;
      if (leaving) this.endWithin(leaving, now, 1000);
      // Many devices share the name of a service: nobody can say that his pointer is the only one.
      if (record.ttl > 0 && record.flush && record.type !== 'PTR') flushed.add(keys.set);
    }
    for (const key of flushed) {
      for (const entry of this.records.set(key)?.values() ?? []) {
        if (entry.receivedAt < now - 1000) this.endWithin(entry, now, 1000);
      }
    }
  }

  /** Forgets what has expired and gives the questions to send now, each once. */
  due(now: number): Question[] {
    const questions = new Map<string, Question>();
    for (let next = this.agenda.take(now); next; next = this.agenda.take(now)) {
      if ('question' in next) {
        questions.set(next.set, next.question);
        this.askAgain(next, now);
      } else if (next.expiresAt <= now) {
        this.remove(next, now);
      } else {
        const { name, type } = next.record;
        if (this.records.isNeeded(next)) questions.set(next.set, { name, type });
        this.plan(next, now);
      }
    }
    return [...questions.values()];
  }

  /** When `due` has something to do next, null for never. To be asked after `due`. */
  nextDue(): number | null {
    return this.agenda.next === Infinity ? null : this.agenda.next;
  }

  /** Asks again, from the first try on, for all that is missing. */
  retry(now: number): void {
    for (const followUp of this.followUps.values()) this.askFirst(followUp, now);
  }

  /**
   * Asks anew for what is said to be at `address`, where it does not answer: it may have moved without being heard
   * (RFC 6762, 10.4). What is known stays until another address is told, or its time is over.
   */
  doubt(address: string, now: number): void {
    for (const { leadsTo } of this.pointers()) {
      const host = this.records.newest('SRV', leadsTo)?.leadsTo;
      for (const entry of host === undefined ? [] : this.records.addresses(host)) {
        if (entry.record.address !== address) continue;
        entry.refreshes = 0;
        entry.refreshAt = now;
        this.agenda.put(entry, now);
      }
    }
  }

  /**
   * The instances that need not announce themselves again: more than half of their lifetime is left (RFC 6762, 7.1)
   * and nothing else of them is missing. One that lacks its host is asked again, so that it may send all of it.
   */
  knownAnswers(now: number): KnownAnswer[] {
    const known: KnownAnswer[] = [];
    for (const { record, leadsTo, expiresAt, ttlMs } of this.pointers()) {
      const left = expiresAt - now;
      if (left <= ttlMs / 2 || !this.records.isComplete(leadsTo)) continue;
      known.push({ name: record.name, target: record.target, ttl: Math.floor(left / 1000) });
    }
    return known;
  }

  /** Every instance that is announced and whose host is known. */
  instances(now: number): Instance[] {
    const instances: Instance[] = [];
    for (const pointer of this.pointers()) {
      const split = splitInstance(pointer.record.target);
      const server = this.records.newest('SRV', pointer.leadsTo);
      if (split === null || server === null || pointer.expiresAt <= now || server.expiresAt <= now) continue;
      const text = this.records.newest('TXT', pointer.leadsTo);
      const addresses: string[] = [];
      let lastSeen = Math.max(pointer.receivedAt, server.receivedAt, text?.receivedAt ?? 0);
      for (const { record, expiresAt, receivedAt } of this.records.addresses(server.leadsTo)) {
        if (expiresAt <= now) continue;
        addresses.push(record.address);
        lastSeen = Math.max(lastSeen, receivedAt);
      }
      instances.push({
        service: split.service,
        name: split.instance,
        serial: text?.record.serial ?? null,
        textMissing: text === null && !this.followUps.get(setKey('TXT', pointer.leadsTo))?.inVain,
        host: server.record.target,
        port: server.record.port,
        addresses,
        lastSeen,
      });
    }
    return instances;
  }

  private pointers(): Held<'PTR'>[] {
    return services.flatMap(({ name }) => this.records.pointers(name));
  }

  private keep(
    record: MdnsRecord,
    keys: ReturnType<typeof keysOf>,
    now: number,
    way: 'multicast' | 'unicast',
  ): void {
    const old = this.records.set(keys.set)?.get(keys.data);
    if (!old && !this.hasRoom(record, keys.set, now)) {
      this.droppedCount += 1;
      return;
    }
    const legacyMs = old?.ttlMs ?? Math.max(record.ttl, legacyTtl) * 1000;
    const ttlMs = way === 'multicast' ? record.ttl * 1000 : legacyMs;
    const times = { receivedAt: now, ttlMs, expiresAt: 0, refreshes: 0, refreshAt: 0 };
    const entry: KeptRecord = old ?? { record, ...keys, ...times, at: Infinity, place: nowhere };
    entry.record = record;
    entry.receivedAt = now;
    entry.ttlMs = ttlMs;
    entry.expiresAt = now + ttlMs;
    entry.refreshes = 0;
    entry.refreshAt = now;
    if (!old) this.add(entry);
    this.plan(entry, now);
    if (record.type === 'PTR') this.follow(entry.leadsTo, record.target, now);
    if (record.type === 'SRV') this.follow(entry.owner, record.name, now);
  }

  private add(entry: KeptRecord): void {
    this.records.add(entry);
    this.changes += 1;
    this.forget(entry.set);
    if (entry.record.type === 'A' && this.records.isRoutable(entry.owner)) {
      this.forget(setKey('AAAA', entry.owner));
    }
  }

  private remove(entry: KeptRecord, now: number): void {
    const { record, owner, leadsTo } = entry;
    this.agenda.drop(entry);
    this.records.remove(entry);
    if (this.size <= this.room / 2) this.isFull = false;
    this.changes += 1;
    switch (record.type) {
      case 'PTR':
        for (const type of ['SRV', 'TXT'] as const) this.forget(setKey(type, leadsTo));
        return;
      case 'SRV':
        if (!this.records.isServed(leadsTo)) {
          for (const type of ['A', 'AAAA'] as const) this.forget(setKey(type, leadsTo));
        }
        this.follow(owner, record.name, now);
        return;
      case 'TXT':
        this.follow(owner, record.name, now);
        return;
      case 'A':
      case 'AAAA':
        if (this.records.isServed(owner)) this.seekAddress(owner, record.name, now);
    }
  }

  /** Sees that what is missing of an announced instance is asked for. What was given up on is asked for again. */
  private follow(key: string, instance: Name, now: number): void {
    if (!this.records.isAnnounced(key)) return;
    this.seek('SRV', key, instance, now);
    this.seek('TXT', key, instance, now);
    const server = this.records.newest('SRV', key);
    if (server) this.seekAddress(server.leadsTo, server.record.target, now);
  }

  /** One kind of address is enough, but for a 169.254 one: this computer may have none such, and an IPv6 one all the same. */
  private seekAddress(key: string, host: Name, now: number): void {
    if (this.records.isRoutable(key)) return;
    this.seek('A', key, host, now);
    this.seek('AAAA', key, host, now);
  }

  private seek(type: AskedType, key: string, name: Name, now: number): void {
    const set = setKey(type, key);
    const before = this.followUps.get(set);
    if (this.records.set(set) || (before && before.at !== Infinity)) return;
    const question = { type, name };
    const followUp = before ?? { set, question, tries: 0, inVain: false, at: Infinity, place: nowhere };
    this.followUps.set(set, followUp);
    this.askFirst(followUp, now);
  }

  private askFirst(followUp: FollowUp, now: number): void {
    followUp.tries = 0;
    this.agenda.put(followUp, now + (followUpDelays[0] ?? 0));
  }

  private askAgain(followUp: FollowUp, now: number): void {
    followUp.tries += 1;
    this.agenda.put(followUp, now + (followUpDelays[followUp.tries] ?? Infinity));
    if (followUp.inVain || followUp.tries < triesInVain) return;
    followUp.inVain = true;
    this.changes += 1;
  }

  private forget(set: string): void {
    const followUp = this.followUps.get(set);
    if (!followUp) return;
    this.agenda.drop(followUp);
    this.followUps.delete(set);
  }

  private hasRoom({ type }: MdnsRecord, set: string, now: number): boolean {
    if (type !== 'PTR' && (this.records.set(set)?.size ?? 0) >= roomForOneName) return false;
    if (this.size < this.room) return true;
    this.isFull = true;
    if (now - this.madeRoomAt >= makeRoomEvery) this.makeRoom(now);
    return this.size < this.room;
  }

  /**
   * Makes room at the cost of what is of no use yet: first names whose host was never told, then the rest of what never
   * became complete. Of each the older half at most, as what has just come may yet become complete.
   */
  private makeRoom(now: number): void {
    this.madeRoomAt = now;
    let left = this.room / 4;
    for (const entries of this.records.useless()) {
      entries.sort((a, b) => a.receivedAt - b.receivedAt);
      const going = entries.slice(0, Math.min(left, entries.length >> 1));
      for (const entry of going) this.remove(entry, now);
      this.droppedCount += going.length;
      left -= going.length;
    }
  }

  /** Plans when the entry is looked at next: for the next question that it is due, or for its end. */
  private plan(entry: KeptRecord, now: number): void {
    while (entry.refreshAt <= now) {
      const part = refreshParts[entry.refreshes];
      entry.refreshes += 1;
      // Up to 2 % later by chance, so that several programs do not ask at once (RFC 6762, 5.2).
      entry.refreshAt =
        part === undefined ? Infinity : entry.receivedAt + entry.ttlMs * (part + 0.02 * this.random());
    }
    this.agenda.put(entry, Math.min(entry.refreshAt, entry.expiresAt));
  }

  private endWithin(entry: KeptRecord, now: number, ms: number): void {
    entry.expiresAt = Math.min(entry.expiresAt, now + ms);
    entry.refreshAt = Infinity;
    this.agenda.put(entry, entry.expiresAt);
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
      return serviceKeyOf(nameKey(record.name)) !== null;
    case 'A':
    case 'AAAA':
      return true;
  }
}
