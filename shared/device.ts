import type { NetworkPicture } from './network-info.ts';

/** Whether this computer can talk to a device, and if not, why. */
export type Reachability =
  | { state: 'reachable' }
  | { state: 'unreachable'; reason: string }
  /** Not asked yet in this run. */
  | { state: 'unknown' };

/** How the program stands with a device's login. */
export type LoginState = 'none' | 'accepted' | 'refused';

export type Scheme = 'http' | 'https';

/** One device as the list and the device page show it. Times are milliseconds since 1970. */
export interface Device {
  /** 12 hex digits in upper case: the identity, whatever the name and the address become. */
  serial: string;
  /** The name that it announces, cleaned for showing; the model and serial where it announces none. */
  name: string;
  model: string | null;
  /** The AXIS OS version, such as `12.11.77`. */
  osVersion: string | null;
  /** The address to show and to talk to: the one that this computer reaches best. */
  address: string | null;
  /** Every address known, best first. */
  addresses: string[];
  port: number;
  /** Null where the device is not known to speak HTTPS. */
  httpsPort: number | null;
  /** Addresses of this computer's cards that heard the device. */
  interfaces: string[];
  reachability: Reachability;
  /** True: the first administrator is missing and nothing else works until it exists. Null: not known. */
  needsSetup: boolean | null;
  login: LoginState;
  user: string | null;
  /** How the last answer with a login came: HTTP can be read along by others on the network. */
  scheme: Scheme | null;
  /** SHA-256 fingerprint of the pinned certificate, 64 hex digits, or null. */
  fingerprint: string | null;
  /** A changed certificate that waits for the user's decision. */
  changedFingerprint: string | null;
  /** When the device last said anything; null for one added by hand that never answered. */
  lastSeen: number | null;
  /** True while it announces itself or answers; false when what is shown comes from the disk. */
  hereNow: boolean;
  /** The network as read last, and when. */
  network: { readAt: number; picture: NetworkPicture } | null;
}

export interface DevicesSnapshot {
  revision: number;
  devices: Device[];
  /** What keeps the search from working, in words for the user; null when it works. */
  searchProblem: string | null;
}

/** Follows a snapshot with revision `revision - 1`. */
export interface DevicesDelta {
  revision: number;
  changed: Device[];
  removed: string[];
  searchProblem: string | null;
}

/** What a device says of itself without a login. */
export interface Identity {
  serial: string;
  model: string | null;
  /** The AXIS OS version. */
  osVersion: string | null;
  needsSetup: boolean | null;
}
