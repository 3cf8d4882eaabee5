import { join } from 'node:path';
import { BrowserWindow, Menu, nativeTheme, screen, type MenuItemConstructorOptions } from 'electron';
import type { Log } from './log.ts';
import { appOrigin } from './protocol.ts';

/** Opens the program's one window. `outFolder` holds the built preload. */
export function openWindow(outFolder: string, log: Log): BrowserWindow {
  // A 1366x768 laptop has no room for more, and a window below the screen's edge hides its own buttons.
  const room = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    width: Math.min(1280, room.width),
    height: Math.min(800, room.height),
    minWidth: 1024,
    minHeight: 700,
    show: false,
    autoHideMenuBar: true,
    // The page's own background, so that opening does not flash.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#101418' : '#ffffff',
    webPreferences: {
      preload: join(outFolder, 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  window.webContents.on('preload-error', (_event, path, error) => {
    log.error('The preload script failed.', { path, error });
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    log.error('The window’s process ended.', details);
  });
  window.loadURL(`${appOrigin}/`).catch((error: unknown) => {
    log.error('The page could not be loaded.', error);
  });
  return window;
}

/** The few entries that make copy, paste, zoom and quit work as the system has them. */
export function setMenu(platform: NodeJS.Platform): void {
  const view: MenuItemConstructorOptions = {
    label: 'View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
    ],
  };
  const template: MenuItemConstructorOptions[] =
    platform === 'darwin'
      ? [{ role: 'appMenu' }, { role: 'editMenu' }, view, { role: 'windowMenu' }]
      : [{ role: 'fileMenu' }, { role: 'editMenu' }, view];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
