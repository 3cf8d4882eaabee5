import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('fr');
const devices = (count: number) => `${number(count)} ${plural(count, 'appareil', 'appareils')}`;
const day = (at: number) => new Date(at).toLocaleDateString('fr', { timeZone: 'UTC', dateStyle: 'medium' });

export const accessPage: Texts['accessPage'] = {
  title: 'Identifiants et certificats',
  rail: 'Accès',
  waitingMore: ({ count }) => `${number(count)} en attente de vous`,
  waiting: 'En attente de vous',
  letIn: ({ count }) => `Admettre ${devices(count)} et s’identifier`,
  logins: 'Identifiants pour plusieurs appareils',
  loginsMeans: 'Essayés de haut en bas sur un appareil pour lequel il n’y en a pas, chacun une seule fois.',
  noLogins:
    'Aucun pour l’instant. Identifiez-vous sur plusieurs appareils à la fois et gardez les identifiants pour tous.',
  logInHere: ({ count }) =>
    count === 0
      ? 'Chaque appareil a ici ses identifiants'
      : `S’identifier sur ${number(count)} ${plural(count, 'appareil', 'appareils')} sans identifiants…`,
  remembered: 'dans le coffre-fort de cet ordinateur',
  inMemory: 'en mémoire, jusqu’à la fermeture du programme',
  came: ({ accepted, refused }) => `acceptés par ${number(accepted)}, refusés par ${number(refused)}`,
  automatic: 'Automatiquement sur les appareils qui arrivent ici',
  earlier: ({ user }) => `Essayer ${user} plus tôt`,
  later: ({ user }) => `Essayer ${user} plus tard`,
  edit: 'Modifier…',
  editTitle: ({ user }) => `Modifier les identifiants de ${user}`,
  editMeans:
    'Avec un autre utilisateur ou mot de passe, ce sont de nouveaux identifiants, qui peuvent être essayés là où ceux-ci l’ont été.',
  save: 'Enregistrer',
  forgetLogin: 'Oublier',
  forgetLoginTitle: ({ user }) => `Oublier les identifiants de ${user} ?`,
  forgetLoginMeans:
    'Ils ne seront plus essayés nulle part. Les appareils qui les ont acceptés les gardent jusqu’à ce que vous y fermiez la session.',
  cancel: 'Annuler',
  changed: 'Certificats modifiés',
  changedMeans:
    'Ces appareils présentent un autre certificat que celui approuvé. Rien ne leur est envoyé tant que vous n’avez pas décidé.',
  trusted: 'Approuvé jusqu’ici',
  shown: 'Présenté maintenant',
  why: 'Pourquoi ?',
  asking: 'L’appareil est interrogé sans identifiants…',
  couldBeMadeUp:
    'Tout cela vient de ce qui répond là-bas et pourrait être inventé. Seule la comparaison de l’empreinte avec celle de l’appareil est sûre.',
  compared: 'J’ai comparé les empreintes, ou je sais pourquoi il a changé',
  trust: 'Approuver le nouveau certificat',
  pins: 'Certificats approuvés',
  search: 'N° de série, nom, modèle ou empreinte',
  none: 'Aucun certificat n’est encore approuvé',
  noneMeans:
    'La première identification sur un appareil en HTTPS fait de son certificat le certificat approuvé.',
  noneFits: 'Aucun certificat approuvé ne correspond à la recherche.',
  device: 'Appareil',
  fingerprint: 'Empreinte (SHA-256)',
  since: 'Depuis',
  notKnown: 'inconnu',
  replaced: ({ count }) => `${number(count)} avant lui`,
  forget: 'Oublier',
  forgetOf: ({ serial }) => `Oublier le certificat de ${serial}`,
  forgetTitle: ({ serial }) => `Oublier le certificat de ${serial} ?`,
  forgetMeans:
    'Ses identifiants sont oubliés aussi. La prochaine identification montre le certificat que l’appareil a alors, ou passe par HTTP non chiffré s’il n’en a pas.',
  more: ({ count }) => `${number(count)} de plus : cherchez pour les voir.`,
  theFingerprint: 'empreinte',
};

export const signs: Texts['signs'] = {
  pinnedFor: ({ serial }) => `Ce certificat est celui approuvé pour ${serial}.`,
  otherSerial: ({ address, serial }) => `Ce qui répond à ${address} dit être ${serial}.`,
  noAdministrator:
    'L’appareil indique qu’il n’a pas d’administrateur : après une réinitialisation aux valeurs d’usine, un appareil se fait un nouveau certificat.',
  factory: ({ issuer }) => `Le certificat se dit d’usine (${issuer}) ; cela n’a pas été vérifié.`,
  authority: ({ issuer }) => `Le certificat se dit émis par ${issuer} ; cela n’a pas été vérifié.`,
  madeLater: ({ at }) =>
    `D’après sa propre date, il a été créé le ${day(at)}, après l’approbation du précédent.`,
  trustedBefore: ({ at }) => `Il a déjà été approuvé pour cet appareil, jusqu’au ${day(at)}.`,
  otherOs: ({ before, now }) =>
    `L’appareil indique AXIS OS ${now}, c’était ${before} avant : il a été mis à jour.`,
  noIdentity: 'L’appareil n’a pas dit qui il est.',
  otherMac: ({ address, mac }) =>
    `La carte réseau qui répond à ${address} est ${mac}, ce qui n’est pas le numéro de série. Derrière un routeur, en WLAN ou sur une deuxième prise, c’est normal.`,
  nothingElse:
    'L’appareil indique le même numéro de série, a un administrateur, et rien d’autre n’évoque une réinitialisation ou un certificat renouvelé.',
};

export const scopeWords: Texts['scopeWords'] = {
  devices: ({ count }) => devices(count),
  tag: ({ tag }) => `Appareils avec le mot-clé ${tag}`,
  site: 'Tous les appareils de cette liste',
};

export const speaksFor: Texts['speaksFor'] = {
  reset: 'Évoque une réinitialisation aux valeurs d’usine',
  'other-device': 'Évoque un autre appareil à cette adresse',
  renewed: 'Évoque un certificat renouvelé',
  'in-between': 'La présence d’un intermédiaire n’est pas exclue',
};

export const pinHow: Texts['pinHow'] = {
  person: 'approuvé par une personne',
  'own-job': 'installé par ce programme',
};
