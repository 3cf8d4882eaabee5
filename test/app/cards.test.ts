import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue.ts';
import { noWindowReason } from './electron.ts';
import { outOfSight } from './in-sight.ts';
import { button, lookAt, open, type OnSite } from './window.ts';

const reason = noWindowReason();
if (reason !== null) console.log(`Skipped: this computer’s cards in the real window, because ${reason}.`);

describe.skipIf(reason !== null).each(['en', 'de'] as const)(
  'this computer’s cards, in the language %s',
  (language) => {
    const { cards, shell, why, whySteps } = catalogue[language];
    let program: OnSite;
    let page: Page;
    beforeAll(async () => {
      program = await open([{ name: 'Gate' }], { language });
      page = program.page;
    });
    afterAll(() => program.close());

    test('are shown as the system tells of them, and a device that is looked for is found', async () => {
      await button(page, 'Gate').waitFor();
      await button(page, shell.cards).click();
      // The system was asked in a thread of its own, from the bundled program.
      await page.getByText(cards.reading).waitFor({ state: 'hidden' });
      await page.getByText(cards.loopback, { exact: true }).waitFor();
      await page.getByText(cards.devices({ count: 1 })).waitFor();
      await page.getByLabel(why.field).fill('gate');
      await page.keyboard.press('Enter');
      await page.getByText(whySteps.announced).waitFor();
      await button(page, why.open).waitFor();
      await lookAt(program, `cards-${language}`, true);
      for (const [width, height] of [
        [1024, 700],
        [683, 400],
      ] as const) {
        await page.setViewportSize({ width, height });
        expect.soft(await outOfSight(page), `${String(width)}x${String(height)}`).toEqual([]);
        await program.screenshot(`cards-${language}-${String(width)}`);
      }
      expect(await program.complaints()).toEqual([]);
    });
  },
);
