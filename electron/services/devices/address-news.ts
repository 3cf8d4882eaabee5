/** What is to be said of a device's address: another has it now, it has moved to where another was, two hold one. */
import type { Said } from '../../../shared/texts/said.ts';
import { said } from '../../../shared/texts/said.ts';
import { change, type Entry } from './entry.ts';
import type { DeviceList } from './list.ts';

/** An address went from one device to another. */
interface Handover {
  address: string;
  /** The other device's serial number. */
  other: string;
}

interface Story {
  /** The address at which it answers now, where another was. */
  took: Handover | null;
  /** Its address, at which another answers now. */
  lost: Handover | null;
}

/** Who answered where, in this run and on this network. Answers alone count: anybody can announce an address. */
export class AddressNews {
  private readonly stories = new Map<string, Story>();
  /** Who answered last at an address. */
  private readonly holders = new Map<string, string>();
  /** By address, who announces it; only those that several do. */
  private shared = new Map<string, string[]>();

  constructor(private readonly list: Pick<DeviceList, 'find' | 'touch'>) {}

  /** The device answered at that address, as itself. */
  answered(serial: string, address: string): void {
    const before = this.holders.get(address);
    const { lost = null, took = null } = this.stories.get(serial) ?? {};
    if (before === serial && lost === null && took?.address === address) return;
    this.holders.set(address, serial);
    const isNews = before !== undefined && before !== serial;
    const story: Story = {
      took: isNews ? { address, other: before } : took?.address === address ? took : null,
      // Who has that address again has lost none.
      lost: lost?.address === address ? null : lost,
    };
    this.tell(serial, story);
    if (isNews) this.lose(before, { address, other: serial });
  }

  /** Where the device was looked for another one answered. */
  foundAnother(serial: string, { address, other }: Handover): void {
    this.lose(serial, { address, other });
  }

  /** Which devices announce which addresses now. */
  announced(by: Iterable<readonly [serial: string, addresses: readonly string[]]>): void {
    const all = new Map<string, string[]>();
    for (const [serial, addresses] of by) {
      for (const address of addresses) {
        const have = all.get(address);
        if (have) have.push(serial);
        else all.set(address, [serial]);
      }
    }
    const before = new Set([...this.shared.values()].flat());
    this.shared = new Map([...all].filter(([, serials]) => serials.length > 1));
    for (const serial of new Set([...before, ...[...this.shared.values()].flat()])) this.show(serial);
  }

  /** Another network: what was true of addresses there is not here. */
  startOver(): void {
    const told = [...this.stories.keys(), ...[...this.shared.values()].flat()];
    this.stories.clear();
    this.holders.clear();
    this.shared.clear();
    for (const serial of told) this.show(serial);
  }

  private lose(serial: string, lost: Handover): void {
    const took = this.stories.get(serial)?.took ?? null;
    this.tell(serial, { took: took?.address === lost.address ? null : took, lost });
  }

  private tell(serial: string, story: Story): void {
    if (story.took === null && story.lost === null) this.stories.delete(serial);
    else this.stories.set(serial, story);
    this.show(serial);
  }

  private show(serial: string): void {
    const entry = this.list.find(serial);
    if (!entry) return;
    const news = this.of(entry);
    if (JSON.stringify(news) === JSON.stringify(entry.device.addressNews)) return;
    change(entry, { addressNews: news });
    this.list.touch(entry);
  }

  private of({ device: { serial, address }, sighting }: Entry): Said | null {
    const { took, lost } = this.stories.get(serial) ?? { took: null, lost: null };
    const contested = sighting?.addresses.find((one) => this.shared.has(one));
    if (contested !== undefined) {
      const all = this.shared.get(contested) ?? [];
      const others = all.filter((one) => one !== serial).slice(0, mostNamed);
      const holder = this.holders.get(contested) ?? null;
      return said('addressNews.contested', {
        address: contested,
        others: others.map((one) => this.name(one)),
        holder: holder === null || holder === serial ? null : this.name(holder),
        isHolder: holder === serial,
      });
    }
    if (took && lost && took.other === lost.other && took.address !== lost.address) {
      return said('addressNews.swapped', {
        other: this.name(took.other),
        here: took.address,
        there: lost.address,
      });
    }
    if (took) return said('addressNews.took', { other: this.name(took.other), address: took.address });
    if (!lost || (address !== lost.address && address !== null)) return null;
    return said('addressNews.lost', { other: this.name(lost.other), address: lost.address });
  }

  private name(serial: string): Said {
    const name = this.list.find(serial)?.device.name ?? serial;
    return name.includes(serial)
      ? said('plain.text', { text: name })
      : said('addressNews.named', { name, serial });
  }
}

const mostNamed = 4;
