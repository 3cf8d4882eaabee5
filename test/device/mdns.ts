import { createSocket } from 'node:dgram';
import type { RemoteInfo, Socket } from 'node:dgram';
import { encodeResponse, otherRecord, readQuery, typeNumbers } from './dns-wire.ts';
import type { OtherRecord, Query, Record as WireRecord } from './dns-wire.ts';
import type { Clock } from './clock.ts';

/** What a device says of itself. */
export interface Announcement {
  serial: string;
  instance: string;
  /** Without `.local`. */
  host: string;
  /** IPv4 and IPv6. */
  addresses: readonly string[];
  services: readonly Service[];
  /** Records of other types among those of the services. */
  otherRecords?: readonly OtherRecord[];
  /** For all records, in seconds. */
  ttl?: number;
}

export interface Service {
  type: string;
  port: number;
  /** The pairs of its TXT record; absent where it has none. */
  txt?: readonly string[];
}

/** A device's voice; a site without mDNS has one that says nothing. */
export interface Announcer {
  announce(announcement: Announcement): void;
  /** Known from now on to whoever asks, and not said. */
  learn(announcement: Announcement): void;
  goodbye(serial: string): void;
  forget(serial: string): void;
}

export const silent: Announcer = { announce() {}, learn() {}, goodbye() {}, forget() {} };

const group = '224.0.0.251';
/** Packets sent in one go; the next follow in the next turn, so that no receiver's buffer overflows. */
const chunk = 50;

/** Answers for all devices of a site, on one shared socket on one network card. */
export class Responder implements Announcer {
  private readonly known = new Map<string, Announcement>();
  private readonly clock: Clock;
  private readonly port: number;
  private readonly socket: Socket;
  private readonly queue: { packet: Buffer; port: number; address: string }[] = [];
  private readonly timers = new Set<() => void>();
  private sending: Promise<void> | undefined;
  private closed = false;
  /** Queries heard and packets sent. */
  readonly counts = { queries: 0, sent: 0, malformed: 0 };

  private constructor(socket: Socket, clock: Clock, port: number) {
    this.socket = socket;
    this.clock = clock;
    this.port = port;
    socket.on('message', (message, from) => this.hear(message, from));
    socket.on('error', () => undefined); // a send that fails is a packet lost, as on any network
  }

  /** `card`: its address; the loopback interface unless given. */
  static async open(clock: Clock, port = 5353, card = '127.0.0.1'): Promise<Responder> {
    const socket = createSocket({ type: 'udp4', reuseAddr: true });
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.bind(port, '0.0.0.0', () => {
        socket.off('error', reject);
        resolve();
      });
    });
    socket.addMembership(group, card);
    socket.setMulticastInterface(card);
    socket.setMulticastLoopback(true);
    socket.setMulticastTTL(255);
    socket.setRecvBufferSize(4 * 1024 * 1024);
    socket.setSendBufferSize(4 * 1024 * 1024);
    return new Responder(socket, clock, port);
  }

  /** Known from now on; said at once and again a second later. Another name than before takes the old one back. */
  announce(announcement: Announcement): void {
    const before = this.known.get(announcement.serial);
    // Its address stays its own: what it was called goes alone.
    if (before !== undefined && before.instance !== announcement.instance)
      this.sayAll({ ...before, addresses: [], ttl: 0 });
    this.known.set(announcement.serial, announcement);
    this.sayAll(announcement);
    const cancel = this.clock.after(1000, () => {
      this.timers.delete(cancel);
      if (this.known.get(announcement.serial) === announcement) this.sayAll(announcement);
    });
    this.timers.add(cancel);
  }

  learn(announcement: Announcement): void {
    this.known.set(announcement.serial, announcement);
  }

  goodbye(serial: string): void {
    const announcement = this.known.get(serial);
    if (announcement === undefined) return;
    this.known.delete(serial);
    this.sayAll({ ...announcement, ttl: 0 });
  }

  forget(serial: string): void {
    this.known.delete(serial);
  }

  async close(): Promise<void> {
    for (const cancel of this.timers) cancel();
    await this.sending;
    this.closed = true;
    await new Promise<void>((resolve) => void this.socket.close(() => resolve()));
  }

  private sayAll(announcement: Announcement): void {
    const { pointers, details } = recordsOf(announcement);
    this.send(encodeResponse([...pointers, ...details], []), this.port, group);
  }

  private hear(message: Buffer, from: RemoteInfo): void {
    let query: Query | null;
    try {
      query = readQuery(message);
    } catch {
      this.counts.malformed += 1;
      return;
    }
    if (query === null) return; // a response, most often our own
    this.counts.queries += 1;
    for (const announcement of this.known.values()) {
      const packet = answer(announcement, query, from.port !== this.port);
      if (packet === undefined) continue;
      if (from.port === this.port) this.send(packet, this.port, group);
      else this.send(packet, from.port, from.address);
    }
  }

  private send(packet: Buffer, port: number, address: string): void {
    this.queue.push({ packet, port, address });
    this.sending ??= this.drain();
  }

  private async drain(): Promise<void> {
    for (let next = this.queue.splice(0, chunk); next.length > 0; next = this.queue.splice(0, chunk)) {
      await Promise.all(
        next.map(
          ({ packet, port, address }) =>
            new Promise<void>((resolve) => {
              if (this.closed) return resolve();
              this.socket.send(packet, port, address, () => resolve());
            }),
        ),
      );
      this.counts.sent += next.length;
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.sending = undefined;
  }
}

