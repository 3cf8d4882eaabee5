import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands, readCommand, usage, type Command } from '../../electron/cli/arguments.ts';
import { methodNames, type MethodName } from '../../shared/api/methods.ts';
import { inEnglish } from '../english.ts';

const read = (text: string, environment: Record<string, string> = {}) =>
  readCommand(text === '' ? [] : text.split(' '), environment);

function accepted<N extends Command['name']>(name: N, args: string[], environment = {}) {
  const command = readCommand([name, ...args], environment);
  if (!command.ok) throw new Error(inEnglish(command.error.message));
  expect(command.value.name).toBe(name);
  return command.value as Extract<Command, { name: N }>; // the name was just compared
}

function refused(args: readonly string[], environment = {}) {
  const command = readCommand(args, environment);
  expect(command).toMatchObject({ ok: false, error: { kind: 'input' } });
  if (command.ok) throw new Error('It was accepted.');
  return command.error;
}

describe('the words and options of a command', () => {
  test('may stand in any order', () => {
    const wanted = accepted('info', ['10.0.0.5', '--user', 'tech', '--json']);
    expect(wanted).toMatchObject({ user: 'tech', raw: false, passwordFrom: 'environment' });
    expect(read('--user tech --json info 10.0.0.5')).toEqual({ ok: true, value: wanted });
  });

  test('have the defaults that the help names', () => {
    expect(accepted('discover', [])).toMatchObject({ seconds: 5, interfaces: null });
    expect(accepted('info', ['10.0.0.5'])).toMatchObject({ user: 'root', trust: 'refuse' });
  });

  test.each([
    '',
    'discovr',
    'toString',
    'discover 10.0.0.5',
    'discover --trust-first',
    'identify',
    'identify 10.0.0.5 10.0.0.6',
    'identify 10.0.0.5 --user root',
    'info 10.0.0.5 --params {}',
    'info 10.0.0.5 --json=yes',
    'info 10.0.0.5 --user',
    'info 10.0.0.5 --user --json',
    'info 10.0.0.5 --user=',
    'info 10.0.0.5 --user=a\u0007b',
    'info 10.0.0.5 -v',
    'call 10.0.0.5',
    'discover --seconds 0',
    'discover --seconds 601',
    'discover --seconds 1.5',
    'discover --seconds=-1',
    'discover --interface eth0',
    'discover --interface ::1',
    'discover --data=',
    'methods getNetworkinfo',
    'methods addVlan removeVlan',
    'methods --user root',
    'completion',
    'completion fish',
    'completion bash --data /tmp',
  ])('are refused where they make no sense: “%s”', (text) => {
    refused(text === '' ? [] : text.split(' '));
  });

  test('ask for help from anywhere', () => {
    for (const text of ['help', '--help', 'info --help', '--json --help']) {
      expect(read(text)).toEqual({ ok: true, value: { name: 'help' } });
    }
  });

  test.each([
    [['discover', '--secnds', '5'], 'There is no option --secnds.'],
    [['info', '10.0.0.5', '-pq7#x'], 'There is no option -p.'],
    [['discover', '--json=q7#x'], '--json takes no value.'],
    [['discover', '--seconds'], '--seconds takes a value: --seconds=VALUE.'],
    [['discover', '--seconds', '--json'], '--seconds takes a value: --seconds=VALUE.'],
    [['discover', '--#q7'], 'The options were not understood.'],
  ])('are refused by the name of the option alone: %j', (args, words) => {
    const command = readCommand(args, {});
    expect(command.ok || inEnglish(command.error.message)).toBe(words);
  });

  test('ask which version this is', () => {
    for (const text of ['version', '--version', '--json --version']) {
      expect(read(text)).toEqual({ ok: true, value: { name: 'version' } });
    }
  });

  test('leave the data in a folder of the program’s own where none is named', () => {
    const folder = (environment: Record<string, string>) => accepted('discover', [], environment).dataFolder;
    expect(folder({ XDG_CONFIG_HOME: '', APPDATA: '' })).toMatch(/^(\/|[A-Z]:).*field-installer-cli$/);
    expect(accepted('discover', ['--data', '/srv/site']).dataFolder).toMatch(/site$/);
  });
});

describe('an address', () => {
  test.each([
    ['10.0.0.5', 'http', '10.0.0.5', 80],
    ['axis-b8a44f631339.local:8080', 'http', 'axis-b8a44f631339.local', 8080],
    ['http://10.0.0.5', 'http', '10.0.0.5', 80],
    ['https://10.0.0.5', 'https', '10.0.0.5', 443],
    ['HTTPS://10.0.0.5:8443/', 'https', '10.0.0.5', 8443],
    ['[::1]:8080', 'http', '::1', 8080],
    ['https://[fe80::1%eth0]', 'https', 'fe80::1%eth0', 443],
  ])('%s', (text, scheme, host, port) => {
    expect(accepted('identify', [text]).endpoint).toEqual({ scheme, host, port });
  });

  test.each([
    'root:hunter2@10.0.0.5',
    'https://root:hunter2@10.0.0.5/',
    'ftp://10.0.0.5',
    '10.0.0.5/hunter2',
  ])('is refused without being repeated: %s', (text) => {
    const error = refused(['identify', text]);
    expect(error.parameter).toBe('address');
    expect(inEnglish(error.message) + inEnglish(error.advice)).not.toContain('hunter2');
  });
});

