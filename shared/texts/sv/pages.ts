import type { Texts } from '../texts.ts';

export const frame: Texts['frame'] = {
  copied: ({ what }) => `Kopierat: ${what}`,
};

export const help: Texts['help'] = {
  viewMenu: 'Visa',
  title: 'Hjälp',
  program: 'Programmet',
  version: 'Version',
  versionOn: ({ version, platform }) => `${version} på ${platform}`,
  notKnownYet: 'Inte känd ännu',
  passwords: 'Lösenord',
  passwordsInVault: 'De som du ber programmet komma ihåg förvaras i operativsystemets lösenordsvalv.',
  passwordsInMemory: 'Finns bara i minnet tills programmet avslutas: datorn har inget lösenordsvalv.',
  cards: 'Nätverkskort',
  onlyCards: 'Bara',
  allCards: 'Alla kort i datorn',
  language: 'Språk',
  languageAsSystem: ({ name }) => `Som systemet (${name})`,
  licences: 'Licenser',
  licencesMeans: 'Vad som är inbyggt i programmet, och under vilken licens.',
  close: 'Stäng',
  openLogFolder: 'Öppna loggmappen',
  keys: 'Tangenter',
};

export const helpLinks: Texts['helpLinks'] = {
  'axis-wlan-installation': 'Axis: installera en enhet över WLAN',
  'axis-factory-default': 'Axis: återställ till fabriksinställningar',
};

export const helpKeys: Texts['helpKeys'] = {
  search: '/',
  move: '↑ ↓ Home End',
  open: 'Enter',
  back: 'Esc',
  manual: 'F1',
};

export const helpKeyMeanings: Texts['helpKeyMeanings'] = {
  search: 'Sök bland enheterna',
  move: 'Flytta i listan',
  open: 'Öppna, eller gå vidare',
  back: 'Gå tillbaka',
  manual: 'Öppna handboken om den här sidan',
};
