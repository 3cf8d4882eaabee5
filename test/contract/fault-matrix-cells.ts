/** Devices, the program's services on a given clock, and what the cells of the fault matrix do with them. */
import { mdnssd } from '../../shared/api/mdnssd.ts';
import { networkSettings } from '../../shared/api/network-settings.ts';
import type { ChangeMethod } from '../../shared/api/changes.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { ApplySecrets } from '../../electron/services/plans/device-apply.ts';
import { knownFacts } from '../../electron/services/plans/plan-facts.ts';
import type { Runner } from '../../electron/services/plans/runner.ts';
import { siteReport } from '../../electron/services/report/report.ts';
import type { Services } from '../../electron/services/services.ts';
import { disk, type Files } from '../../electron/services/storage/files.ts';
import { ManualClock } from '../clock.ts';
import type { SimulatedDevice } from '../device/device.ts';
import type { Fault } from '../device/faults.ts';
import type { DeviceOptions } from '../device/options.ts';
import { addAndLogIn, deviceClock, passing, passingUntil, servicesForTest, siteForTest } from './services.ts';
import { systemError } from './watched-disk.ts';
import { inEnglish } from '../english.ts';

/** A device, and the laptop that it shares with the cells beside it. */
export interface Cell {
  device: SimulatedDevice;
  services: Services;
  clock: ManualClock;
  disk: { isFull: boolean };
}

const hourMs = 60 * 60_000;

/** What happens to the laptop while the device has the request. */
const laptops = {
  'clock ahead': ({ clock }) => clock.jump(hourMs),
  'clock behind': ({ clock }) => clock.jump(-hourMs),
  // The clock that never jumps stands still meanwhile, and the connection is gone.
  asleep: ({ clock }) => clock.jump(hourMs),
  'disk full': ({ disk }) => (disk.isFull = true),
} satisfies Record<string, (cell: Cell) => unknown>;
export type Laptop = keyof typeof laptops;

/** How it ended: `ok`, the kind of the failure, or of a job's outcome; and every word that was said. */
export interface Seen {
  ends: string;
  words: string;
}

export interface Target {
  name: string;
  options: DeviceOptions;
  /** Log in before the fault is set up. */
  loggedIn: boolean;
  /** What is done before the fault is set up. */
  first?: (cells: readonly Cell[]) => Promise<unknown>;
  /** The request that the fault hits. */
  hits: Pick<Fault, 'path' | 'method' | 'after'>;
  /** Of one laptop: side by side, or all in one go. */
  run: ((cell: Cell) => Promise<Seen>) | { all: (cells: readonly Cell[]) => Promise<Seen[]> };
  /** The request that changes the device: the one that is hit unless given. */
  changes?: Pick<Fault, 'path' | 'method'>;
  /** Whether the device did what this target asks; null for what changes nothing. */
  acted: ((device: SimulatedDevice) => boolean) | null;
  /** What may not be said where it did. */
  lie: RegExp;
}

const waitMs = 20_000;
/** Longer than the device takes to switch once it has answered. */
const settleMs = 4_000;
const ssid = 'Site-Cameras';
export const wlanKey = 'installer-2026';
const hostnameOf = ({ serial }: SimulatedDevice) => `gate-${serial.toLowerCase()}`;
const countryCode = 'SE';

async function result(answer: Promise<Result<unknown>>): Promise<Seen> {
  const given = await answer;
  if (given.ok) return { ends: 'ok', words: '' };
  const { kind, message, advice = '' } = inEnglish(given.error);
  return { ends: kind, words: `${message} ${advice}` };
}

/** Runs a job to its end and says yes to whatever it asks. */
async function job({ services: { jobs } }: Cell, started: Result<{ id: string }>): Promise<Seen> {
  if (!started.ok) throw new Error(inEnglish(started.error.message));
  const { id } = started.value;
  jobs.onChange((delta) => {
    if (delta.job.id === id && delta.job.question !== null) jobs.confirm(id);
  });
  const ended = await jobs.ended(id);
  const { kind, message, advice, failure } = inEnglish(ended?.outcome) ?? {
    kind: 'none',
    message: '',
    advice: '',
  };
  return {
    ends: kind === 'failed' ? (failure?.kind ?? kind) : kind,
    words: [message, advice, ...inEnglish(ended?.steps ?? []).map((step) => step.message)].join(' '),
  };
}

