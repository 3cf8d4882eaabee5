import type { Certificate } from './certificate.ts';
import { makeCertificate } from './certificate.ts';
import type { Clock } from './clock.ts';
import { Faults } from './faults.ts';
import { Authenticator } from './http-auth.ts';
import { announcementOf } from './announcement.ts';
import type { Announcer } from './mdns.ts';
import type { Change, Method } from './host.ts';
import { initialState } from './initial-state.ts';
import { addressesOf, lineOf, sameLine, settleAddresses } from './line.ts';
import type { Delays, SettledOptions } from './options.ts';
import { fastDelays } from './options.ts';
import { Ports } from './ports.ts';
import type { Profile } from './profiles.ts';
import { profiles } from './profiles.ts';
import type { RadioWorld, ScanRow } from './radio.ts';
import { refusal, routesOf, saidFirst } from './routes.ts';
import type { RoutedHost } from './routes.ts';
import type { DeviceState, Interface } from './state.ts';
import type { KeyName } from './station.ts';
import { Web } from './web.ts';
import type { LoggedRequest } from './web.ts';

export { realisticDelays } from './options.ts';

/** What the site lends its devices. */
export interface ComposeNeeds {
  clock: Clock;
  radio: RadioWorld;
  announcer: Announcer;
}

export type Place = 'access-point' | 'wired' | 'station' | 'nowhere';

/** One device: two web servers, its state, and its voice in mDNS. */
export class SimulatedDevice implements RoutedHost {
  readonly serial: string;
  readonly model: string;
  readonly user: string;
  readonly password: string;
  readonly profile: Profile;
  readonly passphrasePolicy: Profile['passphrasePolicy'];
  readonly state: DeviceState;
  readonly requests: LoggedRequest[] = [];
  readonly faults = new Faults();
  readonly auth: Authenticator;
  readonly keyName: KeyName;
  readonly methods: Readonly<Record<string, Method>>;
  readonly delays: Delays;
  readonly radio: RadioWorld;
  readonly clock: Clock;
  readonly scans = new Map<string, ScanRow[]>();
  readonly runningTests = new Set<(code: 3 | 4) => void>();
  readonly shown: number[] = [];
  name: string;
  announces = true;
  address: string;
  place: Place;
  /** Switches that may be changed while it runs: see their options. */
  loseSwitchAnswer: boolean;
  neverComesBack: boolean;
  ignoresChange: boolean;
  changeFails: boolean;
  loseChangeAnswer: boolean;
  stationAddress: string;
  dhcpAddress: string | null;

  private readonly options: SettledOptions;
  private readonly announcer: Announcer;
  private readonly ownCertificate: Certificate;
  private readonly web: Web;
  private readonly ports: Ports;
  /** What is waited for: each ends its waiting early. */
  private readonly waiting = new Set<() => void>();
  /** Changes are made one after the other. */
  private changes: Promise<void> = Promise.resolve();
  private loginsFrom = 0;
  private closed = false;

