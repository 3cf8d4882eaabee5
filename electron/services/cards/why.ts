/** “Why is my device not here?”: looks one by one at what may keep it away. No login is sent by any of it. */
import type { Device } from '../../../shared/contract/device.ts';
import { whyStepIds, type WhyReport, type WhyState, type WhyStepId } from '../../../shared/contract/why.ts';
import { isIPv4, isIPv6 } from '../../../shared/net/ip.ts';
import { said, type Said } from '../../../shared/texts/said.ts';
import { findHolder, type Door, type HolderNeeds } from '../devices/address-holder.ts';
import type { Devices } from '../devices/devices.ts';
import { linkLocalOf, listCards, type NetworkInterfaces } from '../discovery/cards.ts';
import type { Discovery } from '../discovery/discovery.ts';
import type { Sighting } from '../discovery/sightings.ts';
import { isAxisSerial, hardwareLinkLocal, isSimilar, readSought, type Sought } from './sought.ts';
import { verdict, type FoundAt, type WhyFacts } from './why-verdict.ts';

export interface WhyNeeds extends HolderNeeds {
  discovery: Pick<
    Discovery,
    'cards' | 'statistics' | 'sightings' | 'leftOut' | 'askNow' | 'onChange' | 'problem'
  >;
  devices: Pick<Devices, 'snapshot'> & { places: Pick<Devices['places'], 'missingSubnet'> };
  networkInterfaces: NetworkInterfaces;
  /** Where else a device is listed than in the open site, the newest first. */
  elsewhere: (serial: string, signal: AbortSignal) => Promise<Elsewhere[]>;
}

/** A device in a site that is not the open one. */
export interface Elsewhere {
  /** The site's name; empty for the list of this computer. */
  site: string;
  addresses: readonly string[];
  /** Milliseconds since 1970. */
  lastSeen: number | null;
}

/** Devices answer a question within the first second; a second question follows after one. */
const listenMs = 3_000;
const knockMs = 5_000;
const sitesMs = 1_500;
const addressesTried = 6;

export class Why {
  constructor(private readonly needs: WhyNeeds) {}

  /** Looks for what `text` means, for ten seconds at most. Each step is told as it begins and ends. */
  run(text: string, onChange: (report: WhyReport) => void, signal: AbortSignal): Promise<WhyReport> {
    return new Inquiry(this.needs, readSought(text), onChange, signal).run();
  }
}

class Inquiry {
  private readonly report: WhyReport = {
    steps: whyStepIds.map((id) => ({ id, state: 'todo', message: null })),
    verdict: null,
    next: null,
  };

  constructor(
    private readonly needs: WhyNeeds,
    private readonly sought: Sought,
    private readonly onChange: (report: WhyReport) => void,
    private readonly signal: AbortSignal,
  ) {}

  async run(): Promise<WhyReport> {
    const facts = await this.look();
    const isOver = this.signal.aborted;
    this.report.steps = this.report.steps.map((step) =>
      step.state === 'todo' || step.state === 'running' ? { ...step, state: 'skipped' } : step,
    );
    Object.assign(this.report, isOver ? { verdict: said('why.stopped'), next: null } : verdict(facts));
    return this.tell();
  }

  private async look(): Promise<WhyFacts> {
    const { discovery } = this.needs;
    const cards = this.lookAtCards();
    const blocked = this.lookAtSending(cards);
    if (cards === 'some') await this.listen();
    const hears = this.lookAtHearing(cards);
    const matches = this.matches();
    const several = matches.length > 1 ? matches : [];
    const serial = this.sought.serial ?? (matches.length === 1 ? (matches[0]?.serial ?? null) : null);
    const row = this.devices().find((device) => device.serial === serial) ?? null;
    const sighting = discovery.sightings().find((one) => one.serial === serial) ?? null;
    const nameless = this.nameless();
    this.lookAtAnnouncing(cards, sighting, nameless !== null, several.length);
    const listed = row === null && serial !== null ? await this.elsewhere(serial) : [];
    const other = listed[0] ?? null;
    this.lookAtPast(row, other);
    const facts: WhyFacts = {
      sought: this.sought,
      cards,
      blocked,
      hears,
      row,
      several,
      nameless,
      elsewhere: other,
      similar: serial === null || row !== null ? null : this.similar(serial),
      address: null,
      lacking: null,
      found: [],
    };
    if (this.signal.aborted || several.length > 0 || row?.presence === 'here') return facts;
    const addresses = await this.addresses(serial, row ?? other, sighting);
    const address = addresses[0] ?? null;
    const lacking = this.lookAtSubnet(address);
    const found = cards === 'some' ? await this.lookAtAnswers(addresses, serial, row) : [];
    this.lookAtPrefix(serial);
    return { ...facts, address, lacking, found };
  }

  /** What other sites say of it, as far as they are read in the time for that. */
  private async elsewhere(serial: string): Promise<Elsewhere[]> {
    const late = new AbortController();
    const cancel = this.needs.clock.setTimeout(() => late.abort(), sitesMs);
    const signal = AbortSignal.any([this.signal, late.signal]);
    const nothing = new Promise<Elsewhere[]>((resolve) => {
      signal.addEventListener('abort', () => resolve([]), { once: true });
      if (signal.aborted) resolve([]);
    });
    const found = await Promise.race([this.needs.elsewhere(serial, signal), nothing]);
    cancel();
    return found;
  }

