import { describe, expect, it } from 'vitest';
import type { Instance } from '../../electron/services/discovery/record-cache.ts';
import { readSightings } from '../../electron/services/discovery/sightings.ts';

const found = (over: Partial<Instance> = {}): Instance => ({
  service: '_axis-video._tcp',
  name: 'AXIS P3265-V - B8A44F631339',
  serial: 'B8A44F631339',
  host: 'axis-b8a44f631339.local',
  port: 80,
  addresses: ['10.0.0.48'],
  lastSeen: 1000,
  ...over,
});
const read = (...instances: Instance[]) => readSightings([{ card: '10.0.0.5', instances }]);

describe('a sighting', () => {
  it('is one for each serial number, whatever the services and the cards that heard them', () => {
    const video = found({ port: 8080 });
    const secure = found({ service: '_vapix-https._tcp', port: 443, name: 'other', lastSeen: 3000 });
    const { sightings } = readSightings([
      { card: '192.168.1.5', instances: [secure, video] },
      { card: '10.0.0.5', instances: [found({ addresses: ['169.254.7.9', '10.0.0.48'] })] },
    ]);
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
    expect(serials({ serial: null, host: 'AXIS-accc8e000002.local' })).toEqual(['ACCC8E000002']);
    expect(serials({ serial: null, host: 'gate.local', name: 'Gate - b8a44f000003' })).toEqual([
      'B8A44F000003',
    ]);
  });

  it('is not made of what names no serial number, which is counted', () => {
    const nobody = found({ serial: null, host: 'gate.local', name: 'Gate' });
    expect(read(nobody, found())).toMatchObject({
      sightings: [{ serial: 'B8A44F631339' }],
      withoutSerial: 1,
    });
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
    expect(read(found({ name: 'Gate\u202E\u0007 <b>' })).sightings[0]?.name).toBe('Gate\uFFFD\uFFFD <b>');
  });

  it('lists routable addresses, then link-local ones, then those of IPv6', () => {
    const addresses = ['fe80::1', '169.254.3.4', '2001:db8::7', '10.0.0.48', '10.0.0.9'];
    expect(read(found({ addresses })).sightings[0]?.addresses).toEqual([
      '10.0.0.9',
      '10.0.0.48',
      '169.254.3.4',
      '2001:db8::7',
      'fe80::1',
    ]);
  });

  it('never sends this computer to itself, or to everyone', () => {
    const addresses = ['127.0.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '::1', '::ffff:127.0.0.1'];
    expect(read(found({ addresses })).sightings[0]?.addresses).toEqual([]);
    const onLoopback = readSightings([
      { card: '127.0.0.1', instances: [found({ addresses: ['127.20.0.9'] })] },
    ]);
    expect(onLoopback.sightings[0]?.addresses).toEqual(['127.20.0.9']);
  });
});
