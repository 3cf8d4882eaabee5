/** What the tests need besides npm, and how it gets onto a Debian machine. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface Need {
  packages: readonly string[];
  /** What it is for, in words. */
  purpose: string;
  missing: () => boolean | Promise<boolean>;
}

const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/local/sbin', '/usr/sbin', '/sbin'];
/** Whether one of `programs` is not installed. */
export const lacks = (...programs: string[]) =>
  programs.some((name) => !folders.some((folder) => existsSync(join(folder, name))));

/** What Electron links against, and the Debian package that each comes from. */
const libraries: Record<string, string> = {
  'libasound.so.2': 'libasound2',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libcups.so.2': 'libcups2',
  'libdrm.so.2': 'libdrm2',
  'libgbm.so.1': 'libgbm1',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libxkbcommon.so.0': 'libxkbcommon0',
};

const needs: readonly Need[] = [
  {
    packages: ['xvfb', 'xauth'],
    purpose: 'a display for the tests of the window',
    missing: () =>
      !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'] && lacks('xvfb-run', 'Xvfb', 'xauth'),
  },
  {
    packages: Object.values(libraries),
    purpose: 'the libraries that Electron needs',
    missing: async () => {
      const { stdout } = await run('/sbin/ldconfig', ['-p']).catch(() => ({ stdout: '' }));
      return Object.keys(libraries).some((name) => !stdout.includes(`${name} `));
    },
  },
  {
    packages: ['apache2-bin'],
    purpose: 'Apache’s digest login, to test ours against',
    missing: () => lacks('apache2'),
  },
  {
    packages: ['avahi-daemon', 'avahi-utils'],
    purpose: 'avahi, to test our mDNS against',
    missing: () => lacks('avahi-daemon', 'avahi-browse', 'avahi-publish'),
  },
  {
    packages: ['iproute2'],
    purpose: 'network namespaces for the laboratory tests',
    missing: () => lacks('ip'),
  },
  {
    packages: ['xdotool'],
    purpose: 'keys for the boxes that the packaged program shows',
    missing: () => lacks('xdotool'),
  },
  { packages: ['curl'], purpose: 'curl, to test the simulated device against', missing: () => lacks('curl') },
];

/**
 * Installs what is missing where that can be done (root on Debian and its relatives). Answers what is still missing,
 * a line each with the command that brings it; an empty list when everything is there.
 */
export async function installPrerequisites(): Promise<string[]> {
  if (process.platform !== 'linux') return [];
  const missing = await missingNeeds();
  if (missing.length === 0) return [];

  const canInstall = process.getuid?.() === 0 && !lacks('apt-get');
  if (canInstall) {
    console.log(`Installing what the tests need: ${missing.flatMap(({ packages }) => packages).join(' ')}`);
    await aptInstall(missing.flatMap(({ packages }) => packages)).catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
    });
  }
  return (await missingNeeds()).map(
    ({ purpose, packages }) =>
      `${purpose}: sudo apt-get install --no-install-recommends ${packages.join(' ')}`,
  );
}

async function missingNeeds(): Promise<Need[]> {
  const found = await Promise.all(needs.map(async (need) => ((await need.missing()) ? [need] : [])));
  return found.flat();
}

async function aptInstall(packages: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    run('apt-get', ['-q', '-y', ...args], { env, maxBuffer: 64 * 1024 * 1024 });
  await apt('update');
  const names = await Promise.all(packages.map(nameHere));
  // Debian asks this script whether a newly installed service may start: none may, the tests start their own.
  const policy = '/usr/sbin/policy-rc.d';
  const ours = !existsSync(policy);
  if (ours) await writeFile(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await apt('install', '--no-install-recommends', ...names);
  } finally {
    if (ours) await rm(policy);
  }
}

/** Some libraries carry the suffix t64 since Debian 13 and Ubuntu 24.04. */
async function nameHere(name: string): Promise<string> {
  const renamed = `${name}t64`;
  const { stdout } = await run('apt-cache', ['policy', renamed]);
  return /Candidate: (?!\(none\))/.test(stdout) ? renamed : name;
}
