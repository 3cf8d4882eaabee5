import { decode, encode } from 'dns-packet';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitInstance } from '../../electron/services/discovery/names.ts';
import { readPacket, writeQuery } from '../../electron/services/discovery/packets.ts';
import { encodeResponse } from '../device/dns-wire.ts';
import { announcement } from './discovery-support.ts';

const awkward = 'Dr. "Ö" 1.2 - B8A44F000001';
const service = '_axis-video._tcp.local';

/** The labels of the name at `offset`, as the bytes say. */
function labelsAt(packet: Buffer, offset: number): string[] {
  const length = packet[offset] ?? 0;
  if (length === 0) return [];
  if (length >= 0xc0) return labelsAt(packet, packet.readUInt16BE(offset) & 0x3fff);
  const end = offset + 1 + length;
  return [packet.toString('utf8', offset + 1, end), ...labelsAt(packet, end)];
}

const instanceName = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 63 })
  .filter((text) => Buffer.byteLength(text) <= 63 && Buffer.from(text).toString() === text);

describe('questions', () => {
  it('keep an instance name with dots, quotes and UTF-8 in one label', () => {
    const [packet = Buffer.alloc(0)] = writeQuery([{ name: `${awkward}.${service}`, type: 'SRV' }]);
    expect(labelsAt(packet, 12)).toEqual([awkward, '_axis-video', '_tcp', 'local']);
    expect(decode(packet).questions).toEqual([{ name: `${awkward}.${service}`, type: 'SRV', class: 'IN' }]);
  });

  it('ask for the very labels that were announced, whatever the name', () => {
    fc.assert(
      fc.property(instanceName, (instance) => {
        const read = readPacket(encodeResponse(announcement({ instance }), []));
        const target =
          read.kind === 'answer' ? read.records.flatMap((r) => (r.type === 'PTR' ? r.target : [])) : [];
        const [packet = Buffer.alloc(0)] = writeQuery([{ name: target[0] ?? '', type: 'TXT' }]);
        expect(labelsAt(packet, 12)).toEqual([instance, '_axis-video', '_tcp', 'local']);
        expect(splitInstance(target[0] ?? '')).toEqual({ instance, service: '_axis-video._tcp' });
      }),
    );
  });

  it('leave out a name that fits no label', () => {
    expect(writeQuery([{ name: `${'ö'.repeat(40)}.${service}`, type: 'SRV' }])).toEqual([]);
  });

  it('leave out a name of more than 255 bytes', () => {
    const name = Array.from({ length: 5 }, () => 'x'.repeat(60)).join('.');
    expect(writeQuery([{ name, type: 'A' }])).toEqual([]);
  });

  it('split into packets of one frame each, known answers following the question', () => {
    const known = Array.from({ length: 300 }, (_, at) => ({
      name: service,
      target: `Camera no. ${at} - B8A44F${at.toString(16).padStart(6, '0').toUpperCase()}.${service}`,
      ttl: 4000 + at,
    }));
    const packets = writeQuery([{ name: service, type: 'PTR' }], known);
    const decoded = packets.map((packet) => decode(packet));
    expect(packets.length).toBeGreaterThan(1);
    expect(Math.max(...packets.map(({ length }) => length))).toBeLessThanOrEqual(1400);
    expect(decoded.map(({ questions }) => questions?.length)).toEqual([1, ...packets.slice(1).map(() => 0)]);
    expect(decoded.map(({ flag_tc }) => flag_tc)).toEqual([...packets.slice(1).map(() => true), false]);
    const repeated = decoded.flatMap(({ answers = [] }) => answers);
    expect(repeated).toEqual(
      known.map(({ name, target, ttl }) => {
        return { name, ttl, type: 'PTR', class: 'IN', flush: false, data: target };
      }),
    );
  });

  it('repeat a name by a pointer, which makes a known answer half as long', () => {
    const question = { name: service, type: 'PTR' as const };
    const known = { name: service, target: `AXIS P3265-V - B8A44F000001.${service}`, ttl: 4000 };
    const alone = writeQuery([question])[0]?.length ?? 0;
    const both = writeQuery([question], [known])[0]?.length ?? 0;
    expect(both - alone).toBe(2 + 10 + 1 + 'AXIS P3265-V - B8A44F000001'.length + 2);
  });
});

