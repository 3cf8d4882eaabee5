/**
 * A program that writes a site until it is killed. Each line that it prints is one thing that it was told is on disk: what, of
 * whom, and which count. First it prints what it found there, and what there was to say of it.
 */
import { writeSync } from 'node:fs';
import { systemClock } from '../../electron/services/clock.ts';
import { OpenSite } from '../../electron/services/storage/open-site.ts';
import { Pins } from '../../electron/services/storage/pins.ts';
import { Store } from '../../electron/services/storage/store.ts';
import { ownSiteId, type SiteRow } from '../../shared/contract/site.ts';

const [folder = '', seed = '1'] = process.argv.slice(2);
const devices = 12;
const serialOf = (index: number) => `B8A44F${index.toString(16).toUpperCase().padStart(6, '0')}`;
const tell = (line: string) => writeSync(1, `${line}\n`);

let state = Number(seed);
/** The next of a row of numbers that look random: below `limit`. */
function next(limit: number): number {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((state / 2_147_483_648) * limit);
}

const rowOf = (serial: string, count: number): SiteRow => ({
  serial,
  name: String(count),
  model: 'M1075-L',
  osVersion: null,
  addresses: ['10.0.0.21'],
  port: 80,
  httpsPort: 443,
  needsSetup: null,
  lastSeen: count,
  scheme: null,
  readAt: null,
  installationMode: false,
  hasStation: false,
  joinedSsid: null,
  prefixes: [],
  routers: [],
});

const report = (fault: unknown) => tell(`fault - ${String(fault)}`);
const store = new Store({ folder, clock: systemClock, report });
const rows = new Map<string, SiteRow>();
const site = new OpenSite(ownSiteId, store, {
  row: (serial) => rows.get(serial) ?? null,
  serials: () => rows.keys(),
  adopt: (serial, row) => {
    if (row) rows.set(serial, row);
    else rows.delete(serial);
    return true;
  },
  peopleChanged: () => undefined,
});
const pins = new Pins(store, () => Date.now());
const opened = [await pins.load(), await site.open()];
if (!opened.every(({ ok }) => ok)) tell(`fault - ${JSON.stringify(opened)}`);
for (const { message } of store.notices.snapshot().notices) tell(`notice - ${JSON.stringify(message)}`);

const counts = new Map<string, number>();
for (let index = 0; index < devices; index += 1) {
  const serial = serialOf(index);
  const answers = await site.answers.read(serial);
  const found = {
    row: Number(rows.get(serial)?.name ?? 0),
    people: Number(site.people(serial)?.note ?? 0),
    answer: answers.ok ? (answers.value[0]?.readAt ?? 0) : -1,
    pin: Number(pins.get(serial) ?? 0),
  };
  for (const [what, count] of Object.entries(found)) {
    counts.set(`${what} ${serial}`, count);
    tell(`found ${what} ${serial} ${count}`);
  }
}
tell('ready');

const write = {
  row: (serial: string, count: number) => {
    rows.set(serial, rowOf(serial, count));
    site.changed(serial);
    return site.flush();
  },
  people: (serial: string, count: number) => site.setPeople([serial], { note: String(count) }),
  answer: (serial: string, count: number) =>
    site.answers.keep(serial, {
      readAt: count,
      lastReadAt: count,
      model: null,
      osVersion: null,
      fingerprint: null,
      data: { count, padding: 'x'.repeat(next(4_000)) },
    }),
  pin: (serial: string, count: number) => pins.set(serial, String(count).padStart(64, '0')),
};
const whats = ['row', 'people', 'answer', 'pin'] as const;

/** Several at once, as in the program. */
async function work(): Promise<never> {
  for (;;) {
    const what = whats[next(whats.length)] ?? 'row';
    const serial = serialOf(next(devices));
    const key = `${what} ${serial}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const done = await write[what](serial, count);
    tell(done.ok ? `wrote ${key} ${count}` : `fault - ${JSON.stringify(done.error)}`);
  }
}
await Promise.all([work(), work(), work()]);
