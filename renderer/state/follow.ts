import type { Failure, Result } from '../../shared/contract/result.ts';

interface Revised {
  revision: number;
}

/** Where a snapshot and the deltas after it come from. */
export interface Source<Snapshot, Delta> {
  snapshot: (request: Record<string, never>) => Promise<Result<Snapshot>>;
  changed: (listener: (delta: Delta) => void) => () => void;
}

export interface Sink<Snapshot, Delta> {
  reset: (snapshot: Snapshot) => void;
  apply: (delta: Delta) => void;
  failed: (failure: Failure) => void;
}

/**
 * Keeps a copy of what main owns: a snapshot, then every delta in order. Deltas that come while the snapshot is on
 * its way are kept; a missing revision makes it ask for the snapshot again, so nothing is lost in between.
 */
export class Follower<Snapshot extends Revised, Delta extends Revised> {
  private revision: number | null = null;
  private asking = false;
  private early: Delta[] = [];

  constructor(
    private readonly source: Source<Snapshot, Delta>,
    private readonly sink: Sink<Snapshot, Delta>,
  ) {}

  /** Listens first, then asks: the other way round a delta could fall between. Answers how to stop. */
  start(): () => void {
    const stop = this.source.changed((delta) => this.take(delta));
    void this.ask();
    return stop;
  }

  /** Asks for the snapshot again, for instance after a failure. */
  async ask(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    this.revision = null;
    const answer = await this.source.snapshot({});
    this.asking = false;
    if (!answer.ok) {
      this.sink.failed(answer.error);
      return;
    }
    this.revision = answer.value.revision;
    this.sink.reset(answer.value);
    const early = this.early;
    this.early = [];
    for (const delta of early) this.take(delta);
  }

  private take(delta: Delta): void {
    if (this.revision !== null && delta.revision <= this.revision) return;
    if (this.revision === null || delta.revision !== this.revision + 1) {
      this.early.push(delta);
      void this.ask();
      return;
    }
    this.revision = delta.revision;
    this.sink.apply(delta);
  }
}
