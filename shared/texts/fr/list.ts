import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { plural } = helpers('fr');

const devices: Texts['list']['devices'] = ({ count }) => `${count} ${plural(count, 'appareil', 'appareils')}`;

export const list: Texts['list'] = {
  place: 'Lieu',
  tags: 'Mots-clés',
  unnamed: 'Appareil sans nom',
  devices,
  noGroup: 'Inconnu',
  selectShown: 'Sélectionner tous les appareils affichés',
  selectDevice: ({ name }) => `Sélectionner ${name}`,
  selectGroup: ({ title }) => `Sélectionner le groupe ${title}`,
  notOnSite: 'Hors de ce site',
  selection: 'Appareils sélectionnés',
  selected: ({ count }) => `${devices({ count })} ${plural(count, 'sélectionné', 'sélectionnés')}`,
  hidden: ({ count }) =>
    `dont ${count} non ${plural(count, 'affiché', 'affichés')} par cette recherche et ce filtre`,
  clear: 'Effacer la sélection',
  forget: 'Oublier…',
  forgetTitle: ({ count }) => `Oublier ${devices({ count })} ?`,
  forgetMeans:
    'Ils sont retirés de la liste, avec leurs identifiants et certificats sur cet ordinateur. Rien ne change dans les appareils eux-mêmes, et ceux qui sont à nouveau entendus reviennent dans la liste.',
  keep: 'Les garder',
  forgetNow: 'Les oublier',
  view: 'Affichage',
  viewTitle: 'Affichage de la liste',
  density: 'Lignes',
  comfortable: 'Aérées',
  compact: 'Compactes',
  groupBy: 'Grouper par',
  noGroups: 'Sans groupes',
  sortBy: 'Trier par',
  descending: 'En ordre inverse',
  columns: 'Colonnes',
  columnsMean: 'Dans une fenêtre étroite, les moins utiles sont omises.',
  done: 'Terminé',
};

export const listGroups: Texts['listGroups'] = {
  place: 'Lieu',
  subnet: 'Sous-réseau',
  model: 'Modèle',
  state: 'État',
};
