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
  openLogFolder: 'Protokollordner öffnen',
  notShown: 'Ein Gerät erscheint nicht',
  notShownPower: 'Es braucht Strom und etwa zwei Minuten zum Starten.',
  notShownInstallation:
    'Im Installationsmodus hat ein Gerät ein eigenes WLAN: Verbinden Sie diesen Computer damit.',
  notShownAddress:
    'Ohne DHCP-Server hat ein Gerät eine Adresse, die mit 169.254 beginnt, ältere haben 192.168.0.90. Dieser Computer braucht dann eine Adresse daneben.',
  notShownRouter:
    'Hinter einem Router oder einem filternden Switch fügen Sie das Gerät über seine Adresse hinzu.',
  keys: 'Tasten',
};

export const helpLinks: Texts['helpLinks'] = {
  'axis-wlan-installation': 'Axis: ein Gerät über WLAN installieren',
  'axis-factory-default': 'Axis: auf Werkseinstellungen zurücksetzen',
};

export const helpKeys: Texts['helpKeys'] = { search: '/', move: '↑ ↓ Pos1 Ende', open: 'Enter', back: 'Esc' };

export const helpKeyMeanings: Texts['helpKeyMeanings'] = {
  search: 'Geräte suchen',
  move: 'In der Liste bewegen',
  open: 'Öffnen oder weiter',
  back: 'Zurück',
};
