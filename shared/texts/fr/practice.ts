import type { Texts } from '../texts.ts';
import { helpers } from '../helpers.ts';

const { list } = helpers('fr');

export const practice: Texts['practice'] = {
  open: 'Essayer sans appareils',
  openMeans:
    'Ouvre une deuxième fenêtre sur des appareils simulés. Rien ne quitte cet ordinateur et rien n’en est conservé.',
  opened: 'Le site d’exercice s’ouvre dans sa propre fenêtre.',
  here: 'Exercice : les appareils sont simulés. Rien ne quitte cet ordinateur et rien n’en est conservé.',
  guides: 'Guides',
  end: 'Quitter le guide',
  step: ({ step, of }) => `Étape ${step} sur ${of}`,
};

export const practiceGuides: Texts['practiceGuides'] = {
  wlan: 'Une première installation WLAN',
  plan: 'Un premier plan',
};

export const practiceWlan: Texts['practiceWlan'] = {
  open: 'Ouvrez « Gate camera » dans la liste des appareils.',
  logIn: ({ user, password }) => `Identifiez-vous en tant que ${user} avec le mot de passe ${password}.`,
  install: ({ button, ssid, key }) =>
    `Choisissez « ${button} », un pays, le réseau ${ssid}, et saisissez sa clé : ${key}`,
  wait: 'Basculez l’appareil sur le réseau et attendez qu’il y soit vu.',
  done: 'La caméra a répondu sur le WLAN du site. Sur un vrai site, son câble peut maintenant être retiré.',
};

export const practicePlan: Texts['practicePlan'] = {
  open: 'Ouvrez « Plan » dans la barre de gauche.',
  rows: ({ serials }) =>
    `Donnez une ligne à chaque nouvel appareil : scannez son étiquette ou saisissez ${list(serials)}.`,
  cells:
    'Remplissez un nom et le premier administrateur, par exemple root ; chaque cellule remplie est une chose modifiée.',
  apply: 'Vérifiez le plan, puis appliquez-le avec un mot de passe que vous choisissez.',
  done: 'Tous sont configurés et ont été relus. Le rapport se trouve sur la page des sites.',
};
