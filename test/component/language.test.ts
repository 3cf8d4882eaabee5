import { screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { setLanguage } from '../../renderer/parts/language.svelte.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import { said } from '../../shared/texts/said.ts';
import { gate, site } from './site.ts';
import { button, expectAccessible, findButton, openWindow } from './window.ts';

afterEach(() => setLanguage('en'));

it('changes at once, with what was said before, and back to that of the system', async () => {
  const here = site();
  here.tell({
    language: {
      choose: ({ language }) => {
        here.emit('language.changed', { language: language ?? 'en', chosen: language, system: 'en' });
        return Promise.resolve(ok(null));
      },
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

it('asks and complains in the language of the moment, and lists countries by their names in it', async () => {
  const user = openWindow(site([gate]));
  await user.click(await findButton('Gate camera'));
  await user.click(await findButton('Install on WLAN'));
  await screen.findByRole('heading', { name: 'In which country does the device stand?' });
  await user.click(button('Next'));
  expect(await screen.findByText('Choose the country that the device stands in.')).toBeTruthy();

  await setLanguage('de');
  expect(await screen.findByRole('heading', { name: 'In welchem Land steht das Gerät?' })).toBeTruthy();
  expect(screen.getByText('Wählen Sie das Land, in dem das Gerät steht.')).toBeTruthy();
  const countries = screen.getAllByRole('option').map(({ textContent }) => textContent.trim());
  expect(countries.slice(0, 4)).toEqual([
    'Land wählen',
    'Afghanistan (AF)',
    'Ägypten (EG)',
    'Ålandinseln (AX)',
  ]);
  await user.selectOptions(screen.getByLabelText('Land'), 'Schweden (SE)');
  expect(screen.getByText(/„Weiter“ setzt im Gerät Schweden \(SE\)/)).toBeTruthy();
  await expectAccessible();
});
