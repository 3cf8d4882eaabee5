/** The sites of this computer: which there are, which is open, and what people do with them. */
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import {
  deletedKeptMs,
  longestSiteNote,
  mostNetworks,
  ownSiteId,
  siteIdSchema,
  siteSchema,
  type People,
  type PeoplePatch,
  type Site,
  type SiteNetwork,
} from '../../../shared/contract/site.ts';
import type { SiteGain, SiteSize } from '../../../shared/contract/sites.ts';
import type { Done } from '../../../shared/contract/activity.ts';
import { plain, said, type Said } from '../../../shared/texts/said.ts';
import type { Activity } from '../activity/activity.ts';
import type { Clock } from '../clock.ts';
import type { Devices } from '../devices/devices.ts';
import { noPlan, planOf, putSitePlan, readSitePlan, takeFromPlan } from '../plans/site-plan.ts';
import type { OpenSite } from '../storage/open-site.ts';
import { takeEarlier } from '../storage/earlier.ts';
import { earlierShape, type EarlierDevice } from '../storage/earlier-list.ts';
import type { JsonDocument } from '../storage/json-document.ts';
import { mergeFields } from '../storage/merge.ts';
import type { Pins } from '../storage/pins.ts';
import type { Shape } from '../storage/shape.ts';
import { otherWriter } from '../storage/site-lock.ts';
import type { Store } from '../storage/store.ts';
import { answersOf, rowOf } from './earlier-devices.ts';
import { gainOf, joinedText } from './merge.ts';
import { putDevices, withSite, type Rows, type SiteContent } from './site-files.ts';

const shape: Shape<Site> = {
  field: 'sites',
  key: 'id',
  schema: siteSchema,
  title: (id) => (id === null ? said('storage.siteWithout') : said('storage.site', { id })),
  time: ({ changedAt }) => changedAt,
  most: null,
  settle: (base, mine, theirs) =>
    mergeFields(base, mine, theirs, () => (theirs.changedAt > mine.changedAt ? 'theirs' : 'mine')),
  migrations: [],
};

export interface SitesNeeds {
  store: Store;
  clock: Clock;
  devices: Devices;
  activity: Activity;
  pins: Pins;
  newId: () => string;
  /** Whether a job is at work on a device of the open site. */
  isBusy: () => boolean;
}

export class Sites {
  private readonly known = new Map<string, Site>();
  private readonly document: JsonDocument<Site>;
  private readonly listeners = new Set<() => void>();
  /** The sites but the open one that were seen where this computer is now. */
  here: readonly string[] = [];
  /** What takes several steps is done one after the other. */
  private working: Promise<unknown> = Promise.resolve();

  constructor(private readonly needs: SitesNeeds) {
    this.document = needs.store.document('sites.json', shape, {
      records: () => new Map(this.known),
      adopt: (id, site) => {
        if (site) this.known.set(id, site);
        else this.known.delete(id);
        this.tell();
        return true;
      },
    });
  }

  /**
   * Reads which sites there are and shows one: the list of this computer, or with `last` the one that a person opened last. What an
   * earlier version kept is taken over. Fails with `storage` where something cannot be read; the rest is there all the same.
   */
  async load(last: boolean): Promise<Result<null>> {
    const listed = await this.document.load();
    if (listed.ok) await this.removeOld();
    if (listed.ok) await this.findLost();
    const taken = await takeEarlier(this.needs.store.place('site.json'), earlierShape, (devices) =>
      this.take(devices),
    );
    const opened = await this.needs.devices.open(last ? this.lastOpened() : ownSiteId);
    this.tell();
    return [listed, taken, opened].find((one) => !one.ok) ?? ok(null);
  }

  async stop(): Promise<void> {
    await this.working;
    await this.document.close();
  }

