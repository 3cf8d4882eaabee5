/** La lista de dispositivos y las páginas de uno: cómo está, qué se puede hacer, los diálogos. */
import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('es');

export const standing: Texts['standing'] = {
  certificateChanged: 'Certificado cambiado',
  certificateChangedMeans:
    'El dispositivo muestra un certificado distinto del anterior. No se le envía nada hasta que usted haya comparado los dos.',
  notReachable: 'Inaccesible',
  oddAnswer: 'Respuesta inesperada',
  starting: 'Arrancando',
  startingMeans:
    'El dispositivo responde y dice que todavía está arrancando. Espere un minuto y vuelva a comprobarlo.',
  needsAdministrator: 'Sin administrador',
  needsAdministratorMeans:
    'El dispositivo está como salió de fábrica: no atiende a nadie hasta que exista su primer administrador.',
  loginRefused: 'Sesión rechazada',
  loginRefusedMeans:
    'El dispositivo ha rechazado el último inicio de sesión. No se vuelve a intentar hasta que usted lo diga.',
  loginNeeded: 'Falta iniciar sesión',
  loginNeededMeans: 'El dispositivo responde. Inicie sesión para ver su red y cambiarla.',
  loggedIn: 'Sesión iniciada',
  loggedInMeans: 'Ha iniciado sesión. La configuración de red todavía no se ha leído.',
  installationMode: 'Modo de instalación',
  installationModeMeans:
    'El dispositivo tiene abierto su propio punto de acceso y espera a que se le ponga en la WLAN del sitio.',
  onWlan: 'En WLAN',
  onWlanMeans: ({ ssid }) => `El dispositivo es una estación de la WLAN «${ssid}». No hay nada que hacer.`,
  readyForWlan: 'Listo para WLAN',
  readyForWlanMeans: 'El dispositivo puede unirse a una WLAN y no se ha unido a ninguna.',
  ready: 'Listo',
  readyMeans: 'El dispositivo está en la red por cable y no tiene estación WLAN. No hay nada que hacer.',
};

export const nextStep: Texts['nextStep'] = {
  administrator: 'Crear el primer administrador',
  login: 'Iniciar sesión',
  install: 'Instalar en WLAN',
  read: 'Leer la red',
  check: 'Volver a comprobar',
  certificate: 'Comparar el certificado',
};

export const devicePages: Texts['devicePages'] = {
  overview: 'Resumen',
  picture: 'Esquema',
  addresses: 'Direcciones',
  name: 'Nombre y DNS',
  proxy: 'Proxy',
  interfaces: 'Interfaces',
  vlan: 'VLAN',
  '8021x': '802.1X',
  wlan: 'WLAN',
  planned: 'Previsto',
  history: 'Historial',
};

export const deviceFilters: Texts['deviceFilters'] = {
  all: 'Todos',
  here: 'Aquí ahora',
  setup: 'Sin administrador',
  installation: 'Modo de instalación',
};

export const deviceList: Texts['deviceList'] = {
  title: 'Dispositivos',
  searchAgain: 'Buscar de nuevo',
  addByAddress: 'Añadir por dirección',
  search: 'Buscar dispositivos',
  searchHint: 'Nombre, serie, dirección o modelo',
  show: 'Mostrar',
  searching: 'Buscando',
  newShown: 'Se muestran los dispositivos nuevos',
  hereNow: ({ count }) => `${number(count)} ${plural(count, 'dispositivo', 'dispositivos')} aquí ahora`,
  showNew: ({ count }) => `${count} ${plural(count, 'dispositivo nuevo', 'dispositivos nuevos')}: mostrar`,
  searchFails: 'La búsqueda no funciona en este momento',
  searchFailsAdvice: 'Aun así se puede añadir un dispositivo por su dirección.',
  tryAgain: 'Reintentar',
  noneFits: 'Ningún dispositivo coincide',
  noneFitsMeans: ({ count }) =>
    count === 1
      ? 'El único dispositivo conocido no coincide con esta búsqueda y este filtro.'
      : `Ninguno de los ${count} dispositivos conocidos coincide con esta búsqueda y este filtro.`,
  showAll: 'Mostrar todos los dispositivos',
  noneYet: 'Todavía no ha respondido ningún dispositivo',
  noneWithSerialYet: 'Todavía no ha respondido ningún dispositivo con número de serie',
  noneYetMeans:
    'La búsqueda continúa. Compruebe que el dispositivo tenga corriente y que este equipo esté en la misma red: un cable al mismo conmutador, o la WLAN propia del dispositivo en modo de instalación.',
  noneYetFilter:
    'Algunos conmutadores filtran la búsqueda. En ese caso se puede añadir un dispositivo por su dirección.',
  asking: 'Todas las tarjetas de red de este equipo están preguntando por dispositivos Axis.',
  waiting: 'Esperando respuestas',
  addDevice: 'Añadir un dispositivo por dirección',
  leftOutAdvice: 'Lo que responda con su número de serie se puede añadir por su dirección.',
  name: 'Nombre',
  serial: 'Número de serie',
  address: 'Dirección',
  version: 'AXIS OS',
  state: 'Estado',
  seen: 'Visto',
  theSerial: 'número de serie',
  theAddress: 'dirección',
  modelNotKnown: 'Modelo aún desconocido',
  noAddress: 'Sin dirección',
  notKnown: 'Se desconoce',
  never: 'Nunca',
  now: 'Ahora',
};

