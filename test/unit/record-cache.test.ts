import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { toName } from '../../electron/services/discovery/names.ts';
import { readPacket, type MdnsRecord } from '../../electron/services/discovery/packets.ts';
import type { Question } from '../../electron/services/discovery/queries.ts';
import { RecordCache } from '../../electron/services/discovery/record-cache.ts';
import { encodeResponse } from '../device/dns-wire.ts';
import { named, records, type Announced } from './discovery-support.ts';

const labels = {
  service: ['_axis-video', '_tcp', 'local'],
  instance: ['AXIS P3265-V - B8A44F000001', '_axis-video', '_tcp', 'local'],
  host: ['axis-b8a44f000001', 'local'],
};
const service = named(...labels.service);
const instance = named(...labels.instance);
const host = named(...labels.host);
const goodbye = (of: Announced = {}) => records({ ...of, ttl: 0 });
const only = (list: MdnsRecord[], ...types: MdnsRecord['type'][]) =>
  list.filter(({ type }) => types.includes(type));

let cache: RecordCache;
beforeEach(() => {
  cache = new RecordCache(() => 0);
});

const order = ['PTR', 'SRV', 'TXT', 'A', 'AAAA'];

/** Plays time on, and tells at which times which questions fell due. */
function questionsUntil(end: number, from = 0): [number, Question[]][] {
  const asked: [number, Question[]][] = [];
  for (let now: number | null = from; now !== null && now <= end; now = cache.nextDue()) {
    const questions = cache.due(now);
    questions.sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
    if (questions.length > 0) asked.push([now, questions]);
  }
  return asked;
}

describe('an address where nothing answers', () => {
  it('is asked for anew at once, and stays until another is told', () => {
    cache.receive(records({ addresses: ['10.0.0.48'] }), 0, 'multicast');
    cache.due(0);
    cache.doubt('10.0.0.48', 20_000);
    expect(questionsUntil(20_000, 20_000)).toEqual([[20_000, [{ name: host, type: 'A' }]]]);
    expect(cache.instances(60_000)).toMatchObject([{ addresses: ['10.0.0.48'] }]);
    cache.receive(records({ addresses: ['10.0.0.99'] }), 60_000, 'multicast');
    cache.due(61_001);
    expect(cache.instances(61_001)).toMatchObject([{ addresses: ['10.0.0.99'] }]);
  });

  it('is asked for again as before where nobody tells of another', () => {
    cache.receive(records(), 0, 'multicast');
    const usual = questionsUntil(130_000);
    cache = new RecordCache(() => 0);
    cache.receive(records(), 0, 'multicast');
    cache.due(0);
    cache.doubt('10.0.0.48', 20_000);
    cache.due(20_000);
    expect(questionsUntil(130_000, 20_001)).toEqual(usual);
  });

  it('of nobody that is known asks nothing', () => {
    cache.receive(records(), 0, 'multicast');
    cache.due(0);
    cache.doubt('10.0.0.1', 20_000);
    expect(questionsUntil(20_000, 20_000)).toEqual([]);
  });
});

