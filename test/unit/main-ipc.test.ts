import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handleCalls, isOwnPage, type IpcMainLike } from '../../electron/main/ipc.ts';
import { appOrigin } from '../../electron/main/protocol.ts';
import { contract, type Handlers } from '../../shared/contract/ipc.ts';
import { ok } from '../../shared/contract/result.ts';

type Listener = Parameters<IpcMainLike['handle']>[1];
type Sender = Parameters<Listener>[0];

// Stand-ins for Electron's objects: only what the check looks at.
const frame = { origin: appOrigin, url: `${appOrigin}/` };
const contents = { mainFrame: frame };
const ownWindow = contents as unknown as NonNullable<Parameters<typeof isOwnPage>[1]>;
const senderWith = (sender: unknown, senderFrame: unknown) => ({ sender, senderFrame }) as unknown as Sender;
const own = senderWith(contents, frame);

const channels = Object.entries(contract).flatMap(([domain, entries]) =>
  Object.entries(entries)
    .filter(([, entry]: [string, { kind: string }]) => entry.kind === 'call')
    .map(([name]) => `${domain}.${name}`),
);

function harness(change: (handlers: Handlers) => Handlers = (handlers) => handlers) {
  const logged: string[] = [];
  const write = (text: string, details?: unknown) => void logged.push(text, JSON.stringify(details) ?? '');
  const log = { info: write, warn: write, error: write };
  const listeners = new Map<string, Listener>();
  // Every call of the contract answered with its own name; the compiler checks the real handlers.
  const handlers = Object.fromEntries(
    Object.keys(contract).map((domain) => [
      domain,
      Object.fromEntries(
        channels
          .filter((channel) => channel.startsWith(`${domain}.`))
          .map((channel) => [channel.slice(domain.length + 1), () => Promise.resolve(ok(channel))]),
      ),
    ]),
  ) as unknown as Handlers;
  handleCalls(
    { handle: (channel, listener) => void listeners.set(channel, listener) },
    change(handlers),
    (event) => isOwnPage(event, ownWindow),
    log,
  );
  const call = async (channel: string, request: unknown, sender = own): Promise<unknown> => {
    const listener = listeners.get(channel);
    if (listener === undefined) throw new Error(`Nobody listens on ${channel}.`);
    return JSON.parse(await listener(sender, request));
  };
  return { call, listeners, logged };
}

describe('Calls from the window', () => {
  test('are all handled, and nothing else is', () => {
    expect([...harness().listeners.keys()].sort()).toEqual([...channels].sort());
  });

  test('are answered when they come from the own page and fit their schema', async () => {
    expect(await harness().call('app.info', {})).toEqual(ok('app.info'));
  });

  test.each([
    ['another window', senderWith({ mainFrame: frame }, frame)],
    ['a frame inside the page', senderWith(contents, { ...frame })],
    ['a frame that is gone', senderWith(contents, null)],
  ])('from %s are refused with an error, never with undefined', async (_name, sender) => {
    const { call, logged } = harness();
    for (const channel of channels) {
      expect(await call(channel, {}, sender)).toMatchObject({ ok: false, error: { kind: 'internal' } });
    }
    expect(logged.join()).toContain('refused');
  });

  test('from a page of another origin are refused', () => {
    const elsewhere = { origin: 'https://example.com', url: 'https://example.com/' };
    const window = { mainFrame: elsewhere };
    expect(isOwnPage(senderWith(window, elsewhere), window as unknown as typeof ownWindow)).toBe(false);
    expect(isOwnPage(own, null)).toBe(false);
  });

  test.each([undefined, null, 'text', 7, [], { unknown: true }])(
    'with %j in place of a request are refused',
    async (request) => {
      const { call } = harness();
      for (const channel of channels) {
        expect(await call(channel, request)).toMatchObject({ ok: false, error: { kind: 'input' } });
      }
    },
  );

  test('whatever they hold are answered or refused in words, and leave nothing behind', async () => {
    const { call } = harness();
    const keys = fc.constantFrom(
      'serial',
      'serials',
      'site',
      'id',
      'params',
      'rows',
      'cells',
      '__proto__',
      'constructor',
    );
    const value = fc.anything({
      key: keys,
      maxDepth: 4,
      withNullPrototype: true,
      withBigInt: true,
      withDate: true,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...channels), fc.dictionary(keys, value), async (channel, request) => {
        const answer = await call(channel, request);
        if (typeof answer !== 'object' || answer === null || !('ok' in answer)) throw new Error('No answer.');
        if (!answer.ok) expect(answer).toMatchObject({ error: { kind: 'input' } });
      }),
      { numRuns: 5_000 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('are refused before the handler sees a malformed request, and the parameter is named', async () => {
    let seen = false;
    const { call } = harness((handlers) => ({
      ...handlers,
      devices: {
        ...handlers.devices,
        forget: () => {
          seen = true;
          return Promise.resolve(ok(null));
        },
      },
    }));
    const answer = await call('devices.forget', { serial: '../../etc' });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'input', parameter: 'serial' } });
    expect(seen).toBe(false);
  });

  test('that fail unexpectedly are logged and answered as a fault of the program', async () => {
    const { call, logged } = harness((handlers) => ({
      ...handlers,
      devices: { ...handlers.devices, search: () => Promise.reject(new Error('a bug with details')) },
    }));
    const answer = await call('devices.search', {});
    expect(answer).toMatchObject({ ok: false, error: { kind: 'internal' } });
    expect(JSON.stringify(answer)).not.toContain('a bug with details');
    expect(logged.join()).toContain('devices.search failed unexpectedly');
  });
});
