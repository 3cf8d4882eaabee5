/** The list that is kept, to a spreadsheet and from one. */
import { access } from 'node:fs/promises';
import type { Device } from '../../shared/contract/device.ts';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import type { ImportPlan } from '../../shared/contract/sheets.ts';
import { say, textsIn } from '../../shared/texts/catalogue.ts';
import { said } from '../../shared/texts/said.ts';
import { deviceRows } from '../services/sheets/columns.ts';
import { planImport } from '../services/sheets/device-import.ts';
import { inSite } from '../services/sheets/list-sheets.ts';
import { readTableFile } from '../services/sheets/read.ts';
import { takeOver } from '../services/sheets/take-over.ts';
import { saveFile } from '../services/sheets/save.ts';
import { writeTable } from '../services/sheets/write.ts';
import type { Command } from './arguments.ts';
import { openNamed, withKept } from './kept.ts';
import { saidJson, printableJson, table, type Output } from './output.ts';

type Of<N extends Command['name']> = Extract<Command, { name: N }>;

export function list(command: Of<'list'>, output: Output): Promise<Result<number>> {
  return withKept(command, output, async (services) => {
    const opened = await openNamed(services, command.site);
    if (!opened.ok) return opened;
    const names = new Intl.Collator(output.language, { numeric: true });
    const devices = services.devices.snapshot().devices.sort((a, b) => names.compare(a.name, b.name));
    const { file, format, columns, overwrite } = command;
    if (file === null) {
      output.result({ devices: objects(devices, columns) }, () =>
        devices.length === 0
          ? output.told(said('sheetTerminal.empty'))
          : table(deviceRows(devices, columns, output.language).map((row) => row.map(oneLine))),
      );
      return ok(0);
    }
    const isFree = await access(file).then(
      () => false,
      () => true,
    );
    if (!isFree && !overwrite) {
      return fail('input', said('sheetTerminal.exists', { file }), {
        advice: said('sheetTerminal.existsAdvice'),
      });
    }
    const bytes =
      format === 'json'
        ? Buffer.from(`${printableJson({ devices: objects(devices, columns) }, 2)}\n`)
        : await writeTable(deviceRows(devices, columns, output.language), format, output.language);
    const saved = await saveFile(file, bytes);
    if (!saved.ok) return saved;
    const count = devices.length;
    output.result({ file, count }, () => output.told(said('sheetTerminal.written', { count, file })));
    return ok(0);
  });
}

/** What the columns hold, in English, by their ids. */
function objects(devices: readonly Device[], columns: Of<'list'>['columns']) {
  const [, ...rows] = deviceRows(devices, columns, 'en');
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [columns[index] ?? '', cell])));
}

const oneLine = (cell: string) => cell.replace(/\s*\n\s*/g, ' ');

export function importList(command: Of<'list-import'>, output: Output): Promise<Result<number>> {
  return withKept(command, output, async (services) => {
    const opened = await openNamed(services, command.site);
    if (!opened.ok) return opened;
    const read = await readTableFile(command.file);
    if (!read.ok) return read;
    const planned = await planImport(read.value, (serial) => inSite(services.devices.get(serial)));
    if (!planned.ok) return planned;
    const plan = planned.value;
    if (!command.dryRun) {
      const taken = await takeOver(services, plan.rows);
      if (!taken.ok) return taken;
    }
    output.result(planJson(plan, command.dryRun), () => planText(plan, command.dryRun, output));
    return ok(plan.problems.length === 0 ? 0 : 1);
  });
}

function planJson({ columns, rows, problems }: ImportPlan, dryRun: boolean) {
  const told = problems.map(({ row, column, message }) => ({ row, column, ...saidJson(message) }));
  return { dryRun, columns, rows, problems: told };
}

function planText({ rows, problems }: ImportPlan, dryRun: boolean, output: Output): string {
  const { language } = output;
  const words = textsIn(language).sheetImport;
  const count = (kind: string) => rows.filter((row) => row.kind === kind).length;
  const lines = problems.map(({ row, column, message }) => {
    const where = column === null ? words.row({ row }) : words.cell({ row, column });
    return words.problem({ where, what: say(language, message) });
  });
  return [
    ...lines,
    `${words.added({ count: count('new') })}. ${words.changed({ count: count('changed') })}. ${words.same({ count: count('same') })}.`,
    ...(problems.length > 0 ? [`${words.wrong({ count: problems.length })}.`] : []),
    ...(dryRun ? [output.told(said('sheetTerminal.dryRun'))] : []),
  ].join('\n');
}
