import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { callNames } from '../../shared/api/apis.ts';
import type { SimulatedDevice } from '../device/device.ts';
import type { DeviceOptions } from '../device/options.ts';
import { cli, cliJson, loginsSent, overHttp, overHttps, password } from './cli-support.ts';
import { onlyDevice, siteForTest, temporaryFolder } from './services.ts';

async function device(options: DeviceOptions = {}): Promise<SimulatedDevice> {
  return onlyDevice(await siteForTest({ devices: [{ password, ...options }] }));
}

const failure = (kind: string, more: object = {}) => ({
  error: {
    kind,
    message: expect.stringMatching(/\S/) as string,
    id: expect.stringMatching(/^\w+\.\w+$/) as string,
    parts: expect.anything() as object,
    ...more,
  },
});

describe('identify', () => {
  test('says who is there without a login', async () => {
    const site = await siteForTest({ devices: [{ password, profile: 'os10' }, { factoryNew: true }] });
    const [old, fresh] = site.devices;
    if (!old || !fresh) throw new Error('The site lacks devices.');
    const [known, unknown, text] = await Promise.all([
      cliJson(['identify', overHttp(old)], { password: null }),
      cliJson(['identify', overHttp(fresh)], { password: null }),
      cli(['identify', overHttp(fresh)], { password: null }),
    ]);
    expect(known).toEqual({
      code: 0,
      json: {
        address: old.address,
        serial: old.serial,
        model: 'P3265-V',
        firmware: '10.12.236',
        needsSetup: false,
        passphrasePolicy: null,
        starting: false,
        networkSettings: { versions: ['1.16'] },
      },
    });
    // AXIS OS 12 tells its APIs after a login alone.
    expect(unknown.json).toMatchObject({ serial: fresh.serial, needsSetup: true, networkSettings: null });
    expect(text.stdout).toContain(fresh.serial);
    expect(text.stdout).toMatch(/First administrator +missing/);
    expect([...loginsSent(old), ...loginsSent(fresh)]).toEqual([]);
  });

  test('reaches an IPv6 address', async (context) => {
    const loopback = Object.values(networkInterfaces()).flat();
    if (!loopback.some((info) => info?.address === '::1')) {
      return context.skip('This computer has no ::1.');
    }
    const six = await device({ address: '::1', port: 0, httpsPort: 0 });
    expect(await cliJson(['identify', `http://[::1]:${six.port}`])).toMatchObject({
      code: 0,
      json: { address: '::1', serial: six.serial },
    });
  });
});

describe('discover', () => {
  test('lists what announces itself, harmless whatever it is called', async () => {
    const name = 'Gate "1" <b>\u001b[31m\u202E.evil';
    const site = await siteForTest({ devices: [{ name }], mdns: true });
    const { serial, address, port } = onlyDevice(site);
    // A busy computer hears it late.
    const args = ['discover', '--seconds', '5', '--interface', '127.0.0.1'];
    const [asJson, asText] = await Promise.all([cliJson(args), cli(args)]);
    expect(asJson.code).toBe(0);
    const { devices } = asJson.json as { devices: Record<string, unknown>[] };
    // Other sites on this computer may announce themselves too.
    const found = devices.find((one) => one['serial'] === serial);
    expect(found).toMatchObject({ port, interfaces: ['127.0.0.1'] });
    expect(found?.['addresses']).toContain(address);
    expect(found?.['services']).toContain('_axis-video._tcp');
    expect(Object.keys(found ?? {}).sort()).toEqual(
      ['addresses', 'httpsPort', 'interfaces', 'name', 'port', 'serial', 'services'].sort(),
    );
    const line = asText.stdout.split('\n').find((text) => text.startsWith(serial));
    expect(line).toContain('Gate "1" <b>');
    expect(line).not.toMatch(/[\u001b\u202E]/u);
    expect(asText.stderr).toContain('127.0.0.1');
  });
});

