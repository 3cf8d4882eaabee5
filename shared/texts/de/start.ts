import type { Texts } from '../texts.ts';

export const start: Texts['start'] = {
  options:
    'Das Programm nimmt --interface ADRESSE (mehrfach möglich), --data ORDNER, --practice und eine Standortdatei. Mit einem Befehl als Erstem arbeitet es im Terminal: --help zählt sie auf.',
  notACard: ({ given }) => `--interface nimmt eine Adresse einer Karte, nicht „${given}“.`,
  notACardAdvice: 'Schreiben Sie es wie --interface 192.168.0.10.',
  notUnderstood: 'Die Optionen waren nicht zu verstehen.',
  unknownOption: ({ option }) => `Eine Option ${option} gibt es nicht.`,
  needsValue: ({ option }) => `${option} verlangt einen Wert: ${option}=WERT.`,
  takesNoValue: ({ option }) => `${option} nimmt keinen Wert.`,
  noDisplay: 'Es gibt keinen Bildschirm, auf dem ein Fenster aufgehen könnte.',
  noDisplayAdvice:
    'Starten Sie es dort, wo jemand an einem Bildschirm angemeldet ist. Befehle brauchen keinen: --help zählt sie auf.',
  dataFolder: '--data nimmt einen Ordner.',
  dataFolderAdvice: 'Schreiben Sie es wie --data ./standort-daten.',
  fileInItsPlace: 'An seiner Stelle ist eine Datei',
  mayNotWrite: 'Dieser Benutzer darf dort nicht schreiben',
  diskReadOnly: 'Sein Datenträger ist schreibgeschützt',
  diskFull: 'Sein Datenträger ist voll',
  noFolderAdvice:
    'Nennen Sie mit --data einen anderen Ordner oder machen Sie diesen beschreibbar und starten Sie das Programm neu.',
  giveUpAdvice: ({ folder }) =>
    `Starten Sie das Programm neu. Tritt es wieder auf, installieren Sie es neu; das Protokoll liegt in ${folder}.`,
  couldNotStart: 'Das Programm konnte nicht starten.',
  pageNotConnected: 'Die Seite konnte nicht mit dem Programm verbunden werden.',
  pageMissing: 'Die Seite des Programms fehlt.',
  pageEnded: 'Die Seite endete immer wieder.',
  pageNotLoaded: 'Die Seite des Programms konnte nicht geladen werden.',
  logNotOpened: ({ folder, problem }) => `Der Ordner ${folder} konnte nicht geöffnet werden: ${problem}`,
  notOwnWindow: 'Diese Anfrage kam nicht aus dem eigenen Fenster des Programms.',
  malformed: 'Die Anfrage ist fehlerhaft.',
  wentWrong: 'Im Programm ist etwas schiefgegangen. Es steht im Protokoll.',
  notASiteFile: ({ given }: { given: string }) =>
    `${given} ist keine Standortdatei (ihr Name würde auf .fieldsite enden) und keine Option dieses Programms.`,
};
