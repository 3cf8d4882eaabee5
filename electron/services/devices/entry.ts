/** One device as the list holds it, how it learns where and what the device is, goes to disk and comes back. */
import type { Device, DeviceDetail, Identity, KnownDevice } from '../../../shared/contract/device.ts';
import { inSubnet, isLinkLocalIPv6, sameAddress, sortByReach, type Subnet } from '../../../shared/net/ip.ts';
import { readMdns } from '../../../shared/api/mdnssd.ts';
import { networkFacts } from '../../../shared/api/network-facts.ts';
import { readNetworkInfo } from '../../../shared/api/network-info.ts';
import { cleanText } from '../../../shared/texts/clean-text.ts';
import type { Result } from '../../../shared/contract/result.ts';
import type { Login } from '../credentials/logins.ts';
import type { Sighting } from '../discovery/sightings.ts';
import type { SiteDevice } from '../storage/site.ts';
import type { Link, Whereabouts } from './links.ts';

export interface Entry {
  /** Its row in the list. */
  device: Device;
  detail: DeviceDetail;
  /** Whether it has ever said itself who it is: what was only announced may be anybody's invention, and is not kept. */
  answered: boolean;
  /** getNetworkInfo's `data` as it came, without secrets, and the length of its JSON; null where there is none to keep. */
  kept: { data: unknown; length: number } | null;
  scheme: 'http' | 'https' | null;
  link: Link | null;
  opening: Promise<Result<Link>> | null;
  identifying: Promise<Result<Device>> | null;
  sighting: Sighting | null;
}

/** The one way to change a device: whoever was given it before keeps what was true then. */
export function change(entry: Entry, patch: Partial<Device>): void {
  entry.device = { ...entry.device, ...patch };
}

/** The device with its detail. */
export function known({ device, detail }: Entry): KnownDevice {
  return { ...device, ...detail };
}

/** The next call opens another link, with every check. What is under way on this one goes on: it may be a change. */
export function dropLink(entry: Entry): void {
  entry.link?.http.retire();
  entry.link = null;
}

const addressesKept = 10;

/** What a sighting said: nothing new, something, or that the device is new or at another address. */
export type News = 'nothing' | 'something' | 'elsewhere';

/** Takes over what the device announces of itself; `own` are this computer's addresses. */
export function takeSighting(entry: Entry, sighting: Sighting, own: readonly Subnet[]): News {
  const { device } = entry;
  const before = JSON.stringify(entry.sighting && { ...entry.sighting, lastSeen: 0 });
  const isNew = entry.sighting === null;
  entry.sighting = sighting;
  change(entry, { lastSeen: Math.max(device.lastSeen ?? 0, sighting.lastSeen) });
  if (JSON.stringify({ ...sighting, lastSeen: 0 }) === before) return 'nothing';
  const port = sighting.port ?? device.port;
  const announced = sortByReach(sighting.addresses, own);
  // A link-local address of IPv6 that is heard on another card now leads there and no more to the one of before.
  const isKnown = (address: string) =>
    isLinkLocalIPv6(address)
      ? announced.some((one) => sameAddress(one, address))
      : announced.includes(address);
  const others = device.addresses.filter((address) => !isKnown(address));
  const moved =
    device.address === null ||
    !announced.includes(device.address) ||
    isBetter(announced[0], device.address, own);
  change(entry, {
    name: sighting.name,
    interfaces: sighting.interfaces,
    ...(entry.scheme === null ? { port } : {}),
    // Where a certificate is pinned, the port is the one at which it was shown, whatever anybody announces.
    ...(entry.scheme === null && device.fingerprint === null
      ? { httpsPort: sighting.httpsPort ?? (port === 80 ? 443 : null) }
      : {}),
    addresses: [...announced, ...others].slice(0, addressesKept),
    ...(moved ? { address: announced[0] ?? device.address } : {}),
    presence: 'here',
  });
  if (moved) dropLink(entry);
  return isNew || moved ? 'elsewhere' : 'something';
}

/** Whether a device that was talked to over its link-local IPv6 has got an address in a subnet of this computer since. */
function isBetter(announced: string | undefined, present: string, own: readonly Subnet[]): boolean {
  if (announced === undefined || !isLinkLocalIPv6(present) || isLinkLocalIPv6(announced)) return false;
  return own.some((subnet) => inSubnet(announced, subnet));
}

/** Takes over where the device was heard last. */
export function takeAddress(entry: Entry, address: string): void {
  const { device } = entry;
  const others = device.addresses.filter((other) => other !== address);
  if (device.address !== address) dropLink(entry);
  change(entry, { addresses: [address, ...others].slice(0, addressesKept), address });
}