describe('a device', () => {
  it('is there with all that it announced', () => {
    cache.receive(records({ addresses: ['10.0.0.48', '169.254.7.9'] }), 5000, 'multicast');
    expect(cache.instances(5000)).toEqual([
      {
        service: '_axis-video._tcp',
        name: 'AXIS P3265-V - B8A44F000001',
        serial: 'B8A44F000001',
        textMissing: false,
        host,
        port: 80,
        addresses: ['10.0.0.48', '169.254.7.9'],
        lastSeen: 5000,
      },
    ]);
  });

  it('is one, however it writes its name', () => {
    cache.receive(records(), 0, 'multicast');
    const shouted = records().map((record) => ({ ...record, name: record.name.toUpperCase() }));
    cache.receive(shouted, 10, 'multicast');
    expect(cache.size).toBe(4);
  });

  it('goes one second after its goodbye', () => {
    cache.receive(records(), 0, 'multicast');
    cache.receive(goodbye(), 10_000, 'multicast');
    expect(cache.instances(10_999)).toHaveLength(1);
    expect(cache.instances(11_000)).toEqual([]);
    cache.due(11_000);
    expect(cache.size).toBe(0);
  });

  it('goes when its time is over, and not before', () => {
    cache.receive(records({ ttl: 120 }), 0, 'multicast');
    expect(cache.instances(119_999)).toHaveLength(1);
    expect(cache.instances(120_000)).toEqual([]);
    cache.due(120_000);
    expect(cache.size).toBe(0);
    expect(cache.nextDue()).toBeNull();
  });

  it('goes when its host has expired, though its name lives for an hour yet', () => {
    cache.receive(only(records({ ttl: 4500 }), 'PTR', 'TXT'), 0, 'multicast');
    cache.receive(only(records({ ttl: 120 }), 'SRV', 'A'), 0, 'multicast');
    expect(cache.instances(119_999)).toHaveLength(1);
    expect(cache.instances(120_000)).toEqual([]);
  });

  it('stays when it announces itself again', () => {
    cache.receive(records({ ttl: 120 }), 0, 'multicast');
    cache.receive(records({ ttl: 120 }), 100_000, 'multicast');
    cache.due(130_000);
    expect(cache.instances(130_000)).toMatchObject([{ lastSeen: 100_000 }]);
  });

  it('is not touched by somebody else’s goodbye', () => {
    cache.receive(records(), 0, 'multicast');
    cache.receive(goodbye({ serial: 'ACCC8E000002' }), 10, 'multicast');
    expect(cache.instances(5000)).toHaveLength(1);
  });
});

describe('a changed address', () => {
  const addresses = (now: number) => cache.instances(now).flatMap((found) => found.addresses);

  it('replaces the old one a second later, where the device says that it is the only one', () => {
    cache.receive(records({ addresses: ['10.0.0.48'] }), 0, 'multicast');
    cache.receive(only(records({ addresses: ['10.0.0.99'] }), 'A'), 10_000, 'multicast');
    expect(addresses(10_999)).toEqual(['10.0.0.48', '10.0.0.99']);
    expect(addresses(11_000)).toEqual(['10.0.0.99']);
  });

  it('leaves alone what came within the last second: the same answer in a packet of its own', () => {
    cache.receive(records({ addresses: ['10.0.0.48'] }), 0, 'multicast');
    cache.receive(only(records({ addresses: ['169.254.7.9'] }), 'A'), 900, 'multicast');
    expect(addresses(5000)).toEqual(['10.0.0.48', '169.254.7.9']);
  });

  it('stands beside the old one where the device does not say so', () => {
    cache.receive(records({ addresses: ['10.0.0.48'] }), 0, 'multicast');
    const shared = only(records({ addresses: ['10.0.0.99'] }), 'A').map((r) => ({ ...r, flush: false }));
    cache.receive(shared, 10_000, 'multicast');
    expect(addresses(20_000)).toEqual(['10.0.0.48', '10.0.0.99']);
  });

  it('leaves the addresses of other devices alone', () => {
    const other = { serial: 'ACCC8E000002', addresses: ['10.0.0.49'] };
    cache.receive([...records(), ...records(other)], 0, 'multicast');
    cache.receive(only(records({ addresses: ['10.0.0.99'] }), 'A'), 10_000, 'multicast');
    expect(addresses(20_000).sort()).toEqual(['10.0.0.49', '10.0.0.99']);
  });
});

describe('a pointer that claims to be the only one', () => {
  it('ends no other: all devices share the name of their service', () => {
    cache.receive(records(), 0, 'multicast');
    const others = records({ serial: 'ACCC8E000002' }).map((record) => ({ ...record, flush: true }));
    cache.receive(others, 10_000, 'multicast');
    expect(cache.instances(20_000)).toHaveLength(2);
  });
});

describe('an answer to our own port', () => {
  it('lives as long as a record does, though its lifetime is cut to 10 s for simpler askers', () => {
    cache.receive(records({ ttl: 10 }), 0, 'unicast');
    expect(cache.instances(119_999)).toHaveLength(1);
    expect(cache.instances(120_000)).toEqual([]);
  });

  it('never shortens what is known from an announcement', () => {
    cache.receive(records({ ttl: 4500 }), 0, 'multicast');
    cache.receive(records({ ttl: 10 }), 1000, 'unicast');
    expect(cache.instances(4_000_000)).toHaveLength(1);
  });

  it('says nothing about other records and no goodbyes', () => {
    cache.receive(records({ addresses: ['10.0.0.48'] }), 0, 'multicast');
    cache.receive(records({ addresses: ['10.0.0.99'] }), 10_000, 'unicast');
    cache.receive(goodbye(), 10_000, 'unicast');
    expect(cache.instances(20_000)).toMatchObject([{ addresses: ['10.0.0.48', '10.0.0.99'] }]);
  });
});

