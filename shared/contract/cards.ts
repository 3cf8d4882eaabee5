/** This computer's network cards, as the window and the terminal show them. */
import type { Said } from '../texts/said.ts';

export type CardKind = 'wired' | 'wlan' | 'vpn' | 'bridge' | 'loopback';

/** What the system tells of one network card; null is what it does not tell. */
export interface SystemCard {
  /** As the system calls it: `eth0`, `Wi-Fi`. */
  name: string;
  kind: CardKind | null;
  mac: string | null;
  /** Whether it has a link: a cable with somebody at its other end, a WLAN that was joined. */
  up: boolean | null;
  /** Mbit/s. */
  speed: number | null;
  /** True where DHCP gave its address, false where it was typed in. */
  dhcp: boolean | null;
  /** The WLAN that it is joined to; `signal` in dBm. */
  wlan: { ssid: string | null; signal: number | null } | null;
}

/** One network card. */
export interface CardView extends SystemCard {
  addresses: { address: string; prefixLength: number }[];
  gateway: string | null;
  /** Null: nothing is asked on it. */
  search: CardSearching | null;
  problems: CardProblem[];
}

/** What was asked and heard on a card in this run of the program. */
export interface CardSearching {
  /** Packets. */
  sent: number;
  refused: number;
  /** Packets from others than this computer. */
  heard: number;
  /** Milliseconds since 1970. */
  lastHeard: number | null;
  /** How many devices are heard on it now. */
  devices: number;
}

/** `bad`: nothing is found there; `warn`: something may be missed; `info`: good to know. */
export interface CardProblem {
  tone: 'bad' | 'warn' | 'info';
  message: Said;
  /** What to do. */
  advice: Said;
}

export interface CardsSnapshot {
  /** Those that devices are looked for on first. */
  cards: CardView[];
  /** The system is still being asked: kinds, speeds and WLANs may follow. */
  reading: boolean;
}
