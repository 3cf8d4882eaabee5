import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { sheetColumns } from '../../shared/contract/sheets.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import { plain } from '../../shared/texts/said.ts';
import { site } from './site.ts';
import { button, expectAccessible, findButton, openWindow } from './window.ts';

describe('the list as a spreadsheet', () => {
  it('is saved as it is shown: what the filter leaves, in its order, with the columns that were chosen', async () => {
    const installer = site();
    installer.tell({ sheets: { exportList: () => Promise.resolve(ok({ file: 'Docks.xlsx' })) } });
    const user = openWindow(installer);
    await findButton('Gate camera');
    await user.keyboard('/dock');
    await user.click(button('Save list'));
    const dialog = screen.getByRole('dialog', { name: 'Save the list as a spreadsheet' });
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
    expect(screen.getByText('Saved as Docks.xlsx.')).toBeTruthy();
  });

  it('says why it was not saved, and keeps what was chosen; no file chosen is no failure', async () => {
    const installer = site();
    const answers = [ok(null), fail('storage', plain('The disk is full.'))];
    installer.tell({ sheets: { exportList: () => Promise.resolve(answers.shift() ?? ok(null)) } });
    const user = openWindow(installer);
    await findButton('Gate camera');
    await user.click(button('Save list'));
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
    await user.click(button('Save list'));
    for (const box of screen.getAllByRole<HTMLInputElement>('checkbox'))
      if (box.checked) await user.click(box);
    expect(screen.getByText('Choose at least one column.')).toBeTruthy();
    expect(button('Save …')).toHaveProperty('disabled', true);
  });
});
