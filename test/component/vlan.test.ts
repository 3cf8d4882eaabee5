import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { fail } from '../../shared/contract/result.ts';
import { button, camera, findButton, formOf, hold, openPage, sent, serial } from './form-support.ts';
import { richPicture } from './network-pictures.ts';
import { changeAt, site, start } from './site.ts';
import { expectAccessible, openWindow } from './window.ts';
import { plain } from '../../shared/texts/said.ts';

type Json = Record<string, unknown>;

/** The camera with these VLANs, and room for two in all. */
const withVlans = (names: string[], system: Json = {}) =>
  camera(
    richPicture((data) => {
      Object.assign(data.system, system);
      data.devices.push(...names.map((name) => ({ name, type: 'vlan', link: true })));
    }),
  );
const manual = (active: string[]) => ({
  deviceSwitching: { mode: 'manual', devices: active, manualActiveDevices: active, activeDevices: active },
});
const number = () => screen.getByLabelText('VLAN number');

describe('adding a VLAN', () => {
  it('sends its number and the interface that it hangs on', async () => {
    const { user, here } = await openPage('VLAN');
    expect(within(formOf('Add a VLAN')).getByText(/This device can have 2 in all/)).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('On the interface'), 'br0');
    await user.type(number(), '40{Enter}');
    expect(await sent(here)).toEqual({
      serial,
      method: 'addVlan',
      params: { masterDeviceName: 'br0', VlanId: 40 },
      waitSeconds: 30,
    });
    await expectAccessible();
  });

  it('sends the first interface where that was not touched', async () => {
    const { user, here } = await openPage('VLAN');
    await user.type(number(), '4094{Enter}');
    expect(await sent(here)).toMatchObject({ params: { masterDeviceName: 'eth0', VlanId: 4094 } });
  });

  it.each(['0', '4095', '4x', '-4', '1.5'])('refuses %s as a number, and sends nothing', async (typed) => {
    const { user, here } = await openPage('VLAN');
    await user.type(number(), `${typed}{Tab}`);
    expect(await screen.findByText('A VLAN id is a whole number from 1 to 4094.')).toBeTruthy();
    expect(button('Apply')).toHaveProperty('disabled', true);
    expect(here.requests('jobs.startChange')).toEqual([]);
  });

  it('refuses a number that is on the interface already, while it is typed', async () => {
    const { user } = await openPage('VLAN', site([withVlans(['eth0.40'])]));
    await user.type(number(), '40');
    expect(screen.getByText('VLAN 40 is on eth0 already.')).toBeTruthy();
    expect(button('Apply')).toHaveProperty('disabled', true);
    await user.selectOptions(screen.getByLabelText('On the interface'), 'br0');
    expect(screen.queryByText(/already/)).toBeNull();
    expect(button('Apply')).toHaveProperty('disabled', false);
  });

  it('says when the device can have no more', async () => {
    await openPage('VLAN', site([withVlans(['eth0.40', 'br0.41'])]));
    expect(screen.getByText('There is no room for another VLAN')).toBeTruthy();
    expect(screen.getByText(/can have 2 VLANs/)).toBeTruthy();
    expect(screen.queryByLabelText('VLAN number')).toBeNull();
    await expectAccessible();
  });

  it('says so when the last one was added, beside how that went', async () => {
    const { user, here } = await openPage('VLAN', site([withVlans(['eth0.40'])]));
    await user.type(number(), '41{Enter}');
    await sent(here);
    here.devicesChange([withVlans(['eth0.40', 'eth0.41'])]);
    here.jobChanges(
      changeAt(
        'verify',
        'done',
        { method: 'addVlan', params: { masterDeviceName: 'eth0', VlanId: 41 } },
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
    expect(await screen.findByText('Changed and read back')).toBeTruthy();
    expect(screen.getByText('There is no room for another VLAN')).toBeTruthy();
    expect(button('Remove VLAN 41 on eth0')).toBeTruthy();
  });

  it('shows the device’s complaint at the field that it names', async () => {
    const { user, here } = await openPage('VLAN');
    const request = { method: 'addVlan', params: { masterDeviceName: 'eth0', VlanId: 40 } } as const;
    await user.type(number(), '40{Enter}');
    await sent(here);
    const { error } = fail('api', plain('The VLAN exists already.'), {
      parameter: 'VlanId',
      code: 4004,
      subCode: 201,
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
    await waitFor(() => expect(number().getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getAllByText('The VLAN exists already.').length).toBeGreaterThan(0);
    expect(number()).toHaveProperty('value', '40');
  });
});

describe('removing a VLAN', () => {
  it('asks first, and sends its name', async () => {
    const { user, here } = await openPage('VLAN', site([withVlans(['eth0.40'])]));
    await user.click(button('Remove VLAN 40 on eth0'));
    await user.click(await findButton('Keep it'));
    expect(here.requests('jobs.startChange')).toEqual([]);
    await user.click(button('Remove VLAN 40 on eth0'));
    await expectAccessible();
    await user.click(await findButton('Remove'));
    expect(await sent(here)).toEqual({
      serial,
      method: 'removeVlan',
      params: { VlanName: 'eth0.40' },
      waitSeconds: 30,
    });
  });

  it('says that this computer talks through it, and takes a held button alone for an answer', async () => {
    const request = { method: 'removeVlan', params: { VlanName: 'eth0.40' } } as const;
    const through = richPicture(({ devices }) => {
      devices.push({ name: 'eth0.40', link: true, IPv4: { addresses: [{ address: '10.0.40.21' }] } });
    });
    const { user, here } = await openPage('VLAN', site([camera(through, { address: '10.0.40.21' })]));
    await user.click(button('Remove VLAN 40 on eth0'));
    expect(await screen.findByText(/through eth0\.40, which would be removed/)).toBeTruthy();
    await user.click(button('Remove'));
    await sent(here);
    here.jobChanges(
      changeAt('check', 'done', request, { state: 'waiting', question: plain('The line would be cut.') }),
    );
    const confirm = await findButton('Hold to apply it anyway');
    expect(button('Remove VLAN 40 on eth0')).toHaveProperty('disabled', true);
    await hold(confirm, 300);
    expect(here.requests('jobs.confirm')).toEqual([]);
    await hold(confirm);
    await waitFor(() => expect(here.requests('jobs.confirm')).toEqual([{ id: 'change-1' }]));
  });

  it('says beforehand that a manual active device stays', async () => {
    await openPage('VLAN', site([withVlans(['eth0.40', 'eth0.41'], manual(['eth0', 'eth0.40']))]));
    expect(screen.getByText(/one of the manual active devices/)).toBeTruthy();
    expect(button('Remove VLAN 40 on eth0')).toHaveProperty('disabled', true);
    expect(button('Remove VLAN 41 on eth0')).toHaveProperty('disabled', false);
  });

  it('shows the one that is under way when the page is opened', async () => {
    const job = changeAt('verify', 'running', { method: 'removeVlan', params: { VlanName: 'eth0.40' } });
    const { user, here } = await openPage('VLAN', site([withVlans(['eth0.40'])], [job]));
    const tree = within(screen.getByRole('region', { name: 'The VLANs of the device' }));
    await user.click(tree.getByRole('button', { name: 'Stop' }));
    expect(here.requests('jobs.cancel')).toEqual([{ id: 'change-1' }]);
  });
});

describe('the VLAN page', () => {
  const shown = async (network: ReturnType<typeof richPicture>) => {
    const user = openWindow(site([camera(network)]));
    await user.click(await findButton('Gate camera'));
    await findButton('History');
    return screen.queryByRole('button', { name: 'VLAN' }) !== null;
  };

  it('is there where the device does not say how many it can have', async () => {
    expect(await shown(richPicture(({ system }) => delete system.maxSupportedVlans))).toBe(true);
  });

  it('is not there where it can have none', async () => {
    expect(await shown(richPicture(({ system }) => (system.maxSupportedVlans = 0)))).toBe(false);
  });
});
