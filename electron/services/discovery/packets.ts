import { isIPv4, isIPv6 } from 'node:net';
import { decode, type Answer } from 'dns-packet';
import { parseSerial } from '../../../shared/text.ts';
import { nameKey, wireLabels } from './names.ts';

/** The parts of a DNS record that every type has. `ttl` is in seconds; 0 is a goodbye. */
interface RecordHead {
  name: string;
  ttl: number;
  /** The sender says: these are all the records of this name and type that there are (RFC 6762, 10.2). */
  flush: boolean;
}
export type MdnsRecord = RecordHead &
  (
    | { type: 'PTR'; target: string }
    | { type: 'SRV'; target: string; port: number }
    /** Of the text nothing but the serial number is kept: null where it names none. */
    | { type: 'TXT'; serial: string | null }
    | { type: 'A'; address: string }
    | { type: 'AAAA'; address: string }
  );
export type AskedType = MdnsRecord['type'];
export interface Question {
  name: string;
  type: AskedType;
}
/** A PTR record that is known already and need not be sent again. `ttl` is what is left of it, in seconds. */
export interface KnownAnswer {
  name: string;
  target: string;
  ttl: number;
}

/** What came in: an answer's records, somebody's question (none of our business), or rubbish. */
export type Incoming =
  { kind: 'answer'; records: MdnsRecord[] } | { kind: 'question' } | { kind: 'malformed' };

// Two hours: the longest recommended lifetime is 75 minutes, and a forged one must not stay for years.
const longestTtl = 7200;

/** Reads a packet from the network. Records of other types and classes are left out; nothing is thrown. */
export function readPacket(packet: Buffer): Incoming {
  if (packet.length < 12) return { kind: 'malformed' };
  const flags = packet.readUInt16BE(2);
  if ((flags & 0x8000) === 0) return { kind: 'question' };
  // Operation and answer code are zero in multicast DNS (RFC 6762, 18.3 and 18.11).
  if ((flags & 0x780f) !== 0) return { kind: 'malformed' };
  // The counts are checked first: the decoder sets aside room for as many records as the header claims.
  const answers = packet.readUInt16BE(6) + packet.readUInt16BE(8) + packet.readUInt16BE(10);
  if (12 + packet.readUInt16BE(4) * 5 + answers * 11 > packet.length) return { kind: 'malformed' };
  try {
    const { answers = [], additionals = [] } = decode(packet);
    // The decoder reads addresses and texts beyond the end without noticing.
    if (decode.bytes > packet.length) return { kind: 'malformed' };
    return {
      kind: 'answer',
      records: [...answers, ...additionals].flatMap((answer) => readRecord(answer) ?? []),
    };
  } catch {
    return { kind: 'malformed' };
  }
}

function readRecord(answer: Answer): MdnsRecord | null {
  if (answer.type === 'OPT' || answer.class !== 'IN') return null;
  const head = {
    name: answer.name,
    ttl: Math.min(answer.ttl ?? 0, longestTtl),
    flush: answer.flush ?? false,
  };
  if (answer.type === 'PTR') return { ...head, type: 'PTR', target: answer.data };
  if (answer.type === 'SRV') {
    return { ...head, type: 'SRV', target: answer.data.target, port: answer.data.port };
  }
  if (answer.type === 'TXT') {
    const strings = [answer.data].flat().map((part) => part.toString());
    return { ...head, type: 'TXT', serial: serialIn(strings) };
  }
  if (answer.type === 'A' && isIPv4(answer.data)) return { ...head, type: 'A', address: answer.data };
  if (answer.type === 'AAAA' && isIPv6(answer.data)) {
    return { ...head, type: 'AAAA', address: answer.data.toLowerCase() };
  }
  return null;
}

/** The serial number in `macaddress=B8A44F631339`. The first pair of that name counts (RFC 6763, 6.4). */
function serialIn(strings: string[]): string | null {
  const pair = strings.find((text) => /^macaddress=/i.test(text));
  return pair === undefined ? null : parseSerial(pair.slice(pair.indexOf('=') + 1));
}

