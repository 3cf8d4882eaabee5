import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number } = helpers('sv');

export const parts: Texts['parts'] = {
  on: 'På',
  off: 'Av',
  notTold: 'Inte uppgett',
  copy: ({ what }) => `Kopiera ${what}`,
  copyText: ({ what, text }) => `Kopiera ${what} ${text}`,
  lacking: 'Finns inte på den här enheten',
  error: 'Fel',
  codes: ({ code, subCode }) => `${code}, underkod ${subCode}`,
  show: ({ label }) => `Visa ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  keepHolding: 'Fortsätt hålla in.',
  hold: 'Håll in knappen, eller Enter, i drygt en sekund. Eller tryck en gång, vänta tills den ber om det och tryck igen. Ett enda kort tryck gör inget.',
  pressedOnce: 'Tryckt en gång. Vänta ett ögonblick.',
  pressAgain: 'Tryck en gång till för att gå vidare. Annars händer inget.',
};

export const keyField: Texts['keyField'] = {
  set: 'Lagrat i enheten',
  replace: 'Ersätt',
  replaceWhat: ({ label }) => ` (${label})`,
  takesItsPlace: 'Ersätter det som finns i enheten. Tomt: det som finns behålls.',
  notSet: 'Inte lagrat i enheten.',
  notTold: 'Enheten uppger inte om något är lagrat.',
  keep: 'Behåll det som finns',
};

export const listEditor: Texts['listEditor'] = {
  countOf: ({ count, max }) => `${count} av ${max}`,
  up: ({ one, at }) => `Flytta upp ${one} ${at}`,
  down: ({ one, at }) => `Flytta ned ${one} ${at}`,
  remove: ({ one, at }) => `Ta bort ${one} ${at}`,
  add: ({ one }) => `Lägg till ${one}`,
};

export const signal: Texts['signal'] = {
  tooWeak: 'för svag',
  weak: 'svag',
  fair: 'godtagbar',
  good: 'bra',
  veryGood: 'mycket bra',
  noValue: 'inget värde',
  dBm: ({ value }) => `${value < 0 ? '−' : ''}${number(Math.abs(value))} dBm`,
};

export const interfaceTexts: Texts['interfaceTexts'] = {
  unnamedType: 'Gränssnitt',
  linkUp: 'Länk uppe',
  noLink: 'Ingen länk',
  linkNotTold: 'Länk inte uppgiven',
  switchedOff: ({ link }) => `${link}, avslaget`,
  typeAndLink: ({ type, link }) => `${type}, ${link.toLowerCase()}`,
  ipv4: 'IPv4',
  dhcp: 'DHCP',
  static: 'Statisk',
  router: 'Router',
  linkMode: 'Länkläge',
  macAddress: 'MAC-adress',
  partOf: 'Del av',
  station: 'Station',
  inNetwork: ({ ssid }) => `På ”${ssid}”`,
  notInNetwork: 'Inte på något nät',
  security: 'Säkerhet',
  status: 'Status',
  accessPoint: 'Egen åtkomstpunkt',
  accessPointName: 'Dess namn',
  installationMode: 'Installationsläge',
  supported: 'Stöds',
  notSupported: 'Stöds inte',
};

export const interfaceTypes: Texts['interfaceTypes'] = {
  wired: 'Trådbundet',
  wlan: 'WLAN',
  bridge: 'Brygga',
  switchPort: 'Switchport',
};

export const addressOrigins: Texts['addressOrigins'] = {
  static: 'inställd för hand',
  dhcp: 'från DHCP',
  linkLocal: 'länklokal',
  RA: 'från routern',
};

const clock = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit' });
const dayAndClock = new Intl.DateTimeFormat('sv-SE', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const toTheSecond = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'medium', timeStyle: 'medium' });

export const times: Texts['times'] = {
  now: 'Nu',
  secondsAgo: ({ seconds }) => `För ${seconds} s sedan`,
  minutesAgo: ({ minutes }) => `För ${minutes} min sedan`,
  hoursAgo: ({ hours }) => `För ${hours} h sedan`,
  daysAgo: ({ days }) => `För ${days} dagar sedan`,
  seconds: ({ seconds }) => `${seconds} s`,
  minutes: ({ minutes, seconds }) => `${minutes} min ${seconds} s`,
  hours: ({ hours, minutes }) => `${hours} h ${minutes} min`,
  clock: ({ at }) => clock.format(at),
  dayAndClock: ({ at }) => dayAndClock.format(at),
  toTheSecond: ({ at }) => toTheSecond.format(at),
};
