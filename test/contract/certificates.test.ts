/** Why a certificate changed: asked of whoever shows the other one, without a login. */
import { describe, expect, test } from 'vitest';
import type { DeviceOptions } from '../device/options.ts';
import { addAndLogIn, onlyDevice, servicesForTest, siteForTest } from './services.ts';

/** A device that is trusted, and who answers in its place from then on. */
async function replacedBy(options: DeviceOptions) {
  const device = onlyDevice(await siteForTest({ devices: [{}] }));
  const services = await servicesForTest();
  await addAndLogIn(services, device, 'https');
  const { serial, address, httpsPort } = device;
  await device.close();
  const other = onlyDevice(
    await siteForTest({ devices: [{ serial, address, port: 0, httpsPort, ...options }] }),
  );
  await services.devices.presence.identify(serial);
  return { services, serial, other };
}

const kinds = (explained: { ok: boolean; value?: { signs: { speaksFor: string }[] } }) =>
  explained.value?.signs.map(({ speaksFor }) => speaksFor);

describe('a changed certificate', () => {
  test('of a device that was reset is told by its missing administrator', async () => {
    const { services, serial, other } = await replacedBy({ factoryNew: true });
    expect(services.devices.get(serial)?.changedFingerprint).toBe(other.fingerprint);
    const explained = await services.devices.certificates.explain(serial);
    expect(explained).toMatchObject({ ok: true, value: { fingerprint: other.fingerprint } });
    expect(kinds(explained)).toContain('reset');
    expect(other.requests.filter(({ login }) => login !== 'none')).toEqual([]);
  });

  test('of another device is told by its serial number, and by nothing that it says beside', async () => {
    const { services, serial, other } = await replacedBy({ serial: 'ACCC8E0000F1', factoryNew: true });
    expect(kinds(await services.devices.certificates.explain(serial))).toEqual(['other-device']);
    expect(other.requests.filter(({ login }) => login !== 'none')).toEqual([]);
  });

  test('of one that says the same serial number and nothing else is not explained away', async () => {
    const { services, serial } = await replacedBy({});
    expect(kinds(await services.devices.certificates.explain(serial))).toEqual(['in-between']);
  });

  test('is not explained where the device shows the trusted one again', async () => {
    const device = onlyDevice(await siteForTest({ devices: [{}] }));
    const services = await servicesForTest();
    await addAndLogIn(services, device, 'https');
    expect(await services.devices.certificates.explain(device.serial)).toMatchObject({
      ok: false,
      error: { kind: 'certificate' },
    });
  });
});
