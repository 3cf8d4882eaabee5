/**
 * How long it takes until the one device that is here is identified, while the list is full of devices that are not: of
 * another site, or with addresses of this computer's own network at which nobody answers. The device is announced and
 * answers on loopback, in a process of its own. Target: within a second of an empty list's time.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { noVault } from '../../electron/services/credentials/vault.ts';
import { Services } from '../../electron/services/services.ts';
import { startSite } from '../device/site.ts';
import { writeEarlierList } from '../earlier-list.ts';

const giveUpAfter = 60_000;
/** So long after the device was identified it is counted who was asked and who waits. */
const watchedMs = 3_000;

interface Scene {
  name: string;
  count: number;
  addressOf: (index: number) => string;
}

const elsewhere = (index: number) => `198.18.${index >> 8}.${index & 255}`;
/** Within loopback's /8, where nobody listens. */
const silent = (index: number) => `127.99.${index >> 8}.${index & 255}`;
const serialOf = (index: number) => `00408C${index.toString(16).toUpperCase().padStart(6, '0')}`;
const scenes: Scene[] = [
  { name: 'an empty list', count: 0, addressOf: elsewhere },
  { name: 'of another site', count: 300, addressOf: elsewhere },
  { name: 'of another site', count: 2_000, addressOf: elsewhere },
  { name: 'of this network, silent', count: 2_000, addressOf: silent },
];

if (process.argv[2] === 'site') {
  const site = await startSite({ devices: [{}] });
  console.log(JSON.stringify(site.devices.map(({ serial }) => serial)));
  process.stdin.once('end', () => void site.close().then(() => process.exit(0))).resume();
} else {
  console.log('\nThe device that is here, beside a list of others: from the start until it is identified\n');
  console.log('others  what they are             seconds  asked elsewhere  waiting at most');
  let empty = Infinity;
  for (const scene of scenes) {
    const { seconds, asked, waiting } = await measure(scene);
    if (scene.count === 0) empty = seconds;
    const cells = [
      String(scene.count).padStart(6),
      scene.name.padEnd(24),
      seconds.toFixed(2).padStart(8),
      String(asked).padStart(16),
      String(waiting).padStart(16),
    ];
    console.log(cells.join(' '));
    if (seconds > empty + 1 || asked > 0 || waiting > 1_000) process.exitCode = 1;
  }
}

async function measure({ count, addressOf }: Scene) {
  const self = fileURLToPath(import.meta.url);
  const site = spawn(process.execPath, ['--import', 'tsx', self, 'site'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(site.stdout);
  const line = await new Promise<string>((resolve) => lines.once('line', resolve));
  // Written above, by ourselves.
  const [here = ''] = JSON.parse(line) as string[];

  const dataFolder = await mkdtemp(join(tmpdir(), 'fi-bench-'));
  await writeEarlierList(
    dataFolder,
    Array.from({ length: count }, (_, index) => ({ serial: serialOf(index), address: addressOf(index) })),
  );
  const services = new Services({
    dataFolder,
    interfaces: ['127.0.0.1'],
    vault: noVault,
    report: console.error,
  });
  await services.load();
  if (services.devices.snapshot().devices.length !== count) throw new Error('The list was not read.');
  let asked = 0;
  const { links } = services;
  const ask = links.ask.bind(links);
  links.ask = (endpoint, ...more) => {
    if (endpoint.host.startsWith('198.18.')) asked += 1;
    return ask(endpoint, ...more);
  };
  let waiting = 0;
  const look = setInterval(() => (waiting = Math.max(waiting, services.devices.presence.waiting)), 20);
  const started = performance.now();
  const seconds = await new Promise<number>((resolve) => {
    const passed = () => resolve((performance.now() - started) / 1000);
    const timer = setTimeout(passed, giveUpAfter);
    services.devices.onChange(() => {
      if (services.devices.get(here)?.reachability.state !== 'reachable') return;
      clearTimeout(timer);
      passed();
    });
    services.start();
  });
  await new Promise((resolve) => setTimeout(resolve, watchedMs));
  clearInterval(look);
  site.stdin.end();
  await services.stop();
  await once(site, 'exit');
  await rm(dataFolder, { recursive: true, force: true });
  return { seconds, asked, waiting };
}
