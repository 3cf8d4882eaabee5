import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('fr');

export const activity: Texts['activity'] = {
  job: ({ kind, outcome }) => `${kind} : ${outcome}`,
  administrator: ({ user, scheme }) =>
    `Premier administrateur ${user} créé en ${scheme === 'https' ? 'HTTPS' : 'HTTP'}.`,
  loggedIn: ({ user }) => `Identifiants de ${user} acceptés.`,
  refused: 'L’appareil a refusé les identifiants.',
  pinned: 'Certificat approuvé.',
  pinnedAnew: 'Autre certificat approuvé à la place du précédent.',
  pinnedByJob: 'Autre certificat approuvé, installé par une tâche de ce programme.',
  unpinned: 'Certificat approuvé retiré.',
  added: 'Ajouté au site.',
  forgotten: 'Retiré de la liste, avec ses identifiants et son certificat approuvé.',
  movedTo: ({ name }) => `Déplacé vers ${name}.`,
  cameFrom: ({ name }) => `Venu de ${name}.`,
  opened: 'Site ouvert.',
  merged: ({ name }) => `${name} fusionné dans ce site.`,
  handedOver: ({ file }) => `Transmis dans ${file}.`,
  imported: ({ file, count }) =>
    `${file} importé, avec ${number(count)} ${plural(count, 'appareil', 'appareils')}.`,
  latest: 'Fait en dernier :',
  tooLong: 'Ce qui a été fait est trop long pour être conservé.',
};

export const activityKinds: Texts['activityKinds'] = {
  job: 'Modifications et installations',
  plan: 'Plan',
  administrator: 'Premiers administrateurs',
  login: 'Identifications',
  certificate: 'Certificats',
  device: 'Appareils du site',
  site: 'Le site lui-même',
};

export const activityKind: Texts['activityKind'] = {
  job: 'Tâche',
  plan: 'Plan',
  administrator: 'Administrateur',
  login: 'Identification',
  certificate: 'Certificat',
  device: 'Appareil',
  site: 'Site',
};

export const activityPage: Texts['activityPage'] = {
  title: 'Activité',
  of: ({ site }) => `Ce qui a été fait sur le site ${site}. Des entrées s’y ajoutent, aucune n’est modifiée.`,
  search: 'Rechercher dans l’activité',
  kind: 'Type',
  allKinds: 'Tout',
  device: 'Appareil',
  allDevices: 'Tous les appareils',
  export: 'Exporter en CSV',
  exported: ({ file }) => `Écrit dans ${file}.`,
  fileName: 'Activité',
  back: 'Sites',
  at: 'Quand',
  who: 'Qui',
  what: 'Quoi',
  facts: 'Détails',
  nobody: 'inconnu',
  loading: 'Lecture du journal en cours.',
  count: ({ shown, all }) =>
    `${shown === all ? '' : `${number(shown)} sur `}${number(all)} ${plural(all, 'entrée', 'entrées')}`,
  hasOlder: 'Le dossier du site contient des entrées plus anciennes, qui ne sont pas affichées.',
  empty: 'Rien n’a encore été fait sur ce site',
  emptyMeans:
    'Modifications, identifications, certificats approuvés et ce qui arrive au site lui-même figureront ici.',
  more: ({ count }) => `En afficher ${number(count)} de plus`,
  noneFits: 'Aucune entrée ne correspond à la recherche.',
};