describe('questions fall due', () => {
  it('at 80, 85, 90 and 95 % of a record’s time', () => {
    cache.receive(records({ ttl: 100 }), 0, 'multicast');
    const asked = questionsUntil(99_999);
    expect(asked.map(([at]) => at)).toEqual([80_000, 85_000, 90_000, 95_000]);
    expect(asked[0]?.[1]).toEqual([
      { type: 'PTR', name: service },
      { type: 'SRV', name: instance },
      { type: 'TXT', name: instance },
      { type: 'A', name: host },
    ]);
  });

  it('up to 2 % later by chance', () => {
    cache = new RecordCache(() => 1);
    cache.receive(records({ ttl: 100 }), 0, 'multicast');
    expect(questionsUntil(99_999).map(([at]) => at)).toEqual([82_000, 87_000, 92_000, 97_000]);
  });

  it('no more once the answer has come', () => {
    cache.receive(records({ ttl: 100 }), 0, 'multicast');
    expect(cache.due(80_000)).toHaveLength(4);
    cache.receive(records({ ttl: 100 }), 80_050, 'multicast');
    expect(questionsUntil(160_000, 80_100)).toEqual([]);
  });

  it('for host and serial where a name came alone, then for the address', () => {
    cache.receive(only(records(), 'PTR'), 0, 'multicast');
    expect(cache.due(0)).toEqual([]);
    expect(questionsUntil(100)).toEqual([
      [
        60,
        [
          { type: 'SRV', name: instance },
          { type: 'TXT', name: instance },
        ],
      ],
    ]);
    cache.receive(only(records(), 'SRV', 'TXT'), 100, 'multicast');
    expect(questionsUntil(200, 100)).toEqual([
      [
        160,
        [
          { type: 'A', name: host },
          { type: 'AAAA', name: host },
        ],
      ],
    ]);
  });

  it('for an IPv6 address where no other IPv4 address is known than a link-local one', () => {
    cache.receive(records({ addresses: ['169.254.7.9'] }), 0, 'multicast');
    cache.due(0);
    expect(questionsUntil(100)).toEqual([[60, [{ type: 'AAAA', name: host }]]]);
    cache.receive(only(records({ addresses: ['10.0.0.48'] }), 'A'), 100, 'multicast');
    expect(questionsUntil(10_000, 100)).toEqual([]);
  });

  it('a few times only where no answer comes, and again after a sign of life or when told to', () => {
    cache.receive(only(records({ ttl: 4500 }), 'PTR', 'TXT'), 0, 'multicast');
    cache.due(0);
    const times = () => questionsUntil(100_000).map(([at]) => at);
    expect(times()).toEqual([60, 360, 1360, 4360, 14_360]);
    cache.receive(only(records({ ttl: 4500 }), 'PTR'), 200_000, 'multicast');
    cache.due(200_000);
    expect(questionsUntil(200_100, 200_060)).toHaveLength(1);
    questionsUntil(300_000, 200_100);
    cache.retry(300_000);
    cache.due(300_000);
    expect(questionsUntil(300_100, 300_060)).toHaveLength(1);
  });

  it('not for hosts that no device is on', () => {
    cache.receive(only(records({ ttl: 100 }), 'A'), 0, 'multicast');
    expect(questionsUntil(99_999)).toEqual([]);
  });
});

describe('known answers', () => {
  it('name what has more than half of its time left, with the time that is left', () => {
    cache.receive(records({ ttl: 100 }), 0, 'multicast');
    expect(cache.knownAnswers(49_999)).toEqual([{ name: service, target: instance, ttl: 50 }]);
    expect(cache.knownAnswers(50_000)).toEqual([]);
  });

  it('leave out a device of which something is missing, so that it sends all of it', () => {
    cache.receive(only(records(), 'PTR', 'SRV', 'TXT'), 0, 'multicast');
    expect(cache.knownAnswers(10)).toEqual([]);
    cache.receive(only(records(), 'A'), 20, 'multicast');
    expect(cache.knownAnswers(30)).toHaveLength(1);
  });
});

