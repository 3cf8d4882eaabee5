/** The command line taken apart and checked, before anything is sent. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseAddress, type Endpoint } from '../../shared/address.ts';
import { isIPv4 } from '../../shared/ip.ts';
import { isMethodName, methodNames, type MethodName } from '../../shared/methods.ts';
import { canonical } from '../../shared/network-info.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { cleanText } from '../../shared/text.ts';
import {
  ssidSchema,
  stationAuthenticationSchema,
  stationModes,
  type StationAuthentication,
} from '../../shared/wlan.ts';
import type { Trust } from '../services/devices/links.ts';
import { parseFingerprint } from '../services/http/certificates.ts';
import { checkParams } from '../services/vapix/network-settings.ts';

export interface Common {
  json: boolean;
  /** Addresses of the cards that may be used; null for all of them. */
  interfaces: string[] | null;
  dataFolder: string;
}

/** A command that talks to one device. */
export interface ToDevice extends Common {
  endpoint: Endpoint;
  trust: Trust;
}

export interface WithLogin extends ToDevice {
  user: string;
  /** `environment`: AXIS_PASSWORD; `stdin`: the first line there. */
  passwordFrom: 'environment' | 'stdin';
}

export type Command =
  | { name: 'help' }
  | ({ name: 'discover'; seconds: number } & Common)
  | ({ name: 'identify' } & ToDevice)
  | ({ name: 'info'; raw: boolean } & WithLogin)
  | ({ name: 'call'; method: MethodName; params: Record<string, unknown> } & WithLogin)
  | ({ name: 'install-wlan' } & InstallWlan & WithLogin);

export interface InstallWlan {
  ssid: string;
  authentication: StationAuthentication;
  /** Null: the one that is in installation mode. */
  interfaceName: string | null;
  countryCode: string | null;
  doSwitch: boolean;
  waitMs: number;
}

export const usage = `Usage: npm run --silent cli -- COMMAND [OPTIONS]

  discover [--seconds N]             list the devices that announce themselves (5 seconds unless told)
  identify ADDR                      who is there, without a login
  info ADDR [--raw]                  the device's network settings; --raw: as the device sent them
  call ADDR METHOD [--params JSON]   one method of the Network settings API, its answer untouched
  install-wlan ADDR --ssid S --auth MODE [--interface-name wlan0] [--country CC] [--identity I]
               [--cert-client ID] [--cert-ca ID] [--no-switch] [--wait SECONDS]
                                     WLAN installation; key or password from AXIS_WLAN_KEY

ADDR is host, host:port, http://… or https://…, IPv6 in brackets, without a login inside.
MODE is one of ${stationModes.join(', ')}.

  --user NAME            the device's user (root unless told)
  --password-stdin       read the password from standard input; otherwise AXIS_PASSWORD holds it
  --fingerprint HEX      trust the certificate with this SHA-256 fingerprint
  --trust-first          trust a certificate that was never seen, and remember it
  --interface ADDR       use only the network card with this IPv4 address (repeatable)
  --data DIR             the folder for what is remembered
  --json                 JSON alone on standard output

Exit codes: 0 done, 1 the device said no or a job failed, 2 wrong usage or input, 3 not reached or too late,
4 login refused, 5 certificate not trusted, 6 answer not understood.
`;

const commonOptions = {
  json: { type: 'boolean' },
  interface: { type: 'string', multiple: true },
  data: { type: 'string' },
  help: { type: 'boolean' },
} as const;
const deviceOptions = {
  ...commonOptions,
  fingerprint: { type: 'string' },
  'trust-first': { type: 'boolean' },
} as const;
const loginOptions = {
  ...deviceOptions,
  user: { type: 'string' },
  'password-stdin': { type: 'boolean' },
} as const;

const optionsOf = {
  discover: { ...commonOptions, seconds: { type: 'string' } },
  identify: deviceOptions,
  info: { ...loginOptions, raw: { type: 'boolean' } },
  call: { ...loginOptions, params: { type: 'string' } },
  'install-wlan': {
    ...loginOptions,
    ssid: { type: 'string' },
    auth: { type: 'string' },
    'interface-name': { type: 'string' },
    country: { type: 'string' },
    identity: { type: 'string' },
    'cert-client': { type: 'string' },
    'cert-ca': { type: 'string', multiple: true },
    'no-switch': { type: 'boolean' },
    wait: { type: 'string' },
  },
} as const;
type CommandName = keyof typeof optionsOf;

type Environment = Readonly<Record<string, string | undefined>>;
type Values = Readonly<Record<string, unknown>>;

