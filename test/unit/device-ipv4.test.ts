import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { eventually } from '../eventually.ts';
import { systemClock } from '../device/clock.ts';
import { SimulatedDevice } from '../device/device.ts';
import type { DeviceOptions } from '../device/options.ts';
import { RadioWorld } from '../device/radio.ts';
import { startSite } from '../device/site.ts';
import type { Site } from '../device/site.ts';
import { call, interfaceOf, listens, post } from './device-support.ts';

const method = 'setIPv4AddressConfiguration';
let site: Site | undefined;

afterEach(async () => {
  await site?.close();
  site = undefined;
});

async function start(options: DeviceOptions = {}, ...others: DeviceOptions[]): Promise<SimulatedDevice> {
  site = await startSite({ devices: [options, ...others], mdns: false });
  const [device] = site.devices;
  if (device === undefined) throw new Error('no device');
  return device;
}

/** A device without a site, and the addresses of each of its announcements. */
async function startAlone(): Promise<{ device: SimulatedDevice; spoken: (readonly string[])[] }> {
  const spoken: (readonly string[])[] = [];
  const device = new SimulatedDevice(
    {
      serial: 'B8A44F000001',
      address: '127.23.0.1',
      port: 0,
      httpsPort: 0,
      stationAddress: '127.23.0.2',
      dhcpAddress: null,
    },
    {
      clock: systemClock,
      radio: new RadioWorld([], () => 0),
      announcer: {
        announce: ({ addresses }) => void spoken.push(addresses),
        goodbye: () => undefined,
        learn: () => undefined,
        forget: () => undefined,
      },
    },
  );
  onTestFinished(() => device.close());
  await device.start();
  return { device, spoken };
}

/** The parameters that give the device a static address. */
function toStatic(address: string): object {
  return {
    deviceName: 'eth0',
    configurationMode: 'static',
    staticDefaultRouter: '127.20.0.1',
    staticAddressConfigurations: [{ address, prefixLength: 8 }],
  };
}

/** An address on loopback that no site hands out, always the same for the device. */
function free(device: SimulatedDevice, net: '22' | '23' = '22'): string {
  return device.stationAddress.replace(/^127\.20\./, `127.${net}.`);
}

function ipv4Of(device: SimulatedDevice): Promise<unknown> {
  return interfaceOf(device, 'eth0').then(({ IPv4 }) => IPv4);
}

/** Resolves when nothing listens at the address any more. */
async function leaves(device: SimulatedDevice, address: string): Promise<void> {
  await eventually(async () => expect(await listens(address, device.port)).toBe(false));
}

const usual = { enabled: true, configurationMode: 'dhcp', linkLocalMode: 'on', useStaticDHCPFallback: false };

