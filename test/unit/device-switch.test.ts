import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import type { SimulatedDevice } from '../device/device.ts';
import type { DeviceOptions } from '../device/options.ts';
import { startSite } from '../device/site.ts';
import type { Site } from '../device/site.ts';
import { call, post } from './device-support.ts';

let site: Site | undefined;

afterEach(async () => {
  await site?.close();
});

async function installed(options: DeviceOptions = {}, key = 'installer-2026'): Promise<SimulatedDevice> {
  site = await startSite({ devices: [{ installationMode: true, ...options }], mdns: false });
  const [device] = site.devices;
  if (device === undefined) throw new Error('no device');
  const authentication = { mode: 'WPA-Personal-PSK', params: { psk: key } };
  await call(device, 'setWLANStationConfiguration', {
    deviceName: 'wlan0',
    ssid: 'Site-Cameras',
    authentication,
  });
  return device;
}

async function wlanOf(device: SimulatedDevice): Promise<unknown> {
  const devices = (await call(device, 'getNetworkInfo')).data?.devices;
  return Array.isArray(devices) ? (devices as unknown[])[1] : undefined;
}

describe('leaving installation mode', () => {
  it('answers 0, the old address goes dead, and the same device lives at its new one', async () => {
    const device = await installed();
    const old = { address: device.address, fingerprint: device.fingerprint };
    expect(await wlanOf(device)).toMatchObject({
      link: true,
      wlan: { accessPoint: { enabled: true, installationModeSupported: true } },
    });
    expect((await call(device, 'wlanSwitchAPToStation')).data).toEqual({
      code: 0,
      message: 'Connection process started',
    });
    await eventually(() => expect(device.place).toBe('nowhere'));
    await expect(post(device, '{}')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await eventually(() => expect(device.place).toBe('station'));
    await eventually(() => post(device, '{}'));
    expect(device.address).toBe(device.stationAddress);
    expect(device.address).not.toBe(old.address);
    expect(device.fingerprint).toBe(old.fingerprint);
    expect(await wlanOf(device)).toMatchObject({
      link: true,
      wlan: {
        accessPoint: { enabled: false },
        station: { activeSsid: 'Site-Cameras', '8021X': { status: 'Authorized' } },
      },
      IPv4: { addresses: [{ address: device.stationAddress, scope: 'global' }, { scope: 'link' }] },
    });
    expect((await call(device, 'wlanSwitchAPToStation')).code).toBe(5003);
  });

  it('may lose its answer and switch all the same', async () => {
    const device = await installed({ loseSwitchAnswer: true });
    await expect(call(device, 'wlanSwitchAPToStation')).rejects.toThrow('socket hang up');
    expect(device.requests.at(-1)).toMatchObject({ method: 'wlanSwitchAPToStation', status: 0 });
    await eventually(() => expect(device.place).toBe('station'));
  });

  it('does not lose the answer that refuses the switch', async () => {
    const device = await installed({ installationMode: false, wlan: true, loseSwitchAnswer: true });
    expect((await call(device, 'wlanSwitchAPToStation')).code).toBe(5003);
  });

  it('comes back as an access point where the join fails', async () => {
    const device = await installed({}, 'not the key');
    const { address } = device;
    await call(device, 'wlanSwitchAPToStation');
    await eventually(() => expect(device.place).toBe('nowhere'));
    await eventually(() => expect(device.place).toBe('access-point'));
    await eventually(() => post(device, '{}'));
    expect(device.address).toBe(address);
    expect(await wlanOf(device)).toMatchObject({
      wlan: { accessPoint: { enabled: true }, station: { '8021X': { status: 'Unauthorized' } } },
    });
  });

  it('comes back on ports of its own where all devices share one address', async () => {
    const shared = { address: '127.0.0.1', stationAddress: '127.0.0.1', port: 0, httpsPort: 0 };
    const device = await installed(shared);
    expect(device.port).not.toBe(device.httpsPort);
    await call(device, 'wlanSwitchAPToStation');
    await eventually(() => expect(device.place).toBe('station'));
    await eventually(() => post(device, '{}'));
    expect(await wlanOf(device)).toMatchObject({ IPv4: { addresses: [{ address: '127.0.0.1' }, {}] } });
  });

  it('may never be seen again', async () => {
    const device = await installed({ neverComesBack: true, delays: { join: 0, failedJoin: 0 } });
    await call(device, 'wlanSwitchAPToStation');
    await eventually(() => expect(device.place).toBe('nowhere'));
    await expect(post(device, '{}')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('ends a station test with code 4', async () => {
    const device = await installed({ delays: { switchOff: 100 } });
    device.radio.network('Site-Cameras').connectMs = 60_000;
    const tested = call(device, 'testWLANStationSettings', { deviceName: 'wlan0', timeout: 120 });
    await eventually(() => expect(device.runningTests.size).toBe(1));
    await call(device, 'wlanSwitchAPToStation');
    expect((await tested).data?.code).toBe(4);
  });

  it('is refused for a wrong interface and an incomplete configuration', async () => {
    const device = await installed();
    const refused = async (params: unknown): Promise<unknown> => {
      const { code, subCode } = await call(device, 'wlanSwitchAPToStation', params);
      return [code, subCode];
    };
    expect(await refused({ deviceName: 7 })).toEqual([4004, 100]);
    expect(await refused({ deviceName: 'wlan3' })).toEqual([5000, undefined]);
    expect(await refused({ deviceName: 'eth0' })).toEqual([5003, undefined]);
    const authentication = { mode: 'WPA-Personal-HEX' };
    await call(device, 'setWLANStationConfiguration', { deviceName: 'wlan0', authentication });
    expect(await refused({ deviceName: 'wlan0' })).toEqual([5004, undefined]);
    expect(device.place).toBe('access-point');
  });
});
