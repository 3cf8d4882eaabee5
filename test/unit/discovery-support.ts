import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { decode, type DecodedPacket } from 'dns-packet';
import { toName } from '../../electron/services/discovery/names.ts';
import type { MdnsRecord } from '../../electron/services/discovery/packets.ts';
import { encodeResponse, type Record as WireRecord } from '../device/dns-wire.ts';

const group = '224.0.0.251';

export interface Announced {
  serial?: string;
  instance?: string;
  service?: string;
  host?: string;
  port?: number;
  addresses?: string[];
  /** For all records, in seconds. */
  ttl?: number;
}

/** What a device announces, as it goes on the wire: PTR, SRV, TXT and its addresses. */
export function announcement(of: Announced = {}): WireRecord[] {
  const { serial = 'B8A44F000001', service = '_axis-video._tcp', port = 80, ttl = 120 } = of;
  const { instance = `AXIS P3265-V - ${serial}`, host = `axis-${serial.toLowerCase()}` } = of;
  const type = [...service.split('.'), 'local'];
  const name = [instance, ...type];
  const target = [host, 'local'];
  return [
    { name: type, type: 'PTR', ttl, flush: false, data: { labels: name } },
    { name, type: 'SRV', ttl, flush: true, data: { port, target } },
    { name, type: 'TXT', ttl, flush: true, data: { strings: [`macaddress=${serial}`] } },
    ...(of.addresses ?? ['10.0.0.48']).map((address): WireRecord => {
      return {
        name: target,
        type: address.includes(':') ? 'AAAA' : 'A',
        ttl,
        flush: true,
        data: { address },
      };
    }),
  ];
}

export interface RawRecord {
  /** Labels, or the bytes as they go on the wire. */
  name: readonly (string | Buffer)[] | Buffer;
  type: number;
  data: Buffer;
  /** Internet, with the cache-flush bit, unless told otherwise. */
  class?: number;
  ttl?: number;
}

export const types = { A: 1, PTR: 12, HINFO: 13, TXT: 16, AAAA: 28, SRV: 33, NSEC: 47 };

/** A name's bytes, without compression. */
export function wireName(labels: readonly (string | Buffer)[]): Buffer {
  const parts = labels.map((label) => Buffer.from(label));
  return Buffer.concat([...parts.flatMap((part) => [Buffer.from([part.length]), part]), Buffer.from([0])]);
}

/** An answer made of these bytes, whatever they mean. */
export function rawPacket(records: readonly RawRecord[]): Buffer {
  const header = Buffer.from([0, 0, 0x84, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  header.writeUInt16BE(records.length, 6);
  const parts = records.flatMap((record) => {
    const fixed = Buffer.alloc(10);
    fixed.writeUInt16BE(record.type, 0);
    fixed.writeUInt16BE(record.class ?? 0x8001, 2);
    fixed.writeUInt32BE(record.ttl ?? 120, 4);
    fixed.writeUInt16BE(record.data.length, 8);
    const name = Buffer.isBuffer(record.name) ? record.name : wireName(record.name);
    return [name, fixed, record.data];
  });
  return Buffer.concat([header, ...parts]);
}

/** Data of an SRV record. */
export function serverData(port: number, host: readonly string[]): Buffer {
  return Buffer.concat([Buffer.from([0, 0, 0, 0, port >> 8, port & 0xff]), wireName(host)]);
}

/** Data of a TXT record. */
export function textData(...strings: string[]): Buffer {
  return Buffer.concat(strings.flatMap((text) => [Buffer.from([text.length]), Buffer.from(text, 'latin1')]));
}

/** The name of these labels as the program keeps it. */
export function named(...labels: string[]): string {
  return toName(labels.map((label) => Buffer.from(label).toString('latin1')));
}

/** The same as it comes out of a packet. */
export function records(of: Announced = {}): MdnsRecord[] {
  return announcement(of).map(({ name, type, ttl, flush, data }): MdnsRecord => {
    const head = { name: named(...name), ttl, flush };
    if ('labels' in data) return { ...head, type: 'PTR', target: named(...data.labels) };
    if ('target' in data) return { ...head, type: 'SRV', port: data.port, target: named(...data.target) };
    if ('address' in data) {
      return { ...head, type: data.address.includes(':') ? 'AAAA' : 'A', address: data.address };
    }
    if (!('strings' in data)) throw new Error(`${type} has no text`);
    return { ...head, type: 'TXT', serial: data.strings[0]?.slice('macaddress='.length) ?? null };
  });
}

/** Somebody on the loopback network's shared port: says what it is told to, and keeps the questions that it hears. */
export class Neighbour {
  readonly questions: (DecodedPacket & { from: RemoteInfo; bytes: Buffer })[] = [];
  private readonly socket: Socket;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('message', (packet, from) => {
      const decoded = question(packet);
      if (decoded) this.questions.push({ ...decoded, from, bytes: packet });
    });
  }

  /** `port` 0 is one that no responder may use. */
  static async open(port = 5353): Promise<Neighbour> {
    const socket = createSocket({ type: 'udp4', reuseAddr: true });
    await new Promise<void>((resolve) => void socket.bind(port, resolve));
    socket.addMembership(group, '127.0.0.1');
    socket.setMulticastInterface('127.0.0.1');
    return new Neighbour(socket);
  }

  /** How often this name and type was asked for from ports that count. */
  asked(name: string, type: string, counts: (port: number) => boolean): number {
    return this.questions.filter(
      ({ questions = [], from }) =>
        counts(from.port) && questions.some((question) => question.name === name && question.type === type),
    ).length;
  }

  say(answers: readonly WireRecord[]): Promise<void> {
    return this.sayRaw(encodeResponse(answers, []));
  }

  sayRaw(packet: Buffer, to = { port: 5353, address: group }): Promise<void> {
    return new Promise((resolve, reject) => {
      this.socket.send(packet, to.port, to.address, (error) => (error ? reject(error) : resolve()));
    });
  }

  close(): void {
    this.socket.close();
  }
}

function question(packet: Buffer): DecodedPacket | null {
  try {
    const decoded = decode(packet);
    return decoded.type === 'query' ? decoded : null;
  } catch {
    return null; // rubbish is sent on purpose here
  }
}
