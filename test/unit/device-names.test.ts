import { describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import type { SimulatedDevice } from '../device/device.ts';
import { call, startDevice } from './device-support.ts';

async function system(device: SimulatedDevice, part: string): Promise<unknown> {
  return ((await call(device, 'getNetworkInfo')).data?.system as Record<string, unknown>)[part]; // our own answer
}

const label = 'a'.repeat(63);
const longest = [label, label, label, 'a'.repeat(61)].join('.');

/** Sends each row's parameters, wants the code and sub-code, and nothing changed. */
function refuses(
  method: string,
  part: string,
  rows: [params: object, code: number, subCode: number | undefined][],
): void {
  it.each(rows)('refuses %j with %i/%s, and nothing changes', async (params, code, subCode) => {
    const device = await startDevice();
    const before = await system(device, part);
    const reply = await call(device, method, params);
    expect([reply.status, reply.code, reply.subCode]).toEqual([200, code, subCode]);
    expect(await system(device, part)).toEqual(before);
  });
}

describe('the host name', () => {
  const method = 'setHostnameConfiguration';

  it('is the static one, unless the DHCP server’s is preferred and there is one', async () => {
    const device = await startDevice({ dhcpOffers: { hostname: 'camera-7' } });
    expect(await system(device, 'hostname')).toMatchObject({ useDhcpHostname: true, hostname: 'camera-7' });
    await call(device, method, { staticHostname: 'gate-camera' });
    expect(await system(device, 'hostname')).toEqual({
      useDhcpHostname: true,
      hostname: 'camera-7',
      staticHostname: 'gate-camera',
    });
    await call(device, method, { useDhcpHostname: false });
    expect(await system(device, 'hostname')).toMatchObject({ hostname: 'gate-camera' });
    await call(device, method, { useDhcpHostname: true, staticHostname: longest });
    const alone = await startDevice({ dhcpAddress: null });
    await call(alone, method, { staticHostname: longest });
    expect(await system(alone, 'hostname')).toMatchObject({ useDhcpHostname: true, hostname: longest });
  });

  it('is not the DHCP server’s while the address is static', async () => {
    const device = await startDevice({ dhcpOffers: { hostname: 'camera-7' } });
    await call(device, 'setIPv4AddressConfiguration', {
      deviceName: 'eth0',
      configurationMode: 'static',
      staticAddressConfigurations: [{ address: device.address, prefixLength: 8 }],
    });
    await eventually(async () =>
      expect(await system(device, 'hostname')).toMatchObject({
        useDhcpHostname: true,
        hostname: `axis-${device.serial.toLowerCase()}`,
      }),
    );
  });

  refuses(method, 'hostname', [
    [{ staticHostname: '' }, 4004, 100],
    [{ staticHostname: 'gate camera' }, 4004, 100],
    [{ staticHostname: '-gate' }, 4004, 100],
    [{ staticHostname: 'gate-' }, 4004, 100],
    [{ staticHostname: `${label}a` }, 4004, 100],
    [{ staticHostname: `${longest}a` }, 4004, 100],
    [{ staticHostname: 7 }, 4004, 100],
    [{ useDhcpHostname: 'yes' }, 4004, 101],
    [{ hostname: 'gate' }, 4004, undefined],
  ]);
});

describe('the resolver', () => {
  const method = 'setResolverConfiguration';
  const own = {
    staticNameServers: ['192.168.7.1', 'fd00::1'],
    staticSearchDomains: ['site.example'],
    staticDomainName: 'cameras.example',
  };

  it('uses what was set, unless the DHCP server’s is preferred and there is one', async () => {
    const device = await startDevice({
      dhcpOffers: { nameServers: ['10.0.0.53'], domainName: 'lan.example' },
    });
    expect(await call(device, method, own)).toMatchObject({ data: {} });
    expect(await system(device, 'resolver')).toEqual({
      ...own,
      useDhcpResolverInfo: true,
      nameServers: ['10.0.0.53'],
      searchDomains: ['site.example'],
      domainName: 'lan.example',
      maxSupportedStaticNameServers: 3,
      maxSupportedStaticSearchDomains: 6,
    });
    await call(device, method, { useDhcpResolverInfo: false });
    expect(await system(device, 'resolver')).toMatchObject({
      ...own,
      nameServers: own.staticNameServers,
      domainName: 'cameras.example',
    });
    await call(device, method, { staticNameServers: [], staticDomainName: '' });
    expect(await system(device, 'resolver')).toMatchObject({ nameServers: [], domainName: '' });
  });

  refuses(method, 'resolver', [
    [{ useDhcpResolverInfo: 1 }, 4004, 100],
    [{ staticNameServers: '10.0.0.1' }, 4004, 101],
    [{ staticNameServers: ['10.0.0'] }, 4004, 101],
    [{ staticNameServers: ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'] }, 4004, 101],
    [{ staticSearchDomains: ['a b'] }, 4004, 102],
    [{ staticSearchDomains: Array.from({ length: 7 }, (_, index) => `site${index}.example`) }, 4004, 102],
    [{ staticDomainName: 'not/a/name' }, 4004, 103],
    [{ useDHCPResolvInfo: true }, 4004, undefined],
  ]);
});

describe('the global proxies', () => {
  const method = 'setGlobalProxyConfiguration';

  it('are read back with their passwords obscured, and can be unset', async () => {
    const device = await startDevice();
    await call(device, method, {
      httpProxy: 'http://installer:s3cret@proxy.example:3128',
      httpsProxy: 'https://208.67.222.2:8080',
      noProxy: '.example.com, 192.168.0.0/24,fd00::/8',
    });
    const read = await system(device, 'globalProxies');
    expect(read).toMatchObject({
      httpsProxy: 'https://208.67.222.2:8080',
      noProxy: '.example.com, 192.168.0.0/24,fd00::/8',
    });
    expect(JSON.stringify(read)).toMatch(/"http:\/\/installer:\*+@proxy\.example:3128"/);
    expect(device.state.proxies.httpProxy).toContain('s3cret');
    await call(device, method, { httpProxy: '', httpsProxy: '', noProxy: '' });
    expect(await system(device, 'globalProxies')).toEqual({ httpProxy: '', httpsProxy: '', noProxy: '' });
  });

  refuses(method, 'globalProxies', [
    [{ httpProxy: 'proxy.example:3128' }, 4004, 100],
    [{ httpProxy: 8080 }, 4004, 100],
    [{ httpsProxy: 'ftp://proxy.example' }, 4004, 101],
    [{ noProxy: '*.example.com' }, 4004, 102],
    [{ noProxy: ['a'] }, 4004, 102],
    [{ ftpProxy: '' }, 4004, undefined],
  ]);
});
