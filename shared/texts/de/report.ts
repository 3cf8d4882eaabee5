/** Der Bericht eines Standorts: auf Papier, als Tabelle, und der Dialog dazu. */
import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('de');
const time = new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeStyle: 'short' });
const devices = (count: number) => plural(count, '1 weiteres Gerät', `${number(count)} weitere Geräte`);

export const report: Texts['report'] = {
  title: 'Standortbericht',
  fileName: 'Standortbericht',
  time: ({ at }) => time.format(at),
  made: ({ at, by }) =>
    by === '' ? `Erstellt am ${time.format(at)}` : `Erstellt am ${time.format(at)} von ${by}`,
  summary: 'Kurz gesagt',
  devices: 'Geräte',
  ofThem: ({ proof }) => `– davon ${proof}`,
  here: 'Bei der Erstellung im Netz',
  needsSetup: 'Ohne ersten Administrator',
  installationMode: 'Warten im WLAN-Installationsmodus',
  notReached: 'Mit Geplantem, das nicht erreicht ist',
  open: 'Was offen ist',
  nothingOpen: 'Es ist nichts bekannt, was geplant oder versucht wurde und noch offen wäre.',
  openMore: ({ count }) =>
    `${plural(count, '1 weiterer Punkt steht', `${number(count)} weitere Punkte stehen`)} in der Liste beim Gerät.`,
  moreOpen: ({ count }) => `${devices(count)}: siehe die Liste der Geräte.`,
  means: 'Was die Wörter bedeuten',
  agreed: 'Abnahme',
  installer: 'Errichter',
  customer: 'Kunde',
  placeAndDate: 'Ort, Datum, Unterschrift',
  list: 'Die Geräte',
  device: 'Gerät',
  addresses: 'Adressen',
  verified: 'Geprüft',
  network: 'WLAN und Zertifikat',
  plannedNotReached: 'Geplant, nicht erreicht',
  serial: ({ serial }) => `Seriennr. ${serial}`,
  by: ({ who }) => `von ${who}`,
  heardAt: ({ at }) => `Gehört ${time.format(at)}`,
  readAt: ({ at }) => `Netz gelesen ${time.format(at)}`,
  signal: ({ value, at }) => `${number(value)} dBm bei der Installation, ${time.format(at)}`,
  noCertificate: 'Kein vertrautes Zertifikat',
  fingerprint: 'Zertifikat, SHA\u2011256',
  missing: 'Erster Administrator fehlt',
  triedAt: ({ at }) => `(${time.format(at)})`,
  planned: ({ change }) => `Geplant, nicht ausgeführt: ${change}.`,
  planWithoutDevice: ({ count }) =>
    plural(
      count,
      '1 Zeile des Plans hat noch kein Gerät.',
      `${number(count)} Zeilen des Plans haben noch kein Gerät.`,
    ),
  planNotApplied: 'Seine Zeile des Plans ist so, wie sie jetzt dasteht, nicht ausgeführt.',
  planNotOnWlan: 'Für sein WLAN eingerichtet und über das Kabel getestet.',
  planOutcome: ({ outcome }) => `Seine Zeile des Plans: ${outcome}.`,
  plannedForeign: ({ count }) =>
    plural(
      count,
      '1 geplante Änderung, die diese Version des Programms nicht lesen kann.',
      `${number(count)} geplante Änderungen, die diese Version des Programms nicht lesen kann.`,
    ),
  none: 'Dieser Standort hat keine Geräte.',
  page: 'Seite',
  notPrinted: 'Der Bericht ließ sich nicht drucken.',
  notPrintedAdvice:
    'Speichern Sie ihn statt dessen als HTML und drucken Sie das aus einem Browser; was schiefging, steht im Protokoll des Programms.',
  unnamed: 'Liste dieses Computers',
};

