import { createHash, randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../electron/services/clock.ts';
import type { Services } from '../../electron/services/services.ts';
import { HandingOver } from '../../electron/services/sites/handing-over.ts';
import { unpackSite } from '../../electron/services/sites/site-package.ts';
import { ownSiteId } from '../../shared/contract/site.ts';
import { rowText } from '../../shared/plan/applied.ts';
import type { PlanRow } from '../../shared/plan/plan.ts';
import { inEnglish } from '../english.ts';
import { cli, cliJson } from './cli-support.ts';
import { addAndLogIn, onlyDevice, servicesForTest, siteForTest, temporaryFolder } from './services.ts';

const handingOver = ({ sites, activity }: Services) =>
  new HandingOver({ sites, activity, clock: systemClock, newId: randomUUID, version: '1.2.3' });

/** Services whose list has a device that was read, with a place; and the device. */
async function siteWithDevice(dataFolder?: string) {
  const device = onlyDevice(
    await siteForTest({ devices: [{ name: 'Gate camera', password: 'Planted-Sesame-4711' }] }),
  );
  const services = await servicesForTest(dataFolder === undefined ? {} : { dataFolder });
  await addAndLogIn(services, device, 'https');
  expect(await services.devices.calls.readNetwork(device.serial)).toMatchObject({ ok: true });
  const words = { place: 'Gate 3', note: 'Key at the desk', tags: ['north'] };
  expect(await services.sites.setPeople([device.serial], words)).toMatchObject({ ok: true });
  return { services, device, serial: device.serial };
}

/** A site of that name, made, opened and filled from the list of this computer. */
async function filledSite(services: Services, name: string, serials: string[]): Promise<string> {
  const made = await services.sites.create(name);
  if (!made.ok) throw new Error(inEnglish(made.error.message));
  await services.sites.moveDevices(serials, made.value.id, { copy: true });
  return made.value.id;
}

/** The site written as a file, its bytes. */
async function packed(services: Services, id: string): Promise<{ path: string; bytes: Buffer }> {
  const path = join(await temporaryFolder(), 'gate.fieldsite');
  expect(await handingOver(services).write(id, path)).toMatchObject({ ok: true });
  return { path, bytes: await readFile(path) };
}

/** The file with that text as one of its parts, and the checksum that belongs to it. */
function signed(bytes: Buffer, name: string, text: string): Buffer {
  const parts = unzipSync(bytes);
  const manifest = JSON.parse(Buffer.from(parts['manifest.json'] ?? []).toString()) as {
    parts: Record<string, string>;
  };
  manifest.parts[name] = createHash('sha256').update(text).digest('hex');
  const more = { [name]: strToU8(text), 'manifest.json': strToU8(JSON.stringify(manifest)) };
  return Buffer.from(zipSync({ ...parts, ...more }));
}

/** A plan of one row in the open site, applied to the device; what stood there before is kept. */
async function withPlan(services: Services, serial: string, name: string): Promise<PlanRow> {
  const row: PlanRow = { id: `row-${name}`, cells: { serial, name }, notes: { Floor: '2' } };
  expect(await services.plan.write([row])).toMatchObject({ ok: true });
  const records = await services.applying.records();
  if (!records.ok) throw new Error('There are no records.');
  const before = [
    {
      method: 'setMdnssdConfiguration' as const,
      params: { friendlyName: name },
      values: { friendlyName: 'Old' },
    },
  ];
  await records.value.put({
    ...{ serial, row: rowText(row), startedAt: 1, endedAt: 2, outcome: 'done', steps: [], before },
    ...{ administrator: null, fingerprint: null, verified: { at: 2, address: '127.0.0.1' } },
    ...{ signal: null, sighting: null },
  });
  return row;
}

/** Each record of the open site as its outcome and how many settings could be put back. */
async function appliedTo(services: Services) {
  const records = await services.applying.records();
  return records.ok ? records.value.all().map(({ outcome, before }) => [outcome, before.length]) : [];
}

describe('A site with a plan', () => {
  test('takes it along: in a file without what could be sent to devices, in a copy whole, merged with both', async () => {
    const { services, serial } = await siteWithDevice();
    const row = await withPlan(services, serial, 'Gate');
    const { path } = await packed(services, 'this-computer');
    const handing = handingOver(services);
    const looked = await handing.open(path);
    expect(looked).toMatchObject({ value: { plan: { rows: 1, applied: 1 }, misfits: 0 } });
    expect(looked).toMatchObject({ value: { same: { gain: { planRows: 0 } } } });
    const taken = looked.ok ? await handing.take(looked.value.token, { as: 'Yard' }) : looked;
    const copied = await services.sites.duplicate('this-computer', 'Copy');
    if (!taken.ok || !copied.ok) throw new Error('Nothing was taken over.');
    await services.sites.open(taken.value.id);
    expect(await services.plan.read()).toEqual({ ok: true, value: [row] });
    expect(await appliedTo(services)).toEqual([['done', 0]]);

    const other = await withPlan(services, serial, 'Yard');
    expect(await services.sites.gain(copied.value.id, taken.value.id)).toMatchObject({
      value: { planRows: 1 },
    });
    expect(await services.sites.merge(taken.value.id, copied.value.id)).toMatchObject({ ok: true });
    await services.sites.open(copied.value.id);
    expect(await services.plan.read()).toEqual({ ok: true, value: [row, other] });
    expect(await appliedTo(services)).toEqual([['done', 1]]);
  });

  test('of which a part of the file is damaged tells so, and a row that does not fit is counted', async () => {
    const { services, serial } = await siteWithDevice();
    await withPlan(services, serial, 'Gate');
    const { bytes } = await packed(services, 'this-computer');
    const spoilt = zipSync({ ...unzipSync(bytes), 'plan.json': strToU8('[]') });
    expect(await unpackSite(Buffer.from(spoilt))).toMatchObject({ ok: false, error: { kind: 'input' } });
    const plan = '[{"id":"","cells":{}},{"id":"a","cells":{"http_proxy":"http://u:p@proxy"},"notes":{}}]';
    const unpacked = await unpackSite(signed(bytes, 'plan.json', plan));
    expect(unpacked).toMatchObject({ ok: true, value: { misfits: 1, plan: { rows: [{ id: 'a' }] } } });
    expect(JSON.stringify(unpacked)).not.toContain('u:p');
  });

  test('with a right checksum on a part that is no list is refused, and is no site without devices', async () => {
    const { services } = await siteWithDevice();
    const { bytes } = await packed(services, 'this-computer');
    for (const part of ['', '[', '{}', 'null', '"[]"'])
      for (const name of ['devices.json', 'activity.json'])
        expect(await unpackSite(signed(bytes, name, part))).toMatchObject({
          ok: false,
          error: { kind: 'input' },
        });
    expect(await unpackSite(signed(bytes, 'devices.json', '[]'))).toMatchObject({ ok: true });
  });

  test('brings no time that no calendar has', async () => {
    const { services } = await siteWithDevice();
    const { bytes } = await packed(services, 'this-computer');
    const entry = {
      who: 'a',
      serial: null,
      kind: 'site',
      message: { id: 'activity.refused', parts: {} },
      facts: {},
    };
    const times = [0, Date.now(), -1, 1e16, 1e300].map((at) => ({ at, ...entry }));
    const unpacked = await unpackSite(signed(bytes, 'activity.json', JSON.stringify(times)));
    expect(unpacked).toMatchObject({ ok: true, value: { misfits: 3, activity: times.slice(0, 2) } });
  });
});

describe('A site that is handed over as one file', () => {
  test('brings devices, words and answers to another computer, and no login, pin or key', async () => {
    const { services, device, serial } = await siteWithDevice();
    const { path, bytes } = await packed(services, 'this-computer');
    const parts = Object.values(unzipSync(bytes)).map((part) => Buffer.from(part).toString());
    for (const secret of [device.password, 'pins', 'sealed']) expect(parts.join('\n')).not.toContain(secret);

    const other = await servicesForTest();
    const handing = handingOver(other);
    const looked = await handing.open(path);
    expect(looked).toMatchObject({
      value: { devices: 1, misfits: 0, isNewer: false, shown: [{ serial, place: 'Gate 3' }] },
    });
    if (!looked.ok) return;
    const taken = await handing.take(looked.value.token, { as: 'Gate' });
    if (!taken.ok) throw new Error(inEnglish(taken.error.message));
    expect(await other.sites.open(taken.value.id)).toMatchObject({ ok: true });
    expect(other.devices.get(serial)).toMatchObject({
      name: services.devices.get(serial)?.name,
      place: 'Gate 3',
      note: 'Key at the desk',
      tags: ['north'],
      inSite: true,
      fingerprint: null,
      login: 'none',
    });
    const detail = await other.devices.detail(serial);
    expect(detail).toMatchObject({ value: { network: { picture: { devices: [{ name: 'eth0' }] } } } });
  });

  test('is looked at before anything is taken over, and goes into the site that it came from', async () => {
    const { services, serial } = await siteWithDevice();
    const id = await filledSite(services, 'Gate', [serial]);
    const { path } = await packed(services, id);
    const handing = handingOver(services);
    const before = services.sites.all().length;
    const looked = await handing.open(path);
    expect(looked).toMatchObject({
      value: { name: 'Gate', same: { id, gain: { newDevices: 0, newerDevices: 0, peoplesWords: 0 } } },
    });
    expect(services.sites.all()).toHaveLength(before);
    if (!looked.ok) return;
    expect(await handing.take(looked.value.token, { into: id })).toMatchObject({ value: { id } });
    expect(services.sites.all()).toHaveLength(before);
    // A second time the file is not at hand any more.
    expect(await handing.take(looked.value.token, { into: id })).toMatchObject({ ok: false });
  });

  test('that a newer version wrote can be looked at and not be taken over', async () => {
    const { services } = await siteWithDevice();
    const { path, bytes } = await packed(services, 'this-computer');
    await writeFile(
      path,
      changed(bytes, (manifest) => ({ ...manifest, version: 2 })),
    );
    const handing = handingOver(services);
    const looked = await handing.open(path);
    expect(looked).toMatchObject({ value: { isNewer: true, devices: 1 } });
    if (!looked.ok) return;
    expect(await handing.take(looked.value.token, { as: 'New' })).toMatchObject({
      error: { kind: 'input' },
    });
  });

  test.each([
    ['nothing', () => Buffer.alloc(0)],
    ['a picture', () => Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')],
    ['a ZIP of something else', () => Buffer.from(zipSync({ 'word/document.xml': strToU8('<a/>') }))],
    ['half of it', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    [
      'a part that was changed',
      (bytes: Buffer) => Buffer.from(zipSync({ ...unzipSync(bytes), 'devices.json': strToU8('[]') })),
    ],
    ['a part too few', (bytes: Buffer) => without(bytes, 'devices.json')],
  ])('is refused in words where it is %s', async (_, spoil) => {
    const { services } = await siteWithDevice();
    const { bytes } = await packed(services, 'this-computer');
    expect(await unpackSite(spoil(bytes))).toMatchObject({ ok: false, error: { kind: 'input' } });
  });

  test('never makes the program fall, whatever its bytes became', async () => {
    const { services } = await siteWithDevice();
    const { bytes } = await packed(services, 'this-computer');
    const at = fc.nat(bytes.length - 1);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(at, fc.nat(255)), { minLength: 1, maxLength: 20 }),
        async (changes) => {
          const spoilt = Buffer.from(bytes);
          for (const [index, byte] of changes) spoilt[index] = byte;
          const unpacked = await unpackSite(spoilt);
          if (!unpacked.ok) expect(unpacked.error.kind).toBe('input');
        },
      ),
      { numRuns: 300 },
    );
  });

  test('takes no part that has no checksum', async () => {
    const { services, serial } = await siteWithDevice();
    const { bytes } = await packed(services, 'this-computer');
    const unsigned = changed(Buffer.from(bytes), (manifest) => {
      const { parts } = manifest as { parts: Record<string, string> };
      return { ...manifest, parts: { ...parts, 'people.json': undefined } };
    });
    const [whole, cut] = [await unpackSite(bytes), await unpackSite(Buffer.from(unsigned))];
    if (!whole.ok || !cut.ok) throw new Error('The file cannot be read.');
    expect([whole.value.people.get(serial)?.place, cut.value.people.size]).toEqual(['Gate 3', 0]);
  });

  test('reaches no place outside its folder and no prototype by the names in it', async () => {
    const { services } = await siteWithDevice();
    const { bytes } = await packed(services, 'this-computer');
    const evil = { '../../evil.json': strToU8('{}'), __proto__: strToU8('{"x":1}') };
    const unpacked = await unpackSite(Buffer.from(zipSync({ ...unzipSync(bytes), ...evil })));
    expect(unpacked).toMatchObject({ ok: true, value: { misfits: 0 } });
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('x');
  });
});

