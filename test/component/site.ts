/** A scripted site behind the fake: devices, networks, and one WLAN installation that goes as the script says. */
import { nothingLeftOut } from '../../shared/contract/left-out.ts';
import type { Device, KnownDevice } from '../../shared/contract/device.ts';
import { ownSiteId } from '../../shared/contract/site.ts';
import { usualListView } from '../../shared/contract/list-view.ts';
import type { Job, JobOutcome, JobStep, StepState } from '../../shared/contract/job.ts';
import type { ChangeMethod } from '../../shared/api/changes.ts';
import { networkFacts } from '../../shared/api/network-facts.ts';
import { readNetworkInfo, type NetworkPicture } from '../../shared/api/network-info.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import type { WlanNetwork } from '../../shared/api/wlan.ts';
import { fakeInstaller, type FakeInstaller } from './fake-installer.ts';
import { plain } from '../../shared/texts/said.ts';

/** The moment at which everything in the scripts begins. */
export const start = Date.UTC(2026, 5, 1, 9, 0, 0);

export function device(serial: string, more: Partial<KnownDevice> = {}): KnownDevice {
  return {
    serial,
    name: `AXIS M1075-L - ${serial}`,
    model: 'AXIS M1075-L Box Camera',
    osVersion: '12.11.77',
    address: '10.0.0.21',
    addresses: ['10.0.0.21', '169.254.20.21'],
    port: 80,
    httpsPort: 443,
    interfaces: ['10.0.0.5'],
    reachability: { state: 'reachable' },
    needsSetup: false,
    passphrasePolicy: null,
    mdns: null,
    starting: false,
    login: 'none',
    user: null,
    scheme: null,
    fingerprint: null,
    changedFingerprint: null,
    place: null,
    note: null,
    tags: [],
    planned: 0,
    inSite: true,
    lastSeen: start,
    presence: 'here',
    lacks: null,
    addressNews: null,
    network: null,
    ...networkFacts(more.network ?? null),
    ...more,
  };
}

/** The device as a row of the list: what the row says of its network follows the network. */
function rowOf({ network, mdns, ...row }: KnownDevice): Device {
  void mdns;
  return { ...row, ...networkFacts(network) };
}

interface RadioOptions {
  /** Null: the device does not tell it, as before AXIS OS 11. */
  countryCode?: string | null;
  locked?: boolean;
  /** Names of the interfaces with a station. */
  radios?: string[];
  installation?: boolean;
  joined?: string;
}

/** A network picture as the program reads it from a device. */
export function picture(options: RadioOptions = {}): NetworkPicture {
  const { countryCode = 'XX', locked = false, radios = ['wlan0'], installation = true, joined } = options;
  const read = readNetworkInfo({
    system: { wlan: countryCode === null ? {} : { countryCode, countryCodeLock: locked } },
    devices: [
      {
        name: 'eth0',
        type: 'wired',
        link: true,
        macAddress: 'B8:A4:4F:63:13:39',
        IPv4: {
          enabled: true,
          configurationMode: 'dhcp',
          defaultRouter: '10.0.0.1',
          addresses: [
            { address: '10.0.0.21', prefixLength: 24, origin: 'dhcp', scope: 'global' },
            { address: '10.0.0.99', prefixLength: 24, origin: 'static', scope: 'nowhere' },
            { address: '169.254.20.21', prefixLength: 16, origin: 'linkLocal', scope: 'link' },
          ],
        },
        wired: { linkMode: 'auto' },
      },
      ...radios.map((name) => ({
        name,
        type: 'wlan',
        link: joined !== undefined,
        macAddress: 'B8:A4:4F:63:13:3A',
        IPv4: {
          enabled: true,
          configurationMode: 'dhcp',
          addresses: installation
            ? [{ address: '192.168.16.1', prefixLength: 24, origin: 'static', scope: 'global' }]
            : [],
        },
        wlan: {
          station: {
            activeSsid: joined ?? '',
            '8021X': {
              mode: joined === undefined ? 'none' : 'WPA-Personal-PSK',
              status: joined === undefined ? 'Stopped' : 'Authorized',
              supportedModes: [
                'none',
                'WPA-Personal-PSK',
                'WPA-Personal-HEX',
                'WPA-Enterprise-PEAP-MSCHAPv2',
                'WPA-Enterprise-EAPTLS',
              ],
            },
          },
          accessPoint: {
            ssid: 'axis-b8a44f631339',
            enabled: installation,
            authenticationMode: 'WPA-Personal-PSK',
            installationModeSupported: true,
          },
        },
      })),
    ],
  });
  if (!read) throw new Error('The script’s own picture does not read.');
  return read;
}

