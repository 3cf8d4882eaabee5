/** What is handed to whoever is to help, made by the program's own services. */
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Services } from '../../electron/services/services.ts';
import { unzip } from '../../electron/services/sheets/unzip.ts';
import { packParts, supportParts, type SupportNeeds } from '../../electron/services/support/bundle.ts';
import { ManualClock } from '../clock.ts';
import { inEnglish } from '../english.ts';
import { FakeVault } from '../vault.ts';
import { cli, cliJson } from './cli-support.ts';
import { endsWithYes } from './jobs-support.ts';
import {
  addAndLogIn,
  deviceClock,
  onlyDevice,
  servicesForTest,
  siteForTest,
  temporaryFolder,
} from './services.ts';

const password = 'Sesame-4711-open';
const refused = 'Sesame-4711-shut';
const wlanKey = 'installer key 2026';
const logged = 'Tr0ub4dor-and-3';
const pem = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj';

/** A secret as it may stand in a file. */
const forms = (secret: string) => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  encodeURIComponent(secret),
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  Buffer.from(`root:${secret}`).toString('base64').replace(/=+$/, ''),
  Buffer.from(secret).toString('hex'),
  Buffer.from(secret).toString('hex').toUpperCase(),
];

async function putLog(dataFolder: string, lines: readonly string[], name = 'main.log'): Promise<void> {
  await mkdir(join(dataFolder, 'logs'), { recursive: true });
  await writeFile(join(dataFolder, 'logs', name), lines.join('\n'));
}

async function bundle(needs: Pick<SupportNeeds, 'services' | 'dataFolder'> & Partial<SupportNeeds>) {
  const parts = await supportParts({ settings: {}, version: '1.2.3', language: 'en', since: 0, ...needs });
  const archive = await unzip(Buffer.from(packParts(parts)), () => true, {
    mostBytes: 5e6,
    mostEntries: 200,
  });
  if (archive.state !== 'read') throw new Error('The bundle cannot be read.');
  return { parts, files: new Map([...archive.parts].map(([name, bytes]) => [name, bytes.toString('utf8')])) };
}

/** The system takes its time to tell of its cards, which one test waits for. */
const withoutCards = (services: Services) =>
  vi.spyOn(services.cards, 'snapshot').mockResolvedValue({ cards: [], reading: false });

test('no password, key, certificate’s key or home folder is in it, in whatever form, and what helps is', async () => {
  const clock = new ManualClock();
  const dataFolder = await temporaryFolder();
  const devices = [{ installationMode: true, countryCode: 'SE', password, name: '../../Gate' }];
  const device = onlyDevice(await siteForTest({ devices, clock: deviceClock(clock) }));
  const services = await servicesForTest({ clock, dataFolder, vault: new FakeVault() });
  await addAndLogIn(services, device);
  await services.logins.set(device.serial, { user: 'root', password, fingerprint: null }, true);
  services.logins.noteRefused(device.serial, { user: 'root', password: refused });
  device.faults.add({ kind: 'echo', method: 'setWLANStationConfiguration' });
  const started = services.jobs.startWlanInstallation({
    serial: device.serial,
    deviceName: 'wlan0',
    countryCode: null,
    ssid: 'Site-Cameras',
    authentication: { mode: 'WPA-Personal-PSK', key: wlanKey },
    doSwitch: false,
    waitMs: 1_000,
  });
  if (!started.ok) throw new Error(inEnglish(started.error.message));
  await endsWithYes({ services, clock }, started.value.id);
  await putLog(dataFolder, [
    `[info] Authorization: Digest username="root", response="${logged}", uri="/"`,
    `[info] answered Digest username="root", nonce="${logged}", response="${logged}"`,
    `[info] sent Basic ${Buffer.from(`root:${logged}`).toString('base64')}`,
    `[warn] { psk: '${logged}', passphrase: "${logged}", password=${logged}`,
    `[warn] http://root:${logged}@10.0.0.1/`,
    ...[password, refused].flatMap((secret) =>
      forms(secret).map((form) => `[error] the device said ${form} here`),
    ),
    '[error] -----BEGIN RSA PRIVATE KEY-----',
    pem,
    '-----END RSA PRIVATE KEY-----',
    `[error] at ${join(homedir(), 'cameras', 'list.xlsx')} and C:\\Users\\kimberg\\list.xlsx`,
    '[error] marker: nothing answered at 10.0.0.7',
  ]);
  // The beginning of this key was in a part that is not shown any more.
  await putLog(dataFolder, [pem, '-----END PRIVATE KEY-----', '[info] Started.', ''], 'main.old.log');

  const { files } = await bundle({ services, dataFolder });
  for (const [name, text] of files) {
    for (const secret of [password, refused, wlanKey, logged, pem].flatMap(forms)) {
      expect(text.toLowerCase(), name).not.toContain(secret.toLowerCase());
    }
    if (homedir().length > 1) expect(text, name).not.toContain(`${homedir()}/`);
    expect(text, name).not.toContain('kimberg');
  }
  expect(files.get('log.txt')).toContain('marker: nothing answered at 10.0.0.7');
  expect(files.get('log.txt')).toContain('~/cameras/list.xlsx');
  expect(files.get('about.json')).toContain('"program": "1.2.3"');
  expect(files.get('cards.json')).toContain('"name"');
  expect(files.get('jobs/01.txt')).toContain('Site-Cameras');
  expect(files.get('jobs/01.txt')).toContain('[failed] ');
  // Whatever a device is called, no name in the archive is its.
  for (const name of files.keys()) expect(name).toMatch(/^(?:[a-z]+\.(?:json|txt)|jobs\/\d\d\.txt)$/);
});