describe('an IPv4 address that changes', () => {
  it('is answered first and changed afterwards, to the static address with its router', async () => {
    const device = await start({ delays: { change: 100 } });
    const first = device.address;
    const wanted = free(device);
    expect(await call(device, method, toStatic(wanted))).toMatchObject({ status: 200, data: {} });
    expect(await ipv4Of(device)).toMatchObject({ configurationMode: 'dhcp' });
    await leaves(device, first);
    await eventually(() => expect(device.address).toBe(wanted));
    await eventually(() => post(device, '{}'));
    expect(await ipv4Of(device)).toEqual({
      enabled: true,
      configurationMode: 'static',
      linkLocalMode: 'on',
      addresses: [
        { address: wanted, prefixLength: 8, broadcast: '127.255.255.255', origin: 'static', scope: 'global' },
        expect.objectContaining({ origin: 'linkLocal', scope: 'link' }),
        expect.objectContaining({ address: first, origin: 'dhcp', scope: 'nowhere' }),
      ],
      maxSupportedStaticAddressConfigurations: 1,
      staticAddressConfigurations: [{ address: wanted, prefixLength: 8, broadcast: '127.255.255.255' }],
      defaultRouter: '127.20.0.1',
      staticDefaultRouter: '127.20.0.1',
      useStaticDHCPFallback: false,
      useDHCPStaticRoutes: false,
    });
    expect(device.place).toBe('wired');
  });

  it('becomes the DHCP server’s next one when the mode goes back to dhcp', async () => {
    const device = await start();
    await call(device, method, toStatic(free(device)));
    await eventually(() => expect(device.address).toBe(free(device)));
    await eventually(() => call(device, method, { deviceName: 'eth0', configurationMode: 'dhcp' }));
    await eventually(() => expect(device.address).toBe(device.dhcpAddress));
    await eventually(() => post(device, '{}'));
    expect(await ipv4Of(device)).toMatchObject({
      configurationMode: 'dhcp',
      addresses: [{ address: device.dhcpAddress, origin: 'dhcp' }, {}, { scope: 'nowhere' }],
      defaultRouter: '',
    });
  });

  it('is link-local alone where no DHCP server answers, or the static one where that is the fallback', async () => {
    const device = await start({ dhcpAddress: null });
    const wanted = free(device);
    await call(device, method, toStatic(wanted));
    await eventually(() => expect(device.address).toBe(wanted));
    await eventually(() => post(device, '{}'));
    const back = { deviceName: 'eth0', configurationMode: 'dhcp' };
    await call(device, method, { ...back, useStaticDHCPFallback: true });
    await eventually(async () => expect(await ipv4Of(device)).toMatchObject({ configurationMode: 'dhcp' }));
    expect(device.address).toBe(wanted);
    expect(await ipv4Of(device)).toMatchObject({ defaultRouter: '127.20.0.1' });
    await call(device, method, { ...back, useStaticDHCPFallback: false });
    await leaves(device, wanted);
    await eventually(() => expect(device.address).toMatch(/^169\.254\./));
  });

  it('loses only its link-local address with linkLocalMode off or fallback, without going dark', async () => {
    const device = await start();
    for (const [linkLocalMode, count] of [
      ['off', 1],
      ['on', 2],
      ['fallback', 1],
    ] as const) {
      await call(device, method, { deviceName: 'eth0', linkLocalMode });
      await eventually(async () =>
        expect(await ipv4Of(device)).toMatchObject({ linkLocalMode, addresses: { length: count } }),
      );
    }
  });

  it('out of 127.0.0.0/8 is out of reach: dark here, in its place there, and spoken of in mDNS', async () => {
    const { device, spoken } = await startAlone();
    await call(device, method, { ...toStatic('10.20.30.40'), staticDefaultRouter: '10.20.30.1' });
    await leaves(device, '127.23.0.1');
    await eventually(() =>
      expect(spoken).toEqual([
        ['127.23.0.1', '169.254.1.2'],
        ['10.20.30.40', '169.254.1.2'],
      ]),
    );
    expect([device.address, device.place]).toEqual(['10.20.30.40', 'wired']);
  });

  it('is spoken of again where only the link-local one beside it goes', async () => {
    const { device, spoken } = await startAlone();
    await call(device, method, { deviceName: 'eth0', linkLocalMode: 'off' });
    await eventually(() => expect(spoken).toEqual([['127.23.0.1', '169.254.1.2'], ['127.23.0.1']]));
  });

  it('set for the radio of an access point is taken once the device has joined the site’s WLAN', async () => {
    const device = await start({ installationMode: true });
    const { address } = device;
    const params = { ...toStatic(free(device)), deviceName: 'wlan0' };
    await call(device, method, params);
    await eventually(async () =>
      expect(await interfaceOf(device, 'wlan0')).toMatchObject({
        IPv4: { configurationMode: 'static', addresses: [{ address }, {}] },
      }),
    );
    await call(device, 'setWLANStationConfiguration', {
      deviceName: 'wlan0',
      ssid: 'Site-Cameras',
      authentication: { mode: 'WPA-Personal-PSK', params: { psk: 'installer-2026' } },
    });
    await call(device, 'wlanSwitchAPToStation');
    await eventually(() => expect(device.address).toBe(free(device)));
    expect(device.place).toBe('station');
  });

  it('goes dark for good with neverComesBack, and where IPv4 is switched off', async () => {
    const gone = await start({ neverComesBack: true, delays: { settle: 0 } });
    await call(gone, method, toStatic(free(gone)));
    await eventually(() => expect(gone.place).toBe('nowhere'));
    expect(await listens(free(gone), gone.port)).toBe(false);
    await site?.close();
    const off = await start();
    await call(off, 'setIPv6AddressConfiguration', { deviceName: 'eth0', enabled: true });
    await eventually(async () =>
      expect(await interfaceOf(off, 'eth0')).toMatchObject({ IPv6: { enabled: true } }),
    );
    const { address } = off;
    expect(await call(off, method, { deviceName: 'eth0', enabled: false })).toMatchObject({ data: {} });
    await leaves(off, address);
    await eventually(() => expect(off.place).toBe('nowhere'));
  });

  it('of another device is an address conflict: it stays dark, and the other one lives on', async () => {
    const device = await start({ delays: { settle: 0 } }, {});
    const other = site?.devices[1];
    if (other === undefined) throw new Error('no other device');
    const { address } = device;
    await call(device, method, toStatic(other.address));
    await leaves(device, address);
    await eventually(() => expect(device.address).toBe(other.address));
    expect(await interfaceOf(other, 'eth0')).toMatchObject({
      IPv4: { addresses: [{ address: other.address }, {}] },
    });
  });

  it('comes from the last of two changes that are sent at once', async () => {
    const device = await start({ delays: { change: 50 } });
    const last = free(device, '23');
    await call(device, method, toStatic(free(device)));
    await call(device, method, toStatic(last));
    await eventually(() => expect(device.address).toBe(last));
    await eventually(() => post(device, '{}'));
    expect(await listens(free(device), device.port)).toBe(false);
  });

  it('stays what a first change made it when a second one, sent at once, is about something else', async () => {
    const device = await start({ delays: { change: 50 } });
    await call(device, method, toStatic(free(device)));
    await call(device, method, { deviceName: 'eth0', linkLocalMode: 'off' });
    await eventually(async () =>
      expect(await ipv4Of(device)).toMatchObject({ configurationMode: 'static', linkLocalMode: 'off' }),
    );
    expect(device.address).toBe(free(device));
  });

  it('ends with the device when that is closed half-way', async () => {
    const device = await start({ delays: { change: 0, settle: 60_000 } });
    const { address } = device;
    await call(device, method, toStatic(free(device)));
    await leaves(device, address);
    await device.close();
    expect(await listens(free(device), device.port)).toBe(false);
  });
});

