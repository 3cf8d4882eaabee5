import {
  countDevices,
  type ScanDelta,
  type ScanHit,
  type ScanProgress,
  type ScanSnapshot,
} from '../../shared/contract/scan.ts';
import type { Api } from '../../shared/contract/ipc.ts';
import { Follower } from './follow.ts';

/** The scan that runs or ran last, as main tells of it. */
export class ScanState {
  progress = $state.raw<ScanProgress | null>(null);
  hits = $state.raw<readonly ScanHit[]>([]);
  readonly devices = $derived(countDevices(this.hits));

  private readonly follower: Follower<ScanSnapshot, ScanDelta>;

  constructor(source: Pick<Api['scan'], 'snapshot' | 'changed'>) {
    this.follower = new Follower<ScanSnapshot, ScanDelta>(source, {
      reset: ({ progress, hits }) => {
        this.progress = progress;
        this.hits = hits;
      },
      apply: ({ progress, hits }) => {
        const before = this.progress?.id === progress.id ? this.hits : [];
        this.progress = progress;
        this.hits = [...before, ...hits];
      },
      failed: () => undefined,
    });
  }

  start(): () => void {
    return this.follower.start();
  }
}
