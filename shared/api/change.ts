/**
 * What there is to know of a method that sets something, beside its row in the table of methods: the window, the guard,
 * the job and the history are made from these records, which stand in changes/.
 */
import type { Api } from './api.ts';
import type { Assessment, Line } from './line.ts';
import type { NetworkPicture } from './network-info.ts';
import type { Said } from '../texts/said.ts';

/** Parameters by name, spelt as the API spells them. */
export type Values = Record<string, unknown>;

/** The page of a device that a change is made on. */
type ChangePage = 'addresses' | 'name' | 'proxy' | 'vlan' | '8021x' | 'wlan' | 'interfaces';

/**
 * Its params are always those of the method, checked by its schema; secrets in them may be hidden. `Read`: what is read
 * from the device before and after. What is given it is written as methods, so that each record fits where any is meant:
 * it is only ever given what was read for it.
 */
export interface Change<Read = NetworkPicture> {
  /** What a change is called. */
  title: Said;
  page: ChangePage;
  /** Where the method belongs to and what is read, where that is not the network settings and getNetworkInfo. */
  from?: Source;
  /** What `params` ask for: all of them but the interface's name, where nothing is said. `null`: it is to be gone. */
  wanted?: (params: Readonly<Values>) => Values;
  /** What the device has for them; what it does not tell is left out. `null`: there is none. */
  present(read: Read, params: Readonly<Values>): Values;
  /** What it does to the line; nothing where nothing is said. */
  assess?: (line: Line, params: Readonly<Values>) => Assessment;
  /** Whether it can cut or move the line at all, so that the device may have to be looked for; no where nothing is said. */
  canCut?: (params: Readonly<Values>) => boolean;
  /** Whether it is meant to take away something that this computer may talk through. */
  takesAway?: (params: Readonly<Values>) => boolean;
  /** Made after the device has said yes, and given up silently where that fails. */
  madeLater?: true;
  /** The addresses that it brings into use; a step of its own sees that they are free. */
  addresses?: {
    mayCome: (params: Readonly<Values>) => boolean;
    coming: (picture: NetworkPicture, params: Readonly<Values>) => Coming;
  };
  /** Whether a device that tells the settings as asked also uses them; it does where nothing is said. */
  isSettled?(params: Readonly<Values>, seen: Seen<Read>): boolean;
  /** A key that devices take under one of two names, and no source says which; null where there is none in `params`. */
  key?(params: Readonly<Values>): Key<Read> | null;
  /** Texts are the same only sign by sign: no case and no dot at an end is looked past. */
  exact?: true;
  /** The parameters of which the device's own word is a hint alone. */
  hints?: (params: Readonly<Values>) => readonly string[];
  /** What is left to do once the settings are there. */
  afterwards?: Said;
  /** What to do where the device was not seen again. */
  whenNotSeen?: (params: Readonly<Values>) => Said | null;
}

export interface Source {
  api: Api;
  /** The method that takes no parameters and tells what the device has. */
  reads: string;
}

export interface Coming {
  /** The static addresses that the device will use. */
  addresses: readonly { address: string; prefixLength: number }[];
  /** What is wrong with them or with their router. */
  problem: { message: Said; parameter: string } | null;
}

/** How a device was read after a change. */
export interface Seen<Read> {
  read: Read;
  /** Where it was read. */
  address: string;
  /** Where it was talked to before. */
  talkedTo: string | null;
  /** The addresses that it was told to use. */
  coming: readonly string[];
}

export interface Key<Read> {
  names: readonly [usual: string, other: string];
  /** The parameters with the key under its other name. */
  renamed: Values;
  /** True where the device says that no key is set; false also where it does not say. */
  isUnset(read: Read): boolean;
}

/** Those of `values` that the device tells. */
export function told(values: object | null | undefined): Values {
  return Object.fromEntries(
    Object.entries(values ?? {}).filter(([, value]) => value !== null && value !== undefined),
  );
}