describe('info and call', () => {
  test('read devices of every generation and spelling', async () => {
    const profiles = ['os10', 'os11', 'os12', 'misspelt', 'misspelt-too'] as const;
    const site = await siteForTest({
      devices: profiles.map((profile) => ({ password, profile, wlan: true })),
    });
    const answers = await Promise.all(site.devices.map((one) => cliJson(['info', overHttp(one)])));
    for (const { code, json } of answers) {
      expect(code).toBe(0);
      const { devices } = json as { devices: { name: string; wlan: { station: unknown } | null }[] };
      expect(devices.map(({ name }) => name)).toEqual(expect.arrayContaining(['eth0', 'wlan0']));
      expect(devices.find(({ name }) => name === 'wlan0')?.wlan?.station).not.toBeNull();
    }
  });

  test('give the device’s data untouched where asked to', async () => {
    const camera = await device({ profile: 'misspelt' });
    const [raw, called, versions] = await Promise.all([
      cliJson(['info', overHttp(camera), '--raw']),
      cliJson(['call', overHttp(camera), 'getNetworkInfo']),
      cliJson(['call', overHttp(camera), 'getSupportedVersions']),
    ]);
    expect(raw.json).toEqual(called.json);
    // Spelt as the device spells it.
    expect(JSON.stringify(raw.json)).toContain('"Ipv6"');
    expect(versions.json).toEqual({ supportedVersions: ['1.0', '1.16', '1.29'] });
  });

  test('pass on what the device says no to, with code, sub-code and parameter', async () => {
    const site = await siteForTest({
      devices: [
        { password, wlan: true },
        { password, profile: 'os10' },
      ],
    });
    const [camera, old] = site.devices;
    if (!camera || !old) throw new Error('The site lacks devices.');
    camera.faults.add({ kind: 'error', method: 'addVlan', code: 4000 });
    const call = (one: SimulatedDevice, method: string, params: object) =>
      cliJson(['call', overHttp(one), method, '--params', JSON.stringify(params)]);
    const [interfaceName, parameter, method, version] = await Promise.all([
      call(camera, 'scanWLANNetworks', { deviceName: 'wlan9' }),
      call(camera, 'scanWLANNetworks', { deviceName: 'eth0' }),
      call(camera, 'addVlan', { masterDeviceName: 'eth0', VlanId: 4 }),
      call(old, 'setIPv4AddressConfiguration', { deviceName: 'eth0', linkLocalMode: 'off' }),
    ]);
    expect(interfaceName).toEqual({ code: 1, json: failure('api', { code: 5000 }) });
    const named = { code: 4004, subCode: 100, parameter: 'deviceName' };
    expect(parameter).toEqual({ code: 1, json: failure('api', named) });
    expect(method).toEqual({ code: 1, json: failure('api', { code: 4000 }) });
    expect(version).toEqual({ code: 1, json: failure('api', { code: 4001 }) });
    expect(JSON.stringify(version.json)).toMatch(/AXIS OS 10\.12\.236.*linkLocalMode.*1\.16.*1\.21/);
    expect(old.requests.some((request) => request.method === 'setIPv4AddressConfiguration')).toBe(false);
  });

  test('refuse what is malformed before anything is sent', async () => {
    const camera = await device();
    const address = overHttp(camera);
    const answers = await Promise.all([
      cliJson(['call', address, 'getNetworkinfo']),
      cliJson(['call', address, 'addVlan', '--params', '{"masterDeviceName":"eth0","VlanId":"4"}']),
      cliJson(['call', address, 'addVlan', '--params', '{']),
      cliJson(['info', address.replace('//', `//root:${password}@`)]),
      cliJson(['info', address, password]),
      cliJson(['info', address, `--password=${password}`]),
      cliJson(['info', address, '--interface', '192.0.2.77']),
      cliJson(['info', address], { password: null }),
      cliJson(['info', address, '--password-stdin']),
    ]);
    for (const answer of answers) expect(answer).toMatchObject({ code: 2, json: failure('input') });
    expect(camera.requests).toEqual([]);
  });
});

