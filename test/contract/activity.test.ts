/** What is done with devices and sites stands in the site's log, and no secret does. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../electron/services/clock.ts';
import type { Services } from '../../electron/services/services.ts';
import { HandingOver } from '../../electron/services/sites/handing-over.ts';
import type { Result } from '../../shared/contract/result.ts';
import { inEnglish } from '../english.ts';
import {
  addAndLogIn,
  filesIn,
  onlyDevice,
  servicesForTest,
  siteForTest,
  temporaryFolder,
} from './services.ts';

const password = 'Planted-Sesame-4711';

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(inEnglish(result.error.message));
  return result.value;
}

/** The open site's log, as it is read, the oldest first. */
async function told({ activity }: Services): Promise<string[]> {
  const { entries } = valueOf(await activity.portion(null, 1_000));
  return entries.map(({ serial, message }) => `${serial ?? 'site'}: ${inEnglish(message)}`);
}

describe('the log of a site', () => {
  test('tells administrators, logins, certificates, changes and devices that went', async () => {
    const dataFolder = await temporaryFolder();
    const device = onlyDevice(await siteForTest({ devices: [{ factoryNew: true, user: 'root', password }] }));
    const services = await servicesForTest({ dataFolder });
    const { serial } = device;
    const host = { scheme: 'https' as const, host: device.address, port: device.httpsPort };
    valueOf(await services.devices.presence.add(host, true));
    const login = { user: 'root', password, fingerprint: device.fingerprint };
    valueOf(await services.devices.access.createAdministrator(serial, login, false));
    await services.devices.access.logIn(serial, { ...login, password: 'Wrong-Sesame-4711' }, false);
    valueOf(await services.devices.access.logIn(serial, login, false));
    const change = {
      method: 'setHostnameConfiguration',
      params: { useDhcpHostname: false, staticHostname: 'gate' },
    } as const;
    const { id } = valueOf(services.jobs.startChange({ serial, ...change, waitMs: 5_000 }));
    const job = await services.jobs.ended(id);
    expect(job?.outcome?.kind).toBe('confirmed');
    valueOf(await services.devices.forget(serial));
    expect(await told(services)).toEqual([
      `${serial}: First administrator root created over HTTPS.`,
      `${serial}: Certificate trusted.`,
      `${serial}: Login as root accepted.`,
      `${serial}: The device refused the login.`,
      `${serial}: Login as root accepted.`,
      expect.stringMatching(`^${serial}: .*read back`),
      `${serial}: Trusted certificate taken away.`,
      `${serial}: Taken off the list, with its login and its trusted certificate.`,
    ]);
    await services.stop();
    for (const name of await filesIn(dataFolder)) {
      expect(await readFile(join(dataFolder, name), 'utf8'), name).not.toContain('Sesame');
    }
  });

  test('goes along when a site is handed over, and comes once', async () => {
    const folder = await temporaryFolder();
    const device = onlyDevice(await siteForTest({ devices: [{}] }));
    const mine = await servicesForTest();
    const site = valueOf(await mine.sites.create('School'));
    valueOf(await mine.sites.open(site.id));
    await addAndLogIn(mine, device, 'https');
    const file = join(folder, 'school.fieldsite');
    const handing = ({ sites, activity }: Services) =>
      new HandingOver({ sites, activity, clock: systemClock, newId: randomUUID, version: '1.2.3' });
    valueOf(await handing(mine).write(site.id, file));
    const before = await told(mine);
    expect(before.at(-1)).toBe('site: Handed over as school.fieldsite.');
    expect(before).toContain(`${device.serial}: Added to the site.`);

    const theirs = await servicesForTest();
    const hands = handing(theirs);
    const { id } = valueOf(await hands.take(valueOf(await hands.open(file)).token, { as: '' }));
    valueOf(await hands.take(valueOf(await hands.open(file)).token, { into: id }));
    valueOf(await theirs.sites.open(id));
    const taken = 'site: school.fieldsite taken over, with 1 device.';
    expect(await told(theirs)).toEqual([...before.slice(0, -1), taken, taken]);
  });

  test('says of a device that was moved where it went and where it came from', async () => {
    const device = onlyDevice(await siteForTest({ devices: [{}] }));
    const services = await servicesForTest();
    const school = valueOf(await services.sites.create('School'));
    const hall = valueOf(await services.sites.create('Hall'));
    valueOf(await services.sites.open(school.id));
    await addAndLogIn(services, device, 'https');
    valueOf(await services.sites.moveDevices([device.serial], hall.id));
    expect(await told(services)).toContain(`${device.serial}: Moved to Hall.`);
    valueOf(await services.sites.open(hall.id));
    expect(await told(services)).toEqual([
      `${device.serial}: Added to the site.`,
      `${device.serial}: Certificate trusted.`,
      `${device.serial}: Login as root accepted.`,
      `${device.serial}: Came from School.`,
    ]);
  });

  test('is read in portions that fit together while it grows', async () => {
    const services = await servicesForTest();
    const done = (text: string) =>
      ({ serial: null, kind: 'plan', message: { id: 'plain.text', parts: { text } }, facts: {} }) as const;
    services.activity.add(...['one', 'two', 'three', 'four', 'five'].map(done));
    const newest = valueOf(await services.activity.portion(null, 2));
    services.activity.add(done('six'));
    const older = valueOf(await services.activity.portion(newest.from, 2));
    const oldest = valueOf(await services.activity.portion(older.from, 2));
    const texts = [oldest, older, newest].map(({ entries }) =>
      entries.map(({ message }) => inEnglish(message)),
    );
    expect(texts).toEqual([['one'], ['two', 'three'], ['four', 'five']]);
    expect(oldest.from).toBe(0);
  });
});
