/** A site and the program's window on it, logged in to a device, looked at in every size and theme. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { SimulatedDevice } from '../device/device.ts';
import type { DeviceOptions } from '../device/options.ts';
import { startSite } from '../device/site.ts';
import { launch, type Launched } from './electron.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A site with a device of that name in installation mode beside others (unless told otherwise), and the window on it. */
export async function open(
  name: string,
  options: DeviceOptions = {},
): Promise<Launched & { device: SimulatedDevice }> {
  const site = await startSite({
    devices: [
      { name, installationMode: true, ...options },
      { profile: 'os11' },
      { factoryNew: true },
      { model: 'AXIS C1310-E', profile: 'os10' },
    ],
  });
  onTestFinished(() => site.close());
  const [device] = site.devices;
  if (!device) throw new Error('The site is empty.');
  const program = await launch();
  onTestFinished(() => program.close());
  return { ...program, device };
}

/** From the list to the device page of a device that was logged in to. */
export async function logIn({ page, device }: { page: Page; device: SimulatedDevice }): Promise<void> {
  await button(page, device.name).click();
  await button(page, 'Log in').click();
  await page.getByLabel('Password', { exact: true }).fill(device.password);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** What axe calls serious or critical on the page as it stands, colour contrast included. */
async function seriousProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  // The script evaluated above has put itself there, which the types of the page cannot know.
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Screenshots of what is shown now in both sizes and both themes, and axe on each theme. */
export async function lookAt({ page, screenshot }: Launched, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const [width, height] of [
      [1366, 768],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await screenshot(`${name}-${colorScheme}-${width}`);
    }
    expect(await seriousProblems(page), `${name}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1366, height: 768 });
}
