import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../shared/contract/result.ts';
import { button, camera, findButton, formOf, openPage, sent, serial } from './form-support.ts';
import { richPicture } from './network-pictures.ts';
import { changeAt, site, start } from './site.ts';
import { expectAccessible, openWindow } from './window.ts';
import { plain } from '../../shared/texts/said.ts';

type Json = Record<string, unknown>;

const away = { presence: 'elsewhere', login: 'none', reachability: { state: 'unknown' } } as const;

const station = {
  enabled: true,
  status: 'Authorized',
  mode: 'WPA-Personal-PSK',
  configurations: [
    { mode: 'WPA-Personal-PSK', params: { is_psk_set: true } },
    { mode: 'WPA-Personal-HEX', params: { is_hex_set: false } },
    {
      mode: 'WPA-Enterprise-PEAP-MSCHAPv2',
      params: {
        identity: 'gate@site',
        is_password_set: false,
        eapolVersion: 'EAPoLv1',
        peapVersion: 1,
        label: 1,
      },
    },
    { mode: 'WPA-Enterprise-EAPTLS', params: { identity: 'gate@site', certClient: '', certsCA: [] } },
  ],
};

interface Radio {
  country?: Json;
  accessPoint?: boolean;
  authentication?: Json;
}

/** The camera with a radio that has joined Site-Office. */
const withRadio = (
  { country = {}, accessPoint = false, authentication = {} }: Radio = {},
  more: Parameters<typeof camera>[1] = {},
) =>
  camera(
    richPicture(({ system, devices }) => {
      system.wlan = { countryCode: 'SE', countryCodeLock: false, ...country };
      devices.push({
        name: 'wlan0',
        type: 'wlan',
        link: true,
        wlan: {
          station: { activeSsid: 'Site-Office', '8021X': { ...station, ...authentication } },
          accessPoint: {
            ssid: 'axis-own',
            enabled: accessPoint,
            authenticationMode: 'WPA-Personal-PSK',
            installationModeSupported: true,
          },
        },
      });
    }),
    more,
  );
const open = (radio: Radio = {}) => openPage('WLAN', site([withRadio(radio)]));
const inForm = (title: string) => within(formOf(title));
const stationForm = () => inForm('Station on wlan0');
const apply = (title = 'Station on wlan0') => inForm(title).getByRole('button', { name: 'Apply' });
const paramsSent = async (here: Parameters<typeof sent>[0]) =>
  ((await sent(here)) as { params: Json }).params;

describe('the country code', () => {
  it('is sent when another one is chosen', async () => {
    const { user, here } = await open({ country: { countryCode: 'XX' } });
    expect(screen.getByLabelText('Country')).toHaveProperty('value', '');
    expect(apply('Country code')).toHaveProperty('disabled', true);
    await user.selectOptions(screen.getByLabelText('Country'), 'NO');
    await user.click(apply('Country code'));
    expect(await sent(here)).toEqual({
      serial,
      method: 'setWlanConfiguration',
      params: { countryCode: 'NO' },
      waitSeconds: 30,
    });
  });

  it('is shown and cannot be changed where it is locked', async () => {
    await open({ country: { countryCodeLock: true } });
    expect(screen.getByText('Sweden (SE)')).toBeTruthy();
    expect(screen.getByText(/The code is locked/)).toBeTruthy();
    expect(screen.queryByLabelText('Country')).toBeNull();
    await expectAccessible();
  });
});

