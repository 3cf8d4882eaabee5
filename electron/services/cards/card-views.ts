/** Puts together what Node, the system, the search and the routing table know of each card. */
import type { CardKind, CardSearching, CardView, SystemCard } from '../../../shared/contract/cards.ts';
import { isIPv4, prefixLengthOf, sameAddress } from '../../../shared/net/ip.ts';
import { hardwareName, type NetworkInterfaces } from '../discovery/cards.ts';
import type { DiscoveryStatistics } from '../discovery/discovery.ts';
import type { Sighting } from '../discovery/sightings.ts';
import { cardProblems } from './card-problems.ts';
import type { Gateway } from './gateways.ts';
import { gatewayOf } from './networks.ts';

export type CardStatistics = DiscoveryStatistics['cards'][number];

export interface CardFacts {
  interfaces: ReturnType<NetworkInterfaces>;
  /** Addresses of the cards that may be used; null for all of them. */
  allowed: readonly string[] | null;
  system: readonly SystemCard[];
  searches: readonly CardStatistics[];
  sightings: readonly Pick<Sighting, 'interfaces'>[];
  gateways: readonly Gateway[];
  platform: NodeJS.Platform;
  /** Milliseconds since 1970. */
  now: number;
}

const order: readonly (CardKind | null)[] = ['wired', 'wlan', null, 'vpn', 'bridge', 'loopback'];

/**
 * Every card with an address, and those without one that a cable or a WLAN could be joined to; loopback only where it was
 * asked for. Those that devices are looked for on first.
 */
export function cardViews(facts: CardFacts): CardView[] {
  const names = [
    ...Object.keys(facts.interfaces).map((name) => hardwareName({ name })),
    ...facts.system.flatMap(({ name, kind }) => (kind === 'wired' || kind === 'wlan' ? [name] : [])),
  ];
  const cards = [...new Set(names)].flatMap((name) => cardView(name, facts) ?? []);
  const place = ({ view }: { view: CardView }) =>
    (view.search ? 0 : 10) + (view.addresses.length > 0 ? 0 : 20) + order.indexOf(view.kind);
  cards.sort((a, b) => place(a) - place(b) || (a.view.name < b.view.name ? -1 : 1));
  const views = cards.map(({ view }) => view);
  return cards.map(({ view, searches, isExcluded }) => ({
    ...view,
    problems: cardProblems(view, { searches, isExcluded, others: views, platform: facts.platform }),
  }));
}

function cardView(name: string, facts: CardFacts) {
  const { interfaces, allowed, system, searches, gateways, sightings, now } = facts;
  const infos = Object.entries(interfaces).flatMap(([other, some]) =>
    hardwareName({ name: other }) === name ? (some ?? []) : [],
  );
  const addresses = infos.map(({ address, netmask, family }) => {
    return { address, prefixLength: prefixLengthOf(netmask) ?? (family === 'IPv4' ? 32 : 128) };
  });
  const own = addresses.map(({ address }) => address);
  // A link-local address of IPv6 may come with the card's name behind it.
  const isOwn = (one: string) => own.some((address) => sameAddress(address, one));
  const isAllowed = allowed?.some(isOwn) ?? true;
  const isInternal = infos.some(({ internal }) => internal);
  if (isInternal && (allowed === null || !isAllowed)) return null;
  const told = system.find((card) => card.name === name);
  const here = searches.filter((search) => hardwareName(search) === name);
  const search: CardSearching | null =
    here.length === 0
      ? null
      : {
          sent: sum(here.map(({ sent }) => sent)),
          refused: sum(here.map(({ failed }) => failed)),
          heard: sum(here.map(({ heard }) => heard)),
          lastHeard: here.some(({ heard }) => heard > 0)
            ? Math.round(now - Math.min(...here.flatMap(({ heard, quietMs }) => (heard > 0 ? quietMs : []))))
            : null,
          devices: sightings.filter((sighting) => sighting.interfaces.some(isOwn)).length,
        };
  const gateway = own.filter(isIPv4).map((address) => gatewayOf({ name, address }, gateways));
  const view: CardView = {
    name,
    kind: isInternal ? 'loopback' : (told?.kind ?? null),
    mac: macOf(infos[0]?.mac) ?? told?.mac ?? null,
    up: told?.up ?? (addresses.length > 0 ? true : null),
    speed: told?.speed ?? null,
    dhcp: told?.dhcp ?? null,
    wlan: told?.wlan ?? null,
    addresses,
    gateway: gateway.find((address) => address !== null) ?? null,
    search,
    problems: [],
  };
  return { view, searches: here, isExcluded: !isAllowed };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

function macOf(told: string | undefined): string | null {
  return told === undefined || told === '00:00:00:00:00:00' ? null : told.toUpperCase();
}
