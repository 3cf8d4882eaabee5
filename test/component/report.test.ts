import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Device } from '../../shared/contract/device.ts';
import type { ActivityEntry } from '../../shared/contract/activity.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import { ownSiteId } from '../../shared/contract/site.ts';
import { makeReport } from '../../shared/report/report.ts';
import { plain } from '../../shared/texts/said.ts';
import { device, site, start } from './site.ts';
import { button, expectAccessible, findButton, hear, openWindow } from './window.ts';

const devices = [
  device('ACCC8E000001', { presence: 'here', needsSetup: true }),
  device('ACCC8E000002', { presence: 'here', installationMode: true, needsSetup: false }),
  device('ACCC8E000003', { presence: 'gone', needsSetup: true }),
  device('ACCC8E000004', { presence: 'elsewhere', needsSetup: null }),
];
/** The list of this computer is open. */
const list = {
  id: ownSiteId,
  name: '',
  note: '',
  createdAt: 0,
  openedAt: null,
  changedAt: 0,
  deletedAt: null,
};
const snapshot = { revision: 1, sites: [{ ...list, networks: [] }], openId: ownSiteId, hereIds: [] };
const onList = {
  sizes: () => Promise.resolve(ok([])),
  snapshot: () => Promise.resolve(ok(snapshot)),
};
const totalsOf = (rows: readonly Device[]) =>
  makeReport({
    site: { name: 'School', note: '' },
    devices: rows.map((one) => ({
      device: one,
      prefixes: [],
      announced: [],
      pinnedAt: null,
      verified: null,
      signal: null,
      planned: [],
    })),
    planWithoutDevice: 0,
    activity: [],
    madeAt: start,
    madeBy: '',
  }).totals;
const totals = totalsOf(devices);

it('a report counts as the list does', async () => {
  const here = site();
  openWindow(here);
  await findButton('Search again');
  const listed = await here.api.devices.snapshot({});
  if (!listed.ok) throw new Error('There is no list.');
  const counted = totalsOf(listed.value.devices);
  expect(counted.installationMode).toBeGreaterThan(0);
  for (const [name, count] of [
    ['All', counted.devices],
    ['Here now', counted.here],
    ['Needs administrator', counted.needsSetup],
    ['Installation mode', counted.installationMode],
  ]) {
    button(new RegExp(`^${name} ${count}$`));
  }
});

describe('the dialog of the report', () => {
  async function dialog() {
    const here = site(devices);
    here.tell({
      sites: onList,
      report: {
        look: () => Promise.resolve(ok({ totals, by: 'Kim', account: 'installer' })),
        save: () => Promise.resolve(ok({ file: 'school.html' })),
        preview: () => Promise.resolve(fail('internal', plain('No printer.'))),
      },
    });
    const user = openWindow(here);
    await findButton('Search again');
    await user.click(button(/^Sites/));
    await user.click(await findButton('Report …'));
    await screen.findByDisplayValue('Kim');
    return { here, user };
  }

  it('says what the report would say, and asks for what was chosen', async () => {
    const { here, user } = await dialog();
    expect(screen.getByText('Without a first administrator').nextElementSibling?.textContent).toBe('2');
    await expectAccessible();
    await user.clear(screen.getByLabelText('Made by'));
    await user.type(screen.getByLabelText('Made by'), 'Alex');
    await user.click(screen.getByRole('radio', { name: /^HTML/ }));
    await user.selectOptions(screen.getByLabelText('Language'), 'de');
    await user.selectOptions(screen.getByLabelText('Paper'), 'Letter');
    await user.click(button('Save …'));
    await hear('The report is in school.html.');
    expect(here.requests('report.save')).toEqual([
      { format: 'html', language: 'de', paper: 'Letter', by: 'Alex' },
    ]);
  });

  it('stays with its failure, and asks for no paper where none is meant', async () => {
    const { user } = await dialog();
    await user.click(button('Preview'));
    await screen.findByText('No printer.');
    await user.click(screen.getByRole('radio', { name: /^CSV/ }));
    expect(screen.queryByLabelText('Paper')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Preview' })).toBeNull();
  });
});

describe('the page of the activity', () => {
  const entry = (at: number, more: Partial<ActivityEntry> = {}): ActivityEntry => ({
    at,
    who: 'Kim',
    serial: 'ACCC8E000001',
    kind: 'job',
    message: plain(`Change ${at}`),
    facts: {},
    ...more,
  });

  async function page(entries: ActivityEntry[]) {
    const here = site(devices);
    here.tell({
      sites: onList,
      activity: {
        portion: ({ before, most }) => {
          const end = before ?? entries.length;
          const from = Math.max(0, end - most);
          return Promise.resolve(ok({ entries: entries.slice(from, end), from, hasOlder: false }));
        },
        exportCsv: () => Promise.resolve(ok({ file: 'activity.csv' })),
      },
    });
    const user = openWindow(here);
    await findButton('Search again');
    await user.click(button(/^Sites/));
    await user.click(await findButton('Activity'));
    return { here, user };
  }
  const rows = () => [...document.querySelectorAll('tbody tr')];

  it('shows ten thousand entries, the newest first, some at a time, and finds each', async () => {
    const { here, user } = await page(Array.from({ length: 10_000 }, (_, index) => entry(index)));
    await screen.findByText('10,000 entries');
    expect(rows()).toHaveLength(200);
    expect(rows()[0]?.textContent).toContain('Change 9999');
    await user.click(button('Show 200 more'));
    expect(rows()).toHaveLength(400);
    here.emit('activity.added', [entry(10_000, { message: plain('Something new') })]);
    await screen.findByText('Something new');
    expect(rows()[0]?.textContent).toContain('Something new');
    await user.click(screen.getByRole('searchbox'));
    await user.paste('change 4711');
    await screen.findByText('1 of 10,001 entries');
    expect(rows()).toHaveLength(1);
  });

  it('is narrowed to a kind and a device, and so is what is saved', async () => {
    const { here, user } = await page([
      entry(1),
      entry(2, { kind: 'login', serial: 'ACCC8E000002', message: plain('Login.') }),
      entry(3, { kind: 'site', serial: null, message: plain('Site opened.') }),
    ]);
    await screen.findByText('3 entries');
    await expectAccessible();
    await user.selectOptions(screen.getByLabelText('Kind'), 'login');
    expect(rows()).toHaveLength(1);
    await user.selectOptions(screen.getByLabelText('Device'), 'ACCC8E000001');
    await screen.findByText('No entry fits the search.');
    await user.selectOptions(screen.getByLabelText('Kind'), '');
    await user.click(button('Export as CSV'));
    await hear('Written to activity.csv.');
    expect(here.requests('activity.exportCsv')).toEqual([{ text: '', serial: 'ACCC8E000001', kind: null }]);
  });

  it('says of an empty log what will stand in it', async () => {
    await page([]);
    await screen.findByText('Nothing was done on this site yet');
    await expectAccessible();
  });
});