export const reportDialog: Texts['reportDialog'] = {
  title: 'Bericht über den Standort',
  means:
    'Was jedes Gerät ist, wie und wann das geprüft wurde, von wem, und was geplant und nicht erreicht ist. Kein Passwort und kein Schlüssel steht darin.',
  by: 'Erstellt von',
  byHint: ({ account }) =>
    account === ''
      ? 'Steht im Bericht und von jetzt an im Protokoll.'
      : `Steht im Bericht und von jetzt an im Protokoll; ohne Namen das Konto ${account}.`,
  format: 'Format',
  language: 'Sprache',
  paper: 'Papier',
  preview: 'Vorschau',
  save: 'Speichern …',
  saved: ({ file }) => `Der Bericht steht in ${file}.`,
  cancel: 'Abbrechen',
};

export const reportFormats: Texts['reportFormats'] = {
  pdf: 'PDF',
  html: 'HTML',
  xlsx: 'XLSX',
  csv: 'CSV',
  json: 'JSON',
};

export const reportMeans: Texts['reportMeans'] = {
  pdf: 'Zum Drucken und Übergeben: eine Seite für den Kunden, dann jedes Gerät',
  html: 'Dasselbe für einen Browser, ohne Internet',
  xlsx: 'Eine Zeile je Gerät, für Excel',
  csv: 'Eine Zeile je Gerät, als Text',
  json: 'Für andere Programme, mit dem Protokoll',
};

export const paperNames: Texts['paperNames'] = { A4: 'A4', Letter: 'Letter' };

export const planOutcomes: Texts['planOutcomes'] = {
  begun: 'begonnen und nicht beendet',
  failed: 'gescheitert',
  notReached: 'das Gerät war nicht erreichbar',
};

export const reportTerminal: Texts['reportTerminal'] = {
  format: 'report braucht --format mit einem Format.',
  paper: '--paper nimmt eine Papiergröße.',
  noOutput: 'report braucht --output mit der Datei, die geschrieben werden soll.',
  written: ({ file, count }) => `${file}: ${plural(count, '1 Gerät', `${number(count)} Geräte`)}.`,
  noPrinter: 'Ein PDF druckt das installierte Programm, und dieser Befehl wurde ohne dieses gestartet.',
  noPrinterAdvice:
    'Schreiben Sie mit --format html und drucken Sie das aus einem Browser, oder erstellen Sie das PDF im Fenster: Standorte, Bericht.',
};

export const proofWords: Texts['proofWords'] = {
  'read-back': 'zurückgelesen',
  read: 'gelesen',
  heard: 'gehört',
  known: 'nicht geprüft',
};

export const proofMeans: Texts['proofMeans'] = {
  'read-back': 'von einem Auftrag gesetzt und danach vom Gerät mit dieser Seriennummer zurückgelesen',
  read: 'vom Gerät selbst nach einer Anmeldung gesagt, über eine Verbindung, auf der es seine Seriennummer nannte',
  heard: 'vom Gerät angekündigt oder ohne Anmeldung beantwortet',
  known: 'von einem Menschen eingegeben oder von früher bekannt; seither war davon nichts zu sehen',
};

export const reportColumns: Texts['reportColumns'] = {
  name: 'Name',
  place: 'Ort',
  serial: 'Seriennummer',
  model: 'Modell',
  osVersion: 'AXIS OS',
  address: 'Adresse',
  prefix: 'Präfixlänge',
  otherAddresses: 'Weitere Adressen',
  verified: 'Geprüft',
  verifiedAt: 'Geprüft am',
  by: 'Von',
  heardAt: 'Zuletzt gehört',
  readAt: 'Netz gelesen',
  administrator: 'Erster Administrator',
  ssid: 'WLAN',
  signal: 'Signal bei der Installation (dBm)',
  fingerprint: 'Zertifikat (SHA-256)',
  pinnedAt: 'Vertraut seit',
  notReached: 'Geplant, nicht erreicht',
  tags: 'Schlagwörter',
  note: 'Notiz',
};
