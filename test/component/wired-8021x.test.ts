import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { fail } from '../../shared/contract/result.ts';
import { button, camera, findButton, formOf, openPage, sent, serial } from './form-support.ts';
import { richPicture } from './network-pictures.ts';
import { changeAt, site, start } from './site.ts';
import { expectAccessible, openWindow } from './window.ts';
import { plain } from '../../shared/texts/said.ts';

type Json = Record<string, unknown>;

const configurations = [
  {
    mode: 'WPA-Enterprise-PEAP-MSCHAPv2',
    params: {
      identity: 'gate@site',
      is_password_set: true,
      eapolVersion: 'EAPoLv1',
      peapVersion: 1,
      label: 1,
    },
  },
  {
    mode: 'WPA-Enterprise-EAPTLS',
    params: { identity: 'gate@site', eapolVersion: 'EAPoLv2', certClient: '', certsCA: [] },
  },
  { mode: 'MACsec-PSK', params: { is_mka_cak_set: false, mkaCkn: '' } },
];

/** The camera whose eth0 tells this of 802.1X; it is talked to through another interface, so that nothing is cut. */
const withDot1x = (more: Json = {}, through = '169.254.9.9') =>
  camera(
    richPicture(({ devices }) => {
      Object.assign(devices[0]?.wired ?? {}, {
        '8021X': {
          enabled: false,
          status: 'stopped',
          mode: 'WPA-Enterprise-PEAP-MSCHAPv2',
          configurations,
          supportedModes: ['WPA-Enterprise-PEAP-MSCHAPv2', 'WPA-Enterprise-EAPTLS', 'MACsec PSK'],
          MACsecSecured: false,
          ...more,
        },
      });
      devices.push({ name: 'eth2', IPv4: { addresses: [{ address: '169.254.9.9', prefixLength: 16 }] } });
    }),
    { address: through },
  );
const open = (...given: Parameters<typeof withDot1x>) => openPage('802.1X', site([withDot1x(...given)]));
const use = () => screen.getByRole('checkbox', { name: 'Use 802.1X on this interface' });
const mode = () => screen.getByLabelText('Mode');
const paramsSent = async (here: Parameters<typeof sent>[0]) =>
  ((await sent(here)) as { params: Json }).params;