  private lookAtCards(): WhyFacts['cards'] {
    const cards = this.needs.discovery.cards();
    if (cards.length > 0) {
      this.step('card', 'good', said('why.cardsAre', { cards: [...new Set(cards.map(({ name }) => name))] }));
      return 'some';
    }
    const excluded = listCards(this.needs.networkInterfaces).length > 0;
    this.step('card', 'bad', said(excluded ? 'why.cardsExcluded' : 'why.cardsNone'));
    return excluded ? 'excluded' : 'none';
  }

  private lookAtSending(cards: WhyFacts['cards']): Said | null {
    if (cards !== 'some') {
      this.step('send', 'skipped');
      return null;
    }
    const { state, cards: searches } = this.needs.discovery.statistics();
    const refused = searches.flatMap(({ name, error }) => (error === null ? [] : `${name}: ${error}`));
    if (state === 'blocked') this.step('send', 'bad', said('why.sendRefused', { cards: refused }));
    else if (refused.length > 0) this.step('send', 'unclear', said('why.sendRefused', { cards: refused }));
    else this.step('send', 'good', said('why.sends'));
    return state === 'blocked' ? this.needs.discovery.problem() : null;
  }

  /** Asks on every card, and waits until the device is heard or has had its time. */
  private async listen(): Promise<void> {
    const { discovery, clock } = this.needs;
    this.step('hear', 'running');
    this.step('announced', 'running');
    discovery.askNow();
    await new Promise<void>((resolve) => {
      const done = () => {
        cancel();
        stop();
        resolve();
      };
      const cancel = clock.setTimeout(done, listenMs);
      const stop = discovery.onChange(() => {
        if (this.isHeard()) done();
      });
      this.signal.addEventListener('abort', done, { once: true });
      if (this.signal.aborted || this.isHeard()) done();
    });
  }

  private lookAtHearing(cards: WhyFacts['cards']): boolean {
    const heard = this.needs.discovery.statistics().cards.reduce((sum, card) => sum + card.heard, 0);
    if (cards !== 'some') this.step('hear', 'skipped');
    else if (heard > 0) this.step('hear', 'good', said('why.heard', { count: heard }));
    else this.step('hear', 'bad', said('why.heardNothing'));
    return heard > 0;
  }

  private lookAtAnnouncing(
    cards: WhyFacts['cards'],
    sighting: Sighting | null,
    isNameless: boolean,
    several: number,
  ): void {
    if (cards !== 'some') this.step('announced', 'skipped');
    else if (several > 0) this.step('announced', 'unclear', said('why.announcedSeveral', { count: several }));
    else if (sighting) {
      const { name, serial, addresses } = sighting;
      const address = addresses[0] ?? said('why.noAddress');
      this.step('announced', 'good', said('why.announcedAs', { name, serial, address }));
    } else if (isNameless) this.step('announced', 'unclear', said('why.announcedNameless'));
    else if (this.needs.discovery.leftOut().full) this.step('announced', 'unclear', said('discovery.full'));
    else this.step('announced', 'bad', said('why.announcedNot'));
  }

  private lookAtPast(row: Device | null, other: Elsewhere | null): void {
    if (!row && other) {
      const site = other.site === '' ? said('why.ownList') : other.site;
      this.step('known', 'unclear', said('why.knownElsewhere', { site }));
    } else if (!row) this.step('known', 'unclear', said('why.knownNot'));
    else if (row.lastSeen === null) this.step('known', 'unclear', said('why.knownNeverSeen'));
    else {
      const when = said('times.dayAndClock', { at: row.lastSeen });
      const address = row.address ?? said('why.noAddress');
      this.step('known', 'good', said('why.knownSince', { name: row.name, when, address }));
    }
  }

  private lookAtSubnet(address: string | null): Said | null {
    if (address === null || !(isIPv4(address) || isIPv6(address))) {
      this.step('subnet', 'skipped', said('why.subnetUnknown'));
      return null;
    }
    const lacking = this.needs.devices.places.missingSubnet(address, null, []);
    if (lacking) this.step('subnet', 'bad', said('why.subnetOther', { address }));
    else this.step('subnet', 'good', said('why.subnetOurs', { address }));
    return lacking;
  }

