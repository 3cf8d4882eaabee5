/** What knip has to be told of the project: what it looks for, what is started by name, what comes from the system. */
import type { KnipConfig } from 'knip';

const configuration: KnipConfig = {
  include: [
    'files',
    'dependencies',
    'unlisted',
    'binaries',
    'unresolved',
    'exports',
    'types',
    'enumMembers',
    'namespaceMembers',
    'duplicates',
    'cycles',
  ],
  rules: { cycles: 'error' },
  // A bridge of bridges shows itself in itself.
  cycles: { allow: [['renderer/network/PictureList.svelte']] },
  entry: [
    // Electron and Node start these by their path.
    'build/runtime/default-app.ts',
    'test/app/hook.cjs',
    'test/bench/*.ts',
    'test/lab/*-laptop.ts',
    'test/lab/*-devices.ts',
    // A test bundles it, and kills what it started.
    'test/contract/storage-writer.ts',
    'test/lab/*-device.ts',
    'test/lab/*-bonjour.ts',
    // A test builds the program with these in place of its own tables.
    'test/contract/one-more-method/*.ts',
    // For looking at components by hand: npx vite build test/component/preview.
    'test/component/preview/main.ts',
    'test/component/preview/vite.config.ts',
  ],
  // build/test.ts starts it by its path, and fonts.css names files of fonts.
  ignoreDependencies: ['svelte-check', '@fontsource-variable/inter', '@fontsource/jetbrains-mono'],
  ignoreBinaries: ['mkfifo', 'ip', 'unshare', 'avahi-daemon', 'nmap'],
};

export default configuration;
