import { randomUUID } from 'node:crypto';
import { ApiError, isParams } from './api.ts';
import type { Certificate } from './certificate.ts';
import { makeCertificate } from './certificate.ts';
import type { Clock } from './clock.ts';
import { Faults } from './faults.ts';
import { Authenticator } from './http-auth.ts';
import type { Announcer, Announcement } from './mdns.ts';
import type { Change, Host } from './host.ts';
import { initialInterfaces, initialSwitching } from './interfaces.ts';
import { addressesOf, lineOf, sameLine, settleAddresses } from './line.ts';
import { callNetworkSettings, errorAnswer, isChangeAnswer } from './network-settings.ts';
import type { Delays, SettledOptions } from './options.ts';
import { fastDelays } from './options.ts';
import { apiDiscovery, basicDeviceInfo, findMyDevice, passwordGroup, systemReady } from './other-apis.ts';
import type { OtherHost } from './other-apis.ts';
import { Ports } from './ports.ts';
import type { Profile } from './profiles.ts';
import { profiles } from './profiles.ts';
import type { RadioWorld, ScanRow } from './radio.ts';
import type { DeviceState, Interface } from './state.ts';
import type { KeyName } from './station.ts';
import { Web } from './web.ts';
import type { Answer, LoggedRequest, Route } from './web.ts';

export { realisticDelays } from './options.ts';

/** What the site lends its devices. */
export interface Surroundings {
  clock: Clock;
  radio: RadioWorld;
  announcer: Announcer;
}

export type Place = 'access-point' | 'wired' | 'station' | 'nowhere';

/** One device: two web servers, its state, and its voice in mDNS. */
export class SimulatedDevice implements Host, OtherHost {
  readonly serial: string;
  readonly model: string;
  readonly user: string;
  readonly password: string;
  readonly profile: Profile;
  readonly state: DeviceState;
  readonly requests: LoggedRequest[] = [];
  readonly faults = new Faults();
  readonly auth: Authenticator;
  readonly keyName: KeyName;
  readonly delays: Delays;
  readonly radio: RadioWorld;
  readonly clock: Clock;
  readonly scans = new Map<string, ScanRow[]>();
  readonly runningTests = new Set<(code: 3 | 4) => void>();
  name: string;
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

  readonly #options: SettledOptions;
  readonly #announcer: Announcer;
  readonly #certificate: Certificate;
  readonly #web: Web;
  readonly #ports: Ports;
  /** What is waited for: each ends its waiting early. */
  readonly #waiting = new Set<() => void>();
  /** Changes are made one after the other. */
  #changes: Promise<void> = Promise.resolve();
  #loginsFrom = 0;
  #closed = false;

