import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { canBeOfCard } from '../../shared/net/ip.ts';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import { plain, said } from '../../shared/texts/said.ts';
import { cleanText } from '../../shared/texts/clean-text.ts';

export interface Options {
  /** Addresses of the cards that the program may use; null for all of them. */
  interfaces: string[] | null;
  /** Folder for everything that is kept; null for the system's usual one. */
  data: string | null;
  /** A site file to look into; null for none. */
  file: string | null;
}

/** Chromium's own switches that help on a stubborn display or inside a container. */
const chromiumSwitches = [
  'no-sandbox',
  'disable-gpu',
  'force-device-scale-factor',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
];

/**
 * Reads the program's own arguments (without the executable and, in development, without the program's folder).
 * Anything unknown is refused: a misspelt `--interface` must not open the program on every card.
 */
export function readOptions(args: readonly string[]): Result<Options> {
  const own = args.filter((argument) => {
    const name = /^--([^=]+)/.exec(argument)?.[1];
    return name === undefined || !chromiumSwitches.includes(name);
  });
  let positionals: string[];
  let values: { interface?: string[] | undefined; data?: string | undefined };
  try {
    ({ values, positionals } = parseArgs({
      args: own,
      options: { interface: { type: 'string', multiple: true }, data: { type: 'string' } },
      allowPositionals: true,
    }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail('input', plain(reason), { advice: said('start.options') });
  }
  const wrong = values.interface?.find((address) => !canBeOfCard(address));
  if (wrong !== undefined) {
    return fail('input', said('start.notACard', { given: cleanText(wrong, 100) }), {
      advice: said('start.notACardAdvice'),
    });
  }
  if (values.data === '') {
    return fail('input', said('terminal.dataFolder'), { advice: said('start.dataFolderAdvice') });
  }
  const [file = null, ...more] = positionals;
  const unknown = file === null || /\.fieldsite$/i.test(file) ? more[0] : file;
  if (unknown !== undefined) {
    return fail('input', said('start.notASiteFile', { given: cleanText(unknown, 100) }), {
      advice: said('start.options'),
    });
  }
  return ok({
    interfaces: values.interface ?? null,
    data: values.data === undefined ? null : resolve(values.data),
    file: file === null ? null : resolve(file),
  });
}

/** The program's own part of `argv`: what follows the executable and, unless packaged, the program's folder. */
export function ownArguments(argv: readonly string[], packaged: boolean): string[] {
  const rest = argv.slice(1);
  if (packaged) return rest;
  const folder = rest.findIndex((argument) => !argument.startsWith('-'));
  return folder === -1 ? [] : rest.slice(folder + 1);
}