const readNetwork = ({ services, device }: Cell) => services.devices.calls.readNetwork(device.serial);

const install = (cell: Cell): Promise<Seen> =>
  job(
    cell,
    cell.services.jobs.startWlanInstallation({
      serial: cell.device.serial,
      deviceName: 'wlan0',
      countryCode,
      ssid,
      authentication: { mode: 'WPA-Personal-PSK', key: wlanKey },
      doSwitch: true,
      waitMs,
    }),
  );

const change = (
  cell: Cell,
  method: ChangeMethod,
  params: Record<string, unknown>,
  waitMs: number,
): Promise<Seen> =>
  job(cell, cell.services.jobs.startChange({ serial: cell.device.serial, method, params, waitMs }));

const rename = (cell: Cell, waitMs: number): Promise<Seen> =>
  change(
    cell,
    'setHostnameConfiguration',
    { useDhcpHostname: false, staticHostname: hostnameOf(cell.device) },
    waitMs,
  );

const renamed = (device: SimulatedDevice) => device.state.hostname.staticHostname === hostnameOf(device);
const stationOf = ({ state }: SimulatedDevice) =>
  state.interfaces.find(({ name }) => name === 'wlan0')?.wlan?.station;
const untouched = /nothing (else )?was (changed|switched|sent|set)/i;
/** It is gone long enough after the switch for a look each second to miss it. */
const usual = { options: { installationMode: true, delays: { join: 2_500 } }, loggedIn: true } as const;

