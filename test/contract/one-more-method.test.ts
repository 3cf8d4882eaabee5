/**
 * One more method is a row and a record (one-more-method/): the program is built with a table that has them, and not a
 * line of it is another one.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noVault } from '../../electron/services/credentials/vault.ts';
import { readNetworkInfo } from '../../shared/api/network-info.ts';
import { networkInfo } from '../device/network-info.ts';
import type { Method } from '../device/host.ts';
import { inEnglish } from '../english.ts';
import { cli, jsonLines, overHttp, password, type CliOptions } from './cli-support.ts';
import type * as Window from './one-more-method/window.ts';
import { onlyDevice, siteForTest, temporaryFolder } from './services.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const beside = fileURLToPath(new URL('one-more-method', import.meta.url));
const method = 'setFrameSizeConfiguration';

/** Whoever imports a table of the program is given the larger one, which alone is given the program's. */
const largerTables: Plugin = {
  name: 'larger-tables',
  enforce: 'pre',
  resolveId(source, importer) {
    if (importer?.startsWith(beside) === true) return null;
    if (source.endsWith('/network-methods.ts')) return join(beside, 'methods.ts');
    return source.endsWith('/table.ts') ? join(beside, 'changes.ts') : null;
  },
};

let folder: string;
const terminal = () => join(folder, 'terminal.mjs');

beforeAll(async () => {
  folder = await mkdtemp(join(root, 'node_modules', '.cache', 'one-more-method-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [largerTables],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20',
      rollupOptions: {
        input: { terminal: 'electron/cli/main.ts', window: join(beside, 'window.ts') },
        output: { format: 'es', entryFileNames: '[name].mjs' },
      },
    },
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the simulated device has to learn: how the setting is made, and how it is told. */
function frameSize(): Record<string, Method> {
  let mtu: unknown = 1500;
  return {
    [method]: {
      since: '1.30',
      made: 'now',
      set: (_host, params) => () => {
        mtu = params.mtu;
      },
    },
    getNetworkInfo: {
      since: '1.0',
      run: ({ state, profile }) => {
        const { system, devices } = networkInfo(state, profile) as Record<string, object>;
        return { system: { ...system, mtu }, devices };
      },
    },
  };
}

const printed = (args: readonly string[], options: CliOptions = {}) =>
  cli(args, { ...options, program: terminal() });

test('one more method is told and completed in the terminal, and refused by its own schema', async () => {
  const all = await printed(['methods']);
  expect(all.stdout).toMatch(new RegExp(`${method} +1.30 +yes +Sets the length of the frames`));
  const own = await printed(['methods', method]);
  expect(own.stdout).toContain('mtu (required): whole number from 576 to 9000');
  expect((await printed(['completion', 'bash'])).stdout).toContain(method);
  const wrong = await printed([
    'set',
    '10.0.0.5',
    method,
    '--params',
    '{"deviceName":"eth0","mtu":1}',
    '--json',
  ]);
  expect(wrong.code).toBe(2);
  expect(jsonLines(wrong)).toMatchObject([{ error: { kind: 'input', parameter: 'mtu' } }]);
});

test('one more method is guarded, runs as a job, and stands in the history', async () => {
  const camera = onlyDevice(await siteForTest({ devices: [{ password, methods: frameSize() }], mdns: true }));
  const dataFolder = await temporaryFolder();
  const params = { deviceName: 'eth0', mtu: 9000 };
  const set = [
    ...['set', overHttp(camera), method, '--params', JSON.stringify(params)],
    ...['--interface', '127.0.0.1', '--data', dataFolder, '--json'],
  ];

  const guarded = await printed(set);
  expect(guarded).toMatchObject({ code: 2, stderr: '' });
  const reason = expect.stringMatching(
    /talks to the device at .* through eth0, which would be reset/,
  ) as string;
  expect(jsonLines(guarded).at(-1)).toMatchObject({ error: { parameter: 'yes', message: reason } });
  expect(camera.requests.map((request) => request.method)).not.toContain(method);

  const done = await printed([...set, '--yes']);
  expect(done).toMatchObject({ code: 0, stderr: '' });
  const { serial } = camera;
  expect(jsonLines(done).at(-1)).toMatchObject({ outcome: 'confirmed', serial });

  // Bundled as the terminal was; its exports are those of the file that it was made of.
  const window = (await import(pathToFileURL(join(folder, 'window.mjs')).href)) as typeof Window;
  const faults: unknown[] = [];
  const report = (fault: unknown) => faults.push(fault);
  const services = new window.Services({ dataFolder, interfaces: ['127.0.0.1'], vault: noVault, report });
  expect(await services.load()).toMatchObject({ ok: true });
  const [kept, stopped] = services.jobs.snapshot().jobs.sort((a, b) => b.startedAt - a.startedAt);
  await services.stop();
  expect(faults).toEqual([]);
  expect(stopped).toMatchObject({ request: { method }, outcome: { kind: 'cancelled' } });
  expect(inEnglish(kept)).toMatchObject({
    request: { kind: 'network-change', method, params, before: { mtu: 1500 } },
    outcome: { kind: 'confirmed', advice: 'Give the switch the same length.' },
  });
  expect(kept && inEnglish(window.jobKind(kept))).toBe('Length of frames');
  const request = { serial, method, params, waitSeconds: 30 };
  expect(window.contract.jobs.startChange.request.safeParse(request).success).toBe(true);

  const picture = readNetworkInfo(networkInfo(camera.state, camera.profile));
  if (!picture) throw new Error('The device tells no network.');
  const own = request.method as Parameters<typeof window.assessChange>[2];
  expect(inEnglish(window.assessChange(picture, camera.address, own, params))).toEqual({
    verdict: 'cuts',
    reason,
  });
});
