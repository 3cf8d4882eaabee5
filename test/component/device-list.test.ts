import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { columnTracks, fittingColumns } from '../../renderer/device/list-columns.ts';
import { ListModel, type Question } from '../../renderer/device/list-model.ts';
import { rowAt, topsOf } from '../../renderer/device/virtual.ts';
import { shownName } from '../../renderer/state/shown-name.ts';
import type { KnownDevice } from '../../shared/contract/device.ts';
import { listColumns, usualListView, type ListView } from '../../shared/contract/list-view.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import { plain } from '../../shared/texts/said.ts';
import { device, site } from './site.ts';
import { button, expectAccessible, findButton, hear, openWindow, shownNames } from './window.ts';

const harbour = '5f0c1d1e-8a39-4c1b-9f43-2d8c7a6b5e4f';
const serialOf = (index: number) => `ACCC8E${String(index).padStart(6, '0')}`;

/** Four devices whose names, addresses and versions come in other orders than as text. */
const four = [
  device(serialOf(1), { name: 'Gate 10', address: '10.0.0.9', osVersion: '9.80.3', model: 'AXIS P1' }),
  device(serialOf(2), { name: 'Gate 2', address: '10.0.0.10', osVersion: '12.11.77', model: 'AXIS P1' }),
  device(serialOf(3), { name: 'Ärmel', address: '10.0.1.1', osVersion: null, model: 'AXIS M2' }),
  device(serialOf(4), { name: 'Zaun', address: null, addresses: [], osVersion: 'before 8.50', model: null }),
];

function siteWith(devices: KnownDevice[], view: Partial<ListView> = {}) {
  const here = site(devices);
  here.tell({ listView: { snapshot: () => Promise.resolve(ok({ ...usualListView, ...view })) } });
  return here;
}

const selectedNames = () =>
  [...document.querySelectorAll('[role="row"][aria-selected="true"] [data-open]')].map(
    ({ textContent }) => textContent,
  );
const header = (name: string) => screen.getByRole('columnheader', { name });

