/**
 * What the fallback runtime starts in place of Electron's own default_app: it finds the program's folder on the
 * command line and runs its main file. Electron waits for this module before it declares itself ready, so the
 * program may still register schemes.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);
const given = process.argv.slice(1);

// Playwright hands its loader to Electron with -r, before anything else.
const loader = given.indexOf('-r');
const loaderPath = loader === -1 ? undefined : given[loader + 1];
if (loaderPath !== undefined) require(loaderPath);

const folder = given.find((argument, index) => !argument.startsWith('-') && given[index - 1] !== '-r');
if (folder === undefined) throw new Error('No program was named on the command line.');

const root = resolve(folder);
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  main: string;
  version: string;
  productName: string;
};
app.setName(manifest.productName);
// Electron's own default_app uses these two; they are left out of its type definitions.
const settable = app as typeof app & { setVersion(version: string): void; setAppPath(path: string): void };
settable.setVersion(manifest.version);
settable.setAppPath(root);
await import(pathToFileURL(join(root, manifest.main)).href);
