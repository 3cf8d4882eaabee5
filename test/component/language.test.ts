import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { setLanguage } from '../../renderer/parts/language.svelte.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import { said } from '../../shared/texts/said.ts';
import { device, gate, site } from './site.ts';
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

it('says in the language of the moment what is wrong with a field of an open dialog, until it is typed into', async () => {
  const here = site([device('ACCC8E000002', { name: 'Dock', needsSetup: true })]);
  const refused = fail('api', said('apiError.refusedValue', { name: 'pwd' }), { parameter: 'password' });
  here.tell({ devices: { createAdministrator: () => Promise.resolve(refused) } });
  const user = openWindow(here);
  await user.click(await findButton('Dock'));
  await user.click(await findButton('Create the first administrator'));
  await user.click(button('Create administrator'));
  expect(await screen.findByText('Choose a password.')).toBeTruthy();
  await setLanguage('de');
  const field = await screen.findByLabelText('Passwort');
  const wrong = () => field.closest('.field')?.querySelector('.error')?.textContent;
  expect(wrong()).toBe('Wählen Sie ein Passwort.');

  await user.type(field, 'lang genug');
  expect(wrong()).toBeUndefined();
  await user.type(screen.getByLabelText('Passwort wiederholen'), 'lang genug{Enter}');
  // The device's own word stands beside the field that it is about.
  await waitFor(() => expect(wrong()).toBe('Das Gerät hat diesen Wert abgelehnt (pwd).'));
});
