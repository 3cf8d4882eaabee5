import { createSocket, type SocketOptions } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { systemClock } from '../../electron/services/clock.ts';
import { Discovery, type DiscoveryNeeds } from '../../electron/services/discovery/discovery.ts';
import { encodeResponse } from '../device/dns-wire.ts';
import { ManualClock } from '../clock.ts';
import {
  announcement,
  Neighbour,
  rawPacket,
  serverData,
  textData,
  types,
  wireName,
  type Announced,
} from './discovery-support.ts';

// Other programs may announce devices on this computer's loopback too: each test looks for serial numbers of its own.
let count = 0;
const newSerial = () =>
  (process.pid.toString(16).padStart(8, '0') + (count++).toString(16).padStart(4, '0')).toUpperCase();
const service = '_axis-video._tcp.local';

let clock: ManualClock;
let neighbour: Neighbour;
let discovery: Discovery;
const running: Discovery[] = [];

function make(needs: Partial<DiscoveryNeeds> = {}): Discovery {
  const made = new Discovery({ clock, interfaces: ['127.0.0.1'], random: () => 0, ...needs });
  running.push(made);
  return made;
}
const find = (serial: string, among = discovery) =>
  among.sightings().find((found) => found.serial === serial);
/** Our sockets' ports, to tell our questions from those of other programs on this computer, which share 5353. */
const ownPorts = new Set<number>();
const isOwnPort = (port: number) => port !== 5353 && ownPorts.has(port);
const own = ({ questions = [], from }: Neighbour['questions'][number]) =>
  isOwnPort(from.port) && questions.some(({ name }) => name === service);
const asked = (name: string, type: string) => neighbour.asked(name, type, isOwnPort);
const recordingSocket = (options: SocketOptions) => {
  const socket = createSocket(options);
  socket.on('listening', () => ownPorts.add(socket.address().port));
  return socket;
};
const rounds = () => neighbour.questions.filter(own).length;

beforeEach(async () => {
  clock = new ManualClock();
  ownPorts.clear();
  neighbour = await Neighbour.open();
  discovery = make({ createSocket: recordingSocket });
});
afterEach(() => {
  for (const each of running.splice(0)) each.stop();
  neighbour.close();
});

/** Starts and waits until the first question has gone round, when both sockets listen. */
async function start(): Promise<void> {
  discovery.start();
  await eventually(() => expect(rounds()).toBe(1));
}
async function hear(of: Announced & { serial: string }): Promise<void> {
  await neighbour.say(announcement(of));
  await eventually(() => expect(find(of.serial)).toBeDefined());
}

describe('asking', () => {
  it('goes out at once for all six services, from the shared port and from one of our own', async () => {
    await start();
    const names = [
      '_axis-video._tcp.local',
      '_axis-nvr._tcp.local',
      '_axis-bwsc._tcp.local',
      '_axis-audiosite._tcp.local',
      '_vapix-http._tcp.local',
      '_vapix-https._tcp.local',
    ];
    const ofOwnPort = neighbour.questions.find(own);
    expect(ofOwnPort?.questions?.map(({ name }) => name)).toEqual(names);
    await eventually(() =>
      expect(neighbour.questions.filter(({ from }) => from.port === 5353)).not.toEqual([]),
    );
  });

  it('comes again 1 and 3 s later, then at intervals that double up to a minute', async () => {
    await start();
    for (const [at, seconds] of [1, 2, 4, 8, 16, 32, 60, 60].entries()) {
      clock.advance(seconds * 1000 - 1);
      const before = rounds();
      clock.advance(1);
      await eventually(() => expect(rounds()).toBe(at + 2));
      expect(before).toBe(at + 1);
    }
  });

  it('starts over when told to', async () => {
    await start();
    clock.advance(1000);
    await eventually(() => expect(rounds()).toBe(2));
    discovery.askNow();
    await eventually(() => expect(rounds()).toBe(3));
    clock.advance(1000);
    await eventually(() => expect(rounds()).toBe(4));
  });

  it('comes again at once where very many answer, for then some answers are lost', async () => {
    await start();
    const serials = Array.from({ length: 20 }, newSerial);
    for (const serial of serials) await hear({ serial });
    clock.advance(249);
    expect(rounds()).toBe(1);
    clock.advance(1);
    await eventually(() => expect(rounds()).toBe(2));
    clock.advance(250);
    clock.advance(500);
    await eventually(() => expect(rounds()).toBe(3));
  });

  it('asks again for what never came, when told to', async () => {
    const serial = newSerial();
    const name = `AXIS P3265-V - ${serial}.${service}`;
    await start();
    await neighbour.say(announcement({ serial, ttl: 4500 }).slice(0, 1));
    const ask = () =>
      eventually(() => {
        clock.advance(60);
        expect(asked(name, 'SRV')).toBeGreaterThan(before);
      });
    let before = 0;
    await ask();
    clock.advance(60_000);
    await eventually(() => expect(asked(name, 'SRV')).toBe(5));
    before = 5;
    discovery.askNow();
    await ask();
  });

  it('names what is known already', async () => {
    const serial = newSerial();
    await start();
    await hear({ serial, instance: 'Dr. "Ö" 1.2' });
    clock.advance(1000);
    await eventually(() => expect(rounds()).toBe(2));
    const known = neighbour.questions.findLast(own)?.answers ?? [];
    expect(known).toContainEqual(
      expect.objectContaining({ type: 'PTR', name: service, data: `Dr. "Ö" 1.2.${service}` }),
    );
  });

  it('follows a name that came alone, until the device is complete', async () => {
    const serial = newSerial();
    const all = announcement({ serial, instance: `A.B ${serial}` });
    await start();
    await neighbour.say(all.slice(0, 1));
    await eventually(() => {
      clock.advance(60);
      expect(asked(`A.B ${serial}.${service}`, 'SRV')).toBeGreaterThan(0);
    });
    await neighbour.say(all.slice(1, 3));
    await eventually(() => {
      clock.advance(60);
      expect(asked(`axis-${serial.toLowerCase()}.local`, 'A')).toBeGreaterThan(0);
    });
    await neighbour.say(all.slice(3));
    await eventually(() => expect(find(serial)?.addresses).toEqual(['10.0.0.48']));
  });
});

