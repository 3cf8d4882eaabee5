/** What the window asks of the log of a site and of its report. */
import { basename } from 'node:path';
import type { Handlers } from '../../shared/contract/ipc.ts';
import type { ReportFormat } from '../../shared/contract/report.ts';
import { ok, type Result } from '../../shared/contract/result.ts';
import { reportHtml } from '../../shared/report/html.ts';
import { cleanText } from '../../shared/texts/clean-text.ts';
import type { Language } from '../../shared/texts/language.ts';
import { learn, textsIn } from '../../shared/texts/catalogue.ts';
import { accountName } from '../services/activity/activity.ts';
import { activityRows } from '../services/activity/rows.ts';
import { systemClock } from '../services/clock.ts';
import { reportBytes, siteReport } from '../services/report/report.ts';
import type { Services } from '../services/services.ts';
import type { FileDialogs } from '../services/sheets/dialogs.ts';
import { saveFile } from '../services/sheets/save.ts';
import type { Sheets } from '../services/sheets/sheets.ts';
import type { Settings } from '../services/storage/settings.ts';
import type { ReportPrinter } from './report-pdf.ts';

interface ReportHandlersNeeds {
  services: Services;
  settings: Settings;
  /** Settled once the disk was read. */
  loaded: Promise<unknown>;
  sheets: Sheets;
  dialogs: FileDialogs;
  printer: ReportPrinter;
  language: () => Language;
}

export function reportHandlers({
  services,
  settings,
  loaded,
  sheets,
  dialogs,
  printer,
  language,
}: ReportHandlersNeeds): Pick<Handlers, 'activity' | 'report'> {
  const { activity, sites } = services;
  const make = async (by: string) => {
    await loaded;
    if (by !== (settings.person ?? '')) await settings.choosePerson(by === '' ? null : by);
    return siteReport(services, by === '' ? accountName() : by, systemClock.now());
  };
  /** Asks where, under a name that begins with `what`, and has `bytes` written there. */
  const save = async (
    what: string,
    format: ReportFormat,
    bytes: () => Promise<Result<Uint8Array>>,
  ): Promise<Result<{ file: string } | null>> => {
    const { name } = sites.current();
    const path = await dialogs.toSave(
      { title: format.toUpperCase(), extensions: [format] },
      name === '' ? what : `${what} ${name}`,
    );
    if (path === null) return ok(null);
    const made = await bytes();
    if (!made.ok) return made;
    const saved = await saveFile(path, made.value);
    return saved.ok ? ok({ file: basename(path) }) : saved;
  };

  return {
    activity: {
      portion: async ({ before, most }) => {
        await loaded;
        return activity.portion(before, most);
      },
      exportCsv: (filter) =>
        save(textsIn(language()).activityPage.fileName, 'csv', async () => {
          const rows = await activityRows(services, filter, language());
          return rows.ok ? ok(await sheets.write(rows.value, 'csv', language())) : rows;
        }),
    },
    report: {
      look: async () => {
        await loaded;
        const made = await siteReport(services, '', systemClock.now());
        if (!made.ok) return made;
        return ok({
          totals: made.value.report.totals,
          by: settings.person ?? '',
          account: cleanText(accountName(), 120),
        });
      },
      preview: async ({ by, language: wanted, paper }) => {
        await learn(wanted);
        const made = await make(by);
        return made.ok ? printer.show(reportHtml(made.value.report, wanted, paper)) : made;
      },
      save: async ({ format, by, language: wanted, paper }) => {
        const { report } = await learn(wanted);
        return save(report.fileName, format, async () => {
          const made = await make(by);
          if (!made.ok) return made;
          if (format === 'pdf') return printer.pdf(reportHtml(made.value.report, wanted, paper), paper);
          return ok(await reportBytes(made.value, format, wanted, paper, sheets));
        });
      },
    },
  };
}
