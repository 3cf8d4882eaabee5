/** A site that is open: who writes it, its rows, what people made of its devices, and what those answered. */
import { fail, ok, type Failure, type Result } from '../../../shared/contract/result.ts';
import { peopleSchema, type People, type PeoplePatch, type SiteRow } from '../../../shared/contract/site.ts';
import { said } from '../../../shared/texts/said.ts';
import { ActivityLog } from './activity-log.ts';
import { AnswerStore } from './answers.ts';
import { storageFailure } from './files.ts';
import { Journal } from './journal.ts';
import type { JsonDocument } from './json-document.ts';
import type { Shape } from './shape.ts';
import { otherWriter, SiteLock, type Writer } from './site-lock.ts';
import type { Store } from './store.ts';

const peopleShape: Shape<People> = {
  field: 'devices',
  key: 'serial',
  schema: peopleSchema,
  title: (serial) => (serial === null ? said('storage.peopleWithout') : said('storage.people', { serial })),
  time: () => 0,
  most: null,
  settle: (_base, mine) => mine,
  migrations: [],
};

/** What is to be changed of what stands there; null where nothing does. */
type PatchOf = (people: People | null) => PeoplePatch;

/** Whoever shows the site's devices. */
export interface SiteHolder {
  /** The row that is to be kept, as it is now; null for none. */
  row(serial: string): SiteRow | null;
  /** Every serial number whose row may be kept. */
  serials(): Iterable<string>;
  /** Takes over what is on disk, null for what was removed there; false to stay with what is held. */
  adopt(serial: string, row: SiteRow | null): boolean;
  /** What people made of that device is other than before. */
  peopleChanged(serial: string): void;
}

const ofWriter = ':writer';
/** Whether the notice of that id says that another program writes the site. */
export const isOfWriter = (id: string) => id.endsWith(ofWriter);

/** So often a program that only reads looks whether it may write. */
const tryMs = 5_000;

export class OpenSite {
  readonly activity: ActivityLog;
  readonly answers: AnswerStore;
  private readonly journal: Journal;
  private readonly document: JsonDocument<People>;
  private readonly made = new Map<string, People>();
  private readonly lock: SiteLock;
  private readonly name: string;
  private isWriting = false;
  private isUnsaved = false;
  private changing: Promise<unknown> = Promise.resolve();
  private cancelTry: (() => void) | null = null;
  private closed = false;

  constructor(
    readonly id: string,
    private readonly store: Store,
    private readonly holder: SiteHolder,
  ) {
    this.name = `sites/${id}`;
    const mayWrite = () => this.mayWrite();
    const { file, ...place } = store.place(`${this.name}/answers`);
    this.answers = new AnswerStore({ ...place, folder: file, mayWrite });
    this.activity = new ActivityLog({ ...store.place(`${this.name}/activity.jsonl`), mayWrite });
    this.journal = new Journal({ ...store.place(`${this.name}/devices.jsonl`), mayWrite }, holder);
    this.document = store.document(`${this.name}/people.json`, peopleShape, {
      records: () => new Map(this.made),
      adopt: (serial, people) => {
        if (people) this.made.set(serial, people);
        else this.made.delete(serial);
        holder.peopleChanged(serial);
        return true;
      },
    });
    const { clock, files } = place;
    this.lock = new SiteLock({ file: store.place(`${this.name}/open.lock`).file, files, clock });
  }

  /**
   * Reads the rows and what people made; no answers. Becomes the one that writes where nobody else is, unless told not to. Fails
   * with `storage` where one of them cannot be read.
   */
  async open(write = true): Promise<Result<null>> {
    if (write) await this.take();
    const people = await this.document.load();
    const rows = await this.journal.load();
    return people.ok ? rows : people;
  }

  /** Whether this program is the one that writes it. */
  get isWriter(): boolean {
    return this.isWriting;
  }

  /** That device's row may have changed. */
  changed(serial: string): void {
    if (!this.closed) this.journal.change(serial);
  }

  people(serial: string): People | null {
    return this.made.get(serial) ?? null;
  }

  allPeople(): People[] {
    return [...this.made.values()];
  }

  /** Changes the same of all those devices; see `setPeopleEach`. */
  setPeople(serials: readonly string[], patch: PeoplePatch): Promise<Result<null>> {
    return this.setPeopleEach(new Map(serials.map((serial) => [serial, patch])));
  }

