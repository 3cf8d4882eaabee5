/** Starts the built program in the real Electron, with a folder of its own and on loopback alone. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, errors, type ElectronApplication, type Page } from 'playwright-core';
import { electronPath } from '../../build/electron.ts';
import { electronArguments, hasDisplay, root } from '../../build/run.ts';

const screenshots = join(root, 'test-results', 'screenshots');

export interface Launched {
  app: ElectronApplication;
  page: Page;
  /** The program's data folder. Give it to `launch` again for a second start. */
  data: string;
  /** What the page has written to its console as a warning or an error, and its uncaught errors. */
  complaints: () => Promise<string[]>;
  /** Saves what the window shows as test-results/screenshots/NAME.png. */
  screenshot: (name: string) => Promise<void>;
  /** Quits the program as a user does, and removes the data folder unless it was given. */
  close: () => Promise<void>;
}

/** Why no window can be opened here, or null. */
export function noWindowReason(): string | null {
  if (!hasDisplay()) {
    return 'there is no display: run npm test, or xvfb-run -a npx vitest run --project app';
  }
  return existsSync(join(root, 'out', 'main', 'index.js'))
    ? null
    : 'the program is not built: run npm run build';
}

/** A start takes a second or two. */
const handshakeMs = 20_000;

/**
 * Starts Electron under the driver, whose handshake with it does not end now and then; why is not known. The driver
 * then ends that process, a line says so, and one more is started.
 */
async function drive(args: string[]): Promise<ElectronApplication> {
  const options = { executablePath: await electronPath(), args, cwd: root, timeout: handshakeMs };
  return _electron.launch(options).catch((error: unknown) => {
    if (!(error instanceof errors.TimeoutError)) throw error;
    console.warn('The driver’s handshake with Electron did not end; starting once more.');
    return _electron.launch(options);
  });
}

/** Opens the program's window. `interfaces` defaults to 127.0.0.1. */
export async function launch(given: { data?: string; interfaces?: string[] } = {}): Promise<Launched> {
  const data = given.data ?? (await mkdtemp(join(tmpdir(), 'field-installer-')));
  const interfaces = given.interfaces ?? ['127.0.0.1'];
  const app = await drive([
    ...electronArguments(),
    root,
    '--data',
    data,
    ...interfaces.flatMap((address) => ['--interface', address]),
  ]);
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return {
    app,
    page,
    data,
    async complaints() {
      const messages = await page.consoleMessages();
      const errors = await page.pageErrors();
      return [
        ...messages
          .filter((message) => message.type() === 'error' || message.type() === 'warning')
          .map((message) => message.text()),
        ...errors.map(String),
      ];
    },
    async screenshot(name) {
      await mkdir(screenshots, { recursive: true });
      await page.screenshot({ path: join(screenshots, `${name}.png`) });
    },
    async close() {
      await app.close();
      if (given.data === undefined) await rm(data, { recursive: true, force: true });
    },
  };
}
