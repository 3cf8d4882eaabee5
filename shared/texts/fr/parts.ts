import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number } = helpers('fr');
const lower = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

export const parts: Texts['parts'] = {
  on: 'Activé',
  off: 'Désactivé',
  notTold: 'Non indiqué',
  copy: ({ what }) => `Copier ${what}`,
  copyText: ({ what, text }) => `Copier ${what} ${text}`,
  lacking: 'Pas sur cet appareil',
  error: 'Erreur',
  codes: ({ code, subCode }) => `${code}, sous-code ${subCode}`,
  show: ({ label }) => `Afficher : ${lower(label)}`,
  keepHolding: 'Maintenez encore.',
  hold: 'Maintenez-le appuyé, ou Entrée, une bonne seconde. Ou appuyez une fois, attendez l’invitation, puis appuyez encore. Un seul appui bref ne fait rien.',
  pressedOnce: 'Appuyé une fois. Attendez un instant.',
  pressAgain: 'Appuyez encore une fois pour continuer. Sinon, rien ne se passe.',
};

export const keyField: Texts['keyField'] = {
  set: 'Enregistré dans l’appareil',
  replace: 'Remplacer',
  replaceWhat: ({ label }) => ` : ${lower(label)}`,
  takesItsPlace: 'Remplace la valeur dans l’appareil. Vide : celle-ci reste.',
  notSet: 'Non enregistré dans l’appareil.',
  notTold: 'L’appareil n’indique pas si une valeur est enregistrée.',
  keep: 'Garder la valeur actuelle',
};

export const listEditor: Texts['listEditor'] = {
  countOf: ({ count, max }) => `${count} sur ${max}`,
  up: ({ one, at }) => `Monter ${one} ${at}`,
  down: ({ one, at }) => `Descendre ${one} ${at}`,
  remove: ({ one, at }) => `Supprimer ${one} ${at}`,
  add: ({ one }) => `Ajouter un ${one}`,
};

export const signal: Texts['signal'] = {
  tooWeak: 'trop faible',
  weak: 'faible',
  fair: 'moyen',
  good: 'bon',
  veryGood: 'très bon',
  noValue: 'pas de valeur',
  dBm: ({ value }) => `${value < 0 ? '−' : ''}${number(Math.abs(value))} dBm`,
};

export const interfaceTexts: Texts['interfaceTexts'] = {
  unnamedType: 'Interface',
  linkUp: 'Lien actif',
  noLink: 'Pas de lien',
  linkNotTold: 'Lien non indiqué',
  switchedOff: ({ link }) => `${link}, désactivée`,
  typeAndLink: ({ type, link }) => `${type}, ${lower(link)}`,
  ipv4: 'IPv4',
  dhcp: 'DHCP',
  static: 'Statique',
  router: 'Routeur',
  linkMode: 'Mode du lien',
  macAddress: 'Adresse MAC',
  partOf: 'Membre de',
  station: 'Station',
  inNetwork: ({ ssid }) => `Sur « ${ssid} »`,
  notInNetwork: 'Sur aucun réseau',
  security: 'Sécurité',
  status: 'Statut',
  accessPoint: 'Point d’accès propre',
  accessPointName: 'Son nom',
  installationMode: 'Mode installation',
  supported: 'Pris en charge',
  notSupported: 'Non pris en charge',
};

export const interfaceTypes: Texts['interfaceTypes'] = {
  wired: 'Filaire',
  wlan: 'WLAN',
  bridge: 'Pont',
  switchPort: 'Port de commutateur',
};

export const addressOrigins: Texts['addressOrigins'] = {
  static: 'réglée à la main',
  dhcp: 'par DHCP',
  linkLocal: 'lien-local',
  RA: 'par le routeur',
};

const clock = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit' });
const dayAndClock = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const toTheSecond = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeStyle: 'medium' });

export const times: Texts['times'] = {
  now: 'Maintenant',
  secondsAgo: ({ seconds }) => `Il y a ${seconds} s`,
  minutesAgo: ({ minutes }) => `Il y a ${minutes} min`,
  hoursAgo: ({ hours }) => `Il y a ${hours} h`,
  daysAgo: ({ days }) => `Il y a ${days} jours`,
  seconds: ({ seconds }) => `${seconds} s`,
  minutes: ({ minutes, seconds }) => `${minutes} min ${seconds} s`,
  hours: ({ hours, minutes }) => `${hours} h ${minutes} min`,
  clock: ({ at }) => clock.format(at),
  dayAndClock: ({ at }) => dayAndClock.format(at),
  toTheSecond: ({ at }) => toTheSecond.format(at),
};
