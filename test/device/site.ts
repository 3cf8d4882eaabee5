/**
 * A whole site of simulated Axis devices in one Node process, on loopback addresses.
 *
 *   const site = await startSite({ devices: [{ installationMode: true }, { profile: 'os13', factoryNew: true }, {}] });
 *   const [camera] = site.devices;          // or site.device('B8A44F…')
 *   camera.address, camera.port, camera.httpsPort, camera.user, camera.password, camera.fingerprint
 *   camera.requests                         // what came in: connection, path, API method, status, login none, sent or accepted
 *   camera.state                            // what it was told, to check or to change
 *   camera.faults.add({ kind: 'hang', method: 'getNetworkInfo', times: 1 });
 *   site.radio.network('Site-Cameras').outOfRange = true;
 *   camera.changeFails = true;              // or ignoresChange, loseChangeAnswer, neverComesBack: see DeviceOptions
 *   camera.silence(); camera.announce(); camera.goodbye(); await camera.moveTo('127.20.0.99');
 *   await site.close();
 *
 * Devices that announce no serial number in their name (AXIS OS 13) are mixed up between sites that run at the same time
 * on one mDNS port, as real ones would be: tests give them names, or the site a port, of their own.
 *
 * Each site claims blocks of 127.20.0.0/16 for itself (and the same of 127.21.0.0/16, for what DHCP gives later), so
 * that sites of other processes do not collide; serial numbers come from the seed, which differs from block to block unless it is given.
 */
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import type { Clock } from './clock.ts';
import { systemClock } from './clock.ts';
import { SimulatedDevice } from './device.ts';
import type { DeviceOptions } from './options.ts';
import type { Announcer } from './mdns.ts';
import { Responder, silent } from './mdns.ts';
import { randomHex, seededRandom } from './random.ts';
import type { Random } from './random.ts';
import type { RadioNetwork } from './radio.ts';
import { defaultNetworks, RadioWorld } from './radio.ts';

export interface SiteOptions {
  /** 1 to 1000. */
  devices: readonly DeviceOptions[];
  /** The radio world; a believable one unless given. */
  networks?: RadioNetwork[];
  /** The same seed gives the same serial numbers and the same wavering signals. */
  seed?: number;
  /** Whether the devices speak mDNS (on unless false), and on which port (5353). */
  mdns?: boolean;
  mdnsPort?: number;
  /** The address of the card that they speak mDNS on, where that is not loopback. */
  mdnsCard?: string;
  clock?: Clock;
}

export interface Site {
  devices: readonly SimulatedDevice[];
  radio: RadioWorld;
  /** Null where the site was started without mDNS. */
  mdns: Responder | null;
  /** The device of that serial number; throws where there is none. */
  device(serial: string): SimulatedDevice;
  close(): Promise<void>;
}

const perBlock = 200;
const firstHost = 10;
/** Blocks above hold the addresses that devices take after they have joined the WLAN. */
const blocks = 120;
const claimPort = 47_353;
/** Of a maker of door stations. */
const foreignPrefix = '1CCAE3';

/** Starts all devices, and resolves when every one of them answers. */
export async function startSite(options: SiteOptions): Promise<Site> {
  const count = options.devices.length;
  if (count < 1 || count > 1000) throw new RangeError('A site has 1 to 1000 devices.');
  const clock = options.clock ?? systemClock;
  const claim = await claimBlocks(Math.ceil(count / perBlock));
  const random = seededRandom(options.seed ?? 1 + claim.first);
  const serials = makeSerials(options.devices, random);
  const radio = new RadioWorld(options.networks ?? defaultNetworks(), random);
  const mdns =
    options.mdns === false ? null : await Responder.open(clock, options.mdnsPort, options.mdnsCard);
  const announcer: Announcer = mdns ?? silent;
  const ports = await defaultPorts(claim.address(0, 'first'));
  const devices = options.devices.map(
    (device, index) =>
      new SimulatedDevice(
        {
          ...device,
          serial: serials[index] ?? '',
          address: device.address ?? claim.address(index, 'first'),
          stationAddress: device.stationAddress ?? claim.address(index, 'station'),
          dhcpAddress: device.dhcpAddress === undefined ? claim.address(index, 'dhcp') : device.dhcpAddress,
          port: device.port ?? ports.http,
          httpsPort: device.httpsPort ?? ports.https,
        },
        { clock, radio, announcer },
      ),
  );
  nameApart(devices);
  const close = async (): Promise<void> => {
    await Promise.all(devices.map((device) => device.close()));
    await mdns?.close();
    await claim.release();
  };
  try {
    await Promise.all(devices.map((device) => device.start()));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    devices,
    radio,
    mdns,
    device(serial) {
      const found = devices.find((device) => device.serial === serial);
      if (found === undefined) throw new Error(`There is no device ${serial} on this site.`);
      return found;
    },
    close,
  };
}

