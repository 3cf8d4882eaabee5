/**
 * The command line taken apart and checked, before anything is sent. Each command's words, options and reader stand
 * together in a file of arguments/, a group of commands each.
 */
import { parseArgs } from 'node:util';
import { stationModes } from '../../shared/api/wlan.ts';
import { ok, type Result } from '../../shared/contract/result.ts';
import { say } from '../../shared/texts/catalogue.ts';
import { isLanguage, languageOf, languages, type Language } from '../../shared/texts/language.ts';
import { said } from '../../shared/texts/said.ts';
import { deviceCommands, type DeviceCommand } from './arguments/device.ts';
import { oneOf, readCommon, wrong, type Environment } from './arguments/given.ts';
import { historyCommands, type HistoryCommand } from './arguments/history.ts';
import { notParsed } from './arguments/not-parsed.ts';
import { installWlanCommands, type InstallWlanCommand } from './arguments/install-wlan.ts';
import { offlineCommands, shells, type OfflineCommand } from './arguments/offline.ts';
import { options, parse } from './arguments/options.ts';
import { planCommands, type PlanCommand } from './arguments/plan.ts';
import { searchCommands, type SearchCommand } from './arguments/search.ts';
import { siteCommands, type SiteCommand } from './arguments/site.ts';

export type Command =
  | { name: 'help' }
  | { name: 'version' }
  | SearchCommand
  | SiteCommand
  | HistoryCommand
  | PlanCommand
  | DeviceCommand
  | InstallWlanCommand
  | OfflineCommand;

export const commands = {
  ...searchCommands,
  ...siteCommands,
  ...historyCommands,
  ...planCommands,
  ...deviceCommands,
  ...installWlanCommands,
  ...offlineCommands,
};
type CommandName = keyof typeof commands;

/** What --help prints of `program`, as it is called. */
export function usage(language: Language, program: string): string {
  return say(
    language,
    said('usage.text', {
      program,
      shells: shells.join('|'),
      modes: stationModes.join(', '),
      languages: languages.join('|'),
    }),
  );
}

/**
 * Reads the arguments after the program's own name. Failures are of kind `input`. They never repeat a word or a value
 * that stands where none was expected: it may be a password.
 */
export function readCommand(args: readonly string[], environment: Environment): Result<Command> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return wrong(notParsed(error));
  }
  const { values, positionals } = parsed;
  const [name, ...words] = positionals;
  if (values.help === true || name === 'help') return ok({ name: 'help' });
  if (values.version === true || name === 'version') return ok({ name: 'version' });
  const known = oneOf(Object.keys(commands));
  if (name === undefined) return wrong(said('argument.noCommand'), undefined, known);
  if (!isCommandName(name)) return wrong(said('argument.unknownCommand'), undefined, known);
  const { words: wanted, options: allowed, read } = commands[name];
  const stray = Object.keys(values).find((option) => !allowed.some((one) => one === option));
  if (stray !== undefined) return wrong(said('argument.noOption', { command: name, option: stray }));
  if (values.language !== undefined && !isLanguage(values.language)) {
    return wrong(said('terminal.languages', { known: languages }), 'language');
  }
  if (words.length > wanted) return wrong(said('argument.tooMany', { command: name }));
  const common = readCommon(values, environment);
  return common.ok ? read({ values, words, environment, common: common.value }) : common;
}

/** The language to speak from the first sentence on, whatever is wrong with the arguments. */
export function languageGiven(args: readonly string[], environment: Environment): Language {
  const { values } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  if (isLanguage(values.language)) return values.language;
  const wished = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'];
  return languageOf(wished === undefined ? [] : [wished]);
}

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
