/** La página de sitios, y lo que las personas escriben sobre los dispositivos. */
import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { plural, number } = helpers('es');
const devicesOf = (count: number) => plural(count, '1 dispositivo', `${number(count)} dispositivos`);

export const sitesPage: Texts['sitesPage'] = {
  title: 'Sitios',
  means:
    'Un sitio es una lista de dispositivos con lo que se sabe de ellos: ubicaciones, notas, etiquetas, lo que respondieron. Quien no necesite ninguno trabaja con la lista de este equipo.',
  openFile: 'Abrir un archivo de sitio…',
  create: 'Nuevo sitio…',
  search: 'Buscar por nombre, nota o dispositivo',
  noneFits:
    'Ningún sitio tiene esto en su nombre o nota, ni un dispositivo con este nombre o número de serie.',
  holds: ({ device, more }) =>
    more === 0
      ? `Con ${device}`
      : `Con ${device} y ${number(more)} más que ${plural(more, 'coincide', 'coinciden')}`,
  isOpen: 'Abierto ahora',
  isHere: 'Visto en la red en la que está',
  notRead: 'No se puede leer',
  devices: ({ count }) => devicesOf(count),
  opened: ({ ago }) => `Abierto: ${ago}`,
  open: 'Abrir',
  show: 'Mostrar dispositivos',
  report: 'Informe…',
  handOver: 'Entregar…',
  handedOver: ({ file }) => `El sitio está en ${file}.`,
  duplicate: 'Duplicar',
  copyOf: ({ name }) => `${name} (copia)`,
  duplicated: ({ name }) => `Se ha creado «${name}».`,
  merge: 'Combinar…',
  edit: 'Nombre y nota…',
  remove: 'Eliminar',
  deleted: ({ name }) => `Se ha eliminado «${name}».`,
  undo: 'Deshacer',
  deletedOnes: 'Sitios eliminados',
  deletedMeans: 'Se pueden recuperar durante 30 días.',
  deletedAgo: ({ ago }) => `Eliminado: ${ago}`,
  restore: 'Recuperar',
  newTitle: 'Nuevo sitio',
  name: 'Nombre',
  nameHint: 'Como el cliente y el lugar',
  nameWanted: 'Dé al sitio un nombre de 1 a 120 caracteres.',
  fromHere: ({ count }) =>
    plural(
      count,
      'Con el dispositivo que está aquí ahora',
      `Con los ${number(count)} dispositivos que están aquí ahora`,
    ),
  close: 'Cerrar',
  cancel: 'Cancelar',
  createNow: 'Crear el sitio',
  editTitle: 'Nombre y nota del sitio',
  note: 'Nota',
  save: 'Guardar',
  mergeTitle: ({ name }) => `Combinar «${name}» con otro sitio`,
  noOther: 'Todavía no hay otro sitio. Cree uno en la página de sitios.',
  toSites: 'A los sitios',
  into: 'En',
  newDevices: ({ count }) =>
    plural(
      count,
      '1 dispositivo que aún no está allí',
      `${number(count)} dispositivos que aún no están allí`,
    ),
  newerDevices: ({ count }) =>
    `${devicesOf(count)} que ${plural(count, 'está', 'están')} en ambos, con respuestas más recientes en este`,
  peoplesWords: ({ count }) =>
    `${devicesOf(count)} ${plural(count, 'recibe', 'reciben')} más ubicación, nota o etiquetas`,
  planRows: ({ count }) => plural(count, '1 fila de su plan', `${number(count)} filas de su plan`),
  filePlan: ({ rows, applied }) =>
    [
      rows === 0 ? '' : `Su plan tiene ${plural(rows, '1 fila', `${number(rows)} filas`)}.`,
      applied === 0
        ? ''
        : `Se aplicó un plan a ${plural(applied, '1 dispositivo', `${number(applied)} dispositivos`)}; lo que había antes no está en el archivo, así que esto no se deshace desde aquí.`,
    ]
      .join(' ')
      .trim(),
  planned: ({ count }) => plural(count, '1 cambio previsto', `${number(count)} cambios previstos`),
  plannedTwice: ({ count }) =>
    `${devicesOf(count)} para ${plural(count, 'el que', 'los que')} dos cambios previstos ajustan entonces lo mismo: quite uno antes de aplicarlos`,
  bringsNothing: 'Nada que no esté ya allí.',
  cutNotes: ({ count }) =>
    plural(
      count,
      '1 nota es demasiado larga junto con la otra: se omite su final',
      `${number(count)} notas son demasiado largas junto con las otras: se omite su final`,
    ),
  mergeMeans:
    'Se conservan las respuestas y los textos de ambos. Este sitio pasa a los eliminados, de donde se puede recuperar.',
  mergeOwnMeans:
    'Se conservan las respuestas y los textos de ambos. La lista de este equipo se queda como está.',
  merged: ({ name, into }) =>
    `Lo que contenía «${name}» está ahora en «${into}». El sitio en sí está entre los eliminados.`,
  mergedOwn: ({ into }) => `Lo que contenía la lista de este equipo está ahora en «${into}».`,
  mergeNow: 'Combinar',
  move: 'Trasladar a un sitio…',
  moveTitle: ({ count }) => `Trasladar ${devicesOf(count)} a otro sitio`,
  copyToo: 'Dejarlos también aquí',
  moveTakesPlan: 'Sus filas del plan, y lo que se conserva de haberlo aplicado, van con ellos.',
  copyLeavesPlan: 'El plan, y lo que se conserva de haberlo aplicado, se quedan solo en este sitio.',
  moveNow: 'Trasladar',
  copyNow: 'Copiar',
  offered: ({ name }) => `Está en una red en la que se ha visto «${name}».`,
  openIt: 'Abrir este sitio',
  notNow: 'Ahora no',
  foundHere: ({ count }) =>
    plural(
      count,
      'Se ha encontrado aquí 1 dispositivo que no está en este sitio.',
      `Se han encontrado aquí ${number(count)} dispositivos que no están en este sitio.`,
    ),
  addAll: 'Añadir al sitio',
  fileTitle: ({ file }) => `Archivo de sitio ${file}`,
  fileHolds: ({ name, count, when }) =>
    name === ''
      ? `La lista de un equipo, con ${devicesOf(count)}, tal como estaba: ${when}.`
      : `«${name}», con ${devicesOf(count)}, tal como estaba: ${when}.`,
  fileMisfits: ({ count }) =>
    plural(
      count,
      '1 entrada no se puede entender y se omite.',
      `${number(count)} entradas no se pueden entender y se omiten.`,
    ),
  fileDevices: 'Dispositivos que contiene',
  fileMore: ({ count }) => `y ${number(count)} más`,
  fileHow: 'Adónde va',
  fileInto: ({ name }) => `En «${name}», del que procede`,
  fileNew: 'A un sitio propio',
  fileTrusts:
    'Con un archivo no vienen credenciales ni certificados de confianza: se pregunta a cada dispositivo por los suyos.',
  takeOver: 'Importar',
};

export const describe: Texts['describe'] = {
  open: 'Ubicación y etiquetas…',
  title: ({ count }) =>
    plural(count, 'Ubicación, nota y etiquetas', `Ubicación, nota y etiquetas de ${devicesOf(count)}`),
  manyMeans: 'Lo que se deja vacío aquí se queda como está.',
  place: 'Ubicación',
  placeHint: 'Como Portón 3, poste 2',
  placeLong: ({ most }) => `Una ubicación tiene como máximo ${number(most)} caracteres.`,
  note: 'Nota',
  tags: 'Añadir etiquetas',
  tagsHint: 'Separadas por comas',
  tagsWrong: ({ most, longest }) =>
    `Un dispositivo tiene como máximo ${number(most)} etiquetas de hasta ${number(longest)} caracteres.`,
  has: 'Etiquetas ahora',
  suggested: 'Etiquetas de otros dispositivos',
  takeAway: ({ tag }) => `Quitar ${tag}`,
  add: ({ tag }) => `Añadir ${tag}`,
};
