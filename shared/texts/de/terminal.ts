import type { Texts } from '../texts.ts';

export const terminal: Texts['terminal'] = {
  trustAdvice: ({ advice }) =>
    `${advice} Vertrauen geben Sie mit --fingerprint oder, für ein nie gesehenes Gerät, mit --trust-first.`,
  notWritten: 'Die Ausgabe konnte nicht geschrieben werden.',
  languages: ({ known }) => `--language nimmt eines von ${known.join(', ')}.`,
};
