/**
 * The rows of a site's devices on disk. A change adds one line to the file, so that its cost does not grow with the site; the
 * last line of a device counts, and a removal is a line too. Now and then the file is written anew without what is over.
 * It is written by one program at a time, who asks before each writing whether it still is the one; what another has
 * written all the same is read and merged, a row at a time, and the newer counts.
 */
import { fail, ok, type Failure, type Result } from '../../../shared/contract/result.ts';
import type { SiteRow } from '../../../shared/contract/site.ts';
import { said, type Said } from '../../../shared/texts/said.ts';
import {
  appendTo,
  extentOf,
  readBytes,
  removeLeftovers,
  renameAside,
  replaceFile,
  storageFailure,
  targetOf,
  writeAside,
  type Extent,
} from './files.ts';
import { header, lineText, readLines, removalText, toLine, type Line, type Lines } from './journal-lines.ts';
import { Turns } from '../turns.ts';
import type { Holder, Place } from './json-document.ts';
import { otherWriter } from './site-lock.ts';

export interface JournalNeeds extends Place {
  /** Whether this program is the one that writes here, asked before each writing. */
  mayWrite: () => Promise<boolean>;
}

/** Whoever holds the rows. */
export interface RowHolder extends Pick<Holder<SiteRow>, 'adopt'> {
  /** The row that is to be kept, as it is now; null for none. */
  row(serial: string): SiteRow | null;
}

/** Changes wait so long for others, so that a device that changes all the time costs a line in that time. */
const batchMs = 5_000;
/** A new device waits less: a job may begin on it, which the next run has to find again. */
const newMs = 1_000;
const retryMs = 30_000;
/** When a device was seen last is written alone so often at most. */
const seenMs = 10 * 60_000;
/** Lines are flushed to the disk so often at most: a computer that loses its power may lose those since. */
const syncMs = 1_000;
/** How often another program may write in between before that is a failure. */
const mostTries = 5;
/** Lines that are over, beside as many as there are rows: then the file is written anew. */
const mostOver = 1_000;

export class Journal {
  private state: 'unread' | 'read' | 'newer' = 'unread';
  /** What stands on disk. */
  private readonly written = new Map<string, Line>();
  private readonly waiting = new Set<string>();
  private count = 0;
  private extent: Extent | null = null;
  private writing: Promise<unknown> = Promise.resolve();
  private queued: Promise<Result<null>> | null = null;
  private cancelBatch: (() => void) | null = null;
  private isHurried = false;
  private syncedAt = -Infinity;
  private cancelSync: (() => void) | null = null;
  /** What stands there is mended, or may lack what others removed: it is written as a whole. */
  private mustRewrite = false;
  private closing = false;

  constructor(
    private readonly needs: JournalNeeds,
    private readonly holder: RowHolder,
  ) {}

  /** Whether something is known here that is not on disk. */
  get isWaiting(): boolean {
    return this.waiting.size > 0;
  }

  /**
   * Gives the holder what is on disk, also when it was read before: then what others wrote meanwhile, where it is newer.
   * Fails with `storage` where the file cannot be read: then nothing is written to it either.
   */
  load(): Promise<Result<null>> {
    const loaded = this.writing.then(() => this.loadNow());
    this.writing = loaded;
    return loaded;
  }

  /** The row of that device may have changed: it is looked at and written soon, and sooner where it is new. */
  change(serial: string): void {
    this.waiting.add(serial);
    if (this.closing) return;
    const isNew = !this.isHurried && !this.written.has(serial) && this.holder.row(serial) !== null;
    if (this.cancelBatch && !isNew) return;
    this.cancelBatch?.();
    this.isHurried = isNew;
    this.cancelBatch = this.needs.clock.setTimeout(() => void this.flush(), isNew ? newMs : batchMs);
  }

  /** Writes what waits now: when it answers well, that survives the end of the program. Fails with `storage`, and says so. */
  flush(): Promise<Result<null>> {
    this.queued ??= this.writing.then(() => {
      this.queued = null;
      return this.write();
    });
    this.writing = this.queued;
    return this.queued;
  }

  /** Writes for the last time, also when `serials` were seen last. */
  async close(serials: Iterable<string>): Promise<Result<null>> {
    this.closing = true;
    for (const serial of serials) this.waiting.add(serial);
    const written = await this.flush();
    if (this.cancelSync) await this.sync();
    this.cancelBatch?.();
    return written;
  }

