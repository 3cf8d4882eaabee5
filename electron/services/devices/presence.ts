/**
 * Who is here: what announces itself, what answers when it is asked who it is, and why others do not. Nothing secret is
 * sent by any of it.
 */
import type { Device, Presence as WhereItIs } from '../../../shared/contract/device.ts';
import type { LeftOut } from '../../../shared/contract/left-out.ts';
import { ok, type Failure, type Result } from '../../../shared/contract/result.ts';
import type { Endpoint } from '../../../shared/net/address.ts';
import { said, type Said } from '../../../shared/texts/said.ts';
import type { Clock } from '../clock.ts';
import { announcedHere, ownSubnets, type Card } from '../discovery/cards.ts';
import type { Sighting } from '../discovery/sightings.ts';
import { changedCertificate } from '../http/certificates.ts';
import { hadConnection } from '../http/failures.ts';
import { askAt } from './ask-at.ts';
import { AddressNews } from './address-news.ts';
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
import { NetworkWatch, type NetworkWatchNeeds } from './network-watch.ts';
import { Queue } from './queue.ts';
import { Rounds } from './rounds.ts';
import { Surroundings } from './surroundings.ts';

/** The part of the discovery that the list follows. */
interface Finder {
  sightings(): Sighting[];
  onChange(listener: () => void): () => void;
  /** This computer's own addresses on the cards in use. */
  cards(): Card[];
  askNow(): void;
  /** Asks anew where a device is that does not answer at these of its addresses. */
  doubt(addresses: readonly string[]): void;
  /** Forgets what was heard: this computer is on another network. */
  startOver(): void;
  /** What keeps the search from working, in words for the user, or null. */
  problem(): Said | null;
  /** What announces itself and is not among the sightings. */
  leftOut(): LeftOut;
}

export interface PresenceNeeds extends NetworkWatchNeeds {
  clock: Clock;
  finder: Finder;
  links: Links;
  /** From 0 to 1, as Math.random. */
  random: () => number;
}

const sweepMs = 10_000;

export class Presence {
  private readonly queue: Queue;
  private readonly rounds: Rounds;
  private readonly around: Surroundings;
  private readonly addressNews: AddressNews;
  private readonly watch: NetworkWatch;
  /** Those that answered on this network when they were last asked, and those that stopped announcing themselves there. */
  private answering = new WeakSet<Entry>();
  private left = new WeakSet<Entry>();
  /** Answers that are sought at every address, as a person wants it. */
  private readonly everywhere = new WeakSet<Promise<unknown>>();
  private shown: ReadonlySet<string> = new Set();
  private cancelSweep: (() => void) | null = null;
  private unfollow: (() => void) | null = null;
  private stopped = false;

  constructor(
    private readonly needs: PresenceNeeds,
    private readonly list: DeviceList,
  ) {
    this.queue = new Queue(needs.clock);
    this.rounds = new Rounds(needs);
    this.addressNews = new AddressNews(list);
    this.around = new Surroundings({
      cards: () => needs.finder.cards(),
      entries: () => list.all().map(([, entry]) => entry),
      others: () => needs.finder.leftOut().nameless.flatMap(({ addresses }) => addresses),
    });
    this.watch = new NetworkWatch(needs, () => this.otherNetwork());
  }

  /** Follows the sightings, and asks who it is of every device that may be on this computer's networks. */
  start(): void {
    this.sweepLater();
    this.follow();
    this.watch.start();
    this.sweep();
  }

  /** Follows the sightings alone. */
  follow(): void {
    this.unfollow = this.needs.finder.onChange(() => this.takeSightings());
    this.takeSightings();
  }

  stop(): void {
    this.stopped = true;
    this.unfollow?.();
    this.watch.stop();
    this.queue.stop();
    this.cancelSweep?.();
  }

  /** Sends the multicast questions again, and asks all on this computer's networks that did not answer. */
  search(): void {
    this.needs.finder.askNow();
    for (const [, entry] of this.list.all()) {
      if (entry.device.reachability.state !== 'reachable') this.rounds.begin(entry);
    }
    this.sweep();
  }

  /** How many wait to be asked. */
  get waiting(): number {
    return this.queue.size;
  }

