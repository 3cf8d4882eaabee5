import type { Texts } from '../texts.ts';

export const jobsPage: Texts['jobsPage'] = {
  title: 'Aufträge',
  tryAgain: 'Erneut versuchen',
  reading: 'Die Aufträge werden gelesen',
  none: 'Noch keine Aufträge',
  noneWhat:
    'Was auf einem Gerät Zeit braucht, steht hier, während es läuft und wenn es beendet ist: jeder Schritt, wie lange er gedauert hat und wie es ausgegangen ist.',
  chooseDevice: 'Gerät wählen',
};

export const jobCard: Texts['jobCard'] = {
  wlanInstallation: 'WLAN-Installation',
  joins: ({ device, ssid }) => `${device} in ${ssid}`,
  changes: ({ device, kind }) => `${device}: ${kind}`,
  address: 'Adresse',
  theAddress: 'Adresse',
  answer: 'Antworten',
  open: 'Öffnen',
  lookAgain: 'Erneut suchen',
  stop: 'Stoppen',
  stopping: 'Wird gestoppt',
  running: 'Läuft',
  waits: 'Wartet auf Sie',
  steps: 'Schritte',
  stepsOfJob: 'Schritte des Auftrags',
  left: ({ time }) => `noch ${time}`,
};

export const outcomeTitles: Texts['outcomeTitles'] = {
  'on-network': 'Im Netzwerk des Standorts',
  tested: 'Gespeichert und getestet, nicht umgeschaltet',
  confirmed: 'Geändert und zurückgelesen',
  'not-taken': 'Nicht wie verlangt',
  'rolled-back': 'Vom Gerät zurückgenommen',
  'out-of-reach': 'Umgezogen, von hier nicht erreichbar',
  'not-seen': 'Gesendet, noch nicht gesehen',
  failed: 'Fehlgeschlagen',
  cancelled: 'Gestoppt',
};

export const stepStates: Texts['stepStates'] = {
  todo: 'Steht aus',
  running: 'Läuft',
  done: 'Erledigt',
  skipped: 'Übersprungen',
  failed: 'Fehlgeschlagen',
  unknown: 'Gesendet, nicht bestätigt',
};
