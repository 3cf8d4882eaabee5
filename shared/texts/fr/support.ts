import type { Texts } from '../texts.ts';
import { helpers } from '../helpers.ts';

const { number } = helpers('fr');

export const support: Texts['support'] = {
  open: 'Dossier d’assistance…',
  title: 'Dossier d’assistance',
  means:
    'Pour la personne qui doit vous aider. Ce sont exactement les textes ci-dessous qui sont enregistrés, dans un seul fichier ; rien n’est envoyé. Regardez-les et retirez ce qui ne regarde personne.',
  holds:
    'Les mots de passe et les clés sont retirés pour autant que le programme les connaît ou les reconnaît, ainsi que le nom de votre dossier. Les noms des appareils et des réseaux, les numéros de série et les adresses y figurent.',
  reading: 'Les parties sont rassemblées…',
  look: ({ name, size }) => `${name}, ${number(size)} ko`,
  about: 'Versions du programme et de cet ordinateur',
  settings: 'Réglages du programme',
  cards: 'Cartes réseau de cet ordinateur',
  notices: 'Remarques sur les fichiers conservés',
  log: 'Journal, la partie la plus récente',
  job: ({ device, at }) => `Tâche sur ${device}, ${at}`,
  activity: 'Ce qui a été fait sur le site ouvert',
  none: 'Rien.',
  notRead: ({ reason }) => `Illisible : ${reason}`,
  lookedAnew: 'Autre chose a été regardé entre-temps. Ouvrez de nouveau le dossier d’assistance.',
  fileName: 'Dossier d’assistance',
  save: 'Enregistrer…',
  cancel: 'Annuler',
  saved: ({ file }) => `Le dossier d’assistance est dans ${file}.`,
  noOutput:
    'support-bundle a besoin de --output avec le fichier à écrire, ou de --dry-run pour voir ce qu’il contiendrait.',
};

export const updates: Texts['updates'] = {
  title: 'Nouvelles versions',
  means:
    'Le programme n’interroge personne tant que vous ne donnez pas d’adresse ici. Il y demande ensuite une fois par jour, quand aucune tâche n’est en cours. Il ne dit rien de vous, ne télécharge et n’installe rien.',
  feed: 'Adresse à interroger',
  feedHint: 'Celle que vous a indiquée la personne qui gère vos programmes ; vide pour aucune.',
  save: 'Enregistrer',
  check: 'Vérifier maintenant',
  there: ({ version }) => `La version ${version} est là`,
  link: 'l’adresse de la nouvelle version',
  current: ({ at }) => `Pas de version plus récente à ${at}.`,
  rail: 'une version plus récente est là',
  notAFeed: 'Ce n’est pas une adresse à interroger.',
  notAFeedAdvice: 'Saisissez une adresse qui commence par https://, sans identifiants.',
  busy: 'Tant qu’un travail est en cours sur les appareils, personne n’est interrogé.',
  busyAdvice: 'Vérifiez de nouveau quand il est terminé.',
  noAnswer: ({ host, reason }) => `${host} n’a pas répondu (${reason}).`,
  notUnderstood: ({ host }) => `${host} a répondu, mais pas par une version du programme.`,
  failedAdvice: 'Rien n’a changé. Vérifiez l’adresse, et si cet ordinateur a accès à Internet.',
};
