/**
 * Who is here: what announces itself, what answers when it is asked who it is, and why others do not. Nothing secret is
 * sent by any of it.
 */
import type { Endpoint } from '../../../shared/net/address.ts';
import type { Device } from '../../../shared/contract/device.ts';
import type { LeftOut } from '../../../shared/contract/left-out.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/contract/result.ts';
import type { Clock } from '../clock.ts';
import { announcedHere, overlapText, type Card } from '../discovery/cards.ts';
import type { Sighting } from '../discovery/sightings.ts';
import { changedCertificate } from '../http/certificates.ts';
import { tellingFailure } from '../http/failures.ts';
import {
  change,
  dropLink,
  takeAddress,
  takeIdentity,
  takeSighting,
  whereabouts,
  type Entry,
} from './entry.ts';
import type { Answering, FirstSight, Links } from './links.ts';
import { unknownDevice, type DeviceList } from './list.ts';
import { ownAddressLacking } from './own-address.ts';
import { Queue, type Urgency } from './queue.ts';
import { said, say, type Said } from '../../../shared/texts/said.ts';

/** The part of the discovery that the list follows. */
interface Finder {
  sightings(): Sighting[];
  onChange(listener: () => void): () => void;
  /** This computer's own addresses on the cards in use. */
  cards(): Card[];
  askNow(): void;
  /** What keeps the search from working, in words for the user, or null. */
  problem(): Said | null;
  /** What announces itself and is not among the sightings. */
  leftOut(): LeftOut;
}

export interface PresenceNeeds {
  clock: Clock;
  finder: Finder;
  links: Links;
}

const sweepMs = 60_000;

export class Presence {
  private readonly queue: Queue;
  private cancelSweep: (() => void) | null = null;
  private unfollow: (() => void) | null = null;
  private stopped = false;

  constructor(
    private readonly needs: PresenceNeeds,
    private readonly list: DeviceList,
  ) {
    this.queue = new Queue(needs.clock);
  }

  /** Follows the sightings, and asks who it is of every device that has not said so in this run. */
  start(): void {
    this.follow();
    for (const [serial] of this.list.all()) this.identifySoon(serial);
    this.sweepLater();
  }

  /** Follows the sightings alone. */
  follow(): void {
    this.unfollow = this.needs.finder.onChange(() => this.takeSightings());
    this.takeSightings();
  }

  stop(): void {
    this.stopped = true;
    this.unfollow?.();
    this.queue.stop();
    this.cancelSweep?.();
  }

  /** Sends the multicast questions again, and asks all that did not answer. */
  search(): void {
    this.needs.finder.askNow();
    for (const [serial, { device }] of this.list.all()) {
      if (device.reachability.state !== 'reachable') this.identifySoon(serial);
    }
  }

  /** Which devices a person has before their eyes: they are asked before the rest. */
  visible(serials: readonly string[]): void {
    for (const serial of serials) {
      const entry = this.list.find(serial);
      if (entry && entry.device.reachability.state === 'unknown') this.identifySoon(serial);
    }
  }

  /**
   * Adds a device by its address; it must answer. A scheme that the user typed is the only one used from then on;
   * without one both are tried at once. `firstSight` judges a certificate that no device of the list has pinned.
   */
  async add(
    endpoint: Endpoint,
    schemeTyped: boolean,
    firstSight: FirstSight = () => ok(undefined),
  ): Promise<Result<Answering>> {
    const judge: FirstSight = (seen) =>
      this.list.devices().some(({ fingerprint }) => fingerprint === seen) ? ok(undefined) : firstSight(seen);
    const answer = await this.askOneOf(schemeTyped ? [endpoint] : bothSchemes(endpoint), judge);
    if (!answer.ok) {
      const missing = this.lackingFor(endpoint.host);
      return answer.error.kind === 'unreachable' && answer.error.reason === undefined && missing !== null
        ? { ok: false, error: { ...answer.error, advice: missing } }
        : answer;
    }
    const entry = this.list.entry(answer.value.identity.serial);
    const pinned = this.judgePin(entry, answer.value);
    if (!pinned.ok) return pinned;
    const { endpoint: used } = answer.value;
    entry.scheme = schemeTyped ? used.scheme : null;
    if (used.scheme === 'http') change(entry, { port: used.port });
    dropLink(entry);
    this.answered(entry, answer.value);
    return answer;
  }

