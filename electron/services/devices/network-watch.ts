/** Whether this computer has come to another network although its cards look the same. */
import type { CardNetwork } from '../cards/networks.ts';
import type { Clock } from '../clock.ts';

export interface NetworkWatchNeeds {
  clock: Clock;
  /** The networks that the cards are on, with their gateways. */
  networks: () => Promise<CardNetwork[]>;
}

type Gateway = Pick<CardNetwork, 'gateway' | 'gatewayMac'>;

const lookMs = 5_000;
/** A program that was held up so long slept, and so did its computer. */
const sleptMs = 20_000;
const gatewaysMs = 60_000;

/**
 * Looks every few seconds whether time has jumped: of its two clocks one may stand still while a computer sleeps, or
 * both go on, and then the look comes late. Once a minute, whether a card's gateway is another: networks number alike.
 */
export class NetworkWatch {
  private last = { ticks: 0, now: 0 };
  private gatewaysAt = -Infinity;
  private gateways = new Map<string, Gateway>();
  private cancel: (() => void) | null = null;

  constructor(
    private readonly needs: NetworkWatchNeeds,
    private readonly onOther: () => void,
  ) {}

  start(): void {
    this.last = this.times();
    this.lookLater();
    void this.lookAtGateways();
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
  }

  /** What is known of the gateways belongs to the network before. */
  startOver(): void {
    this.gateways.clear();
    this.gatewaysAt = -Infinity;
  }

  private times(): { ticks: number; now: number } {
    return { ticks: this.needs.clock.ticks(), now: this.needs.clock.now() };
  }

  private lookLater(): void {
    this.cancel = this.needs.clock.setTimeout(() => {
      const { ticks, now } = this.last;
      this.last = this.times();
      this.lookLater();
      const passed = Math.max(this.last.ticks - ticks, this.last.now - now);
      if (passed >= lookMs + sleptMs) this.onOther();
      void this.lookAtGateways();
    }, lookMs);
  }

  private async lookAtGateways(): Promise<void> {
    const { ticks } = this.times();
    if (ticks - this.gatewaysAt < gatewaysMs) return;
    this.gatewaysAt = ticks;
    const networks = await this.needs.networks();
    // Another look may have begun meanwhile, on another network.
    if (this.cancel === null || this.gatewaysAt !== ticks) return;
    const before = this.gateways;
    const keyed = networks.map((network) => [`${network.card} ${network.subnet}`, network] as const);
    this.gateways = new Map(
      keyed.map(([key, { gateway, gatewayMac }]) => {
        const known = before.get(key);
        return [
          key,
          {
            gateway: gateway ?? known?.gateway ?? null,
            // The system forgets a neighbour that it has not talked to.
            gatewayMac: gatewayMac ?? (gateway === known?.gateway ? (known?.gatewayMac ?? null) : null),
          },
        ];
      }),
    );
    const isOther = [...this.gateways].some(([key, { gateway, gatewayMac }]) => {
      const known = before.get(key);
      return known !== undefined && (differ(known.gateway, gateway) || differ(known.gatewayMac, gatewayMac));
    });
    if (isOther) this.onOther();
  }
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}
