import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { writeEarlierList } from '../earlier-list.ts';
import { Lab, whyNoLab } from './namespaces.ts';

const reason = whyNoLab();
if (reason) console.log(`Swapped addresses are not tried on a cable: ${reason}.`);

const gate = { name: 'gate', serial: 'B8A44F0000D1' };
const yard = { name: 'yard', serial: 'B8A44F0000D2' };

interface Told {
  presence: string;
  reachable: boolean;
  news: Record<string, string>;
}

/*
 *   laptop 10.0.1.5 -- switch -- gate 10.0.1.21
 *                         `----- yard 10.0.1.22
 */
describe.skipIf(reason !== null)('two devices that swap their addresses', () => {
  let lab: Lab;
  let dataFolder: string;
  let laptop: ChildProcess;
  let told: Told | null = null;
  const devices = new Map<string, ChildProcess>();

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'fi-swap-'));
    lab = await Lab.open();
    for (const name of ['laptop', 'switch', 'gate', 'yard']) await lab.computer(name);
    await lab.ip('switch', 'link add name bridge type bridge');
    await lab.ip('switch', 'link set bridge up');
    for (const [index, name] of ['laptop', 'gate', 'yard'].entries()) {
      await lab.cable([name, 'eth0'], ['switch', `port${index}`]);
      await lab.ip('switch', `link set port${index} master bridge`);
    }
    await lab.ip('laptop', 'addr add 10.0.1.5/24 dev eth0');
    await standsAt(gate, '10.0.1.21');
    await standsAt(yard, '10.0.1.22');
    await writeEarlierList(dataFolder, [
      { serial: gate.serial, address: '10.0.1.21' },
      { serial: yard.serial, address: '10.0.1.22' },
    ]);
    const program = ['--import', 'tsx', 'test/lab/presence-laptop.ts', dataFolder, yard.serial];
    laptop = lab.start('laptop', process.execPath, program);
    if (!laptop.stdout) throw new Error('The laptop has no voice');
    // Written by presence-laptop.ts, which is ours.
    createInterface(laptop.stdout).on('line', (line) => (told = JSON.parse(line) as Told));
  });

  afterAll(async () => {
    await lab.close();
    await rm(dataFolder, { recursive: true, force: true });
  });

  async function standsAt({ name, serial }: typeof gate, address: string): Promise<void> {
    await lab.ip(name, `addr add ${address}/24 dev eth0`);
    const program = ['--import', 'tsx', 'test/lab/single-device.ts', serial, address];
    const device = lab.start(name, process.execPath, program);
    devices.set(name, device);
    if (device.stdout) await once(device.stdout, 'data');
  }

  it('are told so in words, each by the name of the other', async () => {
    await vi.waitFor(() => expect(told).toMatchObject({ presence: 'here', reachable: true, news: {} }), {
      timeout: 40_000,
    });
    for (const { name } of [gate, yard]) {
      const device = devices.get(name);
      if (device) await lab.stop(device);
      await lab.ip(name, 'addr flush dev eth0 scope global');
    }
    await standsAt(gate, '10.0.1.22');
    await standsAt(yard, '10.0.1.21');
    // A device that takes an address says so on the cable.
    await lab.ip('laptop', 'neigh flush dev eth0');
    const swapped = (other: string, here: string, there: string) =>
      `It and Camera ${other} have swapped their addresses: it answers at ${here} now, the other one at ${there}.`;
    // Its connection was lost: it is looked for where it was, and the rest is found out without another word.
    laptop.stdin?.write(`${yard.serial}\n`);
    await vi.waitFor(
      () =>
        expect(told?.news).toEqual({
          [gate.serial]: swapped(yard.serial, '10.0.1.22', '10.0.1.21'),
          [yard.serial]: swapped(gate.serial, '10.0.1.21', '10.0.1.22'),
        }),
      { timeout: 40_000 },
    );
  });
});
