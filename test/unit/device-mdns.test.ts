import { createSocket } from 'node:dgram';
import type { Socket } from 'node:dgram';
import { decode, encode } from 'dns-packet';
import type { Answer, DecodedPacket, Question } from 'dns-packet';
import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { toBytes } from '../device/bytes.ts';
import type { Clock } from '../device/clock.ts';
import type { SimulatedDevice } from '../device/device.ts';
import type { DeviceOptions } from '../device/options.ts';
import { startSite } from '../device/site.ts';
import type { Site } from '../device/site.ts';

/** Each test has a multicast port of its own, so that it hears nobody else. */
let port = 0;
let site: Site | undefined;
/** Time stands still: what the devices would do later is kept here. */
let later: { ms: number; run: () => void }[] = [];
const clock: Clock = {
  now: () => 1_800_000_000_000,
  after(ms, run) {
    later.push({ ms, run });
    return () => undefined;
  },
};
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  await site?.close();
  later = [];
});

interface Listener {
  socket: Socket;
  heard: DecodedPacket[];
  /** The same as they came, with those that dns-packet cannot read. */
  packets: Buffer[];
}

async function open(bindTo: number): Promise<Listener> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  await new Promise<void>((resolve) => void socket.bind(bindTo, '0.0.0.0', () => resolve()));
  sockets.push(socket);
  socket.setMulticastInterface('127.0.0.1');
  socket.setRecvBufferSize(4 * 1024 * 1024);
  const heard: DecodedPacket[] = [];
  const packets: Buffer[] = [];
  socket.on('message', (message) => {
    const isResponse = ((message[2] ?? 0) & 0x80) !== 0;
    if (!isResponse) return;
    packets.push(message);
    const packet = readable(message);
    if (packet !== null) heard.push(packet);
  });
  return { socket, heard, packets };
}

function readable(message: Buffer): DecodedPacket | null {
  try {
    return decode(message);
  } catch {
    return null;
  }
}

/** A querier on the group's own port, open before the site starts, so that it hears announcements. */
async function member(): Promise<Listener> {
  const probe = createSocket('udp4');
  await new Promise<void>((resolve) => void probe.bind(0, '127.0.0.1', () => resolve()));
  ({ port } = probe.address());
  await new Promise<void>((resolve) => void probe.close(() => resolve()));
  const listener = await open(port);
  listener.socket.addMembership('224.0.0.251', '127.0.0.1');
  return listener;
}

async function start(...devices: DeviceOptions[]): Promise<SimulatedDevice> {
  site = await startSite({ devices, mdnsPort: port, clock });
  const [device] = site.devices;
  if (device === undefined) throw new Error('no device');
  return device;
}

function ask(socket: Socket, questions: Question[], answers: Answer[] = []): void {
  socket.send(encode({ type: 'query', id: 7, questions, answers }), port, '224.0.0.251');
}

