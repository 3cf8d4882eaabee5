import type { Texts } from '../texts.ts';

export const limits: Texts['limits'] = {
  refused: ({ words }) => `Der Wert passt nicht (${words}).`,
  notValid: 'Der Wert ist ungültig.',
  noUser: 'Geben Sie den Benutzernamen ein.',
  userLong: ({ most }) => `Ein Benutzername hat höchstens ${most} Zeichen.`,
  userControls: 'Ein Benutzername hat keine Steuerzeichen.',
  noPassword: 'Geben Sie das Passwort ein.',
  choosePassword: 'Wählen Sie ein Passwort.',
  passwordLong: ({ most }) => `Ein Passwort hat höchstens ${most} Zeichen.`,
};