export const targets: readonly Target[] = [
  {
    ...usual,
    name: 'identify',
    hits: { path: '/axis-cgi/basicdeviceinfo.cgi' },
    run: ({ services, device }) => result(services.devices.presence.identify(device.serial)),
    acted: null,
    lie: untouched,
  },
  {
    ...usual,
    name: 'info',
    hits: { method: 'getNetworkInfo' },
    run: (cell) => result(readNetwork(cell)),
    acted: null,
    lie: untouched,
  },
  {
    ...usual,
    name: 'call',
    hits: { method: 'scanWLANNetworks' },
    run: ({ services, device }) =>
      result(
        services.devices.calls.with(device.serial, networkSettings, (settings) =>
          settings.callRaw('scanWLANNetworks', { deviceName: 'wlan0' }),
        ),
      ),
    acted: null,
    lie: untouched,
  },
  {
    ...usual,
    name: 'name',
    hits: { method: 'getMdnssdInfo' },
    run: ({ services, device }) =>
      result(services.devices.calls.read(device.serial, mdnssd, 'getMdnssdInfo')),
    acted: null,
    lie: untouched,
  },
  {
    ...usual,
    name: 'find my device',
    hits: { method: 'find' },
    run: ({ services, device }) => result(services.devices.calls.flash(device.serial)),
    acted: ({ shown }) => shown.length > 0,
    lie: /nothing (else )?was/i,
  },
  {
    ...usual,
    name: 'report',
    first: (cells) => Promise.all(cells.map(readNetwork)),
    hits: { method: 'getNetworkInfo' },
    run: report,
    acted: null,
    lie: untouched,
  },
  {
    ...usual,
    name: 'log in',
    loggedIn: false,
    hits: { method: 'getSupportedVersions' },
    run: ({ services, device: { serial, user, password } }) =>
      result(services.devices.access.logIn(serial, { user, password, fingerprint: null }, false)),
    acted: null,
    lie: untouched,
  },
  {
    ...usual,
    name: 'first administrator',
    options: { factoryNew: true },
    loggedIn: false,
    hits: { path: '/axis-cgi/pwdgrp.cgi' },
    run: ({ services, device: { serial, user, password } }) =>
      result(
        services.devices.access.createAdministrator(serial, { user, password, fingerprint: null }, false),
      ),
    acted: ({ state }) => state.accounts.size > 0,
    lie: /nothing (else )?was|was not created|no account/i,
  },
  {
    ...usual,
    name: 'set: send',
    hits: { method: 'setHostnameConfiguration' },
    run: (cell) => rename(cell, waitMs),
    acted: renamed,
    lie: untouched,
  },
  {
    ...usual,
    name: 'set: read back',
    hits: { method: 'getNetworkInfo', after: 'setHostnameConfiguration' },
    changes: { method: 'setHostnameConfiguration' },
    run: (cell) => rename(cell, 3_000),
    acted: renamed,
    lie: /nothing (else )?was|not seen/i,
  },
  {
    ...usual,
    name: 'set: country',
    hits: { method: 'setWlanConfiguration' },
    run: (cell) => change(cell, 'setWlanConfiguration', { countryCode }, waitMs),
    acted: ({ state }) => state.countryCode === countryCode,
    lie: untouched,
  },
  {
    ...usual,
    name: 'wlan: country',
    hits: { method: 'setWlanConfiguration' },
    run: install,
    acted: ({ state }) => state.countryCode === countryCode,
    lie: /nothing was (changed|set)/i,
  },
  {
    ...usual,
    name: 'wlan: settings',
    hits: { method: 'setWLANStationConfiguration' },
    run: install,
    acted: (device) => stationOf(device)?.ssid === ssid,
    lie: /nothing (else )?was (changed|set|stored)/i,
  },
  {
    ...usual,
    name: 'wlan: test',
    hits: { method: 'testWLANStationSettings' },
    run: install,
    acted: null,
    lie: /nothing (else )?was (changed|set|stored)/i,
  },
  {
    ...usual,
    name: 'plan: send',
    hits: { method: 'setHostnameConfiguration' },
    run: { all: plan },
    acted: renamed,
    lie: untouched,
  },
  {
    ...usual,
    name: 'plan: read back',
    hits: { method: 'getNetworkInfo', after: 'setHostnameConfiguration' },
    changes: { method: 'setHostnameConfiguration' },
    run: { all: plan },
    acted: renamed,
    lie: untouched,
  },
  {
    ...usual,
    name: 'undo: send',
    first: plan,
    hits: { method: 'setHostnameConfiguration' },
    run: { all: undo },
    acted: (device) => !renamed(device),
    lie: untouched,
  },
  {
    ...usual,
    name: 'wlan: switch',
    hits: { method: 'wlanSwitchAPToStation' },
    run: install,
    acted: ({ place }) => place !== 'access-point',
    lie: /nothing (else )?was|was not switched|still in installation mode/i,
  },
];

/** The report as it is once the network was asked for again: what was known before stands in it still. */
async function report(cell: Cell): Promise<Seen> {
  const { services, device } = cell;
  const { serial } = device;
  const known = await lineOf(services, serial);
  await readNetwork(cell);
  const line = await lineOf(services, serial);
  return { ends: line === known ? 'ok' : line, words: '' };
}

async function lineOf(services: Services, serial: string): Promise<string> {
  const made = await siteReport(services, 'faults', 0);
  if (!made.ok) return made.error.kind;
  const device = made.value.report.devices.find((one) => one.serial === serial);
  return JSON.stringify(device, (name, value: unknown) => (/^at$|At$/.test(name) ? null : value));
}

/** Runs what a plan does at the devices to its end, whatever it asks. */
async function work(begun: Result<Runner>, cells: readonly Cell[]): Promise<Seen[]> {
  if (!begun.ok) throw new Error(inEnglish(begun.error.message));
  begun.value.onChange(({ state }) => {
    if (state === 'asking') begun.value.goOn();
  });
  const { devices } = await begun.value.ended();
  return cells.map(({ device: { serial } }) => {
    const device = devices.find((one) => one.serial === serial);
    const steps = inEnglish(device?.steps ?? []).map(({ message }) => message);
    if (device?.state === 'done') return { ends: 'ok', words: steps.join(' ') };
    const { kind = 'none', message, advice } = inEnglish(device?.failure) ?? {};
    return { ends: kind, words: [message, advice, ...steps].join(' ') };
  });
}