describe('a fingerprint', () => {
  const hex = 'AB'.repeat(32);
  const colons = Array<string>(32).fill('ab').join(':');

  test('may be written in lower case and with colons', () => {
    for (const text of [hex, hex.toLowerCase(), colons]) {
      const { trust } = accepted('identify', ['https://10.0.0.5', '--fingerprint', text]);
      expect(trust).toEqual({ fingerprint: hex });
    }
    expect(accepted('identify', ['https://10.0.0.5', '--trust-first']).trust).toBe('first-use');
  });

  test('is refused where it could not be checked', () => {
    expect(refused(['identify', 'http://10.0.0.5', '--fingerprint', hex]).parameter).toBe('fingerprint');
    expect(refused(['identify', 'https://10.0.0.5', '--fingerprint', 'ab12']).parameter).toBe('fingerprint');
    refused(['identify', 'https://10.0.0.5', '--fingerprint', hex, '--trust-first']);
  });
});

describe('call', () => {
  const examples: Record<MethodName, object> = {
    addVlan: { masterDeviceName: 'eth0', VlanId: 4 },
    getNetworkInfo: {},
    getSupportedVersions: {},
    removeVlan: { VlanName: 'eth0.4' },
    scanWLANNetworks: { deviceName: 'wlan0', refresh: true },
    setDeviceConfiguration: { deviceName: 'eth0', staticState: 'down' },
    setHostnameConfiguration: { useDhcpHostname: false, staticHostname: 'gate' },
    setIPv4AddressConfiguration: {
      deviceName: 'eth0',
      configurationMode: 'static',
      staticDefaultRouter: '10.0.0.1',
      staticAddressConfigurations: [{ address: '10.0.0.5', prefixLength: 24 }],
    },
    setIPv6AddressConfiguration: { deviceName: 'eth0', enabled: true },
    setGlobalProxyConfiguration: { httpProxy: 'http://10.0.0.9:3128', noProxy: '.example.com' },
    setResolverConfiguration: { useDhcpResolverInfo: false, staticNameServers: ['10.0.0.1', 'fd00::1'] },
    setWired8021XConfiguration: { deviceName: 'eth0', mode: 'WPA-Enterprise-EAPTLS', identity: 'cam' },
    setWlanConfiguration: { countryCode: 'SE' },
    setWLANStationConfiguration: { deviceName: 'wlan0', ssid: 'Site', authentication: { mode: 'none' } },
    testWLANStationSettings: { deviceName: 'wlan0', timeout: 30 },
    wlanSwitchAPToStation: {},
  };

  test('knows all sixteen methods', () => {
    expect(methodNames).toHaveLength(16);
    for (const method of methodNames) {
      const params = examples[method];
      const command = accepted('call', ['10.0.0.5', method, '--params', JSON.stringify(params)]);
      expect(command).toMatchObject({ method, params });
    }
    expect(accepted('call', ['10.0.0.5', 'getSupportedVersions']).params).toEqual({});
  });

  test.each([
    ['getNetworkinfo', '{}', 'method'],
    ['__proto__', '{}', 'method'],
    ['getNetworkInfo', '{', 'params'],
    ['getNetworkInfo', '', 'params'],
    ['getNetworkInfo', '[]', undefined],
    ['getNetworkInfo', 'null', undefined],
    ['getNetworkInfo', '{"__proto__":{}}', '__proto__'],
    ['addVlan', '{"masterDeviceName":"eth0"}', 'VlanId'],
    ['addVlan', '{"masterDeviceName":"eth0","VlanId":"4"}', 'VlanId'],
    ['scanWLANNetworks', '{"deviceName":"wlan0","refresh":"yes"}', 'refresh'],
    ['setResolverConfiguration', '{"useDHCPResolvInfo":true}', 'useDHCPResolvInfo'],
  ])('refuses %s with the parameters %s', (method, params, parameter) => {
    expect(refused(['call', '10.0.0.5', method, '--params', params]).parameter).toBe(parameter);
  });
});

describe('what asks no device', () => {
  test('takes a method or a shell, and nothing that is for a device', () => {
    expect(accepted('methods', []).method).toBeNull();
    for (const method of methodNames) expect(accepted('methods', [method, '--json']).method).toBe(method);
    expect(accepted('completion', ['zsh']).shell).toBe('zsh');
  });

  test('names the methods or shells that there are', () => {
    expect(inEnglish(refused(['methods', 'getNetworkinfo']))).toMatchObject({
      parameter: 'method',
      advice: expect.stringContaining('getNetworkInfo') as string,
    });
    expect(inEnglish(refused(['completion', 'fish']))).toMatchObject({
      parameter: 'shell',
      advice: expect.stringContaining('bash, zsh') as string,
    });
  });
});