describe('packets', () => {
  it('give the records of an announcement, the serial number out of the text', () => {
    const read = readPacket(encodeResponse(announcement({ addresses: ['10.0.0.48', '169.254.7.9'] }), []));
    const instance = `AXIS P3265-V - B8A44F000001.${service}`;
    const host = 'axis-b8a44f000001.local';
    expect(read).toEqual({
      kind: 'answer',
      records: [
        { type: 'PTR', name: service, ttl: 120, flush: false, target: instance },
        { type: 'SRV', name: instance, ttl: 120, flush: true, target: host, port: 80 },
        { type: 'TXT', name: instance, ttl: 120, flush: true, serial: 'B8A44F000001' },
        { type: 'A', name: host, ttl: 120, flush: true, address: '10.0.0.48' },
        { type: 'A', name: host, ttl: 120, flush: true, address: '169.254.7.9' },
      ],
    });
  });

  it.each([
    ['in lower case', ['macaddress=b8a44f631339'], 'B8A44F631339'],
    ['under a key in capitals', ['MACADDRESS=B8A44F631339'], 'B8A44F631339'],
    ['behind other pairs', ['a=b', 'macaddress=B8:A4:4F:63:13:39'], 'B8A44F631339'],
    ['twice: the first counts', ['macaddress=B8A44F631339', 'macaddress=ACCC8E000001'], 'B8A44F631339'],
    ['that is none', ['macaddress=hello'], null],
    ['missing', [''], null],
  ])('read a serial number %s', (_how, data, serial) => {
    const packet = encode({ type: 'response', answers: [{ type: 'TXT', name: `x.${service}`, data }] });
    const read = readPacket(packet);
    expect(read).toMatchObject({ kind: 'answer', records: [{ type: 'TXT', serial }] });
  });

  it('of other programs that ask are told apart from answers', () => {
    const packet = encode({ type: 'query', questions: [{ type: 'PTR', name: service }] });
    expect(readPacket(packet)).toEqual({ kind: 'question' });
  });

  it('leave out records of other types and classes and bound a lifetime to two hours', () => {
    const packet = encode({
      type: 'response',
      answers: [
        { type: 'HINFO', name: 'a.local', data: { cpu: 'x', os: 'y' } },
        { type: 'A', name: 'a.local', class: 'CH', data: '10.0.0.1' },
        { type: 'A', name: 'a.local', ttl: 0xffffffff, data: '10.0.0.2' },
      ],
    });
    expect(readPacket(packet)).toEqual({
      kind: 'answer',
      records: [{ type: 'A', name: 'a.local', ttl: 7200, flush: false, address: '10.0.0.2' }],
    });
  });

  it('with an operation or error code, or that claim more records than they hold, are malformed', () => {
    const good = encodeResponse(announcement(), []);
    const changed = (at: number, value: number) => {
      const copy = Buffer.from(good);
      copy.writeUInt16BE(value, at);
      return readPacket(copy).kind;
    };
    expect(changed(2, 0x8403)).toBe('malformed');
    expect(changed(2, 0x9400)).toBe('malformed');
    expect(changed(6, 0xffff)).toBe('malformed');
    expect(readPacket(good.subarray(0, 11)).kind).toBe('malformed');
    expect(readPacket(good.subarray(0, good.length - 1)).kind).toBe('malformed');
  });

  it('whatever they hold, never throw', () => {
    const good = encodeResponse(announcement({ instance: awkward }), []);
    const damaged = fc
      .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
      .map((changes) => {
        const copy = Buffer.from(good);
        for (const [at, value] of changes) copy[at] = value;
        return copy;
      });
    const random = fc.uint8Array({ maxLength: 600 }).map((bytes) => {
      const packet = Buffer.from(bytes);
      if (packet.length > 2) packet[2] = 0x84;
      return packet;
    });
    fc.assert(
      fc.property(fc.oneof(damaged, random), (packet) => {
        expect(['answer', 'question', 'malformed']).toContain(readPacket(packet).kind);
      }),
      { numRuns: 2000 },
    );
  });
});