describe('the station', () => {
  it('sends the network’s name alone where that alone was changed', async () => {
    const { user, here } = await open();
    await user.clear(screen.getByLabelText('Network (SSID)'));
    await user.type(screen.getByLabelText('Network (SSID)'), 'Site-Cameras{Enter}');
    expect(await sent(here)).toEqual({
      serial,
      method: 'setWLANStationConfiguration',
      params: { deviceName: 'wlan0', ssid: 'Site-Cameras' },
      waitSeconds: 30,
    });
    await expectAccessible();
  });

  it('of a device that is elsewhere is kept as planned, and nothing is sent', async () => {
    const here = site([withRadio({}, away)]);
    here.tell({ planned: { keep: () => Promise.resolve(ok({ id: 'kept' })) } });
    const { user } = await openPage('WLAN', here);
    await user.clear(screen.getByLabelText('Network (SSID)'));
    await user.type(screen.getByLabelText('Network (SSID)'), 'Site-Cameras');
    await user.click(stationForm().getByRole('button', { name: 'Keep as planned' }));
    expect(await screen.findByText(/Nothing was sent to the device/)).toBeTruthy();
    expect(here.requests('planned.keep')).toEqual([
      {
        serial,
        method: 'setWLANStationConfiguration',
        params: { deviceName: 'wlan0', ssid: 'Site-Cameras' },
      },
    ]);
    expect(here.requests('jobs.startChange')).toEqual([]);
  });

  it('never shows a key, and sends a new one under its name with the mode that it belongs to', async () => {
    const { user, here } = await open();
    expect(screen.queryByLabelText('Passphrase')).toBeNull();
    await user.click(button('Replace the passphrase'));
    await user.type(screen.getByLabelText('Passphrase'), 'correct horse');
    await user.click(apply());
    expect(await paramsSent(here)).toEqual({
      deviceName: 'wlan0',
      authentication: { mode: 'WPA-Personal-PSK', params: { psk: 'correct horse' } },
    });
  });

  it('takes a hex key under its own name', async () => {
    const { user, here } = await open();
    await user.selectOptions(screen.getByLabelText('Security'), 'WPA-Personal-HEX');
    expect(stationForm().getByText(/Not set in the device/)).toBeTruthy();
    expect(apply()).toHaveProperty('disabled', true);
    await user.type(screen.getByLabelText('Hex key'), 'AB'.repeat(32));
    await user.click(apply());
    expect(await paramsSent(here)).toMatchObject({
      authentication: { mode: 'WPA-Personal-HEX', params: { hex: 'AB'.repeat(32) } },
    });
  });

  it('sends an open network as a mode without parameters', async () => {
    const { user, here } = await open();
    await user.selectOptions(screen.getByLabelText('Security'), 'none');
    await user.click(apply());
    expect(await paramsSent(here)).toEqual({ deviceName: 'wlan0', authentication: { mode: 'none' } });
  });

  it('sends what PEAP needs and what was changed of it', async () => {
    const { user, here } = await open();
    await user.selectOptions(screen.getByLabelText('Security'), 'WPA-Enterprise-PEAP-MSCHAPv2');
    expect(screen.getByLabelText('Identity')).toHaveProperty('value', 'gate@site');
    await user.type(screen.getByLabelText('Password'), 's3cret');
    await user.selectOptions(screen.getByLabelText('PEAP version'), 'PEAPv0');
    await user.selectOptions(screen.getByLabelText('Label'), '2');
    await user.click(apply());
    expect(await paramsSent(here)).toEqual({
      deviceName: 'wlan0',
      authentication: {
        mode: 'WPA-Enterprise-PEAP-MSCHAPv2',
        params: { password: 's3cret', peapVersion: 'PEAPv0', label: 2 },
      },
    });
  });

  it.each([
    ['Passphrase', 'short', 'A passphrase has at least 8 characters.'],
    ['Network (SSID)', '🏭'.repeat(9), /An SSID has at most 32 bytes/],
  ])('refuses a wrong %s, and sends nothing', async (label, typed, message) => {
    const { user, here } = await open();
    if (label === 'Passphrase') await user.click(button('Replace the passphrase'));
    await user.type(screen.getByLabelText(label), `${typed}{Enter}`);
    await waitFor(() => expect(screen.getByLabelText(label).getAttribute('aria-invalid')).toBe('true'));
    expect(stationForm().getByText(message)).toBeTruthy();
    expect(here.requests('jobs.startChange')).toEqual([]);
  });

  it('shows a complaint about `password` at the passphrase that was sent', async () => {
    const { user, here } = await open();
    await user.click(button('Replace the passphrase'));
    await user.type(screen.getByLabelText('Passphrase'), 'correct horse{Enter}');
    const params = await paramsSent(here);
    const { error } = fail('api', plain('The device refused this value (password).'), {
      parameter: 'password',
      subCode: 107,
    });
    here.jobChanges(
      changeAt(
        'send',
        'failed',
        { method: 'setWLANStationConfiguration', params },
        {
          state: 'ended',
          endedAt: start + 5000,
          outcome: {
            kind: 'failed',
            message: plain('Nothing was changed.'),
            advice: plain('Correct it.'),
            failure: error,
          },
        },
      ),
    );
    await waitFor(() =>
      expect(screen.getByLabelText('Passphrase').getAttribute('aria-invalid')).toBe('true'),
    );
    expect(screen.getByLabelText('Passphrase')).toHaveProperty('value', 'correct horse');
  });

  it('hides a key that was sent from what it says was changed', async () => {
    const { user, here } = await open();
    await user.click(button('Replace the passphrase'));
    await user.type(screen.getByLabelText('Passphrase'), 'correct horse{Enter}');
    const params = await paramsSent(here);
    here.jobChanges(
      changeAt(
        'verify',
        'done',
        { method: 'setWLANStationConfiguration', params },
        {
          state: 'ended',
          endedAt: start + 5000,
          outcome: {
            kind: 'confirmed',
            message: plain('The device has it.'),
            advice: plain('Nothing more to do.'),
          },
        },
      ),
    );
    const row = await screen.findByRole('row', { name: /Passphrase/ });
    expect(row.textContent).not.toContain('correct horse');
    expect(await findButton('Replace the passphrase')).toBeTruthy();
  });

  it('tells how it stands', async () => {
    await open({ authentication: { status: 'connecting' } });
    expect(stationForm().getByText('Connecting')).toBeTruthy();
  });
});

describe('the WLAN page', () => {
  it('leads to the installation, first of all from installation mode', async () => {
    const { user } = await open({ accessPoint: true });
    expect(screen.getByText('The device is in installation mode')).toBeTruthy();
    await user.click(button('Install on WLAN'));
    expect(await screen.findByRole('heading', { level: 1, name: /In which country/ })).toBeTruthy();
  });

  it('shows the device’s own access point', async () => {
    await open();
    const own = inForm('Own access point on wlan0');
    expect(own.getByText('axis-own')).toBeTruthy();
    expect(own.getByText('Off')).toBeTruthy();
    expect(own.getByText('Supported')).toBeTruthy();
  });

  it('is not offered for a device without a radio', async () => {
    const user = openWindow(site([camera()]));
    await user.click(await findButton('Gate camera'));
    expect(await findButton('History')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'WLAN' })).toBeNull();
  });
});
