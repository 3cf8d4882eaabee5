import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('fr');
const time = new Intl.DateTimeFormat('fr', { dateStyle: 'medium', timeStyle: 'short' });
const devices = (count: number) => `${number(count)} ${plural(count, 'appareil', 'appareils')}`;

export const report: Texts['report'] = {
  title: 'Rapport du site',
  fileName: 'Rapport du site',
  time: ({ at }) => time.format(at),
  made: ({ at, by }) =>
    by === '' ? `Établi le ${time.format(at)}` : `Établi le ${time.format(at)} par ${by}`,
  summary: 'En bref',
  devices: 'Appareils',
  ofThem: ({ proof }) => `– dont ${proof}`,
  here: 'Sur le réseau au moment du rapport',
  needsSetup: 'Sans premier administrateur',
  installationMode: 'En attente en mode installation WLAN',
  notReached: 'Avec quelque chose de prévu et non atteint',
  open: 'Ce qui reste ouvert',
  nothingOpen: 'On ne connaît rien de prévu ou d’essayé qui reste ouvert.',
  openMore: ({ count }) =>
    `${plural(count, '1 autre point figure', `${number(count)} autres points figurent`)} avec l’appareil dans la liste.`,
  moreOpen: ({ count }) => `${devices(count)} de plus : voir la liste des appareils.`,
  means: 'Ce que veulent dire les mots',
  agreed: 'Accord',
  installer: 'Installateur',
  customer: 'Client',
  placeAndDate: 'Lieu, date, signature',
  list: 'Les appareils',
  device: 'Appareil',
  addresses: 'Adresses',
  verified: 'Vérifié',
  network: 'WLAN et certificat',
  plannedNotReached: 'Prévu, non atteint',
  serial: ({ serial }) => `N° de série ${serial}`,
  by: ({ who }) => `par ${who}`,
  heardAt: ({ at }) => `Entendu le ${time.format(at)}`,
  readAt: ({ at }) => `Réseau lu le ${time.format(at)}`,
  signal: ({ value, at }) => `${number(value)} dBm à l’installation, le ${time.format(at)}`,
  noCertificate: 'Aucun certificat approuvé',
  fingerprint: 'Certificat, SHA\u2011256',
  missing: 'Premier administrateur manquant',
  triedAt: ({ at }) => `(${time.format(at)})`,
  planned: ({ change }) => `Prévu, non fait : ${change}.`,
  planWithoutDevice: ({ count }) =>
    plural(
      count,
      '1 ligne du plan du site n’a pas encore d’appareil.',
      `${number(count)} lignes du plan du site n’ont pas encore d’appareil.`,
    ),
  planNotApplied: 'Sa ligne du plan du site n’est pas appliquée telle qu’elle est maintenant.',
  planNotOnWlan: 'Réglé pour son WLAN et testé par le câble.',
  planOutcome: ({ outcome }) => `Sa ligne du plan du site : ${outcome}.`,
  plannedForeign: ({ count }) =>
    plural(
      count,
      '1 modification prévue que cette version du programme ne peut pas lire.',
      `${number(count)} modifications prévues que cette version du programme ne peut pas lire.`,
    ),
  none: 'Ce site n’a pas d’appareils.',
  page: 'Page',
  notPrinted: 'Le rapport n’a pas pu être imprimé.',
  notPrintedAdvice:
    'Enregistrez-le plutôt en HTML et imprimez-le depuis un navigateur ; le journal dit ce qui n’a pas marché.',
  unnamed: 'Liste de cet ordinateur',
};

export const reportDialog: Texts['reportDialog'] = {
  title: 'Rapport du site',
  means:
    'Ce qu’est chaque appareil, comment et quand cela a été vérifié, par qui, et ce qui était prévu et n’est pas atteint. Il ne contient ni mot de passe ni clé.',
  by: 'Établi par',
  byHint: ({ account }) =>
    account === ''
      ? 'Figure dans le rapport, et désormais dans l’activité.'
      : `Figure dans le rapport, et désormais dans l’activité ; sans nom, le compte ${account}.`,
  format: 'Format',
  language: 'Langue',
  paper: 'Papier',
  preview: 'Prévisualiser',
  save: 'Enregistrer…',
  saved: ({ file }) => `Le rapport est dans ${file}.`,
  cancel: 'Annuler',
};

export const reportFormats: Texts['reportFormats'] = {
  pdf: 'PDF',
  html: 'HTML',
  xlsx: 'XLSX',
  csv: 'CSV',
  json: 'JSON',
};

export const reportMeans: Texts['reportMeans'] = {
  pdf: 'À imprimer et à remettre : une page pour le client, puis chaque appareil',
  html: 'La même chose pour un navigateur, sans Internet',
  xlsx: 'Une ligne par appareil, pour Excel',
  csv: 'Une ligne par appareil, en texte',
  json: 'Pour d’autres programmes, avec l’activité',
};

export const paperNames: Texts['paperNames'] = { A4: 'A4', Letter: 'Letter' };

export const planOutcomes: Texts['planOutcomes'] = {
  begun: 'commencée et non finie',
  failed: 'en échec',
  notReached: 'l’appareil n’a pas été atteint',
};

export const reportTerminal: Texts['reportTerminal'] = {
  format: 'report exige --format avec un format.',
  paper: '--paper prend un format de papier.',
  noOutput: 'report exige --output avec le fichier à écrire.',
  written: ({ file, count }) => `${file} : ${devices(count)}.`,
  noPrinter: 'Un PDF est imprimé par le programme installé, et cette commande a été lancée sans lui.',
  noPrinterAdvice:
    'Écrivez-le avec --format html et imprimez-le depuis un navigateur, ou faites le PDF dans la fenêtre : Sites, Rapport.',
};

export const proofWords: Texts['proofWords'] = {
  'read-back': 'relu',
  read: 'lu',
  heard: 'entendu',
  known: 'non vérifié',
};

export const proofMeans: Texts['proofMeans'] = {
  'read-back': 'réglé par une tâche, puis relu depuis l’appareil qui a ce numéro de série',
  read: 'indiqué par l’appareil lui-même, après identification, sur une connexion où il a donné son numéro de série',
  heard: 'annoncé par l’appareil, ou répondu sans identifiants',
  known: 'saisi par une personne ou connu d’avant ; rien n’en a été vu depuis',
};

export const reportColumns: Texts['reportColumns'] = {
  name: 'Nom',
  place: 'Lieu',
  serial: 'Numéro de série',
  model: 'Modèle',
  osVersion: 'AXIS OS',
  address: 'Adresse',
  prefix: 'Longueur de préfixe',
  otherAddresses: 'Autres adresses',
  verified: 'Vérifié',
  verifiedAt: 'Vérifié le',
  by: 'Par',
  heardAt: 'Entendu en dernier',
  readAt: 'Réseau lu',
  administrator: 'Premier administrateur',
  ssid: 'WLAN',
  signal: 'Signal à l’installation (dBm)',
  fingerprint: 'Certificat (SHA-256)',
  pinnedAt: 'Approuvé depuis',
  notReached: 'Prévu, non atteint',
  tags: 'Mots-clés',
  note: 'Note',
};
