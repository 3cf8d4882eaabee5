import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('fr');
const changes = (count: number) => `${number(count)} ${plural(count, 'modification', 'modifications')}`;
const devices = (count: number) => `${number(count)} ${plural(count, 'appareil', 'appareils')}`;
const lower = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

export const planned: Texts['planned'] = {
  title: 'Modifications prévues',
  means:
    'Ce qui a été saisi pendant qu’un appareil n’était pas là, ou gardé pour plus tard. Rien n’en est envoyé avant que vous l’appliquiez.',
  keep: 'Garder comme prévu',
  kept: 'Gardé comme prévu. Rien n’a été envoyé à l’appareil.',
  show: 'Afficher ce qui est prévu',
  none: 'Rien n’est prévu',
  noneMeans:
    'Ce que vous saisissez dans un formulaire de cet appareil peut être gardé comme prévu, avec ou sans l’appareil, et appliqué quand il est là.',
  noneOnSite:
    'Sur les pages d’un appareil, ce que vous saisissez peut être gardé comme prévu et appliqué quand l’appareil est là.',
  count: ({ count }) => `${number(count)} ${plural(count, 'prévue', 'prévues')}`,
  onSite: ({ count, on }) =>
    `${changes(count)} ${plural(count, 'est prévue', 'sont prévues')} sur ${devices(on)}.`,
  ofDevice: ({ count }) => changes(count),
  on: ({ title, name }) => `${title} : ${name}`,
  made: ({ ago }) => `Prévu : ${lower(ago)}`,
  from: ({ at }) => `d’après la lecture de ${at}`,
  fromNothing: 'sans rien avoir lu de l’appareil',
  isHere: 'Présent',
  notHere: 'Absent',
  openDevice: 'Ouvrir l’appareil',
  what: 'Quoi',
  was: 'Au moment de prévoir',
  present: 'Maintenant',
  lastRead: 'Dernière lecture',
  asked: 'Prévu',
  toCome: 'À saisir au moment d’appliquer',
  moved: 'L’appareil a maintenant autre chose que lorsque ceci a été prévu',
  movedMore: 'Comparez les colonnes. Ce n’est appliqué que si vous l’acceptez.',
  there: 'L’appareil a déjà tout cela',
  thereMore: 'Rien n’est envoyé pour cela. L’appliquer le retire du plan.',
  secret: ({ count }) =>
    plural(
      count,
      'Une clé ou un mot de passe en fait partie. Ce n’est jamais conservé : vous le saisissez en appliquant la modification.',
      `${number(count)} clés ou mots de passe en font partie. Ils ne sont jamais conservés : vous les saisissez en appliquant la modification.`,
    ),
  failed: ({ ago }) => `Le dernier essai n’a pas abouti (${lower(ago)})`,
  foreign: ({ count }) =>
    plural(
      count,
      '1 entrée de ce plan ne peut pas être lue par cette version. Elle reste telle quelle.',
      `${number(count)} entrées de ce plan ne peuvent pas être lues par cette version. Elles restent telles quelles.`,
    ),
  apply: 'Appliquer',
  applyAnyway: 'Appliquer quand même',
  applyAll: ({ count }) => `Appliquer les ${number(count)}`,
  applyHere: ({ count, on }) => `Appliquer sur les présents : ${changes(count)} sur ${devices(on)}`,
  nobodyHere: 'Aucun de ces appareils n’est là maintenant.',
  applyTitle: 'Clés et mots de passe des modifications prévues',
  typeSecrets: 'Ils ne vont qu’aux appareils et ne sont conservés nulle part.',
  sameFor: ({ count }) => `Le même pour ${changes(count)}`,
  loginHint: 'Les identifiants du proxy, sous la forme utilisateur:motdepasse',
  oneByOne: 'En saisir un par appareil',
  sameForAlike: 'Un seul pour tous les semblables',
  applyNow: ({ count }) => `Appliquer ${changes(count)}`,
  cancel: 'Annuler',
  applying: ({ over, total }) =>
    `Application des modifications prévues : ${number(over)} sur ${number(total)}`,
  stop: 'Arrêter',
  goOn: 'Continuer',
  alike: 'Trois appareils de suite ont échoué de la même façon',
  alikeMore: 'Voyez d’abord la raison. Les autres attendent que vous disiez s’il faut continuer.',
  understood: 'Compris',
  outcome: ({ done, asks, failed, left }) =>
    [
      `${number(done)} ${plural(done, 'appliquée', 'appliquées')}`,
      ...(asks > 0 ? [`${number(asks)} à comparer d’abord`] : []),
      ...(failed > 0 ? [`${number(failed)} ${plural(failed, 'échec', 'échecs')}`] : []),
      ...(left > 0 ? [`${number(left)} ${plural(left, 'restée', 'restées')} dans le plan`] : []),
    ].join(', '),
  running: 'Des modifications prévues sont déjà en cours d’application.',
  runningAdvice: 'Attendez que ce soit terminé, ou arrêtez-le.',
  twice: ({ serial, title }) =>
    `Deux modifications prévues pour ${serial} règlent la même chose différemment : ${title}. Rien n’a été envoyé.`,
  twiceAdvice: 'Retirez l’une d’elles du plan, ou appliquez seule celle que vous voulez.',
  gone: 'Ce n’est plus prévu.',
  thereAlready: 'L’appareil avait déjà tout cela. Rien n’a été envoyé.',
  madeBefore: 'C’était fait avant que le programme se termine. Rien n’a été envoyé à nouveau.',
  secretMissing: 'Une clé ou un mot de passe qui en fait partie n’a pas été donné.',
  secretMissingAdvice: 'Appliquez-la à nouveau, et saisissez ce qui est demandé.',
  remove: 'Retirer du plan',
  removeWhat: ({ title }) => ` : ${title}`,
  removed: 'Retirée du plan.',
  doesNotFit: 'Cette modification est trop grande pour être gardée comme prévue.',
  tooMany: ({ most }) => `Un appareil peut avoir ${number(most)} modifications prévues au plus.`,
  tooManyAdvice: 'Retirez-en quelques-unes de son plan, ou appliquez-les.',
};

export const plannedStates: Texts['plannedStates'] = {
  waiting: 'Attend son tour',
  running: 'Lecture de l’appareil…',
  asks: 'À comparer d’abord',
  done: 'Appliquée',
  failed: 'Échec',
  left: 'Restée dans le plan',
};