const network = (ssid: string, dBm: number, more: Partial<WlanNetwork> = {}): WlanNetwork => ({
  ssid,
  band: '2.4GHz',
  channel: 6,
  signalStrengthDBm: dBm,
  security: [{ authentication: 'PSK', version: 'WPA2' }],
  other: {},
  ...more,
});

export const networks: WlanNetwork[] = [
  network('Site-Office', -48, { band: '5GHz', channel: 44 }),
  network('Site-Office', -61),
  network('Lager 🏭 Ost', -66),
  network('<b>free</b> <img src=x onerror=alert(1)>', -71, {
    security: [{ authentication: 'none', version: null }],
  }),
  network('Corp-Secure', -73, { security: [{ authentication: '802.1X', version: 'WPA2' }] }),
  network('ABCDEFGHIJKLMNOPQRSTUVWXYZ012345', -79),
  network('', -80),
  network('Far-away', -90, { signalStrengthDBm: -90 }),
];

export const gate = device('B8A44F631339', {
  name: 'Gate camera',
  login: 'accepted',
  user: 'root',
  scheme: 'https',
  fingerprint: 'AB'.repeat(32),
  network: { readAt: start, picture: picture() },
});

/** One of each kind that the list can show. */
export const someDevices: KnownDevice[] = [
  gate,
  device('ACCC8E000001', {
    name: 'Dock 2',
    address: '169.254.7.7',
    addresses: ['169.254.7.7'],
    lacks: { card: 'eth0', address: '169.254.10.10', prefixLength: 16 },
    needsSetup: null,
    reachability: {
      state: 'unreachable',
      reason: plain(
        'This computer has no 169.254 address on that card. Set its card to automatic addresses (link-local).',
      ),
    },
  }),
  device('ACCC8E000002', { name: 'Dock 10', model: 'AXIS P3265-V', address: '10.0.0.22', needsSetup: true }),
  device('00408C000003', {
    name: 'Loading bay speaker',
    model: 'AXIS C1310-E',
    osVersion: '10.12.240',
    address: '172.16.4.40',
    addresses: ['172.16.4.40'],
    presence: 'elsewhere',
    lacks: { card: null, address: '172.16.4.10', prefixLength: 24 },
    lastSeen: start - 2 * 3_600_000,
    reachability: { state: 'unknown' },
  }),
  device('E82725000004', { name: 'Roof <b>east</b>', address: '10.0.0.41', login: 'refused', user: 'root' }),
  device('E82725000005', { name: 'Parking', address: '10.0.0.42' }),
  device('E82725000006', {
    name: 'Reception',
    address: '10.0.0.43',
    login: 'accepted',
    user: 'root',
    scheme: 'http',
    network: {
      readAt: start,
      picture: picture({ installation: false, joined: 'Site-Office', countryCode: 'SE' }),
    },
  }),
  device('E82725000007', {
    name: 'Workshop',
    address: '10.0.0.44',
    login: 'accepted',
    fingerprint: 'AB'.repeat(32),
    changedFingerprint: '0C'.repeat(32),
    scheme: 'https',
  }),
];

const titles: Record<string, string> = {
  check: 'Check the device',
  country: 'Set the country code',
  configure: 'Store the WLAN settings',
  test: 'Test the connection',
  switch: 'Switch to the site’s network',
  wait: 'Find the device there',
};
const order = Object.keys(titles);

