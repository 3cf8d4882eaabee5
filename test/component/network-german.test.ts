/** The pages of a device's network in another language than English. */
import { screen, within } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { setLanguage } from '../../renderer/parts/language.svelte.ts';
import { camera, findButton, openPage } from './form-support.ts';
import { richPicture } from './network-pictures.ts';
import { site } from './site.ts';
import { expectAccessible, openWindow } from './window.ts';

afterEach(() => setLanguage('en'));

it('says labels, problems and what would be sent in the new language, and keeps what was typed', async () => {
  const { user } = await openPage('Addresses');
  await user.clear(screen.getByLabelText('Address'));
  await user.type(screen.getByLabelText('Address'), '10.0.0.30');
  expect(screen.getByText('Changes: Static addresses')).toBeTruthy();

  await setLanguage('de');
  const form = within(await screen.findByRole('region', { name: 'IPv4 an eth0' }));
  expect(screen.getByRole('heading', { level: 2, name: 'Adressen' })).toBeTruthy();
  expect(form.getByLabelText<HTMLInputElement>('Adresse').value).toBe('10.0.0.30');
  expect(form.getByText('Änderungen: Statische Adressen')).toBeTruthy();
  expect(form.getByText('verbindungslokal')).toBeTruthy();

  await user.clear(form.getByLabelText('Adresse'));
  await user.clear(form.getByLabelText('Präfixlänge oder Maske'));
  await user.click(form.getByRole('button', { name: 'Änderungen verwerfen' }));
  expect(form.getByText('Noch wurde nichts geändert.')).toBeTruthy();
  await expectAccessible();
});

it('keeps capitals where the language has them, in what is read aloud too', async () => {
  const withVlan = camera(
    richPicture(({ devices }) => devices.push({ name: 'eth0.4', type: 'vlan', link: true })),
  );
  const { user } = await openPage('VLAN', site([withVlan]));
  await setLanguage('de');
  expect(await screen.findByText(/^Stand: 1\. Juni, \d\d:\d\d, vor \d+ Tagen$/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Entfernen (VLAN 4 an eth0)' }));
  expect(await screen.findByRole('dialog', { name: 'VLAN 4 an eth0 entfernen?' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Behalten' })).toBeTruthy();
  await expectAccessible();
});

it('has words for what the device spells in its own way', async () => {
  const inNoNetwork = camera(
    richPicture(({ devices }) =>
      devices.push({
        name: 'wlan0',
        type: 'wireless',
        wlan: { station: { activeSsid: '', '8021X': { mode: 'none', status: 'Stopped' } } },
      }),
    ),
  );
  const user = openWindow(site([inNoNetwork]));
  await user.click(await findButton('Gate camera'));
  await setLanguage('de');
  expect(await screen.findByText('Keine (offenes Netzwerk)')).toBeTruthy();
  expect(screen.getByText('Angehalten')).toBeTruthy();
});
