import type { WebContents, WebFrameMain } from 'electron';
import type { z } from 'zod';
import { contract, type EventChannel, type EventPayload, type Handlers } from '../../shared/contract/ipc.ts';
import { fail, type Result } from '../../shared/contract/result.ts';
import type { Log } from './log.ts';
import { appOrigin } from './protocol.ts';
import { said } from '../../shared/texts/said.ts';
import { issueSaid } from '../../shared/texts/issues.ts';

interface Sender {
  readonly sender: WebContents;
  readonly senderFrame: WebFrameMain | null;
}

/** The part of Electron's ipcMain that is used here. */
export interface IpcMainLike {
  handle(channel: string, listener: (event: Sender, request: unknown) => Promise<string>): void;
}

/** Whether a message comes from the program's own page: the main frame of `window`, at the program's origin. */
export function isOwnPage(event: Sender, window: WebContents | null): boolean {
  const frame = event.senderFrame;
  return (
    window !== null &&
    event.sender === window &&
    frame !== null &&
    frame === window.mainFrame &&
    frame.origin === appOrigin
  );
}

/**
 * Answers every call of the contract. A stranger gets an error, a request that does not fit its schema is refused before
 * the handler sees it, and a handler that throws is a bug: it is logged and answered as `internal`. Answers go as JSON.
 */
export function handleCalls(
  ipc: IpcMainLike,
  handlers: Handlers,
  isTrusted: (event: Sender) => boolean,
  log: Log,
): void {
  for (const { channel, request: schema, handler } of callsOf(handlers)) {
    const answer = async (event: Sender, request: unknown): Promise<Result<unknown>> => {
      if (!isTrusted(event)) {
        log.warn('A message from outside the window was refused.', { channel, from: event.senderFrame?.url });
        return fail('internal', said('start.notOwnWindow'));
      }
      const checked = schema.safeParse(request);
      if (!checked.success) {
        const issue = checked.error.issues[0];
        const parameter = issue?.path.join('.');
        return fail(
          'input',
          issue ? issueSaid(issue) : said('start.malformed'),
          parameter ? { parameter } : {},
        );
      }
      try {
        return await handler(checked.data);
      } catch (error) {
        log.error(`${channel} failed unexpectedly.`, error);
        return fail('internal', said('start.wentWrong'));
      }
    };
    ipc.handle(channel, async (event, request) => JSON.stringify(await answer(event, request)));
  }
}

/** Sends an event of the contract to the page, where there is one to hear it. */
export function sendEvent<C extends EventChannel>(
  window: WebContents | null,
  channel: C,
  payload: EventPayload<C>,
): void {
  if (window !== null && !window.isDestroyed()) window.send(channel, JSON.stringify(payload));
}

interface BoundCall {
  channel: string;
  request: z.ZodType;
  handler: (request: unknown) => Promise<Result<unknown>>;
}

function callsOf(handlers: Handlers): BoundCall[] {
  // The compiler has checked each handler against its own entry; walking over all of them loses that link.
  const all = handlers as unknown as Record<string, Record<string, BoundCall['handler']>>;
  return Object.entries(contract).flatMap(([domain, entries]) =>
    Object.entries(entries).flatMap(([name, entry]: [string, { kind: string; request?: z.ZodType }]) => {
      const handler = all[domain]?.[name];
      if (entry.kind !== 'call' || entry.request === undefined || handler === undefined) return [];
      return [{ channel: `${domain}.${name}`, request: entry.request, handler }];
    }),
  );
}
