/** The window's own frame and its Help page. */
export const frame = {
  /** `what`: such as “serial number”. */
  copied: ({ what }: { what: string }) => `Copied ${what}`,
};

export const help = {
  viewMenu: 'View',
  title: 'Help',
  program: 'This program',
  version: 'Version',
  versionOn: ({ version, platform }: { version: string; platform: string }) => `${version} on ${platform}`,
  notKnownYet: 'Not known yet',
  passwords: 'Passwords',
  passwordsInVault: 'Those you ask to remember are kept in the operating system’s vault.',
  passwordsInMemory: 'Kept in memory for this run only: this computer offers no vault.',
  cards: 'Network cards',
  onlyCards: 'Only',
  allCards: 'All cards of this computer',
  language: 'Language',
  languageAsSystem: ({ name }: { name: string }) => `As the system (${name})`,
  licences: 'Licences',
  licencesMeans: 'What is built into this program, and under which licence.',
  close: 'Close',
  openLogFolder: 'Open log folder',
  keys: 'Keys',
};

/** By the link's id. */
export const helpLinks = {
  'axis-wlan-installation': 'Axis: install a device over WLAN',
  'axis-factory-default': 'Axis: reset to factory defaults',
};

export const helpKeys = { search: '/', move: '↑ ↓ Home End', open: 'Enter', back: 'Esc', manual: 'F1' };

export const helpKeyMeanings = {
  search: 'Search the devices',
  move: 'Move in the list',
  open: 'Open, or go on',
  back: 'Go back',
  manual: 'Open the manual on this page',
};
