import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { plural } = helpers('fr');

export const manual: Texts['manual'] = {
  title: 'Manuel',
  here: 'Le manuel sur cette page',
  more: 'En savoir plus',
  search: 'Rechercher dans le manuel',
  found: ({ count }) => `${count} ${plural(count, 'page', 'pages')}`,
  noneFits: 'Aucune page du manuel ne contient tous ces mots.',
  all: 'Toutes les pages',
  back: 'Retour',
  close: 'Fermer',
};

export const manualGroups: Texts['manualGroups'] = {
  tasks: 'Marche à suivre',
  symptoms: 'Quand quelque chose ne va pas',
  about: 'À propos du programme',
};
