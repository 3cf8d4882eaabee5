/** Sites on disk: made, opened, changed, put away, and what an earlier version kept taken over. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownSiteId } from '../../shared/contract/site.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Services } from '../../electron/services/services.ts';
import { Services as Program } from '../../electron/services/services.ts';
import { SiteFinder } from '../../electron/services/sites/site-finder.ts';
import { noVault } from '../../electron/services/credentials/vault.ts';
import { ManualClock } from '../clock.ts';
import { inEnglish } from '../english.ts';
import {
  addAndLogIn,
  filesIn,
  keptIn,
  onlyDevice,
  passing,
  servicesForTest,
  siteForTest,
  temporaryFolder,
} from './services.ts';

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(inEnglish(result.error.message));
  return result.value;
}
const serials = ({ devices }: Services) => devices.snapshot().devices.map(({ serial }) => serial);
const said = ({ store }: Services) =>
  store.notices.snapshot().notices.map(({ message }) => inEnglish(message));

/** Two devices on the list of this computer, and an empty site. */
async function twoAndSite(clock?: ManualClock) {
  const dataFolder = await temporaryFolder();
  const { devices } = await siteForTest({ devices: [{}, {}] });
  const [one, two] = devices;
  if (!one || !two) throw new Error('The site is too small.');
  const services = await servicesForTest({ dataFolder, ...(clock ? { clock } : {}) });
  for (const device of devices) await addAndLogIn(services, device, 'https');
  const site = valueOf(await services.sites.create('School'));
  return { dataFolder, services, site, one, two };
}

