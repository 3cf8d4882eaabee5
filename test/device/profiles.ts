/** How generations of AXIS OS differ in what they answer; and somebody else's device that takes the service's name. */

export const profileNames = [
  'os8',
  'os10',
  'os11',
  'os12',
  'os13',
  'misspelt',
  'misspelt-too',
  'foreign',
] as const;
export type ProfileName = (typeof profileNames)[number];

export interface Profile {
  firmware: string;
  /** The device's version of the network settings API, and what getSupportedVersions lists under which key. */
  apiVersion: string;
  versionsKey: 'supportedVersions' | 'apiVersions';
  versions: readonly string[];
  /** Parts of getNetworkInfo that this generation does not have, wherever they would stand. */
  missing: readonly string[];
  /** Names and values that this device spells in its own way. */
  spelling: Readonly<Record<string, string | number>>;
  /** The wired 802.1X block as in one example of the text: `params` in place of the list. */
  flatWired8021X: boolean;
  /** It has a built-in switch: a bridge and switch ports among its interfaces. */
  builtInSwitch: boolean;
  /** Errors do not say which method they belong to. */
  errorsWithoutMethod: boolean;
  /** The fields of systemready's answer beyond the first two. */
  readyFields: readonly ('uptime' | 'bootid' | 'passphrasepolicy')[];
  apiListWithoutLogin: boolean;
  /** Calls that are not there, by their CGI; `all` for a device of another maker. */
  lacks: readonly string[] | 'all';
  /** Basic device info tells nothing without a login: its one method for that is unknown. */
  infoNeedsLogin: boolean;
  /** AXIS OS 13 has HTTP switched off when it leaves the factory. */
  http: boolean;
  /** What it announces: `_axis-video` with its serial number in the name, or `_vapix-https` alone without. */
  announces: 'axis-video' | 'vapix-https';
  /** What the first administrator may be called: `root` alone before AXIS OS 11.5. */
  firstUser: 'root' | 'any';
  /** What new passwords must be: 15 characters, or 12 of four kinds. */
  passphrasePolicy: 'none' | 'length' | 'complex';
}

const os12: Profile = {
  firmware: '12.11.77',
  apiVersion: '1.38',
  versionsKey: 'apiVersions',
  versions: ['1.38'],
  missing: [],
  spelling: {},
  flatWired8021X: false,
  builtInSwitch: false,
  errorsWithoutMethod: false,
  readyFields: ['uptime', 'bootid', 'passphrasepolicy'],
  apiListWithoutLogin: false,
  lacks: [],
  infoNeedsLogin: false,
  http: true,
  announces: 'axis-video',
  firstUser: 'any',
  passphrasePolicy: 'none',
};

const misspelt: Profile = {
  ...os12,
  firmware: '11.0.89',
  apiVersion: '1.29',
  versionsKey: 'supportedVersions',
  versions: ['1.0', '1.16', '1.29'],
  missing: ['maxSupportedVlans'],
  spelling: {
    status: 'staus',
    IPv6: 'Ipv6',
    portNumber: 'portNUmber',
    remoteAddresses: 'remoteAddress',
    useDhcpResolverInfo: 'useDHCPResolverInfo',
    mkaCkn: 'mkaCKN',
    'origin=dhcp': 'dchp',
    '2.4GHz': '2.4Ghz',
    'WPA-Enterprise-EAPTLS': 'WPA-Enterprise_EAPTLS',
    'MACsec-PSK': 'MACsec PSK',
    Authorized: 'authorized',
    PEAPv0: 0,
    PEAPv1: 1,
    bridged: 'bridge',
  },
  flatWired8021X: true,
  builtInSwitch: true,
  errorsWithoutMethod: true,
  firstUser: 'root',
};

export const profiles: Record<ProfileName, Profile> = {
  os8: {
    ...os12,
    firmware: '8.45.2',
    lacks: ['network_settings', 'systemready', 'apidiscovery', 'findmydevice', 'mdnssd'],
    infoNeedsLogin: true,
    readyFields: [],
    firstUser: 'root',
  },
  os10: {
    ...os12,
    firmware: '10.12.236',
    apiVersion: '1.16',
    versionsKey: 'supportedVersions',
    versions: ['1.0', '1.16'],
    missing: [
      'state',
      'staticState',
      'linkLocalMode',
      'supportedLinkModes',
      'useStaticDHCPFallback',
      'useDHCPStaticRoutes',
      'globalProxies',
      'maxSupportedVlans',
      'isDownlink',
      'MACsecSecured',
      'countryCode',
      'countryCodeLock',
    ],
    readyFields: [],
    apiListWithoutLogin: true,
    firstUser: 'root',
  },
  os11: {
    ...os12,
    firmware: '11.11.160',
    apiVersion: '1.30',
    versionsKey: 'supportedVersions',
    versions: ['1.30'],
    missing: ['maxSupportedVlans', 'MACsecSecured'],
    readyFields: ['uptime', 'bootid'],
  },
  os12,
  os13: {
    ...os12,
    firmware: '13.0.45',
    http: false,
    announces: 'vapix-https',
    passphrasePolicy: 'complex',
  },
  misspelt,
  'misspelt-too': {
    ...misspelt,
    versionsKey: 'apiVersions',
    spelling: {
      ...misspelt.spelling,
      useDhcpResolverInfo: 'useDHCPResolvInfo',
      PEAPv0: 'PEAPv0',
      PEAPv1: 'PEAPv1',
      bridged: 'bridged',
    },
    flatWired8021X: false,
    errorsWithoutMethod: false,
  },
  foreign: { ...os12, firmware: 'V2.2.65', lacks: 'all' },
};

/** Those that have the network settings API. */
export const networkProfiles = profileNames.filter((name) => {
  const { lacks } = profiles[name];
  return lacks !== 'all' && !lacks.includes('network_settings');
});

/** `value` as a device of this profile writes it: parts left out, names and values respelt, at any depth. */
export function inProfile(profile: Profile, value: unknown, under = ''): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => inProfile(profile, item, under));
  if (typeof value === 'string')
    return profile.spelling[`${under}=${value}`] ?? profile.spelling[value] ?? value;
  if (typeof value !== 'object' || value === null) return value;
  const written: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) {
    if (profile.missing.includes(name)) continue;
    written[String(profile.spelling[name] ?? name)] = freeText.has(name)
      ? part
      : inProfile(profile, part, name);
  }
  return written;
}

/** Text that people chose is never respelt: a network may well be called `Authorized`. */
const freeText = new Set([
  ...['ssid', 'activeSsid', 'identity', 'certClient', 'certsCA', 'hostname', 'staticHostname', 'name'],
  ...['searchDomains', 'staticSearchDomains', 'domainName', 'staticDomainName'],
]);
