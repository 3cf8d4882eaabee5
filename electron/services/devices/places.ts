/** Where a device is, and who is where: asked of the network, of what announces itself and of the list. */
import type { Device } from '../../../shared/contract/device.ts';
import type { Subnet } from '../../../shared/net/ip.ts';
import { ownSubnets, type Card } from '../discovery/cards.ts';
import { findHolder, type Door, type Holder, type HolderNeeds } from './address-holder.ts';
import { whereabouts, type Entry } from './entry.ts';
import type { Answering, Links } from './links.ts';
import type { DeviceList } from './list.ts';
import { lackingText, ownAddressLacking, takenAddresses } from './own-address.ts';
import { say } from '../../../shared/texts/catalogue.ts';
import type { Said } from '../../../shared/texts/said.ts';

export interface PlacesNeeds extends HolderNeeds {
  links: Links;
  finder: { cards(): Card[] };
}

const addressesSought = 6;

export class Places {
  /** `onAnswer` is told of every device that was found, before anybody else. */
  constructor(
    private readonly needs: PlacesNeeds,
    private readonly list: DeviceList,
    private readonly onAnswer: (entry: Entry, answer: Answering) => void,
  ) {}

  /**
   * Looks for the device once, at `first`, the addresses that it announces and those that are known. Answers the
   * address at which its serial number was heard, or null.
   */
  async seek(serial: string, signal: AbortSignal, first: readonly string[] = []): Promise<string | null> {
    const entry = this.list.find(serial);
    if (!entry) return null;
    const where = whereabouts(entry);
    const enough = new AbortController();
    const both = AbortSignal.any([signal, enough.signal]);
    const addresses = [...new Set([...first, ...where.addresses])].slice(0, addressesSought);
    // All at once: an address that is gone may take seconds to say nothing.
    const answers = addresses.map(async (address) => {
      const answer = await this.needs.links.find(serial, { ...where, addresses: [address] }, both);
      return answer.ok ? answer.value : Promise.reject(new Error(say('en', answer.error.message)));
    });
    const answer = await Promise.any(answers).catch(() => null);
    enough.abort();
    if (answer === null || signal.aborted) return null;
    this.onAnswer(entry, answer);
    return answer.endpoint.host;
  }

  /** Whether the device answers at that very address. */
  async answersAt(serial: string, address: string, signal: AbortSignal): Promise<boolean> {
    const entry = this.list.find(serial);
    if (!entry) return false;
    const where = { ...whereabouts(entry), addresses: [address] };
    const answer = await this.needs.links.find(serial, where, signal);
    if (!answer.ok) return false;
    this.onAnswer(entry, answer.value);
    return true;
  }

  /** The addresses that the device announces now. */
  announced(serial: string): readonly string[] {
    return this.list.find(serial)?.sighting?.addresses ?? [];
  }

  /** This computer's own addresses on the cards in use, of both families. */
  ownSubnets(): Subnet[] {
    return ownSubnets(this.needs.finder.cards());
  }

  /** Which address this computer lacks to reach `address`, as a sentence, or null; see `ownAddressLacking`. */
  missingSubnet(address: string, prefixLength: number | null, routers: readonly string[]): Said | null {
    const taken = takenAddresses(
      this.list.all().map(([, entry]) => entry),
      routers,
    );
    const lacks = ownAddressLacking(address, this.ownSubnets(), taken, { prefixLength });
    return lacks && lackingText(address, lacks);
  }

  /** The other devices in the list that have `address`, or had it when they were last seen. */
  othersAt(serial: string, address: string): Device[] {
    const has = ({ device, sighting }: Entry) =>
      device.address === address || (sighting?.addresses.includes(address) ?? false);
    return this.list
      .all()
      .flatMap(([other, entry]) => (other !== serial && has(entry) ? [entry.device] : []));
  }

  /** Asks on the wire who holds `address`, at the usual ports and those of this device. */
  holderOf(serial: string, address: string, signal: AbortSignal): Promise<Holder> {
    const own = this.list.find(serial)?.device;
    const doors: Door[] = [
      { scheme: 'http', port: 80 },
      { scheme: 'https', port: 443 },
    ];
    const more: Door[] = own
      ? [
          { scheme: 'http', port: own.port },
          { scheme: 'https', port: own.httpsPort ?? 443 },
        ]
      : [];
    const others = more.filter(({ port }) => !doors.some((door) => door.port === port));
    return findHolder(this.needs, address, [...doors, ...others], signal);
  }
}