  constructor(options: SettledOptions, { clock, radio, announcer }: Surroundings) {
    this.#options = options;
    this.#announcer = announcer;
    this.clock = clock;
    this.radio = radio;
    this.serial = options.serial;
    this.model =
      options.model ?? (options.wlan || options.installationMode ? 'AXIS M1075-L' : 'AXIS P3265-V');
    this.name = options.name ?? `${this.model} - ${this.serial}`;
    this.user = options.user ?? 'root';
    this.password = options.password ?? 'pass';
    this.profile = profiles[options.profile ?? 'os12'];
    this.keyName = options.wlanKeyName ?? 'psk-hex';
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
    this.#certificate = makeCertificate(`axis-${this.serial.toLowerCase()}`);
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
        this.now() < this.#loginsFrom ? undefined : this.state.accounts.get(user)?.password,
      algorithms: options.digest ?? ['MD5'],
      nonceLifeMs: options.nonceLifeMs ?? 300_000,
      maxFailures: options.maxFailures ?? 5,
      blockMs: options.blockMs ?? 10_000,
      now: () => clock.now(),
    });
    this.#web = new Web({
      routes: this.#routes(),
      auth: this.auth,
      offered: { http: ['digest'], https: options.httpsSchemes ?? ['basic'] },
      faults: this.faults,
      clock,
      log: this.requests,
      unauthorizedHeaders: () => (this.state.accounts.size === 0 ? { 'Axis-Setup': 'vapix' } : {}),
      maxParallel: options.maxParallel ?? Infinity,
      apiError: (code, subCode, method) =>
        json(errorAnswer(this.profile, new ApiError(code, subCode), method)),
    });
    this.#ports = new Ports({
      web: this.#web,
      certificate: this.#certificate,
      port: options.port,
      httpsPort: options.httpsPort,
    });
  }

  get port(): number {
    return this.#ports.http;
  }

  get httpsPort(): number {
    return this.#ports.https;
  }

  /** SHA-256 of its certificate, 64 hex digits in upper case. */
  get fingerprint(): string {
    return this.#certificate.fingerprint;
  }

  /** The certificate itself, PEM. */
  get certificate(): string {
    return this.#certificate.cert;
  }

  /** The most requests that it had in work at the same time. */
  get peakParallel(): number {
    return this.#web.peak;
  }

  now(): number {
    return this.clock.now();
  }

  /** Opens its ports, then speaks up. Fails with EADDRINUSE or EACCES where a port cannot be had. */
  async start(): Promise<void> {
    await this.#ports.open(this.address);
    this.announce();
  }

  /** Speaks up in mDNS unasked and answers questions from then on. */
  announce(): void {
    this.#announcer.announce(this.#announcement());
  }

  /** Says that it leaves (TTL 0) and answers no more questions. */
  goodbye(): void {
    this.#announcer.goodbye(this.serial);
  }

  /** Answers no more questions and says nothing, like a device that was unplugged. Its ports stay open. */
  silence(): void {
    this.#announcer.forget(this.serial);
  }

  /** Moves to another address, as after a new DHCP lease. Fails with EADDRINUSE where another device has it. */
  async moveTo(address: string): Promise<void> {
    await this.#ports.close();
    const line = lineOf(this.state);
    const holder = this.state.interfaces.find(({ name }) => name === line?.name);
    if (holder?.wlan) holder.wlan.ownAddress = address;
    if (holder?.ipv4) holder.ipv4 = { ...holder.ipv4, configurationMode: 'dhcp', lease: address };
    settleAddresses(this.state, this.serial);
    this.address = address;
    await this.#ports.open(address);
    this.announce();
  }

  /** The cable is pulled or the interface restarted: a station test under way ends with code 4. */
  changeInterface(): void {
    for (const end of [...this.runningTests]) end(4);
  }

  addAccount(user: string, password: string, administrator: boolean): void {
    if (this.state.accounts.size === 0) this.#loginsFrom = this.now() + this.delays.setup;
    this.state.accounts.set(user, { password, administrator });
  }

  make(change: Change, when: 'now' | 'after the answer'): void {
    if (this.ignoresChange) return;
    if (when === 'now') return change();
    this.#later(this.delays.change, () => this.#restartNetwork(change));
  }

  switchToStation(device: Interface): void {
    this.changeInterface();
    this.#later(this.delays.switchOff, () => this.#joinStation(device));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    for (const end of this.#waiting) end();
    this.goodbye();
    await this.#changes;
    await this.#ports.close();
  }

  async #joinStation(device: Interface): Promise<void> {
    const { wlan } = device;
    if (wlan === undefined) return;
    await this.#goDark();
    this.place = 'nowhere';
    wlan.accessPoint.enabled = false;
    if (this.neverComesBack) return;
    const joining = this.radio.join(wlan.station, this.state.certificates);
    const joined = joining.kind === 'found' && joining.right;
    await this.#pause(joined ? this.delays.join : this.delays.failedJoin);
    if (this.#closed) return;
    this.place = joined ? 'station' : 'access-point';
    wlan.accessPoint.enabled = !joined;
    wlan.station.status = joined ? 'Authorized' : 'Unauthorized';
    if (device.ipv4) {
      device.ipv4.addresses = []; // the access point's own address goes with the access point
      if (joined) device.ipv4.lease = this.stationAddress;
    }
    settleAddresses(this.state, this.serial);
    await this.#arrive();
  }

  /** Makes a change after its answer. Where that moves or cuts the line, the device is dark meanwhile. */
  async #restartNetwork(change: Change): Promise<void> {
    const before = lineOf(this.state);
    const said = addressesOf(this.state).join();
    if (this.changeFails) {
      await this.#goDark();
    } else {
      change();
      settleAddresses(this.state, this.serial);
      if (sameLine(before, lineOf(this.state))) {
        if (addressesOf(this.state).join() !== said) this.announce();
        return;
      }
      await this.#goDark();
      if (this.neverComesBack) this.place = 'nowhere';
    }
    await this.#pause(this.delays.settle);
    if (!this.#closed && this.place !== 'nowhere') await this.#arrive();
  }

  /**
   * Opens its ports where the line is now, and speaks up. An address elsewhere than here it only speaks of, and where
   * another device has the address or there is no line left it stays dark.
   */
  async #arrive(): Promise<void> {
    const line = lineOf(this.state);
    if (line === undefined) {
      this.place = 'nowhere';
      return;
    }
    this.address = line.address;
    try {
      if (line.reachable) await this.#ports.open(line.address);
    } catch {
      return;
    }
    if (this.#closed) await this.#ports.close();
    else this.announce();
  }

  /** The address goes dead, with nothing said. */
  async #goDark(): Promise<void> {
    this.silence();
    await this.#ports.close();
  }

  #later(ms: number, run: () => Promise<void>): void {
    const next = async (): Promise<void> => {
      await this.#pause(ms);
      if (!this.#closed) this.#changes = this.#changes.then(run);
    };
    void next();
  }

  /** Waits, but no longer than the device is there. */
  #pause(ms: number): Promise<void> {
    if (this.#closed) return Promise.resolve();
    return new Promise((resolve) => {
      const end = (): void => {
        cancel();
        this.#waiting.delete(end);
        resolve();
      };
      const cancel = this.clock.after(ms, end);
      this.#waiting.add(end);
    });
  }

  #announcement(): Announcement {
    const { services = ['_axis-video._tcp'], ttl } = this.#options;
    const types = services.map((type) => ({ type, port: this.port }));
    // A real device leaves its HTTPS port out; where the ports are odd ones, somebody has to name them.
    if (this.port !== 80 || this.httpsPort !== 443) {
      types.push({ type: '_vapix-http._tcp', port: this.port });
      types.push({ type: '_vapix-https._tcp', port: this.httpsPort });
    }
    return {
      serial: this.serial,
      instance: this.name,
      host: `axis-${this.serial.toLowerCase()}`,
      addresses: addressesOf(this.state),
      services: types,
      ...(ttl !== undefined && { ttl }),
    };
  }

  #routes(): Record<string, Route> {
    const always = (): boolean => true;
    const never = (): boolean => false;
    const text = (answer: { type: string; body: string }): Answer => ({ status: 200, ...answer });
    const { lockedDeviceInfo = false } = this.#options;
    return {
      '/axis-cgi/network_settings.cgi': {
        needsLogin: always,
        run: async (body, user) => {
          const before = this.place;
          const administrator = this.state.accounts.get(user ?? '')?.administrator ?? false;
          const answer = await callNetworkSettings(this, body, administrator);
          const switched = before === 'access-point' && isSwitchAnswer(answer.body);
          const lost =
            (switched && this.loseSwitchAnswer) || (this.loseChangeAnswer && isChangeAnswer(answer.body));
          return lost ? undefined : json(answer);
        },
      },
      '/axis-cgi/basicdeviceinfo.cgi': {
        needsLogin: (method) => lockedDeviceInfo || method !== 'getAllUnrestrictedProperties',
        run: (body) => text(basicDeviceInfo(this, body)),
      },
      '/axis-cgi/systemready.cgi': { needsLogin: never, run: (body) => text(systemReady(this, body)) },
      '/axis-cgi/apidiscovery.cgi': {
        needsLogin: () => !this.profile.apiListWithoutLogin,
        run: (body) => text(apiDiscovery(this, body)),
      },
      '/axis-cgi/findmydevice.cgi': { needsLogin: always, run: (body) => text(findMyDevice(this, body)) },
      '/axis-cgi/pwdgrp.cgi': {
        needsLogin: () => this.state.accounts.size > 0,
        run: (body) => text(passwordGroup(this, body)),
      },
    };
  }
}

