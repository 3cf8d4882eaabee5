import { randomUUID } from 'node:crypto';
import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import { isParams } from './api.ts';
import type { Certificate } from './certificate.ts';
import { makeCertificate } from './certificate.ts';
import type { Clock } from './clock.ts';
import { Faults } from './faults.ts';
import { Authenticator } from './http-auth.ts';
import type { Announcer, Announcement } from './mdns.ts';
import { callNetworkSettings, internalError } from './network-settings.ts';
import type { Host } from './network-settings.ts';
import type { Delays, SettledOptions } from './options.ts';
import { fastDelays } from './options.ts';
import { apiDiscovery, basicDeviceInfo, findMyDevice, passwordGroup, systemReady } from './other-apis.ts';
import type { OtherHost } from './other-apis.ts';
import type { Profile } from './profiles.ts';
import { profiles } from './profiles.ts';
import type { RadioWorld, ScanRow } from './radio.ts';
import type { DeviceState, Interface } from './state.ts';
import { initialInterfaces, moveAddresses } from './interfaces.ts';
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
  port = 0;
  httpsPort = 0;
  place: Place;
  /** Switches that may be changed while it runs. */
  loseSwitchAnswer: boolean;
  neverComesBack: boolean;
  stationAddress: string;

  readonly #options: SettledOptions;
  readonly #announcer: Announcer;
  readonly #certificate: Certificate;
  readonly #web: Web;
  readonly #sockets = new Set<Socket>();
  readonly #timers = new Set<() => void>();
  #servers: Server[] = [];
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
    this.place = options.installationMode ? 'access-point' : 'wired';
    this.#certificate = makeCertificate(`axis-${this.serial.toLowerCase()}`);
    this.state = {
      accounts: new Map(),
      countryCode: options.countryCode ?? 'XX',
      countryCodeLock: options.countryCodeLock ?? false,
      interfaces: initialInterfaces(options),
      certificates: [...(options.certificates ?? [])],
      ready: true,
      startedAt: clock.now(),
      bootId: randomUUID(),
      found: 0,
    };
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
      internalError: () => json(internalError(this.profile)),
    });
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
    await this.#listen(this.address);
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

  /** Moves to another address, as after a new DHCP lease. */
  async moveTo(address: string): Promise<void> {
    await this.#goDark();
    this.address = address;
    moveAddresses(this.state.interfaces, this.place === 'station' ? 'wlan0' : 'eth0', address);
    await this.#listen(address);
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

  switchToStation(device: Interface): void {
    this.changeInterface();
    this.#later(this.delays.switchOff, () => this.#joinStation(device));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    for (const cancel of this.#timers) cancel();
    this.goodbye();
    await this.#goDark();
  }

  async #joinStation(device: Interface): Promise<void> {
    const { wlan } = device;
    if (wlan === undefined) return;
    this.silence();
    await this.#goDark();
    this.place = 'nowhere';
    wlan.accessPoint.enabled = false;
    if (this.neverComesBack) return;
    const joining = this.radio.join(wlan.station, this.state.certificates);
    const joined = joining.kind === 'found' && joining.right;
    this.#later(joined ? this.delays.join : this.delays.failedJoin, async () => {
      this.place = joined ? 'station' : 'access-point';
      wlan.accessPoint.enabled = !joined;
      wlan.station.status = joined ? 'Authorized' : 'Unauthorized';
      if (joined) {
        this.address = this.stationAddress;
        moveAddresses(this.state.interfaces, device.name, this.address);
      }
      await this.#listen(this.address);
      this.announce();
    });
  }

  #later(ms: number, run: () => void | Promise<void>): void {
    if (this.#closed) return;
    const cancel = this.clock.after(ms, () => {
      this.#timers.delete(cancel);
      void run();
    });
    this.#timers.add(cancel);
  }

  async #listen(address: string): Promise<void> {
    const handle =
      (transport: 'http' | 'https') =>
      (request: IncomingMessage, response: ServerResponse): void =>
        void this.#web.handle(transport, request, response);
    const http = createHttpServer({ keepAliveTimeout: 15_000 }, handle('http'));
    const https = createHttpsServer({ ...this.#certificate, keepAliveTimeout: 15_000 }, handle('https'));
    for (const server of [http, https]) {
      server.on('connection', (socket: Socket) => {
        this.#sockets.add(socket);
        socket.on('close', () => this.#sockets.delete(socket));
      });
    }
    this.#servers = [http, https];
    try {
      [this.port, this.httpsPort] = await Promise.all([
        listening(http, address, this.#options.port),
        listening(https, address, this.#options.httpsPort),
      ]);
    } catch (error) {
      await this.#goDark();
      throw error;
    }
    if (this.#closed) await this.#goDark();
  }

  /** The address goes dead: ports closed, connections dropped. */
  async #goDark(): Promise<void> {
    const servers = this.#servers;
    this.#servers = [];
    const closed = servers.map(
      (server) => new Promise<void>((resolve) => void server.close(() => resolve())),
    );
    for (const socket of this.#sockets) socket.destroy();
    await Promise.all(closed);
  }

  #announcement(): Announcement {
    const { services = ['_axis-video._tcp'], ttl } = this.#options;
    const types = services.map((type) => ({ type, port: this.port }));
    // A real device leaves its HTTPS port out; where the ports are odd ones, somebody has to name them.
    if (this.port !== 80 || this.httpsPort !== 443) {
      types.push({ type: '_vapix-http._tcp', port: this.port });
      types.push({ type: '_vapix-https._tcp', port: this.httpsPort });
    }
    const linkLocal = this.state.interfaces
      .flatMap((device) => device.addresses)
      .filter((entry) => entry.origin === 'linkLocal')
      .map((entry) => entry.address);
    return {
      serial: this.serial,
      instance: this.name,
      host: `axis-${this.serial.toLowerCase()}`,
      addresses: [this.address, ...linkLocal],
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
          return switched && this.loseSwitchAnswer ? undefined : json(answer);
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

function json(answer: { status: number; body: unknown }): Answer {
  return { status: answer.status, type: 'application/json', body: JSON.stringify(answer.body) };
}

function isSwitchAnswer(body: unknown): boolean {
  return isParams(body) && body.method === 'wlanSwitchAPToStation' && 'data' in body;
}

/** The port that was taken. */
function listening(server: Server, address: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      server.off('error', reject);
      const bound = server.address() as AddressInfo; // a TCP server that listens has one
      resolve(bound.port);
    });
  });
}
