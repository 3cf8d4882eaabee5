/** What is kept of a site, read to be compared. */
import { ok, type Result } from '../../../shared/contract/result.ts';
import type { SiteAnswer } from '../../../shared/contract/site.ts';
import { deviceHistory, type DeviceComparison } from '../../../shared/history/site-history.ts';
import type { SiteContent } from './site-files.ts';
import type { Sites } from './sites.ts';

/** What each of its devices told by `to` against `from`; those that had told nothing by then are left out. */
export function compareSite(
  sites: Sites,
  id: string,
  from: number,
  to: number,
): Promise<Result<DeviceComparison[]>> {
  return sites.readSite(id, async (content) => {
    const answers = await answersOf(content);
    if (!answers.ok) return answers;
    const compared = [...answers.value].flatMap(([serial, kept]): DeviceComparison[] => {
      const history = deviceHistory(kept, from, to);
      const name = content.rows.get(serial)?.name ?? serial;
      const place = content.people.get(serial)?.place ?? null;
      return history ? [{ serial, name, place, ...history }] : [];
    });
    return ok(compared.sort((one, other) => (one.serial < other.serial ? -1 : 1)));
  });
}

async function answersOf({ answered, answers }: SiteContent): Promise<Result<Map<string, SiteAnswer[]>>> {
  const all = new Map<string, SiteAnswer[]>();
  for (const serial of answered) {
    const kept = await answers(serial);
    if (!kept.ok) return kept;
    all.set(serial, kept.value);
  }
  return ok(all);
}
