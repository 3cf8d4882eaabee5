/** The list itself: entries by serial number, what is told to whoever follows it, and what is kept on disk. */
import type { Device, DevicesDelta, DevicesSnapshot } from '../../../shared/contract/device.ts';
import type { LeftOut } from '../../../shared/contract/left-out.ts';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import type { Activity } from '../activity/activity.ts';
import type { Clock } from '../clock.ts';
import type { Logins } from '../credentials/logins.ts';
import { ownSiteId, type SiteRow } from '../../../shared/contract/site.ts';
import { OpenSite, type SiteHolder } from '../storage/open-site.ts';
import type { Pins } from '../storage/pins.ts';
import type { Store } from '../storage/store.ts';
import type { Rows } from '../sites/site-files.ts';
import type { Card } from '../discovery/cards.ts';
import { change, dropLink, takeKept, takePeople, takeRow, toRow, unknownEntry, type Entry } from './entry.ts';
import { said, type Said } from '../../../shared/texts/said.ts';

export interface DeviceListNeeds {
  clock: Clock;
  logins: Logins;
  pins: Pins;
  store: Store;
  /** Where it is kept what was done. */
  activity: Pick<Activity, 'add'>;
  /** This computer's cards in use. */
  cards: () => readonly Card[];
  /** What keeps the search from working, in words for the user, or null. */
  searchProblem: () => Said | null;
  /** What announces itself and is not in the list. */
  leftOut: () => LeftOut;
}

const deltaMs = 40;
/** So many devices that never answered are shown: no site has them, but a single packet invents dozens. */
const mostUnanswered = 10_000;
export class DeviceList {
  private entries = new Map<string, Entry>();
  /** Those among them that never answered; `silent` were asked. */
  private readonly unanswered = new Set<string>();
  private readonly silent = new Set<string>();
  /** Those that had to go: they come back when there is room. */
  private readonly displaced = new Set<string>();
  private readonly listeners = new Set<(delta: DevicesDelta) => void>();
  private readonly changed = new Set<string>();
  private readonly removed = new Set<string>();
  private site: OpenSite | null = null;
  private revision = 0;
  private shownProblem: Said | null = null;
  /** As JSON. */
  private shownLeftOut = '';
  private cancelDelta: (() => void) | null = null;
  private stopped = false;

  constructor(private readonly options: DeviceListNeeds) {
    options.pins.onChange((serial) => this.takePin(serial));
  }

  /**
   * Shows that site in place of the one before, which is written first. What is here has to be sighted again. Fails with
   * `storage` where the site cannot be read: then it is shown as far as it can be.
   */
  async open(id: string): Promise<Result<null>> {
    await this.site?.close();
    if (this.stopped) return ok(null);
    // What was found before the first site was read stays.
    if (this.site) this.clear();
    const before = [...this.entries.keys()];
    this.site = new OpenSite(id, this.options.store, this.holder(this.entries));
    const opened = await this.site.open();
    for (const serial of before) this.site.changed(serial);
    this.deltaSoon();
    return opened;
  }

  private clear(): void {
    for (const [serial, entry] of this.entries) {
      dropLink(entry);
      this.removed.add(serial);
    }
    for (const serials of [this.unanswered, this.silent, this.displaced, this.changed]) serials.clear();
    this.entries = new Map();
  }

  /** The site that is shown; null before the first was opened. */
  get openSite(): OpenSite | null {
    return this.site;
  }