describe('a change of IPv4 that goes wrong', () => {
  it('returns to the old settings after a short darkness with changeFails', async () => {
    const device = await start({ changeFails: true, delays: { settle: 100 } });
    const { address } = device;
    expect(await call(device, method, toStatic(free(device)))).toMatchObject({ data: {} });
    await leaves(device, address);
    await eventually(() => post(device, '{}'));
    expect(device.address).toBe(address);
    expect(await ipv4Of(device)).toMatchObject({ ...usual, addresses: [{ address }, {}] });
  });

  it('happens without its answer with loseChangeAnswer, and refusals are answered all the same', async () => {
    const device = await start({ loseChangeAnswer: true });
    expect(await call(device, method, { deviceName: 'eth7' })).toMatchObject({ code: 5000 });
    await expect(call(device, method, toStatic(free(device)))).rejects.toThrow('socket hang up');
    expect(device.requests.at(-1)).toMatchObject({ method, status: 0 });
    await eventually(() => expect(device.address).toBe(free(device)));
  });

  it('does not happen at all with ignoresChange, which may be switched off again', async () => {
    const device = await start({ ignoresChange: true, delays: { change: 0, settle: 0 } });
    const { address } = device;
    expect(await call(device, method, toStatic(free(device)))).toMatchObject({ data: {} });
    expect(await ipv4Of(device)).toMatchObject({ ...usual, addresses: [{ address }, {}] });
    device.ignoresChange = false;
    await call(device, method, toStatic(free(device)));
    await eventually(() => expect(device.address).toBe(free(device)));
  });
});

