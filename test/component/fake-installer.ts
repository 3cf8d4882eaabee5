/**
 * The window's other side, for tests: `Api` built from the contract itself. A call that nobody told it to answer
 * throws, and so does a request that main would refuse.
 */
import { buildApi } from '../../shared/contract/bridge.ts';
import {
  contract,
  kinds,
  type Api,
  type EventChannel,
  type EventPayload,
  type Handlers,
} from '../../shared/contract/ipc.ts';

type Partially = { [D in keyof Handlers]?: Partial<Handlers[D]> };

export interface FakeInstaller {
  api: Api;
  /** What was asked so far, oldest first. */
  asked: { channel: string; request: unknown }[];
  /** Answers these calls from now on. */
  tell: (handlers: Partially) => void;
  emit: <C extends EventChannel>(channel: C, payload: EventPayload<C>) => void;
  /** The requests of one channel. */
  requests: (channel: string) => unknown[];
}

type Handler = (request: never) => unknown;

interface Entry {
  kind: 'call' | 'event';
  request?: { parse: (value: unknown) => unknown };
}

const entries = new Map<string, Entry>(
  Object.entries(contract).flatMap(([domain, calls]) =>
    Object.entries(calls).map(([name, entry]: [string, Entry]): [string, Entry] => [
      `${domain}.${name}`,
      entry,
    ]),
  ),
);

export function fakeInstaller(handlers: Partially = {}): FakeInstaller {
  const told = new Map<string, Handler>();
  const listeners = new Map<string, Set<(payload: string) => void>>();
  const asked: { channel: string; request: unknown }[] = [];

  const tell = (more: Partially) => {
    for (const [domain, calls] of Object.entries(more)) {
      // Object.entries knows no types here; every value of `Handlers` is such a function.
      const pairs = Object.entries(calls as Record<string, Handler>);
      for (const [name, handler] of pairs) told.set(`${domain}.${name}`, handler);
    }
  };
  tell(handlers);

  const api = buildApi(kinds, {
    invoke: async (channel, request) => {
      asked.push({ channel, request });
      const entry = entries.get(channel);
      const handler = told.get(channel);
      if (!handler || !entry?.request) throw new Error(`Nobody told the fake to answer ${channel}.`);
      // Parsed by the contract's own schema, so the handler gets what its type says.
      return JSON.stringify((await handler(entry.request.parse(request) as never)) ?? null);
    },
    on: (channel, listener) => {
      const set = listeners.get(channel) ?? new Set();
      listeners.set(channel, set.add(listener));
      return () => set.delete(listener);
    },
  });

  return {
    api,
    asked,
    tell,
    emit: (channel, payload) =>
      listeners.get(channel)?.forEach((listener) => listener(JSON.stringify(payload))),
    requests: (channel) => asked.filter((call) => call.channel === channel).map(({ request }) => request),
  };
}
