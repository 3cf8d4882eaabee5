/** What two sites know of one device, put together so that nothing that a person wrote is lost. */
import type { SiteGain } from '../../../shared/contract/sites.ts';
import { readPlanned } from '../../../shared/contract/planned.ts';
import { setTwice } from '../../../shared/plan/planned.ts';
import { newRows, type SitePlan } from '../plans/site-plan.ts';
import {
  longestNote,
  mostPlanned,
  mostTags,
  type People,
  type SiteRow,
} from '../../../shared/contract/site.ts';

/** The words of both; a second place becomes a line of the note. */
export function mergePeople(mine: People, theirs: People): People {
  const place = mine.place ?? theirs.place;
  const otherPlace = theirs.place === place ? null : theirs.place;
  return {
    serial: mine.serial,
    place,
    note: joinedText([mine.note, theirs.note, otherPlace]).slice(0, longestNote) || null,
    tags: union(mine.tags, theirs.tags).slice(0, mostTags),
    planned: union(mine.planned, theirs.planned).slice(0, mostPlanned),
  };
}

/** Text after text, each line once. */
export function joinedText(parts: readonly (string | null)[]): string {
  const lines: string[] = [];
  for (const part of parts) {
    if (part === null || lines.join('\n').includes(part)) continue;
    const fresh = part.split('\n').filter((line) => line === '' || !lines.includes(line));
    lines.push(...fresh);
  }
  return lines.join('\n').trim();
}

function union<T>(mine: readonly T[], theirs: readonly T[]): T[] {
  const known = new Set(mine.map((one) => JSON.stringify(one)));
  return [...mine, ...theirs.filter((one) => !known.has(JSON.stringify(one)))];
}

/** Of two rows of a device the one that was seen later. */
export function isNewerRow(row: SiteRow, there: SiteRow | undefined): boolean {
  return !there || (row.lastSeen ?? 0) > (there.lastSeen ?? 0);
}

export interface Known {
  plan: Pick<SitePlan, 'rows'>;
  rows: ReadonlyMap<string, SiteRow>;
  people: ReadonlyMap<string, People>;
}

/** What `coming` would bring to `there`. */
export function gainOf(there: Known, coming: Known): SiteGain {
  const gain: SiteGain = {
    newDevices: 0,
    newerDevices: 0,
    peoplesWords: 0,
    cutNotes: 0,
    planRows: newRows(there.plan.rows, coming.plan.rows).length,
    planned: 0,
    plannedTwice: 0,
  };
  for (const [serial, row] of coming.rows) {
    const known = there.rows.get(serial);
    if (!known) gain.newDevices += 1;
    else if (isNewerRow(row, known)) gain.newerDevices += 1;
  }
  for (const [serial, theirs] of coming.people) {
    const mine = there.people.get(serial) ?? { serial, place: null, note: null, tags: [], planned: [] };
    const merged = mergePeople(mine, theirs);
    if (wordsOf(merged) !== wordsOf(mine)) gain.peoplesWords += 1;
    if (joinedText([mine.note, theirs.note]).length > longestNote) gain.cutNotes += 1;
    gain.planned += merged.planned.length - mine.planned.length;
    if (isSetTwice(merged) && !isSetTwice(mine)) gain.plannedTwice += 1;
  }
  return gain;
}

const wordsOf = (people: People) => JSON.stringify({ ...people, planned: [] });

const isSetTwice = ({ serial, planned }: People) =>
  setTwice(readPlanned(serial, planned)?.changes ?? []) !== null;
