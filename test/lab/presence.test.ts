import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Device } from '../../shared/contract/device.ts';
import { writeEarlierList } from '../earlier-list.ts';
import { Lab, whyNoLab } from './namespaces.ts';

const reason = whyNoLab();
if (reason) console.log(`A list of another site is not tried on a cable: ${reason}.`);

interface Told extends Pick<Device, 'presence' | 'lacks'> {
  reachable: boolean;
  elsewhere: number;
  seconds: number;
}

/** As iproute2 tells it. */
interface Counted {
  stats64: { tx: { packets: number } };
}

const others = 2_000;
const serialOf = (index: number) => `00408C${index.toString(16).toUpperCase().padStart(6, '0')}`;

/*
 * A laptop whose list holds 2,000 devices of another site, all in 198.18.0.0/16, where a way of its own leads:
 *   eth0 10.0.1.5 -- gate 10.0.1.21
 *   away          -- the way to the other site; every packet there is counted
 */
describe.skipIf(reason !== null)('a laptop with the list of another site', () => {
  let lab: Lab;
  let dataFolder = '';
  let laptop: ChildProcess;
  let told: Told[] = [];
  const eventually = (check: () => void) => vi.waitFor(check, { timeout: 40_000, interval: 50 });
  /** Packets that the laptop has sent to the other site. */
  const sentAway = async () => {
    const [card] = JSON.parse(await lab.ip('laptop', '-s -j link show away')) as Counted[];
    return card?.stats64.tx.packets ?? NaN;
  };

  beforeAll(async () => {
    lab = await Lab.open();
    for (const name of ['laptop', 'gate']) await lab.computer(name);
    await lab.cable(['laptop', 'eth0'], ['gate', 'eth0']);
    await lab.ip('laptop', 'addr add 10.0.1.5/24 dev eth0');
    await lab.ip('gate', 'addr add 10.0.1.21/24 dev eth0');
    await lab.ip('laptop', 'link add away type veth peer name far');
    // Without an address of their own they are no cards to search on: nothing but the list leads there.
    for (const card of ['away', 'far']) {
      await lab.ip('laptop', `link set ${card} addrgenmode none`);
      await lab.ip('laptop', `link set ${card} up`);
    }
    await lab.ip('laptop', 'route add 198.18.0.0/16 dev away');
    const gate = lab.start('gate', process.execPath, [
      '--import',
      'tsx',
      'test/lab/scan-devices.ts',
      '10.0.1.21',
    ]);
    if (!gate.stdout) throw new Error('The gate has no voice');
    const line = await new Promise<string>((resolve) => {
      if (gate.stdout) createInterface(gate.stdout).once('line', resolve);
    });
    // Written by scan-devices.ts, which is ours.
    const [serial = ''] = JSON.parse(line) as string[];
    dataFolder = await mkdtemp(join(tmpdir(), 'fi-presence-'));
    await writeEarlierList(dataFolder, [
      ...Array.from({ length: others }, (_, index) => ({
        serial: serialOf(index),
        address: `198.18.${index >> 8}.${index & 255}`,
      })),
      { serial, address: '10.0.1.21' },
    ]);
    const program = ['--import', 'tsx', 'test/lab/presence-laptop.ts', dataFolder, serial];
    laptop = lab.start('laptop', process.execPath, program);
    if (!laptop.stdout) throw new Error('The laptop has no voice');
    // Written by presence-laptop.ts, which is ours.
    createInterface(laptop.stdout).on('line', (one) => told.push(JSON.parse(one) as Told));
  });

  afterAll(async () => {
    await lab.close();
    if (dataFolder !== '') await rm(dataFolder, { recursive: true, force: true });
  });

  it('identifies the device that is here within seconds of its start', async () => {
    await eventually(() => expect(told.at(-1)).toMatchObject({ presence: 'here', reachable: true }));
    console.log(
      `Identified beside ${others} devices of another site after ${told.at(-1)?.seconds.toFixed(2)} s.`,
    );
    expect(told.at(-1)?.elsewhere).toBe(others);
  });

  it('sends nothing to the other site until a person asks', async () => {
    expect(await sentAway()).toBe(0);
    laptop.stdin?.write(`${serialOf(1)}\n`);
    await vi.waitFor(async () => expect(await sentAway()).toBeGreaterThan(0), { timeout: 40_000 });
  });

  it('shows the device as elsewhere when it wakes on another network, with the address that it needs there', async () => {
    told = [];
    await lab.ip('laptop', 'addr del 10.0.1.5/24 dev eth0');
    await lab.ip('laptop', 'addr add 10.0.2.5/24 dev eth0');
    await eventually(() =>
      expect(told.at(-1)).toMatchObject({
        presence: 'elsewhere',
        reachable: false,
        lacks: { address: '10.0.1.10', prefixLength: 24 },
      }),
    );
  });

  it('finds it again when it is back', async () => {
    await lab.ip('laptop', 'addr del 10.0.2.5/24 dev eth0');
    await lab.ip('laptop', 'addr add 10.0.1.5/24 dev eth0');
    await eventually(() =>
      expect(told.at(-1)).toMatchObject({ presence: 'here', reachable: true, lacks: null }),
    );
  });
});
