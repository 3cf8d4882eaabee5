import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('fr');

export const standing: Texts['standing'] = {
  certificateChanged: 'Certificat modifié',
  certificateChangedMeans:
    'L’appareil présente un autre certificat qu’avant. Rien ne lui est envoyé tant que vous n’avez pas comparé les deux.',
  notReachable: 'Injoignable',
  oddAnswer: 'Réponse inattendue',
  starting: 'Démarre',
  startingMeans:
    'L’appareil répond et indique qu’il démarre encore. Attendez une minute, puis vérifiez à nouveau.',
  needsAdministrator: 'Sans administrateur',
  needsAdministratorMeans:
    'L’appareil est à l’état d’usine : il ne répond à personne tant que son premier administrateur n’existe pas.',
  loginRefused: 'Identifiants refusés',
  loginRefusedMeans:
    'L’appareil a refusé les derniers identifiants. Ils ne seront pas réessayés sans votre demande.',
  loginNeeded: 'Identifiants requis',
  loginNeededMeans: 'L’appareil répond. Identifiez-vous pour voir son réseau et le modifier.',
  loggedIn: 'Session ouverte',
  loggedInMeans: 'Vous êtes identifié. Les réglages réseau n’ont pas encore été lus.',
  installationMode: 'Mode installation',
  installationModeMeans:
    'L’appareil a ouvert son propre point d’accès et attend d’être mis sur le WLAN du site.',
  onWlan: 'Sur le WLAN',
  onWlanMeans: ({ ssid }) => `L’appareil est une station du WLAN « ${ssid} ». Il n’y a rien à faire.`,
  readyForWlan: 'Prêt pour le WLAN',
  readyForWlanMeans: 'L’appareil peut rejoindre un WLAN et n’en a rejoint aucun.',
  ready: 'Prêt',
  readyMeans: 'L’appareil est sur le réseau filaire et n’a pas de station WLAN. Il n’y a rien à faire.',
};

export const nextStep: Texts['nextStep'] = {
  administrator: 'Créer le premier administrateur',
  login: 'S’identifier',
  install: 'Installer sur le WLAN',
  read: 'Lire le réseau',
  check: 'Vérifier à nouveau',
  certificate: 'Comparer le certificat',
};

export const devicePages: Texts['devicePages'] = {
  overview: 'Aperçu',
  picture: 'Schéma',
  addresses: 'Adresses',
  name: 'Nom et DNS',
  proxy: 'Proxy',
  interfaces: 'Interfaces',
  vlan: 'VLAN',
  '8021x': '802.1X',
  wlan: 'WLAN',
  planned: 'Prévu',
  history: 'Historique',
};

export const deviceFilters: Texts['deviceFilters'] = {
  all: 'Tous',
  here: 'Présents',
  setup: 'Sans administrateur',
  installation: 'Mode installation',
};

export const deviceList: Texts['deviceList'] = {
  title: 'Appareils',
  searchAgain: 'Relancer la recherche',
  addByAddress: 'Ajouter par adresse',
  search: 'Rechercher des appareils',
  searchHint: 'Nom, n° de série, adresse ou modèle',
  show: 'Afficher',
  searching: 'Recherche en cours',
  newShown: 'Les nouveaux appareils sont affichés',
  hereNow: ({ count }) =>
    `${number(count)} ${plural(count, 'appareil présent', 'appareils présents')} maintenant`,
  showNew: ({ count }) => `${count} ${plural(count, 'nouvel appareil', 'nouveaux appareils')} : afficher`,
  searchFails: 'La recherche ne fonctionne pas en ce moment',
  searchFailsAdvice: 'Un appareil peut tout de même être ajouté par son adresse.',
  tryAgain: 'Réessayer',
  noneFits: 'Aucun appareil ne correspond',
  noneFitsMeans: ({ count }) =>
    count === 1
      ? 'Le seul appareil connu ne correspond pas à cette recherche et à ce filtre.'
      : `Aucun des ${count} appareils connus ne correspond à cette recherche et à ce filtre.`,
  showAll: 'Afficher tous les appareils',
  noneYet: 'Aucun appareil n’a encore répondu',
  noneWithSerialYet: 'Aucun appareil avec un numéro de série n’a encore répondu',
  noneYetMeans:
    'La recherche continue. Vérifiez que l’appareil est alimenté et que cet ordinateur est sur le même réseau : un câble vers le même commutateur, ou le WLAN de l’appareil lui-même en mode installation.',
  noneYetFilter:
    'Certains commutateurs filtrent la recherche. Un appareil peut alors être ajouté par son adresse.',
  asking: 'Chaque carte réseau de cet ordinateur cherche des appareils Axis.',
  waiting: 'En attente de réponses',
  addDevice: 'Ajouter un appareil par son adresse',
  leftOutAdvice: 'Ce qui répond avec son numéro de série peut être ajouté par son adresse.',
  name: 'Nom',
  serial: 'N° de série',
  address: 'Adresse',
  version: 'AXIS OS',
  state: 'État',
  seen: 'Vu',
  theSerial: 'numéro de série',
  theAddress: 'adresse',
  modelNotKnown: 'Modèle pas encore connu',
  noAddress: 'Aucune adresse',
  notKnown: 'Inconnu',
  never: 'Jamais',
  now: 'Maintenant',
};

