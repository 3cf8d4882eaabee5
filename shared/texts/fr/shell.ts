import type { Texts } from '../texts.ts';

export const shell: Texts['shell'] = {
  program: 'Field Installer for Axis devices',
  main: 'Navigation',
  devices: 'Appareils',
  jobs: 'Tâches',
  cards: 'Cartes',
  help: 'Aide',
  waitingForYou: ({ count }) => `${count} en attente de vous`,
  running: ({ count }) => `${count} en cours`,
  kept: 'Ce qui est conservé sur cet ordinateur',
  notKept: 'Tout n’est pas conservé sur cet ordinateur',
  notRead: 'Quelque chose de conservé n’a pas pu être lu',
  understood: 'Compris',
};
