import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Lab, whyNoLab } from './namespaces.ts';

const reason = whyNoLab();
if (reason) console.log(`IPv6 is not tested on a cable: ${reason}.`);

const serial = 'B8A44F000006';
/** What every system makes of the hardware address b8:a4:4f:00:00:06. */
const plain = 'fe80::baa4:4fff:fe00:6';
const dome = { serial: 'B8A44F000007', name: 'Dome' };
const plainOfDome = 'fe80::baa4:4fff:fe00:7';

/*
 *   laptop  eth0 10.0.1.5 and IPv6 -- switch -- camera, with IPv6 alone
 *   tablet  eth0 IPv6 alone ------------+- dome, at 10.0.1.21 and with IPv6
 *
 * Link-local addresses are given to the cards by the system.
 */
describe.skipIf(reason !== null)('a device with IPv6 alone', () => {
  let lab: Lab;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fi-ipv6-'));
    lab = await Lab.open();
    const computers = ['laptop', 'tablet', 'camera', 'dome'];
    for (const name of [...computers, 'switch']) await lab.computer(name);
    await lab.ip('switch', 'link add name bridge type bridge');
    await lab.ip('switch', 'link set bridge up');
    for (const [index, name] of computers.entries()) {
      await lab.cable([name, 'eth0'], ['switch', `port${index}`]);
      await lab.ip('switch', `link set port${index} master bridge`);
    }
    // Down and up again, so that the system makes the address of the right hardware address.
    for (const [name, last] of [
      ['camera', 6],
      ['dome', 7],
    ] as const) {
      await lab.ip(name, 'link set eth0 down');
      await lab.ip(name, `link set eth0 address b8:a4:4f:00:00:0${last}`);
      await lab.ip(name, 'link set eth0 up');
    }
    await lab.ip('laptop', 'addr add 10.0.1.5/24 dev eth0');
    await settled(...computers);
    await lab.avahiOverIPv6('camera', { serial, name: 'Gate' });
    await begin('camera', serial, `${plain}%eth0`);
  });

  afterAll(async () => {
    await lab.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function begin(computer: string, ...args: string[]): Promise<void> {
    const words = ['--import', 'tsx', 'test/lab/single-device.ts', ...args];
    const device = lab.start(computer, process.execPath, words);
    if (device.stdout) await once(device.stdout, 'data');
  }

  /** Until no link-local address is tentative any more, as one has to be before it is used. */
  async function settled(...computers: string[]): Promise<void> {
    for (const name of computers) {
      while (!/inet6 fe80(?!.*tentative)/.test(await lab.ip(name, 'addr show dev eth0')));
    }
  }
  const program = (...args: string[]) => ['--import', 'tsx', ...args];
  const cli = async (computer: string, ...args: string[]): Promise<unknown> => {
    const own = ['--json', '--data', join(folder, `${computer}-cli`)];
    const all = ['AXIS_PASSWORD=pass', process.execPath, ...program('electron/cli/main.ts', ...args, ...own)];
    const printed = await lab.run(computer, 'env', all);
    return JSON.parse(printed.trim().split('\n').at(-1) ?? '');
  };

  it.each([
    ['laptop', ['10.0.1.5']],
    ['tablet', [expect.stringMatching(/^fe80::[0-9a-f:]+%eth0$/)]],
  ])('is found, identified, logged in to over HTTPS, and read on the %s', async (computer, interfaces) => {
    const args = program('test/lab/ipv6-laptop.ts', serial, join(folder, computer));
    const told: unknown = JSON.parse(await lab.run(computer, process.execPath, args));
    const own: unknown[] = interfaces;
    expect(told).toEqual({
      found: {
        address: `${plain}%eth0`,
        addresses: [`${plain}%eth0`],
        interfaces: own,
        model: 'P3265-V',
      },
      certificate: true,
      login: 'accepted',
      scheme: 'https',
      read: true,
      cards: [...own.filter((one) => one === '10.0.1.5'), expect.stringMatching(/^fe80::[0-9a-f:]+%eth0$/)],
    });
  });

  it('is listed in the terminal, which takes the address that it printed', async () => {
    // A busy machine may hear nothing in that time.
    await vi.waitFor(
      async () =>
        expect(await cli('tablet', 'discover', '--seconds', '2')).toMatchObject({
          devices: [{ serial, name: 'Gate', addresses: [`${plain}%eth0`] }],
        }),
      { timeout: 40_000 },
    );
    const info = await cli('tablet', 'info', `${plain}%eth0`, '--user', 'root', '--trust-first');
    expect(info).toMatchObject({
      devices: [{ name: 'eth0', IPv4: { enabled: false }, IPv6: { addresses: [{ address: plain }] } }],
    });
    const overHttp = await cli('laptop', 'identify', `http://[${plain}%25eth0]`, '--interface', '10.0.1.5');
    expect(overHttp).toMatchObject({ serial, address: `${plain}%eth0` });
  });

  it('is not guessed at: the terminal says which cards there are', async () => {
    expect(await cli('tablet', 'identify', plain)).toMatchObject({
      error: {
        kind: 'unreachable',
        message: expect.stringContaining(`Name the card behind the address: ${plain}%eth0.`) as string,
      },
    });
    expect(await cli('tablet', 'identify', `[${plain}%eth7]`)).toMatchObject({
      error: { message: expect.stringContaining('no network card eth7') as string },
    });
  });

  it('is what a device becomes that asks for DHCP where no server answers: it is followed there, and said to have no lease', async () => {
    await begin('dome', dome.serial, '10.0.1.21', 'moving');
    await lab.avahiOverBoth('dome', dome);
    const params = { deviceName: 'eth0', configurationMode: 'dhcp', useStaticDHCPFallback: false };
    const followed = await cli(
      'laptop',
      ...['set', 'http://10.0.1.21', 'setIPv4AddressConfiguration', '--user', 'root', '--yes'],
      ...['--params', JSON.stringify(params)],
    );
    expect(followed).toMatchObject({
      outcome: 'confirmed',
      serial: dome.serial,
      address: `${plainOfDome}%eth0`,
      message: expect.stringContaining('which address it got by DHCP, if any, was not seen') as string,
    });
  });
});
