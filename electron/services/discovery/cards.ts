import type { NetworkInterfaceInfo } from 'node:os';
import {
  inSubnet,
  isIPv4,
  isIPv6,
  isLinkLocal,
  isLinkLocalIPv6,
  prefixLengthOf,
  sameAddress,
  zoneOf,
  type Subnet,
} from '../../../shared/net/ip.ts';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import type { Clock } from '../clock.ts';
import { cleanText } from '../../../shared/texts/clean-text.ts';
import { said, type Said } from '../../../shared/texts/said.ts';

/** One address of one of this computer's network cards: of IPv4, or of IPv6 where the card has no other. */
export interface Card {
  /** As the system calls it: `eth0`, `Wi-Fi`. */
  name: string;
  /** Of a card with IPv6 alone its link-local address, with the zone. */
  address: string;
  prefixLength: number;
  mac: string;
  /** What stands behind the % of a link-local IPv6 address on this card: its name, on Windows its number. */
  zone: string;
  /** The card's IPv6 addresses at present, link-local ones with its zone. */
  ipv6: Subnet[];
}

/** As node:os tells of the cards. */
export type NetworkInterfaces = () => NodeJS.Dict<NetworkInterfaceInfo[]>;

/** A card that is plugged in is to be asked within two seconds; one look takes some tenths of a millisecond. */
const pollEvery = 1000;
/** Cards that every macOS or container host has, with a link-local address and without a cable or a WLAN behind it. */
const leadsNowhere = /^(veth|awdl|llw|utun|anpi|ipsec|gif|stf)/;

/** Several addresses of one card may go by names of their own (`eth0`, `eth0:1`): it is the same link. */
export function hardwareName({ name }: Pick<Card, 'name'>): string {
  return name.split(':')[0] ?? name;
}

/**
 * Every card, by its IPv4 addresses or, where it has none, by its link-local one of IPv6. With `allowed` those of these
 * addresses alone, loopback only by being named there.
 */
export function listCards(
  networkInterfaces: NetworkInterfaces,
  allowed?: readonly string[],
  platform: NodeJS.Platform = process.platform,
): Card[] {
  return linksOf(networkInterfaces, platform).flatMap(({ link, parts, zone, ipv6, mac }) => {
    const fourth = parts.flatMap(({ name, infos }) =>
      infos.flatMap((info): Card[] => {
        const { family, internal, address, netmask } = info;
        if (family !== 'IPv4' || (allowed ? !allowed.includes(address) : internal)) return [];
        return [{ name, address, prefixLength: prefixLengthOf(netmask) ?? 32, mac: info.mac, zone, ipv6 }];
      }),
    );
    const linkLocal = ipv6.find(({ address }) => isLinkLocal(address));
    if (fourth.length > 0 || !linkLocal) return fourth;
    const hasIPv4 = parts.some(({ infos }) => infos.some(({ family }) => family === 'IPv4'));
    const isWanted = allowed
      ? ipv6.some((own) => isAmong(own.address, allowed))
      : !hasIPv4 && !leadsNowhere.test(link);
    return isWanted ? [{ name: link, ...linkLocal, mac, zone, ipv6 }] : [];
  });
}

/** The cards by what they are joined to, with the addresses that go by names of their own, and IPv6 of all of them. */
function linksOf(networkInterfaces: NetworkInterfaces, platform: NodeJS.Platform) {
  const links = new Map<string, { name: string; infos: NetworkInterfaceInfo[] }[]>();
  for (const [name, infos = []] of Object.entries(networkInterfaces())) {
    const link = hardwareName({ name });
    links.set(link, [...(links.get(link) ?? []), { name, infos }]);
  }
  return [...links].map(([link, parts]) => {
    const sixth = parts.flatMap(({ infos }) => infos.filter(isOfIPv6));
    const number = sixth.find(({ scopeid }) => scopeid > 0)?.scopeid;
    const zone = platform === 'win32' && number !== undefined ? String(number) : link;
    const ipv6 = sixth.map(({ address, netmask }): Subnet => {
      const full = isLinkLocal(address) ? `${address}%${zone}` : address;
      return { address: full, prefixLength: prefixLengthOf(netmask) ?? 128 };
    });
    return { link, parts, zone, ipv6, mac: sixth[0]?.mac ?? '' };
  });
}

