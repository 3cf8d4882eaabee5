/** Commands that tell what was read of a device before: `history` and `diff`. */
import { ok, type Result } from '../../../shared/contract/result.ts';
import { serialSchema } from '../../../shared/contract/site.ts';
import { said } from '../../../shared/texts/said.ts';
import { wrong, type Common, type Given, type Shape } from './given.ts';
import { onDisk } from './options.ts';

export type HistoryCommand =
  | ({ name: 'history'; serial: string; site: string | null } & Common)
  | ({ name: 'diff' } & DiffCommand & Common);

interface DiffCommand {
  /** Null: all devices of the site. */
  serial: string | null;
  site: string | null;
  /** Milliseconds since 1970. */
  from: number;
  to: number;
}

export const historyCommands = {
  history: { words: 1, options: [...onDisk, 'site'], read: readHistory },
  diff: { words: 1, options: [...onDisk, 'site', 'from', 'to'], read: readDiff },
} satisfies Record<string, Shape<HistoryCommand>>;

function readHistory({ values, words: [word], common }: Given): Result<HistoryCommand> {
  const serial = readSerial(word);
  if (!serial) return wrong(said('historyTerminal.noSerial', { command: 'history' }), 'serial');
  return ok({ name: 'history', ...common, serial, site: values.site ?? null });
}

function readDiff({ values, words: [word], common }: Given): Result<HistoryCommand> {
  const { site = null } = values;
  const serial = word === undefined ? null : readSerial(word);
  if (serial === undefined || (serial === null && site === null)) {
    return wrong(said('historyTerminal.serialOrSite'), 'serial');
  }
  if (values.from === undefined) return wrong(said('historyTerminal.noFrom'), 'from');
  const from = readTime(values.from);
  const to = values.to === undefined ? Date.now() : readTime(values.to);
  if (from === null) return wrong(said('historyTerminal.time', { option: 'from' }), 'from');
  if (to === null) return wrong(said('historyTerminal.time', { option: 'to' }), 'to');
  if (from >= to) return wrong(said('historyTerminal.order'), 'from');
  return ok({ name: 'diff', ...common, serial, site, from, to });
}

/** As it stands on the label, with or without dashes and colons; undefined for anything else. */
function readSerial(word: string | undefined): string | undefined {
  return serialSchema.safeParse(word?.replace(/[-:]/g, '').toUpperCase()).data;
}

/** Local time unless it names a zone; a day alone is its end. Null for no time. */
function readTime(text: string): number | null {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (!isDay && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return null;
  const time = new Date(isDay ? `${text}T23:59:59.999` : text).getTime();
  return Number.isNaN(time) || !isInCalendar(text.slice(0, 10)) ? null : time;
}

/** 30 February is read as 2 March, which nobody has asked for. */
const isInCalendar = (day: string) => new Date(`${day}T00:00Z`).getUTCDate() === Number(day.slice(-2));