function initialState(options: SettledOptions, profile: Profile, clock: Clock): DeviceState {
  const interfaces = initialInterfaces(options, profile);
  return {
    accounts: new Map(),
    countryCode: options.countryCode ?? 'XX',
    countryCodeLock: options.countryCodeLock ?? false,
    interfaces,
    switching: initialSwitching(options, profile, interfaces),
    maxVlans: options.maxVlans ?? 1,
    hostname: { useDhcpHostname: true, staticHostname: `axis-${options.serial.toLowerCase()}` },
    resolver: {
      useDhcpResolverInfo: true,
      staticNameServers: [],
      staticSearchDomains: [],
      staticDomainName: '',
    },
    proxies: { httpProxy: '', httpsProxy: '', noProxy: '' },
    certificates: [...(options.certificates ?? [])],
    ipv6Prefix: options.ipv6Prefix,
    dhcpOffers: options.dhcpOffers ?? {},
    authenticator: options.authenticator,
    ready: true,
    startedAt: clock.now(),
    bootId: randomUUID(),
    found: 0,
  };
}

function json(answer: { status: number; body: unknown }): Answer {
  return { status: answer.status, type: 'application/json', body: JSON.stringify(answer.body) };
}

function isSwitchAnswer(body: unknown): boolean {
  return isParams(body) && body.method === 'wlanSwitchAPToStation' && 'data' in body;
}
