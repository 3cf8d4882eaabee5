/** The jobs on disk: a document each, so that a plan for a whole site costs each of its jobs no more than its own. */
import { ok, type Result } from '../../../shared/contract/result.ts';
import type { Clock } from '../clock.ts';
import { takeEarlier } from '../storage/earlier.ts';
import { stampOf } from '../storage/files.ts';
import { RecordFiles } from '../storage/record-files.ts';
import type { Store } from '../storage/store.ts';
import { earlierJobs, jobIds, keptSchema, timeOf, type KeptJob } from './document.ts';

export interface JobFilesNeeds {
  store: Store;
  clock: Clock;
  /** The job as it is to be kept now; null for one that is dropped. */
  job: (id: string) => KeptJob | null;
}

/** A full disk and a scanner's lock may pass. */
const retryMs = 30_000;
const folder = 'jobs';

export class JobFiles {
  private readonly files: RecordFiles<KeptJob>;
  /** A job's documents are written one after the other; those that wait are one. */
  private readonly writing = new Map<string, Promise<Result<null>>>();
  private readonly waiting = new Map<string, Promise<Result<null>>>();
  private readonly unwritten = new Set<string>();
  /** The folder as it was when somebody looked whether it had changed. */
  private stamp: string | null = null;
  private cancelRetry: (() => void) | null = null;
  private closed = false;

  constructor(private readonly needs: JobFilesNeeds) {
    this.files = new RecordFiles({
      place: needs.store.place(folder),
      schema: keptSchema,
      idOf: ({ id }) => id,
      ids: jobIds,
      mayWrite: () => true,
    });
  }

  /** All that is kept, the oldest first; what an earlier version kept in one file is taken over. Fails with `storage`. */
  async load(): Promise<{ jobs: KeptJob[]; loaded: Result<null> }> {
    const { records, read } = await this.files.read();
    const jobs = new Map(records.map((job) => [job.id, job]));
    const earlier = this.needs.store.place('jobs.json');
    const taken = await takeEarlier(earlier, earlierJobs, async (all) => {
      const news = all.filter((job) => {
        const known = jobs.get(job.id);
        return !known || timeOf(known) < timeOf(job);
      });
      for (const job of news) jobs.set(job.id, job);
      const written = await Promise.all(news.map((job) => this.files.put(job)));
      return written.find((one) => !one.ok) ?? ok(null);
    });
    const sorted = [...jobs.values()].sort((a, b) => a.startedAt - b.startedAt);
    return { jobs: sorted, loaded: read.ok ? taken : read };
  }

  /** Whether a job was written since this was asked last, by whichever program. */
  async hasChanged(): Promise<boolean> {
    const { files, file } = this.needs.store.place(folder);
    const stamp = await stampOf(files, file).catch(() => null);
    const isNew = stamp !== this.stamp;
    this.stamp = stamp;
    return isNew;
  }

  /** Those that other programs have kept since, by ids that are not known here. */
  async others(isKnown: (id: string) => boolean): Promise<KeptJob[]> {
    const { records } = await this.files.read((id) => !isKnown(id));
    return records;
  }

  /** The job as it stands on disk now; null where it does not. */
  async readOne(id: string): Promise<KeptJob | null> {
    const { records } = await this.files.read((one) => one === id);
    return records[0] ?? null;
  }

  /** Writes the job as it is by then. Where that fails a notice says so, and it is tried again. */
  save(id: string): Promise<Result<null>> {
    const waits = this.waiting.get(id);
    if (waits) return waits;
    const next = (this.writing.get(id) ?? Promise.resolve()).then(() => {
      this.waiting.delete(id);
      return this.write(id);
    });
    this.waiting.set(id, next);
    this.writing.set(id, next);
    void next.finally(() => {
      if (this.writing.get(id) === next) this.writing.delete(id);
    });
    return next;
  }

  /** Writes for the last time. */
  async close(): Promise<void> {
    this.closed = true;
    this.cancelRetry?.();
    await Promise.all([...this.writing.values()]);
    await Promise.all([...this.unwritten].map((id) => this.write(id)));
  }

  private async write(id: string): Promise<Result<null>> {
    const { job, store, clock } = this.needs;
    const now = job(id);
    const written = now ? await this.files.put(now) : await this.files.remove(id);
    if (written.ok) this.unwritten.delete(id);
    else this.unwritten.add(id);
    const { message, advice } = written.ok ? { message: null, advice: null } : written.error;
    if (message !== null) {
      store.notices.put(`${folder}:write`, { file: folder, happened: 'still', message, advice });
      if (!this.closed) this.cancelRetry ??= clock.setTimeout(() => this.retry(), retryMs);
    } else if (this.unwritten.size === 0) {
      store.notices.put(`${folder}:write`, null);
    }
    return written;
  }

  private retry(): void {
    this.cancelRetry = null;
    for (const id of this.unwritten) void this.save(id);
  }
}
