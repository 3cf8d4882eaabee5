/**
 * The one list of devices: sightings, what the disk remembers and what devices answered, merged by serial number.
 * Owns every conversation with a device, so that what was learnt in it shows at once.
 */
import type { Endpoint } from '../../../shared/address.ts';
import type { Device, DevicesDelta, DevicesSnapshot } from '../../../shared/device.ts';
import { missingSubnet, type Subnet } from '../../../shared/ip.ts';
import { readNetworkInfo } from '../../../shared/network-info.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { Login, Logins } from '../credentials/logins.ts';
import type { Sighting } from '../discovery/sightings.ts';
import type { HttpResult } from '../http/failures.ts';
import type { JsonDocument } from '../storage/json-document.ts';
import type { Site } from '../storage/site.ts';
import { createFirstAdministrator } from '../vapix/first-administrator.ts';
import { identify } from '../vapix/identity.ts';
import type { CallOptions, NetworkSettings } from '../vapix/network-settings.ts';
import {
  change,
  dropLink,
  takeAddress,
  takeIdentity,
  takeSighting,
  whereabouts,
  type Entry,
} from './entry.ts';
import type { Answering, Link, Links } from './links.ts';
import { DeviceList } from './list.ts';
import type { Neighbour } from './neighbours.ts';
import { Places } from './places.ts';
import { Queue, type Urgency } from './queue.ts';

/** The part of the discovery that the list follows. */
export interface Finder {
  sightings(): Sighting[];
  onChange(listener: () => void): () => void;
  /** This computer's own addresses on the cards in use. */
  cards(): Subnet[];
  askNow(): void;
  /** What keeps the search from working, in words for the user, or null. */
  problem(): string | null;
}

export interface DevicesOptions {
  clock: Clock;
  finder: Finder;
  links: Links;
  logins: Logins;
  document: JsonDocument<Site>;
  /** This computer's neighbour table. */
  neighbours: () => Promise<Neighbour[]>;
}

const sweepMs = 60_000;

export class Devices {
  /** Where a device is, and who is where. */
  readonly places: Places;
  private readonly list: DeviceList;
  private readonly queue: Queue;
  private cancelSweep: (() => void) | null = null;
  private unfollow: (() => void) | null = null;
  private stopped = false;

  constructor(private readonly options: DevicesOptions) {
    const { clock, logins, document, finder } = options;
    this.queue = new Queue(clock);
    this.list = new DeviceList({ clock, logins, document, searchProblem: () => finder.problem() });
    this.places = new Places(options, this.list, (entry, answer) => this.takeAnswer(entry, answer));
  }

  /** Shows what the disk remembers, before anything is sent. */
  load(): Promise<void> {
    return this.list.load();
  }

  /** Follows the sightings, and asks who it is of every device that has not said so in this run. */
  start(): void {
    this.follow();
    for (const [serial] of this.list.all()) this.identifySoon(serial);
    this.sweepLater();
  }

  /** Follows the sightings alone. */
  follow(): void {
    this.unfollow = this.options.finder.onChange(() => this.takeSightings());
    this.takeSightings();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.unfollow?.();
    this.queue.stop();
    this.cancelSweep?.();
    await this.list.stop();
  }

  snapshot(): DevicesSnapshot {
    return this.list.snapshot();
  }

  /** Tells of changes after a snapshot; several changes at once arrive as one. */
  onChange(listener: (delta: DevicesDelta) => void): () => void {
    return this.list.onChange(listener);
  }

  get(serial: string): Device | null {
    return this.list.find(serial)?.device ?? null;
  }

  search(): void {
    this.options.finder.askNow();
    for (const [serial, { device }] of this.list.all()) {
      if (device.reachability.state !== 'reachable') this.identifySoon(serial);
    }
  }

