/** What a report says of a site: made of what the list, the log and the pins hold, and claiming no more than was seen. */
import type { ActivityEntry } from '../contract/activity.ts';
import type { Device } from '../contract/device.ts';
import type { SiteRow } from '../contract/site.ts';
import { isIPv4 } from '../net/ip.ts';
import { cleanLines, cleanText } from '../texts/clean-text.ts';
import type { Said } from '../texts/said.ts';

/**
 * How far something was verified, from the most to the least.
 * - `read-back`: a job read it back from the device after it had set it.
 * - `read`: the device told it with a login, on a connection over which it had said its serial number.
 * - `heard`: the device announced itself there, or answered without a login.
 * - `known`: somebody typed it, or the device had it once; nothing was seen of it since.
 */
export const proofs = ['read-back', 'read', 'heard', 'known'] as const;
type Proof = (typeof proofs)[number];

export interface ReportAddress {
  address: string;
  /** Null where it is not known. */
  prefixLength: number | null;
  proof: Proof;
  /** Milliseconds since 1970; null for `known`. */
  at: number | null;
}

/** Something that was wanted of a device and did not come to be, as far as was seen. */
export interface NotReached {
  what: Said;
  /** When it was tried last; null where it was only planned. */
  at: number | null;
}

export interface ReportDevice {
  serial: string;
  name: string;
  place: string;
  note: string;
  tags: string[];
  model: string;
  osVersion: string;
  /** Null: not known. */
  needsSetup: boolean | null;
  addresses: ReportAddress[];
  proof: Proof;
  /** When that was. */
  at: number | null;
  /** Who did the job that was read back, or logged in last; empty where nobody is known. */
  by: string;
  heardAt: number | null;
  readAt: number | null;
  /** The network that its station had joined; `signal` in dBm as the device heard it before it joined. */
  wlan: { ssid: string; signal: number | null; signalAt: number | null } | null;
  /** The trusted certificate's, 64 hex digits; null where none is. */
  fingerprint: string | null;
  pinnedAt: number | null;
  notReached: NotReached[];
}

/** As the list counts them. */
export interface ReportTotals {
  devices: number;
  /** Null where nobody looked for any of them: a report says what is kept, too. */
  here: number | null;
  needsSetup: number;
  installationMode: number;
  byProof: Record<Proof, number>;
  notReached: number;
  /** Rows of the site's plan that no device of it has taken. */
  planWithoutDevice: number;
}

export interface Report {
  /** Empty for the list of this computer. */
  site: string;
  note: string;
  madeAt: number;
  madeBy: string;
  totals: ReportTotals;
  devices: ReportDevice[];
}

/** A device with all that a report takes from it. */
export interface Reported {
  device: Device;
  /** What it told of its addresses when its network was read. */
  prefixes: SiteRow['prefixes'];
  /** The addresses that it announces now. */
  announced: readonly string[];
  pinnedAt: number | null;
  /** When and where a plan's last step read everything back; null where none did. */
  verified: { at: number; address: string } | null;
  /** How strongly it heard its WLAN, in dBm, when a plan set that up; null where it did not tell, or none did. */
  signal: { ssid: string; dBm: number; at: number } | null;
  /** Changes that were planned for it and not yet made. */
  planned: readonly Said[];
}

export interface ReportNeeds {
  site: { name: string; note: string };
  devices: readonly Reported[];
  /** Rows of the site's plan that no device of it has taken. */
  planWithoutDevice: number;
  /** The site's log, the oldest first. */
  activity: readonly ActivityEntry[];
  madeAt: number;
  madeBy: string;
}

const longest = 200;
const longestSiteNote = 2_000;
const mostNotReached = 20;

/** Outcomes of jobs whose effect was read back from the device, and of those that came as far as was wanted. */
const readBackOutcomes: ReadonlySet<string | undefined> = new Set(['confirmed', 'on-network']);
const reachedOutcomes: ReadonlySet<string | undefined> = new Set([...readBackOutcomes, 'tested']);

export function makeReport({
  site,
  devices,
  planWithoutDevice,
  activity,
  madeAt,
  madeBy,
}: ReportNeeds): Report {
  const bySerial = new Map<string, ActivityEntry[]>();
  for (const entry of activity) {
    if (entry.serial === null) continue;
    const known = bySerial.get(entry.serial);
    if (known) known.push(entry);
    else bySerial.set(entry.serial, [entry]);
  }
  const names = new Intl.Collator('en', { numeric: true });
  const made = devices
    .map((one) => reportDevice(one, bySerial.get(one.device.serial) ?? []))
    .sort((one, other) =>
      one.place === other.place
        ? names.compare(one.name, other.name) || names.compare(one.serial, other.serial)
        : one.place === '' || other.place === ''
          ? Number(one.place === '') - Number(other.place === '')
          : names.compare(one.place, other.place),
    );
  const count = (fits: (device: Device) => boolean) => devices.filter(({ device }) => fits(device)).length;
  const wereSought = count(({ presence }) => presence !== 'unknown') > 0 || devices.length === 0;
  const proven = (proof: Proof) => made.filter((device) => device.proof === proof).length;
  return {
    site: cleanText(site.name, longest),
    note: cleanLines(site.note, longestSiteNote),
    madeAt,
    madeBy: cleanText(madeBy, longest),
    totals: {
      devices: devices.length,
      here: wereSought ? count(({ presence }) => presence === 'here') : null,
      needsSetup: count(({ needsSetup }) => needsSetup === true),
      installationMode: count(({ installationMode }) => installationMode),
      byProof: {
        'read-back': proven('read-back'),
        read: proven('read'),
        heard: proven('heard'),
        known: proven('known'),
      },
      planWithoutDevice,
      notReached: made.filter(({ notReached }) => notReached.length > 0).length,
    },
    devices: made,
  };
}