describe('on a hostile network', () => {
  const serialOf = (at: number) => at.toString(16).padStart(12, '0').toUpperCase();
  const known = (serial: string, now: number) =>
    cache.instances(now).some((found) => found.serial === serial && found.addresses.length > 0);
  const computer = (at: number): MdnsRecord[] => [
    { type: 'A', name: toName([`pc${at}`, 'local']), ttl: 7000, flush: true, address: '10.1.2.3' },
  ];
  /** Records of these types of a device that there is not. */
  const invented = (...kinds: MdnsRecord['type'][]) => {
    return (at: number) => only(records({ serial: serialOf(at), ttl: 7000 }), ...kinds);
  };
  /** One each 10 ms, from `start`; answers the time at which the last came. */
  function flood(count: number, start: number, of: (at: number) => MdnsRecord[]): number {
    for (let at = 0; at < count; at += 1) {
      const now = start + at * 10;
      cache.receive(of(at + start), now, 'multicast');
      cache.due(now);
    }
    return start + count * 10;
  }

  it('40,000 records are held at most, and those left out are counted', () => {
    for (let at = 0; at < 55_000; at += 1) cache.receive(computer(at), 0, 'multicast');
    expect([cache.size, cache.dropped]).toEqual([40_000, 15_000]);
    expect(cache.full).toBe(true);
    cache.due(7_000_000);
    expect([cache.size, cache.full, cache.nextDue()]).toEqual([0, false, null]);
  });

  // What follows has a hundredth of the room.
  const small = () => {
    cache = new RecordCache(() => 0, 400);
  };

  it.each([
    ['pointers without a host', 650, invented('PTR')],
    ['devices that never tell their address', 300, invented('PTR', 'SRV', 'TXT')],
    ['hosts and texts that nothing leads to', 300, invented('SRV', 'TXT')],
    ['addresses of other computers', 650, computer],
  ])(
    'a real device is known that comes after very many %s, and who was there before stays',
    (_what, count, of) => {
      small();
      cache.receive(records({ serial: 'B8A44F000001', ttl: 7000 }), 0, 'multicast');
      const now = flood(count, 0, of);
      expect(cache.size).toBeLessThanOrEqual(400);
      expect(cache.dropped).toBeGreaterThan(0);
      expect(cache.full).toBe(true);
      for (let at = 0; at < 5; at += 1) {
        const serial = serialOf(900_000 + at);
        cache.receive(records({ serial }), now + at, 'multicast');
        expect(known(serial, now + at)).toBe(true);
      }
      expect(known('B8A44F000001', now)).toBe(true);
    },
  );

  it('a real device is known that is told bit by bit while the flood goes on', () => {
    small();
    const real = records({ serial: 'ACCC8E000002' });
    cache.receive(only(real, 'PTR'), flood(650, 0, invented('PTR')), 'multicast');
    cache.receive(only(real, 'SRV', 'TXT'), flood(50, 6500, invented('PTR')), 'multicast');
    cache.receive(only(real, 'A'), flood(50, 7000, invented('PTR')), 'multicast');
    expect(known('ACCC8E000002', 7500)).toBe(true);
  });

  it('pointers without a host go before what lacks an address alone', () => {
    small();
    const real = records({ serial: 'B8A44F000001' });
    cache.receive(only(real, 'PTR', 'SRV', 'TXT'), 0, 'multicast');
    const now = flood(650, 0, invented('PTR'));
    cache.receive(only(real, 'A'), now, 'multicast');
    expect(known('B8A44F000001', now)).toBe(true);
  });

  it('what is complete stays: who comes when there is no room is counted, and known once there is room', () => {
    small();
    const now = flood(120, 0, (at) => records({ serial: serialOf(at), ttl: 120 }));
    expect(cache.full).toBe(true);
    expect(cache.dropped).toBe(120 * 4 - 400);
    expect(cache.instances(now)).toHaveLength(100);
    expect(questionsUntil(130_000, now)).not.toEqual([]);
    expect([cache.size, cache.full, cache.nextDue()]).toEqual([0, false, null]);
    cache.receive(records(), 130_000, 'multicast');
    expect(cache.instances(130_000)).toMatchObject([{ addresses: ['10.0.0.48'] }]);
  });

  it('one device has at most 32 addresses', () => {
    cache.receive(
      records({ addresses: Array.from({ length: 200 }, (_, at) => `10.0.0.${at}`) }),
      0,
      'multicast',
    );
    expect(cache.instances(0)[0]?.addresses).toHaveLength(32);
  });

  it('other services are not kept', () => {
    cache.receive(records({ service: '_ipp._tcp', addresses: [] }), 0, 'multicast');
    expect(cache.size).toBe(0);
  });
});

