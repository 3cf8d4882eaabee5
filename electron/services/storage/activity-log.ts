/**
 * What was done on a site, an entry a line. Entries are added and never changed; a file that has grown large is put beside and
 * stays, and another is begun. Written by the one program that writes the site.
 */
import { isRecord } from '../../../shared/api/fields.ts';
import { activityEntrySchema, mostActivity, type ActivityEntry } from '../../../shared/contract/activity.ts';
import { ok, type Result } from '../../../shared/contract/result.ts';
import { said, type Said } from '../../../shared/texts/said.ts';
import {
  appendTo,
  codeOf,
  extentOf,
  readBytes,
  removeLeftovers,
  renameAside,
  renameFile,
  replaceFile,
  storageFailure,
  type Extent,
} from './files.ts';
import { longestLine, parse, split } from './journal-lines.ts';
import { Turns } from '../turns.ts';
import type { Place } from './json-document.ts';

export interface ActivityLogNeeds extends Place {
  /** Whether this program is the one that writes here, asked before each writing. */
  mayWrite: () => Promise<boolean>;
}

const version = 1;
const header = `{"version":${version},"holds":"activity"}\n`;
/** A file of more bytes is put beside. */
const mostBytes = 4 * 1024 * 1024;
const retryMs = 30_000;
/** So many wait while the file cannot be written. */
const mostWaiting = 20_000;

/** What is read of the log, the oldest first. */
export interface ReadActivity {
  entries: ActivityEntry[];
  /** There are still older ones on disk. */
  hasOlder: boolean;
}

export class ActivityLog {
  private waiting: string[] = [];
  private working: Promise<unknown> = Promise.resolve();
  private queued: Promise<void> | null = null;
  private cancelRetry: (() => void) | null = null;
  private closed = false;
  /** Null before the file was looked at. */
  private state: 'newer' | 'read' | null = null;
  /** The last line has no end: what is added begins a line of its own. */
  private isTorn = false;

  constructor(private readonly needs: ActivityLogNeeds) {}

  /** Adds entries at the end; those that cannot be written now wait, and a notice says so. */
  add(entries: readonly ActivityEntry[]): Promise<void> {
    if (entries.length === 0) return this.queued ?? Promise.resolve();
    this.waiting.push(...entries.map(lineOf));
    this.waiting.splice(0, this.waiting.length - mostWaiting);
    return this.flush();
  }

  /** Adds those that are not there yet: of another copy of the site. Fails with `storage` where the log cannot be read. */
  async merge(entries: readonly ActivityEntry[]): Promise<Result<null>> {
    if (entries.length === 0) return ok(null);
    const there = await this.read();
    if (!there.ok) return there;
    const known = new Set(there.value.entries.map((entry) => JSON.stringify(entry)));
    await this.add(entries.filter((entry) => !known.has(JSON.stringify(entry))));
    return ok(null);
  }

  /** The newest entries, by their time. What waits to be written is among them. Fails with `storage`. */
  async read(): Promise<Result<ReadActivity>> {
    await this.working;
    const { files, name, notices } = this.needs;
    const entries: ActivityEntry[] = this.waiting.flatMap((line) => entryOf(parse(Buffer.from(line))) ?? []);
    let misfits = 0;
    let hasOlder = false;
    try {
      for (const file of await this.files()) {
        if (entries.length >= mostActivity) {
          hasOlder = true;
          break;
        }
        const bytes = await readBytes(files, file);
        const read = bytes && (await readEntries(bytes));
        if (!read) continue;
        entries.push(...read.entries);
        misfits += read.misfits;
      }
    } catch (error) {
      return storageFailure(this.needs, 'read', error);
    }
    notices.put(
      `${name}:misfits`,
      misfits === 0
        ? null
        : {
            file: name,
            happened: 'still',
            message: said('storage.activityMisfits', { name, count: misfits }),
            advice: said('storage.activityMisfitsAdvice'),
          },
    );
    entries.sort((one, other) => one.at - other.at);
    return ok({ entries: entries.slice(-mostActivity), hasOlder: hasOlder || entries.length > mostActivity });
  }

  /** Writes for the last time. */
  async close(): Promise<void> {
    this.closed = true;
    this.cancelRetry?.();
    await this.flush();
  }

  private flush(): Promise<void> {
    this.queued ??= this.working.then(() => {
      this.queued = null;
      return this.write();
    });
    this.working = this.queued;
    return this.queued;
  }

