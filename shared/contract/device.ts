import { z } from 'zod';
import { timeSchema } from './time.ts';
import type { Said } from '../texts/said.ts';
import type { LeftOut } from './left-out.ts';
import type { MdnsSettings } from '../api/mdnssd.ts';
import type { NetworkPicture } from '../api/network-info.ts';

/**
 * Where a device is, as far as this computer has seen.
 * - `here`: it announces itself, or answered when it was last asked.
 * - `silent`: an address of it is one of this computer's networks, and whoever was asked there was not it.
 * - `elsewhere`: its addresses are of networks that this computer is not on; asked there only when a person says so.
 * - `gone`: it announced itself on this network, does so no more and does not answer either.
 * - `unknown`: not asked yet on this network.
 */
export type Presence = 'here' | 'silent' | 'elsewhere' | 'gone' | 'unknown';

/** The address that this computer needs to talk to a device without a router between them. */
export interface OwnAddress {
  /** The card that hears the device, by its name; null where it is not heard. */
  readonly card: string | null;
  /** One that nobody is known to have; null where none is free. */
  readonly address: string | null;
  readonly prefixLength: number;
}

/** Whether this computer can talk to a device, and if not, why. */
type Reachability =
  | { state: 'reachable' }
  | { state: 'unreachable'; reason: Said }
  /** Something answers at its address that cannot be talked to as this device. */
  | { state: 'odd'; reason: Said }
  /** Not asked yet in this run. */
  | { state: 'unknown' };

/** How the program stands with a device's login. */
type LoginState = 'none' | 'accepted' | 'refused';

export const schemes = ['http', 'https'] as const;
export type Scheme = (typeof schemes)[number];

const text = z.string().max(300);
const port = z.int().min(1).max(65535);

/** What is known of a device from one run to the next. Times are milliseconds since 1970. */
export const keptOfDevice = z.object({
  /** 12 hex digits in upper case: the identity, whatever the name and the address become. */
  serial: z.string().regex(/^[0-9A-F]{12}$/),
  /** The name that it announces, cleaned for showing; the model and serial where it announces none. */
  name: text,
  model: text.nullable(),
  /** The AXIS OS version, such as `12.11.77`. */
  osVersion: text.nullable(),
  /** Every address known, best first. */
  addresses: z.array(text).max(50).readonly(),
  port,
  /** Null where the device is not known to speak HTTPS. */
  httpsPort: port.nullable(),
  /** True: the first administrator is missing and nothing else works until it exists. Null: not known. */
  needsSetup: z.boolean().nullable(),
  /** SHA-256 fingerprint of the pinned certificate, 64 hex digits, or null. */
  fingerprint: z
    .string()
    .regex(/^[0-9A-F]{64}$/)
    .nullable(),
  /** When the device last said anything; null for one added by hand that never answered. */
  lastSeen: timeSchema.nullable(),
});

/** What the list needs to know of a network that was read; see `networkFacts`. */
export interface NetworkFacts {
  /** When the network was read last; null where it never was. */
  readonly readAt: number | null;
  /** The device's own access point waits for an installer. */
  readonly installationMode: boolean;
  readonly hasStation: boolean;
  /** The network that its station has joined. */
  readonly joinedSsid: string | null;
}

/** One device as a row of the list, as it was when it was handed out. */
export interface Device extends Readonly<z.infer<typeof keptOfDevice>>, NetworkFacts {
  /** What people say of it: where it hangs, such as “Gate 3, pole 2”, what else there is to know, and words to find it by. */
  readonly place: string | null;
  readonly note: string | null;
  readonly tags: readonly string[];
  /** How many changes wait until it is here. */
  readonly planned: number;
  /** False: it was merely found here, and nobody has taken it into the open site. */
  readonly inSite: boolean;
  /** The address to show and to talk to: the one that this computer reaches best. */
  readonly address: string | null;
  /** Addresses of this computer's cards that heard the device. */
  readonly interfaces: readonly string[];
  readonly reachability: Reachability;
  readonly passphrasePolicy: PassphrasePolicy;
  /** It answers, and said last that it is still starting. */
  readonly starting: boolean;
  readonly login: LoginState;
  readonly user: string | null;
  /** How the last answer with a login came: HTTP can be read along by others on the network. */
  readonly scheme: Scheme | null;
  /** A changed certificate that waits for the user's decision. */
  readonly changedFingerprint: string | null;
  readonly presence: Presence;
  /** What this computer lacks to talk to it; null where it has an address in one of the device's subnets. */
  readonly lacks: OwnAddress | null;
  /** Who else has its address, or had it: two at one, moved, swapped; null where there is nothing to say. */
  readonly addressNews: Said | null;
}

/** What is too long for a row: its page, its forms and its jobs ask for it. */
export interface DeviceDetail {
  readonly serial: string;
  /** What it has said of its announcing in this run of the program; null where it was not asked. */
  readonly mdns: MdnsSettings | null;
  /** The network as read last, and when. */
  readonly network: { readonly readAt: number; readonly picture: NetworkPicture } | null;
}

/** A device with all that is known of it. */
export type KnownDevice = Device & DeviceDetail;

export interface DevicesSnapshot {
  revision: number;
  devices: Device[];
  /** What keeps the search from working, in words for the user; null when it works. */
  searchProblem: Said | null;
  /** What announces itself and is not in the list. */
  leftOut: LeftOut;
}

/** Follows a snapshot with revision `revision - 1`. */
export interface DevicesDelta {
  revision: number;
  changed: Device[];
  removed: string[];
  searchProblem: Said | null;
  leftOut: LeftOut;
}

/** Stands for the version of a device that is too old to tell it, and too old for the network settings API. */
export const tooOldToTell = 'before 8.50';

/**
 * What the device wants of a new account's password: nothing, at least 15 characters (`length`), or at least 12 with
 * an upper and a lower case letter, a digit and a special character (`complex`). Null where it does not tell.
 */
export type PassphrasePolicy = 'none' | 'length' | 'complex' | null;

/** What a device says of itself without a login. */
export interface Identity {
  serial: string;
  model: string | null;
  /** The AXIS OS version, or `tooOldToTell`. */
  osVersion: string | null;
  /** True: it has no administrator yet. */
  needsSetup: boolean | null;
  passphrasePolicy: PassphrasePolicy;
  /** It answers, and says that it is still starting. */
  starting: boolean;
}
