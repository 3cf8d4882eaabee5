/** `report`: what a site's devices are, and how far that was verified, as a file. */
import { access } from 'node:fs/promises';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import { said } from '../../shared/texts/said.ts';
import { accountName } from '../services/activity/activity.ts';
import { systemClock } from '../services/clock.ts';
import { reportBytes, siteReport } from '../services/report/report.ts';
import { saveFile } from '../services/sheets/save.ts';
import { sheetsHere } from '../services/sheets/sheets.ts';
import type { Command } from './arguments.ts';
import { openNamed, withKept } from './kept.ts';
import type { Output } from './output.ts';

export function report(
  command: Extract<Command, { name: 'report' }>,
  output: Output,
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
    // A PDF is printed by Electron, which a terminal does not have.
    if (format === 'pdf') {
      return fail('input', said('reportTerminal.noPrinter'), {
        advice: said('reportTerminal.noPrinterAdvice'),
        parameter: 'format',
      });
    }
    const made = await siteReport(services, accountName(), systemClock.now());
    if (!made.ok) return made;
    const bytes = await reportBytes(made.value, format, output.language, paper, sheetsHere);
    const saved = await saveFile(file, bytes);
    if (!saved.ok) return saved;
    const { totals } = made.value.report;
    output.result({ file, totals }, () =>
      output.told(said('reportTerminal.written', { file, count: totals.devices })),
    );
    return ok(0);
  });
}
