/** The log as rows of a spreadsheet, the newest first; the first row holds the columns' titles. */
import { fitsFilter, searchedText } from '../../../shared/activity/filter.ts';
import { mostActivity, type ActivityFilter } from '../../../shared/contract/activity.ts';
import { ok, type Result } from '../../../shared/contract/result.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { say, textsIn } from '../../../shared/texts/catalogue.ts';
import type { Services } from '../services.ts';
import { localTime } from '../sheets/columns.ts';

/** What of the open site's log fits the filter. Fails with `storage` where it cannot be read. */
export async function activityRows(
  { activity, devices }: Pick<Services, 'activity' | 'devices'>,
  filter: ActivityFilter,
  language: Language,
): Promise<Result<string[][]>> {
  const read = await activity.portion(null, mostActivity);
  if (!read.ok) return read;
  const { activityKind, activityPage: page, sheetColumns } = textsIn(language);
  const rows: string[][] = [];
  for (const entry of read.value.entries.reverse()) {
    const sentence = say(language, entry.message);
    if (!fitsFilter(entry, searchedText(entry, sentence), filter)) continue;
    const { at, who, serial, kind, facts } = entry;
    const details = Object.entries(facts).map(([name, fact]) => `${name}=${fact}`);
    const name = serial === null ? '' : (devices.get(serial)?.name ?? '');
    rows.push([localTime(at), who, activityKind[kind], serial ?? '', name, sentence, details.join(' ')]);
  }
  const titles = [
    page.at,
    page.who,
    page.kind,
    sheetColumns.serial,
    sheetColumns.name,
    page.what,
    page.facts,
  ];
  return ok([titles, ...rows]);
}
