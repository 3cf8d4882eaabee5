/** `report`: what a site's devices are, and how far that was verified, as a file. */
import { access } from 'node:fs/promises';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import { reportHtml } from '../../shared/report/html.ts';
import type { Paper } from '../../shared/report/paper.ts';
import { said } from '../../shared/texts/said.ts';
import { accountName } from '../services/activity/activity.ts';
import { systemClock } from '../services/clock.ts';
import { reportBytes, siteReport } from '../services/report/report.ts';
import { saveFile } from '../services/sheets/save.ts';
import { sheetsHere } from '../services/sheets/sheets.ts';
import type { Command } from './arguments.ts';
import { openNamed, withKept } from './kept.ts';
import type { Output } from './output.ts';

/** Makes a PDF of a report's page. */
export type PrintReport = (html: string, paper: Paper) => Promise<Result<Uint8Array>>;

/** `print` is null where there is no Electron. */
export function report(
  command: Extract<Command, { name: 'report' }>,
  output: Output,
  print: PrintReport | null,
): Promise<Result<number>> {
  return withKept(command, output, async (services) => {
    const { site, file, format, paper, overwrite } = command;
    const opened = await openNamed(services, site);
    if (!opened.ok) return opened;
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (isThere && !overwrite) {
      return fail('input', said('sheetTerminal.exists', { file }), {
        advice: said('sheetTerminal.existsAdvice'),
      });
    }
    if (format === 'pdf' && !print) {
      return fail('input', said('reportTerminal.noPrinter'), {
        advice: said('reportTerminal.noPrinterAdvice'),
        parameter: 'format',
      });
    }
    const made = await siteReport(services, accountName(), systemClock.now());
    if (!made.ok) return made;
    const { language } = output;
    const bytes =
      format === 'pdf'
        ? await print?.(reportHtml(made.value.report, language, paper), paper)
        : ok(await reportBytes(made.value, format, language, paper, sheetsHere));
    if (!bytes?.ok) {
      return fail('internal', said('report.notPrinted'), { advice: said('reportTerminal.noPrinterAdvice') });
    }
    const saved = await saveFile(file, bytes.value);
    if (!saved.ok) return saved;
    const { totals } = made.value.report;
    output.result({ file, totals }, () =>
      output.told(said('reportTerminal.written', { file, count: totals.devices })),
    );
    return ok(0);
  });
}
