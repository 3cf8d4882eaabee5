/** One device as the list holds it, and how it goes to disk and comes back. */
import type { Device } from '../../../shared/device.ts';
import { readNetworkInfo } from '../../../shared/network-info.ts';
import type { Result } from '../../../shared/result.ts';
import type { Login } from '../credentials/logins.ts';
import type { Sighting } from '../discovery/sightings.ts';
import type { SiteDevice } from '../sites/site.ts';
import type { Link, Whereabouts } from './links.ts';

export interface Entry {
  device: Device;
  /** getNetworkInfo's `data` as it came. */
  data: unknown;
  scheme: 'http' | 'https' | null;
  link: Link | null;
  opening: Promise<Result<Link>> | null;
  identifying: Promise<Result<Device>> | null;
  sighting: Sighting | null;
}

/** Closes the link, if one is open: the next call opens another, with every check. */
export function dropLink(entry: Entry): void {
  entry.link?.http.close();
  entry.link = null;
}

/** Where to look for the device, the address shown first. */
export function whereabouts({ device, scheme }: Entry): Whereabouts {
  const { addresses, address, port, httpsPort, fingerprint } = device;
  const first = address === null ? [] : [address];
  return { addresses: [...new Set([...first, ...addresses])], port, httpsPort, scheme, fingerprint };
}

export function emptyRecord(serial: string): SiteDevice {
  return {
    serial,
    name: '',
    model: null,
    osVersion: null,
    addresses: [],
    port: 80,
    httpsPort: 443,
    scheme: null,
    needsSetup: null,
    fingerprint: null,
    lastSeen: null,
    network: null,
  };
}

export function restore(saved: SiteDevice, login: Login | null): Entry {
  const { scheme, network, ...rest } = saved;
  const picture = network && readNetworkInfo(network.data);
  return {
    scheme,
    data: network?.data ?? null,
    link: null,
    opening: null,
    identifying: null,
    sighting: null,
    device: {
      ...rest,
      name: saved.name === '' ? saved.serial : saved.name,
      address: saved.addresses[0] ?? null,
      interfaces: [],
      reachability: { state: 'unknown' },
      login: login === null ? 'none' : 'accepted',
      user: login?.user ?? null,
      scheme: null,
      changedFingerprint: null,
      hereNow: false,
      network: network && picture ? { readAt: network.readAt, picture } : null,
    },
  };
}

export function toRecord({ device, data, scheme }: Entry): SiteDevice {
  const { serial, name, model, osVersion, addresses, address, port, httpsPort } = device;
  return {
    serial,
    name,
    model,
    osVersion,
    addresses: address === null ? addresses : [...new Set([address, ...addresses])],
    port,
    httpsPort,
    scheme,
    needsSetup: device.needsSetup,
    fingerprint: device.fingerprint,
    lastSeen: device.lastSeen,
    network: device.network && { readAt: device.network.readAt, data },
  };
}
