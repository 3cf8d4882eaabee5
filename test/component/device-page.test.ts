import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../shared/contract/result.ts';
import { device, gate, picture, site, start } from './site.ts';
import { button, expectAccessible, findButton, openWindow } from './window.ts';
import { plain } from '../../shared/texts/said.ts';

async function open(name: string, here = site()) {
  const user = openWindow(here);
  await user.click(await findButton(name));
  await screen.findByRole('heading', { name });
  return { user, here };
}

describe('the page of a device', () => {
  it('shows its interfaces, without addresses that only linger', async () => {
    await open('Gate camera');
    const card = screen.getByRole('heading', { name: /eth0/ }).closest('article');
    expect(card?.textContent).toContain('10.0.0.21/24');
    expect(card?.textContent).not.toContain('10.0.0.99');
    expect(screen.getByText('axis-b8a44f631339')).toBeTruthy();
    await expectAccessible();
  });

  it('shows place, note and tags, the lines of the note as they were written, and changes them', async () => {
    const pole = device('AAAAAAAAAAAA', {
      name: 'Pole',
      place: 'Gate 3, pole 2',
      note: 'Key at the desk\nLadder of 6 m',
      tags: ['riser B', 'north'],
    });
    const { user, here } = await open('Pole', site([pole]));
    expect(screen.getByText('Gate 3, pole 2')).toBeTruthy();
    expect(screen.getByText('riser B, north')).toBeTruthy();
    expect(screen.getByText(/Key at the desk/).textContent).toContain('Key at the desk\nLadder of 6 m');
    await expectAccessible();
    here.tell({ sites: { describe: () => Promise.resolve(ok(null)) } });
    await user.click(button('Place and tags …'));
    await user.clear(screen.getByLabelText('Place'));
    await user.type(screen.getByLabelText('Place'), 'Gate 4');
    await user.click(button('Save'));
    expect(here.requests('sites.describe')).toMatchObject([{ serials: [pole.serial], place: 'Gate 4' }]);
  });

  it('says when it is talked to over HTTP', async () => {
    await open('Reception');
    expect(screen.getByText(/can be read along on this network/)).toBeTruthy();
  });

  it('reads the network once by itself after a login', async () => {
    const fresh = device('AAAAAAAAAAAA', { name: 'Fresh', login: 'accepted', user: 'root' });
    const { here } = await open('Fresh', site([fresh]));
    await waitFor(() => expect(here.requests('devices.readNetwork')).toEqual([{ serial: fresh.serial }]));
    here.devicesChange([{ ...fresh, network: { readAt: start, picture: picture() } }]);
    expect(await findButton('Install on WLAN')).toBeTruthy();
  });

  it('flashes its light, and says what was answered', async () => {
    const { user, here } = await open('Reception');
    here.tell({
      devices: { flash: () => Promise.resolve(fail('api', plain('It is showing itself already.'))) },
    });
    await user.click(button('Flash its light'));
    expect(await screen.findByText('It is showing itself already.')).toBeTruthy();
    here.tell({ devices: { flash: () => Promise.resolve(ok(null)) } });
    await user.click(button('Flash its light'));
    expect(await screen.findByText(/^The device said yes: it flashes a light/)).toBeTruthy();
    expect(screen.queryByText('It is showing itself already.')).toBeNull();
    await expectAccessible();
  });

  it('trusts a changed certificate only after a deliberate yes', async () => {
    const { user, here } = await open('Workshop');
    here.tell({ devices: { trustCertificate: ({ serial }) => Promise.resolve(ok(device(serial))) } });
    const trust = button('Trust the new certificate');
    expect(trust.hasAttribute('disabled')).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: /I know why it changed/ }));
    await user.click(trust);
    expect(here.requests('devices.trustCertificate')).toEqual([
      { serial: 'E82725000007', fingerprint: '0C'.repeat(32) },
    ]);
    await expectAccessible();
  });

  it('is forgotten after asking', async () => {
    const { user, here } = await open('Parking');
    here.tell({ devices: { forget: () => Promise.resolve(ok(null)) } });
    await user.click(button('Forget this device'));
    await user.click(await findButton('Keep it'));
    expect(here.requests('devices.forget')).toEqual([]);
    await user.click(button('Forget this device'));
    await user.click(await findButton('Forget'));
    expect(await screen.findByRole('heading', { name: 'Devices' })).toBeTruthy();
    expect(here.requests('devices.forget')).toEqual([{ serial: 'E82725000005' }]);
  });
});