  /** Tells that a site, or which one is open, is not as before. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** All sites, deleted ones among them; the list of this computer is always there. */
  all(): Site[] {
    return [this.get(ownSiteId) ?? ownSite, ...[...this.known.values()].filter(({ id }) => id !== ownSiteId)];
  }

  get(id: string): Site | null {
    return this.known.get(id) ?? (id === ownSiteId ? ownSite : null);
  }

  /** The site that is open. */
  current(): Site {
    return this.get(this.needs.devices.site?.id ?? ownSiteId) ?? ownSite;
  }

  /**
   * Opens a site in place of the present one, which is written first. Fails with `input` while a job is at work, which needs its
   * device, and with `storage` where what a person made could not be written.
   */
  open(id: string): Promise<Result<null>> {
    return this.inTurn(async () => {
      const site = this.get(id);
      if (!site || site.deletedAt !== null) return noSuchSite;
      if (this.needs.devices.site?.id === id) return ok(null);
      if (this.needs.isBusy()) {
        return fail('input', said('sites.jobsRun'), { advice: said('sites.jobsRunAdvice') });
      }
      const before = this.needs.devices.site;
      if (before?.hasUnsaved === true) {
        const saved = await before.savePeople();
        if (!saved.ok) return saved;
      }
      const opened = await this.needs.devices.open(id);
      // It may have got another name meanwhile.
      await this.put({ ...(this.get(id) ?? site), openedAt: this.needs.clock.now() });
      return opened;
    });
  }

  /** Makes an empty site. Fails with `storage` where it could not be written. */
  async create(name: string, note = ''): Promise<Result<Site>> {
    const now = this.needs.clock.now();
    const site: Site = {
      ...ownSite,
      id: this.needs.newId(),
      name,
      note,
      createdAt: now,
      changedAt: now,
    };
    const saved = await this.put(site);
    return saved.ok ? ok(site) : saved;
  }

  rename(id: string, name: string): Promise<Result<null>> {
    return this.change(id, { name });
  }

  setNote(id: string, note: string): Promise<Result<null>> {
    return this.change(id, { note });
  }

  /** A site of that name with all that this one holds. */
  duplicate(id: string, name: string): Promise<Result<Site>> {
    return this.inTurn(async () => {
      const site = this.get(id);
      if (!site) return noSuchSite;
      const made = await this.create(name, site.note);
      if (!made.ok) return made;
      const written = await this.readSite(id, (content) => this.writeSite(made.value.id, content));
      return written.ok ? made : written;
    });
  }

  /** Marks a site as deleted; `restore` takes that back for thirty days. The open one gives way to the list of this computer. */
  async remove(id: string): Promise<Result<null>> {
    if (id === ownSiteId)
      return fail('input', said('sites.ownStays'), { advice: said('sites.ownStaysAdvice') });
    if (!this.get(id)) return noSuchSite;
    if (this.needs.devices.site?.id === id) {
      const opened = await this.open(ownSiteId);
      if (!opened.ok && this.needs.devices.site.id === id) return opened;
    }
    return this.change(id, { deletedAt: this.needs.clock.now() });
  }

  restore(id: string): Promise<Result<null>> {
    return this.change(id, { deletedAt: null });
  }

  /** Looks which sites were seen on these networks. `isHere`: devices of the open one are, so it is remembered as seen here. */
  async lookAround(networks: readonly Omit<SiteNetwork, 'seenAt'>[], isHere: boolean): Promise<void> {
    const here = this.seenOnOne(networks);
    if (here.join() !== this.here.join()) {
      this.here = here;
      this.tell();
    }
    if (isHere && this.current().id !== ownSiteId) await this.seenOn(networks);
  }