function isOfIPv6(info: NetworkInterfaceInfo): info is Extract<NetworkInterfaceInfo, { family: 'IPv6' }> {
  return info.family === 'IPv6';
}

/** Whether an address of a card is one of those given; these may come without a zone. */
export function isAmong(address: string, given: readonly string[]): boolean {
  return given.some((one) => sameAddress(one, address) && [null, zoneOf(address)].includes(zoneOf(one)));
}

/** All addresses of the cards, of both families, to tell what is in a subnet of this computer. */
export function ownSubnets(cards: readonly Card[]): Subnet[] {
  return cards.flatMap((card) => (isIPv4(card.address) ? [card, ...card.ipv6] : card.ipv6));
}

/** The address that a card asks from over IPv6, with its zone; null where it cannot. */
export function linkLocalOf({ ipv6 }: Pick<Card, 'ipv6'>): string | null {
  return ipv6.find(({ address }) => isLinkLocalIPv6(address))?.address ?? null;
}

/**
 * Which of the `allowed` cards a connection to `host` goes out of, as an address of that card to bind to: the one in
 * whose subnet it is, else the first. Undefined where every card may be used: the system chooses. For an IPv6 host it
 * is an IPv6 address, of the card that the host's zone names where it names one; `unreachable` where there is none.
 */
export function cardTowards(
  host: string,
  allowed: readonly string[] | null,
  networkInterfaces: NetworkInterfaces,
  platform: NodeJS.Platform = process.platform,
): Result<string | undefined> {
  if (allowed === null) return ok(undefined);
  const cards = listCards(networkInterfaces, allowed, platform);
  if (isIPv6(host)) return ipv6Towards(host, cards, allowed);
  const near = isIPv4(host) ? cards.find((card) => inSubnet(host, card)) : undefined;
  const first = near?.address ?? allowed.find(isIPv4);
  return first === undefined ? noCardTowards(host, allowed) : ok(first);
}

/**
 * The host as the system wants it: the zone of a link-local IPv6 address may be the card's name, whatever the system tells
 * cards by. Without a zone, or with that of a card which is not there, it leads nowhere (kind `unreachable`).
 */
export function resolveZone(
  host: string,
  networkInterfaces: NetworkInterfaces,
  platform: NodeJS.Platform = process.platform,
): Result<string> {
  if (!isLinkLocalIPv6(host)) return ok(host);
  const links = linksOf(networkInterfaces, platform).filter((one) => linkLocalOf(one) !== null);
  const [plain = host] = host.split('%');
  const zone = zoneOf(host);
  const card = links.find((one) => zone === one.zone || zone === one.link);
  if (card) return ok(`${plain}%${card.zone}`);
  const message =
    zone === null
      ? said('discovery.zoneMissing', { host })
      : said('discovery.zoneUnknown', { host, zone: cleanText(zone, 64) });
  const there = links.map(({ link, ...one }) =>
    one.zone === link ? `${plain}%${link}` : `${plain}%${one.zone} (${link})`,
  );
  return fail('unreachable', message, {
    advice: there.length === 0 ? said('discovery.noZones') : said('discovery.zones', { there }),
  });
}

function ipv6Towards(
  host: string,
  cards: readonly Card[],
  allowed: readonly string[],
): Result<string | undefined> {
  const onLink = isLinkLocal(host);
  const own = cards
    .filter((card) => isZoneOf(card, host))
    .flatMap(({ ipv6 }) => ipv6)
    .filter(({ address }) => isLinkLocal(address) === onLink);
  const chosen = own.find((subnet) => inSubnet(host, subnet)) ?? own[0];
  return chosen ? ok(chosen.address) : noCardTowards(host, allowed);
}

function noCardTowards(host: string, allowed: readonly string[]) {
  return fail('unreachable', said('discovery.noCardTowards', { host, allowed: [...allowed] }), {
    advice: said('discovery.noCardTowardsAdvice'),
  });
}

/**
 * An address as it is kept from one run to the next: a zone is the card's name, as its number may be another card's by then.
 * Null for a number that is no card's now.
 */