describe('the login', () => {
  it('explains a refusal, keeps what was typed, and sends one try at a time', async () => {
    const { user, here } = await open('Parking');
    here.tell({
      devices: {
        logIn: () => Promise.resolve(fail('login', plain('The device refused root with this password.'))),
      },
    });
    await user.click(button('Log in'));
    const dialog = await screen.findByRole('dialog', { name: 'Log in to Parking' });
    const password = within(dialog).getByLabelText('Password');
    await user.type(password, 'secret{Enter}');
    expect((await within(dialog).findByRole('alert')).textContent).toContain('The device refused root');
    expect(password).toHaveProperty('value', 'secret');
    expect(here.requests('devices.logIn')).toEqual([
      { serial: 'E82725000005', user: 'root', password: 'secret', fingerprint: null, remember: false },
    ]);
    await expectAccessible();
  });

  it('shows the password only when asked, and closes with Esc', async () => {
    const { user } = await open('Parking');
    await user.click(button('Log in'));
    const dialog = await screen.findByRole('dialog', { name: 'Log in to Parking' });
    const password = within(dialog).getByLabelText('Password');
    expect(password.getAttribute('type')).toBe('password');
    await user.click(within(dialog).getByRole('button', { name: 'Show password' }));
    expect(password.getAttribute('type')).toBe('text');
    // What browsers make of Esc in a dialog.
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('heading', { name: 'Parking' })).toBeTruthy();
  });

  it('offers to remember only where there is a vault', async () => {
    const { user } = await open('Parking');
    await user.click(button('Log in'));
    expect(await screen.findByText(/kept in memory for this run only/)).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('remembers in the vault when asked to', async () => {
    const here = site();
    const { user } = await (() => {
      here.tell({
        app: {
          info: () =>
            Promise.resolve(
              ok({ version: '1', platform: 'linux', vault: 'system', interfaces: null, practice: null }),
            ),
        },
        devices: { logIn: ({ serial }) => Promise.resolve(ok(device(serial))) },
      });
      return open('Parking', here);
    })();
    await user.click(button('Log in'));
    await user.click(await screen.findByRole('checkbox', { name: /Remember the password/ }));
    await user.type(screen.getByLabelText('Password'), 'secret{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(here.requests('devices.logIn')).toMatchObject([{ remember: true }]);
  });
});

describe('the certificate', () => {
  const print = 'A1'.repeat(32);
  const other = 'B2'.repeat(32);

  it('is shown with the login, which goes out with it', async () => {
    const { user, here } = await open('Parking');
    here.tell({
      devices: {
        certificate: () => Promise.resolve(ok({ fingerprint: print, pinned: false })),
        logIn: ({ serial }) => Promise.resolve(ok(device(serial))),
      },
    });
    await user.click(button('Log in'));
    expect((await screen.findByLabelText('Certificate fingerprint (SHA-256)')).textContent).toContain(
      'A1:A1',
    );
    expect(screen.getByText(/not trusted yet/)).toBeTruthy();
    await user.type(screen.getByLabelText('Password'), 'secret{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(here.requests('devices.logIn')).toMatchObject([{ fingerprint: print }]);
    await expectAccessible();
  });

  it('that the device shows instead is put before the person, and sent with the next try alone', async () => {
    const { user, here } = await open('Parking');
    const changed = fail('certificate', plain('Another one.'), { fingerprint: other });
    here.tell({
      devices: {
        certificate: () => Promise.resolve(ok({ fingerprint: print, pinned: false })),
        logIn: ({ fingerprint, serial }) =>
          Promise.resolve(fingerprint === other ? ok(device(serial)) : changed),
      },
    });
    await user.click(button('Log in'));
    await user.type(await screen.findByLabelText('Password'), 'secret{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Another one.');
    expect(screen.getByLabelText('Certificate fingerprint (SHA-256)').textContent).toContain('B2:B2');
    await user.type(screen.getByLabelText('Password'), '{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says before a new password goes out readable', async () => {
    const { user } = await open('Dock 10');
    await user.click(button('Create the first administrator'));
    expect(await screen.findByText(/the new password itself goes out readable/)).toBeTruthy();
  });
});

describe('the first administrator', () => {
  it('is held to the device’s own rule before anything is sent', async () => {
    const strict = device('ACCC8E000002', { name: 'Dock 10', needsSetup: true, passphrasePolicy: 'complex' });
    const { user, here } = await open('Dock 10', site([strict]));
    await user.click(button('Create the first administrator'));
    expect(await screen.findByText(/at least 12 characters, with upper and lower case/)).toBeTruthy();
    await user.type(screen.getByLabelText('Password'), 'short');
    await user.type(screen.getByLabelText('Password again'), 'short{Enter}');
    expect(await screen.findByText(/wants 7 more characters, an upper case letter, a digit/)).toBeTruthy();
    expect(here.requests('devices.createAdministrator')).toEqual([]);
  });

  it('asks for the password twice before anything is sent', async () => {
    const { user, here } = await open('Dock 10');
    here.tell({ devices: { createAdministrator: ({ serial }) => Promise.resolve(ok(device(serial))) } });
    await user.click(button('Create the first administrator'));
    await user.type(await screen.findByLabelText('Password'), 'long enough');
    await user.type(screen.getByLabelText('Password again'), 'other{Enter}');
    expect(await screen.findByText('The two passwords differ.')).toBeTruthy();
    expect(here.requests('devices.createAdministrator')).toEqual([]);
    await user.clear(screen.getByLabelText('Password again'));
    await user.type(screen.getByLabelText('Password again'), 'long enough{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(here.requests('devices.createAdministrator')).toEqual([
      { serial: 'ACCC8E000002', user: 'root', password: 'long enough', fingerprint: null, remember: false },
    ]);
  });
});

it('help tells the version, the vault and the cards, and opens the log folder', async () => {
  const here = site([gate]);
  const user = openWindow(here);
  await user.click(await findButton('Help'));
  expect(await screen.findByText('0.1.0 on linux')).toBeTruthy();
  await user.click(button('Open log folder'));
  await user.click(button('Axis: reset to factory defaults'));
  expect(here.requests('app.openLogFolder')).toHaveLength(1);
  expect(here.requests('app.openLink')).toEqual([{ id: 'axis-factory-default' }]);
  await expectAccessible();
});
