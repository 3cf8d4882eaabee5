import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('es');

export const parts: Texts['parts'] = {
  on: 'Activado',
  off: 'Desactivado',
  notTold: 'Sin indicar',
  copy: ({ what }) => `Copiar ${what}`,
  copyText: ({ what, text }) => `Copiar ${what} ${text}`,
  lacking: 'No está en este dispositivo',
  error: 'Error',
  codes: ({ code, subCode }) => `${code}, subcódigo ${subCode}`,
  show: ({ label }) => `Mostrar: ${label}`,
  keepHolding: 'Siga pulsando.',
  hold: 'Manténgalo pulsado, también con Intro, algo más de un segundo. O púlselo una vez, espere a que se lo pida y púlselo otra vez. Una sola pulsación corta no hace nada.',
  pressedOnce: 'Pulsado una vez. Espere un momento.',
  pressAgain: 'Púlselo otra vez para continuar. Si no, no ocurre nada.',
};

export const keyField: Texts['keyField'] = {
  set: 'Guardado en el dispositivo',
  replace: 'Sustituir',
  replaceWhat: ({ label }) => ` (${label})`,
  takesItsPlace: 'Sustituye el valor del dispositivo. Si se deja vacío, ese se queda.',
  notSet: 'No está guardado en el dispositivo.',
  notTold: 'El dispositivo no indica si hay algo guardado.',
  keep: 'Conservar el actual',
};

export const listEditor: Texts['listEditor'] = {
  countOf: ({ count, max }) => `${count} de ${max}`,
  up: ({ one, at }) => `Subir ${one} ${at}`,
  down: ({ one, at }) => `Bajar ${one} ${at}`,
  remove: ({ one, at }) => `Quitar ${one} ${at}`,
  add: ({ one }) => `Añadir ${one}`,
};

export const signal: Texts['signal'] = {
  tooWeak: 'demasiado débil',
  weak: 'débil',
  fair: 'regular',
  good: 'buena',
  veryGood: 'muy buena',
  noValue: 'sin valor',
  dBm: ({ value }) => `${value < 0 ? '−' : ''}${number(Math.abs(value))} dBm`,
};

export const interfaceTexts: Texts['interfaceTexts'] = {
  unnamedType: 'Interfaz',
  linkUp: 'Con enlace',
  noLink: 'Sin enlace',
  linkNotTold: 'Enlace sin indicar',
  switchedOff: ({ link }) => `${link}, desactivada`,
  typeAndLink: ({ type, link }) => `${type}, ${link.toLowerCase()}`,
  ipv4: 'IPv4',
  dhcp: 'DHCP',
  static: 'Estática',
  router: 'Puerta de enlace',
  linkMode: 'Modo de enlace',
  macAddress: 'Dirección MAC',
  partOf: 'Parte de',
  station: 'Estación',
  inNetwork: ({ ssid }) => `En «${ssid}»`,
  notInNetwork: 'En ninguna red',
  security: 'Seguridad',
  status: 'Estado',
  accessPoint: 'Punto de acceso propio',
  accessPointName: 'Su nombre',
  installationMode: 'Modo de instalación',
  supported: 'Admitido',
  notSupported: 'No admitido',
};

export const interfaceTypes: Texts['interfaceTypes'] = {
  wired: 'Cable',
  wlan: 'WLAN',
  bridge: 'Puente',
  switchPort: 'Puerto de conmutador',
};

export const addressOrigins: Texts['addressOrigins'] = {
  static: 'puesta a mano',
  dhcp: 'de DHCP',
  linkLocal: 'de enlace local',
  RA: 'del enrutador',
};

const clock = new Intl.DateTimeFormat('es-ES', { hour: '2-digit', minute: '2-digit' });
const dayAndClock = new Intl.DateTimeFormat('es-ES', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const toTheSecond = new Intl.DateTimeFormat('es-ES', { dateStyle: 'medium', timeStyle: 'medium' });

export const times: Texts['times'] = {
  now: 'Ahora',
  secondsAgo: ({ seconds }) => `Hace ${seconds} s`,
  minutesAgo: ({ minutes }) => `Hace ${minutes} min`,
  hoursAgo: ({ hours }) => `Hace ${hours} h`,
  daysAgo: ({ days }) => `Hace ${days} ${plural(days, 'día', 'días')}`,
  seconds: ({ seconds }) => `${seconds} s`,
  minutes: ({ minutes, seconds }) => `${minutes} min ${seconds} s`,
  hours: ({ hours, minutes }) => `${hours} h ${minutes} min`,
  clock: ({ at }) => clock.format(at),
  dayAndClock: ({ at }) => dayAndClock.format(at),
  toTheSecond: ({ at }) => toTheSecond.format(at),
};