interface Claim {
  first: number;
  /** The address of the device number `index`: its first, the one after joining the WLAN, or DHCP's next. */
  address(index: number, which: 'first' | 'station' | 'dhcp'): string;
  release(): Promise<void>;
}

/** A block is claimed by listening in it, so that the system frees it when the process ends. */
async function claimBlocks(needed: number): Promise<Claim> {
  const held: { block: number; server: Server }[] = [];
  const release = async (): Promise<void> => {
    await Promise.all(
      held.map(({ server }) => new Promise<void>((resolve) => void server.close(() => resolve()))),
    );
  };
  for (let block = 0; block < blocks && held.length < needed; block += 1) {
    const server = await tryListen(`127.20.${block}.254`, claimPort);
    if (server === 'EADDRNOTAVAIL') {
      // Only 127.0.0.1 exists here (macOS, for one): all devices share it, on ports of their own.
      return { first: 0, address: () => '127.0.0.1', release };
    }
    if (typeof server === 'object') held.push({ block, server });
  }
  if (held.length < needed) {
    await release();
    throw new Error('All blocks of 127.20.0.0/16 are taken by other simulated sites.');
  }
  return {
    first: held[0]?.block ?? 0,
    address(index, which) {
      const block = held[Math.floor(index / perBlock)]?.block ?? 0;
      const host = firstHost + (index % perBlock);
      if (which === 'dhcp') return `127.21.${block}.${host}`;
      return `127.20.${which === 'station' ? block + 128 : block}.${host}`;
    },
    release,
  };
}

/** 80 and 443 where they may be bound, 8080 and 8443 elsewhere; free ones where devices share one address. */
async function defaultPorts(address: string): Promise<{ http: number; https: number }> {
  if (address === '127.0.0.1') return { http: 0, https: 0 };
  const server = await tryListen(address, 80);
  if (typeof server !== 'object') return { http: 8080, https: 8443 };
  await new Promise<void>((resolve) => void server.close(() => resolve()));
  return { http: 80, https: 443 };
}

/** The listening server, or the code of the error. */
function tryListen(address: string, port: number): Promise<Server | string> {
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
    server.listen(port, address, () => resolve(server));
  });
}

/** In mDNS the second of a name is renamed. */
function nameApart(devices: readonly SimulatedDevice[]): void {
  const counts = new Map<string, number>();
  for (const device of devices) {
    const count = (counts.get(device.name) ?? 0) + 1;
    counts.set(device.name, count);
    if (count > 1) device.name += ` (${count})`;
  }
}

function makeSerials(devices: readonly DeviceOptions[], random: Random): string[] {
  const prefixes = ['B8A44F', 'ACCC8E', '00408C', 'E82725'];
  const taken = new Set(devices.flatMap(({ serial }) => serial ?? []));
  return devices.map(({ serial, profile }) => {
    if (serial !== undefined) return serial;
    let made: string;
    do {
      const prefix = prefixes[Math.floor(random() * prefixes.length)] ?? '';
      made = (profile === 'foreign' ? foreignPrefix : prefix) + randomHex(random, 6);
    } while (taken.has(made));
    taken.add(made);
    return made;
  });
}
