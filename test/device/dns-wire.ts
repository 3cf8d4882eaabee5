/**
 * Writes mDNS responses and reads queries. Names are labels here, written as in `toBytes`: an instance name may hold
 * dots, which stay inside one label, and bytes of any encoding. Names are compressed, as devices do it.
 */
import { isIPv6 } from 'node:net';
import { fromBytes, toBytes } from './bytes.ts';

export interface Record {
  /** Labels from left to right, so that a dot inside one stays there. */
  name: readonly string[];
  type: 'PTR' | 'SRV' | 'TXT' | 'A' | 'AAAA' | 'NSEC' | 'HINFO';
  ttl: number;
  /** The cache-flush bit: this record replaces what was known. */
  flush: boolean;
  data:
    | { labels: readonly string[] }
    | { port: number; target: readonly string[] }
    | { strings: readonly string[] }
    | { address: string }
    | { bytes: Buffer };
}

/** Kinds of records that say nothing of a service; `lost` points beyond the packet, `empty` has no data. */
export type OtherRecord = 'nsec' | 'nsec-lost' | 'nsec-empty' | 'hinfo' | 'hinfo-empty';

/** Such a record as it stands in a packet. */
export function otherRecord(kind: OtherRecord, name: readonly string[]): Record {
  const type = kind.startsWith('nsec') ? 'NSEC' : 'HINFO';
  return { name, type, ttl: 4500, flush: true, data: { bytes: otherData[kind] } };
}

const otherData: { [kind in OtherRecord]: Buffer } = {
  // The next name is the one that stands first in the packet, the types are TXT and SRV.
  nsec: Buffer.from('c00c00050000800040', 'hex'),
  'nsec-lost': Buffer.from('c9f000050000800040', 'hex'),
  'nsec-empty': Buffer.alloc(0),
  hinfo: Buffer.from('\x07AARCH64\x05LINUX', 'latin1'),
  'hinfo-empty': Buffer.alloc(0),
};

export interface WireQuestion {
  name: readonly string[];
  type: number;
}

export const typeNumbers = { A: 1, PTR: 12, HINFO: 13, TXT: 16, AAAA: 28, SRV: 33, NSEC: 47 };

/** A response packet; `id` and `questions` are for legacy unicast answers alone. */
export function encodeResponse(
  answers: readonly Record[],
  additionals: readonly Record[],
  legacy?: { id: number; questions: readonly WireQuestion[] },
): Buffer {
  const writer = new Writer();
  const questions = legacy?.questions ?? [];
  for (const number of [legacy?.id ?? 0, 0x8400, questions.length, answers.length, 0, additionals.length])
    writer.uint16(number);
  for (const question of questions) {
    writer.name(question.name);
    writer.uint16(question.type);
    writer.uint16(1);
  }
  for (const record of [...answers, ...additionals]) writer.record(record);
  return writer.bytes();
}

class Writer {
  private readonly buffer = Buffer.alloc(9000);
  private readonly names = new Map<string, number>();
  private at = 0;

  bytes(): Buffer {
    return Buffer.from(this.buffer.subarray(0, this.at));
  }

  uint16(value: number): void {
    this.at = this.buffer.writeUInt16BE(value, this.at);
  }

  name(labels: readonly string[]): void {
    for (let index = 0; index < labels.length; index += 1) {
      const rest = labels.slice(index).join('\0').toLowerCase();
      const known = this.names.get(rest);
      if (known !== undefined) return this.uint16(0xc000 | known);
      this.names.set(rest, this.at);
      this.text(labels[index] ?? '');
    }
    this.at = this.buffer.writeUInt8(0, this.at);
  }

  record({ name, type, ttl, flush, data }: Record): void {
    this.name(name);
    this.uint16(typeNumbers[type]);
    this.uint16(flush ? 0x8001 : 1);
    this.at = this.buffer.writeUInt32BE(ttl, this.at);
    const lengthAt = this.at;
    this.uint16(0);
    if ('labels' in data) this.name(data.labels);
    else if ('strings' in data) for (const text of data.strings) this.text(text);
    else if ('address' in data) this.append(addressBytes(data.address));
    else if ('bytes' in data) this.append(data.bytes);
    else {
      this.uint16(0); // priority
      this.uint16(0); // weight
      this.uint16(data.port);
      this.name(data.target);
    }
    this.buffer.writeUInt16BE(this.at - lengthAt - 2, lengthAt);
  }

  private append(bytes: Buffer): void {
    this.at += bytes.copy(this.buffer, this.at);
  }

  /** A length byte and at most 63 bytes. */
  private text(text: string): void {
    const bytes = toBytes(text);
    if (bytes.length > 63) throw new Error(`Too long for mDNS (63 bytes): ${text}`);
    this.at = this.buffer.writeUInt8(bytes.length, this.at);
    this.append(bytes);
  }
}

function addressBytes(address: string): Buffer {
  if (!isIPv6(address)) return Buffer.from(address.split('.').map(Number));
  const halves = address.split('::').map((half) => half.split(':').filter((group) => group !== ''));
  const [front = [], back = []] = halves;
  const zeros = Array.from({ length: 8 - front.length - back.length }, () => '0');
  return Buffer.from([...front, ...zeros, ...back].map((group) => group.padStart(4, '0')).join(''), 'hex');
}

/** What is asked, and the pointers that the asker knows already. */
export interface Query {
  id: number;
  questions: WireQuestion[];
  known: { name: string[]; target: string[]; ttl: number }[];
}

/** Null for a response; throws where the packet cannot be read. */
export function readQuery(packet: Buffer): Query | null {
  if (packet.readUInt8(2) & 0x80) return null;
  let at = 12;
  const uint16 = (): number => packet.readUInt16BE((at += 2) - 2);
  const name = (): string[] => {
    const [labels, end] = nameAt(packet, at);
    at = end;
    return labels;
  };
  const questions = Array.from({ length: packet.readUInt16BE(4) }, () => {
    const question = { name: name(), type: uint16() };
    at += 2;
    return question;
  });
  const answers = Array.from({ length: packet.readUInt16BE(6) }, () => {
    const [owner, type] = [name(), uint16()];
    const ttl = packet.readUInt32BE(at + 2);
    const length = packet.readUInt16BE(at + 6);
    const start = at + 8;
    at = start + length;
    return type === typeNumbers.PTR ? [{ name: owner, target: nameAt(packet, start)[0], ttl }] : [];
  });
  return { id: packet.readUInt16BE(0), questions, known: answers.flat() };
}

/** The labels of a name, and where what follows it begins. */
function nameAt(packet: Buffer, start: number): [labels: string[], end: number] {
  const labels: string[] = [];
  let at = start;
  let end: number | undefined;
  for (let hops = 0; hops < 128; hops += 1) {
    const length = packet.readUInt8(at);
    if (length === 0) return [labels, end ?? at + 1];
    if (length >= 0xc0) {
      end ??= at + 2;
      at = packet.readUInt16BE(at) & 0x3fff;
    } else {
      labels.push(fromBytes(packet.subarray(at + 1, at + 1 + length)));
      at += 1 + length;
    }
  }
  throw new RangeError('A name without an end.');
}
