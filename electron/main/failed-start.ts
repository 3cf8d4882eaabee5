/** What keeps the program from starting is said: on standard error, and in a box where somebody may look at a screen. */
import { app, dialog } from 'electron';
import type { Failure } from '../../shared/contract/result.ts';
import { languageOf, type Language } from '../../shared/texts/language.ts';
import { learn } from '../../shared/texts/catalogue.ts';
import { firstWords } from './first-words.ts';
import { sayIn } from '../../shared/texts/said.ts';

/** The language of the system, or the one that Chromium's own --lang asks for. */
export function systemLanguage(): Language {
  const asked = app.commandLine.getSwitchValue('lang');
  return languageOf(asked === '' ? app.getPreferredSystemLanguages() : [asked]);
}

/**
 * Says `failure` on standard error and, after `boxes`, in a box until it is closed; null: in the system's language. The
 * program goes on behind it. Before the app is ready it shows nothing on Linux, where a box needs Chromium.
 */
export async function tell(
  failure: Failure,
  spoken: Language | null,
  boxes: Promise<void> = Promise.resolve(),
): Promise<void> {
  const language = spoken ?? systemLanguage();
  const words = async () => {
    // Whatever is broken, it is said: in English, if that language is what is broken, and in what is built in here, if all are
    // or the app is not ready. Until then what reads a text from the package ends in a crash.
    const texts = app.isReady()
      ? await learn(language)
          .catch(() => learn('en'))
          .catch(() => firstWords)
      : firstWords;
    return { message: sayIn(texts, failure.message), detail: sayIn(texts, failure.advice) };
  };
  const first = await words();
  process.stderr.write(`${first.message} ${first.detail}\n`);
  await boxes;
  const { message, detail } = await words();
  if (app.isReady()) await dialog.showMessageBox({ type: 'error', title: app.name, message, detail });
  else if (process.platform !== 'linux') dialog.showErrorBox(app.name, `${message}\n${detail}`);
}