/** Asks for a name label by label, as `toBytes` writes them: dots and other encodings stay what they are. */
function askFor(socket: Socket, labels: readonly string[], type: number): void {
  const head = Buffer.from([0, 7, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  const name = labels.flatMap((label) => [Buffer.from([toBytes(label).length]), toBytes(label)]);
  const packet = Buffer.concat([head, ...name, Buffer.from([0, 0, type, 0, 1])]);
  socket.send(packet, port, '224.0.0.251');
}

const browse: Question[] = [{ type: 'PTR', name: '_axis-video._tcp.local' }];

describe('a device in mDNS', () => {
  it('announces itself as captured devices do, with the cache-flush bit', async () => {
    const { heard } = await member();
    const device = await start({ serial: 'B8A44F631339', model: 'AXIS P3265-V', port: 80, httpsPort: 443 });
    await eventually(() => expect(heard.length).toBeGreaterThan(0));
    const instance = 'AXIS P3265-V - B8A44F631339._axis-video._tcp.local';
    const target = 'axis-b8a44f631339.local';
    expect(heard[0]?.answers).toMatchObject([
      { type: 'PTR', name: '_axis-video._tcp.local', data: instance, ttl: 4500, flush: false },
      { type: 'SRV', name: instance, data: { port: device.port, target }, ttl: 120, flush: true },
      { type: 'TXT', name: instance, data: [Buffer.from('macaddress=B8A44F631339')], flush: true },
      { type: 'A', name: target, data: device.address, flush: true },
      { type: 'A', name: target, data: expect.stringMatching(/^169\.254\.\d+\.\d+$/) as unknown },
    ]);
  });

  it('says it again a second later, unless it has left by then', async () => {
    const { heard } = await member();
    const device = await start({});
    await eventually(() => expect(heard.length).toBe(1));
    expect(later.map(({ ms }) => ms)).toEqual([1000]);
    later[0]?.run();
    await eventually(() => expect(heard.length).toBe(2));
    expect(heard[1]).toEqual(heard[0]);
    device.silence();
    later[0]?.run();
    device.name = 'Renamed';
    device.announce();
    await eventually(() => expect(JSON.stringify(heard)).toContain('Renamed'));
    expect(heard.length).toBe(3);
  });

  it('names its HTTPS port only where it is an odd one', async () => {
    const { heard } = await member();
    const device = await start({ port: 0, httpsPort: 0 });
    await eventually(() => expect(heard.length).toBeGreaterThan(0));
    const https = heard[0]?.answers?.find(
      ({ type, name }) => type === 'SRV' && name.endsWith('_vapix-https._tcp.local'),
    );
    expect(https).toMatchObject({ data: { port: device.httpsPort } });
  });

  it('answers a member of the group in the group', async () => {
    const { socket, heard } = await member();
    await start({ ttl: 77 }, {});
    await eventually(() => expect(heard.length).toBe(2));
    ask(socket, browse);
    await eventually(() => expect(heard.length).toBe(4));
    expect(heard[2]).toMatchObject({ id: 0, questions: [], answers: [{ type: 'PTR', ttl: 77 }] });
    expect(heard[2]?.additionals?.map(({ type }) => type)).toEqual(['SRV', 'TXT', 'A', 'A']);
  });

  it('answers an asker on another port alone, with the question, its id, and short times', async () => {
    const group = await member();
    await start({});
    await eventually(() => expect(group.heard.length).toBe(1));
    const { socket, heard } = await open(0);
    ask(socket, browse);
    await eventually(() => expect(heard.length).toBe(1));
    expect(heard[0]).toMatchObject({ id: 7, questions: browse, answers: [{ type: 'PTR', ttl: 10 }] });
    expect(heard[0]?.additionals?.every((record) => 'flush' in record && record.flush === false)).toBe(true);
  });

  it('keeps quiet towards an asker that knows it already, unless that is old knowledge', async () => {
    const { socket, heard } = await member();
    const device = await start({}, {});
    await eventually(() => expect(heard.length).toBe(2));
    const data = `${device.name}._axis-video._tcp.local`;
    const known = (ttl: number): Answer[] => [{ type: 'PTR', name: '_axis-video._tcp.local', ttl, data }];
    ask(socket, browse, known(4000));
    ask(socket, browse, known(1000));
    await eventually(() => expect(heard.length).toBe(5));
    const told = heard
      .slice(2)
      .filter(({ answers }) => answers?.[0] && 'data' in answers[0] && answers[0].data === data);
    expect(told.length).toBe(1);
  });

  it('answers for one name: SRV with its addresses, TXT, A; dots and UTF-8 in the name included', async () => {
    const { socket, heard } = await member();
    const device = await start({ name: 'Gate 3.5 "Süd" 📷' });
    await eventually(() => expect(heard.length).toBe(1));
    askFor(socket, [device.name, '_axis-video', '_tcp', 'local'], 33);
    await eventually(() => expect(heard.length).toBe(2));
    expect(heard[1]).toMatchObject({
      answers: [{ type: 'SRV' }],
      additionals: [{ type: 'A' }, { type: 'A' }],
    });
    askFor(socket, [device.name, '_AXIS-video', '_tcp', 'local'], 16);
    await eventually(() => expect(heard.length).toBe(3));
    expect(heard[2]).toMatchObject({ answers: [{ type: 'TXT' }] });
    ask(socket, [{ type: 'A', name: `axis-${device.serial.toLowerCase()}.local` }]);
    await eventually(() => expect(heard.length).toBe(4));
    expect(heard[3]?.answers?.map(({ type }) => type)).toEqual(['A', 'A']);
  });

  it('may have a name of no encoding, and answers to its very bytes alone', async () => {
    const { socket, heard, packets } = await member();
    await start({ name: 'B\udcfcro' });
    await eventually(() => expect(heard.length).toBe(1));
    expect(packets[0]?.includes(Buffer.from('\x04B\xfcro\xc0', 'latin1'))).toBe(true);
    askFor(socket, ['B\ufffdro', '_axis-video', '_tcp', 'local'], 33);
    askFor(socket, ['B\udcfcro', '_axis-video', '_tcp', 'local'], 33);
    await eventually(() => expect(heard.length).toBe(2));
    expect(heard[1]).toMatchObject({ answers: [{ type: 'SRV' }] });
  });

  it('of AXIS OS 13 announces HTTPS alone, without its serial number in the name', async () => {
    const { heard } = await member();
    const os13 = { profile: 'os13', model: 'AXIS Q1656' } as const;
    const device = await start(os13, os13);
    await eventually(() => expect(heard.length).toBe(2));
    const instance = 'AXIS Q1656._vapix-https._tcp.local';
    const txt = [`sn=${device.serial}`, 'txtvers=1', 'ep=param,apidisc,decaf'].map((pair) =>
      Buffer.from(pair),
    );
    expect(heard[0]?.answers?.slice(0, 3)).toMatchObject([
      { type: 'PTR', name: '_vapix-https._tcp.local', data: instance },
      { type: 'SRV', name: instance, data: { port: device.httpsPort } },
      { type: 'TXT', name: instance, data: txt },
    ]);
    expect(JSON.stringify(heard)).not.toContain('_axis-video');
    expect(heard[1]?.answers?.[0]).toMatchObject({ data: 'AXIS Q1656 (2)._vapix-https._tcp.local' });
  });

  it('may leave TXT out, and speak of IPv6 alone', async () => {
    const { heard } = await member();
    await start({
      services: ['_vapix-https._tcp'],
      withoutTxt: ['_vapix-https._tcp'],
      announcedAddresses: ['fe80::aecc:8eff:fe00:1'],
      port: 80,
      httpsPort: 443,
    });
    await eventually(() => expect(heard.length).toBe(1));
    expect(heard[0]?.answers).toMatchObject([
      { type: 'PTR' },
      { type: 'SRV', data: { port: 443 } },
      { type: 'AAAA', data: 'fe80::aecc:8eff:fe00:1' },
    ]);
  });

  it.each([
    ['nsec', '002f8001000011940009c00c00050000800040'],
    ['nsec-lost', '002f8001000011940009c9f000050000800040'],
    ['nsec-empty', '002f8001000011940000'],
    ['hinfo', '000d800100001194000e074141524348363405'],
    ['hinfo-empty', '000d8001000011940000'],
  ] as const)('may put %s among its records', async (kind, bytes) => {
    const { packets } = await member();
    await start({ otherRecords: [kind], port: 80, httpsPort: 443 });
    await eventually(() => expect(packets.length).toBe(1));
    const hex = packets[0]?.toString('hex') ?? '';
    expect(hex).toContain(bytes);
    // Between its pointer and its SRV record, whose port is 80.
    expect(hex.indexOf(bytes)).toBeLessThan(hex.indexOf('00218001'));
  });

  it('says goodbye with TTL 0, can fall silent, and says its new address after a move', async () => {
    const { socket, heard } = await member();
    const device = await start({}, {});
    const [, other] = site?.devices ?? [];
    await eventually(() => expect(heard.length).toBe(2));
    device.goodbye();
    await eventually(() => expect(heard.length).toBe(3));
    expect(heard[2]?.answers?.every((record) => 'ttl' in record && record.ttl === 0)).toBe(true);
    ask(socket, browse);
    await eventually(() => expect(heard.length).toBe(4));
    expect(JSON.stringify(heard[3])).toContain(other?.serial);
    other?.silence();
    const moved = device.address.replace(/\d+$/, '99');
    await device.moveTo(moved);
    await eventually(() => expect(heard.length).toBe(5));
    expect(heard[4]?.answers).toContainEqual(expect.objectContaining({ type: 'A', data: moved }));
    ask(socket, browse);
    await eventually(() => expect(heard.length).toBe(6));
    expect(JSON.stringify(heard[5])).toContain(device.serial);
  });

  it('takes its old name back with TTL 0 when it is given another, and keeps its address', async () => {
    const { heard } = await member();
    const device = await start({ name: 'Old name' });
    await eventually(() => expect(heard.length).toBe(1));
    device.name = 'New name';
    device.announce();
    await eventually(() => expect(heard.length).toBe(3));
    const [, taken, given] = heard.map(({ answers }) => answers ?? []);
    expect(taken?.length).toBeGreaterThan(0);
    expect(taken?.every((record) => 'ttl' in record && record.ttl === 0 && record.type !== 'A')).toBe(true);
    expect(JSON.stringify(taken)).toContain('Old name');
    expect(JSON.stringify(given)).toContain('New name');
  });

  it('is not put off by a malformed packet', async () => {
    const { socket, heard } = await member();
    await start({});
    await eventually(() => expect(heard.length).toBe(1));
    socket.send(Buffer.from([0, 7, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0xc0]), port, '224.0.0.251');
    ask(socket, browse);
    await eventually(() => expect(heard.length).toBe(2));
    expect(site?.mdns?.counts.malformed).toBe(1);
  });
});

describe('a thousand devices', () => {
  it('start, each with a serial and an address of its own, and all answer one question', async () => {
    await member();
    site = await startSite({
      devices: Array.from({ length: 1000 }, () => ({})),
      mdnsPort: port,
      seed: 7,
      clock,
    });
    expect(new Set(site.devices.map(({ serial }) => serial)).size).toBe(1000);
    expect(new Set(site.devices.map(({ address, port: own }) => `${address}:${own}`)).size).toBe(1000);
    const { socket, heard } = await open(0);
    ask(socket, browse);
    await eventually(() => expect(heard.length).toBe(1000));
  });
});
