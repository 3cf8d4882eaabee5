/** The same services in a terminal. */
import packageJson from '../../package.json' with { type: 'json' };
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import { languageGiven, readCommand, usage, type Command } from './arguments.ts';
import type { Environment, LoginGiven } from './arguments/given.ts';
import { listCards, why } from './cards.ts';
import { completionScript } from './completion.ts';
import { call, checkCards, discover, identifyDevice, flash, info } from './commands.ts';
import { diff, history } from './history.ts';
import { importList, list } from './list.ts';
import { checkPlanFile } from './plan.ts';
import { applyPlan, undoApplied } from './plan-apply.ts';
import { installWlan } from './install-wlan.ts';
import { printMethods } from './methods.ts';
import { Output } from './output.ts';
import type { Credentials } from './reach.ts';
import { report, type PrintReport } from './report.ts';
import { scan } from './scan.ts';
import { readAll } from './read.ts';
import { setNetwork } from './set.ts';
import { exportSite, importSite, listSites, showSite } from './sites.ts';
import { supportBundle } from './support.ts';
import { readLine } from './standard-input.ts';
import { learn } from '../../shared/texts/catalogue.ts';
import { said } from '../../shared/texts/said.ts';

export interface Start {
  /** What follows the program's own name. */
  args: readonly string[];
  environment: Environment;
  /** How it is called: `field-installer`. */
  program: string;
  /** What is waited for. Texts that are read from the package before Electron is ready end the program in a crash. */
  ready?: Promise<void>;
  /** Where Electron is there. */
  print?: PrintReport;
}

/** Does what the arguments say and answers the exit code, once all that there is to say was written. */
export async function runTerminal({ args, environment, program, ready, print }: Start): Promise<number> {
  await ready;
  await learn('en');
  const language = languageGiven(args, environment);
  const output = new Output(args.includes('--json'), language);
  process.on('uncaughtException', (error) => process.exit(output.failure(fault(error).error)));
  const command = readCommand(args, environment);
  // A language that is broken leaves English.
  await learn(language).catch(() => null);
  const result = command.ok ? await run(command.value, program, output, print ?? null) : command;
  const code = result.ok ? result.value : output.failure(result.error);
  return (await output.written()) ? code : code || 1;
}

async function run(
  command: Command,
  program: string,
  output: Output,
  print: PrintReport | null,
): Promise<Result<number>> {
  const cards = 'interfaces' in command ? checkCards(command) : ok(null);
  if (!cards.ok) return cards;
  switch (command.name) {
    case 'help':
      output.result({ usage: usage('en', program) }, () => usage(output.language, program).trimEnd());
      return ok(0);
    case 'version':
      output.result({ version: packageJson.version }, () => packageJson.version);
      return ok(0);
    case 'methods':
      printMethods(command.method, output);
      return ok(0);
    case 'completion': {
      const script = completionScript(command.shell, program);
      output.result({ script }, () => script);
      return ok(0);
    }
    case 'discover':
      return zero(await discover(command, output));
    case 'cards':
      return listCards(command, output);
    case 'why':
      return why(command, output);
    case 'list':
      return list(command, output);
    case 'list-import':
      return importList(command, output);
    case 'site-list':
      return listSites(command, output);
    case 'site-show':
      return showSite(command, output);
    case 'site-export':
      return exportSite(command, output);
    case 'site-import':
      return importSite(command, output);
    case 'report':
      return report(command, output, print);
    case 'support-bundle':
      return supportBundle(command, output);
    case 'history':
      return history(command, output);
    case 'diff':
      return diff(command, output);
    case 'scan':
      return ok(await scan(command, output));
    case 'plan-apply':
      return applyPlan(command, output);
    case 'plan-undo':
      return undoApplied(command, output);
    case 'plan-check':
      return checkPlanFile(command, output);
    case 'identify':
      return identifyDevice(command, output);
    case 'read': {
      const login = await readLogin(command);
      return login.ok ? readAll(command, login.value, output) : login;
    }
    case 'flash':
    case 'info':
    case 'call':
    case 'set':
    case 'install-wlan': {
      const login = await readLogin(command);
      if (!login.ok) return login;
      if (command.name === 'flash') return flash(command, login.value, output);
      if (command.name === 'info') return info(command, login.value, output);
      if (command.name === 'call') return call(command, login.value, output);
      if (command.name === 'set') return setNetwork(command, login.value, output);
      return installWlan(command, login.value, output);
    }
  }
}

const zero = (result: Result<null>): Result<number> => (result.ok ? ok(0) : result);

async function readLogin({ user, passwordFrom }: LoginGiven): Promise<Result<Credentials>> {
  const password = passwordFrom === 'stdin' ? await readLine() : ok(process.env['AXIS_PASSWORD']);
  if (!password.ok) return password;
  if (password.value) return ok({ user, password: password.value });
  return fail('input', said('terminal.noPassword'), {
    advice: said('terminal.noPasswordAdvice'),
    parameter: 'password',
  });
}

/** Whatever goes wrong in the program itself is said in a sentence, too. */
function fault(error: unknown) {
  const name = error instanceof Error ? error.name : 'unknown';
  return fail('internal', said('terminal.fault', { name }), {
    advice: said('terminal.faultAdvice'),
  });
}
