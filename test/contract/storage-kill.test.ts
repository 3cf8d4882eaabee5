/** A program that is killed while it writes: what it was told is on disk is there, and nothing was damaged. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesIn, temporaryFolder } from './services.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = join(root, 'node_modules/.cache/field-installer-writer');
const program = join(outDir, 'storage-writer.mjs');

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'test/contract/storage-writer.ts',
      outDir,
      emptyOutDir: true,
      target: 'node22',
      rollupOptions: { output: { format: 'es', entryFileNames: 'storage-writer.mjs' } },
    },
  });
}, 60_000);

interface Run {
  found: Map<string, number>;
  wrote: Map<string, number>;
  /** What should not have been said. */
  odd: string[];
}

/** Lets the program run on that folder, and kills it so long after it began to write, or after it said so the first time. */
async function runAndKill(
  folder: string,
  seed: number,
  when: { afterMs: number; of: 'ready' | 'wrote' },
): Promise<Run> {
  const child = spawn(process.execPath, [program, folder, String(seed)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const run: Run = { found: new Map(), wrote: new Map(), odd: [] };
  child.stderr.setEncoding('utf8').on('data', (text: string) => run.odd.push(text));
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  let isReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (isReady = resolve));
  createInterface(child.stdout).on('line', (line) => {
    const [word, what, serial, count] = line.split(' ');
    if (word === when.of) isReady();
    if (word === 'ready') return;
    if (word === 'found' || word === 'wrote') run[word].set(`${what} ${serial}`, Number(count));
    else run.odd.push(line);
  });
  await Promise.race([ready, closed]);
  await pause(when.afterMs);
  child.kill('SIGKILL');
  await closed;
  return run;
}

const kills = 200;
const side = 4;

describe('a program killed at random moments of writing', () => {
  test(`has lost nothing that was acknowledged and set nothing aside after ${kills} kills`, async () => {
    const seed = Math.floor(Math.random() * 1e9);
    console.log(`The kills have the seed ${seed}.`);
    const one = async (offset: number) => {
      const folder = await temporaryFolder();
      const acknowledged = new Map<string, number>();
      let writings = 0;
      for (let kill = 0; kill <= kills / side; kill += 1) {
        const mine = (seed + offset * 7_919 + kill * 104_729) % 2_147_483_647;
        const of = kill % 2 === 0 ? 'ready' : 'wrote';
        const run = await runAndKill(folder, mine, { afterMs: mine % 60, of });
        expect(run.odd).toEqual([]);
        const lost = [...acknowledged].filter(([key, count]) => (run.found.get(key) ?? 0) < count);
        expect(lost).toEqual([]);
        for (const [key, count] of [...run.found, ...run.wrote]) {
          acknowledged.set(key, Math.max(count, acknowledged.get(key) ?? 0));
        }
        writings += run.wrote.size;
      }
      expect(writings).toBeGreaterThanOrEqual(kills / side / 2);
      expect((await filesIn(folder)).filter((name) => name.includes('damaged'))).toEqual([]);
    };
    await Promise.all(Array.from({ length: side }, (_, index) => one(index)));
  }, 600_000);
});
