/** Bundles the programs that tests start over and over: Node alone then starts them in a fifth of the time. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The file to give to Node; which program it is depends on the tests' project. */
    bundle: string;
  }
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** Which program the tests of a project start. */
const sources = { contract: 'electron/cli/main.ts', unit: 'test/device/cli.ts' } as const;

/** Vitest calls this once before all tests of a project. Two runs at the same time have a folder each. */
export default async function setup({ name, provide }: Pick<TestProject, 'name' | 'provide'>) {
  const outDir = `node_modules/.cache/field-installer/${name}-${String(process.pid)}`;
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: sources[name === 'unit' ? name : 'contract'],
      outDir,
      target: 'node20',
      rollupOptions: { output: { format: 'es', entryFileNames: 'program.mjs' } },
    },
  });
  provide('bundle', `${outDir}/program.mjs`);
  return () => rm(join(root, outDir), { recursive: true, force: true });
}
