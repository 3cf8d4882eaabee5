import { describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import type { SimulatedDevice } from '../device/device.ts';
import { networkProfiles } from '../device/profiles.ts';
import { call, interfaceOf, listens, startDevice } from './device-support.ts';

async function info(device: SimulatedDevice): Promise<{ switching: unknown; names: unknown[] }> {
  const { data } = await call(device, 'getNetworkInfo');
  const { deviceSwitching } = data?.system as { deviceSwitching: unknown }; // an answer of our own device
  return {
    switching: deviceSwitching,
    names: (data?.devices as { name: unknown }[]).map(({ name }) => name),
  };
}

/** The device is gone from where it was, for good or for the time being. */
async function leaves(device: SimulatedDevice, address: string): Promise<void> {
  await eventually(async () => expect(await listens(address, device.port)).toBe(false));
}

describe('the interfaces of a device', () => {
  it('are chosen by their order in mode auto: the first with a link is active', async () => {
    const device = await startDevice({ wlan: true, secondWired: 'up' });
    expect(await info(device)).toEqual({
      names: ['eth0', 'wlan0', 'eth1'],
      switching: {
        mode: 'auto',
        devices: ['eth0', 'wlan0', 'eth1'],
        manualActiveDevices: ['eth0'],
        activeDevices: ['eth0'],
      },
    });
    expect(await interfaceOf(device, 'eth1')).toMatchObject({ link: true, IPv4: { addresses: [] } });
    expect(await interfaceOf(device, 'wlan0')).toMatchObject({ link: false });
  });

  it('are with a built-in switch a bridge that has the address, its uplink and its ports', async () => {
    const device = await startDevice({ builtInSwitch: true });
    const ports = ['eth1.1', 'eth1.2', 'eth1.3', 'eth1.4'];
    expect(await info(device)).toEqual({
      names: ['eth0', 'eth1', ...ports, 'br0'],
      switching: {
        mode: 'manual',
        devices: ['br0', 'eth0', 'eth1', ...ports],
        manualActiveDevices: ['br0', 'eth0'],
        activeDevices: ['br0', 'eth0'],
      },
    });
    expect(await interfaceOf(device, 'br0')).toMatchObject({
      type: 'bridged',
      link: true,
      IPv4: { addresses: [{ address: device.address }, {}] },
    });
    expect(await interfaceOf(device, 'eth0')).not.toHaveProperty('IPv4');
    expect(await interfaceOf(device, 'eth1.2')).toMatchObject({
      type: 'switchPort',
      partOfBridge: 'br0',
      link: true,
      switchPort: { portNumber: 2, remoteAddresses: ['AC:CC:8E:00:00:02'] },
    });
    expect(await interfaceOf(device, 'eth1.4')).toMatchObject({
      link: false,
      switchPort: { remoteAddresses: [] },
    });
  });

  it.each(networkProfiles)(
    'of a %s device in installation mode leave the address to its radio',
    async (profile) => {
      const device = await startDevice({ profile, installationMode: true, builtInSwitch: true });
      expect((await info(device)).switching).toMatchObject({ activeDevices: ['wlan0'] });
    },
  );
});

describe('an interface that is set down', () => {
  const method = 'setDeviceConfiguration';

  it('loses link, state and addresses, and has them again when it is set up', async () => {
    const device = await startDevice({ builtInSwitch: true });
    for (const [staticState, link] of [
      ['down', false],
      ['up', true],
    ] as const) {
      await call(device, method, { deviceName: 'eth1.2', staticState });
      await eventually(async () =>
        expect(await interfaceOf(device, 'eth1.2')).toMatchObject({ staticState, state: staticState, link }),
      );
    }
    expect(device.place).toBe('wired');
  });

  it.each([
    [{}, 'eth0'],
    [{ builtInSwitch: true }, 'br0'],
    [{ builtInSwitch: true }, 'eth0'],
    [{ vlan: { id: 4, holdsAddress: true } }, 'eth0'],
  ])('takes the device %j with it where its line goes over %s', async (options, deviceName) => {
    const device = await startDevice(options);
    const { address } = device;
    expect(await call(device, method, { deviceName, staticState: 'down' })).toMatchObject({ data: {} });
    await leaves(device, address);
    await eventually(() => expect(device.place).toBe('nowhere'));
  });

  it('hands over to the next one that has a link', async () => {
    const device = await startDevice({ secondWired: 'up' });
    await call(device, method, { deviceName: 'eth0', staticState: 'down' });
    await eventually(() => expect(device.address).toBe(device.dhcpAddress));
    await eventually(async () =>
      expect((await info(device)).switching).toMatchObject({ activeDevices: ['eth1'] }),
    );
    expect(device.place).toBe('wired');
  });

  it('ends a station test on it with code 4', async () => {
    const device = await startDevice({ wlan: true, delays: { change: 0 } });
    await call(device, 'setWLANStationConfiguration', {
      deviceName: 'wlan0',
      ssid: 'Site-Cameras',
      authentication: { mode: 'WPA-Personal-PSK', params: { psk: 'installer-2026' } },
    });
    device.radio.network('Site-Cameras').connectMs = 60_000;
    const tested = call(device, 'testWLANStationSettings', { deviceName: 'wlan0', timeout: 120 });
    await eventually(() => expect(device.runningTests.size).toBe(1));
    await call(device, method, { deviceName: 'wlan0', staticState: 'down' });
    expect((await tested).data?.code).toBe(4);
  });

  it.each([
    [{ staticState: 'down' }, 4003, undefined],
    [{ deviceName: 5, staticState: 'down' }, 4004, 100],
    [{ deviceName: 'eth7', staticState: 'down' }, 5000, undefined],
    [{ deviceName: 'eth0', staticState: 'off' }, 4004, 101],
    [{ deviceName: 'eth0', state: 'down' }, 4004, undefined],
  ])('%j is refused with %i/%s', async (params, code, subCode) => {
    const reply = await call(await startDevice(), method, params);
    expect([reply.code, reply.subCode]).toEqual([code, subCode]);
  });
});

describe('a VLAN', () => {
  it('is an interface of its own from the moment it was added until it was removed', async () => {
    const device = await startDevice({ maxVlans: 2 });
    expect(await call(device, 'addVlan', { masterDeviceName: 'eth0', VlanId: 4 })).toMatchObject({
      data: {},
    });
    await call(device, 'addVlan', { masterDeviceName: 'eth0', VlanId: 4094 });
    expect(await info(device)).toMatchObject({
      names: ['eth0', 'eth0.4', 'eth0.4094'],
      switching: { devices: ['eth0', 'eth0.4', 'eth0.4094'], activeDevices: ['eth0'] },
    });
    expect(await interfaceOf(device, 'eth0.4')).toMatchObject({ type: 'wired', link: true });
    expect(await call(device, 'removeVlan', { VlanName: 'eth0.4' })).toMatchObject({ data: {} });
    await eventually(async () => expect((await info(device)).names).toEqual(['eth0', 'eth0.4094']));
    expect((await info(device)).switching).toMatchObject({ devices: ['eth0', 'eth0.4094'] });
  });

  it('that holds the address takes it along when it is removed', async () => {
    const device = await startDevice({ vlan: { id: 4, holdsAddress: true } });
    const { address } = device;
    expect((await info(device)).switching).toMatchObject({ activeDevices: ['eth0.4'] });
    expect(await interfaceOf(device, 'eth0.4')).toMatchObject({ IPv4: { addresses: [{ address }, {}] } });
    await call(device, 'removeVlan', { VlanName: 'eth0.4' });
    await leaves(device, address);
    await eventually(() => expect(device.address).toMatch(/^169\.254\./));
  });

  it('hangs on the bridge of a device with a built-in switch', async () => {
    const device = await startDevice({ builtInSwitch: true, vlan: { id: 4 } });
    expect((await info(device)).names).toContain('br0.4');
  });

  it.each([
    ['addVlan', { VlanId: 5 }, 4003, undefined],
    ['addVlan', { masterDeviceName: 'eth0' }, 4003, undefined],
    ['addVlan', { masterDeviceName: 7, VlanId: 5 }, 4004, 100],
    ['addVlan', { masterDeviceName: 'eth7', VlanId: 5 }, 4004, 100],
    ['addVlan', { masterDeviceName: 'eth0.4', VlanId: 5 }, 4004, 100],
    ['addVlan', { masterDeviceName: 'wlan0', VlanId: 5 }, 4004, 100],
    ['addVlan', { masterDeviceName: 'eth0', VlanId: 0 }, 4004, 101],
    ['addVlan', { masterDeviceName: 'eth0', VlanId: 4095 }, 4004, 101],
    ['addVlan', { masterDeviceName: 'eth0', VlanId: '5' }, 4004, 101],
    ['addVlan', { masterDeviceName: 'eth0', VlanId: 5 }, 4004, 101],
    ['addVlan', { masterDeviceName: 'eth0', VlanId: 4 }, 1000, 201],
    ['removeVlan', {}, 4003, undefined],
    ['removeVlan', { VlanName: 4 }, 4004, 100],
    ['removeVlan', { VlanName: '' }, 4004, 100],
    ['removeVlan', { VlanName: 'eth0.5' }, 1000, 201],
    ['removeVlan', { VlanName: 'eth0' }, 1000, 201],
    ['removeVlan', { VlanName: 'eth0.4' }, 1000, 200],
  ])('%s %j is refused with %i/%s', async (method, params, code, subCode) => {
    const vlan = { id: 4, holdsAddress: true };
    const device = await startDevice({ wlan: true, deviceSwitching: 'manual', vlan });
    const before = await info(device);
    const reply = await call(device, method, params);
    expect([reply.status, reply.code, reply.subCode]).toEqual([code === 1000 ? 500 : 200, code, subCode]);
    expect(await info(device)).toEqual(before);
  });
});