describe('install-wlan', () => {
  const base = ['10.0.0.5', '--ssid', 'Site', '--auth'];
  const key = { AXIS_WLAN_KEY: 'installer-2026' };

  test('takes its key from the environment, and each mode what belongs to it', () => {
    const authentication = (args: string[], environment: object) =>
      accepted('install-wlan', [...base, ...args], environment).authentication;
    expect(authentication(['none'], {})).toEqual({ mode: 'none' });
    expect(authentication(['WPA-Personal-PSK'], key)).toEqual({
      mode: 'WPA-Personal-PSK',
      key: 'installer-2026',
    });
    expect(authentication(['WPA-Personal-HEX'], { AXIS_WLAN_KEY: '0f'.repeat(32) })).toMatchObject({
      key: '0f'.repeat(32),
    });
    expect(authentication(['WPA-Enterprise-PEAP-MSCHAPv2', '--identity', 'cam'], key)).toMatchObject({
      identity: 'cam',
      password: 'installer-2026',
    });
    const eapTls = ['WPA-Enterprise-EAPTLS', '--identity', 'cam', '--cert-client', 'c1', '--cert-ca', 'ca'];
    expect(authentication(eapTls, {})).toMatchObject({ certClient: 'c1', certsCA: ['ca'] });
  });

  test('has the defaults that the help names', () => {
    expect(accepted('install-wlan', [...base, 'none'])).toMatchObject({
      interfaceName: null,
      countryCode: null,
      doSwitch: true,
      waitMs: 120_000,
    });
    const other = ['none', '--no-switch', '--wait', '5', '--country', 'se', '--interface-name', 'wlan1'];
    expect(accepted('install-wlan', [...base, ...other])).toMatchObject({
      interfaceName: 'wlan1',
      countryCode: 'SE',
      doSwitch: false,
      waitMs: 5_000,
    });
  });

  test.each([
    [['10.0.0.5', '--auth', 'none'], 'ssid'],
    [['10.0.0.5', '--ssid', '📡'.repeat(9), '--auth', 'none'], 'ssid'],
    [['10.0.0.5', '--ssid', 'Site'], 'mode'],
    [[...base, 'WEP'], 'mode'],
    [[...base, 'WPA-Personal-HEX'], 'key'],
    [[...base, 'WPA-Enterprise-PEAP-MSCHAPv2'], 'identity'],
    [[...base, 'WPA-Enterprise-EAPTLS', '--identity', 'cam'], 'certClient'],
    [[...base, 'none', '--country', 'SWE'], 'countryCode'],
    [[...base, 'none', '--country', 'XX'], 'countryCode'],
    [[...base, 'none', '--interface-name', 'w lan'], 'deviceName'],
    [[...base, 'none', '--wait', '0'], 'wait'],
  ])('refuses %j, naming what is wrong', (args, parameter) => {
    expect(refused(['install-wlan', ...args], key).parameter).toBe(parameter);
  });

  test('says that a key is missing or too short without naming it', () => {
    expect(inEnglish(refused(['install-wlan', ...base, 'WPA-Personal-PSK']).message)).toMatch(/missing/);
    const short = refused(['install-wlan', ...base, 'WPA-Personal-PSK'], { AXIS_WLAN_KEY: 'q7#x' });
    expect(JSON.stringify(short)).not.toContain('q7#x');
  });
});

describe('whatever is typed', () => {
  const words = [
    // Every command, with every option that the help names.
    ...Object.keys(commands).flatMap((name) => name.split('-')),
    ...Object.keys(commands),
    ...(usage('en', 'field-installer').match(/--[a-z][a-z0-9-]+/g) ?? []),
    ...['bash', 'help'],
    ...['--', '-', '10.0.0.5', '[::1]:80'],
    ...['https://10.0.0.5', 'getNetworkInfo', 'addVlan', '{}', '{"VlanId":4}', 'none', 'WPA-Personal-PSK'],
  ];
  const secret = fc.string({ unit: fc.constantFrom('q', 'Z', '7', '#', '§'), minLength: 6, maxLength: 12 });
  const argument = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, fc.string());

  test('it is understood or refused with a reason, never thrown back', () => {
    fc.assert(
      fc.property(fc.array(argument, { maxLength: 8 }), (args) => {
        const command = readCommand(args, {});
        if (!command.ok) {
          expect(command.error.kind).toBe('input');
          expect(inEnglish(command.error.message)).toMatch(/\S/);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('a password in the wrong place is not repeated', () => {
    fc.assert(
      fc.property(
        fc.array(argument, { maxLength: 6 }),
        fc.nat(6),
        secret,
        fc.constantFrom('', '--password=', '--fingerprint=', '--seconds=', '--auth=', '--interface='),
        (args, place, text, before) => {
          const typed = [...args.slice(0, place), `${before}${text}`, ...args.slice(place)];
          const command = readCommand(typed, { AXIS_WLAN_KEY: text, AXIS_PASSWORD: text });
          if (!command.ok) expect(JSON.stringify(command.error)).not.toContain(text);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
