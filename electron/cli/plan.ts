/** `plan check`: whether a spreadsheet is a plan that can be applied, before anything is set. */
import { randomUUID } from 'node:crypto';
import { ok, type Result } from '../../shared/contract/result.ts';
import { checkPlan, type Finding } from '../../shared/plan/check.ts';
import { say, textsIn } from '../../shared/texts/catalogue.ts';
import { said } from '../../shared/texts/said.ts';
import { askedFacts, knownFacts } from '../services/plans/plan-facts.ts';
import { noteColumns, readPlanTable, type SheetPlan } from '../services/plans/plan-sheet.ts';
import { readTableFile } from '../services/sheets/read.ts';
import type { Command } from './arguments.ts';
import { openNamed, withKept } from './kept.ts';
import { saidJson, type Output } from './output.ts';

type Of<N extends Command['name']> = Extract<Command, { name: N }>;

/** The exit code of a plan with errors. */
const hasErrors = 2;

export function checkPlanFile(command: Of<'plan-check'>, output: Output): Promise<Result<number>> {
  return withKept(command, output, async (services) => {
    const opened = await openNamed(services, command.site);
    if (!opened.ok) return opened;
    const table = await readTableFile(command.file);
    if (!table.ok) return table;
    const sheet = readPlanTable(table.value, randomUUID);
    if (!sheet.ok) return sheet;
    const { rows, problems } = sheet.value;
    tellNotes(sheet.value, output);
    const needs = { devices: services.devices, interfaces: command.interfaces };
    const known = await knownFacts(needs, rows);
    const facts = await askedFacts(needs, rows, known, new AbortController().signal);
    const findings = [...problems, ...checkPlan(rows, facts)].sort((a, b) => a.row - b.row);
    return ok(tellFindings(rows.length, findings, output));
  });
}

/** Says which columns set nothing: one of them may be misspelt. */
export function tellNotes(sheet: SheetPlan, output: Output): void {
  const titles = noteColumns(sheet);
  if (titles.length > 0) output.warning(said('plan.noteColumns', { titles }));
}

/** Tells what the check has found, and answers the exit code. */
export function tellFindings(rows: number, findings: readonly Finding[], output: Output): number {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  output.result({ rows, errors: errors.map(json), warnings: warnings.map(json) }, () =>
    planText(rows, errors, warnings, output),
  );
  return errors.length === 0 ? 0 : hasErrors;
}

const json = ({ row, column, message }: Finding) => ({ row, column, ...saidJson(message) });

function planText(rows: number, errors: Finding[], warnings: Finding[], { language }: Output): string {
  const { planTerminal: words, planColumns: titles } = textsIn(language);
  const line = ({ row, column, message, severity }: Finding) =>
    words.finding({
      row,
      column: column === null ? null : titles[column],
      message: say(language, message),
      isWarning: severity === 'warning',
    });
  return [
    ...errors.map(line),
    ...warnings.map(line),
    words.checked({ rows, errors: errors.length, warnings: warnings.length }),
  ].join('\n');
}