export const addDevice: Texts['addDevice'] = {
  asking: 'Preguntando al dispositivo',
  add: 'Añadir dispositivo',
  cancel: 'Cancelar',
};

export const device: Texts['device'] = {
  back: 'Dispositivos',
  pages: 'Páginas del dispositivo',
  page: 'Página',
  gone: 'Este dispositivo ya no está en la lista',
  goneMeans: 'Se ha olvidado, o no se ha detectado con este número de serie.',
  noAddressKnown: 'Ninguna dirección conocida',
  model: 'Modelo',
  standing: 'Cómo está el dispositivo',
  jobUnderWay: ({ job }) => `${job}: hay una tarea en curso en este dispositivo.`,
  showInstallation: 'Mostrar la instalación',
  showChange: 'Mostrar el cambio',
  installAgain: 'Volver a instalar en WLAN',
  reading: 'Leyendo la configuración de red',
  checking: 'Preguntando al dispositivo quién es',
  network: 'Red',
  noInterface: 'El dispositivo no indica ninguna interfaz de red.',
  logOut: 'Cerrar sesión',
  forget: 'Olvidar este dispositivo',
  flash: 'Hacer parpadear la luz',
  flashed: ({ seconds }) =>
    `El dispositivo ha dicho que sí: hace parpadear una luz o emite un sonido durante ${seconds} segundos, si tiene con qué.`,
  answerJob: 'Responder',
  showJob: 'Mostrar',
  nothingDone: 'Todavía no se ha hecho nada',
  nothingDoneMeans: 'Aquí aparece cada cambio de este dispositivo con sus pasos, cuánto duró y cómo fue.',
  noAddressInUse: 'Ninguna dirección en uso',
  toAddresses: 'Direcciones',
  toInterface: 'Interfaz',
  ofInterface: ({ name }) => `de ${name}`,
  leave: '¿Salir sin aplicar?',
  leaveMeans: 'Lo que se ha escrito aquí no se ha enviado al dispositivo y se pierde.',
  stay: 'Quedarse',
  leaveAnyway: 'Salir',
  forgetTitle: ({ name }) => `¿Olvidar ${name}?`,
  forgetMeans:
    'Se retira de la lista, con sus credenciales y su certificado en este equipo. En el propio dispositivo no cambia nada, y vuelve a la lista cuando se detecte de nuevo.',
  keep: 'Conservar',
  forgetNow: 'Olvidar',
};

export const connection: Texts['connection'] = {
  title: 'Cómo se habla con el dispositivo',
  https: 'HTTPS: cifrado, con el certificado de confianza de este dispositivo.',
  http: 'HTTP: lo que se lee y se cambia lo puede leer otro en esta red. Las contraseñas no se envían en claro.',
  notYet: 'Todavía no con una sesión iniciada.',
  fingerprint: 'Huella digital del certificado (SHA-256)',
  forget: 'Olvidar este certificado',
  user: 'Usuario',
  notLoggedIn: 'Sin sesión iniciada',
  addresses: 'Todas las direcciones',
  noAddresses: 'Ninguna conocida',
  heardOn: 'Detectado por la tarjeta de este equipo',
  heardOnNone: 'Ninguna',
  changed: 'El certificado ha cambiado',
  changedMeans:
    'Eso es normal tras restablecer los valores de fábrica o con un certificado nuevo. También es lo que se ve cuando otra cosa responde en lugar del dispositivo. No se envía ninguna contraseña hasta que usted decida.',
  until: 'De confianza hasta ahora',
  untilNone: 'Ninguno',
  shownNow: 'Mostrado ahora',
  compared: 'Sé por qué ha cambiado, o lo he comparado con el del propio dispositivo',
  trust: 'Confiar en el nuevo certificado',
  trusted: 'Se confía en el nuevo certificado',
  forgetTitle: ({ name }) => `¿Olvidar el certificado de ${name}?`,
  forgetMeans:
    'Mientras se confíe en él, con este dispositivo solo se habla por HTTPS. Olvídelo si HTTPS se desactivó a propósito en el dispositivo. Se cierra la sesión, y el próximo inicio de sesión muestra lo que el dispositivo tenga entonces: otro certificado, o HTTP sin cifrar.',
  forgetNow: 'Olvidar el certificado',
  cancel: 'Cancelar',
};
