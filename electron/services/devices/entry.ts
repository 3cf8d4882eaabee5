/** One device as the list holds it, how it learns where and what the device is, goes to disk and comes back. */
import type { Device, DeviceDetail, Identity, KnownDevice } from '../../../shared/contract/device.ts';
import {
  inSubnet,
  isIPv4,
  isLinkLocalIPv6,
  sameAddress,
  sortByReach,
  type Subnet,
} from '../../../shared/net/ip.ts';
import type { Endpoint } from '../../../shared/net/address.ts';
import { readMdns } from '../../../shared/api/mdnssd.ts';
import { networkFacts } from '../../../shared/api/network-facts.ts';
import { readNetworkInfo } from '../../../shared/api/network-info.ts';
import { cleanText } from '../../../shared/texts/clean-text.ts';
import type { Result } from '../../../shared/contract/result.ts';
import type { Login } from '../credentials/logins.ts';
import { keptAddress, type Card } from '../discovery/cards.ts';
import type { Sighting } from '../discovery/sightings.ts';
import { mostTold, type People, type SiteAnswer, type SiteRow } from '../../../shared/contract/site.ts';
import type { Link, Whereabouts } from './links.ts';

export interface Entry {
  /** Its row in the list. */
  device: Device;
  detail: DeviceDetail;
  /** Whether it has ever said itself who it is: what was only announced may be anybody's invention, and is not kept. */
  answered: boolean;
  /** The network as it was read in this run, as it is to be kept; null where it was not. */
  answer: SiteAnswer | null;
  /** What it told of its addresses and routers when its network was read last. */
  told: Pick<SiteRow, 'prefixes' | 'routers'>;
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

/** Takes over getNetworkInfo's `data`; false where it is not understood. */
export function takeNetwork(entry: Entry, data: unknown, readAt: number): boolean {
  const picture = readNetworkInfo(data);
  if (!picture) return false;
  const { model, osVersion, fingerprint } = entry.device;
  entry.answer = { readAt, lastReadAt: readAt, model, osVersion, fingerprint, data };
  setNetwork(entry, { readAt, picture });
  return true;
}

/** Shows the network as it was kept, unless it was read since; false where it is not understood. */
export function takeKept(entry: Entry, { data, lastReadAt }: SiteAnswer): boolean {
  if (entry.detail.network !== null) return false;
  const picture = readNetworkInfo(data);
  if (picture) setNetwork(entry, { readAt: lastReadAt, picture });
  return picture !== null;
}

/** Shows that picture, and on the row what the list needs of it. */
function setNetwork(entry: Entry, network: NonNullable<DeviceDetail['network']>): void {
  entry.detail = { ...entry.detail, network };
  const settings = network.picture.devices.flatMap(({ IPv4 }) => IPv4 ?? []);
  entry.told = {
    prefixes: settings
      .flatMap(({ addresses }) => addresses)
      // One that it has left may linger in what it tells, with the scope "nowhere".
      .flatMap(({ address, prefixLength, scope }) =>
        address !== null && isIPv4(address) && prefixLength !== null && scope !== 'nowhere'
          ? [{ address, prefixLength }]
          : [],
      )
      .filter(({ prefixLength }) => Number.isInteger(prefixLength) && prefixLength >= 0 && prefixLength <= 32)
      .slice(0, mostTold),
    routers: settings
      .flatMap(({ defaultRouter, staticDefaultRouter }) => [defaultRouter, staticDefaultRouter])
      .flatMap((router) => (router !== null && isIPv4(router) ? [router] : []))
      .slice(0, mostTold),
  };
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

/** What is known of a device that was never heard. */
export interface Known {
  login: Login | null;
  /** The pinned certificate. */
  fingerprint: string | null;
  /** What people of the site made of it. */
  people: People | null;
  inSite: boolean;
}

const nothing: Known = { login: null, fingerprint: null, people: null, inSite: false };

/** A device that has said nothing yet. */
export function unknownEntry(serial: string, known: Known = nothing): Entry {
  return {
    scheme: null,
    answered: false,
    answer: null,
    told: { prefixes: [], routers: [] },
    link: null,
    opening: null,
    identifying: null,
    sighting: null,
    detail: { serial, mdns: null, network: null },
    device: {
      serial,
      name: serial,
      model: null,
      osVersion: null,
      addresses: [],
      address: null,
      port: 80,
      httpsPort: 443,
      needsSetup: null,
      fingerprint: known.fingerprint,
      lastSeen: null,
      interfaces: [],
      reachability: { state: 'unknown' },
      passphrasePolicy: null,
      starting: false,
      login: known.login === null ? 'none' : 'accepted',
      user: known.login?.user ?? null,
      scheme: null,
      changedFingerprint: null,
      ...madeBy(known.people),
      inSite: known.inSite,
      presence: 'unknown',
      lacks: null,
      addressNews: null,
      ...networkFacts(null),
    },
  };
}

/** A device that a person knows of, and that need not be here. */
export interface Expected {
  serial: string;
  name: string | null;
  model: string | null;
  /** Where it should be; its scheme counts where it was typed. */
  endpoint: (Endpoint & { schemeTyped: boolean }) | null;
}

/** Takes over what a person knows of a device that was not in the list. */
export function takeExpected(entry: Entry, { serial, name, model, endpoint }: Expected): void {
  change(entry, { name: name ?? model ?? serial, model });
  if (endpoint === null) return;
  const { host, port, scheme, schemeTyped } = endpoint;
  entry.scheme = schemeTyped ? scheme : null;
  change(entry, {
    addresses: [host],
    address: host,
    ...(scheme === 'http' ? { port } : { httpsPort: port }),
  });
}

/** Takes over one of the site's devices as it was kept. */
export function takeRow(entry: Entry, row: SiteRow): void {
  const { name, model, osVersion, addresses, port, httpsPort, needsSetup, lastSeen, scheme } = row;
  const { device } = entry;
  const isRead = entry.detail.network !== null;
  const { prefixes, routers, readAt, installationMode, hasStation, joinedSsid } = row;
  entry.scheme = scheme;
  entry.answered = true;
  if (!isRead) entry.told = { prefixes, routers };
  // At once: a site has thousands of them.
  change(entry, {
    inSite: true,
    name: name === '' ? row.serial : name,
    model,
    osVersion,
    addresses,
    address: device.address ?? addresses[0] ?? null,
    port,
    httpsPort,
    needsSetup,
    lastSeen,
    ...(isRead ? null : { readAt, installationMode, hasStation, joinedSsid }),
  });
}

/** Takes over what people made of it in the site; null for nothing. */
export function takePeople(entry: Entry, people: People | null): void {
  change(entry, madeBy(people));
}

const madeBy = (people: People | null) => ({
  place: people?.place ?? null,
  note: people?.note ?? null,
  tags: people?.tags ?? [],
  planned: people?.planned.length ?? 0,
});

/**
 * The device as it is to be kept. A device may say what it likes: what is written can always be read again. `cards` are
 * those of now, whose numbers are not kept.
 */
export function toRow({ device, scheme, told }: Entry, cards: readonly Card[] = []): SiteRow {
  const { addresses, address, port, httpsPort, needsSetup, lastSeen } = device;
  const { readAt, installationMode, hasStation } = device;
  return {
    serial: device.serial,
    name: device.name.slice(0, longest),
    model: device.model?.slice(0, longest) ?? null,
    osVersion: device.osVersion?.slice(0, longest) ?? null,
    addresses: [...new Set(address === null ? addresses : [address, ...addresses])].flatMap(
      (one) => keptAddress(one, cards) ?? [],
    ),
    port,
    httpsPort,
    scheme,
    needsSetup,
    lastSeen,
    readAt,
    installationMode,
    hasStation,
    joinedSsid: device.joinedSsid?.slice(0, longest) ?? null,
    ...told,
  };
}

const longest = 300;
