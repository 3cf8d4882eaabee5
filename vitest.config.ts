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
  },
});

// They read what the program says in English, and start programs that are bundled once.
const common = { setupFiles: 'test/english.ts', globalSetup: 'test/bundles.ts' };

export default defineConfig({
  test: {
    // Most of a test is waiting for a socket: no core is left to others.
    maxWorkers: '100%',
    projects: [
      // The window's own code without a window: modules with runes want their compiler.
      { plugins: [svelte()], test: { ...project('unit', 20_000).test, ...common } },
      { test: { ...project('contract', 60_000).test, ...common } },
      {
        plugins: [svelte(), svelteTesting()],
        // Looking elements up by role is slow without a browser, on a busy machine above all.
        test: {
          ...project('component', 60_000).test,
          environment: 'happy-dom',
          setupFiles: 'test/component/patience.ts',
        },
      },
      { test: { ...project('lab', 180_000).test, fileParallelism: false } },
      // One window at a time, as a user has it.
      { test: { ...project('app', 120_000).test, fileParallelism: false } },
    ],
  },
});
