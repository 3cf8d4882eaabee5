/**
 * npm run demo: a simulated site on this computer, and the program on it. With `-- --terminal`, or where there is no
 * display, the same WLAN installation is played in the terminal; the exit code is 0 when the device is on the site's
 * network.
 */
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SimulatedDevice } from '../test/device/device.ts';
import { realisticDelays, type DeviceOptions } from '../test/device/options.ts';
import { startSite, type Site } from '../test/device/site.ts';
import { buildProgram, end, ended, hasDisplay, start, startProgram, typescript } from './run.ts';

const ssid = 'Site-Cameras';

async function demo(terminal: boolean): Promise<number> {
  const stopping = new AbortController();
  let child: ChildProcess | null = null;
  const stop = () => {
    stopping.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  const data = await mkdtemp(join(tmpdir(), 'field-installer-demo-'));
  let site: Site | null = null;
  try {
    const dhcpOffers = { nameServers: ['10.0.0.1'], searchDomains: ['site.example'] };
    const devices: DeviceOptions[] = [
      { name: 'Gate camera', installationMode: true },
      { model: 'AXIS P3265-V', factoryNew: true },
      { name: 'Loading dock', model: 'AXIS P3265-V', profile: 'os11', ipv6Prefix: '2001:db8:20::' },
      { name: 'Dock speaker', model: 'AXIS C1310-E', profile: 'os10' },
      { name: 'Yard radar', model: 'AXIS D2210-VE', wlan: true },
      { name: 'Office recorder', model: 'AXIS S3008', builtInSwitch: true },
      { name: 'Car park camera', model: 'AXIS P1468-LE', vlan: { id: 20 } },
    ];
    site = await startSite({
      devices: devices.map((device) => ({ ...device, dhcpOffers, delays: realisticDelays })),
    });
    const camera = site.devices[0];
    if (camera === undefined) throw new Error('The simulated site is empty.');
    const key = site.radio.network(ssid).key ?? '';
    const own = ['--interface', '127.0.0.1', '--data', data];

    if (stopping.signal.aborted) return 130;
    if (terminal) {
      child = installInTerminal(camera, key, own);
    } else {
      console.log('Building the program …');
      await buildProgram();
      console.log(
        `A simulated site of ${String(site.devices.length)} devices is running on this computer alone.`,
      );
      console.log(`Log in as ${camera.user} with the password “${camera.password}”.`);
      console.log(`“${camera.name}” waits in WLAN installation mode: network ${ssid}, key “${key}”.`);
      child = await startProgram(own);
    }
    const running = child;
    stopping.signal.addEventListener('abort', () => void end(running));
    const code = await ended(running);
    if (stopping.signal.aborted) return 130;
    return terminal ? report(camera, code) : code;
  } finally {
    if (child !== null) await end(child);
    await site?.close();
    await rm(data, { recursive: true, force: true });
  }
}

function installInTerminal(camera: SimulatedDevice, key: string, own: readonly string[]): ChildProcess {
  const address = `http://${camera.address}:${String(camera.port)}`;
  const args = ['install-wlan', address, '--ssid', ssid, '--auth', 'WPA-Personal-PSK', '--country', 'SE'];
  console.log(`Installing the simulated “${camera.name}” (${camera.serial}) on the network ${ssid}:`);
  console.log(`  AXIS_PASSWORD=… AXIS_WLAN_KEY=… npm run --silent cli -- ${args.join(' ')}\n`);
  return start(process.execPath, typescript('electron/cli/main.ts', ...args, ...own), {
    env: { ...process.env, AXIS_PASSWORD: camera.password, AXIS_WLAN_KEY: key },
  });
}

/** What became of it, as the device itself knows it and not as the program says. */
function report(camera: SimulatedDevice, code: number): number {
  if (code === 0 && camera.place === 'station') {
    console.log(`\nThe simulated device is on the site's network, at ${camera.address}.`);
    return 0;
  }
  console.error(
    `\nThe installation ended with code ${String(code)}; the device is not on the site's network.`,
  );
  return code === 0 ? 1 : code;
}

/** Whether the terminal was asked for; null where the arguments are not understood. */
function readArguments(): boolean | null {
  try {
    return parseArgs({ options: { terminal: { type: 'boolean', default: false } } }).values.terminal;
  } catch {
    return null;
  }
}

const asked = readArguments();
if (asked === null) {
  console.error('The demo takes no arguments, or: npm run demo -- --terminal');
  process.exitCode = 2;
} else {
  const terminal = asked || !hasDisplay();
  if (terminal && !asked) console.log('There is no display here, so the demo plays in the terminal.\n');
  process.exitCode = await demo(terminal);
}