  constructor(options: SettledOptions, { clock, radio, announcer }: ComposeNeeds) {
    this.options = options;
    this.announcer = announcer;
    this.clock = clock;
    this.radio = radio;
    this.serial = options.serial;
    this.model =
      options.model ?? (options.wlan || options.installationMode ? 'AXIS M1075-L' : 'AXIS P3265-V');
    this.profile = profiles[options.profile ?? 'os12'];
    this.name =
      options.name ??
      (this.profile.announces === 'vapix-https' ? this.model : `${this.model} - ${this.serial}`);
    this.user = options.user ?? 'root';
    this.password = options.password ?? 'pass';
    this.passphrasePolicy = options.passphrasePolicy ?? this.profile.passphrasePolicy;
    this.keyName = options.wlanKeyName ?? 'psk-hex';
    this.methods = options.methods ?? {};
    this.delays = { ...fastDelays, ...options.delays };
    this.address = options.address;
    this.stationAddress = options.stationAddress;
    this.loseSwitchAnswer = options.loseSwitchAnswer ?? false;
    this.neverComesBack = options.neverComesBack ?? false;
    this.ignoresChange = options.ignoresChange ?? false;
    this.changeFails = options.changeFails ?? false;
    this.loseChangeAnswer = options.loseChangeAnswer ?? false;
    this.dhcpAddress = options.dhcpAddress;
    this.place = options.installationMode ? 'access-point' : 'wired';
    this.ownCertificate = makeCertificate(`axis-${this.serial.toLowerCase()}`);
    this.state = initialState(options, this.profile, clock);
    settleAddresses(this.state, this.serial);
    if (!options.factoryNew)
      this.state.accounts.set(this.user, { password: this.password, administrator: true });
    if (options.viewer)
      this.state.accounts.set(options.viewer.user, {
        password: options.viewer.password,
        administrator: false,
      });
    this.auth = new Authenticator({
      realm: `AXIS_${this.serial}`,
      passwordOf: (user) =>
        this.now() < this.loginsFrom ? undefined : this.state.accounts.get(user)?.password,
      algorithms: options.digest ?? ['MD5'],
      nonceLifeMs: options.nonceLifeMs ?? 300_000,
      maxFailures: options.maxFailures ?? 20,
      blockMs: options.blockMs ?? 10_000,
      mayEnter: (user) =>
        !options.requireAdministrator || this.state.accounts.get(user)?.administrator === true,
      spell: options.spellChallenge ?? ((challenge) => challenge),
      now: () => clock.now(),
    });
    this.web = new Web({
      routes: routesOf(this, options),
      pages: options.pages ?? {},
      first: (path) => saidFirst(this, path, options),
      auth: this.auth,
      offered: { http: options.httpSchemes ?? ['digest'], https: options.httpsSchemes ?? ['basic'] },
      faults: this.faults,
      clock,
      log: this.requests,
      unauthorizedHeaders: () => (this.state.accounts.size === 0 ? { 'Axis-Setup': 'vapix' } : {}),
      openAs: options.openToAll ? this.user : null,
      maxParallel: options.maxParallel ?? Infinity,
      apiError: (error, method) => refusal(this, options, error, method),
      stored: () => ({
        // First, so that whoever reads no more than the beginning reads the keys.
        stations: this.state.interfaces.flatMap(({ wlan }) => wlan?.station ?? []),
        interfaces: this.state.interfaces,
        proxies: this.state.proxies,
      }),
      closePorts: () => void this.ports.close(),
    });
    this.ports = new Ports({
      web: this.web,
      certificate: this.ownCertificate,
      port: this.profile.http ? options.port : null,
      httpsPort: options.httpsPort,
    });
  }

  get port(): number {
    return this.ports.http;
  }

  get httpsPort(): number {
    return this.ports.https;
  }

  /** SHA-256 of its certificate, 64 hex digits in upper case. */
  get fingerprint(): string {
    return this.ownCertificate.fingerprint;
  }

  /** The certificate itself, PEM. */
  get certificate(): string {
    return this.ownCertificate.cert;
  }

  /** The most requests that it had in work at the same time. */
  get peakParallel(): number {
    return this.web.peak;
  }

  now(): number {
    return this.clock.now();
  }

  /** Opens its ports, then speaks up. Fails with EADDRINUSE or EACCES where a port cannot be had. */
  async start(): Promise<void> {
    await this.open(this.address);
    this.announce();
  }

  /** Speaks up in mDNS unasked and answers questions from then on, unless it was told not to. */
  announce(): void {
    if (!this.announces) return;
    this.announcer.announce(announcementOf(this, this.options));
  }

  /** Says that it leaves (TTL 0) and answers no more questions. */
  goodbye(): void {
    this.announcer.goodbye(this.serial);
  }

  /** Answers no more questions and says nothing, like a device that was unplugged. Its ports stay open. */
  silence(): void {
    this.announcer.forget(this.serial);
  }

  /**
   * Moves to another address, as after a new DHCP lease. `heard` false: what it announces is lost on the way. Fails with
   * EADDRINUSE where another device has it.
   */
  async moveTo(address: string, heard = true): Promise<void> {
    await this.ports.close();
    const line = lineOf(this.state);
    const holder = this.state.interfaces.find(({ name }) => name === line?.name);
    if (holder?.wlan) holder.wlan.ownAddress = address;
    if (holder?.ipv4) holder.ipv4 = { ...holder.ipv4, configurationMode: 'dhcp', lease: address };
    settleAddresses(this.state, this.serial);
    this.address = address;
    await this.open(address);
    if (heard) this.announce();
    else this.announcer.learn(announcementOf(this, this.options));
  }

  /** The cable is pulled: where the WLAN that the station is set up for lets it in, it is to be found there. Power stays. */
  async unplug(): Promise<void> {
    const device = this.state.interfaces.find(({ wlan }) => wlan?.accessPoint.enabled === false);
    await this.recable(false);
    const { wlan, ipv4 } = device ?? {};
    const joining = wlan && this.radio.join(wlan.station, this.state.certificates);
    const joined = joining?.kind === 'found' && joining.right;
    await this.pause(joined ? this.delays.join : 0);
    if (device && wlan && joined) {
      device.carrier = true;
      wlan.station.status = 'Authorized';
      if (ipv4) ipv4.lease = this.stationAddress;
    }
    this.place = joined ? 'station' : 'nowhere';
    await this.settle();
  }

