import type { Answer } from './answer.ts';
import type { OtherRecord } from './dns-wire.ts';
import type { Method } from './host.ts';
import type { DigestAlgorithm } from './http-auth.ts';
import type { Profile, ProfileName } from './profiles.ts';
import type { DhcpOffers, PortAuthenticator } from './state.ts';
import type { KeyName } from './station.ts';

/** How long things take, in milliseconds. */
export interface Delays {
  /** A radio scan. */
  scan: number;
  /** Looking for a network that is not there (never longer than the test's own timeout). */
  notFound: number;
  /** From the switch's answer to the access point going dead. */
  switchOff: number;
  /** From there to the device at its new address. */
  join: number;
  /** From there to the access point coming back, when the join fails. */
  failedJoin: number;
  /** From the answer to a change of the network settings to the change itself. */
  change: number;
  /** From there to the device at its new address, or back with its old settings. */
  settle: number;
  /** After the first administrator was made, logins are still refused for so long. */
  setup: number;
}

/** Next to nothing, for tests; and what a person would see at a real device. */
export const fastDelays: Delays = {
  scan: 0,
  notFound: 20,
  switchOff: 5,
  join: 150,
  failedJoin: 150,
  change: 20,
  settle: 50,
  setup: 0,
};
export const realisticDelays: Delays = {
  scan: 1800,
  notFound: 4000,
  switchOff: 300,
  join: 6000,
  failedJoin: 8000,
  change: 500,
  settle: 2000,
  setup: 1500,
};

export interface DeviceOptions {
  /** 12 hex digits in upper case. */
  serial?: string;
  /**
   * The mDNS instance name, up to 63 bytes, of any encoding: see `toBytes`. Unless given `AXIS P3265-V - <serial>`, or
   * `AXIS P3265-V` where the profile announces no serial number; the second of a name on a site is called `… (2)`.
   */
  name?: string;
  /** Such as `AXIS P3265-V`. */
  model?: string;
  profile?: ProfileName;
  /** Where it is; with a link-local IPv6 address, which is that of its serial number with a zone, IPv4 is off. */
  address?: string;
  /** Has the address on a network that is not loopback, with its prefix length; answers what to listen on. */
  card?: (address: string, prefixLength: number) => Promise<string>;
  /** 0 takes a free port. */
  port?: number;
  httpsPort?: number;
  /** Service types that it announces. */
  services?: readonly string[];
  /** Those of them that it announces without a TXT record. */
  withoutTxt?: readonly string[];
  /** What it says of its addresses in mDNS, IPv6 ones too; those that it has in IPv4 unless given. */
  announcedAddresses?: readonly string[];
  /** Records of other types that stand among those of its services. */
  otherRecords?: readonly OtherRecord[];
  /** Time to live of its mDNS records, in seconds: 120 for addresses, 4500 for the rest unless given. */
  ttl?: number;

  /** The administrator (`root`, `pass`); a factory-new device has none. */
  user?: string;
  password?: string;
  factoryNew?: boolean;
  /** Asks nobody for a login: for the time that logging in costs. */
  openToAll?: boolean;
  /** A second account, without administrator's rights. */
  viewer?: { user: string; password: string };
  /** The web server lets administrators in alone, and says 401 to others, however right their password. */
  requireAdministrator?: boolean;
  /** What new passwords must be; the profile decides unless given. */
  passphrasePolicy?: Profile['passphrasePolicy'];
  digest?: readonly DigestAlgorithm[];
  /** What HTTP asks for: Digest alone unless given. */
  httpSchemes?: readonly ('basic' | 'digest')[];
  /** What HTTPS asks for: Basic alone unless given. */
  httpsSchemes?: readonly ('basic' | 'digest')[];
  /** How it spells a challenge, such as `Basic realm="AXIS_…"`. */
  spellChallenge?: (usual: string) => string;
  nonceLifeMs?: number;
  /** Wrong passwords from one address within a second before it is blocked with 403 (20), and for how long (10 s). */
  maxFailures?: number;
  blockMs?: number;
  /** basicdeviceinfo answers 401 without a login. */
  lockedDeviceInfo?: boolean;
  /** Errors of the network settings API come with a status of their own, 400, 404 or 409, in place of 200. */
  errorStatus?: boolean;
  /** It is starting: systemready says no, most other calls 503, until `state.ready` is set. */
  starting?: boolean;
  /** As long as it has no administrator, most calls are redirected to a web page of its own. */
  redirectsUntilSetup?: boolean;
  /** More requests than this at once are dropped. */
  maxParallel?: number;

  /** Has a WLAN interface. */
  wlan?: boolean;
  /** Starts as an access point (implies `wlan`). */
  installationMode?: boolean;
  /** Where it lives after it has joined the site's WLAN. */
  stationAddress?: string;
  wlanKeyName?: KeyName;
  /** Further paths by verb, such as `GET /axis-cgi/jpg/image.cgi`, answered whoever is logged in; in place of its own. */
  pages?: Readonly<Record<string, (body: string) => Answer>>;
  /** Methods of the network settings API that it has beside those of the specification, or in their place. */
  methods?: Readonly<Record<string, Method>>;
  countryCode?: string;
  countryCodeLock?: boolean;
  /** Ids of the certificates installed, for EAP-TLS. */
  certificates?: readonly string[];
  /** The switch happens, its answer does not arrive. */
  loseSwitchAnswer?: boolean;
  /** After the switch, or a change that moves it, it is seen nowhere again. */
  neverComesBack?: boolean;

  /** A second wired interface, eth1, with a link or without. */
  secondWired?: 'up' | 'down';
  /** Bridge br0 over eth0 and the switch ports eth1.1 to eth1.4; the profile decides unless given. */
  builtInSwitch?: boolean;
  /** A VLAN on the interface that would hold the address; with `holdsAddress` the VLAN holds it instead. */
  vlan?: { id: number; holdsAddress?: boolean };
  /** `maxSupportedVlans` (1). */
  maxVlans?: number;
  /** How the active interfaces are chosen: `auto`, but `manual` with a built-in switch, unless given. */
  deviceSwitching?: 'auto' | 'manual';
  /** What the site's switch ports want of 802.1X once the device speaks it; without it complete settings will do. */
  authenticator?: PortAuthenticator;
  /** What the DHCP server tells beside the address; nothing unless given. */
  dhcpOffers?: DhcpOffers;
  /** What the DHCP server gives once it is asked; null for a site without one. */
  dhcpAddress?: string | null;
  /** The prefix that the site's router advertises for IPv6, such as `2001:db8:20::`; none unless given. */
  ipv6Prefix?: string;
  /** Settings are taken, change nothing, and are answered as if they had. */
  ignoresChange?: boolean;
  /** Changes that are made after their answer go wrong: a short darkness, then the old settings. */
  changeFails?: boolean;
  /** Settings are taken, the answer that says so does not arrive. */
  loseChangeAnswer?: boolean;
  delays?: Partial<Delays>;
}

/** The options that the site has decided by the time a device is made. */
export type SettledOptions = DeviceOptions &
  Required<
    Pick<DeviceOptions, 'serial' | 'address' | 'port' | 'httpsPort' | 'stationAddress' | 'dhcpAddress'>
  >;
