import { parseArgs } from 'node:util';
import type { SimulatedDevice } from './device.ts';
import { realisticDelays } from './options.ts';
import type { DeviceOptions } from './options.ts';
import { profileNames } from './profiles.ts';
import type { RadioNetwork } from './radio.ts';
import { startSite } from './site.ts';
import type { Site } from './site.ts';
import { keyNames } from './station.ts';

const help = `Starts a site of simulated Axis devices on this computer (loopback only) until Ctrl-C.

  npm run site -- [options]

  --devices N            how many, 1 to 1000 (5)
  --wlan N               how many of them are in WLAN installation mode (1)
  --factory-new N        how many of the others have no administrator yet (1 if there is room)
  --seed N               the same seed gives the same serial numbers (1)
  --profile NAME         ${profileNames.join(', ')} (os12)
  --key-name NAME        what becomes of the WLAN key: ${keyNames.join(', ')} (psk-hex)
  --lose-switch-answer   the answer to wlanSwitchAPToStation never arrives
  --never-comes-back     after the switch, or a change of address, the device is not seen again
  --port N               HTTP port of every device, 0 for free ones (80, or 8080 where 80 may not be used)
  --https-port N         HTTPS port of every device, 0 for free ones (443, or 8443)
  --no-mdns              devices do not announce themselves
  --fast                 scans, joins and changes take no time
  --help                 this text
`;

class UsageError extends Error {}

interface Wanted {
  devices: DeviceOptions[];
  seed: number;
  mdns: boolean;
}

/** What the arguments ask for, or null when they ask for help. Throws a UsageError for what cannot be. */
function readArguments(args: string[]): Wanted | null {
  const values = parse(args);
  if (values.help) return null;
  const count = wholeNumber('--devices', values.devices ?? '5', 1, 1000);
  const wlan = wholeNumber('--wlan', values.wlan ?? '1', 0, count);
  const room = count - wlan;
  const factoryNew = wholeNumber(
    '--factory-new',
    values['factory-new'] ?? String(Math.min(1, room)),
    0,
    room,
  );
  const { port, 'https-port': httpsPort } = values;
  const common: DeviceOptions = {
    profile: oneOf('--profile', values.profile ?? 'os12', profileNames),
    wlanKeyName: oneOf('--key-name', values['key-name'] ?? 'psk-hex', keyNames),
    loseSwitchAnswer: values['lose-switch-answer'] ?? false,
    neverComesBack: values['never-comes-back'] ?? false,
    certificates: ['Axis device ID ECC-P256 (802.1AR)'],
    ...(port !== undefined && { port: wholeNumber('--port', port, 0, 65_535) }),
    ...(httpsPort !== undefined && { httpsPort: wholeNumber('--https-port', httpsPort, 0, 65_535) }),
    ...(!values.fast && { delays: realisticDelays }),
  };
  const devices = Array.from({ length: count }, (_, index) => ({
    ...common,
    ...(index < wlan && { installationMode: true }),
    ...(index >= wlan && index < wlan + factoryNew && { factoryNew: true }),
  }));
  return {
    devices,
    seed: wholeNumber('--seed', values.seed ?? '1', 0, 2 ** 32 - 1),
    mdns: !values['no-mdns'],
  };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args,
      options: {
        devices: text,
        wlan: text,
        'factory-new': text,
        seed: text,
        profile: text,
        'key-name': text,
        port: text,
        'https-port': text,
        'lose-switch-answer': flag,
        'never-comes-back': flag,
        'no-mdns': flag,
        fast: flag,
        help: flag,
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`${option} takes a whole number from ${least} to ${most}, not "${text}".`);
}

function oneOf<T extends string>(option: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === text);
  if (found !== undefined) return found;
  throw new UsageError(`${option} takes one of ${allowed.join(', ')}, not "${text}".`);
}

function describe(device: SimulatedDevice): string[] {
  const login =
    device.state.accounts.size === 0 ? 'no administrator yet' : `${device.user} / ${device.password}`;
  const state =
    device.place === 'access-point' ? `access point, joins as ${device.stationAddress}` : 'on the network';
  return [
    device.serial,
    device.model,
    device.address,
    device.profile.http ? String(device.port) : '-',
    String(device.httpsPort),
    device.profile.firmware,
    login,
    state,
  ];
}

function describeNetwork(network: RadioNetwork): string[] {
  const secrets = [
    ...(network.key === undefined ? [] : [`key ${network.key}`]),
    ...Object.entries(network.users ?? {}).map(([name, password]) => `PEAP ${name} / ${password}`),
    ...Object.entries(network.clients ?? {}).map(([name, id]) => `EAP-TLS ${name} / ${id}`),
  ];
  const security = network.security.map(({ authentication }) => authentication).join(', ');
  return [
    network.ssid + (network.hidden ? ' (hidden)' : ''),
    network.band,
    String(network.channel),
    `${network.signal} dBm`,
    security,
    secrets.join('; '),
  ];
}

function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function print(site: Site): void {
  const head = ['SERIAL', 'MODEL', 'ADDRESS', 'HTTP', 'HTTPS', 'AXIS OS', 'LOGIN', 'STATE'];
  console.log(table(head, site.devices.map(describe)));
  const radio = ['NETWORK', 'BAND', 'CHANNEL', 'SIGNAL', 'SECURITY', 'LETS IN'];
  console.log(`\n${table(radio, site.radio.networks.map(describeNetwork))}`);
  console.log(`\n${site.devices.length} devices are running. Ctrl-C stops them.`);
}

async function main(): Promise<void> {
  const wanted = readArguments(process.argv.slice(2));
  if (wanted === null) {
    console.log(help);
    return;
  }
  const site = await startSite(wanted);
  const stop = (): void => void site.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  print(site);
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  console.error(
    error instanceof UsageError ? `${message}\n\n${help}` : `The site could not be started: ${message}`,
  );
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
