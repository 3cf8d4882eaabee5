import { describe, expect, test } from 'vitest';
import type { SimulatedDevice } from '../device/device.ts';
import type { DeviceOptions } from '../device/options.ts';
import {
  cli,
  jsonLines,
  loginsSent,
  overHttp,
  password,
  type CliOptions,
  type CliResult,
} from './cli-support.ts';
import { changesSent, freeAddress, toStatic } from './network-change-support.ts';
import { onlyDevice, siteForTest, temporaryFolder } from './services.ts';

const set = 'setIPv4AddressConfiguration';

/** A device that announces itself, as real ones do. */
async function device(options: DeviceOptions = {}): Promise<SimulatedDevice> {
  return onlyDevice(await siteForTest({ devices: [{ password, ...options }], mdns: true }));
}

async function change(
  camera: SimulatedDevice,
  method: string,
  params: unknown,
  more: string[] = [],
  options: CliOptions = {},
) {
  const own = ['--interface', '127.0.0.1', '--data', await temporaryFolder(), '--json'];
  const text = typeof params === 'string' ? params : JSON.stringify(params);
  return cli(['set', overHttp(camera), method, '--params', text, ...own, ...more], options);
}

const steps = (result: CliResult) =>
  jsonLines(result).flatMap((line) => {
    const { step, state } = line as { step?: string; state?: string };
    return step === undefined || state === 'running' ? [] : [`${step} ${state}`];
  });
const last = (result: CliResult) => jsonLines(result).at(-1);

