/** The command line of the packaged program: the same executable, without a window and without a display. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, protocol } from 'electron';
import { openLog } from './log.ts';
import { appScheme } from './protocol.ts';
import { reportPrinter } from './report-pdf.ts';
import { confinePages } from './security.ts';

/** Does the command and ends the program with its exit code. Call before the app is ready. */
export async function runCommand(args: readonly string[]): Promise<void> {
  // Nothing that stands behind a command is meant for Chromium, which would open a port for some of it before it is refused.
  for (const arg of args) {
    const name = /^(?:--?|\/)([^=]+)/.exec(arg)?.[1];
    if (name !== undefined) app.commandLine.removeSwitch(name.toLowerCase());
  }
  if (process.platform === 'linux') app.commandLine.appendSwitch('headless');
  // Paper needs no graphics card, and looking for one without a display ends in complaints.
  app.disableHardwareAcceleration();
  app.dock?.hide();
  // Chromium wants a folder, and a window that is open beside has its own.
  const folder = mkdtempSync(join(tmpdir(), 'field-installer-'));
  app.setPath('userData', folder);
  const log = openLog(folder);
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }]);
  confinePages(app, log);
  const { runTerminal } = await import('../cli/terminal.ts');
  const code = await runTerminal({
    args,
    environment: process.env,
    program: 'field-installer',
    // Until then Chromium takes Ctrl-C for itself.
    ready: app.whenReady(),
    print: reportPrinter(log, () => null).pdf,
  });
  rmSync(folder, { recursive: true, force: true });
  app.exit(code);
}
