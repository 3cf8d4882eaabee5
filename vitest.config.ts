import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

// Modules keep nothing but the window's language, which tests put back: test files share what was loaded, in half the time.
const project = (name: string, timeout: number) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    testTimeout: timeout,
    hookTimeout: timeout,
    isolate: false,
    // What one file's devices announce, another's services would hear: on one network one file at a time.
    fileParallelism: false,
    // Pages and answers are made and thrown away: less time goes into collecting them.
    execArgv: ['--max-semi-space-size=64'],
  },
});

// They read what the program says in English, and start programs that are bundled once.
const common = { setupFiles: 'test/english.ts', globalSetup: 'test/bundles.ts' };

export default defineConfig({
  test: {
    // No core is left to others.
    maxWorkers: '100%',
    projects: [
      // The window's own code without a window: modules with runes want their compiler.
      { plugins: [svelte()], test: { ...project('unit', 60_000).test, ...common } },
      { test: { ...project('contract', 120_000).test, ...common } },
      {
        plugins: [svelte(), svelteTesting()],
        // Looking elements up by role is slow without a browser, on a busy machine above all.
        test: {
          ...project('component', 60_000).test,
          // Without sockets, so as many files at once as there are cores.
          fileParallelism: true,
          environment: 'happy-dom',
          setupFiles: 'test/component/patience.ts',
        },
      },
      project('lab', 180_000),
      project('app', 120_000),
    ],
  },
});
