/** Devices that a plan sets up for a WLAN over their cables: seen there, or not, once the cable is out. */
import { describe, expect, test } from 'vitest';
import type { Services } from '../../electron/services/services.ts';
import { knownFacts } from '../../electron/services/plans/plan-facts.ts';
import { siteReport } from '../../electron/services/report/report.ts';
import type { SimulatedDevice } from '../device/device.ts';
import type { Site } from '../device/site.ts';
import type { WlanDevice } from '../../shared/plan/progress.ts';
import { inEnglish } from '../english.ts';
import { servicesForTest, siteForTest, temporaryFolder } from './services.ts';

const ssid = 'Site-Cameras';
const key = 'installer-2026';
const never = new AbortController().signal;

async function meet({ devices }: Services, device: SimulatedDevice): Promise<void> {
  const { address: host, httpsPort: port, serial, fingerprint } = device;
  const added = await devices.presence.add({ scheme: 'https', host, port }, true);
  if (!added.ok) throw new Error(inEnglish(added.error.message));
  await devices.access.trust(serial, { fingerprint });
}

/** Two devices on their cables, set up for the WLAN by a plan. */
async function setUp(wlanKey = key): Promise<{
  site: Site;
  services: Services;
  dataFolder: string;
  devices: readonly [SimulatedDevice, SimulatedDevice];
  ends: string[];
}> {
  const site = await siteForTest({ devices: [{ wlan: true }, { wlan: true }] });
  const dataFolder = await temporaryFolder();
  const services = await servicesForTest({ dataFolder });
  for (const device of site.devices) await meet(services, device);
  const rows = site.devices.map(({ serial }, at) => ({
    number: at + 2,
    row: { id: String(at), cells: { serial, wlan: ssid }, notes: {} },
  }));
  await services.plan.write(rows.map(({ row }) => row));
  const facts = await knownFacts({ devices: services.devices, interfaces: ['127.0.0.1'] }, rows);
  const login = { user: 'root', password: 'pass' };
  const secrets = {
    login,
    newPassword: null,
    wlanKey,
    eapPassword: null,
    trust: 'refuse',
    remember: false,
  } as const;
  const begun = await services.applying.apply(rows, facts, secrets, 500);
  if (!begun.ok) throw new Error(inEnglish(begun.error.message));
  const { devices } = await begun.value.ended();
  const [first, second] = site.devices;
  if (!first || !second) throw new Error('The site is too small.');
  return { site, services, dataFolder, devices: [first, second], ends: devices.map(({ state }) => state) };
}

/** Looks once for all; where each is by its serial number. */
async function look(
  { wlanQueue }: Services,
  serials: readonly string[] | null = null,
): Promise<Record<string, string | null>> {
  const looked = await wlanQueue.look(serials, never);
  if (!looked.ok) throw new Error(inEnglish(looked.error.message));
  return where(looked.value);
}

const where = (devices: readonly WlanDevice[]) =>
  Object.fromEntries(
    devices.map(({ serial, sighting }) => [serial, sighting && `${sighting.state} at ${sighting.address}`]),
  );

/** What the report says was not reached at each device. */
async function open(services: Services): Promise<string[]> {
  const made = await siteReport(services, 'tester', 0);
  if (!made.ok) throw new Error(inEnglish(made.error.message));
  return made.value.report.devices.flatMap(({ notReached }) => notReached.map(({ what }) => inEnglish(what)));
}

describe('devices that a plan has set up for a WLAN', () => {
  test('are ready on their cables, and seen on the WLAN only when the cable is out and they answer there', async () => {
    const { services, devices, ends } = await setUp();
    const [first, second] = devices;
    expect(ends).toEqual(['done', 'done']);
    const wired = first.address;
    expect(await look(services)).toEqual({
      [first.serial]: `ready at ${wired}`,
      [second.serial]: `ready at ${second.address}`,
    });
    expect(await open(services)).toHaveLength(2);

    await first.unplug();
    expect(first.place).toBe('station');
    // One look that finds nobody may be a device that is busy.
    expect((await look(services))[first.serial]).toBe(`ready at ${wired}`);
    expect((await look(services))[first.serial]).toBe('out at null');
    expect((await open(services)).join()).toContain('not seen on the WLAN yet');

    await meet(services, first);
    // Whoever moves is looked for, named or not.
    expect(await look(services, [])).toEqual({
      [first.serial]: `seen at ${first.stationAddress}`,
      [second.serial]: `ready at ${second.address}`,
    });
    expect(await open(services)).toHaveLength(1);
    const made = await siteReport(services, 'tester', 0);
    const reported = made.ok ? made.value.report.devices : [];
    const wlan = reported.find(({ serial }) => serial === first.serial)?.wlan;
    expect(wlan?.ssid).toBe(ssid);
    // The simulated radio wavers by 4 dB.
    expect(Math.abs((wlan?.signal ?? 0) + 58)).toBeLessThan(5);
    const { activity } = services;
    const log = await activity.portion(null, 50);
    const told = log.ok ? log.value.entries.map(({ message }) => inEnglish(message)) : [];
    expect(told.filter((line) => line.startsWith('Seen on the WLAN'))).toEqual([
      `Seen on the WLAN at ${first.stationAddress}, without a cable.`,
    ]);
  });

  test('are said to be back on the cable where they come back there, and never seen', async () => {
    const { services, devices } = await setUp();
    const [first, second] = devices;
    await look(services);
    await first.unplug();
    await look(services);
    await look(services);
    await first.plugIn();
    expect((await look(services))[first.serial]).toBe(`back at ${first.address}`);

    // It talks over its WLAN, and its cable was never out, or is in again.
    second.state.switching.devices.reverse();
    await second.unplug();
    for (const one of second.state.interfaces) one.carrier = true;
    await meet(services, second);
    expect((await look(services))[second.serial]).toBe(`ready at ${second.stationAddress}`);
  });

  test('are out, and stay so, where the WLAN does not let them in any more', async () => {
    const { site, services, devices } = await setUp();
    const [first] = devices;
    await look(services);
    site.radio.network(ssid).outOfRange = true;
    await first.unplug();
    for (let round = 0; round < 3; round += 1) await look(services);
    expect((await look(services))[first.serial]).toBe('out at null');
  });

  test('are known after a restart of the program as they were seen', async () => {
    const { services, devices, dataFolder } = await setUp();
    const [first, second] = devices;
    await first.unplug();
    await meet(services, first);
    const before = await look(services);
    await services.stop();
    const again = await servicesForTest({ dataFolder });
    const standing = await again.wlanQueue.standing();
    if (!standing.ok) throw new Error(inEnglish(standing.error.message));
    expect(where(standing.value)).toEqual(before);
    expect(before).toEqual({
      [first.serial]: `seen at ${first.stationAddress}`,
      [second.serial]: `ready at ${second.address}`,
    });
    // Nobody has typed the password again: it answers, and by which way cannot be read.
    const { serial } = second;
    expect((await look(again, [serial]))[serial]).toBe(`unsure at ${second.address}`);
  });

  test('that failed their own test are not among them', async () => {
    const { services, ends } = await setUp('not-the-right-key');
    expect(ends).toEqual(['failed', 'failed']);
    expect(await look(services)).toEqual({});
  });
});
