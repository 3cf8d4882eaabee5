import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../shared/contract/result.ts';
import { ownSiteId } from '../../shared/contract/site.ts';
import type { Finding } from '../../shared/plan/check.ts';
import { checkPlan } from '../../shared/plan/check.ts';
import type { PlanRow } from '../../shared/plan/plan.ts';
import type { SheetPreview } from '../../shared/plan/sheet.ts';
import { plain } from '../../shared/texts/said.ts';
import { device, site } from './site.ts';
import { button, expectAccessible, findButton, openWindow } from './window.ts';

const row = (id: string, cells: PlanRow['cells']): PlanRow => ({ id, cells, notes: {} });
const gate = row('gate', { serial: 'ACCC8E000001', name: 'Gate', address: '10.0.0.21', prefix: '24' });
const dock = row('dock', { name: 'Dock' });

/** The plan's page over a main that keeps what is written and checks it by the program's own rules. */
async function planPage(rows: PlanRow[] = [gate, dock]) {
  const here = site([device('ACCC8E000001')]);
  let kept = rows;
  const check = (some: PlanRow[]): Finding[] =>
    checkPlan(
      some.map((one, index) => ({ number: index + 1, row: one })),
      { devices: new Map(), own: [{ address: '10.0.0.5', prefixLength: 24 }], heldOnTheWire: new Map() },
    );
  here.tell({
    plan: {
      read: () => Promise.resolve(ok(kept)),
      write: ({ rows: next }) => {
        kept = next;
        return Promise.resolve(ok(null));
      },
      check: ({ rows: next }) => Promise.resolve(ok(check(next))),
    },
  });
  const user = openWindow(here);
  await user.click(await findButton(/^Plan/));
  await screen.findByRole('grid');
  return { here, user, kept: () => kept };
}

const cell = (name: string) => screen.findByRole('textbox', { name });
const texts = () =>
  within(screen.getByRole('grid'))
    .getAllByRole('row')
    .slice(1)
    .map((one) =>
      within(one)
        .getAllByRole('gridcell')
        .map((own) => own.querySelector('input')?.value ?? own.textContent.trim()),
    );

/** Pastes into whatever has the keyboard, as a spreadsheet has it in the clipboard. */
async function paste(user: Awaited<ReturnType<typeof planPage>>['user'], text: string) {
  await user.paste(text);
}

/** What the page sounds, each tone by its frequency. */
function heardTones(): number[] {
  const tones: number[] = [];
  class FakeAudio {
    currentTime = 0;
    destination = {};
    createOscillator() {
      const frequency = { value: 0 };
      const connect = (next: unknown) => next;
      return { frequency, connect, start: () => tones.push(frequency.value), stop: () => undefined };
    }
    createGain() {
      return { gain: { value: 0 }, connect: (next: unknown) => next };
    }
  }
  vi.stubGlobal('AudioContext', FakeAudio);
  return tones;
}

