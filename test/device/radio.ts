import { pbkdf2Sync } from 'node:crypto';
import type { Random } from './random.ts';
import type { Station } from './state.ts';

/** The radio world around the devices: which networks there are, and who may join them. */

type RadioSecurity =
  { authentication: 'None' } | { authentication: 'PSK' | 'IEEE 802.1X'; version: 'WPA1' | 'WPA2' };

export interface RadioNetwork {
  /** Up to 32 bytes of any encoding, as `toBytes` writes them. */
  ssid: string;
  band: '2.4GHz' | '5GHz';
  channel: number;
  /** The middle of the wavering signal, in dBm. */
  signal: number;
  security: RadioSecurity[];
  /** Scans tell no security: devices that know no WPA3 tell nothing of a network that has that alone. */
  securityUntold?: boolean;
  /** The passphrase of a PSK network. Its hex key is derived from it, or given by `hexKey`. */
  key?: string;
  hexKey?: string;
  /** Identities and passwords that PEAP accepts. */
  users?: Record<string, string>;
  /** Identities and client certificate ids that EAP-TLS accepts. */
  clients?: Record<string, string>;
  /** How long the access point takes to let a station in, in milliseconds. */
  connectMs?: number;
  /** Not in any scan, but there for those who know its name. */
  hidden?: boolean;
  /** Off the air: devices can neither scan nor join it. */
  outOfRange?: boolean;
}

/** A row of scanWLANNetworks' answer. */
export interface ScanRow {
  ssid: string;
  band: string;
  channel: number;
  signalStrengthDBm: number;
  security: RadioSecurity[];
}

export type Joining =
  { kind: 'incomplete' } | { kind: 'not-found' } | { kind: 'found'; right: boolean; connectMs: number };

export class RadioWorld {
  readonly networks: RadioNetwork[];
  private readonly random: Random;

  constructor(networks: RadioNetwork[], random: Random) {
    this.networks = structuredClone(networks); // a test may change them; the next one starts afresh
    this.random = random;
  }

  /** The network of that name (the first of its bands), for a test to change or switch off. */
  network(ssid: string): RadioNetwork {
    const found = this.networks.find((network) => network.ssid === ssid);
    if (found === undefined) throw new Error(`There is no network called ${ssid} in this radio world.`);
    return found;
  }

  /** What a station hears now. The signal wavers by up to 4 dB. */
  scan(): ScanRow[] {
    return this.networks
      .filter((network) => !network.outOfRange)
      .map(({ ssid, band, channel, signal, security, securityUntold, hidden }) => ({
        ssid: hidden ? '' : ssid,
        band,
        channel,
        signalStrengthDBm: signal + Math.round(this.random() * 8 - 4),
        security: securityUntold ? [] : security,
      }));
  }

  /** Whether a station with this configuration gets in, and how long that takes. */
  join(station: Station, certificates: readonly string[]): Joining {
    if (!isComplete(station, certificates)) return { kind: 'incomplete' };
    const heard = this.networks.filter(({ ssid, outOfRange }) => ssid === station.ssid && !outOfRange);
    const [first] = heard;
    if (first === undefined) return { kind: 'not-found' };
    const open = heard.find((network) => admits(network, station));
    return { kind: 'found', right: open !== undefined, connectMs: (open ?? first).connectMs ?? 0 };
  }
}

/** Does the configuration hold what its mode needs? A certificate that is named but not installed counts as missing. */
export function isComplete(station: Station, certificates: readonly string[]): boolean {
  if (station.ssid === '') return false;
  switch (station.mode) {
    case 'none':
      return true;
    case 'WPA-Personal-PSK':
      return station.psk !== '';
    case 'WPA-Personal-HEX':
      return station.hex !== '';
    case 'WPA-Enterprise-PEAP-MSCHAPv2':
      return (
        station.peap.identity !== '' &&
        station.peap.password !== '' &&
        station.peap.certsCA.every((id) => certificates.includes(id))
      );
    case 'WPA-Enterprise-EAPTLS':
      return (
        certificates.includes(station.eapTls.certClient) &&
        station.eapTls.certsCA.every((id) => certificates.includes(id))
      );
  }
}

