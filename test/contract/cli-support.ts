/** The real command line program as a child process, on loopback alone and with a folder of its own. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject, onTestFinished } from 'vitest';
import type { SimulatedDevice } from '../device/device.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Long enough to be told from other words in the output. */
export const password = 'Sesame-4711-open';
export const wlanKey = 'installer-2026';

export interface CliOptions {
  /** `AXIS_PASSWORD` is the right one unless given; null for none. */
  password?: string | null;
  wlanKey?: string;
  /** `AXIS_EAP_PASSWORD`. */
  eapPassword?: string;
  /** `AXIS_NEW_PASSWORD`. */
  newPassword?: string;
  stdin?: string | Buffer;
  /** Told of everything printed so far whenever more of it comes. */
  onOutput?: (printed: string, kill: (signal: NodeJS.Signals) => void) => void;
  /** Nobody reads standard output. */
  closeStdout?: boolean;
  /** The file of another build than the usual one. */
  program?: string;
  /** The system's, as LC_ALL has it; English unless given. */
  language?: string;
  /** Through npm, as a user does it. */
  npm?: boolean;
}

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command to its end. Whatever it was, no secret and no stack trace may stand in the output. */
export async function cli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const given = options.password === undefined ? password : options.password;
  const command = options.npm
    ? ['npm', 'run', '--silent', 'cli', '--', ...args]
    : [process.execPath, options.program ?? inject('bundle'), ...args];
  // What is remembered without --data is remembered here, and not in the folder of whoever runs the tests.
  const home = await mkdtemp(join(tmpdir(), 'field-installer-test-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const child = spawn(command[0] ?? '', command.slice(1), {
    cwd: root,
    env: {
      ...process.env,
      LC_ALL: options.language ?? 'C',
      ...(process.platform === 'darwin' ? { HOME: home } : { XDG_CONFIG_HOME: home, APPDATA: home }),
      // A variable that is undefined is not there at all.
      AXIS_PASSWORD: given ?? undefined,
      AXIS_WLAN_KEY: options.wlanKey,
      AXIS_EAP_PASSWORD: options.eapPassword,
      AXIS_NEW_PASSWORD: options.newPassword,
    },
  });
  let stdout = '';
  let stderr = '';
  const print = () => options.onOutput?.(stdout + stderr, (signal) => child.kill(signal));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    print();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    print();
  });
  if (options.closeStdout === true) child.stdout.destroy();
  // A command that needs no input may have ended before it is written.
  child.stdin.on('error', () => undefined).end(options.stdin ?? '');
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const printed = stdout + stderr;
  expect(printed).not.toMatch(/^\s+at .*(:\d+|native)/m);
  const { wlanKey: key, eapPassword, newPassword, stdin: typed } = options;
  for (const secret of [given, key, eapPassword, newPassword, typed?.toString().trim()]) {
    if (secret) expect(printed).not.toContain(secret);
  }
  return { code, stdout, stderr };
}

/** What stands on standard output, which is JSON alone: each line a value. */
export function jsonLines({ stdout }: CliResult): unknown[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

/** The exit code and the only JSON value of a command that was given `--json`; nothing may stand on standard error. */
export async function cliJson(args: readonly string[], options: CliOptions = {}) {
  const result = await cli([...args, '--json'], options);
  expect(result.stderr).toBe('');
  const lines = jsonLines(result);
  expect(lines).toHaveLength(1);
  return { code: result.code, json: lines[0] };
}

export const overHttp = ({ address, port }: SimulatedDevice) => `http://${address}:${port}`;
export const overHttps = ({ address, httpsPort }: SimulatedDevice) => `https://${address}:${httpsPort}`;

/** The logins that a device was sent, as scheme and status. */
export const loginsSent = ({ requests }: SimulatedDevice) =>
  requests.filter(({ scheme }) => scheme !== 'none').map(({ scheme, status }) => `${scheme} ${status}`);
