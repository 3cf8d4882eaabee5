/**
 * npm test: everything. First what it needs besides npm is installed or named; then types, lint and format; then the
 * tests. Every stage runs, whatever became of the one before. The last line has the totals.
 */
import type { SpawnOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { electronPath } from './electron.ts';
import { installPrerequisites } from './prerequisites.ts';
import { buildProgram, ended, hasDisplay, root, start } from './run.ts';

const results = join(root, 'test-results');
const node = process.execPath;
const tool = (...path: string[]) => join(root, 'node_modules', ...path);

const failures: string[] = [];
/** Tests by file and name, told at the end: what they printed may be far above, or cut off by then. */
const failedTests: string[] = [];
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
      /** Why the file could not even be loaded. */
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

/** The beginning of what a test said as it failed, on one line: what differs stands there. */
const briefly = (message: string) => stripVTControlCharacters(message).replace(/\s+/g, ' ').slice(0, 400);

/**
 * Runs vitest with `args` and adds what its report says to the totals. In the `network` of that name, if any; `beside`
 * others its output comes at the end.
 */
async function tests(
  name: string,
  args: readonly string[],
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
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const options: SpawnOptions = { env: { ...process.env, ...env }, stdio: beside ? 'pipe' : 'inherit' };
  const framed = name === 'app' && !hasDisplay() && existsSync('/usr/bin/xvfb-run');
  const [command = node, ...rest] = [
    ...(network === null ? [] : ['ip', 'netns', 'exec', network]),
    ...(framed ? ['xvfb-run', '-a', '-s', '-screen 0 1440x900x24'] : []),
    node,
    ...vitest,
  ];
  const child = start(command, rest, options);
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
  for (const { name: path, message, assertionResults } of report?.testResults ?? []) {
    const file = relative(root, path);
    if (message !== '') failedTests.push(`${file}: ${briefly(message)}`);
    for (const { fullName, status, failureMessages } of assertionResults) {
      if (status === 'failed')
        failedTests.push(`${file}: ${fullName}\n    ${briefly(failureMessages.join('\n'))}`);
      else if (status !== 'passed') skips.push(`${file}: ${fullName}`);
    }
  }
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} tests (${seconds(began)})\n`);
}

/** A network with nothing but loopback; null where this computer makes none. */
async function ownNetwork(name: string): Promise<string | null> {
  const network = `field-installer-${name}-${String(process.pid)}`;
  const ip = (...args: string[]) => ended(start('ip', args, { stdio: 'ignore' })).catch(() => 1);
  if ((await ip('netns', 'add', network)) !== 0) return null;
  return (await ip('-n', network, 'link', 'set', 'lo', 'up')) === 0 ? network : null;
}

const began = Date.now();
await mkdir(results, { recursive: true });
const missing = await installPrerequisites();

const svelteCheck = [tool('svelte-check', 'bin', 'svelte-check'), '--tsconfig', './tsconfig.json'];
let electron: string | null = null;

// Both work on the types of everything, and spend less time on collecting garbage with more room for it.
const roomy = ['--max-semi-space-size=64', '--max-old-space-size=4096'];

/** What opens sockets. The contract's tests, which take longest, are parted. */
const withSockets = {
  app: ['--project', 'app'],
  'contract-1': ['--project', 'contract', '--shard', '1/3'],
  'contract-2': ['--project', 'contract', '--shard', '2/3'],
  'contract-3': ['--project', 'contract', '--shard', '3/3'],
  unit: ['--project', 'unit'],
};

/**
 * Each part beside the others in a network of its own, where this computer makes one: it would hear the others' devices
 * otherwise, and ask them. Where it makes none, one after the other.
 */
async function allTests(linted: Promise<void>): Promise<void> {
  // Found once, so that not every test file looks for it again.
  const env = electron === null ? {} : { ELECTRON_OVERRIDE_DIST_PATH: dirname(electron) };
  const networks: string[] = [];
  const inTurn: (() => Promise<void>)[] = [];
  const beside: Promise<void>[] = [tests('lab', ['--project', 'lab'], { beside: true })];
  for (const [name, args] of Object.entries(withSockets)) {
    const network = await ownNetwork(name);
    if (network === null) inTurn.push(() => tests(name, args, { env }));
    else {
      networks.push(network);
      beside.push(tests(name, args, { env, network, beside: true }));
    }
  }
  // They take a core each all the time, as the linter does.
  beside.push(linted.then(() => tests('component', ['--project', 'component'], { beside: true })));
  for (const run of inTurn) await run();
  await Promise.all(beside);
  for (const network of networks) await ended(start('ip', ['netns', 'delete', network]));
}

// The linter takes half a second for each of the window's components: minutes, in which it fills what the tests, which wait
// for sockets and for time, leave of the cores.
const linted = check('lint', () => {
  const eslint = start(node, [...roomy, tool('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0']);
  if (eslint.pid !== undefined) setPriority(eslint.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  return ended(eslint);
});
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
await allTests(linted);

console.log(`Took ${seconds(began)}.`);
if (failures.length > 0) console.log(`Failed: ${failures.join(', ')}.`);
if (failedTests.length > 0)
  console.log(`These failed:\n${failedTests.map((line) => `  ${line}`).join('\n')}`);
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
