/**
 * npm run soak [-- MINUTES]: 300 devices that come, go, move and fail on loopback while one plan after the other is applied to
 * forty of them. It ends with code 1 unless, once they rest, the list has each of them where it is, the last plan is done, and neither memory nor
 * open handles have grown. What happens comes from a seed, which is printed.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { noVault } from '../electron/services/credentials/vault.ts';
import { knownFacts } from '../electron/services/plans/plan-facts.ts';
import { Services } from '../electron/services/services.ts';
import type { NumberedRow } from '../shared/plan/steps.ts';
import type { Fault } from './device/faults.ts';
import { seededRandom } from './device/random.ts';
import { startSite } from './device/site.ts';

const count = 300;
const planned = 40;
const login = { user: 'root', password: 'pass' };
const faults: Fault[] = [
  { kind: 'reset', times: 1 },
  { kind: 'slow', ms: 3_000, times: 2 },
  { kind: 'html', times: 1 },
  { kind: 'booting', times: 3 },
  { kind: 'truncated', times: 1 },
];
/** After so long without a change the list is to be right. */
const restMs = 120_000;
const mostGrowth = 1.25;

interface Place {
  serial: string;
  address: string;
}

/** The site, in a process of its own: does something to one device ten times a second, until it is told to rest. */
async function serve(seed: number): Promise<void> {
  const site = await startSite({ devices: Array.from({ length: count }, () => ({})), seed });
  const random = seededRandom(seed);
  const places = (): Place[] => site.devices.map(({ serial, address }) => ({ serial, address }));
  process.send?.(places());
  let resting = false;
  process.on('message', () => (resting = true));
  process.on('disconnect', () => process.exit(0));
  while (!resting) {
    const device = site.devices[Math.floor(random() * count)];
    const fault = faults[Math.floor(random() * faults.length)];
    if (!device || !fault) continue;
    const what = Math.floor(random() * 5);
    if (what === 0) device.silence();
    else if (what === 1) device.goodbye();
    else if (what === 2) device.faults.add(fault);
    // Back and forth between two blocks, so that no two devices ever want one address.
    else if (what === 3) await device.moveTo(otherBlock(device.address));
    else device.announce();
    await pause(100);
  }
  for (const device of site.devices) {
    device.faults.clear();
    device.announce();
  }
  process.send?.(places());
}

const otherBlock = (address: string) =>
  address.startsWith('127.20.')
    ? address.replace('127.20.', '127.23.')
    : address.replace('127.23.', '127.20.');

/** Each plan wants another host name than the one before. */
function rowsFor(places: readonly Place[], plan: number): NumberedRow[] {
  return places.slice(0, planned).map(({ serial }, at) => ({
    number: at + 2,
    row: { id: String(at), cells: { serial, host_name: `soak-${String(plan)}-${String(at)}` }, notes: {} },
  }));
}

/** What is used after everything that can be let go was let go. */
function used(): { heap: number; handles: number } {
  setFlagsFromString('--expose-gc');
  // The context's `gc` is what the flag puts there.
  (runInNewContext('gc') as () => void)();
  return { heap: process.memoryUsage().heapUsed, handles: process.getActiveResourcesInfo().length };
}

const nextPlaces = (site: ChildProcess) =>
  // Written by `serve`.
  new Promise<Place[]>((resolve) => site.once('message', (value) => resolve(value as Place[])));

async function soak(site: ChildProcess, minutes: number, dataFolder: string): Promise<string[]> {
  const wrong: string[] = [];
  const services = new Services({
    dataFolder,
    interfaces: ['127.0.0.1'],
    vault: noVault,
    report: (fault) => wrong.push(`something was not caught: ${String(fault)}`),
  });
  const first = await nextPlaces(site);
  await services.load();
  services.start();
  await pause(10_000);
  const secrets = {
    login,
    newPassword: null,
    wlanKey: null,
    eapPassword: null,
    trust: 'first-use',
    remember: false,
  } as const;
  let plan = 0;
  const begin = async () => {
    plan += 1;
    const rows = rowsFor(first, plan);
    const facts = await knownFacts({ devices: services.devices, interfaces: ['127.0.0.1'] }, rows);
    const begun = await services.applying.apply(rows, facts, secrets, 60_000);
    if (!begun.ok) throw new Error(JSON.stringify(begun.error));
    return begun.value;
  };
  let work = await begin();

  await pause(30_000);
  const before = used();
  const end = Date.now() + minutes * 60_000;
  while (Date.now() < end) {
    await pause(15_000);
    const { state, alike, devices } = work.snapshot();
    const open = devices.filter((device) => device.state !== 'done').length;
    if (alike) work.goOn();
    if (state === 'ended' && !work.retry().ok) work = await begin();
    const { heap, handles } = {
      heap: process.memoryUsage().heapUsed,
      handles: process.getActiveResourcesInfo().length,
    };
    const here = services.devices.snapshot().devices.length;
    console.log(
      `${String(here)} listed, ${(heap / 1e6).toFixed(0)} MB, ${String(handles)} handles, plan ${String(plan)}: ${String(open)} to do`,
    );
  }
  const resting = nextPlaces(site);
  site.send('rest');
  const last = await resting;
  const until = Date.now() + restMs;
  const astray = () =>
    last.filter(({ serial, address }) => {
      const device = services.devices.get(serial);
      return device?.reachability.state !== 'reachable' || device.address !== address;
    });
  while (Date.now() < until && astray().length > 0) await pause(1_000);
  for (const { serial, address } of astray()) {
    const listed = services.devices.get(serial);
    const place = `${listed?.address ?? 'nowhere'}, ${listed?.presence ?? 'gone'}, ${listed?.reachability.state ?? 'unknown'}`;
    wrong.push(`${serial} is at ${address}, and listed at ${place}`);
  }

  work.retry();
  const done = await Promise.race([work.ended(), pause(restMs, null, { ref: false })]);
  for (const { serial, state } of done?.devices ?? work.snapshot().devices)
    if (state !== 'done') wrong.push(`the plan of ${serial} is ${state}`);
  const after = used();
  console.log(`Heap ${(before.heap / 1e6).toFixed(1)} MB, then ${(after.heap / 1e6).toFixed(1)} MB.`);
  console.log(`Handles ${String(before.handles)}, then ${String(after.handles)}.`);
  if (after.heap > before.heap * mostGrowth) wrong.push('memory has grown');
  if (after.handles > before.handles + 20) wrong.push('handles were left open');
  await services.stop();
  return wrong;
}

async function main(minutes: number): Promise<void> {
  const seed = Math.floor(Math.random() * 1_000_000);
  console.log(`${String(count)} devices for ${String(minutes)} minutes, by the seed ${String(seed)}.`);
  const site = fork(fileURLToPath(import.meta.url), ['serve', String(seed)]);
  const dataFolder = await mkdtemp(join(tmpdir(), 'field-installer-soak-'));
  try {
    const wrong = await soak(site, minutes, dataFolder);
    for (const line of wrong) console.error(line);
    console.log(wrong.length === 0 ? 'All is as it should be.' : `${String(wrong.length)} things are not.`);
    if (wrong.length > 0) process.exitCode = 1;
  } finally {
    site.disconnect();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

const [what = '3', seed = '1'] = process.argv.slice(2);
if (what === 'serve') await serve(Number(seed));
else if (Number(what) > 0 && Number(what) <= 60) await main(Number(what));
else {
  console.error('npm run soak -- MINUTES: from 1 to 60 of them.');
  process.exitCode = 2;
}
