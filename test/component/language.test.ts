import { screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { setLanguage } from '../../renderer/parts/language.svelte.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import { said } from '../../shared/texts/said.ts';
import { site } from './site.ts';
import { button, expectAccessible, openWindow } from './window.ts';

afterEach(() => setLanguage('en'));

it('changes at once, with what was said before, and back to that of the system', async () => {
  const here = site();
  here.tell({
    language: {
      choose: ({ language }) =>
        Promise.resolve(ok({ language: language ?? 'en', chosen: language, system: 'en' })),
    },
  });
  const user = openWindow(here);
  const { message, advice } = fail(
    'storage',
    said('storage.unreadable', { file: '/data/site.json', reason: said('storage.diskFault') }),
  ).error;
  here.emit('storage.changed', {
    revision: 1,
    notices: [{ id: 'site.json:read', file: 'site.json', happened: 'still', message, advice }],
  });
  await user.click(button('Help'));
  expect(await screen.findByText(/cannot be read: the disk has a fault/)).toBeTruthy();

  await user.selectOptions(screen.getByLabelText('Language'), 'Deutsch');
  expect(await screen.findByRole('heading', { name: 'Hilfe' })).toBeTruthy();
  expect(screen.getByText(/ist nicht lesbar: Der Datenträger hat einen Fehler/)).toBeTruthy();
  expect(document.documentElement.lang).toBe('de');
  expect(here.requests('language.choose')).toEqual([{ language: 'de' }]);
  await expectAccessible();

  await user.selectOptions(screen.getByLabelText('Sprache'), 'Wie das System (English)');
  expect(await screen.findByRole('heading', { name: 'Help' })).toBeTruthy();
  expect(here.requests('language.choose')).toEqual([{ language: 'de' }, { language: null }]);
});