describe('IPv4 settings that are refused', () => {
  const entry = (parts: object): object => ({
    staticAddressConfigurations: [{ address: '192.168.7.20', prefixLength: 24, ...parts }],
  });
  const two = [
    { address: '192.168.7.20', prefixLength: 24 },
    { address: '192.168.7.21', prefixLength: 24 },
  ];

  it.each([
    [{ deviceName: undefined }, 4003, undefined],
    [{ deviceName: 5 }, 4004, 100],
    [{ deviceName: 'eth7' }, 5000, undefined],
    [{ configurationMode: 'auto' }, 4004, 101],
    [{ staticDefaultRouter: '192.168.7' }, 4004, 102],
    [{ staticDefaultRouter: 'dhcp' }, 4004, 102],
    [{ staticAddressConfigurations: 'none' }, 4004, 103],
    [{ staticAddressConfigurations: two }, 4004, 103],
    [{ staticAddressConfigurations: [7] }, 4004, 103],
    [{ configurationMode: 'static', staticAddressConfigurations: [] }, 4004, 103],
    [{ staticAddressConfigurations: [{ prefixLength: 24 }] }, 4003, undefined],
    [entry({ address: '192.168.7.300' }), 4004, 104],
    [entry({ address: '224.0.0.1' }), 4004, 104],
    [entry({ address: '0.0.0.1' }), 4004, 104],
    [entry({ prefixLength: 0 }), 4004, 105],
    [entry({ prefixLength: 33 }), 4004, 105],
    [entry({ prefixLength: '24' }), 4004, 105],
    [entry({ broadcast: 'all' }), 4004, 106],
    [entry({ broadcast: '192.168.0.255' }), 4004, 107],
    [entry({ address: '192.168.7.255' }), 4004, 107],
    [entry({ address: '192.168.7.0' }), 4004, 107],
    [{ useStaticDHCPFallback: 1 }, 4004, 108],
    [{ linkLocalMode: 'auto' }, 4004, 109],
    [{ useDHCPStaticRoutes: 'yes' }, 4004, 110],
    [{ enabled: 'yes' }, 4004, 111],
    [{ enabled: false }, 4004, 111],
    [{ useDhcpStaticRoutes: true }, 4004, undefined],
  ])('%j with %i/%s, and nothing changes', async (params, code, subCode) => {
    const device = await start({ delays: { change: 0 } });
    const before = await ipv4Of(device);
    const reply = await call(device, method, { deviceName: 'eth0', ...params });
    expect([reply.status, reply.code, reply.subCode]).toEqual([200, code, subCode]);
    expect(await ipv4Of(device)).toEqual(before);
  });

  it('are parameters that came after the device’s AXIS OS', async () => {
    const device = await start({ profile: 'os10' });
    const params = { deviceName: 'eth0', linkLocalMode: 'off' };
    expect(await call(device, method, params)).toMatchObject({ code: 4004 });
  });

  it('are not the two addresses of a /31 nor the one of a /32', async () => {
    const device = await start();
    for (const [address, prefixLength] of [
      ['192.168.7.0', 31],
      ['192.168.7.255', 31],
      ['192.168.7.255', 32],
    ] as const) {
      const params = { deviceName: 'eth0', staticAddressConfigurations: [{ address, prefixLength }] };
      expect(await call(device, method, params)).toMatchObject({ data: {} });
    }
  });
});

describe('IPv6', () => {
  const method = 'setIPv6AddressConfiguration';

  it('has a link-local address when on, another where a router advertises one, and none when off', async () => {
    const device = await start({ serial: 'B8A44F631339', ipv6Prefix: '2001:db8:20::' });
    const own = {
      address: 'fe80::baa4:4fff:fe63:1339',
      prefixLength: 64,
      origin: 'linkLocal',
      scope: 'link',
    };
    const advertised = { address: '2001:db8:20::baa4:4fff:fe63:1339', origin: 'RA', scope: 'global' };
    expect(await interfaceOf(device, 'eth0')).toMatchObject({ IPv6: { enabled: false, addresses: [] } });
    await call(device, method, { deviceName: 'eth0', enabled: true });
    await eventually(async () =>
      expect(await interfaceOf(device, 'eth0')).toMatchObject({
        IPv6: { enabled: true, addresses: [own, advertised] },
      }),
    );
    await call(device, method, { deviceName: 'eth0' });
    await call(device, method, { deviceName: 'eth0', enabled: false });
    await eventually(async () =>
      expect(await interfaceOf(device, 'eth0')).toMatchObject({ IPv6: { enabled: false, addresses: [] } }),
    );
  });

  it.each([
    [{ enabled: true }, 4003, undefined],
    [{ deviceName: 5, enabled: true }, 4004, 100],
    [{ deviceName: 'eth7', enabled: true }, 5000, undefined],
    [{ deviceName: 'eth0', enabled: 'yes' }, 4004, 101],
  ])('refuses %j with %i/%s', async (params, code, subCode) => {
    const reply = await call(await start(), method, params);
    expect([reply.code, reply.subCode]).toEqual([code, subCode]);
  });

  it('cannot be set on a device from before it', async () => {
    const device = await start();
    const params = { deviceName: 'eth0', enabled: true };
    expect(await call(device, method, params, '1.5')).toMatchObject({ code: 4001 });
  });
});
