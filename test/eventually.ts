import { vi } from 'vitest';

/** Waits for what passes through real sockets and processes, with time enough for a busy computer. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 15_000, interval: 20 });