  /** Adds a device by its address; it must answer. `scheme`: only what the user typed is used from then on. */
  async add(endpoint: Endpoint, schemeTyped: boolean): Promise<Result<Device>> {
    const other: Endpoint = { scheme: 'https', host: endpoint.host, port: 443 };
    let answer = await this.options.links.ask(endpoint, this.pinAt(endpoint.host));
    if (!answer.ok && answer.error.kind === 'unreachable' && !schemeTyped && endpoint.port === 80) {
      const secure = await this.options.links.ask(other, this.pinAt(endpoint.host));
      if (secure.ok) answer = secure;
    }
    if (!answer.ok) {
      const missing = missingSubnet(endpoint.host, this.options.finder.cards());
      return answer.error.kind === 'unreachable' && missing !== null
        ? { ok: false, error: { ...answer.error, advice: missing } }
        : answer;
    }
    const { serial } = answer.value.identity;
    const entry = this.list.entry(serial);
    const used = answer.value.endpoint;
    entry.scheme = schemeTyped ? used.scheme : null;
    if (used.scheme === 'https') {
      change(entry, { httpsPort: used.port });
    } else {
      change(entry, { port: used.port });
      if (used.port !== 80 && entry.sighting === null) change(entry, { httpsPort: null });
    }
    dropLink(entry);
    this.takeAnswer(entry, answer.value);
    return ok(entry.device);
  }

  /** Asks the device again who it is, without a login. Parallel calls share one answer. */
  identify(serial: string): Promise<Result<Device>> {
    const entry = this.list.find(serial);
    if (!entry) return Promise.resolve(unknownDevice);
    entry.identifying ??= this.identifyEntry(entry).finally(() => {
      entry.identifying = null;
    });
    return entry.identifying;
  }

  /** One try with this login; a login that the device accepts is kept. */
  async logIn(serial: string, login: Login, remember: boolean): Promise<Result<Device>> {
    const entry = this.list.find(serial);
    if (!entry) return unknownDevice;
    dropLink(entry);
    const { fingerprint } = entry.device;
    const opened = await this.options.links.open(serial, whereabouts(entry), login);
    if (!opened.ok) return this.failed(entry, opened.error);
    this.takeLink(entry, opened.value, opened.value.fingerprint ?? fingerprint);
    const answer = await opened.value.settings.callRaw('getNetworkInfo', {});
    // A device without the API has accepted the login all the same.
    if (!answer.ok && answer.error.kind !== 'api') {
      dropLink(entry);
      return this.failed(entry, answer.error);
    }
    const kept = await this.options.logins.set(serial, login, remember);
    if (answer.ok) this.takeNetwork(entry, answer.value);
    this.list.touch(entry, { login: 'accepted', user: login.user });
    return kept.ok ? ok(entry.device) : kept;
  }

  async logOut(serial: string): Promise<Result<null>> {
    const entry = this.list.find(serial);
    if (!entry) return unknownDevice;
    dropLink(entry);
    this.list.touch(entry, { login: 'none', user: null });
    return this.options.logins.forget(serial);
  }

  /** Creates the first administrator over HTTPS where the device has it, then logs in. */
  async createAdministrator(serial: string, login: Login, remember: boolean): Promise<Result<Device>> {
    const entry = this.list.find(serial);
    if (!entry) return unknownDevice;
    const opened = await this.options.links.open(serial, whereabouts(entry), undefined);
    if (!opened.ok) return this.failed(entry, opened.error);
    const created = await createFirstAdministrator(opened.value.http, login);
    opened.value.http.close();
    if (!created.ok) return this.administratorFailed(entry, created.error);
    const fingerprint = opened.value.fingerprint ?? entry.device.fingerprint;
    this.list.touch(entry, { fingerprint, needsSetup: false });
    return this.firstLogIn(serial, login, remember);
  }

  /** Right after the account was made a device may refuse it for a moment: asked a few times, a second apart. */
  private async firstLogIn(serial: string, login: Login, remember: boolean): Promise<Result<Device>> {
    for (let attempt = 1; ; attempt += 1) {
      const result = await this.logIn(serial, login, remember);
      if (result.ok || result.error.kind !== 'login' || attempt === 4 || this.stopped) return result;
      await new Promise<void>((resolve) => this.options.clock.setTimeout(resolve, 1_000));
    }
  }

