/** What a simulated device knows about itself. Set by its methods, read again by getNetworkInfo. */

export const stationModes = [
  'none',
  'WPA-Personal-PSK',
  'WPA-Personal-HEX',
  'WPA-Enterprise-PEAP-MSCHAPv2',
  'WPA-Enterprise-EAPTLS',
] as const;
type StationMode = (typeof stationModes)[number];
export type AuthenticationStatus = 'Unknown' | 'Stopped' | 'Unauthorized' | 'Authorized' | 'Connecting';

interface Peap {
  identity: string;
  password: string;
  eapolVersion: string;
  peapVersion: string;
  label: number;
  certClient: string;
  certsCA: string[];
}

interface EapTls {
  identity: string;
  eapolVersion: string;
  certClient: string;
  certsCA: string[];
}

/** The WLAN station's configuration. Keys of modes not in use are kept, as devices do. */
export interface Station {
  ssid: string;
  mode: StationMode;
  psk: string;
  hex: string;
  peap: Peap;
  eapTls: EapTls;
  status: AuthenticationStatus;
}

interface AccessPoint {
  ssid: string;
  enabled: boolean;
  authenticationMode: StationMode;
  installationModeSupported: boolean;
}

export interface Address {
  address: string;
  prefixLength: number;
  origin: 'static' | 'dhcp' | 'linkLocal' | 'RA';
  scope: 'nowhere' | 'link' | 'global';
  broadcast?: string;
}

export interface StaticAddress {
  address: string;
  prefixLength: number;
  broadcast: string;
}

export const linkLocalModes = ['off', 'on', 'fallback'] as const;

/** What was set of IPv4, and what has come of it. */
export interface Ipv4 {
  enabled: boolean;
  configurationMode: 'static' | 'dhcp';
  linkLocalMode: (typeof linkLocalModes)[number];
  staticAddresses: StaticAddress[];
  staticDefaultRouter: string;
  useStaticDHCPFallback: boolean;
  useDHCPStaticRoutes: boolean;
  /** What the DHCP server gave; null where there is none. */
  lease: string | null;
  /** In use now, and those with scope `nowhere` that were in use before the last change. */
  addresses: Address[];
}

export interface Ipv6 {
  enabled: boolean;
  addresses: Address[];
}

export const wiredModes = ['WPA-Enterprise-PEAP-MSCHAPv2', 'WPA-Enterprise-EAPTLS', 'MACsec-PSK'] as const;

/** 802.1X of a wired interface, each mode with settings of its own. */
export interface Wired8021X {
  enabled: boolean;
  mode: (typeof wiredModes)[number];
  peap: Peap;
  eapTls: EapTls;
  macsec: { mkaCak: string; mkaCkn: string };
}

/** What the site's switch ports want to see of a device that speaks 802.1X to them. */
export interface PortAuthenticator {
  identity: string;
  /** Lets in by PEAP. */
  password?: string;
  /** The id of the client certificate that lets in by EAP-TLS. */
  certClient?: string;
}

export interface Interface {
  name: string;
  type: 'wired' | 'wlan' | 'bridged' | 'switchPort';
  macAddress: string;
  /** The bridge that it is a member of, or an empty text. */
  partOfBridge: string;
  /** Of a VLAN: the interface that it hangs on. */
  master?: string;
  /** Whether a cable or a radio network is there: a link, as long as the interface is up. */
  carrier: boolean;
  staticState: 'up' | 'down';
  ipv4?: Ipv4;
  ipv6?: Ipv6;
  wired?: { isDownlink: boolean; authentication: Wired8021X };
  switchPort?: { portNumber: number; remoteAddresses: string[] };
  wlan?: {
    station: Station;
    accessPoint: AccessPoint;
    /** Where the device lives as an access point, whatever is set for the station. */
    ownAddress: string;
  };
}

/** How the active interfaces are chosen: see the text's table "Device switching mode values". */
export interface Switching {
  mode: 'auto' | 'manual';
  /** All interfaces, the most preferred first. */
  devices: string[];
  manualActiveDevices: string[];
}

interface HostnameSettings {
  useDhcpHostname: boolean;
  staticHostname: string;
}

interface ResolverSettings {
  useDhcpResolverInfo: boolean;
  staticNameServers: string[];
  staticSearchDomains: string[];
  staticDomainName: string;
}

export interface ProxySettings {
  httpProxy: string;
  httpsProxy: string;
  noProxy: string;
}

/** What the DHCP server tells beside the address. */
export interface DhcpOffers {
  hostname?: string;
  nameServers?: readonly string[];
  searchDomains?: readonly string[];
  domainName?: string;
}

interface Account {
  password: string;
  administrator: boolean;
}

export interface DeviceState {
  accounts: Map<string, Account>;
  countryCode: string;
  countryCodeLock: boolean;
  interfaces: Interface[];
  switching: Switching;
  maxVlans: number;
  hostname: HostnameSettings;
  resolver: ResolverSettings;
  proxies: ProxySettings;
  /** Ids of the certificates installed on the device, for EAP-TLS. */
  certificates: string[];
  /** The prefix that the site's router advertises for IPv6, such as `2001:db8:20::`. */
  ipv6Prefix: string | undefined;
  dhcpOffers: DhcpOffers;
  /** Absent where the ports let everybody in. */
  authenticator: PortAuthenticator | undefined;
  /** False while it starts: systemready says so. */
  ready: boolean;
  startedAt: number;
  bootId: string;
}

export function initialWired8021X(): Wired8021X {
  const { peap, eapTls } = emptyStation();
  return {
    enabled: false,
    mode: 'WPA-Enterprise-EAPTLS',
    peap: { ...peap, peapVersion: 'PEAPv1' },
    eapTls,
    macsec: { mkaCak: '', mkaCkn: '' },
  };
}

export function emptyStation(): Station {
  return {
    ssid: '',
    mode: 'none',
    psk: '',
    hex: '',
    peap: {
      identity: '',
      password: '',
      eapolVersion: 'EAPoLv1',
      peapVersion: 'PEAPv0',
      label: 1,
      certClient: '',
      certsCA: [],
    },
    eapTls: { identity: '', eapolVersion: 'EAPoLv1', certClient: '', certsCA: [] },
    status: 'Stopped',
  };
}
