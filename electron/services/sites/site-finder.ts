/** Finds sites by the devices in them. */
import { ok } from '../../../shared/contract/result.ts';
import type { SiteMatches } from '../../../shared/contract/sites.ts';
import { hasWords, wordsOf } from '../../../shared/texts/search-words.ts';
import type { Sites } from './sites.ts';

interface Findable {
  serial: string;
  name: string;
  text: string;
}

export class SiteFinder {
  /** Every site is read once, when somebody searches. */
  private devices: Promise<ReadonlyMap<string, readonly Findable[]>> | null = null;

  constructor(private readonly sites: Sites) {}

  /** The sites that were not deleted and hold devices whose name or serial number has every word; one that cannot be read has none. */
  async find(text: string): Promise<SiteMatches[]> {
    const words = wordsOf(text);
    if (words.length === 0) return [];
    this.devices ??= this.read();
    return [...(await this.devices)].flatMap(([id, devices]): SiteMatches[] => {
      const found = devices.filter((device) => hasWords(device.text, words));
      const [first] = found;
      return first ? [{ id, count: found.length, first: { serial: first.serial, name: first.name } }] : [];
    });
  }

  /** Has them read again by the next search. */
  forget(): void {
    this.devices = null;
  }

  private async read(): Promise<ReadonlyMap<string, readonly Findable[]>> {
    const bySite = new Map<string, readonly Findable[]>();
    for (const { id } of this.sites.all().filter(({ deletedAt }) => deletedAt === null)) {
      const rows = await this.sites.readSite(id, (content) =>
        Promise.resolve(ok([...content.rows.values()])),
      );
      if (!rows.ok) continue;
      bySite.set(
        id,
        rows.value.map(({ serial, name }) => ({ serial, name, text: `${name} ${serial}`.toLowerCase() })),
      );
    }
    return bySite;
  }
}
