/** The list as a spreadsheet. */
import { helpers } from '../helpers.ts';

const { plural, number } = helpers('de');

/** The titles of the columns; a spreadsheet that is read is understood by them, too. */
export const sheetColumns = {
  state: 'Zustand',
  name: 'Name',
  place: 'Ort',
  note: 'Notiz',
  tags: 'Schlagwörter',
  serial: 'Seriennummer',
  model: 'Modell',
  osVersion: 'AXIS OS',
  address: 'Adresse',
  addresses: 'Alle Adressen',
  port: 'HTTP-Port',
  httpsPort: 'HTTPS-Port',
  administrator: 'Erster Administrator',
  lastSeen: 'Zuletzt gesehen',
  fingerprint: 'Zertifikat (SHA-256)',
};

/** What stands in the cells. */
export const sheetWords = {
  missing: 'fehlt',
  exists: 'vorhanden',
  here: 'jetzt hier',
  silent: 'antwortet nicht',
  elsewhere: 'in einem anderen Netz',
  gone: 'aus diesem Netz verschwunden',
  unknown: 'noch nicht gefragt',
  starting: 'startet',
  unreachable: 'nicht erreichbar',
  odd: 'seltsame Antwort',
};

/** What is wrong with a file or with a row of it. */
export const sheets = {
  mend: 'Berichtigen Sie die Tabelle, speichern Sie sie und öffnen Sie sie noch einmal. Es wurde nichts übernommen.',
  saveAs:
    'Speichern Sie sie im Tabellenprogramm als XLSX oder als CSV und öffnen Sie diese Datei. Es wurde nichts übernommen.',
  fileTooLarge: 'Diese Datei hat mehr als 20 MB.',
  oldOrLocked: 'Das ist eine Arbeitsmappe aus Excel vor 2007 oder eine mit Kennwort.',
  noSheet: 'Diese Datei ist weder eine XLSX-Arbeitsmappe noch eine CSV-Datei.',
  damaged:
    'Diese Arbeitsmappe ist beschädigt, oder sie stammt aus einem Programm, das sich nicht an das Format hält.',
  tooMuchInside: 'In dieser Datei steht viel mehr, als eine Geräteliste hat.',
  cellTooFar: ({ cell, rows, columns }: { cell: string; rows: number; columns: number }) =>
    `In dieser Arbeitsmappe steht etwas bei ${cell}: Gelesen werden ${number(rows)} Zeilen und ${number(columns)} Spalten.`,
  openQuote: ({ row }: { row: number }) =>
    `In Zeile ${number(row)} beginnt ein Anführungszeichen, das nirgends endet.`,
  tooManyRows: ({ most }: { most: number }) => `Diese Tabelle hat mehr als ${number(most)} Zeilen.`,
  tooManyColumns: ({ row, most }: { row: number; most: number }) =>
    `Zeile ${number(row)} hat mehr als ${number(most)} Spalten.`,
  cellTooLong: ({ row, column, most }: { row: number; column: number; most: number }) =>
    `In Zeile ${number(row)}, Spalte ${number(column)} stehen mehr als ${number(most)} Zeichen.`,
  empty: 'In dieser Tabelle steht nichts.',
  noSerialColumn: 'Keine Spalte dieser Tabelle heißt „Seriennummer“ oder „MAC“.',
  noSerialColumnAdvice:
    'Geben Sie der Spalte mit den Seriennummern diesen Titel, über dem ersten Gerät, und öffnen Sie die Datei noch einmal. Es wurde nichts übernommen.',
  noSerial: 'Hier fehlen Seriennummer und MAC-Adresse.',
  secretColumn: ({ title }: { title: string }) =>
    `Die Spalte „${title}“ sieht nach Passwörtern oder Schlüsseln aus: Sie wird nicht übernommen.`,
  notASerial: ({ text }: { text: string }) =>
    `„${text}“ ist keine Seriennummer: Sie hat 12 Zeichen, 0 bis 9 und A bis F. Tabellenprogramme lassen Nullen am Anfang weg, wenn die Zelle kein Text ist.`,
  serialAndMac: ({ serial, mac }: { serial: string; mac: string }) =>
    `Die Seriennummer ${serial} und die MAC-Adresse ${mac} gehören nicht zum selben Gerät.`,
  twice: ({ serial, row }: { serial: string; row: number }) =>
    `Das Gerät ${serial} steht schon in Zeile ${number(row)}.`,
  tooLong: ({ length, most }: { length: number; most: number }) =>
    `Das sind ${number(length)} Zeichen; Platz ist für ${number(most)}.`,
  tooManyTags: ({ most }: { most: number }) => `Das sind mehr als ${number(most)} Schlagwörter.`,
  notSaved: ({ file, reason }: { file: string; reason: string }) =>
    `${file} wurde nicht geschrieben: ${reason}.`,
  notSavedAdvice:
    'Wenn die Datei in einem Tabellenprogramm offen ist, schließen Sie sie dort; oder speichern Sie unter einem anderen Namen.',
  gone: 'Diese Vorschau gibt es nicht mehr.',
  goneAdvice: 'Öffnen Sie die Tabelle noch einmal.',
};

