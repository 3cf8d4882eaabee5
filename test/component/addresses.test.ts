import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { button, camera, formOf, hold, openPage, sent, serial } from './form-support.ts';
import { richPicture } from './network-pictures.ts';
import { changeAt, device, site } from './site.ts';
import { expectAccessible } from './window.ts';
import { plain } from '../../shared/texts/said.ts';

const address = () => screen.getByLabelText('Address');
const prefix = () => screen.getByLabelText('Prefix length or mask');
const router = () => screen.getByLabelText('Router');
const ipv4 = () => within(formOf('IPv4 on eth0'));
const ipv6 = () => within(formOf('IPv6 on eth0'));

const eth0 = (change: (eth0: Record<string, unknown>) => void) =>
  richPicture(({ devices: [first] }) => {
    if (first) change(first);
  });

describe('the IPv4 form', () => {
  it('begins with the interface that is talked through, and sends what was changed in one request', async () => {
    const { user, here } = await openPage('Addresses');
    await user.clear(address());
    await user.type(address(), '10.0.0.30');
    await user.clear(prefix());
    await user.type(prefix(), '255.255.255.128');
    await user.clear(router());
    await user.type(router(), '10.0.0.126');
    await user.click(ipv4().getByRole('button', { name: 'Apply' }));
    expect(await sent(here)).toEqual({
      serial,
      method: 'setIPv4AddressConfiguration',
      params: {
        deviceName: 'eth0',
        staticDefaultRouter: '10.0.0.126',
        staticAddressConfigurations: [{ address: '10.0.0.30', prefixLength: 25 }],
      },
      waitSeconds: 90,
    });
  });

  it('says that the line would be cut while one types, and asks for a held yes', async () => {
    const { user, here } = await openPage('Addresses');
    await user.click(ipv4().getByRole('radio', { name: 'From DHCP' }));
    expect(await screen.findByText('This may cut the line to the device')).toBeTruthy();
    await user.click(ipv4().getByRole('button', { name: 'Apply' }));
    const request = await sent(here);
    expect(request).toMatchObject({ params: { deviceName: 'eth0', configurationMode: 'dhcp' } });
    here.jobChanges(
      changeAt(
        'check',
        'done',
        {
          method: 'setIPv4AddressConfiguration',
          params: { deviceName: 'eth0', configurationMode: 'dhcp' },
        },
        { state: 'waiting', question: plain('The address 10.0.0.21 would go away.') },
      ),
    );
    await hold(await screen.findByRole('button', { name: 'Hold to apply it anyway' }));
    await waitFor(() => expect(here.requests('jobs.confirm')).toHaveLength(1));
    expect(ipv6().getByText('Another job of this device is under way.')).toBeTruthy();
  });

  it('draws the subnet as one types, with everybody in it', async () => {
    const { user } = await openPage('Addresses');
    const list = () => screen.getByRole('list', { name: 'Who is in the subnet' }).textContent;
    expect(list()).toContain('This computer 10.0.0.5');
    expect(screen.getByText('10.0.0.0/24')).toBeTruthy();
    await user.clear(prefix());
    await user.type(prefix(), '/30');
    expect(screen.getByText('10.0.0.20/30')).toBeTruthy();
    expect(list()).toMatch(/Router 10\.0\.0\.1 outside the subnet/);
    await user.clear(prefix());
    expect(screen.getByText(/drawn here once/)).toBeTruthy();
  });

  it.each([
    ['10.0.0.255', '24', '10.0.0.1', /is the broadcast address/],
    ['10.0.0.0', '24', '10.0.0.1', /is the address of the network itself/],
    ['10.0.0.300', '24', '10.0.0.1', /four numbers from 0 to 255/],
    ['10.0.0.30', '255.0.255.0', '10.0.0.1', /A prefix length is a whole number/],
    ['10.0.0.30', '24', '10.0.1.1', /The router 10\.0\.1\.1 is outside the subnet/],
    ['10.0.0.30', '24', 'router', /The router is an IPv4 address/],
    ['10.0.0.40', '24', '10.0.0.1', /Dock \(ACCC8E000001\) has this address/],
  ])('refuses %s/%s with router %s on the spot', async (one, length, gateway, message) => {
    const other = device('ACCC8E000001', { name: 'Dock', address: '10.0.0.40', addresses: ['10.0.0.40'] });
    const { user, here } = await openPage('Addresses', site([camera(), other]));
    for (const [field, text] of [
      [address(), one],
      [prefix(), length],
      [router(), gateway],
    ] as const) {
      await user.clear(field);
      await user.type(field, text);
    }
    await user.keyboard('{Enter}');
    expect(screen.getByText(message)).toBeTruthy();
    expect(ipv4().getByRole('button', { name: 'Apply' })).toHaveProperty('disabled', true);
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
    expect(here.requests('jobs.startChange')).toEqual([]);
  });

  it('takes as many addresses as the device does', async () => {
    const { user, here } = await openPage('Addresses');
    await user.click(button('Add an address'));
    expect(button('Add an address')).toHaveProperty('disabled', true);
    await user.type(screen.getByLabelText('Address 2'), '10.1.0.21');
    await user.type(screen.getByLabelText('Prefix length or mask 2'), '16{Enter}');
    expect(await sent(here)).toMatchObject({
      params: {
        staticAddressConfigurations: [
          { address: '10.0.0.21', prefixLength: 24 },
          { address: '10.1.0.21', prefixLength: 16 },
        ],
      },
    });
  });

  it('offers to keep the address that DHCP has given', async () => {
    const leased = eth0((first) => {
      first.IPv4 = {
        enabled: true,
        configurationMode: 'dhcp',
        addresses: [{ address: '10.0.0.21', prefixLength: 24, origin: 'dhcp', scope: 'global' }],
        staticAddressConfigurations: [{ address: '192.168.0.90', prefixLength: 24 }],
        staticDefaultRouter: '192.168.0.1',
        defaultRouter: '10.0.0.138',
      };
    });
    const { user, here } = await openPage('Addresses', site([camera(leased)]));
    await user.click(ipv4().getByRole('radio', { name: 'Static' }));
    await user.click(button(/Take the address it has now/));
    expect(screen.queryByText('This may cut the line to the device')).toBeNull();
    await user.click(ipv4().getByRole('button', { name: 'Apply' }));
    expect(await sent(here)).toMatchObject({
      params: {
        configurationMode: 'static',
        staticDefaultRouter: '10.0.0.138',
        staticAddressConfigurations: [{ address: '10.0.0.21', prefixLength: 24 }],
      },
    });
  });

  it('shows the device’s complaint at the address that it names', async () => {
    const { user, here } = await openPage('Addresses');
    await user.clear(address());
    await user.type(address(), '10.0.0.30{Enter}');
    await sent(here);
    const failure = {
      kind: 'api',
      code: 4004,
      subCode: 104,
      parameter: 'address',
      message: plain('The device refused this value (address).'),
      advice: plain('Read what it names.'),
    } as const;
    here.jobChanges(
      changeAt(
        'send',
        'failed',
        { method: 'setIPv4AddressConfiguration', params: { deviceName: 'eth0' } },
        {
          state: 'ended',
          outcome: { kind: 'failed', message: plain('Refused.'), advice: plain('Change it.'), failure },
        },
      ),
    );
    await waitFor(() => expect(address().getAttribute('aria-invalid')).toBe('true'));
    expect(address()).toHaveProperty('value', '10.0.0.30');
    await expectAccessible();
  });

  it('shows only what the device tells', async () => {
    const old = eth0((first) => {
      first.IPv4 = { configurationMode: 'dhcp', addresses: [], staticAddressConfigurations: [] };
      delete first.IPv6;
    });
    await openPage('Addresses', site([camera(old)]));
    expect(screen.queryByRole('switch')).toBeNull();
    expect(screen.queryByLabelText(/Link-local/)).toBeNull();
    expect(screen.queryByRole('region', { name: 'IPv6 on eth0' })).toBeNull();
    await expectAccessible();
  });

  it('goes to another interface, asking first where something was typed', async () => {
    const { user } = await openPage('Addresses');
    await user.clear(router());
    await user.click(button(/^eth1/));
    await user.click(await screen.findByRole('button', { name: 'Stay' }));
    expect(router()).toHaveProperty('value', '');
    await user.click(button(/^eth1/));
    await user.click(await screen.findByRole('button', { name: 'Leave' }));
    expect(await screen.findByRole('region', { name: 'IPv4 on eth1' })).toBeTruthy();
    await expectAccessible();
  });
});