describe('methods and completion', () => {
  test('tell the table of the API without a device and without a password', async () => {
    const alone = { password: null };
    const [all, one, text, unknown, script] = await Promise.all([
      cliJson(['methods'], alone),
      cliJson(['methods', 'addVlan'], alone),
      cli(['methods', 'setIPv4AddressConfiguration'], alone),
      cliJson(['methods', 'getNetworkinfo'], alone),
      cli(['completion', 'bash'], alone),
    ]);
    expect(all).toMatchObject({ code: 0, json: { errors: expect.any(Array) as unknown } });
    const { methods } = all.json as { methods: { name: string }[] };
    expect(methods.map(({ name }) => name)).toEqual(callNames);
    const vlan = { name: 'VlanId', type: 'whole number from 1 to 4094', required: true, since: null };
    expect(one).toMatchObject({
      code: 0,
      json: {
        name: 'addVlan',
        since: '1.0',
        parameters: [{ name: 'masterDeviceName' }, vlan],
        subCodes: [{ code: 100 }, { code: 101, parameter: 'VlanId' }, { code: 201 }],
      },
    });
    expect(text).toMatchObject({ code: 0, stderr: '' });
    expect(text.stdout).toMatch(/^setIPv4AddressConfiguration: since 1\.0, changes the device\.$/m);
    expect(text.stdout).toMatch(/^ {2}linkLocalMode \(since 1\.21\): off, on or fallback$/m);
    expect(text.stdout).toMatch(/^ {2}107 {2}staticAddressConfigurations {2}/m);
    expect(unknown).toEqual({ code: 2, json: failure('input', { parameter: 'method' }) });
    expect(script).toMatchObject({ code: 0, stderr: '' });
    expect(script.stdout).toContain('complete -o filenames -F _field_installer field-installer');
  });
});

