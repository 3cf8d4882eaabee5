import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Lab, whyNoLab } from './namespaces.ts';

const reason = whyNoLab();
if (reason) console.log(`Who holds an address is not tested on a cable: ${reason}.`);

/*
 *   laptop 10.0.1.5 -- switch -- host 10.0.1.20, which refuses connections
 *                         `----- mute 10.0.1.21, which has no way back and so answers nothing but ARP
 */
describe.skipIf(reason !== null)('who holds an address, asked on a cable', () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await Lab.open();
    for (const name of ['laptop', 'switch', 'host', 'mute']) await lab.computer(name);
    await lab.ip('switch', 'link add name bridge type bridge');
    await lab.ip('switch', 'link set bridge up');
    await lab.cable(['laptop', 'eth0'], ['switch', 'port0']);
    await lab.cable(['host', 'eth0'], ['switch', 'port1']);
    await lab.cable(['mute', 'eth0'], ['switch', 'port2']);
    for (const port of ['port0', 'port1', 'port2']) await lab.ip('switch', `link set ${port} master bridge`);
    await lab.ip('laptop', 'addr add 10.0.1.5/24 dev eth0');
    await lab.ip('host', 'link set eth0 address b8:a4:4f:00:00:20');
    await lab.ip('host', 'addr add 10.0.1.20/24 dev eth0');
    await lab.ip('mute', 'link set eth0 address b8:a4:4f:00:00:21');
    await lab.ip('mute', 'addr add 10.0.1.21/32 dev eth0');
  });

  afterAll(() => lab.close());

  /** Asks from the laptop; one answer for each address. */
  async function holders(...addresses: string[]): Promise<unknown[]> {
    const program = ['--import', 'tsx', 'test/lab/address-holder-laptop.ts', ...addresses];
    const laptop = lab.start('laptop', process.execPath, program);
    let printed = '';
    laptop.stdout?.on('data', (text: Buffer) => (printed += text.toString()));
    await once(laptop, 'close');
    return printed
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line));
  }

  it('notices a host that refuses, and one that answers nothing but ARP', async () => {
    const found = await holders('10.0.1.20', '10.0.1.21', '10.0.1.22');
    expect(found).toEqual([
      { kind: 'other', mac: 'B8:A4:4F:00:00:20' },
      { kind: 'other', mac: 'B8:A4:4F:00:00:21' },
      { kind: 'nobody' },
    ]);
  });

  it('is not misled by an entry of the neighbour table whose host has gone', async () => {
    await lab.ip('host', 'addr del 10.0.1.20/24 dev eth0');
    // As the system keeps it for hours once nobody has asked for half a minute.
    await lab.ip('laptop', 'neigh replace 10.0.1.20 lladdr b8:a4:4f:00:00:20 dev eth0 nud stale');
    expect(await holders('10.0.1.20')).toEqual([{ kind: 'nobody' }]);
  });
});
