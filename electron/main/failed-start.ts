/** What keeps the program from starting is said: on standard error, and in a box where somebody may look at a screen. */
import { app, dialog } from 'electron';
import type { Failure } from '../../shared/contract/result.ts';

/** Says `failure` on standard error. */
export function say({ message, advice }: Failure): void {
  process.stderr.write(`${message} ${advice}\n`);
}

/**
 * Shows `failure` in a box until it is closed. The program goes on behind it. Before the app is ready it shows nothing
 * on Linux, where a box needs Chromium.
 */
export async function show({ message, advice }: Failure): Promise<void> {
  if (app.isReady()) await dialog.showMessageBox({ type: 'error', title: app.name, message, detail: advice });
  else if (process.platform !== 'linux') dialog.showErrorBox(app.name, `${message}\n${advice}`);
}