  /** Remembers where the open site was seen. */
  private async seenOn(networks: readonly Omit<SiteNetwork, 'seenAt'>[]): Promise<Result<null>> {
    const site = this.current();
    const now = this.needs.clock.now();
    const keys = new Set(networks.map(keyOf));
    const others = site.networks.filter((network) => !keys.has(keyOf(network)));
    const isKnown = networks.every((network) =>
      site.networks.some((one) => keyOf(one) === keyOf(network) && now - one.seenAt < seenMs),
    );
    if (isKnown) return ok(null);
    const seen = [...networks.map((network) => ({ ...network, seenAt: now })), ...others];
    return this.put({ ...site, networks: seen.slice(0, mostNetworks) });
  }

  /** What people made of that device of the open site; null for nothing. */
  people(serial: string): People | null {
    return this.needs.devices.site?.people(serial) ?? null;
  }

  /** Changes what people made of devices of the open site, and makes them the site's; see `OpenSite.setPeople`. */
  setPeople(serials: readonly string[], patch: PeoplePatch): Promise<Result<null>> {
    return this.needs.devices.site?.setPeople(serials, patch) ?? Promise.resolve(otherWriter);
  }

  /** The same, with a patch for each device. */
  setPeopleEach(...[patches]: Parameters<OpenSite['setPeopleEach']>): Promise<Result<null>> {
    return this.needs.devices.site?.setPeopleEach(patches) ?? Promise.resolve(otherWriter);
  }

  /** Makes devices that were found here some of the open site's. */
  addDevices(serials: readonly string[]): Promise<Result<null>> {
    return this.needs.devices.join(serials);
  }

  /**
   * Puts devices of the open site into another one, and takes them out of this one unless they are copied. Their part of the
   * plan, and what is kept of applying and undoing it, goes along; with a copy it stays here alone.
   */
  moveDevices(serials: readonly string[], to: string, { copy = false } = {}): Promise<Result<null>> {
    return this.inTurn(async () => {
      const { site } = this.needs.devices;
      if (!site || !this.get(to) || site.id === to) return noSuchSite;
      if (!copy && !site.isWriter) return otherWriter;
      if (!copy && this.needs.isBusy()) {
        return fail('input', said('sites.moveLater'), { advice: said('sites.moveLaterAdvice') });
      }
      const moved = new Set(serials);
      const put = await this.readSite(site.id, (content) =>
        this.writeSite(to, {
          ...content,
          rows: new Map([...content.rows].filter(([serial]) => moved.has(serial))),
          people: new Map([...content.people].filter(([serial]) => moved.has(serial))),
          plan: copy ? noPlan : planOf(content.plan, moved),
          activity: async () => {
            const all = await content.activity();
            return all.ok ? ok(all.value.filter(({ serial }) => serial !== null && moved.has(serial))) : all;
          },
        }),
      );
      if (!put.ok) return put;
      const [from, into] = [this.get(site.id), this.get(to)];
      await this.needs.activity.addTo(
        to,
        ...doneToEach(serials, (name) => said('activity.cameFrom', { name }), from),
      );
      if (copy) return put;
      const left = await takeFromPlan(this.needs, site, moved);
      // What is kept of applying is read anew.
      this.tell();
      if (!left.ok) return left;
      const taken = await this.needs.devices.takeOut(serials);
      if (taken.ok) {
        this.needs.activity.add(...doneToEach(serials, (name) => said('activity.movedTo', { name }), into));
      }
      return taken;
    });
  }

  /** Has `work` read what a site holds, the open one too. */
  async readSite<T>(id: string, work: (content: SiteContent) => Promise<Result<T>>): Promise<Result<T>> {
    const { store, devices } = this.needs;
    if (!this.get(id)) return noSuchSite;
    if (devices.site?.id === id && devices.site.isWriter) {
      const written = await devices.save();
      if (!written.ok) return written;
    }
    const { clock } = this.needs;
    return withSite(store, id, false, async (site, rows) => {
      const plan = await readSitePlan({ store, clock }, site);
      if (!plan.ok) return plan;
      return work({
        plan: plan.value,
        rows,
        people: new Map(site.allPeople().map((people) => [people.serial, people])),
        answered: await site.answers.serials(),
        answers: (serial) => site.answers.read(serial),
        activity: async () => {
          const read = await site.activity.read();
          return read.ok ? ok(read.value.entries) : read;
        },
      });
    });
  }