const secrets: ApplySecrets = {
  login: null,
  newPassword: null,
  wlanKey: null,
  eapPassword: null,
  trust: 'refuse',
  remember: false,
};

async function plan(cells: readonly Cell[]): Promise<Seen[]> {
  const { devices, applying } = laptopOf(cells).services;
  const rows = cells.map(({ device }, at) => ({
    number: at + 1,
    row: { id: device.serial, cells: { serial: device.serial, host_name: hostnameOf(device) }, notes: {} },
  }));
  const facts = await knownFacts({ devices, interfaces: null }, rows);
  return work(await applying.apply(rows, facts, secrets, 500), cells);
}

async function undo(cells: readonly Cell[]): Promise<Seen[]> {
  const { applying } = laptopOf(cells).services;
  const undoing = await applying.undoing(null);
  if (!undoing.ok) throw new Error(inEnglish(undoing.error.message));
  return work(await applying.undo(undoing.value, secrets, 500), cells);
}

function laptopOf([cell]: readonly Cell[]): Omit<Cell, 'device'> {
  if (!cell) throw new Error('There is no cell.');
  return cell;
}

/** Cells of one laptop before their faults: devices in its list, at addresses that they keep through the switch. */
export async function cellsFor({ options, loggedIn }: Target, count: number): Promise<Cell[]> {
  const clock = new ManualClock();
  const devices = Array.from({ length: count }, () => options);
  const site = await siteForTest({ devices, clock: deviceClock(clock) });
  const room = { isFull: false };
  const open: Files['open'] = (path, flags, mode) =>
    room.isFull ? Promise.reject(systemError('ENOSPC')) : disk.open(path, flags, mode);
  const services = await servicesForTest({ clock, files: { ...disk, open } });
  const admit = async (device: SimulatedDevice): Promise<Cell> => {
    device.stationAddress = device.address;
    if (loggedIn) {
      await addAndLogIn(services, device);
    } else {
      const { address, port } = device;
      const added = await services.devices.presence.add({ scheme: 'http', host: address, port }, true);
      if (!added.ok) throw new Error(inEnglish(added.error.message));
    }
    return { device, services, clock, disk: room };
  };
  return Promise.all(site.devices.map(admit));
}

/** What happens to one cell. */
export interface Played {
  cell: Cell;
  fault: Fault;
  laptop: Laptop | null;
}

/** Plays cells of one laptop to their ends, and lets the devices finish what they were told; `seconds` by the given clock. */
export async function play(
  target: Target,
  played: readonly Played[],
): Promise<(Seen & { seconds: number })[]> {
  const cells = played.map(({ cell }) => cell);
  const { clock } = laptopOf(cells);
  // Unpacking goes on in threads, of which nothing shows.
  const stepMs = played.some(({ fault }) => fault.kind === 'bomb') ? 100 : undefined;
  if (target.first) await passing(clock, target.first(cells));
  for (const { cell, fault } of played) {
    cell.device.requests.length = 0;
    cell.device.faults.add({ ...target.hits, ...fault });
  }
  const began = clock.ticks();
  const { run } = target;
  const timed = (seen: Seen) => ({ ...seen, seconds: Math.round((clock.ticks() - began) / 1_000) });
  const runs =
    typeof run === 'function'
      ? Promise.all(cells.map(async (cell) => timed(await run(cell))))
      : run.all(cells).then((all) => all.map(timed));
  for (const { cell, laptop } of played) {
    if (laptop === null) continue;
    const { path, method, after } = target.hits;
    const { requests } = cell.device;
    await passingUntil(clock, () => {
      const first = after === undefined ? 0 : requests.findIndex((one) => one.method === after);
      const those = first === -1 ? [] : requests.slice(first);
      return those.some((one) => (method === undefined ? one.path === path : one.method === method));
    });
    laptops[laptop](cell);
  }
  const seen = await passing(clock, runs, stepMs);
  await passing(clock, new Promise<void>((resolve) => void clock.setTimeout(resolve, settleMs)));
  return seen;
}
