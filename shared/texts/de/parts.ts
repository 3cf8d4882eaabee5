import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number } = helpers('de');

export const parts: Texts['parts'] = {
  on: 'Ein',
  off: 'Aus',
  notTold: 'Keine Angabe',
  copy: ({ what }) => `${what} kopieren`,
  copyText: ({ what, text }) => `${what} ${text} kopieren`,
  lacking: 'Auf diesem Gerät nicht vorhanden',
  error: 'Fehler',
  codes: ({ code, subCode }) => `${code}, Untercode ${subCode}`,
  show: ({ label }) => `${label} anzeigen`,
  keepHolding: 'Gedrückt halten.',
  hold: 'Gut eine Sekunde gedrückt halten, auch mit Enter. Oder einmal drücken, auf die Aufforderung warten und noch einmal drücken. Ein kurzer Druck allein bewirkt nichts.',
  pressedOnce: 'Einmal gedrückt. Einen Moment warten.',
  pressAgain: 'Zum Fortfahren noch einmal drücken. Sonst geschieht nichts.',
};

export const keyField: Texts['keyField'] = {
  set: 'Im Gerät gespeichert',
  replace: 'Ersetzen',
  replaceWhat: ({ label }) => ` (${label})`,
  takesItsPlace: 'Ersetzt den Wert im Gerät. Bleibt das Feld leer, bleibt auch dieser.',
  notSet: 'Im Gerät nicht gespeichert.',
  notTold: 'Das Gerät teilt nicht mit, ob etwas gespeichert ist.',
  keep: 'Bisherigen Wert behalten',
};

export const listEditor: Texts['listEditor'] = {
  countOf: ({ count, max }) => `${count} von ${max}`,
  up: ({ one, at }) => `${one} ${at} nach oben`,
  down: ({ one, at }) => `${one} ${at} nach unten`,
  remove: ({ one, at }) => `${one} ${at} entfernen`,
  add: ({ one }) => `${one} hinzufügen`,
};

export const signal: Texts['signal'] = {
  tooWeak: 'zu schwach',
  weak: 'schwach',
  fair: 'mittel',
  good: 'gut',
  veryGood: 'sehr gut',
  noValue: 'kein Wert',
  dBm: ({ value }) => `${value < 0 ? '−' : ''}${number(Math.abs(value))} dBm`,
};

export const interfaceTexts: Texts['interfaceTexts'] = {
  unnamedType: 'Schnittstelle',
  linkUp: 'Verbunden',
  noLink: 'Nicht verbunden',
  linkNotTold: 'Verbindung: keine Angabe',
  switchedOff: ({ link }) => `${link}, ausgeschaltet`,
  typeAndLink: ({ type, link }) => `${type}: ${link}`,
  ipv4: 'IPv4',
  dhcp: 'DHCP',
  static: 'Statisch',
  router: 'Router',
  linkMode: 'Verbindungsmodus',
  macAddress: 'MAC-Adresse',
  partOf: 'Teil von',
  station: 'Station',
  inNetwork: ({ ssid }) => `In „${ssid}“`,
  notInNetwork: 'In keinem Netzwerk',
  security: 'Sicherheit',
  status: 'Status',
  accessPoint: 'Eigener Access Point',
  accessPointName: 'Sein Name',
  installationMode: 'Installationsmodus',
  supported: 'Unterstützt',
  notSupported: 'Nicht unterstützt',
};

export const interfaceTypes: Texts['interfaceTypes'] = {
  wired: 'Kabel',
  wlan: 'WLAN',
  bridge: 'Bridge',
  switchPort: 'Switch-Port',
};

export const addressOrigins: Texts['addressOrigins'] = {
  static: 'von Hand eingestellt',
  dhcp: 'von DHCP',
  linkLocal: 'verbindungslokal',
  RA: 'vom Router',
};

const clock = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit' });
const dayAndClock = new Intl.DateTimeFormat('de-DE', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const toTheSecond = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'medium' });

export const times: Texts['times'] = {
  now: 'Jetzt',
  secondsAgo: ({ seconds }) => `Vor ${seconds} s`,
  minutesAgo: ({ minutes }) => `Vor ${minutes} min`,
  hoursAgo: ({ hours }) => `Vor ${hours} h`,
  daysAgo: ({ days }) => `Vor ${days} Tagen`,
  seconds: ({ seconds }) => `${seconds} s`,
  minutes: ({ minutes, seconds }) => `${minutes} min ${seconds} s`,
  hours: ({ hours, minutes }) => `${hours} h ${minutes} min`,
  clock: ({ at }) => clock.format(at),
  dayAndClock: ({ at }) => dayAndClock.format(at),
  toTheSecond: ({ at }) => toTheSecond.format(at),
};
