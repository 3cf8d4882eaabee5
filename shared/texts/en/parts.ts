/** Words of the window's parts: what many pages say in the same way. */
import { helpers } from '../helpers.ts';

const { number } = helpers('en');

/** Within a sentence; what stands in capitals stays so, as WLAN. */
const lower = (label: string) => label.replace(/^\p{Lu}(?!\p{Lu})/u, (first) => first.toLowerCase());

export const parts = {
  on: 'On',
  off: 'Off',
  notTold: 'Not told',
  copy: ({ what }: { what: string }) => `Copy ${what}`,
  copyText: ({ what, text }: { what: string; text: string }) => `Copy ${what} ${text}`,
  lacking: 'Not on this device',
  error: 'Error',
  codes: ({ code, subCode }: { code: string; subCode: string }) => `${code}, sub-code ${subCode}`,
  show: ({ label }: { label: string }) => `Show ${lower(label)}`,
  keepHolding: 'Keep holding.',
  hold: 'Hold it, or Enter, for a good second. Or press it, wait until it asks for it, and press it again. One short press does nothing.',
  pressedOnce: 'Pressed once. Wait a moment.',
  pressAgain: 'Press once more to go on. Nothing happens if you do not.',
};

export const keyField = {
  set: 'Set in the device',
  replace: 'Replace',
  /** Read aloud after `replace`. */
  replaceWhat: ({ label }: { label: string }) => ` the ${lower(label)}`,
  takesItsPlace: 'Takes the place of the one in the device. Empty: that one stays.',
  notSet: 'Not set in the device.',
  notTold: 'The device does not tell whether one is set.',
  keep: 'Keep the present one',
};

/** `one` of the list's items, such as "name server". */
export const listEditor = {
  countOf: ({ count, max }: { count: number; max: number }) => `${count} of ${max}`,
  up: ({ one, at }: { one: string; at: number }) => `Move ${one} ${at} up`,
  down: ({ one, at }: { one: string; at: number }) => `Move ${one} ${at} down`,
  remove: ({ one, at }: { one: string; at: number }) => `Remove ${one} ${at}`,
  add: ({ one }: { one: string }) => `Add a ${one}`,
};

export const signal = {
  tooWeak: 'too weak',
  weak: 'weak',
  fair: 'fair',
  good: 'good',
  veryGood: 'very good',
  noValue: 'no value',
  dBm: ({ value }: { value: number }) => `${value < 0 ? '−' : ''}${number(Math.abs(value))} dBm`,
};

/** An interface of a device in words. */
export const interfaceTexts = {
  unnamedType: 'Interface',
  linkUp: 'Link up',
  noLink: 'No link',
  linkNotTold: 'Link not told',
  switchedOff: ({ link }: { link: string }) => `${link}, switched off`,
  typeAndLink: ({ type, link }: { type: string; link: string }) => `${type}, ${link.toLowerCase()}`,
  ipv4: 'IPv4',
  dhcp: 'DHCP',
  static: 'Static',
  router: 'Router',
  linkMode: 'Link mode',
  macAddress: 'MAC address',
  partOf: 'Part of',
  station: 'Station',
  inNetwork: ({ ssid }: { ssid: string }) => `In “${ssid}”`,
  notInNetwork: 'Not in a network',
  security: 'Security',
  status: 'Status',
  accessPoint: 'Own access point',
  accessPointName: 'Its name',
  installationMode: 'Installation mode',
  supported: 'Supported',
  notSupported: 'Not supported',
};

export const interfaceTypes = { wired: 'Wired', wlan: 'WLAN', bridge: 'Bridge', switchPort: 'Switch port' };

/** Where an address comes from. */
export const addressOrigins = {
  static: 'set by hand',
  dhcp: 'from DHCP',
  linkLocal: 'link-local',
  RA: 'from the router',
};

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayAndClock = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const toTheSecond = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

export const times = {
  now: 'Now',
  secondsAgo: ({ seconds }: { seconds: number }) => `${seconds} s ago`,
  minutesAgo: ({ minutes }: { minutes: number }) => `${minutes} min ago`,
  hoursAgo: ({ hours }: { hours: number }) => `${hours} h ago`,
  daysAgo: ({ days }: { days: number }) => `${days} days ago`,
  seconds: ({ seconds }: { seconds: number }) => `${seconds} s`,
  minutes: ({ minutes, seconds }: { minutes: number; seconds: number }) => `${minutes} min ${seconds} s`,
  hours: ({ hours, minutes }: { hours: number; minutes: number }) => `${hours} h ${minutes} min`,
  /** Of today, from milliseconds since 1970. */
  clock: ({ at }: { at: number }) => clock.format(at),
  dayAndClock: ({ at }: { at: number }) => dayAndClock.format(at),
  /** With its year. */
  toTheSecond: ({ at }: { at: number }) => toTheSecond.format(at),
};
