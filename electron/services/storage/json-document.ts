/**
 * A JSON document on disk. It is never written unless it was read; what other programs have written meanwhile is read again
 * and merged before each writing; what does not fit is set aside and never thrown away.
 */
import { fail, ok, type Failure, type Result } from '../../../shared/contract/result.ts';
import type { Clock } from '../clock.ts';
import {
  readBytes,
  removeLeftovers,
  renameAside,
  replaceFile,
  stampOf,
  storageFailure,
  targetOf,
  writeAside,
  type Files,
} from './files.ts';
import { locked } from './lock.ts';
import { mergeRecord, type Kept } from './merge.ts';
import type { StorageNotices } from './notices.ts';
import {
  readDocument,
  writeDocument,
  type Document,
  type Misfit,
  type Records,
  type Shape,
} from './shape.ts';
import { said, sentences } from '../../../shared/texts/said.ts';

/** Whoever works with the records. */
export interface Holder<R> {
  /** Those that are to be kept, as they are now. */
  records(): Map<string, R>;
  /** Takes over what is on disk, null for what was removed there; false to stay with what is held. */
  adopt(key: string, record: R | null): boolean;
}

export interface Place {
  /** The data folder's file, and what notices call it. */
  file: string;
  name: string;
  clock: Clock;
  notices: StorageNotices;
  /** Told of faults of this program. */
  report: (fault: unknown, where: string) => void;
  files: Files;
}

/** A file that could not be written is tried again so often: a full disk and a scanner's lock may pass. */
const retryMs = 30_000;
/** How often a lock may be lost to another program before that is a failure. */
const mostTries = 5;

export class JsonDocument<R extends object> {
  private state: 'unread' | 'read' | 'newer' = 'unread';
  private loaded = false;
  /** What this program and the disk both had. */
  private base: Records<R> = new Map();
  /** All that stands on disk, and the stamp of the file that it stands in. */
  private onDisk: Records<R> = new Map();
  private stamp: string | null = null;
  private writing: Promise<unknown> = Promise.resolve();
  private waiting: Promise<Result<null>> | null = null;
  private cancelRetry: (() => void) | null = null;
  private closed = false;

  constructor(
    private readonly around: Place,
    private readonly shape: Shape<R>,
    private readonly holder: Holder<R>,
  ) {}

  /**
   * Gives the holder what is on disk. A damaged file is set aside as a whole, a record that does not fit alone. Fails with
   * `storage` where the file cannot be read: then nothing is written to it either, until it can be.
   */
  async load(): Promise<Result<null>> {
    const { files } = this.around;
    try {
      const file = await targetOf(files, this.around.file);
      await removeLeftovers(files, file);
      const { stamp, document } = await this.read(file);
      if (document?.state !== 'damaged') this.takeAtStart(document, stamp);
      this.loaded = true;
      return needsSettingAside(document) ? await this.save() : ok(null);
    } catch (error) {
      this.loaded = true;
      this.retryLater();
      return this.failed('read', error);
    }
  }

  /**
   * Writes what the holder has by then; writings queue up, and those that wait are one. Fails with `storage`, and says so
   * by a notice, where the document was not read, is newer than this program, or cannot be written.
   */
  save(): Promise<Result<null>> {
    this.waiting ??= this.writing.then(() => {
      this.waiting = null;
      return this.write();
    });
    this.writing = this.waiting;
    return this.waiting;
  }

  /** Whether a newer program wrote it: then nothing is written to it. */
  get isNewer(): boolean {
    return this.state === 'newer';
  }

  /** Whether it is known what stands on disk. */
  get isRead(): boolean {
    return this.state !== 'unread';
  }

  /** Takes over what other programs have written since, and all where it was not read yet; without, the file is only looked at. */
  async refresh(): Promise<Result<null>> {
    if (this.state === 'unread') return this.save();
    const { files } = this.around;
    const stamp = await targetOf(files, this.around.file).then(
      (file) => stampOf(files, file),
      () => null,
    );
    return stamp === this.stamp || this.state === 'newer' ? ok(null) : this.save();
  }