describe('the list', () => {
  it('marks by a word what was merely found while a site is open, in rows of either height', async () => {
    const [one, other] = [
      device(serialOf(1), { name: 'Ours' }),
      device(serialOf(2), { name: 'Found', inSite: false }),
    ];
    for (const density of ['comfortable', 'compact'] as const) {
      const here = siteWith([one, other], { density });
      const open = {
        id: harbour,
        name: 'Harbour',
        note: '',
        createdAt: 0,
        openedAt: 0,
        changedAt: 0,
        networks: [],
        deletedAt: null,
      };
      here.tell({
        sites: {
          snapshot: () => Promise.resolve(ok({ revision: 1, sites: [open], openId: harbour, hereIds: [] })),
        },
      });
      openWindow(here);
      const row = (await findButton('Found')).closest('[role="row"]');
      await waitFor(() => expect(row?.textContent).toContain('Not on this site'));
      expect(button('Ours').closest('[role="row"]')?.textContent).not.toContain('Not on this site');
      cleanup();
    }
  });

  it('copies the address that this computer needs, in rows of either height', async () => {
    for (const density of ['comfortable', 'compact'] as const) {
      const here = siteWith(
        [
          device(serialOf(1), {
            name: 'Dock',
            reachability: { state: 'unreachable', reason: plain('No address there.') },
            lacks: { card: 'eth0', address: '10.0.9.3', prefixLength: 24 },
          }),
          device(serialOf(2), { name: 'Gate', lacks: { card: null, address: '10.0.9.3', prefixLength: 24 } }),
        ],
        { density },
      );
      const user = openWindow(here);
      await findButton('Dock');
      await user.click(button('Copy the address for this computer 10.0.9.3'));
      expect(here.requests('app.copy')).toEqual([{ text: '10.0.9.3' }]);
      cleanup();
    }
  });

  it('is sorted by any column, numbers and addresses as people count, what is not known last', async () => {
    const user = openWindow(siteWith(four));
    await findButton('Gate 2');
    expect(shownNames()).toEqual(['Ärmel', 'Gate 2', 'Gate 10', 'Zaun']);
    expect(header('Name').getAttribute('aria-sort')).toBe('ascending');
    await user.click(button('Address'));
    expect(shownNames()).toEqual(['Gate 10', 'Gate 2', 'Ärmel', 'Zaun']);
    expect(header('Address').getAttribute('aria-sort')).toBe('ascending');
    expect(header('Name').getAttribute('aria-sort')).toBe('none');
    await user.click(button('Address'));
    expect(shownNames()).toEqual(['Ärmel', 'Gate 2', 'Gate 10', 'Zaun']);
    expect(header('Address').getAttribute('aria-sort')).toBe('descending');
    await user.click(button('AXIS OS'));
    expect(shownNames()).toEqual(['Zaun', 'Gate 10', 'Gate 2', 'Ärmel']);
  });

  it('is grouped, each group with its count, those that belong to none last', async () => {
    const user = openWindow(siteWith(four));
    await user.click(await findButton('View'));
    await user.selectOptions(screen.getByLabelText('Group by'), 'Subnet');
    await user.click(button('Done'));
    const rows = screen.getAllByRole('row').slice(1);
    expect(
      rows.map((row) => (row.querySelector('strong') ?? row.querySelector('[data-open]'))?.textContent),
    ).toEqual(['10.0.0.x', 'Gate 2', 'Gate 10', '10.0.1.x', 'Ärmel', 'Not known', 'Zaun']);
    expect(rows[0]?.textContent).toContain('2 devices');
    await user.click(screen.getByRole('checkbox', { name: 'Select the group 10.0.0.x' }));
    expect(selectedNames()).toEqual(['Gate 2', 'Gate 10']);
    expect(screen.getByRole('checkbox', { name: 'Select the group 10.0.0.x' })).toHaveProperty(
      'checked',
      true,
    );
    await expectAccessible();
  });

  it('looks as it was told to, and goes on where that cannot be kept', async () => {
    const here = siteWith(four, { density: 'compact', columns: ['serial'], group: 'model' });
    const user = openWindow(here);
    await findButton('Gate 2');
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent.trim())).toEqual([
      '',
      'Name',
      'Serial number',
    ]);
    expect(screen.getByText('AXIS P1')).toBeTruthy();
    here.tell({
      listView: { choose: () => Promise.resolve(fail('storage', plain('The disk is full.'))) },
    });
    await user.click(button('View'));
    await user.click(screen.getByLabelText('Comfortable'));
    await user.click(screen.getByLabelText('Address'));
    await user.click(button('Done'));
    expect(here.requests('listView.choose').at(-1)).toEqual({
      density: 'comfortable',
      columns: ['serial', 'address'],
      sort: { column: 'name', descending: false },
      group: 'model',
    });
    expect(header('Address')).toBeTruthy();
    await hear('The disk is full.');
  });

  it('shows places and tags as soon as a device has one', async () => {
    const here = siteWith(four);
    openWindow(here);
    await findButton('Gate 2');
    expect(screen.queryByRole('columnheader', { name: 'Place' })).toBeNull();
    const [first] = four;
    if (!first) throw new Error('There is a first one.');
    here.devicesChange([{ ...first, place: 'Gate 3, pole 2', tags: ['north', 'new'] }]);
    await waitFor(() => expect(header('Place')).toBeTruthy());
    expect(screen.getByText('Gate 3, pole 2')).toBeTruthy();
    expect(screen.getByText('north, new')).toBeTruthy();
  });

  it('tells the program which devices are in sight', async () => {
    const here = siteWith(four);
    openWindow(here);
    await waitFor(() =>
      expect(here.requests('devices.visible')).toEqual([{ serials: [3, 2, 1, 4].map(serialOf) }]),
    );
  });

  it('has one stop in the Tab order, and a place for each row of all', async () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      device(serialOf(index), { name: `Camera ${index}` }),
    );
    const user = openWindow(siteWith(many));
    await findButton('Camera 0');
    const grid = screen.getByRole('grid');
    expect(grid.getAttribute('aria-rowcount')).toBe('501');
    const stops = () =>
      [...grid.querySelectorAll<HTMLElement>('button, input')].filter((one) => one.tabIndex === 0);
    expect(stops().map(({ textContent }) => textContent)).toEqual(['Camera 0']);
    await user.keyboard('/{ArrowDown}{End}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Camera 499'));
    expect(document.activeElement?.closest('[role="row"]')?.getAttribute('aria-rowindex')).toBe('501');
    expect(stops().map(({ textContent }) => textContent)).toEqual(['Camera 499']);
    // Scrolled away, the row with the keyboard is still there, and the next key goes on from it.
    const body = grid.querySelector('.body');
    if (!body) throw new Error('The grid has rows.');
    body.scrollTop = 0;
    await fireEvent.scroll(body);
    await user.keyboard('{ArrowUp}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Camera 498'));
  });

  it('is walked along a row and up to the titles with the arrow keys', async () => {
    const user = openWindow(siteWith(four));
    await findButton('Gate 2');
    await user.keyboard('/{ArrowDown}{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe(`Copy serial number ${serialOf(3)}`);
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Select Ärmel');
    await user.keyboard('{ArrowRight}{ArrowUp}');
    expect(document.activeElement?.textContent.trim()).toBe('Name');
    await user.keyboard('{ArrowRight}{Enter}');
    expect(header('Serial number').getAttribute('aria-sort')).toBe('ascending');
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.hasAttribute('data-open')).toBe(true);
  });
});

