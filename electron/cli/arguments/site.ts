/** Commands that work on what is kept of a site, or in all: `list`, `site`, `report` and `support-bundle`. */
import { resolve } from 'node:path';
import { ok, type Result } from '../../../shared/contract/result.ts';
import { reportFormats, type ReportFormat } from '../../../shared/contract/report.ts';
import { sheetColumns, sheetFormats, type SheetColumn } from '../../../shared/contract/sheets.ts';
import { papers, type Paper } from '../../../shared/report/paper.ts';
import { said } from '../../../shared/texts/said.ts';
import { oneOf, wrong, type Common, type Given, type Shape } from './given.ts';
import { common, onDisk } from './options.ts';

export type SiteCommand =
  | ({ name: 'list' } & ListCommand & Common)
  | ({ name: 'list-import'; site: string | null; file: string; dryRun: boolean } & Common)
  | ({ name: 'site-list' } & Common)
  | ({ name: 'site-show'; site: string } & Common)
  | ({ name: 'site-export'; site: string; file: string; overwrite: boolean } & Common)
  | ({ name: 'site-import'; file: string; as: string | null; into: string | null; dryRun: boolean } & Common)
  | ({ name: 'report' } & ReportCommand & Common)
  /** `file`: null to see what it would hold. */
  | ({ name: 'support-bundle'; file: string | null; overwrite: boolean } & Common);

interface ListCommand {
  /** By its name or id; null for the list of this computer. */
  site: string | null;
  /** Null: standard output. */
  file: string | null;
  format: ListFormat;
  columns: SheetColumn[];
  /** Whether a file that is there is replaced. */
  overwrite: boolean;
}

interface ReportCommand {
  /** By its name or id; null for the list of this computer. */
  site: string | null;
  file: string;
  format: ReportFormat;
  paper: Paper;
  /** Whether a file that is there is replaced. */
  overwrite: boolean;
}

export const listFormats = [...sheetFormats, 'json'] as const;
type ListFormat = (typeof listFormats)[number];

/** What stands behind `site`. */
export const siteWords = ['list', 'show', 'export', 'import'] as const;

export const siteCommands = {
  list: {
    words: 2,
    options: [...onDisk, 'site', 'format', 'output', 'columns', 'overwrite', 'dry-run'],
    read: readList,
  },
  site: {
    words: 2,
    options: [...onDisk, 'output', 'overwrite', 'as', 'into', 'dry-run'],
    read: readSite,
  },
  report: {
    words: 0,
    options: [...onDisk, 'site', 'format', 'output', 'paper', 'overwrite'],
    read: readReport,
  },
  'support-bundle': {
    words: 0,
    options: [...common, 'output', 'overwrite', 'dry-run'],
    read: readSupport,
  },
} satisfies Record<string, Shape<SiteCommand>>;

function readList({ values, words: [word, file], common }: Given): Result<SiteCommand> {
  const site = values.site ?? null;
  if (word !== undefined) {
    if (word !== 'import') return wrong(said('sheetTerminal.listWord'));
    if (file === undefined) return wrong(said('sheetTerminal.noFile'));
    const dryRun = values['dry-run'] === true;
    return ok({ name: 'list-import', ...common, site, file: resolve(file), dryRun });
  }
  const output = values.output ?? null;
  const typed = values.format ?? (output === null ? 'json' : output.split('.').at(-1)?.toLowerCase());
  const format = listFormats.find((one) => one === typed);
  if (format === undefined) return wrong(said('sheetTerminal.format'), 'format');
  if (output === null && format !== 'json') return wrong(said('sheetTerminal.noOutput'), 'output');
  const names = values.columns?.split(',').map((name) => name.trim()) ?? [...sheetColumns];
  const columns = sheetColumns.filter((column) => names.includes(column));
  if (columns.length !== names.length) {
    return wrong(said('sheetTerminal.columns', { known: sheetColumns }), 'columns');
  }
  const ordered = columns.sort((a, b) => names.indexOf(a) - names.indexOf(b));
  const path = output === null ? null : resolve(output);
  return ok({
    name: 'list',
    ...common,
    site,
    file: path,
    format,
    columns: ordered,
    overwrite: values.overwrite === true,
  });
}

function readSite({ values, words: [word, what], common }: Given): Result<SiteCommand> {
  const dryRun = values['dry-run'] === true;
  if (word === 'list' && what === undefined) return ok({ name: 'site-list', ...common });
  if (word === undefined || word === 'list' || !siteWords.some((one) => one === word)) {
    return wrong(said('sites.whichWord'), undefined, oneOf(siteWords));
  }
  if (what === undefined) return wrong(said(word === 'import' ? 'sites.noFile' : 'sites.noSite'));
  if (word === 'import') {
    const { as = null, into = null } = values;
    if (as !== null && into !== null) return wrong(said('sites.asOrInto'), 'into');
    return ok({ name: 'site-import', ...common, file: resolve(what), as, into, dryRun });
  }
  if (word === 'show') return ok({ name: 'site-show', ...common, site: what });
  if (values.output === undefined) return wrong(said('sites.noOutput'), 'output');
  const file = resolve(values.output);
  return ok({ name: 'site-export', ...common, site: what, file, overwrite: values.overwrite === true });
}

function readReport({ values, common }: Given): Result<SiteCommand> {
  const format = reportFormats.find((one) => one === values.format);
  if (format === undefined) return wrong(said('reportTerminal.format'), 'format', oneOf(reportFormats));
  const paper = papers.find((one) => one.toLowerCase() === (values.paper ?? 'A4').toLowerCase());
  if (paper === undefined) return wrong(said('reportTerminal.paper'), 'paper', oneOf(papers));
  if (!values.output) return wrong(said('reportTerminal.noOutput'), 'output');
  const { site = null } = values;
  const file = resolve(values.output);
  return ok({ name: 'report', ...common, site, file, format, paper, overwrite: values.overwrite === true });
}

function readSupport({ values, common: shared }: Given): Result<SiteCommand> {
  const dryRun = values['dry-run'] === true;
  if (!dryRun && !values.output) return wrong(said('support.noOutput'), 'output');
  const file = dryRun || !values.output ? null : resolve(values.output);
  return ok({ name: 'support-bundle', ...shared, file, overwrite: values.overwrite === true });
}
