/** A site file that is named when the program starts, as a double click on it does. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../electron/services/clock.ts';
import { noVault } from '../../electron/services/credentials/vault.ts';
import { Services } from '../../electron/services/services.ts';
import { HandingOver } from '../../electron/services/sites/handing-over.ts';
import { catalogue } from '../catalogue.ts';
import { writeEarlierList } from '../earlier-list.ts';
import { launch, noWindowReason } from './electron.ts';
import { button, lookAt } from './window.ts';

const reason = noWindowReason();
if (reason !== null) console.log(`Skipped: a site file in the window, because ${reason}.`);

const serial = 'B8A44F0000E1';

/** Harbour.fieldsite, with one device in it, as another computer has written it. */
async function harbourFile(folder: string): Promise<string> {
  await writeEarlierList(folder, [{ serial, address: '10.0.0.21' }]);
  const services = new Services({
    dataFolder: folder,
    interfaces: ['127.0.0.1'],
    vault: noVault,
    report: console.error,
  });
  await services.load();
  const { sites, activity } = services;
  const made = await sites.create('Harbour');
  if (!made.ok) throw new Error('The site was not made.');
  await sites.moveDevices([serial], made.value.id, { copy: true });
  const file = join(folder, 'Harbour.fieldsite');
  const handing = new HandingOver({
    sites,
    activity,
    clock: systemClock,
    newId: randomUUID,
    version: '1.2.3',
  });
  expect(await handing.write(made.value.id, file)).toMatchObject({ ok: true });
  await services.stop();
  return file;
}

describe.skipIf(reason !== null)('A site file that is named at the start', () => {
  test.each(['en', 'de'] as const)(
    'is shown before anything of it is taken over, and then opened as a site, in the language %s',
    async (language) => {
      const folder = await mkdtemp(join(tmpdir(), 'field-installer-site-'));
      onTestFinished(() => rm(folder, { recursive: true, force: true }));
      const { shell, sitesPage } = catalogue[language];
      const program = await launch({ language, file: await harbourFile(folder) });
      onTestFinished(() => program.close());
      const { page } = program;
      const dialog = page.getByRole('dialog', {
        name: sitesPage.fileTitle({ file: 'Harbour.fieldsite' }),
      });
      const inList = page.locator('main').getByText(serial).first();
      await dialog.waitFor();
      expect(await inList.count()).toBe(0);
      await lookAt(program, `site-file-${language}`);
      await button(page, sitesPage.takeOver).click();
      await dialog.waitFor({ state: 'hidden' });
      await inList.waitFor();
      await page.locator('main').getByText('Harbour', { exact: true }).first().waitFor();
      expect(await page.title()).toBe(`Harbour – ${shell.program}`);
      expect(await program.complaints()).toEqual([]);
    },
  );
});
