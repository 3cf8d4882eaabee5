/** What there is to say of the files that the program keeps: each notice stays as long as it is true. */
import type { StorageNotice, StorageSnapshot } from '../../../shared/contract/storage.ts';

export class StorageNotices {
  private readonly notices = new Map<string, StorageNotice>();
  private readonly listeners = new Set<(snapshot: StorageSnapshot) => void>();
  private revision = 0;

  snapshot(): StorageSnapshot {
    return { revision: this.revision, notices: [...this.notices.values()] };
  }

  /** Tells of every change, with all notices that there are then. */
  onChange(listener: (snapshot: StorageSnapshot) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Says what is so under `id`, in place of what was said there before; null when it is so no more. */
  put(id: string, notice: Omit<StorageNotice, 'id'> | null): void {
    const before = this.notices.get(id);
    if (notice === null ? !before : JSON.stringify(before?.message) === JSON.stringify(notice.message))
      return;
    if (notice === null) this.notices.delete(id);
    else this.notices.set(id, { id, ...notice });
    this.tell();
  }

  /** Takes away what happened once and has been read. What is still so stays. */
  seen(): void {
    const past = [...this.notices.values()].filter(({ happened }) => happened === 'once');
    for (const { id } of past) this.notices.delete(id);
    if (past.length > 0) this.tell();
  }

  private tell(): void {
    this.revision += 1;
    const snapshot = this.snapshot();
    for (const listener of this.listeners) listener(snapshot);
  }
}
