import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import vitestConfig from '../../vitest.config.ts';

const folder = join('.github', 'workflows');
const names = await readdir(folder);

const manifest = z
  .object({ scripts: z.record(z.string(), z.string()), engines: z.object({ node: z.string() }) })
  .parse(JSON.parse(await readFile('package.json', 'utf8')));

const workflowSchema = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.object({ contents: z.literal('read') }).strict(),
  jobs: z.record(
    z.string(),
    z.object({
      steps: z.array(
        z.object({
          uses: z.string().optional(),
          run: z.string().optional(),
          // Unquoted, 20.20 would be the number 20.2.
          with: z.looseObject({ 'node-version': z.string().optional() }).optional(),
        }),
      ),
    }),
  ),
});

async function read(name: string) {
  const document = parseDocument(await readFile(join(folder, name), 'utf8'));
  expect([...document.errors, ...document.warnings]).toEqual([]);
  const workflow = workflowSchema.parse(document.toJS());
  return { ...workflow, steps: Object.values(workflow.jobs).flatMap(({ steps }) => steps) };
}

const found = (runs: string[], pattern: RegExp) =>
  runs.flatMap((run) => [...run.matchAll(pattern)].map(([, name = '']) => name));

describe('The workflows', () => {
  test('are for each change, and for a release', async () => {
    expect(Object.keys((await read('ci.yml')).on)).toEqual(['push', 'pull_request']);
    expect((await read('packages.yml')).on).toEqual({ push: { tags: ['v*'] } });
  });

  test.each(names)('pin the actions that they use to a commit in %s', async (name) => {
    const { steps } = await read(name);
    for (const { uses } of steps)
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
  });

  test.each(names)('run scripts and tests that exist in %s', async (name) => {
    const { steps } = await read(name);
    const runs = steps.flatMap(({ run }) => run ?? []);
    for (const script of found(runs, /npm run ([\w:-]+)/g)) expect(manifest.scripts).toHaveProperty(script);
    for (const file of found(runs, /(\.ci\/\w+)/g)) expect(existsSync(file)).toBe(true);
    const projects = JSON.stringify(vitestConfig);
    for (const project of found(runs, /--project (\w+)/g)) expect(projects).toContain(`"name":"${project}"`);
    const versions = steps.flatMap(({ with: given }) => given?.['node-version'] ?? []);
    for (const version of versions) expect(`>=${version}`).toBe(manifest.engines.node);
  });
});

describe('CONTRIBUTING', () => {
  test('tells what each script is for, and of no other', async () => {
    const text = await readFile('CONTRIBUTING.md', 'utf8');
    const told = [...text.matchAll(/^\| `npm (?:run )?([\w:-]+)` /gm)].map(([, name]) => name);
    expect(told.sort()).toEqual(Object.keys(manifest.scripts).sort());
  });
});
