import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, plural } = helpers('es');

export const wlanWizard: Texts['wlanWizard'] = {
  steps: 'Pasos',
  stepOf: ({ at, all }) => `Paso ${at} de ${all}`,
  title: 'Instalación en WLAN',
  done: ', hecho',
  toCome: ', pendiente',
  whatHappens: 'Qué ocurre',
  whatNow: 'Y ahora',
  cancel: 'Cancelar',
  close: 'Cerrar',
  back: 'Atrás',
  next: 'Siguiente',
  testConnection: 'Probar la conexión',
  switchNow: 'Pasar a la red del sitio',
  openDevice: 'Abrir el dispositivo',
  lookAgain: 'Volver a mirar',
  backToSettings: 'Volver a los ajustes',
  correct: ({ field }) => `Corregir ${field}`,
  network: 'Red',
};

export const wlanSteps: Texts['wlanSteps'] = {
  interface: 'Interfaz',
  country: 'País',
  network: 'Red',
  security: 'Seguridad',
  test: 'Prueba',
  switch: 'Cambio',
  wait: 'Espera',
};

export const wlanQuestions: Texts['wlanQuestions'] = {
  interface: '¿Qué interfaz se une a la WLAN?',
  country: '¿En qué país está?',
  network: '¿A qué red se une?',
  security: '¿Cómo lo admite la red?',
  test: 'Probando la configuración',
  switch: '¿Pasar a la red del sitio?',
  wait: 'Buscando el dispositivo',
};

export const wlanReasons: Texts['wlanReasons'] = {
  interface:
    'La interfaz elegida se convierte en una estación de la WLAN del sitio.\nEste paso no cambia nada en el dispositivo.',
  country:
    'El código de país determina qué canales y qué potencia puede usar la radio, así que la ley exige el verdadero.\nTambién determina qué redes puede recibir el dispositivo. Un cambio se guarda en el dispositivo al continuar.',
  network:
    'El dispositivo escucha con su propia radio: lo que aparece aquí se recibe donde está colgado el dispositivo.\nPor debajo de −75 dBm, el enlace suele ser demasiado débil para vídeo. Escuchar lleva unos segundos y no cambia nada.',
  security:
    'La clave o las credenciales se envían al dispositivo y este programa no las guarda.\nDespués, la configuración se guarda en el dispositivo y se prueba. Con eso no se cambia de red.',
  test: 'La configuración se guarda; después, el propio dispositivo intenta unirse a la red y dice cómo ha ido.\nPuede tardar hasta un minuto. No se cambia de red hasta que usted lo diga.',
  switch:
    'El dispositivo cierra su propio punto de acceso y se une a la red del sitio. Un equipo conectado a ese punto de acceso lo pierde en ese momento.\nLa respuesta del dispositivo puede perderse por el camino; eso solo no es un fallo.',
  wait: 'El dispositivo se conoce por su número de serie, sea cual sea la dirección que le dé la red del sitio.\nSe busca en todas las tarjetas de red de este equipo y en las direcciones conocidas.',
};

export const wlanAfterwards: Texts['wlanAfterwards'] = {
  'on-network':
    'Se ha reconocido por su número de serie, así que es este dispositivo y no otro.\nUn equipo que estaba conectado a su punto de acceso debe estar ahora en la red del sitio.',
  tested:
    'La configuración está en el dispositivo y se ha comprobado que funciona. Se queda en la red en la que está.',
  'not-seen':
    'Que no se vea no demuestra un fallo: el dispositivo puede estar en una parte de la red a la que este equipo no llega.\nSi reaparece su propio punto de acceso, es que no ha podido unirse: conéctese a ese y empiece de nuevo.',
  failed:
    'Lo que ha introducido sigue aquí. Volver atrás no cambia nada en el dispositivo.\nEl mensaje dice en qué estado ha quedado el dispositivo.',
  cancelled: 'Lo que ha introducido sigue aquí.\nEl mensaje dice en qué estado ha quedado el dispositivo.',
};

export const wlanFields: Texts['wlanFields'] = {
  deviceName: 'la interfaz',
  countryCode: 'el país',
  ssid: 'la red',
  mode: 'el modo de seguridad',
  psk: 'la contraseña WLAN',
  hex: 'la clave hexadecimal',
  identity: 'la identidad',
  password: 'la contraseña',
  eapolVersion: 'la versión EAPoL',
  peapVersion: 'la versión PEAP',
  label: 'la etiqueta PEAP',
  certClient: 'el certificado de cliente',
  certsCA: 'los certificados CA',
};

export const wlanInterface: Texts['wlanInterface'] = {
  label: 'Interfaz',
  none: 'El dispositivo no indica ninguna estación WLAN',
  noneAdvice: 'No tiene radio, o no se ha leído su red. Vuelva a leer la red en la página del dispositivo.',
  missing: 'Elija la interfaz que se une a la red del sitio.',
};