export const addDevice: Texts['addDevice'] = {
  asking: 'L’appareil est interrogé',
  add: 'Ajouter l’appareil',
  cancel: 'Annuler',
};

export const device: Texts['device'] = {
  back: 'Appareils',
  pages: 'Pages de l’appareil',
  page: 'Page',
  gone: 'Cet appareil n’est plus dans la liste',
  goneMeans: 'Il a été oublié, ou n’a pas été entendu sous ce numéro de série.',
  noAddressKnown: 'Aucune adresse connue',
  model: 'Modèle',
  standing: 'Où il en est',
  jobUnderWay: ({ job }) => `${job} : une tâche est en cours sur cet appareil.`,
  showInstallation: 'Afficher l’installation',
  showChange: 'Afficher la modification',
  installAgain: 'Réinstaller sur le WLAN',
  reading: 'Lecture des réglages réseau',
  checking: 'On demande à l’appareil qui il est',
  network: 'Réseau',
  noInterface: 'L’appareil n’indique aucune interface réseau.',
  logOut: 'Fermer la session',
  forget: 'Oublier cet appareil',
  flash: 'Faire clignoter',
  flashed: ({ seconds }) =>
    `L’appareil a répondu oui : pendant ${seconds} secondes, il fait clignoter un voyant ou joue un signal, s’il en a un.`,
  answerJob: 'Répondre',
  showJob: 'Afficher',
  nothingDone: 'Rien n’a encore été fait',
  nothingDoneMeans: 'Chaque modification de cet appareil figure ici avec ses étapes, sa durée et son issue.',
  noAddressInUse: 'Aucune adresse utilisée',
  toAddresses: 'Adresses',
  toInterface: 'Interface',
  ofInterface: ({ name }) => `de ${name}`,
  leave: 'Quitter sans appliquer ?',
  leaveMeans: 'Ce qui a été saisi ici n’a pas été envoyé à l’appareil et sera perdu.',
  stay: 'Rester',
  leaveAnyway: 'Quitter',
  forgetTitle: ({ name }) => `Oublier ${name} ?`,
  forgetMeans:
    'Il est retiré de la liste, avec ses identifiants et son certificat sur cet ordinateur. Rien ne change dans l’appareil lui-même, et il revient dans la liste dès qu’il est à nouveau entendu.',
  keep: 'Le garder',
  forgetNow: 'Oublier',
};

export const connection: Texts['connection'] = {
  title: 'Comment le programme lui parle',
  https: 'HTTPS : chiffré, avec le certificat approuvé pour cet appareil.',
  http: 'HTTP : ce qui est lu et modifié peut être lu par d’autres sur ce réseau. Les mots de passe ne sont pas envoyés en clair.',
  notYet: 'Pas encore avec des identifiants.',
  fingerprint: 'Empreinte du certificat (SHA-256)',
  forget: 'Oublier ce certificat',
  user: 'Utilisateur',
  notLoggedIn: 'Aucune session ouverte',
  addresses: 'Toutes les adresses',
  noAddresses: 'Aucune connue',
  heardOn: 'Entendu sur cette carte de l’ordinateur',
  heardOnNone: 'Aucune',
  changed: 'Le certificat a changé',
  changedMeans:
    'C’est normal après une réinitialisation aux valeurs d’usine ou avec un nouveau certificat. Mais c’est aussi ce que l’on voit quand autre chose répond à la place de l’appareil. Aucun mot de passe n’est envoyé tant que vous n’avez pas décidé.',
  until: 'Approuvé jusqu’ici',
  untilNone: 'Aucun',
  shownNow: 'Présenté maintenant',
  compared: 'Je sais pourquoi il a changé, ou je l’ai comparé avec celui de l’appareil',
  trust: 'Approuver le nouveau certificat',
  trusted: 'Le nouveau certificat est approuvé',
  forgetTitle: ({ name }) => `Oublier le certificat de ${name} ?`,
  forgetMeans:
    'Tant qu’il est approuvé, le programme ne parle à cet appareil qu’en HTTPS. Oubliez-le si HTTPS a été désactivé exprès sur l’appareil. Votre session est fermée, et la prochaine identification montre ce que l’appareil a alors : un autre certificat, ou HTTP non chiffré.',
  forgetNow: 'Oublier le certificat',
  cancel: 'Annuler',
};