  /** The first that says who it is; where none does, the failure that tells most. */
  private async askOneOf(endpoints: readonly Endpoint[], judge: FirstSight): Promise<Result<Answering>> {
    const enough = new AbortController();
    const failures: Failure[] = [];
    const answers = endpoints.map(async (endpoint) => {
      const answer = await this.needs.links.ask(endpoint, null, enough.signal, judge);
      if (answer.ok) return answer;
      failures.push(answer.error);
      throw new Error(say('en', answer.error.message));
    });
    const answer = await Promise.any(answers).catch(() => null);
    enough.abort();
    if (answer) return answer;
    const [first, ...others] = failures;
    if (!first) return fail('input', said('devices.noAddress'));
    // A redirect may name another port than the usual one.
    const httpsPort = failures.find(({ reason }) => reason === 'speaks-tls')?.httpsPort;
    const untried = endpoints.length > 1 && !endpoints.some(({ port }) => port === httpsPort);
    const [{ host } = { host: '' }] = endpoints;
    if (httpsPort !== undefined && untried)
      return this.askOneOf([{ scheme: 'https', host, port: httpsPort }], judge);
    return { ok: false, error: tellingFailure([first, ...others]) };
  }

  /** Asks the device again who it is, without a login. Parallel calls share one answer. */
  identify(serial: string): Promise<Result<Device>> {
    const entry = this.list.find(serial);
    return entry ? this.identifyEntry(entry) : Promise.resolve(unknownDevice);
  }

  private identifyEntry(entry: Entry, addresses?: readonly string[]): Promise<Result<Device>> {
    entry.identifying ??= this.ask(entry, addresses).finally(() => {
      entry.identifying = null;
    });
    return entry.identifying;
  }

  private async ask(entry: Entry, addresses?: readonly string[]): Promise<Result<Device>> {
    const where = whereabouts(entry);
    const answer = await this.needs.links.find(entry.device.serial, {
      ...where,
      addresses: addresses ?? where.addresses,
    });
    if (!answer.ok) return this.failed(entry, answer.error);
    this.answered(entry, answer.value);
    return ok(entry.device);
  }

  /** Refuses an answer over another certificate than the pinned one, wherever it came from. */
  private judgePin(entry: Entry, { fingerprint: seen }: Answering): Result<void> {
    const { fingerprint } = entry.device;
    if (fingerprint === null || seen === null || seen === fingerprint) return ok(undefined);
    return this.failed(entry, changedCertificate(fingerprint, seen).error);
  }

  /** Takes over who answered where. A certificate that was only looked at is not pinned by it. */
  answered(entry: Entry, { endpoint, identity }: Answering): void {
    takeIdentity(entry, identity);
    takeAddress(entry, endpoint.host);
    if (endpoint.scheme === 'https') change(entry, { httpsPort: endpoint.port });
    this.heard(entry);
  }

  /** The device has answered, as itself. */
  heard(entry: Entry): void {
    entry.answered = true;
    entry.answeredAt = entry.device.address;
    this.list.touch(entry, {
      reachability: { state: 'reachable' },
      presence: 'here',
      lastSeen: this.needs.clock.now(),
      changedFingerprint: null,
    });
  }

  /** Shows a failure on the device, as far as it says something of the device itself. */
  failed(entry: Entry, error: Failure): { ok: false; error: Failure } {
    const { device } = entry;
    const odd = { reachability: { state: 'odd', reason: error.message } } as const;
    switch (error.kind) {
      case 'unreachable':
      case 'timeout': {
        dropLink(entry);
        this.list.touch(entry, {
          reachability: { state: 'unreachable', reason: this.whyNot(entry, error) },
          presence: entry.sighting === null ? 'silent' : 'here',
        });
        break;
      }
      case 'certificate': {
        dropLink(entry);
        const { fingerprint = null } = error;
        const changed = device.fingerprint !== null && fingerprint !== device.fingerprint;
        // The pinned one, but not for this login: the login has to be given again.
        if (changed) this.list.touch(entry, { ...odd, changedFingerprint: fingerprint });
        else this.list.touch(entry, { login: 'none' });
        break;
      }
      case 'login':
        if (error.reason === 'no-administrator') this.list.touch(entry, { needsSetup: true });
        break;
      case 'input':
      case 'api':
      case 'protocol':
      case 'storage':
      case 'internal':
        // Whatever kept the device from saying who it is leaves a reason.
        if (device.reachability.state !== 'reachable') this.list.touch(entry, odd);
        break;
      case 'cancelled':
        break;
    }
    return { ok: false, error };
  }

