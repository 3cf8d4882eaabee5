import { describe, expect, it } from 'vitest';
import type { Instance } from '../../electron/services/discovery/record-cache.ts';
import { readSightings, type Heard } from '../../electron/services/discovery/sightings.ts';
import { named } from './discovery-support.ts';

const found = (over: Partial<Instance> = {}): Instance => ({
  service: '_axis-video._tcp',
  name: 'AXIS P3265-V - B8A44F631339',
  serial: 'B8A44F631339',
  textMissing: false,
  host: named('axis-b8a44f631339', 'local'),
  port: 80,
  addresses: ['10.0.0.48'],
  lastSeen: 1000,
  ...over,
});
const gate = named('gate', 'local');
const heardBy = (address: string, zone: string, ...instances: Instance[]): Heard => {
  return { cards: [{ address, zone }], instances };
};
const read = (...instances: Instance[]) => readSightings([heardBy('10.0.0.5', 'eth0', ...instances)], 0);

describe('a sighting', () => {
  it('is one for each serial number, whatever the services and the cards that heard them', () => {
    const video = found({ port: 8080 });
    const secure = found({ service: '_vapix-https._tcp', port: 443, name: 'other', lastSeen: 3000 });
    const { sightings } = readSightings(
      [
        heardBy('192.168.1.5', 'wlan0', secure, video),
        heardBy('10.0.0.5', 'eth0', found({ port: 8080, addresses: ['169.254.7.9', '10.0.0.48'] })),
      ],
      0,
    );
    expect(sightings).toEqual([
      {
        serial: 'B8A44F631339',
        name: 'AXIS P3265-V - B8A44F631339',
        services: ['_axis-video._tcp', '_vapix-https._tcp'],
        addresses: ['10.0.0.48', '169.254.7.9'],
        port: 8080,
        httpsPort: 443,
        interfaces: ['10.0.0.5', '192.168.1.5'],
        lastSeen: 3000,
      },
    ]);
  });

  it('takes the serial number from the text, else from the host, else from the end of the name', () => {
    const serials = (over: Partial<Instance>) => read(found(over)).sightings.map(({ serial }) => serial);
    expect(serials({ serial: 'ACCC8E000001' })).toEqual(['ACCC8E000001']);
    expect(serials({ serial: null, host: named('AXIS-accc8e000002', 'local') })).toEqual(['ACCC8E000002']);
    expect(serials({ serial: null, host: gate, name: 'Gate - b8a44f000003' })).toEqual(['B8A44F000003']);
  });

  it('is made of what AXIS OS 13 announces, with the port for HTTPS alone and a name without mDNS’ own number', () => {
    const secure = (serial: string, name: string) =>
      found({
        service: '_vapix-https._tcp',
        serial,
        name,
        port: 443,
        host: named(name.toLowerCase(), 'local'),
      });
    const { sightings } = read(
      secure('B8A44F000001', 'AXIS M1075-L'),
      secure('B8A44F000002', 'AXIS M1075-L (2)'),
      secure('B8A44F000003', 'Gate (2)'),
    );
    expect(sightings).toMatchObject([
      { serial: 'B8A44F000001', name: 'AXIS M1075-L', port: null, httpsPort: 443 },
      { serial: 'B8A44F000002', name: 'AXIS M1075-L', port: null, httpsPort: 443 },
      { serial: 'B8A44F000003', name: 'Gate (2)' },
    ]);
  });

  it('has the friendly name of the video service, whatever the VAPIX services are called', () => {
    const secure = found({ service: '_vapix-https._tcp', name: 'AXIS P3265-V', port: 443, lastSeen: 5000 });
    const web = found({ service: '_vapix-http._tcp', name: 'AXIS P3265-V (3)', lastSeen: 5000 });
    expect(read(secure, web, found({ name: 'Gate (2)' })).sightings).toMatchObject([
      { name: 'Gate (2)', port: 80, httpsPort: 443 },
    ]);
  });

  it('is made for each of two factory-new devices at the same address', () => {
    const { sightings } = read(
      found({ addresses: ['192.168.0.90'] }),
      found({ serial: 'ACCC8E000002', addresses: ['192.168.0.90'] }),
    );
    expect(sightings.map(({ serial, addresses }) => [serial, addresses])).toEqual([
      ['ACCC8E000002', ['192.168.0.90']],
      ['B8A44F631339', ['192.168.0.90']],
    ]);
  });

  it('carries the newest name of the best service', () => {
    const { sightings } = read(
      found({ name: 'Old name', lastSeen: 1000 }),
      found({ name: 'New name', lastSeen: 2000 }),
      found({ name: 'Web', lastSeen: 3000, service: '_vapix-http._tcp' }),
    );
    expect(sightings[0]?.name).toBe('New name');
  });

  it('has a name without characters that hide or reorder text', () => {
    const bytes = Buffer.from('Gate\u202E\u0007 <b>').toString('latin1');
    expect(read(found({ name: bytes })).sightings[0]?.name).toBe('Gate\uFFFD\uFFFD <b>');
  });

  it('shows a name that is UTF-8 as it is meant, and one that is none with a sign in place of what is not', () => {
    expect(read(found({ name: 'B\xc3\xbcro' })).sightings[0]?.name).toBe('Büro');
    expect(read(found({ name: 'B\xfcro' })).sightings[0]?.name).toBe('B\uFFFDro');
  });

  it('lists routable addresses, then link-local ones, then those of IPv6', () => {
    const addresses = ['fe80::1', '169.254.3.4', '2001:db8::7', '10.0.0.48', '10.0.0.9'];
    expect(read(found({ addresses })).sightings[0]?.addresses).toEqual([
      '10.0.0.9',
      '10.0.0.48',
      '169.254.3.4',
      '2001:db8::7',
      'fe80::1%eth0',
    ]);
  });

  it('has a link-local IPv6 address with the card that heard it, once for each', () => {
    const local = found({ addresses: ['fe80::aecc:8eff:fe00:1'] });
    expect(
      readSightings([heardBy('10.0.0.5', 'eth0', local), heardBy('10.0.1.5', '7', local)], 0).sightings,
    ).toMatchObject([{ addresses: ['fe80::aecc:8eff:fe00:1%7', 'fe80::aecc:8eff:fe00:1%eth0'] }]);
  });

  it('has at most 32 addresses, those of its best service first', () => {
    const many = (at: number) => Array.from({ length: 32 }, (_, last) => `10.0.${at}.${last + 1}`);
    const names = Array.from({ length: 500 }, (_, at) =>
      found({ name: `Name ${at}`, service: '_axis-nvr._tcp', addresses: many(at % 200) }),
    );
    const { sightings } = read(...names, found());
    expect(sightings[0]?.addresses).toHaveLength(32);
    expect(sightings[0]?.addresses).toContain('10.0.0.48');
  });

  it('keeps the address of a device beside one that announces its serial number with 32 others, newer and by a better service', () => {
    const addresses = Array.from({ length: 32 }, (_, last) => `10.0.0.${last + 101}`);
    const forged = found({ name: 'Forged', service: '_axis-video._tcp', addresses, lastSeen: 9_000 });
    const own = found({ service: '_vapix-https._tcp', lastSeen: 1_000 });
    for (const order of [read(forged, own), read(own, forged)]) {
      expect(order.sightings[0]?.addresses).toHaveLength(32);
      expect(order.sightings[0]?.addresses).toContain('10.0.0.48');
    }
  });

  it('keeps its usual ports beside one that announces its serial number with others, newer', () => {
    const forged = (service: Instance['service']) =>
      found({ name: 'Forged', service, port: 9, addresses: ['10.0.0.9'], lastSeen: 9_000 });
    const own = (service: Instance['service'], port: number) => found({ service, port, lastSeen: 1_000 });
    const { sightings } = read(
      ...[forged('_axis-video._tcp'), forged('_vapix-https._tcp')],
      ...[own('_vapix-http._tcp', 80), own('_vapix-https._tcp', 443)],
    );
    expect(sightings[0]).toMatchObject({ port: 80, httpsPort: 443 });
    const other = read(own('_axis-video._tcp', 8080), found({ service: '_vapix-http._tcp', port: 0 }));
    expect(other.sightings[0]?.port).toBe(8080);
  });

  it('was last seen at a time of the wall clock', () => {
    const ago = readSightings([heardBy('10.0.0.5', 'eth0', found({ lastSeen: 1000.25 }))], 1_700_000_000_000);
    expect(ago.sightings[0]?.lastSeen).toBe(1_700_000_001_000);
  });

  it('never sends this computer to itself, or to everyone', () => {
    const addresses = ['127.0.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '::1', '::ffff:127.0.0.1'];
    expect(read(found({ addresses })).sightings[0]?.addresses).toEqual([]);
    const { sightings } = readSightings(
      [heardBy('127.0.0.1', 'lo', found({ addresses: ['127.20.0.9', '::1'] }))],
      0,
    );
    expect(sightings[0]?.addresses).toEqual(['127.20.0.9', '::1']);
  });
});

describe('what names no serial number', () => {
  const nobody = (over: Partial<Instance> = {}) =>
    found({ serial: null, host: gate, name: 'Gate 3', ...over });

  it('is told apart from devices by name and addresses, once for all its services and cards', () => {
    const secure = nobody({ service: '_vapix-https._tcp', port: 443, addresses: ['10.0.0.7'] });
    const both = readSightings(
      [heardBy('10.0.0.5', 'eth0', secure, nobody(), found()), heardBy('10.0.1.5', 'eth1', secure)],
      0,
    );
    expect(both).toMatchObject({
      sightings: [{ serial: 'B8A44F631339' }],
      nameless: [{ name: 'Gate 3', addresses: ['10.0.0.7', '10.0.0.48'] }],
      namelessCount: 1,
    });
  });

  it('is nobody’s business while its text may yet come, and where another service of its host tells the number', () => {
    expect(read(nobody({ textMissing: true })).namelessCount).toBe(0);
    expect(read(nobody(), found({ host: gate, service: '_vapix-http._tcp' })).namelessCount).toBe(0);
  });

  it('is counted, and some of it named, cleaned for showing', () => {
    const many = Array.from({ length: 100 }, (_, at) => nobody({ name: `Gate\u0007 ${at}` }));
    const { nameless, namelessCount } = read(...many);
    expect(namelessCount).toBe(100);
    expect(nameless).toHaveLength(24);
    expect(nameless[0]?.name).toBe('Gate\uFFFD 0');
  });
});
