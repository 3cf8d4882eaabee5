import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { sheetColumns, type ImportPreview } from '../../shared/contract/sheets.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import { plain } from '../../shared/texts/said.ts';
import { site } from './site.ts';
import { button, expectAccessible, findButton, hear, openWindow } from './window.ts';

describe('the list as a spreadsheet', () => {
  it('is saved as it is shown: what the filter leaves, in its order, with the columns that were chosen', async () => {
    const installer = site();
    installer.tell({ sheets: { exportList: () => Promise.resolve(ok({ file: 'Docks.xlsx' })) } });
    const user = openWindow(installer);
    await findButton('Gate camera');
    await user.keyboard('/dock');
    await user.click(button('Spreadsheet'));
    const dialog = screen.getByRole('dialog', { name: 'The list as a spreadsheet' });
    expect(dialog.textContent).toContain('2 devices, in the order of the list.');
    await expectAccessible();
    await user.click(within(dialog).getByRole('checkbox', { name: 'Note' }));
    await user.click(within(dialog).getByRole('radio', { name: /^CSV/ }));
    await user.click(button('Save …'));
    expect(installer.requests('sheets.exportList')).toEqual([
      {
        format: 'csv',
        columns: sheetColumns.filter(
          (column) => !['note', 'addresses', 'port', 'httpsPort', 'fingerprint'].includes(column),
        ),
        serials: ['ACCC8E000001', 'ACCC8E000002'],
      },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
    await hear('Saved as Docks.xlsx.');
  });

  it('says why it was not saved, and keeps what was chosen; no file chosen is no failure', async () => {
    const installer = site();
    const answers = [ok(null), fail('storage', plain('The disk is full.'))];
    installer.tell({ sheets: { exportList: () => Promise.resolve(answers.shift() ?? ok(null)) } });
    const user = openWindow(installer);
    await findButton('Gate camera');
    await user.click(button('Spreadsheet'));
    const note = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Note' });
    await user.click(note);
    await user.click(button('Save …'));
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(button('Save …'));
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.');
    expect(note.checked).toBe(false);
  });

  it('needs a column', async () => {
    const user = openWindow(site());
    await findButton('Gate camera');
    await user.click(button('Spreadsheet'));
    for (const box of screen.getAllByRole<HTMLInputElement>('checkbox'))
      if (box.checked) await user.click(box);
    expect(screen.getByText('Choose at least one column.')).toBeTruthy();
    expect(button('Save …')).toHaveProperty('disabled', true);
  });
});

const preview: ImportPreview = {
  id: 'one',
  file: 'Harbour.csv',
  encoding: 'Windows-1252',
  columns: [
    { title: 'Serial', as: 'serial' },
    { title: 'Height', as: 'other' },
    { title: 'AXIS OS', as: null },
  ],
  rows: [
    {
      row: 2,
      serial: 'ACCC8E0000AA',
      kind: 'new',
      name: 'Gate 4',
      model: null,
      address: '10.0.0.9',
      changes: {},
    },
    {
      row: 3,
      serial: 'B8A44F631339',
      kind: 'changed',
      name: null,
      model: null,
      address: null,
      changes: { place: 'Gate 3, pole 2', tags: ['north', 'roof'] },
    },
    { row: 4, serial: 'ACCC8E000001', kind: 'same', name: null, model: null, address: null, changes: {} },
  ],
  problems: [{ row: 5, column: 'B', message: plain('That is no serial number.') }],
};

describe('devices from a spreadsheet', () => {
  const told = (answer: ImportPreview) => {
    const installer = site();
    installer.tell({
      sheets: {
        openList: () => Promise.resolve(ok(answer)),
        takeOver: () => Promise.resolve(ok({ count: 2 })),
        saveProblems: () => Promise.resolve(ok({ file: 'Errors.csv' })),
      },
    });
    return installer;
  };

  it('are shown before anything is taken over: what is new, what changes, what is wrong and where', async () => {
    const installer = told(preview);
    const user = openWindow(installer);
    await findButton('Gate camera');
    await user.click(button('Spreadsheet'));
    await user.click(button('Open a spreadsheet …'));
    const dialog = await screen.findByRole('dialog', { name: 'Devices from a spreadsheet' });
    expect(dialog.textContent).toContain('Harbour.csv, read as Windows-1252.');
    expect(within(dialog).getByRole('region', { name: '1 new device' }).textContent).toContain(
      'ACCC8E0000AA Gate 4 · 10.0.0.9',
    );
    expect(within(dialog).getByRole('region', { name: '1 device gets other texts' }).textContent).toContain(
      'Place: Gate 3, pole 2 · Tags: north, roof',
    );
    expect(within(dialog).getByRole('region', { name: /^1 error/ }).textContent).toContain(
      'Row 5, column B That is no serial number.',
    );
    expect(dialog.textContent).toContain('1 device stays as it is');
    expect(dialog.textContent).toContain('Goes into the note: Height.');
    expect(dialog.textContent).toContain('the devices tell it themselves: AXIS OS.');
    await expectAccessible();
    expect(installer.requests('sheets.takeOver')).toEqual([]);
    await user.click(button('Save errors …'));
    expect(installer.requests('sheets.saveProblems')).toEqual([{ id: 'one' }]);
    await user.click(button('Take over 2 devices'));
    expect(installer.requests('sheets.takeOver')).toEqual([{ id: 'one' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
    await hear('2 devices were taken over.');
  });

  it('cannot be taken over where there is nothing to take', async () => {
    const user = openWindow(told({ ...preview, rows: [] }));
    await findButton('Gate camera');
    await user.click(button('Spreadsheet'));
    await user.click(button('Open a spreadsheet …'));
    expect(await screen.findByText('No row of this spreadsheet can be taken over.')).toBeTruthy();
    expect(button('Take over 0 devices')).toHaveProperty('disabled', true);
  });

  it('are refused in words where the file is none', async () => {
    const installer = site();
    installer.tell({
      sheets: { openList: () => Promise.resolve(fail('input', plain('That is a picture.'))) },
    });
    const user = openWindow(installer);
    await findButton('Gate camera');
    await user.click(button('Spreadsheet'));
    await user.click(button('Open a spreadsheet …'));
    expect((await screen.findByRole('alert')).textContent).toContain('That is a picture.');
  });
});