describe('a device', () => {
  it('is listed when it announces itself, with the card that heard it', async () => {
    const serial = newSerial();
    await start();
    await hear({ serial, addresses: ['127.20.0.9', '169.254.7.9'], port: 8080 });
    expect(find(serial)).toEqual({
      serial,
      name: `AXIS P3265-V - ${serial}`,
      services: ['_axis-video._tcp'],
      addresses: ['127.20.0.9', '169.254.7.9'],
      port: 8080,
      httpsPort: null,
      interfaces: ['127.0.0.1'],
      lastSeen: clock.now(),
    });
  });

  it('that answers our own port alone is listed too', async () => {
    const serial = newSerial();
    await start();
    const { from } = neighbour.questions.find(own) ?? {};
    if (!from) throw new Error('Nobody asked');
    await neighbour.sayRaw(encodeResponse(announcement({ serial, ttl: 10 }), []), from);
    await eventually(() => expect(find(serial)).toBeDefined());
  });

  it('goes with its goodbye', async () => {
    const serial = newSerial();
    await start();
    await hear({ serial, ttl: 4500 });
    await neighbour.say(announcement({ serial, ttl: 0 }));
    await eventually(() => {
      clock.advance(1000);
      expect(find(serial)).toBeUndefined();
    });
  });

  it('that is unplugged goes when its records have expired', async () => {
    const serial = newSerial();
    await start();
    await hear({ serial, ttl: 120 });
    clock.advance(119_000);
    expect(find(serial)).toBeDefined();
    clock.advance(1000);
    expect(find(serial)).toBeUndefined();
  });

  it('is told of once, when several changes come close together', async () => {
    const serials = [newSerial(), newSerial(), newSerial()];
    let told = 0;
    await start();
    clock.advance(200);
    const off = discovery.onChange(() => (told += 1));
    for (const serial of serials) await hear({ serial });
    expect(told).toBe(0);
    clock.advance(100);
    expect(told).toBe(1);
    off();
    await hear({ serial: newSerial() });
    clock.advance(1000);
    expect(told).toBe(1);
  });
});

describe('what is no answer', () => {
  it('is counted and dropped: rubbish, and answers from a port that no responder has', async () => {
    const serials = [newSerial(), newSerial()];
    const [wrong = '', right = ''] = serials;
    const stranger = await Neighbour.open(0);
    await start();
    const before = discovery.statistics();
    await neighbour.sayRaw(Buffer.from('rubbish'));
    await neighbour.sayRaw(encodeResponse(announcement({ serial: wrong }), []).subarray(0, 60));
    await stranger.say(announcement({ serial: wrong }));
    stranger.close();
    await hear({ serial: right });
    await eventually(() => expect(discovery.statistics().outside).toBeGreaterThan(before.outside));
    expect(discovery.statistics().malformed).toBeGreaterThanOrEqual(before.malformed + 2);
    expect(find(wrong)).toBeUndefined();
  });
});