describe('a login', () => {
  test('is read from standard input with or without a line end', async () => {
    const camera = await device();
    const args = ['call', overHttp(camera), 'getSupportedVersions', '--password-stdin'];
    const answers = await Promise.all(
      [password, `${password}\n`, `${password}\r\nmore`].map((stdin) =>
        cliJson(args, { password: null, stdin }),
      ),
    );
    for (const { code } of answers) expect(code).toBe(0);
  });

  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${password}\r\n`)],
    ['UTF-16 with one', Buffer.from(`\uFEFF${password}\r\n`, 'utf16le')],
  ])('is read from standard input in %s', async (_name, stdin) => {
    const camera = await device();
    const args = ['call', overHttp(camera), 'getSupportedVersions', '--password-stdin'];
    expect(await cliJson(args, { password: null, stdin })).toMatchObject({ code: 0 });
    expect(loginsSent(camera)).toEqual(['digest 200']);
  });

  test.each([
    ['UTF-16 without a mark', Buffer.from(`${password}\n`, 'utf16le')],
    ['Latin-1', Buffer.from('Türöffner\n', 'latin1')],
  ])('that is piped in %s is refused before anything is sent', async (_name, stdin) => {
    const camera = await device();
    const args = ['call', overHttp(camera), 'getSupportedVersions', '--password-stdin'];
    expect(await cliJson(args, { password: null, stdin })).toEqual({
      code: 2,
      json: failure('input', { parameter: 'stdin' }),
    });
    expect(camera.requests).toEqual([]);
  });

  test('is tried exactly once when it is wrong', async () => {
    const plain = await device();
    const secure = await device();
    const data = await temporaryFolder();
    const wrong = { password: 'not-the-right-one' };
    const answers = await Promise.all([
      cliJson(['info', overHttp(plain)], wrong),
      cliJson(['info', overHttps(secure), '--trust-first', '--data', data], wrong),
    ]);
    for (const answer of answers) expect(answer).toEqual({ code: 4, json: failure('login') });
    expect(loginsSent(plain)).toEqual(['digest 401']);
    expect(loginsSent(secure)).toEqual(['basic 401']);
  });

  test('is not enough without administrator’s rights, or where there is no administrator yet', async () => {
    const viewer = { user: 'viewer', password: 'viewers-own-word' };
    const site = await siteForTest({ devices: [{ password, viewer }, { factoryNew: true }] });
    const [camera, fresh] = site.devices;
    if (!camera || !fresh) throw new Error('The site lacks devices.');
    const [noRights, noAccount] = await Promise.all([
      cliJson(['info', overHttp(camera), '--user', viewer.user], { password: viewer.password }),
      cliJson(['info', overHttp(fresh)]),
    ]);
    expect(noRights).toEqual({ code: 4, json: failure('login', { code: 4002 }) });
    expect(noAccount.code).toBe(4);
    expect(JSON.stringify(noAccount.json)).toContain('no administrator yet');
  });
});

describe('a certificate', () => {
  test('is refused at first contact, remembered once trusted, and refused when it changes', async () => {
    const site = await siteForTest({ devices: [{ password }, { password }] });
    const [camera, other] = site.devices;
    if (!camera || !other) throw new Error('The site lacks devices.');
    const data = ['--data', await temporaryFolder()];
    const ask = (...args: string[]) => cliJson(['info', overHttps(camera), ...data, ...args]);

    const first = await ask();
    expect(first).toEqual({ code: 5, json: failure('certificate') });
    expect(camera.requests).toEqual([]);
    expect(JSON.stringify(first.json)).toContain(camera.fingerprint.match(/../g)?.join(':'));

    expect((await ask('--trust-first')).code).toBe(0);
    expect((await ask()).code).toBe(0);
    const file = await readFile(join(data[1] ?? '', 'pins.json'), 'utf8');
    expect(file).toContain(camera.fingerprint);
    expect(file).not.toContain(password);

    // Another device, and so another certificate, takes over the address.
    const { address, httpsPort } = camera;
    await camera.close();
    const replaced = await siteForTest({ devices: [{ password, address, port: 0, httpsPort }] });
    const successor = onlyDevice(replaced);
    for (const args of [[], ['--trust-first']]) expect((await ask(...args)).code).toBe(5);
    expect(successor.requests).toEqual([]);
    expect((await ask('--fingerprint', successor.fingerprint)).code).toBe(0);
    // From then on it is the one that is expected there.
    expect((await ask('--trust-first')).code).toBe(0);
    expect((await ask('--fingerprint', camera.fingerprint)).code).toBe(5);
  });

  test('is remembered before a login goes out, so also when the login is wrong', async () => {
    const camera = await device();
    const data = ['--data', await temporaryFolder()];
    const wrong = { password: 'not-the-right-one' };
    const refused = await cliJson(['info', overHttps(camera), ...data, '--trust-first'], wrong);
    expect(refused.code).toBe(4);
    expect((await cliJson(['info', overHttps(camera), ...data])).code).toBe(0);
  });

  test('may be named in lower case and with colons; another one gets nothing to read', async () => {
    const camera = await device();
    const data = ['--data', await temporaryFolder()];
    const colons = camera.fingerprint.toLowerCase().match(/../g)?.join(':') ?? '';
    const [right, wrong, unkept] = await Promise.all([
      cliJson(['identify', overHttps(camera), ...data, '--fingerprint', colons]),
      cliJson(['info', overHttps(await device()), ...data, '--fingerprint', colons]),
      // Not a folder, so nothing can be remembered in it: then nothing is sent either.
      cliJson(['info', overHttps(camera), '--trust-first', '--data', import.meta.filename]),
    ]);
    expect(right).toMatchObject({ code: 0, json: { serial: camera.serial } });
    expect(wrong).toEqual({ code: 5, json: failure('certificate') });
    expect(unkept).toEqual({ code: 1, json: failure('storage') });
    expect(loginsSent(camera)).toEqual([]);
  });
});

describe('a device that does not answer as it should', () => {
  test.each([
    ['html', 6, 'protocol'],
    ['oversized', 6, 'protocol'],
    ['server-error', 6, 'protocol'],
    ['internal', 1, 'api'],
    ['booting', 3, 'timeout'],
    ['reset', 3, 'unreachable'],
    // The connection broke half-way, so nothing can be said of the answer.
    ['truncated', 3, 'unreachable'],
  ] as const)('%s: exit code %i', async (kind, code, expected) => {
    const camera = await device();
    camera.faults.add({ kind });
    const answer = await cliJson(['info', overHttp(camera)]);
    expect(answer.code).toBe(code);
    expect(answer.json).toMatchObject(failure(expected));
  });

  test('is given up after a while, or at once where nothing listens', async () => {
    const camera = await device();
    camera.faults.add({ kind: 'hang', beforeLogin: true });
    // Takes connections, and says nothing whatever comes.
    const mute = createServer(() => undefined);
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void mute.close());
    const bound = mute.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
    const data = ['--data', await temporaryFolder()];
    const [hanging, silent, dead, notTls] = await Promise.all([
      cliJson(['identify', overHttp(camera)]),
      cliJson(['identify', `https://127.0.0.1:${port}`, '--trust-first', ...data]),
      cliJson(['identify', `${camera.address}:9`]),
      cliJson(['identify', overHttp(camera).replace('http:', 'https:'), '--trust-first', ...data]),
    ]);
    expect(hanging).toEqual({ code: 3, json: failure('timeout') });
    expect(silent).toEqual({ code: 3, json: failure('timeout') });
    expect(dead).toEqual({ code: 3, json: failure('unreachable') });
    expect(notTls).toEqual({ code: 6, json: failure('protocol') });
  }, 60_000);
});