  /** Writes for the last time. */
  close(): Promise<Result<null>> {
    this.closed = true;
    return this.save();
  }

  private takeAtStart(
    document: Exclude<Document<R>, { state: 'damaged' }> | null,
    stamp: string | null,
  ): void {
    const records: Records<R> = document?.records ?? new Map<string, Kept<R>>();
    const { declined } = this.merge(records);
    // What is to be set aside is to be read once more, alone.
    this.commit(records, declined, needsSettingAside(document) ? null : stamp);
    this.state = 'read';
    if (document?.state === 'newer') this.becomesNewer(document.misfits.length);
  }

  private async write(): Promise<Result<null>> {
    this.cancelRetry?.();
    this.cancelRetry = null;
    const { name } = this.around;
    if (!this.loaded) return fail('storage', said('storage.stillRead', { name }));
    if (this.state === 'newer') return this.newer();
    const doing = this.state === 'read' ? 'write' : 'read';
    const written = await this.exchange().catch((error: unknown) => this.failed(doing, error));
    if (!written.ok) this.retryLater();
    return written;
  }

  private retryLater(): void {
    if (this.closed) return;
    this.cancelRetry?.();
    this.cancelRetry = this.around.clock.setTimeout(() => void this.save(), retryMs);
  }

  /** Reads what is on disk now, merges, and writes what comes of it; no other program of this kind does so meanwhile. */
  private async exchange(): Promise<Result<null>> {
    const { files, name, notices } = this.around;
    const file = await targetOf(files, this.around.file);
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const done = await locked(files, file, (isMine) => this.exchangeAlone(file, isMine));
      if (!done.ok) return this.say('write', done.error);
      if (!done.value) continue;
      if (this.state === 'newer') return this.newer();
      notices.put(`${name}:read`, null);
      notices.put(`${name}:write`, null);
      return ok(null);
    }
    return this.say('write', fail('storage', said('storage.othersWrite', { name })).error);
  }

  /** False when another program took the lock over before anything was put in place. */
  private async exchangeAlone(file: string, isMine: () => Promise<boolean>): Promise<boolean> {
    const { files } = this.around;
    const { stamp, document } = await this.read(file);
    if (document?.state === 'newer') {
      this.becomesNewer(document.misfits.length);
      return true;
    }
    if (needsSettingAside(document)) await setDocumentAside(this.around, file, document, this.shape);
    this.state = 'read';
    // A file that went away or was damaged does not say that its records were to be removed.
    const there = document?.state === 'read' ? document.records : null;
    const { merged, declined } = this.merge(there ?? this.base);
    if (isSame(merged, there ?? new Map<string, Kept<R>>()) && !needsSettingAside(document)) {
      this.commit(merged, declined, stamp);
      return true;
    }
    const texts = [...merged].map(([key, { text }]): [string, string] => [key, text]);
    if (!(await replaceFile(files, file, writeDocument(this.shape, texts), isMine))) return false;
    this.commit(merged, declined, await stampOf(files, file));
    return true;
  }

  /** Null for a document that is not there. */
  private async read(file: string): Promise<{ stamp: string | null; document: Document<R> | null }> {
    const { files } = this.around;
    const stamp = await stampOf(files, file);
    if (stamp !== null && stamp === this.stamp) {
      return { stamp, document: { state: 'read', records: this.onDisk, misfits: [] } };
    }
    const bytes = await readBytes(files, file);
    return { stamp, document: bytes && readDocument(bytes, this.shape, this.onDisk) };
  }

  /** What both sides end with, the holder told of what it did not have. `declined`: what the holder did not want to know. */
  private merge(theirs: Records<R>): { merged: Records<R>; declined: Set<string> } {
    const mine: Records<R> = new Map(
      [...this.holder.records()].map(([key, record]) => [key, { record, text: JSON.stringify(record) }]),
    );
    const merged: Records<R> = new Map();
    const declined = new Set<string>();
    for (const key of new Set([...theirs.keys(), ...mine.keys()])) {
      const held = mine.get(key);
      const result = mergeRecord(this.base.get(key), held, theirs.get(key), this.shape.settle);
      const isNews = result?.text !== held?.text;
      const isKnown = !isNews || this.holder.adopt(key, result?.record ?? null);
      if (!isKnown) declined.add(key);
      const kept = isKnown ? result : (result ?? held);
      if (kept) merged.set(key, kept);
    }
    return { merged: newest(merged, this.shape), declined };
  }

  /** Remembers what stands on disk, for the next comparison. */
  private commit(onDisk: Records<R>, declined: ReadonlySet<string>, stamp: string | null): void {
    this.onDisk = onDisk;
    this.stamp = stamp;
    this.base = new Map([...onDisk].filter(([key]) => !declined.has(key)));
  }

  private becomesNewer(misfits: number): void {
    this.state = 'newer';
    const { message, advice } = this.newer().error;
    const some = misfits === 0 ? message : sentences(message, said('storage.notShown', { count: misfits }));
    this.say('read', { kind: 'storage', message: some, advice });
  }

  private newer(): { ok: false; error: Failure } {
    return fail('storage', said('storage.newer', { name: this.around.name }), {
      advice: said('storage.newerAdvice'),
    });
  }

  private failed(doing: 'read' | 'write', error: unknown): { ok: false; error: Failure } {
    return this.say(doing, storageFailure(this.around, doing, error).error);
  }

  private say(doing: 'read' | 'write', error: Failure): { ok: false; error: Failure } {
    const { name, notices } = this.around;
    const { message, advice } = error;
    notices.put(`${name}:${doing}`, { file: name, happened: 'still', message, advice });
    return { ok: false, error };
  }
}

