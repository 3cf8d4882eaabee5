/** The plan of a site on disk. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PlanFile } from '../../electron/services/plans/plan-file.ts';
import { Store } from '../../electron/services/storage/store.ts';
import type { PlanRow } from '../../shared/plan/plan.ts';
import { ManualClock } from '../clock.ts';

const gate: PlanRow = {
  id: 'a',
  cells: { serial: 'B8A44F000001', address: '10.0.0.' },
  notes: { Floor: '2' },
};
const dock: PlanRow = { id: 'b', cells: { model: 'P3265-V' }, notes: {} };

async function planFile(given?: string) {
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'field-installer-plan-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const site = { id: 'this-computer', isWriter: true };
  const clock = new ManualClock();
  const plan = new PlanFile({
    store: new Store({ folder, clock, report: () => undefined }),
    clock,
    site: () => site,
  });
  await mkdir(join(folder, 'sites', site.id), { recursive: true });
  return { folder, plan, site, clock, file: join(folder, 'sites', site.id, 'plan.json') };
}

const rowsOf = async ({ plan }: { plan: PlanFile }) => {
  const read = await plan.read();
  return read.ok ? read.value : read;
};

test('the plan is there again as it was typed, right or wrong, and each site has its own', async () => {
  const first = await planFile();
  expect(await rowsOf(first)).toEqual([]);
  expect(await first.plan.write([gate, dock])).toMatchObject({ ok: true });
  first.site.id = '01234567-89ab-cdef-0123-456789abcdef';
  expect(await rowsOf(first)).toEqual([]);
  first.site.id = 'this-computer';
  expect(await rowsOf(first)).toEqual([gate, dock]);
  expect(await rowsOf(await planFile(first.folder))).toEqual([gate, dock]);
});

test('no login of a proxy comes to disk', async () => {
  const { plan, file } = await planFile();
  await plan.write([{ ...gate, cells: { ...gate.cells, http_proxy: 'http://me:hush@proxy:80' } }]);
  expect(await readFile(file, 'utf8')).not.toMatch(/hush|me:/);
});

test('who only reads writes nothing and follows what the other writes', async () => {
  const writer = await planFile();
  const reader = await planFile(writer.folder);
  reader.site.isWriter = false;
  expect(await rowsOf(reader)).toEqual([]);
  await writer.plan.write([gate]);
  expect(await reader.plan.write([dock])).toMatchObject({ ok: false, error: { kind: 'storage' } });
  expect(await rowsOf(reader)).toEqual([gate]);
  expect(await rowsOf(writer)).toEqual([gate]);
});

test('what a newer program wrote is shown and left as it is', async () => {
  const { plan, file } = await planFile();
  const text = JSON.stringify({ version: 2, plans: { plan: { rows: [gate], changedAt: 1, more: true } } });
  await writeFile(file, text);
  expect(await rowsOf({ plan })).toEqual([gate]);
  expect(await plan.write([dock])).toMatchObject({ ok: false, error: { kind: 'storage' } });
  expect(await readFile(file, 'utf8')).toBe(text);
});

test('a damaged file is set aside, and the plan begins anew', async () => {
  const { plan, file } = await planFile();
  await writeFile(file, '{"version":1,"plans":');
  expect(await rowsOf({ plan })).toEqual([]);
  expect(await plan.write([dock])).toMatchObject({ ok: true });
  expect(await rowsOf({ plan })).toEqual([dock]);
});
