import { join } from 'node:path';
import { BrowserWindow, Menu, nativeTheme, screen, type MenuItemConstructorOptions } from 'electron';
import icon from '../../build/icons/128x128.png?asset';
import type { Texts } from '../../shared/texts/texts.ts';
import type { Log } from './log.ts';
import { isPageAddress, pageAddress } from './protocol.ts';
import { said, type Said } from '../../shared/texts/said.ts';

/** A page whose process ends again so soon will not stay. */
const tooSoonMs = 10_000;

/**
 * Opens the program's one window. `outFolder` holds the built preload. `onFailure` hears, once, why the page is not
 * there and will not come: the window is of no use then.
 */
export function openWindow(outFolder: string, log: Log, onFailure: (what: Said) => void): BrowserWindow {
  // A 1366x768 laptop has no room for more, and a window below the screen's edge hides its own buttons.
  const room = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    width: Math.min(1280, room.width),
    height: Math.min(800, room.height),
    minWidth: Math.min(1024, room.width),
    minHeight: Math.min(700, room.height),
    show: false,
    // Windows and macOS take it from the program's own file.
    ...(process.platform === 'linux' && { icon }),
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(outFolder, 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // What V8 made of the page's scripts is kept from the first start on, in Chromium's own folder.
      v8CacheOptions: 'bypassHeatCheckAndEagerCompile',
    },
  });
  const { webContents: contents } = window;
  const fail = (what: Said, details: unknown) => {
    log.error('The window is of no use.', { why: what.id, details });
    onFailure(what);
  };

  // What shows where the page has not painted yet, while the window grows, is the page's own background.
  const paint = async () => {
    const colour: unknown = await contents.executeJavaScript(
      'getComputedStyle(document.body).backgroundColor',
    );
    window.setBackgroundColor(String(colour));
  };
  const repaint = () => {
    paint().catch((error: unknown) => {
      log.error('The window’s background could not be set.', error);
    });
  };
  window.once('ready-to-show', () => {
    repaint();
    window.show();
  });
  nativeTheme.on('updated', repaint);
  window.once('closed', () => nativeTheme.off('updated', repaint));

  contents.on('preload-error', (_event, path, error) => {
    fail(said('start.pageNotConnected'), { path, error });
  });
  contents.on('did-navigate', (_event, url, status) => {
    if (isPageAddress(url) && status !== 200) fail(said('start.pageMissing'), { url, status });
  });
  let lastGone = -Infinity;
  contents.on('render-process-gone', (_event, details) => {
    const now = performance.now();
    if (now - lastGone < tooSoonMs) {
      fail(said('start.pageEnded'), details);
      return;
    }
    log.error('The page ended, and is opened again.', details);
    lastGone = now;
    contents.reload();
  });
  window.loadURL(pageAddress).catch((error: unknown) => {
    fail(said('start.pageNotLoaded'), error);
  });
  return window;
}

/** The few entries that make copy, paste, zoom and quit work as the system has them. */
export function setMenu(platform: NodeJS.Platform, texts: Texts, practise: () => unknown): void {
  const view: MenuItemConstructorOptions = {
    label: texts.help.viewMenu,
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
    ],
  };
  const help: MenuItemConstructorOptions = {
    role: 'help',
    label: texts.help.title,
    submenu: [{ label: texts.practice.open, click: () => void practise() }],
  };
  const template: MenuItemConstructorOptions[] =
    platform === 'darwin'
      ? [{ role: 'appMenu' }, { role: 'editMenu' }, view, { role: 'windowMenu' }, help]
      : [{ role: 'fileMenu' }, { role: 'editMenu' }, view, help];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
