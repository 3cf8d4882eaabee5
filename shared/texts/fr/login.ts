import type { Texts } from '../texts.ts';

export const loginDialog: Texts['loginDialog'] = {
  title: ({ device }) => `S’identifier sur ${device}`,
  user: 'Utilisateur',
  password: 'Mot de passe',
  overHttp:
    'En HTTP non chiffré : le mot de passe lui-même n’est pas envoyé, mais ce qui est lu et modifié peut être lu par d’autres sur ce réseau.',
  oneTry:
    'Un seul essai est envoyé. Après plusieurs essais faux, les appareils refusent tout le monde un moment.',
  cancel: 'Annuler',
  logIn: 'S’identifier',
  loggingIn: 'Identification',
  loggedIn: 'Session ouverte',
  remember: 'Retenir le mot de passe dans le coffre-fort de cet ordinateur',
  noVault:
    'Cet ordinateur n’offre pas de coffre-fort pour les mots de passe : celui-ci reste en mémoire jusqu’à la fermeture du programme et n’est jamais écrit.',
};

export const administratorDialog: Texts['administratorDialog'] = {
  title: 'Créer le premier administrateur',
  keepIt: ({ device }) =>
    `${device} est à l’état d’usine. Conservez bien le mot de passe : sans lui, seule une réinitialisation aux valeurs d’usine rouvre l’appareil.`,
  userHint: 'Les appareils antérieurs à AXIS OS 11.5 n’acceptent que le nom root.',
  again: 'Mot de passe, à nouveau',
  differ: 'Les deux mots de passe diffèrent.',
  overHttp:
    'En HTTP non chiffré : le nouveau mot de passe lui-même part sous forme lisible, et d’autres sur ce réseau peuvent le lire.',
  create: 'Créer l’administrateur',
  creating: 'Création en cours',
  created: 'L’administrateur existe, et vous êtes identifié',
};

export const certificateShown: Texts['certificateShown'] = {
  title: 'Comment c’est envoyé',
  asking: 'On demande à l’appareil quel certificat il présente…',
  trusted: 'En HTTPS, avec le certificat approuvé pour cet appareil.',
  notTrusted:
    'En HTTPS, avec un certificat qui n’est pas encore approuvé : continuer l’approuve. Comparez-le avec celui de l’appareil lui-même si vous le pouvez.',
  fingerprint: 'Empreinte du certificat (SHA-256)',
};
