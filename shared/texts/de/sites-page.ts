/** Die Seite der Standorte, und was Menschen zu Geräten schreiben. */
import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { plural, number } = helpers('de');
const devicesOf = (count: number) => plural(count, '1 Gerät', `${number(count)} Geräte`);

export const sitesPage: Texts['sitesPage'] = {
  title: 'Standorte',
  means:
    'Ein Standort ist eine Liste von Geräten mit dem, was Sie über sie wissen: Orte, Notizen, Schlagwörter, Antworten. Wer keinen braucht, arbeitet mit der Liste dieses Computers.',
  openFile: 'Standortdatei öffnen …',
  create: 'Neuer Standort …',
  search: 'Suchen nach Name, Notiz oder Gerät',
  noneFits:
    'Kein Standort hat das im Namen oder in der Notiz, und keiner hat ein Gerät mit diesem Namen oder dieser Seriennummer.',
  holds: ({ device, more }) =>
    more === 0 ? `Mit ${device}` : `Mit ${device} und ${number(more)} weiteren, auf die das passt`,
  isOpen: 'Jetzt geöffnet',
  isHere: 'Im jetzigen Netzwerk schon gesehen',
  notRead: 'Nicht lesbar',
  devices: ({ count }) => devicesOf(count),
  opened: ({ ago }) => `Zuletzt geöffnet: ${ago}`,
  open: 'Öffnen',
  show: 'Geräte zeigen',
  report: 'Bericht …',
  handOver: 'Weitergeben …',
  handedOver: ({ file }) => `Der Standort steht in ${file}.`,
  duplicate: 'Duplizieren',
  copyOf: ({ name }) => `${name} (Kopie)`,
  duplicated: ({ name }) => `„${name}“ wurde angelegt.`,
  merge: 'Zusammenführen …',
  edit: 'Name und Notiz …',
  remove: 'Löschen',
  deleted: ({ name }) => `„${name}“ wurde gelöscht.`,
  undo: 'Rückgängig',
  deletedOnes: 'Gelöschte Standorte',
  deletedMeans: 'Sie lassen sich 30 Tage lang zurückholen.',
  deletedAgo: ({ ago }) => `Gelöscht: ${ago}`,
  restore: 'Zurückholen',
  newTitle: 'Neuer Standort',
  name: 'Name',
  nameHint: 'Etwa Kunde und Ort',
  nameWanted: 'Geben Sie dem Standort einen Namen mit 1 bis 120 Zeichen.',
  fromHere: ({ count }) =>
    plural(
      count,
      'Mit dem Gerät, das jetzt hier ist',
      `Mit den ${number(count)} Geräten, die jetzt hier sind`,
    ),
  close: 'Schließen',
  cancel: 'Abbrechen',
  createNow: 'Standort anlegen',
  editTitle: 'Name und Notiz des Standorts',
  note: 'Notiz',
  save: 'Speichern',
  mergeTitle: ({ name }) => `„${name}“ mit einem anderen Standort zusammenführen`,
  noOther: 'Es gibt noch keinen anderen Standort. Legen Sie auf der Seite der Standorte einen an.',
  toSites: 'Zu den Standorten',
  into: 'Ziel',
  newDevices: ({ count }) =>
    plural(count, '1 Gerät, das dort noch fehlt', `${number(count)} Geräte, die dort noch fehlen`),
  newerDevices: ({ count }) =>
    plural(
      count,
      '1 Gerät, das beide haben, mit neueren Antworten in diesem',
      `${number(count)} Geräte, die beide haben, mit neueren Antworten in diesem`,
    ),
  peoplesWords: ({ count }) =>
    plural(
      count,
      '1 Gerät bekommt mehr an Ort, Notiz oder Schlagwörtern',
      `${number(count)} Geräte bekommen mehr an Ort, Notiz oder Schlagwörtern`,
    ),
  planRows: ({ count }) => plural(count, '1 Zeile seines Plans', `${number(count)} Zeilen seines Plans`),
  filePlan: ({ rows, applied }) =>
    [
      rows === 0 ? '' : `Der Plan hat ${plural(rows, '1 Zeile', `${number(rows)} Zeilen`)}.`,
      applied === 0
        ? ''
        : `Auf ${plural(applied, '1 Gerät', `${number(applied)} Geräte`)} wurde ein Plan angewendet; was vorher dort stand, ist nicht in der Datei, zurückgenommen wird das von hier aus nicht.`,
    ]
      .join(' ')
      .trim(),
  planned: ({ count }) => plural(count, '1 geplante Änderung', `${number(count)} geplante Änderungen`),
  plannedTwice: ({ count }) =>
    plural(
      count,
      '1 Gerät, für das dann zwei geplante Änderungen dasselbe setzen: Nehmen Sie eine weg, bevor Sie sie anwenden',
      `${number(count)} Geräte, für die dann zwei geplante Änderungen dasselbe setzen: Nehmen Sie je eine weg, bevor Sie sie anwenden`,
    ),
  bringsNothing: 'Nichts, was dort nicht schon wäre.',
  cutNotes: ({ count }) =>
    plural(
      count,
      '1 Notiz wird mit der anderen zu lang: Ihr Ende fällt weg',
      `${number(count)} Notizen werden mit den anderen zu lang: Ihre Enden fallen weg`,
    ),
  mergeMeans:
    'Antworten und Worte beider bleiben erhalten. Dieser Standort kommt zu den gelöschten und lässt sich zurückholen.',
  mergeOwnMeans:
    'Antworten und Worte beider bleiben erhalten. Die Liste dieses Computers bleibt, wie sie ist.',
  merged: ({ name, into }) =>
    `Was „${name}“ enthielt, ist jetzt in „${into}“. Der Standort selbst steht bei den gelöschten.`,
  mergedOwn: ({ into }) => `Was die Liste dieses Computers enthielt, ist jetzt in „${into}“.`,
  mergeNow: 'Zusammenführen',
  move: 'An einen Standort verschieben …',
  moveTitle: ({ count }) => `${devicesOf(count)} an einen anderen Standort verschieben`,
  copyToo: 'Auch hier behalten',
  moveTakesPlan: 'Ihre Zeilen im Plan und was vom Anwenden aufbewahrt ist, gehen mit.',
  copyLeavesPlan: 'Der Plan und was vom Anwenden aufbewahrt ist, bleiben nur an diesem Standort.',
  moveNow: 'Verschieben',
  copyNow: 'Kopieren',
  offered: ({ name }) => `Sie sind in einem Netzwerk, in dem „${name}“ schon gesehen wurde.`,
  openIt: 'Diesen Standort öffnen',
  notNow: 'Nicht jetzt',
  foundHere: ({ count }) =>
    plural(
      count,
      '1 Gerät wurde hier gefunden, das nicht zu diesem Standort gehört.',
      `${number(count)} Geräte wurden hier gefunden, die nicht zu diesem Standort gehören.`,
    ),
  addAll: 'Zum Standort hinzufügen',
  fileTitle: ({ file }) => `Standortdatei ${file}`,
  fileHolds: ({ name, count, when }) =>
    name === ''
      ? `Liste eines Computers, ${devicesOf(count)}, Stand ${when}.`
      : `„${name}“, ${devicesOf(count)}, Stand ${when}.`,
  fileMisfits: ({ count }) =>
    plural(
      count,
      '1 Eintrag ist nicht zu verstehen und fällt weg.',
      `${number(count)} Einträge sind nicht zu verstehen und fallen weg.`,
    ),
  fileDevices: 'Geräte darin',
  fileMore: ({ count }) => `und ${number(count)} weitere`,
  fileHow: 'Wohin damit',
  fileInto: ({ name }) => `In „${name}“, woraus die Datei stammt`,
  fileNew: 'Als eigener Standort',
  fileTrusts:
    'Mit einer Datei kommt weder eine Anmeldung noch ein vertrautes Zertifikat: Jedes Gerät wird nach seinem eigenen gefragt.',
  takeOver: 'Übernehmen',
};

export const describe: Texts['describe'] = {
  open: 'Ort und Schlagwörter …',
  title: ({ count }) =>
    plural(count, 'Ort, Notiz und Schlagwörter', `Ort, Notiz und Schlagwörter von ${number(count)} Geräten`),
  manyMeans: 'Was hier leer bleibt, bleibt, wie es ist.',
  place: 'Ort',
  placeHint: 'Etwa Tor 3, Mast 2',
  placeLong: ({ most }) => `Ein Ort hat höchstens ${number(most)} Zeichen.`,
  note: 'Notiz',
  tags: 'Schlagwörter hinzufügen',
  tagsHint: 'Durch Kommas getrennt',
  tagsWrong: ({ most, longest }) =>
    `Ein Gerät hat höchstens ${number(most)} Schlagwörter mit bis zu ${number(longest)} Zeichen.`,
  has: 'Schlagwörter jetzt',
  suggested: 'Schlagwörter anderer Geräte',
  takeAway: ({ tag }) => `${tag} wegnehmen`,
  add: ({ tag }) => `${tag} hinzufügen`,
};
