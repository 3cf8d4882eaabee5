/** The program's life: its command line, one instance, one window, and an orderly end. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  app,
  clipboard,
  ipcMain,
  nativeTheme,
  protocol,
  safeStorage,
  session,
  shell,
  type BrowserWindow,
} from 'electron';
import type { Handlers } from '../../shared/ipc.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Vault } from '../services/credentials/vault.ts';
import { compose, type Program } from './composition.ts';
import { handleCalls, isOwnPage, sendEvent } from './ipc.ts';
import { openLog } from './log.ts';
import { ownArguments, readOptions, type Options } from './options.ts';
import { appScheme, fileServer } from './protocol.ts';
import { confinePages, confineSession, links } from './security.ts';
import { openVault } from './vault.ts';
import { openWindow, setMenu } from './window.ts';

const outFolder = fileURLToPath(new URL('..', import.meta.url));

const options = readOptions(ownArguments(process.argv, app.isPackaged));
if (!options.ok) {
  process.stderr.write(`${options.error.message} ${options.error.advice}\n`);
  app.exit(2);
} else {
  if (options.value.data !== null) app.setPath('userData', options.value.data);
  // Chromium's own files stay apart from what the program keeps.
  app.setPath('sessionData', join(app.getPath('userData'), 'browser'));
  if (app.requestSingleInstanceLock()) run(options.value);
  else app.quit();
}

function run(given: Options): void {
  const dataFolder = app.getPath('userData');
  const logFolder = join(dataFolder, 'logs');
  const log = openLog(logFolder);
  process.on('uncaughtException', (error) => {
    log.error('Something was not caught.', error);
  });
  process.on('unhandledRejection', (reason) => {
    log.error('A rejection was not handled.', reason);
  });

  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }]);
  confinePages(app, log);
  nativeTheme.themeSource = 'system';

  let window: BrowserWindow | null = null;
  let program: Program | null = null;

  app.on('second-instance', () => {
    if (window === null) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('before-quit', (event) => {
    if (program === null) return;
    const ending = program;
    program = null;
    event.preventDefault();
    const leave = () => {
      app.quit();
    };
    ending.stop().then(leave, (error: unknown) => {
      log.error('The program did not end cleanly.', error);
      leave();
    });
  });

  async function open(): Promise<void> {
    confineSession(session.defaultSession, log);
    protocol.handle(appScheme, fileServer(join(outFolder, 'renderer')));
    setMenu(process.platform);

    const vault = await openVault(safeStorage, process.platform);
    const composed = compose({
      options: given,
      dataFolder,
      vault,
      log,
      app: appHandlers(given, vault, logFolder),
      send: (channel, payload) => {
        sendEvent(window?.webContents ?? null, channel, payload);
      },
    });
    program = composed;
    handleCalls(ipcMain, composed.handlers, (event) => isOwnPage(event, window?.webContents ?? null), log);

    log.info('Started.', {
      version: app.getVersion(),
      electron: process.versions.electron,
      vault: vault.kind,
    });
    window = openWindow(outFolder, log);
    window.on('closed', () => {
      window = null;
    });
    await composed.start();
  }

  app
    .whenReady()
    .then(open)
    .catch((error: unknown) => {
      log.error('The program could not start.', error);
      app.exit(1);
    });
}

function appHandlers(given: Options, vault: Vault, logFolder: string): Handlers['app'] {
  return {
    info: () =>
      Promise.resolve(
        ok({
          version: app.getVersion(),
          platform: process.platform,
          vault: vault.kind,
          interfaces: given.interfaces,
        }),
      ),
    openLink: async ({ id }) => {
      await shell.openExternal(links[id]);
      return ok(null);
    },
    openLogFolder: async () => {
      const problem = await shell.openPath(logFolder);
      return problem === ''
        ? ok(null)
        : fail('storage', `The folder ${logFolder} could not be opened: ${problem}`);
    },
    copy: async ({ text }) => {
      await clipboard.writeText(text);
      return ok(null);
    },
  };
}
