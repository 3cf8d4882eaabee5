/** The contract's calls and events over messages. It holds no schema, for the preload is read anew with each page. */
import type { Api, Kinds } from './ipc.ts';

/** Carries requests and events between the window and main; the preload lends Electron's. */
export interface Transport {
  invoke(channel: string, request: unknown): Promise<unknown>;
  on(channel: string, listener: (payload: unknown) => void): () => void;
}

/** The whole API over `transport`, entry by entry from the contract's `kinds`. */
export function buildApi(kinds: Kinds, transport: Transport): Api {
  const domains = Object.entries(kinds).map(([domain, entries]) => [
    domain,
    Object.fromEntries(
      Object.entries(entries).map(([name, kind]) => {
        const channel = `${domain}.${name}`;
        return [
          name,
          kind === 'call'
            ? (request: unknown) => transport.invoke(channel, request)
            : (listener: (payload: unknown) => void) => transport.on(channel, listener),
        ];
      }),
    ),
  ]);
  // Built from the contract's own entries, so it has exactly the shape that `Api` derives from them.
  return Object.fromEntries(domains) as Api;
}