/** Takes over what the device says of itself without a login. The name that it announces goes before its model. */
export function takeIdentity(entry: Entry, identity: Identity): void {
  const { device, sighting } = entry;
  const model = identity.model ?? device.model;
  const unnamed = sighting === null && (device.name === '' || device.name === device.serial);
  change(entry, {
    model,
    osVersion: identity.osVersion ?? device.osVersion,
    needsSetup: identity.needsSetup ?? device.needsSetup,
    passphrasePolicy: identity.passphrasePolicy ?? device.passphrasePolicy,
    starting: identity.starting,
    ...(unnamed ? { name: model === null ? device.serial : `${model} - ${device.serial}` } : {}),
  });
}

/** Far beyond any device's answer, which has some thousand signs: what is longer is shown in this run and not kept. */
const longestKept = 256 * 1024;

/** Takes over getNetworkInfo's `data`; false where it is not understood. */
export function takeNetwork(entry: Entry, data: unknown, readAt: number): boolean {
  const picture = readNetworkInfo(data);
  if (!picture) return false;
  const { length } = JSON.stringify(data);
  entry.kept = length > longestKept ? null : { data, length };
  setNetwork(entry, { readAt, picture });
  return true;
}

/** Shows that picture, and on the row what the list needs of it. */
export function setNetwork(entry: Entry, network: DeviceDetail['network']): void {
  entry.detail = { ...entry.detail, network };
  change(entry, networkFacts(network));
}

/** Takes over what it says of its announcing; one that is heard nowhere is called by the name that it would announce. */
export function takeMdns(entry: Entry, data: unknown): boolean {
  const mdns = readMdns(data);
  if (!mdns) return false;
  const name = entry.sighting === null ? cleanText(mdns.friendlyName ?? '') : '';
  entry.detail = { ...entry.detail, mdns };
  if (name !== '') change(entry, { name });
  return true;
}

/** Where to look for the device, the address shown first. */
export function whereabouts({ device, scheme, sighting }: Entry): Whereabouts {
  const { addresses, address, port, httpsPort, fingerprint } = device;
  const first = address === null ? [] : [address];
  const httpsPorts = [httpsPort ?? 443];
  if (sighting?.httpsPort && !httpsPorts.includes(sighting.httpsPort)) httpsPorts.push(sighting.httpsPort);
  const httpIsOff = sighting !== null && sighting.port === null && sighting.httpsPort !== null;
  return {
    addresses: [...new Set([...first, ...addresses])],
    port,
    httpsPorts,
    first: httpIsOff ? 'https' : 'http',
    scheme,
    fingerprint,
  };
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

/** The device as it was kept. */
export function restore(saved: SiteDevice, login: Login | null): Entry {
  const entry = { ...newEntry(saved, login), answered: true };
  if (saved.network) takeNetwork(entry, saved.network.data, saved.network.readAt);
  return entry;
}

/** A device that nothing is known of but its serial number. */
export function unknownEntry(serial: string, login: Login | null): Entry {
  return newEntry(emptyRecord(serial), login);
}

function newEntry(saved: SiteDevice, login: Login | null): Entry {
  const { serial, model, osVersion, addresses, port, httpsPort, needsSetup, fingerprint, lastSeen } = saved;
  return {
    scheme: saved.scheme,
    answered: false,
    kept: null,
    link: null,
    opening: null,
    identifying: null,
    sighting: null,
    detail: { serial, mdns: null, network: null },
    device: {
      serial,
      name: saved.name === '' ? serial : saved.name,
      model,
      osVersion,
      addresses,
      address: addresses[0] ?? null,
      port,
      httpsPort,
      needsSetup,
      fingerprint,
      lastSeen,
      interfaces: [],
      reachability: { state: 'unknown' },
      passphrasePolicy: null,
      starting: false,
      login: login === null ? 'none' : 'accepted',
      user: login?.user ?? null,
      scheme: null,
      changedFingerprint: null,
      place: null,
      note: null,
      tags: [],
      inSite: true,
      presence: 'unknown',
      lacks: null,
      addressNews: null,
      ...networkFacts(null),
    },
  };
}

/** The device as it is to be kept. */
export function toRecord({ device, detail, kept, scheme }: Entry): SiteDevice {
  const { serial, name, model, osVersion, addresses, address, port, httpsPort } = device;
  return {
    serial,
    name,
    model,
    osVersion,
    addresses: [...new Set(address === null ? addresses : [address, ...addresses])],
    port,
    httpsPort,
    scheme,
    needsSetup: device.needsSetup,
    fingerprint: device.fingerprint,
    lastSeen: device.lastSeen,
    network: detail.network && kept && { readAt: detail.network.readAt, data: kept.data },
  };
}