describe('whatever comes, in whatever order', () => {
  const site = ['B8A44F000001', 'ACCC8E000002', 'B8A44F000003'];
  const step = fc.record({
    serial: fc.constantFrom(...site),
    types: fc.subarray<MdnsRecord['type']>(['PTR', 'SRV', 'TXT', 'A'], { minLength: 1 }),
    address: fc.constantFrom('10.0.0.1', '192.168.0.90', '169.254.1.1'),
    ttl: fc.constantFrom(0, 1, 120, 4500),
    way: fc.constantFrom('multicast' as const, 'unicast' as const),
    wait: fc.constantFrom(0, 10, 999, 1001, 50_000),
  });

  it('a goodbye ends a device, and nothing is left when all time is over', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const mixed = new RecordCache(() => 0.5);
        let now = 0;
        for (const { serial, types, address, ttl, way, wait } of steps) {
          mixed.receive(only(records({ serial, addresses: [address], ttl }), ...types), now, way);
          now += wait;
          mixed.due(now);
          expect(mixed.nextDue() ?? Infinity).toBeGreaterThan(now);
        }
        for (const serial of site) mixed.receive(goodbye({ serial }), now, 'multicast');
        expect(mixed.instances(now + 1000)).toEqual([]);
        mixed.due(now + 7_200_000);
        expect(mixed.size).toBe(0);
      }),
    );
  });

  it('the packets of several devices give the same list', () => {
    const all = site.flatMap((serial) => records({ serial, addresses: ['192.168.0.90', '169.254.1.1'] }));
    const list = (order: MdnsRecord[]) => {
      const shuffled = new RecordCache(() => 0.5);
      for (const record of order) shuffled.receive([record], 0, 'multicast');
      return shuffled
        .instances(0)
        .map((found) => ({ ...found, addresses: found.addresses.sort() }))
        .sort((a, b) => a.name.localeCompare(b.name));
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
        expect(list(order)).toEqual(list(all));
        expect(list(all)).toHaveLength(3);
      }),
    );
  });

  it('damaged packets do no harm', () => {
    const good = encodeResponse(
      [
        { name: labels.service, type: 'PTR', ttl: 9, flush: true, data: { labels: labels.instance } },
        {
          name: labels.instance,
          type: 'SRV',
          ttl: 9,
          flush: true,
          data: { port: 1, target: labels.host },
        },
        { name: labels.host, type: 'A', ttl: 9, flush: true, data: { address: '10.0.0.1' } },
        { name: labels.host, type: 'AAAA', ttl: 9, flush: true, data: { address: 'fe80::1' } },
      ],
      [],
    );
    const changes = fc.array(fc.tuple(fc.integer({ min: 12, max: good.length - 1 }), fc.nat(255)), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 10 }), (packets) => {
        const damaged = new RecordCache(() => 0.5);
        for (const [at, list] of packets.entries()) {
          const packet = Buffer.from(good);
          for (const [offset, value] of list) packet[offset] = value;
          const read = readPacket(packet);
          if (read.kind === 'answer') damaged.receive(read.records, at * 700, 'multicast');
          damaged.due(at * 700);
          damaged.instances(at * 700);
          damaged.knownAnswers(at * 700);
        }
        damaged.receive(records(), 8000, 'multicast');
        expect(damaged.instances(8000).map(({ serial }) => serial)).toContain('B8A44F000001');
      }),
    );
  });
});
