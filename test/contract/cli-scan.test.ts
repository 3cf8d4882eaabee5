import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cli, cliJson, loginsSent } from './cli-support.ts';
import { siteForTest, temporaryFolder } from './services.ts';

const onLoopback = ['--interface', '127.0.0.1'];

describe('scan', () => {
  test('lists the devices at the addresses given, tells what else was there, and keeps nothing', async () => {
    const site = await siteForTest({ devices: [{}, { factoryNew: true, model: 'AXIS C1310-E' }] });
    const [gate, fresh] = site.devices;
    if (!gate || !fresh) throw new Error('The site lacks devices.');
    const folder = await temporaryFolder();
    const ranges = [`${gate.address}:${gate.port}`, `${fresh.address}:${fresh.port},127.30.1.1-2:9`];
    const [text, json] = await Promise.all([
      cli(['scan', ...ranges, ...onLoopback, '--data', folder]),
      cliJson(['scan', ...ranges, ...onLoopback, '--data', folder]),
    ]);
    expect(text.code).toBe(0);
    expect(text.stdout).toMatch(/^SERIAL +MODEL +AXIS OS +ADDRESS$/m);
    expect(text.stdout).toMatch(new RegExp(`^${gate.serial} +P3265-V +[\\d.]+ +${gate.address}\\S*$`, 'm'));
    expect(text.stdout).toMatch(new RegExp(`^${fresh.serial} +C1310-E +.*needs an administrator$`, 'm'));
    expect(text.stdout).toContain(
      '2 Axis devices answered at 4 addresses.\nElsewhere: 2 that refuse connections.',
    );
    expect(text.stderr).toMatch(/^Asking at 4 addresses\. No login is sent …$/m);
    expect(json).toMatchObject({
      code: 0,
      json: { state: 'done', total: 4, done: 4, counts: { refused: 2 }, problem: null },
    });
    expect(await readdir(folder)).toEqual([]);
    expect(site.devices.flatMap(loginsSent)).toEqual([]);
  });

  test('says so when no device was there, and ends well', async () => {
    const { code, stdout } = await cli(['scan', '127.30.1.9', '--port', '9', ...onLoopback]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^No Axis device answered at 1 address\.\n.*\n.*192\.168\.0\.90/);
    const german = await cli(['scan', '127.30.1.9:9', '--language', 'de', ...onLoopback]);
    expect(german.stdout).toContain('An 1 Adresse hat kein Axis-Gerät geantwortet.');
  });

  test('ends at once with Ctrl-C or after its seconds, with what was found', async () => {
    const site = await siteForTest({ devices: [{}] });
    const [device] = site.devices;
    const silent = createServer((socket) => socket.on('error', () => undefined).resume());
    await new Promise<void>((resolve) => silent.listen(0, '127.30.1.3', resolve));
    onTestFinished(async () => {
      await new Promise((resolve) => silent.close(resolve));
    });
    const bound = silent.address();
    const ranges = [
      `${device?.address}:${device?.port}`,
      `127.30.1.3:${typeof bound === 'object' ? bound?.port : ''}`,
    ];
    let killed = false;
    const broken = await cli(['scan', ...ranges, ...onLoopback], {
      onOutput: (printed, kill) => {
        if (killed || !printed.includes(`Found ${device?.serial}`)) return;
        killed = true;
        // The terminal was closed; Ctrl-C does the same, as elsewhere.
        kill('SIGHUP');
      },
    });
    expect(broken.code).toBe(1);
    expect(broken.stdout).toContain('Stopped after 1 of 2 addresses: 1 Axis device answered.');
    const late = await cliJson(['scan', ranges[1] ?? '', '--seconds', '1', ...onLoopback]);
    expect(late).toMatchObject({ code: 0, json: { state: 'cancelled', done: 0, total: 1, devices: [] } });
  });

  test.each([
    [['scan'], 'No address was given.'],
    [['scan', '10.0.0.0/8'], 'These are 16,777,214 addresses; 4,096 are scanned at once.'],
    [['scan', '10.0.0.1', '10.0.0.999'], '“10.0.0.999”: An IPv4 address has four numbers'],
    [['scan', '10.0.0.1', '--port', '70000'], '--port takes a number from 1 to 65535.'],
    [['scan', '10.0.0.1', '--seconds', '0'], '--seconds takes whole seconds from 1 to 3600.'],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await cli(args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