  /** Puts devices into a site: of two rows the newer counts, answers and words of both are kept. */
  async writeSite(id: string, content: Omit<SiteContent, 'answered'>): Promise<Result<null>> {
    const { store, clock, devices } = this.needs;
    if (!this.get(id)) return noSuchSite;
    const put = async (site: OpenSite, rows: Rows) => {
      const planned = await putSitePlan({ store, clock }, site, content.plan);
      return planned.ok ? putDevices(site, rows, content) : planned;
    };
    if (devices.site?.id !== id) return withSite(store, id, true, put);
    return devices.site.isWriter ? put(devices.site, devices.rows) : otherWriter;
  }

  /** What one site would bring to another. */
  gain(from: string, into: string): Promise<Result<SiteGain>> {
    return this.readSite(into, (there) =>
      this.readSite(from, (coming) => Promise.resolve(ok(gainOf(there, coming)))),
    );
  }

  /** Puts all of one site into another, and marks the first as deleted: `restore` brings it back. */
  merge(from: string, into: string): Promise<Result<null>> {
    return this.inTurn(async () => {
      const coming = this.get(from);
      const there = this.get(into);
      if (!coming || !there || from === into) return noSuchSite;
      const written = await this.readSite(from, (content) => this.writeSite(into, content));
      if (!written.ok) return written;
      const { name } = coming;
      await this.needs.activity.addTo(into, {
        serial: null,
        kind: 'site',
        message: said('activity.merged', { name: siteName(coming) }),
        facts: { site: from, name },
      });
      const joined = await this.takeHead(into, this.get(from) ?? coming);
      if (!joined.ok || from === ownSiteId) return joined;
      return this.change(from, { deletedAt: this.needs.clock.now() });
    });
  }

  /** Takes a site's note and networks into another one. */
  takeHead(into: string, { note, networks }: Pick<Site, 'note' | 'networks'>): Promise<Result<null>> {
    const there = this.get(into);
    if (!there) return Promise.resolve(noSuchSite);
    const newest = [...networks, ...there.networks].sort((one, other) => other.seenAt - one.seenAt);
    const keys = newest.map(keyOf);
    return this.change(into, {
      note: joinedText([there.note, note]).slice(0, longestSiteNote),
      networks: newest.filter((one, index) => keys.indexOf(keyOf(one)) === index).slice(0, mostNetworks),
    });
  }

  /** How many devices each site has that was not deleted; null where that cannot be read. */
  async sizes(): Promise<SiteSize[]> {
    const sizes: SiteSize[] = [];
    for (const { id } of this.all().filter(({ deletedAt }) => deletedAt === null)) {
      const size = await this.readSite(id, (content) => Promise.resolve(ok(content.rows.size)));
      sizes.push({ id, devices: size.ok ? size.value : null });
    }
    return sizes;
  }

  /** The sites but the open one that were seen on one of these networks; the list of this computer goes along everywhere. */
  private seenOnOne(networks: readonly Omit<SiteNetwork, 'seenAt'>[]): string[] {
    const open = this.current().id;
    return this.all()
      .filter(({ id, deletedAt }) => id !== ownSiteId && id !== open && deletedAt === null)
      .filter((site) => site.networks.some((known) => networks.some((network) => isSame(known, network))))
      .map(({ id }) => id);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.working.then(work);
    this.working = done.catch(() => undefined);
    return done;
  }

  private change(id: string, patch: Partial<Site>): Promise<Result<null>> {
    const site = this.get(id);
    if (!site) return Promise.resolve(noSuchSite);
    return this.put({ ...site, ...patch, changedAt: this.needs.clock.now() });
  }

