import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, number, plural } = helpers('es');

export const storage: Texts['storage'] = {
  device: ({ serial }) => `el dispositivo ${serial}`,
  deviceWithout: 'un dispositivo sin número de serie',
  job: ({ id }) => `la tarea ${id}`,
  jobWithout: 'una tarea sin identificador',
  login: ({ serial }) => `las credenciales de ${serial}`,
  tries: ({ serial }) => `lo que se probó en ${serial}`,
  loginWithout: 'unas credenciales sin dispositivo',
  pin: ({ serial }) => `el certificado de ${serial}`,
  pinWithout: 'un certificado sin dispositivo',
  site: ({ id }) => `el sitio ${id}`,
  siteWithout: 'un sitio sin identificador',
  people: ({ serial }) => `la ubicación y las notas de ${serial}`,
  peopleWithout: 'una ubicación o nota sin dispositivo',
  settings: 'lo que se eligió para este programa',
  plan: 'el plan de este sitio',
  older: ({ title }) => `un registro anterior de ${title}`,

  noEncoding: 'no está en ninguna codificación que se pueda leer',
  otherJson: 'no es el JSON que escribe este programa',
  noVersion: 'no tiene versión',
  noRecords: ({ field }) => `falta su ${field}`,
  damaged: ({ name, why, aside }) =>
    `${name} estaba dañado: ${why}. Se ha conservado como ${aside}; el programa ya no conoce lo que contenía.`,
  setAside: ({ name, entries, more, aside }) =>
    `${name} contenía algo que no se ha podido leer: ${entries.join(', ')}${more > 0 ? ` y ${more} más` : ''}. Se ha apartado como ${aside}; todo lo demás está.`,
  asideAdvice:
    'Repare ese archivo y vuelva a ponerlo en su sitio mientras el programa no esté en marcha, o continúe sin él.',

  newer: ({ name }) =>
    `${name} se escribió con una versión más reciente de este programa: se lee hasta donde se entiende y no se escribe nada en él.`,
  newerAdvice: 'Instale esa versión, o use otra carpeta de datos.',
  notShown: ({ count }) =>
    plural(
      count,
      '1 de sus entradas no se puede mostrar.',
      `${number(count)} de sus entradas no se pueden mostrar.`,
    ),
  otherWriter: 'Otro programa como este tiene abierto este sitio y lo escribe: aquí es de solo lectura.',
  otherWriterAdvice: 'Cierre allí el sitio o el programa, y después repita esto aquí.',
  openElsewhere: ({ pid, host, since }) =>
    `Este sitio está abierto en otro programa como este (proceso ${pid} en ${host}, desde ${since}). Aquí es de solo lectura: lo que este programa averigua de sus dispositivos no se guarda, y las ubicaciones y notas no se pueden cambiar. Los certificados, las credenciales y las tareas se guardan como siempre.`,
  openElsewhereAdvice:
    'Ciérrelo allí: entonces este programa vuelve a escribir por sí mismo en unos segundos.',
  newerNotTaken: ({ name }) =>
    `${name} se escribió con una versión más reciente de este programa: lo que contiene no se incorpora y no se escribe nada en él.`,
  stillRead: ({ name }) => `${name} todavía se está leyendo, así que aún no se escribe nada en él.`,
  othersWrite: ({ name }) => `Otros programas están escribiendo ${name} todo el tiempo.`,
  locked: ({ file }) => `Otros programas como este están usando ${file} una y otra vez.`,
  lockedAdvice: ({ lock }) => `Termínelos; si no hay ninguno en marcha, elimine ${lock}.`,
  unreadable: ({ file, reason }) =>
    `No se puede leer ${file}: ${reason}. El programa no conoce lo que contiene y no escribe nada en él.`,
  unwritable: ({ file, reason }) =>
    `No se puede escribir ${file}: ${reason}. Lo que ha cambiado desde entonces está solo en memoria.`,
  notAllowed: 'este usuario no puede hacer eso',
  notAllowedOrHeld: 'este usuario no puede hacer eso, o lo retiene otro programa',
  held: 'lo retiene otro programa',
  isFolder: 'en su lugar hay una carpeta',
  linkInCircle: 'el enlace lleva de vuelta a sí mismo',
  inTheWayAdvice: 'Mueva a otro lugar lo que hay allí y vuelva a intentarlo, o use otra carpeta de datos.',
  folderIsFile: 'lo que debería ser su carpeta es un archivo',
  namedNotRead: ({ file, reason }) => `No se puede leer ${file}: ${reason}.`,
  namedNotReadAdvice:
    'Compruebe que el archivo esté ahí y se pueda leer, ciérrelo en otros programas y vuelva a abrirlo.',
  fileMissing: 'no existe tal archivo',
  noFile: 'no es un archivo',
  folderMissing: 'su carpeta no existe',
  diskFull: 'el disco está lleno',
  quota: 'el espacio en disco de este usuario está agotado',
  readOnly: 'el disco es de solo lectura',
  diskFault: 'el disco tiene un fallo',
  tooMuchIn: 'contiene demasiado',
  tooMuchOf: 'hay demasiado',
  fault: 'un error de este programa',
  reason: ({ reason, code }) => `${reason} (${code})`,
  activityMisfits: ({ name, count }) =>
    `${name}: ${plural(count, '1 línea no se puede leer y se omite', `${number(count)} líneas no se pueden leer y se omiten`)}. El resto está.`,
  activityMisfitsAdvice:
    'Puede que el programa se cortara mientras escribía. Las líneas se quedan en el archivo.',
  noFolder: ({ folder, reason }) => `No se puede usar la carpeta ${folder}: ${reason}.`,
  noFolderAdvice: 'Indique otra carpeta con --data, o haga que esta se pueda usar.',

  manyDevices: 'varios dispositivos',
  notSealed: ({ serials }) =>
    `No se ha podido entregar la contraseña de ${list(serials)} al almacén de contraseñas de este equipo: en esta sesión se usa, y no se recuerda.`,
  notOpened: ({ serials }) =>
    `La contraseña de ${list(serials)} está guardada, pero el almacén de contraseñas de este equipo no la devuelve.`,
  vaultAdvice:
    'Desbloquee el almacén de contraseñas (llavero) de este equipo y vuelva a iniciar sesión en el dispositivo.',
};