  /** Knocks at all addresses at once: none holds up the others. */
  private async lookAtAnswers(
    addresses: readonly string[],
    serial: string | null,
    row: Device | null,
  ): Promise<FoundAt[]> {
    if (addresses.length === 0) {
      this.step('answers', 'skipped', said('why.answersNowhere'));
      return [];
    }
    this.step('answers', 'running', said('why.answersAsking', { addresses }));
    const late = new AbortController();
    const cancel = this.needs.clock.setTimeout(() => late.abort(), knockMs);
    const signal = AbortSignal.any([this.signal, late.signal]);
    const doors = this.doors(row);
    const found = await Promise.all(
      addresses.map(async (address) => ({
        address,
        holder: await findHolder(this.needs, address, doors, signal),
      })),
    );
    cancel();
    const telling = found.filter(({ holder }) => holder.kind !== 'nobody');
    const itself = telling.find(({ holder }) => holder.kind === 'device' && holder.serial === serial);
    const first = itself ?? telling[0];
    if (!first) this.step('answers', 'bad', said('why.answersNobody', { addresses }));
    else if (first.holder.kind === 'device') {
      const { serial: at } = first.holder;
      const isOther = serial !== null && at !== serial;
      this.step(
        'answers',
        isOther ? 'bad' : 'good',
        said('why.answersDevice', { serial: at, address: first.address }),
      );
    } else this.step('answers', 'unclear', said('why.answersOther', { address: first.address }));
    return found;
  }

  private lookAtPrefix(serial: string | null): void {
    if (serial === null) this.step('prefix', 'skipped');
    else if (isAxisSerial(serial)) this.step('prefix', 'good', said('why.prefixAxis'));
    else this.step('prefix', 'unclear', said('why.prefixOther'));
  }

  /** Where it may be: as typed, as announced, as known, as the neighbour table has it, and where its own number puts it. */
  private async addresses(
    serial: string | null,
    row: Device | Elsewhere | null,
    sighting: Sighting | null,
  ): Promise<string[]> {
    const typed = this.sought.endpoint ? [this.sought.endpoint.host] : [];
    const best = row && 'address' in row && row.address !== null ? [row.address] : [];
    const known = [...best, ...(row?.addresses ?? [])];
    if (serial === null) return [...new Set([...typed, ...known])].slice(0, addressesTried);
    const mac = serial.match(/../g)?.join(':');
    // That of IPv4: in that of IPv6 the address stands that is tried below anyway.
    const neighbours = (await this.needs.neighbours('')).filter((neighbour) => neighbour.mac === mac);
    const own = this.needs.discovery
      .cards()
      .flatMap((card) => (linkLocalOf(card) === null ? [] : [`${hardwareLinkLocal(serial)}%${card.zone}`]));
    const all = [
      ...typed,
      ...(sighting?.addresses ?? []),
      ...neighbours.map(({ address }) => address),
      ...known,
      ...own,
    ];
    return [...new Set(all)].slice(0, addressesTried);
  }

  private doors(row: Device | null): Door[] {
    const { endpoint } = this.sought;
    const doors: Door[] = [
      { scheme: 'http', port: 80 },
      { scheme: 'https', port: 443 },
      ...(row ? [{ scheme: 'http', port: row.port } as const] : []),
      ...(row?.httpsPort ? [{ scheme: 'https', port: row.httpsPort } as const] : []),
      ...(endpoint ? [{ scheme: endpoint.scheme, port: endpoint.port }] : []),
    ];
    return doors.filter(({ port }, at) => doors.findIndex((door) => door.port === port) === at);
  }

  private devices(): readonly Device[] {
    return this.needs.devices.snapshot().devices;
  }

  private isHeard(): boolean {
    const isHere = this.devices().some((device) => device.presence === 'here' && this.isMeant(device));
    return isHere || this.sightings().length > 0;
  }

  /** Those that announce themselves and are meant. */
  private sightings(): Sighting[] {
    return this.needs.discovery.sightings().filter((sighting) => this.isMeant(sighting));
  }

  /** Those that are meant, of the list and of what announces itself. */
  private matches(): Pick<Device, 'serial' | 'name'>[] {
    const listed = this.devices().filter((device) => this.isMeant(device));
    const announced = this.sightings().filter(({ serial }) => !listed.some((row) => row.serial === serial));
    return [...listed, ...announced];
  }

  private isMeant({ serial, name, addresses }: Pick<Device, 'serial' | 'name' | 'addresses'>): boolean {
    const { serial: wanted, endpoint, words } = this.sought;
    if (wanted !== null) return serial === wanted;
    if (endpoint) return addresses.includes(endpoint.host);
    return words !== '' && (name.toLowerCase().includes(words) || serial.toLowerCase().includes(words));
  }

  private nameless(): WhyFacts['nameless'] {
    const { endpoint, words, serial } = this.sought;
    const all = this.needs.discovery.leftOut().nameless;
    if (endpoint) return all.find(({ addresses }) => addresses.includes(endpoint.host)) ?? null;
    // Without a serial number, any of them may be the one.
    if (serial !== null) return all[0] ?? null;
    return all.find(({ name }) => words !== '' && name.toLowerCase().includes(words)) ?? null;
  }

  private similar(serial: string): Pick<Device, 'serial' | 'name'> | null {
    const all = [...this.devices(), ...this.needs.discovery.sightings()];
    return all.find((one) => isSimilar(one.serial, serial)) ?? null;
  }

  private step(id: WhyStepId, state: WhyState, message: Said | null = null): void {
    this.report.steps = this.report.steps.map((step) => (step.id === id ? { id, state, message } : step));
    this.tell();
  }

  private tell(): WhyReport {
    const now = { ...this.report };
    this.onChange(now);
    return now;
  }
}
