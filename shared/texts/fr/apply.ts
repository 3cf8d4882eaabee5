import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, number, plural } = helpers('fr');
const devices = (count: number) => plural(count, `${number(count)} appareil`, `${number(count)} appareils`);
const failures = (count: number) => plural(count, `${number(count)} échec`, `${number(count)} échecs`);
const unreached = (count: number) =>
  plural(count, `${number(count)} non atteint`, `${number(count)} non atteints`);

export const work: Texts['work'] = {
  notRunning: 'Rien n’est en cours qui puisse être suspendu.',
  notPaused: 'Ce n’est ni suspendu ni en attente d’une réponse.',
  overAlready: 'C’est déjà terminé.',
  nothingToRetry: 'Rien n’a échoué et rien n’est resté qui puisse être réessayé maintenant.',
  stuck: 'Il attend un autre appareil, et celui-ci l’attend.',
};

export const apply: Texts['apply'] = {
  goesOn: 'Un plan est déjà en cours d’application ou de retour en arrière.',
  titleAdministrator: ({ user }) => `Créer le premier administrateur, « ${user} »`,
  titleLogin: 'S’identifier et lire le réseau',
  titlePlace: 'Noter son lieu dans le site',
  titleBetween: 'Passer provisoirement à une adresse libre',
  titleWlanTest: 'Faire tester le WLAN par l’appareil',
  titleProof: 'Tout relire',
  titleBound: ({ row }) => `Prendre la ligne ${number(row)}`,
  bound: ({ row, model }) =>
    `Il prend la ligne ${number(row)}, comme prochain appareil neuf du modèle ${model}.`,
  nextDevice: ({ row }) => `prochain appareil neuf de la ligne ${number(row)}`,
  noNext: ({ count }) =>
    plural(
      count,
      '1 ligne n’a pas trouvé d’appareil neuf de son modèle.',
      `${number(count)} lignes n’ont pas trouvé d’appareil neuf de leur modèle.`,
    ),
  begun: 'Commencé ; ce qu’il en est advenu n’a pas été vu.',
  notBegun: 'Arrêté avant de commencer.',
  notFound: ({ seconds }) => `Il n’a pas été trouvé en ${seconds} s et ne répond à aucune adresse connue.`,
  notHeard: 'Son numéro de série n’est entendu à aucune adresse connue.',
  nothingToDo: 'Il n’y a rien à faire ici : l’appareil a déjà tout.',
  asAsked: 'C’est déjà comme demandé, rien n’a donc été envoyé.',
  loggedIn: ({ user }) => `Identifié comme « ${user} », réseau lu.`,
  placeKept: ({ place }) => `Lieu noté dans le site : ${place}.`,
  administratorMade: ({ user }) => `« ${user} » a été créé, et son identification acceptée.`,
  administratorThere: 'Il a maintenant un administrateur ; l’identification montre si c’est celui du plan.',
  administratorNotTold:
    'Il ne dit pas s’il a un administrateur, aucun n’a donc été créé ; la connexion le montrera.',
  hasAdministrator: 'Il a déjà un administrateur, aucun n’a donc été créé.',
  administratorOverHttp:
    'L’échange avec l’appareil passe par HTTP non chiffré : quiconque écoute le réseau lirait le nouveau mot de passe.',
  administratorOverHttpAdvice:
    'Créez cet administrateur sur la page de l’appareil lui-même, ou autorisez-le pour ce plan (dans le terminal avec --trust-first).',
  noNewPassword: 'Il n’y a pas de mot de passe pour les premiers administrateurs.',
  noWlanKey: 'Le WLAN demande une clé, et aucune n’a été donnée.',
  noEapPassword: '802.1X demande un mot de passe, et aucun n’a été donné.',
  eapPasswordAdvice: 'Mettez-le dans la variable AXIS_EAP_PASSWORD.',
  noCertificate: 'Aucun certificat client n’est choisi pour EAP-TLS dans l’appareil ; rien n’a été envoyé.',
  noCertificateAdvice: 'Choisissez-en un sur la page de l’appareil, puis appliquez de nouveau le plan.',
  testedBefore: 'Il a déjà réussi ce test.',
  wlanTested: 'L’appareil a rejoint le WLAN à l’essai.',
  proved: ({ address }) =>
    `Son numéro de série a répondu à ${address}, et tout ce qui était demandé a été relu.`,
  differs: ({ names }) => `À la relecture, ceci n’est pas comme demandé : ${names.join(', ')}.`,
  differsAdvice: 'Regardez la page de l’appareil, puis appliquez à nouveau le plan.',
  administratorStays: ({ user }) => `L’administrateur « ${user} » reste.`,
  keyStays: 'Une clé WLAN antérieure n’est pas connue et ne peut pas être rétablie.',
  storedStays: ({ mode, names }) =>
    `Pour ${mode}, ceci reste enregistré dans l’appareil comme le plan l’a réglé : ${list(names)}.`,
  settingStays: ({ title }) => `Reste comme le plan l’a réglé : ${title}.`,
  partStays: ({ title, names }) =>
    `${title} : ${list(names)} reste comme le plan l’a réglé, car l’appareil n’avait rien indiqué avant.`,
  warning: ({ row, message }) => `Ligne ${row} : ${message}`,
  unconfirmed: 'Voici ce qui serait envoyé.',
  nothingToUndo: 'Il n’y a rien à rétablir : aucun plan n’a changé un appareil de ce site.',
  newPasswordAdvice: 'Mettez-le dans la variable AXIS_NEW_PASSWORD.',
  passwordAdvice:
    'Mettez-le dans la variable AXIS_PASSWORD ; celui des administrateurs que crée ce plan, dans AXIS_NEW_PASSWORD.',
  alikeStopped: ({ serials }) =>
    `Trois appareils de suite ont refusé les identifiants (${serials.join(', ')}) : rien d’autre n’est commencé, pour que personne ne soit bloqué.`,
  alikeGoesOn: ({ serials }) =>
    `Trois appareils de suite ont échoué de la même façon (${serials.join(', ')}) ; les autres continuent.`,
  outcome: ({ done, failed, notReached }) =>
    `${plural(done, `${number(done)} terminé`, `${number(done)} terminés`)}, ${failures(failed)}, ${unreached(notReached)}.`,
  leftOver: 'Non fait : arrêté avant.',
  activity: ({ done, failed, notReached }) =>
    `Plan appliqué : ${plural(done, `${number(done)} appareil terminé`, `${number(done)} appareils terminés`)}, ${failures(failed)}, ${unreached(notReached)}.`,
  activityUndone: ({ done, failed, notReached }) =>
    `Plan défait : ${plural(done, `${number(done)} appareil terminé`, `${number(done)} appareils terminés`)}, ${failures(failed)}, ${unreached(notReached)}.`,
  hasErrors: ({ count, row, message }) =>
    `${plural(count, 'Le plan contient une erreur', `Le plan contient ${number(count)} erreurs`)}. Ligne ${number(row)} : ${message}`,
};

