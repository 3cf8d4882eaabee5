/** Reads what is announced, record by record: what one of them holds never costs the others. */
import ipaddr from 'ipaddr.js';
import { parseSerial } from '../../../shared/texts/clean-text.ts';
import { root, type Name } from './names.ts';

/** The parts of a DNS record that every type has. `ttl` is in seconds; 0 is a goodbye. */
interface RecordHead {
  name: Name;
  ttl: number;
  /** The sender says: these are all the records of this name and type that there are (RFC 6762, 10.2). */
  flush: boolean;
}
type RecordData =
  | { type: 'PTR'; target: Name }
  | { type: 'SRV'; target: Name; port: number }
  /** Of the text nothing but the serial number is kept: null where it names none. */
  | { type: 'TXT'; serial: string | null }
  | { type: 'A'; address: string }
  | { type: 'AAAA'; address: string };
export type MdnsRecord = RecordHead & RecordData;
export type AskedType = MdnsRecord['type'];

/** What came in: an answer's records, somebody's question (none of our business), or rubbish. */
export type Incoming =
  { kind: 'answer'; records: MdnsRecord[] } | { kind: 'question' } | { kind: 'malformed' };

export const typeNumbers: Record<AskedType, number> = { A: 1, PTR: 12, TXT: 16, AAAA: 28, SRV: 33 };
export const classInternet = 1;
export const headerLength = 12;
// Two hours: the longest recommended lifetime is 75 minutes, and a forged one must not stay for years.
const longestTtl = 7200;
const longestName = 255;
/** As many as a name can have labels. */
const mostPointers = 127;

/**
 * Reads a packet from the network; nothing is thrown. Records of other types and classes are stepped over by their
 * length, and so are those whose own data make no sense: reflectors between networks pass such records on. Where a
 * packet ends within a record, what came before it counts.
 */
export function readPacket(packet: Buffer): Incoming {
  if (packet.length < headerLength) return { kind: 'malformed' };
  const [flags = 0, questions = 0, ...counts] = [2, 4, 6, 8, 10].map((at) => packet.readUInt16BE(at));
  if ((flags & 0x8000) === 0) return { kind: 'question' };
  // Operation and answer code are zero in multicast DNS (RFC 6762, 18.3 and 18.11).
  if ((flags & 0x780f) !== 0) return { kind: 'malformed' };
  let at = headerLength;
  for (let left = questions; left > 0; left -= 1) at = nameEnd(packet, at) + 4;
  const first = at;
  const records: MdnsRecord[] = [];
  for (let left = counts.reduce((sum, count) => sum + count, 0); left > 0; left -= 1) {
    const data = nameEnd(packet, at) + 10;
    const end = data > packet.length ? Infinity : data + packet.readUInt16BE(data - 2);
    if (end > packet.length) return at === first ? { kind: 'malformed' } : { kind: 'answer', records };
    const record = readRecord(packet, at, data, end);
    if (record) records.push(record);
    at = end;
  }
  return { kind: 'answer', records };
}

/** Where the name that begins at `at` ends, which no pointer within has to lead anywhere for; Infinity for nowhere. */
function nameEnd(packet: Buffer, at: number): number {
  for (let length = packet[at]; length !== undefined; length = packet[at]) {
    if (length === 0) return at + 1;
    if (length >= 0xc0) return at + 2;
    if (length > 63) return Infinity;
    at += 1 + length;
  }
  return Infinity;
}

/** The record whose name begins at `owner` and whose data reach from `data` to before `end`; null where it is none of ours. */
function readRecord(packet: Buffer, owner: number, data: number, end: number): MdnsRecord | null {
  const type = packet.readUInt16BE(data - 10);
  const kind = packet.readUInt16BE(data - 8);
  if ((kind & 0x7fff) !== classInternet) return null;
  const body = readData(packet, type, data, end);
  const name = body && readName(packet, owner, data - 10);
  if (!body || name === null) return null;
  const ttl = Math.min(packet.readUInt32BE(data - 6), longestTtl);
  return { name, ttl, flush: (kind & 0x8000) !== 0, ...body };
}

function readData(packet: Buffer, type: number, data: number, end: number): RecordData | null {
  switch (type) {
    case typeNumbers.PTR: {
      const target = readName(packet, data, end);
      return target === null ? null : { type: 'PTR', target };
    }
    case typeNumbers.SRV: {
      const target = readName(packet, data + 6, end);
      // The root as a host says that there is no such service (RFC 2782).
      return target !== null && target !== root
        ? { type: 'SRV', target, port: packet.readUInt16BE(data + 4) }
        : null;
    }
    case typeNumbers.TXT:
      return { type: 'TXT', serial: serialIn(packet.subarray(data, end)) };
    case typeNumbers.A:
      return end - data === 4 ? { type: 'A', address: packet.subarray(data, end).join('.') } : null;
    case typeNumbers.AAAA:
      if (end - data !== 16) return null;
      return { type: 'AAAA', address: ipaddr.fromByteArray([...packet.subarray(data, end)]).toString() };
    default:
      return null;
  }
}

/**
 * The name that begins at `start` and ends before `end` or in a pointer (RFC 1035, 4.1.4). A pointer leads backwards, to a
 * name that ends before the one that it stands in, so that there are no loops. Null where there is no such name.
 */
function readName(packet: Buffer, start: number, end: number): Name | null {
  let name = '';
  for (let pointers = 0; pointers <= mostPointers; pointers += 1) {
    let at = start;
    let length = at < end ? packet[at] : undefined;
    while (length !== undefined && length > 0 && length <= 63) {
      at += 1 + length;
      length = at < end ? packet[at] : undefined;
    }
    name += packet.toString('latin1', start, at);
    if (length === undefined || name.length >= longestName) return null;
    if (length === 0) return name + root;
    if (length < 0xc0 || at + 2 > end) return null;
    const target = packet.readUInt16BE(at) & 0x3fff;
    if (target < headerLength) return null;
    // What stands there or behind it is out of bounds.
    end = start;
    start = target;
  }
  return null;
}

/**
 * The serial number in `macaddress=B8A44F631339`, or in `sn=B8A44F631339` as the services of AXIS OS 11.4 and later tell
 * it. The first pair of a name counts (RFC 6763, 6.4).
 */
function serialIn(text: Buffer): string | null {
  const pairs: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = at + 1 + (text[at] ?? 0);
    if (end <= text.length) pairs.push(text.toString('latin1', at + 1, end));
    at = end;
  }
  const valueOf = (key: string) =>
    pairs.find((pair) => pair.toLowerCase().startsWith(key))?.slice(key.length) ?? '';
  return parseSerial(valueOf('macaddress=')) ?? parseSerial(valueOf('sn='));
}
