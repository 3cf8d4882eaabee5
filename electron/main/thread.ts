import { Worker } from 'node:worker_threads';

/** The first message of a thread that is started for it and ended then. Rejects where none comes within `longestMs`. */
export function fromThread(file: string, longestMs: number): Promise<unknown> {
  const worker = new Worker(file);
  return new Promise<unknown>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The thread said nothing in time.')), longestMs);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(late);
      reject(new Error('The thread ended and said nothing.'));
    });
  }).finally(() => void worker.terminate());
}
