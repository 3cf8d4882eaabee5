import { describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import type { SimulatedDevice } from '../device/device.ts';
import { call, interfaceOf, listens, startDevice } from './device-support.ts';

const method = 'setWired8021XConfiguration';
const peap = 'WPA-Enterprise-PEAP-MSCHAPv2';
const tls = 'WPA-Enterprise-EAPTLS';
const cak = '00112233445566778899aabbccddeeff';
function set(device: SimulatedDevice, params: object): Promise<unknown> {
  return call(device, method, { deviceName: 'eth0', ...params });
}

async function wired(device: SimulatedDevice): Promise<unknown> {
  return (await interfaceOf(device, 'eth0')).wired;
}

/** Waits until the settings are read back so. */
async function reads(device: SimulatedDevice, expected: object): Promise<void> {
  await eventually(async () => expect(await wired(device)).toMatchObject({ '8021X': expected }));
}

describe('wired 802.1X', () => {
  it('is off at first, with nothing set in any mode', async () => {
    const device = await startDevice();
    await reads(device, {
      enabled: false,
      status: 'Stopped',
      configurations: [
        { mode: peap, params: { is_password_set: false } },
        { mode: tls, params: { certClient: '' } },
        { mode: 'MACsec-PSK', params: { is_mka_cak_set: false, mkaCkn: '' } },
      ],
      MACsecSecured: false,
    });
  });

  it('is read back mode by mode, keys as flags and never as themselves', async () => {
    const device = await startDevice();
    const shared = { eapolVersion: 'EAPoLv2', certsCA: ['site-ca'] };
    const ofPeap = { ...shared, identity: 'camera', peapVersion: 'PEAPv0', label: 2 };
    await set(device, { mode: peap, ...ofPeap, password: 'top secret' });
    await reads(device, { mode: peap });
    await set(device, { mode: tls, ...shared, identity: 'lobby', certClient: 'mine' });
    await reads(device, { mode: tls });
    await set(device, { mode: 'MACsec-PSK', mkaCak: cak, mkaCkn: 'caffee', password: 'passed over' });
    await reads(device, {
      enabled: false,
      status: 'Stopped',
      mode: 'MACsec-PSK',
      configurations: [
        { mode: peap, params: { ...ofPeap, certClient: '', is_password_set: true } },
        { mode: tls, params: { ...shared, identity: 'lobby', certClient: 'mine' } },
        { mode: 'MACsec-PSK', params: { is_mka_cak_set: true, mkaCkn: 'caffee' } },
      ],
    });
    const text = JSON.stringify(await wired(device));
    for (const secret of ['top secret', cak, 'passed over']) expect(text).not.toContain(secret);
    expect(device.state.interfaces[0]?.wired?.authentication.peap.password).toBe('top secret');
  });

  it('says Authorized with complete settings at a port that lets everybody in, else Unauthorized', async () => {
    const device = await startDevice();
    await set(device, { enabled: true, mode: peap, identity: 'camera' });
    await reads(device, { enabled: true, status: 'Unauthorized' });
    await set(device, { password: 'secret' });
    await reads(device, { status: 'Authorized', MACsecSecured: false });
    expect(device.place).toBe('wired');
  });

  it.each([
    [{ mode: tls, identity: 'camera', certClient: 'mine', eapolVersion: 'EAPoLv3' }, true],
    [{ mode: tls, identity: 'camera', certClient: 'mine', eapolVersion: 'EAPoLv2' }, false],
    [{ mode: 'MACsec-PSK', mkaCak: cak + cak, mkaCkn: '01' }, true],
  ])('with %j is secured by MACsec: %s', async (params, MACsecSecured) => {
    const device = await startDevice();
    await set(device, { enabled: true, ...params });
    await reads(device, { status: 'Authorized', MACsecSecured });
  });

  it('is still on its way where there is no cable', async () => {
    const device = await startDevice({ installationMode: true });
    await set(device, { enabled: true, mode: tls, certClient: 'mine' });
    await reads(device, { enabled: true, status: 'Connecting' });
  });

  it('cannot be switched on with EAP-TLS and no client certificate, nor left without one while on', async () => {
    const device = await startDevice();
    expect(await set(device, { enabled: true, mode: tls })).toMatchObject({ code: 4004, subCode: 112 });
    await set(device, { enabled: true, mode: tls, certClient: 'mine' });
    await reads(device, { enabled: true });
    expect(await set(device, { certClient: '' })).toMatchObject({ code: 4004, subCode: 112 });
    expect(await set(device, { certClient: '', enabled: false })).toMatchObject({ data: {} });
  });

  it('keeps the flat form of the text’s example where the profile has it', async () => {
    const device = await startDevice({ profile: 'misspelt', builtInSwitch: false });
    await set(device, { mode: tls, identity: 'lobby' });
    await eventually(async () =>
      expect(await wired(device)).toMatchObject({
        '8021X': { staus: 'Stopped', mode: 'WPA-Enterprise_EAPTLS', params: { identity: 'lobby' } },
        supportedModes: [peap, 'WPA-Enterprise_EAPTLS', 'MACsec PSK'],
      }),
    );
  });

  it.each([
    [{ deviceName: undefined }, 4003, undefined],
    [{ deviceName: 5 }, 4004, 100],
    [{ deviceName: 'wlan0' }, 4004, 100],
    [{ deviceName: 'eth7' }, 4004, 100],
    [{ enabled: 'yes' }, 4004, 101],
    [{ mode: 'WEP' }, 4004, 102],
    [{ identity: 5 }, 4004, 103],
    [{ eapolVersion: 'EAPoLv4' }, 4004, 104],
    [{ certClient: 5 }, 4004, 112],
    [{ certsCA: 'all' }, 4004, 113],
    [{ certsCA: [5] }, 4004, 113],
    [{ password: 5 }, 4004, undefined],
    [{ peapVersion: 1 }, 4004, undefined],
    [{ label: 3 }, 4004, undefined],
    [{ mkaCak: '0011' }, 4004, undefined],
    [{ mkaCkn: '123' }, 4004, undefined],
    [{ mkaCAK: cak }, 4004, undefined],
  ])('refuses %j with %i/%s, and nothing changes', async (params, code, subCode) => {
    const device = await startDevice({ wlan: true });
    const before = await wired(device);
    expect(await set(device, { mode: peap, ...params })).toMatchObject({ code });
    expect(((await set(device, { mode: peap, ...params })) as { subCode?: number }).subCode).toBe(subCode);
    expect(await wired(device)).toEqual(before);
  });
});

describe('a switch port that asks for 802.1X', () => {
  const authenticator = { identity: 'camera', password: 'secret', certClient: 'mine' };

  it.each([
    { mode: peap, identity: 'camera', password: 'secret' },
    { mode: tls, identity: 'camera', certClient: 'mine' },
  ])('lets in %j', async (params) => {
    const device = await startDevice({ authenticator });
    await set(device, { enabled: true, ...params });
    await reads(device, { enabled: true, status: 'Authorized' });
    expect(device.place).toBe('wired');
  });

  it.each([
    { mode: peap, identity: 'camera', password: 'wrong' },
    { mode: peap, identity: 'other', password: 'secret' },
    { mode: tls, identity: 'camera', certClient: 'other' },
    { mode: 'MACsec-PSK', mkaCak: cak, mkaCkn: '01' },
  ])('shuts out %j: the link is lost and the device is dark', async (params) => {
    const device = await startDevice({ authenticator });
    const { address } = device;
    await set(device, { enabled: true, ...params });
    await eventually(async () => expect(await listens(address, device.port)).toBe(false));
    await eventually(() => expect(device.place).toBe('nowhere'));
  });

  it('shows what it minds to whoever comes over another interface', async () => {
    const device = await startDevice({ authenticator, secondWired: 'up' });
    await set(device, { enabled: true, mode: peap, identity: 'camera', password: 'wrong' });
    await eventually(() => expect(device.address).toBe(device.dhcpAddress));
    await reads(device, { enabled: true, status: 'Unauthorized' });
    expect(await interfaceOf(device, 'eth0')).toMatchObject({ link: false });
  });
});