  /** Tells and saves nothing more by itself, and writes what is not yet written. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.cancelDelta?.();
    for (const entry of this.entries.values()) dropLink(entry);
    await this.site?.close();
  }

  snapshot(): DevicesSnapshot {
    return {
      revision: this.revision,
      devices: this.devices(),
      searchProblem: this.problem(),
      leftOut: this.options.leftOut(),
    };
  }

  /** Tells of changes after a snapshot; several changes at once arrive as one. */
  onChange(listener: (delta: DevicesDelta) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  devices(): Device[] {
    return [...this.entries.values()].map((entry) => entry.device);
  }

  all(): [serial: string, entry: Entry][] {
    return [...this.entries];
  }

  find(serial: string): Entry | undefined {
    return this.entries.get(serial);
  }

  /** The entry of that serial number, a new one where there is none yet. */
  entry(serial: string): Entry {
    const existing = this.entries.get(serial);
    if (existing) return existing;
    const entry = this.newEntry(serial);
    this.entries.set(serial, entry);
    this.unanswered.add(serial);
    this.displaced.delete(serial);
    this.removed.delete(serial);
    return entry;
  }

  /**
   * The same for a device that only announces itself: anybody can announce any number of them. Where too many have not
   * answered, one that was asked and kept silent makes room; null where there is none, and for those that had to go before.
   */
  announced(serial: string): Entry | null {
    if (this.entries.has(serial) || this.unanswered.size < mostUnanswered) return this.entry(serial);
    const [longest] = this.silent;
    if (longest === undefined || this.displaced.has(serial)) return null;
    this.remove(longest);
    if (this.displaced.size >= mostUnanswered) this.displaced.clear();
    this.displaced.add(longest);
    return this.entry(serial);
  }

  remove(serial: string): void {
    const entry = this.entries.get(serial);
    if (entry) dropLink(entry);
    this.entries.delete(serial);
    this.unanswered.delete(serial);
    this.silent.delete(serial);
    this.changed.delete(serial);
    this.removed.add(serial);
    this.deltaSoon();
    this.site?.changed(serial);
  }

  /** Changes the entry's device, and says that it has changed. */
  touch(entry: Entry, patch: Partial<Device> = {}): void {
    change(entry, patch);
    const { serial, reachability } = entry.device;
    // What is still under way of a site that was closed changes nothing in this one.
    if (this.entries.get(serial) !== entry) return;
    if (entry.answered) this.unanswered.delete(serial);
    const isSilent = !entry.answered && !['unknown', 'reachable'].includes(reachability.state);
    if (isSilent) this.silent.add(serial);
    else this.silent.delete(serial);
    this.changed.add(serial);
    this.deltaSoon();
    this.site?.changed(serial);
  }

  /** Says so when what keeps the search from working has changed, or what is left out. */
  checkSearch(): void {
    const leftOut = JSON.stringify(this.options.leftOut());
    const problem = JSON.stringify(this.problem());
    if (problem !== JSON.stringify(this.shownProblem) || leftOut !== this.shownLeftOut) this.deltaSoon();
  }

  private problem(): Said | null {
    return this.options.searchProblem() ?? (this.unanswered.size < mostUnanswered ? null : tooMany);
  }

  private deltaSoon(): void {
    if (this.stopped) return;
    this.cancelDelta ??= this.options.clock.setTimeout(() => this.tellNow(), deltaMs);
  }

  /** Tells of what has changed so far: a snapshot after it is followed by what is new alone. */
  tellNow(): void {
    if (this.cancelDelta === null) return;
    this.cancelDelta();
    this.cancelDelta = null;
    this.revision += 1;
    this.shownProblem = this.problem();
    const leftOut = this.options.leftOut();
    this.shownLeftOut = JSON.stringify(leftOut);
    const devices = [...this.changed].flatMap((serial) => this.entries.get(serial)?.device ?? []);
    const delta: DevicesDelta = {
      revision: this.revision,
      changed: devices,
      removed: [...this.removed],
      searchProblem: this.shownProblem,
      leftOut,
    };
    this.changed.clear();
    this.removed.clear();
    for (const listener of this.listeners) listener(delta);
  }

  /** Writes the rows that wait now. */
  save(): Promise<Result<null>> {
    return this.site?.flush() ?? Promise.resolve(ok(null));
  }

  /** Makes a device that was found one of the site's. */
  join(entry: Entry): void {
    if (entry.device.inSite) return;
    this.touch(entry, { inSite: true });
    this.options.activity.add({
      serial: entry.device.serial,
      kind: 'device',
      message: said('activity.added'),
      facts: {},
    });
    this.keepAnswer(entry);
  }

  /** Has the site keep what the device has just answered. */
  keepAnswer(entry: Entry): void {
    const { serial } = entry.device;
    if (entry.answer === null || this.entries.get(serial) !== entry || !this.keeps(entry)) return;
    void this.site?.answers.keep(serial, entry.answer);
  }

  /** The entry with its network as it was kept, where it was not read in this run. Fails with `storage` where that cannot be read. */
  async withAnswer(serial: string): Promise<Result<Entry>> {
    const entry = this.entries.get(serial);
    if (!entry) return unknownDevice;
    if (entry.detail.network !== null || !this.site || !this.keeps(entry)) return ok(entry);
    const answers = await this.site.answers.read(serial);
    if (!answers.ok) return answers;
    const [newest] = answers.value;
    if (newest && takeKept(entry, newest)) this.touch(entry);
    return ok(entry);
  }

  /** The device as it is listed, or as it would be: pins are those of all sites. */
  asKnown(serial: string): Entry {
    return this.entries.get(serial) ?? this.newEntry(serial);
  }

  /** Whether the site keeps it: everything that answered is kept on the list of this computer, which nobody adds to. */
  private keeps({ answered, device }: Entry): boolean {
    return this.isOwn ? answered : device.inSite;
  }

  private get isOwn(): boolean {
    return this.site === null || this.site.id === ownSiteId;
  }

  private newEntry(serial: string): Entry {
    const { logins, pins } = this.options;
    const people = this.site?.people(serial) ?? null;
    return unknownEntry(serial, {
      login: logins.get(serial),
      fingerprint: pins.get(serial),
      people,
      inSite: this.isOwn || people !== null,
    });
  }

  /** Holds the rows of one site, which keeps these entries also while it is being closed. */
  private holder(entries: Map<string, Entry>): SiteHolder {
    const isShown = () => this.entries === entries;
    return {
      row: (serial) => {
        const entry = entries.get(serial);
        return entry && this.keeps(entry) ? toRow(entry, this.options.cards()) : null;
      },
      serials: () => entries.keys(),
      adopt: (serial, row) => isShown() && this.adopt(serial, row),
      peopleChanged: (serial) => {
        if (isShown()) this.takePeople(serial);
      },
    };
  }

  /** The rows of the site that is shown, to put others among them. */
  readonly rows: Rows = {
    get: (serial) => {
      const entry = this.entries.get(serial);
      return entry && this.keeps(entry) ? toRow(entry) : undefined;
    },
    set: (serial, row) => this.adopt(serial, row),
  };

  private takePeople(serial: string): void {
    const people = this.site?.people(serial) ?? null;
    if (people === null && !this.entries.has(serial)) return;
    const entry = this.entry(serial);
    takePeople(entry, people);
    // A person vouches for it.
    if (people !== null) entry.answered = true;
    this.touch(entry, people === null ? {} : { inSite: true });
  }

  private takePin(serial: string): void {
    const entry = this.entries.get(serial);
    const fingerprint = this.options.pins.get(serial);
    if (!entry || entry.device.fingerprint === fingerprint) return;
    // A link over another certificate than the one that counts now is none to go on with.
    dropLink(entry);
    this.touch(entry, { fingerprint });
  }

  /** Takes over what is on disk. A device that is being talked to stays, whoever removed it there. */
  private adopt(serial: string, row: SiteRow | null): boolean {
    const existing = this.entries.get(serial);
    if (!row) {
      if (existing?.link || existing?.opening || existing?.identifying) return false;
      this.remove(serial);
      return true;
    }
    const entry = existing ?? this.newEntry(serial);
    this.entries.set(serial, entry);
    takeRow(entry, row);
    this.unanswered.delete(serial);
    this.silent.delete(serial);
    this.removed.delete(serial);
    this.changed.add(serial);
    this.deltaSoon();
    return true;
  }
}

const tooMany = said('devices.tooMany', { most: mostUnanswered });

export const unknownDevice = fail('input', said('jobs.noSuchDevice'), {
  advice: said('devices.searchAgain'),
});
