/** What a command is read from, and what several of them read alike. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { canBeOfCard } from '../../../shared/net/ip.ts';
import { userSchema } from '../../../shared/contract/login.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/contract/result.ts';
import { said, type Said } from '../../../shared/texts/said.ts';
import type { Trust } from '../../services/devices/access.ts';
import { parseFingerprint } from '../../services/http/certificates.ts';
import type { OptionName, Values } from './options.ts';

export interface Common {
  /** Addresses of the cards that may be used; null for all of them. */
  interfaces: string[] | null;
  dataFolder: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Given {
  values: Values;
  /** What stands behind the command's name without a dash. */
  words: readonly string[];
  environment: Environment;
  common: Common;
}

/** How a command is typed. `words`: how many may stand behind it; `read` finds them no more than that. */
export interface Shape<Command> {
  words: number;
  options: readonly OptionName[];
  read: (given: Given) => Result<Command>;
}

export interface LoginGiven {
  user: string;
  /** `environment`: AXIS_PASSWORD; `stdin`: the first line there. */
  passwordFrom: 'environment' | 'stdin';
}

export function readCommon(values: Values, environment: Environment): Result<Common> {
  const interfaces = values.interface ?? null;
  if (interfaces?.some((address) => !canBeOfCard(address)) === true) {
    return wrong(said('argument.notACard'), 'interface', said('argument.notACardAdvice'));
  }
  if (values.data === '') return wrong(said('start.dataFolder'), 'data');
  return ok({
    interfaces,
    dataFolder: values.data === undefined ? usualFolder(environment) : resolve(values.data),
  });
}

/** Apart from the window's folder: both may run at once. */
function usualFolder(environment: Environment): string {
  const name = 'field-installer-cli';
  if (process.platform === 'win32') {
    return join(environment['APPDATA'] || join(homedir(), 'AppData', 'Roaming'), name);
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name);
  return join(environment['XDG_CONFIG_HOME'] || join(homedir(), '.config'), name);
}

export function readTrust(values: Values): Result<Trust> {
  const first = values['trust-first'] === true;
  if (values.fingerprint === undefined) return ok(first ? 'first-use' : 'refuse');
  if (first) return wrong(said('argument.trustTwice'), 'fingerprint');
  const fingerprint = parseFingerprint(values.fingerprint);
  return fingerprint.ok ? ok({ fingerprint: fingerprint.value }) : at('fingerprint', fingerprint.error);
}

/** The user whose password stands in the environment or comes on standard input. */
export function readLogin(values: Values): Result<LoginGiven> {
  const user = readUser(values);
  if (!user.ok) return user;
  return ok({ user: user.value, passwordFrom: values['password-stdin'] === true ? 'stdin' : 'environment' });
}

export function readUser({ user = 'root' }: Values): Result<string> {
  if (userSchema.safeParse(user).success) return ok(user);
  return wrong(said('argument.user'), 'user');
}

export function readSeconds(text: string, option: string, most: number): Result<number> {
  const seconds = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  if (seconds >= 1 && seconds <= most) return ok(seconds);
  return wrong(said('argument.seconds', { option, most }), option);
}

export const oneOf = (known: readonly string[]) => said('argument.oneOf', { known });

export function wrong(message: Said, parameter?: string, advice = said('argument.seeHelp')): Result<never> {
  return fail('input', message, { advice, ...(parameter === undefined ? {} : { parameter }) });
}

/** Another reader's failure, pointed at the argument that it is about. */
export function at(parameter: string, error: Failure): Result<never> {
  return { ok: false, error: { ...error, parameter } };
}
