/** The report of a site in the terminal. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTable } from '../../electron/services/sheets/read.ts';
import { cli, password } from './cli-support.ts';
import { siteReport } from '../../electron/services/report/report.ts';
import { inEnglish } from '../english.ts';
import { addAndLogIn, onlyDevice, servicesForTest, siteForTest, temporaryFolder } from './services.ts';

test('a change from the terminal stands in the report, with who did it, and no password does', async () => {
  const folder = await temporaryFolder();
  const data = ['--data', join(folder, 'data')];
  const device = onlyDevice(await siteForTest({ devices: [{ password }] }));
  const address = `http://${device.address}:${device.port}`;
  const params = JSON.stringify({ useDhcpHostname: false, staticHostname: 'gate' });
  const card = ['--interface', '127.0.0.1'];
  const set = ['set', address, 'setHostnameConfiguration', '--params', params, ...data, ...card];
  expect(await cli(set)).toMatchObject({ code: 0 });

  const files = Object.fromEntries(
    await Promise.all(
      ['html', 'csv', 'xlsx', 'json'].map(async (format): Promise<[string, Buffer]> => {
        const out = join(folder, `report.${format}`);
        const made = await cli(['report', '--format', format, '--output', out, ...data]);
        expect(made).toMatchObject({
          code: 0,
          stdout: expect.stringMatching(/report\.\w+: \d+ devices?\.$/m) as string,
        });
        return [format, await readFile(out)];
      }),
    ),
  );
  // Devices that other tests announce on the same card may be in the list as well.
  const json = JSON.parse(String(files['json'])) as { devices: { serial: string; by: string }[] };
  const reported = json.devices.find(({ serial }) => serial === device.serial);
  expect(reported).toMatchObject({ proof: 'read-back', notReached: [] });
  expect(json).toMatchObject({
    version: 1,
    totals: { byProof: { 'read-back': 1 }, notReached: 0 },
    activity: [{ kind: 'job', serial: device.serial, facts: { outcome: 'confirmed' }, id: 'activity.job' }],
  });
  expect(reported?.by).not.toBe('');
  expect(String(files['html'])).toContain('– of them read back</th><td>1</td>');
  for (const format of ['csv', 'xlsx']) {
    const table = await readTable(files[format] ?? Buffer.alloc(0));
    expect(table.ok && table.value.rows.map(({ cells }) => cells[2])).toContain(device.serial);
  }
  for (const [format, bytes] of Object.entries(files)) {
    expect(bytes.includes(password), format).toBe(false);
  }
});

test('a file that is there is replaced only where that was said, and a PDF is left to the window', async () => {
  const folder = await temporaryFolder();
  const out = join(folder, 'report.html');
  const report = ['report', '--output', out, '--data', join(folder, 'data'), '--format'];
  expect((await cli([...report, 'html'])).code).toBe(0);
  expect(await cli([...report, 'html'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/is there already/) as string,
  });
  expect((await cli([...report, 'html', '--overwrite', '--paper', 'letter'])).code).toBe(0);
  expect(await readFile(out, 'utf8')).toContain('size: Letter;');
  const pdf = await cli(['report', '--output', join(folder, 'report.pdf'), '--format', 'pdf']);
  expect(pdf).toMatchObject({ code: 2, stderr: expect.stringMatching(/--format html/) as string });
  const mistyped = join(folder, 'none', 'report.html');
  const none = await cli(['report', '--output', mistyped, '--format', 'html']);
  expect(none).toMatchObject({ code: 1, stderr: expect.stringMatching(/its folder is not there/) as string });
});

test.each<[string[], RegExp]>([
  [['report', '--output', 'x.html'], /needs --format/],
  [['report', '--format', 'docx', '--output', 'x'], /pdf, html, xlsx, csv, json/],
  [['report', '--format', 'html'], /needs --output/],
  [['report', '--format', 'html', '--output', 'x', '--paper', 'A3'], /A4, Letter/],
  [['report', '--format', 'html', '--output', 'x', '--site', 'nowhere'], /nowhere|no site/i],
])('%j is refused in words', async (args, words) => {
  const { code, stderr } = await cli([...args, '--data', await temporaryFolder()]);
  expect(code).toBe(2);
  expect(stderr).toMatch(words);
});

test('what the site’s plan wants of a device and was not done is in the report', async () => {
  const services = await servicesForTest();
  const device = onlyDevice(await siteForTest({ devices: [{}] }));
  await addAndLogIn(services, device);
  const row = (id: string, serial: string) => ({ id, cells: { serial, name: 'Gate' }, notes: {} });
  const rows = [row('1', device.serial), row('2', 'B8A44F00FFFF')];
  expect(await services.plan.write(rows)).toMatchObject({ ok: true });
  const made = await siteReport(services, 'Kim', 0);
  expect(made.ok && inEnglish(made.value.report)).toMatchObject({
    totals: { devices: 1, notReached: 1, planWithoutDevice: 1 },
    devices: [{ notReached: [{ what: 'Its row of the site’s plan is not applied as it stands now.' }] }],
  });
});

test('a device that a plan was applied to and that never appeared is counted in the report', async () => {
  const services = await servicesForTest();
  const rows = [{ number: 2, row: { id: '1', cells: { serial: 'B8A44F00FEED', name: 'Gate' }, notes: {} } }];
  const nothing = { devices: new Map(), own: [], heldOnTheWire: new Map() };
  const none = { login: null, newPassword: null, wlanKey: null, eapPassword: null };
  const secrets = { ...none, trust: 'refuse', remember: false } as const;
  const begun = await services.applying.apply(rows, nothing, secrets, 0);
  if (begun.ok) await begun.value.ended();
  const made = await siteReport(services, 'Kim', 0);
  expect(made.ok && made.value.report.totals).toMatchObject({ devices: 0, planWithoutDevice: 1 });
});
