/**
 * The one list of devices: sightings, what the disk remembers and what devices answered, merged by serial number.
 * Owns every conversation with a device, so that what was learnt in it shows at once.
 */
import type {
  DeviceDetail,
  DevicesDelta,
  DevicesSnapshot,
  KnownDevice,
} from '../../../shared/contract/device.ts';
import { ok, type Result } from '../../../shared/contract/result.ts';
import type { Rows } from '../sites/site-files.ts';
import type { OpenSite } from '../storage/open-site.ts';
import type { Pins } from '../storage/pins.ts';
import { otherWriter } from '../storage/site-lock.ts';
import type { Store } from '../storage/store.ts';
import { said } from '../../../shared/texts/said.ts';
import { Access, type AccessNeeds } from './access.ts';
import { Admission, type AdmissionNeeds, type LookedAt } from './admission.ts';
import { Calls } from './calls.ts';
import { Certificates } from './certificates.ts';
import { known, takeExpected, type Expected } from './entry.ts';
import { DeviceList, unknownDevice } from './list.ts';
import type { Neighbour } from './neighbours.ts';
import { Places } from './places.ts';
import { Presence, type PresenceNeeds } from './presence.ts';
import { Runs, type RunsNeeds } from './runs.ts';

export interface DevicesNeeds extends PresenceNeeds, AccessNeeds, AdmissionNeeds, RunsNeeds {
  store: Store;
  pins: Pins;
  /** This computer's neighbour table, the one that an address would stand in. */
  neighbours: (address: string) => Promise<Neighbour[]>;
}

export class Devices {
  /** Where a device is, and who is where. */
  readonly places: Places;
  /** Who announces itself, and who answers. */
  readonly presence: Presence;
  /** Logins and certificates. */
  readonly access: Access;
  /** What is asked of devices and set on them. */
  readonly calls: Calls;
  /** Logins that are given to many. */
  readonly admission: Admission;
  /** The trusted ones, and why one changed. */
  readonly certificates: Certificates;
  /** What is asked of many at once. */
  readonly runs: Runs;
  private readonly list: DeviceList;

  constructor(private readonly options: DevicesNeeds) {
    const { clock, logins, pins, store, finder, activity } = options;
    this.list = new DeviceList({
      clock,
      logins,
      pins,
      store,
      activity,
      cards: () => finder.cards(),
      searchProblem: () => finder.problem(),
      leftOut: () => finder.leftOut(),
    });
    this.presence = new Presence(options, this.list);
    this.calls = new Calls(options, this.list, this.presence);
    this.access = new Access(options, this.list, this.presence, this.calls);
    this.admission = new Admission(options, this.list, this.access);
    this.certificates = new Certificates(options, this.list);
    this.runs = new Runs(options);
    this.places = new Places(options, this.list, (entry, answer) => this.presence.answered(entry, answer));
  }

  /** Shows what the disk remembers of that site, before anything is sent; see `DeviceList.open`. */
  async open(id: string): Promise<Result<null>> {
    const opened = await this.list.open(id);
    this.presence.takeList();
    return opened;
  }

  /** The site whose devices are shown; null before the first was opened. */
  get site(): OpenSite | null {
    return this.list.openSite;
  }

  /** The rows of that site, to put others among them. */
  get rows(): Rows {
    return this.list.rows;
  }

  /** Writes the rows that wait now. */
  save(): Promise<Result<null>> {
    return this.list.save();
  }

  /** Makes devices that were found here some of the site's. */
  async join(serials: readonly string[]): Promise<Result<null>> {
    if (this.site?.isWriter !== true) return otherWriter;
    for (const serial of serials) {
      const entry = this.list.find(serial);
      if (entry) this.list.join(entry);
    }
    return this.list.save();
  }

  /** Makes devices that a person knows of some of the site's, and asks nobody. Of one that is listed nothing else changes. */
  async expect(devices: readonly Expected[]): Promise<Result<null>> {
    if (this.site?.isWriter !== true) return otherWriter;
    for (const device of devices) {
      const isListed = this.list.find(device.serial) !== undefined;
      const entry = this.list.entry(device.serial);
      if (!isListed) takeExpected(entry, device);
      this.list.join(entry);
      this.presence.vouchFor(entry);
    }
    return this.list.save();
  }

  async stop(): Promise<void> {
    this.presence.stop();
    this.admission.stop();
    this.access.stop();
    await this.runs.stop();
    await this.list.stop();
  }

  snapshot(): DevicesSnapshot {
    return this.list.snapshot();
  }

  /** Tells of what has changed so far: a snapshot after it is followed by what is new alone. */
  tellNow(): void {
    this.list.tellNow();
  }

  /** Tells of changes after a snapshot; several changes at once arrive as one. */
  onChange(listener: (delta: DevicesDelta) => void): () => void {
    return this.list.onChange(listener);
  }

  get(serial: string): KnownDevice | null {
    const entry = this.list.find(serial);
    return entry ? known(entry) : null;
  }

  /** What the list's row has no room for, read from disk where it was not read from the device. */
  async detail(serial: string): Promise<Result<DeviceDetail>> {
    const entry = await this.list.withAnswer(serial);
    return entry.ok ? ok(entry.value.detail) : entry;
  }

  /** Looks at the certificates of many devices: a run. */
  lookMany(serials: readonly string[]): Result<{ id: string }> {
    return this.runs.start('look', serials, (serial) => this.admission.look(serial));
  }

  /** Tries at many devices the logins that fit them, over what is pinned or was looked at: a run. */
  logInMany(serials: readonly string[], looked: LookedAt): Result<{ id: string }> {
    return this.runs.start('login', serials, (serial, signal) =>
      this.admission.admit(serial, looked, signal),
    );
  }

  /** Reads the network of many devices, each answer kept as it comes: a run. */
  readMany(serials: readonly string[]): Result<{ id: string }> {
    return this.runs.start('read', serials, (serial, signal) => this.calls.readOne(serial, signal));
  }

  /**
   * Takes a device off the site and off the disk, with what people made of it, what it answered, its login and its certificate.
   * Fails with `storage` where another program writes the site, and changes nothing then.
   */
  async forget(serial: string): Promise<Result<null>> {
    if (!this.list.find(serial)) return unknownDevice;
    const taken = await this.takeOut([serial]);
    if (!taken.ok) return taken;
    const unpinned = await this.options.pins.forget(serial);
    this.options.activity.add({ serial, kind: 'device', message: said('activity.forgotten'), facts: {} });
    const forgotten = await this.options.logins.forget(serial);
    // A device that still announces itself comes back as a new one.
    this.presence.takeSightings();
    return unpinned.ok ? forgotten : unpinned;
  }

  /** Takes devices out of the site, with what people made of them and what they answered. */
  async takeOut(serials: readonly string[]): Promise<Result<null>> {
    const { site } = this;
    if (site?.isWriter !== true) return otherWriter;
    const unnamed = await site.setPeople(serials, { place: null, note: null, tags: [], planned: [] });
    if (!unnamed.ok) return unnamed;
    for (const serial of serials) {
      // One that stays on disk stays in the list, where it can be taken out once more.
      const removed = await site.answers.remove(serial);
      if (!removed.ok) return removed;
      this.list.remove(serial);
    }
    return this.list.save();
  }
}
