import type { Pieces } from '../../shared/plan/pieces.ts';

/** So long the program may be busy before others have their turn, in milliseconds. */
const turnMs = 8;

/** Long work in turns of some milliseconds, so that nothing else of the program waits for it. */
export class Turns {
  private began = performance.now();

  isOver(): boolean {
    return performance.now() - this.began > turnMs;
  }

  async next(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.began = performance.now();
  }
}

/** Does work that comes in pieces in such turns. */
export async function inTurns<T>(pieces: Pieces<T>): Promise<T> {
  const turns = new Turns();
  let piece = pieces.next();
  while (piece.done !== true) {
    if (turns.isOver()) await turns.next();
    piece = pieces.next();
  }
  return piece.value;
}
