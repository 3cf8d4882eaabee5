/** What the terminal keeps in its data folder, and what it says of that. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SimulatedDevice } from '../device/device.ts';
import { cli, cliJson, overHttp, password } from './cli-support.ts';
import {
  addAndLogIn,
  onlyDevice,
  ownJournal,
  servicesForTest,
  siteForTest,
  temporaryFolder,
} from './services.ts';

const rename = ({ address }: SimulatedDevice, data: string) =>
  cli([
    ...['set', address, 'setHostnameConfiguration', '--params', '{"staticHostname":"gate"}'],
    ...['--yes', '--trust-first', '--data', data],
  ]);

describe('a data folder', () => {
  test('loses no certificate and no job of eight commands that use it at the same time', async () => {
    const site = await siteForTest({ devices: Array.from({ length: 8 }, () => ({ password })) });
    const data = await temporaryFolder();
    const results = await Promise.all(site.devices.map((device) => rename(device, data)));
    expect(results.map(({ code }) => code)).toEqual(site.devices.map(() => 0));

    const read = async (name: string): Promise<unknown> =>
      JSON.parse(await readFile(join(data, name), 'utf8'));
    const { pins } = (await read('pins.json')) as { pins: { serial: string; fingerprint: string }[] };
    const kept = (await readdir(join(data, 'jobs'))).map((name) => read(join('jobs', name)));
    const jobs = (await Promise.all(kept)) as { serial: string; outcome: { kind: string } }[];
    const sorted = (lines: string[]) => lines.sort();
    expect(sorted(pins.map(({ serial, fingerprint }) => `${serial} ${fingerprint}`))).toEqual(
      sorted(site.devices.map(({ serial, fingerprint }) => `${serial} ${fingerprint}`)),
    );
    expect(sorted(jobs.map(({ serial, outcome }) => `${serial} ${outcome.kind}`))).toEqual(
      sorted(site.devices.map(({ serial }) => `${serial} confirmed`)),
    );
  });

  test('that cannot be used ends the command with words, before anything is sent', async () => {
    const device = onlyDevice(await siteForTest({ devices: [{ password }] }));
    const file = join(await temporaryFolder(), 'a file');
    await writeFile(file, 'mine');
    const { code, json } = await cliJson(['info', device.address, '--trust-first', '--data', file]);
    expect(code).not.toBe(0);
    expect(json).toMatchObject({ error: { kind: 'storage' } });
    expect(JSON.stringify(json)).toMatch(/cannot be used: .* is a file .* another folder with --data/);
    expect(device.requests).toEqual([]);
    expect(await readFile(file, 'utf8')).toBe('mine');
  });

  test.each([['list'], ['why', 'gate'], ['read']])(
    'that cannot be used holds up no `%s`',
    async (...command) => {
      const file = join(await temporaryFolder(), 'a file');
      await writeFile(file, 'mine');
      const { code, json } = await cliJson([...command, '--data', file]);
      expect({ code, json }).toMatchObject({ code: 1, json: { error: { kind: 'storage' } } });
    },
  );

  test('of a newer program is read and left as it is, which is said beside the result', async () => {
    const device = onlyDevice(await siteForTest({ devices: [{ password }] }));
    const data = await temporaryFolder();
    const newer = '{"version":99,"holds":"devices","more":"than is known"}\n';
    await mkdir(join(data, 'sites', 'this-computer'), { recursive: true });
    await writeFile(ownJournal(data), newer);
    const { code, stdout, stderr } = await cli(['info', overHttp(device), '--data', data]);
    expect(code).toBe(0);
    expect(stdout).toContain('eth0');
    expect(stderr).toMatch(/devices\.jsonl was written by a newer version .*\n.*another data folder/);
    expect(await readFile(ownJournal(data), 'utf8')).toBe(newer);
  });

  test('whose site another process has open is read; what would change it is refused in words, and nothing is', async () => {
    const device = onlyDevice(await siteForTest({ devices: [{ name: 'Gate', password }] }));
    const data = await temporaryFolder();
    const window = await servicesForTest({ dataFolder: data });
    await addAndLogIn(window, device);
    await window.sites.setPeople([device.serial], { place: 'Gate 3' });
    await window.devices.site?.flush();
    const sheet = join(data, 'more.csv');
    await writeFile(sheet, `Serial;Place\r\n${device.serial};Yard\r\nB8A44F0000AA;Dock\r\n`);
    const files = () =>
      Promise.all(
        [ownJournal(data), join(data, 'sites', 'this-computer', 'people.json')].map((file) =>
          readFile(file, 'utf8'),
        ),
      );
    const before = await files();
    const folder = ['--data', data];

    const listed = await cli(['list', '--columns', 'serial,place', ...folder]);
    expect(listed.stdout).toMatch(new RegExp(`${device.serial} +Gate 3`));
    const refused = await cli(['list', 'import', sheet, ...folder]);
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/Another program of this kind .* read only/) as string,
    });
    expect(await files()).toEqual(before);

    await window.stop();
    const taken = await cli(['list', 'import', sheet, ...folder]);
    expect(taken).toMatchObject({ code: 0, stderr: '' });
    const after = await cli(['list', '--columns', 'place', '--json', ...folder]);
    expect(JSON.parse(after.stdout)).toEqual({ devices: [{ place: 'Dock' }, { place: 'Yard' }] });
  });
});