describe('a site', () => {
  test('is opened in place of the list, and each has its own devices', async () => {
    const { services, site, one, two } = await twoAndSite();
    valueOf(await services.sites.open(site.id));
    expect(services.sites.current()).toMatchObject({ id: site.id, name: 'School' });
    expect(serials(services)).toEqual([]);
    await addAndLogIn(services, one, 'https');
    expect(services.devices.get(one.serial)).toMatchObject({ inSite: true, fingerprint: one.fingerprint });
    valueOf(await services.sites.open(ownSiteId));
    expect(serials(services).sort()).toEqual([one.serial, two.serial].sort());
    valueOf(await services.sites.open(site.id));
    expect(serials(services)).toEqual([one.serial]);
    const detail = valueOf(await services.devices.detail(one.serial));
    expect(detail.network).not.toBeNull();
  });

  test('is found by a device in it, by name or serial number, open or not, and no more once it is deleted', async () => {
    const { services, site, one } = await twoAndSite();
    valueOf(await services.sites.moveDevices([one.serial], site.id, { copy: true }));
    const finder = new SiteFinder(services.sites);
    const name = services.devices.get(one.serial)?.name ?? '';
    const first = { serial: one.serial, name };
    const [own, there] = [ownSiteId, site.id].map((id) => ({ id, count: 1, first }));
    const spelt = `${one.serial.slice(0, 2)}:${one.serial.slice(2)}`.toLowerCase();
    expect(await finder.find(spelt)).toEqual([own, there]);
    expect(await finder.find(`${name.toUpperCase()} ${one.serial.slice(-4)}`)).toEqual([own, there]);
    expect(await finder.find('B8A44FFFFFFF')).toEqual([]);
    expect(await finder.find(' ')).toEqual([]);
    valueOf(await services.sites.remove(site.id));
    finder.forget();
    expect(await finder.find(spelt)).toEqual([own]);
  });

  test('keeps a device that is found only when somebody adds it or names it', async () => {
    const { dataFolder, services, site, one, two } = await twoAndSite();
    valueOf(await services.sites.open(site.id));
    for (const { serial, address, port } of [one, two]) {
      const found = valueOf(await services.links.ask({ scheme: 'http', host: address, port }, null));
      await services.devices.presence.found(found, true);
      expect(services.devices.get(serial)?.inSite).toBe(false);
    }
    valueOf(await services.sites.setPeople([two.serial], { place: 'Gate 3' }));
    await services.stop();
    const next = await servicesForTest({ dataFolder });
    valueOf(await next.sites.open(site.id));
    expect(next.devices.snapshot().devices).toMatchObject([
      { serial: two.serial, inSite: true, place: 'Gate 3' },
    ]);
    valueOf(await next.sites.open(ownSiteId));
    expect(next.devices.get(two.serial)?.place).toBeNull();
  });

  test('keeps what people made of a device, whatever that does', async () => {
    const { dataFolder, services, one } = await twoAndSite();
    const { sites } = services;
    valueOf(await sites.setPeople([one.serial], { place: 'Pole 2', tags: ['north'] }));
    valueOf(await sites.setPeople([one.serial], { note: 'ladder' }));
    expect(services.devices.get(one.serial)).toMatchObject({
      place: 'Pole 2',
      note: 'ladder',
      tags: ['north'],
    });
    await services.stop();
    const next = await servicesForTest({ dataFolder });
    expect(next.sites.people(one.serial)).toMatchObject({ place: 'Pole 2', note: 'ladder' });
    valueOf(await next.sites.setPeople([one.serial], { place: null, note: null, tags: [] }));
    expect(next.sites.people(one.serial)).toBeNull();
  });

  test('is duplicated with all that it holds, also while it is open', async () => {
    const { services, one } = await twoAndSite();
    valueOf(await services.sites.setPeople([one.serial], { place: 'Pole 2' }));
    const copy = valueOf(await services.sites.duplicate(ownSiteId, 'Copy'));
    valueOf(await services.sites.open(copy.id));
    expect(serials(services)).toHaveLength(2);
    expect(services.devices.get(one.serial)).toMatchObject({ place: 'Pole 2', inSite: true });
    expect(valueOf(await services.devices.detail(one.serial)).network).not.toBeNull();
  });

  test('gives devices to another with their answers and words, and keeps the rest', async () => {
    const { dataFolder, services, site, one, two } = await twoAndSite();
    valueOf(await services.sites.setPeople([one.serial], { place: 'Pole 2' }));
    valueOf(await services.sites.moveDevices([one.serial], site.id));
    expect(serials(services)).toEqual([two.serial]);
    expect((await keptIn(dataFolder)).map(({ serial }) => serial)).toEqual([two.serial]);
    valueOf(await services.sites.open(site.id));
    expect(services.devices.get(one.serial)).toMatchObject({ place: 'Pole 2' });
    expect(valueOf(await services.devices.detail(one.serial)).network).not.toBeNull();
  });

  test('gives moved devices their rows of the plan and what is kept of applying and undoing them, copied ones not', async () => {
    const { dataFolder, services, site, one, two } = await twoAndSite();
    const rows = [one, two].map(({ serial }, at) => ({
      id: String(at),
      cells: { serial, place: 'Gate' },
      notes: {},
    }));
    const open = { id: 'next', cells: { model: 'P3265-V', name: 'Any' }, notes: {} };
    valueOf(await services.plan.write([...rows, open]));
    const numbered = rows.map((row, at) => ({ number: at + 1, row }));
    const nothing = { devices: new Map(), own: [], heldOnTheWire: new Map() };
    const none = { login: null, newPassword: null, wlanKey: null, eapPassword: null };
    const secrets = { ...none, trust: 'refuse', remember: false } as const;
    await valueOf(await services.applying.apply(numbered, nothing, secrets, 0)).ended();
    const records = valueOf(await services.applying.records());
    const stood = { method: 'setHostnameConfiguration', params: { staticHostname: 'new' } } as const;
    for (const record of records.all()) {
      valueOf(await records.put({ ...record, before: [{ ...stood, values: { staticHostname: 'old' } }] }));
    }
    const back = valueOf(await services.applying.undoing(null));
    await valueOf(await services.applying.undo(back, secrets, 0)).ended();
    const undoneIn = async (id: string) =>
      (await readdir(join(dataFolder, 'sites', id, 'undone')).catch(() => [])).sort();
    const standing = async () => ({
      rows: valueOf(await services.plan.read()).map(({ id }) => id),
      applied: valueOf(await services.applying.records())
        .all()
        .map(({ serial }) => serial),
      undone: await undoneIn(services.sites.current().id),
    });
    const [first, second] = [one, two].map(({ serial }) => `${serial}.json`);
    const all = { rows: ['0', '1', 'next'], applied: [one.serial, two.serial], undone: [first, second] };
    expect(await standing()).toEqual(all);

    const other = valueOf(await services.sites.create('Copies'));
    valueOf(await services.sites.moveDevices([one.serial], other.id, { copy: true }));
    expect(await standing()).toEqual(all);
    valueOf(await services.sites.moveDevices([one.serial], site.id));
    expect(await standing()).toEqual({ rows: ['1', 'next'], applied: [two.serial], undone: [second] });
    valueOf(await services.sites.open(site.id));
    expect(await standing()).toEqual({ rows: ['0'], applied: [one.serial], undone: [first] });
    valueOf(await services.sites.open(other.id));
    expect(await standing()).toEqual({ rows: [], applied: [], undone: [] });
  });

  test('that is deleted can be taken back for thirty days, and is gone after that', async () => {
    const clock = new ManualClock();
    const dataFolder = await temporaryFolder();
    const first = await servicesForTest({ dataFolder, clock });
    const site = valueOf(await first.sites.create('School'));
    valueOf(await first.sites.open(site.id));
    valueOf(await first.sites.setPeople(['B8A44F000001'], { place: 'Gate' }));
    valueOf(await first.sites.remove(site.id));
    expect(first.sites.current().id).toBe(ownSiteId);
    expect(await first.sites.open(site.id)).toMatchObject({ ok: false, error: { kind: 'input' } });
    valueOf(await first.sites.restore(site.id));
    valueOf(await first.sites.open(site.id));
    expect(first.devices.get('B8A44F000001')?.place).toBe('Gate');
    valueOf(await first.sites.remove(site.id));
    await passing(clock, first.stop());
    clock.advance(29 * 24 * 3_600_000);
    const second = await servicesForTest({ dataFolder, clock });
    expect(second.sites.get(site.id)).not.toBeNull();
    await passing(clock, second.stop());
    clock.advance(2 * 24 * 3_600_000);
    const third = await servicesForTest({ dataFolder, clock });
    expect(third.sites.get(site.id)).toBeNull();
    expect((await filesIn(dataFolder)).filter((name) => name.includes(site.id))).toEqual([]);
  });

  test('stays when its device has a job, and the list of this computer is never deleted', async () => {
    const { services, site, one } = await twoAndSite();
    const started = services.jobs.startChange({
      serial: one.serial,
      method: 'setHostnameConfiguration',
      params: { staticHostname: 'gate' },
      waitMs: 20_000,
    });
    expect(await services.sites.open(site.id)).toMatchObject({ ok: false, error: { kind: 'input' } });
    expect(await services.sites.moveDevices([one.serial], site.id)).toMatchObject({
      ok: false,
      error: { kind: 'input', message: { id: 'sites.moveLater' } },
    });
    await services.jobs.ended(valueOf(started).id);
    valueOf(await services.sites.open(site.id));
    expect(await services.sites.remove(ownSiteId)).toMatchObject({ ok: false, error: { kind: 'input' } });
  });

  test('is there where the list of sites was lost', async () => {
    const { dataFolder, services, site } = await twoAndSite();
    valueOf(await services.sites.open(site.id));
    valueOf(await services.sites.setPeople(['B8A44F000001'], { place: 'Gate' }));
    await services.stop();
    await writeFile(join(dataFolder, 'sites.json'), 'not json');
    const next = await servicesForTest({ dataFolder });
    expect(said(next)).toEqual([expect.stringContaining('sites.json was damaged')]);
    valueOf(await next.sites.open(site.id));
    expect(next.devices.get('B8A44F000001')?.place).toBe('Gate');
  });

  test('is opened again by the window at the next start, and by no command', async () => {
    const { dataFolder, services, site } = await twoAndSite();
    valueOf(await services.sites.open(site.id));
    await services.stop();
    const given = { dataFolder, interfaces: ['127.0.0.1'], vault: noVault, report: () => undefined };
    for (const [lastSite, id] of [
      [true, site.id],
      [false, ownSiteId],
    ] as const) {
      const next = new Program({ ...given, lastSite });
      await next.load();
      expect(next.sites.current().id).toBe(id);
      await next.stop();
    }
  });

  test('that another program has open is neither written nor changed by this one', async () => {
    const { dataFolder, services, site, one } = await twoAndSite();
    const other = await servicesForTest({ dataFolder });
    valueOf(await other.sites.open(site.id));
    expect(await services.sites.moveDevices([one.serial], site.id)).toMatchObject({
      ok: false,
      error: { kind: 'storage' },
    });
    expect(serials(services)).toContain(one.serial);
  });
});