describe('what is left out', () => {
  const nameless = (name: string) => discovery.leftOut().nameless.filter((left) => left.name === name);

  it('is told by name and address where it names no serial number, and not listed', async () => {
    await start();
    const name = `No serial ${newSerial()}`;
    await neighbour.say(announcement({ serial: 'none', instance: name, host: 'gate' }));
    await eventually(() => expect(nameless(name)).toEqual([{ name, addresses: ['10.0.0.48'] }]));
    expect(discovery.leftOut().namelessCount).toBeGreaterThan(0);
    expect(discovery.leftOut().full).toBe(false);
    expect(discovery.sightings().map((found) => found.name)).not.toContain(name);
  });

  it('is told without a text too, once that was asked for in vain, and whoever listens hears of it', async () => {
    await start();
    const name = `Gate ${newSerial()}`;
    const host = name.replace(' ', '-');
    const said = announcement({ instance: name, host, service: '_vapix-https._tcp', port: 443 });
    await neighbour.say(said.filter(({ type }) => type !== 'TXT'));
    const texts = () => asked(`${name}._vapix-https._tcp.local`, 'TXT');
    await eventually(() => {
      clock.advance(20);
      expect(texts()).toBeGreaterThan(0);
    });
    expect(nameless(name)).toEqual([]);
    clock.advance(100);
    let told = 0;
    discovery.onChange(() => (told += 1));
    clock.advance(500);
    expect(nameless(name)).toEqual([{ name, addresses: ['10.0.0.48'] }]);
    expect(told).toBeGreaterThan(0);
    discovery.askNow();
    expect(nameless(name)).toHaveLength(1);
  });

  it('is said to be much where more is announced than there is room for', async () => {
    discovery = make({ createSocket: recordingSocket, room: 8 });
    await start();
    for (let at = 0; at < 9; at += 1) await neighbour.say(announcement({ serial: newSerial() }).slice(0, 1));
    await eventually(() => expect(discovery.leftOut().full).toBe(true));
  });
});

describe('names and addresses', () => {
  it('are asked for by their bytes: a name in no encoding is found, and shown with a sign for what is none', async () => {
    const serial = newSerial();
    const instance = Buffer.from([0x42, 0xfc, 0x72, 0x6f]);
    const type = ['_axis-video', '_tcp', 'local'];
    const name = wireName([instance, ...type]);
    const host = [`buero-${serial}`, 'local'];
    await start();
    await neighbour.sayRaw(rawPacket([{ name: type, type: types.PTR, class: 1, data: name }]));
    await eventually(() => {
      clock.advance(60);
      expect(neighbour.questions.some(({ bytes }) => bytes.includes(name))).toBe(true);
    });
    await neighbour.sayRaw(
      rawPacket([
        { name, type: types.SRV, data: serverData(80, host) },
        { name, type: types.TXT, data: textData(`macaddress=${serial}`) },
        { name: host, type: types.A, data: Buffer.from([10, 0, 0, 7]) },
      ]),
    );
    await eventually(() =>
      expect(find(serial)).toMatchObject({ name: 'B\uFFFDro', addresses: ['10.0.0.7'], port: 80 }),
    );
  });

  it('of IPv6 on one link are told with the card that heard them', async () => {
    const serial = newSerial();
    const type = ['_vapix-https', '_tcp', 'local'];
    const name = [`AXIS M1075-L ${serial}`, ...type];
    const host = [`axis-${serial.toLowerCase()}`, 'local'];
    await start();
    await neighbour.sayRaw(
      rawPacket([
        { name: type, type: types.PTR, class: 1, data: wireName(name) },
        { name, type: types.SRV, data: serverData(443, host) },
        { name, type: types.TXT, data: textData('txtvers=1', `sn=${serial}`) },
        { name: host, type: types.AAAA, data: Buffer.from('fe80000000000000aecc8efffe000001', 'hex') },
      ]),
    );
    const [card] = discovery.cards();
    await eventually(() =>
      expect(find(serial)).toMatchObject({
        name: `AXIS M1075-L ${serial}`,
        addresses: [`fe80::aecc:8eff:fe00:1%${card?.zone}`],
        port: null,
        httpsPort: 443,
      }),
    );
    expect(card?.zone).toMatch(/./);
  });
});

