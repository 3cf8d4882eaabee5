import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue.ts';
import { noWindowReason } from './electron.ts';
import { button, lookAt, open, paste, type OnSite } from './window.ts';

const reason = noWindowReason();
if (reason !== null) console.log(`Skipped: the plan in the window, because ${reason}.`);

const texts = catalogue.en;
const serials = Array.from(
  { length: 20 },
  (_, index) => `B8A44F0000${(index + 16).toString(16).toUpperCase()}`,
);

describe.skipIf(reason !== null)('The plan in the window', () => {
  let program: OnSite;
  beforeAll(async () => {
    program = await open([{ name: 'Gate' }]);
  });
  afterAll(() => program.close());

  test('twenty rows are pasted, checked, given addresses and found again after a restart of the page', async () => {
    const { page } = program;
    await button(page, 'Gate').waitFor();
    await page.getByRole('button', { name: /^Plan/ }).click();
    await page.getByRole('heading', { level: 1, name: texts.planPage.title }).waitFor();
    await lookAt(program, 'plan-empty');
    await page.getByRole('gridcell').first().click();
    const rows = serials.map(
      (serial, index) => `${serial}\tCamera ${String(index + 1)}\tGate ${String(index + 1)}\tdhcp`,
    );
    await paste(
      page,
      ['Serial number\tName\tOrt\tIPv4\tFloor', ...rows.map((row) => `${row}\t2`)].join('\r\n'),
    );
    await page.getByText(/^20 rows, 0 of them here now: 0 errors, 0 warnings\.$/).waitFor();

    await page.getByRole('button', { name: texts.planPage.pool }).click();
    await page.getByLabel(texts.planPool.range, { exact: true }).fill('203.0.113.20-45');
    await page.getByLabel(texts.planPool.except, { exact: true }).fill('203.0.113.22-23');
    await lookAt(program, 'plan-pool');
    await button(page, texts.planPool.fill({ count: 20 })).click();
    await page.getByText(/^20 rows, 0 of them here now: 0 errors, 1 warning\.$/).waitFor();
    expect(await page.getByRole('gridcell', { name: '203.0.113.41', exact: true }).count()).toBe(1);
    expect(await page.getByRole('gridcell', { name: '203.0.113.22', exact: true }).count()).toBe(0);

    await page.getByRole('gridcell', { name: '203.0.113.21', exact: true }).click();
    await page.keyboard.type('203.0.113.20');
    await page.keyboard.press('Enter');
    await page.getByText(/: 1 error, 1 warning\.$/).waitFor();
    await page
      .getByText(texts.plan.addressTwice({ row: 1 }))
      .first()
      .waitFor();
    await lookAt(program, 'plan', true);

    await button(page, texts.planPage.scan).click();
    await page.keyboard.type(`S/N: ${serials[6] ?? ''}`);
    await page.keyboard.press('Enter');
    await page.getByText(`${serials[6] ?? ''}: row 7, Camera 7.`).waitFor();
    await page.keyboard.type('ACCC8E123456');
    await page.keyboard.press('Enter');
    await button(page, texts.planScan.add({ count: 1 })).waitFor();
    await lookAt(program, 'plan-scan');
    await button(page, texts.planScan.leave).click();

    await page.reload();
    await page.getByRole('button', { name: /^Plan/ }).click();
    await page.getByText(/^20 rows, 0 of them here now: 1 error, 1 warning\.$/).waitFor();
    expect(await program.complaints()).toEqual([]);
  });
});