function needsSettingAside<R>(document: Document<R> | null): document is Document<R> {
  if (document === null || document.state === 'newer') return false;
  return document.state === 'damaged' || document.misfits.length > 0;
}

function isSame<R>(some: Records<R>, others: Records<R>): boolean {
  return some.size === others.size && [...some].every(([key, { text }]) => others.get(key)?.text === text);
}

function newest<R extends object>(records: Records<R>, { most, time }: Shape<R>): Records<R> {
  if (most === null || records.size <= most) return records;
  return new Map([...records].sort(([, a], [, b]) => time(b.record) - time(a.record)).slice(0, most));
}

/** Keeps what a document held and the program cannot use under another name, and says so. */
export async function setDocumentAside<R extends object>(
  { files, clock, name, notices }: Place,
  file: string,
  document: Document<R>,
  shape: Shape<R>,
): Promise<void> {
  if (document.state === 'damaged') {
    const aside = await renameAside(files, file, clock.now());
    notices.put(`${name}:${aside}`, {
      file: name,
      happened: 'once',
      message: said('storage.damaged', { name, why: document.why, aside }),
      advice: said('storage.asideAdvice'),
    });
    return;
  }
  const { misfits } = document;
  const aside = await writeAside(files, file, clock.now(), await textOf(files, file, misfits, shape));
  const named = misfits.slice(0, 3).map(({ title }) => title);
  const more = misfits.length - named.length;
  notices.put(`${name}:${aside}`, {
    file: name,
    happened: 'once',
    message: said('storage.setAside', { name, entries: named, more, aside }),
    advice: said('storage.asideAdvice'),
  });
}

/** The records that did not fit, as a document of their own; all that there is where they are too deep to be written. */
async function textOf<R extends object>(
  files: Files,
  file: string,
  misfits: Misfit[],
  shape: Shape<R>,
): Promise<string | Uint8Array> {
  try {
    return writeDocument(
      shape,
      misfits.map(({ key, raw }) => [key, JSON.stringify(raw)]),
    );
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return (await readBytes(files, file)) ?? '';
  }
}