  async readNetwork(serial: string, options: CallOptions = {}): Promise<Result<Device>> {
    const entry = this.list.find(serial);
    if (!entry) return unknownDevice;
    const answer = await this.withSettings(serial, (settings) =>
      settings.callRaw('getNetworkInfo', {}, options),
    );
    if (!answer.ok) return answer;
    return this.takeNetwork(entry, answer.value)
      ? ok(entry.device)
      : fail('protocol', 'The device’s answer to getNetworkInfo was not understood.');
  }

  /**
   * Runs calls that need the device's login. The link is opened where there is none, the device's serial number
   * checked on it. A link that broke is dropped, a login that was refused is not tried again.
   */
  async withSettings<T>(
    serial: string,
    run: (settings: NetworkSettings) => Promise<HttpResult<T>>,
  ): Promise<HttpResult<T>> {
    const entry = this.list.find(serial);
    if (!entry) return { ok: false, error: { ...unknownDevice.error, requestSent: false } };
    const link = await this.link(entry);
    if (!link.ok) return { ok: false, error: { ...link.error, requestSent: false } };
    const result = await run(link.value.settings);
    if (result.ok) {
      this.heard(entry);
      this.list.touch(entry, { login: 'accepted' });
      return result;
    }
    this.failed(entry, result.error);
    return result;
  }

  /** The same after asking once more, on the same link, that this is still the device: for calls that change it. */
  async changeSettings<T>(
    serial: string,
    run: (settings: NetworkSettings) => Promise<HttpResult<T>>,
  ): Promise<HttpResult<T>> {
    const entry = this.list.find(serial);
    if (entry?.link) {
      const identity = await identify(entry.link.http, { timeoutMs: 6_000 });
      // The link is opened anew, with every check, when this one no longer leads to the device.
      if (!identity.ok || identity.value.serial !== serial) dropLink(entry);
    }
    return this.withSettings(serial, run);
  }

  /** Pins a changed certificate that the user has compared. Refused when the device shows yet another one. */
  async trustCertificate(serial: string, fingerprint: string): Promise<Result<Device>> {
    const entry = this.list.find(serial);
    if (!entry) return unknownDevice;
    if (entry.device.changedFingerprint !== fingerprint) {
      return fail('certificate', 'That is not the certificate that the device showed last.');
    }
    dropLink(entry);
    this.list.touch(entry, { fingerprint, changedFingerprint: null });
    return this.identify(serial);
  }

  async forget(serial: string): Promise<Result<null>> {
    const entry = this.list.find(serial);
    if (!entry) return unknownDevice;
    dropLink(entry);
    this.list.remove(serial);
    // A device that still announces itself comes back as a new one.
    this.takeSightings();
    return this.options.logins.forget(serial);
  }

  private takeSightings(): void {
    if (this.stopped) return;
    const sightings = new Map(this.options.finder.sightings().map((sighting) => [sighting.serial, sighting]));
    for (const sighting of sightings.values()) this.takeSighting(sighting);
    for (const [serial, entry] of this.list.all()) {
      if (entry.sighting === null || sightings.has(serial)) continue;
      entry.sighting = null;
      dropLink(entry);
      const reason = 'It has stopped announcing itself.';
      this.list.touch(entry, { hereNow: false, reachability: { state: 'unreachable', reason } });
      this.identifySoon(serial);
    }
    this.list.checkProblem();
  }

  private takeSighting(sighting: Sighting): void {
    const entry = this.list.entry(sighting.serial);
    const news = takeSighting(entry, sighting, this.options.finder.cards());
    if (news === 'nothing') return;
    this.list.touch(entry);
    if (news === 'elsewhere') this.identifySoon(sighting.serial, 'new');
  }

  private takeAnswer(entry: Entry, { endpoint, identity, fingerprint }: Answering): void {
    takeIdentity(entry, identity);
    takeAddress(entry, endpoint.host);
    if (fingerprint !== null) change(entry, { fingerprint });
    this.heard(entry);
    this.list.touch(entry);
  }

  private heard(entry: Entry): void {
    change(entry, {
      reachability: { state: 'reachable' },
      hereNow: true,
      lastSeen: this.options.clock.now(),
      changedFingerprint: null,
    });
  }

  private takeNetwork(entry: Entry, data: unknown): boolean {
    const picture = readNetworkInfo(data);
    if (!picture) return false;
    entry.data = data;
    this.list.touch(entry, { network: { readAt: this.options.clock.now(), picture } });
    return true;
  }

