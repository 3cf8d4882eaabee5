/**
 * The typed picture of a device's network, and the tolerant reader that makes it from getNetworkInfo's `data`.
 * Devices differ in spelling, version and which parts they send (docs/network-settings.md): every known spelling is
 * read without regard to case, what is missing is null, and what is not known stays in the `other` of the part that it
 * stands in.
 */
import { canonical, Fields, isRecord, type Other } from './fields.ts';
import { eapolVersions, peapVersions, stationModes } from './wlan.ts';

export { canonical, isRecord, type Other } from './fields.ts';

export interface IpAddress {
  address: string;
  prefixLength: number | null;
  broadcast: string | null;
  /** `static`, `dhcp`, `linkLocal`, `RA`, `unknown`, or what else the device says. */
  origin: string | null;
  /** `global`, `site`, `link`, `host`, `nowhere`: an address with scope `nowhere` is no longer in use. */
  scope: string | null;
  other: Other;
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
  /** What stands beside `mode` and `params`, and within it under `params` what is not known there. */
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
    other: fields.other(),
  };
}

/** An entry without an address is none: it stays in the `other` of the list's owner. */
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

/** One mode's configuration; `owner` is what the parameters stand in. */
function readConfiguration(mode: string | null, fields: Fields, owner: Fields): AuthenticationConfiguration {
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
    other: owner.other(),
  };
}

/**
 * `supportedModes` may stand further up, in one of `around`, and `params` in place of `configurations`: the
 * reference's example of a device with two wired interfaces has both.
 */
function readAuthentication(fields: Fields | null, ...around: Fields[]): Authentication8021X | null {
  if (!fields) return null;
  const mode = fields.word(authenticationModes, 'mode');
  const listed = (fields.list('configurations') ?? []).map((item) => {
    const itemMode = item.word(authenticationModes, 'mode');
    return readConfiguration(itemMode, item.fields('params') ?? new Fields({}), item);
  });
  const bare = listed.length === 0 ? fields.fields('params') : null;
  const modes = [fields, ...around].reduce<string[] | null>(
    (found, place) => found ?? place.texts('supportedModes'),
    null,
  );
  return {
    enabled: fields.boolean('enabled'),
    status: fields.word(
      ['Unknown', 'Stopped', 'Unauthorized', 'Authorized', 'Connecting'],
      'status',
      'staus',
    ),
    mode,
    configurations: bare ? [readConfiguration(mode, bare, bare)] : listed,
    supportedModes: (modes ?? []).map((value) => canonical(authenticationModes, value)),
    MACsecSecured: fields.boolean('MACsecSecured'),
    other: fields.other(),
  };
}

function readInterfaceType(fields: Fields): string | null {
  // The text says "bridged", its examples and devices "bridge".
  const type = fields.word(['wired', 'wlan', 'bridge', 'bridged', 'switchPort'], 'type');
  return type === 'bridged' ? 'bridge' : type;
}

function readWired(fields: Fields | null, device: Fields): NetworkInterface['wired'] {
  if (!fields) return null;
  return {
    linkMode: fields.text('linkMode'),
    supportedLinkModes: fields.texts('supportedLinkModes') ?? [],
    isDownlink: fields.boolean('isDownlink'),
    authentication: readAuthentication(fields.fields('8021X'), fields, device),
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
    wired: readWired(fields.fields('wired'), fields),
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
