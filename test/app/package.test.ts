import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import configuration from '../../build/electron-builder.config.ts';
import { electronPath } from '../../build/electron.ts';
import { lacks } from '../../build/prerequisites.ts';
import { electronArguments, root } from '../../build/run.ts';
import type { Licence } from '../../shared/contract/about.ts';
import { languages } from '../../shared/texts/language.ts';
import { catalogue } from '../catalogue.ts';
import { startSite } from '../device/site.ts';
import { noWindowReason } from './electron.ts';

const run = promisify(execFile);
const reason = process.platform === 'linux' ? noWindowReason() : 'it is laid out for Linux alone';
if (reason !== null) console.log(`Skipped: the packaged program, because ${reason}.`);

const noKeys = lacks('xdotool');
if (noKeys) console.log('Skipped: the box of the packaged program, because there is no xdotool.');

/** The window of that name once it is to be seen. Where another goes while it is looked for, xdotool ends with an error. */
const windowCalled = (name: string): Promise<string> =>
  vi.waitFor(
    async () => {
      const { stdout } = await run('xdotool', ['search', '--onlyvisible', '--name', name]);
      return stdout.split('\n')[0] ?? '';
    },
    { timeout: 60_000, interval: 200 },
  );

/** Every file of the archive, and every folder. */
const shipped = [
  /^\/package\.json$/,
  /^\/out(?:\/(?:main(?:\/chunks)?|preload|renderer(?:\/(?:assets|texts))?))?$/,
  /^\/out\/main\/(?:index|ask-system-thread|sheet-thread|practice-process)\.cjs$/,
  /^\/out\/main\/chunks\/(?:[\w-]+\.cjs|128x128-[\w-]+\.png)$/,
  /^\/out\/preload\/index\.cjs$/,
  /^\/out\/renderer\/(?:index\.html|licences\.json\.gz)$/,
  /^\/out\/renderer\/assets\/(?:(?:index|helpers)-[\w-]+\.js|index-[\w-]+\.css)$/,
  /^\/out\/renderer\/assets\/(?:inter|jetbrains-mono)-[\w-]+\.woff2$/,
  new RegExp(`^/out/renderer/(?:assets/manual-|texts/)(?:${languages.join('|')})-[\\w-]+\\.js$`),
];