export const applyPanel: Texts['applyPanel'] = {
  title: 'Appliquer le plan',
  means:
    'Chaque appareil reçoit ce que demande sa ligne, plusieurs en parallèle, et tout est relu. Ce qui est déjà comme demandé n’est pas envoyé.',
  apply: 'Appliquer le plan…',
  undo: 'Défaire le plan…',
  errorsFirst:
    'Un plan qui contient des erreurs n’est pas appliqué : corrigez d’abord les cellules ci-dessus.',
  applied: 'L’application du plan est finie.',
  undone: 'Le retour en arrière du plan est fini.',
  counts: ({ done, failed, left }) =>
    `${plural(done, `${number(done)} appareil terminé`, `${number(done)} appareils terminés`)}, ${failures(failed)}, ${plural(left, `${number(left)} non fait`, `${number(left)} non faits`)}.`,
  retry: ({ count }) =>
    plural(count, 'Réessayer celui qui n’est pas fait', `Réessayer les ${number(count)} non faits`),
  applying: 'Le plan est en cours d’application',
  undoing: 'Le plan est en cours de retour en arrière',
  cancelling: 'Arrêt aux prochains points sûrs',
  of: ({ over, total }) => `${number(over)} sur ${number(total)}`,
  alike: ({ count }) => `${number(count)} appareils de suite ont échoué de la même façon`,
  unbound: ({ count }) =>
    plural(
      count,
      '1 ligne attend le prochain appareil neuf de son modèle.',
      `${number(count)} lignes attendent les prochains appareils neufs de leur modèle.`,
    ),
  alikeMore: 'Rien d’autre n’est commencé tant que vous ne le dites pas.',
  pause: 'Suspendre',
  goOn: 'Continuer',
  cancel: 'Arrêter',
  pausing: 'Les étapes en cours vont à leur terme.',
  paused: 'Suspendu : rien n’est en cours.',
  steps: ({ done, total }) =>
    `${number(done)} sur ${plural(total, `${number(total)} étape`, `${number(total)} étapes`)}`,
  seconds: ({ seconds }) => `${number(seconds)} s`,
};

