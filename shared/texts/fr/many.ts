import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, number, plural } = helpers('fr');
const devices = (count: number) => `${number(count)} ${plural(count, 'appareil', 'appareils')}`;

export const runs: Texts['runs'] = {
  goesOn: 'Une opération de ce genre est encore en cours.',
  goesOnAdvice: 'Attendez sa fin, ou arrêtez-la.',
  gone: 'Cette opération a été rangée.',
  hadLogin: 'Le programme avait déjà des identifiants pour cet appareil.',
  takenAs: ({ user }) => `Il a accepté les identifiants de ${user}.`,
  tried: ({ users }) => `Essayé jusqu’ici : ${list(users)}.`,
  waits: 'Personne n’a encore regardé son certificat, rien n’a donc été envoyé.',

  of: ({ done, total }) => `${number(done)} sur ${number(total)}`,
  over: ({ total }) => `Terminé : ${devices(total)}.`,
  stopping: 'Arrêt en cours',
  stop: 'Arrêter',
  retry: ({ count }) => `Interroger à nouveau ${devices(count)}`,
  close: 'Fermer',
  show: 'Afficher',
  open: ({ serial }) => `Ouvrir l’appareil ${serial}`,
  putAway: ({ title }) => `Ranger : ${title}`,
  summary: ({ title, done, total }) =>
    `${title} : ${number(done)} sur ${number(total)} ${plural(done, 'fait', 'faits')}`,
};

export const runTitle: Texts['runTitle'] = {
  look: 'Regarder les certificats',
  login: 'S’identifier sur plusieurs appareils',
  read: 'Lire le réseau de plusieurs appareils',
};

export const runNow: Texts['runNow'] = {
  look: 'Examen des certificats',
  login: 'Identification en cours',
  read: 'Lecture du réseau',
};

// Ces mots suivent un nombre, quel qu'il soit : ils ne s'accordent pas.
export const runDone: Texts['runDone'] = {
  look: 'avec certificat regardé',
  login: 'avec session ouverte',
  read: 'avec réseau lu',
};

export const runOutcomes: Texts['runOutcomes'] = {
  done: 'avec succès',
  refused: 'avec identifiants refusés',
  blocked: 'en blocage : après des identifiants faux, refus de tout le monde pendant quelques secondes',
  unreached: 'hors d’atteinte',
  certificate: 'en attente : vous n’avez pas encore regardé le certificat',
  'no-administrator': 'encore sans administrateur',
  'other-device': 'avec un autre appareil qui répond à la place',
  'no-login': 'sans identifiants qui conviennent, ou sans plus rien à essayer',
  odd: 'avec une autre réponse que celle attendue',
  left: 'sans question posée : arrêt avant',
};

export const manyLogin: Texts['manyLogin'] = {
  title: ({ count }) => `S’identifier sur ${devices(count)}`,
  pinnedOnes: ({ count }) => `${devices(count)} avec un certificat approuvé`,
  unseenOnes: ({ count }) => `${devices(count)} dont vous n’avez pas encore regardé le certificat`,
  away: ({ count }) => `${devices(count)} hors d’atteinte en ce moment`,
  hadLogin: ({ count }) => `${devices(count)} déjà avec des identifiants`,
  noAdministrator: ({ count }) => `${devices(count)} sans administrateur`,
  silent: ({ count }) =>
    plural(
      count,
      `${devices(count)} n’a pas présenté de certificat à l’instant et est laissé de côté.`,
      `${devices(count)} n’ont pas présenté de certificat à l’instant et sont laissés de côté.`,
    ),
  which: 'Quels identifiants',
  given: ({ users }) => `Avec les identifiants existants : ${list(users)}`,
  typed: 'Avec d’autres identifiants',
  scope: 'Les garder pour',
  onlyThese: 'Ces appareils seulement',
  ofTag: 'Les appareils avec un mot-clé',
  tag: 'Mot-clé',
  wholeSite: 'Tous les appareils de cette liste',
  automatic:
    'Les essayer automatiquement sur les appareils qui arriveront ici et dont le certificat est approuvé',
  oneTry:
    'Les mêmes identifiants ne sont jamais essayés qu’une fois par appareil. Un appareil qui bloque est laissé tranquille.',
  logIn: ({ count }) => `S’identifier sur ${devices(count)}`,
  forAll: 'S’identifier…',
  readAll: 'Lire le réseau',
};

export const triedHere: Texts['triedHere'] = {
  title: 'Essayé jusqu’ici par le programme',
  sent: ({ user, when }) => `${user}, ${when} : on ne sait pas ce qu’il en est advenu`,
  accepted: ({ user, when }) => `${user}, ${when} : accepté`,
  refused: ({ user, when }) => `${user}, ${when} : refusé`,
};

export const strangers: Texts['strangers'] = {
  title: 'Personne n’a encore regardé ceux-ci',
  means:
    'Ce qui répond peut donner n’importe quel numéro de série. Comparez l’empreinte avec celle de l’appareil lui-même si vous le pouvez, et cochez ceux que vous avez regardés : les identifiants ne vont qu’à ceux-là, et seulement avec ce certificat précis.',
  all: 'Je les ai tous regardés',
  lookedAt: ({ serial }) => `J’ai regardé ${serial}`,
  device: 'Appareil',
  address: 'Adresse',
  shows: 'Présente ce certificat (SHA-256)',
  http: 'Aucun : l’échange passe par HTTP non chiffré. Le mot de passe lui-même n’est pas envoyé, mais qui écoute peut essayer des mots de passe sur ce qui l’est.',
};

const words = { ...runOutcomes, done: runDone.read };

export const readMany: Texts['readMany'] = {
  looking: ({ seconds }) => `Recherche d’appareils pendant ${seconds} s…`,
  summary: ({ parts }) => list(parts),
  count: ({ count, outcome }) => `${number(count)} ${words[outcome]}`,
  word: ({ outcome }) => words[outcome].replace(/^avec /, ''),
  http: 'L’échange avec lui passe par HTTP non chiffré, rien ne montre donc qui il est. Aucun identifiant ne lui a été envoyé ; --trust-first l’admet.',
};
