import { readdir, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import typescript from 'typescript';
import { describe, expect, test } from 'vitest';

const manifest = JSON.parse(await readFile('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const shipped = Object.keys(manifest.dependencies);
const declared = [...shipped, ...Object.keys(manifest.devDependencies)];

/** The packages that the files of `folder` (all below it, or the project's own for `.`) import. */
async function importedBy(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: folder !== '.' });
  const files = names.filter((name) => /\.(?:ts|js|cjs|svelte)$/.test(name));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  // Types are erased: what is imported for them alone need not be there when the program runs.
  const found = texts.flatMap((text) =>
    typescript
      .preProcessFile(text.replaceAll(/import type [^;]*;/g, ''))
      .importedFiles.map(({ fileName }) => fileName),
  );
  const packages = found
    .filter((name) => !/^[.#/]/.test(name) && !isBuiltin(name))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
  return [...new Set(packages)].sort();
}

describe('The packages that the project needs', () => {
  test.each([['.'], ['build'], ['electron'], ['renderer'], ['shared'], ['test']])(
    'are declared where %s imports them',
    async (folder) => {
      const imported = await importedBy(folder);
      expect(imported.filter((name) => !declared.includes(name))).toEqual([]);
    },
  );

  test('are shipped where the program imports them as it runs', async () => {
    const running = [...(await importedBy('electron')), ...(await importedBy('shared'))];
    // Electron is what it runs in.
    expect(running.filter((name) => name !== 'electron' && !shipped.includes(name))).toEqual([]);
    expect(shipped.filter((name) => !running.includes(name))).toEqual([]);
  });

  test('are each told in the architecture’s table, and nothing else is', async () => {
    const text = await readFile('docs/architecture.md', 'utf8');
    const table = text.slice(text.indexOf('## Why each dependency is there'));
    const told = [...table.matchAll(/^\| ([^|]+?) +\|/gm)].flatMap(([, cell = '']) => cell.split(', '));
    expect(told.filter((name) => !/^(?:package|-+)$/.test(name)).sort()).toEqual(
      declared.filter((name) => !name.startsWith('@types/')).sort(),
    );
  });
});