const typeNumbers: Record<AskedType, number> = { A: 1, PTR: 12, TXT: 16, AAAA: 28, SRV: 33 };
const classInternet = 1;
// Fits an Ethernet frame with room for a tunnel's headers.
const packetRoom = 1380;
const truncated = 0x0200;

/**
 * Questions with the answers known already, in as many packets as it takes: the answers of one query may go on in
 * packets that follow it at once (RFC 6762, 7.2). Written here because dns-packet cuts an instance name at every
 * dot and repeats names in full, which makes a list of known answers twice as long. A name that cannot be sent is left out.
 */
export function writeQuery(questions: readonly Question[], known: readonly KnownAnswer[] = []): Buffer[] {
  const done: PacketWriter[] = [];
  let current = new PacketWriter();
  const put = (write: (packet: PacketWriter) => boolean): boolean => {
    if (write(current)) return false;
    done.push(current);
    current = new PacketWriter();
    write(current);
    return true;
  };
  for (const question of questions) put((packet) => packet.question(question));
  for (const answer of known) {
    if (put((packet) => packet.answer(answer))) done.at(-1)?.setTruncated();
  }
  return [...done, current].filter((packet) => !packet.empty).map((packet) => packet.bytes());
}

class PacketWriter {
  readonly #buffer = Buffer.alloc(packetRoom);
  readonly #offsets = new Map<string, number>();
  #length = 12;
  #questions = 0;
  #answers = 0;

  get empty(): boolean {
    return this.#length === 12;
  }

  setTruncated(): void {
    this.#buffer.writeUInt16BE(truncated, 2);
  }

  /** False where the packet is full. */
  question({ name, type }: Question): boolean {
    const labels = wireLabels(name);
    if (labels === null) return true;
    if (this.#length + nameRoom(labels) + 4 > packetRoom) return false;
    this.#name(labels);
    this.#numbers16(typeNumbers[type], classInternet);
    this.#questions += 1;
    return true;
  }

  /** False where the packet is full. */
  answer({ name, target, ttl }: KnownAnswer): boolean {
    const owner = wireLabels(name);
    const labels = wireLabels(target);
    if (owner === null || labels === null) return true;
    if (this.#length + nameRoom(owner) + 10 + nameRoom(labels) > packetRoom) return false;
    this.#name(owner);
    this.#numbers16(typeNumbers.PTR, classInternet);
    this.#length = this.#buffer.writeUInt32BE(ttl, this.#length);
    const lengthAt = this.#length;
    this.#length += 2;
    this.#name(labels);
    this.#buffer.writeUInt16BE(this.#length - lengthAt - 2, lengthAt);
    this.#answers += 1;
    return true;
  }

  bytes(): Buffer {
    this.#buffer.writeUInt16BE(this.#questions, 4);
    this.#buffer.writeUInt16BE(this.#answers, 6);
    return this.#buffer.subarray(0, this.#length);
  }

  #numbers16(...numbers: number[]): void {
    for (const number of numbers) this.#length = this.#buffer.writeUInt16BE(number, this.#length);
  }

  #name(labels: Buffer[]): void {
    for (const [at, label] of labels.entries()) {
      // Labels are compared with their lengths, so that a dot within one is no border.
      const rest = labels
        .slice(at)
        .map((part) => `${part.length}:${nameKey(part.toString('latin1'))}`)
        .join();
      const earlier = this.#offsets.get(rest);
      if (earlier !== undefined) {
        this.#numbers16(0xc000 | earlier);
        return;
      }
      this.#offsets.set(rest, this.#length);
      this.#length = this.#buffer.writeUInt8(label.length, this.#length);
      this.#length += label.copy(this.#buffer, this.#length);
    }
    this.#length = this.#buffer.writeUInt8(0, this.#length);
  }
}

function nameRoom(labels: Buffer[]): number {
  return labels.reduce((sum, label) => sum + label.length + 1, 1);
}
