/** The report of the open site: gathered from what is kept, and as a file's bytes. */
import type { ActivityEntry } from '../../../shared/contract/activity.ts';
import { changeOf } from '../../../shared/api/changes.ts';
import { mostActivity } from '../../../shared/contract/activity.ts';
import { readPlanned } from '../../../shared/contract/planned.ts';
import type { ReportFormat } from '../../../shared/contract/report.ts';
import { ok, type Result } from '../../../shared/contract/result.ts';
import { reportHtml } from '../../../shared/report/html.ts';
import type { Paper } from '../../../shared/report/paper.ts';
import { isForWlan, rowText, type Applied } from '../../../shared/plan/applied.ts';
import { sightingSaid } from '../../../shared/plan/progress.ts';
import { serialOf, type PlanRow } from '../../../shared/plan/plan.ts';
import { makeReport, type Report } from '../../../shared/report/report.ts';
import { reportRows } from '../../../shared/report/rows.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { say } from '../../../shared/texts/catalogue.ts';
import { said, sentences, type Said } from '../../../shared/texts/said.ts';
import type { Services } from '../services.ts';
import { localTime } from '../sheets/columns.ts';
import type { Sheets } from '../sheets/sheets.ts';

/** What a report is made of. */
type ReportSources = Pick<Services, 'devices' | 'pins' | 'sites' | 'activity' | 'plan' | 'applying'>;

/** A report with the log that stands behind it. */
export interface SiteReport {
  report: Report;
  activity: readonly ActivityEntry[];
}

/** What there is to report of the open site. Fails with `storage` where its log cannot be read. */
export async function siteReport(
  { devices, pins, sites, activity, plan, applying }: ReportSources,
  madeBy: string,
  now: number,
): Promise<Result<SiteReport>> {
  const log = await activity.portion(null, mostActivity);
  if (!log.ok) return log;
  const { entries } = log.value;
  const rows = await plan.read();
  if (!rows.ok) return rows;
  const records = await applying.records();
  if (!records.ok) return records;
  const rowOf = new Map(rows.value.map((row) => [serialOf(row), row]));
  const pinnedAt = new Map(pins.all().map((pin) => [pin.serial, pin.pinnedAt]));
  const reported = devices
    .snapshot()
    .devices.filter(({ inSite }) => inSite)
    .map((device) => ({
      device,
      prefixes: devices.rows.get(device.serial)?.prefixes ?? [],
      announced: devices.places.announced(device.serial),
      pinnedAt: pinnedAt.get(device.serial) ?? null,
      verified: records.value.get(device.serial)?.verified ?? null,
      signal: records.value.get(device.serial)?.signal ?? null,
      planned: [
        ...plannedFor(device.serial, sites.people(device.serial)?.planned ?? []),
        ...planOpen(rowOf.get(device.serial) ?? null, records.value.get(device.serial)),
      ],
    }));
  const report = makeReport({
    site: sites.current(),
    devices: reported,
    planWithoutDevice: withoutDevice(rows.value, records.value.all(), devices),
    activity: entries,
    madeAt: now,
    madeBy,
  });
  return ok({ report, activity: entries });
}

/**
 * How many rows of the plan say something and have no device in the list. The rows of a spreadsheet that was applied are not kept, but
 * what came of them is.
 */
function withoutDevice(
  rows: readonly PlanRow[],
  records: readonly Applied[],
  devices: Services['devices'],
): number {
  const isAway = (serial: string) => devices.get(serial)?.inSite !== true;
  const filled = rows.filter(({ cells }) => Object.values(cells).some((cell) => cell.trim() !== ''));
  const serials = filled.map(serialOf);
  const applied = records
    .filter(({ outcome }) => outcome !== 'done' && outcome !== 'undone')
    .map(({ serial }) => serial);
  const waiting = serials.filter((serial) => serial === null).length;
  const named = new Set([...serials.flatMap((serial) => serial ?? []), ...applied]);
  return waiting + [...named].filter(isAway).length;
}

/** What of the site's plan has not come to be at a device: its row, and what is kept of applying it. */
function planOpen(row: PlanRow | null, applied: Applied | null): Said[] {
  const isOfRow = row !== null && applied !== null && applied.row === rowText(row);
  if (row !== null && !isOfRow) return [said('report.planNotApplied')];
  if (!applied || applied.outcome === 'undone') return [];
  if (isForWlan(applied) && applied.sighting?.state !== 'seen') {
    return [sentences(said('report.planNotOnWlan'), sightingSaid(applied.sighting))];
  }
  if (applied.outcome === 'done') return [];
  const failed = applied.steps.findLast(({ state }) => state !== 'done');
  const words = said(`report.planOutcome`, { outcome: said(`planOutcomes.${applied.outcome}`) });
  return [failed ? sentences(words, failed.message) : words];
}

/** Changes that wait until the device is here, with the reason where one was tried and failed. */
function plannedFor(serial: string, kept: readonly unknown[]): Said[] {
  const planned = readPlanned(serial, kept);
  if (!planned) return [];
  const { changes, foreign } = planned;
  return [
    ...changes.map(({ method, failed }) => {
      const change = said('report.planned', { change: changeOf(method).title });
      return failed ? sentences(change, failed.message) : change;
    }),
    ...(foreign === 0 ? [] : [said('report.plannedForeign', { count: foreign })]),
  ];
}

/** The file's bytes in every format that needs no printer. */
export async function reportBytes(
  { report, activity }: SiteReport,
  format: Exclude<ReportFormat, 'pdf'>,
  language: Language,
  paper: Paper,
  sheets: Sheets,
): Promise<Uint8Array> {
  if (format === 'html') return Buffer.from(reportHtml(report, language, paper));
  if (format === 'json') return Buffer.from(`${JSON.stringify(reportJson({ report, activity }), null, 2)}\n`);
  return sheets.write(reportRows(report, language, localTime), format, language);
}

/** For programs: ids, and English beside what is said. */
function reportJson({ report, activity }: SiteReport) {
  const told = ({ id, parts }: Said) => ({ message: say('en', { id, parts }), id, parts });
  return {
    version: 1,
    ...report,
    devices: report.devices.map((device) => ({
      ...device,
      notReached: device.notReached.map(({ what, at }) => ({ at, ...told(what) })),
    })),
    activity: activity.map(({ message, ...entry }) => ({ ...entry, ...told(message) })),
  };
}
