/** What start, demo and test have in common: the program built, Electron started, child processes that end. */
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'electron-vite';
import { electronPath } from './electron.ts';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Builds main, preload and page into out/. Only problems are printed. */
export async function buildProgram(): Promise<void> {
  await build({ root, logLevel: 'warn' });
}

/** False on Linux without X11 and without Wayland. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** The arguments that Electron itself needs before the program's own. */
export function electronArguments(): string[] {
  // Chromium refuses to start its sandbox as root.
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Starts the built program with its own arguments, its output on this terminal. */
export async function startProgram(args: readonly string[]): Promise<ChildProcess> {
  const executable = await electronPath();
  return start(executable, [...electronArguments(), root, ...args]);
}

/** Starts `command` in the project's folder, its output on this terminal. */
export function start(command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  return spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
}

/** The exit code of `child` once it has ended; 1 where a signal ended it. Rejects where it could not be started. */
export function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
}

/** Ends `child` and waits until it is gone; it has five seconds to end by itself. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = ended(child);
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(impatience);
}

/** Arguments that make Node run a TypeScript file of this project. */
export function typescript(file: string, ...args: string[]): string[] {
  return ['--import', 'tsx', file, ...args];
}
