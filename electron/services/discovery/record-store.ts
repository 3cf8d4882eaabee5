import { isLinkLocal } from '../../../shared/net/ip.ts';
import type { Due } from './agenda.ts';
import { nameKey, serviceKeyOf } from './names.ts';
import type { AskedType, MdnsRecord } from './packets.ts';

/** One record as it is held, with its times in milliseconds, and with the keys of names that it is looked up by. */
export interface KeptRecord extends Due {
  record: MdnsRecord;
  /** Key of its name, and of its name and type. */
  owner: string;
  set: string;
  /** Tells records of one name and type apart. */
  data: string;
  /** Key of the name that it leads to: a pointer's instance, a server's host. */
  leadsTo: string;
  receivedAt: number;
  ttlMs: number;
  expiresAt: number;
  /** How many of the refresh questions were planned, and when the next falls due. */
  refreshes: number;
  refreshAt: number;
}
export type Held<T extends AskedType> = KeptRecord & { record: Extract<MdnsRecord, { type: T }> };

/** The key of what is known under a name, which is given by its own key. */
export function setKey(type: AskedType, key: string): string {
  return `${type} ${key}`;
}

/** The keys of a record. */
export function keysOf(record: MdnsRecord): Pick<KeptRecord, 'owner' | 'set' | 'data' | 'leadsTo'> {
  const owner = nameKey(record.name);
  const set = setKey(record.type, owner);
  switch (record.type) {
    case 'PTR': {
      const leadsTo = nameKey(record.target);
      return { owner, set, data: leadsTo, leadsTo };
    }
    case 'SRV': {
      const leadsTo = nameKey(record.target);
      return { owner, set, data: `${record.port} ${leadsTo}`, leadsTo };
    }
    case 'TXT':
      return { owner, set, data: record.serial ?? '', leadsTo: '' };
    case 'A':
    case 'AAAA':
      return { owner, set, data: record.address, leadsTo: '' };
  }
}

/**
 * Records by name, type and data, and how they belong together: a pointer leads to an instance, its SRV record to a host,
 * the host to addresses. Names are given by their keys.
 */
export class RecordStore {
  private readonly sets = new Map<string, Map<string, KeptRecord>>();
  /** How many SRV records lead to each host. */
  private readonly served = new Map<string, number>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  set(key: string): ReadonlyMap<string, KeptRecord> | undefined {
    return this.sets.get(key);
  }

  add(entry: KeptRecord): void {
    const set = this.sets.get(entry.set) ?? new Map<string, KeptRecord>();
    this.sets.set(entry.set, set.set(entry.data, entry));
    this.count += 1;
    if (entry.record.type === 'SRV') this.serve(entry.leadsTo, 1);
  }

  remove(entry: KeptRecord): void {
    const set = this.sets.get(entry.set);
    set?.delete(entry.data);
    if (set?.size === 0) this.sets.delete(entry.set);
    this.count -= 1;
    if (entry.record.type === 'SRV') this.serve(entry.leadsTo, -1);
  }

  has(type: AskedType, name: string): boolean {
    return this.sets.has(setKey(type, name));
  }

  /** The pointers of a service. */
  pointers(service: string): Held<'PTR'>[] {
    return this.held('PTR', service);
  }

  /** Whether the host has told an IPv4 address that leads there from more than the one cable. */
  isRoutable(host: string): boolean {
    return this.held('A', host).some(({ record }) => !isLinkLocal(record.address));
  }

  addresses(host: string): Held<'A' | 'AAAA'>[] {
    return [...this.held('A', host), ...this.held('AAAA', host)];
  }

  newest<T extends 'SRV' | 'TXT'>(type: T, instance: string): Held<T> | null {
    let newest: Held<T> | null = null;
    for (const entry of this.sets.get(setKey(type, instance))?.values() ?? []) {
      if (isOfType(entry, type) && (newest === null || entry.receivedAt > newest.receivedAt)) newest = entry;
    }
    return newest;
  }

  /** Whether some service runs on the host. */
  isServed(host: string): boolean {
    return this.served.has(host);
  }

  /** Whether a pointer leads to the instance. */
  isAnnounced(instance: string): boolean {
    const service = serviceKeyOf(instance);
    return service !== null && this.sets.get(setKey('PTR', service))?.has(instance) === true;
  }

  /** Whether the instance can be connected to: its host is known, and an address of it. */
  isComplete(instance: string): boolean {
    const host = this.newest('SRV', instance)?.leadsTo;
    return host !== undefined && (this.has('A', host) || this.has('AAAA', host));
  }

  /** Whether the record tells something of an instance that is announced. */
  isNeeded({ record: { type }, owner }: KeptRecord): boolean {
    if (type === 'PTR') return true;
    return type === 'A' || type === 'AAAA' ? this.isServed(owner) : this.isAnnounced(owner);
  }

  /** What is of no use yet: pointers to instances whose host is not known, and the rest that belongs to none that is complete. */
  useless(): [KeptRecord[], KeptRecord[]] {
    const hostless: KeptRecord[] = [];
    const others: KeptRecord[] = [];
    for (const set of this.sets.values()) {
      for (const entry of set.values()) {
        const { type } = entry.record;
        const isAddress = type === 'A' || type === 'AAAA';
        const instance = type === 'PTR' ? entry.leadsTo : entry.owner;
        if (type === 'PTR' && !this.has('SRV', instance)) hostless.push(entry);
        else if (!this.isNeeded(entry) || !(isAddress || this.isComplete(instance))) others.push(entry);
      }
    }
    return [hostless, others];
  }

  private held<T extends AskedType>(type: T, name: string): Held<T>[] {
    const held: Held<T>[] = [];
    for (const entry of this.sets.get(setKey(type, name))?.values() ?? []) {
      if (isOfType(entry, type)) held.push(entry);
    }
    return held;
  }

  private serve(host: string, change: 1 | -1): void {
    const count = (this.served.get(host) ?? 0) + change;
    if (count === 0) this.served.delete(host);
    else this.served.set(host, count);
  }
}

function isOfType<T extends AskedType>(entry: KeptRecord, type: T): entry is Held<T> {
  return entry.record.type === type;
}
