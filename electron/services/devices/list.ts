/** The list itself: entries by serial number, what is told to whoever follows it, and what is kept on disk. */
import type { Device, DevicesDelta, DevicesSnapshot } from '../../../shared/contract/device.ts';
import type { LeftOut } from '../../../shared/contract/left-out.ts';
import { fail, type Result } from '../../../shared/contract/result.ts';
import type { Clock } from '../clock.ts';
import type { Logins } from '../credentials/logins.ts';
import type { JsonDocument } from '../storage/json-document.ts';
import { siteShape, type SiteDevice } from '../storage/site.ts';
import type { Store } from '../storage/store.ts';
import { change, dropLink, restore, setNetwork, toRecord, unknownEntry, type Entry } from './entry.ts';
import { said, type Said } from '../../../shared/texts/said.ts';

export interface DeviceListNeeds {
  clock: Clock;
  logins: Logins;
  store: Store;
  /** What keeps the search from working, in words for the user, or null. */
  searchProblem: () => Said | null;
  /** What announces itself and is not in the list. */
  leftOut: () => LeftOut;
}

const deltaMs = 40;
const saveMs = 1_000;
/** So many devices that never answered are shown: no site has them, but a single packet invents dozens. */
const mostUnanswered = 10_000;
/** So much of what devices answered is kept in all, in signs of JSON: the file can always be written and read. */
const mostKept = 64 * 1024 * 1024;

export class DeviceList {
  private readonly entries = new Map<string, Entry>();
  /** Those among them that never answered; `silent` were asked. */
  private readonly unanswered = new Set<string>();
  private readonly silent = new Set<string>();
  /** Those that had to go: they come back when there is room. */
  private readonly displaced = new Set<string>();
  private readonly listeners = new Set<(delta: DevicesDelta) => void>();
  private readonly changed = new Set<string>();
  private readonly removed = new Set<string>();
  private readonly document: JsonDocument<SiteDevice>;
  private revision = 0;
  private shownProblem: Said | null = null;
  /** As JSON. */
  private shownLeftOut = '';
  private cancelDelta: (() => void) | null = null;
  private cancelSave: (() => void) | null = null;
  private stopped = false;

  constructor(private readonly options: DeviceListNeeds) {
    this.document = options.store.document('site.json', siteShape, {
      records: () => this.records(),
      adopt: (serial, record) => this.adopt(serial, record),
    });
  }

  /** Shows what the disk remembers. Fails with `storage` where that cannot be read. */
  load(): Promise<Result<null>> {
    return this.document.load();
  }

  /** Tells and saves nothing more by itself, and writes what is not yet written. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const cancel of [this.cancelDelta, this.cancelSave]) cancel?.();
    for (const entry of this.entries.values()) dropLink(entry);
    await this.document.close();
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
    const entry = unknownEntry(serial, this.options.logins.get(serial));
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
    this.saveSoon();
  }

  /** Changes the entry's device, and says that it has changed. */
  touch(entry: Entry, patch: Partial<Device> = {}): void {
    change(entry, patch);
    const { serial, reachability } = entry.device;
    if (entry.answered) this.unanswered.delete(serial);
    const isSilent = !entry.answered && !['unknown', 'reachable'].includes(reachability.state);
    if (isSilent) this.silent.add(serial);
    else this.silent.delete(serial);
    this.changed.add(serial);
    this.deltaSoon();
    this.saveSoon();
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
    this.cancelDelta ??= this.options.clock.setTimeout(() => {
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
  save(): Promise<Result<null>> {
    return this.document.save();
  }

  /** What is to be kept: the devices that have answered, and of their answers the newest that there is room for. */
  private records(): Map<string, SiteDevice> {
    const answered = [...this.entries].filter(([, entry]) => entry.answered);
    const newestFirst = answered
      .map(([, entry]) => entry)
      .sort((a, b) => (b.device.readAt ?? 0) - (a.device.readAt ?? 0));
    let room = mostKept;
    const fits = new Set(newestFirst.filter(({ kept }) => (room -= kept?.length ?? 0) >= 0));
    return new Map(
      answered.map(([serial, entry]) => [
        serial,
        fits.has(entry) ? toRecord(entry) : { ...toRecord(entry), network: null },
      ]),
    );
  }

  /** Takes over what is on disk. A device that is being talked to stays, whoever removed it there. */
  private adopt(serial: string, record: SiteDevice | null): boolean {
    const entry = this.entries.get(serial);
    if (!record) {
      if (entry?.link || entry?.opening || entry?.identifying) return false;
      this.remove(serial);
      return true;
    }
    const kept = restore(record, this.options.logins.get(serial));
    if (!entry) {
      this.entries.set(serial, kept);
    } else {
      // A link over another certificate than the one that counts now is none to go on with.
      if (entry.device.fingerprint !== record.fingerprint) dropLink(entry);
      const { name, model, osVersion, addresses, port, httpsPort, needsSetup, fingerprint, lastSeen } =
        record;
      change(entry, {
        name,
        model,
        osVersion,
        addresses,
        port,
        httpsPort,
        needsSetup,
        fingerprint,
        lastSeen,
      });
      change(entry, { address: entry.device.address ?? kept.device.address });
      if (kept.kept) {
        setNetwork(entry, kept.detail.network);
        entry.kept = kept.kept;
      }
      entry.scheme = record.scheme;
      entry.answered = true;
      this.unanswered.delete(serial);
      this.silent.delete(serial);
    }
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
