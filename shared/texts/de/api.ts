import type { Texts } from '../texts.ts';

export const api: Texts['api'] = {
  notUnderstood: ({ method }) => `Die Antwort des Geräts auf ${method} war nicht zu verstehen.`,
};
