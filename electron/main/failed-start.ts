/** What keeps the program from starting is said: on standard error, and in a box where somebody may look at a screen. */
import { app, dialog } from 'electron';
import type { Failure } from '../../shared/contract/result.ts';
import { languageOf, type Language } from '../../shared/texts/language.ts';
import { say as sayIn } from '../../shared/texts/catalogue.ts';

/** The language of the system, or the one that Chromium's own --lang asks for. */
export function systemLanguage(): Language {
  const asked = app.commandLine.getSwitchValue('lang');
  return languageOf(asked === '' ? app.getPreferredSystemLanguages() : [asked]);
}

/** Says `failure` on standard error. */
export function say({ message, advice }: Failure, language = systemLanguage()): void {
  process.stderr.write(`${sayIn(language, message)} ${sayIn(language, advice)}\n`);
}

/**
 * Shows `failure` in a box until it is closed. The program goes on behind it. Before the app is ready it shows nothing
 * on Linux, where a box needs Chromium.
 */
export async function show(failure: Failure, language = systemLanguage()): Promise<void> {
  const message = sayIn(language, failure.message);
  const detail = sayIn(language, failure.advice);
  if (app.isReady()) await dialog.showMessageBox({ type: 'error', title: app.name, message, detail });
  else if (process.platform !== 'linux') dialog.showErrorBox(app.name, `${message}\n${detail}`);
}