describe('the list of an earlier version', () => {
  const earlier = (index: number, more: object = {}) => ({
    serial: `B8A44F00000${index}`,
    name: `Camera ${index}`,
    model: 'M1075-L',
    osVersion: '12.11.77',
    addresses: ['10.0.0.21', '169.254.20.21'],
    port: 80,
    httpsPort: 443,
    needsSetup: false,
    fingerprint: null,
    lastSeen: 1_000 + index,
    scheme: null,
    network: null,
    ...more,
  });
  const network = {
    readAt: 900,
    data: { system: { hostname: { hostname: 'gate' } }, devices: [{ name: 'wlan0', type: 'wireless' }] },
  };
  const devices = [
    earlier(1, { fingerprint: 'A'.repeat(64), network }),
    earlier(2, { scheme: 'http', port: 8080, httpsPort: null }),
    earlier(3, { needsSetup: true, model: null, osVersion: null, name: '', addresses: [] }),
    earlier(4, { lastSeen: null, fingerprint: 'B'.repeat(64), scheme: 'https' }),
  ];
  const folderWith = async (content: string) => {
    const dataFolder = await temporaryFolder();
    await writeFile(join(dataFolder, 'site.json'), content);
    return dataFolder;
  };

  test('is taken over whole: devices, certificates and answers, once, and the file stays under another name', async () => {
    const text = JSON.stringify({ version: 1, devices });
    const dataFolder = await folderWith(text);
    for (let start = 0; start < 2; start += 1) {
      const services = await servicesForTest({ dataFolder });
      expect(said(services)).toEqual([]);
      expect(services.devices.snapshot().devices).toMatchObject([
        { serial: 'B8A44F000001', fingerprint: 'A'.repeat(64), readAt: 900, address: '10.0.0.21' },
        { serial: 'B8A44F000002', port: 8080, httpsPort: null },
        { serial: 'B8A44F000003', needsSetup: true, name: 'B8A44F000003' },
        { serial: 'B8A44F000004', lastSeen: null, fingerprint: 'B'.repeat(64) },
      ]);
      expect(valueOf(await services.devices.detail('B8A44F000001')).network?.readAt).toBe(900);
      await services.stop();
      expect(await readFile(join(dataFolder, 'site.json.migrated'), 'utf8')).toBe(text);
      expect(await filesIn(dataFolder)).not.toContain('site.json');
    }
  });

  test('that was half taken over is taken over to its end, and what is newer here stays', async () => {
    const text = JSON.stringify({ version: 1, devices });
    const dataFolder = await folderWith(text);
    const first = await servicesForTest({ dataFolder });
    valueOf(await first.sites.setPeople(['B8A44F000001'], { place: 'Gate' }));
    await first.pins.set('B8A44F000001', 'C'.repeat(64));
    await first.stop();
    await writeFile(join(dataFolder, 'site.json'), text);
    const second = await servicesForTest({ dataFolder });
    expect(second.devices.get('B8A44F000001')).toMatchObject({ place: 'Gate', fingerprint: 'C'.repeat(64) });
    expect(second.devices.snapshot().devices).toHaveLength(4);
    expect(await filesIn(dataFolder)).toContain('site.json.migrated-1');
  });

  test('loses one device alone where one does not fit, and is set aside where nothing does', async () => {
    const dataFolder = await folderWith(
      JSON.stringify({ version: 1, devices: [...devices, { serial: 'x' }] }),
    );
    const services = await servicesForTest({ dataFolder });
    expect(services.devices.snapshot().devices).toHaveLength(4);
    expect(said(services)).toEqual([expect.stringContaining('site.json held what could not be read')]);
    const damaged = await folderWith('not json');
    const other = await servicesForTest({ dataFolder: damaged });
    expect(said(other)).toEqual([expect.stringContaining('site.json was damaged')]);
    expect((await filesIn(damaged)).some((name) => name.startsWith('site.json.damaged'))).toBe(true);
  });

  test('of a newer program stays where it is, which is said', async () => {
    const text = JSON.stringify({ version: 2, devices });
    const dataFolder = await folderWith(text);
    const services = await servicesForTest({ dataFolder });
    expect(said(services)).toEqual([expect.stringContaining('what it holds is not taken over')]);
    expect(await readFile(join(dataFolder, 'site.json'), 'utf8')).toBe(text);
  });

  test('stays whole where it cannot be taken over', async () => {
    const text = JSON.stringify({ version: 1, devices });
    const dataFolder = await folderWith(text);
    await mkdir(join(dataFolder, 'sites', ownSiteId, 'devices.jsonl'), { recursive: true });
    const services = new Program({
      dataFolder,
      interfaces: ['127.0.0.1'],
      vault: noVault,
      report: () => undefined,
    });
    expect(await services.load()).toMatchObject({ ok: false, error: { kind: 'storage' } });
    await services.stop();
    expect(await readFile(join(dataFolder, 'site.json'), 'utf8')).toBe(text);
  });
});

test('A device is one of the list of this computer as soon as it has answered', async () => {
  const device = onlyDevice(await siteForTest({ devices: [{}] }));
  const services = await servicesForTest();
  const added = await services.devices.presence.add(
    { scheme: 'http', host: device.address, port: device.port },
    true,
  );
  expect(added.ok && services.devices.get(device.serial)?.inSite).toBe(true);
});
