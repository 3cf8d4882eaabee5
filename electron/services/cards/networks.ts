/** Which networks this computer is on, told so that they can be known again another day. */
import { subnetFacts } from '../../../shared/net/ip.ts';
import type { Neighbour } from '../devices/neighbours.ts';
import type { Card } from '../discovery/cards.ts';
import type { Gateway } from './gateways.ts';

/** One network that a card is on. The gateway's hardware address tells apart networks that number alike. */
export interface CardNetwork {
  /** The card's name. */
  card: string;
  /** Such as `10.0.0.0/24`. */
  subnet: string;
  gateway: string | null;
  /** Such as `00:11:22:33:44:55`; null where there is no gateway, or none that was talked to lately. */
  gatewayMac: string | null;
  /** Null for a wire, and where the system does not tell. */
  ssid: string | null;
}

/** What the networks are read from. `ssids`: by the card's name, as far as they are known. */
export interface NetworkFacts {
  cards: readonly Pick<Card, 'name' | 'address' | 'prefixLength'>[];
  gateways: readonly Gateway[];
  neighbours: readonly Neighbour[];
  ssids: ReadonlyMap<string, string>;
}

/** The networks of the cards, one for each IPv4 subnet. */
export function networksOf({ cards, gateways, neighbours, ssids }: NetworkFacts): CardNetwork[] {
  return cards.flatMap(({ name, address, prefixLength }) => {
    const facts = subnetFacts(address, prefixLength);
    if (!facts) return [];
    const gateway = gatewayOf({ name, address }, gateways);
    return {
      card: name,
      subnet: `${facts.network}/${prefixLength}`,
      gateway,
      gatewayMac: neighbours.find((neighbour) => neighbour.address === gateway)?.mac ?? null,
      ssid: ssids.get(name) ?? null,
    };
  });
}

/** The default gateway of a card, which the table calls by its name or by its address. */
export function gatewayOf(
  { name, address }: Pick<Card, 'name' | 'address'>,
  gateways: readonly Gateway[],
): string | null {
  return gateways.find(({ card }) => card === name || card === address)?.address ?? null;
}
