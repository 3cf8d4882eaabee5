import ipaddr from 'ipaddr.js';
import { canBeHost, isLinkLocal, isLinkLocalIPv6, isLoopback } from '../../../shared/net/ip.ts';
import type { Nameless } from '../../../shared/contract/left-out.ts';
import { cleanText, parseSerial } from '../../../shared/texts/clean-text.ts';
import type { Card } from './cards.ts';
import { hostText, nameKey, serviceTypes, textOf, type ServiceType } from './names.ts';
import type { Instance } from './record-cache.ts';

/** A device as it announces itself now. */
export interface Sighting {
  /** 12 hex digits in upper case. */
  serial: string;
  /** The name that it announces, cleaned for showing. */
  name: string;
  /** Such as `_axis-video._tcp`. */
  services: ServiceType[];
  /**
   * IPv4 first (link-local ones last of them), then IPv6; a link-local one of IPv6 with the card that it was heard on.
   * May be empty while they are asked for.
   */
  addresses: string[];
  /** The port for HTTP, and for HTTPS; null where none is announced. */
  port: number | null;
  httpsPort: number | null;
  /** The addresses of this computer's cards that heard it. */
  interfaces: string[];
  /** Milliseconds since 1970. */
  lastSeen: number;
}

/** What one card heard, and the addresses of that card. */
export interface Heard {
  cards: readonly Pick<Card, 'address' | 'zone'>[];
  instances: Instance[];
}
type Found = Pick<Heard, 'cards'> & { instance: Instance };

/** Bounds for a hostile network: what one device may have, and how many without a serial number are named. */
const mostAddresses = 32;
const mostNameless = 24;

export interface Sightings {
  /** One a serial number, sorted by it. */
  sightings: Sighting[];
  /** Those that name no serial number and so cannot be told apart: some of them, by name, and how many there are. */
  nameless: Nameless[];
  namelessCount: number;
}

/** Reads what all cards heard. `wallAhead`: how far the wall clock is ahead of the clock of `lastSeen`, in milliseconds. */
export function readSightings(heard: readonly Heard[], wallAhead: number): Sightings {
  const bySerial = new Map<string, Found[]>();
  const unknown = new Map<string, Found[]>();
  const knownHosts = new Set<string>();
  for (const { cards, instances } of heard) {
    for (const instance of instances) {
      const serial = serialOf(instance);
      if (serial !== null) {
        add(bySerial, serial, { cards, instance });
        knownHosts.add(nameKey(instance.host));
      } else if (!instance.textMissing) {
        add(unknown, `${nameKey(instance.host)} ${nameKey(instance.name)}`, { cards, instance });
      }
    }
  }
  const sightings = [...bySerial].map(([serial, found]) => readOne(serial, found, wallAhead));
  sightings.sort((a, b) => (a.serial < b.serial ? -1 : 1));
  // Another service of the same host may have told the serial number.
  const left = [...unknown.values()].filter(
    ([first]) => first && !knownHosts.has(nameKey(first.instance.host)),
  );
  return { sightings, nameless: left.slice(0, mostNameless).map(readNameless), namelessCount: left.length };
}

function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** From the TXT record, else from the host `axis-b8a44f631339.local`, else from the name's end ` - B8A44F631339`. */
function serialOf({ serial, host, name }: Instance): string | null {
  return (
    serial ??
    parseSerial(/^axis-([0-9a-f]{12})\.local$/i.exec(hostText(host))?.[1] ?? '') ??
    parseSerial(/ - ([0-9a-f]{12})$/i.exec(name)?.[1] ?? '')
  );
}

function readOne(serial: string, found: Found[], wallAhead: number): Sighting {
  const rank = ({ instance }: Found) => serviceTypes.indexOf(instance.service);
  // After a rename the old name lives on for a while: the newest of the best service counts.
  found.sort((a, b) => rank(a) - rank(b) || b.instance.lastSeen - a.instance.lastSeen);
  const instances = found.map(({ instance }) => instance);
  // The usual one goes before others: whoever announces that serial number with a port of its own does not close the device's.
  const portOf = (usual: number, ...services: ServiceType[]) => {
    const ports = instances.filter(({ service }) => services.includes(service)).map(({ port }) => port);
    return ports.includes(usual) ? usual : (ports.find((port) => port > 0) ?? null);
  };
  const lastSeen = instances.reduce((last, instance) => Math.max(last, instance.lastSeen), 0);
  return {
    serial,
    name: instances[0] ? shownName(instances[0]) : serial,
    services: [...new Set(instances.map(({ service }) => service))],
    addresses: addressesOf(found),
    port: portOf(80, '_axis-video._tcp', '_vapix-http._tcp'),
    httpsPort: portOf(443, '_vapix-https._tcp'),
    interfaces: [...new Set(found.flatMap(({ cards }) => cards.map(({ address }) => address)))].sort(),
    lastSeen: Math.round(lastSeen + wallAhead),
  };
}

function readNameless(found: readonly Found[]): Nameless {
  return { name: found[0] ? shownName(found[0].instance) : '', addresses: addressesOf(found) };
}

/** Where several devices of a model announce their VAPIX, mDNS puts a number behind the name, which is no part of it. */
function shownName({ service, name }: Instance): string {
  const text = textOf(name);
  return cleanText(service.startsWith('_vapix-') ? text.replace(/^(AXIS .*\S) \(\d+\)$/, '$1') : text);
}

function addressesOf(found: readonly Found[]): string[] {
  const lists = found.map(({ cards, instance }) => {
    const onLoopback = cards.some((card) => isLoopback(card.address));
    return instance.addresses
      .filter((address) => canBeADevice(address, onLoopback))
      .map((address) => (isLinkLocalIPv6(address) ? `${address}%${cards[0]?.zone ?? ''}` : address));
  });
  const usable = new Set<string>();
  // One of each in turn: whoever announces that serial number with many addresses does not hide the device's own.
  for (let at = 0; lists.some((list) => at < list.length) && usable.size < mostAddresses; at += 1) {
    for (const list of lists) {
      const address = list[at];
      if (address !== undefined && usable.size < mostAddresses) usable.add(address);
    }
  }
  if (usable.size < 2) return [...usable];
  const keyed = [...usable].map((address) => ({ address, key: orderKey(address) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ address }) => address);
}

/** Whoever announces this computer's own loopback from outside wants it to talk to itself. */
function canBeADevice(address: string, onLoopback: boolean): boolean {
  if (!address.includes(':')) {
    return isLoopback(address) ? onLoopback : canBeHost(address);
  }
  const range = ipaddr.parse(address).range();
  if (range === 'loopback') return onLoopback;
  return !['unspecified', 'multicast', 'ipv4Mapped'].includes(range);
}

/** Sorts addresses by use, then as people count. */
function orderKey(address: string): string {
  const onLink = isLinkLocal(address) ? 1 : 0;
  if (address.includes(':')) return `${2 + onLink} ${address}`;
  return `${onLink} ${address.replace(/\d+/g, (part) => part.padStart(3, '0'))}`;
}