  /**
   * Changes what people made of those devices, each as its patch says of what stands there by then, and has it on disk. Fails with `storage` where another program writes the site, and
   * where it could not be written: then it is so in this run, and tried again.
   */
  async setPeopleEach(patches: ReadonlyMap<string, PeoplePatch | PatchOf>): Promise<Result<null>> {
    // Whoever asks the disk first whether it may write may hear it last: each change waits for those before it.
    const changed = this.changing.then(() => this.change(patches));
    this.changing = changed.catch(() => undefined);
    const done = await changed;
    return done.ok ? this.savePeople() : done;
  }

  /** Writes what people made, where it could not be written before. */
  async savePeople(): Promise<Result<null>> {
    const saved = await this.document.save();
    this.isUnsaved = !saved.ok;
    return saved;
  }

  /** Whether something that a person made is known in this run alone. */
  get hasUnsaved(): boolean {
    return this.isUnsaved;
  }

  /** Writes the rows that wait now. */
  flush(): Promise<Result<null>> {
    return this.journal.flush();
  }

  /** Writes for the last time, and lets others write. */
  async close(): Promise<Result<null>> {
    this.closed = true;
    this.cancelTry?.();
    const writes = await this.mayWrite();
    const rows = await this.journal.close(this.holder.serials());
    await this.answers.close();
    await this.activity.close();
    const people = await this.document.close();
    await this.lock.release();
    this.isWriting = false;
    this.store.notices.put(this.name + ofWriter, null);
    if (!writes) return ok(null);
    return people.ok ? rows : people;
  }

  private async change(patches: ReadonlyMap<string, PeoplePatch | PatchOf>): Promise<Result<null>> {
    if (!(await this.mayWrite())) return otherWriter;
    // A note on a device whose place could not be read would take that along.
    const read = this.document.isRead ? ok(null) : await this.document.refresh();
    if (!read.ok) return read;
    if (this.document.isNewer) return this.document.save();
    for (const [serial, patch] of patches) {
      const before = this.made.get(serial) ?? null;
      const wanted = typeof patch === 'function' ? patch(before) : patch;
      const people = patched(before ?? emptyPeople(serial), wanted);
      if (isEmpty(people)) this.made.delete(serial);
      else this.made.set(serial, people);
      this.holder.peopleChanged(serial);
    }
    return ok(null);
  }

  private async mayWrite(): Promise<boolean> {
    if (!this.isWriting) return false;
    if (await this.lock.isMine()) return true;
    // The computer slept, and another took over: this one follows what that writes.
    this.isWriting = false;
    if (!this.closed) await this.take();
    return this.isWriting;
  }

  /** Becomes the writer where nobody else is, or says who is and tries again later. */
  private async take(): Promise<void> {
    const { notices, clock, report } = this.store.place(this.name);
    const id = this.name + ofWriter;
    const taken = await this.lock
      .take()
      .catch((error: unknown) =>
        storageFailure({ file: this.name, name: this.name, report }, 'write', error),
      );
    const failure = taken.ok ? taken.value && elsewhere(taken.value) : taken.error;
    this.isWriting = failure === null;
    notices.put(
      id,
      failure && { file: this.name, happened: 'still', message: failure.message, advice: failure.advice },
    );
    this.cancelTry?.();
    this.cancelTry =
      failure === null || this.closed ? null : clock.setTimeout(() => void this.tryAgain(), tryMs);
  }

  private async tryAgain(): Promise<void> {
    await this.take();
    if (!this.isWriting || this.closed) return;
    // What the other wrote comes first; what was learned here meanwhile goes to disk where it is newer.
    await this.document.save();
    await this.journal.load();
    await this.journal.flush();
  }
}

function elsewhere({ pid, host, since }: Writer): Failure {
  const time = said('times.dayAndClock', { at: since });
  return fail('storage', said('storage.openElsewhere', { pid, host, since: time }), {
    advice: said('storage.openElsewhereAdvice'),
  }).error;
}

const emptyPeople = (serial: string): People => ({ serial, place: null, note: null, tags: [], planned: [] });

const patched = (people: People, { place, note, tags, planned }: PeoplePatch): People => ({
  serial: people.serial,
  place: place === undefined ? people.place : place,
  note: note === undefined ? people.note : note,
  tags: tags ?? people.tags,
  planned: planned ?? people.planned,
});

const isEmpty = ({ place, note, tags, planned }: People) =>
  place === null && note === null && tags.length === 0 && planned.length === 0;
