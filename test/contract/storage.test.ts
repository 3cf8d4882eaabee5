import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Vault } from '../../electron/services/credentials/vault.ts';
import { Services } from '../../electron/services/services.ts';
import { plain } from '../../shared/texts/said.ts';
import { startSite } from '../device/site.ts';
import { FakeVault } from '../vault.ts';
import { ManualClock } from '../clock.ts';
import {
  addAndLogIn,
  filesIn,
  keptIn,
  onlyDevice,
  ownJournal,
  passing,
  passingUntil,
  servicesForTest,
  siteForTest,
  temporaryFolder,
} from './services.ts';
import { inEnglish } from '../english.ts';

const said = ({ store }: Services) =>
  store.notices.snapshot().notices.map(({ message }) => inEnglish(message));
const serials = ({ devices }: Services) => devices.snapshot().devices.map(({ serial }) => serial);

/** A data folder of a run that is over: two devices, each with its certificate pinned. */
async function folderWithTwo() {
  const dataFolder = await temporaryFolder();
  const site = await siteForTest({ devices: [{}, {}] });
  const services = await servicesForTest({ dataFolder });
  for (const device of site.devices) await addAndLogIn(services, device, 'https');
  await services.stop();
  const [one, two] = site.devices;
  if (!one || !two) throw new Error('The site is too small.');
  return { dataFolder, site, one, two };
}

describe('the list on disk', () => {
  test('is shown at the next start with no network, marked as old', async () => {
    const dataFolder = await temporaryFolder();
    const site = await startSite({ devices: [{ installationMode: true }], mdns: false });
    const device = onlyDevice(site);
    const first = await servicesForTest({ dataFolder });
    await addAndLogIn(first, device);
    await first.stop();
    await site.close();

    const second = await servicesForTest({ dataFolder });
    const [shown] = second.devices.snapshot().devices;
    expect(shown).toMatchObject({
      serial: device.serial,
      presence: 'unknown',
      reachability: { state: 'unknown' },
    });
    expect(shown?.readAt).not.toBeNull();
    const detail = await second.devices.detail(device.serial);
    const network = detail.ok ? detail.value.network : null;
    expect(network?.readAt).toBe(shown?.readAt);
    expect(network?.picture.devices.map(({ name }) => name)).toContain('wlan0');
  });

  test('never holds the password', async () => {
    const dataFolder = await temporaryFolder();
    const site = await siteForTest({ devices: [{ password: 'a password like no other' }] });
    const services = await servicesForTest({ dataFolder, vault: new FakeVault() });
    const device = onlyDevice(site);
    await addAndLogIn(services, device);
    const { user, password, serial } = device;
    await services.devices.access.logIn(serial, { user, password, fingerprint: null }, true);
    await services.stop();
    const names = await filesIn(dataFolder);
    const own = join('sites', 'this-computer');
    expect(names).toEqual([
      'logins.json',
      join(own, 'activity.jsonl'),
      join(own, 'answers', `${serial}.json`),
      join(own, 'devices.jsonl'),
    ]);
    for (const name of names) {
      expect(await readFile(join(dataFolder, name), 'utf8')).not.toContain('a password like no other');
    }
  });

  test('forgets a device, its certificate and its login when told to', async () => {
    const { dataFolder, one, two } = await folderWithTwo();
    const services = await servicesForTest({ dataFolder, vault: new FakeVault() });
    const { user, password, serial } = one;
    await services.devices.access.logIn(serial, { user, password, fingerprint: one.fingerprint }, true);
    await services.devices.forget(serial);
    await services.stop();
    expect((await keptIn(dataFolder)).map((device) => device.serial)).toEqual([two.serial]);
    expect(await readFile(join(dataFolder, 'logins.json'), 'utf8')).not.toContain(serial);
    expect(services.logins.get(serial)).toBeNull();
    expect(services.pins.get(serial)).toBeNull();
    expect((await filesIn(dataFolder)).filter((name) => name.includes(serial))).toEqual([]);
  });

  test('holds no device that only announced itself', async () => {
    const dataFolder = await temporaryFolder();
    const site = await siteForTest({ devices: [{}, {}], mdns: true });
    const [answers, silent] = site.devices;
    if (!answers || !silent) throw new Error('The site is too small.');
    for (const kind of ['hang', 'reset'] as const) silent.faults.add({ kind, beforeLogin: true });
    const services = await servicesForTest({ dataFolder });
    services.discovery.start();
    services.devices.presence.follow();
    const areListed = () => site.devices.every(({ serial }) => serials(services).includes(serial));
    while (!areListed()) await new Promise((resolve) => services.devices.onChange(resolve));
    await services.devices.presence.identify(answers.serial);
    await services.stop();
    const kept = (await keptIn(dataFolder)).map(({ serial }) => serial);
    expect(kept).toContain(answers.serial);
    expect(kept).not.toContain(silent.serial);
  });
});

