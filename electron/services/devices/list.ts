/** The list itself: entries by serial number, what is told to whoever follows it, and what is kept on disk. */
import type { Device, DevicesDelta, DevicesSnapshot } from '../../../shared/device.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { Logins } from '../credentials/logins.ts';
import type { JsonDocument } from '../storage/json-document.ts';
import type { Site } from '../storage/site.ts';
import { change, dropLink, emptyRecord, restore, toRecord, type Entry } from './entry.ts';

export interface DeviceListOptions {
  clock: Clock;
  logins: Logins;
  document: JsonDocument<Site>;
  /** What keeps the search from working, in words for the user, or null. */
  searchProblem: () => string | null;
}

const deltaMs = 40;
const saveMs = 1_000;

export class DeviceList {
  private readonly entries = new Map<string, Entry>();
  private readonly listeners = new Set<(delta: DevicesDelta) => void>();
  private readonly changed = new Set<string>();
  private readonly removed = new Set<string>();
  private revision = 0;
  private shownProblem: string | null = null;
  private storageProblem: string | null = null;
  private cancelDelta: (() => void) | null = null;
  private cancelSave: (() => void) | null = null;
  private stopped = false;

  constructor(private readonly options: DeviceListOptions) {}

  async load(): Promise<void> {
    const loaded = await this.options.document.load();
    this.storageProblem = loaded.ok ? loaded.value.problem : loaded.error.message;
    for (const saved of loaded.ok ? loaded.value.value.devices : []) {
      this.entries.set(saved.serial, restore(saved, this.options.logins.get(saved.serial)));
    }
  }

  /** Tells and saves nothing more by itself, and writes what is not yet written. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const cancel of [this.cancelDelta, this.cancelSave]) cancel?.();
    for (const entry of this.entries.values()) dropLink(entry);
    await this.save();
  }

  snapshot(): DevicesSnapshot {
    return { revision: this.revision, devices: this.devices(), searchProblem: this.problem() };
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
    const entry = restore(emptyRecord(serial), this.options.logins.get(serial));
    this.entries.set(serial, entry);
    this.removed.delete(serial);
    return entry;
  }

  remove(serial: string): void {
    this.entries.delete(serial);
    this.changed.delete(serial);
    this.removed.add(serial);
    this.deltaSoon();
  }

  /** Changes the entry's device, and says that it has changed. */
  touch(entry: Entry, patch: Partial<Device> = {}): void {
    change(entry, patch);
    this.changed.add(entry.device.serial);
    this.deltaSoon();
    this.saveSoon();
  }

  /** Says so when what keeps the search from working has changed. */
  checkProblem(): void {
    if (this.problem() !== this.shownProblem) this.deltaSoon();
  }

  private problem(): string | null {
    return this.options.searchProblem() ?? this.storageProblem;
  }

  private deltaSoon(): void {
    if (this.stopped) return;
    this.cancelDelta ??= this.options.clock.setTimeout(() => {
      this.cancelDelta = null;
      this.revision += 1;
      this.shownProblem = this.problem();
      const devices = [...this.changed].flatMap((serial) => this.entries.get(serial)?.device ?? []);
      const delta: DevicesDelta = {
        revision: this.revision,
        changed: devices,
        removed: [...this.removed],
        searchProblem: this.shownProblem,
      };
      this.changed.clear();
      this.removed.clear();
      for (const listener of this.listeners) listener(delta);
    }, deltaMs);
  }

  private saveSoon(): void {
    if (this.stopped) return;
    this.cancelSave ??= this.options.clock.setTimeout(() => {
      this.cancelSave = null;
      void this.save();
    }, saveMs);
  }

  /** Writes the list now. */
  async save(): Promise<Result<null>> {
    const saved = await this.options.document.save({
      version: 1,
      devices: [...this.entries.values()].map(toRecord),
    });
    if (!saved.ok) this.storageProblem = saved.error.message;
    return saved;
  }
}

export const unknownDevice = fail('input', 'There is no such device in the list.', {
  advice: 'Search again, or add it by its address.',
});
