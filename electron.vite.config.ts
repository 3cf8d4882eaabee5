import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { licencePlugins } from './build/licences.ts';
import { sharedTexts } from './build/texts.ts';
import { kinds } from './shared/contract/ipc.ts';

const at = (path: string) => resolve(import.meta.dirname, path);

const licences = licencePlugins('licences.json.gz');
/**
 * What axios brings for what nobody does here: forms with files, with a table of all types of files, proxies, which are
 * switched off, and words for its own developers, which it does without.
 */
const unused: Record<string, string> = {
  'form-data': 'export default FormData;',
  debug: 'export {};',
  'https-proxy-agent': 'export class HttpsProxyAgent {} export default HttpsProxyAgent;',
};
const leaveOut: Plugin = {
  name: 'leave-out',
  enforce: 'pre',
  resolveId: (source) => (source in unused ? `\0${source}` : null),
  load: (id) => unused[id.slice(1)] ?? null,
};
const texts = sharedTexts(import.meta.dirname);
const contractKinds = { CONTRACT_KINDS: JSON.stringify(kinds) };

export default defineConfig({
  main: {
    plugins: [licences.collect, texts.main, leaveOut],
    build: {
      outDir: 'out/main',
      // Packed with what it imports alone: the packages as they are installed are ten times that.
      externalizeDeps: false,
      minify: true,
      rollupOptions: {
        input: [
          at('electron/main/index.ts'),
          at('electron/main/ask-system-thread.ts'),
          at('electron/main/sheet-thread.ts'),
          // The devices to train on are the ones that the program is tested with.
          at('test/device/practice-process.ts'),
        ],
        // CommonJS loads what is imported later at once, in the piece that it is built into.
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    define: contractKinds,
    build: {
      outDir: 'out/preload',
      // A sandboxed preload can require nothing but electron: everything else goes into its one file.
      externalizeDeps: false,
      minify: true,
      rollupOptions: {
        input: at('electron/preload/index.ts'),
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    define: contractKinds,
    root: at('renderer'),
    // Relative to nothing: the page lives at the root of its own scheme.
    base: '/',
    plugins: [svelte({ configFile: at('svelte.config.js') }), licences.collect, licences.write],
    build: {
      outDir: at('out/renderer'),
      minify: true,
      // The page's policy allows no data: URLs and no fetch.
      assetsInlineLimit: 0,
      modulePreload: false,
      // In kB. It is read from the disk, so that one file is right.
      chunkSizeWarningLimit: 1500,
      // How long the plugins took is nobody's concern who only wants to start the program.
      rollupOptions: {
        input: at('renderer/index.html'),
        output: { chunkFileNames: texts.chunkFileNames },
        checks: { pluginTimings: false },
      },
    },
  },
});
