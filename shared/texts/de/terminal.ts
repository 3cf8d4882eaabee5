import type { Texts } from '../texts.ts';

export const identity: Texts['identity'] = {
  starting: 'Es startet noch: Was es jetzt sagt, kann sich ändern.',
  serial: 'Seriennummer',
  model: 'Modell',
  administrator: 'Erster Administrator',
  itsPassword: 'Sein Passwort',
  api: 'Netzwerkeinstellungs-API',
  notTold: 'nicht genannt',
  missing: 'fehlt',
  exists: 'vorhanden',
  tooOldToTell: 'vor 8.50',
  cameLater: 'keine: Sie kam mit AXIS OS 8.50',
  notToldUnasked: 'ohne Anmeldung nicht genannt',
};

export const stepState: Texts['stepState'] = {
  todo: 'offen',
  running: 'läuft',
  waiting: 'wartet',
  done: 'erledigt',
  skipped: 'entfällt',
  failed: 'misslungen',
  unknown: 'ungewiss',
};

export const terminal: Texts['terminal'] = {
  step: ({ state, message }) => `${state.padEnd(10)} ${message}`,
  cancelling: 'Abbruch an der nächsten sicheren Stelle …',
  giveYes: 'Es wurde nichts gesendet. Geben Sie --yes an, um es trotzdem zu senden.',
  noStation: 'Das Gerät hat kein WLAN, das sich mit einem Netzwerk verbinden könnte.',
  severalStations: ({ names }) => `Das Gerät hat mehrere: ${names.join(', ')}.`,
  nameStation: 'Nennen Sie eine mit --interface-name.',
  trustAdvice: ({ advice }) =>
    `${advice} Vertrauen geben Sie mit --fingerprint oder, für ein nie gesehenes Gerät, mit --trust-first.`,
  deviceColumns: 'SERIENNUMMER|NAME|ADRESSEN',
  port: ({ port }) => `Port ${port}`,
  tryIdentify: 'Versuchen Sie identify mit einer Adresse davon.',
  noDevice:
    'Kein Gerät hat sich gemeldet. Switches filtern vielleicht Multicast: Versuchen Sie identify mit einer Adresse.',
  asking: ({ seconds, cards }) => `Es wird ${seconds} s lang auf ${cards.join(', ')} gefragt …`,
  noCardToAsk: 'Es gibt keine Netzwerkkarte, auf der gefragt werden könnte.',
  noSuchCard: ({ address }) => `Dieser Computer hat keine Netzwerkkarte mit der Adresse ${address}.`,
  noCards: 'Er hat keine mit einer IPv4-Adresse.',
  otherCards: ({ addresses }) => `Er hat ${addresses.join(', ')}.`,
  noHttps:
    'Das Gerät hat kein https: Über unverschlüsseltes HTTP kann hier mitgelesen werden, was gelesen und gesendet wird.',
  secretOverHttp:
    'Jetzt geht ein Schlüssel oder ein Passwort über unverschlüsseltes HTTP: Andere in diesem Netzwerk können es lesen.',
  stdinTwice: 'Die Standardeingabe kann nicht zugleich das Passwort und die Parameter enthalten.',
  stdinTwiceAdvice: 'Geben Sie das Passwort in der Variablen AXIS_PASSWORD an.',
  stdinEncoding: 'Die Standardeingabe hat keine lesbare Zeichenkodierung, deshalb wurde nichts gesendet.',
  stdinEncodingAdvice: 'Schreiben Sie sie als UTF-8 oder als UTF-16 mit Bytereihenfolge-Marke.',
  secretArgument: 'Unter den Parametern ist ein Schlüssel oder ein Passwort: Argumente können andere lesen.',
  secretArgumentAdvice: 'Geben Sie --params - an und schreiben Sie das JSON in die Standardeingabe.',
  notJson: '--params ist kein gültiges JSON.',
  notJsonAdvice: `Schreiben Sie es wie --params '{"deviceName":"wlan0"}'.`,
  noPassword: 'Das Passwort des Geräts fehlt.',
  noPasswordAdvice:
    'Geben Sie es in der Variablen AXIS_PASSWORD an, oder geben Sie --password-stdin an und schreiben Sie es in die Standardeingabe.',
  fault: ({ name }) => `Ein Fehler in diesem Programm hat den Befehl beendet (${name}).`,
  faultAdvice:
    'Lesen Sie den Zustand des Geräts, bevor Sie es erneut versuchen; tritt es wieder auf, nennen Sie den Entwicklern den Befehl.',
  faultBeside: ({ where, name }) => `${where}: ein Fehler in diesem Programm (${name}).`,
  dataFolder: '--data nimmt einen Ordner.',
  notWritten: 'Die Ausgabe konnte nicht geschrieben werden.',
  languages: ({ known }) => `--language nimmt eines von ${known.join(', ')}.`,
};