describe('The plan of a site', () => {
  it('is a table that says its size and its errors, and is typed into cell by cell', async () => {
    const { user, kept } = await planPage();
    const grid = screen.getByRole('grid', { name: 'Plan of the site' });
    expect(grid.getAttribute('aria-rowcount')).toBe('4');
    await expectAccessible();
    await user.click(await cell('Serial number or MAC, row 1'));
    await user.keyboard('{ArrowDown}b8:a4:4f:00:00:02{Enter}');
    await waitFor(() => expect(kept()[1]?.cells.serial).toBe('b8:a4:4f:00:00:02'));
    await user.keyboard('B8A4{Tab}Roof{Enter}');
    await waitFor(() => expect(kept()[2]?.cells).toEqual({ serial: 'B8A4', name: 'Roof' }));
    await user.keyboard('{ArrowUp}{ArrowLeft}');
    const wrong = await cell('Serial number or MAC, row 3');
    await waitFor(() => expect(wrong.getAttribute('aria-invalid')).toBe('true'));
    const described = document.getElementById(wrong.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toMatch(/no serial number/);
    await expectAccessible();
  });

  it('takes typing back, and again', async () => {
    const { user, kept } = await planPage();
    await user.click(await cell('Serial number or MAC, row 1'));
    await user.keyboard('{ArrowRight}North{Enter}');
    await waitFor(() => expect(kept()[0]?.cells.name).toBe('North'));
    await user.keyboard('half{Control>}z{/Control}');
    expect(await cell('Name, row 2')).toMatchObject({ value: 'Dock' });
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(kept()[0]?.cells.name).toBe('Gate'));
    await user.keyboard('{Control>}y{/Control}');
    await waitFor(() => expect(kept()[0]?.cells.name).toBe('North'));
  });

  it('takes a block from a spreadsheet with and without titles', async () => {
    const { user, kept } = await planPage([]);
    await user.click(await cell('Serial number or MAC, row 1'));
    await paste(
      user,
      'Name\tIP-Adresse\tSerial\tFloor\r\nGate\t10.0.0.21\tB8A44F000001\t1\r\n"Dock ""2"""\t\tB8A44F000002\t2\r\n',
    );
    await waitFor(() =>
      expect(kept().map(({ cells }) => cells)).toEqual([
        { name: 'Gate', address: '10.0.0.21', serial: 'B8A44F000001' },
        { name: 'Dock "2"', serial: 'B8A44F000002' },
      ]),
    );
    await user.keyboard('{ArrowDown}{ArrowDown}');
    await paste(user, 'B8A44F000003\tP3265-V\tRoof\n');
    await waitFor(() =>
      expect(kept()[2]?.cells).toEqual({ serial: 'B8A44F000003', model: 'P3265-V', name: 'Roof' }),
    );
  });

  it('fills down, empties and deletes what is selected', async () => {
    const { user, kept } = await planPage([gate, dock, row('roof', { name: 'Roof' })]);
    await user.click(await cell('Serial number or MAC, row 1'));
    await user.keyboard('{ArrowRight}{Shift>}{ArrowDown}{/Shift}');
    await user.click(button('Fill down'));
    await waitFor(() => expect(kept().map(({ cells }) => cells.name)).toEqual(['Gate', 'Gate', 'Roof']));
    await user.click(button('Delete 2 rows'));
    await waitFor(() => expect(kept().map(({ cells }) => cells.name)).toEqual(['Roof']));
    await user.click(button('Undo'));
    await waitFor(() => expect(kept()).toHaveLength(3));
  });

  it('takes labels in a field that keeps the keyboard: bound, again, unknown', async () => {
    const { user, kept } = await planPage();
    const tones = heardTones();
    await user.click(button('Scan labels'));
    screen.getByText('Next: row 2, Dock. 1 row waits for its device.');
    const field = screen.getByLabelText(/Scan, paste or type/);
    expect(document.activeElement).toBe(field);
    await user.keyboard('ac:cc:8e:00:00:01{Enter}');
    screen.getByText('ACCC8E000001: row 1, Gate.');
    await user.keyboard('S/N: ACCC8E000001{Enter}');
    screen.getByText(/was scanned before: row 1/);
    await user.keyboard('B8A44F000009{Enter}');
    await waitFor(() => expect(kept()[1]?.cells.serial).toBe('B8A44F000009'));
    screen.getByText('Every row has its device.');
    await paste(user, 'B8A44F00000A\nB8A44F00000B');
    await user.click(button('Add as 2 new rows'));
    await waitFor(() =>
      expect(kept().map(({ cells }) => cells.serial)).toEqual([
        'ACCC8E000001',
        'B8A44F000009',
        'B8A44F00000A',
        'B8A44F00000B',
      ]),
    );
    expect(document.activeElement).toBe(field);
    await user.keyboard('gate{Enter}');
    screen.getByText(/no serial number in this/);
    // Taken, again, taken, not in the plan, unreadable.
    expect(tones.map((tone) => (tone > 1_000 ? 'high' : 'low'))).toEqual([
      ...['high', 'low', 'low', 'high', 'low', 'low', 'low', 'low'],
    ]);
    await expectAccessible();
  });

  it('gives the next device of a model its row, and none that was there before or is in service', async () => {
    const { here, kept } = await planPage([row('next', { model: 'P3265-V', name: 'Any' })]);
    here.devicesChange([device('ACCC8E000001', { model: 'AXIS P3265-V' })]);
    here.devicesChange([device('ACCC8E000002', { model: 'AXIS P3265-V', inSite: true })]);
    here.devicesChange([device('ACCC8E000003', { model: 'AXIS M1075-L', inSite: false })]);
    here.devicesChange([device('ACCC8E000004', { model: 'AXIS P3265-V', inSite: false })]);
    await waitFor(() => expect(kept()[0]?.cells.serial).toBe('ACCC8E000004'));
  });

  it('lists errors and warnings, leads to their cells, and asks the addresses when told', async () => {
    const { here, user } = await planPage([
      row('a', { serial: 'ACCC8E000001', address: '10.0.9.21', prefix: '24' }),
      row('b', { serial: 'ACCC8E000001' }),
    ]);
    await screen.findByText(/2 rows, 2 of them here now: 1 error, 1 warning/);
    await user.click(button(/Row 1, Address/));
    const address = await cell('Address, row 1');
    await waitFor(() => expect(document.activeElement).toBe(address));
    await user.click(button('Check'));
    await waitFor(() => expect(here.requests('plan.check').at(-1)).toMatchObject({ ask: true }));
    expect(screen.queryByText(/no errors/)).toBe(null);
  });

  it('gives addresses from a range to the rows without one', async () => {
    const { here, user, kept } = await planPage();
    here.tell({
      plan: {
        draw: ({ range }) =>
          Promise.resolve(
            range === '' ? fail('input', plain('No range.'), { parameter: 'range' }) : ok(['10.0.0.30']),
          ),
      },
    });
    await user.click(button('Give addresses …'));
    await expectAccessible();
    await user.click(button('Give 1 address'));
    await screen.findByText('No range.');
    await user.type(screen.getByLabelText('Range'), '10.0.0.30-99');
    await user.click(button('Give 1 address'));
    await waitFor(() =>
      expect(kept()[1]?.cells).toEqual({ name: 'Dock', address: '10.0.0.30', prefix: '24' }),
    );
    expect(here.requests('plan.draw').at(-1)).toMatchObject({ count: 1, prefixLength: 24 });
  });

  it('takes a spreadsheet over, its columns as the person says', async () => {
    const { here, user, kept } = await planPage();
    const preview: SheetPreview = {
      id: 'sheet-1',
      file: 'site.xlsx',
      encoding: 'XLSX',
      columns: [
        { title: 'Serial', as: 'serial' },
        { title: 'Where', as: 'note' },
      ],
      rows: [row('x', { serial: 'accc8e000001' })],
      problems: [],
    };
    here.tell({
      plan: {
        openSheet: () => Promise.resolve(ok(preview)),
        mapSheet: ({ mapping }) =>
          Promise.resolve(
            ok({
              ...preview,
              columns: preview.columns.map((column, index) => ({ ...column, as: mapping[index] ?? 'note' })),
              rows: [
                row('x', { serial: 'accc8e000001', place: 'Pole 2' }),
                row('y', { serial: 'B8A44F000002' }),
              ],
            }),
          ),
      },
    });
    await user.click(button('Open a spreadsheet …'));
    await expectAccessible();
    await user.selectOptions(await screen.findByLabelText('Where'), 'Place');
    await user.click(await findButton('Add 2 rows'));
    await waitFor(() =>
      expect(kept().map(({ cells }) => cells)).toEqual([
        { ...gate.cells, serial: 'accc8e000001', place: 'Pole 2' },
        dock.cells,
        { serial: 'B8A44F000002' },
      ]),
    );
    expect(here.requests('plan.mapSheet')).toEqual([{ id: 'sheet-1', mapping: ['serial', 'place'] }]);
  });

  it('says why it cannot be read or kept', async () => {
    const { here, user } = await planPage();
    here.tell({
      plan: { write: () => Promise.resolve(fail('storage', plain('Another program writes this site.'))) },
    });
    await user.click(await cell('Serial number or MAC, row 1'));
    await user.keyboard('{ArrowDown}B8A44F000002{Enter}');
    await screen.findByText('Another program writes this site.');
    expect(here.requests('plan.write').at(-1)).toMatchObject({ site: ownSiteId });
  });

  it('draws the rows in sight alone, of as many as there are', async () => {
    const many = Array.from({ length: 2_000 }, (_, index) =>
      row(String(index), { serial: index.toString(16).padStart(12, '0') }),
    );
    await planPage(many);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('2002');
    expect(texts().length).toBeLessThan(80);
  });
});