  private async loadNow(): Promise<Result<null>> {
    const { files, notices, name } = this.needs;
    try {
      const file = await targetOf(files, this.needs.file);
      if (this.state === 'unread') await removeLeftovers(files, file);
      await this.read(file);
      notices.put(`${name}:read`, null);
      if (this.state === 'newer') this.say('read', this.isNewer().error);
      return this.mustRewrite && (await this.needs.mayWrite()) ? await this.write() : ok(null);
    } catch (error) {
      if (!this.closing) this.cancelBatch ??= this.needs.clock.setTimeout(() => void this.flush(), retryMs);
      return this.failed('read', error);
    }
  }

  /** Reads the file and merges it with what is held. */
  private async read(file: string): Promise<void> {
    const { files, mayWrite } = this.needs;
    const extent = await extentOf(files, file);
    const bytes = await readBytes(files, file);
    const text = bytes && (await readLines(bytes));
    if (text === null || text.state === 'damaged') {
      const isLeft = text !== null && !(await mayWrite());
      if (text && !isLeft) await this.setAside(file, text);
      // A file that went away or was damaged does not say that its rows were to be removed.
      for (const serial of this.written.keys()) this.waiting.add(serial);
      this.written.clear();
      this.extent = await extentOf(files, file);
      this.state = isLeft ? 'unread' : 'read';
      this.mustRewrite = !isLeft;
      return;
    }
    await this.takeOver(text.rows);
    this.state = text.state;
    this.count = text.count;
    const isMending = text.state === 'read' && (text.misfits.length > 0 || text.isTorn) && (await mayWrite());
    if (isMending && text.misfits.length > 0) await this.setAside(file, text);
    this.extent = extent;
    this.mustRewrite = isMending;
  }

  /** Tells the holder of each row that is news to it; what is newer here waits to be written. */
  private async takeOver(rows: Lines['rows']): Promise<void> {
    const turns = new Turns();
    const before = new Map(this.written);
    this.written.clear();
    for (const [serial, { row, line }] of rows) {
      if (turns.isOver()) await turns.next();
      this.written.set(serial, line);
      const known = before.get(serial);
      if (known?.text === line.text && known.lastSeen === line.lastSeen) continue;
      const own = this.waiting.has(serial) ? this.holder.row(serial) : null;
      const isOlder = own !== null && (own.lastSeen ?? 0) > (row.lastSeen ?? 0);
      if (isOlder || !this.holder.adopt(serial, row)) this.waiting.add(serial);
    }
    for (const serial of before.keys()) {
      if (!rows.has(serial) && !this.holder.adopt(serial, null)) this.waiting.add(serial);
    }
  }

  private async write(): Promise<Result<null>> {
    this.cancelBatch?.();
    this.cancelBatch = null;
    this.isHurried = false;
    const doing = this.state === 'unread' ? 'read' : 'write';
    const written = await this.writeNow().catch((error: unknown) => this.failed(doing, error));
    if (!written.ok && !this.closing) {
      this.cancelBatch ??= this.needs.clock.setTimeout(() => void this.flush(), retryMs);
    }
    return written;
  }

  private async writeNow(): Promise<Result<null>> {
    const { files, name, notices, mayWrite } = this.needs;
    const file = await targetOf(files, this.needs.file);
    if (this.state === 'unread') await this.read(file);
    for (let tries = 1; tries <= mostTries; tries += 1) {
      if (this.state === 'newer') return this.isNewer();
      if (!(await mayWrite())) return otherWriter;
      const serials = [...this.waiting];
      this.waiting.clear();
      const done = await this.writeChanges(file, serials).catch((error: unknown) => {
        for (const serial of serials) this.waiting.add(serial);
        throw error;
      });
      if (done) {
        for (const doing of ['read', 'write']) notices.put(`${name}:${doing}`, null);
        return ok(null);
      }
      // Another program has been at it, which has this one's place or had it: what it wrote counts as well.
      for (const serial of serials) this.waiting.add(serial);
      await this.read(file);
      this.mustRewrite = true;
    }
    return this.say('write', fail('storage', said('storage.othersWrite', { name })).error);
  }

