import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list } = helpers('fr');

export const wlanWizard: Texts['wlanWizard'] = {
  steps: 'Étapes',
  stepOf: ({ at, all }) => `Étape ${at} sur ${all}`,
  title: 'Installation WLAN',
  done: ', faite',
  toCome: ', à venir',
  whatHappens: 'Ce qui se passe',
  whatNow: 'Et maintenant',
  cancel: 'Annuler',
  close: 'Fermer',
  back: 'Retour',
  next: 'Suivant',
  testConnection: 'Tester la connexion',
  switchNow: 'Basculer vers le réseau du site',
  openDevice: 'Ouvrir l’appareil',
  lookAgain: 'Rechercher à nouveau',
  backToSettings: 'Retour aux réglages',
  correct: ({ field }) => `Corriger ${field}`,
  network: 'Réseau',
};

export const wlanSteps: Texts['wlanSteps'] = {
  interface: 'Interface',
  country: 'Pays',
  network: 'Réseau',
  security: 'Sécurité',
  test: 'Test',
  switch: 'Bascule',
  wait: 'Attente',
};

export const wlanQuestions: Texts['wlanQuestions'] = {
  interface: 'Quelle interface rejoint le WLAN ?',
  country: 'Dans quel pays se trouve l’appareil ?',
  network: 'Quel réseau l’appareil rejoint-il ?',
  security: 'Comment le réseau l’admet-il ?',
  test: 'Test des réglages',
  switch: 'Basculer vers le réseau du site ?',
  wait: 'Recherche de l’appareil',
};

export const wlanReasons: Texts['wlanReasons'] = {
  interface:
    'L’interface choisie devient une station du WLAN du site.\nCette étape ne modifie rien dans l’appareil.',
  country:
    'Le code pays décide des canaux et de la puissance que la radio peut utiliser : la loi demande donc le vrai.\nIl décide aussi des réseaux que l’appareil peut entendre. Un changement est enregistré dans l’appareil quand vous continuez.',
  network:
    'L’appareil écoute avec sa propre radio : ce qui figure ici est entendu là où l’appareil est posé.\nSous −75 dBm, une liaison est souvent trop faible pour la vidéo. L’écoute prend quelques secondes et ne modifie rien.',
  security:
    'La clé ou les identifiants sont envoyés à l’appareil et ne sont pas conservés par ce programme.\nEnsuite, les réglages sont enregistrés dans l’appareil et testés. Rien n’est basculé par là.',
  test: 'Les réglages sont enregistrés, puis l’appareil essaie lui-même de rejoindre le réseau et dit ce qu’il en est.\nCela peut prendre jusqu’à une minute. Rien n’est basculé avant que vous le disiez.',
  switch:
    'L’appareil ferme son propre point d’accès et rejoint le réseau du site. Un ordinateur connecté à ce point d’accès le perd à ce moment.\nLa réponse de l’appareil peut se perdre en chemin ; cela seul n’est pas un échec.',
  wait: 'L’appareil est reconnu à son numéro de série, quelle que soit l’adresse que lui donne le réseau du site.\nIl est recherché sur chaque carte réseau de cet ordinateur, et aux adresses connues.',
};

export const wlanAfterwards: Texts['wlanAfterwards'] = {
  'on-network':
    'Il a été reconnu à son numéro de série, c’est donc cet appareil et aucun autre.\nUn ordinateur qui était connecté à son point d’accès doit maintenant être sur le réseau du site.',
  tested:
    'Les réglages sont dans l’appareil et ont fonctionné lors du test. Il reste sur le réseau où il est.',
  'not-seen':
    'Ne pas être vu n’est pas une preuve d’échec : l’appareil est peut-être sur une partie du réseau que cet ordinateur n’atteint pas.\nSi son propre point d’accès réapparaît, il n’a pas pu rejoindre le réseau : connectez-vous à ce point d’accès et recommencez.',
  failed:
    'Votre saisie est encore là. Revenir en arrière ne modifie rien dans l’appareil.\nLe message dit dans quel état l’appareil a été laissé.',
  cancelled: 'Votre saisie est encore là.\nLe message dit dans quel état l’appareil a été laissé.',
};

export const wlanFields: Texts['wlanFields'] = {
  deviceName: 'l’interface',
  countryCode: 'le pays',
  ssid: 'le réseau',
  mode: 'le mode de sécurité',
  psk: 'la phrase secrète',
  hex: 'la clé hexadécimale',
  identity: 'l’identité',
  password: 'le mot de passe',
  eapolVersion: 'la version EAPoL',
  peapVersion: 'la version PEAP',
  label: 'le label',
  certClient: 'le certificat client',
  certsCA: 'les certificats CA',
};

export const wlanInterface: Texts['wlanInterface'] = {
  label: 'Interface',
  none: 'L’appareil n’indique aucune station WLAN',
  noneAdvice:
    'Il n’a pas de radio, ou son réseau n’a pas été lu. Relisez le réseau sur la page de l’appareil.',
  missing: 'Choisissez l’interface qui rejoint le réseau du site.',
};