test('of jobs those are chosen that went wrong since the program began, and the site’s activity is not', async () => {
  const dataFolder = await temporaryFolder();
  await mkdir(join(dataFolder, 'jobs'), { recursive: true });
  const outcome = (kind: string) => ({ kind, message: said, advice: said });
  const said = { id: 'plain.text', parts: { text: 'so it ended' } };
  const job = (id: string, startedAt: number, kind: string) => ({
    id,
    serial: 'B8A44F000001',
    deviceLabel: `Camera ${id}`,
    request: { kind: 'network-change', method: 'setHostnameConfiguration', params: {} },
    state: 'ended',
    steps: [],
    question: null,
    outcome: outcome(kind),
    cancelling: false,
    resumable: false,
    startedAt,
    endedAt: startedAt + 1,
  });
  for (const one of [job('a', 10, 'failed'), job('b', 30, 'confirmed'), job('c', 40, 'not-seen')]) {
    await writeFile(join(dataFolder, 'jobs', `${one.id}.json`), JSON.stringify({ version: 1, ...one }));
  }
  const services = await servicesForTest({ dataFolder });
  withoutCards(services);
  const { parts } = await bundle({ services, dataFolder, since: 20 });
  expect(parts.filter(({ chosen }) => !chosen).map(({ title }) => inEnglish(title))).toEqual([
    expect.stringContaining('Job on Camera b'),
    expect.stringContaining('Job on Camera a'),
    'What was done on the open site',
  ]);
  expect(parts.filter(({ chosen }) => chosen).map(({ name }) => name)).toContain('jobs/01.txt');
});

test('of a log of 50 MB the newest lines are read, whole ones alone', async () => {
  const dataFolder = await temporaryFolder();
  await putLog(dataFolder, []);
  const log = await open(join(dataFolder, 'logs', 'main.log'), 'r+');
  const line = `[info] ${'x'.repeat(93)}\n`;
  await log.write(`${line.repeat(8_000)}[info] the newest\n`, 50 * 1024 * 1024);
  await log.close();
  const services = await servicesForTest({ dataFolder });
  withoutCards(services);
  const { parts } = await bundle({ services, dataFolder });
  const text = parts.find(({ name }) => name === 'log.txt')?.text ?? '';
  expect(text.length).toBeLessThanOrEqual(512 * 1024);
  expect(text.endsWith('[info] the newest\n')).toBe(true);
  expect(text.startsWith(line)).toBe(true);
});

test('what cannot be read is said in its place', async () => {
  const dataFolder = await temporaryFolder();
  await mkdir(join(dataFolder, 'logs', 'main.log'), { recursive: true });
  const services = await servicesForTest({ dataFolder });
  withoutCards(services);
  const { files } = await bundle({ services, dataFolder });
  expect(files.get('log.txt')).toMatch(/^It cannot be read: /);
  expect(files.get('notices.txt')).toBe('Nothing.');
});

test('in a terminal is shown, or written where no file is yet', async () => {
  const folder = await temporaryFolder();
  await putLog(folder, [`[info] password=${logged}`, '[info] marker']);
  const file = join(folder, 'support.zip');
  const shown = await cliJson(['support-bundle', '--dry-run', '--data', folder]);
  expect(shown).toMatchObject({ code: 0, json: { parts: expect.any(Array) as unknown } });
  expect(JSON.stringify(shown.json)).toContain('marker');
  expect(JSON.stringify(shown.json)).not.toContain(logged);
  const save = ['support-bundle', '--output', file, '--data', folder];
  expect(await cli(save)).toMatchObject({ code: 0, stdout: `The support bundle is in ${file}.\n` });
  const archive = await unzip(await readFile(file), () => true, { mostBytes: 5e6, mostEntries: 200 });
  const names = archive.state === 'read' ? [...archive.parts.keys()] : [];
  expect(names.sort()).toEqual(['about.json', 'cards.json', 'log.txt', 'notices.txt', 'settings.json']);
  expect(await cli(save)).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/is there already/) as string,
  });
  expect(await cli(['support-bundle'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/needs --output/) as string,
  });
});