/** The job at one of its steps. Steps before it are done, those after are to come. */
export function jobAt(name: string, state: StepState, more: Partial<Job> = {}): Job {
  const at = order.indexOf(name);
  const steps = order.map((step, index): JobStep => {
    const here: StepState = index < at ? 'done' : index === at ? state : 'todo';
    const begun = here !== 'todo';
    return {
      name: step,
      title: plain(titles[step] ?? step),
      state: here,
      message: null,
      startedAt: begun ? start + index * 1000 : null,
      endedAt: begun && here !== 'running' ? start + index * 1000 + 900 : null,
      deadline: step === 'wait' && here === 'running' ? start + index * 1000 + 120_000 : null,
    };
  });
  return {
    id: 'job-1',
    serial: gate.serial,
    deviceLabel: gate.name,
    request: {
      kind: 'wlan-installation',
      deviceName: 'wlan0',
      ssid: 'Site-Office',
      mode: 'WPA-Personal-PSK',
      countryCode: null,
      doSwitch: true,
    },
    state: 'running',
    steps,
    question: null,
    outcome: null,
    cancelling: false,
    resumable: false,
    startedAt: start,
    endedAt: null,
    ...more,
  };
}

const question = plain(
  'The device closes its own access point. If this computer is connected to it, the connection is lost at once; join the site’s network afterwards.',
);

export const waitingJob = () => jobAt('test', 'done', { state: 'waiting', question });

export function endedJob(name: string, state: StepState, outcome: JobOutcome, more: Partial<Job> = {}): Job {
  return jobAt(name, state, { state: 'ended', outcome, endedAt: start + 60_000, ...more });
}

export const wrongKey = () =>
  endedJob('test', 'failed', {
    kind: 'failed',
    message: plain(
      'The network refused the device: the key is wrong. The device still runs its own access point.',
    ),
    advice: plain('Correct the key and test again.'),
    failure: {
      kind: 'api',
      message: plain('The access point answered, but the key is wrong.'),
      advice: plain('Correct the key and test again.'),
      parameter: 'key',
    },
  });

export const onNetwork = () =>
  endedJob('wait', 'done', {
    kind: 'on-network',
    message: plain('The serial number B8A44F631339 answered there as a WLAN station.'),
    advice: plain('Nothing more to do.'),
    address: '10.20.0.77',
  });

export const notSeen = () =>
  endedJob(
    'wait',
    'failed',
    {
      kind: 'not-seen',
      message: plain('The device was told to switch and has not been seen since.'),
      advice: plain('Check that this computer is on the site’s network, then look again.'),
    },
    { resumable: true },
  );

const changeSteps = [
  ['check', 'Read what the device has'],
  ['send', 'Send the change'],
  ['verify', 'Read it back'],
] as const;

/** A change of a device's network at one of its steps. Steps before it are done, those after are to come. */
export function changeAt(
  name: (typeof changeSteps)[number][0],
  state: StepState,
  request: { method: ChangeMethod; params: Record<string, unknown> },
  more: Partial<Job> = {},
): Job {
  const at = changeSteps.findIndex(([step]) => step === name);
  const steps = changeSteps.map(([step, title], index): JobStep => {
    const here: StepState = index < at ? 'done' : index === at ? state : 'todo';
    return {
      name: step,
      title: plain(title),
      state: here,
      message: null,
      startedAt: here === 'todo' ? null : start + index * 1000,
      endedAt: here === 'todo' || here === 'running' ? null : start + index * 1000 + 900,
      deadline: here === 'running' ? start + 90_000 : null,
    };
  });
  return {
    ...jobAt('check', 'running'),
    id: 'change-1',
    request: { kind: 'network-change', ...request },
    steps,
    ...more,
  };
}

/** The country code as a job of its own, ended well unless told otherwise. */
export function countryJob(countryCode: string, more: Partial<Job> = {}): Job {
  const request = { method: 'setWlanConfiguration', params: { countryCode } } as const;
  const outcome = {
    kind: 'confirmed',
    message: plain('Read back.'),
    advice: plain('Nothing more to do.'),
  } as const;
  return changeAt('verify', 'done', request, { state: 'ended', outcome, ...more });
}

export interface Site extends FakeInstaller {
  /** Shows the list of devices as changed or new. */
  devicesChange: (changed: KnownDevice[], removed?: string[]) => void;
  jobChanges: (job: Job) => void;
}