  /** The cable is back, and comes before the WLAN again. */
  async plugIn(): Promise<void> {
    await this.recable(true);
    this.place = 'wired';
    await this.settle();
  }

  /** The cable is pulled or the interface restarted: a station test under way ends with code 4. */
  changeInterface(): void {
    for (const end of [...this.runningTests]) end(4);
  }

  addAccount(user: string, password: string, administrator: boolean): void {
    if (this.state.accounts.size === 0) this.loginsFrom = this.now() + this.delays.setup;
    this.state.accounts.set(user, { password, administrator });
  }

  make(change: Change, when: 'now' | 'after the answer'): void {
    if (this.ignoresChange) return;
    if (when === 'now') return change();
    this.later(this.delays.change, () => this.restartNetwork(change));
  }

  switchToStation(device: Interface): void {
    this.changeInterface();
    this.later(this.delays.switchOff, () => this.joinStation(device));
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    for (const end of this.waiting) end();
    this.goodbye();
    await this.changes;
    await this.ports.close();
  }

  private async recable(carrier: boolean): Promise<void> {
    this.changeInterface();
    await this.goDark();
    for (const device of this.state.interfaces) if (device.wired) device.carrier = carrier;
  }

  private async settle(): Promise<void> {
    settleAddresses(this.state, this.serial);
    if (!this.closed && this.place !== 'nowhere') await this.arrive();
  }

  private async joinStation(device: Interface): Promise<void> {
    const { wlan } = device;
    if (wlan === undefined) return;
    await this.goDark();
    this.place = 'nowhere';
    wlan.accessPoint.enabled = false;
    if (this.neverComesBack) return;
    const joining = this.radio.join(wlan.station, this.state.certificates);
    const joined = joining.kind === 'found' && joining.right;
    await this.pause(joined ? this.delays.join : this.delays.failedJoin);
    if (this.closed) return;
    this.place = joined ? 'station' : 'access-point';
    wlan.accessPoint.enabled = !joined;
    wlan.station.status = joined ? 'Authorized' : 'Unauthorized';
    if (device.ipv4) {
      device.ipv4.addresses = []; // the access point's own address goes with the access point
      if (joined) device.ipv4.lease = this.stationAddress;
    }
    settleAddresses(this.state, this.serial);
    await this.arrive();
  }

  /** Makes a change after its answer. Where that moves or cuts the line, the device is dark meanwhile. */
  private async restartNetwork(change: Change): Promise<void> {
    const before = lineOf(this.state);
    const said = addressesOf(this.state).join();
    if (this.changeFails) {
      await this.goDark();
    } else {
      change();
      settleAddresses(this.state, this.serial);
      if (sameLine(before, lineOf(this.state))) {
        if (addressesOf(this.state).join() !== said) this.announce();
        return;
      }
      await this.goDark();
      if (this.neverComesBack) this.place = 'nowhere';
    }
    await this.pause(this.delays.settle);
    if (!this.closed && this.place !== 'nowhere') await this.arrive();
  }

  /**
   * Opens its ports where the line is now, and speaks up. An address elsewhere than here it only speaks of, and where
   * another device has the address or there is no line left it stays dark.
   */
  private async arrive(): Promise<void> {
    const line = lineOf(this.state);
    if (line === undefined) {
      this.place = 'nowhere';
      return;
    }
    this.address = line.address;
    try {
      if (line.reachable || this.options.card) await this.open(line.address);
    } catch {
      return;
    }
    if (this.closed) await this.ports.close();
    else this.announce();
  }

  private async open(address: string): Promise<void> {
    const { card } = this.options;
    const prefixLength = lineOf(this.state)?.prefixLength ?? 24;
    await this.ports.open(card ? await card(address, prefixLength) : address);
  }

  /** The address goes dead, with nothing said. */
  private async goDark(): Promise<void> {
    this.silence();
    await this.ports.close();
  }

  private later(ms: number, run: () => Promise<void>): void {
    const next = async (): Promise<void> => {
      await this.pause(ms);
      if (!this.closed) this.changes = this.changes.then(run);
    };
    void next();
  }

  /** Waits, but no longer than the device is there. */
  private pause(ms: number): Promise<void> {
    if (this.closed) return Promise.resolve();
    return new Promise((resolve) => {
      const end = (): void => {
        cancel();
        this.waiting.delete(end);
        resolve();
      };
      const cancel = this.clock.after(ms, end);
      this.waiting.add(end);
    });
  }
}
