/** Time as a service takes it: the real one in the program, one moved by hand in tests. */
export interface Clock {
  /** Milliseconds since 1970, for what is shown and kept. It jumps where the computer's clock is set. */
  now(): number;
  /** Milliseconds since some moment, for what lasts: waiting, deadlines, lifetimes. It never jumps. */
  ticks(): number;
  /** Calls `run` once after `ms` milliseconds; the answer cancels it and may be called at any time. */
  setTimeout(run: () => void, ms: number): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  ticks: () => performance.now(),
  setTimeout: (run, ms) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