export const wlanCountry: Texts['wlanCountry'] = {
  label: 'Pays',
  untold: 'Cet appareil n’indique pas son code pays',
  untoldAdvice:
    'Il est laissé tel quel : Suivant ne modifie rien. Voyez sur la page de l’appareil lui-même si c’est bien le pays où il se trouve.',
  present: 'Actuellement dans l’appareil',
  locked: 'Le code est verrouillé pour la région où cet appareil a été vendu, et ne peut pas être modifié.',
  mayCut: 'Cela peut couper la liaison avec l’appareil',
  setAnyway: 'Maintenir pour le régler quand même',
  doNotSet: 'Ne pas le régler',
  nextSets: ({ country }) => `Suivant règle ${country} dans l’appareil`,
  ifCut: 'Si c’est le cas, rejoignez à nouveau le point d’accès de l’appareil.',
  missing: 'Choisissez le pays où se trouve l’appareil.',
  notTold: 'Non indiqué par l’appareil',
  notConfigured: 'Non configuré (XX)',
  choose: 'Choisissez un pays',
};

export const wlanNetwork: Texts['wlanNetwork'] = {
  scanAgain: 'Réécouter',
  listening: 'L’appareil écoute',
  heard: ({ count, ago }) => {
    if (count === 0) return `Aucun réseau entendu, ${ago}`;
    return `${count === 1 ? '1 réseau entendu' : `${count} réseaux entendus`}, ${ago}`;
  },
  label: 'Réseaux',
  notUtf8:
    'Son nom n’est pas écrit en UTF-8 et ne peut pas être saisi ici : renommez-le sur son point d’accès.',
  notHeard: 'Non entendu lors de la dernière écoute',
  another: 'Un autre réseau',
  anotherWhat: 'Un réseau qui cache son nom, ou qui n’est pas encore entendu ici',
  name: 'Nom du réseau (SSID)',
  nameHint: 'Exactement comme dans le point d’accès : majuscules et minuscules comptent.',
  bytes: ({ count, most }) => `${count} octets sur ${most}`,
  missing: 'Choisissez un réseau, ou saisissez le nom de l’un d’eux.',
  bands: ({ bands }) => list(bands),
  noBand: 'Bande non indiquée',
  security: ({ offers }) => offers.join(', '),
  noSecurity: 'Sécurité non indiquée',
  open: 'Ouvert',
};

export const wlanSecurity: Texts['wlanSecurity'] = {
  label: 'Sécurité',
  asDevice: 'Comme dans l’appareil',
  openTitle: 'Un réseau ouvert ne protège rien',
  openWhat: 'Quiconque est à portée peut le rejoindre. Il n’y a pas de clé à saisir.',
  passphrase: 'Phrase secrète',
  characters: ({ count, least, most }) =>
    `${count} ${count < 2 ? 'caractère' : 'caractères'}, de ${least} à ${most} sont permis`,
  hexKey: 'Clé hexadécimale',
  digits: ({ count, most }) => `${count} chiffres sur ${most}`,
  identity: 'Identité',
  identityHint: 'L’identité EAP, par exemple camera@example.com.',
  password: 'Mot de passe',
  clientCertificate: 'Id du certificat client',
  clientCertificateHint: 'L’id sous lequel le certificat est enregistré dans l’appareil.',
  authorities: 'Id des certificats CA',
  authoritiesHint: 'Plusieurs, séparés par des virgules. Peut rester vide.',
  more: 'Plus',
  eapol: 'Version EAPoL',
  peap: 'Version PEAP',
  peapLabel: 'Label',
};

export const wlanRun: Texts['wlanRun'] = {
  stopped: 'L’installation s’est arrêtée',
  ended: 'Comment elle s’est terminée',
  starting: 'Démarrage',
  storing: 'Enregistrement et test',
  stopping: 'Arrêt en cours',
  stoppingSafely: 'Arrêt au prochain point sûr',
  stepsDone: ({ done, all }) => `${done} sur ${all} ${done < 2 ? 'faite' : 'faites'}`,
  passed: 'Le test a réussi',
  canJoin: 'L’appareil peut rejoindre',
  canJoinEnd: ' avec ces réglages.',
  connection: 'Ce qui arrive à la connexion de cet ordinateur',
  notSwitched: 'La bascule n’a pas fonctionné',
  switching: 'Bascule vers le réseau du site',
  telling: 'Ordre de basculer donné à l’appareil',
  onNetwork: 'L’appareil est sur le réseau du site',
  notSeen: 'L’appareil n’a pas encore été vu',
  timeLeft: 'Temps restant',
  looking: 'Recherche sur chaque carte réseau',
  whatToDo: 'Que faire maintenant',
  connect: 'Connectez cet ordinateur au réseau du site :',
  connectEnd: ', ou un câble vers lui.',
  stay: 'Restez ici. L’appareil est retrouvé par son numéro de série,',
};

export const wlanLeave: Texts['wlanLeave'] = {
  title: 'Quitter l’installation ?',
  stopping: 'L’arrêt y met fin au prochain point sûr ; l’état de l’appareil figure alors ici.',
  lost: 'Ce qui a été saisi ici sera perdu.',
  stay: 'Rester',
  stop: 'Arrêter l’installation',
  leave: 'Quitter',
  leaveRunning: 'Quitter, elle continue',
  tested:
    'Les réglages WLAN sont enregistrés dans l’appareil et ont réussi son test. Rien n’a été basculé : l’appareil a encore son propre point d’accès.',
  running: 'L’installation continue sans cette page. Elle figure sous Tâches, et peut être rouverte de là.',
  settingCountry:
    'Le code pays est en cours de réglage. Cela continue sans cette page, et figure sous Tâches.',
  countrySet: ({ country }) =>
    `Le code pays de l’appareil a été réglé sur ${country}. Rien d’autre n’a été modifié.`,
  unchanged: 'Rien n’a été modifié dans l’appareil.',
};