interface Records {
  pointers: WireRecord[];
  /** SRV and TXT of each service, then the addresses. */
  details: WireRecord[];
}

function recordsOf(announcement: Announcement): Records {
  const { instance, host, addresses, services, otherRecords = [], ttl } = announcement;
  const long = ttl ?? 4500;
  const short = ttl ?? 120;
  const target = [host, 'local'];
  const pointers: WireRecord[] = [];
  const details: WireRecord[] = [];
  for (const { type, port, txt } of services) {
    const service = [...type.split('.'), 'local'];
    const name = [instance, ...service];
    pointers.push({ name: service, type: 'PTR', ttl: long, flush: false, data: { labels: name } });
    details.push(...otherRecords.map((kind) => otherRecord(kind, name)));
    details.push({ name, type: 'SRV', ttl: short, flush: true, data: { port, target } });
    if (txt) details.push({ name, type: 'TXT', ttl: long, flush: true, data: { strings: txt } });
  }
  for (const address of addresses) {
    const type = address.includes(':') ? 'AAAA' : 'A';
    details.push({ name: target, type, ttl: short, flush: true, data: { address } });
  }
  return { pointers, details };
}

/** One device's answer to a query, or undefined where it has nothing (new) to say. */
function answer(announcement: Announcement, query: Query, legacy: boolean): Buffer | undefined {
  const { pointers, details } = recordsOf(announcement);
  const own = [...pointers, ...metaPointers(announcement), ...details];
  const asked = own.filter((record) =>
    query.questions.some(
      ({ name, type }) => (type === typeNumbers[record.type] || type === any) && same(name, record.name),
    ),
  );
  const answers = asked.filter((record) => !isKnown(record, query));
  if (answers.length === 0) return undefined;
  const additionals = details.filter((record) => !answers.includes(record) && belongs(record, answers));
  if (!legacy) return encodeResponse(answers, additionals);
  // To a plain resolver: its own question back, short times, and no cache-flush bit.
  const plain = (record: WireRecord): WireRecord => ({
    ...record,
    ttl: Math.min(record.ttl, 10),
    flush: false,
  });
  return encodeResponse(answers.map(plain), additionals.map(plain), query);
}

const any = 255;

/** `_services._dns-sd._udp.local` lists the types of service. */
function metaPointers({ services, ttl }: Announcement): WireRecord[] {
  return services.map(({ type }) => ({
    name: ['_services', '_dns-sd', '_udp', 'local'],
    type: 'PTR',
    ttl: ttl ?? 4500,
    flush: false,
    data: { labels: [...type.split('.'), 'local'] },
  }));
}

/** Known-answer suppression: the asker holds this pointer, for at least half of its time yet. */
function isKnown(record: WireRecord, query: Query): boolean {
  if (!('labels' in record.data)) return false;
  const { labels } = record.data;
  return query.known.some(
    ({ name, target, ttl }) => same(name, record.name) && same(target, labels) && ttl * 2 >= record.ttl,
  );
}

/** A service's details go along with its pointer, the addresses with its SRV. */
function belongs(record: WireRecord, answers: readonly WireRecord[]): boolean {
  if ('address' in record.data) return answers.some(({ type }) => type === 'PTR' || type === 'SRV');
  return answers.some(({ data }) => 'labels' in data && same(data.labels, record.name));
}

/** Names are bytes, and only the letters A to Z have no case. */
function same(a: readonly string[], b: readonly string[]): boolean {
  const plain = (label: string): string => label.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return a.length === b.length && a.every((label, index) => plain(label) === plain(b[index] ?? ''));
}
