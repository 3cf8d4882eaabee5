import type { Texts } from '../texts.ts';
import { helpers } from '../helpers.ts';

const { number } = helpers('es');

export const support: Texts['support'] = {
  open: 'Paquete de soporte …',
  title: 'Paquete de soporte',
  means:
    'Para quien deba ayudarle. Se guardan exactamente los textos de abajo, en un solo archivo; no se envía nada. Mírelos y quite lo que no incumba a nadie.',
  holds:
    'Se han quitado las contraseñas y las claves que el programa conoce o reconoce, y también el nombre de su carpeta. Los nombres de dispositivos y redes, los números de serie y las direcciones están incluidos.',
  reading: 'Se están reuniendo las partes …',
  look: ({ name, size }) => `${name}, ${number(size)} kB`,
  about: 'Versiones del programa y de este equipo',
  settings: 'Ajustes del programa',
  cards: 'Tarjetas de red de este equipo',
  notices: 'Avisos sobre los archivos guardados',
  log: 'Registro, la parte más reciente',
  job: ({ device, at }) => `Tarea en ${device}, ${at}`,
  activity: 'Lo que se hizo en el sitio abierto',
  none: 'Nada.',
  notRead: ({ reason }) => `No se puede leer: ${reason}`,
  lookedAnew: 'Entretanto se ha mirado otra cosa. Vuelva a abrir el paquete de soporte.',
  fileName: 'Paquete de soporte',
  save: 'Guardar …',
  cancel: 'Cancelar',
  saved: ({ file }) => `El paquete de soporte está en ${file}.`,
  noOutput:
    'support-bundle necesita --output con el archivo que debe escribir, o --dry-run para ver qué contendría.',
};

export const updates: Texts['updates'] = {
  title: 'Versiones nuevas',
  means:
    'El programa no pregunta a nadie mientras usted no indique aquí una dirección. Después pregunta allí una vez al día, cuando no hay ninguna tarea en curso. No dice nada de usted, y no descarga ni instala nada.',
  feed: 'Dirección a la que preguntar',
  feedHint: 'La que le haya indicado quien se ocupa de sus programas; vacía para no preguntar a nadie.',
  save: 'Guardar',
  check: 'Comprobar ahora',
  there: ({ version }) => `La versión ${version} ya está disponible`,
  link: 'la dirección de la nueva versión',
  current: ({ at }) => `Ninguna versión más nueva a las ${at}.`,
  rail: 'hay una versión más nueva',
  notAFeed: 'Eso no es una dirección a la que preguntar.',
  notAFeedAdvice: 'Escriba una dirección que empiece por https://, sin usuario ni contraseña.',
  busy: 'Mientras se trabaja en los dispositivos no se pregunta a nadie.',
  busyAdvice: 'Vuelva a comprobarlo cuando haya terminado.',
  noAnswer: ({ host, reason }) => `${host} no ha respondido (${reason}).`,
  notUnderstood: ({ host }) => `${host} ha respondido, pero no con una versión del programa.`,
  failedAdvice: 'No ha cambiado nada. Compruebe la dirección y si este equipo tiene acceso a internet.',
};
