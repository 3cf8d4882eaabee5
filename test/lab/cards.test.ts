import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Lab, whyNoLab } from './namespaces.ts';

const reason = whyNoLab();
if (reason) console.log(`This computer’s cards are not tested: ${reason}.`);

const gate = { serial: 'B8A44F0000C1', name: 'Gate' };

interface Told {
  present: string[];
  asked: { name: string; sent: number }[];
}

/*
 * A laptop with a card eth0 10.0.1.5 that leads to a gate at 192.168.0.90, and a card eth1 that is plugged in later and
 * leads to a dock that only listens.
 */
describe.skipIf(reason !== null)('the cards of a laptop', () => {
  let lab: Lab;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fi-lab-cards-'));
    lab = await Lab.open();
    for (const name of ['laptop', 'gate', 'dock']) await lab.computer(name);
    await lab.cable(['laptop', 'eth0'], ['gate', 'eth0']);
    await lab.ip('laptop', 'addr add 10.0.1.5/24 dev eth0');
    await lab.ip('gate', 'addr add 192.168.0.90/24 dev eth0');
    await lab.avahi('gate', gate);
  });
  afterAll(async () => {
    await lab.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The command line on the laptop, with its JSON. */
  async function cli(...args: string[]): Promise<unknown> {
    const data = ['--data', folder, '--json'];
    const program = ['--import', 'tsx', 'electron/cli/main.ts', ...args, ...data];
    const child = lab.start('laptop', process.execPath, program);
    if (!child.stdout) throw new Error('The laptop has no voice');
    return JSON.parse(await text(child.stdout)) as unknown;
  }

  /** Until it answers that: it listens for a few seconds, in which a busy machine may hear nothing. */
  const says = (args: string[], what: object) =>
    vi.waitFor(async () => expect(await cli(...args)).toMatchObject(what), { timeout: 50_000 });

  it('say of a device that is heard and in no subnet of theirs which card needs which address', async () => {
    await says(['why', gate.serial], {
      steps: expect.arrayContaining([
        expect.objectContaining({ step: 'hear', state: 'good' }),
        expect.objectContaining({ step: 'announced', state: 'good' }),
      ]) as object,
      verdict: { message: expect.stringMatching(/at 192\.168\.0\.90\. .*eth0.* 192\.168\.0\.10 /) as string },
      next: { kind: 'copy', address: '192.168.0.10' },
    });
  });

  it('say the same of an address that somebody types, and that nobody answers there', async () => {
    expect(await cli('why', '192.168.7.90')).toMatchObject({
      steps: expect.arrayContaining([
        expect.objectContaining({ step: 'subnet', state: 'bad' }),
        expect.objectContaining({ step: 'answers', state: 'bad' }),
      ]) as object,
      verdict: {
        message: expect.stringMatching(/^The device’s address 192\.168\.7\.90 was not reached/) as string,
      },
      next: { kind: 'copy', address: '192.168.7.10' },
    });
  });

  it('tell what was heard on them and which networks they are on', async () => {
    await lab.ip('laptop', 'route add default via 10.0.1.1');
    await lab.ip('laptop', 'neigh replace 10.0.1.1 lladdr 00:11:22:33:44:55 dev eth0');
    await says(['cards'], {
      cards: [
        {
          name: 'eth0',
          up: true,
          gateway: '10.0.1.1',
          addresses: expect.arrayContaining([{ address: '10.0.1.5', prefixLength: 24 }]) as object,
          search: { devices: 1 },
          problems: [],
        },
      ],
      networks: [
        {
          card: 'eth0',
          subnet: '10.0.1.0/24',
          gateway: '10.0.1.1',
          gatewayMac: '00:11:22:33:44:55',
          ssid: null,
        },
      ],
    });
  });

  it('are asked within two seconds after one was plugged in', async () => {
    const laptop: ChildProcess = lab.start('laptop', process.execPath, [
      '--import',
      'tsx',
      'test/lab/cards-laptop.ts',
    ]);
    if (!laptop.stdout) throw new Error('The laptop has no voice');
    const lines = createInterface(laptop.stdout);
    /** Lets the laptop's time go on. */
    const wait = async (ms: number): Promise<Told> => {
      const told = once(lines, 'line');
      laptop.stdin?.write(`${ms}\n`);
      // Written by cards-laptop.ts, which is ours.
      return JSON.parse(String((await told)[0])) as Told;
    };
    const names = ({ asked }: Told) => asked.map(({ name }) => name);
    expect(names(await wait(1))).not.toContain('eth1');
    await lab.cable(['laptop', 'eth1'], ['dock', 'eth0']);
    await lab.ip('laptop', 'addr add 10.0.2.5/24 dev eth1');
    await vi.waitFor(async () => expect((await wait(0)).present).toContain('eth1'), { timeout: 40_000 });
    const plugged = await wait(2_000);
    expect(names(plugged)).toContain('eth1');
    // No more time passes for the program: what goes out now was to go out within those two seconds.
    await vi.waitFor(
      async () => {
        const { asked } = await wait(0);
        expect(asked.some(({ name, sent }) => name === 'eth1' && sent > 0)).toBe(true);
      },
      { timeout: 40_000 },
    );
    await lab.stop(laptop);
  });
});
