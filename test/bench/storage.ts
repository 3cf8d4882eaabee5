/**
 * What keeping a site of 5,000 devices costs: opening it, what is written a minute while 300 of them announce themselves and 30 a
 * second change, and for how long the program is busy with it at a stretch.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '../../electron/services/clock.ts';
import { Logins } from '../../electron/services/credentials/logins.ts';
import { noVault } from '../../electron/services/credentials/vault.ts';
import { takeNetwork } from '../../electron/services/devices/entry.ts';
import { DeviceList } from '../../electron/services/devices/list.ts';
import { disk, type Files } from '../../electron/services/storage/files.ts';
import { Pins } from '../../electron/services/storage/pins.ts';
import { Store } from '../../electron/services/storage/store.ts';
import { nothingLeftOut } from '../../shared/contract/left-out.ts';
import { ownSiteId } from '../../shared/contract/site.ts';

const count = 5_000;
const announcing = 300;
const changesASecond = 30;
const seconds = Number(process.argv[2] ?? 30);
const serialOf = (index: number) => `B8A44F${index.toString(16).toUpperCase().padStart(6, '0')}`;
const answer = {
  system: { hostname: { hostname: 'gate' } },
  devices: [{ name: 'eth0', IPv4: { addresses: [{ address: '10.0.0.21', prefixLength: 24 }] } }],
  padding: 'x'.repeat(6_000),
};

let written = 0;
let answersRead = 0;
const counting: Files = {
  ...disk,
  readFile: ((file: string, options: undefined) => {
    if (file.includes('answers')) answersRead += 1;
    return disk.readFile(file, options);
  }) as Files['readFile'],
  open: async (file, flags, mode) => {
    const handle = await disk.open(file, flags, mode);
    const write = handle.writeFile.bind(handle);
    handle.writeFile = (data, options) => {
      written += Buffer.byteLength(data);
      return write(data, options);
    };
    return handle;
  },
};

const folder = await mkdtemp(join(tmpdir(), 'field-installer-bench-'));
const report = (fault: unknown) => {
  throw fault;
};
function listFor(): DeviceList {
  const store = new Store({ folder, clock: systemClock, report, files: counting });
  return new DeviceList({
    activity: { add: () => undefined },
    clock: systemClock,
    logins: new Logins(store, noVault, report),
    pins: new Pins(store, () => Date.now()),
    store,
    cards: () => [],
    searchProblem: () => null,
    leftOut: () => nothingLeftOut,
  });
}

function row(name: string, value: string, goal: string): void {
  console.log(`${name.padEnd(52)} ${value.padStart(12)}   ${goal}`);
}

const first = listFor();
await first.open(ownSiteId);
for (let index = 0; index < count; index += 1) {
  const entry = first.entry(serialOf(index));
  entry.answered = true;
  if (index < 500 && takeNetwork(entry, answer, index)) first.keepAnswer(entry);
  first.touch(entry, {
    name: `Camera ${index}`,
    model: 'M1075-L',
    addresses: ['10.0.0.21'],
    lastSeen: Date.now(),
  });
}
await first.stop();
console.log(`${(await readdir(join(folder, 'sites', ownSiteId, 'answers'))).length} answers on disk`);

answersRead = 0;
const delays = monitorEventLoopDelay({ resolution: 1 });
delays.enable();
await pause(5_000);
row('an idle program: longest block', `${(delays.max / 1e6).toFixed(1)} ms`, 'what the machine itself does');
delays.reset();
const list = listFor();
const began = performance.now();
await list.open(ownSiteId);
const opened = performance.now() - began;
row(`opening ${count} devices`, `${opened.toFixed(0)} ms`, '');
row('  answers read for it', String(answersRead), 'goal 0');
row('  longest block', `${(delays.max / 1e6).toFixed(1)} ms`, 'goal <= 20 ms');

delays.reset();
written = 0;
const end = performance.now() + seconds * 1_000;
let change = 0;
while (performance.now() < end) {
  await pause(1_000 / changesASecond);
  const entry = list.find(serialOf(Math.floor(Math.random() * announcing)));
  if (entry)
    list.touch(entry, { addresses: [`10.0.${change % 250}.${change++ % 240}`], lastSeen: Date.now() });
  const seen = list.find(serialOf(Math.floor(Math.random() * announcing)));
  if (seen) list.touch(seen, { lastSeen: Date.now() });
}
await list.save();
const aMinute = (written * 60) / seconds / 1e6;
row(
  `written a minute at ${((change * 60) / seconds).toFixed(0)} changes`,
  `${aMinute.toFixed(2)} MB`,
  'goal <= 1 MB',
);
row('  longest block', `${(delays.max / 1e6).toFixed(1)} ms`, 'goal <= 20 ms');
delays.reset();
const stopping = performance.now();
await list.stop();
row('closing', `${(performance.now() - stopping).toFixed(0)} ms`, '');
row('  longest block', `${(delays.max / 1e6).toFixed(1)} ms`, 'goal <= 20 ms');
await rm(folder, { recursive: true, force: true });
