/** El informe de un sitio: en papel, en una hoja de cálculo, y el diálogo que lo crea. */
import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('es');
const time = new Intl.DateTimeFormat('es', { dateStyle: 'medium', timeStyle: 'short' });
const devices = (count: number) => plural(count, '1 dispositivo', `${number(count)} dispositivos`);

export const report: Texts['report'] = {
  title: 'Informe del sitio',
  fileName: 'Informe del sitio',
  time: ({ at }) => time.format(at),
  made: ({ at, by }) =>
    by === '' ? `Creado el ${time.format(at)}` : `Creado el ${time.format(at)} por ${by}`,
  summary: 'En resumen',
  devices: 'Dispositivos',
  ofThem: ({ proof }) => `– de ellos: ${proof}`,
  here: 'En la red cuando se creó',
  needsSetup: 'Sin primer administrador',
  installationMode: 'A la espera, en modo de instalación WLAN',
  notReached: 'Con algo previsto y no conseguido',
  open: 'Lo que está pendiente',
  nothingOpen: 'De lo previsto o intentado no se conoce nada pendiente.',
  openMore: ({ count }) =>
    `${plural(count, '1 punto más figura', `${number(count)} puntos más figuran`)} con el dispositivo en la lista.`,
  moreOpen: ({ count }) => `${devices(count)} más: véase la lista de dispositivos.`,
  means: 'Qué significan las palabras',
  agreed: 'Conforme',
  installer: 'Instalador',
  customer: 'Cliente',
  placeAndDate: 'Lugar, fecha, firma',
  list: 'Los dispositivos',
  device: 'Dispositivo',
  addresses: 'Direcciones',
  verified: 'Verificado',
  network: 'WLAN y certificado',
  plannedNotReached: 'Previsto, no conseguido',
  serial: ({ serial }) => `Serie ${serial}`,
  by: ({ who }) => `por ${who}`,
  heardAt: ({ at }) => `Detectado: ${time.format(at)}`,
  readAt: ({ at }) => `Red leída: ${time.format(at)}`,
  signal: ({ value, at }) => `${number(value)} dBm al instalarlo, ${time.format(at)}`,
  noCertificate: 'Ningún certificado de confianza',
  fingerprint: 'Certificado, SHA\u2011256',
  missing: 'Falta el primer administrador',
  triedAt: ({ at }) => `(${time.format(at)})`,
  planned: ({ change }) => `Previsto, sin hacer: ${change}.`,
  planWithoutDevice: ({ count }) =>
    plural(
      count,
      '1 fila del plan del sitio no tiene dispositivo todavía.',
      `${number(count)} filas del plan del sitio no tienen dispositivo todavía.`,
    ),
  planNotApplied: 'Su fila del plan del sitio no está aplicada tal como está ahora.',
  planNotOnWlan: 'Configurado para su WLAN y probado por el cable.',
  planOutcome: ({ outcome }) => `Su fila del plan del sitio: ${outcome}.`,
  plannedForeign: ({ count }) =>
    plural(
      count,
      '1 cambio previsto que esta versión del programa no puede leer.',
      `${number(count)} cambios previstos que esta versión del programa no puede leer.`,
    ),
  none: 'Este sitio no tiene dispositivos.',
  page: 'Página',
  notPrinted: 'No se ha podido imprimir el informe.',
  notPrintedAdvice: 'Guárdelo como HTML e imprímalo desde un navegador; el registro dice qué ha fallado.',
  unnamed: 'Lista de este equipo',
};

export const reportDialog: Texts['reportDialog'] = {
  title: 'Informe del sitio',
  means:
    'Qué es cada dispositivo, cómo, cuándo y por quién se ha verificado, y qué estaba previsto y no se ha conseguido. No contiene ninguna contraseña ni clave.',
  by: 'Creado por',
  byHint: ({ account: user }) =>
    user === ''
      ? 'Consta en el informe y, desde ahora, en la actividad.'
      : `Consta en el informe y, desde ahora, en la actividad; sin nombre, la cuenta ${user}.`,
  format: 'Formato',
  language: 'Idioma',
  paper: 'Papel',
  preview: 'Vista previa',
  save: 'Guardar…',
  saved: ({ file }) => `El informe está en ${file}.`,
  cancel: 'Cancelar',
};

export const reportFormats: Texts['reportFormats'] = {
  pdf: 'PDF',
  html: 'HTML',
  xlsx: 'XLSX',
  csv: 'CSV',
  json: 'JSON',
};

export const reportMeans: Texts['reportMeans'] = {
  pdf: 'Para imprimir y entregar: una página para el cliente y después cada dispositivo',
  html: 'Lo mismo para un navegador, sin internet',
  xlsx: 'Una fila por dispositivo, para Excel',
  csv: 'Una fila por dispositivo, como texto',
  json: 'Para otros programas, con la actividad',
};

export const paperNames: Texts['paperNames'] = { A4: 'A4', Letter: 'Carta' };

export const planOutcomes: Texts['planOutcomes'] = {
  begun: 'empezada y sin terminar',
  failed: 'con fallo',
  notReached: 'no se alcanzó el dispositivo',
};

export const reportTerminal: Texts['reportTerminal'] = {
  format: 'report necesita --format con un formato.',
  paper: '--paper exige un tamaño de papel.',
  noOutput: 'report necesita --output con el archivo que se va a escribir.',
  written: ({ file, count }) => `${file}: ${devices(count)}.`,
  noPrinter: 'Un PDF lo imprime el programa instalado, y esta orden se inició sin él.',
  noPrinterAdvice:
    'Escríbalo con --format html e imprímalo desde un navegador, o cree el PDF en la ventana: Sitios, Informe.',
};

export const proofWords: Texts['proofWords'] = {
  'read-back': 'vuelto a leer',
  read: 'leído',
  heard: 'detectado',
  known: 'sin verificar',
};

export const proofMeans: Texts['proofMeans'] = {
  'read-back': 'ajustado por una tarea y después vuelto a leer del dispositivo con este número de serie',
  read: 'indicado por el propio dispositivo, con sesión iniciada, por una conexión en la que dio su número de serie',
  heard: 'anunciado por el dispositivo, o respondido sin iniciar sesión',
  known: 'escrito por una persona o conocido de antes; desde entonces no se ha visto nada de ello',
};

export const reportColumns: Texts['reportColumns'] = {
  name: 'Nombre',
  place: 'Ubicación',
  serial: 'Número de serie',
  model: 'Modelo',
  osVersion: 'AXIS OS',
  address: 'Dirección',
  prefix: 'Longitud de prefijo',
  otherAddresses: 'Otras direcciones',
  verified: 'Verificado',
  verifiedAt: 'Verificado el',
  by: 'Por',
  heardAt: 'Detectado por última vez',
  readAt: 'Red leída',
  administrator: 'Primer administrador',
  ssid: 'WLAN',
  signal: 'Señal al instalarlo (dBm)',
  fingerprint: 'Certificado (SHA-256)',
  pinnedAt: 'De confianza desde',
  notReached: 'Previsto, no conseguido',
  tags: 'Etiquetas',
  note: 'Nota',
};