export function keptAddress(address: string, cards: readonly Pick<Card, 'name' | 'zone'>[]): string | null {
  const zone = zoneOf(address);
  if (zone === null) return address;
  const card = cards.find((one) => one.zone === zone);
  if (card) return `${address.slice(0, address.indexOf('%'))}%${hardwareName(card)}`;
  return /^\d+$/.test(zone) ? null : address;
}

/** Whether the zone of an IPv6 address, where it has one, means this card. */
function isZoneOf({ name, zone }: Pick<Card, 'name' | 'zone'>, address: string): boolean {
  const given = zoneOf(address);
  return given === null || given === zone || given === hardwareName({ name });
}

/**
 * Whether an address that somebody announced is in one of this computer's own subnets. Announcements come from the link
 * and may name any address: one that is elsewhere is not to be asked before somebody wants it.
 */
export function announcedHere(address: string, cards: readonly Card[]): boolean {
  return ownSubnets(cards).some((own) => inSubnet(address, own));
}

/**
 * The cards that packets to `address` may go out of although the device is heard on others (`heardOn`, by their
 * addresses): it lies in their subnets too, and these are no wider, so that the system may prefer them.
 */
export function overlappingCards(
  address: string,
  heardOn: readonly string[],
  cards: readonly Card[],
): Card[] {
  const heard = cards.filter((card) => heardOn.includes(card.address));
  if (heard.length === 0) return [];
  const links = new Set(heard.map(hardwareName));
  const narrowest = Math.max(
    0,
    ...heard.filter((card) => inSubnet(address, card)).map(({ prefixLength }) => prefixLength),
  );
  return cards.filter(
    (card) => !links.has(hardwareName(card)) && inSubnet(address, card) && card.prefixLength >= narrowest,
  );
}

/** Why a device that is heard may be out of reach, in words for the user; null where no other card is in the way. */
export function overlapText(
  address: string,
  heardOn: readonly string[],
  cards: readonly Card[],
): Said | null {
  const others = overlappingCards(address, heardOn, cards);
  if (others.length === 0) return null;
  const named = (some: readonly Card[]) => some.map((card) => `${card.name} (${card.address})`);
  return said('discovery.overlap', {
    heard: named(cards.filter((card) => heardOn.includes(card.address))),
    others: named(others),
    names: others.map(({ name }) => name),
  });
}

interface WatchNeeds {
  clock: Clock;
  networkInterfaces: NetworkInterfaces;
  interfaces?: readonly string[];
  platform: NodeJS.Platform;
}

/** What there is now, and how that differs from before. */
export interface CardChange {
  present: Card[];
  come: Card[];
  gone: Card[];
}

/** Watches the cards for coming and going, by asking the system every second. */
export class CardWatch {
  private readonly needs: WatchNeeds;
  private cards = new Map<string, Card>();
  private linkLocal = '';
  private cancel: (() => void) | null = null;

  constructor(needs: WatchNeeds) {
    this.needs = needs;
  }

  /**
   * Tells of the cards that are there before it returns, then of every change, of the link-local IPv6 address that a card
   * asks from too; one card is one object throughout.
   */
  start(onChange: (change: CardChange) => void): void {
    const look = () => {
      const { clock, networkInterfaces, interfaces, platform } = this.needs;
      this.cancel = clock.setTimeout(look, pollEvery);
      const listed = listCards(networkInterfaces, interfaces, platform).map((card) => {
        const key = `${card.name} ${card.address}/${card.prefixLength} ${card.mac}`;
        // IPv6 addresses come and go while the card stays the same.
        return [key, Object.assign(this.cards.get(key) ?? card, card)] as const;
      });
      const now = new Map(listed);
      const present = [...now.values()];
      const linkLocal = present.map(linkLocalOf).join();
      const come = [...now].flatMap(([key, card]) => (this.cards.has(key) ? [] : [card]));
      const gone = [...this.cards].flatMap(([key, card]) => (now.has(key) ? [] : [card]));
      const isNews = come.length > 0 || gone.length > 0 || linkLocal !== this.linkLocal;
      this.cards = now;
      this.linkLocal = linkLocal;
      if (isNews) onChange({ present, come, gone });
    };
    look();
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
    this.cards.clear();
    this.linkLocal = '';
  }
}
