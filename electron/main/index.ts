/** The program's life: its command line, one instance, one window, and an orderly end. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import {
  app,
  clipboard,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  safeStorage,
  session,
  shell,
  type BrowserWindow,
} from 'electron';
import { isRecord } from '../../shared/api/fields.ts';
import { said, type Said } from '../../shared/texts/said.ts';
import type { Licence } from '../../shared/contract/about.ts';
import type { Handlers, Practice } from '../../shared/contract/ipc.ts';
import type { Language } from '../../shared/texts/language.ts';
import { fail, ok, type Failure } from '../../shared/contract/result.ts';
import type { Vault } from '../services/credentials/vault.ts';
import type { Program } from './composition.ts';
import { useFolder } from './data-folder.ts';
import { fileDialogs } from './file-dialogs.ts';
import { openLog } from './log.ts';
import { isCommand, ownArguments, readOptions, type Options } from './options.ts';
import { appScheme, fileServer } from './protocol.ts';
import { reportPrinter } from './report-pdf.ts';
import { confinePages, confineSession, links } from './security.ts';
import { runCommand } from './terminal.ts';
import { fromThread } from './thread.ts';
import { sheetsApart } from './sheets-apart.ts';
import { openVault } from './vault.ts';
import { openWindow, setMenu } from './window.ts';

const outFolder = fileURLToPath(new URL('..', import.meta.url));
/** PowerShell alone takes seconds on a slow computer. */
const systemLimits = { longestMs: 15_000, mostMb: 512 };

const given = ownArguments(process.argv, app.isPackaged);
if (isCommand(given)) void runCommand(given);
else {
  const options = readOptions(given);
  if (options.ok) start(options.value);
  else void refuse(options.error, 2);
}

function start(given: Options): void {
  const dataFolder = given.practice
    ? mkdtempSync(join(tmpdir(), 'field-installer-practice-'))
    : (given.data ?? app.getPath('userData'));
  const usable = useFolder(dataFolder);
  if (isWithoutDisplay()) {
    const { error } = fail('input', said('start.noDisplay'), { advice: said('start.noDisplayAdvice') });
    void refuse(usable.ok ? error : usable.error, 1);
    return;
  }
  if (!usable.ok) {
    // Chromium needs a folder all the same, to show why there is no window.
    app.setPath('userData', mkdtempSync(join(tmpdir(), 'field-installer-')));
    void refuse(usable.error, 1, app.whenReady());
    return;
  }
  app.setPath('userData', dataFolder);
  // Chromium's own files stay apart from what the program keeps.
  app.setPath('sessionData', join(dataFolder, 'browser'));
  if (app.requestSingleInstanceLock({ file: given.file })) run(given, dataFolder);
  else app.quit();
}

/** On Linux Chromium ends in a crash where there is none and none is asked for. */
function isWithoutDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const given = Boolean(DISPLAY || WAYLAND_DISPLAY) || app.commandLine.hasSwitch('ozone-platform');
  return process.platform === 'linux' && !given;
}

/** Ends the program before it has begun: says why, shows it after `boxes` where that is given, and leaves with `code`. */
async function refuse(failure: Failure, code: number, boxes?: Promise<void>): Promise<void> {
  const { tell } = await import('./failed-start.ts');
  await tell(failure, null, boxes);
  app.exit(code);
}