describe('a list that cannot be used as it is', () => {
  test('loses one device alone where one does not fit, and says which', async () => {
    const { dataFolder, one, two } = await folderWithTwo();
    const file = ownJournal(dataFolder);
    const lines = (await readFile(file, 'utf8')).split('\n');
    const damaged = lines.map((line) =>
      line.includes(one.serial) ? line.replace('"port":', '"port":"none","was":') : line,
    );
    await writeFile(file, damaged.join('\n'));
    const services = await servicesForTest({ dataFolder });
    expect(serials(services)).toEqual([two.serial]);
    expect(services.devices.get(two.serial)?.fingerprint).toBe(two.fingerprint);
    expect(said(services)).toEqual([expect.stringContaining(one.serial)]);
    const aside = (await filesIn(dataFolder)).find((name) => name.includes('devices.jsonl.damaged')) ?? '';
    expect(await readFile(join(dataFolder, aside), 'utf8')).toContain(one.serial);
    // Its certificate is this computer's, and known when it comes back.
    expect(services.pins.get(one.serial)).toBe(one.fingerprint);
  });

  test('is set aside as a whole where nothing of it can be read, and said', async () => {
    const { dataFolder } = await folderWithTwo();
    await writeFile(ownJournal(dataFolder), 'not json');
    const services = await servicesForTest({ dataFolder });
    expect(serials(services)).toEqual([]);
    const aside = (await filesIn(dataFolder)).find((name) => name.includes('devices.jsonl.damaged')) ?? '';
    expect(await readFile(join(dataFolder, aside), 'utf8')).toBe('not json');
    expect(said(services)).toEqual([expect.stringContaining('devices.jsonl was damaged')]);
    expect(services.devices.snapshot().searchProblem).toBeNull();
  });

  test('is shown and not written where a newer program wrote it', async () => {
    const { dataFolder, one, two } = await folderWithTwo();
    const file = ownJournal(dataFolder);
    const text = (await readFile(file, 'utf8')).replace('"version":1', '"version":2');
    await writeFile(file, text);
    const services = await servicesForTest({ dataFolder });
    expect(serials(services).sort()).toEqual([one.serial, two.serial].sort());
    await services.devices.presence.identify(one.serial);
    await services.stop();
    expect(await readFile(file, 'utf8')).toBe(text);
    expect(said(services)).toEqual([expect.stringContaining('newer version')]);
  });

  test('stays as it is when the program ends while the vault still answers', async () => {
    const { dataFolder, one } = await folderWithTwo();
    const first = await servicesForTest({ dataFolder, vault: new FakeVault() });
    const { user, password } = one;
    await first.devices.access.logIn(one.serial, { user, password, fingerprint: one.fingerprint }, true);
    await first.stop();
    const names = await filesIn(dataFolder);
    expect(names).toContain('logins.json');
    const contents = () => Promise.all(names.map((name) => readFile(join(dataFolder, name), 'utf8')));
    const before = await contents();
    let asked = () => undefined as void;
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    const vault: Vault = {
      kind: 'system',
      encrypt: () => new Promise(() => undefined),
      decrypt: () => {
        asked();
        return new Promise(() => undefined);
      },
    };
    const options = { dataFolder, interfaces: ['127.0.0.1'] };
    const services = new Services({ ...options, vault, report: () => undefined });
    void services.load();
    await isAsked;
    await services.stop();
    expect(await contents()).toEqual(before);
  });

  test.each([
    'sites/this-computer/devices.jsonl',
    'sites/this-computer/people.json',
    'sites.json',
    'site.json',
    'pins.json',
    'jobs.json',
    'logins.json',
  ])('is told by a notice, as %s is', async (name) => {
    const dataFolder = await temporaryFolder();
    await mkdir(join(dataFolder, name), { recursive: true });
    const services = new Services({
      dataFolder,
      interfaces: ['127.0.0.1'],
      vault: new FakeVault(),
      report: () => undefined,
    });
    expect(await services.load()).toMatchObject({ ok: false, error: { kind: 'storage' } });
    expect(services.store.notices.snapshot().notices).toMatchObject([{ file: name, happened: 'still' }]);
    expect(said(services)).toEqual([expect.stringContaining('there is a folder in its place')]);
    await services.stop();
  });

  test('fails with words when the data folder is a file', async () => {
    const dataFolder = join(await temporaryFolder(), 'file');
    await writeFile(dataFolder, '');
    const services = new Services({
      dataFolder,
      interfaces: ['127.0.0.1'],
      vault: new FakeVault(),
      report: () => undefined,
    });
    const loaded = await services.load();
    expect(loaded).toMatchObject({ ok: false, error: { kind: 'storage' } });
    expect(!loaded.ok && inEnglish(loaded.error.message)).toContain(`${dataFolder} cannot be used`);
  });
});

