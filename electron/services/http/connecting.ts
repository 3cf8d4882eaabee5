import { connect, type Socket } from 'node:net';
import type { Endpoint } from '../../../shared/net/address.ts';
import { ok, type Result } from '../../../shared/contract/result.ts';
import { transportFailure } from './failures.ts';

/** A connection on its way. Destroying the socket ends it; `ready` may then never settle. */
export interface Connecting {
  socket: Socket;
  ready: Promise<Result<void>>;
}

/** `localAddress`: the card to go out of; the system chooses where there is none. */
export function connectPlain(endpoint: Endpoint, localAddress?: string): Connecting {
  const socket = connect({ host: endpoint.host, port: endpoint.port, ...from(localAddress) });
  return { socket, ready: opened(socket, 'connect', endpoint) };
}

/** The part of Node's options that says which of this computer's addresses to go out of. */
export function from(localAddress: string | undefined): { localAddress?: string } {
  return localAddress === undefined ? {} : { localAddress };
}

/** Waits for the event that opens the socket; an error before it becomes a failure. */
export function opened(
  socket: Socket,
  event: 'connect' | 'secureConnect',
  endpoint: Endpoint,
): Promise<Result<void>> {
  return new Promise((resolve) => {
    socket.once(event, () => resolve(ok(undefined)));
    // Stays for the socket's life: an idle connection may break at any time, and nobody else listens then.
    socket.on('error', (error: NodeJS.ErrnoException) =>
      resolve(transportFailure(error.code ?? 'unknown', endpoint, 'nothing', process.platform)),
    );
  });
}
