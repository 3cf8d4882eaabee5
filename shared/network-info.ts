/**
 * The typed picture of a device's network, and the tolerant reader that makes it from getNetworkInfo's `data`.
 * Devices differ in spelling, version and which parts they send (docs/network-settings.md): every known spelling is
 * read without regard to case, what is missing is null, and what is not known stays in `other`.
 */
import { eapolVersions, peapVersions, stationModes } from './wlan.ts';

export type Other = Record<string, unknown>;

export interface IpAddress {
  address: string;
  prefixLength: number | null;
  broadcast: string | null;
  /** `static`, `dhcp`, `linkLocal`, `RA`, `unknown`, or what else the device says. */
  origin: string | null;
  /** `global`, `site`, `link`, `host`, `nowhere`: an address with scope `nowhere` is no longer in use. */
  scope: string | null;
}

export interface IpSettings {
  enabled: boolean | null;
  configurationMode: string | null;
  linkLocalMode: string | null;
  addresses: IpAddress[];
  maxSupportedStaticAddressConfigurations: number | null;
  staticAddressConfigurations: IpAddress[];
  defaultRouter: string | null;
  staticDefaultRouter: string | null;
  useStaticDHCPFallback: boolean | null;
  useDHCPStaticRoutes: boolean | null;
  other: Other;
}

/** The parameters of one 802.1X mode. Keys and passwords are write-only: the device says only whether one is set. */
export interface AuthenticationConfiguration {
  mode: string;
  identity: string | null;
  isPskSet: boolean | null;
  isHexSet: boolean | null;
  isPasswordSet: boolean | null;
  eapolVersion: string | null;
  peapVersion: string | null;
  label: number | null;
  certClient: string | null;
  certsCA: string[] | null;
  isMkaCakSet: boolean | null;
  mkaCkn: string | null;
  other: Other;
}

export interface Authentication8021X {
  enabled: boolean | null;
  status: string | null;
  mode: string | null;
  configurations: AuthenticationConfiguration[];
  supportedModes: string[];
  MACsecSecured: boolean | null;
  other: Other;
}

export interface NetworkInterface {
  name: string;
  /** `wired`, `wlan`, `bridge`, `switchPort`, or what else the device says. */
  type: string | null;
  macAddress: string | null;
  partOfBridge: string | null;
  link: boolean | null;
  state: string | null;
  staticState: string | null;
  IPv4: IpSettings | null;
  IPv6: IpSettings | null;
  wired: {
    linkMode: string | null;
    supportedLinkModes: string[];
    isDownlink: boolean | null;
    authentication: Authentication8021X | null;
    other: Other;
  } | null;
  wlan: {
    station: { activeSsid: string | null; authentication: Authentication8021X | null; other: Other } | null;
    accessPoint: {
      ssid: string | null;
      enabled: boolean | null;
      authenticationMode: string | null;
      installationModeSupported: boolean | null;
      other: Other;
    } | null;
    other: Other;
  } | null;
  switchPort: { portNumber: number | null; remoteAddresses: string[]; other: Other } | null;
  other: Other;
}

export interface NetworkPicture {
  system: {
    tcpEcnMode: string | null;
    maxSupportedVlans: number | null;
    wlan: { countryCode: string | null; countryCodeLock: boolean | null; other: Other } | null;
    deviceSwitching: {
      mode: string | null;
      devices: string[];
      manualActiveDevices: string[];
      activeDevices: string[];
      other: Other;
    } | null;
    hostname: {
      useDhcpHostname: boolean | null;
      hostname: string | null;
      staticHostname: string | null;
      other: Other;
    } | null;
    resolver: {
      useDhcpResolverInfo: boolean | null;
      nameServers: string[];
      staticNameServers: string[];
      maxSupportedStaticNameServers: number | null;
      searchDomains: string[];
      staticSearchDomains: string[];
      maxSupportedStaticSearchDomains: number | null;
      domainName: string | null;
      staticDomainName: string | null;
      other: Other;
    } | null;
    globalProxies: {
      httpProxy: string | null;
      httpsProxy: string | null;
      noProxy: string | null;
      other: Other;
    } | null;
    other: Other;
  };
  devices: NetworkInterface[];
  other: Other;
}

