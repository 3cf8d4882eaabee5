import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('de');
const changes = (count: number) => plural(count, '1 Änderung', `${number(count)} Änderungen`);
const devices = (count: number) => plural(count, '1 Gerät', `${number(count)} Geräten`);

export const planned: Texts['planned'] = {
  title: 'Geplante Änderungen',
  means:
    'Was eingegeben wurde, während ein Gerät nicht hier war, oder was Sie für später vorgemerkt haben. Nichts davon wird gesendet, bevor Sie es anwenden.',
  keep: 'Als geplant vormerken',
  kept: 'Als geplant vorgemerkt. An das Gerät wurde nichts gesendet.',
  show: 'Geplantes anzeigen',
  none: 'Nichts ist geplant',
  noneMeans:
    'Was Sie in ein Formular dieses Geräts eingeben, lässt sich mit oder ohne Gerät als geplant vormerken und anwenden, wenn es hier ist.',
  noneOnSite:
    'Auf den Seiten eines Geräts lässt sich Eingegebenes als geplant vormerken und anwenden, wenn das Gerät hier ist.',
  count: ({ count }) => `${number(count)} geplant`,
  onSite: ({ count, on }) => `${changes(count)} ${plural(count, 'ist', 'sind')} an ${devices(on)} geplant.`,
  ofDevice: ({ count }) => changes(count),
  on: ({ title, name }) => `${title}: ${name}`,
  made: ({ ago }) => `Geplant: ${ago}`,
  from: ({ at }) => `nach dem Stand von ${at}`,
  fromNothing: 'ohne dass vom Gerät etwas gelesen war',
  isHere: 'Jetzt hier',
  notHere: 'Nicht hier',
  openDevice: 'Gerät öffnen',
  what: 'Was',
  was: 'Als geplant wurde',
  present: 'Jetzt',
  lastRead: 'Zuletzt gelesen',
  asked: 'Geplant',
  toCome: 'Wird beim Anwenden eingegeben',
  moved: 'Das Gerät hat jetzt etwas anderes als beim Planen',
  movedMore: 'Vergleichen Sie die Spalten. Angewendet wird es nur, wenn Sie dem zustimmen.',
  there: 'Das Gerät hat all das schon',
  thereMore: 'Dafür wird nichts gesendet. Beim Anwenden wird es aus dem Plan genommen.',
  secret: ({ count }) =>
    plural(
      count,
      'Dazu gehört ein Schlüssel oder Passwort. Gespeichert wird so etwas nie: Sie geben es beim Anwenden ein.',
      `Dazu gehören ${number(count)} Schlüssel oder Passwörter. Gespeichert wird so etwas nie: Sie geben sie beim Anwenden ein.`,
    ),
  failed: ({ ago }) => `Beim letzten Versuch ging es nicht (${ago.charAt(0).toLowerCase()}${ago.slice(1)})`,
  foreign: ({ count }) =>
    plural(
      count,
      '1 Eintrag dieses Plans kann diese Version nicht lesen. Er bleibt, wie er ist.',
      `${number(count)} Einträge dieses Plans kann diese Version nicht lesen. Sie bleiben, wie sie sind.`,
    ),
  apply: 'Anwenden',
  applyAnyway: 'Trotzdem anwenden',
  applyAll: ({ count }) => `Alle ${number(count)} anwenden`,
  applyHere: ({ count, on }) => `Anwenden, was hier ist: ${changes(count)} an ${devices(on)}`,
  nobodyHere: 'Keines dieser Geräte ist gerade hier.',
  applyTitle: 'Schlüssel und Passwörter der geplanten Änderungen',
  typeSecrets: 'Sie gehen nur an die Geräte und werden nirgends gespeichert.',
  sameFor: ({ count }) => `Dasselbe für ${changes(count)}`,
  loginHint: 'Die Anmeldung des Proxys als benutzer:passwort',
  oneByOne: 'Für jedes Gerät einzeln eingeben',
  sameForAlike: 'Eines für alle gleichen',
  applyNow: ({ count }) => `${changes(count)} anwenden`,
  cancel: 'Abbrechen',
  applying: ({ over, total }) =>
    `Geplante Änderungen werden angewendet: ${number(over)} von ${number(total)}`,
  stop: 'Anhalten',
  goOn: 'Weitermachen',
  alike: 'Drei Geräte nacheinander sind gleich gescheitert',
  alikeMore: 'Sehen Sie sich zuerst den Grund an. Die anderen warten, bis Sie sagen, ob es weitergeht.',
  understood: 'Verstanden',
  outcome: ({ done, asks, failed, left }) =>
    [
      `${number(done)} angewendet`,
      ...(asks > 0 ? [`${number(asks)} erst zu vergleichen`] : []),
      ...(failed > 0 ? [`${number(failed)} gescheitert`] : []),
      ...(left > 0 ? [`${number(left)} im Plan geblieben`] : []),
    ].join(', '),
  running: 'Geplante Änderungen werden schon angewendet.',
  runningAdvice: 'Warten Sie, bis das zu Ende ist, oder halten Sie es an.',
  twice: ({ serial, title }) =>
    `Für ${serial} sind zwei Änderungen geplant, die dasselbe verschieden setzen: ${title}. Es wurde nichts gesendet.`,
  twiceAdvice: 'Nehmen Sie eine davon aus dem Plan, oder wenden Sie die gewünschte einzeln an.',
  gone: 'Es ist nicht mehr geplant.',
  thereAlready: 'Das Gerät hatte all das schon. Es wurde nichts gesendet.',
  madeBefore: 'Es wurde schon gemacht, bevor das Programm endete. Es wurde nichts noch einmal gesendet.',
  secretMissing: 'Ein Schlüssel oder Passwort, das dazugehört, wurde nicht angegeben.',
  secretMissingAdvice: 'Wenden Sie es noch einmal an, und geben Sie ein, was verlangt wird.',
  remove: 'Aus dem Plan nehmen',
  removeWhat: ({ title }) => `: ${title}`,
  removed: 'Aus dem Plan genommen.',
  doesNotFit: 'Diese Änderung ist zu groß, um als geplant vorgemerkt zu werden.',
  tooMany: ({ most }) => `Für ein Gerät sind höchstens ${number(most)} geplante Änderungen möglich.`,
  tooManyAdvice: 'Nehmen Sie einige aus dem Plan, oder wenden Sie sie an.',
};

export const plannedStates: Texts['plannedStates'] = {
  waiting: 'Wartet, bis es an der Reihe ist',
  running: 'Liest, was das Gerät hat …',
  asks: 'Erst zu vergleichen',
  done: 'Angewendet',
  failed: 'Gescheitert',
  left: 'Im Plan geblieben',
};
