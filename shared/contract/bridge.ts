/** The contract's calls and events over messages. It holds no schema: neither preload nor page waits for one. */
import type { Api, Kinds } from './ipc.ts';

declare global {
  /** The contract's `kinds`, written into preload and page by the build. */
  const CONTRACT_KINDS: Kinds;
}

/** Carries requests and events between the page and main; the preload lends Electron's. Answers and payloads are JSON. */
export interface Transport {
  invoke(channel: string, request: unknown): Promise<string>;
  on(channel: string, listener: (payload: string) => void): () => void;
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
            ? async (request: unknown): Promise<unknown> =>
                JSON.parse(await transport.invoke(channel, request))
            : (listener: (payload: unknown) => void) =>
                transport.on(channel, (payload) => listener(JSON.parse(payload))),
        ];
      }),
    ),
  ]);
  // Built from the contract's own entries, so it has exactly the shape that `Api` derives from them.
  return Object.fromEntries(domains) as Api;
}