describe('wired 802.1X', () => {
  it('sends the one thing that was changed', async () => {
    const { user, here } = await open({ enabled: true });
    await user.clear(screen.getByLabelText('Identity'));
    await user.type(screen.getByLabelText('Identity'), 'dock@site{Enter}');
    expect(await sent(here)).toEqual({
      serial,
      method: 'setWired8021XConfiguration',
      params: { deviceName: 'eth0', identity: 'dock@site' },
      waitSeconds: 30,
    });
  });

  it('is switched on in one call, with no key where none was typed', async () => {
    const { user, here } = await open();
    await user.click(use());
    expect(screen.getByText('The switch must agree')).toBeTruthy();
    await user.click(button('Apply'));
    expect(await paramsSent(here)).toEqual({ deviceName: 'eth0', enabled: true });
  });

  it('never shows a password, and sends a new one alone', async () => {
    const { user, here } = await open({ enabled: true });
    expect(screen.queryByLabelText('Password')).toBeNull();
    expect(screen.getByText('Set in the device')).toBeTruthy();
    await user.click(button('Replace the password'));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Password')));
    expect(button('Apply')).toHaveProperty('disabled', true);
    await user.type(screen.getByLabelText('Password'), 's3cret');
    await user.click(button('Apply'));
    expect(await paramsSent(here)).toEqual({ deviceName: 'eth0', password: 's3cret' });
    await expectAccessible();
  });

  it('keeps the password in the device when the new one is not wanted after all', async () => {
    const { user } = await open({ enabled: true });
    await user.click(button('Replace the password'));
    await user.click(button('Keep the present one'));
    expect(button('Replace the password')).toBeTruthy();
    await user.click(button('Replace the password'));
    await user.type(screen.getByLabelText('Password'), 'half');
    await user.click(button('Undo changes'));
    expect(await findButton('Replace the password')).toBeTruthy();
  });

  it('has values of its own for each mode, and sends what differs from those', async () => {
    const { user, here } = await open();
    await user.selectOptions(mode(), 'WPA-Enterprise-EAPTLS');
    expect(screen.queryByText('Password')).toBeNull();
    expect(screen.getByLabelText('EAPoL version')).toHaveProperty('value', 'EAPoLv2');
    expect(screen.getByLabelText('Identity')).toHaveProperty('value', 'gate@site');
    await user.type(screen.getByLabelText('Client certificate id'), 'Axis device ID (802.1AR)');
    await user.click(use());
    await user.click(button('Apply'));
    expect(await paramsSent(here)).toEqual({
      deviceName: 'eth0',
      enabled: true,
      mode: 'WPA-Enterprise-EAPTLS',
      certClient: 'Axis device ID (802.1AR)',
    });
  });

  it('cannot be switched on for EAP-TLS without a client certificate', async () => {
    const { user, here } = await open({ mode: 'WPA-Enterprise-EAPTLS' });
    await user.click(use());
    expect(button('Apply')).toHaveProperty('disabled', true);
    await user.type(screen.getByLabelText('Client certificate id'), ' {Enter}');
    expect(await screen.findByText(/EAP-TLS needs the id of the device’s client certificate/)).toBeTruthy();
    expect(here.requests('jobs.startChange')).toEqual([]);
  });

  it('takes ids with spaces in them, with commas between them', async () => {
    const { user, here } = await open();
    await user.type(screen.getByLabelText('CA certificate ids'), 'Site CA 1, Site CA 2{Enter}');
    expect(await paramsSent(here)).toEqual({ deviceName: 'eth0', certsCA: ['Site CA 1', 'Site CA 2'] });
  });

  it('asks whether the line may be cut where this computer talks through it', async () => {
    const { user } = await open({}, '10.0.0.21');
    await user.click(use());
    expect(await screen.findByText(/closes its port/)).toBeTruthy();
    expect(screen.queryByText('The switch must agree')).toBeNull();
  });

  it('tells how it stands, whatever the spelling', async () => {
    await open({ enabled: true, status: 'UNAUTHORIZED', MACsecSecured: true });
    expect(screen.getByText('Unauthorized')).toBeTruthy();
    expect(screen.getByText(/check the credentials/)).toBeTruthy();
    expect(screen.getByText('Secured by MACsec')).toBeTruthy();
  });

  it('offers the modes that the device supports', async () => {
    await open({ supportedModes: ['WPA-Enterprise-EAPTLS'], mode: 'WPA-Enterprise-EAPTLS' });
    expect(within(mode()).getAllByRole('option')).toHaveLength(1);
  });

  it('shows the device’s complaint at the field that it names', async () => {
    const { user, here } = await open({ enabled: true });
    const request = {
      method: 'setWired8021XConfiguration',
      params: { deviceName: 'eth0', identity: 'x' },
    } as const;
    await user.type(screen.getByLabelText('Identity'), 'x{Enter}');
    await sent(here);
    const { error } = fail('api', plain('The device refused this value (identity).'), {
      parameter: 'identity',
      code: 4004,
    });
    here.jobChanges(
      changeAt('send', 'failed', request, {
        state: 'ended',
        endedAt: start + 5000,
        outcome: {
          kind: 'failed',
          message: plain('Nothing was changed.'),
          advice: plain('Correct it.'),
          failure: error,
        },
      }),
    );
    await waitFor(() => expect(screen.getByLabelText('Identity').getAttribute('aria-invalid')).toBe('true'));
  });

  it('is not offered where no wired interface has it', async () => {
    const bare = richPicture(({ devices }) => delete (devices[0]?.wired as Json)['8021X']);
    const user = openWindow(site([camera(bare)]));
    await user.click(await findButton('Gate camera'));
    expect(await findButton('History')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '802.1X' })).toBeNull();
  });
});

describe('MACsec with a pre-shared key', () => {
  const cak = '00112233445566778899AABBCCDDEEFF';

  it('sends key and name', async () => {
    const { user, here } = await open();
    await user.selectOptions(mode(), 'MACsec-PSK');
    expect(screen.queryByLabelText('Identity')).toBeNull();
    await user.type(screen.getByLabelText('Key (CAK)'), cak);
    await user.type(screen.getByLabelText('Name of the key (CKN)'), 'CAFFEE');
    await user.click(use());
    await user.click(button('Apply'));
    expect(await paramsSent(here)).toEqual({
      deviceName: 'eth0',
      enabled: true,
      mode: 'MACsec-PSK',
      mkaCak: cak,
      mkaCkn: 'CAFFEE',
    });
    await expectAccessible();
  });

  it.each([
    ['Key (CAK)', cak.slice(1), /A CAK has 32 or 64 hex digits/],
    ['Name of the key (CKN)', 'ABC', /A CKN has an even number of hex digits/],
    ['Name of the key (CKN)', 'XY', /hex digits/],
  ])('refuses a wrong %s, and sends nothing', async (label, typed, message) => {
    const { user, here } = await open();
    await user.selectOptions(mode(), 'MACsec-PSK');
    await user.type(screen.getByLabelText(label), `${typed}{Enter}`);
    await waitFor(() => expect(screen.getByLabelText(label).getAttribute('aria-invalid')).toBe('true'));
    expect(within(formOf('802.1X and MACsec on eth0')).getAllByText(message).length).toBeGreaterThan(0);
    expect(here.requests('jobs.startChange')).toEqual([]);
  });

  it('cannot be switched on without a key where the device has none', async () => {
    const { user } = await open({ mode: 'MACsec-PSK' });
    await user.click(use());
    await user.type(screen.getByLabelText('Name of the key (CKN)'), 'CAFFEE{Enter}');
    expect(await screen.findByText('The key (CAK) is missing.')).toBeTruthy();
  });
});
