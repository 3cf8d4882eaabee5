import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { electronPath } from '../../build/electron.ts';
import { electronArguments, root } from '../../build/run.ts';
import { launch, noWindowReason, type Launched } from './electron.ts';

const reason = noWindowReason();
if (reason !== null) console.log(`Skipped: the window's shell, because ${reason}.`);

describe.skipIf(reason !== null)('The window', () => {
  let program: Launched;
  beforeAll(async () => {
    program = await launch();
  });
  afterAll(async () => {
    await program.close();
  });

  const log = async () => readFile(join(program.data, 'logs', 'main.log'), 'utf8');

  test('opens on the program’s own page, and nothing in it is refused by its policy', async () => {
    await program.page.locator('main').first().waitFor();
    expect(program.page.url()).toMatch(/^app:\/\/installer\//);
    expect(await program.page.title()).toContain('Field Installer');
    await program.screenshot('first-window');
    expect(await program.complaints()).toEqual([]);
  });

  test('is at least 1024 by 700', async () => {
    const size = await program.main(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.getMinimumSize()),
    );
    expect(size).toEqual([[1024, 700]]);
  });

  test('has no Node and no Electron in its page', async () => {
    const present = await program.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(present).toEqual([]);
  });

  test('runs its page in a sandbox with context isolation', async () => {
    const preferences = await program.main(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // Not in the type definitions, but there to be asked.
      return (
        contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences();
    });
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  });

  test('answers a call of the contract, and refuses a malformed one with a failure', async () => {
    const answers = await program.page.evaluate(async () => {
      const { installer } = window as unknown as {
        installer: {
          app: { info(request: unknown): Promise<unknown>; openLink(request: unknown): Promise<unknown> };
        };
      };
      return [await installer.app.info({}), await installer.app.openLink({ id: 'https://example.com/' })];
    });
    expect(answers[0]).toMatchObject({ ok: true, value: { interfaces: ['127.0.0.1'] } });
    expect(answers[1]).toMatchObject({ ok: false, error: { kind: 'input', parameter: 'id' } });
  });

  test('does not leave its page', async () => {
    await program.page.evaluate(() => {
      location.href = 'https://example.com/';
    });
    await expect.poll(log).toContain('Navigation was refused');
    expect(program.page.url()).toMatch(/^app:\/\/installer\//);
  });

  test('opens no second window', async () => {
    const opened = await program.page.evaluate(() => window.open('https://example.com/') !== null);
    expect(opened).toBe(false);
    expect(program.page.context().pages()).toHaveLength(1);
    await expect.poll(log).toContain('A new window was refused');
  });

  test('comes to the front when the program is started again on the same folder, and there is still one', async () => {
    const executable = await electronPath();
    const args = [...electronArguments(), root, '--data', program.data];
    const noticed = program.main(
      ({ app }) => new Promise<void>((resolve) => app.once('second-instance', () => resolve())),
    );
    await promisify(execFile)(executable, args);
    await noticed;
    expect(program.page.context().pages()).toHaveLength(1);
  });

  test('gives its page no permission', async () => {
    const states = await program.page.evaluate(async () => {
      const asked = await navigator.permissions.query({ name: 'geolocation' });
      return [asked.state, await Notification.requestPermission()];
    });
    expect(states).toEqual(['denied', 'denied']);
    await expect.poll(log).toContain('A permission was refused');
  });

  test('lets its page reach no network', async () => {
    const outcome = await program.page.evaluate(() =>
      fetch('http://127.0.0.1:9/').then(
        () => 'sent',
        () => 'refused',
      ),
    );
    expect(outcome).toBe('refused');
    // The refusal is the policy's, and says so.
    await expect.poll(() => program.complaints()).toContainEqual(expect.stringContaining('connect-src'));
  });
});