/** The archive with another manifest. */
function changed(bytes: Buffer, change: (manifest: object) => object): Uint8Array {
  const parts = unzipSync(bytes);
  const manifest = JSON.parse(Buffer.from(parts['manifest.json'] ?? []).toString()) as object;
  return zipSync({ ...parts, 'manifest.json': strToU8(JSON.stringify(change(manifest))) });
}

function without(bytes: Buffer, name: string): Buffer {
  const parts = Object.entries(unzipSync(bytes)).filter(([part]) => part !== name);
  return Buffer.from(zipSync(Object.fromEntries(parts)));
}

describe('Two sites that are merged', () => {
  test('say beforehand which planned changes come, and for whom two then set the same', async () => {
    const { services, serial } = await siteWithDevice();
    const { sites } = services;
    const planned = (id: string, name: string) => ({
      id,
      method: 'setHostnameConfiguration',
      params: { useDhcpHostname: false, staticHostname: name },
      madeAt: 1,
      base: { values: {}, readAt: null },
      failed: null,
    });
    await sites.setPeople([serial], { planned: [planned('kim', 'gate-3')] });
    const yard = await filledSite(services, 'Yard', [serial]);
    await sites.setPeople([serial], { planned: [] });
    const gain = () => sites.gain(yard, ownSiteId);
    expect(await gain()).toMatchObject({ value: { peoplesWords: 0, planned: 1, plannedTwice: 0 } });
    await sites.setPeople([serial], { planned: [planned('anna', 'gate-3')] });
    expect(await gain()).toMatchObject({ value: { planned: 1, plannedTwice: 0 } });
    await sites.setPeople([serial], { planned: [planned('anna', 'gate-4')] });
    expect(await gain()).toMatchObject({ value: { planned: 1, plannedTwice: 1 } });
  });

  test('keep the words of both, and the one that was merged can be taken back', async () => {
    const { services, serial } = await siteWithDevice();
    const { sites } = services;
    const gate = await filledSite(services, 'Gate', [serial]);
    await sites.setPeople([serial], { place: 'Gate 4', note: 'Ladder behind the house', tags: ['south'] });
    const yard = await filledSite(services, 'Yard', [serial]);

    expect(await sites.gain(yard, gate)).toMatchObject({
      value: { newDevices: 0, peoplesWords: 1, planned: 0, plannedTwice: 0 },
    });
    expect(await sites.merge(yard, gate)).toMatchObject({ ok: true });
    await sites.open(gate);
    expect(services.devices.get(serial)).toMatchObject({ place: 'Gate 3', tags: ['north', 'south'] });
    const note = services.devices.get(serial)?.note ?? '';
    for (const words of ['Key at the desk', 'Ladder behind the house', 'Gate 4'])
      expect(note).toContain(words);
    expect(sites.get(yard)?.deletedAt).not.toBeNull();
    await sites.restore(yard);
    await sites.open(yard);
    expect(services.devices.get(serial)).toMatchObject({ place: 'Gate 4', tags: ['south'] });
  });

  test('may be the one that is open', async () => {
    const { services, serial } = await siteWithDevice();
    const gate = await filledSite(services, 'Gate', [serial]);
    const empty = await services.sites.create('Empty');
    if (!empty.ok) return;
    await services.sites.open(empty.value.id);
    expect(services.devices.get(serial)).toBeNull();
    expect(await services.sites.merge(gate, empty.value.id)).toMatchObject({ ok: true });
    expect(services.devices.get(serial)).toMatchObject({ place: 'Gate 3', inSite: true });
  });
});

