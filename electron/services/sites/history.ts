/** What is kept of a site, read to be compared. */
import { ok, type Result } from '../../../shared/contract/result.ts';
import type { SiteAnswer } from '../../../shared/contract/site.ts';
import {
  deviceHistory,
  visitsOf,
  withCertificates,
  type DeviceComparison,
  type Visit,
} from '../../../shared/history/site-history.ts';
import type { Pins } from '../storage/pins.ts';
import type { SiteContent } from './site-files.ts';
import type { Sites } from './sites.ts';

/** When its devices were read, the latest visit first. */
export function siteVisits(sites: Sites, id: string): Promise<Result<Visit[]>> {
  return sites.readSite(id, async (content) => {
    const answers = await answersOf(content);
    return answers.ok ? ok(visitsOf(answers.value)) : answers;
  });
}

/**
 * What each of its devices told by `to` against `from`. Where they did not tell their certificate, the one counts that was trusted on
 * this computer.
 */
export function compareSite(
  { sites, pins }: { sites: Sites; pins: Pick<Pins, 'all'> },
  id: string,
  from: number,
  to: number,
): Promise<Result<DeviceComparison[]>> {
  return sites.readSite(id, async (content) => {
    const answers = await answersOf(content);
    if (!answers.ok) return answers;
    const trusted = new Map(pins.all().map((pin) => [pin.serial, pin]));
    const compared = [...new Set([...content.rows.keys(), ...answers.value.keys()])].map(
      (serial): DeviceComparison => {
        const told = deviceHistory(answers.value.get(serial) ?? [], from, to);
        const pin = trusted.get(serial);
        const history = pin ? withCertificates(told, pin, from, to) : told;
        const name = content.rows.get(serial)?.name ?? serial;
        const place = content.people.get(serial)?.place ?? null;
        return { serial, name, place, ...history };
      },
    );
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
