import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { button, camera, findButton, formOf, openPage, sent, serial } from './form-support.ts';
import { richPicture } from './network-pictures.ts';
import { changeAt, site } from './site.ts';
import { expectAccessible, openWindow } from './window.ts';
import { plain } from '../../shared/texts/said.ts';

const apply = (title: string) => within(formOf(title)).getByRole('button', { name: 'Apply' });

describe('the announced name', () => {
  it('is read once where it is shown, and sent when it is another one', async () => {
    const here = site([camera()]);
    const { user } = await openPage('Name and DNS', here);
    await waitFor(() => expect(here.requests('devices.readName')).toEqual([{ serial }]));
    const field = { name: 'Announced name' };
    expect(screen.queryByRole('textbox', field)).toBeNull();
    here.devicesChange([camera(richPicture(), { mdns: { enabled: true, friendlyName: 'Gate camera' } })]);
    const name = await screen.findByRole('textbox', field);
    expect(name).toHaveProperty('value', 'Gate camera');
    await user.clear(name);
    await user.type(name, 'ö'.repeat(25));
    await user.click(apply('Announced name'));
    expect(screen.getByText(/At most 48 bytes/)).toBeTruthy();
    expect(here.requests('jobs.startChange')).toEqual([]);
    await expectAccessible();
    await user.clear(name);
    await user.type(name, 'Gate – north');
    await user.click(apply('Announced name'));
    expect(await sent(here)).toEqual({
      serial,
      method: 'setMdnssdConfiguration',
      params: { friendlyName: 'Gate – north' },
      waitSeconds: 30,
    });
    expect(here.requests('devices.readName')).toHaveLength(1);
  });
});

describe('the host name', () => {
  it('is sent alone, and only when it is one', async () => {
    const { user, here } = await openPage('Name and DNS');
    const name = screen.getByLabelText('Static host name');
    await user.clear(name);
    await user.type(name, '-gate_{Enter}');
    expect(screen.getByText(/letters, digits and hyphens/)).toBeTruthy();
    expect(here.requests('jobs.startChange')).toEqual([]);
    await expectAccessible();
    await user.clear(name);
    await user.type(name, 'gate-2{Enter}');
    expect(await sent(here)).toEqual({
      serial,
      method: 'setHostnameConfiguration',
      params: { staticHostname: 'gate-2' },
      waitSeconds: 30,
    });
  });

  it('can come from DHCP', async () => {
    const { user, here } = await openPage('Name and DNS');
    await user.click(within(formOf('Host name')).getByRole('radio', { name: 'From DHCP' }));
    await user.click(apply('Host name'));
    expect(await sent(here)).toMatchObject({ params: { useDhcpHostname: true } });
  });
});

describe('DNS', () => {
  const server = (index: number) => screen.getByLabelText(`Name servers ${index}`);

  it('takes name servers in order up to the device’s maximum', async () => {
    const { user, here } = await openPage('Name and DNS');
    await user.click(button('Add a name server'));
    expect(document.activeElement).toBe(server(3));
    expect(button('Add a name server')).toHaveProperty('disabled', true);
    await user.type(server(3), '2001:db8::53');
    await user.click(button('Move name server 3 up'));
    await user.click(button('Remove name server 1'));
    await user.click(apply('DNS'));
    expect(await sent(here)).toEqual({
      serial,
      method: 'setResolverConfiguration',
      params: { staticNameServers: ['2001:db8::53', '1.1.1.1'] },
      waitSeconds: 30,
    });
  });

  it('shows a problem beside the row that it is in', async () => {
    const { user, here } = await openPage('Name and DNS');
    await user.clear(server(2));
    await user.type(server(2), 'dns.example');
    await user.tab();
    expect(server(2).getAttribute('aria-invalid')).toBe('true');
    expect(server(1).getAttribute('aria-invalid')).toBeNull();
    expect(apply('DNS')).toHaveProperty('disabled', true);
    expect(here.requests('jobs.startChange')).toEqual([]);
    await expectAccessible();
  });

  it('comes from DHCP under the name that devices take', async () => {
    const { user, here } = await openPage('Name and DNS');
    await user.click(within(formOf('DNS')).getByRole('radio', { name: 'From DHCP' }));
    await user.click(apply('DNS'));
    expect(await sent(here)).toMatchObject({ params: { useDhcpResolverInfo: true } });
  });

  it('shows the device’s complaint at the list that it names', async () => {
    const { user, here } = await openPage('Name and DNS');
    const domain = screen.getByLabelText('Search domains 1');
    await user.clear(domain);
    await user.type(domain, 'other.example{Enter}');
    await sent(here);
    const failure = {
      kind: 'api',
      parameter: 'staticSearchDomains',
      message: plain('The device refused this value (staticSearchDomains).'),
      advice: plain('Change it.'),
    } as const;
    here.jobChanges(
      changeAt(
        'send',
        'failed',
        { method: 'setResolverConfiguration', params: {} },
        {
          state: 'ended',
          outcome: { kind: 'failed', message: plain('Refused.'), advice: plain('Change it.'), failure },
        },
      ),
    );
    await waitFor(() => expect(domain.getAttribute('aria-invalid')).toBe('true'));
  });
});