/** The dialog that saves the list. */
export const sheetExport = {
  title: 'Die Liste als Tabelle',
  button: 'Tabelle',
  open: 'Als Tabelle speichern',
  which: ({ count }: { count: number }) =>
    plural(
      count,
      '1 Gerät, wie die Liste es zeigt.',
      `${number(count)} Geräte, in der Reihenfolge der Liste.`,
    ),
  format: 'Format',
  xlsx: 'Excel (XLSX)',
  xlsxMeans: 'Jede Zelle ist Text: Nichts wird umgerechnet oder gekürzt.',
  csv: 'CSV',
  csvMeans:
    'Für andere Programme. Vor Text, mit dem ein Tabellenprogramm rechnen würde, steht ein Apostroph.',
  columns: 'Spalten',
  none: 'Wählen Sie mindestens eine Spalte.',
  save: 'Speichern …',
  cancel: 'Abbrechen',
  saved: ({ file }: { file: string }) => `Gespeichert als ${file}.`,
  fileName: 'Geräte',
  problemsFileName: 'Nicht übernommene Zeilen',
};

/** The dialog that takes devices over from a spreadsheet. */
export const sheetImport = {
  files: 'Tabellen',
  rowTitle: 'Zeile',
  columnTitle: 'Spalte',
  errorTitle: 'Fehler',
  nothing: 'Keine Zeile dieser Tabelle kann übernommen werden.',
  open: 'Tabelle öffnen …',
  openMeans:
    'Geräte, Orte, Notizen und Schlagwörter können auch aus einer Tabelle kommen. Sie sehen, was sie bringt, bevor etwas übernommen wird.',
  title: 'Geräte aus einer Tabelle',
  from: ({ file, encoding }: { file: string; encoding: string }) => `${file}, gelesen als ${encoding}.`,
  nothingYet: 'Es wurde noch nichts übernommen. Eine leere Zelle ändert nichts.',
  added: ({ count }: { count: number }) => plural(count, '1 neues Gerät', `${number(count)} neue Geräte`),
  changed: ({ count }: { count: number }) =>
    plural(count, '1 Gerät bekommt andere Texte', `${number(count)} Geräte bekommen andere Texte`),
  same: ({ count }: { count: number }) =>
    plural(count, '1 Gerät bleibt, wie es ist', `${number(count)} Geräte bleiben, wie sie sind`),
  wrong: ({ count }: { count: number }) =>
    plural(
      count,
      '1 Fehler: Seine Zeile wird ausgelassen',
      `${number(count)} Fehler: Diese Zeilen werden ausgelassen`,
    ),
  problem: ({ where, what }: { where: string; what: string }) => `${where}: ${what}`,
  row: ({ row }: { row: number }) => `Zeile ${number(row)}`,
  cell: ({ row, column }: { row: number; column: string }) => `Zeile ${number(row)}, Spalte ${column}`,
  more: ({ count }: { count: number }) => `und ${number(count)} weitere`,
  becomes: ({ field, value }: { field: string; value: string }) => `${field}: ${value}`,
  inNotes: ({ titles }: { titles: readonly string[] }) => `Kommt in die Notiz: ${titles.join(', ')}.`,
  leftOut: ({ titles }: { titles: readonly string[] }) =>
    `Wird nicht übernommen, weil die Geräte es selbst sagen: ${titles.join(', ')}.`,
  saveProblems: 'Fehler speichern …',
  take: ({ count }: { count: number }) =>
    plural(count, '1 Gerät übernehmen', `${number(count)} Geräte übernehmen`),
  taken: ({ count }: { count: number }) =>
    plural(count, '1 Gerät wurde übernommen.', `${number(count)} Geräte wurden übernommen.`),
  cancel: 'Abbrechen',
};

/** The commands of the terminal. */
export const sheetTerminal = {
  written: ({ count, file }: { count: number; file: string }) =>
    plural(count, `1 Gerät in ${file}.`, `${number(count)} Geräte in ${file}.`),
  exists: ({ file }: { file: string }) => `${file} gibt es schon; die Datei blieb, wie sie ist.`,
  existsAdvice: 'Geben Sie einen anderen Namen an, oder --overwrite.',
  noOutput: 'list braucht für csv und xlsx --output mit dem Namen einer Datei.',
  format: '--format nimmt csv, xlsx oder json.',
  columns: ({ known }: { known: readonly string[] }) => `--columns nimmt einige von ${known.join(', ')}.`,
  noFile: 'list import braucht den Namen einer Datei.',
  listWord: 'Hinter list steht nichts oder import.',
  dryRun: 'Es wurde nichts übernommen: Das war ein Probelauf.',
  empty: 'In der Liste ist kein Gerät.',
};
