/**
 * npm run icons: draws build/icons/*.svg in every size that the window and the packages need, in the Chromium that the
 * program runs in. Needs a display.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { startElectron } from '../test/app/electron.ts';
import { icns, ico, largestBitmap, type Raster } from './icon-files.ts';
import { root } from './run.ts';

const folder = join(root, 'build', 'icons');
/** Linux shows each size as a file of its own; Windows and macOS take theirs from one file. */
const linux = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const windows = [16, 20, 24, 32, 40, 48, 64, 128, 256];
const mac = [32, 64, 128, 256, 512, 1024];
/** macOS leaves a tenth free around an icon. */
const macMargin = 0.0977;
const smallest = 32;

const empty = await mkdtemp(join(tmpdir(), 'field-installer-icons-'));
await writeFile(
  join(empty, 'package.json'),
  JSON.stringify({ name: 'icons', productName: 'icons', version: '0.0.0', type: 'module', main: 'main.js' }),
);
await writeFile(
  join(empty, 'main.js'),
  `import { app, BrowserWindow } from 'electron';
void app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL('about:blank'));`,
);
const program = await startElectron([], empty);
try {
  const browser = await chromium.connectOverCDP(await program.debugging);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('There is no page to draw in.');
  for (const size of linux) {
    await writeFile(join(folder, `${String(size)}x${String(size)}.png`), (await draw(page, size, 0)).png);
  }
  await writeFile(join(folder, 'icon.ico'), ico(await drawAll(page, windows, 0)));
  await writeFile(join(folder, 'icon.icns'), icns(await drawAll(page, mac, macMargin)));
} finally {
  await program.main(({ app }) => {
    app.quit();
  });
  await program.ended;
  await rm(empty, { recursive: true });
}

async function drawAll(page: Page, sizes: readonly number[], margin: number): Promise<Raster[]> {
  const rasters: Raster[] = [];
  for (const size of sizes) rasters.push(await draw(page, size, margin));
  return rasters;
}

/** `margin`: how much of the size stays free on each side. */
async function draw(page: Page, size: number, margin: number): Promise<Raster> {
  const svg = await readFile(join(folder, size <= smallest ? 'icon-small.svg' : 'icon.svg'), 'utf8');
  const { png, rgba } = await page.evaluate(
    async ({ svg, size, margin, bitmap }) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = size;
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('There is no canvas.');
      const free = Math.round(size * margin);
      context.drawImage(image, free, free, size - 2 * free, size - 2 * free);
      return {
        png: canvas.toDataURL('image/png').replace(/^.*,/, ''),
        rgba: bitmap ? [...context.getImageData(0, 0, size, size).data] : null,
      };
    },
    { svg, size, margin, bitmap: size <= largestBitmap },
  );
  return { size, png: Buffer.from(png, 'base64'), rgba: rgba && Buffer.from(rgba) };
}
