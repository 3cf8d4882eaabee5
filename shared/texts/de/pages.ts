import type { Texts } from '../texts.ts';

export const frame: Texts['frame'] = { copied: ({ what }) => `${what} kopiert` };

export const help: Texts['help'] = {
  viewMenu: 'Ansicht',
  title: 'Hilfe',
  program: 'Dieses Programm',
  version: 'Version',
  versionOn: ({ version, platform }) => `${version} auf ${platform}`,
  notKnownYet: 'Noch nicht bekannt',
  passwords: 'Passwörter',
  passwordsInVault:
    'Die Passwörter, die das Programm sich merken soll, liegen im Tresor des Betriebssystems.',
  passwordsInMemory:
    'Nur für diese Sitzung im Arbeitsspeicher: Dieser Computer bietet keinen Tresor für Passwörter.',
  cards: 'Netzwerkkarten',
  onlyCards: 'Nur',
  allCards: 'Alle Karten dieses Computers',
  language: 'Sprache',
  languageAsSystem: ({ name }) => `Wie das System (${name})`,
  licences: 'Lizenzen',
  licencesMeans: 'Was in diesem Programm steckt, und unter welcher Lizenz.',
  close: 'Schließen',
  openLogFolder: 'Protokollordner öffnen',
  keys: 'Tasten',
};

export const helpLinks: Texts['helpLinks'] = {
  'axis-wlan-installation': 'Axis: ein Gerät über WLAN installieren',
  'axis-factory-default': 'Axis: auf Werkseinstellungen zurücksetzen',
};

export const helpKeys: Texts['helpKeys'] = {
  search: '/',
  move: '↑ ↓ Pos1 Ende',
  open: 'Enter',
  back: 'Esc',
  manual: 'F1',
};

export const helpKeyMeanings: Texts['helpKeyMeanings'] = {
  search: 'Geräte suchen',
  move: 'In der Liste bewegen',
  open: 'Öffnen oder weiter',
  back: 'Zurück',
  manual: 'Das Handbuch zu dieser Seite öffnen',
};