describe('the output', () => {
  test('is JSON alone through npm too, with the exit code of the command', async () => {
    const camera = await device();
    const [good, bad, help, version] = await Promise.all([
      cliJson(['call', overHttp(camera), 'getSupportedVersions'], { npm: true }),
      cliJson(['call', overHttp(camera)], { npm: true }),
      cliJson(['--help']),
      cliJson(['--version']),
    ]);
    expect(good).toEqual({ code: 0, json: { apiVersions: ['1.38'] } });
    expect(bad).toEqual({ code: 2, json: failure('input', { parameter: 'method' }) });
    expect(version).toEqual({ code: 0, json: { version: packageJson.version } });
    expect(help.json).toMatchObject({ usage: expect.stringContaining('install-wlan') as string });
  });

  test('says for people what happened and what to do, on standard error', async () => {
    const { code, stdout, stderr } = await cli(['info'], {});
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(2);
  });

  test('may find its reader gone', async () => {
    const camera = await device();
    const result = await cli(['info', overHttp(camera), '--raw'], { closeStdout: true });
    expect(result).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('the language', () => {
  const nobody = 'http://127.0.0.1:1';

  test('is that of the system, or the one that is given; JSON stays English', async () => {
    const [system, given, unknown, json] = await Promise.all([
      cli(['identify', nobody], { language: 'de_DE.UTF-8' }),
      cli(['identify', nobody, '--language', 'de']),
      cli(['identify', nobody], { language: 'pt_BR.UTF-8' }),
      cliJson(['identify', nobody, '--language', 'de']),
    ]);
    const german = 'Dort ist ein Computer, aber an diesem Port antwortet nichts.';
    expect(system.stderr).toContain(german);
    expect(given.stderr).toContain(german);
    const english = 'a computer is there, but nothing answers at this port.';
    expect(unknown.stderr.replaceAll('\n', ' ')).toContain(english);
    expect(json.json).toMatchObject({
      error: {
        message: expect.stringContaining(english) as string,
        id: 'http.nothingAtPort',
        parts: { where: nobody },
      },
    });
  });

  test('is spoken from the first wrong word on', async () => {
    const { code, stderr } = await cli(['identify', '10.0.0.5', '--language', 'pt'], { language: 'de_AT' });
    expect(code).toBe(2);
    expect(stderr).toContain('--language nimmt eines von en, de');
  });
});
