import { decode, encode } from 'dns-packet';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelsOf, splitInstance, textOf, toName } from '../../electron/services/discovery/names.ts';
import { readPacket, type MdnsRecord } from '../../electron/services/discovery/packets.ts';
import { writeQuery } from '../../electron/services/discovery/queries.ts';
import { isIPv4, isIPv6, zoneOf } from '../../shared/net/ip.ts';
import { encodeResponse } from '../device/dns-wire.ts';
import {
  announcement,
  named,
  rawPacket,
  serverData,
  textData,
  types,
  wireName,
  type RawRecord,
} from './discovery-support.ts';

const awkward = 'Dr. "Ö" 1.2 - B8A44F000001';
const type = ['_axis-video', '_tcp', 'local'];
const service = named(...type);

/** The labels of the name at `offset`, as the bytes say. */
function labelsAt(packet: Buffer, offset: number): string[] {
  const length = packet[offset] ?? 0;
  if (length === 0) return [];
  if (length >= 0xc0) return labelsAt(packet, packet.readUInt16BE(offset) & 0x3fff);
  const end = offset + 1 + length;
  return [packet.toString('latin1', offset + 1, end), ...labelsAt(packet, end)];
}

function recordsOf(packet: Buffer): MdnsRecord[] {
  const read = readPacket(packet);
  if (read.kind !== 'answer') throw new Error(`The packet is ${read.kind}`);
  return read.records;
}

describe('questions', () => {
  it('keep an instance name with dots, quotes and UTF-8 in one label', () => {
    const [packet = Buffer.alloc(0)] = writeQuery([{ name: named(awkward, ...type), type: 'SRV' }]);
    expect(labelsAt(packet, 12).map(textOf)).toEqual([awkward, ...type]);
    expect(decode(packet).questions).toEqual([
      { name: `${awkward}.${type.join('.')}`, type: 'SRV', class: 'IN' },
    ]);
  });

  it('ask for the very bytes that were announced, whatever they are', () => {
    const label = fc.uint8Array({ minLength: 1, maxLength: 63 }).map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(label, (instance) => {
        const data = wireName([instance, ...type]);
        const [pointer] = recordsOf(rawPacket([{ name: type, type: types.PTR, data }]));
        const target = pointer?.type === 'PTR' ? pointer.target : '';
        const [packet = Buffer.alloc(0)] = writeQuery([{ name: target, type: 'TXT' }]);
        expect(packet.subarray(12, 12 + data.length)).toEqual(data);
        expect(splitInstance(target)).toEqual({
          instance: instance.toString('latin1'),
          service: '_axis-video._tcp',
        });
      }),
    );
  });

  it('split into packets of one frame each, known answers following the question', () => {
    const names = Array.from(
      { length: 300 },
      (_, at) => `Camera no ${at} - B8A44F${at.toString(16).padStart(6, '0').toUpperCase()}`,
    );
    const known = names.map((name, at) => ({ name: service, target: named(name, ...type), ttl: 4000 + at }));
    const packets = writeQuery([{ name: service, type: 'PTR' }], known);
    const decoded = packets.map((packet) => decode(packet));
    expect(packets.length).toBeGreaterThan(1);
    expect(Math.max(...packets.map(({ length }) => length))).toBeLessThanOrEqual(1400);
    expect(decoded.map(({ questions }) => questions?.length)).toEqual([1, ...packets.slice(1).map(() => 0)]);
    expect(decoded.map(({ flag_tc }) => flag_tc)).toEqual([...packets.slice(1).map(() => true), false]);
    const repeated = decoded.flatMap(({ answers = [] }) => answers);
    expect(repeated).toEqual(
      names.map((name, at) => {
        const head = { name: type.join('.'), ttl: 4000 + at, type: 'PTR', class: 'IN', flush: false };
        return { ...head, data: `${name}.${type.join('.')}` };
      }),
    );
  });

  it('repeat a name by a pointer, which makes a known answer half as long', () => {
    const question = { name: service, type: 'PTR' as const };
    const known = { name: service, target: named('AXIS P3265-V - B8A44F000001', ...type), ttl: 4000 };
    const alone = writeQuery([question])[0]?.length ?? 0;
    const both = writeQuery([question], [known])[0]?.length ?? 0;
    expect(both - alone).toBe(2 + 10 + 1 + 'AXIS P3265-V - B8A44F000001'.length + 2);
  });
});

