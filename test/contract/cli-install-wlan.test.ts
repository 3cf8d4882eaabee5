import { expect, test } from 'vitest';
import type { SimulatedDevice } from '../device/device.ts';
import type { DeviceOptions } from '../device/options.ts';
import {
  cli,
  jsonLines,
  loginsSent,
  overHttp,
  overHttps,
  password,
  wlanKey,
  type CliOptions,
  type CliResult,
} from './cli-support.ts';
import { onlyDevice, siteForTest, temporaryFolder } from './services.ts';

const ssid = 'Site-Cameras';

/** A device in installation mode that announces itself, as real ones do. */
async function device(options: DeviceOptions = {}): Promise<SimulatedDevice> {
  const devices = [{ password, installationMode: true, ...options }];
  return onlyDevice(await siteForTest({ devices, mdns: true }));
}

async function install(address: string, more: string[] = [], options: CliOptions = {}) {
  const wanted = ['--ssid', ssid, '--auth', 'WPA-Personal-PSK', '--country', 'SE', '--wait', '60'];
  const own = ['--interface', '127.0.0.1', '--data', await temporaryFolder()];
  return cli(['install-wlan', address, ...wanted, ...own, ...more], { wlanKey, ...options });
}

const steps = (result: CliResult) =>
  jsonLines(result).flatMap((line) => {
    const { step, state } = line as { step?: string; state?: string };
    return step === undefined || state === 'running' ? [] : [`${step} ${state}`];
  });
const last = (result: CliResult) => jsonLines(result).at(-1);

test('a device is on the site’s network at the end, each step told as a line of JSON', async () => {
  const camera = await device();
  const result = await install(overHttps(camera), ['--trust-first', '--json']);
  expect(result).toMatchObject({ code: 0, stderr: '' });
  expect(steps(result)).toEqual([
    'check done',
    'country done',
    'configure done',
    'test done',
    'switch waiting',
    'switch done',
    'wait done',
  ]);
  for (const line of jsonLines(result).slice(0, -1)) {
    const text = expect.any(String) as string;
    expect(line).toEqual({
      step: text,
      state: text,
      message: text,
      id: text,
      parts: expect.anything() as object,
    });
  }
  const { serial, address } = camera;
  expect(last(result)).toMatchObject({ outcome: 'on-network', serial, address });
  expect(camera.place).toBe('station');
});

test('for people the outcome is the result and the steps are progress', async () => {
  const camera = await device();
  const result = await install(overHttp(camera), ['--no-switch']);
  expect(result.code).toBe(0);
  expect(result.stdout).toContain('nothing was switched');
  expect(result.stdout).not.toContain('running');
  expect(result.stderr).toMatch(/^done +The device joined/m);
  expect(camera.place).toBe('access-point');
});

test('a key that goes over plain HTTP is said to before it goes, and not where the device has https', async () => {
  const [open, secure] = await Promise.all([
    device().then((camera) => install(overHttp(camera), ['--no-switch'])),
    device().then((camera) => install(overHttps(camera), ['--no-switch', '--trust-first'])),
  ]);
  expect(open.stderr).toMatch(/running +This device is talked to over plain HTTP: .*read along/);
  expect(open.stderr.indexOf('read along')).toBeLessThan(open.stderr.indexOf('is stored on the device'));
  expect(secure.stderr).not.toContain('read along');
});

test('what fails says what state the device is in, with the exit code of its reason', async () => {
  const [wrongKey, gone, noInterface] = await Promise.all([
    device().then((camera) => install(overHttp(camera), ['--json'], { wlanKey: 'not-the-right-key' })),
    device({ neverComesBack: true }).then((camera) => install(overHttp(camera), ['--json', '--wait', '2'])),
    device().then((camera) => install(overHttp(camera), ['--json', '--interface-name', 'eth0'])),
  ]);
  expect(wrongKey.code).toBe(1);
  expect(steps(wrongKey).at(-1)).toBe('test failed');
  expect(last(wrongKey)).toMatchObject({
    outcome: 'failed',
    message: expect.stringContaining('nothing was switched') as string,
    error: { kind: 'api', code: 1, parameter: 'key' },
  });
  expect(gone.code).toBe(3);
  expect(last(gone)).toMatchObject({ outcome: 'not-seen' });
  expect(noInterface.code).toBe(2);
  expect(last(noInterface)).toMatchObject({
    outcome: 'failed',
    message: expect.stringContaining('Nothing was changed') as string,
    error: { kind: 'input', parameter: 'deviceName' },
  });
});

test('a wrong password is tried once, and nothing is told but the failure', async () => {
  const camera = await device();
  const result = await install(overHttp(camera), ['--json'], { password: 'not-the-right-one' });
  expect(result.code).toBe(4);
  expect(jsonLines(result)).toEqual([{ error: expect.objectContaining({ kind: 'login' }) as object }]);
  expect(loginsSent(camera)).toEqual(['digest 401']);
});

test('no login goes to a device whose certificate is not trusted', async () => {
  const camera = await device();
  const result = await install(overHttps(camera), ['--json']);
  expect(result.code).toBe(5);
  expect(last(result)).toMatchObject({ error: { kind: 'certificate' } });
  expect(loginsSent(camera)).toEqual([]);
});

/** Presses Ctrl-C once for each of the texts, when it has been printed. */
function interruptAt(...texts: string[]): CliOptions {
  let pressed = 0;
  return {
    onOutput: (printed, kill) => {
      if (pressed === texts.length || !printed.includes(texts[pressed] ?? '')) return;
      pressed += 1;
      kill('SIGINT');
    },
  };
}

test('Ctrl-C stops a test that is under way and says what is on the device', async () => {
  const camera = await device();
  camera.faults.add({ kind: 'hang', method: 'testWLANStationSettings' });
  const result = await install(overHttp(camera), ['--json'], interruptAt('"step":"test"'));
  expect(result.code).toBe(1);
  expect(last(result)).toMatchObject({
    outcome: 'cancelled',
    message: expect.stringContaining('stored on the device; nothing was switched') as string,
  });
  expect(camera.place).toBe('access-point');
});

test('Ctrl-C waits for the change under way; a second one does not cut off what there is to say', async () => {
  const camera = await device();
  camera.faults.add({ kind: 'slow', method: 'setWLANStationConfiguration', ms: 1_000 });
  const options = interruptAt('can be read along', 'Cancelling');
  const result = await install(overHttp(camera), [], options);
  expect(result.code).toBe(1);
  expect(result.stdout).toContain('stored on the device; nothing was switched');
  expect(camera.requests.some(({ method }) => method === 'testWLANStationSettings')).toBe(false);
});

test('Ctrl-C after the switch says that the device was told to', async () => {
  const camera = await device({ neverComesBack: true });
  const result = await install(overHttp(camera), ['--json'], interruptAt('"step":"wait"'));
  expect(result.code).toBe(1);
  expect(last(result)).toMatchObject({
    outcome: 'cancelled',
    message: expect.stringContaining('told to switch') as string,
  });
});

test('goes on to the end when nobody reads its output any more', async () => {
  const camera = await device();
  const result = await install(overHttp(camera), ['--json'], { closeStdout: true });
  expect(result).toMatchObject({ code: 0, stderr: '' });
  expect(camera.place).toBe('station');
});