describe('two programs on one data folder', () => {
  test('keep each other’s certificates, also those that came in between', async () => {
    const { dataFolder, site, one, two } = await folderWithTwo();
    const more = await siteForTest({ devices: [{}] });
    const third = onlyDevice(more);
    const window = await servicesForTest({ dataFolder });
    const other = await servicesForTest({ dataFolder });
    await addAndLogIn(other, third, 'https');
    await other.stop();
    await window.pins.refresh();
    await window.devices.presence.identify(one.serial);
    await window.stop();
    const pinned = window.pins.all().map(({ serial, fingerprint }) => [serial, fingerprint]);
    const expected = [...site.devices, third].map(({ serial, fingerprint }) => [serial, fingerprint]);
    expect(new Map(pinned as [string, string][])).toEqual(new Map(expected as [string, string][]));
    expect(serials(window)).toContain(two.serial);
  });

  test('write the list one at a time: the second says who does, and keeps nothing of it', async () => {
    const { dataFolder, one } = await folderWithTwo();
    const third = onlyDevice(await siteForTest({ devices: [{}] }));
    const clock = new ManualClock();
    const window = await servicesForTest({ dataFolder });
    const other = await servicesForTest({ dataFolder, clock });
    expect(said(window)).toEqual([]);
    expect(said(other)).toEqual([expect.stringContaining(`process ${process.pid}`)]);
    await addAndLogIn(other, third, 'https');
    expect(await other.devices.forget(one.serial)).toMatchObject({ ok: false, error: { kind: 'storage' } });
    expect(await other.sites.setPeople([one.serial], { place: 'Gate' })).toMatchObject({ ok: false });
    expect((await keptIn(dataFolder)).map(({ serial }) => serial)).not.toContain(third.serial);
    expect(await window.sites.setPeople([one.serial], { place: 'Gate 3' })).toMatchObject({ ok: true });
    await window.stop();

    // The first has ended: the second goes on, with what both know.
    await passingUntil(clock, () => said(other).length === 0);
    await passingUntil(clock, () => other.devices.get(one.serial)?.place === 'Gate 3');
    await passing(clock, other.stop());
    expect((await keptIn(dataFolder)).map(({ serial }) => serial)).toContain(third.serial);
  });

  test('do not bring back a device that one of them has forgotten', async () => {
    const { dataFolder, one, two } = await folderWithTwo();
    const clock = new ManualClock();
    const window = await servicesForTest({ dataFolder });
    const other = await servicesForTest({ dataFolder, clock });
    await window.devices.forget(one.serial);
    await window.stop();
    await passingUntil(clock, () => said(other).length === 0);
    await passing(clock, other.stop());
    expect((await keptIn(dataFolder)).map(({ serial }) => serial)).toEqual([two.serial]);
  });

  test('keep each other’s jobs, and leave alone one that runs in the other', async () => {
    const { dataFolder, one, two } = await folderWithTwo();
    const window = await servicesForTest({ dataFolder });
    const run = async (services: Services, device: typeof one) => {
      await addAndLogIn(services, device, 'https');
      const params = { staticHostname: 'gate' };
      return services.jobs.startChange({
        serial: device.serial,
        method: 'setHostnameConfiguration',
        params,
        waitMs: 20_000,
      });
    };
    const other = await servicesForTest({ dataFolder });
    const started = [await run(window, one), await run(other, two)];
    for (const [index, services] of [window, other].entries()) {
      const job = started[index];
      if (!job?.ok) throw new Error('It did not start.');
      await services.jobs.ended(job.value.id);
    }
    await window.stop();
    await other.stop();
    const third = await servicesForTest({ dataFolder });
    expect(third.jobs.snapshot().jobs.map(({ outcome }) => outcome?.kind)).toEqual([
      'confirmed',
      'confirmed',
    ]);
  });
});

