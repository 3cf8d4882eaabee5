import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addressOf } from './big-site-plan.ts';
import { Lab, whyNoLab } from './namespaces.ts';

const reason = whyNoLab();
if (reason) console.log(`A big site is not tested on cables: ${reason}.`);

const serials = (prefix: string, count: number) =>
  Array.from(
    { length: count },
    (_, index) => `${prefix}${index.toString(16).padStart(6, '0').toUpperCase()}`,
  );
const simulated = 300;

/*
 *   laptop  eth0 10.1.0.5 -- avahi    announces 200 devices
 *           eth1 10.2.0.5 -- bonjour  announces 200 devices with bonjour-service
 *           eth2 10.3.0.5 -- devices  300 simulated ones, plugged in later
 */
describe.skipIf(reason !== null)('a big site on two cards and one that is plugged in later', () => {
  let lab: Lab;
  let heard: Readonly<Record<string, number>> = {};
  let watch = (_now: typeof heard) => {};
  const eventually = (check: () => void) => vi.waitFor(check, { timeout: 40_000, interval: 20 });

  beforeAll(async () => {
    lab = await Lab.open();
    for (const name of ['laptop', 'avahi', 'bonjour', 'devices']) await lab.computer(name);
    await lab.cable(['laptop', 'eth0'], ['avahi', 'eth0']);
    await lab.cable(['laptop', 'eth1'], ['bonjour', 'eth0']);
    await lab.ip('laptop', 'addr add 10.1.0.5/16 dev eth0');
    await lab.ip('laptop', 'addr add 10.2.0.5/16 dev eth1');
    await lab.ip('avahi', 'addr add 10.1.0.21/16 dev eth0');
    await lab.ip('bonjour', 'addr add 10.2.0.21/16 dev eth0');
    // A cable that is not plugged in: its far end is up and hears nothing.
    await lab.cable(['laptop', 'eth2'], ['devices', 'eth0']);
    await lab.ip('laptop', 'addr add 10.3.0.5/16 dev eth2');
    await lab.ip('laptop', 'link set eth2 down');
    const addresses = Array.from({ length: simulated }, (_, index) => addressOf('10.3', index));
    const give = 'for address; do ip addr add $address/16 dev eth0; done';
    await lab.run('devices', 'sh', ['-c', give, 'sh', ...addresses]);
    const announced = serials('B8A44F', 200).map((serial) => ({ serial, name: `Avahi - ${serial}` }));
    await lab.avahi('avahi', ...announced);
    const program = (name: string) => ['--import', 'tsx', `test/lab/${name}.ts`];
    const bonjour = [...program('big-site-bonjour'), '10.2.0.21', ...serials('ACCC8E', 200)];
    const devices = [...program('big-site-devices'), String(simulated), '10.3'];
    await Promise.all([
      ready(lab.start('bonjour', process.execPath, bonjour)),
      ready(lab.start('devices', process.execPath, devices)),
    ]);
    follow(lab.start('laptop', process.execPath, program('big-site-laptop')));
  }, 60_000);

  afterAll(() => lab.close());

  function follow(laptop: ChildProcess): void {
    if (!laptop.stdout) throw new Error('The laptop has no voice');
    createInterface(laptop.stdout).on('line', (line) => {
      // Written by big-site-laptop.ts, which is ours.
      heard = JSON.parse(line) as Record<string, number>;
      watch(heard);
    });
  }

  it('is found whole on the two cards that are there', async () => {
    await eventually(() => expect(heard).toEqual({ '10.1.0.5': 200, '10.2.0.5': 200 }));
  });

  it('is found on the card that is plugged in later, and nothing of the others is lost', async () => {
    const lost: unknown[] = [];
    watch = (now) => {
      if (now['10.1.0.5'] !== 200 || now['10.2.0.5'] !== 200) lost.push(now);
    };
    await lab.ip('laptop', 'link set eth2 up');
    await eventually(() =>
      expect(heard).toEqual({ '10.1.0.5': 200, '10.2.0.5': 200, '10.3.0.5': simulated }),
    );
    expect(lost).toEqual([]);
  });
});

/** Until a program says that it is. */
function ready({ stdout }: ChildProcess): Promise<void> {
  if (!stdout) throw new Error('The program has no voice');
  return new Promise((resolve) => createInterface(stdout).once('line', () => resolve()));
}
