import type { Texts } from '../texts.ts';
import { helpers } from '../helpers.ts';

const { number } = helpers('de');

export const support: Texts['support'] = {
  open: 'Supportpaket …',
  title: 'Supportpaket',
  means:
    'Für alle, die Ihnen helfen sollen. Gespeichert werden genau die Texte unten, als eine Datei; gesendet wird nichts. Sehen Sie hinein, und lassen Sie weg, was niemanden etwas angeht.',
  holds:
    'Passwörter und Schlüssel sind entfernt, soweit das Programm sie kennt oder erkennt, ebenso der Name Ihres Ordners. Namen von Geräten und Netzwerken, Seriennummern und Adressen stehen darin.',
  reading: 'Die Teile werden zusammengestellt …',
  look: ({ name, size }) => `${name}, ${number(size)} kB`,
  about: 'Versionen des Programms und dieses Computers',
  settings: 'Einstellungen des Programms',
  cards: 'Netzwerkkarten dieses Computers',
  notices: 'Hinweise zu den gespeicherten Dateien',
  log: 'Protokoll, der neueste Teil',
  job: ({ device, at }) => `Auftrag an ${device}, ${at}`,
  activity: 'Was am offenen Standort gemacht wurde',
  none: 'Nichts.',
  notRead: ({ reason }) => `Nicht lesbar: ${reason}`,
  lookedAnew: 'Inzwischen wurde etwas anderes angesehen. Öffnen Sie das Supportpaket noch einmal.',
  fileName: 'Supportpaket',
  save: 'Speichern …',
  cancel: 'Abbrechen',
  saved: ({ file }) => `Das Supportpaket ist in ${file}.`,
  noOutput:
    'support-bundle braucht --output mit der Datei, in die es schreibt, oder --dry-run, um zu zeigen, was darin stünde.',
};

export const updates: Texts['updates'] = {
  title: 'Neuere Versionen',
  means:
    'Das Programm fragt niemanden, solange Sie hier keine Adresse angeben. Dann fragt es dort einmal am Tag, wenn gerade kein Auftrag läuft. Es verrät nichts über Sie, und es lädt und installiert nichts.',
  feed: 'Adresse für die Frage',
  feedHint: 'Wie von denen genannt, die Ihre Programme betreuen; leer für niemanden.',
  save: 'Speichern',
  check: 'Jetzt nachsehen',
  there: ({ version }) => `Version ${version} ist da`,
  link: 'die Adresse der neuen Version',
  current: ({ at }) => `Keine neuere Version um ${at}.`,
  rail: 'eine neuere Version ist da',
  notAFeed: 'Das ist keine Adresse, bei der man fragen kann.',
  notAFeedAdvice: 'Geben Sie eine Adresse ein, die mit https:// beginnt, ohne Anmeldung darin.',
  busy: 'Solange an Geräten gearbeitet wird, wird niemand gefragt.',
  busyAdvice: 'Sehen Sie danach noch einmal nach.',
  noAnswer: ({ host, reason }) => `${host} hat nicht geantwortet (${reason}).`,
  notUnderstood: ({ host }) => `${host} hat geantwortet, aber nicht mit einer Version des Programms.`,
  failedAdvice:
    'Nichts hat sich geändert. Prüfen Sie die Adresse, und ob dieser Computer das Internet erreicht.',
};