  private async write(): Promise<void> {
    if (this.waiting.length === 0) return;
    const { name, notices, mayWrite, clock } = this.needs;
    this.cancelRetry?.();
    this.cancelRetry = null;
    const lines = this.waiting;
    this.waiting = [];
    try {
      const isWritten = (await mayWrite()) && (await this.append(lines.join('')));
      if (isWritten) notices.put(`${name}:write`, null);
      else this.waiting = [...lines, ...this.waiting];
    } catch (error) {
      this.waiting = [...lines, ...this.waiting];
      // What may stand there of them is looked at first.
      if (this.state === 'read') this.state = null;
      const { message, advice } = storageFailure(this.needs, 'write', error).error;
      notices.put(`${name}:write`, { file: name, happened: 'still', message, advice });
    }
    if (this.waiting.length === 0 || this.closed) return;
    this.cancelRetry = clock.setTimeout(() => void this.flush(), retryMs);
  }

  /** False where a newer program's file stands there. */
  private async append(text: string): Promise<boolean> {
    const { files, file, mayWrite } = this.needs;
    if (this.state === null) await removeLeftovers(files, file);
    let extent = await extentOf(files, file);
    if (extent && this.state === null) extent = await this.lookAt(extent);
    if (this.state === 'newer') return false;
    if (extent && extent.size > mostBytes) {
      await renameFile(files, file, await this.nextName());
      extent = null;
    }
    this.state = 'read';
    if (!extent) {
      this.isTorn = false;
      return replaceFile(files, file, header + text, mayWrite);
    }
    const grown = await appendTo(files, file, this.isTorn ? `\n${text}` : text, extent, true);
    if (grown) this.isTorn = false;
    return grown !== null;
  }

  /** Looks at the file that an earlier run has left: what is no log of this program is put aside, and then there is none. */
  private async lookAt(extent: Extent): Promise<Extent | null> {
    const { files, file, name, notices, clock } = this.needs;
    const bytes = (await readBytes(files, file)) ?? new Uint8Array();
    const written = versionOf(bytes);
    if (written === null) {
      const aside = await renameAside(files, file, clock.now());
      notices.put(`${name}:${aside}`, {
        file: name,
        happened: 'once',
        message: said('storage.damaged', { name, why: said('storage.noVersion'), aside }),
        advice: said('storage.asideAdvice'),
      });
      return null;
    }
    if (written > version) {
      this.state = 'newer';
      this.say(said('storage.newer', { name }), said('storage.newerAdvice'));
    }
    this.isTorn = bytes[bytes.length - 1] !== 0x0a;
    return extent;
  }

  private say(message: Said, advice: Said): void {
    const { name, notices } = this.needs;
    notices.put(`${name}:read`, { file: name, happened: 'still', message, advice });
  }

  /** All files of the log, the newest first. */
  private async files(): Promise<string[]> {
    const earlier = (await this.numbers()).map((number) => this.besides(number));
    return [this.needs.file, ...earlier];
  }

  private async nextName(): Promise<string> {
    const [highest = 0] = await this.numbers();
    return this.besides(highest + 1);
  }

  private besides(number: number): string {
    return this.needs.file.replace(/\.jsonl$/, `-${number}.jsonl`);
  }

  /** The numbers of the files that were put beside, the highest first. */
  private async numbers(): Promise<number[]> {
    const { files, file } = this.needs;
    const cut = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
    const names = await files.readdir(file.slice(0, cut)).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    });
    return names
      .flatMap((name) => /^activity-(\d{1,9})\.jsonl$/.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((one, other) => other - one);
  }
}

function lineOf(entry: ActivityEntry): string {
  const line = JSON.stringify(entry);
  if (Buffer.byteLength(line) < longestLine) return `${line}\n`;
  return `${JSON.stringify({ ...entry, message: said('activity.tooLong'), facts: {} })}\n`;
}

function versionOf(bytes: Uint8Array): number | null {
  const [first] = split(bytes).pieces;
  const head = first && parse(first);
  if (!isRecord(head)) return null;
  const { version: written } = head;
  return typeof written === 'number' && Number.isInteger(written) && written >= 1 ? written : null;
}

function entryOf(raw: unknown): ActivityEntry | null {
  const checked = activityEntrySchema.safeParse(raw);
  return checked.success ? checked.data : null;
}

/** Others have their turn meanwhile. A line of a newer version that does not fit is a misfit too. */
async function readEntries(bytes: Uint8Array): Promise<{ entries: ActivityEntry[]; misfits: number }> {
  const entries: ActivityEntry[] = [];
  let misfits = 0;
  const turns = new Turns();
  // A line that was torn off counts as one that cannot be read.
  const [, ...lines] = split(Buffer.concat([bytes, Buffer.from('\n')])).pieces;
  for (const line of lines) {
    if (turns.isOver()) await turns.next();
    const entry = entryOf(parse(line));
    if (entry) entries.push(entry);
    else misfits += 1;
  }
  return { entries, misfits };
}
