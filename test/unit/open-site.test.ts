/** A site that is open: what people make of its devices. */
import { expect, test } from 'vitest';
import { OpenSite } from '../../electron/services/storage/open-site.ts';
import { disk, type Files } from '../../electron/services/storage/files.ts';
import { Store } from '../../electron/services/storage/store.ts';
import { ManualClock } from '../clock.ts';
import { temporaryFolder } from '../contract/services.ts';

const serial = 'ACCC8E123456';
const holder = { row: () => null, serials: () => [], adopt: () => true, peopleChanged: () => undefined };

test('of two changes at once the later counts, also where the disk answers the later first', async () => {
  const folder = await temporaryFolder();
  let lateReads = 0;
  let goOn: () => void = () => undefined;
  const readFile: Files['readFile'] = (async (...call: Parameters<Files['readFile']>) => {
    const [file] = call;
    const isLate = typeof file === 'string' && file.endsWith('open.lock') && lateReads > 0;
    if (isLate) {
      lateReads -= 1;
      await new Promise<void>((resolve) => (goOn = resolve));
    }
    return disk.readFile(...call);
  }) as Files['readFile'];
  const report = (fault: unknown) => expect.unreachable(String(fault));
  const store = new Store({ folder, clock: new ManualClock(), report, files: { ...disk, readFile } });
  const site = new OpenSite('own', store, holder);
  await site.open();
  lateReads = 1;
  const first = site.setPeople([serial], { note: 'first' });
  const second = site.setPeople([serial], { note: 'second' });
  // Long enough for the second to come to its end where it does not wait for the first.
  for (let turn = 0; turn < 50; turn += 1) await disk.readFile(`${folder}/sites/own/open.lock`);
  goOn();
  expect([await first, await second]).toMatchObject([{ ok: true }, { ok: true }]);
  expect(site.people(serial)?.note).toBe('second');
  await site.close();
});
