import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Lab, whyNoLab } from './namespaces.ts';
import { alike, linkLocalOf, others, sharedCard, type PlanDevice } from './plan-site.ts';

const reason = whyNoLab();
if (reason) console.log(`A plan is not applied on cables: ${reason}.`);

const all = [...alike, ...others];
const newPassword = 'New-Sesame-4711-long';
interface Voice {
  program: ChildProcess;
  lines: Interface;
  /** So many devices. */
  count: number;
}

const targetOf = (device: PlanDevice) => `192.168.0.${101 + all.indexOf(device)}`;

/*
 *   laptop 192.168.0.5, 169.254.7.7 -- switch -- five devices, each alone on its card, all at 192.168.0.90
 *                                         `----- fifteen devices at 192.168.0.31 to .45
 */
describe.skipIf(reason !== null)('twenty new devices on one switch, five of them at one address', () => {
  let lab: Lab;
  let dataFolder: string;
  const voices: Voice[] = [];

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'fi-plan-'));
    lab = await Lab.open();
    await lab.computer('switch');
    await lab.ip('switch', 'link add name bridge type bridge');
    await lab.ip('switch', 'link set bridge up');
    const plugIn = async (name: string, ...addresses: string[]) => {
      await lab.computer(name);
      await lab.cable([name, 'eth0'], ['switch', name]);
      await lab.ip('switch', `link set ${name} master bridge`);
      for (const address of addresses) await lab.ip(name, `addr add ${address} dev eth0`);
    };
    await plugIn('laptop', '192.168.0.5/24', '169.254.7.7/16');
    await plugIn('others', `${sharedCard}/24`);
    for (const [at, device] of alike.entries()) await plugIn(`alike${at}`, `${linkLocalOf(device)}/16`);
    await Promise.all([
      begin('others', sharedCard, others),
      ...alike.map((device, at) => begin(`alike${at}`, linkLocalOf(device), [device])),
    ]);
  });

  afterAll(async () => {
    vi.unstubAllEnvs();
    await lab.close();
    await rm(dataFolder, { recursive: true, force: true });
  });

  async function begin(computer: string, card: string, devices: readonly PlanDevice[]): Promise<void> {
    const pairs = devices.flatMap(({ serial, address }) => [serial, address]);
    const words = ['--import', 'tsx', 'test/lab/plan-devices.ts', card, ...pairs];
    const program = lab.start(computer, process.execPath, words);
    if (!program.stdout) throw new Error('The devices have no voice');
    const lines = createInterface(program.stdout);
    voices.push({ program, lines, count: devices.length });
    await new Promise<void>((resolve) => lines.once('line', () => resolve()));
  }

  it('get all that a plan says, each one itself, in one call of the terminal', async () => {
    vi.stubEnv('AXIS_NEW_PASSWORD', newPassword);
    const file = join(dataFolder, 'plan.csv');
    const head = 'serial,administrator,name,host_name,address,prefix,name_servers';
    const rows = all.map((device, at) =>
      [device.serial, 'root', `Gate ${at}`, `gate-${at}`, targetOf(device), '24', '192.168.0.1'].join(','),
    );
    await writeFile(file, [head, ...rows].join('\n'));
    const lines = await terminal('plan', 'apply', file, '--yes');
    expect(lines.filter(({ state }) => state === 'failed' || state === 'left')).toEqual([]);
    expect(lines.at(-1)).toMatchObject({ outcome: { done: 20, failed: 0, notReached: 0 } });

    const told = await Promise.all(voices.map(toldBy));
    expect(new Map(told.flat().map((one) => [one.serial, one]))).toEqual(
      new Map(
        all.map((device, at) => [
          device.serial,
          {
            serial: device.serial,
            address: targetOf(device),
            name: `Gate ${at}`,
            administrators: ['root'],
            nameServers: ['192.168.0.1'],
            changes: [
              'setMdnssdConfiguration',
              'setHostnameConfiguration',
              'setResolverConfiguration',
              'setIPv4AddressConfiguration',
            ],
          },
        ]),
      ),
    );
  });

  it('stand in the report with the address that was read back', async () => {
    const file = join(dataFolder, 'report.json');
    await terminal('report', '--format', 'json', '--output', file);
    const { devices } = JSON.parse(await readFile(file, 'utf8')) as {
      devices: { serial: string; addresses: { address: string; proof: string }[]; notReached: unknown[] }[];
    };
    expect(devices).toHaveLength(20);
    for (const device of all) {
      const row = devices.find(({ serial }) => serial === device.serial);
      expect(row?.addresses).toContainEqual(
        expect.objectContaining({ address: targetOf(device), proof: 'read-back' }),
      );
      // Where it was before is at most known of, and nothing that was seen to be so.
      const before = row?.addresses.find(({ address }) => address === device.address);
      expect(before?.proof ?? 'known').toBe('known');
      expect(row?.notReached).toEqual([]);
    }
  });

  /** The lines that a command of the terminal prints on the laptop. */
  async function terminal(...words: string[]): Promise<Record<string, unknown>[]> {
    const common = ['--json', '--data', join(dataFolder, 'data')];
    const program = ['--import', 'tsx', 'electron/cli/main.ts', ...words, ...common];
    const printed = await lab.run('laptop', process.execPath, program);
    return printed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }
});

/** What the devices of a program are like now. */
function toldBy({ program, lines, count }: Voice): Promise<Record<string, unknown>[]> {
  return new Promise((resolve) => {
    const told: Record<string, unknown>[] = [];
    lines.on('line', (line) => {
      // Written by plan-devices.ts, which is ours.
      told.push(JSON.parse(line) as Record<string, unknown>);
      if (told.length === count) resolve(told);
    });
    program.stdin?.write('tell\n');
  });
}
