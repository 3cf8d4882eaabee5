/**
 * Each language is built once, for the page, and main reads the page's file: the texts are most of what the
 * program weighs.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The plugins for main and for the page, and how the page's part names its files. `root`: the project's folder. */
export function sharedTexts(root: string) {
  const folder = join(root, 'shared', 'texts');

  /** Named after what is in it, as Chromium keeps what it has compiled by the name. */
  const fileOf = (language: string) => {
    const hash = createHash('sha256');
    for (const name of readdirSync(join(folder, language)).sort())
      hash.update(readFileSync(join(folder, language, name)));
    return `${language}-${hash.digest('base64url').slice(0, 8)}.js`;
  };

  const main: Plugin = {
    name: 'texts-of-the-page',
    enforce: 'pre',
    resolveId(source, importer) {
      const language = /^\.\/(\w\w)\/index\.ts$/.exec(source)?.[1];
      const isLoaded = importer?.endsWith('/shared/texts/language.ts') === true;
      if (language === undefined || !isLoaded) return null;
      // package.json says where these are, from whichever piece they are asked for.
      return { id: `#texts/${fileOf(language)}`, external: true };
    },
  };

  const chunkFileNames = ({ facadeModuleId }: { facadeModuleId?: string | null }) => {
    const language = /[\\/]shared[\\/]texts[\\/](\w\w)[\\/]index\.ts$/.exec(facadeModuleId ?? '')?.[1];
    return language === undefined ? 'assets/[name]-[hash].js' : `texts/${fileOf(language)}`;
  };

  return { main, chunkFileNames };
}
