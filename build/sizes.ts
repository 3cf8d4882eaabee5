/** How large what is shipped has become: the archive, and what the window loads of it, as it would be packed by gzip. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A line for each, of the archive and of the window's part in `renderer` as it was built. */
export async function sizes(archive: string, renderer: string): Promise<string[]> {
  const packed = async (folder: string, name: string) =>
    `${(gzipSync(await readFile(join(renderer, folder, name))).length / 1e3).toFixed(0)} kB gzipped`;
  const texts = (await readdir(join(renderer, 'texts'))).sort();
  const scripts = (await readdir(join(renderer, 'assets'))).filter((name) => /^index-.*\.js$/.test(name));
  return [
    `The archive has ${((await stat(archive)).size / 1e6).toFixed(2)} MB.`,
    ...(await Promise.all(
      scripts.map(async (name) => `The window's script: ${await packed('assets', name)}.`),
    )),
    ...(await Promise.all(
      texts.map(
        async (name) => `Beside it in the language ${name.slice(0, 2)}: ${await packed('texts', name)}.`,
      ),
    )),
  ];
}
