/** Work that runs a few at a time, in order: a site of a thousand devices is not asked all at once. */
export class Queue {
  private readonly waiting: (() => Promise<unknown>)[] = [];
  private running = 0;
  private stopped = false;

  constructor(private readonly atOnce: number) {}

  add(work: () => Promise<unknown>): void {
    this.waiting.push(work);
    this.next();
  }

  /** Begins nothing more; what runs goes on to its end. */
  stop(): void {
    this.stopped = true;
    this.waiting.length = 0;
  }

  private next(): void {
    while (!this.stopped && this.running < this.atOnce) {
      const work = this.waiting.shift();
      if (!work) return;
      this.running += 1;
      void work().finally(() => {
        this.running -= 1;
        this.next();
      });
    }
  }
}
