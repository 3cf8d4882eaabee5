import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { notParsed } from '../cli/arguments/not-parsed.ts';
import { canBeOfCard } from '../../shared/net/ip.ts';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import { said } from '../../shared/texts/said.ts';
import { cleanText } from '../../shared/texts/clean-text.ts';

export interface Options {
  /** Addresses of the cards that the program may use; null for all of them. */
  interfaces: string[] | null;
  /** Folder for everything that is kept; null for the system's usual one. */
  data: string | null;
  /** A site file to look into; null for none. */
  file: string | null;
  /** On simulated devices, which are on loopback, with a folder that is gone afterwards. */
  practice: boolean;
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
 * Reads the program's own arguments.
 * Anything unknown is refused: a misspelt `--interface` must not open the program on every card.
 */
export function readOptions(args: readonly string[]): Result<Options> {
  let positionals: string[];
  let values: { interface?: string[]; data?: string; practice?: boolean };
  try {
    ({ values, positionals } = parseArgs({
      args: [...args],
      options: {
        interface: { type: 'string', multiple: true },
        data: { type: 'string' },
        practice: { type: 'boolean' },
      },
      allowPositionals: true,
    }));
  } catch (error) {
    return fail('input', notParsed(error), { advice: said('start.options') });
  }
  const wrong = values.interface?.find((address) => !canBeOfCard(address));
  if (wrong !== undefined) {
    return fail('input', said('start.notACard', { given: cleanText(wrong, 100) }), {
      advice: said('start.notACardAdvice'),
    });
  }
  if (values.data === '') {
    return fail('input', said('start.dataFolder'), { advice: said('start.dataFolderAdvice') });
  }
  const [file = null, ...more] = positionals;
  const unknown = file === null || /\.fieldsite$/i.test(file) ? more[0] : file;
  if (unknown !== undefined) {
    return fail('input', said('start.notASiteFile', { given: cleanText(unknown, 100) }), {
      advice: said('start.options'),
    });
  }
  return ok({
    practice: values.practice === true,
    // Whatever else was asked for: practising sends nothing to a real network.
    interfaces: values.practice === true ? ['127.0.0.1'] : (values.interface ?? null),
    data: values.data === undefined ? null : resolve(values.data),
    file: file === null ? null : resolve(file),
  });
}

/**
 * The program's own part of `argv`: what follows the executable and, unless packaged, the program's folder, without
 * what is Chromium's.
 */
export function ownArguments(argv: readonly string[], packaged: boolean): string[] {
  const rest = argv.slice(1);
  const folder = packaged ? -1 : rest.findIndex((argument) => !argument.startsWith('-'));
  if (!packaged && folder === -1) return [];
  return rest.slice(folder + 1).filter((argument) => {
    const name = /^--([^=]+)/.exec(argument)?.[1];
    return name === undefined || !chromiumSwitches.includes(name);
  });
}

/** Whether they are a command for the terminal: a bare word, which no site file is, or a question that needs no window. */
export function isCommand([first = '']: readonly string[]): boolean {
  return /^[a-z]+(?:-[a-z]+)*$/.test(first) || first === '--help' || first === '--version';
}
