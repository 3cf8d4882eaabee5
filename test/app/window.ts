/** A site and the program's window on it, logged in to a device, looked at in every size and theme. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Language } from '../../shared/texts/language.ts';
import { catalogue } from '../catalogue.ts';
import type { SimulatedDevice } from '../device/device.ts';
import type { DeviceOptions } from '../device/options.ts';
import { startSite } from '../device/site.ts';
import { launch, type Launched } from './electron.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const usual = { width: 1366, height: 768 };
const large = { width: 1920, height: 1080 };

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A window on a site. */
export interface OnSite extends Launched {
  /** The simulated device of that name. */
  device: (name: string) => SimulatedDevice;
}

/** A site of `devices`, each with a name, and the window on it. Closing it ends both; `data` is kept where it is given. */
export async function open(
  devices: readonly DeviceOptions[],
  given: { data?: string; language?: Language } = {},
): Promise<OnSite> {
  const site = await startSite({ devices });
  const program = await launch(given);
  await program.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await program.page.setViewportSize(usual);
  return {
    ...program,
    device(name) {
      const device = site.devices.find((one) => one.name === name);
      if (device === undefined) throw new Error(`There is no device of the name ${name}.`);
      return device;
    },
    async close() {
      await program.close();
      await site.close();
    },
  };
}

/** One window on a site of `devices` for all tests of a suite: each begins with the list and ends without a complaint of the page. */
export function oneWindow(devices: readonly DeviceOptions[], use: (opened: OnSite) => void): void {
  let opened: OnSite;
  beforeAll(async () => {
    opened = await open(devices);
    use(opened);
  });
  afterEach(async () => {
    const complaints = await opened.complaints();
    await opened.page.reload();
    expect(complaints).toEqual([]);
  });
  afterAll(() => opened.close());
}

/** From the list to the device page of a device that was logged in to. */
export async function logIn(page: Page, device: SimulatedDevice, language: Language = 'en'): Promise<void> {
  const { nextStep, loginDialog } = catalogue[language];
  await button(page, device.name).click();
  await button(page, nextStep.login).click();
  await page.getByLabel(loginDialog.password, { exact: true }).fill(device.password);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** What the page's inspector tells of a node, as far as it is looked at here. */
interface PageNode {
  nodeValue: string;
  shadowRootType?: string;
  children?: PageNode[];
  shadowRoots?: PageNode[];
}

/** Waits until `text` is read out: it stands in a closed tree, where no search of the page finds it. */
export async function hear(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const says = (node: PageNode, closed: boolean): boolean =>
    (closed && node.nodeValue === text) ||
    [...(node.children ?? []), ...(node.shadowRoots ?? [])].some((inner) =>
      says(inner, closed || inner.shadowRootType === 'closed'),
    );
  // Not by the accessibility tree: while that was asked for over and over, Chromium's process for the page once crashed.
  for (;;) {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    if (says(root, false)) break;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await session.detach();
}

/** As Ctrl+V does it where the focus is, with a spreadsheet's rows in the clipboard. */
export const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', given);
    const options = { clipboardData, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', options));
  }, text);

/** What axe calls serious or critical on the page as it stands; of `rules` alone where they are given. */
async function seriousProblems(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const results = await page.evaluate(
    (rules) =>
      // The script evaluated above has put itself there, which the types of the page cannot know.
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations'],
        ...(rules === undefined ? {} : { runOnly: rules }),
      }),
    rules,
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/**
 * Screenshots of what is shown now in both themes, and axe on it: every rule in the light theme, in the dark one those
 * of colours, which alone are another there. `alsoLarge` for what is laid out otherwise on a large screen.
 */
export async function lookAt({ page, screenshot }: Launched, name: string, alsoLarge = false): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await screenshot(`${name}-${colorScheme}-${String(usual.width)}`);
    const problems = await seriousProblems(page, colorScheme === 'dark' ? ['color-contrast'] : undefined);
    expect(problems, `${name}, ${colorScheme}`).toEqual([]);
    if (alsoLarge) {
      await page.setViewportSize(large);
      await screenshot(`${name}-${colorScheme}-${String(large.width)}`);
      await page.setViewportSize(usual);
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}
