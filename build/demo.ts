/**
 * npm run demo: a simulated site on this computer, and the program on it. With `-- --terminal`, or where there is no
 * display, the same WLAN installation is played in the terminal; the exit code is 0 when the device is on the site's
 * network.
 */
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SimulatedDevice } from '../test/device/device.ts';
import { startPracticeSite, type PracticeSite } from '../test/device/practice-site.ts';
import { buildProgram, end, ended, hasDisplay, start, startProgram, typescript } from './run.ts';

/** The program's own practice site, in a window. */
async function inWindow(): Promise<number> {
  console.log('Building the program …');
  await buildProgram();
  console.log('A simulated site runs on this computer alone; the window says how to begin.');
  return ended(await startProgram(['--practice']));
}

/** Answers the exit code: 0 when the device is on the site's network. */
async function inTerminal(): Promise<number> {
  const stopping = new AbortController();
  const stop = () => {
    stopping.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  const data = await mkdtemp(join(tmpdir(), 'field-installer-demo-'));
  let child: ChildProcess | null = null;
  let practice: PracticeSite | null = null;
  try {
    practice = await startPracticeSite();
    if (stopping.signal.aborted) return 130;
    const running = (child = install(practice, ['--interface', '127.0.0.1', '--data', data]));
    stopping.signal.addEventListener('abort', () => void end(running));
    const code = await ended(running);
    return stopping.signal.aborted ? 130 : report(practice.gate, code);
  } finally {
    if (child !== null) await end(child);
    await practice?.site.close();
    await rm(data, { recursive: true, force: true });
  }
}

function install({ gate, ssid, key }: PracticeSite, own: readonly string[]): ChildProcess {
  const address = `http://${gate.address}:${String(gate.port)}`;
  const args = ['install-wlan', address, '--ssid', ssid, '--auth', 'WPA-Personal-PSK', '--country', 'SE'];
  console.log(`Installing the simulated “${gate.name}” (${gate.serial}) on the network ${ssid}:`);
  console.log(`  AXIS_PASSWORD=… AXIS_WLAN_KEY=… npm run --silent cli -- ${args.join(' ')}\n`);
  return start(process.execPath, typescript('electron/cli/main.ts', ...args, ...own), {
    env: { ...process.env, AXIS_PASSWORD: gate.password, AXIS_WLAN_KEY: key },
  });
}

/** What became of it, as the device itself knows it and not as the program says. */
function report(gate: SimulatedDevice, code: number): number {
  if (code === 0 && gate.place === 'station') {
    console.log(`\nThe simulated device is on the site's network, at ${gate.address}.`);
    return 0;
  }
  console.error(
    `\nThe installation ended with code ${String(code)}; the device is not on the site's network.`,
  );
  return code === 0 ? 1 : code;
}

/** Whether the terminal was asked for; null where the arguments are not understood. */
function readArguments(): boolean | null {
  try {
    return parseArgs({ options: { terminal: { type: 'boolean', default: false } } }).values.terminal;
  } catch {
    return null;
  }
}

const asked = readArguments();
if (asked === null) {
  console.error('The demo takes no arguments, or: npm run demo -- --terminal');
  process.exitCode = 2;
} else {
  const terminal = asked || !hasDisplay();
  if (terminal && !asked) console.log('There is no display here, so the demo plays in the terminal.\n');
  process.exitCode = await (terminal ? inTerminal() : inWindow());
}