function admits(network: RadioNetwork, station: Station): boolean {
  const offers = (authentication: RadioSecurity['authentication']): boolean =>
    network.security.some((security) => security.authentication === authentication);
  switch (station.mode) {
    case 'none':
      return offers('None');
    case 'WPA-Personal-PSK':
      return offers('PSK') && station.psk === network.key;
    case 'WPA-Personal-HEX':
      return offers('PSK') && station.hex.toLowerCase() === hexKey(network);
    case 'WPA-Enterprise-PEAP-MSCHAPv2':
      return offers('IEEE 802.1X') && own(network.users, station.peap.identity) === station.peap.password;
    case 'WPA-Enterprise-EAPTLS':
      return (
        offers('IEEE 802.1X') && own(network.clients, station.eapTls.identity) === station.eapTls.certClient
      );
  }
}

function own(table: Record<string, string> | undefined, name: string): string | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** WPA's own derivation: the 256-bit key that a passphrase stands for in a network of this name. */
function hexKey(network: RadioNetwork): string | undefined {
  if (network.hexKey !== undefined) return network.hexKey.toLowerCase();
  if (network.key === undefined) return undefined;
  return pbkdf2Sync(network.key, network.ssid, 4096, 32, 'sha1').toString('hex');
}

const wpa2Psk: RadioSecurity[] = [{ authentication: 'PSK', version: 'WPA2' }];

/** A believable site: ordinary networks, and the names that programs stumble over. */
export function defaultNetworks(): RadioNetwork[] {
  return [
    {
      ssid: 'Site-Cameras',
      band: '2.4GHz',
      channel: 6,
      signal: -58,
      security: wpa2Psk,
      key: 'installer-2026',
    },
    {
      ssid: 'Site-Cameras',
      band: '5GHz',
      channel: 44,
      signal: -66,
      security: wpa2Psk,
      key: 'installer-2026',
    },
    {
      ssid: 'Site-Enterprise',
      band: '5GHz',
      channel: 36,
      signal: -61,
      security: [{ authentication: 'IEEE 802.1X', version: 'WPA2' }],
      users: { camera: 'peap-secret' },
      clients: { camera: 'Axis device ID ECC-P256 (802.1AR)' },
    },
    { ssid: 'Guest', band: '2.4GHz', channel: 1, signal: -49, security: [{ authentication: 'None' }] },
    {
      ssid: 'Old warehouse',
      band: '2.4GHz',
      channel: 11,
      signal: -80,
      security: [
        { authentication: 'PSK', version: 'WPA1' },
        { authentication: 'PSK', version: 'WPA2' },
      ],
      key: 'forklift lane 7',
    },
    {
      ssid: 'exactly-thirty-two-bytes-of-name',
      band: '5GHz',
      channel: 100,
      signal: -71,
      security: wpa2Psk,
      key: 'thirty-two bytes',
    },
    { ssid: 'Dock 📡🚚', band: '2.4GHz', channel: 3, signal: -74, security: wpa2Psk, key: 'dock-password' },
    {
      ssid: '<img src=x onerror=alert(1)>',
      band: '2.4GHz',
      channel: 9,
      signal: -83,
      security: wpa2Psk,
      key: 'not-markup-at-all',
    },
    {
      ssid: 'Back office',
      band: '5GHz',
      channel: 52,
      signal: -69,
      security: wpa2Psk,
      key: 'nobody sees me',
      hidden: true,
    },
    {
      ssid: 'Far hall',
      band: '2.4GHz',
      channel: 13,
      signal: -90,
      security: wpa2Psk,
      key: 'slow-slow-slow',
      connectMs: 60_000,
    },
  ];
}
