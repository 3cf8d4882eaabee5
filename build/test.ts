/**
 * npm test: everything. First what it needs besides npm is installed or named; then types, lint and format; then the
 * tests. Every stage runs, whatever became of the one before. The last line has the totals.
 */
import type { SpawnOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { electronPath } from './electron.ts';
import { installPrerequisites } from './prerequisites.ts';
import { buildProgram, ended, hasDisplay, root, start } from './run.ts';

const results = join(root, 'test-results');
const node = process.execPath;
const tool = (...path: string[]) => join(root, 'node_modules', ...path);

const failures: string[] = [];
const skips: string[] = [];
const totals = { passed: 0, failed: 0, skipped: 0 };

const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** A check that is not made of tests: counted as one failure where it fails. */
async function check(name: string, work: () => Promise<number>): Promise<void> {
  const began = Date.now();
  const code = await work().catch((error: unknown) => {
    console.error(error);
    return 1;
  });
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds(began)})`);
  if (code !== 0) {
    failures.push(name);
    totals.failed += 1;
  }
}

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** Runs vitest's projects and adds what their report says to the totals. `beside` others: its output comes at the end. */
async function tests(
  name: string,
  projects: readonly string[],
  {
    env = {},
    beside = false,
    network = null,
  }: { env?: NodeJS.ProcessEnv; beside?: boolean; network?: string | null } = {},
): Promise<void> {
  const began = Date.now();
  const file = join(results, `${name}.json`);
  await rm(file, { force: true });
  const vitest = [
    tool('vitest', 'vitest.mjs'),
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const options: SpawnOptions = { env: { ...process.env, ...env }, stdio: beside ? 'pipe' : 'inherit' };
  const framed = name === 'app' && !hasDisplay() && existsSync('/usr/bin/xvfb-run');
  const [command = node, ...args] = [
    ...(network === null ? [] : ['ip', 'netns', 'exec', network]),
    ...(framed ? ['xvfb-run', '-a', '-s', '-screen 0 1440x900x24'] : []),
    node,
    ...vitest,
  ];
  const child = start(command, args, options);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (printed += text));
  }
  const code = await ended(child);
  console.log(printed);

  const report = await readFile(file, 'utf8').then(
    (text) => reportSchema.parse(JSON.parse(text)),
    () => null,
  );
  const failed = report?.numFailedTests ?? 0;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  totals.passed += report?.numPassedTests ?? 0;
  totals.skipped += skipped;
  // A file that cannot even be loaded has no failed test to count.
  totals.failed += code !== 0 && failed === 0 ? 1 : failed;
  if (code !== 0) failures.push(`${name} tests`);
  for (const { name: path, assertionResults } of report?.testResults ?? []) {
    for (const { fullName, status } of assertionResults) {
      if (status !== 'passed' && status !== 'failed') skips.push(`${relative(root, path)}: ${fullName}`);
    }
  }
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} tests (${seconds(began)})\n`);
}

/**
 * A network with nothing but loopback, where this computer can make one: the window's tests may run beside others then,
 * whose devices they would hear otherwise. Null where it cannot.
 */
async function ownNetwork(): Promise<string | null> {
  const name = `field-installer-${String(process.pid)}`;
  const ip = (...args: string[]) => ended(start('ip', args, { stdio: 'ignore' })).catch(() => 1);
  if ((await ip('netns', 'add', name)) !== 0) return null;
  return (await ip('-n', name, 'link', 'set', 'lo', 'up')) === 0 ? name : null;
}

const began = Date.now();
await mkdir(results, { recursive: true });
const missing = await installPrerequisites();

const svelteCheck = [tool('svelte-check', 'bin', 'svelte-check'), '--tsconfig', './tsconfig.json'];
let electron: string | null = null;

// Both work on the types of everything, and spend less time on collecting garbage with more room for it.
const roomy = ['--max-semi-space-size=64', '--max-old-space-size=4096'];

async function allTests(): Promise<void> {
  // Found once, so that not every test file looks for it again.
  const env = electron === null ? {} : { ELECTRON_OVERRIDE_DIST_PATH: dirname(electron) };
  const network = await ownNetwork();
  const inWindow = () => tests('app', ['app'], { env, network, beside: network !== null });
  // The laboratory and the window wait for most of their time.
  await Promise.all([
    tests('plain', ['unit', 'contract', 'component']),
    tests('lab', ['lab'], { beside: true }),
    ...(network === null ? [] : [inWindow()]),
  ]);
  if (network === null) await inWindow();
  else await ended(start('ip', ['netns', 'delete', network]));
}

// What uses one core each stands side by side; the linter takes half a second for each of the window's components.
await Promise.all([
  check('lint', () =>
    ended(start(node, [...roomy, tool('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0'])),
  ),
  (async () => {
    // Of components and of everything else.
    await check('types', () =>
      ended(start(node, [...roomy, ...svelteCheck, '--fail-on-warnings', '--output', 'human'])),
    );
    await check('format', () =>
      ended(start(node, [tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'])),
    );
    await check('unused code', () =>
      ended(start(node, [tool('knip', 'bin', 'knip.js'), '--config', 'build/knip.ts'])),
    );
    await check('build, and an Electron to run it in', async () => {
      electron = await electronPath();
      await buildProgram();
      return 0;
    });
    await allTests();
  })(),
]);

console.log(`Took ${seconds(began)}.`);
if (failures.length > 0) console.log(`Failed: ${failures.join(', ')}.`);
if (missing.length > 0)
  console.log(`Missing on this computer:\n${missing.map((line) => `  ${line}`).join('\n')}`);
if (skips.length > 0) {
  console.log(
    `Skipped (the reason stands in the output above):\n${skips.map((line) => `  ${line}`).join('\n')}`,
  );
}
// Where everything can be installed, nothing may be left out.
const skipsFail = process.env['CI'] === 'true' && totals.skipped > 0;
if (skipsFail) console.log('CI is set: a skipped test is a failure.');
process.exitCode = totals.failed > 0 || failures.length > 0 || skipsFail ? 1 : 0;
console.log(
  `${String(totals.passed)} passed, ${String(totals.failed)} failed, ${String(totals.skipped)} skipped`,
);
