import { Worker } from 'node:worker_threads';

export interface ThreadLimits {
  /** Milliseconds. */
  longestMs: number;
  /** Megabytes of what its program makes. */
  mostMb: number;
}

/** A thread did not come to an end within its limits. */
export class Overtaxed extends Error {}

/**
 * The first message of a thread that is started for it, with `data`, and ended then. Rejects with what went wrong there, and
 * with `Overtaxed` where it went beyond its limits.
 */
export function fromThread(
  file: string,
  { longestMs, mostMb }: ThreadLimits,
  data: unknown = null,
): Promise<unknown> {
  const worker = new Worker(file, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: mostMb },
  });
  return new Promise<unknown>((resolve, reject) => {
    const late = setTimeout(() => reject(new Overtaxed('The thread said nothing in time.')), longestMs);
    worker.once('message', resolve);
    worker.once('error', (error) => {
      const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(isFull ? new Overtaxed('The thread had no memory left.') : error);
    });
    worker.once('exit', () => {
      clearTimeout(late);
      reject(new Error('The thread ended and said nothing.'));
    });
  }).finally(() => void worker.terminate());
}
