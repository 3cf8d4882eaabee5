/** Starts the built program in the real Electron, with a folder of its own and on loopback alone. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { chromium, type Page } from 'playwright-core';
import { electronPath } from '../../build/electron.ts';
import { electronArguments, hasDisplay, root } from '../../build/run.ts';
import type { Language } from '../../shared/texts/language.ts';

const screenshots = join(root, 'test-results', 'screenshots');

/** What Chromium says of every page with a sandbox and an origin of its own. It is true of frames within a page alone. */
const aboutFrames =
  'An iframe which has both allow-scripts and allow-same-origin for its sandbox attribute can escape its sandboxing.';

/** Runs `work` in the program's main process. It crosses as text: it sees its argument and Electron, nothing else. */
type InMain = <A, R>(
  work: (electron: typeof Electron, argument: A) => R | Promise<R>,
  argument?: A,
) => Promise<R>;

export interface Launched {
  page: Page;
  main: InMain;
  /** The program's data folder. Give it to `launch` again for a second start. */
  data: string;
  /** What the page has written to its console as a warning or an error, and its uncaught errors. */
  complaints: () => Promise<string[]>;
  /** Saves what the window shows as test-results/screenshots/NAME.png. */
  screenshot: (name: string) => Promise<void>;
  /** Ends the program as a power cut does. */
  kill: () => Promise<void>;
  /** Quits the program as a user does where it still runs, and removes the data folder unless it was given. */
  close: () => Promise<void>;
}

/** Why no window can be opened here, or null. */
export function noWindowReason(): string | null {
  if (!hasDisplay()) {
    return 'there is no display: run npm test, or xvfb-run -a npx vitest run --project app';
  }
  return existsSync(join(root, 'out', 'main', 'index.cjs'))
    ? null
    : 'the program is not built: run npm run build';
}

/**
 * Opens the program's window, on a site's `file` where one is given, or to practise, with a folder of its own.
 * `interfaces` defaults to 127.0.0.1, the system's `language` to English.
 */
export async function launch(
  given: { data?: string; interfaces?: string[]; language?: Language; file?: string; practice?: true } = {},
): Promise<Launched> {
  const data = given.data ?? (await mkdtemp(join(tmpdir(), 'field-installer-')));
  const interfaces = given.interfaces ?? ['127.0.0.1'];
  const program = await startElectron([
    `--lang=${given.language ?? 'en'}`,
    '--data',
    data,
    ...interfaces.flatMap((address) => ['--interface', address]),
    ...(given.file === undefined ? [] : [given.file]),
    ...(given.practice ? ['--practice'] : []),
  ]);
  // A driver that comes earlier finds the empty page that every window begins with, and has to wait for what replaces it.
  const browser = await chromium.connectOverCDP(await program.debugging);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('The program has no window.');
  await page.emulateMedia({ colorScheme: 'light' });
  return {
    page,
    main: program.main,
    data,
    async complaints() {
      const messages = await page.consoleMessages();
      const errors = await page.pageErrors();
      return [
        ...messages
          .filter((message) => message.type() === 'error' || message.type() === 'warning')
          .map((message) => message.text())
          .filter((text) => text !== aboutFrames),
        ...errors.map(String),
      ];
    },
    async screenshot(name) {
      await mkdir(screenshots, { recursive: true });
      await page.screenshot({ path: join(screenshots, `${name}.png`) });
    },
    async kill() {
      program.kill();
      await program.ended;
    },
    async close() {
      program.quit();
      await program.ended;
      if (given.data === undefined) await rm(data, { recursive: true, force: true });
    },
  };
}

export interface Running {
  main: InMain;
  /** Once the window's page is loaded: where Chromium listens for a driver. Rejects where the program ends before. */
  debugging: Promise<string>;
  /** Ends it in order, or at once. */
  quit: () => void;
  kill: () => void;
  /** When it has ended: its exit code, what it said on standard error, and what its boxes said. */
  ended: Promise<{ code: number | null; said: string; boxes: string[] }>;
}

interface Message {
  loaded?: true;
  box?: string;
  id?: number;
  value?: unknown;
  error?: string;
}

/**
 * Starts the program under the hook, with Chromium's debugging protocol on a port that it chooses itself. `folder` holds
 * another program than this project's.
 */
export async function startElectron(args: readonly string[], folder = root): Promise<Running> {
  const hook = join(root, 'test', 'app', 'hook.cjs');
  const child = spawn(
    await electronPath(),
    ['-r', hook, '--remote-debugging-port=0', ...electronArguments(), folder, ...args],
    { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] },
  );
  let said = '';
  const boxes: string[] = [];
  const answers = new Map<number, (answer: Message) => void>();
  let lastId = 0;

  const listens = new Promise<string>((resolve) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /^DevTools listening on (ws:.*)\n/m.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
  const loaded = new Promise<void>((resolve) => {
    child.on('message', (message: Message) => {
      if (message.loaded) resolve();
      if (message.box !== undefined) boxes.push(message.box);
      if (message.id !== undefined) answers.get(message.id)?.(message);
    });
  });
  const ended = new Promise<Awaited<Running['ended']>>((resolve) => {
    child.once('close', (code) => {
      resolve({ code, said, boxes });
    });
  });
  const tooEarly = ended.then(({ code }) => {
    throw new Error(`The program ended with code ${String(code)} before its page was there:\n${said}`);
  });
  const debugging = Promise.race([loaded.then(() => listens), tooEarly]);
  // Not everybody asks for it.
  debugging.catch(() => undefined);

  return {
    debugging,
    ended,
    quit() {
      if (child.connected) child.send({ quit: true });
    },
    kill() {
      child.kill('SIGKILL');
    },
    async main(work, argument) {
      const id = (lastId += 1);
      const answered = new Promise<Message>((resolve) => answers.set(id, resolve));
      child.send({ id, source: work.toString(), argument });
      const { value, error } = await answered;
      answers.delete(id);
      if (error !== undefined) throw new Error(error);
      // It is what `work` returned, as far as JSON carries it.
      return value as Awaited<ReturnType<typeof work>>;
    },
  };
}
