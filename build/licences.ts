/**
 * The licences of what is built in, collected as it is built: whatever a bundle took from a package, fonts too. Main's build
 * comes first and the page's last, which writes those of all into one file for "About".
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { z } from 'zod';
import type { Licence } from '../shared/contract/about.ts';

const manifest = z.object({ name: z.string(), version: z.string(), license: z.string() });

/** Plugins of one build in several parts: `collect` for each part, `write` for the last one, into `fileName` of its folder. */
export function licencePlugins(fileName: string): { collect: Plugin; write: Plugin } {
  const folders = new Set<string>();
  const generateBundle: Plugin['generateBundle'] = function (_options, bundle) {
    const { root } = this.environment.config;
    for (const part of Object.values(bundle)) {
      const files = part.type === 'chunk' ? part.moduleIds : part.originalFileNames;
      for (const file of files) {
        const folder = packageFolder(resolve(root, file.replace(/^\0/, '')));
        if (folder !== null) folders.add(folder);
      }
    }
  };
  return {
    collect: { name: 'collect-licences', generateBundle },
    write: {
      name: 'write-licences',
      enforce: 'post',
      generateBundle() {
        // Nearly all say the same.
        this.emitFile({
          type: 'asset',
          fileName,
          source: gzipSync(JSON.stringify(licencesOf([...folders]))),
        });
      },
    },
  };
}

/** The folder of the package that holds the file; null for the project's own. */
function packageFolder(file: string): string | null {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0] ?? null;
}

/** Those of the packages in `folders`, by name. Throws where a package says none, since it may not be shipped then. */
function licencesOf(folders: readonly string[]): Licence[] {
  const known = new Map<string, Licence>();
  for (const folder of folders) {
    const { name, version, license } = manifest.parse(
      JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
    );
    known.set(`${name} ${version}`, { name, version, licence: license, text: textIn(folder) });
  }
  return [...known.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function textIn(folder: string): string {
  const files = readdirSync(folder);
  const own = files.find((file) => /^licen[cs]e/i.test(file));
  if (own !== undefined) return readFileSync(join(folder, own), 'utf8').trim();
  // Some have it at the end of what they say of themselves.
  const readme = files.find((file) => /^readme/i.test(file));
  const text = readme === undefined ? '' : readFileSync(join(folder, readme), 'utf8');
  const found = /^(?:#+ *)?licen[cs]e\b[^\n]*\n(?:-+\n)?([\s\S]+)/im.exec(text)?.[1]?.trim();
  if (found === undefined) throw new Error(`The package in ${folder} brings no text of its licence.`);
  return found;
}
