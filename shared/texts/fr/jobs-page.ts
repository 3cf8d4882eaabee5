import type { Texts } from '../texts.ts';

export const jobsPage: Texts['jobsPage'] = {
  title: 'Tâches',
  tryAgain: 'Réessayer',
  reading: 'Lecture des tâches',
  none: 'Aucune tâche pour l’instant',
  noneWhat:
    'Ce qui prend du temps sur un appareil figure ici, pendant et après : chaque étape, sa durée et son issue.',
  chooseDevice: 'Choisir un appareil',
};

export const jobCard: Texts['jobCard'] = {
  wlanInstallation: 'Installation WLAN',
  joins: ({ device, ssid }) => `${device} vers ${ssid}`,
  changes: ({ device, kind }) => `${device} : ${kind}`,
  address: 'Adresse',
  theAddress: 'adresse',
  answer: 'Répondre',
  open: 'Ouvrir',
  lookAgain: 'Rechercher à nouveau',
  stop: 'Arrêter',
  stopping: 'Arrêt en cours',
  running: 'En cours',
  waits: 'Vous attend',
  steps: 'Étapes',
  stepsOfJob: 'Étapes de la tâche',
  left: ({ time }) => `encore ${time}`,
};

export const outcomeTitles: Texts['outcomeTitles'] = {
  'on-network': 'Sur le réseau du site',
  tested: 'Enregistré et testé, non basculé',
  confirmed: 'Modifié et relu',
  'not-taken': 'Pas comme demandé',
  'rolled-back': 'Annulé par l’appareil',
  'out-of-reach': 'Déplacé hors d’atteinte',
  'not-seen': 'Envoyé, pas encore vu',
  failed: 'Échec',
  cancelled: 'Arrêté',
};

export const stepStates: Texts['stepStates'] = {
  todo: 'À venir',
  running: 'En cours',
  done: 'Fait',
  skipped: 'Sauté',
  failed: 'Échec',
  unknown: 'Envoyé, non confirmé',
};
