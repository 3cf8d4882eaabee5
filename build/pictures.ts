/** npm run pictures: takes README's pictures of the program's window on simulated sites. Needs a display. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launch, type Launched } from '../test/app/electron.ts';
import { button, logIn } from '../test/app/window.ts';
import { defaultNetworks } from '../test/device/radio.ts';
import { startSite } from '../test/device/site.ts';
import { buildProgram, root } from './run.ts';

await buildProgram();
const site = await startSite({
  devices: [
    { name: 'Gate camera', installationMode: true },
    { name: 'Office recorder', model: 'AXIS S3008', builtInSwitch: true, vlan: { id: 20 } },
    ...Array.from({ length: 12 }, (_, index) => ({
      name: `New camera ${String(index + 1)}`,
      factoryNew: true,
    })),
  ],
  // Without the names that are there for programs to stumble over.
  networks: defaultNetworks().filter(({ ssid }) => /^[\w-]{1,20}( \w+)*$/.test(ssid)),
});
const [camera, recorder, ...fresh] = site.devices;
if (camera === undefined || recorder === undefined) throw new Error('The simulated site is empty.');
const program = await launch();
try {
  const { page } = program;
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1366, height: 768 });
  await logIn(page, camera);
  await button(page, 'Install on WLAN').click();
  await page.getByLabel('Country').selectOption('SE');
  await button(page, 'Next').click();
  await page.getByRole('radio', { name: /Site-Cameras/ }).check();
  await take(page, 'wlan');

  // The wizard is left by the list, as a page that is loaded again shows it.
  await page.reload();
  await logIn(page, recorder);
  await page.getByText('Network map', { exact: true }).click();
  await page.getByRole('img').first().waitFor();
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await take(page, 'picture');
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });

  await page.reload();
  await button(page, camera.name).waitFor();
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await page.getByRole('gridcell').first().click();
  const rows = fresh.map(({ serial }, index) => {
    const at = String(index + 1);
    return `${serial}\tGate ${at}\tPole ${at}\troot\tstatic\t127.20.100.${at}\t8`;
  });
  const head = 'Serial number\tName\tPlace\tFirst administrator\tIPv4\tAddress\tPrefix length';
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      const options = { clipboardData, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', options));
    },
    [head, ...rows].join('\r\n'),
  );
  await page.getByText(/^12 rows, 12 of them here now: 0 errors/).waitFor();
  await button(page, 'Apply the plan …').click();
  await page.getByLabel(/^Password of the 12 first administrators/).fill('Gate-Sesame-4711');
  await page.keyboard.press('Enter');
  await page.getByText(/^12 devices done/).waitFor();
  await take(page, 'plan');

  await page.getByRole('button', { name: 'Devices', exact: true }).click();
  await page.getByText('Pole 12', { exact: true }).waitFor();
  await take(page, 'list');

  await page.getByRole('button', { name: /^Sites/ }).click();
  await button(page, 'Report …').click();
  await button(page, 'Preview').click();
  await keep('report', Buffer.from(await preview(program), 'base64'));
  const complaints = await program.complaints();
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
} finally {
  await program.close();
  await site.close();
}

async function take(page: Page, name: string): Promise<void> {
  // The pointer lies on what was clicked last, which would look otherwise than the rest.
  await page.mouse.move(0, 0);
  await keep(name, await page.screenshot());
}

async function keep(name: string, png: Buffer): Promise<void> {
  const path = join(root, 'docs', `${name}.png`);
  await writeFile(path, png);
  console.log(`${path}: ${String(Math.round(png.length / 1000))} kB`);
}

/** The report's own window as PNG in Base64, once it is drawn. */
async function preview({ main }: Launched): Promise<string> {
  for (;;) {
    const png = await main(async ({ BrowserWindow }) => {
      const shown = BrowserWindow.getAllWindows().find((one) => one.getParentWindow() !== null);
      if (shown?.isVisible() !== true || shown.webContents.isLoading()) return null;
      return (await shown.webContents.capturePage()).toPNG().toString('base64');
    });
    if (png !== null) return png;
  }
}