test('of the jobs whose end was seen the newest 200 stay, and one that can still be looked for however old it is', async () => {
  const dataFolder = await temporaryFolder();
  await mkdir(join(dataFolder, 'jobs'));
  const text = plain('Said.');
  const keep = (id: string, endedAt: number, resumable: boolean) =>
    writeFile(
      join(dataFolder, 'jobs', `${id}.json`),
      JSON.stringify({
        version: 1,
        id,
        serial: 'B8A44F631339',
        deviceLabel: 'Gate',
        request: { kind: 'network-change', method: 'addVlan', params: {} },
        state: 'ended',
        steps: [],
        question: null,
        outcome: { kind: resumable ? 'not-seen' : 'confirmed', message: text, advice: text },
        cancelling: false,
        resumable,
        startedAt: endedAt,
        endedAt,
      }),
    );
  await keep('open', 0, true);
  for (let count = 1; count <= 203; count += 1) await keep(`job-${count}`, count, false);
  const services = await servicesForTest({ dataFolder });
  const kept = ['open', ...Array.from({ length: 200 }, (_, index) => `job-${index + 4}`)];
  expect(services.jobs.snapshot().jobs.map(({ id }) => id)).toEqual(kept);
  await services.stop();
  expect((await readdir(join(dataFolder, 'jobs'))).sort()).toEqual(kept.map((id) => `${id}.json`).sort());
});

describe('a fault of the program', () => {
  test('that ends a job is told with its stack, and shown as a fault', async () => {
    const site = await siteForTest({ devices: [{}] });
    const device = onlyDevice(site);
    const told: [unknown, string][] = [];
    const services = await servicesForTest({ report: (fault, where) => told.push([fault, where]) });
    await addAndLogIn(services, device);
    const fault = new TypeError('not foreseen');
    Object.assign(services.devices.calls, { read: () => Promise.reject(fault) });
    const { serial } = device;
    const params = { staticHostname: 'gate' };
    const job = services.jobs.startChange({
      serial,
      method: 'setHostnameConfiguration',
      params,
      waitMs: 1_000,
    });
    if (!job.ok) throw new Error(inEnglish(job.error.message));
    const ended = await services.jobs.ended(job.value.id);
    expect(ended?.outcome).toMatchObject({ kind: 'failed', failure: { kind: 'internal' } });
    expect(told).toEqual([[fault, 'A job']]);
  });
});
