/** What a simulated device knows about itself. Set by its methods, read again by getNetworkInfo. */

export const stationModes = [
  'none',
  'WPA-Personal-PSK',
  'WPA-Personal-HEX',
  'WPA-Enterprise-PEAP-MSCHAPv2',
  'WPA-Enterprise-EAPTLS',
] as const;
export type StationMode = (typeof stationModes)[number];
export type AuthenticationStatus = 'Unknown' | 'Stopped' | 'Unauthorized' | 'Authorized' | 'Connecting';

export interface Peap {
  identity: string;
  password: string;
  eapolVersion: string;
  peapVersion: string;
  label: number;
  certClient: string;
  certsCA: string[];
}

export interface EapTls {
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

export interface AccessPoint {
  ssid: string;
  enabled: boolean;
  authenticationMode: StationMode;
  installationModeSupported: boolean;
}

export interface Address {
  address: string;
  prefixLength: number;
  origin: 'static' | 'dhcp' | 'linkLocal';
  scope: 'nowhere' | 'link' | 'global';
  broadcast?: string;
}

export interface Interface {
  name: string;
  type: 'wired' | 'wlan';
  macAddress: string;
  link: boolean;
  addresses: Address[];
  wlan?: { station: Station; accessPoint: AccessPoint };
}

export interface Account {
  password: string;
  administrator: boolean;
}

export interface DeviceState {
  accounts: Map<string, Account>;
  countryCode: string;
  countryCodeLock: boolean;
  interfaces: Interface[];
  /** Ids of the certificates installed on the device, for EAP-TLS. */
  certificates: string[];
  /** False while it starts: systemready says so. */
  ready: boolean;
  startedAt: number;
  bootId: string;
  /** How often findmydevice was called. */
  found: number;
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
