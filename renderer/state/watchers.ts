/** Asks again for what somebody watches, whenever it may have changed: one question a key at a time, the last answer counts. */
export class Watchers {
  private readonly watchers = new Set<{ key: string }>();
  /** Keys that are being asked for; true where they have changed since. */
  private readonly asking = new Map<string, boolean>();

  constructor(private readonly ask: (key: string) => Promise<void>) {}

  /** Asks now, and at every `changed` until the answer is called. */
  watch(key: string): () => void {
    const watcher = { key };
    this.watchers.add(watcher);
    void this.refresh(key);
    return () => this.watchers.delete(watcher);
  }

  changed(key: string): void {
    for (const watcher of this.watchers) {
      if (watcher.key === key) {
        void this.refresh(key);
        return;
      }
    }
  }

  allChanged(): void {
    for (const { key } of this.watchers) void this.refresh(key);
  }

  private async refresh(key: string): Promise<void> {
    if (this.asking.has(key)) {
      this.asking.set(key, true);
      return;
    }
    do {
      this.asking.set(key, false);
      await this.ask(key);
    } while (this.asking.get(key) === true);
    this.asking.delete(key);
  }
}