describe('the proxy', () => {
  it('hides a login in its address, and never sends the obscured one back', async () => {
    const hidden = richPicture(({ system }) => {
      system.globalProxies = { httpProxy: 'http://joe:****@10.0.0.8:3128', httpsProxy: '', noProxy: '' };
    });
    const { user, here } = await openPage('Proxy', site([camera(hidden)]));
    const proxy = screen.getByLabelText('HTTP proxy');
    expect(proxy.getAttribute('type')).toBe('password');
    await user.type(screen.getByLabelText('HTTPS proxy'), 'http://10.0.0.9:3128{Enter}');
    expect(await sent(here)).toHaveProperty('params', { httpsProxy: 'http://10.0.0.9:3128' });
    await expectAccessible();
  });

  it('refuses an obscured password that was typed over in part', async () => {
    const hidden = richPicture(({ system }) => {
      system.globalProxies = { httpProxy: 'http://joe:****@10.0.0.8:3128', httpsProxy: '', noProxy: '' };
    });
    const { user, here } = await openPage('Proxy', site([camera(hidden)]));
    await user.type(screen.getByLabelText('HTTP proxy'), '/{Enter}');
    expect(screen.getByText(/the device has obscured/)).toBeTruthy();
    expect(here.requests('jobs.startChange')).toEqual([]);
  });

  it('is an address with a scheme', async () => {
    const { user, here } = await openPage('Proxy');
    await user.type(screen.getByLabelText('HTTP proxy'), '10.0.0.8:3128{Enter}');
    expect(screen.getByText(/A proxy is a URL such as/)).toBeTruthy();
    expect(here.requests('jobs.startChange')).toEqual([]);
  });
});

describe('the interfaces', () => {
  const toggle = (name: string) => screen.getByRole('switch', { name: `Interface ${name}` });

  it('are switched off one by one, where the device tells their state', async () => {
    const { user, here } = await openPage('Interfaces');
    expect(screen.getAllByRole('switch')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: 'Apply' })).toBeNull();
    await user.click(toggle('eth1'));
    await user.click(apply('eth1'));
    expect(await sent(here)).toEqual({
      serial,
      method: 'setDeviceConfiguration',
      params: { deviceName: 'eth1', staticState: 'down' },
      waitSeconds: 30,
    });
  });

  it('keep the last way in', async () => {
    const { user } = await openPage('Interfaces');
    await user.click(toggle('eth0'));
    expect((await screen.findByRole('alert')).textContent).toContain('the only interface');
    expect(apply('eth0')).toHaveProperty('disabled', true);
  });

  it('tell ports with what is seen on them, bridges with their members, and what is not known by name', async () => {
    const { user } = await openPage('Interfaces');
    expect(formOf('port1').textContent).toContain('00:40:8C:01:02:03, 00:40:8C:01:02:04');
    expect(formOf('br0').textContent).toContain('port1, port2');
    expect(formOf('Which interfaces are active').textContent).toContain('eth0, eth1');
    await user.click(within(formOf('eth0')).getByText('Other'));
    expect(within(formOf('eth0')).getByText('{"level":3}')).toBeTruthy();
    await expectAccessible();
  });

  it('are shown as text alone, whatever the device writes', async () => {
    const evil = richPicture(({ devices: [first] }) => {
      if (first) first.evil = '\u202E<img src=x onerror=alert(1)>';
    });
    await openPage('Interfaces', site([camera(evil)]));
    expect(formOf('eth0').textContent).toContain('\uFFFD<img src=x');
    expect(document.querySelector('img')).toBeNull();
  });

  it('lead from their cards on the overview to their addresses', async () => {
    const user = openWindow(site([camera()]));
    await user.click(await findButton('Gate camera'));
    await user.click(await findButton('Addresses of eth1'));
    expect(await screen.findByRole('region', { name: 'IPv4 on eth1' })).toBeTruthy();
  });
});

it('pages of what the device does not tell are not there', async () => {
  const bare = richPicture(({ system, devices }) => {
    delete system.hostname;
    delete system.resolver;
    devices.splice(0);
  });
  const user = openWindow(site([camera(bare)]));
  await user.click(await findButton('Gate camera'));
  await findButton('Proxy');
  for (const name of ['Addresses', 'Name and DNS', 'Interfaces']) {
    expect(screen.queryByRole('button', { name })).toBeNull();
  }
});
