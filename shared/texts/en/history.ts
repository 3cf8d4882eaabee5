/** What was other at another time. */
import { helpers } from '../helpers.ts';
import { hostnameTitles, ipv4Titles, proxyTitles, resolverTitles, securityTitles } from './network.ts';

const { number, plural } = helpers('en');

export const history = {
  answers: 'What the device told',
  answersMeans: 'Each time that it told something else than before is kept, twenty at most.',
  none: 'Nothing is kept yet',
  noneMeans: 'What the device tells of its network is kept from the first time that it is read.',
  one: 'Told since then',
  oneMeans: ({ at }: { at: string }) => `Since ${at} it has told the same whenever it was read.`,
  from: 'Before',
  to: 'After',
  what: 'What',
  same: 'Nothing is other between these two.',
  otherWay: 'Choose two times, the earlier one first.',
  reading: 'Reading …',
  jobs: 'What was done',
  notTold: 'Not told',
  empty: 'None',
  yes: 'Yes',
  no: 'No',
  siteTitle: 'The site over time',
  siteSentence: 'What the devices of the open site told at one visit, beside another.',
  open: 'Compare visits of the site',
  alsoSame: 'Also those that told the same',
  noVisits: 'There are no two visits yet',
  noVisitsMeans:
    'A visit is a time in which devices were read, and another one begins after eight hours without.',
  visit: ({ from, until, devices }: { from: string; until: string; devices: number }) =>
    `${from}${until === from ? '' : ` to ${until}`}, ${number(devices)} ${plural(devices, 'device', 'devices')} read`,
  answer: ({ at, system }: { at: string; system: string | null }) =>
    system === null ? at : `${at} (AXIS OS ${system})`,
  counts: ({
    changed,
    new: fresh,
    unread,
    untold,
    same,
  }: {
    changed: number;
    new: number;
    unread: number;
    untold: number;
    same: number;
  }) =>
    `${number(changed)} other, ${number(fresh)} new, ${number(unread)} not read again, ${number(untold)} not read by then, ${number(same)} the same.`,
};

/** How a device stands at a later visit. */
export const historyStates = {
  changed: 'Other',
  new: 'New: nothing is kept from before',
  unread: 'Not read again',
  untold: 'Not read by then',
  same: 'The same',
};

/** What stands out of what is other. */
export const historyKinds = {
  moved: 'Other address',
  system: 'Other AXIS OS',
  certificate: 'Other certificate',
  value: 'Other values',
};

/** What a device tells, by the names that its answers have for it. */
export const historyFields = {
  ...ipv4Titles,
  ...hostnameTitles,
  ...resolverTitles,
  ...proxyTitles,
  ...securityTitles,
  model: 'Model',
  osVersion: 'AXIS OS',
  fingerprint: 'Certificate (SHA-256)',
  enabled: 'Switched on',
  link: 'Link',
  state: 'State',
  staticState: 'State that was set',
  macAddress: 'MAC address',
  partOfBridge: 'Part of bridge',
  linkMode: 'Link mode',
  supportedLinkModes: 'Supported link modes',
  isDownlink: 'To devices behind it',
  addresses: 'Addresses in use',
  defaultRouter: 'Router in use',
  hostname: 'Host name in use',
  nameServers: 'Name servers in use',
  searchDomains: 'Search domains in use',
  domainName: 'Domain name in use',
  broadcast: 'Broadcast',
  origin: 'Where it comes from',
  scope: 'Scope',
  resolver: 'DNS',
  globalProxies: 'Global proxy',
  deviceSwitching: 'Which interfaces are active',
  activeDevices: 'Active now',
  manualActiveDevices: 'Chosen by hand',
  wired: 'Cable',
  wlan: 'WLAN',
  station: 'Station',
  activeSsid: 'Joined network',
  accessPoint: 'Own access point',
  ssid: 'Network name',
  authenticationMode: 'Security',
  installationModeSupported: 'Installation mode supported',
  countryCode: 'Country',
  countryCodeLock: 'Country locked',
  '8021X': '802.1X',
  status: 'Status',
  configurations: 'Stored settings',
  supportedModes: 'Supported modes',
};

export const historyTerminal = {
  noSerial: ({ command }: { command: string }) => `${command} needs the device’s serial number.`,
  serialOrSite: 'diff needs the serial number of a device, or a site by --site.',
  noFrom: 'diff needs two times: --from, and --to unless it is now.',
  time: ({ option }: { option: string }) =>
    `--${option} takes a day or a time, such as 2026-03-14 or 2026-03-14T16:30; a day means its end, and a minute its own.`,
  order: '--from has to be before --to.',
  noAnswer: ({ site }: { site: string }) => `${site}: nothing is kept of what this device told by then.`,
  noAnswerAdvice:
    'The history command lists what is kept; --site names another site, and “site list” prints which there are.',
  kept: ({ first, last, system }: { first: string; last: string; system: string | null }) =>
    `${first}${last === first ? '' : ` to ${last}`}${system === null ? '' : `  AXIS OS ${system}`}`,
  change: ({ what, before, after }: { what: string; before: string; after: string }) =>
    `  ${what}: ${before} → ${after}`,
};