describe('The networks of a site', () => {
  const network = { subnet: '10.7.0.0/24', gatewayMac: '00:11:22:33:44:55', ssid: null };

  test('offer it again where it was seen, and nowhere else', async () => {
    const { services, serial } = await siteWithDevice();
    const { sites } = services;
    const gate = await filledSite(services, 'Gate', [serial]);
    await sites.open(gate);
    await sites.lookAround([network], true);
    await sites.open('this-computer');
    await sites.lookAround([network], false);
    expect(sites.here).toEqual([gate]);
    // The same numbers behind another router are another network.
    await sites.lookAround([{ ...network, gatewayMac: '00:11:22:33:44:66' }], false);
    expect(sites.here).toEqual([]);
  });

  test('are not remembered while none of its devices is here', async () => {
    const { services } = await siteWithDevice();
    const made = await services.sites.create('Gate');
    if (!made.ok) return;
    await services.sites.open(made.value.id);
    await services.sites.lookAround([network], false);
    expect(services.sites.get(made.value.id)?.networks).toEqual([]);
  });
});

describe('The terminal', () => {
  test('lists, shows, hands over and takes over sites', async () => {
    const dataFolder = await temporaryFolder();
    const { services, serial } = await siteWithDevice(dataFolder);
    await filledSite(services, 'Gate', [serial]);
    await services.stop();
    const data = ['--data', dataFolder];
    expect(await cliJson(['site', 'list', ...data])).toMatchObject({
      code: 0,
      json: { sites: [{ id: 'this-computer' }, { name: 'Gate', devices: 1 }] },
    });
    expect(await cliJson(['site', 'show', 'gate', ...data])).toMatchObject({
      json: { name: 'Gate', devices: [{ serial, place: 'Gate 3', tags: ['north'] }] },
    });
    const file = join(dataFolder, 'out.fieldsite');
    expect(await cliJson(['site', 'export', 'Gate', '--output', file, ...data])).toMatchObject({ code: 0 });
    const other = ['--data', await temporaryFolder()];
    expect(await cliJson(['site', 'import', file, '--dry-run', ...other])).toMatchObject({
      json: { dryRun: true, id: null, name: 'Gate', devices: 1 },
    });
    const dry = async (...more: string[]) =>
      (await cli(['site', 'import', file, '--dry-run', ...more])).stdout;
    expect(await dry(...data)).toContain('It would go into this site: Gate.');
    expect(await dry('--as', 'Gate', ...data)).toContain('It would become a new site.');
    expect(await cliJson(['site', 'import', file, '--as', 'Taken', ...other])).toMatchObject({ code: 0 });
    expect(await cliJson(['list', '--site', 'Taken', ...other])).toMatchObject({
      json: { devices: [{ serial, place: 'Gate 3' }] },
    });
    expect(await cliJson(['site', 'show', 'Nowhere', ...other])).toMatchObject({
      code: 2,
      json: { error: { kind: 'input', parameter: 'site' } },
    });
    // What has no name of its own is called as its file.
    const own = join(dataFolder, 'own.fieldsite');
    await cli(['site', 'export', 'this-computer', '--output', own, ...data]);
    const { stdout } = await cli(['site', 'import', own, '--dry-run', ...other]);
    expect(stdout).toContain('“own.fieldsite”');
  });
});
