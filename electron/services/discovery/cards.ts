import { BlockList, isIPv4 } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';
import ipaddr from 'ipaddr.js';
import type { Clock } from '../clock.ts';

/** One IPv4 address of one of this computer's network cards. */
export interface Card {
  /** As the system calls it: `eth0`, `Wi-Fi`. */
  name: string;
  address: string;
  netmask: string;
  prefixLength: number;
  mac: string;
}

/** As node:os tells of the cards. */
export type NetworkInterfaces = () => NodeJS.Dict<NetworkInterfaceInfo[]>;

const pollEvery = 3000;

/** Every IPv4 card. With `allowed` those of these addresses alone, loopback only by being named there. */
export function listCards(networkInterfaces: NetworkInterfaces, allowed?: readonly string[]): Card[] {
  return Object.entries(networkInterfaces()).flatMap(([name, infos]) =>
    (infos ?? []).flatMap(({ family, internal, address, netmask, mac }) => {
      if (family !== 'IPv4' || (allowed ? !allowed.includes(address) : internal)) return [];
      const prefixLength = ipaddr.IPv4.parse(netmask).prefixLengthFromSubnetMask() ?? 32;
      return [{ name, address, netmask, prefixLength, mac }];
    }),
  );
}

/** Whether `address` (IPv4) lies in the card's own subnet. */
export function isInSubnet(card: Card, address: string): boolean {
  const subnet = new BlockList();
  subnet.addSubnet(card.address, card.prefixLength);
  return subnet.check(address);
}

/**
 * Which of the `allowed` cards a connection to `host` goes out of: the one in whose subnet it is, else the first.
 * Undefined where every card may be used: the system chooses.
 */
export function cardTowards(
  host: string,
  allowed: readonly string[] | null,
  networkInterfaces: NetworkInterfaces,
): string | undefined {
  if (allowed === null) return undefined;
  const cards = isIPv4(host) ? listCards(networkInterfaces, allowed) : [];
  return cards.find((card) => isInSubnet(card, host))?.address ?? allowed[0];
}

/** Watches the cards for coming and going, by asking the system every three seconds. */
export class CardWatch {
  readonly #needs: { clock: Clock; networkInterfaces: NetworkInterfaces; interfaces?: readonly string[] };
  #cards = new Map<string, Card>();
  #cancel: (() => void) | null = null;

  constructor(needs: { clock: Clock; networkInterfaces: NetworkInterfaces; interfaces?: readonly string[] }) {
    this.#needs = needs;
  }

  /** Tells of the cards that are there before it returns, then of every change; one card is one object throughout. */
  start(onChange: (change: { come: Card[]; gone: Card[] }) => void): void {
    const look = () => {
      const { clock, networkInterfaces, interfaces } = this.#needs;
      this.#cancel = clock.setTimeout(look, pollEvery);
      const present = listCards(networkInterfaces, interfaces).map((card) => {
        const key = `${card.name} ${card.address}/${card.prefixLength} ${card.mac}`;
        return [key, this.#cards.get(key) ?? card] as const;
      });
      const now = new Map(present);
      const come = [...now].flatMap(([key, card]) => (this.#cards.has(key) ? [] : [card]));
      const gone = [...this.#cards].flatMap(([key, card]) => (now.has(key) ? [] : [card]));
      this.#cards = now;
      if (come.length > 0 || gone.length > 0) onChange({ come, gone });
    };
    look();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#cards.clear();
  }
}