describe('set', () => {
  test('follows a move with --yes and ends at the new address, each step a line of JSON', async () => {
    const camera = await device();
    const to = freeAddress(camera);
    const result = await change(camera, set, toStatic(to), ['--yes']);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(steps(result)).toEqual([
      'check done',
      'address done',
      'send waiting',
      'send done',
      'look done',
      'verify done',
    ]);
    const { serial } = camera;
    const message = expect.stringContaining('read back') as string;
    const told = { id: 'changeJob.confirmed', parts: { address: to } };
    expect(last(result)).toEqual({ outcome: 'confirmed', serial, address: to, message, ...told });
  });

  test('sends nothing that cuts the line without --yes, and says what it would cut', async () => {
    const camera = await device();
    const result = await change(camera, set, toStatic(freeAddress(camera)));
    expect(result.code).toBe(2);
    expect(last(result)).toMatchObject({
      error: {
        kind: 'input',
        parameter: 'yes',
        message: expect.stringContaining(camera.address) as string,
      },
    });
    expect(changesSent(camera)).toEqual([]);
  });

  test('needs no --yes where the line stays', async () => {
    const camera = await device();
    const params = { useDhcpHostname: false, staticHostname: 'gate' };
    const result = await change(camera, 'setHostnameConfiguration', params);
    expect(result.code).toBe(0);
    expect(steps(result)).toEqual(['check done', 'send done', 'verify done']);
    expect(last(result)).toMatchObject({ outcome: 'confirmed' });
  });

  test('never closes the last way in, with --yes neither', async () => {
    const camera = await device();
    const down = { deviceName: 'eth0', staticState: 'down' };
    const result = await change(camera, 'setDeviceConfiguration', down, ['--yes']);
    expect(result.code).toBe(2);
    expect(last(result)).toMatchObject({
      outcome: 'failed',
      message: expect.stringContaining('only interface') as string,
      error: { kind: 'input' },
    });
    expect(changesSent(camera)).toEqual([]);
  });

  test('ends with the exit code of what became of the device', async () => {
    const [back, gone, refused] = await Promise.all([
      device({ changeFails: true }).then((camera) =>
        change(camera, set, toStatic(freeAddress(camera)), ['--yes', '--wait', '3']),
      ),
      device({ neverComesBack: true }).then((camera) =>
        change(camera, set, toStatic(freeAddress(camera)), ['--yes', '--wait', '2']),
      ),
      device().then((camera) => change(camera, 'removeVlan', { VlanName: 'eth0.7' })),
    ]);
    expect(back.code).toBe(1);
    expect(last(back)).toMatchObject({ outcome: 'rolled-back' });
    expect(gone.code).toBe(3);
    expect(last(gone)).toMatchObject({ outcome: 'not-seen' });
    expect(refused.code).toBe(1);
    expect(last(refused)).toMatchObject({
      outcome: 'failed',
      error: { kind: 'api', subCode: 201, parameter: 'VlanName' },
    });
  });

  test('takes parameters with a secret from standard input, and never from the arguments', async () => {
    const camera = await device();
    const params = JSON.stringify({
      deviceName: 'eth0',
      mode: 'WPA-Enterprise-PEAP-MSCHAPv2',
      identity: 'gate',
      password: 'peap-secret-4711',
    });
    const method = 'setWired8021XConfiguration';
    const argument = await change(camera, method, params);
    expect(argument.code).toBe(2);
    expect(last(argument)).toMatchObject({ error: { kind: 'input', parameter: 'params' } });
    expect(argument.stdout).not.toContain('peap-secret');
    expect(loginsSent(camera)).toEqual([]);

    const piped = await change(camera, method, '-', [], { stdin: params });
    expect(piped.code).toBe(0);
    expect(last(piped)).toMatchObject({ outcome: 'confirmed' });
    expect(piped.stdout + piped.stderr).not.toContain('peap-secret');
  });

  test('takes parameters from standard input as Windows writes them, or refuses them unsent', async () => {
    const camera = await device();
    const other = await device();
    const params = JSON.stringify({ staticHostname: 'gate' });
    const pipe = (to: SimulatedDevice, stdin: Buffer) =>
      change(to, 'setHostnameConfiguration', '-', [], { stdin });
    const [marked, unmarked] = await Promise.all([
      pipe(camera, Buffer.from(`\uFEFF${params}`, 'utf16le')),
      pipe(other, Buffer.from(params, 'utf16le')),
    ]);
    expect([marked.code, unmarked.code]).toEqual([0, 2]);
    expect(last(unmarked)).toMatchObject({ error: { kind: 'input', parameter: 'stdin' } });
    expect(loginsSent(other)).toEqual([]);
  });

  test('refuses what is malformed before anything is sent', async () => {
    const camera = await device();
    const [readOnly, outside, piped] = await Promise.all([
      change(camera, 'getNetworkInfo', {}),
      change(camera, 'addVlan', { masterDeviceName: 'eth0', VlanId: 4095 }),
      change(camera, 'addVlan', '-', [], { stdin: '{"masterDeviceName":"eth0"}' }),
    ]);
    expect([readOnly.code, outside.code, piped.code]).toEqual([2, 2, 2]);
    expect(last(readOnly)).toMatchObject({ error: { kind: 'input', parameter: 'method' } });
    expect(last(outside)).toMatchObject({ error: { kind: 'input', parameter: 'VlanId' } });
    expect(last(piped)).toMatchObject({ error: { kind: 'input', parameter: 'VlanId' } });
    expect(loginsSent(camera)).toEqual([]);
  });

  test('tries a wrong password once', async () => {
    const camera = await device();
    const params = { staticHostname: 'gate' };
    const result = await change(camera, 'setHostnameConfiguration', params, [], {
      password: 'not-it-at-all',
    });
    expect(result.code).toBe(4);
    expect(loginsSent(camera)).toEqual(['digest 401']);
  });

  test('stops looking at Ctrl-C and says that it was sent', async () => {
    const camera = await device({ neverComesBack: true });
    let pressed = false;
    const result = await change(camera, set, toStatic(freeAddress(camera)), ['--yes'], {
      onOutput: (printed, kill) => {
        if (pressed || !printed.includes('"step":"look"')) return;
        pressed = true;
        kill('SIGINT');
      },
    });
    expect(result.code).toBe(1);
    expect(last(result)).toMatchObject({
      outcome: 'cancelled',
      message: expect.stringContaining('The change was sent') as string,
    });
  });
});