  /** What this computer's own cards explain of it goes before what the system said. */
  private whyNot({ device: { address }, sighting }: Entry, { reason, message }: Failure): Said {
    if (address === null || reason !== undefined) return message;
    const cards = this.needs.finder.cards();
    const why = this.lackingFor(address) ?? overlapText(address, sighting?.interfaces ?? [], cards);
    return why ?? message;
  }

  takeSightings(): void {
    if (this.stopped) return;
    const sightings = new Map(this.needs.finder.sightings().map((sighting) => [sighting.serial, sighting]));
    for (const sighting of sightings.values()) this.takeSighting(sighting);
    for (const [serial, entry] of this.list.all()) {
      if (entry.sighting === null || sightings.has(serial)) continue;
      entry.sighting = null;
      dropLink(entry);
      const reason = said('devices.stoppedAnnouncing');
      this.list.touch(entry, { presence: 'gone', reachability: { state: 'unreachable', reason } });
      this.identifySoon(serial);
    }
    this.list.checkSearch();
  }

  private takeSighting(sighting: Sighting): void {
    const entry = this.list.announced(sighting.serial);
    if (!entry) return;
    const news = takeSighting(entry, sighting, this.needs.finder.cards());
    if (news === 'nothing') return;
    this.list.touch(entry);
    if (news === 'elsewhere') this.identifySoon(sighting.serial, 'new');
  }

  private identifySoon(serial: string, urgency?: Urgency): void {
    const silent = this.list.find(serial)?.device.reachability.state === 'unreachable';
    this.queue.add(serial, () => this.identifyNear(serial), urgency ?? (silent ? 'silent' : 'new'));
  }

  private async identifyNear(serial: string): Promise<void> {
    const entry = this.list.find(serial);
    if (!entry) return;
    const addresses = this.nearAddresses(entry);
    const [first] = entry.device.addresses;
    if (addresses.length > 0 || first === undefined) {
      await this.identifyEntry(entry, addresses);
      return;
    }
    const missing = this.lackingFor(first);
    this.list.touch(entry, {
      reachability: { state: 'unreachable', reason: missing ?? said('devices.farAway') },
      presence: entry.sighting === null ? 'elsewhere' : 'here',
    });
  }

  private lackingFor(address: string): Said | null {
    return ownAddressLacking(address, this.needs.finder.cards(), this.list);
  }

  /**
   * The addresses that are asked without anybody having said so: on this computer's own networks, and where the device
   * has answered. Announcements come from the link, so one that names an address far away may be made up.
   */
  private nearAddresses(entry: Entry): string[] {
    const cards = this.needs.finder.cards();
    return whereabouts(entry).addresses.filter(
      (address) => address === entry.answeredAt || announcedHere(address, cards),
    );
  }

  /** Devices that announce nothing are asked now and then, and so are those that did not answer. */
  private sweepLater(): void {
    this.cancelSweep = this.needs.clock.setTimeout(() => {
      for (const [serial, entry] of this.list.all()) {
        if (entry.sighting === null || entry.device.reachability.state !== 'reachable') {
          this.identifySoon(serial);
        }
      }
      this.sweepLater();
    }, sweepMs);
  }
}

/** An address without a scheme: the port that was typed, or the usual ones. */
function bothSchemes({ host, port }: Endpoint): Endpoint[] {
  return [
    { scheme: 'http', host, port },
    { scheme: 'https', host, port: port === 80 ? 443 : port },
  ];
}
