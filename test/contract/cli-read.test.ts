/** `read`: every device that is here, in a terminal. */
import { describe, expect, test } from 'vitest';
import { inEnglish } from '../english.ts';
import type { SimulatedDevice } from '../device/device.ts';
import { cli, jsonLines, loginsSent, password, type CliResult } from './cli-support.ts';
import { servicesForTest, siteForTest, temporaryFolder } from './services.ts';

/** Devices that a data folder knows: with their certificates where `trusted` says so. */
async function known(trusted: readonly boolean[]) {
  const site = await siteForTest({ devices: trusted.map(() => ({ password })) });
  const dataFolder = await temporaryFolder();
  const services = await servicesForTest({ dataFolder });
  for (const [index, { serial, address, httpsPort, fingerprint }] of site.devices.entries()) {
    await services.devices.presence.add({ scheme: 'https', host: address, port: httpsPort }, true);
    if (trusted[index]) await services.devices.access.trust(serial, { fingerprint });
  }
  // On a site of their own: others on this computer's loopback may be heard as well.
  const made = await services.sites.create('Lab');
  if (!made.ok) throw new Error(inEnglish(made.error.message));
  const serials = site.devices.map(({ serial }) => serial);
  await services.sites.moveDevices(serials, made.value.id, { copy: true });
  await services.stop();
  const options = ['--site', 'Lab', '--data', dataFolder, '--interface', '127.0.0.1', '--seconds', '5'];
  return { devices: site.devices, options };
}

/** What was told of a device. */
const toldOf = (result: CliResult, { serial }: SimulatedDevice) =>
  jsonLines(result).filter((line) => (line as { serial?: string }).serial === serial);

describe('read', () => {
  test('reads those that are trusted, lists strangers, and sends them nothing', async () => {
    const { devices, options } = await known([true, false]);
    const [good, stranger] = devices;
    if (!good || !stranger) throw new Error('The site is too small.');
    const result = await cli(['read', ...options, '--json']);
    expect(toldOf(result, good)).toMatchObject([{ address: good.address, outcome: 'done' }]);
    expect(toldOf(result, stranger)).toMatchObject([{ outcome: 'certificate' }]);
    expect(jsonLines(result).at(-1)).toMatchObject({ summary: { done: 1 } });
    expect(loginsSent(stranger)).toEqual([]);
    expect(result.code).toBe(5);
  });

  test('lets in the stranger whose fingerprint was given, and no other', async () => {
    const { devices, options } = await known([false, false]);
    const [wanted, stranger] = devices;
    if (!wanted || !stranger) throw new Error('The site is too small.');
    const result = await cli(['read', ...options, '--json', '--fingerprint', wanted.fingerprint]);
    expect(toldOf(result, wanted)).toMatchObject([{ outcome: 'done' }]);
    expect(toldOf(result, stranger)).toMatchObject([{ outcome: 'certificate' }]);
    expect(loginsSent(stranger)).toEqual([]);
  });

  test('tries a wrong password once a device, and says so by its exit code', async () => {
    const { devices, options } = await known([true, true]);
    const result = await cli(['read', ...options], { password: 'not-the-right-one' });
    for (const device of devices) expect(loginsSent(device)).toEqual(['basic 401']);
    expect(result.stdout).toContain('2 refused the login');
    expect(result.code).toBe(4);
  });
});
