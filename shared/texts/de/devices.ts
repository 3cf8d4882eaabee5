import type { Texts } from '../texts.ts';

export const devices: Texts['devices'] = {
  maybeCreated: 'Das Konto ist möglicherweise trotzdem angelegt worden.',
  maybeCreatedAdvice:
    'Versuchen Sie, sich mit dem neuen Passwort anzumelden, bevor Sie das Konto noch einmal anlegen.',
};
