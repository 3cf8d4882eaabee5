/** This computer's network cards: what they are, which networks they are on, and what was heard on them. */
import type { Neighbour } from '../devices/neighbours.ts';
import type { Discovery } from '../discovery/discovery.ts';
import type { Gateway } from './gateways.ts';
import { networksOf, type CardNetwork } from './networks.ts';

export interface CardsNeeds {
  discovery: Pick<Discovery, 'cards'>;
  /** This computer's neighbour table. */
  neighbours: () => Promise<Neighbour[]>;
  gateways: () => Promise<Gateway[]>;
}

export class Cards {
  constructor(private readonly needs: CardsNeeds) {}

  /** The networks that this computer is on now. Cheap, and sends nothing; may be asked at any time. */
  async networks(): Promise<CardNetwork[]> {
    const [gateways, neighbours] = await Promise.all([this.needs.gateways(), this.needs.neighbours()]);
    return networksOf({ cards: this.needs.discovery.cards(), gateways, neighbours, ssids: new Map() });
  }
}
