/** What was read at earlier times, in the terminal: nothing is asked of any device. */
import { describe, expect, test } from 'vitest';
import { inEnglish } from '../english.ts';
import { cli, cliJson } from './cli-support.ts';
import { servicesForTest, temporaryFolder } from './services.ts';

const gate = 'B8A44F0000F1';
const yard = 'B8A44F0000F2';
const shed = 'B8A44F0000F3';
/** A little past the minute, as everything is. */
const noon = (day: number) => Date.UTC(2026, 2, day, 12, 0, 30, 400);
const day = (number: number) => `2026-03-0${number}T18:00Z`;

/** A data folder: the gate was read on three days of March, and had another router on the third; the yard on the second alone, the shed never. */
async function folderWithAnswers(): Promise<string[]> {
  const dataFolder = await temporaryFolder();
  const services = await servicesForTest({ dataFolder });
  const made = await services.sites.create('Harbour');
  if (!made.ok) throw new Error(inEnglish(made.error.message));
  const answers = async (serial: string, kept: [number, string][]) => {
    for (const [at, router] of kept) {
      const data = { devices: [{ name: 'eth0', IPv4: { defaultRouter: router } }], system: { mtu: 1500 } };
      const answer = {
        readAt: at,
        lastReadAt: at,
        model: 'P3265-V',
        osVersion: '11.11.1',
        fingerprint: null,
      };
      expect(await services.devices.site?.answers.keep(serial, { ...answer, data })).toMatchObject({
        ok: true,
      });
    }
  };
  for (const open of [null, made.value.id]) {
    if (open !== null) await services.sites.open(open);
    await services.devices.expect([{ serial: shed, name: 'Shed', model: null, endpoint: null }]);
    await services.sites.setPeople([gate, yard], { tags: ['north'] });
    await answers(gate, [
      [noon(1), '10.0.0.1'],
      [noon(3), '10.0.0.254'],
    ]);
    await answers(yard, [[noon(2), '10.0.0.1']]);
  }
  await services.stop();
  return ['--data', dataFolder];
}

const router = {
  path: ['devices', 'eth0', 'IPv4', 'defaultRouter'],
  before: '10.0.0.1',
  after: '10.0.0.254',
};

describe('history', () => {
  test('tells the answers of a device, the newest first, with what became other', async () => {
    const data = await folderWithAnswers();
    const told = { serial: gate, answers: [{ differences: [router] }, { differences: [] }] };
    const times = [new Date(noon(3)).toISOString(), new Date(noon(1)).toISOString()];
    for (const more of [[], ['--site', 'harbour']]) {
      const { code, json } = await cliJson(['history', 'b8:a4:4f:00:00:f1', ...more, ...data]);
      expect({ code, json }).toMatchObject({ code: 0, json: told });
      expect((json as { answers: { readAt: string }[] }).answers.map(({ readAt }) => readAt)).toEqual(times);
    }
    const { stdout } = await cli(['history', gate, ...data]);
    expect(stdout).toMatch(/10\.0\.0\.1\b.*10\.0\.0\.254/);
  });

  test('of a device that was never read is no empty answer', async () => {
    const data = await folderWithAnswers();
    expect(await cliJson(['history', 'B8A44F0000F9', ...data])).toMatchObject({
      code: 2,
      json: { error: { kind: 'input', parameter: 'serial' } },
    });
    // Whoever forgot --site sees where was looked.
    const { stderr } = await cli(['history', 'B8A44F0000F9', '--site', 'harbour', ...data]);
    expect(stderr).toContain('Harbour: nothing is kept');
  });
});

describe('diff', () => {
  test('of a device is told by words and by the exit code', async () => {
    const data = await folderWithAnswers();
    const between = (from: string, to: string) => ['diff', gate, '--from', from, '--to', to, ...data];
    expect(await cliJson(between(day(1), day(3)))).toMatchObject({
      code: 1,
      json: { devices: [{ serial: gate, state: 'changed', differences: [router] }] },
    });
    expect((await cli(between(day(1), day(3)))).stdout).toMatch(/10\.0\.0\.1\b.*10\.0\.0\.254/);
    expect(await cliJson(between(day(3), day(4)))).toMatchObject({
      json: { devices: [{ state: 'unread', differences: [] }] },
    });
  });

  test('by the minute that history shows is that of what was read in it', async () => {
    const data = await folderWithAnswers();
    const between = (from: string, to: string) => ['diff', gate, '--from', from, '--to', to, ...data];
    for (const [from, to] of [
      ['2026-03-01T12:00Z', '2026-03-03T12:00Z'],
      ['2026-03-01T12:00:30Z', '2026-03-03T12:00:30Z'],
    ] as const) {
      expect(await cliJson(between(from, to))).toMatchObject({ json: { devices: [{ state: 'changed' }] } });
    }
  });

  test('of a site tells who is new, who is other, and who did not answer again', async () => {
    const data = await folderWithAnswers();
    const between = (from: number, to: number) =>
      cliJson(['diff', '--site', 'Harbour', '--from', day(from), '--to', day(to), ...data]);
    expect(await between(1, 3)).toMatchObject({
      code: 1,
      json: {
        devices: [
          { serial: gate, state: 'changed', differences: [router] },
          { serial: yard, state: 'new' },
          { serial: shed, name: 'Shed', state: 'untold' },
        ],
      },
    });
    const { stdout } = await cli(['diff', '--site', 'Harbour', '--from', day(1), '--to', day(3), ...data]);
    expect(stdout.trim().split('\n').at(-1)).toBe(
      '1 other, 1 new, 0 not read again, 1 not read by then, 0 the same.',
    );
    expect(await between(2, 3)).toMatchObject({
      json: {
        devices: [
          { serial: gate, state: 'changed' },
          { serial: yard, state: 'unread' },
          { serial: shed, state: 'untold' },
        ],
      },
    });
  });

  test.each<[string[], string]>([
    [['diff', gate], 'from'],
    [['diff', gate, '--from', 'yesterday'], 'from'],
    [['diff', gate, '--from', '2026-02-30'], 'from'],
    [['diff', gate, '--from', day(3), '--to', day(1)], 'from'],
    [['diff', '--from', day(1)], 'serial'],
    [['diff', '--site', 'Nowhere', '--from', day(1)], 'site'],
  ])('%j is refused in words', async (args, parameter) => {
    expect(await cliJson([...args, '--data', await temporaryFolder()])).toMatchObject({
      code: 2,
      json: { error: { kind: 'input', parameter } },
    });
  });
});
