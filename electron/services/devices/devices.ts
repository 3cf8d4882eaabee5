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
import type { Store } from '../storage/store.ts';
import { Access, type AccessNeeds } from './access.ts';
import { Admission, type AdmissionNeeds, type LookedAt } from './admission.ts';
import { Calls } from './calls.ts';
import { Certificates } from './certificates.ts';
import { dropLink, known } from './entry.ts';
import { DeviceList, unknownDevice } from './list.ts';
import type { Neighbour } from './neighbours.ts';
import { Places } from './places.ts';
import { Presence, type PresenceNeeds } from './presence.ts';
import { Runs, type RunsNeeds } from './runs.ts';

export interface DevicesNeeds extends PresenceNeeds, AccessNeeds, AdmissionNeeds, RunsNeeds {
  store: Store;
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
    const { clock, logins, store, finder } = options;
    this.list = new DeviceList({
      clock,
      logins,
      store,
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

  /** Shows what the disk remembers, before anything is sent. Fails with `storage` where that cannot be read. */
  load(): Promise<Result<null>> {
    return this.list.load();
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

  /** Tells of changes after a snapshot; several changes at once arrive as one. */
  onChange(listener: (delta: DevicesDelta) => void): () => void {
    return this.list.onChange(listener);
  }

  get(serial: string): KnownDevice | null {
    const entry = this.list.find(serial);
    return entry ? known(entry) : null;
  }

  /** What the list's row has no room for. */
  detail(serial: string): Result<DeviceDetail> {
    const entry = this.list.find(serial);
    return entry ? ok(entry.detail) : unknownDevice;
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

  /** Takes a device off the list and off the disk, with its login and certificate. */
  async forget(serial: string): Promise<Result<null>> {
    const entry = this.list.find(serial);
    if (!entry) return unknownDevice;
    dropLink(entry);
    this.list.remove(serial);
    const forgotten = await this.options.logins.forget(serial);
    // A device that still announces itself comes back as a new one.
    this.presence.takeSightings();
    return forgotten.ok ? ok(null) : forgotten;
  }
}
