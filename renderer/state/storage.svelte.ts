import type { Api } from '../../shared/contract/ipc.ts';
import type { StorageNotice, StorageSnapshot } from '../../shared/contract/storage.ts';
import { Follower } from './follow.ts';

/** What there is to say of the files that main keeps. */
export class StorageState {
  notices = $state.raw<StorageNotice[]>([]);

  private readonly follower: Follower<StorageSnapshot, StorageSnapshot>;

  constructor(private readonly source: Pick<Api['storage'], 'snapshot' | 'changed' | 'seen'>) {
    const take = (snapshot: StorageSnapshot) => {
      this.notices = snapshot.notices;
    };
    // A window that cannot ask main at all says so on its pages.
    this.follower = new Follower(source, { reset: take, apply: take, failed: () => undefined });
  }

  start(): () => void {
    return this.follower.start();
  }

  /** Puts away what happened once. */
  async seen(): Promise<void> {
    await this.source.seen({});
  }
}