  /** Which devices a person has before their eyes: of those that are asked by themselves, they go first. */
  visible(serials: readonly string[]): void {
    this.shown = new Set(serials);
    for (const serial of serials) {
      const entry = this.list.find(serial);
      if (entry && this.mayBeAsked(entry) && this.rounds.isStale(entry)) this.askSoon(serial, 'shown');
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
    const judge: FirstSight = (seen, certificate) =>
      this.list.devices().some(({ fingerprint }) => fingerprint === seen)
        ? ok(undefined)
        : firstSight(seen, certificate);
    const answer = await askAt(this.needs.links, endpoint, schemeTyped, judge);
    if (!answer.ok) {
      const { error } = answer;
      const missing = hadConnection(error) ? null : this.around.lackingAt(endpoint.host, null);
      return error.kind === 'unreachable' && error.reason === undefined && missing !== null
        ? { ok: false, error: { ...error, advice: missing } }
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
    this.list.join(entry);
    return answer;
  }

  /**
   * Takes over who answered a scan, as `add` does, but leaves a device that answers elsewhere where it is. One whose
   * certificate is pinned has to show it first, and without it nothing of the device changes.
   */
  async found(answer: Answering, schemeTyped: boolean): Promise<Result<Answering>> {
    const { identity, endpoint } = answer;
    const known = this.list.find(identity.serial);
    const before = this.list.asKnown(identity.serial);
    const pin = before.device.fingerprint;
    if (pin !== null && answer.fingerprint === null) {
      const shown = await this.needs.links.find(identity.serial, {
        ...whereabouts(before),
        addresses: [endpoint.host],
      });
      return shown.ok ? this.found(shown.value, schemeTyped) : shown;
    }
    if (pin !== null && pin !== answer.fingerprint) return changedCertificate(pin, answer.fingerprint ?? '');
    const entry = known ?? this.list.entry(identity.serial);
    const { address, addresses, reachability } = entry.device;
    if (reachability.state === 'reachable' && address !== null && address !== endpoint.host) {
      this.list.touch(entry, { addresses: [...new Set([...addresses, endpoint.host])] });
      return ok(answer);
    }
    if (!known && schemeTyped) entry.scheme = endpoint.scheme;
    if (endpoint.scheme === 'http') change(entry, { port: endpoint.port });
    this.answered(entry, answer);
    return ok(answer);
  }

  /** Asks the device again who it is, without a login, wherever it is known. Parallel calls share one answer. */
  async identify(serial: string): Promise<Result<Device>> {
    const entry = this.list.find(serial);
    if (!entry) return unknownDevice;
    const { identifying } = entry;
    if (identifying && !this.everywhere.has(identifying)) {
      const answer = await identifying;
      if (answer.ok) return answer;
    }
    const answer = this.identifyEntry(entry);
    this.everywhere.add(answer);
    return answer;
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
    const { serial, address } = entry.device;
    entry.answered = true;
    this.answering.add(entry);
    this.left.delete(entry);
    this.rounds.answered(entry);
    const opened = address !== null && this.around.reach(address);
    this.settle(entry, {
      reachability: { state: 'reachable' },
      lastSeen: this.needs.clock.now(),
      changedFingerprint: null,
    });
    if (address !== null) this.addressNews.answered(serial, address);
    if (!opened) return;
    this.settleAll();
    this.sweep();
  }

  /** Shows a failure on the device, as far as it says something of the device itself. */
  failed(entry: Entry, error: Failure): { ok: false; error: Failure } {
    const { device } = entry;
    const odd = { reachability: { state: 'odd', reason: error.message } } as const;
    switch (error.kind) {
      case 'unreachable':
      case 'timeout': {
        dropLink(entry);
        this.answering.delete(entry);
        this.rounds.missed(entry);
        if (entry.sighting !== null) this.needs.finder.doubt(entry.sighting.addresses);
        this.settle(entry, { reachability: { state: 'unreachable', reason: this.whyNot(entry, error) } });
        if (error.holder) this.followHolder(device, error.holder);
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

  /** Another device answers where this one was: it is looked at by itself, and both say so. */
  private followHolder(
    { serial }: Device,
    { serial: other, endpoint }: NonNullable<Failure['holder']>,
  ): void {
    this.addressNews.foundAnother(serial, { address: endpoint.host, other });
    const known = this.list.find(other);
    if (known?.device.addresses.includes(endpoint.host)) return;
    const entry = known ?? this.list.announced(other);
    if (!entry) return;
    const { address, addresses } = entry.device;
    if (address !== null && this.around.nearOf([address]).length > 0) {
      this.queue.add(serial, () => this.lookAt(serial, address), 'new');
    }
    const ports = endpoint.scheme === 'http' ? { port: endpoint.port } : { httpsPort: endpoint.port };
    this.settle(entry, {
      ...(known ? {} : ports),
      address: address ?? endpoint.host,
      addresses: [...addresses, endpoint.host],
    });
    if (this.mayBeAsked(entry)) this.askSoon(other, 'new');
  }

  /** Asks at one more address: the two may have swapped theirs. That it is not there says nothing new. */
  private async lookAt(serial: string, address: string): Promise<void> {
    const entry = this.list.find(serial);
    if (!entry) return;
    const answer = await this.needs.links.find(serial, { ...whereabouts(entry), addresses: [address] });
    if (answer.ok) this.answered(entry, answer.value);
  }

  /** What this computer's own cards explain of it goes before what the system said. */
  private whyNot(entry: Entry, failure: Failure): Said {
    const { reason, message } = failure;
    const { address } = entry.device;
    if (address === null || reason !== undefined || hadConnection(failure)) return message;
    return this.around.whyNot(address, entry) ?? message;
  }

  /** The list is another: where each of its devices is follows from what is known now. */
  takeList(): void {
    this.takeSightings();
    this.settleAll();
    this.sweep();
  }

  takeSightings(): void {
    if (this.stopped) return;
    this.lookAtCards();
    const sightings = new Map(this.needs.finder.sightings().map((sighting) => [sighting.serial, sighting]));
    let isNews = false;
    for (const sighting of sightings.values()) isNews = this.takeSighting(sighting) || isNews;
    for (const [serial, entry] of this.list.all()) {
      if (entry.sighting === null || sightings.has(serial)) continue;
      entry.sighting = null;
      isNews = true;
      dropLink(entry);
      this.left.add(entry);
      this.answering.delete(entry);
      this.rounds.begin(entry);
      this.settle(entry);
      if (this.mayBeAsked(entry)) this.askSoon(serial, 'new');
    }
    if (isNews) {
      this.around.forgetTaken();
      this.addressNews.announced([...sightings].map(([serial, { addresses }]) => [serial, addresses]));
      this.keepLacksFree();
    }
    this.list.checkSearch();
  }

  /** Answers whether the device says anything new of itself. */
  private takeSighting(sighting: Sighting): boolean {
    const entry = this.list.announced(sighting.serial);
    if (!entry) return false;
    const news = takeSighting(entry, sighting, ownSubnets(this.needs.finder.cards()));
    if (news === 'nothing') return false;
    this.left.delete(entry);
    this.settle(entry);
    this.list.touch(entry);
    if (news === 'elsewhere') this.askSoon(sighting.serial, 'new');
    return true;
  }

  /** Whether there is an address at which it may be asked without anybody having said so. */
  private mayBeAsked({ device }: Entry): boolean {
    return this.around.nearOf(device.addresses).length > 0;
  }

  private askSoon(serial: string, urgency: Parameters<Queue['add']>[2]): void {
    this.queue.add(serial, () => this.askNear(serial), urgency);
  }

  private async askNear(serial: string): Promise<void> {
    const entry = this.list.find(serial);
    if (!entry) return;
    const near = this.around.nearOf(entry.device.addresses);
    const addresses = whereabouts(entry).addresses.filter((address) => near.includes(address));
    const [first] = entry.device.addresses;
    if (addresses.length > 0 || first === undefined) {
      this.rounds.asking(entry);
      const answer = await this.identifyEntry(entry, addresses);
      if (!answer.ok && this.rounds.isAsking(entry)) this.rounds.missed(entry);
      this.settle(entry);
    } else if (entry.sighting !== null) {
      const reason = this.around.lackingAt(first, entry) ?? said('devices.farAway');
      this.settle(entry, { reachability: { state: 'unreachable', reason } });
    }
  }

  /** Where the device is, as far as was seen. */
  private whereIs(entry: Entry): WhereItIs {
    if (entry.sighting !== null || this.answering.has(entry)) return 'here';
    const wasAsked = this.rounds.misses(entry) > 0;
    // Gone is who does not answer either; where nothing can be asked, who announces nothing more.
    if (this.left.has(entry)) return wasAsked || !this.mayBeAsked(entry) ? 'gone' : 'here';
    if (this.around.areFar(entry.device)) return 'elsewhere';
    return wasAsked ? 'silent' : 'unknown';
  }

  /** A person says that there is such a device: it is kept, whether it has ever answered or not. */
  vouchFor(entry: Entry): void {
    entry.answered = true;
    this.settle(entry, { inSite: true });
  }

  /** Says what has changed of the device, and what follows from it. */
  private settle(entry: Entry, patch: Partial<Device> = {}): void {
    change(entry, patch);
    const follows = { presence: this.whereIs(entry), lacks: this.around.lacks(entry) };
    const { presence, lacks } = entry.device;
    const isSame = presence === follows.presence && JSON.stringify(lacks) === JSON.stringify(follows.lacks);
    if (!isSame || Object.keys(patch).length > 0) this.list.touch(entry, follows);
  }

  private settleAll(): void {
    for (const [, entry] of this.list.all()) this.settle(entry);
  }

  /** No address is suggested that somebody has taken since. */
  private keepLacksFree(): void {
    for (const [, entry] of this.list.all()) {
      const suggested = entry.device.lacks?.address ?? null;
      if (suggested !== null && this.around.isTaken(suggested)) this.settle(entry);
    }
  }

  /** Cards that came and went: who was reached through one that is gone is not here any more. */
  private lookAtCards(): void {
    const change = this.around.look();
    if (change === null) return;
    const { stay, allStay } = change;
    if (!allStay) {
      this.watch.startOver();
      for (const [, entry] of this.list.all()) if (!isOn(entry, stay)) this.leave(entry);
    }
    this.settleAll();
    this.sweep();
  }

  /** This computer slept, or another router stands where one was: nothing counts until it was heard here. */
  private otherNetwork(): void {
    if (this.stopped) return;
    this.needs.finder.startOver();
    this.queue.clear();
    this.rounds.startOver();
    this.watch.startOver();
    this.addressNews.startOver();
    for (const [, entry] of this.list.all()) this.leave(entry);
    this.around.startOver();
    this.settleAll();
    this.sweep();
    this.takeSightings();
  }

  private leave(entry: Entry): void {
    entry.sighting = null;
    dropLink(entry);
    this.answering.delete(entry);
    this.left.delete(entry);
    this.rounds.begin(entry);
    this.list.touch(entry, { reachability: { state: 'unknown' }, interfaces: [] });
  }

  /** Asks whose turn it is: those that announce nothing now and then, those that do not answer ever more rarely. */
  private sweep(): void {
    if (this.cancelSweep === null || this.stopped) return;
    for (const [serial, entry] of this.list.all()) {
      if (!this.rounds.isDue(entry)) continue;
      if (!this.mayBeAsked(entry)) {
        // Another program, or a site that was opened, may have put it on the list.
        if (entry.device.presence === 'unknown') this.settle(entry);
        continue;
      }
      this.askSoon(serial, this.shown.has(serial) ? 'shown' : 'rest');
    }
  }

  private sweepLater(): void {
    this.cancelSweep = this.needs.clock.setTimeout(() => {
      this.sweepLater();
      this.around.forgetTaken();
      this.keepLacksFree();
      this.sweep();
    }, sweepMs);
  }
}

/** Whether the device is heard on one of these cards, or was talked to at an address in one of their subnets. */
function isOn({ sighting, device: { address } }: Entry, cards: readonly Card[]): boolean {
  const isHeard = cards.some((card) => sighting?.interfaces.includes(card.address));
  return isHeard || (address !== null && announcedHere(address, cards));
}
