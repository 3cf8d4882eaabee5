import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Lab, whyNoLab } from './namespaces.ts';

const reason = whyNoLab();
if (reason) console.log(`Scans are not tested on a cable: ${reason}.`);

interface Outcome {
  seconds: number;
  hits: { host: string }[];
  counts: Record<string, number>;
}

/*
 *   laptop 10.0.2.5 -- switch -- near 10.0.2.20
 *                         |----- late 10.0.2.21, which does not hear the first question for its hardware address
 *                         |----- mute 10.0.2.22, which has no way back and so answers nothing but ARP
 *                         `----- host 10.0.2.23, which refuses connections
 */
describe.skipIf(reason !== null)('a scan on a cable', () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await Lab.open();
    await lab.computer('laptop');
    await lab.computer('switch');
    await lab.ip('switch', 'link add name bridge type bridge');
    await lab.ip('switch', 'link set bridge up');
    await lab.cable(['laptop', 'eth0'], ['switch', 'port0']);
    await lab.ip('switch', 'link set port0 master bridge');
    await lab.ip('laptop', 'addr add 10.0.2.5/24 dev eth0');
    for (const [at, name] of ['near', 'late', 'mute', 'host'].entries()) {
      await lab.computer(name);
      await lab.cable([name, 'eth0'], ['switch', `port${at + 1}`]);
      await lab.ip('switch', `link set port${at + 1} master bridge`);
      await lab.ip(name, `addr add 10.0.2.${20 + at}/${name === 'mute' ? 32 : 24} dev eth0`);
    }
    for (const [name, address] of [
      ['near', '10.0.2.20'],
      ['late', '10.0.2.21'],
    ] as const) {
      const site = lab.start(name, process.execPath, [
        '--import',
        'tsx',
        'test/lab/scan-devices.ts',
        address,
      ]);
      if (site.stdout) await once(createInterface(site.stdout), 'line');
    }
  });

  afterAll(() => lab.close());

  async function scan(range: string, meanwhile?: () => Promise<void>): Promise<Outcome> {
    const program = ['--import', 'tsx', 'test/lab/scan-laptop.ts', range];
    const laptop = lab.start('laptop', process.execPath, program);
    const ended = once(laptop, 'close');
    let printed = '';
    laptop.stdout?.on('data', (text: Buffer) => (printed += text.toString()));
    await meanwhile?.();
    await ended;
    // Written by the laptop's own program.
    return JSON.parse(printed) as Outcome;
  }

  it('finds a device that misses the first question, and tells a host that refuses from nobody', async () => {
    await lab.ip('late', 'link set eth0 arp off');
    const { hits, counts } = await scan('10.0.2.0/24', async () => {
      // The system asks again a second later, when the scan has long gone on to others.
      const table = () => lab.ip('laptop', 'neigh show 10.0.2.21 dev eth0');
      while (!(await table()).includes('INCOMPLETE'));
      await lab.ip('late', 'link set eth0 arp on');
    });
    expect(hits.map(({ host }) => host).sort()).toEqual(['10.0.2.20', '10.0.2.21']);
    // The laptop's own address refuses, too.
    expect(counts).toEqual({ other: 0, mute: 0, refused: 2, silent: 250, noWay: 0 });
  });

  it('says of addresses that no card leads to that they could not be asked', async () => {
    const { hits, counts } = await scan('10.99.0.0/29');
    expect({ hits, counts }).toMatchObject({ hits: [], counts: { silent: 0, noWay: 6 } });
  });
});