  /** False where somebody else has changed the file, or may write in place of this program now. */
  private async writeChanges(file: string, serials: readonly string[]): Promise<boolean> {
    const { files, clock, mayWrite } = this.needs;
    const changes = await this.changes(serials);
    const isFull = this.count + changes.length > 2 * this.written.size + mostOver;
    const now = clock.ticks();
    if (!this.mustRewrite && !isFull) {
      if (changes.length === 0) return true;
      const isDue = this.closing || now - this.syncedAt >= syncMs;
      const text = changes.map(([serial, line]) => (line ? lineText(line) : removalText(serial))).join('');
      const grown = this.extent && (await appendTo(files, file, text, this.extent, isDue));
      if (!grown) return false;
      this.extent = grown;
      this.count += changes.length;
      this.commit(changes);
      if (isDue) this.syncedAt = now;
      else this.cancelSync ??= clock.setTimeout(() => void this.sync(), syncMs);
      return true;
    }
    const all = new Map(this.written);
    for (const [serial, line] of changes) {
      if (line) all.set(serial, line);
      else all.delete(serial);
    }
    const extent = await extentOf(files, file);
    if (extent?.ino !== this.extent?.ino || extent?.size !== this.extent?.size) return false;
    if (all.size === 0 && extent === null) return true;
    const text = header + Array.from(all.values(), lineText).join('');
    if (!(await replaceFile(files, file, text, mayWrite))) return false;
    this.extent = await extentOf(files, file);
    this.count = all.size;
    this.commit(changes);
    this.mustRewrite = false;
    this.syncedAt = now;
    return true;
  }

  /** What is to be written of those devices; null for one that is to be removed. */
  private async changes(serials: readonly string[]): Promise<[serial: string, line: Line | null][]> {
    const changes: [string, Line | null][] = [];
    const turns = new Turns();
    for (const serial of serials) {
      if (turns.isOver()) await turns.next();
      const before = this.written.get(serial);
      const row = this.holder.row(serial);
      if (!row) {
        if (before) changes.push([serial, null]);
        continue;
      }
      const line = toLine(row);
      const seenSince = (line.lastSeen ?? 0) - (before?.lastSeen ?? 0);
      const isSeenAlone = before?.text === line.text;
      if (!isSeenAlone || seenSince >= (this.closing ? 1 : seenMs)) changes.push([serial, line]);
    }
    return changes;
  }

  private commit(changes: readonly [serial: string, line: Line | null][]): void {
    for (const [serial, line] of changes) {
      if (line) this.written.set(serial, line);
      else this.written.delete(serial);
    }
  }

  /** Flushes the last lines. Where that fails, the next that are written are flushed in their place. */
  private async sync(): Promise<void> {
    this.cancelSync?.();
    this.cancelSync = null;
    const { files } = this.needs;
    try {
      const handle = await files.open(await targetOf(files, this.needs.file), 'r+');
      await handle.sync().finally(() => handle.close());
      this.syncedAt = this.needs.clock.ticks();
    } catch {
      this.syncedAt = -Infinity;
    }
  }

  private async setAside(file: string, text: { state: 'damaged'; why: Said } | Lines): Promise<void> {
    const { files, clock, name, notices } = this.needs;
    const put = (aside: string, message: Said) =>
      notices.put(`${name}:${aside}`, {
        file: name,
        happened: 'once',
        message,
        advice: said('storage.asideAdvice'),
      });
    if ('why' in text) {
      const aside = await renameAside(files, file, clock.now());
      put(aside, said('storage.damaged', { name, why: text.why, aside }));
      return;
    }
    const { misfits } = text;
    const lines = misfits.flatMap(({ piece }) => [piece, Buffer.from('\n')]);
    const aside = await writeAside(files, file, clock.now(), Buffer.concat([Buffer.from(header), ...lines]));
    const entries = misfits
      .slice(0, 3)
      .map(({ serial }) =>
        serial === null ? said('storage.deviceWithout') : said('storage.device', { serial }),
      );
    const more = misfits.length - entries.length;
    put(aside, said('storage.setAside', { name, entries, more, aside }));
  }

  private isNewer(): { ok: false; error: Failure } {
    return fail('storage', said('storage.newer', { name: this.needs.name }), {
      advice: said('storage.newerAdvice'),
    });
  }

  private failed(doing: 'read' | 'write', error: unknown): { ok: false; error: Failure } {
    return this.say(doing, storageFailure(this.needs, doing, error).error);
  }

  private say(doing: 'read' | 'write', error: Failure): { ok: false; error: Failure } {
    const { name, notices } = this.needs;
    const { message, advice } = error;
    notices.put(`${name}:${doing}`, { file: name, happened: 'still', message, advice });
    return { ok: false, error };
  }
}