  private takeLink(entry: Entry, link: Link, fingerprint: string | null): void {
    entry.link = link;
    change(entry, { scheme: link.endpoint.scheme, fingerprint, address: link.endpoint.host });
    this.heard(entry);
  }

  private link(entry: Entry): Promise<Result<Link>> {
    if (entry.link) return Promise.resolve(ok(entry.link));
    entry.opening ??= this.openLink(entry).finally(() => {
      entry.opening = null;
    });
    return entry.opening;
  }

  private async openLink(entry: Entry): Promise<Result<Link>> {
    const { device } = entry;
    const login = this.options.logins.get(device.serial);
    if (!login) {
      return fail('login', 'The program has no login for this device.', { advice: 'Log in to it first.' });
    }
    const opened = await this.options.links.open(device.serial, whereabouts(entry), login);
    if (!opened.ok) return this.failed(entry, opened.error);
    this.takeLink(entry, opened.value, opened.value.fingerprint ?? entry.device.fingerprint);
    return opened;
  }

  private async identifyEntry(entry: Entry): Promise<Result<Device>> {
    const answer = await this.options.links.find(entry.device.serial, whereabouts(entry));
    if (!answer.ok) return this.failed(entry, answer.error);
    this.takeAnswer(entry, answer.value);
    return ok(entry.device);
  }

  /** Shows a failure on the device, as far as it says something of the device itself. */
  private failed(entry: Entry, error: Failure): { ok: false; error: Failure } {
    const { device } = entry;
    switch (error.kind) {
      case 'unreachable':
      case 'timeout': {
        dropLink(entry);
        const missing = device.address && missingSubnet(device.address, this.options.finder.cards());
        change(entry, {
          reachability: { state: 'unreachable', reason: missing ?? error.message },
          hereNow: device.hereNow && entry.sighting !== null,
        });
        break;
      }
      case 'certificate':
        dropLink(entry);
        change(entry, {
          changedFingerprint: error.fingerprint ?? null,
          reachability: { state: 'unreachable', reason: error.message },
        });
        break;
      case 'login':
        // A code means that the login is right and its rights are not enough.
        if (error.code === undefined && this.options.logins.get(device.serial)) this.dropLogin(entry);
        break;
      case 'input':
      case 'api':
      case 'protocol':
      case 'cancelled':
      case 'storage':
      case 'internal':
        break;
    }
    this.list.touch(entry);
    return { ok: false, error };
  }

  private dropLogin(entry: Entry): void {
    dropLink(entry);
    change(entry, { login: 'refused' });
    void this.options.logins.forget(entry.device.serial);
  }

  private administratorFailed(
    entry: Entry,
    error: Failure & { requestSent: boolean },
  ): { ok: false; error: Failure } {
    const lost = error.requestSent && (error.kind === 'unreachable' || error.kind === 'timeout');
    if (!lost) return this.failed(entry, error);
    return this.failed(entry, {
      ...error,
      message: `${error.message} The account may have been created all the same.`,
      advice: 'Try to log in with the new password before creating the account again.',
    });
  }

  private pinAt(address: string): string | null {
    const known = this.list.devices().filter((device) => device.address === address);
    return known.length === 1 ? (known[0]?.fingerprint ?? null) : null;
  }

  private identifySoon(serial: string, urgency?: Urgency): void {
    const silent = this.list.find(serial)?.device.reachability.state === 'unreachable';
    this.queue.add(serial, () => this.identify(serial), urgency ?? (silent ? 'silent' : 'new'));
  }

  /** Devices that announce nothing are asked now and then, and so are those that did not answer. */
  private sweepLater(): void {
    this.cancelSweep = this.options.clock.setTimeout(() => {
      for (const [serial, entry] of this.list.all()) {
        if (entry.sighting === null || entry.device.reachability.state !== 'reachable') {
          this.identifySoon(serial);
        }
      }
      this.sweepLater();
    }, sweepMs);
  }
}

const unknownDevice = fail('input', 'There is no such device in the list.', {
  advice: 'Search again, or add it by its address.',
});