const squash = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The spelling in `known` that `value` is a variant of (case, dashes, underscores, spaces); else `value` itself. */
export function canonical(known: readonly string[], value: string): string {
  const squashed = squash(value);
  return known.find((candidate) => squash(candidate) === squashed) ?? value;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Takes fields off one JSON object by name, without regard to case, dashes and underscores. A field of an
 * unexpected type is not taken: it stays, with all fields that nobody asked for, in `other()`.
 */
export class Fields {
  private readonly left: Map<string, { key: string; value: unknown }>;

  constructor(source: Record<string, unknown>) {
    this.left = new Map(Object.entries(source).map(([key, value]) => [squash(key), { key, value }]));
  }

  private take<T>(names: readonly string[], accept: (value: unknown) => T | null): T | null {
    for (const name of names) {
      const found = this.left.get(squash(name));
      if (!found) continue;
      const accepted = accept(found.value);
      if (accepted === null) continue;
      this.left.delete(squash(name));
      return accepted;
    }
    return null;
  }

  text(...names: string[]): string | null {
    return this.take(names, (value) => (typeof value === 'string' ? value : null));
  }

  /** A word out of a known set, in its canonical spelling; an unknown word as it came. */
  word(known: readonly string[], ...names: string[]): string | null {
    const text = this.text(...names);
    return text === null ? null : canonical(known, text);
  }

  number(...names: string[]): number | null {
    return this.take(names, (value) => {
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      return typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : null;
    });
  }

  /** Also the strings yes/no and true/false, which some systems send. */
  boolean(...names: string[]): boolean | null {
    return this.take(names, (value) => {
      if (typeof value === 'boolean') return value;
      if (typeof value !== 'string') return null;
      if (/^(yes|true)$/i.test(value)) return true;
      return /^(no|false)$/i.test(value) ? false : null;
    });
  }

  texts(...names: string[]): string[] | null {
    return this.take(names, (value) =>
      Array.isArray(value) && value.every((item): item is string => typeof item === 'string') ? value : null,
    );
  }

  fields(...names: string[]): Fields | null {
    return this.take(names, (value) => (isRecord(value) ? new Fields(value) : null));
  }

  /** The list's objects. A list with anything else in it stays in `other()`. */
  list(...names: string[]): Fields[] | null {
    return this.take(names, (value) =>
      Array.isArray(value) && value.every(isRecord) ? value.map((item) => new Fields(item)) : null,
    );
  }

  other(): Other {
    return Object.fromEntries([...this.left.values()].map(({ key, value }) => [key, value]));
  }
}

const authenticationModes = [...stationModes, 'MACsec-PSK'];

function readAddress(fields: Fields): IpAddress | null {
  const address = fields.text('address');
  if (address === null) return null;
  const origin = fields.word(['unknown', 'static', 'dhcp', 'linkLocal', 'RA'], 'origin');
  return {
    address,
    prefixLength: fields.number('prefixLength'),
    broadcast: fields.text('broadcast'),
    // "dchp" stands in the specification's own example.
    origin: origin?.toLowerCase() === 'dchp' ? 'dhcp' : origin,
    scope: fields.word(['nowhere', 'host', 'link', 'site', 'global'], 'scope'),
  };
}

const readAddresses = (list: Fields[] | null) => (list ?? []).flatMap((fields) => readAddress(fields) ?? []);

function readIp(fields: Fields | null): IpSettings | null {
  if (!fields) return null;
  const mode = fields.word(['static', 'dhcp'], 'configurationMode');
  return {
    enabled: fields.boolean('enabled'),
    configurationMode: mode?.toLowerCase() === 'dchp' ? 'dhcp' : mode,
    linkLocalMode: fields.word(['off', 'on', 'fallback'], 'linkLocalMode'),
    addresses: readAddresses(fields.list('addresses')),
    maxSupportedStaticAddressConfigurations: fields.number('maxSupportedStaticAddressConfigurations'),
    staticAddressConfigurations: readAddresses(fields.list('staticAddressConfigurations')),
    defaultRouter: fields.text('defaultRouter'),
    staticDefaultRouter: fields.text('staticDefaultRouter'),
    useStaticDHCPFallback: fields.boolean('useStaticDHCPFallback'),
    useDHCPStaticRoutes: fields.boolean('useDHCPStaticRoutes'),
    other: fields.other(),
  };
}

function readPeapVersion(fields: Fields): string | null {
  const number = fields.number('peapVersion');
  if (number === 0 || number === 1) return `PEAPv${number}`;
  return number === null ? fields.word(peapVersions, 'peapVersion') : String(number);
}

function readConfiguration(mode: string | null, fields: Fields): AuthenticationConfiguration {
  return {
    mode: mode ?? '',
    identity: fields.text('identity'),
    isPskSet: fields.boolean('is_psk_set'),
    isHexSet: fields.boolean('is_hex_set'),
    isPasswordSet: fields.boolean('is_password_set'),
    eapolVersion: fields.word(eapolVersions, 'eapolVersion'),
    peapVersion: readPeapVersion(fields),
    label: fields.number('label'),
    certClient: fields.text('certClient'),
    certsCA: fields.texts('certsCA', 'certCA'),
    isMkaCakSet: fields.boolean('is_mka_cak_set'),
    mkaCkn: fields.text('mkaCkn'),
    other: fields.other(),
  };
}

/** `supportedModes` may stand one level up, and `params` in place of `configurations` (the specification's 1.9 example). */
function readAuthentication(fields: Fields | null, parent: Fields): Authentication8021X | null {
  if (!fields) return null;
  const mode = fields.word(authenticationModes, 'mode');
  const listed = (fields.list('configurations') ?? []).map((item) => {
    const itemMode = item.word(authenticationModes, 'mode');
    return readConfiguration(itemMode, item.fields('params') ?? new Fields({}));
  });
  const bare = listed.length === 0 ? fields.fields('params') : null;
  const modes = fields.texts('supportedModes') ?? parent.texts('supportedModes') ?? [];
  return {
    enabled: fields.boolean('enabled'),
    status: fields.word(
      ['Unknown', 'Stopped', 'Unauthorized', 'Authorized', 'Connecting'],
      'status',
      'staus',
    ),
    mode,
    configurations: bare ? [readConfiguration(mode, bare)] : listed,
    supportedModes: modes.map((value) => canonical(authenticationModes, value)),
    MACsecSecured: fields.boolean('MACsecSecured'),
    other: fields.other(),
  };
}

function readInterfaceType(fields: Fields): string | null {
  const type = fields.word(['wired', 'wlan', 'bridge', 'switchPort'], 'type');
  return type !== null && squash(type) === 'bridged' ? 'bridge' : type;
}

function readWired(fields: Fields | null): NetworkInterface['wired'] {
  if (!fields) return null;
  return {
    linkMode: fields.text('linkMode'),
    supportedLinkModes: fields.texts('supportedLinkModes') ?? [],
    isDownlink: fields.boolean('isDownlink'),
    authentication: readAuthentication(fields.fields('8021X'), fields),
    other: fields.other(),
  };
}

function readWlan(fields: Fields | null): NetworkInterface['wlan'] {
  if (!fields) return null;
  const station = fields.fields('station');
  const accessPoint = fields.fields('accessPoint');
  return {
    station: station && {
      activeSsid: station.text('activeSsid'),
      authentication: readAuthentication(station.fields('8021X'), station),
      other: station.other(),
    },
    accessPoint: accessPoint && {
      ssid: accessPoint.text('ssid'),
      enabled: accessPoint.boolean('enabled'),
      authenticationMode: accessPoint.word(stationModes, 'authenticationMode'),
      installationModeSupported: accessPoint.boolean('installationModeSupported'),
      other: accessPoint.other(),
    },
    other: fields.other(),
  };
}

function readInterface(fields: Fields): NetworkInterface {
  const switchPort = fields.fields('switchPort');
  return {
    name: fields.text('name') ?? '',
    type: readInterfaceType(fields),
    macAddress: fields.text('macAddress'),
    partOfBridge: fields.text('partOfBridge'),
    link: fields.boolean('link'),
    state: fields.word(['up', 'down'], 'state'),
    staticState: fields.word(['up', 'down'], 'staticState'),
    IPv4: readIp(fields.fields('IPv4')),
    IPv6: readIp(fields.fields('IPv6')),
    wired: readWired(fields.fields('wired')),
    wlan: readWlan(fields.fields('wlan')),
    switchPort: switchPort && {
      portNumber: switchPort.number('portNumber'),
      remoteAddresses: switchPort.texts('remoteAddresses', 'remoteAddress') ?? [],
      other: switchPort.other(),
    },
    other: fields.other(),
  };
}

function readSystem(fields: Fields): NetworkPicture['system'] {
  const wlan = fields.fields('wlan');
  const switching = fields.fields('deviceSwitching');
  const hostname = fields.fields('hostname');
  const resolver = fields.fields('resolver');
  const proxies = fields.fields('globalProxies');
  return {
    tcpEcnMode: fields.text('tcpEcnMode'),
    maxSupportedVlans: fields.number('maxSupportedVlans'),
    wlan: wlan && {
      countryCode: wlan.text('countryCode'),
      countryCodeLock: wlan.boolean('countryCodeLock'),
      other: wlan.other(),
    },
    deviceSwitching: switching && {
      mode: switching.word(['auto', 'manual', 'none'], 'mode'),
      devices: switching.texts('devices') ?? [],
      manualActiveDevices: switching.texts('manualActiveDevices') ?? [],
      activeDevices: switching.texts('activeDevices') ?? [],
      other: switching.other(),
    },
    hostname: hostname && {
      useDhcpHostname: hostname.boolean('useDhcpHostname'),
      hostname: hostname.text('hostname'),
      staticHostname: hostname.text('staticHostname'),
      other: hostname.other(),
    },
    resolver: resolver && {
      useDhcpResolverInfo: resolver.boolean('useDhcpResolverInfo', 'useDHCPResolvInfo'),
      nameServers: resolver.texts('nameServers') ?? [],
      staticNameServers: resolver.texts('staticNameServers') ?? [],
      maxSupportedStaticNameServers: resolver.number('maxSupportedStaticNameServers'),
      searchDomains: resolver.texts('searchDomains') ?? [],
      staticSearchDomains: resolver.texts('staticSearchDomains') ?? [],
      maxSupportedStaticSearchDomains: resolver.number('maxSupportedStaticSearchDomains'),
      domainName: resolver.text('domainName'),
      staticDomainName: resolver.text('staticDomainName'),
      other: resolver.other(),
    },
    globalProxies: proxies && {
      httpProxy: proxies.text('httpProxy'),
      httpsProxy: proxies.text('httpsProxy'),
      noProxy: proxies.text('noProxy'),
      other: proxies.other(),
    },
    other: fields.other(),
  };
}

/** The picture in getNetworkInfo's `data`; null where `data` holds neither `system` nor `devices`. Never throws. */
export function readNetworkInfo(data: unknown): NetworkPicture | null {
  if (!isRecord(data)) return null;
  const fields = new Fields(data);
  const system = fields.fields('system');
  const devices = fields.list('devices');
  if (!system && !devices) return null;
  return {
    system: readSystem(system ?? new Fields({})),
    devices: (devices ?? []).map(readInterface),
    other: fields.other(),
  };
}

/** The interfaces on which the device can join a WLAN as a station. */
export function stationInterfaces(picture: NetworkPicture): NetworkInterface[] {
  return picture.devices.filter((device) => device.wlan?.station);
}

/** Section wlanSwitchAPToStation: installation mode is both flags of the access point being true. */
export function inInstallationMode(device: NetworkInterface): boolean {
  const accessPoint = device.wlan?.accessPoint;
  return accessPoint?.enabled === true && accessPoint.installationModeSupported === true;
}
