/** This computer's network cards: what they are, which networks they are on, and what was heard on them. */
import { networkInterfaces } from 'node:os';
import type { CardsSnapshot } from '../../../shared/contract/cards.ts';
import type { Neighbour } from '../devices/neighbours.ts';
import type { NetworkInterfaces } from '../discovery/cards.ts';
import type { Discovery } from '../discovery/discovery.ts';
import { cardViews } from './card-views.ts';
import type { Gateway } from './gateways.ts';
import { networksOf, type CardNetwork } from './networks.ts';
import { SystemReader, type SystemReaderNeeds } from './system-reader.ts';

export interface CardsNeeds extends SystemReaderNeeds {
  discovery: Pick<Discovery, 'cards' | 'statistics' | 'sightings'>;
  /** This computer's neighbour table. */
  neighbours: () => Promise<Neighbour[]>;
  gateways: () => Promise<Gateway[]>;
  /** Addresses of the cards that may be used; null for all of them. */
  allowed: readonly string[] | null;
  networkInterfaces?: NetworkInterfaces;
  platform?: NodeJS.Platform;
}

export class Cards {
  private readonly system: SystemReader;

  constructor(private readonly needs: CardsNeeds) {
    this.system = new SystemReader(needs);
  }

  /** The networks that this computer is on now. Cheap, and sends nothing; may be asked at any time. */
  async networks(): Promise<CardNetwork[]> {
    const { gateways, neighbours, discovery } = this.needs;
    const [ways, near] = await Promise.all([gateways(), neighbours()]);
    const joined = this.system.cards.flatMap(({ name, wlan }): [string, string][] =>
      wlan?.ssid ? [[name, wlan.ssid]] : [],
    );
    return networksOf({
      cards: discovery.cards(),
      gateways: ways,
      neighbours: near,
      ssids: new Map(joined),
    });
  }

  /**
   * Every card as it is now. What the system has to be asked for comes with a later one, unless `wait` is given: whoever
   * looks asks again and again. Only this has the system asked.
   */
  async snapshot({ wait = false } = {}): Promise<CardsSnapshot> {
    const { discovery, allowed, clock, platform = process.platform } = this.needs;
    const interfaces = (this.needs.networkInterfaces ?? networkInterfaces)();
    const asked = this.system.refresh(JSON.stringify(interfaces));
    if (wait) await asked;
    const gateways = await this.needs.gateways();
    const cards = cardViews({
      interfaces,
      allowed,
      system: this.system.cards,
      searches: discovery.statistics().cards,
      sightings: discovery.sightings(),
      gateways,
      platform,
      now: clock.now(),
    });
    return { cards, reading: this.system.reading };
  }
}
