import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { plural, number } = helpers('fr');
const devicesOf = (count: number) => `${number(count)} ${plural(count, 'appareil', 'appareils')}`;
const lower = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

export const sitesPage: Texts['sitesPage'] = {
  title: 'Sites',
  means:
    'Un site est une liste d’appareils avec ce que vous en savez : lieux, notes, mots-clés, réponses. Qui n’en a pas besoin travaille avec la liste de cet ordinateur.',
  openFile: 'Ouvrir un fichier de site…',
  create: 'Nouveau site…',
  search: 'Rechercher par nom, note ou appareil',
  noneFits:
    'Aucun site n’a cela dans son nom ou sa note, et aucun n’a un appareil de ce nom ou de ce numéro de série.',
  holds: ({ device, more }) =>
    more === 0
      ? `Avec ${device}`
      : `Avec ${device} et ${number(more)} ${plural(more, 'autre qui correspond', 'autres qui correspondent')}`,
  isOpen: 'Ouvert',
  isHere: 'Vu sur le réseau où vous êtes',
  notRead: 'Illisible',
  devices: ({ count }) => devicesOf(count),
  opened: ({ ago }) => `Ouvert : ${lower(ago)}`,
  open: 'Ouvrir',
  show: 'Afficher ses appareils',
  report: 'Rapport…',
  handOver: 'Transmettre…',
  handedOver: ({ file }) => `Le site est dans ${file}.`,
  duplicate: 'Dupliquer',
  copyOf: ({ name }) => `${name} (copie)`,
  duplicated: ({ name }) => `« ${name} » a été créé.`,
  merge: 'Fusionner…',
  edit: 'Nom et note…',
  remove: 'Supprimer',
  deleted: ({ name }) => `« ${name} » a été supprimé.`,
  undo: 'Défaire',
  deletedOnes: 'Sites supprimés',
  deletedMeans: 'Ils peuvent être récupérés pendant 30 jours.',
  deletedAgo: ({ ago }) => `Supprimé : ${lower(ago)}`,
  restore: 'Récupérer',
  newTitle: 'Nouveau site',
  name: 'Nom',
  nameHint: 'Par exemple le client et le lieu',
  nameWanted: 'Donnez au site un nom de 1 à 120 caractères.',
  fromHere: ({ count }) =>
    plural(
      count,
      `Avec ${devicesOf(count)} présent maintenant`,
      `Avec les ${devicesOf(count)} présents maintenant`,
    ),
  close: 'Fermer',
  cancel: 'Annuler',
  createNow: 'Créer le site',
  editTitle: 'Nom et note du site',
  note: 'Note',
  save: 'Enregistrer',
  mergeTitle: ({ name }) => `Fusionner « ${name} » dans un autre site`,
  noOther: 'Il n’y a pas encore d’autre site. Créez-en un sur la page des sites.',
  toSites: 'Vers les sites',
  into: 'Dans',
  newDevices: ({ count }) => `${devicesOf(count)} qui n’y ${plural(count, 'est', 'sont')} pas encore`,
  newerDevices: ({ count }) =>
    `${devicesOf(count)} ${plural(count, 'commun', 'communs')} aux deux, avec des réponses plus récentes dans celui-ci`,
  peoplesWords: ({ count }) =>
    `${devicesOf(count)} ${plural(count, 'reçoit', 'reçoivent')} davantage de lieu, de note ou de mots-clés`,
  planRows: ({ count }) => plural(count, '1 ligne de son plan', `${number(count)} lignes de son plan`),
  filePlan: ({ rows, applied }) =>
    [
      rows === 0 ? '' : `Son plan a ${plural(rows, '1 ligne', `${number(rows)} lignes`)}.`,
      applied === 0
        ? ''
        : `Un plan a été appliqué à ${plural(applied, '1 appareil', `${number(applied)} appareils`)} ; ce qui y était avant n’est pas dans le fichier, cela ne se défait donc pas d’ici.`,
    ]
      .join(' ')
      .trim(),
  planned: ({ count }) => plural(count, '1 modification prévue', `${number(count)} modifications prévues`),
  plannedTwice: ({ count }) =>
    `${devicesOf(count)} pour ${plural(count, 'lequel', 'lesquels')} deux modifications prévues règlent alors la même chose : retirez-en une avant de les appliquer`,
  bringsNothing: 'Rien qui n’y soit déjà.',
  cutNotes: ({ count }) =>
    plural(
      count,
      '1 note est trop longue avec l’autre : sa fin est omise',
      `${number(count)} notes sont trop longues avec les autres : leurs fins sont omises`,
    ),
  mergeMeans:
    'Les réponses et les textes des deux sont conservés. Ce site rejoint les sites supprimés, d’où il peut être récupéré.',
  mergeOwnMeans:
    'Les réponses et les textes des deux sont conservés. La liste de cet ordinateur reste telle quelle.',
  merged: ({ name, into }) =>
    `Ce que contenait « ${name} » est maintenant dans « ${into} ». Le site lui-même est parmi les sites supprimés.`,
  mergedOwn: ({ into }) => `Ce que contenait la liste de cet ordinateur est maintenant dans « ${into} ».`,
  mergeNow: 'Fusionner',
  move: 'Déplacer vers un site…',
  moveTitle: ({ count }) => `Déplacer ${devicesOf(count)} vers un autre site`,
  copyToo: 'Les laisser ici aussi',
  moveTakesPlan: 'Leurs lignes du plan, et ce qui est conservé de son application, partent avec eux.',
  copyLeavesPlan: 'Le plan, et ce qui est conservé de son application, restent sur ce site seulement.',
  moveNow: 'Déplacer',
  copyNow: 'Copier',
  offered: ({ name }) => `Vous êtes sur un réseau où « ${name} » a été vu.`,
  openIt: 'Ouvrir ce site',
  notNow: 'Pas maintenant',
  foundHere: ({ count }) =>
    plural(
      count,
      '1 appareil qui n’est pas sur ce site a été trouvé ici.',
      `${number(count)} appareils qui ne sont pas sur ce site ont été trouvés ici.`,
    ),
  addAll: 'Ajouter au site',
  fileTitle: ({ file }) => `Fichier de site ${file}`,
  fileHolds: ({ name, count, when }) =>
    name === ''
      ? `Liste d’un ordinateur, ${devicesOf(count)}, état : ${when}.`
      : `« ${name} », ${devicesOf(count)}, état : ${when}.`,
  fileMisfits: ({ count }) =>
    plural(
      count,
      '1 entrée ne peut pas être comprise et est omise.',
      `${number(count)} entrées ne peuvent pas être comprises et sont omises.`,
    ),
  fileDevices: 'Appareils qu’il contient',
  fileMore: ({ count }) => `et ${number(count)} de plus`,
  fileHow: 'Où le mettre',
  fileInto: ({ name }) => `Dans « ${name} », dont il provient`,
  fileNew: 'Dans un site à part',
  fileTrusts:
    'Aucun identifiant ni certificat approuvé ne vient avec un fichier : chaque appareil est interrogé sur le sien.',
  takeOver: 'Importer',
};

export const describe: Texts['describe'] = {
  open: 'Lieu et mots-clés…',
  title: ({ count }) =>
    plural(count, 'Lieu, note et mots-clés', `Lieu, note et mots-clés de ${devicesOf(count)}`),
  manyMeans: 'Ce qui reste vide ici reste tel quel.',
  place: 'Lieu',
  placeHint: 'Par exemple Portail 3, mât 2',
  placeLong: ({ most }) => `Un lieu a au plus ${number(most)} caractères.`,
  note: 'Note',
  tags: 'Ajouter des mots-clés',
  tagsHint: 'Séparés par des virgules',
  tagsWrong: ({ most, longest }) =>
    `Un appareil a au plus ${number(most)} mots-clés de ${number(longest)} caractères au plus.`,
  has: 'Mots-clés actuels',
  suggested: 'Mots-clés d’autres appareils',
  takeAway: ({ tag }) => `Retirer ${tag}`,
  add: ({ tag }) => `Ajouter ${tag}`,
};
