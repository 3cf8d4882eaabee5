/** Long work in small pieces: between two of them whoever does it may let others have their turn. */
export type Pieces<T> = Generator<undefined, T>;

/** Does it at a stretch. */
export function atOnce<T>(pieces: Pieces<T>): T {
  let piece = pieces.next();
  while (piece.done !== true) piece = pieces.next();
  return piece.value;
}