describe('the computer’s clock', () => {
  it('may be set while a device is known: it stays as long as its records live, and was seen as long ago', async () => {
    const serial = newSerial();
    await start();
    await hear({ serial, ttl: 120 });
    clock.advance(50_000);
    clock.jump(3_600_000);
    expect(find(serial)?.lastSeen).toBe(clock.now() - 50_000);
    clock.advance(69_000);
    expect(find(serial)).toBeDefined();
    clock.jump(-7_200_000);
    clock.advance(1000);
    expect(find(serial)).toBeUndefined();
  });
});

describe('the cards', () => {
  const loopback = Object.values(networkInterfaces()).flatMap((infos) =>
    (infos ?? []).filter(({ address }) => address === '127.0.0.1'),
  );

  it('that come while the program runs are asked, and what one heard goes with it', async () => {
    const serial = newSerial();
    let present = {};
    discovery = make({ createSocket: recordingSocket, networkInterfaces: () => present });
    discovery.start();
    expect(discovery.statistics().state).toBe('noCards');
    present = { lo: loopback };
    clock.advance(1000);
    await eventually(() => expect(rounds()).toBe(1));
    expect(discovery.statistics().state).toBe('searching');
    await hear({ serial });
    present = {};
    clock.advance(3000);
    expect(find(serial)).toBeUndefined();
    expect(discovery.statistics().state).toBe('noCards');
  });

  it('are said to be blocked when every one refuses to send, with the system’s reason', async () => {
    let refuse = true;
    const refusing = (options: SocketOptions) => {
      const socket = recordingSocket(options);
      const send = socket.send.bind(socket);
      socket.send = (...sent: unknown[]) => {
        const done = sent.at(-1);
        if (!refuse) Reflect.apply(send, socket, sent);
        else if (typeof done === 'function') {
          const error = Object.assign(new Error('No route to host'), { code: 'EHOSTUNREACH' });
          setImmediate(() => void Reflect.apply(done, undefined, [error, 0]));
        }
      };
      return socket;
    };
    discovery = make({ createSocket: refusing });
    discovery.start();
    await eventually(() => expect(discovery.statistics().state).toBe('blocked'));
    expect(discovery.statistics().cards).toMatchObject([{ address: '127.0.0.1', error: 'EHOSTUNREACH' }]);
    refuse = false;
    clock.advance(1000);
    await eventually(() => expect(discovery.statistics().state).toBe('searching'));
  });

  it('work without the shared port, and take it when it becomes free', async () => {
    const serial = newSerial();
    let taken = true;
    const sharing = (options: SocketOptions) => {
      const socket = recordingSocket(options);
      const bind = socket.bind.bind(socket);
      socket.bind = (...where: unknown[]) => {
        if (where[0] === 5353 && taken) {
          const error = Object.assign(new Error('Address in use'), { code: 'EADDRINUSE' });
          setImmediate(() => socket.emit('error', error));
        } else Reflect.apply(bind, socket, where);
        return socket;
      };
      return socket;
    };
    discovery = make({ createSocket: sharing });
    await start();
    expect(discovery.statistics()).toMatchObject({ state: 'searching', cards: [{ shared: false }] });
    const { from } = neighbour.questions.find(own) ?? {};
    if (!from) throw new Error('Nobody asked');
    await neighbour.sayRaw(encodeResponse(announcement({ serial }), []), from);
    await eventually(() => expect(find(serial)).toBeDefined());
    taken = false;
    clock.advance(1000);
    await eventually(() => expect(discovery.statistics().cards).toMatchObject([{ shared: true }]));
    await hear({ serial: newSerial() });
  });

  it('are heard where a system cannot bind to the group', async () => {
    discovery = make({ createSocket: recordingSocket, platform: 'darwin' });
    await start();
    await hear({ serial: newSerial() });
  });
});

describe('stopping', () => {
  it('closes every socket, leaves no timer, may be done twice and be followed by a start', async () => {
    await start();
    await hear({ serial: newSerial() });
    discovery.stop();
    discovery.stop();
    expect(clock.waiting).toBe(0);
    expect(discovery.sightings()).toEqual([]);
    expect(discovery.statistics()).toMatchObject({ state: 'stopped', cards: [] });
    discovery.start();
    discovery.start();
    await eventually(() => expect(rounds()).toBe(2));
    await hear({ serial: newSerial() });
  });

  it('is possible before the sockets are open', () => {
    const hasty = make({ clock: systemClock });
    hasty.start();
    hasty.stop();
    expect(hasty.statistics().state).toBe('stopped');
  });
});