describe.skipIf(reason !== null)('The packaged program', () => {
  let folder: string;
  let executable: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'field-installer-'));
    const electronDist = dirname(await electronPath());
    const electronVersion = (await readFile(join(electronDist, 'version'), 'utf8')).trim().replace(/^v/, '');
    await build({
      projectDir: root,
      linux: ['dir'],
      config: { ...configuration, electronDist, electronVersion, directories: { output: folder } },
    });
    executable = join(folder, 'linux-unpacked', 'field-installer');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const archive = () => join(dirname(executable), 'resources', 'app.asar');

  /** Exit code and output of the packaged program. */
  const outcome = (args: string[], env: NodeJS.ProcessEnv = {}) =>
    run(executable, [...electronArguments(), ...args], { env: { ...process.env, ...env } }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error: unknown) => error,
    );

  test('has its fuses set', async () => {
    const fuses = await getCurrentFuseWire(executable);
    // The wire says '1' for on and '0' for off, as character codes.
    const on = (fuse: FuseV1Options) => String.fromCharCode(fuses[fuse] ?? 0) === '1';
    expect(on(FuseV1Options.RunAsNode)).toBe(false);
    expect(on(FuseV1Options.EnableCookieEncryption)).toBe(true);
    expect(on(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false);
    expect(on(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false);
    expect(on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(true);
    expect(on(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true);
  });

  test('holds the built program, and nothing of the tests, the sources or the packages as they are installed', () => {
    const files = listPackage(archive(), { isPack: false });
    expect(files).toContain('/out/main/index.cjs');
    expect(files).toContain('/out/preload/index.cjs');
    expect(files).toContain('/out/renderer/index.html');
    expect(files.filter((file) => file.includes('128x128'))).toHaveLength(1);
    expect(files.filter((file) => !shipped.some((pattern) => pattern.test(file)))).toEqual([]);
  });

  test('brings the licences of what is built into it, the fonts too', () => {
    const kept = gunzipSync(extractFile(archive(), join('out', 'renderer', 'licences.json.gz'))).toString();
    const licences = JSON.parse(kept) as Licence[];
    expect(licences.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['axios', 'svelte', '@fontsource-variable/inter', '@fontsource/jetbrains-mono']),
    );
    // Of a package that is only built with, nothing is shipped.
    expect(licences.map(({ name }) => name)).not.toContain('vite');
    for (const { text } of licences) expect(text).toMatch(/copyright/i);
  });

  test('takes 3 MB at most without Electron', async () => {
    const { size } = await stat(archive());
    expect(size).toBeLessThanOrEqual(3e6);
  });

  test('opens its window before it reads what only the services need', () => {
    const file = (name: string) => extractFile(archive(), join('out', 'main', name)).toString();
    const first = file('index.cjs');
    // What stands in a function is read later.
    const atOnce = [...first.matchAll(/(?<!=>)require\("\.\/(chunks\/[^"]+)"\)/g)].map(
      ([, name = '']) => name,
    );
    expect(first).toMatch(/=>require\("\.\/chunks\/composition-/);
    expect([first, ...atOnce.map(file)].join('').length).toBeLessThanOrEqual(100_000);
  });

  test('reads its own command line, and cannot be used as a bare Node', async () => {
    const asNode = { ELECTRON_RUN_AS_NODE: '1' };
    expect(await outcome(['--no-such-option', '-e', 'process.exit(0)'], asNode)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--no-such-option') as string,
    });
  });

  test('does the terminal’s commands without a window, without a display and beside an open one', async () => {
    const camera = await startSite({ devices: [{ name: 'Gate camera' }] });
    try {
      const data = ['--data', join(folder, 'terminal')];
      const { stdout } = await run(
        executable,
        ['discover', '--seconds', '2', '--json', '--interface', '127.0.0.1', ...data, ...electronArguments()],
        { env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' } },
      );
      const { devices } = JSON.parse(stdout) as { devices: { serial: string }[] };
      expect(devices.map(({ serial }) => serial)).toContain(camera.devices[0]?.serial);
      const pdf = join(folder, 'report.pdf');
      await run(executable, ['report', '--format', 'pdf', '--output', pdf, ...data, ...electronArguments()], {
        env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' },
      });
      const printed = await readFile(pdf, 'latin1');
      expect(printed.slice(0, 5)).toBe('%PDF-');
      expect(printed).toMatch(/\/Type\s*\/Page\b/);
    } finally {
      await camera.close();
    }
    // The words of every language but English stand in files of the page.
    const [, other = 'en'] = languages;
    const help = await run(executable, ['--help', '--language', other, ...electronArguments()]);
    const parts = { program: 'field-installer', shells: '', modes: '', languages: '' };
    expect(help.stdout.split('\n')[0]).toBe(catalogue[other].usage.text(parts).split('\n')[0]);
    expect(help.stdout.split('\n')[0]).not.toBe(catalogue.en.usage.text(parts).split('\n')[0]);
    expect(await outcome(['discovr', '--json'])).toMatchObject({
      code: 2,
      stdout: expect.stringMatching(/^\{"error":/) as string,
    });
  });

  test('brings what completes its commands in bash', async () => {
    const { stdout } = await run('bash', [
      '-c',
      '. "$1"; complete -p field-installer',
      'bash',
      join(dirname(executable), 'resources', 'completion.bash'),
    ]);
    expect(stdout).toContain('_field_installer');
  });

  test.skipIf(noKeys)(
    'opens its window, makes a site as it is told by keys, and ends as it is closed',
    async () => {
      const data = join(folder, 'window');
      await mkdir(data);
      // Its name stands in the title once the page is drawn, and not before.
      const yard = { id: randomUUID(), name: 'Yard', note: '', createdAt: 1, openedAt: 1, changedAt: 1 };
      const sites = { version: 1, sites: [{ ...yard, networks: [], deletedAt: null }] };
      await writeFile(join(data, 'sites.json'), JSON.stringify(sites));
      const ending = outcome(['--lang=en', '--interface', '127.0.0.1', '--data', data]);
      const inWindow = async (site: string, ...then: string[]) =>
        run('xdotool', ['windowfocus', '--sync', await windowCalled(`^${site} .* Axis devices$`), ...then]);
      // Sites is the second of the pages; behind its manual and its files comes what makes one.
      const keys = ['Tab', 'Tab', 'Return', 'Tab', 'Tab', 'Tab', 'Return'];
      await inWindow('Yard', 'key', '--delay', '300', ...keys);
      await run('xdotool', ['type', '--delay', '20', 'Gate north\n']);
      await inWindow('Gate north', 'key', 'ctrl+q');
      expect(await ending).toMatchObject({ code: 0 });
      expect(await readFile(join(data, 'sites.json'), 'utf8')).toContain('Gate north');
    },
  );

  test('refuses every switch of Chromium’s that opens it to others, and opens no port', async () => {
    const given = ['--remote-debugging-port=0', '-remote-debugging-port=0', '--inspect', '--js-flags=-x'];
    const ended = await Promise.all([
      ...given.map((argument) => outcome([argument])),
      outcome(['cards', '--remote-debugging-port=0']),
    ]);
    for (const one of ended) expect(one).toMatchObject({ code: 2 });
    expect(JSON.stringify(ended)).not.toContain('listening');
  });

  test.each([
    ['builder-debug.yml', 'there is a file in its place'],
    ['window', 'There is no display'],
  ])('says on standard error what keeps it from starting without a display: %s', async (data, words) => {
    const ended = await outcome(['--data', join(folder, data)], { DISPLAY: '', WAYLAND_DISPLAY: '' });
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining(words) as string });
  });

  test.skipIf(noKeys)('shows the same in a box, and ends with a code when that is closed', async () => {
    const ending = outcome(['--data', join(folder, 'builder-debug.yml')]);
    const box = await windowCalled(configuration.productName ?? '');
    await run('xdotool', ['windowfocus', '--sync', box, 'key', 'Return']);
    expect(await ending).toMatchObject({ code: 1 });
  });
});