/** The site at rest: it knows its devices, hears its networks and starts jobs that stand still until told to go on. */
export function site(devices: KnownDevice[] = someDevices, jobs: Job[] = []): Site {
  const known = new Map(devices.map((one) => [one.serial, one]));
  let revision = 1;
  let jobsRevision = 1;
  const one = (serial: string) => {
    const found = known.get(serial);
    return found ? ok(rowOf(found)) : fail('input', plain('No such device.'));
  };
  const fake = fakeInstaller({
    app: {
      info: () =>
        Promise.resolve(
          ok({
            version: '0.1.0',
            platform: 'linux',
            vault: 'none' as const,
            interfaces: null,
            practice: null,
          }),
        ),
      copy: () => Promise.resolve(ok(null)),
      openLogFolder: () => Promise.resolve(ok(null)),
      openLink: () => Promise.resolve(ok(null)),
    },
    listView: {
      snapshot: () => Promise.resolve(ok(usualListView)),
      choose: () => Promise.resolve(ok(null)),
    },
    devices: {
      certificate: () => Promise.resolve(ok({ fingerprint: null, pinned: false })),
      snapshot: () =>
        Promise.resolve(
          ok({
            revision,
            devices: [...known.values()].map(rowOf),
            searchProblem: null,
            leftOut: nothingLeftOut,
          }),
        ),
      detail: ({ serial }) => {
        const found = known.get(serial);
        return Promise.resolve(
          found
            ? ok({ serial, network: found.network, mdns: found.mdns })
            : fail('input', plain('No such device.')),
        );
      },
      search: () => Promise.resolve(ok(null)),
      visible: () => Promise.resolve(ok(null)),
      identify: ({ serial }) => Promise.resolve(one(serial)),
      readNetwork: () => Promise.resolve(ok(null)),
      readName: () => Promise.resolve(ok(null)),
    },
    history: {
      answers: () => Promise.resolve(ok([])),
      compare: () => Promise.resolve(ok([])),
      visits: () => Promise.resolve(ok([])),
    },
    cards: {
      snapshot: () => Promise.resolve(ok({ cards: [], reading: false })),
      stopWhy: () => Promise.resolve(ok(null)),
    },
    wlan: {
      scan: () => Promise.resolve(ok({ networks, scannedAt: start })),
    },
    logins: {
      snapshot: () => Promise.resolve(ok({ revision: 0, given: [], waiting: [] })),
      tried: () => Promise.resolve(ok([])),
    },
    certificates: { pins: () => Promise.resolve(ok([])) },
    runs: {
      snapshot: () => Promise.resolve(ok({ revision: 0, runs: [] })),
      look: () => Promise.resolve(ok({ id: 'look-1' })),
    },
    scan: {
      snapshot: () => Promise.resolve(ok({ revision: 0, progress: null, hits: [] })),
      suggestions: () => Promise.resolve(ok([])),
    },
    sites: {
      snapshot: () => Promise.resolve(ok({ revision: 0, sites: [], openId: ownSiteId, hereIds: [] })),
      takeGiven: () => Promise.resolve(ok(null)),
    },
    apply: {
      snapshot: () =>
        Promise.resolve(
          ok({ revision: 0, kind: null, state: 'ended' as const, alike: null, unbound: 0, devices: [] }),
        ),
      wlan: () => Promise.resolve(ok([])),
    },
    planned: { snapshot: () => Promise.resolve(ok({ revision: 0, devices: [], run: null })) },
    updates: { snapshot: () => Promise.resolve(ok({ feed: null, checkedAt: null, newer: null })) },
    storage: { snapshot: () => Promise.resolve(ok({ revision: 0, notices: [] })) },
    jobs: {
      snapshot: () => Promise.resolve(ok({ revision: jobsRevision, jobs })),
      startWlanInstallation: () => Promise.resolve(ok({ id: 'job-1' })),
      startChange: () => Promise.resolve(ok({ id: 'change-1' })),
      confirm: () => Promise.resolve(ok(null)),
      cancel: () => Promise.resolve(ok(null)),
      resume: () => Promise.resolve(ok(null)),
    },
  });
  return {
    ...fake,
    devicesChange: (changed, removed = []) => {
      for (const each of changed) known.set(each.serial, each);
      for (const serial of removed) known.delete(serial);
      revision += 1;
      fake.emit('devices.changed', {
        revision,
        changed: changed.map(rowOf),
        removed,
        searchProblem: null,
        leftOut: nothingLeftOut,
      });
    },
    jobChanges: (job) => {
      jobsRevision += 1;
      fake.emit('jobs.changed', { revision: jobsRevision, job, dropped: [] });
    },
  };
}