describe('devices of the list are selected', () => {
  it('with the keyboard: one, on to others and back, all that is shown, none', async () => {
    const user = openWindow(siteWith(four));
    await findButton('Gate 2');
    await user.keyboard('/{ArrowDown} ');
    expect(selectedNames()).toEqual(['Ärmel']);
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(selectedNames()).toEqual(['Ärmel', 'Gate 2', 'Gate 10']);
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(selectedNames()).toEqual(['Ärmel', 'Gate 2']);
    expect(screen.getByText('2 devices selected')).toBeTruthy();
    await user.keyboard('{Control>}a{/Control}');
    expect(selectedNames()).toHaveLength(4);
    await expectAccessible();
    await user.keyboard('{Escape}');
    expect(selectedNames()).toEqual([]);
    expect(screen.queryByRole('region', { name: 'Selected devices' })).toBeNull();
    expect(screen.getByRole('heading', { name: 'Devices' })).toBeTruthy();
  });

  it('with the pointer: by the box, with Ctrl, with Shift to here, and a plain click opens', async () => {
    const user = openWindow(siteWith(four));
    await findButton('Gate 2');
    await user.click(screen.getByRole('checkbox', { name: 'Select Gate 2' }));
    await user.keyboard('{Control>}');
    await user.click(button('Ärmel'));
    await user.keyboard('{/Control}');
    expect(selectedNames()).toEqual(['Ärmel', 'Gate 2']);
    await user.keyboard('{Shift>}');
    await user.click(button('Zaun'));
    await user.keyboard('{/Shift}');
    expect(selectedNames()).toEqual(['Ärmel', 'Gate 2', 'Gate 10', 'Zaun']);
    await user.click(screen.getByRole('checkbox', { name: 'Select all devices shown' }));
    expect(selectedNames()).toEqual([]);
    await user.click(button('Gate 2'));
    expect(await screen.findByRole('heading', { name: 'Gate 2' })).toBeTruthy();
  });

  it('and stay so over search and filter, which the bar says', async () => {
    const user = openWindow(siteWith(four));
    await findButton('Gate 2');
    await user.click(screen.getByRole('checkbox', { name: 'Select Gate 2' }));
    await user.click(screen.getByRole('checkbox', { name: 'Select Zaun' }));
    await user.type(screen.getByRole('searchbox'), 'gate');
    const bar = await screen.findByRole('region', { name: 'Selected devices' });
    expect(bar.textContent).toContain('2 devices selected');
    expect(bar.textContent).toContain('1 of them not shown');
    await user.clear(screen.getByRole('searchbox'));
    expect(selectedNames()).toEqual(['Gate 2', 'Zaun']);
    await user.click(button('Clear selection'));
    expect(selectedNames()).toEqual([]);
  });

  it('until they are gone', async () => {
    const here = siteWith(four);
    const user = openWindow(here);
    await findButton('Gate 2');
    await user.click(screen.getByRole('checkbox', { name: 'Select Gate 2' }));
    await user.click(screen.getByRole('checkbox', { name: 'Select Zaun' }));
    here.devicesChange([], [serialOf(2)]);
    expect(await screen.findByText('1 device selected')).toBeTruthy();
  });

  it('and forgotten together after asking; what could not be is said and stays selected', async () => {
    const here = siteWith(four);
    const user = openWindow(here);
    await findButton('Gate 2');
    here.tell({
      devices: {
        forget: ({ serial }) =>
          Promise.resolve(serial === serialOf(4) ? fail('storage', plain('The disk is full.')) : ok(null)),
      },
    });
    await user.click(screen.getByRole('checkbox', { name: 'Select Gate 2' }));
    await user.click(screen.getByRole('checkbox', { name: 'Select Zaun' }));
    await user.click(button('Forget …'));
    const dialog = screen.getByRole('dialog', { name: 'Forget 2 devices?' });
    expect(here.requests('devices.forget')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Forget them' }));
    expect(await screen.findByText('The disk is full.')).toBeTruthy();
    expect(here.requests('devices.forget')).toEqual([2, 4].map((index) => ({ serial: serialOf(index) })));
    await user.click(button('Keep them'));
    expect(selectedNames()).toEqual(['Zaun']);
  });
});

it('a device that was never named is called by its model, and not by its serial number', () => {
  const serial = serialOf(1);
  const called = (name: string, model: string | null) => shownName(device(serial, { name, model }));
  expect(called(`AXIS M1075-L - ${serial}`, 'AXIS M1075-L Box Camera')).toBe('AXIS M1075-L Box Camera');
  expect(called(`axis-${serial.toLowerCase()}`, null)).toBe('axis');
  expect(called(serial, 'AXIS M1075-L')).toBe('AXIS M1075-L');
  expect(called(serial, null)).toBe('Unnamed device');
  expect(called('Gate 3', 'AXIS M1075-L')).toBe('Gate 3');
});

describe('what the list is made of', () => {
  const question: Question = { query: '', filter: 'all', sort: usualListView.sort, group: null };
  const rows = (devices: KnownDevice[]) => new Map(devices.map((one) => [one.serial, one]));

  it('is the same value as long as nothing of it has changed', () => {
    const model = new ListModel();
    const before = model.list(rows(four), question, 'en');
    const seen = four.map((one) => ({ ...one, lastSeen: 99 }));
    expect(model.list(rows(seen), question, 'en')).toBe(before);
    const renamed = seen.map((one) => (one.name === 'Zaun' ? { ...one, name: 'A' } : one));
    expect(model.list(rows(renamed), question, 'en').items[0]).toBe(serialOf(4));
    expect(model.list(rows(renamed.slice(1)), question, 'en').items).not.toContain(serialOf(1));
  });

  it('follows what it is sorted by, as it comes', () => {
    const model = new ListModel();
    const bySeen: Question = { ...question, sort: { column: 'seen', descending: false } };
    const gone = four.map((one, index) => ({ ...one, presence: 'gone' as const, lastSeen: index }));
    expect(model.list(rows(gone), bySeen, 'en').items).toEqual([4, 3, 2, 1].map(serialOf));
    const heard = gone.map((one, index) => (index === 0 ? { ...one, lastSeen: 9 } : one));
    expect(model.list(rows(heard), bySeen, 'en').items[0]).toBe(serialOf(1));
  });
});

describe('the columns', () => {
  it('go one by one as the room goes, never the name, the state and the address', () => {
    expect(fittingColumns(listColumns, Infinity)).toEqual(listColumns);
    const wide = fittingColumns(listColumns, 1278);
    expect(wide).toContain('serial');
    expect(fittingColumns(listColumns, 300)).toEqual(['state', 'name', 'address']);
    expect(fittingColumns([], 300)).toEqual(['name']);
    expect(columnTracks(['name', 'serial'])).toBe('32px minmax(150px,1.6fr) 140px');
  });
});

describe('rows of known heights', () => {
  it('are found by where they stand', () => {
    const tops = topsOf([40, 64, 64, 40, 64]);
    expect(tops).toEqual([0, 40, 104, 168, 208, 272]);
    expect([-5, 0, 39, 40, 207, 208, 5000].map((y) => rowAt(tops, y))).toEqual([0, 0, 0, 1, 3, 4, 4]);
    expect(rowAt(topsOf([]), 10)).toBe(0);
  });
});