export const applyStates: Texts['applyStates'] = {
  expected: 'pas encore trouvés, attendus',
  waiting: 'en attente de leur tour',
  running: 'en cours',
  done: 'terminés et relus',
  failed: 'en échec',
  left: 'arrêtés avant la fin',
};

export const applyDialog: Texts['applyDialog'] = {
  title: 'Appliquer le plan',
  looking: 'Recherche de ce qu’il y a à faire…',
  devices: ({ devices: count, unbound }) =>
    `${plural(count, `${devices(count)} est configuré`, `${devices(count)} sont configurés`)}.${unbound === 0 ? '' : ` ${plural(unbound, '1 ligne n’a pas encore d’appareil et attend', `${number(unbound)} lignes n’ont pas encore d’appareil et attendent`)}.`}`,
  before: ({ done, open }) =>
    `Déjà appliqué : ${plural(done, `${number(done)} terminé`, `${number(done)} terminés`)}, ${number(open)} pas jusqu’au bout. Ceux-là continuent où ils en étaient.`,
  moves: ({ count }) =>
    plural(count, '1 appareil change d’adresse', `${number(count)} appareils changent d’adresse`),
  movesMore:
    'Chacun s’absente un moment et est recherché par son numéro de série. Avec une adresse ou un sous-réseau erroné, cet ordinateur ne l’atteint plus ; la plupart des appareils reviennent d’eux-mêmes en arrière, pas tous.',
  newPassword: ({ count }) =>
    plural(
      count,
      'Mot de passe du premier administrateur',
      `Mot de passe des ${number(count)} premiers administrateurs`,
    ),
  newPasswordHint:
    'Le certificat que l’appareil présente alors est approuvé dès ce moment et figure dans le rapport.',
  logins: ({ count }) =>
    `${plural(count, '1 appareil a', `${number(count)} appareils ont`)} un administrateur, et le programme n’a pas encore d’identifiants acceptés.`,
  user: 'Utilisateur',
  password: 'Mot de passe',
  passwordHint:
    'Chaque appareil est essayé une fois. Laissez vide pour utiliser les identifiants que le programme possède.',
  wlanKey: 'Clé du WLAN',
  eapPassword: 'Mot de passe 802.1X',
  notNow: 'Pas maintenant',
  apply: 'Appliquer',
  checking: 'Vérification…',
};

export const undoDialog: Texts['undoDialog'] = {
  title: 'Défaire le plan',
  looking: 'Recherche de ce qui peut être rétabli…',
  nothing: 'Aucun plan qui puisse être défait n’a été appliqué sur ce site.',
  means:
    'Ceux-ci retrouvent ce qu’ils avaient avant le plan, et cela est relu. Les adresses viennent en dernier.',
  device: ({ serial, name, changes }) =>
    `${serial}${name === '' ? '' : ` (${name})`} : ${plural(changes, `${number(changes)} réglage`, `${number(changes)} réglages`)}`,
  nothingAt: ({ serial }) => `${serial} : il n’y a rien à rétablir.`,
  close: 'Fermer',
  undo: ({ count }) => plural(count, 'Défaire sur 1 appareil', `Défaire sur ${number(count)} appareils`),
};
