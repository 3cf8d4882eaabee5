import { describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue.ts';
import { noWindowReason } from './electron.ts';
import { button, lookAt, open } from './window.ts';

const reason = noWindowReason();
if (reason !== null) console.log(`Skipped: a scan in the window, because ${reason}.`);

describe.skipIf(reason !== null)('A scan in the real window', () => {
  test.each(['en', 'de'] as const)(
    'finds devices at the addresses typed, in the language %s',
    async (language) => {
      const { deviceList, scan, scanDialog } = catalogue[language];
      const program = await open([{ name: 'Gate camera' }, { name: 'Fresh camera', factoryNew: true }], {
        language,
      });
      const { page } = program;
      const [gate, fresh] = ['Gate camera', 'Fresh camera'].map((name) => program.device(name));
      if (!gate || !fresh) throw new Error('The site lacks devices.');
      await button(page, deviceList.addByAddress).click();
      await lookAt(program, `scan-${language}`);
      const typed = [gate, fresh].map(({ address, port }) => `${address}:${port}`);
      await page.getByLabel(scanDialog.addresses).fill([...typed, '127.30.3.1-30:9'].join(', '));
      await button(page, scanDialog.scan({ count: 32 })).click();
      await page.getByText(scan.ended({ devices: 2, total: 32 })).waitFor();
      await lookAt(program, `scan-ended-${language}`);
      await page
        .getByRole('list', { name: scanDialog.found })
        .getByRole('button', { name: fresh.serial })
        .click();
      await page.getByRole('heading', { level: 1, name: fresh.name }).waitFor();
      expect(await program.complaints()).toEqual([]);
      await program.close();
    },
  );
});