/** Reads the arguments after the program's own name. Failures are of kind `input` and never repeat a secret. */
export function readCommand(args: readonly string[], environment: Environment): Result<Command> {
  const name = args.find((argument) => !argument.startsWith('-'));
  if (name === undefined) {
    return args.includes('--help') ? ok({ name: 'help' }) : wrong('No command was given.');
  }
  if (name === 'help') return ok({ name: 'help' });
  if (!Object.hasOwn(optionsOf, name)) return wrong(`There is no command “${cleanText(name, 40)}”.`);
  const command = name as CommandName;
  let values: Values;
  let positionals: string[];
  try {
    ({ values, positionals } = parseArgs({
      args: [...args],
      options: optionsOf[command],
      allowPositionals: true,
    }));
  } catch (error) {
    return wrong(error instanceof Error ? cleanText(error.message, 300) : 'The options were not understood.');
  }
  if (values['help'] === true) return ok({ name: 'help' });
  return readNamed(command, new Options(values), positionals.slice(1), environment);
}

/** Typed access to what parseArgs has checked already. */
class Options {
  constructor(private readonly values: Values) {}

  text(name: string): string | undefined {
    const value = this.values[name];
    return typeof value === 'string' ? value : undefined;
  }

  texts(name: string): string[] | undefined {
    const value = this.values[name];
    return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : undefined;
  }

  flag(name: string): boolean {
    return this.values[name] === true;
  }
}

function readNamed(
  command: CommandName,
  options: Options,
  words: string[],
  environment: Environment,
): Result<Command> {
  const common = readCommon(options, environment);
  if (!common.ok) return common;
  if (command === 'discover') {
    const seconds = readSeconds(options.text('seconds') ?? '5', 'seconds', 600);
    if (!seconds.ok) return seconds;
    return tooMany(words, 0) ?? ok({ name: command, ...common.value, seconds: seconds.value });
  }
  const [address, method] = words;
  if (address === undefined) return wrong(`${command} needs the device’s address.`, 'address');
  const device = readDevice(address, options, common.value);
  if (!device.ok) return device;
  const login: WithLogin = {
    ...device.value,
    user: options.text('user') ?? 'root',
    passwordFrom: options.flag('password-stdin') ? 'stdin' : 'environment',
  };
  switch (command) {
    case 'identify':
      return tooMany(words, 1) ?? ok({ name: command, ...device.value });
    case 'info':
      return tooMany(words, 1) ?? ok({ name: command, ...login, raw: options.flag('raw') });
    case 'call': {
      const called = readCall(method, options.text('params'));
      if (!called.ok) return called;
      return tooMany(words, 2) ?? ok({ name: command, ...login, ...called.value });
    }
    case 'install-wlan': {
      const installation = readInstallation(options, environment);
      if (!installation.ok) return installation;
      return tooMany(words, 1) ?? ok({ name: command, ...login, ...installation.value });
    }
  }
}

function readCommon(options: Options, environment: Environment): Result<Common> {
  const interfaces = options.texts('interface') ?? null;
  const bad = interfaces?.find((address) => !isIPv4(address));
  if (bad !== undefined) {
    return wrong(
      `--interface takes the IPv4 address of a network card, not “${cleanText(bad, 60)}”.`,
      'interface',
    );
  }
  const data = options.text('data');
  if (data === '') return wrong('--data takes a folder.', 'data');
  return ok({
    json: options.flag('json'),
    interfaces,
    dataFolder: data === undefined ? usualFolder(environment) : resolve(data),
  });
}

