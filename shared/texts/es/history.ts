/** Lo que era distinto en otro momento. */
import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';
import { hostnameTitles, ipv4Titles, proxyTitles, resolverTitles, securityTitles } from './network.ts';

const { number, plural } = helpers('es');

export const history: Texts['history'] = {
  answers: 'Lo que indicó el dispositivo',
  answersMeans: 'Se guarda cada vez que indicó algo distinto de lo anterior, veinte como máximo.',
  none: 'Todavía no hay nada guardado',
  noneMeans: 'Lo que el dispositivo indica de su red se guarda desde la primera vez que se lee.',
  one: 'Indicado desde entonces',
  oneMeans: ({ at }) => `Desde ${at} ha indicado lo mismo cada vez que se ha leído.`,
  from: 'Antes',
  to: 'Después',
  what: 'Qué',
  same: 'Entre estos dos momentos no hay nada distinto.',
  otherWay: 'Elija dos momentos, primero el anterior.',
  reading: 'Leyendo…',
  jobs: 'Lo que se hizo',
  notTold: 'Sin indicar',
  empty: 'Ninguno',
  yes: 'Sí',
  no: 'No',
  siteTitle: 'El sitio a lo largo del tiempo',
  siteSentence: 'Lo que indicaron los dispositivos del sitio abierto en una visita, junto a otra.',
  open: 'Comparar visitas del sitio',
  alsoSame: 'También los que indicaron lo mismo',
  noVisits: 'Todavía no hay dos visitas',
  noVisitsMeans:
    'Una visita es un período en el que se leyeron dispositivos; tras ocho horas sin leer ninguno empieza otra.',
  visit: ({ from, until, devices }) =>
    `${from}${until === from ? '' : ` a ${until}`}, ${number(devices)} ${plural(devices, 'dispositivo leído', 'dispositivos leídos')}`,
  answer: ({ at, system }) => (system === null ? at : `${at} (AXIS OS ${system})`),
  counts: ({ changed, new: fresh, unread, untold, same }) =>
    `Distintos: ${number(changed)}, nuevos: ${number(fresh)}, no leídos de nuevo: ${number(unread)}, no leídos hasta entonces: ${number(untold)}, iguales: ${number(same)}.`,
};

export const historyStates: Texts['historyStates'] = {
  changed: 'Distinto',
  new: 'Nuevo: no hay nada guardado de antes',
  unread: 'No leído de nuevo',
  untold: 'No leído hasta entonces',
  same: 'Igual',
};

export const historyKinds: Texts['historyKinds'] = {
  moved: 'Otra dirección',
  system: 'Otro AXIS OS',
  certificate: 'Otro certificado',
  value: 'Otros valores',
};

export const historyFields: Texts['historyFields'] = {
  ...ipv4Titles,
  ...hostnameTitles,
  ...resolverTitles,
  ...proxyTitles,
  ...securityTitles,
  model: 'Modelo',
  osVersion: 'AXIS OS',
  fingerprint: 'Certificado (SHA-256)',
  enabled: 'Activado',
  link: 'Enlace',
  state: 'Estado',
  staticState: 'Estado que se ajustó',
  macAddress: 'Dirección MAC',
  partOfBridge: 'Parte del puente',
  linkMode: 'Modo de enlace',
  supportedLinkModes: 'Modos de enlace admitidos',
  isDownlink: 'Hacia dispositivos detrás de él',
  addresses: 'Direcciones en uso',
  defaultRouter: 'Puerta de enlace en uso',
  hostname: 'Nombre de host en uso',
  nameServers: 'Servidores DNS en uso',
  searchDomains: 'Dominios de búsqueda en uso',
  domainName: 'Nombre de dominio en uso',
  broadcast: 'Difusión',
  origin: 'De dónde viene',
  scope: 'Ámbito',
  resolver: 'DNS',
  globalProxies: 'Proxy global',
  deviceSwitching: 'Qué interfaces están activas',
  activeDevices: 'Activas ahora',
  manualActiveDevices: 'Elegidas a mano',
  wired: 'Cable',
  wlan: 'WLAN',
  station: 'Estación',
  activeSsid: 'Red a la que se ha unido',
  accessPoint: 'Punto de acceso propio',
  ssid: 'Nombre de red',
  authenticationMode: 'Seguridad',
  installationModeSupported: 'Modo de instalación admitido',
  countryCode: 'País',
  countryCodeLock: 'País bloqueado',
  '8021X': '802.1X',
  status: 'Estado',
  configurations: 'Ajustes guardados',
  supportedModes: 'Modos admitidos',
};

export const historyTerminal: Texts['historyTerminal'] = {
  noSerial: ({ command }) => `${command} necesita el número de serie del dispositivo.`,
  serialOrSite: 'diff necesita el número de serie de un dispositivo, o un sitio con --site.',
  noFrom: 'diff necesita dos momentos: --from, y --to si no es ahora.',
  time: ({ option }) =>
    `--${option} exige un día o un momento, como 2026-03-14 o 2026-03-14T16:30; un día significa su final, y un minuto el suyo.`,
  order: '--from tiene que ser anterior a --to.',
  noAnswer: ({ site }) =>
    `${site}: no hay nada guardado de lo que este dispositivo había indicado para entonces.`,
  noAnswerAdvice:
    'La orden history enumera lo que está guardado; --site nombra otro sitio, y «site list» muestra los que hay.',
  kept: ({ first, last, system }) =>
    `${first}${last === first ? '' : ` a ${last}`}${system === null ? '' : `  AXIS OS ${system}`}`,
  change: ({ what, before, after }) => `  ${what}: ${before} → ${after}`,
};
