/** Bundles the programs that tests start over and over: Node alone then starts them in a fifth of the time. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = 'node_modules/.cache/field-installer';

/** Which program the tests of a project start. */
const sources = { contract: 'electron/cli/main.ts', unit: 'test/device/cli.ts' } as const;
type Project = keyof typeof sources;

/** The file to give to Node; made at the start of a run of tests. */
export function bundledFor(project: Project): string {
  return `${folder}/${project}.mjs`;
}

/** Vitest calls this once before all tests of a project. */
export default async function setup({ name }: { name: string }): Promise<void> {
  const project: Project = name === 'unit' ? name : 'contract';
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: sources[project],
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { format: 'es', entryFileNames: `${project}.mjs` } },
    },
  });
}
