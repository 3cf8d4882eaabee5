import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, number, plural } = helpers('es');
const devices = (count: number) => plural(count, '1 dispositivo', `${number(count)} dispositivos`);

export const sites: Texts['sites'] = {
  jobsRun:
    'Todavía hay una tarea en curso en un dispositivo del sitio abierto, así que ahora no se puede abrir otro sitio.',
  jobsRunAdvice: 'Espere a que termine, o deténgala, y después vuelva a abrir el sitio.',
  moveLater:
    'Una tarea o un plan sigue trabajando en un dispositivo de este sitio, así que ahora no se traslada ninguno.',
  moveLaterAdvice: 'Espere a que termine, o deténgalo, y vuelva a trasladar los dispositivos.',
  noSuchSite: 'Este sitio ya no existe.',
  noSuchSiteAdvice: 'Elija otro en la lista de sitios.',
  ownStays: 'La lista de este equipo no se puede eliminar.',
  ownStaysAdvice: 'Retire de la lista los dispositivos que no necesite, uno a uno o varios a la vez.',
  noSiteFile: 'Esto no es un archivo de sitio de este programa, o no está completo.',
  fileDamaged: 'El archivo de sitio está dañado: faltan partes de él o se han modificado.',
  fileTooLarge: 'El archivo de sitio es demasiado grande: como máximo 100 MB, y 200 MB descomprimido.',
  fileAdvice: 'Pida el archivo de nuevo; puede que el que se envió no llegara completo.',
  fileNewer:
    'El archivo de sitio se escribió con una versión más reciente de este programa: se puede ver y no se puede importar.',
  fileNewerAdvice: 'Instale la versión más reciente y vuelva a abrir el archivo.',
  fileGone: 'Entretanto se ha abierto otro archivo, así que este ya no está a mano.',
  fileGoneAdvice: 'Vuelva a abrir el archivo.',
  needsName: 'Un sitio necesita un nombre de 1 a 120 caracteres.',
  needsNameAdvice: 'Dele el nombre por el que lo buscará, como el cliente y el lugar.',
  fileKind: 'Sitios',
  own: 'Lista de este equipo',
  noneNamed: ({ known }) =>
    `No hay ningún sitio con ese nombre. Hay: ${list(known.map((name) => `«${name}»`))}.`,
  noneNamedAdvice: 'Indique uno de ellos, o su identificador como lo muestra «site list».',
  severalNamed: ({ ids }) => `Varios sitios tienen ese nombre: ${list(ids)}.`,
  severalNamedAdvice: 'Indique por su identificador el que busca.',
  whichWord: '¿Qué hay que hacer con los sitios?',
  noFile: '¿Qué archivo de sitio? Su nombre va detrás de «import».',
  noSite: '¿Qué sitio? Su nombre o identificador va detrás de la orden.',
  asOrInto: 'Un archivo de sitio va a un sitio (--into) o se convierte en uno nuevo (--as), no ambas cosas.',
  noOutput: '¿Adónde? --output exige el nombre del archivo, como porton.fieldsite.',
  written: ({ file }) => `El sitio está en ${file}.`,
  taken: ({ name, count, misfits, id }) =>
    `«${name}», con ${devices(count)}, se ha importado en el sitio ${id}${misfits === 0 ? '' : `; entradas omitidas: ${number(misfits)}`}.`,
  wouldGoInto: ({ site }) => `Iría a este sitio: ${site}.`,
  wouldBeNew: 'Sería un sitio nuevo.',
  wouldTake: ({ name, count, misfits }) =>
    `«${name}», con ${devices(count)}, se puede importar${misfits === 0 ? '' : `; entradas que se omitirían: ${number(misfits)}`}. No se ha cambiado nada.`,
};