function reportDevice(
  { device, prefixes, announced, pinnedAt, verified, signal, planned }: Reported,
  activity: readonly ActivityEntry[],
): ReportDevice {
  const jobs = activity.filter(({ kind }) => kind === 'job');
  const readBack = jobs.findLast(({ facts }) => readBackOutcomes.has(facts['outcome']));
  const login = activity.findLast(({ kind }) => kind === 'login' || kind === 'administrator');
  const { readAt, lastSeen, fingerprint, joinedSsid } = device;
  const readBacks = [
    ...jobs.flatMap(({ at, facts }) =>
      readBackOutcomes.has(facts['outcome']) && facts['address'] !== undefined
        ? { at, address: facts['address'] }
        : [],
    ),
    ...(verified ? [verified] : []),
  ];
  const readBackAt = Math.max(readBack?.at ?? 0, verified?.at ?? 0);
  const latest: [Proof, number | null] =
    readBackAt > 0
      ? ['read-back', readBackAt]
      : readAt !== null
        ? ['read', readAt]
        : lastSeen !== null
          ? ['heard', lastSeen]
          : ['known', null];
  const heard = [
    ...jobs.flatMap(({ at, facts }) =>
      facts['ssid'] !== undefined && facts['signal'] !== undefined
        ? { ssid: facts['ssid'], dBm: Number(facts['signal']), at }
        : [],
    ),
    ...(signal ? [signal] : []),
  ]
    .filter(({ ssid }) => ssid === joinedSsid)
    .sort((a, b) => a.at - b.at)
    .at(-1);
  return {
    serial: device.serial,
    name: cleanText(device.name, longest),
    place: cleanText(device.place ?? '', longest),
    note: cleanLines(device.note ?? '', longestSiteNote),
    tags: device.tags.map((tag) => cleanText(tag, longest)),
    model: cleanText(device.model ?? '', longest),
    osVersion: cleanText(device.osVersion ?? '', longest),
    needsSetup: device.needsSetup,
    addresses: addressesOf(device, prefixes, announced, readBacks),
    proof: latest[0],
    at: latest[1],
    by: cleanText((readBack ?? login)?.who ?? '', longest),
    heardAt: lastSeen,
    readAt,
    wlan:
      joinedSsid === null
        ? null
        : {
            ssid: cleanText(joinedSsid, longest),
            signal: heard?.dBm ?? null,
            signalAt: heard?.at ?? null,
          },
    fingerprint,
    pinnedAt: fingerprint === null ? null : pinnedAt,
    notReached: notReachedOf(jobs, planned),
  };
}

/**
 * The addresses, the one that is talked to first, each with the best that was seen of it. One that the device had before is
 * left out where it has told its addresses since, and this was none of them.
 */
function addressesOf(
  { address, addresses, readAt, lastSeen }: Device,
  prefixes: SiteRow['prefixes'],
  announced: readonly string[],
  readBacks: readonly { at: number; address: string }[],
): ReportAddress[] {
  const present = new Set([
    ...(address === null ? [] : [address]),
    ...prefixes.map((one) => one.address),
    ...announced,
  ]);
  // It tells its IPv4 addresses alone.
  const others = addresses.filter((one) => prefixes.length === 0 || !isIPv4(one));
  return [...new Set([...present, ...others])].map((one) => {
    const told = prefixes.find((prefix) => prefix.address === one);
    const confirmedAt = Math.max(0, ...readBacks.flatMap(({ address, at }) => (address === one ? at : [])));
    // What was read after the job counts more than what the job saw: the address may have gone since.
    const isStill = confirmedAt > 0 && (readAt === null || readAt <= confirmedAt || told !== undefined);
    const proof: [Proof, number | null] = isStill
      ? ['read-back', confirmedAt]
      : told && readAt !== null
        ? ['read', readAt]
        : (one === address || announced.includes(one)) && lastSeen !== null
          ? ['heard', lastSeen]
          : ['known', null];
    return {
      address: cleanText(one, longest),
      prefixLength: told?.prefixLength ?? null,
      proof: proof[0],
      at: proof[1],
    };
  });
}

/** Of each kind of job the last one, where it did not end well, and what is still planned. */
function notReachedOf(jobs: readonly ActivityEntry[], planned: readonly Said[]): NotReached[] {
  const last = new Map<string, ActivityEntry>();
  for (const job of jobs) last.set(job.facts['what'] ?? '', job);
  const failed = [...last.values()].filter(({ facts }) => !reachedOutcomes.has(facts['outcome']));
  return [
    ...failed.map(({ message, at }) => ({ what: message, at })),
    ...planned.map((what) => ({ what, at: null })),
  ].slice(0, mostNotReached);
}