/** Apart from the window's folder: both may run at once. */
function usualFolder(environment: Environment): string {
  const name = 'field-installer-cli';
  if (process.platform === 'win32') {
    return join(environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), name);
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name);
  return join(environment['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), name);
}

function readDevice(address: string, options: Options, common: Common): Result<ToDevice> {
  const endpoint = parseAddress(address);
  if (!endpoint.ok) return { ok: false, error: { ...endpoint.error, parameter: 'address' } };
  const given = options.text('fingerprint');
  if (given === undefined) {
    return ok({
      ...common,
      endpoint: endpoint.value,
      trust: options.flag('trust-first') ? 'first-use' : 'refuse',
    });
  }
  if (options.flag('trust-first'))
    return wrong('--fingerprint and --trust-first exclude each other.', 'fingerprint');
  const fingerprint = parseFingerprint(given);
  if (!fingerprint.ok) return { ok: false, error: { ...fingerprint.error, parameter: 'fingerprint' } };
  return ok({ ...common, endpoint: endpoint.value, trust: { fingerprint: fingerprint.value } });
}

function readCall(
  method: string | undefined,
  text: string | undefined,
): Result<{ method: MethodName; params: Record<string, unknown> }> {
  if (method === undefined)
    return wrong('call needs a method.', 'method', `It is one of ${methodNames.join(', ')}.`);
  if (!isMethodName(method)) {
    return wrong(
      `There is no method “${cleanText(method, 60)}”.`,
      'method',
      `It is one of ${methodNames.join(', ')}.`,
    );
  }
  let params: unknown;
  try {
    params = JSON.parse(text ?? '{}');
  } catch {
    return wrong(
      '--params is not valid JSON.',
      'params',
      'Write it like --params \'{"deviceName":"wlan0"}\'.',
    );
  }
  const checked = checkParams(method, params);
  return checked.ok ? ok({ method, params: checked.value }) : checked;
}

function readInstallation(options: Options, environment: Environment): Result<InstallWlan> {
  const ssid = ssidSchema.safeParse(options.text('ssid') ?? '');
  if (!ssid.success) return wrong(`--ssid: ${firstIssue(ssid.error)}`, 'ssid');
  const authentication = readAuthentication(options, environment);
  if (!authentication.ok) return authentication;
  const country = options.text('country')?.toUpperCase() ?? null;
  if (country !== null && (!/^[A-Z]{2}$/.test(country) || country === 'XX')) {
    return wrong('--country takes a country code of two letters, such as SE.', 'countryCode');
  }
  const interfaceName = options.text('interface-name') ?? null;
  if (interfaceName !== null && !/^[\w.:-]{1,64}$/.test(interfaceName)) {
    return wrong('--interface-name takes the name of a network interface, such as wlan0.', 'deviceName');
  }
  const wait = readSeconds(options.text('wait') ?? '120', 'wait', 3600);
  if (!wait.ok) return wait;
  return ok({
    ssid: ssid.data,
    authentication: authentication.value,
    interfaceName,
    countryCode: country,
    doSwitch: !options.flag('no-switch'),
    waitMs: wait.value * 1_000,
  });
}

function readAuthentication(options: Options, environment: Environment): Result<StationAuthentication> {
  const given = options.text('auth');
  if (given === undefined)
    return wrong('--auth is missing.', 'mode', `It is one of ${stationModes.join(', ')}.`);
  const mode = stationModes.find((known) => known === canonical(stationModes, given));
  if (mode === undefined) {
    return wrong(
      `--auth does not know “${cleanText(given, 60)}”.`,
      'mode',
      `It is one of ${stationModes.join(', ')}.`,
    );
  }
  const secret = environment['AXIS_WLAN_KEY'];
  if (mode !== 'none' && mode !== 'WPA-Enterprise-EAPTLS' && !secret) {
    return wrong(
      'The key or password of the network is missing.',
      'key',
      'Put it into the variable AXIS_WLAN_KEY.',
    );
  }
  const identity = options.text('identity') ?? '';
  const certsCA = options.texts('cert-ca');
  const authorities = certsCA === undefined ? {} : { certsCA };
  const wanted = {
    none: { mode },
    'WPA-Personal-PSK': { mode, key: secret },
    'WPA-Personal-HEX': { mode, key: secret },
    'WPA-Enterprise-PEAP-MSCHAPv2': { mode, identity, password: secret, ...authorities },
    'WPA-Enterprise-EAPTLS': {
      mode,
      identity,
      certClient: options.text('cert-client') ?? '',
      ...authorities,
    },
  }[mode];
  const checked = stationAuthenticationSchema.safeParse(wanted);
  if (checked.success) return ok(checked.data);
  const parameter = String(checked.error.issues[0]?.path[0] ?? 'authentication');
  return wrong(firstIssue(checked.error), parameter);
}

function firstIssue(error: { issues: readonly { message: string }[] }): string {
  return error.issues[0]?.message ?? 'The value is not valid.';
}

function readSeconds(text: string, option: string, most: number): Result<number> {
  const seconds = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  if (seconds >= 1 && seconds <= most) return ok(seconds);
  return wrong(`--${option} takes whole seconds from 1 to ${most}.`, option);
}

function tooMany(words: string[], wanted: number): Result<never> | null {
  const extra = words[wanted];
  return extra === undefined ? null : wrong(`“${cleanText(extra, 60)}” is one word too many.`);
}

function wrong(message: string, parameter?: string, advice = 'See --help.'): Result<never> {
  return fail('input', message, { advice, ...(parameter === undefined ? {} : { parameter }) });
}