describe('the IPv6 form', () => {
  it('tells where each address comes from, and switches IPv6 off', async () => {
    const { user, here } = await openPage('Addresses');
    expect(ipv6().getByText('2001:db8::21/64').parentElement?.textContent).toContain('from the router');
    expect(ipv6().getByText('fe80::baa4:4fff:fe63:1339/64')).toBeTruthy();
    await user.click(ipv6().getByRole('switch', { name: 'IPv6' }));
    await user.click(ipv6().getByRole('button', { name: 'Apply' }));
    expect(await sent(here)).toEqual({
      serial,
      method: 'setIPv6AddressConfiguration',
      params: { deviceName: 'eth0', enabled: false },
      waitSeconds: 90,
    });
  });

  it('never lets both families go off', async () => {
    const noIPv6 = eth0((first) => (first.IPv6 = { enabled: false, addresses: [] }));
    const { user, here } = await openPage('Addresses', site([camera(noIPv6)]));
    await user.click(ipv4().getByRole('switch', { name: 'IPv4' }));
    expect((await screen.findByRole('alert')).textContent).toContain('eth0 has IPv6 off');
    expect(ipv4().getByRole('button', { name: 'Apply' })).toHaveProperty('disabled', true);
    expect(here.requests('jobs.startChange')).toEqual([]);
    await expectAccessible();
  });
});
