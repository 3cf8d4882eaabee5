import type { Texts } from '../texts.ts';

export const frame: Texts['frame'] = {
  copied: ({ what }) => `Copié : ${what}`,
};

export const help: Texts['help'] = {
  viewMenu: 'Affichage',
  title: 'Aide',
  program: 'Ce programme',
  version: 'Version',
  versionOn: ({ version, platform }) => `${version} sur ${platform}`,
  notKnownYet: 'Pas encore connue',
  passwords: 'Mots de passe',
  passwordsInVault:
    'Ceux que vous demandez de retenir sont gardés dans le coffre-fort du système d’exploitation.',
  passwordsInMemory:
    'Gardés en mémoire jusqu’à la fermeture du programme : cet ordinateur n’offre pas de coffre-fort.',
  cards: 'Cartes réseau',
  onlyCards: 'Seulement',
  allCards: 'Toutes les cartes de cet ordinateur',
  language: 'Langue',
  languageAsSystem: ({ name }) => `Comme le système (${name})`,
  licences: 'Licences',
  licencesMeans: 'Ce qui est intégré dans ce programme, et sous quelle licence.',
  close: 'Fermer',
  openLogFolder: 'Ouvrir le dossier du journal',
  keys: 'Touches',
};

export const helpLinks: Texts['helpLinks'] = {
  'axis-wlan-installation': 'Axis : installer un appareil par WLAN',
  'axis-factory-default': 'Axis : réinitialiser aux valeurs d’usine',
};

export const helpKeys: Texts['helpKeys'] = {
  search: '/',
  move: '↑ ↓ Début Fin',
  open: 'Entrée',
  back: 'Échap',
  manual: 'F1',
};

export const helpKeyMeanings: Texts['helpKeyMeanings'] = {
  search: 'Rechercher des appareils',
  move: 'Se déplacer dans la liste',
  open: 'Ouvrir, ou continuer',
  back: 'Revenir en arrière',
  manual: 'Ouvrir le manuel sur cette page',
};