describe('packets', () => {
  it('give the records of an announcement, the serial number out of the text', () => {
    const packet = encodeResponse(announcement({ addresses: ['10.0.0.48', '169.254.7.9'] }), []);
    const instance = named('AXIS P3265-V - B8A44F000001', ...type);
    const host = named('axis-b8a44f000001', 'local');
    expect(readPacket(packet)).toEqual({
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
    ['as VAPIX services tell it', ['txtvers=1', 'sn=B8A44F631339', 'ep=param,apidisc,decaf'], 'B8A44F631339'],
    ['that is none', ['macaddress=hello', 'sn=1'], null],
    ['missing', [''], null],
  ])('read a serial number %s', (_how, strings, serial) => {
    const packet = rawPacket([{ name: ['x', ...type], type: types.TXT, data: textData(...strings) }]);
    expect(readPacket(packet)).toMatchObject({ kind: 'answer', records: [{ type: 'TXT', serial }] });
  });

  it('read IPv6 addresses in their short form', () => {
    const data = Buffer.from('fe80000000000000aecc8efffe000001', 'hex');
    const packet = rawPacket([{ name: ['gate', 'local'], type: types.AAAA, data }]);
    expect(recordsOf(packet)).toMatchObject([{ type: 'AAAA', address: 'fe80::aecc:8eff:fe00:1' }]);
  });

  it('of other programs that ask are told apart from answers', () => {
    const packet = encode({ type: 'query', questions: [{ type: 'PTR', name: type.join('.') }] });
    expect(readPacket(packet)).toEqual({ kind: 'question' });
  });

  it('leave out records of other types and classes and bound a lifetime to two hours', () => {
    const packet = encode({
      type: 'response',
      questions: [{ type: 'A', name: 'a.local' }],
      answers: [
        { type: 'HINFO', name: 'a.local', data: { cpu: 'x', os: 'y' } },
        { type: 'A', name: 'a.local', class: 'CH', data: '10.0.0.1' },
        { type: 'A', name: 'a.local', ttl: 0xffffffff, data: '10.0.0.2' },
      ],
    });
    expect(recordsOf(packet)).toEqual([
      { type: 'A', name: named('a', 'local'), ttl: 7200, flush: false, address: '10.0.0.2' },
    ]);
  });

  it('with an operation or error code, or without one whole record, are malformed', () => {
    const good = encodeResponse(announcement(), []);
    const changed = (at: number, value: number) => {
      const copy = Buffer.from(good);
      copy.writeUInt16BE(value, at);
      return readPacket(copy).kind;
    };
    expect(changed(2, 0x8403)).toBe('malformed');
    expect(changed(2, 0x9400)).toBe('malformed');
    expect(changed(4, 0xffff)).toBe('malformed');
    expect(readPacket(good.subarray(0, 11)).kind).toBe('malformed');
    expect(readPacket(good.subarray(0, 60)).kind).toBe('malformed');
  });

  it('that end within a record count up to there, and so do those that claim more than they hold', () => {
    const good = encodeResponse(announcement(), []);
    const kinds = (packet: Buffer) => recordsOf(packet).map((record) => record.type);
    expect(kinds(good.subarray(0, good.length - 1))).toEqual(['PTR', 'SRV', 'TXT']);
    const more = Buffer.from(good);
    more.writeUInt16BE(0xffff, 6);
    expect(kinds(more)).toEqual(['PTR', 'SRV', 'TXT', 'A']);
  });

  it('whatever they hold, never throw', () => {
    const addresses = ['10.0.0.48', 'fe80::aecc:8eff:fe00:1', '2001:db8::48'];
    const good = encodeResponse(announcement({ instance: awkward, addresses }), []);
    const damaged = fc
      .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
      .map((changes) => {
        const copy = Buffer.from(good);
        for (const [at, value] of changes) copy[at] = value;
        return copy;
      });
    const random = fc.uint8Array({ maxLength: 600 }).map((bytes) => {
      const packet = Buffer.from(bytes);
      if (packet.length > 3) packet.writeUInt16BE(0x8400, 2);
      return packet;
    });
    fc.assert(
      fc.property(fc.oneof(damaged, random), (packet) => {
        const read = readPacket(packet);
        expect(['answer', 'question', 'malformed']).toContain(read.kind);
        for (const record of read.kind === 'answer' ? read.records : []) {
          if (record.type === 'A') expect(isIPv4(record.address)).toBe(true);
          // Whatever it holds, an address has no zone: that comes from the card that hears it.
          if (record.type === 'AAAA')
            expect([isIPv6(record.address), zoneOf(record.address)]).toEqual([true, null]);
        }
      }),
      { numRuns: 100_000 },
    );
  }, 60_000);
});

describe('a record that cannot be read', () => {
  // PTR, NSEC, SRV, TXT and A of one device; the name within the NSEC's data is a pointer beyond the packet.
  const head =
    '0000840000000005000000000b5f617869732d766964656f045f746370056c6f63616c00000c000100001194001d04476174650b5f617869732d766964656f04' +
    '5f746370056c6f63616c0004476174650b5f617869732d766964656f045f746370056c6f63616c00';
  const nsec = '002f8001000011940009c0f000050800040040';
  const rest =
    '04476174650b5f617869732d766964656f045f746370056c6f63616c000021800100000078001f00000000005011617869732d616363633865303030303031056c6f63616c00' +
    '04476174650b5f617869732d766964656f045f746370056c6f63616c0000108001000011940018176d6163616464726573733d414343433845303030303031' +
    '11617869732d616363633865303030303031056c6f63616c00000180010000007800040a000007';
  /** A pointer, as the last two bytes of a record without other data, to the name that stands behind it. */
  const behind = (0xc000 | (head.length / 2 + 12)).toString(16);
  const gate = named('Gate', ...type);
  const host = named('axis-accc8e000001', 'local');

  it.each([
    ['an NSEC record whose pointer leads nowhere', nsec],
    ['an NSEC record without data', '002f8001000011940000'],
    ['a HINFO record without data', '000d8001000011940000'],
    ['an A record of five bytes', '00018001000011940005c0a8005a00'],
    ['an A record without data', '0001800100001194' + '0000'],
    ['an AAAA record of four bytes', '001c8001000011940004c0a8005a'],
    ['a SRV record that ends before its host', '0021800100001194' + '0006' + '000000000050'],
    [
      'a SRV record whose host reaches beyond its data',
      '0021800100001194' + '0009' + '000000000050' + '056c6f',
    ],
    ['a SRV record without a host', '0021800100001194' + '0007' + '000000000050' + '00'],
    ['a PTR record whose pointer leads to itself', '000c8001000011940002' + 'c063'],
    ['a PTR record whose pointer leads forwards, to a good name', '000c8001000011940002' + behind],
    ['a PTR record whose pointer leads into the header', '000c8001000011940002' + 'c004'],
    ['a PTR record with a label of a kind that nobody uses', '000c8001000011940003' + '410041'],
    ['a record of class ANY', '000100ff000011940004c0a8005a'],
  ])('costs the others nothing: %s', (_what, record) => {
    expect(recordsOf(Buffer.from(head + record + rest, 'hex'))).toEqual([
      { type: 'PTR', name: service, ttl: 4500, flush: false, target: gate },
      { type: 'SRV', name: gate, ttl: 120, flush: true, target: host, port: 80 },
      { type: 'TXT', name: gate, ttl: 4500, flush: true, serial: 'ACCC8E000001' },
      { type: 'A', name: host, ttl: 120, flush: true, address: '10.0.0.7' },
    ]);
  });

  it('costs the others nothing, whatever its data and its owner', () => {
    const others: RawRecord[] = [
      { name: type, type: types.PTR, data: wireName(['Gate', ...type]) },
      { name: ['Gate', ...type], type: types.SRV, data: serverData(443, ['gate', 'local']) },
      { name: ['Gate', ...type], type: types.TXT, data: textData('macaddress=ACCC8E000001') },
      { name: ['gate', 'local'], type: types.A, data: Buffer.from([10, 0, 0, 7]) },
    ];
    const bytes = fc.uint8Array({ maxLength: 80 }).map((data) => Buffer.from(data));
    const owner = fc.oneof(
      fc.constant(Buffer.from([0])),
      fc.nat(0x3fff).map((to) => Buffer.from([0xc0 | (to >> 8), to & 0xff])),
      fc.constant(wireName(['Gate', ...type])),
    );
    const broken = fc.record({
      name: owner,
      type: fc.oneof(fc.constantFrom(...Object.values(types)), fc.nat(0xffff)),
      data: bytes,
    });
    fc.assert(
      fc.property(broken, fc.nat(others.length), (record, at) => {
        const read = recordsOf(rawPacket(others.toSpliced(at, 0, record)));
        const alone = recordsOf(rawPacket(others));
        expect(read.length - alone.length).toBeLessThanOrEqual(1);
        for (const other of alone) expect(read).toContainEqual(other);
      }),
      { numRuns: 2000 },
    );
  });

  it('is one whose name takes more than 127 pointers, so that chains of them cost little', () => {
    /** A text record's data may hold anything: here a name, and pointers that each lead to the one before. */
    const chained = (pointers: number) => {
      const name = wireName(type);
      // The data of the first record begin behind the header, a name of one byte and the fixed part.
      const start = 12 + 1 + 10;
      const chain = Array.from({ length: pointers - 1 }, (_, at) => {
        const to = at === 0 ? start : start + name.length + 2 * (at - 1);
        return Buffer.from([0xc0 | (to >> 8), to & 0xff]);
      });
      const last = start + name.length + 2 * (pointers - 2);
      return rawPacket([
        { name: [], type: types.NSEC, data: Buffer.concat([name, ...chain]) },
        {
          name: Buffer.from([0xc0 | (last >> 8), last & 0xff]),
          type: types.A,
          data: Buffer.from([10, 0, 0, 7]),
        },
      ]);
    };
    expect(recordsOf(chained(127))).toMatchObject([{ type: 'A', name: service }]);
    expect(recordsOf(chained(128))).toEqual([]);
  });

  it('is one whose name has more than 255 bytes', () => {
    const data = Buffer.from([10, 0, 0, 7]);
    const long = (last: number) => [...Array.from({ length: 3 }, () => 'x'.repeat(63)), 'y'.repeat(last)];
    expect(recordsOf(rawPacket([{ name: long(61), type: types.A, data }]))).toHaveLength(1);
    expect(recordsOf(rawPacket([{ name: long(62), type: types.A, data }]))).toEqual([]);
  });
});

describe('names', () => {
  it('are made of labels and taken apart again, whatever these hold', () => {
    const label = fc
      .uint8Array({ minLength: 1, maxLength: 63 })
      .map((b) => Buffer.from(b).toString('latin1'));
    fc.assert(
      fc.property(fc.array(label, { maxLength: 4 }), (labels) => {
        expect(labelsOf(toName(labels))).toEqual(labels);
      }),
    );
  });

  it('are an instance of a service where they end in its labels, and not where one label looks like them', () => {
    expect(splitInstance(named('A.B', ...type))).toEqual({ instance: 'A.B', service: '_axis-video._tcp' });
    expect(splitInstance(named('A', 'B', ...type))).toEqual({ instance: 'A.B', service: '_axis-video._tcp' });
    expect(splitInstance(named('GATE', '_AXIS-Video', '_TCP', 'LOCAL'))?.instance).toBe('GATE');
    expect(splitInstance(named('Gate._axis-video', '_tcp', 'local'))).toBeNull();
    expect(splitInstance(named('Gate\x0b_axis-video\x04_tcp\x05local'))).toBeNull();
    expect(splitInstance(service)).toBeNull();
    expect(splitInstance(named())).toBeNull();
  });
});
