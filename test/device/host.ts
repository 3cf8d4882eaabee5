import type { Params } from './api.ts';
import type { Clock } from './clock.ts';
import type { Profile } from './profiles.ts';
import type { RadioWorld, ScanRow } from './radio.ts';
import type { DeviceState, Interface } from './state.ts';
import type { KeyName } from './station.ts';

/** What is left to do when a setting was found right. */
export type Change = () => void;

/** A method of the network settings API; `since` is the version in which it came. */
export type Method =
  | { since: string; run: (host: Host, params: Params) => unknown }
  /** Sets something: finds its parameters right or throws, and answers the change that is left to make. */
  | { since: string; set: (host: Host, params: Params) => Change; made: 'now' | 'after the answer' };

/** What the methods of the network settings API need of their device. */
export interface Host {
  readonly serial: string;
  readonly profile: Profile;
  readonly state: DeviceState;
  readonly radio: RadioWorld;
  readonly clock: Clock;
  readonly keyName: KeyName;
  /** Methods of its own, beside those of the specification or in place of them. */
  readonly methods: Readonly<Record<string, Method>>;
  readonly delays: { scan: number; notFound: number };
  /** What a DHCP server gives; null where there is none. */
  readonly dhcpAddress: string | null;
  /** The last scan of each interface. */
  readonly scans: Map<string, ScanRow[]>;
  /** Station tests under way: each is told the code that ends it early. */
  readonly runningTests: Set<(code: 3 | 4) => void>;
  /** Makes the change now, or once the answer is out where it may cut the line. */
  make(change: Change, when: 'now' | 'after the answer'): void;
  /** Leaves installation mode once the answer is out. */
  switchToStation(device: Interface): void;
}