  private async put(site: Site): Promise<Result<null>> {
    this.known.set(site.id, site);
    this.tell();
    return this.document.save();
  }

  private lastOpened(): string {
    const [last] = this.all()
      .filter(({ deletedAt, openedAt }) => deletedAt === null && openedAt !== null)
      .sort((a, b) => (b.openedAt ?? 0) - (a.openedAt ?? 0));
    return last?.id ?? ownSiteId;
  }

  /** Takes away for good what was deleted long ago. */
  private async removeOld(): Promise<void> {
    const { store, clock } = this.needs;
    const isOld = ({ deletedAt }: Site) => deletedAt !== null && clock.now() - deletedAt > deletedKeptMs;
    const old = [...this.known.values()].filter(isOld);
    for (const { id } of old) {
      const { file, files } = store.place(`sites/${id}`);
      const isGone = await files.rm(file, { recursive: true, force: true }).then(
        () => true,
        () => false,
      );
      if (isGone) this.known.delete(id);
    }
    if (old.length > 0) await this.document.save();
  }

  /** Lists sites whose folder is there and whose record was lost, by the beginning of their ids. */
  private async findLost(): Promise<void> {
    const { store, clock } = this.needs;
    const { file, files } = store.place('sites');
    const names = await files.readdir(file).catch(() => []);
    const lost = names.filter((name) => siteIdSchema.safeParse(name).success && !this.get(name));
    const now = clock.now();
    for (const id of lost) {
      this.known.set(id, { ...ownSite, id, name: id.slice(0, 8), createdAt: now, changedAt: now });
    }
    if (lost.length > 0) await this.document.save();
  }

  /** Takes over the list of an earlier version: pins, rows, answers. */
  private async take(devices: readonly EarlierDevice[]): Promise<Result<null>> {
    const pinned = devices.flatMap(({ serial, fingerprint }) =>
      fingerprint === null ? [] : [{ serial, fingerprint }],
    );
    const kept = await this.needs.pins.adopt(pinned);
    if (!kept.ok) return kept;
    const answers = new Map(devices.map((device) => [device.serial, answersOf(device)]));
    return this.writeSite(ownSiteId, {
      rows: new Map(devices.map((device) => [device.serial, rowOf(device)])),
      people: new Map(),
      plan: noPlan,
      answers: (serial) => Promise.resolve(ok(answers.get(serial) ?? [])),
      activity: () => Promise.resolve(ok([])),
    });
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

const siteName = ({ name }: Site) => (name === '' ? said('sites.own') : plain(name));

const doneToEach = (serials: readonly string[], words: (name: Said) => Said, site: Site | null): Done[] =>
  serials.map((serial) => ({
    serial,
    kind: 'device',
    message: words(siteName(site ?? ownSite)),
    facts: { site: site?.id ?? '' },
  }));

const keyOf = ({ subnet, gatewayMac, ssid }: Omit<SiteNetwork, 'seenAt'>) =>
  [subnet, gatewayMac, ssid].join(' ');

/** The router tells networks apart that number alike; where there is none, the WLAN's name or the numbers have to do. */
function isSame(known: SiteNetwork, here: Omit<SiteNetwork, 'seenAt'>): boolean {
  if (known.gatewayMac !== null || here.gatewayMac !== null) return known.gatewayMac === here.gatewayMac;
  // Every card without a DHCP server sits there.
  return known.subnet === here.subnet && known.ssid === here.ssid && !here.subnet.startsWith('169.254.');
}

/** A network that is known is noted again so often at most. */
const seenMs = 60 * 60_000;

const ownSite: Site = {
  id: ownSiteId,
  name: '',
  note: '',
  createdAt: 0,
  openedAt: null,
  changedAt: 0,
  networks: [],
  deletedAt: null,
};

const noSuchSite = fail('input', said('sites.noSuchSite'), { advice: said('sites.noSuchSiteAdvice') });
