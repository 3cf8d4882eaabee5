import type { Texts } from '../texts.ts';

export const shell: Texts['shell'] = {
  program: 'Field Installer for Axis devices',
  main: 'Hauptmenü',
  devices: 'Geräte',
  jobs: 'Aufträge',
  cards: 'Karten',
  help: 'Hilfe',
  waitingForYou: ({ count }) => `${count} ${count === 1 ? 'wartet' : 'warten'} auf Sie`,
  running: ({ count }) => `${count} ${count === 1 ? 'läuft' : 'laufen'}`,
  kept: 'Was auf diesem Computer gespeichert ist',
  notKept: 'Nicht alles wird auf diesem Computer gespeichert',
  notRead: 'Etwas Gespeichertes konnte nicht gelesen werden',
  understood: 'Verstanden',
};