function run(given: Options, dataFolder: string): void {
  const logFolder = join(dataFolder, 'logs');
  const log = openLog(logFolder);
  process.on('uncaughtException', (error) => {
    log.error('Something was not caught.', error);
  });
  process.on('unhandledRejection', (reason) => {
    log.error('A rejection was not handled.', reason);
  });

  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
  confinePages(app, log);
  nativeTheme.themeSource = 'system';
  // Electron's own is in English, and has to be made before there is a window.
  Menu.setApplicationMenu(null);

  let window: BrowserWindow | null = null;
  let program: Program | null = null;
  let failed = false;
  /** What the window speaks, once that is known. */
  let language: Language | null = null;

  /** Says that there is no window to work in, and ends the program in order. */
  const giveUp = (what: Said) => {
    if (failed) return;
    failed = true;
    const { error } = fail('internal', what, {
      advice: said('start.giveUpAdvice', { folder: logFolder }),
    });
    void import('./failed-start.ts')
      .then(({ tell }) => tell(error, language))
      .finally(() => {
        app.quit();
      });
  };

  // macOS hands files over this way, maybe before the program is ready.
  let file = given.file;
  const openFile = (path: string) => {
    if (program === null) file = path;
    else void program.openFile(path);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFile(path);
  });
  app.on('second-instance', (_event, _arguments, _folder, theirs) => {
    const another = isRecord(theirs) ? theirs.file : null;
    if (typeof another === 'string') openFile(another);
    if (window === null) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  // Chromium's processes may write some empty files of theirs after that; of the program nothing stays.
  process.once('exit', () => {
    if (given.practice) rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 });
  });
  app.on('will-quit', () => {
    if (failed) app.exit(1);
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
    // The page's process starts while the rest of the program is read, and gets its page when somebody answers it.
    let answering: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answering = resolve));
    const serve = fileServer(join(outFolder, 'renderer'));
    protocol.handle(appScheme, (request) => answered.then(() => serve(request)));
    window = openWindow(outFolder, log, giveUp);
    window.on('closed', () => {
      window = null;
    });

    const { compose } = await import('./composition.ts');
    const { systemLanguage } = await import('./failed-start.ts');
    const { handleCalls, isOwnPage, sendEvent } = await import('./ipc.ts');
    const vault = await openVault(safeStorage, process.platform);
    const { furnish, practiceOf, startPracticeSite } = await import('./practice.ts');
    const practice = given.practice ? await startPracticeSite(outFolder) : null;
    const composed = compose({
      options: given,
      dataFolder,
      vault,
      log,
      systemLanguage: systemLanguage(),
      speak: (spoken, texts) => {
        if (spoken !== language) setMenu(process.platform, texts, practise);
        language = spoken;
      },
      app: appHandlers(given, vault, logFolder, practice && practiceOf(practice)),
      version: app.getVersion(),
      dialogs: fileDialogs(() => window),
      printer: reportPrinter(log, () => window),
      send: (channel, payload) => {
        sendEvent(window?.webContents ?? null, channel, payload);
      },
      sheets: sheetsApart(join(outFolder, 'main', 'sheet-thread.cjs')),
      askSystem: () => fromThread(join(outFolder, 'main', 'ask-system-thread.cjs'), systemLimits),
    });
    program = composed;
    handleCalls(ipcMain, composed.handlers, (event) => isOwnPage(event, window?.webContents ?? null), log);
    answering();

    log.info('Started.', {
      version: app.getVersion(),
      electron: process.versions.electron,
      vault: vault.kind,
    });
    if (file !== null) void composed.openFile(file);
    await composed.start();
    if (practice) await furnish(practice, composed.handlers, log);
  }

  app
    .whenReady()
    .then(open)
    .catch((error: unknown) => {
      log.error('The program could not start.', error);
      giveUp(said('start.couldNotStart'));
    });
}

/** Opens the program once more, to practise; this one goes on as it was. */
function practise(): ReturnType<Handlers['app']['practise']> {
  const own = ownArguments(process.argv, app.isPackaged);
  const before = process.argv.slice(1, process.argv.length - own.length);
  spawn(process.execPath, [...before, '--practice'], { detached: true, stdio: 'ignore' }).unref();
  return Promise.resolve(ok(null));
}

function appHandlers(
  given: Options,
  vault: Vault,
  logFolder: string,
  practice: Practice | null,
): Handlers['app'] {
  return {
    info: () =>
      Promise.resolve(
        ok({
          version: app.getVersion(),
          platform: process.platform,
          vault: vault.kind,
          interfaces: given.interfaces,
          practice,
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
        : fail('storage', said('start.logNotOpened', { folder: logFolder, problem }));
    },
    licences: async () => {
      const packed = await readFile(join(outFolder, 'renderer', 'licences.json.gz'));
      // Written by the build.
      return ok(JSON.parse(gunzipSync(packed).toString()) as Licence[]);
    },
    copy: async ({ text }) => {
      await clipboard.writeText(text);
      return ok(null);
    },
    practise,
  };
}
