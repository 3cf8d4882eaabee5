import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

const project = (name: string, timeout: number) => ({
  test: { name, include: [`test/${name}/**/*.test.ts`], testTimeout: timeout, hookTimeout: timeout },
});

export default defineConfig({
  test: {
    projects: [
      { test: { ...project('unit', 20_000).test, globalSetup: 'test/bundles.ts' } },
      { test: { ...project('contract', 60_000).test, globalSetup: 'test/bundles.ts' } },
      {
        plugins: [svelte(), svelteTesting()],
        test: {
          name: 'component',
          include: ['test/component/**/*.test.ts'],
          environment: 'happy-dom',
        },
      },
      { test: { ...project('lab', 60_000).test, fileParallelism: false } },
      // One window at a time, as a user has it.
      { test: { ...project('app', 120_000).test, fileParallelism: false } },
    ],
  },
});
