import { join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { fileName } from './file-name.ts';
import type { FileDialogs } from '../services/sheets/dialogs.ts';

/** The system's dialogs over the program's window, and without one where there is none. */
export function fileDialogs(window: () => BrowserWindow | null): FileDialogs {
  return {
    toOpen: async ({ title, extensions }) => {
      const options = {
        properties: ['openFile' as const],
        filters: [{ name: title, extensions: [...extensions] }],
      };
      const over = window();
      const chosen = await (over ? dialog.showOpenDialog(over, options) : dialog.showOpenDialog(options));
      return chosen.filePaths[0] ?? null;
    },
    toSave: async ({ title, extensions }, name) => {
      const options = {
        defaultPath: join(app.getPath('documents'), `${fileName(name, title)}.${extensions[0]}`),
        filters: [{ name: title, extensions: [...extensions] }],
        properties: ['showOverwriteConfirmation' as const],
      };
      const over = window();
      const chosen = await (over ? dialog.showSaveDialog(over, options) : dialog.showSaveDialog(options));
      // Linux and macOS give an empty path for none.
      return chosen.filePath === '' ? null : chosen.filePath;
    },
  };
}
