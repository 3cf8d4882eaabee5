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

/**
 * Local time unless it names a zone. A day, a minute or a second means its end, so that a time as `history` shows it is that of what
 * was read then. Null for no time.
 */
function readTime(text: string): number | null {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2})?(\.\d+)?(.*))?$/.exec(text);
  if (parts === null) return null;
  const [, day = '', minute = '23:59', second = ':59', fraction = '.999', zone = ''] = parts;
  const time = new Date(`${day}T${minute}${second}${fraction}${zone}`).getTime();
  return Number.isNaN(time) || !isInCalendar(day) ? null : time;
}

/** 30 February is read as 2 March, which nobody has asked for. */
const isInCalendar = (day: string) => new Date(`${day}T00:00Z`).getUTCDate() === Number(day.slice(-2));
