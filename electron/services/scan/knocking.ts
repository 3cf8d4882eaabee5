/** Knocking at doors: a TCP connection that is closed as soon as it stands, and what it tells of who is there. */
import { connect } from 'node:net';
import type { Clock } from '../clock.ts';
import { from } from '../http/connecting.ts';

/**
 * - `open`, `refused`: somebody is there; `ms` is the round trip.
 * - `silent`: nothing came in time.
 * - `busy`: this computer has no connection left at the moment.
 * - `no-way`: this computer cannot ask there; `code` is Node's.
 */
export type Knock =
  | { kind: 'open' | 'refused'; ms: number }
  | { kind: 'silent' }
  | { kind: 'busy' }
  | { kind: 'no-way'; code: string };

export interface Door {
  host: string;
  port: number;
  localAddress: string | undefined;
}

/** Until the answer, for `patienceMs` at most. An abort of the signal ends it as `silent`, with its socket closed. */
export function knock(
  clock: Clock,
  { host, port, localAddress }: Door,
  patienceMs: number,
  signal: AbortSignal,
): Promise<Knock> {
  if (signal.aborted) return Promise.resolve({ kind: 'silent' });
  const began = clock.ticks();
  return new Promise((resolve) => {
    const socket = connect({ host, port, ...from(localAddress) });
    const done = (result: Knock) => {
      cancel();
      signal.removeEventListener('abort', stop);
      socket.destroy();
      resolve(result);
    };
    const stop = () => done({ kind: 'silent' });
    const cancel = clock.setTimeout(stop, patienceMs);
    signal.addEventListener('abort', stop);
    const ms = () => clock.ticks() - began;
    socket.once('connect', () => done({ kind: 'open', ms: ms() }));
    // Stays for the socket's life: a connection that was just made may still break.
    socket.on('error', ({ code = 'unknown' }: NodeJS.ErrnoException) => done(meaning(code, ms())));
  });
}

const busy = ['EMFILE', 'ENFILE', 'ENOBUFS', 'ENOMEM', 'EAGAIN', 'EADDRINUSE'];
/** A network's own word that nobody is there; Linux says so after three seconds of asking on the cable. */
const nobody = ['EHOSTUNREACH', 'EHOSTDOWN', 'ETIMEDOUT'];
/** macOS says the same at once where it does not let the program out. */
const atOnceMs = 20;

function meaning(code: string, ms: number): Knock {
  if (code === 'ECONNREFUSED') return { kind: 'refused', ms };
  // Only a connection that was taken can be reset.
  if (code === 'ECONNRESET') return { kind: 'open', ms };
  if (busy.includes(code)) return { kind: 'busy' };
  const barred = code === 'EHOSTUNREACH' && process.platform === 'darwin' && ms < atOnceMs;
  return nobody.includes(code) && !barred ? { kind: 'silent' } : { kind: 'no-way', code };
}
