import type { NetworkInterfaceInfo } from 'node:os';
import {
  inSubnet,
  isIPv4,
  isIPv6,
  isLinkLocal,
  prefixLengthOf,
  type Subnet,
} from '../../../shared/net/ip.ts';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import type { Clock } from '../clock.ts';
import { said, type Said } from '../../../shared/texts/said.ts';

/** One IPv4 address of one of this computer's network cards. */
export interface Card {
  /** As the system calls it: `eth0`, `Wi-Fi`. */
  name: string;
  address: string;
  prefixLength: number;
  mac: string;
  /** What stands behind the % of a link-local IPv6 address on this card: its name, on Windows its number. */
  zone: string;
  /** The card's IPv6 addresses at present, without zones. */
  ipv6: Subnet[];
}

/** As node:os tells of the cards. */
export type NetworkInterfaces = () => NodeJS.Dict<NetworkInterfaceInfo[]>;

/** A card that is plugged in is to be asked within two seconds; one look takes some tenths of a millisecond. */
const pollEvery = 1000;

/** Several addresses of one card may go by names of their own (`eth0`, `eth0:1`): it is the same link. */
export function hardwareName({ name }: Pick<Card, 'name'>): string {
  return name.split(':')[0] ?? name;
}

/** Every IPv4 card. With `allowed` those of these addresses alone, loopback only by being named there. */
export function listCards(
  networkInterfaces: NetworkInterfaces,
  allowed?: readonly string[],
  platform: NodeJS.Platform = process.platform,
): Card[] {
  const all = Object.entries(networkInterfaces());
  return all.flatMap(([name, infos]) =>
    (infos ?? []).flatMap(({ family, internal, address, netmask, mac }) => {
      if (family !== 'IPv4' || (allowed ? !allowed.includes(address) : internal)) return [];
      const prefixLength = prefixLengthOf(netmask) ?? 32;
      const link = hardwareName({ name });
      const sixth = all
        .filter(([other]) => hardwareName({ name: other }) === link)
        .flatMap(([, others]) => (others ?? []).flatMap((info) => (info.family === 'IPv6' ? [info] : [])));
      const number = sixth.find(({ scopeid }) => scopeid > 0)?.scopeid;
      return {
        name,
        address,
        prefixLength,
        mac,
        zone: platform === 'win32' && number !== undefined ? String(number) : link,
        ipv6: sixth.map((info) => ({
          address: info.address,
          prefixLength: prefixLengthOf(info.netmask) ?? 128,
        })),
      };
    }),
  );
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
  return ok(near?.address ?? allowed[0]);
}

function ipv6Towards(
  host: string,
  cards: readonly Card[],
  allowed: readonly string[],
): Result<string | undefined> {
  const onLink = isLinkLocal(host);
  const own = cards
    .filter((card) => isZoneOf(card, host))
    .flatMap(({ zone, ipv6 }) => ipv6.map((subnet) => ({ ...subnet, zone })))
    .filter(({ address }) => isLinkLocal(address) === onLink);
  const chosen = own.find((subnet) => inSubnet(host, subnet)) ?? own[0];
  if (chosen) return ok(onLink ? `${chosen.address}%${chosen.zone}` : chosen.address);
  return fail('unreachable', said('discovery.noCardTowards', { host, allowed: [...allowed] }), {
    advice: said('discovery.noCardTowardsAdvice'),
  });
}

/** Whether the zone of an IPv6 address, where it has one, means this card. */
function isZoneOf({ name, zone }: Card, address: string): boolean {
  const given = address.split('%')[1];
  return given === undefined || given === zone || given === name;
}

/**
 * Whether an address that somebody announced is in one of this computer's own subnets. Announcements come from the link
 * and may name any address: one that is elsewhere is not to be asked before somebody wants it.
 */
export function announcedHere(address: string, cards: readonly Card[]): boolean {
  return cards.some((card) =>
    address.includes(':')
      ? isZoneOf(card, address) && card.ipv6.some((own) => inSubnet(address, own))
      : inSubnet(address, card),
  );
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

/** Watches the cards for coming and going, by asking the system every second. */
export class CardWatch {
  private readonly needs: WatchNeeds;
  private cards = new Map<string, Card>();
  private cancel: (() => void) | null = null;

  constructor(needs: WatchNeeds) {
    this.needs = needs;
  }

  /** Tells of the cards that are there before it returns, then of every change; one card is one object throughout. */
  start(onChange: (change: { come: Card[]; gone: Card[] }) => void): void {
    const look = () => {
      const { clock, networkInterfaces, interfaces, platform } = this.needs;
      this.cancel = clock.setTimeout(look, pollEvery);
      const present = listCards(networkInterfaces, interfaces, platform).map((card) => {
        const key = `${card.name} ${card.address}/${card.prefixLength} ${card.mac}`;
        // IPv6 addresses come and go while the card stays the same.
        return [key, Object.assign(this.cards.get(key) ?? card, card)] as const;
      });
      const now = new Map(present);
      const come = [...now].flatMap(([key, card]) => (this.cards.has(key) ? [] : [card]));
      const gone = [...this.cards].flatMap(([key, card]) => (now.has(key) ? [] : [card]));
      this.cards = now;
      if (come.length > 0 || gone.length > 0) onChange({ come, gone });
    };
    look();
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
    this.cards.clear();
  }
}
