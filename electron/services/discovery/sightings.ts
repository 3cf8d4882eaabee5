import ipaddr from 'ipaddr.js';
import { cleanText, parseSerial } from '../../../shared/text.ts';
import { serviceTypes, type ServiceType } from './names.ts';
import type { Instance } from './record-cache.ts';

/** A device as it announces itself now. */
export interface Sighting {
  /** 12 hex digits in upper case. */
  serial: string;
  /** The name that it announces, cleaned for showing. */
  name: string;
  /** Such as `_axis-video._tcp`. */
  services: ServiceType[];
  /** IPv4 first (link-local ones last of them), then IPv6. May be empty while they are asked for. */
  addresses: string[];
  /** The port for HTTP, and for HTTPS; null where none is announced. */
  port: number | null;
  httpsPort: number | null;
  /** The addresses of this computer's cards that heard it. */
  interfaces: string[];
  /** Milliseconds since 1970. */
  lastSeen: number;
}

/** What one card heard. */
export interface Heard {
  /** The card's own address. */
  card: string;
  instances: Instance[];
}

/**
 * One sighting a serial number, sorted by it, from what all cards heard. `withoutSerial` counts the names of those that
 * name no serial number and so cannot be told apart.
 */
export function readSightings(heard: readonly Heard[]): { sightings: Sighting[]; withoutSerial: number } {
  const bySerial = new Map<string, { card: string; instance: Instance }[]>();
  const nameless = new Set<string>();
  for (const { card, instances } of heard) {
    for (const instance of instances) {
      const serial = serialOf(instance);
      if (serial === null) nameless.add(instance.name);
      else bySerial.set(serial, [...(bySerial.get(serial) ?? []), { card, instance }]);
    }
  }
  const sightings = [...bySerial].map(([serial, found]) => readOne(serial, found));
  sightings.sort((a, b) => (a.serial < b.serial ? -1 : 1));
  return { sightings, withoutSerial: nameless.size };
}

/** From the TXT record, else from the host `axis-b8a44f631339.local`, else from the name's end ` - B8A44F631339`. */
function serialOf({ serial, host, name }: Instance): string | null {
  return (
    serial ??
    parseSerial(/^axis-([0-9a-f]{12})\.local\.?$/i.exec(host)?.[1] ?? '') ??
    parseSerial(/ - ([0-9a-f]{12})$/i.exec(name)?.[1] ?? '')
  );
}

function readOne(serial: string, found: { card: string; instance: Instance }[]): Sighting {
  const rank = ({ service }: Instance) => serviceTypes.indexOf(service);
  const instances = found.map(({ instance }) => instance);
  // After a rename the old name lives on for a while: the newest of the best service counts.
  instances.sort((a, b) => rank(a) - rank(b) || b.lastSeen - a.lastSeen);
  const portOf = (...services: ServiceType[]) =>
    instances.find(({ service, port }) => services.includes(service) && port > 0)?.port ?? null;
  const addresses = found.flatMap(({ card, instance }) =>
    instance.addresses.filter((address) => canBeADevice(address, card)),
  );
  return {
    serial,
    name: cleanText(instances[0]?.name ?? serial),
    services: [...new Set(instances.map(({ service }) => service))],
    addresses: [...new Set(addresses)].sort(byUse),
    port: portOf('_axis-video._tcp', '_vapix-http._tcp'),
    httpsPort: portOf('_vapix-https._tcp'),
    interfaces: [...new Set(found.map(({ card }) => card))].sort(),
    lastSeen: Math.max(...instances.map(({ lastSeen }) => lastSeen)),
  };
}

/** Whoever announces this computer's own loopback from outside wants it to talk to itself. */
function canBeADevice(address: string, card: string): boolean {
  const rangeOf = (text: string) => ipaddr.parse(text).range();
  const range = rangeOf(address);
  if (range === 'loopback') return rangeOf(card) === 'loopback';
  return !['unspecified', 'broadcast', 'multicast', 'ipv4Mapped'].includes(range);
}

function byUse(a: string, b: string): number {
  const rank = (address: string) =>
    (address.includes(':') ? 2 : 0) + (ipaddr.parse(address).range() === 'linkLocal' ? 1 : 0);
  return rank(a) - rank(b) || a.localeCompare(b, 'en', { numeric: true });
}
