import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, noWindowReason, type Launched } from './electron.ts';
import { writeList } from './long-list.ts';
import { button, lookAt } from './window.ts';

const reason = noWindowReason();
if (reason !== null) console.log(`Skipped: the long list, because ${reason}.`);

const count = 5_000;

describe.skipIf(reason !== null)('With five thousand devices in the list', () => {
  let program: Launched;
  let data: string;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'field-installer-long-list-'));
    await writeList(data, count);
    program = await launch({ data });
    await program.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await program.page.setViewportSize({ width: 1366, height: 768 });
    await button(program.page, 'Camera 0, gate 0').waitFor();
  });
  afterAll(async () => {
    await program.close();
    await rm(data, { recursive: true, force: true });
  });

  const body = () => program.page.locator('[role="grid"] .body');
  /** The names of the rows that are wholly in sight. */
  const inSight = () =>
    body().evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return [...element.querySelectorAll('[role="row"]')]
        .filter(
          (row) => row.getBoundingClientRect().top >= top && row.getBoundingClientRect().bottom <= bottom,
        )
        .map((row) => row.querySelector('[data-open]')?.textContent ?? '');
    });

  test('few of them are drawn, and the last one stands at the end', async () => {
    expect(await program.page.getByRole('row').count()).toBeLessThan(60);
    await body().evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await button(program.page, 'Camera 4999, gate 1').waitFor();
    expect((await inSight()).at(-1)).toBe('Camera 4999, gate 1');
    await body().evaluate((element) => element.scrollTo(0, 0));
    await button(program.page, 'Camera 0, gate 0').waitFor();
  });

  test('one is found by typing, and all are there again', async () => {
    const { page } = program;
    await page.keyboard.press('/');
    await page.keyboard.type('camera 4321');
    await expect.poll(inSight).toEqual(['Camera 4321, gate 3']);
    await page.keyboard.press('Escape');
    await button(page, `All ${String(count)}`).waitFor();
  });

  test('twenty rows are in sight in compact, in both themes, and they stay so at the next look', async () => {
    const { page } = program;
    await button(page, 'View').click();
    await page.getByLabel('Compact').check();
    await button(page, 'Done').click();
    await expect.poll(async () => (await inSight()).length).toBeGreaterThanOrEqual(20);
    await lookAt(program, 'list-compact');
    await page.reload();
    await button(page, 'Camera 0, gate 0').waitFor();
    await expect.poll(async () => (await inSight()).length).toBeGreaterThanOrEqual(20);
  });

  test('all are selected by one key, and a group by its box', async () => {
    const { page } = program;
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+a');
    await page.getByText(`${String(count)} devices selected`).waitFor();
    await page.keyboard.press('Escape');
    await button(page, 'View').click();
    await page.getByLabel('Group by').selectOption({ label: 'Subnet' });
    await button(page, 'Done').click();
    await page.getByRole('checkbox', { name: 'Select the group 10.20.0.x' }).click();
    await page.getByText('250 devices selected').waitFor();
    await lookAt(program, 'list-grouped');
    expect(await program.complaints()).toEqual([]);
  });
});