export const wlanCountry: Texts['wlanCountry'] = {
  label: 'País',
  untold: 'Este dispositivo no indica su código de país',
  untoldAdvice:
    'Se deja como está: Siguiente no cambia nada. Vea en la página propia del dispositivo que sea el país en el que está.',
  present: 'Ahora en el dispositivo',
  locked:
    'El código está bloqueado para la región en la que se vendió este dispositivo, y no se puede cambiar.',
  mayCut: 'Esto puede cortar la conexión con el dispositivo',
  setAnyway: 'Mantener pulsado para ajustarlo',
  doNotSet: 'No ajustarlo',
  nextSets: ({ country }) => `Siguiente ajusta ${country} en el dispositivo`,
  ifCut: 'Si ocurre, vuelva a conectarse al punto de acceso del dispositivo.',
  missing: 'Elija el país en el que está el dispositivo.',
  notTold: 'El dispositivo no lo indica',
  notConfigured: 'Sin configurar (XX)',
  choose: 'Elija un país',
};

export const wlanNetwork: Texts['wlanNetwork'] = {
  scanAgain: 'Volver a escuchar',
  listening: 'El dispositivo está escuchando',
  heard: ({ count, ago }) => {
    const networks =
      count === 0 ? 'Ninguna red recibida' : plural(count, '1 red recibida', `${count} redes recibidas`);
    return `${networks}, ${ago}`;
  },
  label: 'Redes',
  notUtf8: 'Su nombre no está escrito en UTF-8 y aquí no se puede escribir: cámbielo en su punto de acceso.',
  notHeard: 'No recibida la última vez',
  another: 'Otra red',
  anotherWhat: 'Una que oculta su nombre, o que aún no se recibe aquí',
  name: 'Nombre de la red (SSID)',
  nameHint: 'Exactamente como en el punto de acceso: se distinguen mayúsculas y minúsculas.',
  bytes: ({ count, most }) => `${count} de ${most} bytes`,
  missing: 'Elija una red, o escriba el nombre de una.',
  bands: ({ bands }) => list(bands),
  noBand: 'Banda sin indicar',
  security: ({ offers }) => offers.join(', '),
  noSecurity: 'Seguridad sin indicar',
  open: 'Abierta',
};

export const wlanSecurity: Texts['wlanSecurity'] = {
  label: 'Seguridad',
  asDevice: 'Como la tiene el dispositivo',
  openTitle: 'Una red abierta no protege nada',
  openWhat: 'Cualquiera que esté a su alcance puede unirse. No hay ninguna clave que escribir.',
  passphrase: 'Contraseña WLAN',
  characters: ({ count, least, most }) =>
    `${count} ${plural(count, 'carácter', 'caracteres')}, se permiten de ${least} a ${most}`,
  hexKey: 'Clave hexadecimal',
  digits: ({ count, most }) => `${count} de ${most} cifras`,
  identity: 'Identidad',
  identityHint: 'La identidad EAP, como camera@example.com.',
  password: 'Contraseña',
  clientCertificate: 'Id. del certificado de cliente',
  clientCertificateHint: 'El identificador con el que el certificado está guardado en el dispositivo.',
  authorities: 'Id. de los certificados CA',
  authoritiesHint: 'Varios, separados por comas. Puede quedar vacío.',
  more: 'Más',
  eapol: 'Versión EAPoL',
  peap: 'Versión PEAP',
  peapLabel: 'Etiqueta PEAP',
};

export const wlanRun: Texts['wlanRun'] = {
  stopped: 'La instalación se ha detenido',
  ended: 'Cómo ha terminado',
  starting: 'Empezando',
  storing: 'Guardando y probando',
  stopping: 'Deteniendo',
  stoppingSafely: 'Deteniéndose en el próximo punto seguro',
  stepsDone: ({ done, all }) => `${done} de ${all} hechos`,
  passed: 'Prueba superada',
  canJoin: 'El dispositivo puede unirse a',
  canJoinEnd: ' con esta configuración.',
  connection: 'Qué ocurre con la conexión de este equipo',
  notSwitched: 'El cambio de red no ha funcionado',
  switching: 'Pasando a la red del sitio',
  telling: 'Pidiendo al dispositivo que cambie de red',
  onNetwork: 'El dispositivo está en la red del sitio',
  notSeen: 'El dispositivo no se ha visto todavía',
  timeLeft: 'Tiempo restante',
  looking: 'Buscando en todas las tarjetas de red',
  whatToDo: 'Qué hacer ahora',
  connect: 'Conecte este equipo a la red del sitio:',
  connectEnd: ', o con un cable a ella.',
  stay: 'Quédese aquí. El dispositivo se encuentra por su número de serie,',
};

export const wlanLeave: Texts['wlanLeave'] = {
  title: '¿Salir de la instalación?',
  stopping:
    'Al detenerla, termina en el próximo punto seguro; entonces aparece aquí en qué estado está el dispositivo.',
  lost: 'Lo que se ha introducido aquí se pierde.',
  stay: 'Quedarse',
  stop: 'Detener la instalación',
  leave: 'Salir',
  leaveRunning: 'Salir, continúa sola',
  tested:
    'La configuración WLAN está guardada en el dispositivo y ha superado su prueba. No se ha cambiado de red: el dispositivo mantiene abierto su propio punto de acceso.',
  running:
    'La instalación continúa sin esta página. Aparece en Tareas, y desde allí se puede volver a abrir.',
  settingCountry: 'Se está ajustando el código de país. Eso continúa sin esta página, y aparece en Tareas.',
  countrySet: ({ country }) =>
    `El código de país del dispositivo se ha ajustado a ${country}. No se ha cambiado nada más.`,
  unchanged: 'No se ha cambiado nada en el dispositivo.',
};
